/*
 * severity - how grave an incident is, and why, in words.
 *
 * A small fixed rule that a person can check by hand rather than a score: the number of
 * our persons found decides, sensitive data and an open offer each raise it by one
 * step, a single unconfirmed person never makes it critical. The explanation is made
 * from the same facts, so that it always says what the rule saw.
 */
#ifndef VIGIE_ALERTS_SEVERITY_H
#define VIGIE_ALERTS_SEVERITY_H

#include "alerts/words.h"

struct severity_facts {
    uint32_t certain; /* distinct persons */
    uint32_t probable;
    uint32_t weak;
    uint32_t canaries;
    uint32_t domains;
    uint32_t kinds; /* bits of enum data_field */
    bool is_offer;
};

/* One page on its own, before it belongs to an incident. */
struct severity_facts severity_of_finding(const struct store_finding *finding);
/* `is_offer`: whether any of its sightings is one; the store's row does not say. */
struct severity_facts severity_of_incident(
    const struct store_incident *incident, bool is_offer);

/* Pure. */
enum store_severity severity_judge(const struct severity_facts *facts);

/* One sentence: what was found and what raised or held back the judgement. */
MUST_USE int severity_explain(struct buf *out, enum words_language language,
    const struct severity_facts *facts, struct err *err);

#endif
