#include "alerts/dossier_clock.h"

#include <stdio.h>
#include <string.h>

static const char nobody[] = "vigie"; /* who did what no person did */

const char *dossier_awareness_name(enum dossier_awareness how)
{
    static const char *const names[AWARE_COUNT] = {
        [AWARE_NOT_KNOWN] = "not-known",
        [AWARE_SAID] = "said",
        [AWARE_ACKNOWLEDGED] = "acknowledged",
        [AWARE_CONFIRMED] = "confirmed",
    };
    return names[(unsigned)how < AWARE_COUNT ? how : AWARE_NOT_KNOWN];
}

void dossier_clock_note(struct dossier_clock *clock, const struct store_event *event)
{
    bool counts = event->what == TRIAGE_ACK || event->what == TRIAGE_CONFIRM;
    if (clock->how != AWARE_NOT_KNOWN || !counts || strcmp(event->who, nobody) == 0)
        return;
    clock->how = event->what == TRIAGE_ACK ? AWARE_ACKNOWLEDGED : AWARE_CONFIRMED;
    clock->from_ms = event->at_ms;
    (void)snprintf(clock->who, sizeof(clock->who), "%s", event->who);
}

void dossier_clock_set(
    struct dossier_clock *clock, const struct dossier_moments *moments)
{
    if (moments->said_ms != 0) {
        clock->how = AWARE_SAID;
        clock->from_ms = moments->said_ms;
        clock->who[0] = '\0';
    }
    if (clock->how == AWARE_NOT_KNOWN)
        clock->from_ms = moments->first_seen_ms;
    clock->deadline_ms = clock->from_ms + DOSSIER_DEADLINE_MS;
    clock->left_ms = clock->deadline_ms - moments->now_ms;
}
