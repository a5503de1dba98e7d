/*
 * incident_step - one line of an incident's history, and the state it leads to.
 *
 * Called inside a transaction that holds the incidents' lock, so that numbers follow
 * each other as things were done.
 */
#ifndef VIGIE_STORAGE_INCIDENT_STEP_H
#define VIGIE_STORAGE_INCIDENT_STEP_H

#include "storage/triage.h"

/* Who did what no person did. */
extern const char incident_vigie[];

struct incident_step {
    uint64_t incident;
    enum triage_act act;
    enum triage_state state; /* from now on */
    const char *who;
    const char *why;
    int64_t now_ms;
};

/* Adds the event; incident_step also writes the state. */
MUST_USE int incident_tell(
    struct store *store, const struct incident_step *step, struct err *err);
MUST_USE int incident_step(
    struct store *store, const struct incident_step *step, struct err *err);

/* An entry of the audit log, for what a person did. */
MUST_USE int incident_audit(
    struct store *store, const struct incident_step *step, struct err *err);

#endif
