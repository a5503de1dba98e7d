#include "matchers/person_name.h"

#include "matchers/dates.h"

#include <stdlib.h>
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
        if (bytes_is(word, list[i]))
            return true;
    return false;
}

bool name_is_particle(struct bytes word)
{
    return is_one_of(word, PARTICLES, sizeof(PARTICLES) / sizeof(PARTICLES[0]));
}

bool name_is_border(struct bytes word)
{
    return is_one_of(word, BORDERS, sizeof(BORDERS) / sizeof(BORDERS[0]));
}

static size_t first_own(const struct words *words, size_t first, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!name_is_particle(words_text(words, first + i)))
            return i;
    return count;
}

void name_add(struct name *name, const struct words *words, size_t first, size_t count)
{
    bool all = first_own(words, first, count) == count;
    for (size_t i = 0; i < count && name->count < NAME_WORDS_MAX; i++) {
        struct bytes text = words_text(words, first + i);
        name->words[name->count++] = (struct name_word){
            .text = text, .particle = !all && name_is_particle(text)};
    }
}

void name_add_first(
    struct name *name, const struct words *words, size_t first, size_t count)
{
    size_t own = first_own(words, first, count);
    name_add(name, words, first + (own < count ? own : 0), 1);
}

static int compare_words(const void *left, const void *right)
{
    const struct name_word *a = left;
    const struct name_word *b = right;
    size_t length = a->text.len < b->text.len ? a->text.len : b->text.len;
    int order = memcmp(a->text.ptr, b->text.ptr, length);
    if (order != 0)
        return order;
    return (a->text.len > b->text.len) - (a->text.len < b->text.len);
}

/* Its length; 0 when there are fewer than two words, or too many letters. */
static size_t write_sorted(
    char value[CANDIDATE_VALUE_MAX], struct name *name, uint32_t date)
{
    size_t length = DATES_TEXT;
    if (name->count < 2)
        return 0;
    qsort(name->words, name->count, sizeof(name->words[0]), compare_words);
    dates_text(value, date);
    for (size_t i = 0; i < name->count; i++) {
        struct bytes word = name->words[i].text;
        if (length + 1 + word.len > CANDIDATE_VALUE_MAX)
            return 0;
        value[length++] = ' ';
        memcpy(value + length, word.ptr, word.len);
        length += word.len;
    }
    return length;
}

static bool give_one(const struct token_sink *out, struct name *name, uint32_t date,
    const struct token *like)
{
    char value[CANDIDATE_VALUE_MAX];
    size_t length = write_sorted(value, name, date);
    if (length == 0)
        return false;
    struct token token = *like;
    token.type = IDENTIFIER_PERSON;
    token.value = bytes_make(value, length);
    out->take(out->context, &token);
    return true;
}

unsigned name_give(const struct token_sink *out, const struct name *name, uint32_t date,
    const struct token *like)
{
    struct name own = {.count = 0};
    struct name all = *name;
    struct token second = *like;
    for (size_t i = 0; i < name->count; i++)
        if (!name->words[i].particle)
            own.words[own.count++] = name->words[i];
    bool differs = own.count < all.count;
    unsigned given = give_one(out, &own, date, like) ? 1 : 0;
    second.variant = like->variant || given > 0;
    if (differs && give_one(out, &all, date, &second))
        given++;
    return given;
}
