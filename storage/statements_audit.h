/* statements_audit - of the audit log; statements.c alone asks for them. */
#ifndef VIGIE_STORAGE_STATEMENTS_AUDIT_H
#define VIGIE_STORAGE_STATEMENTS_AUDIT_H

#include "storage/statements.h"

/* NULL: it is none of these. */
const char *statement_audit(enum statement statement);

#endif
