/*
 * alert_words - what is typed behind `vigie alert`.
 */
#ifndef VIGIE_APP_ALERT_WORDS_H
#define VIGIE_APP_ALERT_WORDS_H

#include "app/command.h"

#include <stdint.h>

enum alert_job { ALERT_LIST, ALERT_TEST, ALERT_RETRY };

struct alert_words {
    enum alert_job job;
    const char *config;
    const char *what; /* a channel or address; a key; NULL with all_dead */
    const char *by;   /* NULL: the login's */
    bool all_dead;
    bool json;
    int64_t since_ms; /* of what was sent */
};

/* Whether the command goes on; else `*status` is what it ends with, after help or a
 * line that says what is wrong. */
bool alert_words_read(struct alert_words *out, int *status, int argc, char **argv);

#endif
