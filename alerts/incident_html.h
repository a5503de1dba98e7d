/*
 * incident_html - one incident as a box of the digest's HTML.
 */
#ifndef VIGIE_ALERTS_INCIDENT_HTML_H
#define VIGIE_ALERTS_INCIDENT_HTML_H

#include "alerts/view.h"
#include "alerts/writer.h"

/* `view` is filled (view_fill). */
void incident_html(struct writer *writer, const struct view_incident *view);

#endif
