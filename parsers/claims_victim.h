/*
 * claims_victim - what the readers of victims' names share; for claims_*.c alone.
 */
#ifndef VIGIE_PARSERS_CLAIMS_VICTIM_H
#define VIGIE_PARSERS_CLAIMS_VICTIM_H

#include "parsers/claims_view.h"

/* Trimmed; once; while there is room. */
void claims_add_victim(struct claims *claims, struct bytes name);

/* claims_domain.c: the whole text is one domain name. */
bool claims_is_domain(struct bytes text);

/* Every domain named in the text but mail providers, file hosts, messengers, boards and
 * onion addresses; of links only those to a site's first page. */
void claims_domains(struct claims *claims, struct bytes written);

#endif
