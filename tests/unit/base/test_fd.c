#include "base/fd.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

static int anonymous_with(const char *text)
{
    struct err err = {{0}};
    int fd = -1;
    assert_int_equal(fd_anonymous(&fd, "test", &err), 0);
    assert_int_equal(fd_write_all(fd, bytes_of(text), &err), 0);
    return fd;
}

static void a_descriptor_is_handed_on_once(void **state)
{
    (void)state;
    int fd = 7;
    assert_int_equal(fd_take(&fd), 7);
    assert_int_equal(fd, -1);
    fd_close(fd); /* nothing to close is no error */
}

static void all_is_written_and_read_through_a_small_pipe(void **state)
{
    (void)state;
    enum { SIZE = 1 << 20 };
    static uint8_t data[SIZE];
    struct err err = {{0}};
    int ends[2];
    AUTO(buf_done) struct buf buf;
    buf_init(&buf, SIZE);
    for (size_t i = 0; i < SIZE; i++)
        data[i] = (uint8_t)(i * 31);
    assert_int_equal(pipe2(ends, O_CLOEXEC), 0);
    pid_t pid = fork();
    assert_true(pid >= 0);
    if (pid == 0)
        _exit(fd_write_all(ends[1], bytes_make(data, SIZE), &err) == 0 ? 0 : 1);
    fd_close(ends[1]);
    assert_int_equal(fd_read_all(&buf, ends[0], &err), 0);
    assert_true(bytes_equal(buf_bytes(&buf), bytes_make(data, SIZE)));
    fd_close(ends[0]);
    int status = 0;
    assert_int_equal(waitpid(pid, &status, 0), pid);
    assert_int_equal(status, 0);
}

static void reading_stops_at_the_ceiling(void **state)
{
    (void)state;
    struct err err = {{0}};
    AUTO(fd_close) int fd = anonymous_with("123456");
    AUTO(buf_done) struct buf buf;
    buf_init(&buf, 5);
    assert_int_equal(lseek(fd, 0, SEEK_SET), 0);
    assert_int_equal(fd_read_all(&buf, fd, &err), -1);
    assert_non_null(strstr(err.text, "5 bytes"));
}

static void a_missing_file_is_named(void **state)
{
    (void)state;
    struct err err = {{0}};
    AUTO(buf_done) struct buf buf;
    buf_init(&buf, 5);
    assert_int_equal(fd_read_file(&buf, "/nonexistent/key", &err), -1);
    assert_string_equal(err.text, "/nonexistent/key: No such file or directory");
}

static void a_file_is_read_whole(void **state)
{
    (void)state;
    struct err err = {{0}};
    char path[] = "/tmp/vigie-fd-XXXXXX";
    AUTO(fd_close) int fd = mkostemp(path, O_CLOEXEC);
    AUTO(buf_done) struct buf buf;
    uint64_t size = 0;
    buf_init(&buf, 100);
    assert_true(fd >= 0);
    assert_int_equal(fd_write_all(fd, bytes_of("contents"), &err), 0);
    assert_int_equal(fd_read_file(&buf, path, &err), 0);
    assert_true(bytes_is(buf_bytes(&buf), "contents"));
    assert_int_equal(fd_size(&size, fd, &err), 0);
    assert_int_equal(size, 8);
    assert_int_equal(unlink(path), 0);
}

static void a_beginning_is_read_wherever_the_file_stands(void **state)
{
    (void)state;
    struct err err = {{0}};
    AUTO(fd_close) int fd = anonymous_with("contents");
    AUTO(buf_done) struct buf buf;
    buf_init(&buf, 16);
    assert_int_equal(lseek(fd, 3, SEEK_SET), 3);
    assert_int_equal(fd_read_start(&buf, fd, 4, &err), 0);
    assert_true(bytes_is(buf_bytes(&buf), "cont"));
    assert_int_equal(lseek(fd, 0, SEEK_CUR), 3);
    buf_clear(&buf);
    assert_int_equal(fd_read_start(&buf, fd, 16, &err), 0); /* more than it has */
    assert_true(bytes_is(buf_bytes(&buf), "contents"));
    buf_clear(&buf);
    assert_int_equal(fd_read_start(&buf, fd, 17, &err), -1); /* than may be kept */
}

static void what_is_written_at_a_place_leaves_where_the_file_stands(void **state)
{
    (void)state;
    struct err err = {{0}};
    AUTO(fd_close) int fd = anonymous_with("");
    AUTO(buf_done) struct buf buf;
    buf_init(&buf, 16);
    assert_int_equal(lseek(fd, 0, SEEK_SET), 0);
    assert_int_equal(fd_write_at(fd, bytes_of("con"), 0, &err), 0);
    assert_int_equal(fd_write_at(fd, bytes_of("tents"), 3, &err), 0);
    assert_int_equal(fd_read_all(&buf, fd, &err), 0);
    assert_true(bytes_is(buf_bytes(&buf), "contents"));
}

static void a_closed_descriptor_is_an_error(void **state)
{
    (void)state;
    struct err err = {{0}};
    uint64_t size = 0;
    AUTO(buf_done) struct buf buf;
    buf_init(&buf, 5);
    assert_int_equal(fd_read_all(&buf, -1, &err), -1);
    assert_int_equal(fd_read_start(&buf, -1, 5, &err), -1);
    assert_int_equal(fd_write_all(-1, bytes_of("x"), &err), -1);
    assert_int_equal(fd_write_at(-1, bytes_of("x"), 0, &err), -1);
    assert_int_equal(fd_size(&size, -1, &err), -1);
    assert_int_equal(fd_seal(-1, &err), -1);
}

static void a_sealed_file_never_changes_again(void **state)
{
    (void)state;
    struct err err = {{0}};
    AUTO(fd_close) int fd = anonymous_with("fixed");
    assert_int_equal(fcntl(fd, F_GETFD) & FD_CLOEXEC, FD_CLOEXEC);
    assert_int_equal(fd_seal(fd, &err), 0);
    assert_int_equal(pwrite(fd, "x", 1, 0), -1);
    assert_int_equal(ftruncate(fd, 0), -1);
    assert_int_equal(ftruncate(fd, 100), -1);
    assert_ptr_equal(
        mmap(NULL, 5, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0), MAP_FAILED);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_descriptor_is_handed_on_once),
        cmocka_unit_test(all_is_written_and_read_through_a_small_pipe),
        cmocka_unit_test(reading_stops_at_the_ceiling),
        cmocka_unit_test(a_missing_file_is_named),
        cmocka_unit_test(a_file_is_read_whole),
        cmocka_unit_test(a_beginning_is_read_wherever_the_file_stands),
        cmocka_unit_test(what_is_written_at_a_place_leaves_where_the_file_stands),
        cmocka_unit_test(a_closed_descriptor_is_an_error),
        cmocka_unit_test(a_sealed_file_never_changes_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
