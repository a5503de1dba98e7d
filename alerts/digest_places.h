/*
 * digest_places - of an incident's places, those that concern some groups.
 *
 * A place where nobody's data was found (an offer, a quotation) speaks of all that the
 * incident is; one where only others' was found is not for these groups.
 */
#ifndef VIGIE_ALERTS_DIGEST_PLACES_H
#define VIGIE_ALERTS_DIGEST_PLACES_H

#include "alerts/view.h"

/* Takes the others' out of a filled view, and of its counts. `groups` as the store asks
 * for them, not "". */
MUST_USE int digest_places_keep(struct view_incident *view, struct store *store,
    const char *groups, struct err *err);

#endif
