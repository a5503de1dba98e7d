/*
 * kept - the connections that are held for their host's next page, and since when.
 *
 * libcurl holds and finds them, and compares host, port and SOCKS user (so that no
 * other circuit or account ever gets one), but closes an old one only when it next
 * looks. Who holds a stranger's circuit for nothing ends it by itself: here.
 */
#ifndef VIGIE_CRAWLER_KEPT_H
#define VIGIE_CRAWLER_KEPT_H

#include "model/id.h"

#include <stddef.h>
#include <stdint.h>

enum { KEPT_MAX = 256 };

struct kept_connection {
    int fd;           /* libcurl's */
    struct id user;   /* of whom it is: who shares a circuit */
    int64_t since_ms; /* steady */
};

struct kept {
    struct kept_connection each[KEPT_MAX];
    size_t count;
};

/* It is idle from `since_ms` on. -1: there are as many as may be; not noted. */
int kept_note(struct kept *kept, const struct kept_connection *connection);
/* It is closed. */
void kept_forget(struct kept *kept, int fd);
/* Those of `user` may be used again from now on. */
void kept_use(struct kept *kept, const struct id *user);
/* Ends what is idle for `limit_ms` or longer: libcurl finds it closed by the other
 * side. */
void kept_expire(struct kept *kept, int64_t now_ms, int64_t limit_ms);

#endif
