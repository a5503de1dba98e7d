/*
 * incident_words - the command line of `vigie incidents`, read and checked.
 */
#ifndef VIGIE_APP_INCIDENT_WORDS_H
#define VIGIE_APP_INCIDENT_WORDS_H

#include "app/command.h"
#include "app/report_words.h"
#include "model/triage.h"

enum incident_job {
    INCIDENT_LIST,
    INCIDENT_SHOW,
    INCIDENT_REPORT,
    INCIDENT_ACT,
    INCIDENT_MERGE,
    INCIDENT_SPLIT
};

enum { INCIDENT_WHY_MAX = 400, INCIDENT_NOTE_MAX = 1000, INCIDENT_URLS_MAX = 1000 };

struct incident_words {
    enum incident_job job;
    enum triage_act act; /* of INCIDENT_ACT */
    const char *config;
    bool json;
    struct report_words report; /* of INCIDENT_REPORT */
    int64_t since_ms;           /* 0: all */
    uint32_t states;            /* bits; 0: all */
    uint32_t severities;
    const char *why;     /* NULL: not said */
    const char *by;      /* NULL: the login's */
    uint64_t numbers[2]; /* of a merge: into, from */
    char *const *urls;
    size_t url_count;
};

/* Whether the command goes on; else `*status` is what it ends with, after help or a
 * line that says what is wrong. */
bool incident_words_read(
    struct incident_words *out, int *status, int argc, char **argv);

#endif
