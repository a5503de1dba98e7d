/* Domains and phrases from YAML, as the CSV that the matchers know. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "app/watch_names.h"
#include "base/fd.h"

#include <string.h>
#include <unistd.h>

static int file_of(const char *text)
{
    int fd = -1;
    assert_int_equal(fd_anonymous(&fd, "names", NULL), 0);
    assert_int_equal(fd_write_all(fd, bytes_of(text), NULL), 0);
    assert_int_equal(lseek(fd, 0, SEEK_SET), 0);
    return fd;
}

static void assert_becomes(
    const char *text, const char *path, const char *list, const char *wanted)
{
    struct err err = {{0}};
    const char *got = NULL;
    AUTO(fd_close) int fd = file_of(text);
    AUTO(buf_done) struct buf csv;
    buf_init(&csv, 4096);
    if (watch_names_convert(&fd, path, list, &err) != 0)
        fail_msg("%s", err.text);
    assert_int_equal(fd_read_all(&csv, fd, &err), 0);
    assert_int_equal(buf_text(&got, &csv, &err), 0);
    assert_string_equal(got, wanted);
}

static const char NAMES[] = "# ours\n"
                            "group: Nord\n"
                            "domains:\n"
                            "  - labo.example\n"
                            "\n"
                            "  - name: chu.example\n"
                            "    group: 'C;\"H'\n"
                            "phrases: [Labo du Nord]\n";

static void names_keep_their_lines_and_groups(void **state)
{
    (void)state;
    assert_becomes(NAMES, "x", "domains",
        "\n\n\n\"labo.example\";\"Nord\"\n\n\"chu.example\";\"C;\"\"H\"\n");
    assert_becomes(
        NAMES, "x.yml", "phrases", "\n\n\n\n\n\n\n\"Labo du Nord\";\"Nord\"\n");
    assert_becomes("domains: [a.example]\n", "x", "phrases", "");
    assert_becomes("", "x.yaml", "domains", "");
}

static void csv_stays_as_it_is(void **state)
{
    (void)state;
    assert_becomes("a.example,G\n", "x.csv", "domains", "a.example,G\n");
    assert_becomes(
        "domain,group\na.example,G\n", "x", "domains", "domain,group\na.example,G\n");
    assert_becomes("", "x", "domains", "");
}

static void what_is_wrong_is_told_with_its_place(void **state)
{
    static const struct {
        const char *text;
        const char *says;
    } cases[] = {
        {"domains: x\n", "f.yaml:1:10: a list"},
        {"domains:\n  - a\nfoo: 1\n", "f.yaml:3:1: no such key"},
        {"domains:\n  - [a]\n", "f.yaml:2:"},
        {"domains:\n  - group: G\n", "f.yaml:2:"},
        {"domains:\n  - name: a\n    size: 1\n", "f.yaml:3:5: no such key"},
        {"- a\n", "f.yaml:1:1"},
        {"domains: [\n", "f.yaml:"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct err err = {{0}};
        AUTO(fd_close) int fd = file_of(cases[i].text);
        assert_int_equal(watch_names_convert(&fd, "f.yaml", "domains", &err), -1);
        if (strstr(err.text, cases[i].says) == NULL)
            fail_msg("case %zu says: %s", i, err.text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_keep_their_lines_and_groups),
        cmocka_unit_test(csv_stays_as_it_is),
        cmocka_unit_test(what_is_wrong_is_told_with_its_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
