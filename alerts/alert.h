/*
 * alert - one incident's news, in the words that a person reads and in the fields that
 * a program reads.
 *
 * Calm and short: what changed, then the incident as it stands (whose persons, how
 * many, where, which kinds of data, offer and price), then what to do next. All that
 * strangers wrote comes from a view and is clean (alerts/clean.h). Channels put these
 * pieces into their own form; none of them looks at an incident itself.
 */
#ifndef VIGIE_ALERTS_ALERT_H
#define VIGIE_ALERTS_ALERT_H

#include "alerts/alert_facts.h"
#include "alerts/writer.h"

enum {
    ALERT_SUBJECT_MAX = 1024,
    ALERT_TEXT_MAX = 1024 * 1024,
    ALERT_PLACES_SHOWN = 8,
};

struct alert {
    const char *key;                  /* of the message; the same for every attempt */
    const char *rule;                 /* the rule that asks for it */
    const struct view_incident *view; /* filled; NULL: a test, about nothing */
    const struct alert_facts *now;    /* NULL for a test */
    const struct alert_facts *before; /* NULL: never told */
    uint32_t changes;                 /* enum alert_change */
    int64_t at_ms;
    enum words_language language;
    const struct zone *zone; /* NULL: UTC */
    const char *from;        /* mail alone */
    const char *to;          /* mail alone; else the channel's name */
};

/* One line, our own words, numbers and groups alone: nothing that a stranger wrote. */
MUST_USE int alert_subject(struct buf *out, const struct alert *alert, struct err *err);
/* Lines of at most 78 columns, but for addresses. */
MUST_USE int alert_text(struct buf *out, const struct alert *alert, struct err *err);
/* A document that loads nothing. */
MUST_USE int alert_html(struct buf *out, const struct alert *alert, struct err *err);
/* One object in one line; its first member is "type". */
MUST_USE int alert_json(struct buf *out, const struct alert *alert, struct err *err);

/* What one bit of `alert->changes` says: "Price: 2000 EUR, before 5000 EUR". */
void alert_write_change(
    struct writer *writer, const struct alert *alert, uint32_t change);
/* The bits in the order in which they are told; 0 behind the last. */
uint32_t alert_change_at(size_t index);

#endif
