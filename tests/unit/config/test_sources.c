/* What sources may say of addresses, headers and files; and sources in files of their
 * own. */
#include "config/config.h"

#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#define ONION "2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion"
#define WRONG "3gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion"
#define FIRST                                                                          \
    "store: {url: 'sqlite:v.db'}\nwatchlists: [{file: a.vgw, key_file: a.key}]\n"
/* Its third line. */
#define SOURCE(more)                                                                   \
    FIRST "sources: [{name: b, url: 'http://b.example/f/', " more "}]\n"

static int parse(struct config **out, const char *text, struct err *err)
{
    return config_parse(out, "folder/v.yaml", bytes_of(text), NULL, err);
}

static void a_source_takes_mirrors_headers_and_a_policy_for_files(void **state)
{
    (void)state;
    struct err err = {0};
    AUTO(config_free) struct config *config = NULL;
    assert_int_equal(
        parse(&config,
            SOURCE("mirrors: ['http://" ONION "/', 'https://c.example:8443/f/'], "
                   "headers: {Accept-Language: 'fr,en;q=0.5', X-a: \"b: c\"}, "
                   "attachments: text, attachments_max: 4KiB"),
            &err),
        0);
    const struct config_source *source = &config->sources[0];
    assert_string_equal(source->mirrors[0], "http://" ONION "/");
    assert_string_equal(source->mirrors[1], "https://c.example:8443/f/");
    assert_null(source->mirrors[2]);
    assert_string_equal(source->headers[0], "Accept-Language: fr,en;q=0.5");
    assert_string_equal(source->headers[1], "X-a: b: c");
    assert_null(source->headers[2]);
    assert_int_equal(source->attachments, CONFIG_FILES_TEXT);
    assert_int_equal(source->attachments_max, 4096);
    assert_int_equal(source->line, 3);
}

static void a_source_without_them_has_none_and_takes_all_files(void **state)
{
    (void)state;
    struct err err = {0};
    AUTO(config_free) struct config *config = NULL;
    assert_int_equal(parse(&config, SOURCE("depth: 1"), &err), 0);
    assert_null(config->sources[0].mirrors[0]);
    assert_null(config->sources[0].headers[0]);
    assert_int_equal(config->sources[0].attachments, CONFIG_FILES_ALL);
    assert_int_equal(config->sources[0].attachments_max, 0);
    assert_null(config->files[0]);
}

static void a_source_says_where_the_fields_of_its_json_are(void **state)
{
    (void)state;
    struct err err = {0};
    AUTO(config_free) struct config *config = NULL;
    assert_int_equal(
        parse(&config, SOURCE("json: {rows: data.items, title: name, date: 'p.0.at'}"),
            &err),
        0);
    assert_string_equal(
        config->sources[0].json_fields, "rows=data.items\ntitle=name\ndate=p.0.at");
}

struct wrong {
    const char *text;
    const char *says;
};

static void expect_wrong(const struct wrong *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct err err = {0};
        AUTO(config_free) struct config *config = NULL;
        assert_int_equal(parse(&config, cases[i].text, &err), -1);
        if (strstr(err.text, cases[i].says) == NULL)
            fail_msg("%s\ngave: %s\nnot: %s", cases[i].text, err.text, cases[i].says);
    }
}
#define EXPECT_WRONG(cases) expect_wrong(cases, sizeof(cases) / sizeof((cases)[0]))

static void a_wrong_mirror_is_told(void **state)
{
    (void)state;
    static const struct wrong cases[] = {
        {SOURCE("mirrors: 'http://c.example/'"), "it takes a list"},
        {SOURCE("mirrors: [[a]]"), "an address is one value"},
        {SOURCE("mirrors: ['ftp://c.example/']"), "'mirrors': only http:// and"},
        {SOURCE("mirrors: ['http://" WRONG "/']"), "its checksum does not hold"},
        {SOURCE("mirrors: ['http://c.example/g/']"), "has another path than 'url'"},
        {SOURCE("mirrors: ['http://B.example/']"), "is an address of 'b' already"},
        {SOURCE("mirrors: ['http://c.example/', 'https://c.example/f/']"),
            "c.example is an address of 'b' already"},
        {SOURCE("mirrors: ['http://1/', 'http://2/', 'http://3/', 'http://4/', "
                "'http://5/', 'http://6/', 'http://7/', 'http://8/', 'http://9/']"),
            "'mirrors' has 9 items; at most 8"},
        {FIRST
            "sources:\n"
            "  - {name: b, url: 'http://b.example/', mirrors: ['http://c.example/']}\n"
            "  - {name: c, url: 'http://c.example/x'}\n",
            "4:50: 'mirrors': c.example is an address of 'c' already"},
    };
    EXPECT_WRONG(cases);
    /* Two sources of one host, without mirrors, are as before. */
    struct err err = {0};
    AUTO(config_free) struct config *config = NULL;
    assert_int_equal(parse(&config,
                         FIRST "sources:\n"
                               "  - {name: b, url: 'http://b.example/1'}\n"
                               "  - {name: c, url: 'http://b.example/2'}\n",
                         &err),
        0);
}

static void a_header_that_tells_who_asks_or_frames_the_request_is_refused(void **state)
{
    (void)state;
    static const char *const refused[] = {"Host", "hOST", "Cookie", "Cookie2",
        "Connection", "Keep-Alive", "Content-Length", "content-type", "Proxy-Foo",
        "Transfer-Encoding", "TE", "Upgrade", "X-Forwarded-For", "X-FORWARDED-HOST",
        "Forwarded", "Via", "X-Real-IP", "From", "User-Agent", "Authorization", "Range",
        "If-None-Match", "Accept-Encoding", "Expect", "X-Requested-With"};
    static const char *const taken[] = {"Accept", "Accept-Language", "Referer", "DNT",
        "X-A", "Hosts", "Fro", "Contents"};
    for (size_t i = 0; i < sizeof(refused) / sizeof(refused[0]); i++) {
        char text[512];
        struct err err = {0};
        AUTO(config_free) struct config *config = NULL;
        (void)snprintf(text, sizeof(text), SOURCE("headers: {%s: x}"), refused[i]);
        if (parse(&config, text, &err) == 0 || strstr(err.text, "'headers': '") == NULL)
            fail_msg("%s: %s", refused[i], err.text);
    }
    for (size_t i = 0; i < sizeof(taken) / sizeof(taken[0]); i++) {
        char text[512];
        struct err err = {0};
        AUTO(config_free) struct config *config = NULL;
        (void)snprintf(text, sizeof(text), SOURCE("headers: {%s: x}"), taken[i]);
        if (parse(&config, text, &err) != 0)
            fail_msg("%s: %s", taken[i], err.text);
    }
}

static void a_header_that_could_be_read_otherwise_is_refused(void **state)
{
    (void)state;
    static const struct wrong cases[] = {
        {SOURCE("json: data.items"), "write below it where the fields are"},
        {SOURCE("json: {rows: 'data[0]'}"), "'json': 'rows' takes the way to it"},
        {SOURCE("json: {rows: [a]}"), "'json': 'rows' takes the way to it"},
        {SOURCE("json: {row: a}"), "'json': 'row' is none of rows, title"},
        {SOURCE("json: {title: a, title: b}"), "stands here a second time"},
        {SOURCE("headers: [a]"), "write each header below it"},
        {SOURCE("headers: 'X-A: b'"), "write each header below it"},
        {SOURCE("headers: {'X A': b}"), "is no header's name"},
        {SOURCE("headers: {'X:A': b}"), "is no header's name"},
        {SOURCE("headers: {'': b}"), "is no header's name"},
        {SOURCE("headers: {X-A: \"b\\r\\nHost: c\"}"), "has no value that can be sent"},
        {SOURCE("headers: {\"X-A\\r\\nHost\": c}"), "is no header's name"},
        {SOURCE("headers: {X-A: \"caf\xc3\xa9\"}"), "has no value that can be sent"},
        {SOURCE("headers: {X-A: ' b'}"), "has no value that can be sent"},
        {SOURCE("headers: {X-A: ''}"), "has no value that can be sent"},
        {SOURCE("headers: {X-A: [b]}"), "has no value that can be sent"},
        {SOURCE("headers: {X-A: 1, x-a: 2}"), "stands here a second time"},
        {SOURCE("headers: {a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1, h: 1, i: 1}"),
            "'headers' has 9 items; at most 8"},
        {SOURCE("attachments: some"), "write never or text or all"},
        {SOURCE("attachments_max: 1B"), "write one from 1KiB to 1GiB"},
        {SOURCE("mirors: []"), "did you mean 'mirrors'?"},
    };
    EXPECT_WRONG(cases);
}

static void what_a_problem_quotes_cannot_break_its_line(void **state)
{
    (void)state;
    static const struct wrong cases[] = {
        {SOURCE("headers: {\"X-A\\r\\nHost\": c}"), "'headers': 'X-A??Host' is no"},
        {SOURCE("\"de\\npth\\x1b[31m\": 1"), "'de?pth?[31m'"},
    };
    EXPECT_WRONG(cases);
}

/* ---- files of their own ---- */

struct place {
    char folder[64];
    char main[96];
    char dir[96];
    char paths[8][160];
    size_t count;
};

static void write_file(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

static const char *put(struct place *place, const char *name, const char *text)
{
    char *path = place->paths[place->count++];
    (void)snprintf(path, sizeof(place->paths[0]), "%s/%s", place->dir, name);
    write_file(path, text);
    return path;
}

static int make_place(void **state)
{
    struct place *place = calloc(1, sizeof(*place));
    assert_non_null(place);
    (void)snprintf(place->folder, sizeof(place->folder), "/tmp/vigie-config-XXXXXX");
    assert_non_null(mkdtemp(place->folder));
    (void)snprintf(place->main, sizeof(place->main), "%s/v.yaml", place->folder);
    (void)snprintf(place->dir, sizeof(place->dir), "%s/sources.d", place->folder);
    assert_int_equal(mkdir(place->dir, 0700), 0);
    write_file(place->main, FIRST "sources_dir: sources.d\n");
    *state = place;
    return 0;
}

static int drop_place(void **state)
{
    struct place *place = *state;
    for (size_t i = 0; i < place->count; i++)
        assert_int_equal(unlink(place->paths[i]), 0);
    assert_int_equal(rmdir(place->dir), 0);
    assert_int_equal(unlink(place->main), 0);
    assert_int_equal(rmdir(place->folder), 0);
    free(place);
    return 0;
}

static void expect_refused(const struct place *place, const char *says)
{
    struct err err = {0};
    AUTO(config_free) struct config *config = NULL;
    assert_int_equal(config_load(&config, place->main, &err), -1);
    if (strstr(err.text, says) == NULL)
        fail_msg("%s\nnot: %s", err.text, says);
}

static void files_are_read_by_name_behind_the_main_files_sources(void **state)
{
    struct place *place = *state;
    struct err err = {0};
    AUTO(config_free) struct config *config = NULL;
    write_file(place->main, FIRST "sources_dir: sources.d\n"
                                  "sources: [{name: a, url: 'http://a.example/'}]\n");
    (void)put(place, "2.yaml", "name: c\nurl: http://c.example/\n");
    const char *first =
        put(place, "1.yaml", "# one\nname: b\nurl: http://b.example/\n");
    (void)put(place, ".3.yaml", "rubbish: [");
    (void)put(place, "4.yaml.new", "rubbish: [");
    if (config_load(&config, place->main, &err) != 0)
        fail_msg("%s", err.text);
    assert_int_equal(config->source_count, 3);
    assert_int_equal(config->first_of_files, 1);
    assert_string_equal(config->sources[0].name, "a");
    assert_string_equal(config->sources[1].name, "b");
    assert_string_equal(config->sources[2].name, "c");
    assert_int_equal(config->sources[1].revisit_ms, 3600000); /* defaults hold */
    assert_int_equal(config->sources[1].line, 2);
    assert_string_equal(config->files[0], first);
    assert_null(config->files[2]);
}

static void mistakes_in_files_are_told_with_file_and_line(void **state)
{
    struct place *place = *state;
    (void)put(place, "a.yaml", "name: a\nurl: http://a.example/\ndepht: 3\n");
    expect_refused(place, "sources.d/a.yaml:3:1: unknown key 'depht'; did you mean");
    write_file(place->paths[0], "- name: a\n");
    expect_refused(place, "sources.d/a.yaml:1:1: this is no source");
    write_file(place->paths[0], "");
    expect_refused(place, "sources.d/a.yaml:1:1: this is no source");
    write_file(place->paths[0], "name: [\n");
    expect_refused(place, "sources.d/a.yaml:2:1: not YAML");
    write_file(place->paths[0], "name: a\n");
    expect_refused(place, "sources.d/a.yaml:1:1: 'url' is missing here");
    write_file(place->paths[0], "name: a\nurl: http://a.example/\n");
    (void)put(place, "b.yaml", "name: a\nurl: http://b.example/\n");
    expect_refused(place, "b.yaml:1:7: a source named 'a' stands in /");
    write_file(place->paths[1],
        "name: b\nurl: http://b.example/\nmirrors: [http://a.example/]\n");
    expect_refused(place, "b.yaml:3:10: 'mirrors': a.example is an address of 'a'");
}

static void an_empty_folder_is_a_configuration_and_a_missing_one_is_not(void **state)
{
    struct place *place = *state;
    struct err err = {0};
    AUTO(config_free) struct config *config = NULL;
    if (config_load(&config, place->main, &err) != 0)
        fail_msg("%s", err.text);
    assert_int_equal(config->source_count, 0);
    write_file(place->main, FIRST "sources_dir: nowhere.d\n");
    expect_refused(place, "v.yaml:3:14: 'sources_dir': there is no folder /");
    expect_refused(place, "add the first source with `vigie source add`");
    write_file(place->main, FIRST);
    expect_refused(place, "'sources' is missing here");
    write_file(place->main, FIRST "sources_dir: v.yaml\n");
    expect_refused(place, "Not a directory");
}

static void what_is_no_small_file_is_refused(void **state)
{
    struct place *place = *state;
    char folder[160];
    (void)put(place, "a.yaml", "name: a\nurl: http://a.example/\n");
    (void)snprintf(folder, sizeof(folder), "%s/b.yaml", place->dir);
    assert_int_equal(mkdir(folder, 0700), 0);
    expect_refused(place, "b.yaml: is no file");
    assert_int_equal(rmdir(folder), 0);
    assert_int_equal(truncate(place->paths[0], (64 << 10) + 1), 0);
    expect_refused(place, "a.yaml: more than 64 KiB");
}

static void a_change_is_judged_before_it_is_made(void **state)
{
    struct place *place = *state;
    struct err err = {0};
    AUTO(config_free) struct config *with = NULL;
    AUTO(config_free) struct config *without = NULL;
    AUTO(config_free) struct config *wrong = NULL;
    char path[160];
    (void)put(place, "a.yaml", "name: a\nurl: http://a.example/\n");
    (void)snprintf(path, sizeof(path), "%s/b.yaml", place->dir);
    struct config_change change = {
        .path = path, .text = bytes_of("name: b\nurl: http://b.example/\n")};
    assert_int_equal(config_load_changed(&with, place->main, &change, &err), 0);
    assert_int_equal(with->source_count, 2);
    assert_int_equal(access(path, F_OK), -1);
    change.text = bytes_of("name: a\nurl: http://b.example/\n");
    assert_int_equal(config_load_changed(&wrong, place->main, &change, &err), -1);
    assert_non_null(strstr(err.text, "a source named 'a' stands in"));
    change = (struct config_change){.path = place->paths[0]};
    assert_int_equal(config_load_changed(&without, place->main, &change, &err), 0);
    assert_int_equal(without->source_count, 0); /* the last may go */
}

int main(void)
{
#define AT_PLACE(test) cmocka_unit_test_setup_teardown(test, make_place, drop_place)
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_source_takes_mirrors_headers_and_a_policy_for_files),
        cmocka_unit_test(a_source_says_where_the_fields_of_its_json_are),
        cmocka_unit_test(a_source_without_them_has_none_and_takes_all_files),
        cmocka_unit_test(a_wrong_mirror_is_told),
        cmocka_unit_test(a_header_that_tells_who_asks_or_frames_the_request_is_refused),
        cmocka_unit_test(a_header_that_could_be_read_otherwise_is_refused),
        cmocka_unit_test(what_a_problem_quotes_cannot_break_its_line),
        AT_PLACE(files_are_read_by_name_behind_the_main_files_sources),
        AT_PLACE(mistakes_in_files_are_told_with_file_and_line),
        AT_PLACE(an_empty_folder_is_a_configuration_and_a_missing_one_is_not),
        AT_PLACE(what_is_no_small_file_is_refused),
        AT_PLACE(a_change_is_judged_before_it_is_made),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
