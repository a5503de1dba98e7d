/* statements_health - of health and its days; statements.c alone asks for them. */
#ifndef VIGIE_STORAGE_STATEMENTS_HEALTH_H
#define VIGIE_STORAGE_STATEMENTS_HEALTH_H

#include "storage/statements.h"

/* NULL: it is none of these. */
const char *statement_health(enum statement statement);

#endif
