/* statements_records - an incident's records, and what is counted of them. */
#ifndef VIGIE_STORAGE_STATEMENTS_RECORDS_H
#define VIGIE_STORAGE_STATEMENTS_RECORDS_H

#include "storage/statements.h"

/* NULL: not one of these. */
const char *statement_records(enum statement statement);

#endif
