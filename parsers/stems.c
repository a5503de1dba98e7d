#include "parsers/stems.h"

#include "parsers/manner.h"
#include "parsers/word_order.h"
#include "score_weights.h" /* generated from config/score */

#include <math.h>
#include <string.h>

enum {
    WORDS_MAX = 2000, /* of a text; what is behind adds little */
    WORD_MAX = 64,
    STEM_LONGEST = 1 + STEM_LETTERS * 4, /* a title's mark, letters of UTF-8 */
    STEM_ROOM = 32
};

static const char title_mark[] = "^"; /* before a title's words, in the list */

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

/* A line of the list, which is sorted by stem. */
struct entry {
    char stem[STEM_ROOM]; /* filled up with NULs */
    int16_t offer;        /* hundredths, as `health` */
    int16_t health;
};

static const struct entry entries[] = {SCORE_STEMS};

enum { ENTRIES = sizeof(entries) / sizeof(entries[0]) };

struct weighing {
    double offer;
    double health;
    size_t words;
    uint64_t seen[ENTRIES / 64 + 1]; /* by its place in the list */
};

/* NULL: the list has no such stem. */
static const struct entry *find(struct bytes stem)
{
    char key[STEM_ROOM] = {0};
    size_t low = 0;
    size_t high = stem.len > STEM_LONGEST ? 0 : ENTRIES;
    memcpy(key, stem.ptr, high == 0 ? 0 : stem.len);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = word_order(entries[middle].stem, key, STEM_ROOM);
        if (order == 0)
            return &entries[middle];
        low = order < 0 ? middle + 1 : low;
        high = order < 0 ? high : middle;
    }
    return NULL;
}

static void weigh_stem(struct weighing *weighing, struct bytes stem)
{
    const struct entry *entry = find(stem);
    if (entry == NULL)
        return;
    size_t bit = (size_t)(entry - entries);
    if ((weighing->seen[bit / 64] >> bit % 64 & 1) != 0)
        return;
    weighing->seen[bit / 64] |= UINT64_C(1) << bit % 64;
    weighing->offer += entry->offer / 100.0;
    weighing->health += entry->health / 100.0;
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

static float share_of(double sum, size_t words)
{
    double share = sum / (sqrt((double)words) + 1);
    if (share > STEMS_MOST)
        return STEMS_MOST;
    return share < -STEMS_MOST ? -STEMS_MOST : (float)share;
}

void stems_weigh(struct stems *out, struct bytes title, struct bytes body)
{
    struct weighing weighing = {.offer = 0, .health = 0};
    weigh_text(&weighing, title, true);
    weigh_text(&weighing, body, false);
    *out = (struct stems){.offer = share_of(weighing.offer, weighing.words),
        .health = share_of(weighing.health, weighing.words)};
}
