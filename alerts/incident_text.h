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

/* What was done with it and what was seen of it, a paragraph each, in their order. */
void incident_text_history(struct text *text, const struct view_incident *view);

/* "acknowledged, since 23 November 2026, 07:00, by m.darvor: why" */
void incident_text_state(struct writer *writer, const struct view_incident *view);
/* What was said, vigie's own reasons in the language; `why` itself otherwise. */
const char *incident_text_reason(enum words_language language, const char *why);
/* "on offer, posted ..., seen from ... to ..." */
void incident_text_times(struct writer *writer, const struct view_sighting *sighting);

#endif
