/* What opens an encrypted paste is there behind the reader's walls: libcrypto, once it
 * was set up before, and zlib want nothing that the role may not do. */
#include "base/sandbox.h"
#include "parsers/privatebin.h"
#include "tests/unit/parsers/reading.h"

#include <sys/wait.h>
#include <unistd.h>

enum { CHILD_GOOD = 0, CHILD_BAD = 1, CHILD_NO_SANDBOX = 2 };

static int open_walled(struct bytes json)
{
    const struct sandbox_rules rules = {.role = SANDBOX_READER};
    const struct privatebin_ask ask = {.json = json,
        .key = "4wBqpZM9xaSheZzJSMawUKKwhdpChKbZ5eu5ky4Vigw",
        .is_paste = true};
    struct err err = {.text = ""};
    AUTO(privatebin_done) struct privatebin paste = {.state = PRIVATEBIN_NONE};
    parser_preload();
    if (sandbox_enter(&rules, &err) != 0)
        return CHILD_NO_SANDBOX;
    if (privatebin_read(&paste, &ask, &err) != 0)
        return CHILD_BAD;
    return paste.state == PRIVATEBIN_OPEN && paste.reason == NULL ? CHILD_GOOD
                                                                  : CHILD_BAD;
}

static void expect_opened(const char *name)
{
    char path[512];
    int status = 0;
    struct err err = {.text = ""};
    AUTO(buf_done) struct buf file;
    (void)snprintf(path, sizeof(path), "%s/tests/fixtures/pages/privatebin/%s",
        VIGIE_SOURCE_DIR, name);
    buf_init(&file, READING_MAX);
    assert_int_equal(fd_read_file(&file, path, &err), 0);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0)
        _exit(open_walled(buf_bytes(&file)));
    assert_int_equal(waitpid(child, &status, 0), child);
    if (WIFSIGNALED(status))
        fail_msg("%s: killed by signal %d", name, WTERMSIG(status));
    if (WEXITSTATUS(status) == CHILD_NO_SANDBOX)
        skip(); /* a kernel without Landlock: the role would not start at all */
    assert_int_equal(WEXITSTATUS(status), CHILD_GOOD);
}

static void a_paste_is_opened_behind_the_reader_s_walls(void **state)
{
    (void)state;
    expect_opened("paste.json");
    expect_opened("aes128.json");
    expect_opened("comments.json");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_paste_is_opened_behind_the_reader_s_walls),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
