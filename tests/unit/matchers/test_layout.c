#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"
#include "matchers/layout.h"

static void tables_are_told_from_running_text(void **state)
{
    static const struct {
        const char *text;
        enum layout layout;
        uint8_t delimiter;
    } cases[] = {
        {"a;b;c\n1;2;3\n4;5;6\n", LAYOUT_ROWS, ';'},
        {"a,b\n1,2\n3,4\n", LAYOUT_ROWS, ','},
        {"1,2,\"a;b\"\n3,4,\"c;d\"\n", LAYOUT_ROWS, ','},
        {"a\tb\n1\t2\n3\t4\n", LAYOUT_ROWS, '\t'},
        {"x@a.example:pass\ny@b.example:word\nz@c.example:123\n", LAYOUT_ROWS, ':'},
        {"{\"nir\":\"1\"}\n{\"nir\":\"2\"}\n", LAYOUT_ROWS, 0},
        {"INSERT INTO `p` VALUES (1,'a'),(2,'b');\n", LAYOUT_TUPLES, 0},
        {"Bonjour,\nje vends la base d'un labo.\nVoici la preuve: dix lignes.\nPrix a "
         "debattre\n",
            LAYOUT_TEXT, 0},
        {"une ligne; rien de plus", LAYOUT_TEXT, 0},
        {"", LAYOUT_TEXT, 0},
    };
    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct rows_form form;
        layout_of(&form, bytes_of(cases[i].text));
        if (form.layout != cases[i].layout || form.delimiter != cases[i].delimiter)
            fail_msg("case %zu", i);
    }
}

static void columns_of_a_fixed_width_are_told_from_hashes(void **state)
{
    static const struct {
        const char *text;
        bool fixed;
    } cases[] = {
        {"000001DARVOR         ELISE  F19610703\n000002AUTRE          ANNE   "
         "F19500201\n000003AUTRE          JEAN   M19500201\n",
            true},
        {"EXPORT 1\n000001DARVOR         ELISE  F19610703\n000002AUTRE          ANNE   "
         "F19500201\n000003AUTRE          JEAN   M19500201\n",
            true},
        {"8846f7eaee8fb117ad06bdd830b7586c\n31d6cfe0d16ae931b73c59d7e0c089c0\n"
         "aad3b435b51404eeaad3b435b51404ee\n0cb6948805f797bf2a82807973b89537\n",
            false},
        {"SmUgdm91cyBlY3JpcyBwb3VyIHZv\ndXMgZGlyZSBxdWUgbGEgYmFzZSBl\n"
         "c3QgYSB2ZW5kcmUgZGVwdWlzIGhp\nZXIgc29pciwgcHJpeCBhIGRlYmF0\n",
            false},
        {"[[patient]]\nnom = \"DARVOR\"\n\n[[patient]]\nnom = \"AUTRE\"\n\n", false},
    };
    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct rows_form form;
        layout_of(&form, bytes_of(cases[i].text));
        if (form.fixed != cases[i].fixed || form.kind == ROWS_JSON)
            fail_msg("case %zu", i);
    }
}

static const char PEOPLE[] = "nir;tel\n255081416802538;0639981234\n"
                             "294037512000591;0639985678\n";

static int open_desk(void **state)
{
    return desk_ready(state,
        (struct watchlist_recipe){.map = "nir=nir,phone=tel", .group = "G"}, PEOPLE);
}

static void scan(struct desk *desk, const char *text)
{
    struct err err = {{0}};
    assert_int_equal(desk_scan(desk, bytes_of(text), 0, &err), 0);
}

static void tuples_of_one_line_are_rows_of_their_own(void **state)
{
    struct desk *desk = *state;
    scan(desk, "INSERT INTO p VALUES (1,'255081416802538','x'),(2,'x','0639985678'),"
               "(3,'294037512000591','+33639985678');\n");
    assert_int_equal(desk->hit_count, 3);
    assert_int_equal(desk->hits[0].row, 1);
    assert_int_equal(desk->hits[0].confidence, CONFIDENCE_PROBABLE);
    assert_int_equal(desk->hits[1].confidence, CONFIDENCE_WEAK);
    assert_int_equal(desk->hits[2].row, 3);
    assert_int_equal(desk->hits[2].confidence, CONFIDENCE_CERTAIN);
    assert_int_equal(desk->scan.rows, 3);
}

static void neighbours_in_rows_are_not_joined(void **state)
{
    struct desk *desk = *state;
    scan(desk, "a;b\n255081416802538;x\ny;0639981234\n");
    assert_int_equal(desk->hit_count, 2);
    assert_int_equal(desk->verdict.persons[CONFIDENCE_CERTAIN], 0);
}

static void in_running_text_nearness_joins(void **state)
{
    struct desk *desk = *state;
    AUTO(buf_done) struct buf far;
    const char *text = NULL;
    buf_init(&far, 2000);
    scan(desk,
        "Preuve:\nNIR 2 55 08 14 168 025 38\nson portable est le\n06 39 98 12 34");
    assert_int_equal(desk->hit_count, 1);
    assert_int_equal(desk->hits[0].confidence, CONFIDENCE_CERTAIN);
    assert_int_equal(desk->hits[0].row, 2);
    assert_int_equal(buf_add_text(&far, "255081416802538 ", NULL), 0);
    while (far.len < 1988)
        assert_int_equal(buf_add_byte(&far, 'x', NULL), 0);
    assert_int_equal(buf_add_text(&far, " 0639981234", NULL), 0);
    assert_int_equal(buf_text(&text, &far, NULL), 0);
    scan(desk, text);
    assert_int_equal(desk->hit_count, 2);
    assert_int_equal(desk->verdict.persons[CONFIDENCE_CERTAIN], 0);
}

static void columns_tell_what_they_hold(void **state)
{
    struct desk *desk = *state;
    scan(desk, "nom;\"secu\";portable;mail\n"
               "A;255081416802538;0639980001;a@b.example\n"
               "B;294037512000591;0639980002;c@b.example\n");
    assert_int_equal(desk->scan.column_count, 4);
    assert_string_equal(desk->scan.columns[1].name, "secu");
    assert_int_equal(desk->scan.columns[1].seen[IDENTIFIER_NIR], 2);
    assert_int_equal(desk->scan.columns[3].seen[IDENTIFIER_EMAIL], 2);
    assert_int_equal(desk->scan.columns[0].rows, 2);
}

static void a_table_without_a_header_shows_no_names(void **state)
{
    struct desk *desk = *state;
    scan(desk, "DUPONT;255081416802538;0639980001\n"
               "MARTIN;294037512000591;0639980002\n"
               "ROSSI;284052A32102552;0639980003\n");
    assert_int_equal(desk->scan.column_count, 3);
    for (size_t i = 0; i < 3; i++)
        assert_string_equal(desk->scan.columns[i].name, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tables_are_told_from_running_text),
        cmocka_unit_test(columns_of_a_fixed_width_are_told_from_hashes),
        cmocka_unit_test(tuples_of_one_line_are_rows_of_their_own),
        cmocka_unit_test(neighbours_in_rows_are_not_joined),
        cmocka_unit_test(in_running_text_nearness_joins),
        cmocka_unit_test(columns_tell_what_they_hold),
        cmocka_unit_test(a_table_without_a_header_shows_no_names),
    };
    return cmocka_run_group_tests(tests, open_desk, desk_done);
}
