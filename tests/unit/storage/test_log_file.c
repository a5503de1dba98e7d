/* SQLite's log is written in large pieces, and nothing of it later than SQLite needs.
 */
#include "storage/sqlite/log_file.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>
#include <sqlite3.h>

enum { PATH_SIZE = 256, ROWS = 300 };

/* ---- the system's files, counted, and made to fail ---- */

static struct {
    sqlite3_vfs vfs;
    sqlite3_vfs *system;
    sqlite3_io_methods methods; /* the system's for a log, but for xWrite */
    const sqlite3_io_methods *real;
    int writes;
    bool full;
} disk;

static int write_counted(
    sqlite3_file *file, const void *bytes, int count, sqlite3_int64 at)
{
    disk.writes++;
    return disk.full ? SQLITE_FULL : disk.real->xWrite(file, bytes, count, at);
}

static int open_counted(
    sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
    (void)vfs;
    int code = disk.system->xOpen(disk.system, name, file, flags, out_flags);
    if (code != SQLITE_OK || (flags & SQLITE_OPEN_WAL) == 0)
        return code;
    disk.real = file->pMethods;
    disk.methods = *disk.real;
    disk.methods.xWrite = write_counted;
    file->pMethods = &disk.methods;
    return code;
}

static int install_disk(void **state)
{
    (void)state;
    disk.system = sqlite3_vfs_find(NULL);
    disk.vfs = *disk.system;
    disk.vfs.zName = "counted";
    disk.vfs.pNext = NULL;
    disk.vfs.xOpen = open_counted;
    return sqlite3_vfs_register(&disk.vfs, 1);
}

static int remove_disk(void **state)
{
    (void)state;
    return sqlite3_vfs_unregister(&disk.vfs);
}

/* ---- a database that uses them ---- */

struct place {
    char folder[PATH_SIZE / 2];
    char path[PATH_SIZE];
    struct log_files *files;
    sqlite3 *handle;
};

static int run(sqlite3 *handle, const char *sql)
{
    return sqlite3_exec(handle, sql, NULL, NULL, NULL);
}

static int64_t number(sqlite3 *handle, const char *sql)
{
    sqlite3_stmt *rows = NULL;
    assert_int_equal(sqlite3_prepare_v2(handle, sql, -1, &rows, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_step(rows), SQLITE_ROW);
    int64_t found = sqlite3_column_int64(rows, 0);
    assert_int_equal(sqlite3_finalize(rows), SQLITE_OK);
    return found;
}

static void open_place(struct place *place)
{
    struct err err = {0};
    assert_int_equal(log_files_new(&place->files, &err), 0);
    assert_int_equal(
        sqlite3_open_v2(place->path, &place->handle,
            SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, log_files_name(place->files)),
        SQLITE_OK);
    assert_int_equal(run(place->handle, "PRAGMA journal_mode = WAL;"
                                        "PRAGMA synchronous = FULL;"
                                        "PRAGMA wal_autocheckpoint = 0;"),
        SQLITE_OK);
}

static void close_place(struct place *place)
{
    assert_int_equal(sqlite3_close(place->handle), SQLITE_OK);
    log_files_free(place->files);
}

static int set_up(void **state)
{
    const char *tmp = getenv("TMPDIR");
    struct place *place = calloc(1, sizeof(*place));
    if (place == NULL)
        return -1;
    (void)snprintf(place->folder, sizeof(place->folder), "%s/vigie-log.XXXXXX",
        tmp == NULL ? "/tmp" : tmp);
    if (mkdtemp(place->folder) == NULL)
        return -1;
    (void)snprintf(place->path, sizeof(place->path), "%s/log.db", place->folder);
    disk.writes = 0;
    disk.full = false;
    open_place(place);
    *state = place;
    return run(place->handle, "CREATE TABLE a (id INTEGER PRIMARY KEY, text TEXT)");
}

static int tear_down(void **state)
{
    static const char *const ends[] = {"", "-wal", "-shm"};
    struct place *place = *state;
    close_place(place);
    for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++) {
        char name[PATH_SIZE + 8];
        (void)snprintf(name, sizeof(name), "%s%s", place->path, ends[i]);
        (void)unlink(name);
    }
    int removed = rmdir(place->folder);
    free(place);
    return removed;
}

/* A page each. */
static int add_rows_of(sqlite3 *handle, const char *blob)
{
    char sql[PATH_SIZE];
    (void)snprintf(sql, sizeof(sql),
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d)"
        " INSERT INTO a (text) SELECT hex(%s(1900)) FROM n",
        (int)ROWS, blob);
    return run(handle, sql);
}

static int add_rows(sqlite3 *handle)
{
    return add_rows_of(handle, "zeroblob");
}

static int64_t seen_by_another(const struct place *place)
{
    sqlite3 *other = NULL;
    assert_int_equal(sqlite3_open(place->path, &other), SQLITE_OK);
    int64_t rows = number(other, "SELECT count(*) FROM a");
    assert_int_equal(sqlite3_close(other), SQLITE_OK);
    return rows;
}

static void expect_sound(sqlite3 *handle)
{
    assert_int_equal(
        number(handle, "SELECT integrity_check = 'ok' FROM pragma_integrity_check"), 1);
}

static void a_transactions_pages_are_written_in_few_pieces(void **state)
{
    struct place *place = *state;
    disk.writes = 0;
    assert_int_equal(add_rows(place->handle), SQLITE_OK);
    assert_in_range(disk.writes, 1, ROWS / 10); /* SQLite alone: two a page */
}

static void others_see_at_once_what_is_committed_and_nothing_before(void **state)
{
    struct place *place = *state;
    assert_int_equal(run(place->handle, "BEGIN"), SQLITE_OK);
    assert_int_equal(add_rows(place->handle), SQLITE_OK);
    assert_int_equal(seen_by_another(place), 0);
    assert_int_equal(run(place->handle, "COMMIT"), SQLITE_OK);
    assert_int_equal(seen_by_another(place), ROWS);
}

static void a_transaction_larger_than_the_cache_reads_what_it_wrote(void **state)
{
    struct place *place = *state;
    assert_int_equal(run(place->handle, "PRAGMA cache_size = 10; BEGIN"), SQLITE_OK);
    assert_int_equal(add_rows(place->handle), SQLITE_OK);
    assert_int_equal(run(place->handle, "UPDATE a SET text = text || id"), SQLITE_OK);
    assert_int_equal(number(place->handle, "SELECT sum(length(text)) FROM a"),
        ROWS * 3800 + 9 + 90 * 2 + (ROWS - 99) * 3);
    assert_int_equal(run(place->handle, "COMMIT"), SQLITE_OK);
    expect_sound(place->handle);
}

static void what_is_rolled_back_is_overwritten(void **state)
{
    struct place *place = *state;
    assert_int_equal(run(place->handle, "PRAGMA cache_size = 10; BEGIN"), SQLITE_OK);
    assert_int_equal(add_rows(place->handle), SQLITE_OK);
    assert_int_equal(run(place->handle, "ROLLBACK"), SQLITE_OK);
    assert_int_equal(run(place->handle, "INSERT INTO a (text) VALUES ('')"), SQLITE_OK);
    assert_int_equal(seen_by_another(place), 1);
    assert_int_equal(run(place->handle, "PRAGMA wal_checkpoint(TRUNCATE)"), SQLITE_OK);
    expect_sound(place->handle);
}

/* More than the cache holds, so that most of them went to the log, of which SQLite
 * reads nothing when it gives them up: all that was in it before is in the file. */
static void give_up_rows(sqlite3 *handle)
{
    assert_int_equal(run(handle, "PRAGMA wal_checkpoint(TRUNCATE)"), SQLITE_OK);
    assert_int_equal(run(handle, "PRAGMA cache_size = 10; BEGIN"), SQLITE_OK);
    assert_int_equal(add_rows_of(handle, "randomblob"), SQLITE_OK);
    assert_int_equal(run(handle, "ROLLBACK"), SQLITE_OK);
}

/* What stood in the log is another's when this one next reads, writes or closes. */
static void what_is_rolled_back_never_overwrites_what_another_wrote(void **state)
{
    struct place *place = *state;
    sqlite3 *other = NULL;
    assert_int_equal(sqlite3_open(place->path, &other), SQLITE_OK);
    give_up_rows(place->handle);
    assert_int_equal(add_rows(other), SQLITE_OK);
    assert_int_equal(number(place->handle, "SELECT count(*) FROM a"), ROWS);
    expect_sound(place->handle);
    give_up_rows(place->handle);
    assert_int_equal(run(other, "UPDATE a SET text = 'b'"), SQLITE_OK);
    close_place(place);
    assert_int_equal(number(other, "SELECT count(*) FROM a WHERE text = 'b'"), ROWS);
    expect_sound(other);
    assert_int_equal(sqlite3_close(other), SQLITE_OK);
    open_place(place);
    assert_int_equal(
        number(place->handle, "SELECT count(*) FROM a WHERE text = 'b'"), ROWS);
}

/* Of the child nothing is closed: what it kept to itself is gone. */
static void a_kill_takes_what_was_not_committed_and_nothing_else(void **state)
{
    struct place *place = *state;
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        struct place own = *place;
        open_place(&own);
        bool done = add_rows(own.handle) == SQLITE_OK &&
                    run(own.handle, "BEGIN") == SQLITE_OK &&
                    add_rows(own.handle) == SQLITE_OK;
        (void)kill(getpid(), done ? SIGKILL : SIGTERM);
    }
    int status = 0;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
    assert_int_equal(seen_by_another(place), ROWS);
    expect_sound(place->handle);
}

static void a_full_disk_fails_the_commit_and_not_the_next_one(void **state)
{
    struct place *place = *state;
    assert_int_equal(run(place->handle, "BEGIN"), SQLITE_OK);
    assert_int_equal(add_rows(place->handle), SQLITE_OK);
    disk.full = true;
    assert_int_equal(run(place->handle, "COMMIT") & 0xff, SQLITE_FULL);
    if (sqlite3_get_autocommit(place->handle) == 0)
        assert_int_equal(run(place->handle, "ROLLBACK"), SQLITE_OK);
    assert_int_equal(seen_by_another(place), 0);
    disk.full = false;
    assert_int_equal(add_rows(place->handle), SQLITE_OK);
    assert_int_equal(seen_by_another(place), ROWS);
    expect_sound(place->handle);
}

static void what_a_full_disk_did_not_take_is_not_written_later(void **state)
{
    struct place *place = *state;
    sqlite3 *other = NULL;
    assert_int_equal(sqlite3_open(place->path, &other), SQLITE_OK);
    assert_int_equal(run(place->handle, "DELETE FROM a"), SQLITE_OK);
    disk.full = true;
    assert_int_not_equal(add_rows_of(place->handle, "randomblob"), SQLITE_OK);
    disk.full = false;
    assert_int_equal(add_rows(other), SQLITE_OK);
    assert_int_equal(number(place->handle,
                         "SELECT count(*) FROM a WHERE text = hex(zeroblob(1900))"),
        ROWS);
    expect_sound(place->handle);
    assert_int_equal(sqlite3_close(other), SQLITE_OK);
}

#define IN_A_PLACE(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_A_PLACE(a_transactions_pages_are_written_in_few_pieces),
        IN_A_PLACE(others_see_at_once_what_is_committed_and_nothing_before),
        IN_A_PLACE(a_transaction_larger_than_the_cache_reads_what_it_wrote),
        IN_A_PLACE(what_is_rolled_back_is_overwritten),
        IN_A_PLACE(what_is_rolled_back_never_overwrites_what_another_wrote),
        IN_A_PLACE(a_kill_takes_what_was_not_committed_and_nothing_else),
        IN_A_PLACE(a_full_disk_fails_the_commit_and_not_the_next_one),
        IN_A_PLACE(what_a_full_disk_did_not_take_is_not_written_later),
    };
    return cmocka_run_group_tests(tests, install_disk, remove_disk);
}
