/*
 * migrations - the schema's files as they travel inside the program, so that program
 * and schema are never of different versions. Each list ends with number 0.
 */
#ifndef VIGIE_STORAGE_MIGRATIONS_H
#define VIGIE_STORAGE_MIGRATIONS_H

#include "storage/driver.h"

/* Static, in the order of their numbers. */
const struct embedded_migration *migrations_sqlite(void);
const struct embedded_migration *migrations_postgres(void);

/* Scripts that are no migrations, for PostgreSQL alone:
 * storage/schema/postgres/roles.sql and citus.sql. */
const char *schema_roles(void);
const char *schema_citus(void);

#endif
