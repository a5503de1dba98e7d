/* statements_source - of sources, their pauses and addresses; statements.c alone asks
 * for them. */
#ifndef VIGIE_STORAGE_STATEMENTS_SOURCE_H
#define VIGIE_STORAGE_STATEMENTS_SOURCE_H

#include "storage/statements.h"

/* NULL: it is none of these. */
const char *statement_source(enum statement statement);

#endif
