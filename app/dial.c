#include "app/dial.h"

#include "base/fd.h"

#include <errno.h>
#include <netdb.h>
#include <stdio.h>
#include <string.h>

void dial_init(struct dial *dial, const char *host, uint16_t port)
{
    *dial = (struct dial){.host = host, .port = port};
}

static int resolve(struct dial *dial, struct err *err)
{
    char port[8];
    struct addrinfo *found = NULL;
    const struct addrinfo hints = {
        .ai_socktype = SOCK_STREAM, .ai_flags = AI_NUMERICSERV};
    (void)snprintf(port, sizeof(port), "%u", dial->port);
    int failed = getaddrinfo(dial->host, port, &hints, &found);
    if (failed != 0)
        return err_set(err, "tor.socks %s: %s", dial->host, gai_strerror(failed));
    memcpy(&dial->address, found->ai_addr, found->ai_addrlen);
    dial->address_len = found->ai_addrlen;
    freeaddrinfo(found);
    return 0;
}

static int fail(struct dial *dial, int why, struct err *err)
{
    dial->address_len = 0;
    return err_set(err, "Tor does not answer at %s port %u: %s; is it running?",
        dial->host, dial->port, strerror(why));
}

int dial_begin(int *fd, struct dial *dial, struct err *err)
{
    if (dial->address_len == 0 && resolve(dial, err) != 0)
        return -1;
    AUTO(fd_close)
    int made =
        socket(dial->address.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (made < 0)
        return fail(dial, errno, err);
    if (connect(made, (const struct sockaddr *)&dial->address, dial->address_len) !=
            0 &&
        errno != EINPROGRESS)
        return fail(dial, errno, err);
    *fd = fd_take(&made);
    return 0;
}

int dial_end(struct dial *dial, int fd, struct err *err)
{
    int why = 0;
    socklen_t size = sizeof(why);
    if (getsockopt(fd, SOL_SOCKET, SO_ERROR, &why, &size) != 0)
        why = errno;
    return why == 0 ? 0 : fail(dial, why, err);
}
