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

#endif
