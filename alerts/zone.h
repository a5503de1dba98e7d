/*
 * zone - local time of a named zone, as an object.
 *
 * The C library knows one zone at a time, kept in globals; a digest is due in the zone
 * of its configuration, whatever the machine's is. So the zone's file is read here
 * (TZif, RFC 8536, the system's /usr/share/zoneinfo), with the rule in its footer for
 * the years after its table. Loading opens a file; everything else is arithmetic.
 */
#ifndef VIGIE_ALERTS_ZONE_H
#define VIGIE_ALERTS_ZONE_H

#include "base/auto.h"
#include "base/bytes.h"
#include "base/err.h"

struct zone;

/* "Europe/Paris", or "UTC", which needs no file. The caller owns `*out`. */
MUST_USE int zone_load(struct zone **out, const char *name, struct err *err);
/* From a file's bytes; `name` is only kept for people. */
MUST_USE int zone_parse(
    struct zone **out, const char *name, struct bytes file, struct err *err);
/* Accepts NULL. */
void zone_free(struct zone *zone);
AUTO_DEFINE(struct zone, zone_free)

/* As it was loaded, "UTC" for NULL; borrowed from the zone. */
const char *zone_name(const struct zone *zone);

/* A moment as a wall clock and calendar in the zone show it. */
struct zone_time {
    int year;
    int month;   /* 1-12 */
    int day;     /* 1-31 */
    int weekday; /* 0 Sunday */
    int minute;  /* of the day, 0-1439 */
    int second;
    int offset_s; /* local minus UTC */
};

/* A NULL zone is UTC, here and below. */
struct zone_time zone_local(const struct zone *zone, int64_t at_ms);

/* The moment when the zone's clocks show `minute` of the day on that date. A time that
 * happens twice is the first one; one that is skipped is as far after the jump as it
 * stands after its beginning (RFC 5545 3.3.5). A day past the month's end counts on
 * into the next, and 0 or less back, so that "yesterday" is `day - 1`. */
int64_t zone_moment(const struct zone *zone, int year, int month, int day, int minute);

#endif
