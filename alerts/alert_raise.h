/*
 * alert_raise - what changed in an incident goes into the outbox.
 *
 * Called inside the transaction that changes the incident, so that both are stored or
 * neither. Each destination (a mail address or a channel) has what it was last told of
 * the incident; only what differs in a way that matters makes an alert, so there is at
 * most one for a change and destination, whoever calls and however often. An alert that
 * still waits untouched (quiet hours, a slow server) is rewritten to tell both changes
 * in one. Nothing is raised of an incident that a person closed or called a false
 * positive (model/triage.h): news open it again first.
 */
#ifndef VIGIE_ALERTS_ALERT_RAISE_H
#define VIGIE_ALERTS_ALERT_RAISE_H

#include "alerts/alert_rule.h"

/* `rules` NULL: nobody wants to be told. `now_ms`: wall. */
MUST_USE int alert_raise(struct store *store, const struct alert_rules *rules,
    uint64_t incident, int64_t now_ms, struct err *err);

#endif
