/* Persons as exports, screens and dumps write them, and who is only like them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"

static const char PEOPLE[] = "nom;prenom;ne\n"
                             "Darvor;\xc3\x89lise;03/07/1961\n"
                             "Saint-Amandin;Jean-Pierre;08/08/1947\n"
                             "Mueller-Aas;Joerg;05/11/1955\n"
                             "\xc3\x98stg\xc3\xa5rd;S\xc3\xb8ren;17/01/1939\n";

static int open_desk(void **state)
{
    return desk_ready(state,
        (struct watchlist_recipe){
            .map = "person=nom+prenom+ne", .now_ms = 1700000000000},
        PEOPLE);
}

/* Rows in which persons are found. */
static void expect(struct desk *desk, const char *text, size_t count)
{
    desk_expect(desk, text, count);
    for (size_t i = 0; i < count; i++)
        assert_int_equal(desk->hits[i].confidence, CONFIDENCE_WEAK);
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

static void a_record_of_psql_is_one_row(void **state)
{
    struct desk *desk = *state;
    expect(desk,
        "-[ RECORD 1 ]-----------\nnom    | AUTRE\nprenom | Anne\nville  | LENS\n"
        "ddn    | 1950-02-01\n"
        "-[ RECORD 2 ]-----------\nnom    | DARVOR\nprenom | Elise\nville  | LILLE\n"
        "adresse | 3 rue Haute\nddn    | 1961-07-03\n",
        1);
    assert_int_equal(desk->hits[0].row, 2);
    expect(desk,
        "-[ RECORD 1 ]-----------\nnom    | DARVOR\nprenom | Elise\nville  | LENS\n"
        "ddn    | 1950-02-01\n"
        "-[ RECORD 2 ]-----------\nnom    | AUTRE\nprenom | Elise\nville  | LILLE\n"
        "adresse | 3 rue Haute\nddn    | 1961-07-03\n",
        0);
    /* A name in a line of another sheet is no column's. */
    expect(desk,
        "Ref : 1\nService : X\nLit : 3\nDARVOR Elise | 1961-07-03\n\n"
        "Ref : 2\nService : Y\nLit : 4\nAUTRE Anne | 1950-02-01\n",
        1);
    /* Without its rules, a table of two columns. */
    expect(desk,
        "DARVOR Elise | 1961-07-03\nAUTRE Anne | 1950-02-01\nAUTRE Zoe | 1951-02-01\n",
        1);
    assert_int_equal(desk->hits[0].row, 1);
}

static void letters_of_rtf_are_read(void **state)
{
    struct desk *desk = *state;
    expect(desk, "{\\rtf1\\ansi DARVOR \\'c9lise 03/07/1961\\par\nautre\\par\n}", 1);
    expect(desk, "{\\rtf1\\ansi DARVOR \\u201?lise 03/07/1961\\par\n}", 1);
    expect(desk, "{\\rtf1\\ansi DARVOR \\u201\\'c9lise 03/07/1961\\par\n}", 1);
    expect(desk, "{\\rtf1\\ansi DARVOR \\u-65335?lise 03/07/1961\\par\n}", 0);
    expect(desk, "{\\rtf1\\ansi DARVOR \\'ealisa 03/07/1961\\par\n}", 0);
    /* Elsewhere a backslash before an apostrophe is of SQL. */
    expect(desk, "DARVOR l\\'elise 03/07/1961\n", 1);
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

static void names_may_be_run_together_or_be_a_login(void **state)
{
    struct desk *desk = *state;
    expect(desk, "a;b;c\n1;DARVORELISE;03/07/1961\nx;y;z\n", 1);
    expect(desk, "a;b;c\n1;EliseDarvor;03/07/1961\nx;y;z\n", 1);
    expect(desk, "a;b;c\n1;\xc3\x89liseDarvor;03/07/1961\nx;y;z\n", 1);
    expect(desk, "a;b;c\n1;SAINT-AMANDINJean-Pierre;08/08/1947\nx;y;z\n", 1);
    expect(desk, "a;b;c\n1;SAINT-AMANDINJeanne-Pierre;08/08/1947\nx;y;z\n", 0);
    expect(desk, "a;b;c\n1;elise.darvor;03/07/1961\nx;y;z\n", 1);
    expect(desk, "elise_darvor:03071961\nanne_autre:01021950\nx_y:z\n", 1);
    expect(desk, "login darvorelise, 03/07/1961\nrien\n", 1);
    expect(desk, "a;b;c\n1;DARVORELSA;03/07/1961\nx;y;z\n", 0);
    expect(desk, "a;b;c\n1;DARVORELISE;03/07/1962\nx;y;z\n", 0);
    expect(desk, "a;b;c\n1;DARVORELISEX;03/07/1961\nx;y;z\n", 0);
    expect(desk, "a;b;c\n1;DARVOR;03/07/1961\nx;y;z\n", 0);
}

static void a_compound_name_may_be_cut_over_two_columns(void **state)
{
    struct desk *desk = *state;
    expect(desk, "a;b;c;d;e\n1;SAINT;AMANDIN;Jean;08/08/1947\nx;y;z;t;u\n", 1);
    expect(desk, "a;b;c;d;e\n08/08/1947;Jean-Pierre;SAINT;AMANDIN;F\nx;y;z;t;u\n", 1);
    expect(desk, "a;b;c;d;e\n1;SAINT-AMANDIN;Jean;Pierre;08/08/1947\nx;y;z;t;u\n", 1);
    expect(desk, "a;b;c;d;e\n1;SAINT;AMANDINE;Jean;08/08/1947\nx;y;z;t;u\n", 0);
    expect(desk, "a;b;c;d;e\n1;SAINT;AMANDIN;Jeanne;08/08/1947\nx;y;z;t;u\n", 0);
    expect(desk, "a;b;c;d;e\n1;SAINT;AMANDIN;Jean;09/08/1947\nx;y;z;t;u\n", 0);
    /* One part alone is a name, too, but for the saint of it. */
    expect(desk, "a;b;c;d;e\n1;AMANDIN;x;Jean;08/08/1947\nx;y;z;t;u\n", 1);
    expect(desk, "a;b;c;d;e\n1;SAINT;x;Jean;08/08/1947\nx;y;z;t;u\n", 0);
}

static void keys_and_calls_beside_a_name_are_no_part_of_it(void **state)
{
    struct desk *desk = *state;
    expect(desk, "fiche nom=DARVOR prenom=Elise ddn=03/07/1961\nrien\n", 1);
    expect(desk, "la patiente DARVOR, Elise, le 03/07/1961\nrien\n", 1);
    expect(desk,
        "Insert into P (N,D,A,B) values ('1',TO_DATE('01/02/1950','DD/MM/YYYY'),"
        "'AUTRE','Anne');\n"
        "Insert into P (N,D,A,B) values ('2',TO_DATE('03/07/1961','DD/MM/YYYY'),"
        "'DARVOR','Elise');\n",
        1);
    expect(desk,
        "INSERT INTO p VALUES (1,UPPER('DARVOR'),'Elise',LOWER('03/07/1961'));", 1);
    expect(desk, "INSERT INTO p VALUES (1,'DARVOR','x'),(2,'Elise','03/07/1961');", 0);
    expect(desk,
        "{\\u0022n\\u0022:\\u0022DARVOR\\u0022,\\u0022p\\u0022:\\u0022Elise\\u0022} "
        "03/07/1961",
        1);
}

static void what_joins_the_parts_of_a_name_may_be_left_out(void **state)
{
    struct desk *desk = NULL;
    struct err err = {{0}};
    struct watchlist_recipe recipe = {
        .map = "person=nom+prenom+ne", .now_ms = 1700000000000};
    (void)state;
    assert_int_equal(desk_open(&desk, &err), 0);
    assert_int_equal(desk_build(desk, &recipe,
                         "nom;prenom;ne\nN'Dhiaye;Fatou;03/07/1961\n"
                         "DHIARVOR;Anne-Lise;08/08/1947\n"
                         "M\xc3\xbcllersteg;J\xc3\xb6rn;09/08/1947\n",
                         NULL, &err),
        0);
    assert_int_equal(desk_load(desk, &err), 0);
    expect(desk, "a;b;c\nNDHIAYE;Fatou;03/07/1961\nx;y;z\n", 1);
    expect(desk,
        "a;b;c\nN\xe2\x80\x99"
        "Dhiaye;Fatou;03/07/1961\nx;y;z\n",
        1);
    expect(desk, "a;b;c\nD'HIARVOR;Anne-Lise;08/08/1947\nx;y;z\n", 1);
    expect(desk, "a;b;c\nD'Hiarvor;Annelise;08/08/1947\nx;y;z\n", 1);
    expect(desk, "a;b;c\nDHIARVOR;Annelise;08/08/1947\nx;y;z\n", 1);
    expect(desk, "a;b;c\nD HIARVOR;Anne-Lise;08/08/1947\nx;y;z\n", 0);
    expect(desk, "a;b;c\nMUELLERSTEG;Joern;09/08/1947\nx;y;z\n", 1);
    expect(desk, "a;b;c\nMULLERSTEG;Jorn;09/08/1947\nx;y;z\n", 1);
    desk_close(desk);
}

static size_t wide_row(char *text, size_t size, const char *name, const char *birth)
{
    size_t used = (size_t)snprintf(text, size, "1;%s", name);
    for (unsigned i = 0; i < 28; i++)
        used += (size_t)snprintf(text + used, size - used, ";negatif;12.5 mg/l");
    return used + (size_t)snprintf(text + used, size - used, ";%s;x\n", birth);
}

static void a_letter_may_be_spelled_as_two_on_either_side(void **state)
{
    static const char *const forms[] = {
        "a;b;c\nM\xc3\xbcller-\xc3\x85s;J\xc3\xb6rg;05/11/1955\n",
        "a;b;c\nM\xc3\x9cLLER-AAS;J\xc3\x96RG;05/11/1955\n",
        "a;b;c\nM\xfcller-Aas;J\xf6rg;05/11/1955\n",
        "Herr J\xc3\xb6rg M\xc3\xbcller-Aas, geboren am 5. November 1955, kam heute.\n",
        "[{\"n\":\"J\\u00f6rg M\\u00fcller-Aas\",\"d\":\"1955-11-05\"},{\"n\":\"x\"}]",
        "a;b;c\nOESTGAARD;SOEREN;17/01/1939\n",
        "a;b;c\n\xc3\x98stg\xc3\xa5rd;S\xc3\xb8ren;1939-01-17\n"};
    static const char *const others[] = {"a;b;c\nMuller-As;Jorg;05/11/1955\n",
        "a;b;c\nM\xc3\xbcller-\xc3\x85s;J\xc3\xb6rg;06/11/1955\n",
        "a;b;c\nM\xc3\xb6ller-\xc3\x85s;J\xc3\xb6rg;05/11/1955\n",
        "a;b;c\nM\xc3\xbcller-\xc3\x85s;J\xc3\xbcrg;05/11/1955\n"};
    for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++)
        expect(*state, forms[i], 1);
    for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
        expect(*state, others[i], 0);
}

/* A row of sixty columns, the name in the second and third of them. */
static void in_a_wide_row_the_name_may_be_far(void **state)
{
    static const struct {
        const char *name;
        const char *birth;
        size_t count;
    } cases[] = {{"DARVOR;Elise", "03/07/1961", 1}, {"DARVOR;Elsa", "03/07/1961", 0},
        {"DARVOR;Elise", "03/07/1962", 0}};
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        char text[4096];
        size_t used = wide_row(text, sizeof(text), "Nom;Prenom", "Ne");
        used +=
            wide_row(text + used, sizeof(text) - used, cases[i].name, cases[i].birth);
        (void)wide_row(text + used, sizeof(text) - used, "Autre;Anne", "01/02/1950");
        expect(*state, text, cases[i].count);
    }
}

/* Names are tried nearest first: with dates all around, too. */
static void in_a_row_full_of_dates_the_name_beside_one_is_found(void **state)
{
    char text[2048];
    size_t used = (size_t)snprintf(text, sizeof(text), "1;DARVOR;Elise;03/07/1961");
    for (unsigned i = 1; i < 40; i++)
        used += (size_t)snprintf(text + used, sizeof(text) - used, ";%02u/%02u/20%02u",
            i % 28, 1 + i % 12, i % 20);
    (void)snprintf(text + used, sizeof(text) - used, "\n2;x\n");
    expect(*state, text, 1);
}

/* As a laboratory's exports have them: arrived, taken, analysed, sent... */
static void dates_between_a_name_and_its_date_hide_nobody(void **state)
{
    static const char *const days[] = {"", ";05/02/2020", ";05/02/2020;06/02/2020"};
    char row[256];
    char text[3 * sizeof(row)];
    for (size_t i = 0; i < sizeof(days) / sizeof(days[0]); i++) {
        (void)snprintf(row, sizeof(row),
            "1;SAINT-AMANDIN;Jean-Pierre;01/02/2020;02/02/2020;03/02/2020;"
            "04/02/2020%s;08/08/1947;A+;01/03/2020\n",
            days[i]);
        (void)snprintf(text, sizeof(text), "%s%s%s", row, row, row);
        expect(*state, text, 3);
    }
}

/* A number in groups is no row of dates, beside which few names are tried. */
static void numbers_beside_a_date_hide_nobody(void **state)
{
    expect(*state,
        "Patient Saint-Amandin Jean-Pierre, de Lille, 08/08/1947, iban "
        "DE89 3704 0044 0532 0130 00, tel 06.39.98.12.34 ou 01.99.00.12.34.\n",
        1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(quoted_cells_of_several_lines_are_one_row),
        cmocka_unit_test(line_ends_in_strings_may_be_escaped),
        cmocka_unit_test(letters_before_strings_of_sql_are_no_names),
        cmocka_unit_test(a_sheet_is_one_row),
        cmocka_unit_test(a_record_of_psql_is_one_row),
        cmocka_unit_test(letters_of_rtf_are_read),
        cmocka_unit_test(months_are_read_in_many_languages),
        cmocka_unit_test(names_may_be_run_together_or_be_a_login),
        cmocka_unit_test(a_compound_name_may_be_cut_over_two_columns),
        cmocka_unit_test(keys_and_calls_beside_a_name_are_no_part_of_it),
        cmocka_unit_test(what_joins_the_parts_of_a_name_may_be_left_out),
        cmocka_unit_test(a_letter_may_be_spelled_as_two_on_either_side),
        cmocka_unit_test(in_a_wide_row_the_name_may_be_far),
        cmocka_unit_test(in_a_row_full_of_dates_the_name_beside_one_is_found),
        cmocka_unit_test(dates_between_a_name_and_its_date_hide_nobody),
        cmocka_unit_test(numbers_beside_a_date_hide_nobody),
    };
    return cmocka_run_group_tests(tests, open_desk, desk_done);
}
