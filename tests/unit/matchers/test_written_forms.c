/* For random valid values of every type: each written form, in each surrounding, is
 * found as the token that `canonical` gives. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "collect.h"
#include "surroundings.h"
#include "written_types.h"

enum { TEXT_MAX = 65536 };

static const size_t VALUES = 12; /* of each type */

static struct collect found;

static bool row_has(uint64_t row, enum identifier_type type, const char *token)
{
    for (size_t i = 0; i < found.count; i++)
        if (found.items[i].row == row && found.items[i].type == type &&
            strcmp(found.items[i].value, token) == 0)
            return true;
    return false;
}

/* The form in each surrounding, a line each. */
static void is_found_everywhere(
    const struct written_type *type, const char *form, const char *token)
{
    static char text[TEXT_MAX];
    size_t length = 0;
    for (size_t i = 0; i < SURROUNDING_COUNT; i++)
        length += (size_t)snprintf(text + length, sizeof(text) - length, "%s%s%s\n",
            SURROUNDINGS[i].before, form, SURROUNDINGS[i].after);
    assert_true(length < sizeof(text) - 1);
    assert_int_equal(
        collect_with(&found, bytes_make((uint8_t *)text, length), classes_best()), 0);
    assert_true(found.count < COLLECT_MAX);
    for (size_t i = 0; i < SURROUNDING_COUNT; i++)
        if (!row_has(i + 1, type->kind->type, token))
            fail_msg("%s is not found in: %s%s%s", type->kind->name,
                SURROUNDINGS[i].before, form, SURROUNDINGS[i].after);
}

static void forms_of_pattern(const struct written_type *type, const char *pattern,
    const char *value, const char *token)
{
    size_t separators = strchr(pattern, '_') == NULL ? 1 : SEPARATOR_COUNT;
    for (size_t i = 0; i < separators; i++) {
        char form[WRITTEN_MAX];
        written_form(form, pattern, value, SEPARATORS[i]);
        is_found_everywhere(type, form, token);
    }
}

static void each_written_form_is_found_in_each_surrounding(void **state)
{
    uint64_t seed = 20260503;
    (void)state;
    for (size_t i = 0; i < VALUES * WRITTEN_TYPE_COUNT; i++) {
        const struct written_type *type = &WRITTEN_TYPES[i / VALUES];
        char value[WRITTEN_MAX];
        char token[WRITTEN_MAX];
        written_make(value, token, type, &seed);
        for (size_t at = 0; at < PATTERNS_MAX && type->fields[at] != NULL; at++)
            forms_of_pattern(type, type->fields[at], value, token);
        for (size_t at = 0; at < PATTERNS_MAX && type->documents[at] != NULL; at++)
            forms_of_pattern(type, type->documents[at], value, token);
    }
}

static void field_gives_token(const struct written_type *type, const char *pattern,
    const char *value, const char *token)
{
    for (size_t i = 0; i < SEPARATOR_COUNT; i++) {
        char form[WRITTEN_MAX];
        char given[WRITTEN_MAX];
        written_form(form, pattern, value, SEPARATORS[i]);
        enum refusal refusal = written_token(given, type->kind, form);
        if (refusal != REFUSAL_NONE || strcmp(given, token) != 0)
            fail_msg("%s: '%s' gives '%s' (%s)", type->kind->name, form, given,
                refusal_text(refusal));
    }
}

static void a_table_to_list_may_be_written_in_each_form(void **state)
{
    uint64_t seed = 20260504;
    (void)state;
    for (size_t i = 0; i < VALUES * WRITTEN_TYPE_COUNT; i++) {
        const struct written_type *type = &WRITTEN_TYPES[i / VALUES];
        char value[WRITTEN_MAX];
        char token[WRITTEN_MAX];
        written_make(value, token, type, &seed);
        for (size_t at = 0; at < PATTERNS_MAX && type->fields[at] != NULL; at++)
            field_gives_token(type, type->fields[at], value, token);
    }
}

/* Blocks of 64 bytes are looked at one by one: where they begin changes nothing. */
static void a_value_is_found_at_every_alignment(void **state)
{
    uint64_t seed = 20260505;
    (void)state;
    for (size_t i = 0; i < WRITTEN_TYPE_COUNT; i++) {
        const struct written_type *type = &WRITTEN_TYPES[i];
        char value[WRITTEN_MAX];
        char token[WRITTEN_MAX];
        char form[WRITTEN_MAX];
        written_make(value, token, type, &seed);
        written_form(form, type->fields[type->fields[1] != NULL ? 1 : 0], value, " ");
        for (size_t before = 0; before < 130; before++) {
            char text[WRITTEN_MAX + 130];
            int length = snprintf(text, sizeof(text), "%*s%s", (int)before, "", form);
            assert_int_equal(
                collect_with(&found, bytes_make((uint8_t *)text, (size_t)length),
                    classes_best()),
                0);
            assert_non_null(collect_find(&found, type->kind->type, token));
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_written_form_is_found_in_each_surrounding),
        cmocka_unit_test(a_table_to_list_may_be_written_in_each_form),
        cmocka_unit_test(a_value_is_found_at_every_alignment),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
