/* statements_session - of imported sessions; statements.c alone asks for them. */
#ifndef VIGIE_STORAGE_STATEMENTS_SESSION_H
#define VIGIE_STORAGE_STATEMENTS_SESSION_H

#include "storage/statements.h"

/* NULL: it is none of these. */
const char *statement_session(enum statement statement);

#endif
