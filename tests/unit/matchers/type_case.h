/*
 * type_case - what the test of every single type asks: that each written form is found
 * in documents and taken from tables, that what is nearly one is not.
 */
#ifndef VIGIE_TESTS_TYPE_CASE_H
#define VIGIE_TESTS_TYPE_CASE_H

#include "collect.h"
#include "surroundings.h"

enum { FORMS_MAX = 16, CASE_TEXT = 512 };

struct type_case {
    const char *value; /* canonical */
    bool weak;
    const char *fields[FORMS_MAX];    /* in tables to list, and in documents */
    const char *documents[FORMS_MAX]; /* in documents only */
};

static struct collect case_found;

static inline void case_look(const char *text)
{
    assert_int_equal(collect_with(&case_found, bytes_of(text), classes_best()), 0);
}

static inline void case_is_found(const struct identifier_kind *kind,
    const struct type_case *wanted, const char *form)
{
    for (size_t i = 0; i < SURROUNDING_COUNT; i++) {
        char text[CASE_TEXT];
        (void)snprintf(text, sizeof(text), "%s%s%s", SURROUNDINGS[i].before, form,
            SURROUNDINGS[i].after);
        case_look(text);
        const struct collected *token =
            collect_find(&case_found, kind->type, wanted->value);
        if (token == NULL || token->strong == wanted->weak)
            fail_msg("%s is %s in: %s", kind->name,
                token == NULL ? "not found" : "not of the right strength", text);
    }
}

/* Each form, in each surrounding and as a field; `count` cases. */
static inline void cases_hold(
    const struct identifier_kind *kind, const struct type_case *cases, size_t count)
{
    struct field_tokens tokens;
    for (size_t i = 0; i < count; i++) {
        for (size_t at = 0; at < FORMS_MAX && cases[i].fields[at] != NULL; at++) {
            case_is_found(kind, &cases[i], cases[i].fields[at]);
            assert_string_equal(
                field_of(&tokens, kind, cases[i].fields[at]), cases[i].value);
        }
        for (size_t at = 0; at < FORMS_MAX && cases[i].documents[at] != NULL; at++)
            case_is_found(kind, &cases[i], cases[i].documents[at]);
    }
}

/* A near miss, and what a table's report says of it. */
struct near_miss {
    const char *text;
    enum refusal refusal;
    bool document_differs; /* in a document a part of it may be another value */
};

static inline void near_misses_hold(
    const struct identifier_kind *kind, const struct near_miss *misses, size_t count)
{
    struct field_tokens tokens;
    for (size_t i = 0; i < count; i++) {
        case_look(misses[i].text);
        if (!misses[i].document_differs && collect_count(&case_found, kind->type) != 0)
            fail_msg("%s taken: %s", kind->name, misses[i].text);
        assert_string_equal(
            field_of(&tokens, kind, misses[i].text), refusal_text(misses[i].refusal));
    }
}

static inline bool case_keeps(const struct identifier_kind *kind, const char *text)
{
    struct field_tokens tokens = {{0}};
    const struct token_sink sink = {.take = field_take, .context = &tokens};
    bool kept = kind->canonical(&sink, bytes_of(text)) == REFUSAL_NONE;
    case_look(text);
    bool found = tokens.text[0] != '\0' &&
                 collect_find(&case_found, kind->type, tokens.text) != NULL;
    assert_int_equal(kept, found);
    return kept;
}

/* How many values are kept that differ from `value` in one digit. */
static inline unsigned wrong_digits_kept(
    const struct identifier_kind *kind, const char *value)
{
    unsigned kept = 0;
    char text[64];
    for (size_t at = 0; value[at] != '\0'; at++)
        for (int digit = '0'; digit <= '9'; digit++) {
            (void)snprintf(text, sizeof(text), "%s", value);
            if (!byte_is_digit((uint8_t)value[at]) || value[at] == digit)
                continue;
            text[at] = (char)digit;
            kept += case_keeps(kind, text) ? 1 : 0;
        }
    return kept;
}

/* How many are kept that have two neighbouring characters in the other order. */
static inline unsigned transpositions_kept(
    const struct identifier_kind *kind, const char *value)
{
    unsigned kept = 0;
    char text[64];
    for (size_t at = 0; value[at] != '\0' && value[at + 1] != '\0'; at++) {
        (void)snprintf(text, sizeof(text), "%s", value);
        text[at] = value[at + 1];
        text[at + 1] = value[at];
        if (value[at] != value[at + 1])
            kept += case_keeps(kind, text) ? 1 : 0;
    }
    return kept;
}

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

#endif
