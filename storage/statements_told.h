/* statements_told - of what digests ask; statements.c alone asks. */
#ifndef VIGIE_STORAGE_STATEMENTS_TOLD_H
#define VIGIE_STORAGE_STATEMENTS_TOLD_H

#include "storage/statements.h"

/* NULL: it is none of these. */
const char *statement_told(enum statement statement);

#endif
