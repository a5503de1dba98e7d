/* How a text is written: its small words, its numbers, its lists, its stems. */
#include "parsers/manner.h"
#include "parsers/stems.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static struct manner manner(const char *folded)
{
    struct manner manner;
    manner_of(&manner, bytes_of(folded));
    return manner;
}

static void small_words_of_six_languages_are_counted(void **state)
{
    (void)state;
    assert_int_equal(manner("it was the first that we saw").small, 6);
    assert_int_equal(manner("il y a des gens qui les ont").small, 7);
    assert_int_equal(manner("они и не были у него").small, 5);
    assert_int_equal(manner("fue la que no estaba").small, 4);
    assert_int_equal(manner("das ist nicht von ihm").small, 4);
    assert_int_equal(manner("ele disse que foi por isso").small, 6);
}

static void lists_of_things_have_none(void **state)
{
    (void)state;
    struct manner list = manner("patients: 61,204, name, birth date, phone. 1100 usd");
    assert_int_equal(list.small, 0);
    assert_int_equal(list.words, 6);
    assert_int_equal(list.numbers, 3);
}

static void letters_and_digits_part_words(void **state)
{
    (void)state;
    struct manner glued = manner("61k rows");
    assert_int_equal(glued.words, 2);
    assert_int_equal(glued.numbers, 1);
    assert_int_equal(manner("").words, 0);
}

static void a_list_is_seen_by_its_items(void **state)
{
    (void)state;
    struct manner list =
        manner("what you get: name, birth date, phone and e-mail; card");
    assert_int_equal(list.pieces, 5);
    assert_int_equal(list.items, 5);
    assert_int_equal(list.longest, 5);
    struct manner broken = manner("name, phone, and what the doctor wrote down, card");
    assert_int_equal(broken.items, 3);
    assert_int_equal(broken.longest, 2);
}

static void joints_make_no_item_longer(void **state)
{
    (void)state;
    assert_int_equal(manner("nombre, correo y telefono movil").items, 2);
    assert_int_equal(manner("name und adresse und geburtsdatum").items, 1);
    assert_int_equal(manner("name adresse geburtsdatum telefon").items, 0);
}

static void lines_and_dashes_part_items_and_hyphens_do_not(void **state)
{
    (void)state;
    assert_int_equal(manner("name\nphone\ncard").longest, 3);
    assert_int_equal(manner("clinic - patients - 2026").items, 2);
    assert_int_equal(manner("an e-mail").items, 1);
}

static void a_point_in_a_number_ends_nothing(void **state)
{
    (void)state;
    assert_int_equal(manner("rows 12.500 in all").pieces, 1);
    assert_int_equal(manner("rows. in all.").pieces, 2);
}

static void numbers_alone_are_no_items(void **state)
{
    (void)state;
    assert_int_equal(manner("12, 13, 14").pieces, 0);
    assert_int_equal(manner("").longest, 0);
}

static float weigh(const char *title, const char *body)
{
    struct stems stems;
    stems_weigh(&stems, bytes_of(title), bytes_of(body));
    return stems.offer;
}

static void words_of_an_offer_weigh_for_it_and_words_of_talk_against(void **state)
{
    (void)state;
    assert_true(weigh("", "selling rows with phone, diagnosis, price in xmr") > 0);
    assert_true(weigh("", "i remember that somebody explained why, thanks") < 0);
}

static float weigh_health(const char *body)
{
    struct stems stems;
    stems_weigh(&stems, bytes_of(""), bytes_of(body));
    return stems.health;
}

static void words_of_health_data_are_told_from_those_of_other_offers(void **state)
{
    (void)state;
    assert_true(weigh_health("diagnosis, insulin, treatment, doctors, patients") > 0);
    assert_true(weigh_health("voters, drivers, tariff, passwords, customers") < 0);
}

static void words_that_nobody_knows_weigh_nothing(void **state)
{
    (void)state;
    float nothing = weigh("", "zqxa zqxb 4711");
    assert_true(nothing <= 0 && nothing >= 0);
    assert_true(weigh("", "") >= 0);
}

static void a_word_said_again_weighs_no_more(void **state)
{
    (void)state;
    float once = weigh("", "selling zqxa zqxa");
    float again = weigh("", "selling selling selling");
    assert_true(again <= once && again >= once);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(small_words_of_six_languages_are_counted),
        cmocka_unit_test(lists_of_things_have_none),
        cmocka_unit_test(letters_and_digits_part_words),
        cmocka_unit_test(a_list_is_seen_by_its_items),
        cmocka_unit_test(joints_make_no_item_longer),
        cmocka_unit_test(lines_and_dashes_part_items_and_hyphens_do_not),
        cmocka_unit_test(a_point_in_a_number_ends_nothing),
        cmocka_unit_test(numbers_alone_are_no_items),
        cmocka_unit_test(words_of_an_offer_weigh_for_it_and_words_of_talk_against),
        cmocka_unit_test(words_of_health_data_are_told_from_those_of_other_offers),
        cmocka_unit_test(words_that_nobody_knows_weigh_nothing),
        cmocka_unit_test(a_word_said_again_weighs_no_more),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
