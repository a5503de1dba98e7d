/*
 * db_roles - what `vigie db roles` and `vigie db distribute` do (storage/roles.h).
 */
#ifndef VIGIE_APP_DB_ROLES_H
#define VIGIE_APP_DB_ROLES_H

#include "config/config.h"

/* Prints the script; no database is asked. */
void db_roles_print(void);
/* Both return 0, or -1 with `err` set, and say on stdout what was done. */
MUST_USE int db_roles_apply(const struct config *config, struct err *err);
MUST_USE int db_distribute(const struct config *config, struct err *err);

#endif
