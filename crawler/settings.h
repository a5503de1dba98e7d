/*
 * settings - the fetcher's own copy of its options, to live as long as it does.
 */
#ifndef VIGIE_CRAWLER_SETTINGS_H
#define VIGIE_CRAWLER_SETTINGS_H

#include "crawler/fetch.h"

struct settings {
    struct fetcher_options options; /* its texts are the two below */
    char *user_agent;
    uint8_t *authorities;
};

/* Copies texts and authorities; `from` may go. settings_done also after -1. */
MUST_USE int settings_copy(
    struct settings *settings, const struct fetcher_options *from, struct err *err);
/* Accepts a zeroed one. */
void settings_done(struct settings *settings);

#endif
