/*
 * incident_text - one incident in plain text, as the digest and the command line show
 * it.
 */
#ifndef VIGIE_ALERTS_INCIDENT_TEXT_H
#define VIGIE_ALERTS_INCIDENT_TEXT_H

#include "alerts/text.h"
#include "alerts/view.h"

/* Some twenty lines. `view` is filled (view_fill). */
void incident_text(struct text *text, const struct view_incident *view);

/* "on offer, posted ..., seen from ... to ..." */
void incident_text_times(struct writer *writer, const struct view_sighting *sighting);

#endif
