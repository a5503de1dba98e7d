#include "parsers/stems.h"

#include "parsers/manner.h"
#include "score_weights.h" /* generated from config/score */

#include <math.h>
#include <string.h>

enum {
    WORDS_MAX = 2000, /* of a text; what is behind adds little */
    WORD_MAX = 64,
    SEEN_BITS = 1 << 16
};

static const char title_mark[] = "^"; /* before a title's words, in the list */

struct weighing {
    double sum;
    size_t words;
    uint64_t seen[SEEN_BITS / 64]; /* by where in the list its line begins */
};

static struct bytes stem_of(struct bytes word)
{
    size_t letters = 0;
    size_t end = 0;
    while (end < word.len) {
        bool begins = (word.ptr[end] & 0xC0) != 0x80;
        if (begins && letters == STEM_LETTERS)
            break;
        letters += begins ? 1 : 0;
        end++;
    }
    return bytes_slice(word, 0, end);
}

/* "stem -0.71": the number in hundredths. */
static int number_of(struct bytes line)
{
    int value = 0;
    bool minus = bytes_find_byte(line, '-', 0) != BYTES_NONE;
    for (size_t i = 0; i < line.len; i++)
        if (byte_is_digit(line.ptr[i]))
            value = value * 10 + line.ptr[i] - '0';
    return minus ? -value : value;
}

/* A line of the list, which is sorted by stem. */
struct entry {
    size_t start;
    size_t end;
    struct bytes stem;
    struct bytes number;
};

/* The line around `middle`, which is not before `low`. */
static struct entry entry_at(struct bytes list, size_t low, size_t middle)
{
    while (middle > low && list.ptr[middle - 1] != '\n')
        middle--;
    struct bytes rest = bytes_slice(list, middle, list.len);
    struct bytes line;
    (void)bytes_split(&line, &rest, '\n');
    ptrdiff_t gap = bytes_find_byte(line, ' ', 0);
    size_t length = gap == BYTES_NONE ? line.len : (size_t)gap;
    return (struct entry){.start = middle,
        .end = middle + line.len + 1,
        .stem = bytes_slice(line, 0, length),
        .number = bytes_slice(line, length, line.len)};
}

/* False: the list has no such stem. */
static bool find(struct entry *out, struct bytes stem)
{
    struct bytes list = bytes_make(score_stems, sizeof(score_stems) - 1);
    size_t low = 0;
    size_t high = list.len;
    while (low < high) {
        *out = entry_at(list, low, low + (high - low) / 2);
        int order = manner_order(out->stem, stem);
        if (order == 0)
            return true;
        low = order < 0 ? out->end : low;
        high = order < 0 ? high : out->start;
    }
    return false;
}

static void weigh_stem(struct weighing *weighing, struct bytes stem)
{
    struct entry entry;
    if (!find(&entry, stem))
        return;
    size_t bit = entry.start % SEEN_BITS;
    if ((weighing->seen[bit / 64] >> bit % 64 & 1) != 0)
        return;
    weighing->seen[bit / 64] |= UINT64_C(1) << bit % 64;
    weighing->sum += number_of(entry.number) / 100.0;
}

static void weigh_text(struct weighing *weighing, struct bytes folded, bool title)
{
    struct bytes word;
    for (size_t at = 0;
         weighing->words < WORDS_MAX && manner_next(&word, folded, &at);) {
        char marked[WORD_MAX];
        if (byte_is_digit(word.ptr[0]))
            continue;
        struct bytes stem = stem_of(word);
        weighing->words++;
        weigh_stem(weighing, stem);
        if (!title || stem.len + sizeof(title_mark) > sizeof(marked))
            continue;
        marked[0] = title_mark[0];
        memcpy(marked + 1, stem.ptr, stem.len);
        weigh_stem(weighing, bytes_make(marked, stem.len + 1));
    }
}

float stems_weigh(struct bytes title, struct bytes body)
{
    struct weighing weighing = {.sum = 0};
    weigh_text(&weighing, title, true);
    weigh_text(&weighing, body, false);
    double share = weighing.sum / (sqrt((double)weighing.words) + 1);
    if (share > STEMS_MOST)
        return STEMS_MOST;
    return share < -STEMS_MOST ? -STEMS_MOST : (float)share;
}
