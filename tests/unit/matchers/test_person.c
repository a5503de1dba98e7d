/* Persons by name and date of birth: the list's forms, the leak's forms, near misses,
 * and many made-up members written in many ways. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "collect.h"
#include "desk.h"
#include "matchers/declared.h"
#include "matchers/person.h"

enum { LATEST = 20261231 };

static const int64_t NOW = INT64_C(1798675200000); /* end of 2026 */
static struct collect found;

/* What the list has of a person. */
static struct field_tokens tokens_of(
    const char *family, const char *given, const char *birth)
{
    struct field_tokens tokens = {{0}};
    const struct token_sink sink = {.take = field_take, .context = &tokens};
    const struct dates_rule rule = {.latest = LATEST, .order = DATE_DAY_FIRST};
    struct person_fields fields = {.family_count = 1,
        .families = {bytes_of(family)},
        .given_count = 1,
        .given = {bytes_of(given)},
        .birth = bytes_of(birth)};
    enum refusal refusal = person_tokens(&sink, &fields, &rule);
    if (refusal != REFUSAL_NONE)
        (void)snprintf(tokens.text, sizeof(tokens.text), "%s", refusal_text(refusal));
    return tokens;
}

static void look(const char *text, enum layout layout, classes_fn *classes)
{
    static struct declared declared = {.latest_birth = LATEST};
    const struct collect_way way = {
        .classes = classes, .layout = layout, .declared = &declared};
    assert_int_equal(collect_way(&found, bytes_of(text), &way), 0);
}

static void expect(const char *value, enum layout layout, const char *text)
{
    look(text, layout, classes_best());
    if (collect_find(&found, IDENTIFIER_PERSON, value) == NULL)
        fail_msg("%s is not found in: %s", value, text);
    for (size_t i = 0; i < found.count; i++)
        assert_false(found.items[i].strong && found.items[i].type == IDENTIFIER_PERSON);
}

static void a_list_gives_each_form_a_leak_may_have(void **state)
{
    (void)state;
    assert_string_equal(
        tokens_of("DUPONT", "Jeanne", "12/03/1975").text, "19750312 dupont jeanne");
    assert_string_equal(tokens_of("Du Pont", "Jeanne-Marie Anne", "1975-03-12").text,
        "19750312 anne jeanne marie pont 19750312 anne du jeanne marie pont "
        "19750312 jeanne pont 19750312 du jeanne pont "
        "19750312 anne dupont jeanne marie 19750312 dupont jeanne "
        "19750312 jeannemarie pont 19750312 du jeannemarie pont "
        "19750312 anne jeanne marie pont 19750312 jeanne pont");
    assert_string_equal(tokens_of("LE", "Van Duc", "12031975").text,
        "19750312 duc le 19750312 duc le van 19750312 duc le 19750312 le vanduc");
    assert_string_equal(
        tokens_of("DUPONT \xc3\xa9pouse MARTIN", "Zo\xc3\xa9", "1/3/75").text,
        "19750301 dupont zoe 19750301 martin zoe 19750301 dupont martin zoe");
    assert_string_equal(
        tokens_of("DUPONT", "Jeanne", "31/02/1975").text, "no date of birth");
    assert_string_equal(
        tokens_of("DUPONT", "Jeanne", "12/03/2027").text, "no date of birth");
    assert_string_equal(tokens_of("DUPONT", "Jeanne", "  ").text, "empty");
    assert_string_equal(tokens_of("12", "Jeanne", "12/03/1975").text,
        "a family name or a given name is missing");
    assert_string_equal(tokens_of("DUPONT", "Mme", "12/03/1975").text,
        "a family name or a given name is missing");
}

static void rows_are_read_in_any_order_and_writing(void **state)
{
    static const char *const rows[] = {"DUPONT;Jeanne;12/03/1975",
        "Jeanne;DUPONT;F;12/03/1975;Lille", "12/03/1975;F;Jeanne;Dupont",
        "1;M;DUPONT;MARTIN;Jeanne;F;1975-03-12", "\"DUPONT\",\"JEANNE\",\"19750312\"",
        "DUPONT Jeanne\t12.03.75", "Mme DUPONT|Jeanne|03/12/1975",
        "{\"n\":\"Dupont\",\"x\":\"x\",\"p\":\"Jeanne\",\"d\":\"1975-03-12\"}",
        "<nom>Dupont</nom><prenom>Jeanne</prenom><n>12/03/1975</n>",
        "nom=dupont&prenom=jeanne&ne=12-03-1975", "DUPONT;Jeanne Marie;12/03/1975",
        "DUPONT;Jeanne;12 mars 1975", "DUPONT;J\xc3\xa9\x61nne;12/03/1975",
        "DUPONT;Je\xcc\x81\x61nne;12/03/1975", "de Dupont;Jeanne;12/03/1975"};
    (void)state;
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
        expect("19750312 dupont jeanne", LAYOUT_ROWS, rows[i]);
    expect("19750312 dupont jeanne", LAYOUT_TUPLES,
        "INSERT INTO p VALUES (1,'DUPONT','Jeanne','1975-03-12'),(2,'X','Y','');");
}

static void running_text_is_read_on_either_side_of_the_date(void **state)
{
    static const char *const texts[] = {
        "Mme Jeanne DUPONT, n\xc3\xa9\x65 le 12/03/1975",
        "patiente : DUPONT Jeanne (12 mars 1975)",
        "N\xc3\xa9\x65 le 12.03.1975, Jeanne Dupont habite Lille",
        "Nom : DUPONT\nPr\xc3\xa9nom : Jeanne\nDate de naissance : 12/03/1975",
        "voici la fiche de Jeanne Marie DUPONT du 12/03/1975",
        "Jeanne MARTIN n\xc3\xa9\x65 DUPONT le 12/03/1975"};
    (void)state;
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
        expect("19750312 dupont jeanne", LAYOUT_TEXT, texts[i]);
    expect("19750312 duc le van", LAYOUT_TEXT, "patient LE VAN Duc, 12/03/1975, Lille");
    expect("19750312 fontaine jean", LAYOUT_TEXT, "Jean de La Fontaine 12/03/1975");
}

static void near_misses_are_other_persons(void **state)
{
    static const char *const rows[] = {"DUPONT;Jeanne;13/03/1975",
        "DUPONT;Jeanne;12/03/1976", "DUPONT;Jeannette;12/03/1975",
        "DUPONTEL;Jeanne;12/03/1975", "DUPON;Jeanne;12/03/1975", "DUPONT;;12/03/1975",
        "DUPONT;J;12/03/1975", "DUPONT;Jeanne;12/03/19755",
        "DUPONT;Jeanne;\n12/03/1975", "DUPONT;x\nJeanne;12/03/1975"};
    (void)state;
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        look(rows[i], LAYOUT_ROWS, classes_best());
        if (collect_find(&found, IDENTIFIER_PERSON, "19750312 dupont jeanne") != NULL)
            fail_msg("found in: %s", rows[i]);
    }
}

/* 84 names and a few at most for each reading of a date, of which there are four at
 * most. */
static void the_work_at_one_date_has_a_ceiling(void **state)
{
    static char text[4096];
    size_t used = 0;
    (void)state;
    for (unsigned i = 0; i < 120; i++)
        used += (size_t)snprintf(text + used, sizeof(text) - used, "a%c;b%c;",
            (int)('a' + i % 26), (int)('a' + i / 26));
    (void)snprintf(text + 300, sizeof(text) - 300, ";01/02/03;");
    text[310] = 'a';
    look(text, LAYOUT_ROWS, classes_best());
    assert_in_range(collect_count(&found, IDENTIFIER_PERSON), 100, 4 * 88);
}

static uint64_t next_random(uint64_t *state)
{
    *state ^= *state >> 12;
    *state ^= *state << 25;
    *state ^= *state >> 27;
    return *state * UINT64_C(0x2545f4914f6cdd1d);
}

static unsigned pick(uint64_t random, unsigned shift, unsigned count)
{
    return (unsigned)(random >> shift & 0xffff) % count;
}

/* A made-up name of two to four syllables, with accents, in one of three sizes. */
static void name_make(char *name, size_t size, uint64_t random)
{
    static const char *const syllables[] = {"ba", "ri", "lou", "m\xc3\xa9", "ton",
        "ver", "\xc3\xa7o", "gu\xc3\xa8", "dan", "sk\xc3\xb2", "zi", "fr\xc3\xa9"};
    size_t used = 0;
    unsigned count = 2 + pick(random, 0, 3);
    for (unsigned i = 0; i < count; i++) {
        random /= 16;
        used +=
            (size_t)snprintf(name + used, size - used, "%s", syllables[random % 12]);
    }
    if (random % 2 == 0 && byte_is_alpha((uint8_t)name[0]))
        name[0] = (char)(name[0] & 0x5f);
}

struct member {
    char family[64];
    char given[64];
    unsigned year;
    unsigned month;
    unsigned day;
};

static void member_make(struct member *member, uint64_t *seed)
{
    name_make(member->family, sizeof(member->family), next_random(seed));
    name_make(member->given, sizeof(member->given), next_random(seed));
    uint64_t random = next_random(seed);
    member->year = 1900 + pick(random, 0, 120);
    member->month = 1 + pick(random, 16, 12);
    member->day = 1 + pick(random, 32, 28);
}

enum { DATE_FORMS = 7, ROW_FORMS = 6 };

static void date_write(char date[32], const struct member *member, unsigned form)
{
    unsigned y = member->year;
    unsigned m = member->month;
    unsigned d = member->day;
    if (form == 0)
        (void)snprintf(date, 32, "%02u/%02u/%u", d, m, y);
    else if (form == 1)
        (void)snprintf(date, 32, "%u-%02u-%02u", y, m, d);
    else if (form == 2)
        (void)snprintf(date, 32, "%u.%u.%02u", d, m, y % 100);
    else if (form == 3)
        (void)snprintf(date, 32, "%u%02u%02u", y, m, d);
    else if (form == 4)
        (void)snprintf(date, 32, "%u/%u/%u", m, d, y);
    else if (form == 5)
        (void)snprintf(date, 32, "%02u%02u%u", d, m, y);
    else
        (void)snprintf(date, 32, "%u-%02u-%02uT00:00:00.000Z", y, m, d);
}

static void row_write(char row[256], const struct member *member, unsigned form)
{
    char date[32];
    const char *family = member->family;
    const char *given = member->given;
    date_write(date, member, form % DATE_FORMS);
    form = form / DATE_FORMS % ROW_FORMS;
    if (form == 0)
        (void)snprintf(row, 256, "7;%s;%s;F;%s;x\n", family, given, date);
    else if (form == 1)
        (void)snprintf(row, 256, "%s,\"%s\",\"%s\"\n", date, given, family);
    else if (form == 2)
        (void)snprintf(row, 256, "%s %s|%s\n", given, family, date);
    else if (form == 3)
        (void)snprintf(row, 256, "%s\t%s Marie\tAutre\t%s\n", family, given, date);
    else if (form == 4)
        (void)snprintf(row, 256, "{\"n\":\"%s\",\"p\":\"%s\",\"d\":\"%s\"}\n", family,
            given, date);
    else
        (void)snprintf(row, 256, "Mme %s %s;%s;M\n", family, given, date);
}

static void every_made_up_member_is_found_in_every_form(void **state)
{
    uint64_t seed = 11;
    (void)state;
    for (unsigned i = 0; i < 60 * DATE_FORMS * ROW_FORMS; i++) {
        struct member member;
        char birth[32];
        char row[256];
        member_make(&member, &seed);
        date_write(birth, &member, 0);
        struct field_tokens tokens = tokens_of(member.family, member.given, birth);
        row_write(row, &member, i);
        expect(tokens.text, LAYOUT_ROWS, row);
    }
}

static void avx2_and_scalar_find_the_same_persons(void **state)
{
    static struct collect plain;
    static char text[2048];
    static const char noise[] = " .-;\n\t\"'(),/0123456789abE\xc3\xa9\xcc\x81=:<>";
    uint64_t seed = 5;
    size_t persons = 0;
    (void)state;
    for (unsigned round = 0; round < 300; round++) {
        size_t used = 0;
        while (used + 300 < sizeof(text)) {
            struct member member;
            member_make(&member, &seed);
            row_write(text + used, &member, round + (unsigned)used);
            used += strlen(text + used);
            text[used++] = noise[next_random(&seed) % (sizeof(noise) - 1)];
        }
        text[used] = '\0';
        enum layout layout = (enum layout)(round % 3);
        look(text, layout, classes_scalar);
        memcpy(&plain, &found, sizeof(plain));
        look(text, layout, classes_best());
        assert_int_equal(found.count, plain.count);
        assert_memory_equal(
            found.items, plain.items, found.count * sizeof(found.items[0]));
        persons += collect_count(&found, IDENTIFIER_PERSON);
    }
    assert_true(persons > 5000);
}

static const char PEOPLE[] = "nom;usage;prenom;ne;tel\n"
                             "DUPONT;MARTIN;Jeanne Marie;12/03/1975;0639980001\n"
                             "LEROY;;Paul;05/06/1950;0639980002\n"
                             "SANS;;Date;;0639980003\n";

static void build(
    struct desk *desk, struct watchlist_recipe *recipe, const char *people)
{
    struct err err = {{0}};
    recipe->now_ms = NOW;
    if (desk_build(desk, recipe, people, NULL, &err) != 0 || desk_load(desk, &err) != 0)
        fail_msg("%s", err.text);
}

static int open_desk(void **state)
{
    struct desk *desk = NULL;
    if (desk_open(&desk, NULL) != 0)
        return -1;
    *state = desk;
    return 0;
}

static int close_desk(void **state)
{
    desk_close(*state);
    return 0;
}

static void a_person_alone_is_weak_and_with_a_phone_certain(void **state)
{
    struct desk *desk = *state;
    struct err err = {{0}};
    struct watchlist_recipe recipe = {
        .map = "person=nom|usage+prenom+ne,phone=tel", .group = "Nord"};
    build(desk, &recipe, PEOPLE);
    struct bytes text = bytes_of("a;b;c;d\nMartin;Jeanne;F;1975-03-12\n"
                                 "Dupont;Jeanne-Marie;12/03/1975;06 39 98 00 01\n"
                                 "Leroy;Paul;06/05/1950;x\nLeroy;Paul;05/07/1950;x\n");
    for (size_t chunk = 0; chunk < 12; chunk++) {
        assert_int_equal(desk_scan(desk, text, chunk, &err), 0);
        assert_int_equal(desk->hit_count, 3);
        assert_int_equal(desk->hits[0].confidence, CONFIDENCE_WEAK);
        assert_int_equal(desk->hits[0].fields, identifier_bit(IDENTIFIER_PERSON));
        assert_int_equal(desk->hits[1].confidence, CONFIDENCE_CERTAIN);
        assert_int_equal(desk->hits[1].row, 3);
        assert_true(desk->hits[0].record == desk->hits[1].record);
        assert_int_equal(desk->hits[2].row, 4);
        assert_true(desk->hits[2].person);
    }
}

/* 25/12 can only be day first, so 05/06 is the fifth of June; and the other way round.
 */
static void a_column_says_by_itself_whether_the_month_is_first(void **state)
{
    struct desk *desk = *state;
    struct err err = {{0}};
    struct watchlist_recipe recipe = {.map = "person=n+p+d"};
    struct bytes june = bytes_of("x;y;z\nLeroy;Paul;1950-06-05\nA;B;C\n");
    struct bytes may = bytes_of("x;y;z\nLeroy;Paul;1950-05-06\nA;B;C\n");
    build(desk, &recipe, "n;p;d\nLEROY;Paul;05/06/1950\nX;Ya;25/12/1950\n");
    assert_int_equal(desk_scan(desk, june, 0, &err), 0);
    assert_int_equal(desk->hit_count, 1);
    assert_null(strstr(desk->report, "month first"));
    build(desk, &recipe, "n;p;d\nLEROY;Paul;05/06/1950\nX;Ya;12/25/1950\n");
    assert_non_null(strstr(desk->report, "read with the month first"));
    assert_int_equal(desk_scan(desk, june, 0, &err), 0);
    assert_int_equal(desk->hit_count, 0);
    assert_int_equal(desk_scan(desk, may, 0, &err), 0);
    assert_int_equal(desk->hit_count, 1);
    recipe.date_order = "dmy";
    build(desk, &recipe, "n;p;d\nLEROY;Paul;05/06/1950\nX;Ya;12/25/1950\n");
    assert_int_equal(desk_scan(desk, june, 0, &err), 0);
    assert_int_equal(desk->hit_count, 1);
    recipe.date_order = NULL;
    build(desk, &recipe, "n;p;d\nA;B;25/12/1950\nX;Ya;12/25/1950\n");
    assert_non_null(strstr(desk->report, "some have the day first"));
}

static void a_map_that_makes_no_person_is_refused(void **state)
{
    static const char *const maps[][2] = {{"person=n", "a person reads family name"},
        {"person=n+d", "a person reads family name"},
        {"person=n++d", "name is missing"}, {"person=|n+p+d", "name is missing"},
        {"person=n+p+x", "no column \"x\""}, {"person=n|x+p+d", "no column \"x\""},
        {"person=n+p+p+p+p+p+d", "too many"}, {"person:a=n+p+d", "only local takes"},
        {"person=n+p+d,person=n+p+d,person=n+p+d,person=n+p+d,person=n+p+d",
            "more than 4 persons"}};
    struct desk *desk = *state;
    for (size_t i = 0; i < sizeof(maps) / sizeof(maps[0]); i++) {
        struct err err = {{0}};
        struct watchlist_recipe recipe = {.map = maps[i][0], .now_ms = NOW};
        assert_int_equal(
            desk_build(desk, &recipe, "n;p;d\nA;B;25/12/1950\n", NULL, &err), -1);
        if (strstr(err.text, maps[i][1]) == NULL)
            fail_msg("%s: %s", maps[i][0], err.text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_list_gives_each_form_a_leak_may_have),
        cmocka_unit_test(rows_are_read_in_any_order_and_writing),
        cmocka_unit_test(running_text_is_read_on_either_side_of_the_date),
        cmocka_unit_test(near_misses_are_other_persons),
        cmocka_unit_test(the_work_at_one_date_has_a_ceiling),
        cmocka_unit_test(every_made_up_member_is_found_in_every_form),
        cmocka_unit_test(avx2_and_scalar_find_the_same_persons),
        cmocka_unit_test(a_person_alone_is_weak_and_with_a_phone_certain),
        cmocka_unit_test(a_column_says_by_itself_whether_the_month_is_first),
        cmocka_unit_test(a_map_that_makes_no_person_is_refused),
    };
    return cmocka_run_group_tests(tests, open_desk, close_desk);
}
