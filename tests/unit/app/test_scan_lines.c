/* The lines must be JSON: python3 reads every one of them. */
#include "app/scan_lines.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { GUARD_BYTES = 1 << 20 };

static struct buf out;

static int set_up(void **state)
{
    (void)state;
    buf_init(&out, GUARD_BYTES);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    buf_done(&out);
    return 0;
}

static const char *text(void)
{
    struct err err = {{0}};
    const char *line = NULL;
    assert_int_equal(buf_text(&line, &out, &err), 0);
    return line;
}

/* Every line of `out` is one JSON object, of which `wanted` (Python, `o` is the
 * object) is true. */
static void check_json(const char *wanted)
{
    char command[1024];
    (void)snprintf(command, sizeof(command),
        "python3 -c 'import json, sys\n"
        "lines = sys.stdin.buffer.read().decode(\"utf-8\").split(\"\\n\")\n"
        "assert lines.pop() == \"\"\n"
        "for line in lines:\n"
        "    o = json.loads(line)\n"
        "    assert %s, o'",
        wanted);
    FILE *python = popen(command, "w"); /* NOLINT(cert-env33-c) our own words */
    assert_non_null(python);
    assert_int_equal(fwrite(out.ptr, 1, out.len, python), out.len);
    assert_int_equal(pclose(python), 0);
}

static struct hit a_hit(void)
{
    struct hit hit = {
        .record = 0xabc,
        .fields = identifier_bit(IDENTIFIER_NIR) | identifier_bit(IDENTIFIER_PHONE),
        .confidence = CONFIDENCE_CERTAIN,
        .person = true,
        .row = 12,
        .offset = 345,
    };
    (void)snprintf(hit.group, sizeof(hit.group), "Laboratoire \"du Nord\"\\");
    return hit;
}

static void a_hit_is_one_json_object(void **state)
{
    (void)state;
    struct err err = {{0}};
    struct hit hit = a_hit();
    assert_int_equal(scan_line_hit(&out, "dump.csv", &hit, &err), 0);
    check_json("o == dict(type=\"hit\", path=\"dump.csv\", member=None, row=12, "
               "offset=345, record=\"0000000000000abc\", "
               "group=\"Laboratoire \\\"du Nord\\\"\\\\\", "
               "fields=[\"nir\", \"phone\"], confidence=\"certain\", canary=None)");
}

static void a_path_cannot_command_the_terminal(void **state)
{
    (void)state;
    struct err err = {{0}};
    /* ESC, a line end, a byte that is no UTF-8, a C1 control, U+202E, and two e acute
     */
    static const char path[] = {'a', '\x1b', '[', '3', '1', 'm', '/', 'b', '\n', 'c',
        '\xff', '\xc2', '\x9b', '\xe2', '\x80', '\xae', '.', '\xc3', '\xa9', 't',
        '\xc3', '\xa9', '\0'};
    assert_int_equal(scan_text_path(&out, path, &err), 0);
    assert_string_equal(text(), "a?[31m/b?c???.\xc3\xa9t\xc3\xa9");
}

static void a_path_that_is_no_utf8_still_makes_json(void **state)
{
    (void)state;
    struct err err = {{0}};
    struct hit hit = a_hit();
    (void)snprintf(hit.canary, sizeof(hit.canary), "planted 1");
    assert_int_equal(scan_line_hit(&out, "a\n\"\xff\xfe\t.csv", &hit, &err), 0);
    assert_int_equal(scan_line_unread(&out, "\xc3", "gone\r\n", &err), 0);
    check_json("o[\"type\"] == \"file\" or o[\"canary\"] == \"planted 1\"");
}

static void a_file_tells_rows_persons_and_columns(void **state)
{
    (void)state;
    struct err err = {{0}};
    struct finding finding = {
        .scanned = {.bytes = 9000, .rows = 57, .column_count = 2},
        .summary = {.rows_hit = {[CONFIDENCE_WEAK] = 2, [CONFIDENCE_CERTAIN] = 3},
            .group_count = 2},
    };
    struct group_count groups[] = {
        {.group = "Nord", .persons = {0, 4, 2, 1}},
        {.group = "Sud", .persons = {0, 5, 0, 0}},
    };
    struct scan_column *columns = finding.scanned.columns;
    (void)snprintf(columns[0].name, sizeof(columns[0].name), "NumSecu");
    columns[0].rows = 50;
    columns[0].seen[IDENTIFIER_NIR] = 50;
    columns[1].rows = 50;
    finding.summary.groups = groups;
    const struct scan_file file = {
        .path = "dump.csv", .finding = &finding, .least = CONFIDENCE_PROBABLE};
    assert_int_equal(scan_line_file(&out, &file, &err), 0);
    check_json("o == dict(type=\"file\", path=\"dump.csv\", member=None, bytes=9000, "
               "rows=57, rows_hit=3, persons=dict(Nord=3), columns=["
               "dict(index=0, name=\"NumSecu\", holds=\"nir\"), "
               "dict(index=1, name=None, holds=None)], status=\"read\", reason=None)");
}

static void a_file_read_in_part_says_why(void **state)
{
    (void)state;
    struct err err = {{0}};
    struct finding finding = {
        .page = {.partly_read = true, .partly_reason = bytes_of("cut at 16 MiB")}};
    const struct scan_file file = {
        .path = "a", .finding = &finding, .least = CONFIDENCE_WEAK};
    assert_int_equal(scan_line_file(&out, &file, &err), 0);
    check_json("o[\"status\"] == \"partly\" and o[\"reason\"] == \"cut at 16 MiB\"");
    buf_clear(&out);
    finding.page.partly_read = false;
    finding.summary.partly = true;
    assert_int_equal(scan_line_file(&out, &file, &err), 0);
    check_json("o[\"status\"] == \"partly\" and \"memory\" in o[\"reason\"]");
    buf_clear(&out);
    assert_int_equal(scan_text_file(&out, &file, &err), 0);
    assert_non_null(strstr(text(), "in part only"));
    finding.summary.partly = false;
    finding.summary.unsent = 7;
    buf_clear(&out);
    assert_int_equal(scan_line_file(&out, &file, &err), 0);
    check_json("o[\"status\"] == \"partly\" and \"7 hits\" in o[\"reason\"]");
}

static void a_file_that_was_not_read_says_so(void **state)
{
    (void)state;
    struct err err = {{0}};
    assert_int_equal(scan_line_unread(&out, "a", "Permission denied", &err), 0);
    check_json("o[\"status\"] == \"unread\" and o[\"reason\"] == \"Permission "
               "denied\" and o[\"persons\"] == {}");
}

static void totals_count_persons_by_group(void **state)
{
    (void)state;
    struct err err = {{0}};
    char groups[2][HIT_NAME_SIZE] = {"Nord", "Sud"};
    uint64_t counts[] = {3, 4};
    const struct tally persons = {.groups = groups, .counts = counts, .group_count = 2};
    const struct scan_totals totals = {
        .files = 2, .bytes = 10, .rows = 9, .hits = 8, .milliseconds = 61007};
    assert_int_equal(scan_line_total(&out, &totals, &persons, &err), 0);
    check_json("o == dict(type=\"total\", files=2, bytes=10, rows=9, "
               "persons=dict(Nord=3, Sud=4), seconds=61.007)");
}

static void the_verdict_counts_patients_and_tells_weak_signs_apart(void **state)
{
    (void)state;
    struct err err = {{0}};
    struct tally persons = {.persons = {0, 45, 418, 12000}, .patient_groups = 3};
    struct scan_totals totals = {.files = 2,
        .rows = 491840,
        .hits = 20000,
        .groups_known = 30,
        .fields = identifier_bit(IDENTIFIER_NIR) | identifier_bit(IDENTIFIER_PHONE),
        .kinds = 1U << DATA_BLOOD_GROUP,
        .milliseconds = 61007};
    assert_int_equal(scan_text_total(&out, &totals, &persons, &err), 0);
    assert_string_equal(text(),
        "12,418 of our patients, from 3 of 30 groups, with these kinds of data: nir, "
        "phone, blood_group; in 2 files (491,840 rows, 61.0 s).\n"
        "418 of them by one strong sign alone, such as a NIR or a mail address: "
        "probable.\n"
        "45 more by a weak sign alone, such as a phone: not counted as patients.\n");
    buf_clear(&out);
    persons = (struct tally){.persons = {0, 1, 0, 0}};
    totals.mentions = 2;
    totals.files = 1;
    totals.several_keys = true;
    assert_int_equal(scan_text_total(&out, &totals, &persons, &err), 0);
    assert_string_equal(text(),
        "None of our patients for sure in 1 file (491,840 rows, 61.0 s).\n"
        "The lists have several keys or epochs: whoever is on lists of two counts as "
        "two.\n"
        "1 more by a weak sign alone, such as a phone: not counted as patients.\n"
        "Our names and domains stand there 2 times.\n");
}

/* What a file without patients holds says nothing of our patients' data. */
static void kinds_of_data_come_from_files_with_patients(void **state)
{
    (void)state;
    struct scan_totals totals = {0};
    struct finding finding = {
        .scanned = {.rows = 4, .column_count = 2},
        .summary = {.persons = {0, 9, 0, 0}, .groups_known = 5},
    };
    const struct scan_file file = {.path = "a", .finding = &finding};
    finding.scanned.columns[0].kind = DATA_DIAGNOSIS;
    finding.scanned.columns[1].rows = 2;
    finding.scanned.columns[1].seen[IDENTIFIER_EMAIL] = 2;
    scan_totals_add(&totals, &file);
    assert_int_equal(totals.kinds | totals.fields, 0);
    finding.summary.persons[CONFIDENCE_PROBABLE] = 1;
    scan_totals_add(&totals, &file);
    assert_int_equal(totals.kinds, 1U << DATA_DIAGNOSIS);
    assert_int_equal(totals.fields, identifier_bit(IDENTIFIER_EMAIL));
    assert_int_equal(totals.rows, 8);
    assert_int_equal(totals.groups_known, 5);
}

static void text_says_when_nothing_was_found(void **state)
{
    (void)state;
    struct err err = {{0}};
    struct finding finding = {0};
    const struct tally persons = {0};
    const struct scan_totals totals = {.files = 2, .rows = 9};
    const struct scan_file file = {
        .path = "a", .finding = &finding, .least = CONFIDENCE_WEAK};
    assert_int_equal(scan_text_file(&out, &file, &err), 0);
    assert_int_equal(out.len, 0);
    assert_int_equal(scan_text_total(&out, &totals, &persons, &err), 0);
    assert_string_equal(text(), "Nothing of ours in 2 files (9 rows, 0.0 s).\n");
}

static void text_shows_only_the_confidence_that_was_asked_for(void **state)
{
    (void)state;
    struct err err = {{0}};
    struct group_count groups[] = {
        {.group = "Nord", .persons = {0, 4, 2, 1}, .fields = identifier_bit(1)},
        {.group = "Sud", .persons = {0, 5, 0, 0}},
    };
    struct finding finding = {.summary = {.group_count = 2, .groups = groups}};
    struct scan_file file = {
        .path = "a", .finding = &finding, .least = CONFIDENCE_CERTAIN};
    assert_int_equal(scan_text_file(&out, &file, &err), 0);
    assert_non_null(strstr(text(), "Nord"));
    assert_null(strstr(text(), "Sud"));
    assert_null(strstr(text(), "4"));
    buf_clear(&out);
    file.least = CONFIDENCE_WEAK;
    assert_int_equal(scan_text_file(&out, &file, &err), 0);
    assert_non_null(strstr(text(), "Sud"));
    assert_non_null(strstr(text(), "4"));
}

static void a_column_holds_what_most_of_its_cells_hold(void **state)
{
    (void)state;
    struct scan_column column = {.rows = 10};
    assert_int_equal(scan_column_holds(&column), IDENTIFIER_NONE);
    column.seen[IDENTIFIER_PHONE] = 4;
    assert_int_equal(scan_column_holds(&column), IDENTIFIER_NONE);
    column.seen[IDENTIFIER_PHONE] = 5;
    assert_int_equal(scan_column_holds(&column), IDENTIFIER_PHONE);
    column.seen[IDENTIFIER_EMAIL] = 6;
    assert_int_equal(scan_column_holds(&column), IDENTIFIER_EMAIL);
}

#define WITH_OUT(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_OUT(a_hit_is_one_json_object),
        WITH_OUT(a_path_cannot_command_the_terminal),
        WITH_OUT(a_path_that_is_no_utf8_still_makes_json),
        WITH_OUT(a_file_tells_rows_persons_and_columns),
        WITH_OUT(a_file_read_in_part_says_why),
        WITH_OUT(a_file_that_was_not_read_says_so),
        WITH_OUT(totals_count_persons_by_group),
        WITH_OUT(the_verdict_counts_patients_and_tells_weak_signs_apart),
        WITH_OUT(kinds_of_data_come_from_files_with_patients),
        WITH_OUT(text_says_when_nothing_was_found),
        WITH_OUT(text_shows_only_the_confidence_that_was_asked_for),
        WITH_OUT(a_column_holds_what_most_of_its_cells_hold),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
