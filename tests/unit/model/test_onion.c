#include "model/onion.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

/* The Tor Project's own site; the others below are rend-spec-v3's examples. */
#define GOOD "2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion"

static void takes_addresses_whose_checksum_holds(void **state)
{
    (void)state;
    static const char *const good[] = {
        GOOD,
        "pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscryd.onion",
        "sp3k262uwy4r2k3ycr5awluarykdpag6a7y33jxop4cs2lu5uz5sseqd.onion",
        "xa4r2iadxm55fbnqgwwi5mymqdcofiu3w6rpbtqn7b2dyn7mgwj64jyd.onion",
    };
    for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++) {
        struct err err = {0};
        assert_int_equal(onion_check(bytes_of(good[i]), &err), 0);
    }
}

static void takes_upper_case_and_subdomains(void **state)
{
    (void)state;
    struct err err = {0};
    assert_int_equal(onion_check(bytes_of("www.a." GOOD), &err), 0);
    assert_int_equal(
        onion_check(
            bytes_of("2GZYXA5IHM7NSGGFXNU52RCK2VV4RVMDLKIU3ZZUI5DU4XYCLEN53WID.Onion"),
            &err),
        0);
}

static void every_single_wrong_letter_is_noticed(void **state)
{
    (void)state;
    for (size_t i = 0; i < ONION_LABEL_LEN; i++) {
        char wrong[] = GOOD;
        struct err err = {0};
        wrong[i] = wrong[i] == 'q' ? 'r' : 'q';
        assert_int_equal(onion_check(bytes_of(wrong), &err), -1);
        assert_non_null(strstr(err.text, "copy it again"));
    }
}

static void says_that_the_checksum_does_not_hold(void **state)
{
    (void)state;
    char wrong[] = GOOD;
    struct err err = {0};
    wrong[0] = '3';
    assert_int_equal(onion_check(bytes_of(wrong), &err), -1);
    assert_non_null(strstr(err.text,
        "is not an onion address: its checksum does not hold; copy it again"));
    assert_non_null(strstr(err.text, wrong));
}

static void names_what_else_may_be_wrong(void **state)
{
    (void)state;
    static const struct {
        const char *host;
        const char *says;
    } cases[] = {
        {"expyuzz4wqqyqhjn.onion", "version 2"},
        {"abc.onion", "3 letters before .onion"},
        {".onion", "0 letters"},
        {"0gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion",
            "digits 2-7"},
        {"example.org", "does not end in .onion"},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct err err = {0};
        assert_int_equal(onion_check(bytes_of(cases[i].host), &err), -1);
        assert_non_null(strstr(err.text, cases[i].says));
    }
}

static void knows_an_onion_by_its_ending_only(void **state)
{
    (void)state;
    assert_true(onion_is(bytes_of("x.onion")));
    assert_true(onion_is(bytes_of("x.ONION")));
    assert_false(onion_is(bytes_of("x.onion.example")));
    assert_false(onion_is(bytes_of("onion")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(takes_addresses_whose_checksum_holds),
        cmocka_unit_test(takes_upper_case_and_subdomains),
        cmocka_unit_test(every_single_wrong_letter_is_noticed),
        cmocka_unit_test(says_that_the_checksum_does_not_hold),
        cmocka_unit_test(names_what_else_may_be_wrong),
        cmocka_unit_test(knows_an_onion_by_its_ending_only),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
