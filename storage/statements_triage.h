/* statements_triage - of what people make of incidents; statements.c alone asks. */
#ifndef VIGIE_STORAGE_STATEMENTS_TRIAGE_H
#define VIGIE_STORAGE_STATEMENTS_TRIAGE_H

#include "storage/statements.h"

/* NULL: it is none of these. */
const char *statement_triage(enum statement statement);

#endif
