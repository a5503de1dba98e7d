/* The watchlist file: what it refuses, and that each refusal says why. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"
#include "matchers/part.h"

static const char PEOPLE[] = "id;nir;mail;tel\n"
                             "1;255081416802538;a@poste.example;0639980001\n"
                             "2;294037512000591;b@poste.example;0639980002\n";

static int open_desk(void **state)
{
    struct desk *desk = NULL;
    struct err err = {{0}};
    struct watchlist_recipe recipe = {.map = "nir=nir,email=mail,phone=tel",
        .group = "Labo",
        .record_column = "id",
        .purpose = "essai",
        .expires = "2027-06-30"};
    if (desk_open(&desk, &err) != 0 ||
        desk_build(desk, &recipe, PEOPLE, NULL, &err) != 0) {
        print_error("%s\n", err.text);
        return -1;
    }
    *state = desk;
    return 0;
}

static int close_desk(void **state)
{
    desk_close(*state);
    return 0;
}

enum way { LOAD_SCANNER, LOAD_CONFIRMER, CHECK };

/* What opening the file in one of three ways says; NULL: nothing wrong. */
static const char *opened(struct desk *desk, enum way way, int64_t now_ms)
{
    static struct err err;
    AUTO(fd_close) int key_fd = open(desk->key, O_RDONLY);
    AUTO(fd_close) int fd = open(desk->list, O_RDONLY);
    const struct watchlist_source source = {
        .name = "list.vgw", .fd = fd, .key_fd = key_fd};
    const struct scanner_sink sink = {.take = desk_batch, .context = desk};
    AUTO(scanner_free) struct scanner *scanner = NULL;
    AUTO(confirmer_free) struct confirmer *confirmer = NULL;
    err = (struct err){{0}};
    assert_int_equal(scanner_new(&scanner, &sink, &err), 0);
    assert_int_equal(confirmer_new(&confirmer, &err), 0);
    int result = way == LOAD_SCANNER
                     ? scanner_add_watchlist(scanner, &source, now_ms, &err)
                 : way == LOAD_CONFIRMER
                     ? confirmer_add_watchlist(confirmer, &source, now_ms, &err)
                     : watchlist_check(&source, &err);
    return result == 0 ? NULL : err.text;
}

static void byte_flip(struct desk *desk, uint64_t at)
{
    AUTO(fd_close) int fd = open(desk->list, O_RDWR);
    uint8_t byte = 0;
    assert_int_equal(pread(fd, &byte, 1, (off_t)at), 1);
    byte ^= 0x10;
    assert_int_equal(pwrite(fd, &byte, 1, (off_t)at), 1);
}

static struct watchlist_header header_of(struct desk *desk)
{
    struct watchlist_header header;
    size_t length = 0;
    AUTO(mapping_done) struct mapping map = {0};
    AUTO(fd_close) int fd = open(desk->list, O_RDONLY);
    const struct watchlist_source source = {.name = "list.vgw", .fd = fd};
    assert_int_equal(part_read_header(&header, &length, &map, &source, NULL), 0);
    return header;
}

static void assert_says(const char *text, const char *wanted)
{
    assert_non_null(text);
    if (strstr(text, wanted) == NULL)
        fail_msg("\"%s\" does not say \"%s\"", text, wanted);
}

static void a_fresh_file_opens_and_checks(void **state)
{
    assert_null(opened(*state, LOAD_SCANNER, DESK_NOW));
    assert_null(opened(*state, LOAD_CONFIRMER, DESK_NOW));
    assert_null(opened(*state, CHECK, DESK_NOW));
}

static void a_flipped_bit_in_the_filter_is_refused_by_the_scanner(void **state)
{
    uint64_t at = header_of(*state).filter.offset + 5;
    byte_flip(*state, at);
    assert_says(opened(*state, LOAD_SCANNER, DESK_NOW), "block 0 of the filter part");
    assert_says(opened(*state, CHECK, DESK_NOW), "block 0 of the filter part");
    assert_null(opened(*state, LOAD_CONFIRMER, DESK_NOW));
    byte_flip(*state, at);
    assert_null(opened(*state, CHECK, DESK_NOW));
}

static void a_flipped_bit_anywhere_is_found_by_check(void **state)
{
    struct desk *desk = *state;
    struct watchlist_header header = header_of(desk);
    uint64_t end = header.exact.offset + header.exact.size;
    /* Every byte of the header, and every 97th of the rest. */
    for (uint64_t at = 0; at < end; at += at < 1200 ? 1 : 97) {
        byte_flip(desk, at);
        if (opened(desk, CHECK, DESK_NOW) == NULL)
            fail_msg("byte %llu was changed unnoticed", (unsigned long long)at);
        byte_flip(desk, at);
    }
    assert_null(opened(desk, CHECK, DESK_NOW));
}

static void a_flipped_bit_in_the_table_is_found_when_it_is_used(void **state)
{
    struct desk *desk = *state;
    struct err err = {{0}};
    struct watchlist_header header = header_of(desk);
    byte_flip(desk, header.exact.offset + header.lines.offset + 3);
    assert_says(opened(desk, LOAD_CONFIRMER, DESK_NOW), "of the exact part");
    assert_null(opened(desk, LOAD_SCANNER, DESK_NOW));
    byte_flip(desk, header.exact.offset + header.lines.offset + 3);
    assert_int_equal(desk_load(desk, &err), 0);
    assert_int_equal(desk_scan(desk, bytes_of("0639980001"), 0, &err), 0);
    assert_int_equal(desk->hit_count, 1);
}

static void what_was_verified_stays_as_it_was_when_the_file_is_written_over(
    void **state)
{
    struct desk *desk = *state;
    struct err err = {{0}};
    struct watchlist_header header = header_of(desk);
    uint64_t lines = header.exact.offset + header.lines.offset;
    assert_int_equal(desk_load(desk, &err), 0);
    for (uint64_t at = 0; at < header.lines.size; at++)
        byte_flip(desk, lines + at);
    assert_int_equal(desk_scan(desk, bytes_of("0639980001"), 0, &err), 0);
    assert_int_equal(desk->hit_count, 1);
    for (uint64_t at = 0; at < header.lines.size; at++)
        byte_flip(desk, lines + at);
}

static void copy_file(const char *to, const char *from)
{
    AUTO(buf_done) struct buf whole;
    AUTO(fd_close) int fd = open(to, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    buf_init(&whole, 1 << 24);
    assert_int_equal(fd_read_file(&whole, from, NULL), 0);
    assert_int_equal(fd_write_all(fd, buf_bytes(&whole), NULL), 0);
}

static void a_truncated_file_says_how_much_is_there(void **state)
{
    struct desk *desk = *state;
    struct watchlist_header header = header_of(desk);
    off_t whole = (off_t)(header.exact.offset + header.exact.size);
    static const off_t sizes[] = {17, 70000, 0};
    for (size_t i = 0; i < 3; i++) {
        char path[176];
        (void)snprintf(path, sizeof(path), "%s.whole", desk->list);
        copy_file(path, desk->list);
        assert_int_equal(truncate(desk->list, sizes[i]), 0);
        assert_says(opened(desk, LOAD_SCANNER, DESK_NOW), sizes[i] == 0 ? "empty"
                                                          : sizes[i] == 17
                                                              ? "cut short"
                                                              : "70000 of");
        assert_int_equal(rename(path, desk->list), 0);
    }
    assert_int_equal(truncate(desk->list, whole + 1), 0);
    assert_says(opened(desk, CHECK, DESK_NOW), "follow the end");
    assert_int_equal(truncate(desk->list, whole), 0);
    assert_null(opened(desk, CHECK, DESK_NOW));
}

static void write_over(struct desk *desk, struct bytes content)
{
    AUTO(fd_close) int fd = open(desk->list, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    assert_int_equal(fd_write_all(fd, content, NULL), 0);
}

/* Each region of the file, chosen at random but always the same. */
static void no_flipped_bit_of_any_region_passes_check(void **state)
{
    enum { FLIPS = 200 };
    struct desk *desk = *state;
    struct watchlist_header header = header_of(desk);
    uint64_t exact = header.exact.offset;
    const struct region regions[] = {{0, WATCHLIST_HEADER}, header.filter_tags,
        header.filter, header.exact_tags, header.exact,
        {exact + header.lines.offset, header.lines.size},
        {exact + header.records_table.offset, header.records_table.size},
        {exact + header.names.offset, header.names.size}};
    uint64_t random = 3;
    for (size_t i = 0; i < FLIPS; i++) {
        const struct region *region = &regions[i % 8];
        random = random * UINT64_C(6364136223846793005) + 1442695040888963407U;
        uint64_t at = region->offset + (random >> 33) % region->size;
        byte_flip(desk, at);
        if (opened(desk, CHECK, DESK_NOW) == NULL)
            fail_msg("byte %llu was changed unnoticed", (unsigned long long)at);
        byte_flip(desk, at);
    }
    assert_null(opened(desk, CHECK, DESK_NOW));
}

static void cut_anywhere_it_is_refused_by_all_who_open_it(void **state)
{
    enum { CUTS = 97 };
    struct desk *desk = *state;
    AUTO(buf_done) struct buf whole;
    buf_init(&whole, 1 << 24);
    assert_int_equal(fd_read_file(&whole, desk->list, NULL), 0);
    for (size_t i = 0; i < CUTS; i++) {
        size_t length = whole.len * i / CUTS;
        write_over(desk, bytes_make(whole.ptr, length));
        for (int way = LOAD_SCANNER; way <= CHECK; way++)
            if (opened(desk, (enum way)way, DESK_NOW) == NULL)
                fail_msg("cut at %zu was opened", length);
    }
    write_over(desk, buf_bytes(&whole));
    assert_null(opened(desk, CHECK, DESK_NOW));
}

static void what_is_no_watchlist_is_refused(void **state)
{
    static const uint8_t zeros[200000];
    struct desk *desk = *state;
    AUTO(buf_done) struct buf whole;
    buf_init(&whole, 1 << 24);
    assert_int_equal(fd_read_file(&whole, desk->list, NULL), 0);
    write_over(desk, bytes_make(zeros, sizeof(zeros)));
    for (int way = LOAD_SCANNER; way <= CHECK; way++)
        assert_says(opened(desk, (enum way)way, DESK_NOW), "not a vigie watchlist");
    /* Every field of the header as large as it can be, MACs left as they are. */
    size_t fields = (size_t)whole.ptr[12] | (size_t)whole.ptr[13] << 8;
    for (size_t at = 8; at + 8 <= fields; at++) {
        struct bytes copy = buf_bytes(&whole);
        uint8_t kept[8];
        memcpy(kept, copy.ptr + at, sizeof(kept));
        memset(whole.ptr + at, 0xff, sizeof(kept));
        write_over(desk, copy);
        for (int way = LOAD_SCANNER; way <= CHECK; way++)
            assert_non_null(opened(desk, (enum way)way, DESK_NOW));
        memcpy(whole.ptr + at, kept, sizeof(kept));
    }
    write_over(desk, buf_bytes(&whole));
    assert_null(opened(desk, CHECK, DESK_NOW));
}

static void another_epoch_of_the_key_is_named_in_the_refusal(void **state)
{
    struct desk *desk = *state;
    struct err err = {{0}};
    char own[160];
    AUTO(key_free) struct key *key = NULL;
    AUTO(fd_close) int fd = open(desk->key, O_RDONLY);
    (void)bytes_to_text(own, sizeof(own), bytes_of(desk->key));
    assert_int_equal(key_read(&key, fd, &err), 0);
    (void)snprintf(desk->key, sizeof(desk->key), "%s/next.key", desk->folder);
    assert_int_equal(key_create_after(desk->key, key, &err), 0);
    assert_says(opened(desk, LOAD_SCANNER, DESK_NOW), "give the key file of epoch 1");
    assert_says(opened(desk, LOAD_CONFIRMER, DESK_NOW), "give the key file of epoch 1");
    assert_says(opened(desk, CHECK, DESK_NOW), "give the key file of epoch 1");
    (void)bytes_to_text(desk->key, sizeof(desk->key), bytes_of(own));
}

static void another_key_is_named_in_the_refusal(void **state)
{
    struct desk *desk = *state;
    struct err err = {{0}};
    char other[160];
    char own[160];
    (void)snprintf(other, sizeof(other), "%s/other.key", desk->folder);
    (void)bytes_to_text(own, sizeof(own), bytes_of(desk->key));
    assert_int_equal(key_create(other, &err), 0);
    (void)bytes_to_text(desk->key, sizeof(desk->key), bytes_of(other));
    assert_says(opened(desk, LOAD_SCANNER, DESK_NOW), "give the key it was made with");
    assert_says(
        opened(desk, LOAD_CONFIRMER, DESK_NOW), "give the key it was made with");
    (void)bytes_to_text(desk->key, sizeof(desk->key), bytes_of(own));
}

static void another_format_says_what_to_do(void **state)
{
    struct desk *desk = *state;
    AUTO(fd_close) int fd = open(desk->list, O_RDWR);
    assert_int_equal(pwrite(fd, "\x03", 1, 8), 1);
    assert_says(opened(desk, LOAD_SCANNER, DESK_NOW), "format 3 is newer");
    assert_says(opened(desk, LOAD_SCANNER, DESK_NOW), "update vigie");
    assert_int_equal(pwrite(fd, "\x01", 1, 8), 1);
    assert_says(opened(desk, LOAD_SCANNER, DESK_NOW), "format 1 is older");
    assert_says(opened(desk, LOAD_SCANNER, DESK_NOW), "build anew");
    assert_int_equal(pwrite(fd, "\x02", 1, 8), 1);
    assert_int_equal(pwrite(fd, "X", 1, 0), 1);
    assert_says(opened(desk, LOAD_SCANNER, DESK_NOW), "not a vigie watchlist");
    assert_int_equal(pwrite(fd, "V", 1, 0), 1);
}

static void past_its_last_day_it_is_refused(void **state)
{
    /* 2027-07-01T00:00:00Z; the last day itself still serves. */
    const int64_t after = INT64_C(1814400000000);
    assert_null(opened(*state, LOAD_SCANNER, after - 1));
    assert_says(opened(*state, LOAD_SCANNER, after), "its last day was 2027-06-30");
    assert_says(opened(*state, LOAD_CONFIRMER, after), "its last day was 2027-06-30");
}

static void info_tells_what_the_header_says(void **state)
{
    struct desk *desk = *state;
    struct err err = {{0}};
    AUTO(buf_done) struct buf text;
    const char *shown = NULL;
    buf_init(&text, 65536);
    AUTO(fd_close) int key_fd = open(desk->key, O_RDONLY);
    AUTO(fd_close) int fd = open(desk->list, O_RDONLY);
    struct watchlist_source source = {.name = "list.vgw", .fd = fd, .key_fd = -1};
    assert_int_equal(watchlist_info(&text, &source, DESK_NOW, &err), 0);
    assert_int_equal(buf_text(&shown, &text, &err), 0);
    assert_non_null(strstr(shown, "nir 2"));
    assert_non_null(strstr(shown, "2027-06-30"));
    assert_non_null(strstr(shown, "verified    no"));
    assert_null(strstr(shown, "Labo"));
    source.key_fd = key_fd;
    buf_clear(&text);
    assert_int_equal(watchlist_info(&text, &source, DESK_NOW, &err), 0);
    assert_int_equal(buf_text(&shown, &text, &err), 0);
    assert_non_null(strstr(shown, "group       Labo"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_fresh_file_opens_and_checks),
        cmocka_unit_test(a_flipped_bit_in_the_filter_is_refused_by_the_scanner),
        cmocka_unit_test(a_flipped_bit_anywhere_is_found_by_check),
        cmocka_unit_test(a_flipped_bit_in_the_table_is_found_when_it_is_used),
        cmocka_unit_test(
            what_was_verified_stays_as_it_was_when_the_file_is_written_over),
        cmocka_unit_test(a_truncated_file_says_how_much_is_there),
        cmocka_unit_test(no_flipped_bit_of_any_region_passes_check),
        cmocka_unit_test(cut_anywhere_it_is_refused_by_all_who_open_it),
        cmocka_unit_test(what_is_no_watchlist_is_refused),
        cmocka_unit_test(another_epoch_of_the_key_is_named_in_the_refusal),
        cmocka_unit_test(another_key_is_named_in_the_refusal),
        cmocka_unit_test(another_format_says_what_to_do),
        cmocka_unit_test(past_its_last_day_it_is_refused),
        cmocka_unit_test(info_tells_what_the_header_says),
    };
    return cmocka_run_group_tests(tests, open_desk, close_desk);
}
