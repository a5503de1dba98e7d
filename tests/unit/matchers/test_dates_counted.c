/* Dates that programs count in days or seconds, or write with six digits. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"

#include "matchers/dates.h"

static const struct dates_rule RULE = {.latest = 20261231, .order = DATE_EITHER};

static const char PEOPLE[] = "nom;prenom;ne\n"
                             "Darvor;Elise;03/07/1961\n"
                             "Quendal;Marc;12/03/1975\n";

static int open_desk(void **state)
{
    return desk_ready(state,
        (struct watchlist_recipe){
            .map = "person=nom+prenom+ne", .now_ms = 1700000000000},
        PEOPLE);
}

static bool reads(const char *text, size_t at, uint32_t date)
{
    struct dates dates = {0};
    if (!dates_counted_at(&dates, bytes_of(text), at, &RULE))
        return false;
    for (unsigned i = 0; i < dates.count; i++)
        if (dates.readings[i] == date)
            return true;
    return false;
}

static void days_seconds_and_six_digits_are_read(void **state)
{
    (void)state;
    assert_true(reads("27465", 0, 19750312));
    assert_true(reads("27465.0", 0, 19750312));
    assert_true(reads("9862", 0, 19261231));
    assert_true(reads("163814400", 0, 19750312));
    assert_true(reads("163814400000", 0, 19750312));
    assert_true(reads("1078012800", 0, 20040229));
    assert_true(reads("-268272000", 1, 19610702));
    assert_true(reads("-1", 1, 19691231));
    assert_true(reads("-2840140800000", 1, 18800101));
    assert_true(reads("750312", 0, 19750312));
    assert_true(reads("120375", 0, 19750312));
    assert_true(reads("120324", 0, 20240312));
    assert_true(reads("120324", 0, 19240312));
}

static void a_late_moment_may_be_midnight_elsewhere(void **state)
{
    (void)state;
    assert_true(reads("163810800", 0, 19750311)); /* 23:00 in UTC */
    assert_true(reads("163810800", 0, 19750312));
    assert_true(reads("163832400", 0, 19750312)); /* 05:00 */
    assert_false(reads("163832400", 0, 19750313));
    assert_false(reads("163832400", 0, 19750311));
}

static void some_of_another_number_is_not_read(void **state)
{
    static const char *const misses[] = {"27465.5", "27465-1", "27465/2", "27465a",
        "27465_1", "16381440000000", "130013"};
    struct dates dates = {0};
    (void)state;
    for (size_t i = 0; i < sizeof(misses) / sizeof(misses[0]); i++)
        if (dates_counted_at(&dates, bytes_of(misses[i]), 0, &RULE))
            fail_msg("%s", misses[i]);
    assert_false(dates_counted_at(&dates, bytes_of("A27465"), 1, &RULE));
    assert_false(dates_counted_at(&dates, bytes_of("1-27465"), 2, &RULE));
}

static void a_column_that_counts_births_is_told_by_its_cells(void **state)
{
    (void)state;
    assert_true(dates_may_be_counted(bytes_of("27465")));
    assert_true(dates_may_be_counted(bytes_of("{\"$numberLong\":\"-268272000000\"}")));
    assert_true(dates_may_be_counted(bytes_of("/Date(163814400000)/")));
    assert_false(dates_may_be_counted(bytes_of("1975-03-12")));
    assert_false(dates_may_be_counted(bytes_of("12/03/1975")));
    assert_false(dates_may_be_counted(bytes_of("19750312")));
    assert_false(dates_may_be_counted(bytes_of("1975")));
    assert_false(dates_may_be_counted(bytes_of("")));
}

static void persons_are_found_where_a_column_of_births_counts(void **state)
{
    static const char *const texts[] = {
        "id;nom;prenom;date_naissance;cp\n1;DARVOR;Elise;22465;75001\n"
        "2;AUTRE;Anne;22466;75002\n",
        "id,nom,prenom,naissance\n1,DARVOR,Elise,-268185600\n2,AUTRE,Anne,163814400\n",
        "id;nom;prenom;ddn\n1;DARVOR;Elise;610703\n2;AUTRE;Anne;610704\n",
        "id;nom;prenom;ddn\n1;DARVOR;Elise;030761\n2;AUTRE;Anne;040761\n",
        "[{\"id\":1,\"nom\":\"DARVOR\",\"prenom\":\"Elise\",\"dob\":-268185600000},"
        "{\"id\":2,\"nom\":\"AUTRE\",\"prenom\":\"Anne\",\"dob\":163814400000}]",
        "{\"n\":\"DARVOR\",\"p\":\"Elise\",\"birth\":{\"$date\":{\"$numberLong\":"
        "\"-268185600000\"}}}\n"
        "{\"n\":\"AUTRE\",\"p\":\"Anne\",\"birth\":{\"$date\":{\"$numberLong\":"
        "\"163814400000\"}}}\n",
        "[{\"n\":\"DARVOR\",\"p\":\"Elise\",\"birthDate\":\"\\/Date(-268185600000)\\/"
        "\"},"
        "{\"n\":\"AUTRE\",\"p\":\"Anne\",\"birthDate\":\"\\/Date(163814400000)\\/\"}]",
        "INSERT INTO `p` (`nom`,`prenom`,`naissance`) VALUES "
        "('DARVOR','Elise',-268185600),('AUTRE','Anne',163814400);\n",
    };
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
        desk_expect(*state, texts[i], 1);
}

static void other_columns_do_not_count_births(void **state)
{
    desk_expect(
        *state, "id;nom;prenom;code\n1;DARVOR;Elise;22465\n2;AUTRE;Anne;22466\n", 0);
    desk_expect(*state,
        "id;nom;prenom;naissance\n1;DARVOR;Elise;22466\n2;AUTRE;Anne;22465\n", 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_seconds_and_six_digits_are_read),
        cmocka_unit_test(a_late_moment_may_be_midnight_elsewhere),
        cmocka_unit_test(some_of_another_number_is_not_read),
        cmocka_unit_test(a_column_that_counts_births_is_told_by_its_cells),
        cmocka_unit_test(persons_are_found_where_a_column_of_births_counts),
        cmocka_unit_test(other_columns_do_not_count_births),
    };
    return cmocka_run_group_tests(tests, open_desk, desk_done);
}
