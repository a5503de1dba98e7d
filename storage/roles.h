/*
 * roles - what a database's administrator does once: rights for each part of vigie, and
 * tables spread over many servers. PostgreSQL only; the scripts are part of the program
 * (storage/schema/postgres/roles.sql, citus.sql).
 */
#ifndef VIGIE_STORAGE_ROLES_H
#define VIGIE_STORAGE_ROLES_H

#include "storage/store.h"

/* The script, static. */
const char *store_roles_script(void);

/* Makes the roles that are not there and grants each its rights, in one transaction, as
 * the user of the store, who owns the tables and has CREATEROLE (or finds the roles
 * made). Doing it again changes nothing. A store that is not up to date, and SQLite,
 * are refused with what to do. */
MUST_USE int store_roles_apply(struct store *store, struct err *err);

/* Spreads the growing tables by bucket over the servers of a Citus cluster, keeps the
 * small ones on each, and leaves incidents where they are; rows that are there go
 * along. A server without the Citus extension is refused. Doing it again changes
 * nothing. */
MUST_USE int store_distribute(struct store *store, struct err *err);

#endif
