/* statements_dossier - of the report on one incident; statements.c alone asks. */
#ifndef VIGIE_STORAGE_STATEMENTS_DOSSIER_H
#define VIGIE_STORAGE_STATEMENTS_DOSSIER_H

#include "storage/statements.h"

/* NULL: it is none of these. */
const char *statement_dossier(enum statement statement);

#endif
