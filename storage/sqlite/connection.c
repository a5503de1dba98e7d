#include "storage/sqlite/connection.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>

#include "base/fd.h"
#include "storage/sqlite/log_file.h"

enum { BUSY_MS = 10000 };

/* FULL: a committed visit or letter survives a power cut too, not only a killed
 * process. Sorting stays in memory: a sandboxed role has no folder for it. The log is
 * taken into the file every 64 MB: a page that visits wrote several times until then
 * is written there once. */
static const char SETTINGS[] = "PRAGMA journal_mode = WAL;"
                               "PRAGMA synchronous = FULL;"
                               "PRAGMA foreign_keys = ON;"
                               "PRAGMA secure_delete = ON;" /* forgotten is gone */
                               "PRAGMA temp_store = MEMORY;"
                               "PRAGMA cache_size = -32000;"
                               "PRAGMA journal_size_limit = 100663296;"
                               "PRAGMA wal_autocheckpoint = 16000;";

static const char *advice(int code)
{
    switch (code) {
    case SQLITE_FULL:
        return "the disk is full; free some space, nothing that was stored is lost";
    case SQLITE_IOERR:
        return "the disk gives an error or is full; look at it (df, dmesg), nothing "
               "that was stored is lost";
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return "it is read-only; let vigie's user write to the file and its folder";
    case SQLITE_CANTOPEN:
        return "cannot open it; see that its folder exists and that vigie's user may "
               "write there";
    case SQLITE_NOTADB:
        return "this is no SQLite database; name another file in the configuration";
    case SQLITE_CORRUPT:
        return "the file is damaged; restore it from a backup, or save what can be "
               "read with sqlite3's .recover";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return "another program keeps it locked; stop that one, or try again";
    case SQLITE_NOMEM:
        return "out of memory";
    default:
        return NULL;
    }
}

int sqlite_fail(struct db *db, struct err *err)
{
    int code = sqlite3_errcode(db->handle) & 0xFF;
    db->again = code == SQLITE_BUSY || code == SQLITE_LOCKED;
    const char *what = advice(code);
    if (what == NULL)
        what = sqlite3_errmsg(db->handle);
    return err_set(err, "database %s: %s", db->path, what);
}

/* Made here so that nobody else may read it from its first moment; SQLite gives its
 * side files the same mode. An existing file is not opened: closing a second
 * descriptor would drop this process's locks on it (sqlite.org/howtocorrupt.html 2.2).
 */
static int create(const char *path, struct err *err)
{
    AUTO(fd_close) int fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd >= 0 || errno == EEXIST)
        return 0;
    return err_set(err,
        "database %s: cannot make it (%s); see that its folder exists and that "
        "vigie's user may write there",
        path, strerror(errno));
}

/* SQLite counts what it allocates unless it is told not to before its first use, under
 * a lock: nobody asks for the count. Later calls change nothing. */
static void leave_memory_uncounted(void)
{
    (void)sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

static int connect_file(struct db *db, struct err *err)
{
    leave_memory_uncounted();
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
    if (log_files_new(&db->files, err) != 0)
        return -1;
    if (sqlite3_open_v2(db->path, &db->handle, flags, log_files_name(db->files)) !=
        SQLITE_OK) {
        if (db->handle == NULL)
            return err_no_memory(err);
        return sqlite_fail(db, err);
    }
    if (sqlite3_db_readonly(db->handle, "main") == 1)
        return err_set(err, "database %s: %s", db->path, advice(SQLITE_READONLY));
    (void)sqlite3_busy_timeout(db->handle, BUSY_MS);
    return sqlite_script(db, SETTINGS, err);
}

int sqlite_open(struct db **out, const struct db_address *address, struct err *err)
{
    const char *path = address->url + strlen(sqlite_driver.scheme);
    if (*path == '\0')
        return err_set(
            err, "database %s: no path; write sqlite:/folder/vigie.db", address->url);
    AUTO(sqlite_close) struct db *db = calloc(1, sizeof(*db));
    if (db == NULL)
        return err_no_memory(err);
    db->path = strdup(path);
    if (db->path == NULL)
        return err_no_memory(err);
    if (create(path, err) != 0 || connect_file(db, err) != 0)
        return -1;
    *out = db;
    db = NULL;
    return 0;
}

void sqlite_close(struct db *db)
{
    if (db == NULL)
        return;
    for (size_t i = 0; i < SQL_STATEMENTS; i++)
        (void)sqlite3_finalize(db->prepared[i].handle);
    (void)sqlite3_close(db->handle);
    log_files_free(db->files);
    free(db->path);
    free(db);
}

int sqlite_script(struct db *db, const char *sql, struct err *err)
{
    if (sqlite3_exec(db->handle, sql, NULL, NULL, NULL) != SQLITE_OK)
        return sqlite_fail(db, err);
    return 0;
}

int sqlite_begin(struct db *db, struct err *err)
{
    db->again = false;
    return sqlite_script(db, "BEGIN IMMEDIATE", err);
}

int sqlite_look(struct db *db, struct err *err)
{
    db->again = false;
    return sqlite_script(db, "BEGIN", err);
}

int sqlite_commit(struct db *db, struct err *err)
{
    return sqlite_script(db, "COMMIT", err);
}

void sqlite_rollback(struct db *db)
{
    if (sqlite3_get_autocommit(db->handle) == 0)
        (void)sqlite3_exec(db->handle, "ROLLBACK", NULL, NULL, NULL);
}

bool sqlite_again(const struct db *db)
{
    return db->again;
}
