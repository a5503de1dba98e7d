#include "matchers/words.h"

#include <string.h>

static bool is_of_word(const struct folded *folded)
{
    return folded->class == FOLD_LETTER || folded->class == FOLD_DIGIT;
}

/* Beyond ASCII: a mark belongs to the letter before it. */
static bool starts_behind_marks(struct bytes text, size_t at)
{
    enum { MARKS = 8 };
    struct folded folded;
    fold_at(&folded, text, at);
    if (!is_of_word(&folded))
        return false;
    for (int marks = 0; at > 0 && marks < MARKS; marks++) {
        fold_before(&folded, text, at);
        if (folded.class != FOLD_MARK)
            return !is_of_word(&folded);
        at -= folded.taken;
    }
    return true;
}

bool words_start_at(struct bytes text, size_t at)
{
    uint8_t byte = text.ptr[at];
    uint8_t before = at > 0 ? text.ptr[at - 1] : ' ';
    if (byte < 0x80 && FOLD_ASCII[byte] == 0)
        return false;
    return byte < 0x80 && before < 0x80 ? FOLD_ASCII[before] == 0
                                        : starts_behind_marks(text, at);
}

/* The letters and digits of ASCII that the word begins with, as far as they fit.
 * Returns how many. */
static size_t add_ascii(
    struct words *words, struct word *word, struct bytes text, size_t at)
{
    size_t room = WORDS_BYTES - words->used;
    size_t most = room < WORD_LONGEST ? room : WORD_LONGEST;
    char *to = words->bytes + words->used;
    size_t length = 0;
    for (; length < most && at + length < text.len; length++) {
        uint8_t small = FOLD_ASCII[text.ptr[at + length]];
        if (small == 0)
            break;
        word->letters = word->letters && small > '9';
        to[length] = (char)small;
    }
    return length;
}

bool words_add(struct words *words, struct bytes text, size_t *at)
{
    struct word word = {.start = *at, .at = (uint16_t)words->used, .letters = true};
    struct folded folded;
    bool fits = words->count < WORDS_MAX;
    size_t length = add_ascii(words, &word, text, *at);
    for (*at += length; *at < text.len; *at += folded.taken) {
        if (text.ptr[*at] < 0x80 && FOLD_ASCII[text.ptr[*at]] == 0)
            break;
        fold_at(&folded, text, *at);
        if (folded.class == FOLD_OTHER)
            break;
        word.letters = word.letters && folded.class != FOLD_DIGIT;
        fits = fits && length + folded.length <= WORD_LONGEST &&
               words->used + length + folded.length <= WORDS_BYTES;
        if (fits)
            memcpy(words->bytes + words->used + length, folded.text, folded.length);
        length += folded.length;
    }
    if (!fits)
        return false;
    word.end = *at;
    word.length = (uint8_t)length;
    words->used += length;
    words->items[words->count++] = word;
    return true;
}

/* What may stand between the words of a name. */
static const bool JOINTS[0x80] = {[' '] = true,
    ['-'] = true,
    ['.'] = true,
    ['\''] = true,
    ['`'] = true,
    ['_'] = true};

static bool is_joint(const struct folded *folded, struct bytes text, size_t at)
{
    static const char *const wide[] = {"\xc2\xa0", "\xc2\xb4", "\xe2\x80\xaf",
        "\xe2\x80\x90", "\xe2\x80\x91", "\xe2\x80\x92", "\xe2\x80\x93", "\xe2\x80\x98",
        "\xe2\x80\x99", "\xca\xbc"};
    struct bytes here = bytes_slice(text, at, folded->taken);
    if (here.len == 1)
        return here.ptr[0] < 0x80 && JOINTS[here.ptr[0]];
    for (size_t i = 0; i < sizeof(wide) / sizeof(wide[0]); i++)
        if (bytes_is(here, wide[i]))
            return true;
    return false;
}

/* An apostrophe that is not between two letters is a quote. */
static bool is_quote(struct bytes text, size_t at)
{
    struct folded side;
    if (text.ptr[at] != '\'')
        return false;
    if (at == 0 || at + 1 == text.len)
        return true;
    fold_before(&side, text, at);
    if (!is_of_word(&side))
        return true;
    fold_at(&side, text, at + 1);
    return !is_of_word(&side);
}

/* A line end or tab as JSON and dumps escape it, whose letter is of no word. */
static bool is_escape(struct bytes text, size_t at)
{
    return text.ptr[at] == '\\' && at + 1 < text.len &&
           (text.ptr[at + 1] == 'n' || text.ptr[at + 1] == 'r' ||
               text.ptr[at + 1] == 't');
}

/* Whether the character at `at` is of a word. */
static inline bool is_of_word_at(struct bytes text, size_t at)
{
    struct folded folded;
    uint8_t byte = text.ptr[at];
    if (byte < 0x80)
        return FOLD_ASCII[byte] != 0;
    fold_at(&folded, text, at);
    return is_of_word(&folded);
}

/* The bytes of what stands at `at` between two words. */
static size_t between(bool *cell_start, struct bytes text, size_t at)
{
    struct folded folded;
    if (text.ptr[at] == ' ') /* as between most */
        return 1;
    fold_at(&folded, text, at);
    if (folded.class == FOLD_OTHER &&
        (!is_joint(&folded, text, at) || is_quote(text, at)))
        *cell_start = true;
    return is_escape(text, at) ? 2 : folded.taken;
}

void words_read(struct words *words, struct bytes text, size_t at)
{
    bool cell_start = true;
    while (at < text.len) {
        if (!is_of_word_at(text, at)) {
            at += between(&cell_start, text, at);
            continue;
        }
        bool added = words_add(words, text, &at);
        if (added)
            words->items[words->count - 1].cell_start = cell_start;
        cell_start = !added;
    }
}

static inline bool may_be_of_word(uint8_t byte)
{
    return byte >= 0x80 || FOLD_ASCII[byte] != 0;
}

/* Whether the run of letters, digits and bytes beyond ASCII is one word for certain: it
 * is not too long, and no letter of it is that of an escape. */
static bool is_plain_word(struct bytes text, size_t start, size_t end)
{
    if (end - start > WORD_LONGEST || (start > 0 && text.ptr[start - 1] == '\\'))
        return false;
    for (size_t at = start; at < end; at++)
        if (text.ptr[at] >= 0x80)
            return false;
    return true;
}

struct bytes words_text(const struct words *words, size_t number)
{
    const struct word *word = &words->items[number];
    return bytes_make(words->bytes + word->at, word->length);
}

/* Digits and a letter alone are no part of what is said. */
static bool is_telling(struct bytes text, size_t start, size_t end)
{
    for (size_t at = start; at < end; at++)
        if (text.ptr[at] > '9')
            return end - start > 1;
    return false;
}

bool words_telling(const struct words *words, size_t number)
{
    const struct word *word = &words->items[number];
    return is_telling(words_text(words, number), 0, word->length);
}

/* What is left of two budgets: of telling words, and of all. */
struct budget {
    size_t telling;
    size_t all;
};

static struct budget budget_of(size_t count)
{
    return (struct budget){.telling = count, .all = count * WORDS_UNTOLD};
}

static bool is_spent(const struct budget *budget)
{
    return budget->telling == 0 || budget->all == 0;
}

static void spend(struct budget *budget, struct bytes text, size_t start, size_t end)
{
    if (!is_plain_word(text, start, end))
        return;
    budget->all--;
    budget->telling -= is_telling(text, start, end) ? 1 : 0;
}

size_t words_back(struct bytes text, size_t least, size_t end, size_t count)
{
    struct budget budget = budget_of(count);
    size_t at = end;
    while (!is_spent(&budget)) {
        while (at > least && !may_be_of_word(text.ptr[at - 1]))
            at--;
        size_t word_end = at;
        while (at > least && may_be_of_word(text.ptr[at - 1]))
            at--;
        if (at <= least)
            return least;
        spend(&budget, text, at, word_end);
    }
    return at;
}

size_t words_ahead(struct bytes text, size_t at, size_t most, size_t count)
{
    struct budget budget = budget_of(count);
    while (!is_spent(&budget)) {
        while (at < most && !may_be_of_word(text.ptr[at]))
            at++;
        size_t start = at;
        while (at < most && may_be_of_word(text.ptr[at]))
            at++;
        if (at >= most)
            return most;
        spend(&budget, text, start, at);
    }
    return at;
}

bool words_equal(const struct words *words, size_t number, const char *text)
{
    return bytes_is(words_text(words, number), text);
}
