/* How a text is written: its small words, its numbers, its stems. */
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

static float weigh(const char *title, const char *body)
{
    return stems_weigh(bytes_of(title), bytes_of(body));
}

static void words_of_an_offer_weigh_for_it_and_words_of_talk_against(void **state)
{
    (void)state;
    assert_true(weigh("", "selling rows with phone, diagnosis, price in xmr") > 0);
    assert_true(weigh("", "i remember what somebody told me, do you think so") < 0);
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
        cmocka_unit_test(words_of_an_offer_weigh_for_it_and_words_of_talk_against),
        cmocka_unit_test(words_that_nobody_knows_weigh_nothing),
        cmocka_unit_test(a_word_said_again_weighs_no_more),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
