#include "alerts/severity.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { HEALTH = 1 << FIELD_DIAGNOSIS, NAMES = 1 << FIELD_NAME };

static void check(const struct severity_facts *facts, enum store_severity expected,
    const char *english, const char *french)
{
    struct err err = {0};
    AUTO(buf_done) struct buf out;
    buf_init(&out, 1024);
    const char *text = NULL;
    assert_int_equal(severity_judge(facts), expected);
    assert_int_equal(severity_explain(&out, WORDS_ENGLISH, facts, &err), 0);
    assert_int_equal(buf_text(&text, &out, &err), 0);
    assert_string_equal(text, english);
    buf_clear(&out);
    assert_int_equal(severity_explain(&out, WORDS_FRENCH, facts, &err), 0);
    assert_int_equal(buf_text(&text, &out, &err), 0);
    assert_string_equal(text, french);
}

static void a_sample_on_sale_with_diagnoses_is_critical(void **state)
{
    (void)state;
    const struct severity_facts facts = {
        .certain = 41, .probable = 1200, .kinds = HEALTH | NAMES, .is_offer = true};
    check(&facts, STORE_CRITICAL,
        "1,241 watched persons found (41 certain, 1,200 probable), with sensitive "
        "kinds "
        "of data, on offer to others.",
        "1\xE2\x80\xAF"
        "241 personnes surveillées trouvées (certaines\xC2\xA0: 41, probables\xC2\xA0: "
        "1\xE2\x80\xAF"
        "200), avec des données sensibles, en offre à d’autres.");
}

static void one_probable_person_is_never_critical(void **state)
{
    (void)state;
    const struct severity_facts facts = {
        .probable = 1, .kinds = HEALTH, .is_offer = true};
    check(&facts, STORE_HIGH,
        "1 watched person found (0 certain, 1 probable), with sensitive kinds of data, "
        "on offer to others, held back, as one probable person is no proof.",
        "1 personne surveillée trouvée (certaines\xC2\xA0: 0, probables\xC2\xA0: 1), "
        "avec "
        "des données sensibles, en offre à d’autres, retenue d’un cran, une seule "
        "personne probable n’étant pas une preuve.");
}

static void a_canary_alone_is_high(void **state)
{
    (void)state;
    const struct severity_facts facts = {.canaries = 1};
    check(&facts, STORE_HIGH,
        "no watched person, 1 canary found: the data left a system of ours.",
        "aucune personne surveillée, 1 témoin trouvé\xC2\xA0: les données viennent "
        "d’un "
        "de nos systèmes.");
}

static void a_domain_named_is_low_and_on_offer_medium(void **state)
{
    (void)state;
    struct severity_facts facts = {.domains = 2, .weak = 4, .kinds = HEALTH};
    check(&facts, STORE_LOW,
        "no watched person, 2 watched domains are named, 4 weak hits.",
        "aucune personne surveillée, 2 domaines surveillés sont nommés, 4 indices "
        "faibles.");
    facts.is_offer = true;
    assert_int_equal(severity_judge(&facts), STORE_MEDIUM);
}

static void more_persons_weigh_more(void **state)
{
    (void)state;
    struct severity_facts facts = {.certain = 1};
    assert_int_equal(severity_judge(&facts), STORE_MEDIUM);
    facts.probable = 8;
    assert_int_equal(severity_judge(&facts), STORE_MEDIUM);
    facts.probable = 9;
    assert_int_equal(severity_judge(&facts), STORE_HIGH);
    facts.probable = 999;
    assert_int_equal(severity_judge(&facts), STORE_CRITICAL);
    facts.probable = UINT32_MAX;
    facts.certain = UINT32_MAX;
    assert_int_equal(severity_judge(&facts), STORE_CRITICAL);
}

static void no_phrase_is_missing_in_any_language(void **state)
{
    (void)state;
    for (int language = 0; language < WORDS_LANGUAGE_COUNT; language++) {
        for (int word = 0; word < WORD_COUNT; word++)
            assert_true(
                words_get((enum words_language)language, (enum word)word)[0] != '\0');
        for (unsigned field = 0; field < DATA_FIELD_COUNT; field++)
            assert_string_not_equal(
                words_field((enum words_language)language, field), "?");
    }
}

static void numbers_and_days_follow_the_language(void **state)
{
    (void)state;
    char number[WORDS_NUMBER_SIZE];
    char day[WORDS_TIME_SIZE];
    words_number(number, WORDS_ENGLISH, UINT64_MAX);
    assert_string_equal(number, "18,446,744,073,709,551,615");
    words_number(number, WORDS_FRENCH, 491840);
    assert_string_equal(number, "491\xE2\x80\xAF"
                                "840");
    words_number(number, WORDS_FRENCH, 12);
    assert_string_equal(number, "12");
    words_time(day, WORDS_FRENCH, NULL, zone_moment(NULL, 2026, 8, 1, 425));
    assert_string_equal(day, "1er août 2026, 07:05");
    words_time(day, WORDS_ENGLISH, NULL, 0);
    assert_string_equal(day, "not said");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sample_on_sale_with_diagnoses_is_critical),
        cmocka_unit_test(one_probable_person_is_never_critical),
        cmocka_unit_test(a_canary_alone_is_high),
        cmocka_unit_test(a_domain_named_is_low_and_on_offer_medium),
        cmocka_unit_test(more_persons_weigh_more),
        cmocka_unit_test(no_phrase_is_missing_in_any_language),
        cmocka_unit_test(numbers_and_days_follow_the_language),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
