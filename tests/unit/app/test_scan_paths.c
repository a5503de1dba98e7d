#include "app/scan_paths.h"

#include "base/fd.h"
#include "tests/unit/app/folder.h"

#include <fcntl.h>

static int set_up(void **state)
{
    static struct folder folder;
    folder_make(&folder);
    *state = &folder;
    return 0;
}

static int tear_down(void **state)
{
    folder_remove(*state);
    return 0;
}

static void make_folder(const struct folder *folder, const char *name)
{
    char path[FOLDER_PATH];
    folder_path(path, folder, name);
    assert_int_equal(mkdir(path, 0700), 0);
}

static void a_folder_is_walked_in_the_order_of_names(void **state)
{
    const struct folder *folder = *state;
    static const char *const wanted[] = {"a.txt", "b/1.txt", "b/2.txt", "c.txt"};
    AUTO(scan_paths_done) struct scan_paths paths;
    struct err err = {{0}};
    scan_paths_init(&paths);
    make_folder(folder, "b");
    folder_put(folder, "c.txt", "");
    folder_put(folder, "b/2.txt", "");
    folder_put(folder, "a.txt", "");
    folder_put(folder, "b/1.txt", "");
    assert_int_equal(scan_paths_add(&paths, folder->path, &err), 0);
    assert_int_equal(paths.count, 4);
    for (size_t i = 0; i < 4; i++) {
        char path[FOLDER_PATH];
        folder_path(path, folder, wanted[i]);
        assert_string_equal(paths.items[i], path);
    }
}

static void links_and_pipes_in_a_folder_are_passed_over(void **state)
{
    const struct folder *folder = *state;
    AUTO(scan_paths_done) struct scan_paths paths;
    struct err err = {{0}};
    scan_paths_init(&paths);
    char path[FOLDER_PATH];
    folder_path(path, folder, "loop");
    assert_int_equal(symlink(folder->path, path), 0);
    folder_path(path, folder, "pipe");
    assert_int_equal(mkfifo(path, 0600), 0);
    assert_int_equal(scan_paths_add(&paths, folder->path, &err), 0);
    assert_int_equal(paths.count, 0);
}

static void a_file_is_taken_as_it_was_named(void **state)
{
    (void)state;
    AUTO(scan_paths_done) struct scan_paths paths;
    struct err err = {{0}};
    scan_paths_init(&paths);
    assert_int_equal(scan_paths_add(&paths, "/nowhere/a.csv", &err), 0);
    assert_int_equal(scan_paths_add(&paths, "-", &err), 0);
    assert_int_equal(paths.count, 2);
    assert_string_equal(paths.items[0], "/nowhere/a.csv");
    assert_string_equal(paths.items[1], "-");
}

static void what_cannot_be_opened_says_why(void **state)
{
    const struct folder *folder = *state;
    struct err err = {{0}};
    char path[FOLDER_PATH];
    int fd = -1;
    assert_int_equal(scan_paths_open(&fd, "/nowhere/a.csv", &err), -1);
    assert_string_equal(err.text, "No such file or directory");
    assert_int_equal(scan_paths_open(&fd, folder->path, &err), -1);
    assert_string_equal(err.text, "not a regular file");
    folder_path(path, folder, "pipe");
    assert_int_equal(mkfifo(path, 0600), 0);
    assert_int_equal(scan_paths_open(&fd, path, &err), -1);
    assert_string_equal(err.text, "not a regular file");
    assert_int_equal(fd, -1);
}

static void standard_input_becomes_a_file_of_known_size(void **state)
{
    (void)state;
    struct err err = {{0}};
    int raw = -1;
    int pipe_ends[2];
    uint64_t size = 0;
    AUTO(fd_close) int before = dup(STDIN_FILENO);
    assert_int_equal(pipe(pipe_ends), 0);
    assert_int_equal(write(pipe_ends[1], "twelve bytes", 12), 12);
    fd_close(pipe_ends[1]);
    assert_int_equal(dup2(pipe_ends[0], STDIN_FILENO), STDIN_FILENO);
    fd_close(pipe_ends[0]);
    int opened = scan_paths_open(&raw, "-", &err);
    assert_int_equal(dup2(before, STDIN_FILENO), STDIN_FILENO);
    assert_int_equal(opened, 0);
    AUTO(fd_close) int fd = raw;
    assert_int_equal(fd_size(&size, fd, &err), 0);
    assert_int_equal(size, 12);
}

#define WITH_FOLDER(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_FOLDER(a_folder_is_walked_in_the_order_of_names),
        WITH_FOLDER(links_and_pipes_in_a_folder_are_passed_over),
        WITH_FOLDER(a_file_is_taken_as_it_was_named),
        WITH_FOLDER(what_cannot_be_opened_says_why),
        WITH_FOLDER(standard_input_becomes_a_file_of_known_size),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
