/* Persons as exports, screens and dumps write them, and who is only like them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"

static const char PEOPLE[] = "nom;prenom;ne\n"
                             "Darvor;\xc3\x89lise;03/07/1961\n"
                             "Saint-Amandin;Jean-Pierre;08/08/1947\n";

static int open_desk(void **state)
{
    struct desk *desk = NULL;
    struct err err = {{0}};
    struct watchlist_recipe recipe = {
        .map = "person=nom+prenom+ne", .now_ms = 1700000000000};
    if (desk_open(&desk, &err) != 0 ||
        desk_build(desk, &recipe, PEOPLE, NULL, &err) != 0 ||
        desk_load(desk, &err) != 0)
        return -1;
    *state = desk;
    return 0;
}

static int close_desk(void **state)
{
    desk_close(*state);
    return 0;
}

/* Rows in which persons are found, of a text read in chunks of any size. */
static void expect(struct desk *desk, const char *text, size_t count)
{
    struct err err = {{0}};
    for (size_t chunk = 0; chunk < 90; chunk += 29) {
        if (desk_scan(desk, bytes_of(text), chunk, &err) != 0)
            fail_msg("%s", err.text);
        if (desk->hit_count != count)
            fail_msg("%zu hits, not %zu, in chunks of %zu, in: %s", desk->hit_count,
                count, chunk, text);
        for (size_t i = 0; i < count; i++)
            assert_int_equal(desk->hits[i].confidence, CONFIDENCE_WEAK);
    }
}

static void quoted_cells_of_several_lines_are_one_row(void **state)
{
    struct desk *desk = *state;
    expect(desk,
        "id;patient;ne\n1;\"AUTRE\nAnne\";01/02/1950\n2;\"DARVOR\nElise\";03/07/1961\n",
        1);
    assert_int_equal(desk->hits[0].row, 3);
    expect(desk,
        "a,b,c\n03/07/1961,\"Mme\r\nDARVOR \"\"dite\"\" X\r\nElise\r\n3 rue "
        "Haute\",x\r\n"
        "01/02/1950,\"\",y\r\n",
        1);
    expect(
        desk, "a,b,c\n1,\"ELISE\nDARVOR\n3 rue Haute\n99000 LILLE\",1961-07-03\n", 1);
    /* Another row's name, date or quote. */
    expect(desk,
        "a;b;c\n1;\"DARVOR\nElise\";03/07/1962\n2;\"DARVOR\nElsa\";03/07/1961\n", 0);
    expect(desk, "a;b;c\n1;\"DARVOR\";x\nElise;\"y\";03/07/1961\nz;\"\";z\n", 0);
    expect(desk, "a;b;c\n1;DARVOR;\"\"\n\"Elise\";\"y\";03/07/1961\nz;\"\";z\n", 0);
    expect(desk, "a;b\n\"DARVOR\nElise\";x\ny;03/07/1961\n", 0);
}

static void line_ends_in_strings_may_be_escaped(void **state)
{
    expect(
        *state, "[{\"p\":\"DARVOR\\nElise\",\"d\":\"03\\/07\\/1961\"},{\"p\":1}]", 1);
    expect(*state, "INSERT INTO p VALUES (1,'DARVOR\\r\\nElise','1961-07-03');\n", 1);
    expect(*state, "[{\"p\":\"DARVOR\\nElsa\",\"d\":\"03\\/07\\/1961\"},{\"p\":1}]", 0);
}

static void letters_before_strings_of_sql_are_no_names(void **state)
{
    struct desk *desk = *state;
    expect(desk,
        "INSERT [dbo].[P] ([A],[B],[C]) VALUES (N'Autre', N'Anne', N'1950-02-01')\n"
        "INSERT [dbo].[P] ([A],[B],[C]) VALUES (N'DARVOR', N'Elise', N'1961-07-03')\n",
        1);
    expect(desk, "INSERT INTO p VALUES (1,E'DARVOR',E'Elise',E'1961-07-03');\n", 1);
    expect(desk, "voici (N'DARVOR', N'Elise', N'1961-07-03') et rien\nde plus\n", 1);
    expect(desk, "INSERT INTO p VALUES (N'DARVOR', N'Elise', N'1961-07-04');\n", 0);
    expect(desk, "INSERT INTO p VALUES (N'DARVOR', N'Elsa', N'1961-07-03');\n", 0);
}

static void a_sheet_is_one_row(void **state)
{
    struct desk *desk = *state;
    expect(desk,
        "Nom : AUTRE\nPr\xc3\xa9nom : Anne\nN\xc3\xa9(e) le : 01/02/1950\n\n"
        "Nom : DARVOR\nPr\xc3\xa9nom : \xc3\x89lise\nSexe : F\nAdresse : 3 rue Haute\n"
        "Ville : LILLE\nN\xc3\xa9(e) le : 03/07/1961\n\n"
        "Nom : SAINT-AMANDIN\nPr\xc3\xa9nom : Jean-Pierre\nN\xc3\xa9(e) le : "
        "08/08/1947\n",
        2);
    assert_int_equal(desk->hits[0].row, 2);
    assert_int_equal(desk->hits[1].row, 3);
    expect(desk,
        "Nom\tDARVOR\nPr\xc3\xa9nom\tElise\nN\xc3\xa9\x65 le\t3 juillet 1961\n----\n"
        "Nom\tAUTRE\nPr\xc3\xa9nom\tAnne\nN\xc3\xa9\x65 le\t3 juillet 1962\n",
        1);
    expect(desk, "nom=DARVOR\nprenom=Elise\nddn=03/07/1961\n", 1);
    /* Sheets with nothing between them. */
    expect(desk,
        "Nom: DARVOR\nPrenom: Elise\nNe le: 03/07/1961\nNom: X\nPrenom: Y\nNe le: -\n",
        1);
    /* Who has one sheet's name and another's date. */
    expect(desk,
        "Nom : DARVOR\nPrenom : Anne\nNe le : 03/07/1961\n\n"
        "Nom : AUTRE\nPrenom : Elise\nNe le : 03/07/1961\n\n"
        "Nom : DARVOR\nPrenom : Elise\nNe le : 04/07/1961\n",
        0);
    /* A label is no name. */
    expect(desk, "Darvor : 1\nElise : 2\nNe le : 03/07/1961\nNom : X\nPrenom : Y\n", 0);
}

static void months_are_read_in_many_languages(void **state)
{
    static const char *const dates[] = {"July 3, 1961", "3 July 1961", "Jul 3rd 1961",
        "03-JUL-1961", "3 de julio de 1961", "3. Juli 1961", "3 de julho de 1961",
        "3 luglio 1961", "3 lug 1961"};
    char text[256];
    for (size_t i = 0; i < sizeof(dates) / sizeof(dates[0]); i++) {
        (void)snprintf(
            text, sizeof(text), "Elise Darvor was born on %s in Lille", dates[i]);
        expect(*state, text, 1);
        (void)snprintf(
            text, sizeof(text), "a;b;c\nDARVOR;Elise;\"%s\"\nx;y;z\n", dates[i]);
        expect(*state, text, 1);
        (void)snprintf(
            text, sizeof(text), "a;b;c\nDARVOR;Elsa;\"%s\"\nx;y;z\n", dates[i]);
        expect(*state, text, 0);
    }
    expect(*state, "a;b;c\nDARVOR;Elise;\"June 3, 1961\"\nx;y;z\n", 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(quoted_cells_of_several_lines_are_one_row),
        cmocka_unit_test(line_ends_in_strings_may_be_escaped),
        cmocka_unit_test(letters_before_strings_of_sql_are_no_names),
        cmocka_unit_test(a_sheet_is_one_row),
        cmocka_unit_test(months_are_read_in_many_languages),
    };
    return cmocka_run_group_tests(tests, open_desk, close_desk);
}
