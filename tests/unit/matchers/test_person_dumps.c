/* Persons in what programs print and export: records of many lines, arrays, markup. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"

static const char PEOPLE[] = "nom;prenom;ne\n"
                             "Darvor;\xc3\x89lise;03/07/1961\n"
                             "Le Quendal;Jean Marc;12/03/1975\n"
                             "Mart\xc3\xadvel;Ana;05/11/1955\n";

static int open_desk(void **state)
{
    return desk_ready(state,
        (struct watchlist_recipe){
            .map = "person=nom+prenom+ne", .now_ms = 1700000000000},
        PEOPLE);
}

static void members_of_a_literal_are_no_table(void **state)
{
    desk_expect(*state,
        "<?php\nreturn array (\n  0 =>\n  array (\n    'id' => 1,\n"
        "    'nom' => 'DARVOR',\n    'prenom' => 'Elise',\n    'ne' => '1961-07-03',\n"
        "  ),\n  1 =>\n  array (\n    'id' => 2,\n    'nom' => 'LE QUENDAL',\n"
        "    'prenom' => 'Jean Marc',\n    'ne' => '1975-03-12',\n  ),\n);\n",
        2);
    desk_expect(*state,
        "#<P {\n  :id => 1,\n  :nom => \"Darvor\",\n  :prenom => \"Elise\",\n"
        "  :ne => Mon, 03 Jul 1961,\n  :cp => \"99000\"\n}>\n",
        1);
    desk_expect(*state,
        "[\n    P {\n        id: 1,\n        nom: \"Darvor\",\n        prenom: "
        "\"Elise\",\n        ne: 1961-07-03,\n    },\n]\n",
        1);
}

static void lines_of_markup_are_no_table(void **state)
{
    static const char row[] =
        "   <Row>\n    <Cell><Data ss:Type=\"String\">%s</Data></Cell>\n"
        "    <Cell><Data ss:Type=\"String\">%s</Data></Cell>\n"
        "    <Cell><Data ss:Type=\"DateTime\">%sT00:00:00.000</Data></Cell>\n"
        "   </Row>\n";
    char text[1024];
    size_t at =
        (size_t)snprintf(text, sizeof(text), "<?xml version=\"1.0\"?>\n<Table>\n");
    at += (size_t)snprintf(
        text + at, sizeof(text) - at, row, "DARVOR", "Elise", "1961-07-03");
    at += (size_t)snprintf(
        text + at, sizeof(text) - at, row, "AUTRE", "Elise", "1961-07-03");
    (void)snprintf(text + at, sizeof(text) - at, "%s", "</Table>\n");
    desk_expect(*state, text, 1);
}

static void arrays_in_an_array_of_json_are_rows(void **state)
{
    struct desk *desk = *state;
    desk_expect(desk,
        "{\"columns\":[\"id\",\"nom\",\"prenom\",\"ne\"],\"index\":[0,1,2],\"data\":["
        "[1,\"DARVOR\",\"Elsa\",\"1961-07-03\"],[2,\"AUTRE\",\"Elise\",\"1961-07-03\"],"
        "[3,\"LE QUENDAL\",\"Jean Marc\",\"1975-03-12\"]]}",
        1);
    assert_int_equal(desk->scan.rows, 3);
    assert_int_equal(desk->hits[0].row, 3);
    desk_expect(desk,
        "[\n [\n  1,\n  \"DARVOR\",\n  \"Elise\",\n  \"1961-07-03\"\n ],\n [\n  2,\n"
        "  \"LE QUENDAL\",\n  \"Jean Marc\",\n  \"1975-03-12\"\n ]\n]\n",
        2);
    /* What an object holds is of its row. */
    desk_expect(desk,
        "[{\"nom\":\"DARVOR\",\"at\":[[1,2],[3,4]],\"prenom\":[[\"Elise\"],[\"M\"]],"
        "\"ne\":\"1961-07-03\"},{}]",
        1);
}

static void a_date_and_its_name_are_no_row_of_an_array(void **state)
{
    desk_expect(*state,
        "[[[\"nom\",\"AUTRE\"],[\"prenom\",\"Elise\"],[\"ne\",\"1961-07-04\"]],"
        "[[\"nom\",\"DARVOR\"],[\"prenom\",\"Elise\"],[\"date de naissance\","
        "\"1961-07-03\"]]]",
        1);
    desk_expect(*state,
        "[{\"nom\":\"DARVOR\",\"prenom\":\"Elise\",\"more\":[[\"ne\",\"1961-07-03\"],"
        "[\"ville\",\"Aix\"]]},{}]",
        1);
    desk_expect(*state,
        "[[1,[\"DARVOR\",\"Elise\"],[\"1961-07-03\",\"F\"]],"
        "[2,[\"AUTRE\",\"Elise\"],[\"1961-07-03\",\"F\"]]]",
        1);
    /* But who is named beside it is. */
    desk_expect(*state,
        "[[\"DARVOR Elsa\",\"1961-07-03\"],[\"AUTRE Elise\",\"1961-07-03\"]]", 0);
}

static void a_birth_in_json_may_be_an_object_with_its_place(void **state)
{
    desk_expect(*state,
        "[{\"last\":\"Le Quendal\",\"first\":[\"Jean\",\"Marc\"],\"birth\":{\"date\":"
        "\"1975-03-12\",\"city\":\"Aix en Provence\"}},{}]",
        1);
    desk_expect(*state,
        "[{\"last\":\"Le Quendal\",\"first\":[\"Jean\",\"Marc\"],\"visit\":{\"date\":"
        "\"1975-03-12\",\"city\":\"Aix en Provence\"}},{}]",
        0);
}

static void a_birth_in_json_may_have_its_label_beside_it(void **state)
{
    desk_expect(*state,
        "[{\"id\":1,\"fields\":[{\"label\":\"Nom\",\"value\":\"DARVOR\"},"
        "{\"label\":\"Pr\\u00e9nom\",\"value\":\"Elise\"},"
        "{\"label\":\"Date de naissance\",\"value\":\"03/07/1961\"}]},"
        "{\"id\":2,\"fields\":[{\"label\":\"Nom\",\"value\":\"DARVOR\"},"
        "{\"label\":\"Pr\\u00e9nom\",\"value\":\"Elise\"},"
        "{\"label\":\"Date de visite\",\"value\":\"03/07/1961\"}]}]",
        1);
}

static void a_row_that_says_of_what_it_is_a_record_stays_one(void **state)
{
    desk_expect(*state,
        "[{\"acte\":\"naissance\",\"nom\":\"DARVOR\",\"prenom\":\"Elise\",\"d\":"
        "\"1961-07-04\"},{\"acte\":\"naissance\",\"nom\":\"AUTRE\",\"prenom\":\"Anne\","
        "\"d\":\"1961-07-03\"}]",
        0);
}

static void labels_whose_line_ends_are_escaped_part_names(void **state)
{
    desk_expect(*state,
        "[{\"text\":[\"Nom : LE QUENDAL\\nPr\xc3\xa9nom : Jean Marc\\nN\xc3\xa9 le "
        "12/03/1975\\n\"]},{}]",
        1);
}

static void values_alone_on_their_lines_are_a_row_up_to_a_blank_line(void **state)
{
    static const char between[] =
        "12 rue Haute, b\xc3\xa2timent C, r\xc3\xa9sidence des Lilas, escalier B, "
        "troisi\xc3\xa8me \xc3\xa9tage \xc3\xa0 droite\n99000 Lille\n";
    char text[2048];
    (void)snprintf(text, sizeof(text),
        "AUTRE\nAnne\n%s03/07/1961\n\nDARVOR\nElise\n%s03/07/1961\n\n"
        "LE QUENDAL\nJean Marc\n%s12/03/1976\n",
        between, between, between);
    desk_expect(*state, text, 1);
    assert_int_equal(((struct desk *)*state)->hits[0].row, 2);
}

static void tables_below_a_date_each_are_no_sheets(void **state)
{
    struct desk *desk = *state;
    static const char table[] = "Rapport\n12/03/2026\nnom;prenom;ne;cp\n"
                                "AUTRE;Anne;04/07/1961;99001\n%s;Elise;03/07/1961;"
                                "99002\nAUTRE;Marc;05/07/1961;99003\n\n";
    char text[1024];
    size_t at = 0;
    for (int i = 0; i < 4; i++)
        at += (size_t)snprintf(
            text + at, sizeof(text) - at, table, i == 2 ? "DARVOR" : "AUTRE");
    desk_expect(desk, text, 1);
    assert_int_equal(desk->hits[0].row, 2 * 7 + 5);
}

static void messages_of_hprim_have_blank_lines_in_them(void **state)
{
    static const char form[] =
        "D00%d\r\n%s\r\n%s\r\n12 rue Haute, b\xc3\xa2timent C\r\n\r\n99000 Aix en "
        "Provence\r\n%s\r\n\r\n20210201001\r\n01/02/2021\r\n0601\r\nLABO01\r\n\r\n"
        "Compte rendu de ce jour\r\n****LAB****\r\nRES|GLY|1.02\r\n****FIN****\r\n";
    char text[2048];
    size_t at =
        (size_t)snprintf(text, sizeof(text), form, 1, "AUTRE", "Elise", "12/03/1975");
    at += (size_t)snprintf(
        text + at, sizeof(text) - at, form, 2, "LE QUENDAL", "Jean Marc", "12/03/1975");
    (void)snprintf(
        text + at, sizeof(text) - at, form, 3, "LE QUENDAL", "Jean Marc", "12/03/1976");
    desk_expect(*state, text, 1);
}

static void forms_in_latin_1_and_i_encoded_twice_are_read(void **state)
{
    desk_expect(*state, "GET /p?nom=Darvor&prenom=%C9lise&ddn=03%2F07%2F1961 200\n", 1);
    desk_expect(
        *state, "nom=Darvor&prenom=%C9lise&jour=3&mois=7&annee=1961&cp=99000\n", 1);
    desk_expect(*state, "GET /p?nom=Darvor&prenom=%C9lisa&ddn=03%2F07%2F1961 200\n", 0);
    desk_expect(*state, "a;b;c\nMart\xc3\x83\xc2\xadvel;Ana;05/11/1955\nx;y;z\n", 1);
}

static void what_attributes_are_set_to_is_said_in_their_element(void **state)
{
    desk_expect(*state,
        "<b><entry><patient><id value=\"1\"/><name><use value=\"official\"/><family "
        "value=\"AUTRE\"/><given value=\"Elise\"/></name><telecom><system "
        "value=\"phone\"/></telecom><telecom><system value=\"email\"/><use "
        "value=\"home\"/></telecom><gender value=\"female\"/><birthDate "
        "value=\"1961-07-03\"/></patient></entry>"
        "<entry><patient><id value=\"2\"/><name><use value=\"official\"/><family "
        "value=\"DARVOR\"/><given value=\"Elise\"/></name><telecom><system "
        "value=\"phone\"/></telecom><telecom><system value=\"email\"/><use "
        "value=\"home\"/></telecom><gender value=\"female\"/><birthDate "
        "value=\"1961-07-03\"/></patient></entry></b>",
        1);
}

static void a_field_in_an_element_with_its_name_is_no_person(void **state)
{
    static const char field[] =
        "<member><name>%s</name><value><string>%s</string></value></member>";
    static const char *const fields[][2] = {{"nom_usuel", "LE QUENDAL"},
        {"prenom_usuel", "Jean Marc"}, {"sexe", "M"}, {"date_naissance", "1975-03-12"},
        {"code_postal", "99000"}};
    char text[1024];
    size_t at = (size_t)snprintf(text, sizeof(text), "<data><value><struct>");
    for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++)
        at += (size_t)snprintf(
            text + at, sizeof(text) - at, field, fields[i][0], fields[i][1]);
    (void)snprintf(text + at, sizeof(text) - at,
        "</struct></value><value><struct></struct></value></data>");
    desk_expect(*state, text, 1);
}

static void a_row_of_a_table_in_rtf_is_read_without_control_words(void **state)
{
    desk_expect(*state,
        "{\\rtf1\\ansi\\ansicpg1252\n\\trowd\\cellx100\\cellx200\n"
        "\\pard\\intbl\\b0 1\\cell\n\\pard\\intbl AUTRE\\cell\n"
        "\\pard\\intbl\\b0 Elise\\cell\n\\pard\\intbl F\\cell\n"
        "\\pard\\intbl\\b0 x\\cell\n\\pard\\intbl 03/07/1961\\cell\n\\row\n"
        "\\trowd\\cellx100\\cellx200\n"
        "\\pard\\intbl\\b0 2\\cell\n\\pard\\intbl LE QUENDAL\\cell\n"
        "\\pard\\intbl\\b0 Jean Marc\\cell\n\\pard\\intbl M\\cell\n"
        "\\pard\\intbl\\b0 oui\\cell\n\\pard\\intbl\\b0 non\\cell\n"
        "\\pard\\intbl\\b0 1,2 g/l\\cell\n\\pard\\intbl 12/03/1975\\cell\n\\row\n}",
        1);
}

static void cards_are_read_whatever_parameters_their_names_have(void **state)
{
    struct desk *desk = *state;
    static const char card[] =
        "BEGIN:VCARD\r\nVERSION:4.0\r\nFN;LANGUAGE=fr:%s\r\n"
        "N;SORT-AS=\"%s\";LANGUAGE=fr:%s;;;\r\nBDAY:%s\r\n"
        "TEL;VALUE=uri;TYPE=\"cell,voice\":tel:+33639981234\r\nEND:VCARD\r\n";
    char text[2048];
    size_t at = (size_t)snprintf(text, sizeof(text), card, "Elise AUTRE", "AUTRE,Elise",
        "AUTRE;Elise", "19610703");
    at += (size_t)snprintf(text + at, sizeof(text) - at, card, "Jean LE QUENDAL",
        "LE QUENDAL,Jean", "LE QUENDAL;Jean", "19750312");
    (void)snprintf(text + at, sizeof(text) - at, card, "Elise DARVOR", "DARVOR,Elise",
        "DARVOR;Elise", "19610704");
    desk_expect(desk, text, 1);
    assert_int_equal(desk->scan.rows, 3);
    assert_int_equal(desk->hits[0].row, 2);
}

static void names_of_cards_are_read_with_every_letter_escaped(void **state)
{
    struct desk *desk = *state;
    static const char card[] =
        "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:"
        "%s;;;\r\nTEL;CELL:0639981234\r\nBDAY:%s\r\nEND:VCARD\r\n";
    char text[2048];
    size_t at = (size_t)snprintf(text, sizeof(text), card,
        "=41=75=74=72=65;=C3=89=6C=69=\r\n=73=65", "1961-07-03");
    at += (size_t)snprintf(text + at, sizeof(text) - at, card,
        "=44=61=72=76=6F=72;=C3=89=6C=69=\r\n=73=65", "1961-07-03");
    (void)snprintf(text + at, sizeof(text) - at, card,
        "=4C=65=20=51=75=65=\n=6E=64=61=6C;=4A=65=61=6E=20=4D=61=72=63", "1975-03-12");
    desk_expect(desk, text, 2);
    assert_int_equal(desk->scan.rows, 3);
    assert_int_equal(desk->hits[0].row, 2);
    assert_int_equal(desk->hits[1].row, 3);
}

static void names_of_several_words_are_read_behind_tags_of_gedcom(void **state)
{
    static const char person[] =
        "0 @I%d@ INDI\n1 NAME %s /%s/\n2 GIVN %s\n2 SURN %s\n1 SEX M\n1 BIRT\n"
        "2 DATE %s\n2 PLAC Lille, France\n";
    char text[1024];
    size_t at = (size_t)snprintf(text, sizeof(text), "0 HEAD\n1 CHAR UTF-8\n");
    at += (size_t)snprintf(text + at, sizeof(text) - at, person, 1, "Jean Marc",
        "LE QUENDAL", "Jean Marc", "LE QUENDAL", "12 MAR 1975");
    (void)snprintf(text + at, sizeof(text) - at, person, 2, "Jean Marc", "AUTRE",
        "Jean Marc", "AUTRE", "12 MAR 1975");
    desk_expect(*state, text, 1);
}

static void strings_of_bytes_as_python_prints_them_hold_names(void **state)
{
    desk_expect(*state,
        "b'AUTRE;Anne;1961-07-03'\nb'Darvor;\\xc3\\x89lise;1961-07-03'\n"
        "b'LE QUENDAL;Jean Marc;1975-03-12'\n",
        2);
    desk_expect(*state,
        "b'AUTRE',b'Anne',b'1961-07-03'\nb'Darvor',b'\\xc3\\x89lise',b'1961-07-03'\n"
        "b'LE QUENDAL',b'Jean Marc',b'1975-03-12'\n",
        2);
}

static void markup_that_was_escaped_is_read_without_its_tags(void **state)
{
    static const char row[] =
        "%s&lt;p&gt;&lt;nom&gt;%s&lt;/nom&gt;&lt;prenom&gt;%s&lt;/prenom&gt;"
        "&lt;ddn&gt;%s&lt;/ddn&gt;&lt;cp&gt;99000&lt;/cp&gt;&lt;/p&gt;%s\n";
    static const char *const around[][2] = {{"<m>", "</m>"}, {"2026-01-02 log ", ""}};
    for (size_t i = 0; i < 2; i++) {
        const char *before = around[i][0];
        const char *behind = around[i][1];
        char text[1024];
        size_t at = (size_t)snprintf(
            text, sizeof(text), row, before, "AUTRE", "Elise", "1961-07-03", behind);
        at += (size_t)snprintf(text + at, sizeof(text) - at, row, before, "LE QUENDAL",
            "Jean Marc", "1975-03-12", behind);
        (void)snprintf(text + at, sizeof(text) - at, row, before, "DARVOR", "Elise",
            "1961-07-04", behind);
        desk_expect(*state, text, 1);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(members_of_a_literal_are_no_table),
        cmocka_unit_test(lines_of_markup_are_no_table),
        cmocka_unit_test(arrays_in_an_array_of_json_are_rows),
        cmocka_unit_test(a_date_and_its_name_are_no_row_of_an_array),
        cmocka_unit_test(a_birth_in_json_may_be_an_object_with_its_place),
        cmocka_unit_test(a_birth_in_json_may_have_its_label_beside_it),
        cmocka_unit_test(a_row_that_says_of_what_it_is_a_record_stays_one),
        cmocka_unit_test(labels_whose_line_ends_are_escaped_part_names),
        cmocka_unit_test(values_alone_on_their_lines_are_a_row_up_to_a_blank_line),
        cmocka_unit_test(tables_below_a_date_each_are_no_sheets),
        cmocka_unit_test(messages_of_hprim_have_blank_lines_in_them),
        cmocka_unit_test(forms_in_latin_1_and_i_encoded_twice_are_read),
        cmocka_unit_test(what_attributes_are_set_to_is_said_in_their_element),
        cmocka_unit_test(a_field_in_an_element_with_its_name_is_no_person),
        cmocka_unit_test(a_row_of_a_table_in_rtf_is_read_without_control_words),
        cmocka_unit_test(cards_are_read_whatever_parameters_their_names_have),
        cmocka_unit_test(names_of_cards_are_read_with_every_letter_escaped),
        cmocka_unit_test(names_of_several_words_are_read_behind_tags_of_gedcom),
        cmocka_unit_test(strings_of_bytes_as_python_prints_them_hold_names),
        cmocka_unit_test(markup_that_was_escaped_is_read_without_its_tags),
    };
    return cmocka_run_group_tests(tests, open_desk, desk_done);
}
