/* statements_outbox - of what must reach people; statements.c alone asks for them. */
#ifndef VIGIE_STORAGE_STATEMENTS_OUTBOX_H
#define VIGIE_STORAGE_STATEMENTS_OUTBOX_H

#include "storage/statements.h"

/* NULL: it is none of these. */
const char *statement_outbox(enum statement statement);

#endif
