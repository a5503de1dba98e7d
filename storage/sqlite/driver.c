#include "storage/migrations.h"
#include "storage/sqlite/connection.h"

const struct driver sqlite_driver = {
    .scheme = "sqlite:",
    .answers_at_once = true,
    .places_later = true,
    .migrations = migrations_sqlite,
    .open = sqlite_open,
    .close = sqlite_close,
    .begin = sqlite_begin,
    .look = sqlite_look,
    .commit = sqlite_commit,
    .rollback = sqlite_rollback,
    .again = sqlite_again,
    .script = sqlite_script,
    .query = sqlite_query,
    .walk = sqlite_query, /* hands over row by row */
    .tell = sqlite_tell,
    .next = sqlite_next,
    .value = sqlite_value,
    .done = sqlite_done,
    .batch = sqlite_batch,
};
