/* Values in the ASCII escapes of JSON, JavaScript, HTML and URLs. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"

#include "matchers/classes.h"
#include "matchers/escapes.h"

/* ---- what an escape means ---- */

struct reading {
    const char *text;
    const char *meant;
};

static void read_all(char *out, struct bytes text, const struct escapes *escapes)
{
    const char *start = out;
    struct escape escape;
    struct escapes_place place = {0};
    for (size_t at = 0; at < text.len; at = place.at) {
        bool found = escapes_next(&escape, escapes, text, &place, text.len);
        memcpy(out, text.ptr + at, place.at - at);
        out += place.at - at;
        if (!found)
            break;
        if (escape.joins && out > start && out[-1] == ' ')
            out--;
        memcpy(out, escape.text, escape.count);
        out += escape.count;
        place.before = out > start ? (uint8_t)out[-1] : 0;
        place.at += escape.length;
    }
    *out = '\0';
}

static void are_read_as(
    const struct reading *readings, size_t count, const struct escapes *way)
{
    for (size_t i = 0; i < count; i++) {
        char meant[256];
        classes_fn *forms[CLASSES_FORMS];
        unsigned count_of_forms = classes_forms(forms);
        for (unsigned form = 0; form < count_of_forms; form++) {
            struct escapes each = *way;
            each.fast = forms[form] != classes_scalar;
            each.wide = classes_are_wide(forms[form]);
            read_all(meant, bytes_of(readings[i].text), &each);
            assert_string_equal(meant, readings[i].meant);
        }
    }
}

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

static void an_escape_is_read_as_the_character_it_means(void **state)
{
    static const struct reading readings[] = {
        {"jeanne\\u0040patient.example", "jeanne@patient.example"},
        {"06\\u00a039", "06\xc2\xa0"
                        "39"},
        {"Lef\\u00E8vre, Lef\\\\\\\\u00e8vre", "Lef\xc3\xa8vre, Lef\xc3\xa8vre"},
        {"\\x4a\\xe9r\\xF4me", "J\xc3\xa9r\xc3\xb4me"},
        {"12\\/03\\\\/1955", "12/03/1955"},
        {"06\\t39\\n98\\r12", "06 39 98 12"},
        {"\\ud83d\\ude00 \\\\ud83d\\\\ude00", "\xf0\x9f\x98\x80 \xf0\x9f\x98\x80"},
        {"d\\u0027Arc", "d\xe2\x80\x99"
                        "Arc"},
        {"a&#64;b, a&#x40;b, a&commat;b", "a@b, a@b, a@b"},
        {"H&eacute;l&egrave;ne&nbsp;d&apos;Arc", "H\xc3\xa9l\xc3\xa8ne\xc2\xa0"
                                                 "d\xe2\x80\x99"
                                                 "Arc"},
        {"a&amp;#64;b &amp;#x40;", "a@b @"},
        {"H&amp;eacute;l&amp;egrave;ne&amp;nbsp;", "H\xc3\xa9l\xc3\xa8ne\xc2\xa0"},
        {"06\\u0026nbsp;39\\\\u0026#160;98", "06\xc2\xa0"
                                             "39\xc2\xa0"
                                             "98"},
        {"H\\u0026eacute;l\\u0026x", "H\xc3\xa9l&x"},
        {"06%2039%2098", "06 39 98"},
        {"06%2E39-%2D98%2f12", "06.39--98/12"},
        {"06%C2%A039", "06\xc2\xa0"
                       "39"},
        {"L%C3%A9a%20%e2%80%8b", "L\xc3\xa9"
                                 "a \xe2\x80\x8b"},
        {"t=%2B33639981234", "t=+33639981234"},
        {"t=06+39+98+12+34&", "t=06 39 98 12 34&"},
        {"t=%2B33+%280%296+39+98%2B", "t=+33  0 6 39 98+"},
        {"t=06+-+39++98+12-34", "t=06 - 39  98 12-34"},
        {"n=1850299990123+42&", "n=1850299990123 42&"},
        {"06_39_98_12_34.pdf", "06 39 98 12 34.pdf"},
        {"1_85_02_2A_990_123", "1 85 02 2A 990 123"},
    };
    (void)state;
    are_read_as(readings, COUNT_OF(readings), &(struct escapes){0});
}

static void what_gives_a_document_its_form_is_never_made(void **state)
{
    static const struct reading readings[] = {
        {"a\\u0022b\\u002cb", "a\xef\xbc\x82"
                              "b\xef\xbc\x8c"
                              "b"},
        {"\\u007b\\u005b\\u005c\\u007c",
            "\xef\xbd\x9b\xef\xbc\xbb\xef\xbc\xbc\xef\xbd\x9c"},
        {"\\x22&#59;", "\xef\xbc\x82\xef\xbc\x9b"},
        {"DARVOR \\u0028Elise\\u0029", "DARVOR \xef\xbc\x88"
                                       "Elise\xef\xbc\x89"},
        {"+33 \\u00280\\u00296", "+33  0 6"},
        {"\\u0000", "\\u0000"},
        {"&quot;&#0;", "&quot;&#0;"},
        {"12%2C13%22%3B", "12\xef\xbc\x8c"
                          "13\xef\xbc\x82\xef\xbc\x9b"},
        {"d%27Arc%2FElise%0A", "d\xe2\x80\x99"
                               "Arc/Elise "},
        {"\"\\u0020\"", "\"\\u0020\""},
        {"'\\u002b'", "'\\u002b'"},
    };
    (void)state;
    are_read_as(readings, COUNT_OF(readings), &(struct escapes){.json = true});
}

static void an_escape_that_was_escaped_again_is_read(void **state)
{
    static const struct reading readings[] = {
        {"jeanne%2540patient.example", "jeanne@patient.example"},
        {"06%252039%252098", "06 39 98"},
        {"L%25C3%25A9a", "L\xc3\xa9"
                         "a"},
        {"t=%252B33639981234", "t=+33639981234"},
        {"%6a%65%61%6E%40patient%2eexample", "jean@patient.example"},
        {"%30%36%33%39", "0639"},
        {"12%252F03%252F1975", "12/03/1975"},
    };
    (void)state;
    are_read_as(readings, COUNT_OF(readings), &(struct escapes){0});
}

static void characters_of_another_width_and_unseen_ones_are_read(void **state)
{
    static const struct reading readings[] = {
        {"\xef\xbc\x90\xef\xbc\x96\xef\xbc\x8d\xef\xbc\x93", "06-3"},
        {"jeanne\xef\xbc\xa0patient.example", "jeanne@patient.example"},
        {"jea\xe2\x80\x8bnne\xc2\xad@\xef\xbb\xbfpatient.example",
            "jeanne@patient.example"},
        {"a\xef\xbc\x9b"
         "b\xe2\x80\x99"
         "c\xc2\xa0",
            "a\xef\xbc\x9b"
            "b\xe2\x80\x99"
            "c\xc2\xa0"},
    };
    (void)state;
    are_read_as(readings, COUNT_OF(readings), &(struct escapes){0});
}

static void signs_that_are_spelled_out_are_read(void **state)
{
    static const struct reading readings[] = {
        {"jeanne[at]patient[dot]example", "jeanne@patient.example"},
        {"jeanne (AT) patient [.] example", "jeanne@patient.example"},
        {"jeanne[ arobase ]patient(point)example", "jeanne@patient.example"},
        {"jeanne(@)patient.example", "jeanne@patient.example"},
        {"at home (at) , [at]", "at home (at) , [at]"},
        {"look[at] , (at)x a[at)b", "look[at] , (at)x a[at)b"},
    };
    (void)state;
    are_read_as(readings, COUNT_OF(readings), &(struct escapes){0});
}

static void what_is_no_escape_is_left_alone(void **state)
{
    static const char *const texts[] = {"", "\\", "\\u", "\\u00", "\\u00g9", "\\ud83d",
        "\\ude00\\ud83d", "\\x4", "C:\\temp\\new\\readme", "CORP\\tjones@a.example",
        "C:\\\\temp12", "12\\\\n34", "&", "&;", "&#;", "&#x;", "&#64", "&#x40", "&nbsp",
        "&eacutes;", "&amp;", "&amp;x;", "&amp;amp;nbsp", "&amp;#;", "&#xd800;",
        "&#1114112;", "R&D;", "AT&T;", "50%", "50%de", "5%2", "x%4", "%41", "a%40b",
        "100%25", "ab_cd", "12_34", "1+1", "0639981234+33639981234",
        "0639981234+33 6 39 98 12 35", "jean_06_39_98_12_34@patient.example",
        "06_39_98_12_34@patient.example", "06_39_98_12_34.jean%40patient.example",
        "12+34+56+78+90@patient.example", "06_39_98_12_34-jean\\u0040",
        "06_39_98_12_34&#64;"};
    (void)state;
    for (size_t i = 0; i < COUNT_OF(texts); i++) {
        const char *sign = strstr(texts[i], "\\u0040");
        struct reading same = {texts[i], texts[i]};
        char meant[64];
        if (sign == NULL)
            sign = strstr(texts[i], "&#64;");
        if (sign != NULL && sign[-1] != '\0') { /* the sign itself is read */
            (void)snprintf(
                meant, sizeof(meant), "%.*s@", (int)(sign - texts[i]), texts[i]);
            same.meant = meant;
        }
        are_read_as(&same, 1, &(struct escapes){0});
    }
}

static void a_line_end_beside_letters_is_read_in_json_only(void **state)
{
    static const struct reading in_json = {"Bonjour\\nJeanne", "Bonjour Jeanne"};
    static const struct reading elsewhere = {"Bonjour\\nJeanne", "Bonjour\\nJeanne"};
    (void)state;
    are_read_as(&in_json, 1, &(struct escapes){.json = true});
    are_read_as(&elsewhere, 1, &(struct escapes){0});
}

/* ---- the whole way ---- */

static void scan(struct desk *desk, const char *text, size_t chunk)
{
    struct err err = {{0}};
    if (desk_scan(desk, bytes_of(text), chunk, &err) != 0)
        fail_msg("%s", err.text);
}

static struct desk *listed(const char *map, const char *table)
{
    struct desk *desk = NULL;
    struct err err = {{0}};
    struct watchlist_recipe recipe = {.map = map, .group = "Nord"};
    assert_int_equal(desk_open(&desk, &err), 0);
    if (desk_build(desk, &recipe, table, NULL, &err) != 0 || desk_load(desk, &err) != 0)
        fail_msg("%s", err.text);
    return desk;
}

static struct desk *one_person(void)
{
    return listed("email=mail,nir=nir,phone=tel,person=nom+prenom+ddn",
        "mail;nir;tel;nom;prenom;ddn\n"
        "jeanne@patient.example;185022A99000192;0639981234;Lef\xc3\xa8vre;Jeanne;"
        "12/03/1955\n");
}

static void each_value_in_escapes_is_found_where_it_stands(void **state)
{
    static const struct {
        const char *before;
        const char *value;
    } texts[] = {
        {"{\"m\":\"", "jeanne\\u0040patient.example\"}"},
        {"m = '", "jeanne\\x40patient.example'"},
        {"write to ", "jeanne&#64;patient.example now"},
        {"{\"t\":\"", "06\\u00a039\\u00a098\\u00a012\\u00a034\"}"},
        {"tel ", "06&nbsp;39&nbsp;98&nbsp;12&nbsp;34"},
        {"tel ", "06\\t39\\t98\\t12\\t34"},
        {"?tel=", "06%2039%2098%2012%2034"},
        {"tel=", "06+39+98+12+34&a=b"},
        {"file ", "06_39_98_12_34.pdf"},
        {"t=%2B", "33+6+39+98+12+34"},
        {"t:\\u002b", "33\\u00206\\u00a039 98\\u202f12.34"},
    };
    struct desk *desk = one_person();
    (void)state;
    for (size_t i = 0; i < COUNT_OF(texts); i++) {
        char text[256];
        (void)snprintf(
            text, sizeof(text), "\\u00e9\n%s%s\n", texts[i].before, texts[i].value);
        scan(desk, text, 0);
        if (desk->hit_count != 1)
            fail_msg("%zu hits in: %s", desk->hit_count, text);
        assert_int_equal(desk->hits[0].row, 2);
        assert_int_equal(desk->hits[0].offset, 7 + strlen(texts[i].before));
    }
    desk_close(desk);
}

static void a_person_is_found_by_escaped_letters(void **state)
{
    static const char *const texts[] = {
        "[{\"nom\":\"LEF\\u00c8VRE\",\"prenom\":\"Jeanne\",\"ddn\":\"1955-03-12\"}]",
        "[{\"nom\":\"Lef\\\\u00e8vre\",\"prenom\":\"Jeanne\",\"d\":\"12\\/3\\/55\"}]",
        "[{\"fiche\":\"Lef\\u00e8vre\\tJeanne\\n12/03/1955\"}]",
        "nom;prenom;ddn\nLef&egrave;vre;Jeanne;12/03/1955\n",
        "Madame Jeanne Lef&#232;vre, n&eacute;e le 12/03/1955",
        "?nom=Lef%C3%A8vre&prenom=Jeanne&ddn=12%2F03%2F1955",
    };
    struct desk *desk = one_person();
    (void)state;
    for (size_t i = 0; i < COUNT_OF(texts); i++) {
        scan(desk, texts[i], 0);
        if (desk->hit_count != 1)
            fail_msg("%zu hits in: %s", desk->hit_count, texts[i]);
    }
    desk_close(desk);
}

static void nearly_a_value_in_escapes_is_nobody(void **state)
{
    static const char *const texts[] = {"jeanne\\u0041patient.example",
        "06\\u00a039\\u00a098\\u00a012\\u00a035",
        "06\\u004039\\u004098\\u004012\\u004034", "06%4139%4198%4112%4134",
        "06__39__98__12__3_4_5", "jeanne&#65;patient.example",
        "06_39_98_12_34_5@patient.example", "xjeanne\\u0040patient.example"};
    struct desk *desk = one_person();
    (void)state;
    for (size_t i = 0; i < COUNT_OF(texts); i++) {
        scan(desk, texts[i], 0);
        if (desk->hit_count != 0)
            fail_msg("found in: %s", texts[i]);
    }
    desk_close(desk);
}

static void what_a_column_holds_is_told_by_what_its_cells_mean(void **state)
{
    struct desk *desk = one_person();
    (void)state;
    scan(desk,
        "[{\"a\":\"jean\\u0040poste.example\",\"b\":\"06\\u00a039\\u00a098\\u00a012"
        "\\u00a099\"}]",
        0);
    assert_int_equal(desk->scan.column_count, 2);
    assert_int_equal(desk->scan.columns[0].seen[IDENTIFIER_EMAIL], 1);
    assert_int_equal(desk->scan.columns[1].seen[IDENTIFIER_PHONE], 1);
    desk_close(desk);
}

/* ---- large documents ---- */

enum { ROWS = 9000, ROW_MAX = 160, EVERY = 37 };

/* Rows of JSON of which most bytes are escapes, and the person in every 37th. */
static struct bytes many_rows(char *text, size_t size)
{
    size_t length = (size_t)snprintf(text, size, "[");
    for (size_t i = 0; i < ROWS; i++)
        length += (size_t)snprintf(text + length, size - length,
            "{\"n\":\"\\u043f\\u0440\\u0438%.*s\\u00e9\\\"\",\"m\":\"%s\\u0040patient."
            "example\"},",
            (int)(i % 29), "abcdefghijklmnopqrstuvwxyzabcdef",
            i % EVERY == 0 ? "jeanne" : "autre");
    length += (size_t)snprintf(text + length, size - length, "{}]");
    return bytes_make((uint8_t *)text, length);
}

static void check_rows(const struct desk *desk)
{
    assert_int_equal(desk->hit_count, (ROWS + EVERY - 1) / EVERY);
    for (size_t i = 0; i < desk->hit_count; i++)
        assert_int_equal(desk->hits[i].row, i * EVERY + 1);
    assert_int_equal(desk->scan.rows, ROWS + 1);
}

static void escapes_do_not_disturb_rows_wherever_the_text_is_cut(void **state)
{
    static const size_t chunks[] = {0, 1, 7, 64, 4099, 65536, 262143, 1000003};
    static char text[ROWS * ROW_MAX];
    static struct hit first[ROWS];
    struct desk *desk = one_person();
    struct err err = {{0}};
    struct bytes document = many_rows(text, sizeof(text));
    (void)state;
    for (size_t i = 0; i < COUNT_OF(chunks); i++) {
        assert_int_equal(desk_scan(desk, document, chunks[i], &err), 0);
        check_rows(desk);
        if (i == 0)
            memcpy(first, desk->hits, desk->hit_count * sizeof(first[0]));
        for (size_t k = 0; k < desk->hit_count; k++)
            assert_int_equal(desk->hits[k].offset, first[k].offset);
    }
    for (size_t k = 0; k < desk->hit_count; k++)
        assert_memory_equal(text + first[k].offset, "jeanne\\u0040", 12);
    desk_close(desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_escape_is_read_as_the_character_it_means),
        cmocka_unit_test(what_gives_a_document_its_form_is_never_made),
        cmocka_unit_test(an_escape_that_was_escaped_again_is_read),
        cmocka_unit_test(characters_of_another_width_and_unseen_ones_are_read),
        cmocka_unit_test(signs_that_are_spelled_out_are_read),
        cmocka_unit_test(what_is_no_escape_is_left_alone),
        cmocka_unit_test(a_line_end_beside_letters_is_read_in_json_only),
        cmocka_unit_test(each_value_in_escapes_is_found_where_it_stands),
        cmocka_unit_test(a_person_is_found_by_escaped_letters),
        cmocka_unit_test(nearly_a_value_in_escapes_is_nobody),
        cmocka_unit_test(what_a_column_holds_is_told_by_what_its_cells_mean),
        cmocka_unit_test(escapes_do_not_disturb_rows_wherever_the_text_is_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
