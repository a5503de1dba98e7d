/* Persons whose name and date of birth lie in each other's neighbourhood, in markup and
 * in nested values, and not in one line. */
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
    return desk_ready(state,
        (struct watchlist_recipe){
            .map = "person=nom+prenom+ne", .now_ms = 1700000000000},
        PEOPLE);
}

#define CDA(given, family, birth)                                                      \
    "<patientRole classCode=\"PAT\"><addr use=\"HP\"><streetName>44 rue du Four"       \
    "</streetName><city>LILLE</city></addr><patient classCode=\"PSN\" "                \
    "determinerCode=\"INSTANCE\"><name use=\"L\"><given>" given                        \
    "</given><family qualifier=\"BR\">" family                                         \
    "</family></name><administrativeGenderCode code=\"F\" "                            \
    "codeSystem=\"2.16.840.1.113883.5.1\" displayName=\"F\xc3\xa9minin\"/>"            \
    "<birthTime value=\"" birth "\"/></patient></patientRole>"

/* HL7 CDA, which reports of laboratories are written in. */
static void a_date_in_an_attribute_belongs_to_the_names_beside_the_tags(void **state)
{
    desk_expect(*state,
        "<?xml version=\"1.0\"?><docs>" CDA("Anne", "AUTRE", "19500201")
            CDA("Elise", "DARVOR", "19610703")
                CDA("Jean-Pierre", "SAINT-AMANDIN", "19470808") "</docs>",
        2);
    desk_expect(*state,
        "<?xml version=\"1.0\"?><docs>" CDA("Elise", "AUTRE", "19610703")
            CDA("Elsa", "DARVOR", "19610704") "</docs>",
        0);
}

#define CELL(type, value)                                                              \
    "<Cell ss:StyleID=\"s21\"><Data ss:Type=\"" type "\">" value "</Data></Cell>"

/* Excel's XML of 2003, all of it in one line. */
static void cells_of_a_spreadsheet_in_one_line_are_a_row(void **state)
{
    desk_expect(*state,
        "<?xml version=\"1.0\"?><Workbook><Table><Row ss:AutoFitHeight=\"0\">" CELL(
            "String", "DARVOR") CELL("String", "Elise")
            CELL("String", "44 rue du Four a Chaux des Moulins")
                CELL("DateTime", "1961-07-03T00:00:00.000") "</Row></Table></Workbook>",
        1);
}

/* What a tag says of itself is no name, but an attribute may be. */
static void a_name_in_attributes_is_found_as_before(void **state)
{
    desk_expect(*state,
        "<l><p nom=\"DARVOR\" prenom=\"Elise\" ddn=\"1961-07-03\"/><p nom=\"X\"/></l>",
        1);
    desk_expect(*state, "si a < b, DARVOR Elise 03/07/1961 et c > d\n", 1);
    desk_expect(*state, "<p>DARVOR Elise <b 03/07/1961", 1);
}

#define NOTED(family, given, birth)                                                    \
    "{\"nom\":\"" family "\",\"prenom\":\"" given                                      \
    "\",\"note\":\"<p>vu <b>le</b></p>\",\"ddn\":\"" birth "\"}"

/* Notes in a table's cells may hold markup: it is the table that has the rows. */
static void markup_in_a_row_leaves_the_row_its_borders(void **state)
{
    desk_expect(*state,
        "[" NOTED("AUTRE", "Elise", "1961-07-03") "," NOTED("DARVOR", "Anne",
            "1950-02-01") "," NOTED("DARVOR", "Elise", "1950-02-01") "]",
        0);
    desk_expect(*state,
        "INSERT INTO t VALUES "
        "(1,'AUTRE','Elise','<p>vu <b>le</b></p>','1961-07-03'),"
        "(2,'DARVOR','Anne','<p>vu <b>le</b></p>','1950-02-01');\n",
        0);
    desk_expect(*state,
        "[" NOTED("AUTRE", "Anne", "1950-02-01") "," NOTED(
            "DARVOR", "Elise", "1961-07-03") "]",
        1);
}

#define DATA(name, value) "<" name " type=\"x y\"><![CDATA[" value "]]></" name ">"
#define PATIENT(family, given, birth)                                                  \
    "<patient>" DATA("nomDeNaissance", family) DATA("prenomUsuel", given)              \
        DATA("adressePostale", "44 rue du Four")                                       \
            DATA("dateDeNaissance", birth) "</patient>"

static void character_data_is_no_tag(void **state)
{
    desk_expect(*state,
        "<?xml version=\"1.0\"?><l>" PATIENT("AUTRE", "Anne", "1950-02-01")
            PATIENT("DARVOR", "Elise", "1961-07-03") "</l>",
        1);
}

#define FHIR(family, given, birth)                                                     \
    "{\"resource\":{\"name\":[{\"use\":\"official\",\"family\":\"" family              \
    "\",\"given\":[\"" given "\"]}],\"telecom\":[{\"system\":\"phone\",\"value\":"     \
    "\"x\"}],\"gender\":\"female\",\"birthDate\":\"" birth "\"}}"

/* HL7 FHIR: the name is an object within the patient. */
static void objects_within_a_person_are_the_persons(void **state)
{
    desk_expect(*state,
        "{\"entry\":[" FHIR("AUTRE", "Anne", "1950-02-01") ", " FHIR(
            "DARVOR", "Elise", "1961-07-03") "]}",
        1);
    desk_expect(*state,
        "{\"entry\":[" FHIR("DARVOR", "Anne", "1961-07-03") ", " FHIR(
            "DARVOR", "Elise", "1961-07-04") "]}",
        0);
}

/* MongoDB's and PHP's own dates are objects. */
static void a_date_that_is_an_object_is_its_persons(void **state)
{
    desk_expect(*state,
        "[{\"n\":\"DARVOR\",\"p\":\"Elise\",\"d\":{\"$date\":\"1961-07-03T00:00:00Z\"}}"
        ","
        "{\"n\":\"X\"}]",
        1);
    desk_expect(*state,
        "[{\"n\":\"DARVOR\",\"p\":\"Elise\",\"d\":{\"date\":\"1961-07-03 "
        "00:00:00.000000\","
        "\"timezone_type\":3,\"timezone\":\"Europe\\/Paris\"}},{\"n\":\"X\"}]",
        1);
    desk_expect(*state,
        "[{\"n\":\"DARVOR\",\"p\":\"Elsa\",\"d\":{\"$date\":\"1961-07-03T00:00:00Z\"}},"
        "{\"n\":\"X\"}]",
        0);
}

/* Of CouchDB, Firestore and programs' own dates: what says no more than a day is its
 * person's, but an element of an array is a person itself. */
static void an_object_that_says_a_date_alone_is_a_value_of_its_persons(void **state)
{
    desk_expect(*state,
        "[{\"id\":{\"nom\":\"DARVOR\",\"prenom\":\"Elise\"},\"ne\":{\"jour\":"
        "\"1961-07-03\",\"lieu\":\"Lille\"}},{\"id\":{\"nom\":\"X\"}}]",
        1);
    desk_expect(*state,
        "{\"documents\":[{\"fields\":{\"nom\":{\"stringValue\":\"DARVOR\"},"
        "\"prenom\":{\"stringValue\":\"Elise\"},\"ddn\":{\"timestampValue\":"
        "\"1961-07-03T00:00:00Z\"}}},{\"fields\":{}}]}",
        1);
    desk_expect(*state,
        "[{\"ne\":\"1961-07-03\",\"nom\":\"DARVOR\"},"
        "{\"ne\":\"1950-02-01\",\"nom\":\"Elise\"},{\"nom\":\"X\"}]",
        0);
    desk_expect(*state,
        "[{\"date\":\"1961-07-03\",\"nom\":\"AUTRE\",\"prenom\":\"Elise\"},"
        "{\"date\":\"1950-02-01\",\"nom\":\"DARVOR\",\"prenom\":\"Anne\"},"
        "{\"nom\":\"X\"}]",
        0);
    desk_expect(*state,
        "{\"p\":{\"a\":{\"ne\":\"1961-07-03\",\"nom\":\"AUTRE Elise\"},"
        "\"b\":{\"nom\":\"DARVOR\"},\"c\":{\"nom\":\"X\"}}}",
        0);
}

static void year_month_and_day_may_be_fields_of_an_object(void **state)
{
    desk_expect(*state,
        "[{\"nom\":\"DARVOR\",\"prenom\":\"Elise\",\"ne\":{\"year\":1961,"
        "\"month\":7,\"day\":3}},{\"nom\":\"X\"}]",
        1);
    desk_expect(*state,
        "{\"nom\": \"DARVOR\", \"prenom\": \"Elise\", \"birth_day\": \"03\", "
        "\"birth_month\": \"07\", \"birth_year\": \"1961\"}\n{\"nom\": \"X\"}\n",
        1);
    desk_expect(*state,
        "[\n  {\n    \"nom\": \"DARVOR\",\n    \"prenom\": \"Elise\",\n    "
        "\"ne\": {\n      \"annee\": 1961,\n      \"mois\": 7,\n      \"jour\": "
        "3\n    }\n  },\n  {\n    \"nom\": \"X\"\n  }\n]\n",
        1);
    desk_expect(*state,
        "patients {\n  nom: \"DARVOR\"\n  prenom: \"Elise\"\n  naissance {\n    year: "
        "1961\n    month: 7\n    day: 3\n  }\n}\n",
        1);
    desk_expect(*state,
        "[{\"nom\":\"DARVOR\",\"prenom\":\"Elise\",\"hb\":3,\"na\":7,"
        "\"salle\":1961},{\"nom\":\"X\"}]",
        0);
}

/* PHP's serialize(), and the H' prim text of French laboratories: many numbers and
 * single letters stand between. */
static void numbers_and_single_letters_are_no_words_between(void **state)
{
    desk_expect(*state,
        "a:2:{i:0;a:4:{s:3:\"nom\";s:13:\"SAINT-AMANDIN\";s:6:\"prenom\";s:11:"
        "\"Jean-Pierre\";s:4:\"sexe\";s:1:\"M\";s:3:\"ddn\";s:10:\"1947-08-08\";}}",
        1);
    desk_expect(*state,
        "D000001\r\nSAINT-AMANDIN\r\nJean-Pierre\r\n44 place du Marche "
        "Moulins-la-Lande\r\n"
        "Bat B\r\n59000 LILLE\r\n08/08/1947\r\n\r\n2502110\r\n",
        1);
}

/* Go's %+v. */
static void a_name_may_end_before_the_next_fields_name(void **state)
{
    desk_expect(*state,
        "2021/02/11 13:55:36 saved {ID:7 Nom:SAINT-AMANDIN Prenom:Jean-Pierre "
        "DDN:1947-08-08 00:00:00 +0000 UTC Tel:x}\n",
        1);
    desk_expect(*state, "12:DARVOR Elise:03/07/1961\n", 1);
}

static void calls_that_make_a_date_are_read(void **state)
{
    desk_expect(
        *state, "[(1, 'DARVOR', 'Elise', datetime.date(1961, 7, 3)), (2, 'X')]", 1);
    desk_expect(
        *state, "d=[['DARVOR','Elise',new Date(1961,6,3)],['X','Y',new Date()]];", 1);
    desk_expect(*state, "d=[['DARVOR','Elise',new Date(1961, 6, 3, 0, 0)]];", 1);
    desk_expect(*state, "d=[['DARVOR','Elise',new Date(1961,5,3)]];", 0);
}

/* Exports of old programs: nothing but spaces and lengths tell the columns. */
static void columns_of_a_fixed_width_may_be_glued_together(void **state)
{
    desk_expect(*state,
        "000001AUTRE               ANNE           F195002010639980001269055\n"
        "000002DARVOR              ELISE          F196107030639980002261075\n"
        "000003SAINT AMANDIN       JEAN PIERRE    M194708080639980003147085\n"
        "000004DARVOR              ELSA           F196107030639980004261075\n",
        2);
    desk_expect(*state,
        "2610799999999990307196144 RUE DU FOUR   DARVOR     \xc3\x89LISE    X\n"
        "1470899999999990808194745 RUE DU FOUR   AUTRE      JEAN     Y\n"
        "2610799999999990407196144 RUE DU FOUR   DARVOR     ELISE    X\n",
        1);
    desk_expect(*state,
        "ENT20210211LABO VALMONT\n"
        "000001AUTRE               ANNE           F195002010639980001269055\n"
        "000002DARVOR              ELISE          F196107030639980002261075\n"
        "000004DARVOR              ELSA           F196107030639980004261075\n",
        1);
    /* Lines of any length are no columns: glued digits are no date there. */
    desk_expect(*state, "DARVOR ELISE 196107030639980002261075\nx\nautre chose\n", 0);
}

/* What a picture archive's files say of themselves. */
static void a_printed_dicom_header_is_a_sheet(void **state)
{
    desk_expect(*state,
        "# Dicom-Data-Set\n"
        "(0008,0020) DA [20210211]                        #   8, 1 StudyDate\n"
        "(0010,0010) PN [DARVOR^ELISE]                    #  12, 1 PatientName\n"
        "(0010,0020) LO [D000002]                         #   8, 1 PatientID\n"
        "(0010,0030) DA [19610703]                        #   8, 1 PatientBirthDate\n"
        "(0010,0040) CS [F]                               #   2, 1 PatientSex\n\n"
        "(0010,0010) PN [DARVOR^ELSA]                     #  12, 1 PatientName\n"
        "(0010,0030) DA [19610703]                        #   8, 1 PatientBirthDate\n",
        1);
    desk_expect(*state,
        "(0008, 0060) Modality                            CS: 'CR'\n"
        "(0010, 0010) Patient's Name                      PN: "
        "'SAINT-AMANDIN^JEAN-PIERRE'\n"
        "(0010, 0020) Patient ID                          LO: 'D000003'\n"
        "(0010, 0030) Patient's Birth Date                DA: '19470808'\n"
        "(0010, 0040) Patient's Sex                       CS: 'M'\n",
        1);
}

static void a_table_of_toml_is_a_sheet(void **state)
{
    desk_expect(*state,
        "[[patient]]\nnom = \"AUTRE\"\nprenom = \"Elise\"\nddn = 1961-07-03\n\n"
        "[[patient]]\nnom = \"DARVOR\"\nprenom = \"Anne\"\nddn = 1950-02-01\n\n"
        "[[patient]]\nnom = \"DARVOR\"\nprenom = \"Elise\"\nddn = 1961-07-03\n\n",
        1);
    desk_expect(*state,
        "[[patient]]\nnom = \"AUTRE\"\nprenom = \"Elise\"\nddn = 1961-07-03\n\n"
        "[[patient]]\nnom = \"DARVOR\"\nprenom = \"Anne\"\nddn = 1950-02-01\n\n",
        0);
}

/* As the Macintosh's old system wrote them: a row is a row there, too. */
static void lines_may_end_in_carriage_returns_alone(void **state)
{
    desk_expect(*state,
        "nom;prenom;ne\rDARVOR;Anne;01/02/1950\rAUTRE;Elise;03/07/1961\r"
        "SAINT-AMANDIN;Jean-Pierre;08/08/1947\r",
        1);
    desk_expect(*state, "DARVOR\rElise\r\rAUTRE\rAnne\r03/07/1961\r\rfin\r", 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_date_in_an_attribute_belongs_to_the_names_beside_the_tags),
        cmocka_unit_test(cells_of_a_spreadsheet_in_one_line_are_a_row),
        cmocka_unit_test(a_name_in_attributes_is_found_as_before),
        cmocka_unit_test(markup_in_a_row_leaves_the_row_its_borders),
        cmocka_unit_test(character_data_is_no_tag),
        cmocka_unit_test(objects_within_a_person_are_the_persons),
        cmocka_unit_test(a_date_that_is_an_object_is_its_persons),
        cmocka_unit_test(an_object_that_says_a_date_alone_is_a_value_of_its_persons),
        cmocka_unit_test(year_month_and_day_may_be_fields_of_an_object),
        cmocka_unit_test(numbers_and_single_letters_are_no_words_between),
        cmocka_unit_test(a_name_may_end_before_the_next_fields_name),
        cmocka_unit_test(calls_that_make_a_date_are_read),
        cmocka_unit_test(lines_may_end_in_carriage_returns_alone),
        cmocka_unit_test(a_printed_dicom_header_is_a_sheet),
        cmocka_unit_test(a_table_of_toml_is_a_sheet),
        cmocka_unit_test(columns_of_a_fixed_width_may_be_glued_together),
    };
    return cmocka_run_group_tests(tests, open_desk, desk_done);
}
