/* Sources, from their files to what is shown of them, with each allocation failing in
 * turn: told, or done; nothing lost and nothing half written. */
#include "app/source_file.h"
#include "app/source_make.h"
#include "app/source_print.h"
#include "nth_alloc.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

struct place {
    char folder[64];
    char main[96];
    char added[128];
};

static const char main_text[] =
    "store: {url: 'sqlite:v.db'}\n"
    "watchlists: [{file: a.vgw, key_file: a.key}]\n"
    "sources_dir: sources.d\n"
    "digest: {time_zone: UTC}\n"
    "sources: [{name: a, url: 'http://a.example/', mirrors: ['http://b.example/',"
    " 'http://c.example/'], headers: {X-A: b}, attachments: never}]\n";
static const char added_text[] = "name: d\nurl: http://d.example/\n";

static void make_place(struct place *place)
{
    (void)snprintf(place->folder, sizeof(place->folder), "/tmp/vigie-torture-XXXXXX");
    assert_non_null(mkdtemp(place->folder));
    (void)snprintf(place->main, sizeof(place->main), "%s/v.yaml", place->folder);
    (void)snprintf(
        place->added, sizeof(place->added), "%s/sources.d/d.yaml", place->folder);
    FILE *file = fopen(place->main, "w");
    assert_non_null(file);
    assert_true(fputs(main_text, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

static void drop_place(struct place *place)
{
    static const char *const names[] = {
        "v.yaml", "v.db", "v.db-wal", "v.db-shm", "sources.d/d.yaml"};
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        char path[128];
        (void)snprintf(path, sizeof(path), "%s/%s", place->folder, names[i]);
        (void)unlink(path);
    }
    char dir[128];
    (void)snprintf(dir, sizeof(dir), "%s/sources.d", place->folder);
    assert_int_equal(rmdir(dir), 0);
    assert_int_equal(rmdir(place->folder), 0);
}

static bool failed_with_reason(int result, const struct err *err)
{
    if (result != 0)
        assert_true(err->text[0] != '\0');
    return result != 0;
}

static bool adds_reads_and_makes(void *context)
{
    const struct place *place = context;
    struct err err = {0};
    AUTO(config_free) struct config *config = NULL;
    const struct config_change change = {
        .path = place->added, .text = bytes_of(added_text)};
    (void)unlink(place->added);
    if (failed_with_reason(
            config_load_changed(&config, place->main, &change, &err), &err))
        return false;
    assert_int_equal(config->source_count, 2);
    const struct source_file_new file = {
        .path = place->added, .text = change.text, .beside = place->main};
    if (failed_with_reason(source_file_write(&file, &err), &err)) {
        assert_int_equal(access(place->added, F_OK), -1); /* whole, or not there */
        return false;
    }
    AUTO(source_done) struct source source = {0};
    if (failed_with_reason(source_make(&source, &config->sources[0], &err), &err))
        return false;
    assert_int_equal(source_addresses(&source), 3);
    return true;
}

static bool shows(void *context)
{
    const struct place *place = context;
    struct err err = {0};
    AUTO(source_book_close) struct source_book book = {0};
    AUTO(buf_done) struct buf out;
    buf_init(&out, 1 << 20);
    if (failed_with_reason(source_book_open(&book, place->main, &err), &err) ||
        failed_with_reason(source_print_list(&out, &book, &err), &err) ||
        failed_with_reason(
            source_print_one(&out, &book, &book.config->sources[0], &err), &err) ||
        failed_with_reason(source_json_list(&out, &book, &err), &err))
        return false;
    return true;
}

static void sources_survive_every_refusal(void **state)
{
    (void)state;
    struct place place;
    make_place(&place);
    long failures = nth_alloc_each(adds_reads_and_makes, &place, 2000);
    assert_in_range(failures, 5, 1999);
    failures = nth_alloc_each(shows, &place, 5000);
    assert_in_range(failures, 5, 4999);
    nth_alloc_arm(0);
    assert_true(shows(&place));
    drop_place(&place);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sources_survive_every_refusal),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
