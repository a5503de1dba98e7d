/* Letters without accents and case, and where words begin and end. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "matchers/words.h"

static struct words words;

/* The words joined by spaces; a bar where a cell ends. */
static const char *of(const char *text)
{
    static char joined[WORDS_BYTES + 2 * WORDS_MAX];
    size_t used = 0;
    words.count = 0;
    words.used = 0;
    words_read(&words, bytes_of(text), 0);
    for (size_t i = 0; i < words.count; i++) {
        struct bytes word = words_text(&words, i);
        if (i > 0)
            joined[used++] = words.items[i].cell_start ? '|' : ' ';
        memcpy(joined + used, word.ptr, word.len);
        used += word.len;
    }
    joined[used] = '\0';
    return joined;
}

static void accents_case_and_ligatures_are_folded(void **state)
{
    static const char *const cases[][2] = {{"\xc3\x89l\xc3\xa9onore", "eleonore"},
        {"E\xcc\x81le\xcc\x81onore", "eleonore"}, {"C\xc5\x93UR", "coeur"},
        {"L\xc3\x86titia", "laetitia"}, {"Stra\xc3\x9f\x65", "strasse"},
        {"S\xc3\xb8ren \xc5\x81ukasz \xc4\x90or\xc4\x91\x65", "soren lukasz dorde"},
        {"\xc3\x9eorsteinn", "thorsteinn"}, {"\xc4\xb0smail \xc4\xb1l", "ismail il"},
        {"\xef\xac\x81nn", "finn"}, {"\xef\xbc\xa1nne", "anne"},
        {"\xe1\xba\xa0nh Ng\xe1\xbb\x8d\x63", "anh ngoc"},
        {"\xce\x86\xce\xbd\xce\xbd\xce\xb1\xcf\x82",
            "\xce\xb1\xce\xbd\xce\xbd\xce\xb1\xcf\x83"},
        {"\xd0\x98\xd0\x92\xd0\x90\xd0\x9d", "\xd0\xb8\xd0\xb2\xd0\xb0\xd0\xbd"},
        {"\xd9\x85\xd8\xad", "\xd9\x85\xd8\xad"}, {"ann\xc2\xad\x65", "anne"},
        /* Windows-1252, and UTF-8 that was taken for it. */
        {"H\xe9l\xe8ne C\x9cur", "helene coeur"},
        {"H\xc3\x83\xc2\xa9l\xc3\x83\xc2\xa8ne", "helene"},
        {"\xc3\x83\xe2\x80\xb0lise \xc3\x83\xc2\x85se", "elise ase"},
        {"\xc3\x82ge \xc3\x83", "age a"}};
    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        assert_string_equal(of(cases[i][0]), cases[i][1]);
}

static void words_of_a_name_are_joined_and_cells_kept_apart(void **state)
{
    (void)state;
    assert_string_equal(of("Jean-Pierre d'ALEMBERT"), "jean pierre d alembert");
    assert_string_equal(of("L\xe2\x80\x99H\xc3\xb4pital"), "l hopital");
    assert_string_equal(of("a;b,c\td|e\nf\"g"), "a|b|c|d|e|f|g");
    assert_string_equal(of("('DUPONT','Jean')"), "dupont|jean");
    assert_string_equal(of("x2 3y"), "x2 3y");
    assert_string_equal(of("a\xffz|b"), "ayz|b"); /* a byte of windows-1252 */
    assert_string_equal(of("a\x81z"), "a|z");     /* and none */
    assert_string_equal(of(""), "");
}

static void a_word_starts_only_where_none_goes_on(void **state)
{
    struct bytes text = bytes_of("e\xcc\x81t\xc3\xa9\xc2\xa0\xc3\xa0 b");
    static const size_t starts[] = {0, 8, 11};
    (void)state;
    for (size_t at = 0; at < text.len; at++) {
        bool expected = false;
        for (size_t i = 0; i < 3; i++)
            expected = expected || starts[i] == at;
        if (words_start_at(text, at) != expected)
            fail_msg("at %zu", at);
    }
}

static void too_long_and_too_many_words_are_left_out(void **state)
{
    static char text[8192];
    (void)state;
    memset(text, 'a', 200);
    memcpy(text + 200, " bc", 4);
    assert_string_equal(of(text), "bc");
    for (size_t i = 0; i + 2 < sizeof(text); i += 2)
        memcpy(text + i, "a ", 3);
    (void)of(text);
    assert_int_equal(words.count, WORDS_MAX);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(accents_case_and_ligatures_are_folded),
        cmocka_unit_test(words_of_a_name_are_joined_and_cells_kept_apart),
        cmocka_unit_test(a_word_starts_only_where_none_goes_on),
        cmocka_unit_test(too_long_and_too_many_words_are_left_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
