/*
 * dossier - the facts of the report on one incident that articles 33(3), 33(4) and
 * 34(2) GDPR ask for, gathered before a word of it is written.
 *
 * Markdown, HTML, JSON, STIX and MISP are written from the same facts, so that they
 * cannot disagree. All texts in it are clean (alerts/clean.h). It names records by
 * number and hash alone: who they are is told only where the watchlist's table and key
 * are (`vigie watchlist resolve`).
 *
 * What is gathered has ceilings, below; how much was left out is in the facts.
 */
#ifndef VIGIE_ALERTS_DOSSIER_H
#define VIGIE_ALERTS_DOSSIER_H

#include "alerts/dossier_clock.h"
#include "alerts/dossier_kinds.h"
#include "alerts/view.h"
#include "storage/audit.h"
#include "storage/dossier.h"

enum {
    DOSSIER_PLACES_MAX = 5000,
    DOSSIER_POSTINGS_MAX = 20, /* of one place */
    DOSSIER_EVENTS_MAX = 5000,
    DOSSIER_STEPS_MAX = 5000, /* of offers that changed */
    DOSSIER_EARLIER_MAX = 100,
    DOSSIER_HASH_SIZE = 32, /* SHA-256 */
};

struct dossier_wanted {
    uint64_t incident;
    int64_t now_ms;
    int64_t aware_ms;         /* as a person says; 0: nobody does */
    const struct zone *zone;  /* of times for people; borrowed; NULL: UTC */
    const char *organisation; /* the controller; borrowed; NULL: not said */
};

struct dossier_group {
    const char *name; /* "" when it has none */
    uint32_t certain; /* distinct records, planted ones left out */
    uint32_t probable;
    uint32_t weak;
    uint32_t domains;
    uint32_t identifiers; /* found of them; 0 also when the hits are forgotten */
};

enum dossier_entry_kind {
    ENTRY_POSTED, /* as the page says */
    ENTRY_SEEN,   /* vigie saw the place for the first time */
    ENTRY_OFFER,  /* vigie saw that the offer there had changed */
    ENTRY_ACT,    /* somebody did something */
    ENTRY_MAIL,   /* a mail that tells of what stands above it went into the outbox */
    ENTRY_ALERT,  /* an alert of this incident did */
    ENTRY_REPORT, /* an earlier report */
    ENTRY_KINDS
};

struct dossier_entry {
    int64_t at_ms;
    enum dossier_entry_kind kind;
    size_t place;     /* POSTED, SEEN, OFFER */
    size_t step;      /* OFFER, and SEEN with an offer: of the view's; else SIZE_MAX */
    size_t posting;   /* POSTED: of the place's */
    size_t event;     /* ACT */
    size_t earlier;   /* REPORT */
    const char *mail; /* MAIL: its kind, "digest"; ALERT: by which channel */
    int64_t sent_ms;  /* MAIL, ALERT; 0: it waits */
    bool is_new;      /* since the last report before this one */
};

/* An entry of the audit log that tells of a report. */
struct dossier_earlier {
    int64_t at_ms;
    const char *who;
    const char *detail;
};

struct dossier {
    struct arena arena; /* of everything below */
    struct dossier_wanted wanted;
    const char *organisation; /* clean; "" when it is not said */
    struct view_incident view;
    struct store_evidence *evidence; /* of each of the view's sightings */
    struct dossier_group *groups;
    size_t group_count;
    uint32_t kinds_found;   /* bits; told by identifiers of our own records */
    uint32_t kinds_claimed; /* told by offers */
    uint32_t kinds;         /* these, and what postings without an offer tell, or what
                               is forgotten, or said no more, told */
    uint32_t kinds_weak;    /* of weak matches, or planted records, alone */
    uint64_t rows;          /* with hits, over all places gathered */
    uint64_t records;       /* persons listed: certain or probable, not planted */
    uint64_t certain;       /* of them */
    struct severity_facts why; /* of the severity, planted records left out */
    uint8_t records_hash[DOSSIER_HASH_SIZE]; /* of dossier_records_write's text */
    struct dossier_clock clock;
    struct dossier_entry *story; /* in time */
    size_t story_count;
    struct dossier_earlier *earlier; /* the last ones, oldest first */
    size_t earlier_count;
    struct store_audit_check audit;
    uint8_t hash[DOSSIER_HASH_SIZE]; /* of the facts as JSON: set by dossier_json.c */
};

enum dossier_answer { DOSSIER_NO_SUCH = 1, DOSSIER_STALE = 2 };

/* Zeroed facts; released by dossier_done also after a failure. 0, or DOSSIER_NO_SUCH.
 * Who may only read cannot hold the incidents meanwhile: see dossier_check. */
MUST_USE int dossier_gather(struct dossier *dossier, struct store *store,
    const struct dossier_wanted *wanted, struct err *err);
/* After what is read of the store for a second time (dossier_records): 0 when the
 * incident is still what was gathered, or DOSSIER_STALE: to be gathered anew. */
MUST_USE int dossier_check(
    const struct dossier *dossier, struct store *store, struct err *err);
void dossier_done(struct dossier *dossier);
AUTO_DEFINE_VALUE(struct dossier, dossier_done)

/* One line a person: 16 hexadecimal digits, as `vigie watchlist resolve` takes them.
 * Handed out in pieces of whole lines. */
typedef int dossier_lines_fn(void *self, struct bytes lines, struct err *err);
MUST_USE int dossier_records(struct store *store, uint64_t incident,
    dossier_lines_fn *each, void *self, struct err *err);

/* ---- what is written of it; each appends to `out` ---- */

/* Markdown (CommonMark with tables) and HTML 5 for printing, in the language. */
MUST_USE int dossier_markdown(struct buf *out, const struct dossier *dossier,
    enum words_language language, struct err *err);
MUST_USE int dossier_html(struct buf *out, const struct dossier *dossier,
    enum words_language language, struct err *err);
/* The shape that docs/DOSSIER.md describes; times are UTC. */
MUST_USE int dossier_json(
    struct buf *out, const struct dossier *dossier, struct err *err);
/* Sets `hash`. */
MUST_USE int dossier_seal(struct dossier *dossier, struct err *err);

/* Traffic Light Protocol: who may see an export. */
enum dossier_tlp { TLP_RED, TLP_AMBER, TLP_GREEN, TLP_WHITE, TLP_COUNT };
/* "red", ...; whether there is one of that name. */
bool dossier_tlp_find(enum dossier_tlp *tlp, struct bytes name);
const char *dossier_tlp_name(enum dossier_tlp tlp);

/* STIX 2.1 (OASIS): a bundle of identity, incident, url, observed-data, note, report
 * and marking. Names are UUIDs of version 5, so that an export repeated updates the
 * first. */
MUST_USE int dossier_stix(struct buf *out, const struct dossier *dossier,
    enum dossier_tlp tlp, struct err *err);
/* A MISP event (MISP core format), unpublished, for the own organisation alone. */
MUST_USE int dossier_misp(struct buf *out, const struct dossier *dossier,
    enum dossier_tlp tlp, struct err *err);

#endif
