/* Every allocation of a build, a load and a scan fails in turn: an error, never a
 * crash, never a wrong answer. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../unit/matchers/desk.h"
#include "matchers/resolve.h"
#include "nth_alloc.h"

static const char PEOPLE[] =
    "id;site;nir;mail;tel;nom;prenom;ne;ipp\n"
    "1;Nord;255081416802538;a+x@poste.example;0639980001;DUPONT;Jeanne;12/03/1975;\n"
    "2;Sud;2 94 03 75 120 005 91;b@h\xc3\xb4pital.example;0639980001;;;;12345678\n"
    "3;Sud;faux;;0639980003;X;Y;31/02/1975;1\n";

static const char LEAK[] = "nom;nir;tel;mail\nX;255081416802538;0639980001;\n"
                           "Y;;0639980001;B@h\xc3\xb4pital.example\n"
                           "bio-labo exemple;12345678;Dupont Jeanne;12 mars 1975\n";

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

static bool build(void *context)
{
    struct err err = {{0}};
    static const char *const shapes[] = {"ipp=9{8}"};
    struct watchlist_recipe recipe = {
        .map = "nir=nir,email=mail,phone=tel,person=nom+prenom+ne,local:ipp=ipp",
        .local_shapes = shapes,
        .local_shape_count = 1,
        .now_ms = INT64_C(1798675200000),
        .group_column = "site",
        .record_column = "id",
        .canary_column = "id"};
    ((struct desk *)context)->phrases = "Bio Labo Exemple;Nord\nlabo;Nord\n";
    bool built =
        desk_build(context, &recipe, PEOPLE, "poste.example;Nord\n", &err) == 0;
    if (!built)
        assert_string_not_equal(err.text, "");
    return built;
}

static bool load(void *context)
{
    struct desk *desk = context;
    struct err err = {{0}};
    bool loaded = desk_load(desk, &err) == 0;
    if (!loaded)
        assert_string_not_equal(err.text, "");
    scanner_free(desk->scanner);
    confirmer_free(desk->confirmer);
    desk->scanner = NULL;
    desk->confirmer = NULL;
    return loaded;
}

static bool scan(void *context)
{
    struct desk *desk = context;
    struct err err = {{0}};
    bool scanned = desk_scan(desk, bytes_of(LEAK), 7, &err) == 0;
    if (scanned) {
        assert_int_equal(desk->verdict.persons[CONFIDENCE_CERTAIN], 2);
        assert_int_equal(desk->verdict.mentions, 1);
    } else {
        assert_string_not_equal(err.text, "");
    }
    confirmation_free(desk->confirmation);
    desk->confirmation = NULL;
    return scanned;
}

static bool describe(void *context)
{
    struct desk *desk = context;
    struct err err = {{0}};
    AUTO(buf_done) struct buf text;
    buf_init(&text, 1 << 16);
    AUTO(fd_close) int key_fd = open(desk->key, O_RDONLY);
    AUTO(fd_close) int fd = open(desk->list, O_RDONLY);
    const struct watchlist_source source = {.name = "x", .fd = fd, .key_fd = key_fd};
    return watchlist_info(&text, &source, DESK_NOW, &err) == 0 &&
           watchlist_check(&source, &err) == 0;
}

/* From JSON lines, merged with what is there already. */
static bool build_json(void *context)
{
    static const char lines[] =
        "{\"id\":1,\"nir\":255081416802538,\"tel\":[\"0639980001\",\"06\\u0033\"]}\n"
        "broken\n{\"id\":2,\"tel\":\"0639980003\"}\n";
    struct err err = {{0}};
    struct watchlist_recipe recipe = {
        .map = "nir=nir,phone=tel", .record_column = "id"};
    bool built = desk_build(context, &recipe, lines, NULL, &err) == 0;
    if (!built)
        assert_string_not_equal(err.text, "");
    return built;
}

static bool merge(void *context)
{
    struct desk *desk = context;
    struct err err = {{0}};
    char out[192];
    AUTO(buf_done) struct buf report;
    buf_init(&report, 1 << 16);
    (void)snprintf(out, sizeof(out), "%s.merged", desk->list);
    AUTO(fd_close) int key_fd = open(desk->key, O_RDONLY);
    AUTO(fd_close) int fd = open(desk->list, O_RDONLY);
    const struct watchlist_source source = {.name = "x", .fd = fd, .key_fd = key_fd};
    const struct watchlist_source both[2] = {source, source};
    const struct watchlist_merging merging = {
        .sources = both, .count = 2, .out_path = out, .now_ms = DESK_NOW};
    bool merged = watchlist_merge(&report, &merging, &err) == 0;
    if (!merged)
        assert_string_not_equal(err.text, "");
    return merged;
}

struct told {
    size_t found;
    size_t unknown;
};

static int found(
    void *context, uint64_t record, uint64_t line, struct bytes name, struct err *err)
{
    struct told *told = context;
    (void)record;
    (void)line;
    (void)name;
    (void)err;
    told->found++;
    return 0;
}

static int unknown(void *context, uint64_t record, struct err *err)
{
    struct told *told = context;
    (void)record;
    (void)err;
    told->unknown++;
    return 0;
}

static bool resolve(void *context)
{
    struct desk *desk = context;
    struct err err = {{0}};
    struct told told = {0};
    char path[160];
    AUTO(resolve_free) struct resolve *wanted = NULL;
    (void)snprintf(path, sizeof(path), "%s/in.csv", desk->folder);
    AUTO(fd_close) int key_fd = open(desk->key, O_RDONLY);
    AUTO(fd_close) int fd = open(path, O_RDONLY);
    const struct resolve_table table = {
        .key_fd = key_fd, .fd = fd, .map = "nir=nir,phone=tel", .record_column = "id"};
    const struct resolve_sink sink = {
        .found = found, .unknown = unknown, .context = &told};
    bool resolved =
        resolve_new(&wanted, &err) == 0 &&
        resolve_want_line(wanted,
            bytes_of("{\"type\":\"hit\",\"record\":\"0\\u003000000000000000\"}"),
            &err) == 0 &&
        resolve_run(wanted, &table, &sink, &err) == 0;
    if (resolved)
        assert_int_equal(told.unknown, 1);
    else
        assert_string_not_equal(err.text, "");
    return resolved;
}

static void json_lines_survive_every_failed_allocation(void **state)
{
    assert_in_range(nth_alloc_each(build_json, *state, 5000), 10, 4999);
}

static void merging_survives_every_failed_allocation(void **state)
{
    assert_true(build(*state));
    assert_in_range(nth_alloc_each(merge, *state, 5000), 5, 4999);
}

static void resolving_survives_every_failed_allocation(void **state)
{
    assert_true(build(*state));
    assert_in_range(nth_alloc_each(resolve, *state, 5000), 5, 4999);
}

static void a_build_survives_every_failed_allocation(void **state)
{
    assert_in_range(nth_alloc_each(build, *state, 5000), 10, 4999);
}

static void loading_survives_every_failed_allocation(void **state)
{
    assert_true(build(*state));
    assert_in_range(nth_alloc_each(load, *state, 5000), 10, 4999);
}

static void a_scan_survives_every_failed_allocation(void **state)
{
    struct desk *desk = *state;
    assert_true(build(desk));
    assert_int_equal(desk_load(desk, NULL), 0);
    assert_in_range(nth_alloc_each(scan, desk, 5000), 3, 4999);
}

static void info_and_check_survive_every_failed_allocation(void **state)
{
    assert_true(build(*state));
    assert_in_range(nth_alloc_each(describe, *state, 5000), 10, 4999);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_build_survives_every_failed_allocation),
        cmocka_unit_test(loading_survives_every_failed_allocation),
        cmocka_unit_test(a_scan_survives_every_failed_allocation),
        cmocka_unit_test(info_and_check_survive_every_failed_allocation),
        cmocka_unit_test(json_lines_survive_every_failed_allocation),
        cmocka_unit_test(merging_survives_every_failed_allocation),
        cmocka_unit_test(resolving_survives_every_failed_allocation),
    };
    return cmocka_run_group_tests(tests, open_desk, close_desk);
}
