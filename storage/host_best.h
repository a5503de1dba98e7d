/*
 * host_best - which of a host's due targets is claimed: of those that are the first of
 * their queues (source and priority), so that these are few whatever is due.
 *
 * Sorted here: for a database to sort a row or two costs more than to find them.
 */
#ifndef VIGIE_STORAGE_HOST_BEST_H
#define VIGIE_STORAGE_HOST_BEST_H

#include "storage/driver.h"

/* The highest priority first, or, where `oldest`, whatever is due longest; of equal
 * ones what is due longest, then the smaller id. Reads the answer of SQL_HOST_BEST to
 * its end; a zero id: none is due. */
MUST_USE int host_best_read(
    struct id *best, struct db_rows *rows, bool oldest, struct err *err);

#endif
