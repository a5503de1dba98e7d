/*
 * tor - what Tor's refusals mean, and who shares a circuit with whom.
 *
 * With ExtendedErrors on its SocksPort, Tor says why an onion address did not answer
 * (proposal 304: codes F0 to F7). A descriptor not found for less than its life of
 * three hours does not mean dead; a failed rendezvous wants a new circuit at once; a
 * missing key wants a person. All else is the plain SOCKS codes of RFC 1928.
 */
#ifndef VIGIE_CRAWLER_TOR_H
#define VIGIE_CRAWLER_TOR_H

#include "base/err.h"
#include "model/reply.h"

enum tor_action {
    TOR_NOTHING,      /* no fault */
    TOR_NEW_CIRCUIT,  /* again soon, as another SOCKS user */
    TOR_LATER,        /* the ordinary backoff */
    TOR_MUCH_LATER,   /* the backoff's slow form: the onion's descriptor is gone */
    TOR_ASK_A_PERSON, /* will not heal by itself; asked again once a day */
    TOR_PAUSE_ALL,    /* Tor is the trouble: no site is to be blamed or counted */
};

/* A number that is no fault is TOR_LATER. */
enum tor_action tor_action_for(enum tor_fault fault);
/* One line telling a person what to do, or NULL when nothing is. */
const char *tor_advice(enum tor_fault fault);

/* From the code in a SOCKS5 reply: 0x01 to 0x08, 0xF0 to 0xF7. */
enum tor_fault tor_fault_of_socks(unsigned code);

/* From libcurl's text about a failed proxy handshake: 7.88 tells extended codes nowhere
 * else. What it does not explain is something other than Tor answering, or Tor down. */
enum tor_fault tor_fault_of_text(const char *text);

/* Who asks: circuits are kept apart by all of it (IsolateSOCKSAuth). */
struct tor_asker {
    struct bytes host;
    const char *account; /* at most TOR_ACCOUNT_MAX bytes; empty: nobody's */
    uint32_t generation;
};

enum { TOR_ACCOUNT_MAX = 32 };

/* Its SOCKS user name: one circuit per host and account, and a new one per generation.
 * At most FETCH_USER_MAX bytes into `user` of that size plus one; of a longer host, the
 * end, which is what tells hosts apart. */
void tor_isolation(char *user, const struct tor_asker *asker);

#endif
