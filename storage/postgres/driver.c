#include "storage/migrations.h"
#include "storage/postgres/connection.h"

const struct driver postgres_driver = {
    .excerpts_apart = true,
    .scheme = "postgresql:",
    .migrations = migrations_postgres,
    .roles = schema_roles,
    .spread = schema_citus,
    .open = postgres_open,
    .close = postgres_close,
    .begin = postgres_begin,
    .look = postgres_look,
    .commit = postgres_commit,
    .rollback = postgres_rollback,
    .again = postgres_again,
    .script = postgres_command,
    .query = postgres_query,
    .walk = postgres_walk,
    .tell = postgres_tell,
    .next = postgres_next,
    .value = postgres_value,
    .done = postgres_done,
    .batch = postgres_batch,
};
