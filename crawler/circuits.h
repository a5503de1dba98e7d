/*
 * circuits - which generation of circuit each host is on.
 *
 * Tor keeps SOCKS users apart, so a user name of host and generation is a circuit of
 * its own, and counting up is a new one. A broken circuit is left for good: the
 * generation stays after a success, where a count of failures would go back to the bad
 * one.
 *
 * Fixed memory: of more than CIRCUITS_MAX hosts the one longest unused is forgotten,
 * which costs nothing, since Tor itself uses no circuit for more than ten minutes
 * (MaxCircuitDirtiness).
 */
#ifndef VIGIE_CRAWLER_CIRCUITS_H
#define VIGIE_CRAWLER_CIRCUITS_H

#include "model/id.h"

#include <stdint.h>

enum { CIRCUITS_MAX = 1024 };

struct circuit {
    struct id host;
    uint64_t used; /* 0: free */
    uint32_t generation;
};

/* All zero to begin with. */
struct circuits {
    struct circuit each[CIRCUITS_MAX];
    uint64_t clock;
};

/* 0 for a host not seen before. */
uint32_t circuits_generation(struct circuits *circuits, struct bytes host);
/* What was asked on `generation` of that host wants another one. Asked twice about the
 * same generation, it counts once: its requests fail together. */
void circuits_renew(struct circuits *circuits, struct bytes host, uint32_t generation);

#endif
