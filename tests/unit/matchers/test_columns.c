/* What columns seem to hold: "name=kind" of each, '-' where nothing is known. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "matchers/columns.h"
#include "matchers/data_looks.h"
#include "matchers/layout.h"

enum { TEXT_MAX = 2048 };

static const char *identifier_of(const struct scan_column *column)
{
    for (int type = 1; type < IDENTIFIER_LIMIT; type++)
        if (column->seen[type] * 2 > column->rows)
            return identifier_name((enum identifier_type)type);
    const char *kind = data_kind_name(column->kind);
    return kind == NULL ? "-" : kind;
}

static void check(const char *text, const char *wanted)
{
    static struct scan_summary summary;
    char got[TEXT_MAX] = "";
    struct rows_form form;
    memset(&summary, 0, sizeof(summary));
    layout_of(&form, bytes_of(text));
    columns_of(&summary, bytes_of(text), &form);
    for (uint32_t i = 0; i < summary.column_count; i++) {
        size_t used = strlen(got);
        (void)snprintf(got + used, sizeof(got) - used, "%s%s=%s", i == 0 ? "" : " ",
            summary.columns[i].name, identifier_of(&summary.columns[i]));
    }
    assert_string_equal(got, wanted);
}

static void a_header_names_what_its_columns_hold(void **state)
{
    (void)state;
    check("NOM;Pr\xC3\xA9nom;DateNaissance;NumSecu;GroupeSanguin;Medecin_Traitant\n"
          "A;B;01/02/1980;255081416802538;A+;Dr X\n"
          "C;D;03/04/1990;294037512000591;O-;Dr Y\n",
        "NOM=name Pr\xC3\xA9nom=name DateNaissance=birth_date NumSecu=nir "
        "GroupeSanguin=blood_group Medecin_Traitant=doctor");
    check("name,dob,diagnosis,test result,zip\na,x,y,z,1\nb,x,y,z,2\n",
        "name=name dob=birth_date diagnosis=diagnosis test result=test_result "
        "zip=postcode");
}

static void quoted_cells_are_one_cell(void **state)
{
    (void)state;
    check("\"nom\",\"adresse\",\"mail\"\n\"A\",\"1, rue X\n75000 Y\",\"a@x.example\"\n"
          "\"B \"\"b\"\"\",\"2, rue Z\",\"b@x.example\"\n",
        "nom=name adresse=address mail=email");
}

static void cells_tell_where_no_header_does(void **state)
{
    (void)state;
    check("A;F;A+;E11.9;1932-01-05;x\nB;M;O-;I10;1950-02-06;y\nC;F;AB+;J45.0;"
          "2001-03-07;z\nD;M;B+;C50.9;1975-03-07;z\n",
        "=- =sex =blood_group =diagnosis =birth_date =-");
    check("a;2020-01-01\nb;2020-02-01\nc;2020-03-01\nd;2021-01-01\n", "=- =-");
}

static void the_first_person_is_no_header(void **state)
{
    (void)state;
    check("MARTIN;Jeanne;x\nROSSI;Paul;y\nDUPONT;Anne;z\n", "=- =- =-");
}

static void lists_of_accounts_end_in_a_password(void **state)
{
    (void)state;
    check(
        "a@x.example:secret\nb@x.example:word\nc@x.example:more\n", "=email =password");
    check("a@x.example;l1;$2y$10$abc\nb@x.example;l2;$2y$10$def\n"
          "c@x.example;l3;$2y$10$ghi\n",
        "=email =- =password");
}

static void a_dump_names_its_columns(void **state)
{
    (void)state;
    check("INSERT INTO `p` (`nom`, `tel`) VALUES (N'l''eau','0639981234'),\n"
          "('b',NULL),('c','0639981235'),('d','0639981236');\n"
          "INSERT INTO `q` (`x`) VALUES ('a@x.example');\n",
        "nom=name tel=phone");
    check("CREATE TABLE `p` (\n `id` int(11) NOT NULL,\n `sexe` enum('M','F'),\n"
          " PRIMARY KEY (`id`),\n KEY `k` (`sexe`)\n);\n"
          "INSERT INTO `p` VALUES (1,'M'),(2,'F');\n",
        "id=- sexe=sex");
    check("COPY public.p (id, \"groupe sanguin\") FROM stdin;\n1\tA+\n2\t\\N\n\\.\n\n"
          "COPY public.q (a) FROM stdin;\nx\n\\.\n",
        "id=- groupe sanguin=blood_group");
}

static void json_names_its_columns(void **state)
{
    (void)state;
    check("[{\"nom\":\"A\",\"mail\":\"a@x.example\",\"x\":{\"y\":[1,2]}},\n"
          "{\"mail\":\"b@x.example\",\"nom\":\"B, \\\"C\\\"\"}]",
        "nom=name mail=email x=-");
    check("{\"nom\":\"A\",\"mail\":\"a@x.example\"}\n"
          "{\"nom\":\"B\",\"mail\":\"b@x.example\"}\n",
        "nom=name mail=email");
    check("{\"D1\":{\"nom\":\"A\",\"tel\":\"0639981234\"},\n\"D2\":{\"nom\":\"B\","
          "\"tel\":"
          "\"0639981235\"},\n\"D3\":{\"nom\":\"C\",\"tel\":\"0639981236\"}}",
        "nom=name tel=phone");
}

/* Keys that few objects have may be somebody's name. */
static void rare_keys_are_not_shown(void **state)
{
    (void)state;
    check("[{\"id\":1,\"DUPONT\":2},{\"id\":2,\"MARTIN\":3},{\"id\":3}]", "id=- =- =-");
}

static void names_tell_kinds(void **state)
{
    static const struct {
        const char *name;
        enum data_kind kind;
    } cases[] = {
        {"nom_medecin", DATA_DOCTOR},
        {"nomNaissance", DATA_NAME},
        {"date de naissance", DATA_BIRTH_DATE},
        {"LieuNaissance", DATA_ADDRESS},
        {"CP", DATA_POSTCODE},
        {"cpt", DATA_NONE},
        {"r\xE9sultat", DATA_TEST_RESULT},
        {"HIV_Result", DATA_TEST_RESULT},
        {"mutuelle2", DATA_INSURER},
        {"user_pass", DATA_PASSWORD},
        {"passage", DATA_NONE},
        {"", DATA_NONE},
        {"\xC3", DATA_NONE},
        {"AAAAAAAAAAAAAAAAAAAAaAaAaAaAaAaAaAaAaAaAaAaAaAaAaAaAaAaAaAaAaAaAaAaAaAaAaAaAa"
         "A",
            DATA_NONE},
    };
    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        if (data_kind_by_name(bytes_of(cases[i].name)) != cases[i].kind)
            fail_msg("%s", cases[i].name);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_header_names_what_its_columns_hold),
        cmocka_unit_test(quoted_cells_are_one_cell),
        cmocka_unit_test(cells_tell_where_no_header_does),
        cmocka_unit_test(the_first_person_is_no_header),
        cmocka_unit_test(lists_of_accounts_end_in_a_password),
        cmocka_unit_test(a_dump_names_its_columns),
        cmocka_unit_test(json_names_its_columns),
        cmocka_unit_test(rare_keys_are_not_shown),
        cmocka_unit_test(names_tell_kinds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
