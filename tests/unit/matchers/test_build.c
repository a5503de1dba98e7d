/* Making a watchlist from tables as organisations have them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"
#include "matchers/entry_radix.h"
#include "matchers/entry_sort.h"

static int open_desk(void **state)
{
    struct desk *desk = NULL;
    struct err err = {{0}};
    if (desk_open(&desk, &err) != 0)
        return -1;
    *state = desk;
    return 0;
}

static int close_desk(void **state)
{
    desk_close(*state);
    return 0;
}

static struct watchlist_recipe plain_recipe(void)
{
    return (struct watchlist_recipe){.map = "nir=NIR,phone=Tel", .group = "G"};
}

/* Builds from `csv`; then how many hits a row with both identifiers gives. */
static size_t hits_of(struct desk *desk, const char *csv)
{
    struct err err = {{0}};
    struct watchlist_recipe recipe = plain_recipe();
    if (desk_build(desk, &recipe, csv, NULL, &err) != 0 || desk_load(desk, &err) != 0 ||
        desk_scan(desk, bytes_of("a;b\n255081416802538;0639981234\n"), 0, &err) != 0)
        fail_msg("%s", err.text);
    return desk->verdict.persons[CONFIDENCE_CERTAIN];
}

static void every_common_shape_of_table_is_read(void **state)
{
    static const char *const tables[] = {
        "NIR;Tel\n255081416802538;06 39 98 12 34\n",
        "NIR,Tel\r\n255081416802538,06 39 98 12 34\r\n",
        "NIR\tTel\n255081416802538\t0639981234",
        "NIR|Tel\n255081416802538|0639981234\n",
        "\xef\xbb\xbfNIR;Tel\n255081416802538;0639981234\n",
        ("\"NIR\";\"Tel\"\n\"2 55 08 14 168 025 38\";\"06;39\"\n"
         "255081416802538;\"0639981234\"\n"),
        "nir ; TEL\n 255081416802538 ; 0639981234 \n",
        "x;Tel;NIR\n\"deux\nlignes \"\"et\"\" plus\";0639981234;255081416802538\n",
        "NIR;Tel;Pr\xe9nom\n255081416802538;0639981234;Ren\xe9\n",
        "\n\nNIR;Tel\n\n255081416802538;0639981234\n",
        "NIR;Tel\r255081416802538;0639981234\r",
        "{\"nir\":255081416802538,\"tel\":\"06 39 98 12 34\"}\n",
        ("\xef\xbb\xbf\n{\"nir\":\"255081416802538\","
         "\"tel\":[null,\"1\",\"0639981234\"]}"),
        ("{\"nir\":null,\"tel\":\"\"}\n"
         "{\"Tel\":\"0639\\u0039\\u00381234\",\"Nir\":255081416802538}"),
    };
    for (size_t i = 0; i < sizeof(tables) / sizeof(tables[0]); i++)
        if (hits_of(*state, tables[i]) != 1)
            fail_msg("table %zu", i);
}

/* The text in UTF-16, least byte first or last, with or without a mark. */
static size_t in_utf16(char *out, const char *ascii, bool little, bool marked)
{
    size_t length = 0;
    if (marked) {
        memcpy(out, little ? "\xff\xfe" : "\xfe\xff", 2);
        length = 2;
    }
    for (size_t i = 0; ascii[i] != '\0'; i++) {
        /* A Latin-1 letter is one unit. */
        out[length + (little ? 0 : 1)] = ascii[i];
        out[length + (little ? 1 : 0)] = 0;
        length += 2;
    }
    return length;
}

static size_t hits_of_bytes(struct desk *desk, const char *table, size_t length)
{
    struct err err = {{0}};
    char path[160];
    AUTO(buf_done) struct buf report;
    struct watchlist_recipe recipe = plain_recipe();
    buf_init(&report, 65536);
    (void)snprintf(path, sizeof(path), "%s/bytes", desk->folder);
    AUTO(fd_close) int fd = open(path, O_RDWR | O_CREAT | O_TRUNC, 0600);
    AUTO(fd_close) int key_fd = open(desk->key, O_RDONLY);
    assert_int_equal(fd_write_all(fd, bytes_make(table, length), &err), 0);
    assert_int_equal(lseek(fd, 0, SEEK_SET), 0);
    recipe.key_fd = key_fd;
    recipe.input_fd = fd;
    recipe.input_name = "bytes";
    recipe.domains_fd = -1;
    recipe.out_path = desk->list;
    recipe.now_ms = DESK_NOW;
    if (watchlist_build(&report, &recipe, &err) != 0 || desk_load(desk, &err) != 0 ||
        desk_scan(desk, bytes_of("a;b\n255081416802538;0639981234\n"), 0, &err) != 0)
        fail_msg("%s", err.text);
    return desk->verdict.persons[CONFIDENCE_CERTAIN];
}

static void utf16_is_read_with_a_mark_and_without(void **state)
{
    for (int form = 0; form < 4; form++) {
        char table[256];
        size_t length = in_utf16(table,
            "NIR;Tel;Pr\xe9nom\r\n255081416802538;0639981234;Ren\xe9\r\n",
            form % 2 == 0, form < 2);
        if (hits_of_bytes(*state, table, length) != 1)
            fail_msg("form %d", form);
    }
}

static void utf_32_is_read_by_its_mark(void **state)
{
    static const char text[] =
        "NIR;Tel;Pr\xe9nom\n255081416802538;0639981234;Ren\xe9\n";
    for (unsigned last = 0; last < 4; last += 3) { /* of the four bytes, the least */
        char table[4 * sizeof(text)] = {0};
        memcpy(table, last == 0 ? "\xff\xfe\0" : "\0\0\xfe\xff", 4);
        for (size_t i = 0; text[i] != '\0'; i++)
            table[4 + 4 * i + last] = text[i];
        if (hits_of_bytes(*state, table, sizeof(table)) != 1)
            fail_msg("the least byte at %u", last);
    }
}

static void a_nul_in_a_cell_spoils_that_cell_only(void **state)
{
    static const char table[] = "NIR;Tel\n2550814\0"
                                "16802538;1\n"
                                "255081416802538;0639981234\n";
    assert_int_equal(hits_of_bytes(*state, table, sizeof(table) - 1), 1);
}

/* A row longer than what is read at once, in all its cells. */
static void a_long_row_is_read_whole(void **state)
{
    enum { FILLER = 300000 };
    AUTO(buf_done) struct buf table;
    const char *text = NULL;
    buf_init(&table, 2 << 20);
    assert_int_equal(buf_add_text(&table, "x;NIR;y;Tel\n\"", NULL), 0);
    for (int i = 0; i < FILLER; i++)
        assert_int_equal(buf_add_text(&table, i % 7 == 0 ? "\n" : "\"\"", NULL), 0);
    assert_int_equal(buf_add_text(&table, "\";255081416802538;;0639981234\n", NULL), 0);
    assert_int_equal(buf_text(&text, &table, NULL), 0);
    assert_int_equal(hits_of(*state, text), 1);
}

static void refused(struct desk *desk, struct watchlist_recipe recipe, const char *csv,
    const char *says)
{
    struct err err = {{0}};
    (void)unlink(desk->list);
    assert_int_equal(desk_build(desk, &recipe, csv, NULL, &err), -1);
    if (strstr(err.text, says) == NULL)
        fail_msg("\"%s\" does not say \"%s\"", err.text, says);
    assert_int_equal(access(desk->list, F_OK), -1);
}

static void a_table_without_a_header_line_is_not_shown(void **state)
{
    static const char *const tables[] = {"255081416802538;Dupont\n",
        "Dupont;a.dupont@poste.example\n", "Dupont;30/07/1985\n", "a\x1b[2Jb;c\n"};
    for (size_t i = 0; i < sizeof(tables) / sizeof(tables[0]); i++) {
        struct desk *desk = *state;
        struct err err = {{0}};
        struct watchlist_recipe recipe = plain_recipe();
        recipe.map = "nir=NumSecu";
        assert_int_equal(desk_build(desk, &recipe, tables[i], NULL, &err), -1);
        assert_non_null(strstr(err.text, "put a header line before it"));
        assert_null(strstr(err.text, "upont"));
        assert_null(strchr(err.text, '\x1b'));
    }
}

static void what_cannot_be_built_says_why_and_leaves_nothing(void **state)
{
    static const char table[] = "NIR;Tel\n255081416802538;0639981234\n";
    struct watchlist_recipe recipe = plain_recipe();
    recipe.map = "nir=NumSecu";
    refused(*state, recipe, table, "the header line has: NIR, Tel");
    recipe.map = "passport=NIR";
    refused(*state, recipe, table, "there are nir, phone, email");
    recipe.map = "nir";
    refused(*state, recipe, table, "type=Column");
    recipe.map = NULL;
    refused(*state, recipe, table, "--map is missing");
    recipe = plain_recipe();
    recipe.group_column = "Site";
    refused(*state, recipe, table, "--group-column");
    recipe = plain_recipe();
    recipe.expires = "2027-02-29";
    refused(*state, recipe, table, "--expires");
    recipe = plain_recipe();
    refused(*state, recipe, "", "the table is empty");
    refused(*state, recipe, "NIR;Tel\n1;2\n", "not one usable value");
    refused(*state, recipe, "NIR;Tel\n\"", "not one usable value");
    refused(*state, recipe, "[{\"nir\":1}]", "one object a line");
    refused(*state, recipe, "{\n\"nir\":1}", "line 1: not JSON at byte");
    refused(*state, recipe, "{\"nir\":1,\"mail\":2}\n",
        "no object has the key \"Tel\"; the first one has: nir, mail");
}

/* What a build from `csv` reports. */
static void assert_reports(
    struct desk *desk, const char *csv, const char *const *wanted, const char *absent)
{
    struct err err = {{0}};
    char path[160];
    const char *text = NULL;
    AUTO(buf_done) struct buf report;
    buf_init(&report, 65536);
    (void)snprintf(path, sizeof(path), "%s/in.csv", desk->folder);
    assert_int_equal(desk_file(path, csv), 0);
    AUTO(fd_close) int key_fd = open(desk->key, O_RDONLY);
    AUTO(fd_close) int fd = open(path, O_RDONLY);
    struct watchlist_recipe recipe = plain_recipe();
    recipe.key_fd = key_fd;
    recipe.input_fd = fd;
    recipe.input_name = "in.csv";
    recipe.domains_fd = -1;
    recipe.out_path = desk->list;
    (void)!watchlist_build(&report, &recipe, &err);
    assert_int_equal(buf_text(&text, &report, &err), 0);
    for (size_t i = 0; wanted[i] != NULL; i++)
        if (strstr(text, wanted[i]) == NULL)
            fail_msg("\"%s\" does not say \"%s\"", text, wanted[i]);
    assert_null(strstr(text, absent));
}

static void refused_fields_are_listed_by_line_and_never_by_value(void **state)
{
    static const char *const wanted[] = {"5 rows read, 2 records of 1 groups",
        "rows with nothing to look for: 3, lines 4, 5, 6",
        "nir, the check key does not hold: 2 refused, lines 3, 6",
        "nir, no such month: 1 refused, line 5",
        "phone, wrong length: 1 refused, line 5", NULL};
    static const char table[] = "NIR;Tel\n255081416802538;0639981234\n"
                                "255081416802539;0639981235\n;\n"
                                "255131416802538;06 39\n255081416802530;\n";
    assert_reports(*state, table, wanted, "2550814");
    assert_reports(*state, table, wanted, "06 39");
}

static void rows_cut_short_or_too_long_are_listed_by_line_and_taken(void **state)
{
    static const char *const wanted[] = {"5 rows read, 4 records",
        "rows with fewer cells than the header line: 2, lines 3, 7",
        "rows with more cells than the header line: 1, line 4",
        "rows with nothing to look for: 1, line 7", NULL};
    assert_reports(*state,
        "NIR;Tel;x\n255081416802538;0639981234;1\n294037512000591;0639981235\n"
        ";0639981236;1;2\n\n;0639981237;1;;\n9\n",
        wanted, "0639981");
}

static void lines_that_are_no_object_are_listed(void **state)
{
    static const char *const wanted[] = {
        "4 rows read, 2 records", "lines that are no JSON object: 2, lines 2, 4", NULL};
    assert_reports(*state,
        "{\"nir\":255081416802538}\nnope\n\n{\"tel\":\"0639981234\"\n"
        "{\"tel\":\"0639981234\"}\n",
        wanted, "nope");
}

static void what_was_refused_is_told_when_nothing_is_left_to_build(void **state)
{
    static const char *const wanted[] = {
        "nir, the check key does not hold: 1 refused, line 2", NULL};
    assert_reports(*state, "NIR;Tel\n255081416802539;\n", wanted, "2550814");
}

/* The same person twice is the same record: one hit, one person. */
static void a_record_that_is_there_twice_is_one(void **state)
{
    struct desk *desk = *state;
    assert_int_equal(hits_of(desk, "NIR;Tel\n255081416802538;0639981234\n"
                                   "255081416802538;0639981234\n"),
        1);
    assert_int_equal(desk->hit_count, 1);
}

static void a_row_that_never_ends_is_refused_by_its_line(void **state)
{
    enum { ROW = 3 << 19 };
    AUTO(buf_done) struct buf table;
    const char *text = NULL;
    buf_init(&table, 2UL * ROW);
    assert_int_equal(buf_add_text(&table, "NIR;Tel\n\n\"", NULL), 0);
    for (int i = 0; i < ROW; i++)
        assert_int_equal(buf_add_byte(&table, '\n', NULL), 0);
    assert_int_equal(buf_text(&text, &table, NULL), 0);
    refused(*state, plain_recipe(), text, "line 3: a row of more than 1048576 bytes");
}

static void a_record_has_the_same_name_in_two_builds(void **state)
{
    struct desk *desk = *state;
    assert_int_equal(hits_of(desk, "NIR;Tel\n255081416802538;0639981234\n"), 1);
    uint64_t first = desk->hits[0].record;
    assert_int_equal(hits_of(desk, "Tel;NIR\n0639989999;294037512000591\n"
                                   "+33 6 39 98 12 34;2 55 08 14 168 025 38\n"),
        1); /* columns are found by name, rows stand in any order */
    assert_int_equal(desk->hit_count, 1);
    assert_true(desk->hits[0].record == first);
}

static void an_old_list_stays_when_a_build_fails(void **state)
{
    struct desk *desk = *state;
    struct err err = {{0}};
    struct watchlist_recipe recipe = plain_recipe();
    assert_int_equal(hits_of(desk, "NIR;Tel\n255081416802538;0639981234\n"), 1);
    assert_int_equal(desk_build(desk, &recipe, "NIR;Tel\n\"", NULL, &err), -1);
    assert_int_equal(desk_load(desk, &err), 0);
    (void)unlink(desk->list);
}

/* Hashes are spread evenly; others must be put in order all the same. */
static uint64_t place_number(uint32_t number, uint64_t random)
{
    enum { MANY_ALIKE = 50, FIRST_BITS_ALIKE = 20 };
    if (number % 4 == 0)
        return random >> MANY_ALIKE;
    return number % 4 == 1 ? random >> FIRST_BITS_ALIKE : random;
}

/* A small ceiling makes many runs; the order must be the same as in memory. */
static void sorting_aside_gives_the_same_order(void **state)
{
    enum { ENTRIES = 20000 };
    struct desk *desk = *state;
    AUTO(entry_sort_free) struct entry_sort *large = NULL;
    AUTO(entry_sort_free) struct entry_sort *small = NULL;
    assert_int_equal(entry_sort_new(&large, 64 << 20, desk->list, NULL), 0);
    assert_int_equal(entry_sort_new(&small, 1, desk->list, NULL), 0);
    uint64_t random = 1;
    for (uint32_t i = 0; i < ENTRIES; i++) {
        random = random * UINT64_C(6364136223846793005) + 1442695040888963407U;
        const struct entry entry = {
            .place = place_number(i, random), .print = random & 3, .record = i};
        assert_int_equal(entry_sort_add(large, &entry, NULL), 0);
        assert_int_equal(entry_sort_add(small, &entry, NULL), 0);
    }
    for (int pass = 0; pass < 2; pass++) {
        struct entry a;
        struct entry b;
        struct entry last = {0};
        assert_int_equal(entry_sort_rewind(large, NULL), 0);
        assert_int_equal(entry_sort_rewind(small, NULL), 0);
        for (int i = 0; i < ENTRIES; i++) {
            assert_int_equal(entry_sort_next(&a, large, NULL), ENTRY_NEXT);
            assert_int_equal(entry_sort_next(&b, small, NULL), ENTRY_NEXT);
            assert_int_equal(a.place, b.place);
            assert_int_equal(a.record, b.record);
            assert_false(entry_before(&a, &last));
            last = a;
        }
        assert_int_equal(entry_sort_next(&a, large, NULL), ENTRY_END);
        assert_int_equal(entry_sort_next(&b, small, NULL), ENTRY_END);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_table_without_a_header_line_is_not_shown),
        cmocka_unit_test(what_cannot_be_built_says_why_and_leaves_nothing),
        cmocka_unit_test(every_common_shape_of_table_is_read),
        cmocka_unit_test(utf16_is_read_with_a_mark_and_without),
        cmocka_unit_test(utf_32_is_read_by_its_mark),
        cmocka_unit_test(a_nul_in_a_cell_spoils_that_cell_only),
        cmocka_unit_test(a_long_row_is_read_whole),
        cmocka_unit_test(a_row_that_never_ends_is_refused_by_its_line),
        cmocka_unit_test(refused_fields_are_listed_by_line_and_never_by_value),
        cmocka_unit_test(rows_cut_short_or_too_long_are_listed_by_line_and_taken),
        cmocka_unit_test(lines_that_are_no_object_are_listed),
        cmocka_unit_test(what_was_refused_is_told_when_nothing_is_left_to_build),
        cmocka_unit_test(a_record_that_is_there_twice_is_one),
        cmocka_unit_test(a_record_has_the_same_name_in_two_builds),
        cmocka_unit_test(an_old_list_stays_when_a_build_fails),
        cmocka_unit_test(sorting_aside_gives_the_same_order),
    };
    return cmocka_run_group_tests(tests, open_desk, close_desk);
}
