/*
 * incident_acts - what a person does with incidents, done and said.
 */
#ifndef VIGIE_APP_INCIDENT_ACTS_H
#define VIGIE_APP_INCIDENT_ACTS_H

#include "app/incident_words.h"

/* INCIDENT_ACT, INCIDENT_MERGE and INCIDENT_SPLIT. COMMAND_OK with a line printed,
 * COMMAND_NONE when it was so already, or -1. */
MUST_USE int incident_acts_do(const struct incident_words *words, struct err *err);

#endif
