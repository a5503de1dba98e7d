/*
 * triage - what people do with incidents, made fit for the store.
 *
 * People write notes in a hurry, with what lies in the clipboard: their texts go
 * through the same masking as what criminals write, so that nobody's data gets into the
 * database by hand. Sightings are named by their address as vigie shows it, defanged or
 * not.
 */
#ifndef VIGIE_ALERTS_TRIAGE_H
#define VIGIE_ALERTS_TRIAGE_H

#include "base/buf.h"
#include "storage/triage.h"

/* That the incident is there; else an error that says where it went, if it was merged.
 */
MUST_USE int triage_find(struct store *store, uint64_t incident, struct err *err);

struct triage_split {
    uint64_t incident;
    char *const *urls; /* of the sightings that go */
    size_t count;
    const char *who;
    const char *why; /* fit to be kept */
    int64_t now_ms;
};

/* Takes these sightings out into a new incident, and judges both anew: a split alone
 * may make one less grave. An address that several sightings share, as it is masked,
 * means all of them. An address that none has is an error, with nothing changed. */
MUST_USE int triage_split(uint64_t *made, struct store *store,
    const struct triage_split *split, struct err *err);

/* Whether mails and alarms still speak of it: not of a false positive, nor of a closed
 * one that has not changed since. */
bool triage_is_told(const struct store_incident *incident);

#endif
