/*
 * alert_rule - who is told of what, and when: the configuration's `alerts`.
 *
 * A rule names a floor, groups and sources that an incident must have, a time of the
 * day in which nobody is disturbed, and to whom it goes. What falls into quiet hours
 * waits until they end, unless it is as grave as the rule says it must be to break
 * through.
 */
#ifndef VIGIE_ALERTS_ALERT_RULE_H
#define VIGIE_ALERTS_ALERT_RULE_H

#include "alerts/channel.h"

/* A channel as far as composing goes; it need not be open. */
struct alert_channel {
    const char *name;
    const struct channel_kind *kind;
};

/* All borrowed; lists end in NULL, and an empty one of groups or sources is any. */
struct alert_rule {
    const char *name;
    enum store_severity least;
    const char *const *groups;
    const char *const *sources;
    bool has_quiet;
    uint32_t quiet_from; /* minutes after local midnight; from > until: over midnight */
    uint32_t quiet_until;
    bool breaks_through;
    enum store_severity break_through; /* so grave, or graver */
    bool once;                         /* the first alert of an incident alone */
    enum words_language language;
    const struct zone *zone;     /* NULL: UTC */
    const char *const *to;       /* mail addresses */
    const char *const *channels; /* names in struct alert_rules */
};

struct alert_rules {
    const struct alert_rule *items; /* the first that fits a destination counts */
    size_t count;
    const struct alert_channel *channels;
    size_t channel_count;
    const char *from; /* of mails */
};

/* Whether the rule asks for alerts of such an incident; `view` is filled. */
bool alert_rule_fits(const struct alert_rule *rule, const struct view_incident *view);

/* When an alert made now may be sent: now, or when quiet hours end. Pure. */
int64_t alert_rule_due(
    const struct alert_rule *rule, enum store_severity severity, int64_t now_ms);

/* NULL: there is none. */
const struct alert_channel *alert_rules_channel(
    const struct alert_rules *rules, const char *name);

#endif
