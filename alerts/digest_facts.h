/*
 * digest_facts - what a digest says, gathered before a word of it is written.
 *
 * Text and HTML are written from the same facts, so that they cannot disagree.
 */
#ifndef VIGIE_ALERTS_DIGEST_FACTS_H
#define VIGIE_ALERTS_DIGEST_FACTS_H

#include "alerts/digest.h"
#include "alerts/digest_change.h"
#include "alerts/digest_lists.h"
#include "alerts/digest_month.h"
#include "alerts/keeping.h"
#include "alerts/view.h"
#include "alerts/vitals.h"
#include "alerts/works.h"
#include "alerts/writer.h"

struct digest_source {
    struct store_health row;
    enum vitals_alarm alarm;
    enum site_state state; /* what stands there, when that is the alarm */
    const char *error;     /* clean; "" when there is none */
};

struct digest_facts {
    struct arena arena; /* of everything below */
    const struct digest_order *order;
    const char *groups; /* its recipient's, as the store asks for them; empty: all */
    struct digest_incident *incidents; /* new ones first, then by severity, newest */
    size_t count;
    size_t fresh;                            /* of them new */
    size_t shown;                            /* of them filled and told in full */
    size_t looked_at;                        /* so many of more that changed; 0: all */
    uint32_t severities[STORE_CRITICAL + 1]; /* of the new ones */
    enum store_severity worst;
    struct digest_incident *done; /* closed or set aside in the period */
    size_t done_total;
    size_t done_count; /* of them told */
    struct digest_month month;
    struct keeping keeping;
    struct digest_source *sources;
    size_t source_count;
    size_t healthy;
    struct digest_lists lists;
    struct works works;
    struct works_remark remarks[WORKS_REMARKS_MAX]; /* what is wrong with these */
    size_t remark_count;
};

/* Zeroed facts; released by digest_facts_done also after a failure. */
MUST_USE int digest_facts_gather(struct digest_facts *facts, struct store *store,
    const struct digest_order *order, struct err *err);
void digest_facts_done(struct digest_facts *facts);
AUTO_DEFINE_VALUE(struct digest_facts, digest_facts_done)

/* The parts, each from the same facts. */
void digest_write_subject(struct writer *writer, const struct digest_facts *facts);
void digest_write_text(struct writer *writer, const struct digest_facts *facts);
void digest_write_html(struct writer *writer, const struct digest_facts *facts);

/* Phrases that both parts hold. */
void digest_write_heading(struct writer *writer, const struct digest_facts *facts);
void digest_write_period(struct writer *writer, const struct digest_facts *facts);
/* Whose numbers alone these are; only where some groups are asked for. */
void digest_write_groups(struct writer *writer, const struct digest_facts *facts);
/* The week in numbers. */
void digest_write_week(struct writer *writer, const struct digest_facts *facts);
void digest_write_sickness(struct writer *writer, const struct digest_source *source);
void digest_write_remark(struct writer *writer, const struct works *works,
    const struct works_remark *remark);
/* Whether a source is named at all: it is sick, or documents of it were set aside. */
bool digest_source_is_told(const struct digest_source *source);

#endif
