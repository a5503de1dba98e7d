#include "matchers/person_name.h"

#include <string.h>

static const char *const PARTICLES[] = {"a", "al", "ben", "bin", "bint", "d", "da",
    "das", "de", "del", "della", "den", "der", "des", "di", "do", "dos", "du", "e",
    "el", "ibn", "l", "la", "las", "le", "les", "los", "ould", "ter", "van", "vom",
    "von", "y", "zu", "zum", "zur"};

static const char *const BORDERS[] = {"divorcee", "dr", "ep", "epouse", "epse", "m",
    "madame", "mademoiselle", "melle", "mle", "mlle", "mme", "monsieur", "mr", "mrs",
    "ms", "ne", "nee", "veuve", "vve"};

static bool is_one_of(struct bytes word, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if ((uint8_t)list[i][0] == word.ptr[0] && bytes_is(word, list[i]))
            return true;
    return false;
}

void name_mark(struct words *words, size_t from)
{
    enum { PARTICLE_LONGEST = 5, BORDER_LONGEST = 12 };
    for (size_t i = from; i < words->count; i++) {
        struct bytes text = words_text(words, i);
        words->items[i].particle =
            text.len <= PARTICLE_LONGEST &&
            is_one_of(text, PARTICLES, sizeof(PARTICLES) / sizeof(PARTICLES[0]));
        words->items[i].border =
            text.len <= BORDER_LONGEST &&
            is_one_of(text, BORDERS, sizeof(BORDERS) / sizeof(BORDERS[0]));
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

unsigned name_give(const struct token_sink *out, const struct name *name,
    const struct dates *dates, const struct token *like)
{
    char value[CANDIDATE_VALUE_MAX];
    struct token token = *like;
    unsigned forms = 0;
    size_t before = 0;
    token.type = IDENTIFIER_PERSON;
    for (int particles = 0; particles < 2; particles++) {
        size_t length = words_write(value, name, particles == 1);
        if (length == 0 || length == before)
            continue;
        before = length;
        forms++;
        for (unsigned i = 0; i < dates->count; i++) {
            dates_text(value, dates->readings[i]);
            token.value = bytes_make(value, length);
            out->take(out->context, &token);
            token.variant = true;
        }
    }
    return forms;
}
