#include "app/source_file.h"
#include "base/fd.h"
#include "folder.h"

#include <sys/stat.h>
#include <sys/wait.h>

struct place {
    struct folder folder;
    char main[FOLDER_PATH + 32];
    char path[FOLDER_PATH + 64];
};

static int set_up(void **state)
{
    struct place *place = calloc(1, sizeof(*place));
    assert_non_null(place);
    folder_make(&place->folder);
    (void)snprintf(place->main, sizeof(place->main), "%s/v.yaml", place->folder.path);
    (void)snprintf(
        place->path, sizeof(place->path), "%s/sources.d/a.yaml", place->folder.path);
    FILE *file = fopen(place->main, "w");
    assert_non_null(file);
    assert_int_equal(fclose(file), 0);
    *state = place;
    return 0;
}

static int tear_down(void **state)
{
    struct place *place = *state;
    folder_remove(&place->folder);
    free(place);
    return 0;
}

static int put(const struct place *place, const char *text, struct err *err)
{
    const struct source_file_new file = {
        .path = place->path, .text = bytes_of(text), .beside = place->main};
    return source_file_write(&file, err);
}

static void expect_text(const char *path, const char *wanted)
{
    struct err err = {0};
    AUTO(buf_done) struct buf text;
    buf_init(&text, 4096);
    assert_int_equal(fd_read_file(&text, path, &err), 0);
    assert_true(bytes_is(buf_bytes(&text), wanted));
}

static mode_t mode_of(const char *path)
{
    struct stat info;
    assert_int_equal(stat(path, &info), 0);
    return info.st_mode & 0777;
}

static void who_may_read_the_main_file_may_read_the_new_one(void **state)
{
    struct place *place = *state;
    struct err err = {0};
    char folder[FOLDER_PATH + 64];
    mode_t before = umask(077);
    (void)snprintf(folder, sizeof(folder), "%s/sources.d", place->folder.path);
    assert_int_equal(chmod(place->main, 0644), 0);
    assert_int_equal(put(place, "name: a\n", &err), 0);
    assert_int_equal(mode_of(place->path), 0644);
    assert_int_equal(mode_of(folder), 0755);
    assert_int_equal(source_file_remove(place->path, &err), 0);
    assert_int_equal(chmod(place->main, 0640), 0); /* the folder is a person's now */
    assert_int_equal(put(place, "name: a\n", &err), 0);
    assert_int_equal(mode_of(place->path), 0640);
    assert_int_equal(mode_of(folder), 0755);
    (void)umask(before);
}

static void a_new_file_makes_its_folder_and_is_closed_to_strangers(void **state)
{
    struct place *place = *state;
    struct err err = {0};
    struct stat info;
    struct stat main;
    char folder[FOLDER_PATH + 64];
    assert_int_equal(chmod(place->main, 0640), 0);
    if (put(place, "name: a\n", &err) != 0)
        fail_msg("%s", err.text);
    expect_text(place->path, "name: a\n");
    assert_int_equal(stat(place->path, &info), 0);
    assert_int_equal(stat(place->main, &main), 0);
    assert_int_equal(info.st_mode & 0777, 0640);
    assert_int_equal(info.st_gid, main.st_gid);
    (void)snprintf(folder, sizeof(folder), "%s/sources.d", place->folder.path);
    assert_int_equal(stat(folder, &info), 0);
    assert_int_equal(info.st_mode & 07, 0);
    assert_int_equal(source_file_remove(place->path, &err), 0);
    assert_int_equal(rmdir(folder), 0); /* and nothing else is left in it */
}

static void a_file_that_is_there_is_not_replaced(void **state)
{
    struct place *place = *state;
    struct err err = {0};
    assert_int_equal(put(place, "one", &err), 0);
    assert_int_equal(put(place, "two", &err), -1);
    assert_non_null(strstr(err.text, "a.yaml: File exists"));
    expect_text(place->path, "one");
    assert_int_equal(source_file_remove(place->path, &err), 0);
    assert_int_equal(source_file_remove(place->path, &err), -1);
    assert_non_null(strstr(err.text, "No such file"));
}

/* What another `source add` of the name is writing, or left behind. */
static void anothers_unfinished_file_is_left_alone(void **state)
{
    struct place *place = *state;
    struct err err = {0};
    char temporary[FOLDER_PATH + 64];
    assert_int_equal(put(place, "one", &err), 0);
    assert_int_equal(source_file_remove(place->path, &err), 0);
    (void)snprintf(
        temporary, sizeof(temporary), "%s/sources.d/.a.yaml.new", place->folder.path);
    assert_int_equal(link(place->main, temporary), 0);
    if (put(place, "two", &err) != 0)
        fail_msg("%s", err.text);
    expect_text(place->main, "");
    expect_text(place->path, "two");
    assert_int_equal(access(temporary, F_OK), 0);
}

enum { ADDERS = 8 };

/* The text of each is its own: 4000 times its letter. */
_Noreturn static void add_from_another_process(const struct place *place, char letter)
{
    struct err err = {0};
    char text[4001];
    memset(text, letter, 4000);
    text[4000] = '\0';
    _exit(put(place, text, &err) == 0 ? 0 : 1);
}

static void of_many_that_add_one_name_at_once_one_does(void **state)
{
    struct place *place = *state;
    struct err err = {0};
    AUTO(buf_done) struct buf text;
    pid_t pids[ADDERS];
    char added = '\0';
    buf_init(&text, 8192);
    for (int i = 0; i < ADDERS; i++) {
        pids[i] = fork();
        assert_true(pids[i] >= 0);
        if (pids[i] == 0)
            add_from_another_process(place, (char)('a' + i));
    }
    for (int i = 0; i < ADDERS; i++) {
        int status = 0;
        assert_int_equal(waitpid(pids[i], &status, 0), pids[i]);
        assert_true(WIFEXITED(status));
        if (WEXITSTATUS(status) != 0)
            continue;
        assert_int_equal(added, 0);
        added = (char)('a' + i);
    }
    assert_int_equal(fd_read_file(&text, place->path, &err), 0);
    assert_int_equal(text.len, 4000);
    for (size_t i = 0; i < text.len; i++)
        assert_int_equal(text.ptr[i], added);
}

static void a_name_that_could_be_no_files_is_refused(void **state)
{
    (void)state;
    static const char *const wrong[] = {
        "", ".hidden", "..", "a/b", "../a", "a b", "caf\xc3\xa9", "a\n", "a:b"};
    struct err err = {0};
    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        AUTO(buf_done) struct buf path;
        buf_init(&path, 4096);
        if (source_file_path(&path, "d", wrong[i], &err) == 0)
            fail_msg("%s", wrong[i]);
    }
    AUTO(buf_done) struct buf path;
    buf_init(&path, 4096);
    assert_int_equal(source_file_path(&path, "d", "board-1_a.b", &err), 0);
    assert_true(bytes_is(buf_bytes(&path), "d/board-1_a.b.yaml"));
    assert_int_equal(source_file_path(&path, NULL, "a", &err), -1);
    assert_non_null(strstr(err.text, "write `sources_dir: sources.d` into it"));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(who_may_read_the_main_file_may_read_the_new_one),
        TEST(a_new_file_makes_its_folder_and_is_closed_to_strangers),
        TEST(a_file_that_is_there_is_not_replaced),
        TEST(anothers_unfinished_file_is_left_alone),
        TEST(of_many_that_add_one_name_at_once_one_does),
        cmocka_unit_test(a_name_that_could_be_no_files_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
