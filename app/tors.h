/*
 * tors - the Tors of the configuration: sockets to their SOCKS ports, and which of them
 * work (crawler/endpoints.h has the rules; here are the sockets and the words).
 */
#ifndef VIGIE_APP_TORS_H
#define VIGIE_APP_TORS_H

#include "app/dial.h"
#include "base/clock.h"
#include "base/log.h"
#include "config/config.h"
#include "crawler/endpoints.h"

struct tors {
    struct endpoints endpoints;
    struct dial dials[ENDPOINTS_MAX];
    const struct clock *clock; /* borrowed, like the names in the dials */
    const struct log *log;
    char why[ERR_TEXT_MAX]; /* the last one that ceased to work; empty: none ever did */
};

/* `places` from 1 to ENDPOINTS_MAX; borrowed for the life of `tors`. */
void tors_init(struct tors *tors, const struct config_endpoint *places, size_t count,
    const struct clock *clock, const struct log *log);

enum tors_answer { TORS_NONE = 1 };

/* Begins to connect to the Tor that `host` is asked through; `*fd` is the caller's and
 * is writable once it is connected or refused. TORS_NONE: none may be asked now. */
int tors_begin(int *fd, size_t *index, struct tors *tors, struct bytes host);
/* It answers, as far as is known. */
bool tors_works(const struct tors *tors, size_t index);
/* What became of it, once it is writable: 0, or -1 and that Tor is down. */
int tors_end(struct tors *tors, size_t index, int fd);

/* It took no connection, or (`mute`) answered no SOCKS. */
void tors_failed(struct tors *tors, size_t index, bool mute, const char *why);
/* A request to `host` ended with `fault`. */
void tors_replied(
    struct tors *tors, size_t index, struct bytes host, enum tor_fault fault);
/* What its ControlPort says; `why` when it is not ready. */
void tors_told(struct tors *tors, size_t index, bool ready, const char *why);

/* Since when (steady, ms) none works, and why; 0: one works. */
int64_t tors_down_since(const struct tors *tors, const char **why);
/* Steady: before then no job can be moved on while none works; INT64_MAX: until told.
 */
int64_t tors_next_try(const struct tors *tors);

#endif
