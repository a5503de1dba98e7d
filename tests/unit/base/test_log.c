#include "base/log.h"

#include "base/fd.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <string.h>
#include <unistd.h>

static int64_t start_of_time(const struct clock *self)
{
    (void)self;
    return 0;
}

static const struct clock stopped = {
    .wall_ms = start_of_time, .steady_ms = start_of_time};

struct kept {
    int fd;
    struct log log;
    char text[8192];
};

static int open_log(void **state)
{
    static struct kept kept;
    struct err err = {{0}};
    memset(kept.text, 0, sizeof(kept.text));
    assert_int_equal(fd_anonymous(&kept.fd, "log", &err), 0);
    log_init(&kept.log, kept.fd, "reader", &stopped);
    *state = &kept;
    return 0;
}

static int close_log(void **state)
{
    const struct kept *kept = *state;
    fd_close(kept->fd);
    return 0;
}

static const char *said(struct kept *kept)
{
    ssize_t count = pread(kept->fd, kept->text, sizeof(kept->text) - 1, 0);
    assert_true(count >= 0);
    kept->text[count] = '\0';
    return kept->text;
}

static void a_line_has_time_level_role_and_message(void **state)
{
    struct kept *kept = *state;
    log_warn(&kept->log, "%d pages", 3);
    assert_string_equal(said(kept), "1970-01-01T00:00:00Z warn  reader: 3 pages\n");
}

static void details_are_said_only_when_asked_for(void **state)
{
    struct kept *kept = *state;
    log_debug(&kept->log, "hidden");
    assert_string_equal(said(kept), "");
    kept->log.level = LOG_LEVEL_DEBUG;
    log_debug(&kept->log, "shown");
    assert_non_null(strstr(said(kept), "debug reader: shown\n"));
}

static void hostile_text_cannot_forge_a_line(void **state)
{
    struct kept *kept = *state;
    log_error(&kept->log, "%s", "a\n1970 info keeper: b\x1b[31m\x7f");
    const char *text = said(kept);
    assert_non_null(strstr(text, "a?1970 info keeper: b?[31m?\n"));
    assert_ptr_equal(strchr(text, '\n'), text + strlen(text) - 1);
}

static void a_long_line_is_cut_and_ended(void **state)
{
    struct kept *kept = *state;
    char words[4096];
    memset(words, 'x', sizeof(words));
    words[sizeof(words) - 1] = '\0';
    log_info(&kept->log, "%s", words);
    const char *text = said(kept);
    assert_in_range(strlen(text), 1000, 1024);
    assert_int_equal(text[strlen(text) - 1], '\n');
}

static void no_log_says_nothing(void **state)
{
    log_error(NULL, "lost");
    assert_string_equal(said(*state), "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            a_line_has_time_level_role_and_message, open_log, close_log),
        cmocka_unit_test_setup_teardown(
            details_are_said_only_when_asked_for, open_log, close_log),
        cmocka_unit_test_setup_teardown(
            hostile_text_cannot_forge_a_line, open_log, close_log),
        cmocka_unit_test_setup_teardown(
            a_long_line_is_cut_and_ended, open_log, close_log),
        cmocka_unit_test_setup_teardown(no_log_says_nothing, open_log, close_log),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
