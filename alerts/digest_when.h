/*
 * digest_when - when digests fall due, under which key they are kept, and for whom.
 */
#ifndef VIGIE_ALERTS_DIGEST_WHEN_H
#define VIGIE_ALERTS_DIGEST_WHEN_H

#include "alerts/digest.h"
#include "storage/outbox.h"

/* "digest:2026-11-23:security@hospital.example"; a long address by its hash. */
void digest_key(
    char key[STORE_KEY_SIZE], const struct digest_order *order, const char *day);
/* The key of the digest that is on at the period's end. */
void digest_key_now(char key[STORE_KEY_SIZE], const struct digest_order *order);

enum { DIGEST_GROUPS_MAX = 64 * 1024 };

/* The recipient's groups as the store asks for them (storage/told.h); empty: all. */
MUST_USE int digest_groups(
    struct buf *out, const struct digest_recipient *to, struct err *err);
/* Who is told what: recipient, rhythm and groups, by their hash. */
MUST_USE int digest_audience(char audience[STORE_AUDIENCE_SIZE],
    const struct digest_order *order, struct err *err);

#endif
