/* statements_offer - of what is offered, and where it stood before; statements.c alone
 * asks. */
#ifndef VIGIE_STORAGE_STATEMENTS_OFFER_H
#define VIGIE_STORAGE_STATEMENTS_OFFER_H

#include "storage/statements.h"

/* NULL: it is none of these. */
const char *statement_offer(enum statement statement);

#endif
