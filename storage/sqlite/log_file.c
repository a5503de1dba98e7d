#include "storage/sqlite/log_file.h"

#include <sqlite3.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* SQLite's unix files take at most 0x1ffff bytes of one write, of more what is left
 * over that (seekAndWriteFd), be it nothing. */
enum { GATHERED_MAX = 124 * 1024, NAME_SIZE = 40 };
_Static_assert(GATHERED_MAX <= 0x1ffff, "one write of the system's");

struct log_file;

struct log_files {
    sqlite3_vfs vfs; /* the system's, but for how a file is opened */
    char name[NAME_SIZE];
    sqlite3_io_methods database; /* the system's, but for its locks */
    const sqlite3_io_methods *system;
    struct log_file *log; /* NULL: it is not open */
};

/* The log; SQLite's memory, with the system's own file behind it. */
struct log_file {
    sqlite3_file base;
    struct log_files *files;
    uint8_t *gathered; /* GATHERED_MAX bytes; NULL: none are */
    size_t len;
    sqlite3_int64 at; /* where these belong */
};

/* A whole number of 16 bytes, so that what follows is aligned for anything. */
enum { HEAD_SIZE = (sizeof(struct log_file) + 15) / 16 * 16 };

static sqlite3_file *system_file(sqlite3_file *file)
{
    return (sqlite3_file *)(void *)((uint8_t *)file + HEAD_SIZE);
}

static struct log_file *log_of(sqlite3_file *file)
{
    return (struct log_file *)(void *)file;
}

/* What could not be written stays, and fails whatever needs it. */
static int write_out(sqlite3_file *file)
{
    struct log_file *log = log_of(file);
    sqlite3_file *system = system_file(file);
    if (log->len == 0)
        return SQLITE_OK;
    int code = system->pMethods->xWrite(system, log->gathered, (int)log->len, log->at);
    if (code == SQLITE_OK)
        log->len = 0;
    return code;
}

static int on_write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 at)
{
    struct log_file *log = log_of(file);
    sqlite3_file *system = system_file(file);
    size_t size = (size_t)count;
    bool follows = at == log->at + (sqlite3_int64)log->len;
    if (!follows || size > GATHERED_MAX - log->len) {
        int code = write_out(file);
        if (code != SQLITE_OK)
            return code;
    }
    if (log->gathered == NULL || size > GATHERED_MAX)
        return system->pMethods->xWrite(system, bytes, count, at);
    if (log->len == 0)
        log->at = at;
    memcpy(log->gathered + log->len, bytes, size);
    log->len += size;
    return SQLITE_OK;
}

/* ---- all else is the system's, once the file is as SQLite thinks it is ---- */

static int on_close(sqlite3_file *file)
{
    sqlite3_file *system = system_file(file);
    int wrote = write_out(file);
    int closed = system->pMethods->xClose(system);
    free(log_of(file)->gathered);
    log_of(file)->gathered = NULL;
    log_of(file)->files->log = NULL;
    return wrote != SQLITE_OK ? wrote : closed;
}

static int on_read(sqlite3_file *file, void *bytes, int count, sqlite3_int64 at)
{
    sqlite3_file *system = system_file(file);
    int code = write_out(file);
    return code != SQLITE_OK ? code : system->pMethods->xRead(system, bytes, count, at);
}

static int on_truncate(sqlite3_file *file, sqlite3_int64 size)
{
    sqlite3_file *system = system_file(file);
    int code = write_out(file);
    return code != SQLITE_OK ? code : system->pMethods->xTruncate(system, size);
}

static int on_sync(sqlite3_file *file, int flags)
{
    sqlite3_file *system = system_file(file);
    int code = write_out(file);
    return code != SQLITE_OK ? code : system->pMethods->xSync(system, flags);
}

static int on_size(sqlite3_file *file, sqlite3_int64 *size)
{
    sqlite3_file *system = system_file(file);
    int code = write_out(file);
    return code != SQLITE_OK ? code : system->pMethods->xFileSize(system, size);
}

static int on_lock(sqlite3_file *file, int kind)
{
    sqlite3_file *system = system_file(file);
    return system->pMethods->xLock(system, kind);
}

static int on_unlock(sqlite3_file *file, int kind)
{
    sqlite3_file *system = system_file(file);
    return system->pMethods->xUnlock(system, kind);
}

static int on_check(sqlite3_file *file, int *reserved)
{
    sqlite3_file *system = system_file(file);
    return system->pMethods->xCheckReservedLock(system, reserved);
}

static int on_control(sqlite3_file *file, int what, void *about)
{
    sqlite3_file *system = system_file(file);
    int code = write_out(file);
    return code != SQLITE_OK ? code
                             : system->pMethods->xFileControl(system, what, about);
}

static int on_sector(sqlite3_file *file)
{
    sqlite3_file *system = system_file(file);
    return system->pMethods->xSectorSize(system);
}

static int on_manners(sqlite3_file *file)
{
    sqlite3_file *system = system_file(file);
    return system->pMethods->xDeviceCharacteristics(system);
}

static const sqlite3_io_methods methods = {
    .iVersion = 1, /* no shared memory and no mapping: a log is asked for neither */
    .xClose = on_close,
    .xRead = on_read,
    .xWrite = on_write,
    .xTruncate = on_truncate,
    .xSync = on_sync,
    .xFileSize = on_size,
    .xLock = on_lock,
    .xUnlock = on_unlock,
    .xCheckReservedLock = on_check,
    .xFileControl = on_control,
    .xSectorSize = on_sector,
    .xDeviceCharacteristics = on_manners,
};

/* ---- the database's file, of whose locks one is about the log ---- */

/* Its methods are a part of them. */
static struct log_files *files_of(const sqlite3_file *database)
{
    uint8_t *own;
    memcpy(&own, &database->pMethods, sizeof(own)); /* constant to SQLite, not here */
    return (struct log_files *)(void *)(own - offsetof(struct log_files, database));
}

/* Who gives up the writers' lock leaves the log to others. What is gathered by then is
 * of a transaction that was rolled back, or failed: whatever was committed is flushed.
 * Written later it would stand on what somebody else wrote there. */
static int on_shared_lock(sqlite3_file *database, int first, int count, int flags)
{
    enum { WRITERS = 0 }; /* sqlite.org/walformat.html 2.2.3 */
    struct log_files *files = files_of(database);
    bool left = (flags & SQLITE_SHM_UNLOCK) != 0 &&
                (flags & SQLITE_SHM_EXCLUSIVE) != 0 && first == WRITERS;
    if (left && files->log != NULL)
        files->log->len = 0;
    return files->system->xShmLock(database, first, count, flags);
}

static void watch_locks(struct log_files *files, sqlite3_file *database)
{
    files->system = database->pMethods;
    files->database = *database->pMethods;
    files->database.xShmLock = on_shared_lock;
    database->pMethods = &files->database;
}

/* Where a write may harm its neighbours, SQLite flushes in the middle of a
 * transaction's pages and not behind them. */
static bool may_gather(sqlite3_file *system)
{
    int manners = system->pMethods->xDeviceCharacteristics(system);
    return (manners & SQLITE_IOCAP_POWERSAFE_OVERWRITE) != 0;
}

static int open_file(
    sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
    struct log_files *files = (struct log_files *)(void *)vfs; /* its first member */
    sqlite3_vfs *system = vfs->pAppData;
    if ((flags & SQLITE_OPEN_WAL) == 0) {
        int opened = system->xOpen(system, name, file, flags, out_flags);
        if (opened == SQLITE_OK && (flags & SQLITE_OPEN_MAIN_DB) != 0)
            watch_locks(files, file);
        return opened;
    }
    memset(file, 0, HEAD_SIZE);
    int code = system->xOpen(system, name, system_file(file), flags, out_flags);
    if (code != SQLITE_OK)
        return code;
    if (may_gather(system_file(file)))
        log_of(file)->gathered = malloc(GATHERED_MAX); /* without, nothing is */
    log_of(file)->files = files;
    files->log = log_of(file);
    file->pMethods = &methods;
    return SQLITE_OK;
}

int log_files_new(struct log_files **out, struct err *err)
{
    sqlite3_vfs *system = sqlite3_vfs_find(NULL);
    struct log_files *files = calloc(1, sizeof(*files));
    if (system == NULL || files == NULL) {
        free(files);
        return err_no_memory(err);
    }
    (void)snprintf(files->name, sizeof(files->name), "vigie %p", (void *)files);
    files->vfs = *system;
    files->vfs.pNext = NULL;
    files->vfs.zName = files->name;
    files->vfs.szOsFile = HEAD_SIZE + system->szOsFile;
    files->vfs.pAppData = system;
    files->vfs.xOpen = open_file;
    if (sqlite3_vfs_register(&files->vfs, 0) != SQLITE_OK) {
        free(files);
        return err_no_memory(err);
    }
    *out = files;
    return 0;
}

const char *log_files_name(const struct log_files *files)
{
    return files->name;
}

void log_files_free(struct log_files *files)
{
    if (files == NULL)
        return;
    (void)sqlite3_vfs_unregister(&files->vfs);
    free(files);
}
