/* Values in their usual form, which some forms of the walk check and write down in
 * registers, without the types. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "all_forms.h"

#include <sys/mman.h>
#include <unistd.h>

enum { MODULUS = 97 };

/* The thirteen digits of a NIR, or of what is none by its sex, month or department. */
static uint64_t nir_number(uint64_t *state)
{
    static const uint8_t months[] = {0, 1, 7, 12, 13, 19, 20, 33, 42, 43, 49, 50, 99};
    uint64_t sex = next_random(state) % 4 == 0 ? next_random(state) % 10
                                               : 1 + next_random(state) % 2;
    uint64_t month = months[next_random(state) % sizeof(months)];
    uint64_t department = next_random(state) % 8 == 0 ? 0 : next_random(state) % 96;
    uint64_t head = (sex * 100 + next_random(state) % 100) * 100 + month;
    uint64_t number =
        (head * 100 + department) * 1000000 + next_random(state) % 1000000;
    switch (next_random(state) % 4) {
    case 0:
        return number - number % MODULUS; /* its key is 97 */
    case 1:
        return number - number % MODULUS + MODULUS - 1; /* and 1 */
    default:
        return number;
    }
}

/* A row with a NIR and its key; or with a key that is wrong, but the same mod 97. */
static size_t nir_write(char *to, size_t room, uint64_t *state)
{
    static const char *const between[] = {"", "", "", " ", ".", " 0"};
    static const char *const behind[] = {";", "\n", " ;", ";12:30\n", "1;"};
    uint64_t number = nir_number(state);
    uint64_t key = MODULUS - number % MODULUS;
    uint64_t kind = next_random(state) % 4;
    if (kind == 0)
        key = key == MODULUS ? 0 : (key + MODULUS) % 100;
    else if (kind == 1)
        key = next_random(state) % 100;
    return (size_t)snprintf(to, room, "%013llu%s%02llu%s", (unsigned long long)number,
        any_of(between, sizeof(between) / sizeof(between[0]), state),
        (unsigned long long)key,
        any_of(behind, sizeof(behind) / sizeof(behind[0]), state));
}

static void all_forms_judge_nirs_and_their_keys_alike(void **state)
{
    enum { SIZE = 12000, CELL = 40 };
    static char text[SIZE];
    uint64_t seed = 8;
    size_t tokens = 0;
    (void)state;
    for (int round = 0; round < 40; round++) {
        size_t size = 0;
        while (size + CELL < SIZE)
            size += nir_write(text + size, SIZE - size, &seed);
        tokens += assert_found_by_all_forms((const uint8_t *)text, size);
    }
    assert_true(tokens > 10000);
}

static bool is_strong(const char *written)
{
    static struct collect found;
    enum { BEFORE = 2100, BEHIND = 200 };
    static uint8_t text[BEFORE + BEHIND];
    const struct collect_way way = {.classes = classes_best(),
        .layout = LAYOUT_ROWS,
        .types = identifier_bit(IDENTIFIER_NIR)};
    memset(text, ';', sizeof(text));
    struct bytes nir = bytes_of(written);
    memcpy(text + BEFORE, nir.ptr, nir.len);
    assert_int_equal(collect_way(&found, bytes_make(text, sizeof(text)), &way), 0);
    assert_int_equal(found.count, 1);
    return found.items[0].strong;
}

static void a_key_must_be_the_right_one_not_one_of_the_same_rest(void **state)
{
    (void)state;
    assert_true(is_strong("2550814168025 38"));
    assert_false(is_strong("2550814168025 39"));
    assert_true(is_strong("2550814168063 97"));
    assert_false(is_strong("2550814168063 00"));
    assert_true(is_strong("2550814168062 01"));
    assert_false(is_strong("2550814168062 98"));
}

/* Rows whose last value lies `behind` bytes from the text's end. */
static size_t ending_write(char *to, const char *last, size_t behind)
{
    static const char row[] =
        "dupont;2550814168025 38;0639981234;12:30;x@poste.example\n";
    enum { ROWS = 40 };
    char *at = to;
    for (int i = 0; i < ROWS; i++)
        at = stpcpy(at, row);
    at = stpcpy(at, last);
    memset(at, ';', behind);
    return (size_t)(at - to) + behind;
}

/* Rows of two phones with something between them; each has so many candidates and
 * tokens. */
static void phones_check(
    const char *between, const char *second, size_t candidates, size_t tokens)
{
    enum { ROWS = 400, CELL = 100 };
    static char text[ROWS * CELL];
    static struct collect found;
    classes_fn *forms[CLASSES_FORMS];
    unsigned count = classes_forms(forms);
    size_t size = 0;
    for (int row = 0; row < ROWS; row++)
        size += (size_t)snprintf(
            text + size, sizeof(text) - size, "x;0639980001;%s;%s\n", between, second);
    for (unsigned i = 0; i < count; i++) {
        const struct collect_way way = {.classes = forms[i],
            .layout = LAYOUT_ROWS,
            .types = identifier_bit(IDENTIFIER_PHONE)};
        assert_int_equal(collect_way(&found, bytes_make(text, size), &way), 0);
        assert_int_equal(found.all, ROWS * candidates);
        assert_int_equal(found.seen[IDENTIFIER_PHONE], ROWS * tokens);
    }
}

static void a_phone_twice_side_by_side_is_asked_for_once_and_counted_twice(void **state)
{
    (void)state;
    phones_check("", "06 39 98 00 01", 1, 2);
    phones_check("", "+33 6 39 98 00 01", 1, 3);
    phones_check("", "06 39 98 00 02", 2, 2);
    phones_check("a cell that keeps them apart", "06 39 98 00 01", 2, 2);
}

/* Whatever follows may be somebody else's memory, or none. */
static void no_form_reads_past_the_texts_end(void **state)
{
    enum { ROOM = 1 << 16, MOST = 140, SIZE = 4096 };
    static const char *const last[] = {"255081416802538", "06 39 98 12 34",
        "jean.dupont@poste.example", "+33 6 39 98 12 34", "9901234567890123456789"};
    static char text[SIZE];
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    uint8_t *memory = mmap(
        NULL, ROOM + page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    (void)state;
    assert_true(memory != MAP_FAILED);
    assert_int_equal(mprotect(memory + ROOM, page, PROT_NONE), 0);
    for (size_t behind = 0; behind < MOST; behind++) {
        const char *value = last[behind % (sizeof(last) / sizeof(last[0]))];
        size_t size = ending_write(text, value, behind);
        uint8_t *at = memory + ROOM - size;
        memcpy(at, text, size);
        assert_true(assert_found_by_all_forms(at, size) > 100);
    }
    assert_int_equal(munmap(memory, ROOM + page), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_forms_judge_nirs_and_their_keys_alike),
        cmocka_unit_test(a_key_must_be_the_right_one_not_one_of_the_same_rest),
        cmocka_unit_test(
            a_phone_twice_side_by_side_is_asked_for_once_and_counted_twice),
        cmocka_unit_test(no_form_reads_past_the_texts_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
