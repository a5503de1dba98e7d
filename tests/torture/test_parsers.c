/* Every allocation of opening an encrypted paste fails in turn: nothing leaks, and what
 * was not wholly opened says so or is an error, never a paste without its text. */
#include "base/fd.h"
#include "parsers/privatebin.h"
#include "parsers/sealed.h"

#include "nth_alloc.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <stdio.h>

enum { MAX_RUNS = 3000, FILE_MAX = 1 << 20 };

static void load(struct buf *file, const char *name)
{
    char path[512];
    struct err err = {{0}};
    (void)snprintf(path, sizeof(path), "%s/tests/fixtures/pages/privatebin/%s",
        VIGIE_SOURCE_DIR, name);
    buf_init(file, FILE_MAX);
    assert_int_equal(fd_read_file(file, path, &err), 0);
}

static bool opens(void *self)
{
    const struct privatebin_ask ask = {.json = buf_bytes(self),
        .key = "4wBqpZM9xaSheZzJSMawUKKwhdpChKbZ5eu5ky4Vigw",
        .is_paste = true};
    struct err err = {{0}};
    AUTO(privatebin_done) struct privatebin paste;
    if (privatebin_read(&paste, &ask, &err) != 0) {
        assert_int_not_equal(err.text[0], '\0');
        return false;
    }
    assert_int_equal(paste.state, PRIVATEBIN_OPEN);
    assert_null(paste.reason);
    assert_true(paste.text.len > 50);
    return true;
}

static void check_fixture(const char *name)
{
    AUTO(buf_done) struct buf file;
    load(&file, name);
    sealed_preload();
    assert_true(opens(&file));
    assert_true(nth_alloc_each(opens, &file, MAX_RUNS) > 0);
}

static void a_paste_survives_every_refusal(void **state)
{
    (void)state;
    check_fixture("spaced.json");
}

static void comments_and_attachments_survive_every_refusal(void **state)
{
    (void)state;
    check_fixture("comments.json");
    check_fixture("attachment.json");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_paste_survives_every_refusal),
        cmocka_unit_test(comments_and_attachments_survive_every_refusal),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
