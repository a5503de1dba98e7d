/*
 * incident_report - `vigie incidents report`: the dossier of one incident, written to
 * files or the terminal, and an entry of the audit log that says so.
 */
#ifndef VIGIE_APP_INCIDENT_REPORT_H
#define VIGIE_APP_INCIDENT_REPORT_H

#include "app/incident_words.h"

/* The exit status, after it has said what was wrong. */
int incident_report(const struct incident_words *words);

#endif
