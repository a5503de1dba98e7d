/* Several watchlists in one file: it finds what all find, and nothing slips in. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"
#include "matchers/facts.h"
#include "matchers/members.h"

enum { DAY = 86400000 };

static const char FIRST[] = "id;nir;tel\n1;255081416802538;0639980001\n";
static const char SECOND[] = "id;nir;tel\n2;294037512000591;0639980002\n";

static char first_path[192];
static char second_path[192];
static char merged_path[192];

static int list_make(
    struct desk *desk, const char *path, const char *table, const char *group)
{
    struct err err = {{0}};
    struct watchlist_recipe recipe = {.map = "nir=nir,phone=tel",
        .group = group,
        .record_column = "id",
        .expires = "1970-03-01"};
    if (desk_build(desk, &recipe, table, NULL, &err) == 0)
        return rename(desk->list, path);
    print_error("%s\n", err.text);
    return -1;
}

static int open_desk(void **state)
{
    struct desk *desk = NULL;
    if (desk_open(&desk, NULL) != 0)
        return -1;
    *state = desk;
    (void)snprintf(first_path, sizeof(first_path), "%s/first", desk->folder);
    (void)snprintf(second_path, sizeof(second_path), "%s/second", desk->folder);
    (void)snprintf(merged_path, sizeof(merged_path), "%s/merged", desk->folder);
    if (list_make(desk, first_path, FIRST, "Nord") != 0)
        return -1;
    return list_make(desk, second_path, SECOND, "Midi");
}

static int close_desk(void **state)
{
    desk_close(*state);
    return 0;
}

/* What merging two files says; the report is in `report`. */
static int merge(struct buf *report, struct desk *desk, const char *const paths[2],
    const char *out, struct err *err)
{
    AUTO(fd_close) int key = open(desk->key, O_RDONLY);
    AUTO(fd_close) int a = open(paths[0], O_RDONLY);
    AUTO(fd_close) int b = open(paths[1], O_RDONLY);
    const struct watchlist_source sources[2] = {
        {.name = paths[0], .fd = a, .key_fd = key},
        {.name = paths[1], .fd = b, .key_fd = key}};
    const struct watchlist_merging merging = {
        .sources = sources, .count = 2, .out_path = out, .now_ms = DESK_NOW};
    return watchlist_merge(report, &merging, err);
}

static void merge_or_fail(
    struct desk *desk, const char *a, const char *b, const char *out, const char *says)
{
    struct err err = {{0}};
    const char *text = NULL;
    AUTO(buf_done) struct buf report;
    buf_init(&report, 65536);
    const char *const paths[2] = {a, b};
    if (merge(&report, desk, paths, out, &err) != 0 ||
        buf_text(&text, &report, &err) != 0)
        fail_msg("%s", err.text);
    if (text == NULL || strstr(text, says) == NULL)
        fail_msg("the report does not say \"%s\"", says);
}

static int check(struct desk *desk, const char *path, struct err *err)
{
    AUTO(fd_close) int key = open(desk->key, O_RDONLY);
    AUTO(fd_close) int fd = open(path, O_RDONLY);
    const struct watchlist_source source = {.name = "it", .fd = fd, .key_fd = key};
    return watchlist_check(&source, err);
}

static size_t persons_found(struct desk *desk, const char *path)
{
    struct err err = {{0}};
    (void)snprintf(desk->list, sizeof(desk->list), "%.150s", path);
    if (desk_load(desk, &err) != 0 ||
        desk_scan(desk,
            bytes_of("a;b\n255081416802538;0639980001\n294037512000591;0639980002\n"),
            0, &err) != 0)
        fail_msg("%s", err.text);
    (void)snprintf(desk->list, sizeof(desk->list), "%s/list.vgw", desk->folder);
    return desk->verdict.persons[CONFIDENCE_CERTAIN];
}

static void a_merged_file_finds_what_both_find(void **state)
{
    merge_or_fail(
        *state, first_path, second_path, merged_path, "2 watchlists, 4 values");
    assert_int_equal(persons_found(*state, first_path), 1);
    assert_int_equal(persons_found(*state, second_path), 1);
    assert_int_equal(persons_found(*state, merged_path), 2);
    assert_int_equal(check(*state, merged_path, NULL), 0);
}

static void a_merged_file_can_be_merged_and_each_list_is_taken_once(void **state)
{
    char again[200];
    (void)snprintf(again, sizeof(again), "%s-again", merged_path);
    merge_or_fail(*state, first_path, second_path, merged_path, "2 watchlists");
    merge_or_fail(*state, merged_path, second_path, again, "is taken once");
    merge_or_fail(*state, merged_path, second_path, again, "2 watchlists, 4 values");
    assert_int_equal(persons_found(*state, again), 2);
}

static void info_tells_of_every_list(void **state)
{
    struct desk *desk = *state;
    const char *text = NULL;
    AUTO(buf_done) struct buf info;
    buf_init(&info, 65536);
    merge_or_fail(desk, first_path, second_path, merged_path, "2 watchlists");
    AUTO(fd_close) int key = open(desk->key, O_RDONLY);
    AUTO(fd_close) int fd = open(merged_path, O_RDONLY);
    const struct watchlist_source source = {.name = "it", .fd = fd, .key_fd = key};
    assert_int_equal(watchlist_info(&info, &source, 59LL * DAY - 5, NULL), 0);
    assert_int_equal(buf_text(&text, &info, NULL), 0);
    assert_non_null(strstr(text, "merged      2 watchlists"));
    assert_non_null(strstr(text, "group       Nord"));
    assert_non_null(strstr(text, "group       Midi"));
    assert_non_null(strstr(text, "WARNING     its last day is 1970-03-01, in 1 day"));
}

static void facts_are_those_of_all_lists(void **state)
{
    struct desk *desk = *state;
    struct watchlist_facts one;
    struct watchlist_facts both;
    merge_or_fail(desk, first_path, second_path, merged_path, "2 watchlists");
    AUTO(fd_close) int key = open(desk->key, O_RDONLY);
    AUTO(fd_close) int fd = open(first_path, O_RDONLY);
    AUTO(fd_close) int merged = open(merged_path, O_RDONLY);
    struct watchlist_source source = {.name = "it", .fd = fd, .key_fd = key};
    assert_int_equal(watchlist_facts(&one, &source, NULL), 0);
    source.fd = merged;
    assert_int_equal(watchlist_facts(&both, &source, NULL), 0);
    assert_int_equal(one.records, 1);
    assert_int_equal(both.records, 2);
    assert_int_equal(both.entries[IDENTIFIER_NIR], 2);
    assert_true(both.expires_ms == 60LL * DAY && both.key_id == one.key_id);
    assert_memory_not_equal(&both.id, &one.id, sizeof(one.id));
}

static void refused(struct desk *desk, const char *a, const char *b, const char *says)
{
    struct err err = {{0}};
    char out[200];
    AUTO(buf_done) struct buf report;
    const char *const paths[2] = {a, b};
    (void)snprintf(out, sizeof(out), "%s-refused", merged_path);
    buf_init(&report, 65536);
    assert_int_equal(merge(&report, desk, paths, out, &err), -1);
    if (strstr(err.text, says) == NULL)
        fail_msg("\"%s\" does not say \"%s\"", err.text, says);
    assert_int_equal(access(out, F_OK), -1);
}

static void lists_of_other_keys_and_other_files_are_refused_by_name(void **state)
{
    struct desk *desk = *state;
    struct err err = {{0}};
    char other_list[200];
    char own_key[160];
    AUTO(key_free) struct key *key = NULL;
    AUTO(fd_close) int key_fd = open(desk->key, O_RDONLY);
    (void)snprintf(other_list, sizeof(other_list), "%s/other", desk->folder);
    (void)bytes_to_text(own_key, sizeof(own_key), bytes_of(desk->key));
    assert_int_equal(key_read(&key, key_fd, &err), 0);
    (void)snprintf(desk->key, sizeof(desk->key), "%s/key2", desk->folder);
    assert_int_equal(key_create_after(desk->key, key, &err), 0);
    assert_int_equal(list_make(desk, other_list, SECOND, "Midi"), 0);
    (void)bytes_to_text(desk->key, sizeof(desk->key), bytes_of(own_key));
    refused(desk, first_path, other_list, "other: made with epoch 2");
    refused(desk, first_path, desk->key, "not a vigie watchlist");
}

static void a_list_past_its_day_is_refused(void **state)
{
    struct err err = {{0}};
    struct desk *desk = *state;
    AUTO(buf_done) struct buf report;
    buf_init(&report, 65536);
    AUTO(fd_close) int key = open(desk->key, O_RDONLY);
    AUTO(fd_close) int fd = open(first_path, O_RDONLY);
    const struct watchlist_source source = {.name = "first", .fd = fd, .key_fd = key};
    const struct watchlist_merging merging = {
        .sources = &source, .count = 1, .out_path = merged_path, .now_ms = 61LL * DAY};
    assert_int_equal(watchlist_merge(&report, &merging, &err), -1);
    assert_non_null(strstr(err.text, "its last day was 1970-03-01"));
}

static void flip(const char *path, uint64_t at)
{
    AUTO(fd_close) int fd = open(path, O_RDWR);
    uint8_t byte = 0;
    assert_int_equal(pread(fd, &byte, 1, (off_t)at), 1);
    byte ^= 0x04;
    assert_int_equal(pwrite(fd, &byte, 1, (off_t)at), 1);
}

static void no_flipped_bit_and_no_cut_passes_check(void **state)
{
    struct desk *desk = *state;
    merge_or_fail(desk, first_path, second_path, merged_path, "2 watchlists");
    AUTO(fd_close) int fd = open(merged_path, O_RDWR);
    uint64_t size = 0;
    assert_int_equal(fd_size(&size, fd, NULL), 0);
    for (uint64_t at = 0; at < size; at += at < 250 ? 1 : 1009) {
        flip(merged_path, at);
        if (check(desk, merged_path, NULL) == 0)
            fail_msg("byte %llu was changed unnoticed", (unsigned long long)at);
        flip(merged_path, at);
    }
    assert_int_equal(check(desk, merged_path, NULL), 0);
    for (uint64_t cut = 0; cut < size; cut += size / 61 + 1) {
        AUTO(buf_done) struct buf whole;
        buf_init(&whole, 1 << 24);
        assert_int_equal(fd_read_file(&whole, merged_path, NULL), 0);
        assert_int_equal(truncate(merged_path, (off_t)cut), 0);
        assert_int_equal(check(desk, merged_path, NULL), -1);
        assert_int_equal(pwrite(fd, whole.ptr, whole.len, 0), (ssize_t)whole.len);
    }
    assert_int_equal(check(desk, merged_path, NULL), 0);
}

/* Whoever has a valid list of the same key must not be able to exchange one. */
static void a_list_put_in_anothers_place_is_refused(void **state)
{
    struct desk *desk = *state;
    struct members members;
    struct err err = {{0}};
    AUTO(buf_done) struct buf other;
    buf_init(&other, 1 << 24);
    merge_or_fail(desk, first_path, second_path, merged_path, "2 watchlists");
    AUTO(fd_close) int fd = open(merged_path, O_RDWR);
    const struct watchlist_source source = {.name = "it", .fd = fd, .key_fd = -1};
    assert_int_equal(members_read(&members, &source, &err), 0);
    assert_int_equal(fd_read_file(&other, first_path, &err), 0);
    assert_true(members.list[1].region.size == other.len); /* of the same shape */
    assert_int_equal(
        pwrite(fd, other.ptr, other.len, (off_t)members.list[1].region.offset),
        (ssize_t)other.len);
    assert_int_equal(check(desk, merged_path, &err), -1);
    assert_non_null(strstr(err.text, "another watchlist lies"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_merged_file_finds_what_both_find),
        cmocka_unit_test(a_merged_file_can_be_merged_and_each_list_is_taken_once),
        cmocka_unit_test(info_tells_of_every_list),
        cmocka_unit_test(facts_are_those_of_all_lists),
        cmocka_unit_test(lists_of_other_keys_and_other_files_are_refused_by_name),
        cmocka_unit_test(a_list_past_its_day_is_refused),
        cmocka_unit_test(no_flipped_bit_and_no_cut_passes_check),
        cmocka_unit_test(a_list_put_in_anothers_place_is_refused),
    };
    return cmocka_run_group_tests(tests, open_desk, close_desk);
}
