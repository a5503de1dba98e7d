/* Which types cells are of: the same as by asking every type's own rule. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "matchers/columns_types.h"
#include "written_types.h"

enum { EACH = 300, LONGEST = 96, PHONE_LEAST = 9 };

static void ignore(void *context, const struct token *token)
{
    (void)context;
    (void)token;
}

static unsigned digits_of(struct bytes cell)
{
    unsigned digits = 0;
    for (size_t i = 0; i < cell.len; i++)
        digits += byte_is_digit(cell.ptr[i]) ? 1 : 0;
    return digits;
}

/* Short numbers that would be phones in some country are told as none. */
static bool is_told(struct bytes cell, enum identifier_type type)
{
    if (type == IDENTIFIER_PERSON || type == IDENTIFIER_PHRASE ||
        type == IDENTIFIER_LOCAL)
        return false;
    if (type == IDENTIFIER_PHONE)
        return digits_of(cell) >= PHONE_LEAST;
    return type <= IDENTIFIER_DOMAIN ||
           (cell.len >= 7 && cell.len <= LONGEST && digits_of(cell) >= 4);
}

static uint32_t types_one_by_one(struct bytes cell)
{
    const struct token_sink sink = {.take = ignore};
    uint32_t types = 0;
    for (size_t i = 0; identifier_kinds()[i] != NULL; i++) {
        const struct identifier_kind *kind = identifier_kinds()[i];
        if (is_told(cell, kind->type) && kind->canonical(&sink, cell) == REFUSAL_NONE)
            types |= identifier_bit(kind->type);
    }
    return types;
}

/* The cell as the table writes it; of each four one with a byte changed, or cut. */
static struct bytes cell_make(
    char cell[WRITTEN_MAX], const struct written_type *type, uint64_t *seed)
{
    char value[WRITTEN_MAX];
    char token[WRITTEN_MAX];
    const char *pattern = NULL;
    while (pattern == NULL)
        pattern = type->fields[written_random(seed) % PATTERNS_MAX];
    written_make(value, token, type, seed);
    written_form(
        cell, pattern, value, SEPARATORS[written_random(seed) % SEPARATOR_COUNT]);
    struct bytes whole = bytes_of(cell);
    if (written_random(seed) % 4 == 0)
        cell[written_random(seed) % whole.len] = (char)written_random(seed);
    if (written_random(seed) % 4 == 0)
        return bytes_slice(whole, 0, written_random(seed) % whole.len + 1);
    return whole;
}

/* Returns the types that were told. */
static uint32_t check_cell(struct bytes cell)
{
    uint32_t got = columns_types_of(cell, NULL);
    uint32_t wanted = types_one_by_one(cell);
    if (got != wanted)
        fail_msg("%x instead of %x: %.*s", got, wanted, (int)cell.len,
            (const char *)cell.ptr);
    return got;
}

static void cells_are_of_the_types_whose_rules_they_keep(void **state)
{
    (void)state;
    uint64_t seed = 11;
    char cell[WRITTEN_MAX];
    for (size_t i = 0; i < WRITTEN_TYPE_COUNT; i++) {
        uint32_t own = identifier_bit(WRITTEN_TYPES[i].kind->type);
        unsigned told = 0;
        for (int each = 0; each < EACH; each++)
            told += check_cell(cell_make(cell, &WRITTEN_TYPES[i], &seed)) & own ? 1 : 0;
        if (told < EACH / 3)
            fail_msg("%s is told %u times", WRITTEN_TYPES[i].kind->name, told);
    }
}

/* Numbers of any length, with a letter or two or without: by accident some hold. */
static void numbers_of_any_length_are_of_the_types_whose_rules_they_keep(void **state)
{
    enum { NUMBERS = 200000, SPAN = 30 };
    (void)state;
    uint64_t seed = 12;
    uint32_t told = 0;
    for (int i = 0; i < NUMBERS; i++) {
        uint8_t cell[SPAN];
        size_t length = written_random(&seed) % SPAN + 1;
        for (size_t at = 0; at < length; at++)
            cell[at] = (uint8_t)('0' + written_random(&seed) % 10);
        for (uint64_t letters = written_random(&seed) % 4; letters >= 2; letters--)
            cell[written_random(&seed) % length] =
                (uint8_t)('A' + written_random(&seed) % 26);
        told |= check_cell(bytes_make(cell, length));
    }
    assert_int_equal(
        told & identifier_bit(IDENTIFIER_NIR), identifier_bit(IDENTIFIER_NIR));
    assert_int_equal(
        told & identifier_bit(IDENTIFIER_RPPS), identifier_bit(IDENTIFIER_RPPS));
}

static void a_code_of_letters_for_digits_is_told(void **state)
{
    /* Omocodia: up to three of an Italian code's seven digits are letters here. */
    (void)state;
    uint64_t seed = 13;
    const struct written_type type = {&identifier_codice_fiscale,
        {"LLLLLL##M##LN##L", "LLLLLL#MM#NLN##L", "LLLLLLM#M##LNP#L"}, {"*"}, {NULL}};
    for (int i = 0; i < EACH; i++) {
        char value[WRITTEN_MAX];
        char token[WRITTEN_MAX];
        written_make(value, token, &type, &seed);
        assert_int_equal(
            check_cell(bytes_of(value)), identifier_bit(IDENTIFIER_CODICE_FISCALE));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cells_are_of_the_types_whose_rules_they_keep),
        cmocka_unit_test(numbers_of_any_length_are_of_the_types_whose_rules_they_keep),
        cmocka_unit_test(a_code_of_letters_for_digits_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
