/*
 * digest_incidents - which incidents a digest tells its recipient of, and with whose
 * numbers.
 *
 * Who is there for some groups gets the incidents with records of these, counted anew
 * without the others': counts, severity and its reasons. What colleagues wrote about an
 * incident is then left out, as it may speak of other groups.
 *
 * Incidents that changed up to an hour before the period are looked at, too, and told
 * if they are not as they were told last: they may have been stored behind the last
 * digest by a slow clock or a long transaction.
 */
#ifndef VIGIE_ALERTS_DIGEST_INCIDENTS_H
#define VIGIE_ALERTS_DIGEST_INCIDENTS_H

#include "alerts/digest_facts.h"

/* `facts->order` and its arena are set. */
MUST_USE int digest_incidents_gather(
    struct digest_facts *facts, struct store *store, struct err *err);

#endif
