/* The whole way: a table of invented people, a watchlist, a leaked text, hits. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"

static const char PEOPLE[] =
    "Dossier;Site;NumSecu;Mail;Tel;Mobile;Piege\n"
    "1;Labo Nord;255081416802538;jean.dupont@courrier.example;01 99 00 12 34;"
    "06 39 98 00 01;\n"
    "2;Labo Nord;2 94 03 75 120 005 91;anne.martin@poste.example;;+33 6 39 98 00 02;\n"
    "3;Labo Sud;284052A32102552;Marie.ROSSI@Poste.Example;;0639980003;\n"
    "4;Labo Sud;;piege@canari.example;;0639980004;labo-sud-logiciel\n"
    "5;Labo Est;153124500723160;;0199001234;0639980005;\n";

static const char DOMAINS[] = "domain,group\nlabo-nord.example,Labo Nord\n";

static int open_desk(void **state)
{
    struct desk *desk = NULL;
    struct err err = {{0}};
    struct watchlist_recipe recipe = {
        .map = "nir=NumSecu,email=Mail,phone=Tel,phone=Mobile",
        .group_column = "Site",
        .record_column = "Dossier",
        .canary_column = "Piege",
    };
    if (desk_open(&desk, &err) != 0 ||
        desk_build(desk, &recipe, PEOPLE, DOMAINS, &err) != 0 ||
        desk_load(desk, &err) != 0) {
        print_error("%s\n", err.text);
        return -1;
    }
    *state = desk;
    return 0;
}

static int close_desk(void **state)
{
    desk_close(*state);
    return 0;
}

static void scan(struct desk *desk, const char *text)
{
    struct err err = {{0}};
    if (desk_scan(desk, bytes_of(text), 0, &err) != 0)
        fail_msg("%s", err.text);
}

static void two_types_of_one_record_in_a_row_are_certain(void **state)
{
    struct desk *desk = *state;
    scan(desk, "nom;nir;tel\nDUPONT;255081416802538;0639980001\n");
    assert_int_equal(desk->hit_count, 1);
    assert_int_equal(desk->hits[0].confidence, CONFIDENCE_CERTAIN);
    assert_string_equal(desk->hits[0].group, "Labo Nord");
    assert_int_equal(desk->hits[0].row, 2);
    assert_int_equal(desk->hits[0].fields,
        identifier_bit(IDENTIFIER_NIR) | identifier_bit(IDENTIFIER_PHONE));
    assert_int_equal(desk->verdict.persons[CONFIDENCE_CERTAIN], 1);
}

static void a_nir_with_its_key_alone_is_probable(void **state)
{
    struct desk *desk = *state;
    scan(desk, "le 2 55 08 14 168 025 38 seul");
    assert_int_equal(desk->hit_count, 1);
    assert_int_equal(desk->hits[0].confidence, CONFIDENCE_PROBABLE);
}

static void a_phone_alone_is_weak(void **state)
{
    struct desk *desk = *state;
    scan(desk, "appelez le +33 (0)6 39 98 00 05");
    assert_int_equal(desk->hit_count, 1);
    assert_int_equal(desk->hits[0].confidence, CONFIDENCE_WEAK);
    assert_int_equal(desk->verdict.persons[CONFIDENCE_CERTAIN], 0);
}

static void a_shared_phone_gives_all_its_records(void **state)
{
    struct desk *desk = *state;
    scan(desk, "a;b\n01.99.00.12.34;x\n");
    assert_int_equal(desk->hit_count, 2);
    assert_string_not_equal(desk->hits[0].group, desk->hits[1].group);
}

static void a_canary_tells_its_label(void **state)
{
    struct desk *desk = *state;
    scan(desk, "piege@canari.example:motdepasse\nx@y.example:z\n");
    assert_int_equal(desk->hit_count, 1);
    assert_string_equal(desk->hits[0].canary, "labo-sud-logiciel");
}

static void a_domain_names_an_organisation_and_no_person(void **state)
{
    struct desk *desk = *state;
    scan(desk, "https://extranet.labo-nord.example/login puis x@labo-nord.example");
    assert_int_equal(desk->hit_count, 1);
    assert_false(desk->hits[0].person);
    assert_int_equal(desk->verdict.persons[CONFIDENCE_PROBABLE], 0);
    assert_int_equal(desk->verdict.group_count, 1);
    assert_string_equal(desk->verdict.groups[0].group, "Labo Nord");
    scan(desk, "https://monlabo-nord.example/");
    assert_int_equal(desk->hit_count, 0);
}

static void the_same_person_twice_is_counted_once(void **state)
{
    struct desk *desk = *state;
    scan(desk, "a;b\n153124500723160;0639980005\n153124500723160;0639980005\n"
               "153124500723160;0639980005\n");
    assert_int_equal(desk->hit_count, 3);
    assert_int_equal(match_summary_rows_hit(&desk->verdict, CONFIDENCE_WEAK), 3);
    assert_int_equal(desk->verdict.persons[CONFIDENCE_CERTAIN], 1);
}

static void what_is_not_listed_gives_nothing(void **state)
{
    struct desk *desk = *state;
    scan(desk, "a;b\n294037512000591;0639989999\nx@y.example;295109912611193\n");
    assert_int_equal(desk->hit_count, 1); /* the first is anne's, without her phone */
    scan(desk, "a;b\n253072B07300470;0639989999\nx@y.example;295109912611193\n");
    assert_int_equal(desk->hit_count, 0);
    assert_int_equal(desk->verdict.group_count, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_types_of_one_record_in_a_row_are_certain),
        cmocka_unit_test(a_nir_with_its_key_alone_is_probable),
        cmocka_unit_test(a_phone_alone_is_weak),
        cmocka_unit_test(a_shared_phone_gives_all_its_records),
        cmocka_unit_test(a_canary_tells_its_label),
        cmocka_unit_test(a_domain_names_an_organisation_and_no_person),
        cmocka_unit_test(the_same_person_twice_is_counted_once),
        cmocka_unit_test(what_is_not_listed_gives_nothing),
    };
    return cmocka_run_group_tests(tests, open_desk, close_desk);
}
