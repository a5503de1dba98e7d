#include "matchers/person_name.h"

#include <string.h>

enum { WORD = 8 }; /* bytes that are compared at once */

/* By their first letter, since every word around every date is looked up. */
enum { LETTERS = 26, WORDS_MOST = 13 };
struct short_words {
    uint8_t count;
    char words[WORDS_MOST][WORD];
};

static const struct short_words PARTICLES[LETTERS] = {['a' - 'a'] = {2, {"a", "al"}},
    ['b' - 'a'] = {3, {"ben", "bin", "bint"}},
    ['d' - 'a'] = {13, {"d", "da", "das", "de", "del", "della", "den", "der", "des",
                           "di", "do", "dos", "du"}},
    ['e' - 'a'] = {2, {"e", "el"}},
    ['i' - 'a'] = {1, {"ibn"}},
    ['l' - 'a'] = {6, {"l", "la", "las", "le", "les", "los"}},
    ['o' - 'a'] = {1, {"ould"}},
    ['t' - 'a'] = {1, {"ter"}},
    ['v' - 'a'] = {3, {"van", "vom", "von"}},
    ['y' - 'a'] = {1, {"y"}},
    ['z' - 'a'] = {3, {"zu", "zum", "zur"}}};

static const struct short_words BORDERS[LETTERS] = {['d' - 'a'] = {1, {"dr"}},
    ['e' - 'a'] = {3, {"ep", "epouse", "epse"}},
    ['m' - 'a'] = {9,
        {"m", "madame", "melle", "mle", "mlle", "mme", "mr", "mrs", "ms"}},
    ['n' - 'a'] = {2, {"ne", "nee"}},
    ['v' - 'a'] = {2, {"veuve", "vve"}}};
static const char *const LONG_BORDERS[] = {"divorcee", "mademoiselle", "monsieur"};

static bool is_one_of(const char word[WORD], const struct short_words *lists)
{
    unsigned letter = (uint8_t)word[0] - (unsigned)'a';
    bool is = false;
    for (size_t i = 0; letter < LETTERS && i < lists[letter].count; i++)
        is |= memcmp(word, lists[letter].words[i], WORD) == 0;
    return is;
}

static bool is_long_border(struct bytes text)
{
    for (size_t i = 0; i < sizeof(LONG_BORDERS) / sizeof(LONG_BORDERS[0]); i++)
        if (bytes_is(text, LONG_BORDERS[i]))
            return true;
    return false;
}

/* Every word around every date comes here. */
void name_mark(struct words *words, size_t from)
{
    for (size_t i = from; i < words->count; i++) {
        char padded[WORD] = {0};
        struct word *word = &words->items[i];
        struct bytes text = words_text(words, i);
        if (text.len >= WORD)
            word->border = is_long_border(text);
        if (!word->letters || text.len >= WORD)
            continue;
        memcpy(padded, text.ptr, text.len);
        word->particle = is_one_of(padded, PARTICLES);
        word->border = is_one_of(padded, BORDERS);
    }
}

static int compare_words(const struct name_word *a, const struct name_word *b)
{
    size_t length = a->length < b->length ? a->length : b->length;
    int order = memcmp(a->text, b->text, length);
    return order != 0 ? order : (int)a->length - (int)b->length;
}

/* A name has few words: each is put in its place. */
static void insert(struct name *name, const struct name_word *word)
{
    size_t at = name->count++;
    for (; at > 0 && compare_words(&name->words[at - 1], word) > 0; at--)
        name->words[at] = name->words[at - 1];
    name->words[at] = *word;
}

static size_t first_own(const struct words *words, size_t first, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!words->items[first + i].particle)
            return i;
    return count;
}

void name_add(struct name *name, const struct words *words, size_t first, size_t count)
{
    bool all = first_own(words, first, count) == count;
    for (size_t i = 0; i < count && name->count < NAME_WORDS_MAX; i++) {
        const struct word *from = &words->items[first + i];
        const struct name_word word = {.text = words->bytes + from->at,
            .length = from->length,
            .particle = !all && from->particle};
        insert(name, &word);
    }
}

void name_add_piece(struct name *name, struct bytes piece)
{
    const struct name_word word = {
        .text = (const char *)piece.ptr, .length = (uint8_t)piece.len};
    if (name->count < NAME_WORDS_MAX)
        insert(name, &word);
}

void name_add_first(
    struct name *name, const struct words *words, size_t first, size_t count)
{
    size_t own = first_own(words, first, count);
    name_add(name, words, first + (own < count ? own : 0), 1);
}

/* Behind where the date goes. Its length with the date; 0 when there are fewer than two
 * words, or too many letters. */
static size_t words_write(
    char value[CANDIDATE_VALUE_MAX], const struct name *name, bool particles)
{
    size_t length = DATES_TEXT;
    size_t count = 0;
    for (size_t i = 0; i < name->count; i++) {
        const struct name_word *word = &name->words[i];
        if (word->particle && !particles)
            continue;
        if (length + 1 + word->length > CANDIDATE_VALUE_MAX)
            return 0;
        value[length] = ' ';
        memcpy(value + length + 1, word->text, word->length);
        length += 1 + word->length;
        count++;
    }
    return count < 2 ? 0 : length;
}

static bool has_particle(const struct name *name)
{
    for (size_t i = 0; i < name->count; i++)
        if (name->words[i].particle)
            return true;
    return false;
}

unsigned name_give(const struct token_sink *out, const struct name *name,
    const struct dates *dates, const struct token *like)
{
    char value[CANDIDATE_VALUE_MAX];
    struct token token = *like;
    unsigned forms = 0;
    token.type = IDENTIFIER_PERSON;
    for (int particles = has_particle(name) ? 0 : 1; particles < 2; particles++) {
        size_t length = words_write(value, name, particles == 1);
        if (length == 0)
            continue;
        forms++;
        for (unsigned i = 0; i < dates->count; i++) {
            memcpy(value, dates->texts[i], DATES_TEXT);
            token.value = bytes_make(value, length);
            out->take(out->context, &token);
            token.variant = true;
        }
    }
    return forms;
}
