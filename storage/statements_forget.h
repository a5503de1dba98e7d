/* statements_forget - the statements by which what is old goes. */
#ifndef VIGIE_STORAGE_STATEMENTS_FORGET_H
#define VIGIE_STORAGE_STATEMENTS_FORGET_H

#include "storage/statements.h"

/* NULL: none of these. */
const char *statement_forget(enum statement statement);

#endif
