/* The files that the configuration names: there, readable, and closed to others. */
#include "config/config.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#define LISTS "watchlists: [{file: a.vgw, key_file: a.key}]\n"
#define SITES "sources: [{name: b, url: 'http://b.example/'}]\n"
#define LEAST "store: {url: 'sqlite:v.db'}\n" LISTS SITES

static void refuses_a_file_that_is_too_large_missing_or_a_folder(void **state)
{
    (void)state;
    struct err err = {0};
    AUTO(config_free) struct config *config = NULL;
    AUTO(mem_free) char *text = malloc(CONFIG_BYTES_MAX + 1);
    assert_non_null(text);
    memset(text, '#', CONFIG_BYTES_MAX + 1);
    assert_int_equal(config_parse(&config, "v.yaml",
                         bytes_make(text, CONFIG_BYTES_MAX + 1), NULL, &err),
        -1);
    assert_non_null(strstr(err.text, "1 MiB"));
    assert_int_equal(config_load(&config, "/nonexistent/v.yaml", &err), -1);
    assert_non_null(strstr(err.text, "/nonexistent/v.yaml: No such file"));
    assert_int_equal(config_load(&config, "/tmp", &err), -1);
    assert_non_null(strstr(err.text, "is a folder"));
}

static int make_folder(void **state)
{
    static char folder[32];
    (void)snprintf(folder, sizeof(folder), "/tmp/vigie-config-XXXXXX");
    *state = mkdtemp(folder);
    return *state == NULL || chdir(folder) != 0 ? -1 : 0;
}

static int remove_folder(void **state)
{
    (void)unlink("a.vgw");
    (void)unlink("a.key");
    (void)unlink("r.key");
    return chdir("/") != 0 || rmdir(*state) != 0 ? -1 : 0;
}

static void write_file(const char *path, mode_t mode)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_int_equal(fclose(file), 0);
    assert_int_equal(chmod(path, mode), 0);
}

static void files_that_are_missing_or_open_to_others_are_told(void **state)
{
    (void)state;
    struct err err = {0};
    AUTO(buf_done) struct buf problems;
    AUTO(config_free) struct config *config = NULL;
    const char *lines = NULL;
    buf_init(&problems, CONFIG_PROBLEMS_MAX);
    assert_int_equal(config_parse(&config, "v.yaml", bytes_of(LEAST), NULL, &err), 0);

    assert_int_equal(config_check_files(config, &problems, &err), -1);
    assert_int_equal(buf_text(&lines, &problems, &err), 0);
    assert_non_null(strstr(lines, "a.vgw: No such file or directory; make it with"));
    assert_non_null(strstr(lines, "a.key: No such file or directory; make it with"));

    write_file("a.vgw", 0644);
    write_file("a.key", 0644);
    assert_int_equal(config_check_files(config, NULL, &err), -1);
    assert_string_equal(err.text, "a.key: is open to others; run chmod 600 on it");

    write_file("a.key", 0600);
    assert_int_equal(config_check_files(config, NULL, &err), 0);
}

/* Whoever looks need not be let into every part's secret; one that lies open is told.
 */
static void secrets_of_roles_are_checked_where_they_can_be(void **state)
{
    (void)state;
    struct err err = {0};
    AUTO(config_free) struct config *config = NULL;
    static const char text[] = "store:\n  url: postgresql://house@db.example/vigie\n"
                               "  password_file: gone\n  roles: {reader: {user: r, "
                               "password_file: r.key}}\n" LISTS SITES;
    if (config_parse(&config, "v.yaml", bytes_of(text), NULL, &err) != 0)
        fail_msg("%s", err.text);
    write_file("a.vgw", 0644);
    write_file("a.key", 0600);
    assert_int_equal(config_check_files(config, NULL, &err), -1);
    assert_non_null(strstr(err.text, "r.key: No such file"));
    write_file("r.key", 0644);
    assert_int_equal(config_check_files(config, NULL, &err), -1);
    assert_string_equal(err.text, "r.key: is open to others; run chmod 600 on it");
    write_file("r.key", 0600); /* the owner's need not be here */
    assert_int_equal(config_check_files(config, NULL, &err), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(refuses_a_file_that_is_too_large_missing_or_a_folder),
        cmocka_unit_test_setup_teardown(
            files_that_are_missing_or_open_to_others_are_told, make_folder,
            remove_folder),
        cmocka_unit_test_setup_teardown(
            secrets_of_roles_are_checked_where_they_can_be, make_folder, remove_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
