/*
 * written_forms - random valid values of each type, and the ways people and programs
 * write them.
 *
 * A model makes the values: '#' is a digit, 'L' a capital, 'l' a small letter, 'M' one
 * of the twelve letters of an Italian month; anything else is itself. What `canonical`
 * refuses is thrown away and drawn again, so that check digits hold. A pattern writes a
 * value: '#' is its next character, '<' leaves the next out, '_' is where a separator
 * may stand, '*' all that is left, '!' the same in capitals, '~' in small letters.
 */
#ifndef VIGIE_TESTS_WRITTEN_FORMS_H
#define VIGIE_TESTS_WRITTEN_FORMS_H

#include "matchers/type.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WRITTEN_MAX = 128, PATTERNS_MAX = 12, MODELS_MAX = 6 };

struct written_type {
    const struct identifier_kind *kind;
    const char *models[MODELS_MAX];
    const char *fields[PATTERNS_MAX];    /* in tables to list, and in documents */
    const char *documents[PATTERNS_MAX]; /* in documents only */
};

/* Those that stand for a '_'. */
static const char *const SEPARATORS[] = {"", " ", ".", "-", "/", "\xc2\xa0",
    "\xe2\x80\xaf", "\xa0", "\xe2\x80\x91", "\xe2\x80\x93", "\xc2\xb7", "  ", " - ",
    " / ", ". ", " -- ", "    ", "\xe2\x80\xaf\xe2\x80\x93 \xe2\x80\xaf"};

enum { SEPARATOR_COUNT = sizeof(SEPARATORS) / sizeof(SEPARATORS[0]) };

/* xorshift64*: the same texts every time. */
static inline uint64_t written_random(uint64_t *state)
{
    *state ^= *state >> 12;
    *state ^= *state << 25;
    *state ^= *state >> 27;
    return *state * UINT64_C(0x2545f4914f6cdd1d) >> 16;
}

static inline char written_of_model(char place, uint64_t random)
{
    static const char months[] = "ABCDEHLMPRST";
    switch (place) {
    case '#':
        return (char)('0' + random % 10);
    case 'L':
        return (char)('A' + random % 26);
    case 'l':
        return (char)('a' + random % 26);
    case 'M':
        return months[random % (sizeof(months) - 1)];
    default:
        return place;
    }
}

/* The first token only: what follows it are its variants. */
static inline void written_keep(void *context, const struct token *token)
{
    char *value = context;
    if (value[0] == '\0')
        (void)snprintf(value, WRITTEN_MAX, "%.*s", (int)token->value.len,
            (const char *)token->value.ptr);
}

static inline enum refusal written_token(
    char token[WRITTEN_MAX], const struct identifier_kind *kind, const char *field)
{
    const struct token_sink sink = {.take = written_keep, .context = token};
    token[0] = '\0';
    return kind->canonical(&sink, bytes_of(field));
}

/* A value and the token it stands for. */
static inline void written_make(char value[WRITTEN_MAX], char token[WRITTEN_MAX],
    const struct written_type *type, uint64_t *seed)
{
    enum { TRIES = 1000000 };
    size_t models = 1;
    while (models < MODELS_MAX && type->models[models] != NULL)
        models++;
    memset(value, 0, WRITTEN_MAX);
    for (unsigned tries = 0; tries < TRIES; tries++) {
        const char *model = type->models[written_random(seed) % models];
        size_t length = strlen(model);
        for (size_t i = 0; i <= length; i++)
            value[i] = written_of_model(model[i], written_random(seed));
        if (written_token(token, type->kind, value) == REFUSAL_NONE)
            return;
    }
    /* No value fits the models. */
    abort();
}

static inline char written_sized(char size, char byte)
{
    if (size == '!' && byte >= 'a' && byte <= 'z')
        return (char)(byte - 'a' + 'A');
    if (size == '~' && byte >= 'A' && byte <= 'Z')
        return (char)(byte - 'A' + 'a');
    return byte;
}

static inline char *written_text(char *out, const char *text)
{
    while (*text != '\0')
        *out++ = *text++;
    return out;
}

static inline char *written_rest(char *out, char size, const char *value)
{
    while (*value != '\0')
        *out++ = written_sized(size, *value++);
    return out;
}

/* The value as the pattern writes it; all that the tables hold is shorter than
 * WRITTEN_MAX. */
static inline void written_form(char form[WRITTEN_MAX], const char *pattern,
    const char *value, const char *separator)
{
    char *out = form;
    const char *left = value;
    for (; *pattern != '\0'; pattern++) {
        if (*pattern == '#')
            *out++ = *left++;
        else if (*pattern == '<')
            left++;
        else if (*pattern == '_')
            out = written_text(out, separator);
        else if (strchr("*!~", *pattern) == NULL)
            *out++ = *pattern;
        else {
            out = written_rest(out, *pattern, left);
            left += strlen(left);
        }
    }
    assert(*left == '\0' && out < form + WRITTEN_MAX);
    *out = '\0';
}

#endif
