/*
 * health - whether a source can be relied on, judged from the store's counts.
 *
 * Tor loses single requests every day, so one failure says nothing; a source is sick
 * when nothing was read from it for a day, or for three hours of failures in a row (a
 * healthy onion service's descriptor is renewed every two), or ever.
 */
#ifndef VIGIE_ALERTS_HEALTH_H
#define VIGIE_ALERTS_HEALTH_H

#include "storage/store.h"

enum health {
    HEALTH_GOOD,
    HEALTH_NEVER_TRIED,
    HEALTH_NEVER_READ,
    HEALTH_FAILING,
    HEALTH_STALE
};

/* When its silence begins: its last success, or the end of a pause after it. */
int64_t health_heard_ms(const struct store_health *source);

/* Pure. A paused source is not judged: vitals_judge asks that first. */
enum health health_judge(const struct store_health *source, int64_t now_ms);

#endif
