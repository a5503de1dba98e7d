/*
 * log_file - SQLite's own files, but that its log is written in large pieces.
 *
 * SQLite writes a page of its write-ahead log by two calls, 24 bytes and the page, and
 * a group of visits has hundreds of pages. Here they are gathered, and written before
 * anything else is asked of the log: before it is read, cut or, above all, flushed to
 * the disk, which ends each transaction (PRAGMA synchronous = FULL) and comes before
 * anybody is told of it. So what a crash may take is what was not committed, as ever.
 * What a transaction gathered that did not come so far is dropped before the next one,
 * maybe of another process, may write where it belonged.
 *
 * One connection, to one database, for each `log_files`; with less than FULL, others
 * would be told of what is not written yet.
 *
 * Of the other files, and of where a power cut may harm what is beside a written
 * sector, it changes nothing.
 */
#ifndef VIGIE_STORAGE_SQLITE_LOG_FILE_H
#define VIGIE_STORAGE_SQLITE_LOG_FILE_H

#include "base/err.h"

struct log_files;

/* To be named to sqlite3_open_v2 by `log_files_name`. The caller owns `*out`, which
 * must outlive the connection. */
MUST_USE int log_files_new(struct log_files **out, struct err *err);
const char *log_files_name(const struct log_files *files);
/* Accepts NULL. */
void log_files_free(struct log_files *files);

#endif
