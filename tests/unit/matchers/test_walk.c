#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "all_forms.h"
#include "matchers/anchors.h"

#include <stdlib.h>

static void random_text(uint8_t *text, size_t size, uint64_t *state)
{
    static const char alphabet[] = "0123456789012345678901234567890123456789"
                                   " .-@AaBb,;\n)(+xyz\xc2\xa0\xe2\x80\xaf";
    bool any_byte = next_random(state) % 4 == 0;
    for (size_t i = 0; i < size; i++) {
        uint64_t random = next_random(state);
        text[i] = any_byte ? (uint8_t)random
                           : (uint8_t)alphabet[random % (sizeof(alphabet) - 1)];
    }
}

static void all_forms_give_the_same_classes(void **state)
{
    uint64_t seed = 1;
    uint8_t text[CLASSES_BYTES];
    classes_fn *forms[CLASSES_FORMS];
    unsigned count = classes_forms(forms);
    (void)state;
    for (int round = 0; round < 20000; round++) {
        struct classes fast;
        struct classes plain;
        random_text(text, sizeof(text), &seed);
        classes_scalar(&plain, text);
        for (unsigned i = 0; i < count; i++) {
            forms[i](&fast, text);
            assert_memory_equal(&fast, &plain, sizeof(fast));
        }
    }
}

static void every_byte_has_the_class_it_should(void **state)
{
    uint8_t text[CLASSES_BYTES] = {0};
    (void)state;
    for (unsigned byte = 0; byte < 256; byte++) {
        struct classes is;
        text[0] = (uint8_t)byte;
        classes_scalar(&is, text);
        assert_int_equal(is.digit & 1, byte >= '0' && byte <= '9');
        assert_int_equal(is.newline & 1, byte == '\n');
        assert_int_equal(is.at & 1, byte == '@' || byte == '%');
        assert_int_equal(is.dot & 1, byte == '.');
        assert_int_equal(is.gap & 1, byte != 0 && strchr(" .-/()", (int)byte) != NULL);
        assert_int_equal(is.corse & 1, (byte & 0xdf) == 'A' || (byte & 0xdf) == 'B');
        assert_int_equal(is.high & 1, byte >= 0x80);
        assert_int_equal(is.quote & 1, byte == '"');
    }
}

static void all_forms_find_the_same_tokens(void **state)
{
    uint64_t seed = 2;
    uint8_t text[700];
    size_t tokens = 0;
    (void)state;
    for (int round = 0; round < 400; round++) {
        size_t size = next_random(&seed) % sizeof(text);
        random_text(text, size, &seed);
        tokens += assert_found_by_all_forms(text, size);
    }
    assert_true(tokens > 1000);
}

/* A cell with a number as people and programs write them: of up to 20 digits, mostly in
 * groups, with something before it and something behind. */
static size_t number_write(char *to, uint64_t *state)
{
    static const char *const before[] = {"", "", "", "", "+", "+ ", "%2", "(", "x", "0",
        "00", "33", "330", "+33", "0033", "1", "2"};
    static const uint8_t lengths[] = {8, 9, 9, 9, 10, 11, 12, 13, 13, 15, 15, 16};
    static const char *const between[] = {"", "", "", " ", " ", ".", "-", "/", ") (",
        "  -  ", "\xc2\xa0", "     ", "A", "B"};
    static const char *const behind[] = {";", ";", ";", "\n", " ;", "\xc2\xa0;", "A;",
        "2A990123;", "2b990123;", "@;", "x@mail.example;", ":30;", "mg;", "\xa0;"};
    char *at = to;
    at = stpcpy(at, any_of(before, sizeof(before) / sizeof(before[0]), state));
    bool any = next_random(state) % 4 == 0;
    size_t digits = any ? 1 + next_random(state) % 20
                        : lengths[next_random(state) % sizeof(lengths)];
    size_t group = 1 + next_random(state) % 15;
    const char *gap = any_of(between, sizeof(between) / sizeof(between[0]), state);
    for (size_t i = 0; i < digits; i++) {
        if (i > 0 && i % group == 0)
            at = stpcpy(at, gap);
        *at++ = (char)('0' + next_random(state) % 10);
    }
    at = stpcpy(at, any_of(behind, sizeof(behind) / sizeof(behind[0]), state));
    return (size_t)(at - to);
}

static void all_forms_find_the_same_in_long_tables(void **state)
{
    enum { SIZE = 9000, CELL = 160 };
    static char text[SIZE];
    uint64_t seed = 4;
    size_t tokens = 0;
    (void)state;
    for (int round = 0; round < 25; round++) {
        size_t size = 0;
        while (size + CELL < SIZE)
            size += number_write(text + size, &seed);
        tokens += assert_found_by_all_forms((const uint8_t *)text, size);
    }
    assert_true(tokens > 3000);
}

/* A cell with an address, or nearly one. */
static size_t address_write(char *to, uint64_t *state)
{
    static const char *const before[] = {"", "", "", "mailto:", "<", "'", "n\\n", "é",
        "12345678", "JEAN", "a=", "%20", "x/", "."};
    static const char *const names[] = {"jean", "marie", "j", "Camille", "n0", "xn--",
        "a_b", "de-la", "12", "g", "quelqu.un.de.tres.loin.d.ici", ""};
    static const char *const between[] = {"", ".", "-", "_", "+", "..", "é"};
    static const char *const signs[] = {"@", "@", "@", "@", "%40", " @ ", "@@"};
    static const char *const hosts[] = {"poste", "mail.poste", "gmail", "g", "Poste",
        "fournisseur-12", "-a", "a-", "a--b", "xn--poste-9ua", "post\xc3\xa9",
        "un.hote.dont.le.nom.est.assez.long", "un.hote.dont.le.nom.est.tres.lointain"};
    static const char *const ends[] = {".example;", ".example;", ".example\n", ".com;",
        ".test2;", ".e;", ".;", ";", ".exampleJean;", ".example\xa0;",
        ".exampl\xc3\xa9;", ".example_;", ".exam_ple;", ".example.Fr;", ".example.;",
        ".test.example-;", ".test.-example;"};
    char *at = to;
    at = stpcpy(at, any_of(before, sizeof(before) / sizeof(before[0]), state));
    at = stpcpy(at, any_of(names, sizeof(names) / sizeof(names[0]), state));
    at = stpcpy(at, any_of(between, sizeof(between) / sizeof(between[0]), state));
    at = stpcpy(at, any_of(names, sizeof(names) / sizeof(names[0]), state));
    at = stpcpy(at, any_of(signs, sizeof(signs) / sizeof(signs[0]), state));
    at = stpcpy(at, any_of(hosts, sizeof(hosts) / sizeof(hosts[0]), state));
    at = stpcpy(at, any_of(ends, sizeof(ends) / sizeof(ends[0]), state));
    return (size_t)(at - to);
}

static void all_forms_find_the_same_addresses_in_long_tables(void **state)
{
    enum { SIZE = 9000, CELL = 160 };
    static char text[SIZE];
    uint64_t seed = 6;
    size_t tokens = 0;
    (void)state;
    for (int round = 0; round < 40; round++) {
        size_t size = 0;
        while (size + CELL < SIZE)
            size += address_write(text + size, &seed);
        tokens += assert_found_by_all_forms((const uint8_t *)text, size);
    }
    assert_true(tokens > 3000);
}

/* Long stretches of plain cells between those with quotes, line ends in these, and
 * bytes beyond ASCII: what most batches do not have must be seen in the one that has
 * it. */
static size_t stretch_write(char *to, size_t room, uint64_t *state)
{
    static const char plain[] = "dupont;06 39 98 12 34;2020-11-05 12:30;12.50;normal\n";
    static const char *const rare[] = {"\"06 39\n98 12 35\"\n", "\"a\";\"b\"\n",
        "06\302\24039\302\24098 12 36\n", "\xe9;\n", "\"\n",
        "990123456789012345678901\n"};
    size_t lines = next_random(state) % 120;
    size_t size = 0;
    for (size_t i = 0; i < lines && size + 2 * sizeof(plain) < room; i++) {
        memcpy(to + size, plain, sizeof(plain) - 1);
        size += sizeof(plain) - 1;
    }
    struct bytes one = bytes_of(any_of(rare, sizeof(rare) / sizeof(rare[0]), state));
    memcpy(to + size, one.ptr, one.len);
    return size + one.len;
}

static void what_few_rows_have_is_seen_by_all_forms(void **state)
{
    enum { SIZE = 60000, LINE = 160 };
    static char text[SIZE];
    static struct collect fast;
    static struct collect plain;
    const struct rows_form form = {
        .layout = LAYOUT_ROWS, .kind = ROWS_QUOTED, .delimiter = ';', .line_end = '\n'};
    uint64_t seed = 7;
    classes_fn *forms[CLASSES_FORMS];
    unsigned count = classes_forms(forms);
    (void)state;
    for (int round = 0; round < 20; round++) {
        size_t size = 0;
        while (size + LINE < SIZE)
            size += stretch_write(text + size, SIZE - size, &seed);
        const struct bytes bytes = bytes_make(text, size);
        struct collect_way way = {.classes = classes_scalar,
            .layout = LAYOUT_ROWS,
            .form = &form,
            .types = LISTS[1]};
        assert_int_equal(collect_way(&plain, bytes, &way), 0);
        assert_true(plain.count > 100);
        for (unsigned i = 0; i + 1 < count; i++) {
            way.classes = forms[i];
            assert_int_equal(collect_way(&fast, bytes, &way), 0);
            assert_same(&fast, &plain);
        }
    }
}

/* A token must be found wherever it lies in the 64-byte blocks. */
static void a_token_is_found_at_every_alignment(void **state)
{
    static struct collect found;
    static const char row[] =
        "2 55 08 14 168 025 38;06 39 98 12 "
        "34;jean.dupont@poste.example;284052a32102552;1-85-01-2-A-990-123-94";
    (void)state;
    for (size_t before = 0; before < 200; before++) {
        uint8_t text[512];
        memset(text, 'x', before);
        text[before] = ';';
        memcpy(text + before + 1, row, sizeof(row) - 1);
        struct bytes bytes = bytes_make(text, before + sizeof(row));
        assert_int_equal(collect_with(&found, bytes, classes_best()), 0);
        assert_non_null(collect_find(&found, IDENTIFIER_NIR, "2550814168025"));
        assert_non_null(collect_find(&found, IDENTIFIER_NIR, "284052A321025"));
        assert_non_null(collect_find(&found, IDENTIFIER_NIR, "185012A990123"));
        assert_non_null(collect_find(&found, IDENTIFIER_PHONE, "+33639981234"));
        assert_non_null(
            collect_find(&found, IDENTIFIER_EMAIL, "jean.dupont@poste.example"));
        assert_non_null(collect_find(&found, IDENTIFIER_DOMAIN, "poste.example"));
    }
}

/* What must be an anchor, found the slow way. */
static bool nine_digits_follow(const uint8_t *text, size_t size, size_t at)
{
    size_t digits = 0;
    for (size_t i = at; i < size && i < at + 14 && digits < 9; i++) {
        if (byte_is_digit(text[i]))
            digits++;
        else if (text[i] != ' ' && text[i] != '.' && text[i] != '-')
            return false;
    }
    return digits == 9;
}

static void no_written_number_is_missed_by_the_anchors(void **state)
{
    uint64_t seed = 3;
    uint8_t text[3 * CLASSES_BYTES];
    size_t anchors_seen = 0;
    (void)state;
    for (int round = 0; round < 20000; round++) {
        uint64_t digit[3];
        uint64_t number[3] = {0};
        random_text(text, sizeof(text), &seed);
        for (size_t i = 0; i < 3; i++) {
            struct classes is;
            classes_scalar(&is, text + i * CLASSES_BYTES);
            digit[i] = is.digit;
            number[i] = is.digit | is.gap | is.high;
        }
        uint64_t anchors = anchors_starts(&digit[1], &digit[1], &number[1]);
        for (size_t i = 0; i < CLASSES_BYTES; i++) {
            size_t at = CLASSES_BYTES + i;
            bool starts = byte_is_digit(text[at]) && !byte_is_digit(text[at - 1]);
            if (!starts || !nine_digits_follow(text, sizeof(text), at))
                continue;
            anchors_seen++;
            assert_true((anchors >> i & 1) != 0);
        }
    }
    assert_true(anchors_seen > 1000);
}

/* Slides are the places with thirteen digits in a run of 18 or more. */
static bool slides_at(const uint8_t *text, size_t at)
{
    size_t from = at;
    size_t to = at;
    while (from > 0 && byte_is_digit(text[from - 1]))
        from--;
    while (byte_is_digit(text[to]))
        to++;
    return to >= at + 13 && to - from >= 18;
}

static void long_runs_of_digits_are_told_wherever_they_lie(void **state)
{
    enum { BLOCKS = 3, SIZE = BLOCKS * CLASSES_BYTES };
    uint64_t seed = 5;
    uint8_t text[SIZE + 1] = {0};
    size_t seen = 0;
    (void)state;
    for (int round = 0; round < 20000; round++) {
        uint64_t digit[BLOCKS];
        for (size_t i = 0; i < SIZE; i++)
            text[i] = next_random(&seed) % 24 == 0 ? ';' : '7';
        for (size_t i = 0; i < BLOCKS; i++) {
            struct classes is;
            classes_scalar(&is, text + i * CLASSES_BYTES);
            digit[i] = is.digit;
        }
        uint64_t slides = anchors_slide(&digit[1]);
        for (size_t i = 0; i < CLASSES_BYTES; i++) {
            bool slide = slides_at(text, CLASSES_BYTES + i);
            assert_int_equal(slides >> i & 1, slide);
            seen += slide;
        }
    }
    assert_true(seen > 10000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_forms_give_the_same_classes),
        cmocka_unit_test(every_byte_has_the_class_it_should),
        cmocka_unit_test(all_forms_find_the_same_tokens),
        cmocka_unit_test(all_forms_find_the_same_in_long_tables),
        cmocka_unit_test(all_forms_find_the_same_addresses_in_long_tables),
        cmocka_unit_test(what_few_rows_have_is_seen_by_all_forms),
        cmocka_unit_test(long_runs_of_digits_are_told_wherever_they_lie),
        cmocka_unit_test(a_token_is_found_at_every_alignment),
        cmocka_unit_test(no_written_number_is_missed_by_the_anchors),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
