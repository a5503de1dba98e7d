/* statements_likeness - what pages resemble, as SQLite finds it; statements.c alone
 * asks for it. */
#ifndef VIGIE_STORAGE_SQLITE_STATEMENTS_LIKENESS_H
#define VIGIE_STORAGE_SQLITE_STATEMENTS_LIKENESS_H

#include "storage/statements.h"

/* NULL: it is none of them. */
const char *statement_sqlite_likeness(enum statement statement);

#endif
