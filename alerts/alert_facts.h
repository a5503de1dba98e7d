/*
 * alert_facts - what of an incident is worth telling again when it changes.
 *
 * Kept for each destination as it was last told, so that an alert says what is new to
 * its reader, nothing is told twice, and what changed unseen (the channel was off, the
 * severity below the rule's floor) is told with the next change. Offers and prices that
 * were told once are not told again when two pages that differ are read in turn.
 */
#ifndef VIGIE_ALERTS_ALERT_FACTS_H
#define VIGIE_ALERTS_ALERT_FACTS_H

#include "alerts/view.h"
#include "base/wire.h"

enum {
    ALERT_GROUPS_MAX = 64, /* more are counted as persons, not named as new */
    ALERT_PRICES_MAX = 8,
    ALERT_PRICE_SIZE = 65,
    ALERT_FACTS_MAX = 32 * 1024, /* bytes of alert_facts_put */
};

struct alert_facts {
    enum store_severity severity;
    enum triage_state state;
    int64_t state_ms;
    bool by_vigie; /* no person gave it that state; not kept */
    uint64_t records_claimed;
    uint32_t certain;
    uint32_t probable;
    uint32_t canaries;
    uint32_t domains;
    uint32_t kinds;
    uint32_t sightings;
    uint32_t offers; /* 1 << enum offer_kind: by which data is, or was, on offer */
    size_t price_count;
    char prices[ALERT_PRICES_MAX][ALERT_PRICE_SIZE]; /* the last is today's */
    size_t group_count;
    char groups[ALERT_GROUPS_MAX][STORE_GROUP_SIZE];
};

/* Bits. */
enum alert_change {
    ALERT_NEW = 1 << 0,      /* never told before */
    ALERT_AGAIN = 1 << 1,    /* it was done with, and news opened it again */
    ALERT_PLACES = 1 << 2,   /* seen in further places */
    ALERT_PERSONS = 1 << 3,  /* more persons, or more certain ones */
    ALERT_CANARIES = 1 << 4, /* a planted record */
    ALERT_DOMAINS = 1 << 5,
    ALERT_GROUPS = 1 << 6,
    ALERT_KINDS = 1 << 7,
    ALERT_SEVERITY = 1 << 8, /* graver */
    ALERT_OFFER = 1 << 9,    /* offered in a way it was not before */
    ALERT_PRICE = 1 << 10,
    ALERT_CLAIM = 1 << 11, /* more records are claimed */
};

enum { ALERT_CHANGES = 12 };

/* Of a filled view; `before` (may be NULL) hands its offers and prices on. */
void alert_facts_of(struct alert_facts *out, const struct view_incident *view,
    const struct alert_facts *before);

/* Which of enum alert_change; 0: nothing that matters. `before` NULL: never told. */
uint32_t alert_facts_differ(
    const struct alert_facts *now, const struct alert_facts *before);

/* "place", "price", ...; for programs. `change` is one bit. */
const char *alert_change_name(uint32_t change);

bool alert_facts_has_group(const struct alert_facts *facts, const char *group);
uint64_t alert_facts_persons(const struct alert_facts *facts);

/* As the store keeps them. */
MUST_USE int alert_facts_put(
    struct buf *out, const struct alert_facts *facts, struct err *err);
MUST_USE int alert_facts_read(
    struct alert_facts *facts, struct bytes from, struct err *err);

#endif
