/* How many words of each family a text has. */
#include "parsers/families.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static uint32_t of(enum family family, const char *folded)
{
    struct families families;
    families_of(&families, bytes_of(folded));
    return families.count[family];
}

static void people_are_seen_in_six_languages(void **state)
{
    (void)state;
    assert_int_equal(of(FAMILY_PEOPLE, "subscribers and their parents"), 2);
    assert_int_equal(of(FAMILY_PEOPLE, "des abonnes, des eleves"), 2);
    assert_int_equal(of(FAMILY_PEOPLE, "mitglieder und spender"), 2);
    assert_int_equal(of(FAMILY_PEOPLE, "socios y empleados"), 2);
    assert_int_equal(of(FAMILY_PEOPLE, "utentes e beneficiarios"), 2);
    assert_int_equal(of(FAMILY_PEOPLE, "водители и клиенты"), 2);
}

static void each_family_has_words_of_its_own(void **state)
{
    (void)state;
    static const struct {
        enum family family;
        const char *text;
    } said[] = {{FAMILY_LESSON, "homework"}, {FAMILY_ACCOUNTS, "cvv"},
        {FAMILY_MONEY, "monero"}, {FAMILY_GIVING, "verschenke"},
        {FAMILY_FILES, "spreadsheet"}, {FAMILY_THINGS, "hosting"},
        {FAMILY_PRESS, "reporters"}, {FAMILY_DEAL, "escrow"}, {FAMILY_PAST, "etait"},
        {FAMILY_WE, "wir"}, {FAMILY_THEY, "они"}};
    for (size_t i = 0; i < sizeof(said) / sizeof(said[0]); i++) {
        assert_int_equal(of(said[i].family, said[i].text), 1);
        assert_int_equal(of(FAMILY_PEOPLE, said[i].text), 0);
    }
}

static void a_whole_word_of_the_list_is_no_beginning(void **state)
{
    (void)state;
    assert_int_equal(of(FAMILY_WE, "us"), 1);
    assert_int_equal(of(FAMILY_WE, "used"), 0);
    assert_int_equal(of(FAMILY_MONEY, "dollars"), 1);
    assert_int_equal(of(FAMILY_MONEY, "dolls"), 0);
}

/* "donnees" is no donor, though "donneur" stands beside it. */
static void words_near_one_of_the_list_are_none(void **state)
{
    (void)state;
    assert_int_equal(of(FAMILY_PEOPLE, "donneurs"), 1);
    assert_int_equal(of(FAMILY_PEOPLE, "donnees"), 0);
}

static void a_word_of_two_families_counts_in_both(void **state)
{
    (void)state;
    assert_int_equal(of(FAMILY_GIVING, "dump"), 1);
    assert_int_equal(of(FAMILY_FILES, "dump"), 1);
}

static void a_word_said_again_counts_once(void **state)
{
    (void)state;
    assert_int_equal(of(FAMILY_PEOPLE, "client, clients, client"), 1);
}

static void what_is_far_down_is_not_looked_at(void **state)
{
    (void)state;
    enum { FILLERS_SIZE = 4200 };
    static char text[FILLERS_SIZE + sizeof("patients")];
    for (size_t i = 0; i < FILLERS_SIZE; i += 2) {
        text[i] = 'z';
        text[i + 1] = ' ';
    }
    (void)bytes_to_text(text + FILLERS_SIZE, sizeof("patients"), bytes_of("patients"));
    assert_int_equal(of(FAMILY_PEOPLE, text), 0);
    assert_int_equal(of(FAMILY_PEOPLE, text + 2000), 1);
    assert_int_equal(of(FAMILY_PEOPLE, ""), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(people_are_seen_in_six_languages),
        cmocka_unit_test(each_family_has_words_of_its_own),
        cmocka_unit_test(a_whole_word_of_the_list_is_no_beginning),
        cmocka_unit_test(words_near_one_of_the_list_are_none),
        cmocka_unit_test(a_word_of_two_families_counts_in_both),
        cmocka_unit_test(a_word_said_again_counts_once),
        cmocka_unit_test(what_is_far_down_is_not_looked_at),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
