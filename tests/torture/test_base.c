/* Every allocation of the alphabet fails in turn: nothing leaks, nothing crashes, and
 * what was there before is still there. */
#include "base/arena.h"
#include "base/fd.h"
#include "base/frame.h"
#include "base/proc.h"
#include "base/wire.h"

#include "nth_alloc.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

enum { MAX_RUNS = 1000 };

static bool grows_a_buffer(void *context)
{
    (void)context;
    AUTO(buf_done) struct buf buf;
    struct err err = {{0}};
    const char *text = NULL;
    buf_init(&buf, 1U << 16);
    for (int i = 0; i < 3000; i++) {
        size_t before = buf.len;
        if (buf_addf(&buf, &err, "%d,", i) != 0)
            return false;
        assert_true(buf.len > before);
    }
    return buf_text(&text, &buf, &err) == 0;
}

static bool fills_an_arena(void *context)
{
    (void)context;
    AUTO(arena_done) struct arena arena;
    struct err err = {{0}};
    struct bytes copy = {0};
    arena_init(&arena, 1U << 20);
    for (size_t i = 1; i < 60; i++)
        if (arena_array(&arena, i, 200, &err) == NULL)
            return false;
    return arena_copy(&copy, &arena, bytes_of("text"), &err) == 0;
}

static bool writes_fields(void *context)
{
    (void)context;
    AUTO(buf_done) struct buf buf;
    struct err err = {{0}};
    static const uint8_t body[2000];
    buf_init(&buf, 1U << 16);
    for (int i = 0; i < 20; i++)
        if (wire_put_u64(&buf, 7, &err) != 0 ||
            wire_put_bytes(&buf, bytes_make(body, sizeof(body)), &err) != 0)
            return false;
    return true;
}

static int open_descriptors(void)
{
    int count = 0;
    for (int fd = 0; fd < 256; fd++)
        count += fcntl(fd, F_GETFD) >= 0 ? 1 : 0;
    return count;
}

static bool exchanges(struct channel *ours, struct channel *theirs)
{
    struct err err = {{0}};
    AUTO(frame_done) struct frame frame = FRAME_EMPTY;
    const struct message message = {.type = 1, .body = bytes_of("hello"), .fd = 0};
    return frame_send(ours, &message, &err) == 0 &&
           frame_receive(&frame, theirs, &err) == 0 && bytes_is(frame.body, "hello");
}

static bool sends_a_frame(void *context)
{
    (void)context;
    struct err err = {{0}};
    AUTO(channel_done) struct channel ours = {.fd = -1};
    AUTO(channel_done) struct channel theirs = {.fd = -1};
    int fds[2] = {-1, -1};
    if (channel_pair(fds, &err) != 0)
        return false;
    AUTO(fd_close) int second = fds[1];
    if (channel_init(&ours, fds[0], &err) != 0)
        return false;
    return channel_init(&theirs, fd_take(&second), &err) == 0 &&
           exchanges(&ours, &theirs);
}

/* This program again, as a role that ends at once. */
static bool starts_a_role(void *context)
{
    (void)context;
    const char *const argv[] = {"torture", "--role", NULL};
    const struct proc_spec spec = {.argv = argv, .log_fd = -1};
    struct err err = {{0}};
    struct proc proc = {0};
    char how[PROC_HOW_SIZE];
    if (proc_start(&proc, &spec, &err) != 0)
        return false;
    proc_reap(&proc, how, sizeof(how));
    assert_string_equal(how, "exit 0");
    return true;
}

static void a_buffer_keeps_what_it_had(void **state)
{
    (void)state;
    assert_true(nth_alloc_each(grows_a_buffer, NULL, MAX_RUNS) > 3);
}

static void an_arena_frees_what_it_gave(void **state)
{
    (void)state;
    assert_true(nth_alloc_each(fills_an_arena, NULL, MAX_RUNS) > 3);
}

static void fields_are_written_or_refused(void **state)
{
    (void)state;
    assert_true(nth_alloc_each(writes_fields, NULL, MAX_RUNS) > 3);
}

static void a_channel_leaks_no_descriptor(void **state)
{
    (void)state;
    int before = open_descriptors();
    assert_int_equal(nth_alloc_each(sends_a_frame, NULL, MAX_RUNS), 2);
    assert_int_equal(open_descriptors(), before);
}

static void a_role_is_started_or_nothing_is_left_of_it(void **state)
{
    (void)state;
    int before = open_descriptors();
    assert_int_equal(setenv("TZ", "UTC", 1), 0);
    assert_true(nth_alloc_each(starts_a_role, NULL, MAX_RUNS) > 0);
    assert_int_equal(open_descriptors(), before);
}

int main(int argc, char **argv)
{
    (void)argv;
    if (argc > 1)
        _exit(0);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_buffer_keeps_what_it_had),
        cmocka_unit_test(an_arena_frees_what_it_gave),
        cmocka_unit_test(fields_are_written_or_refused),
        cmocka_unit_test(a_channel_leaks_no_descriptor),
        cmocka_unit_test(a_role_is_started_or_nothing_is_left_of_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
