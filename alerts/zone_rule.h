/*
 * zone_rule - a zone's yearly rule: "CET-1CEST,M3.5.0,M10.5.0/3".
 *
 * The POSIX TZ string (IEEE Std 1003.1, 8.3) with RFC 8536's wider hours, as it stands
 * in the footer of a zone's file for all years after its table.
 */
#ifndef VIGIE_ALERTS_ZONE_RULE_H
#define VIGIE_ALERTS_ZONE_RULE_H

#include "base/bytes.h"

struct zone_change {
    enum { ZONE_MONTH_WEEK, ZONE_JULIAN, ZONE_ZERO_BASED } kind;
    int month;
    int week; /* 5: the last */
    int day;  /* of the week (0 Sunday), or of the year */
    int32_t second;
};

struct zone_rule {
    int32_t standard_s; /* local minus UTC */
    int32_t summer_s;
    bool has_summer;
    struct zone_change start;
    struct zone_change end;
};

/* 0, or -1 when it is not such a rule. */
int zone_rule_parse(struct zone_rule *rule, struct bytes text);
/* Local minus UTC at a moment, in seconds. */
int32_t zone_rule_offset(const struct zone_rule *rule, int64_t at_s);

#endif
