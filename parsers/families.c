#include "parsers/families.h"

#include "parsers/manner.h"
#include "parsers/word_order.h"
#include "score_weights.h" /* generated from config/score */

#include <string.h>

enum { WORDS_MAX = 2000, WORD_ROOM = 48 };

/* A word of the list, which is sorted by it; of two families, two entries. */
struct entry {
    char word[WORD_ROOM]; /* filled up with NULs */
    uint8_t family;
    bool begins; /* any ending will do */
};

static const struct entry entries[] = {SCORE_FAMILIES};

enum { ENTRIES = sizeof(entries) / sizeof(entries[0]) };

struct counting {
    struct families *out;
    uint64_t seen[ENTRIES / 64 + 1]; /* by its place in the list */
};

/* How many of the first `most` entries do not stand behind `word`. */
static size_t up_to(struct bytes word, size_t most)
{
    char key[WORD_ROOM] = {0};
    memcpy(key, word.ptr, word.len < WORD_ROOM ? word.len : WORD_ROOM - 1);
    size_t low = 0;
    size_t high = most;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        bool behind = word_order(entries[middle].word, key, WORD_ROOM) > 0;
        low = behind ? low : middle + 1;
        high = behind ? middle : high;
    }
    return low;
}

static size_t common_start(struct bytes a, struct bytes b)
{
    size_t at = 0;
    while (at < a.len && at < b.len && a.ptr[at] == b.ptr[at])
        at++;
    return at;
}

static void count_entry(struct counting *counting, size_t at, size_t word_len)
{
    const struct entry *entry = &entries[at];
    if ((!entry->begins && bytes_of(entry->word).len != word_len) ||
        (counting->seen[at / 64] >> at % 64 & 1) != 0)
        return;
    counting->seen[at / 64] |= UINT64_C(1) << at % 64;
    counting->out->count[entry->family]++;
}

/* The entries that begin a word are met by cutting it to what it has in common with the
 * one before it in the list, again and again: each cut makes it shorter. */
static void count_word(struct counting *counting, struct bytes word)
{
    struct bytes start = word;
    size_t at = ENTRIES;
    while (start.len > 0 && (at = up_to(start, at)) > 0) {
        struct bytes text = bytes_of(entries[at - 1].word);
        size_t common = common_start(text, start);
        if (common < text.len) {
            start = bytes_slice(start, 0, common);
            continue;
        }
        for (; at > 0 && bytes_equal(bytes_of(entries[at - 1].word), text); at--)
            count_entry(counting, at - 1, word.len);
        start = bytes_slice(start, 0, text.len - 1);
    }
}

void families_of(struct families *out, struct bytes folded)
{
    *out = (struct families){.count = {0}};
    struct counting counting = {.out = out};
    struct bytes word;
    size_t words = 0;
    for (size_t at = 0; words < WORDS_MAX && manner_next(&word, folded, &at);) {
        if (byte_is_digit(word.ptr[0]))
            continue;
        words++;
        count_word(&counting, word);
    }
}
