/* From a record in a hit back to the row it was made from, where the clear table is. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"
#include "matchers/resolve.h"

static const char TABLE[] = "id;nir;tel\n"
                            "P1;255081416802538;0639980001\n"
                            "P2;faux;\n"
                            "P3;294037512000591;06 39 98 00 02\n";

struct answers {
    char text[1024];
};

static int found(
    void *context, uint64_t record, uint64_t line, struct bytes name, struct err *err)
{
    struct answers *answers = context;
    size_t used = strlen(answers->text);
    (void)record;
    (void)err;
    (void)snprintf(answers->text + used, sizeof(answers->text) - used, "%llu:%.*s ",
        (unsigned long long)line, (int)name.len, (const char *)name.ptr);
    return 0;
}

static int unknown(void *context, uint64_t record, struct err *err)
{
    struct answers *answers = context;
    size_t used = strlen(answers->text);
    (void)err;
    (void)snprintf(answers->text + used, sizeof(answers->text) - used, "?%016llx ",
        (unsigned long long)record);
    return 0;
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

static void resolve(struct answers *answers, struct desk *desk,
    const char *record_column, struct resolve *wanted)
{
    struct err err = {{0}};
    char path[160];
    (void)snprintf(path, sizeof(path), "%s/in.csv", desk->folder);
    assert_int_equal(desk_file(path, TABLE), 0);
    AUTO(fd_close) int key = open(desk->key, O_RDONLY);
    AUTO(fd_close) int fd = open(path, O_RDONLY);
    const struct resolve_table table = {.key_fd = key,
        .fd = fd,
        .map = "nir=nir,phone=tel",
        .record_column = record_column};
    const struct resolve_sink sink = {
        .found = found, .unknown = unknown, .context = answers};
    *answers = (struct answers){.text = ""};
    if (resolve_run(wanted, &table, &sink, &err) != 0)
        fail_msg("%s", err.text);
}

/* The records of all rows, as a scan of their leak gives them. */
static void want_hits(struct resolve *wanted, struct desk *desk, const char *column)
{
    struct err err = {{0}};
    struct watchlist_recipe recipe = {
        .map = "nir=nir,phone=tel", .record_column = column};
    if (desk_build(desk, &recipe, TABLE, NULL, &err) != 0 ||
        desk_load(desk, &err) != 0 ||
        desk_scan(desk, bytes_of("a;b\n294037512000591;0639980002\n255081416802538;\n"),
            0, &err) != 0)
        fail_msg("%s", err.text);
    for (size_t i = 0; i < desk->hit_count; i++) {
        char hex[20];
        (void)snprintf(
            hex, sizeof(hex), "%016llx", (unsigned long long)desk->hits[i].record);
        assert_int_equal(resolve_want(wanted, bytes_of(hex), &err), 0);
    }
}

static void a_hits_record_leads_to_its_row(void **state)
{
    static const char *const columns[] = {"id", NULL};
    for (int i = 0; i < 2; i++) {
        struct answers answers;
        AUTO(resolve_free) struct resolve *wanted = NULL;
        assert_int_equal(resolve_new(&wanted, NULL), 0);
        want_hits(wanted, *state, columns[i]);
        resolve(&answers, *state, columns[i], wanted);
        assert_string_equal(answers.text, i == 0 ? "2:P1 4:P3 " : "2: 4: ");
    }
}

static void records_nobody_has_are_told_and_each_once(void **state)
{
    struct answers answers;
    AUTO(resolve_free) struct resolve *wanted = NULL;
    assert_int_equal(resolve_new(&wanted, NULL), 0);
    for (int i = 0; i < 3; i++)
        assert_int_equal(resolve_want(wanted, bytes_of("00000000000000fF"), NULL), 0);
    resolve(&answers, *state, "id", wanted);
    assert_string_equal(answers.text, "?00000000000000ff ");
}

static void hits_are_taken_from_the_lines_of_a_scan(void **state)
{
    struct answers answers;
    AUTO(resolve_free) struct resolve *wanted = NULL;
    assert_int_equal(resolve_new(&wanted, NULL), 0);
    static const char *const lines[] = {
        "{\"type\":\"hit\",\"path\":\"x\",\"record\":\"0123456789abcdef\"}\n", "\n",
        " 0000000000000001 \n", "{\"type\":\"total\",\"record\":\"0000000000000002\"}"};
    for (size_t i = 0; i < 4; i++)
        assert_int_equal(resolve_want_line(wanted, bytes_of(lines[i]), NULL), 0);
    resolve(&answers, *state, "id", wanted);
    assert_string_equal(answers.text, "?0000000000000001 ?0123456789abcdef ");
}

static void what_is_no_record_is_refused_and_not_repeated(void **state)
{
    static const char *const wrong[] = {"", "123", "255081416802538", "0639980001",
        "0123456789abcdeg", "0123456789abcdef0"};
    struct err err = {{0}};
    AUTO(resolve_free) struct resolve *wanted = NULL;
    (void)state;
    assert_int_equal(resolve_new(&wanted, NULL), 0);
    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        assert_int_equal(resolve_want(wanted, bytes_of(wrong[i]), &err), -1);
        assert_true(wrong[i][0] == '\0' || strstr(err.text, wrong[i]) == NULL);
    }
    assert_int_equal(
        resolve_want_line(wanted, bytes_of("{\"type\":\"hit\"}"), &err), -1);
    assert_int_equal(resolve_want_line(wanted, bytes_of("{\"type\":"), &err), -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_hits_record_leads_to_its_row),
        cmocka_unit_test(records_nobody_has_are_told_and_each_once),
        cmocka_unit_test(hits_are_taken_from_the_lines_of_a_scan),
        cmocka_unit_test(what_is_no_record_is_refused_and_not_repeated),
    };
    return cmocka_run_group_tests(tests, open_desk, close_desk);
}
