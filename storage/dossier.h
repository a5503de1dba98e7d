/*
 * dossier - what the report on one incident asks of the store beyond
 * storage/incidents.h and storage/triage.h. Reads only.
 */
#ifndef VIGIE_STORAGE_DOSSIER_H
#define VIGIE_STORAGE_DOSSIER_H

#include "storage/incidents.h"
#include "storage/outbox.h"

/* How what was seen of a sighting can be checked later. */
struct store_evidence {
    struct page_ref page;
    bool is_kept;        /* false: the page's facts are forgotten, all below is zero */
    struct id content;   /* id_hash of the body as it was read last */
    struct id findings;  /* hash over what was claimed and found there */
    int64_t read_ms;     /* when that was; Unix, UTC */
    uint64_t body_bytes; /* decoded */
};

typedef int store_evidence_fn(
    void *self, const struct store_evidence *evidence, struct err *err);
/* One for each sighting, in the order of store_sightings. */
MUST_USE int store_evidence(struct store *store, uint64_t incident,
    store_evidence_fn *each, void *self, struct err *err);

/* As store_incident_groups, without the planted records: they are nobody's. */
MUST_USE int store_affected_groups(struct store *store, uint64_t incident,
    store_group_fn *each, void *self, struct err *err);

struct store_group_fields {
    char group[STORE_GROUP_SIZE];
    uint32_t fields; /* identifier_bit of each type found together in some row */
};

typedef int store_group_fields_fn(
    void *self, const struct store_group_fields *fields, struct err *err);
/* Which identifiers were found of a group's persons: each combination once, by group.
 * Hits that are forgotten, planted records and weak hits do not count. */
MUST_USE int store_affected_fields(struct store *store, uint64_t incident,
    store_group_fields_fn *each, void *self, struct err *err);

/* Kinds of data (1 << enum data_field) of the places, which stay with a page when it
 * says them no more: but for those that only its weak hits or planted records may have
 * told. Of places whose page or hits are forgotten, all. */
MUST_USE int store_other_kinds(
    uint32_t *kinds, struct store *store, uint64_t incident, struct err *err);

typedef int store_record_fn(
    void *self, uint64_t record, enum confidence confidence, struct err *err);
/* The persons, certain or probable, by pseudonym, each once and always in the same
 * order; planted records are left out. Asked for in pieces, so that half a million of
 * them need no memory. */
MUST_USE int store_affected_records(struct store *store, uint64_t incident,
    store_record_fn *each, void *self, struct err *err);

struct store_mail {
    char key[STORE_KEY_SIZE];
    char about[STORE_ABOUT_SIZE]; /* as it was put */
    int64_t put_ms;
    int64_t sent_ms; /* 0: it waits */
};

typedef int store_mail_fn(void *self, const struct store_mail *mail, struct err *err);
/* What was put into the outbox from `since_ms` on and is not forgotten, oldest first.
 */
MUST_USE int store_mails(struct store *store, int64_t since_ms, store_mail_fn *each,
    void *self, struct err *err);

#endif
