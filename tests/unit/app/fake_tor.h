/*
 * fake_tor - a SOCKS5 port and the one site behind it, in the test's own loop.
 *
 * It has no thread: whoever waits adds its descriptors to poll() and steps it. It
 * remembers what it was asked, and can stall in the middle of an answer, refuse, or
 * speak no SOCKS at all.
 */
#ifndef VIGIE_TESTS_FAKE_TOR_H
#define VIGIE_TESTS_FAKE_TOR_H

#include "base/fd.h"

#include <netinet/in.h>
#include <poll.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cmocka.h>

enum { FAKE_TOR_CONNECTIONS = 32, FAKE_TOR_POLL = FAKE_TOR_CONNECTIONS + 1 };

enum fake_tor_state {
    TOR_FREE,
    TOR_GREETING,
    TOR_USER,
    TOR_CONNECT,
    TOR_HTTP,
    TOR_DONE
};

struct fake_tor_connection {
    enum fake_tor_state state;
    int fd;
    uint8_t got[4096];
    size_t len;
};

struct fake_tor {
    int listener;
    uint16_t port;
    struct fake_tor_connection connections[FAKE_TOR_CONNECTIONS];
    unsigned refuse;  /* so many of the next requests: introduction failed (F2) */
    unsigned stall;   /* so many of the next answers stop half-way */
    unsigned stalled; /* answers that did */
    unsigned answered;
    unsigned connected; /* SOCKS requests that were granted or refused */
    bool keeps;         /* the site takes a second request on a connection */
    unsigned refused;   /* greetings that were answered in HTTP */
    bool no_socks;      /* it speaks HTTP where SOCKS is expected */
    char user[256];
    char host[256];
    char asked[4096]; /* the last request, as it came */
};

/* Bound, and so refusing, until fake_tor_open. */
static inline void fake_tor_make(struct fake_tor *tor)
{
    struct sockaddr_in address = {.sin_family = AF_INET};
    socklen_t size = sizeof(address);
    memset(tor, 0, sizeof(*tor));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    tor->listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    assert_true(tor->listener >= 0);
    assert_int_equal(
        bind(tor->listener, (struct sockaddr *)&address, sizeof(address)), 0);
    assert_int_equal(getsockname(tor->listener, (struct sockaddr *)&address, &size), 0);
    tor->port = ntohs(address.sin_port);
}

static inline void fake_tor_open(struct fake_tor *tor)
{
    assert_int_equal(listen(tor->listener, FAKE_TOR_CONNECTIONS), 0);
}

static inline void fake_tor_done(struct fake_tor *tor)
{
    for (size_t i = 0; i < FAKE_TOR_CONNECTIONS; i++)
        if (tor->connections[i].state != TOR_FREE)
            fd_close(tor->connections[i].fd);
    fd_close(tor->listener);
}

static inline size_t fake_tor_poll(const struct fake_tor *tor, struct pollfd *fds)
{
    size_t count = 0;
    fds[count++] = (struct pollfd){.fd = tor->listener, .events = POLLIN};
    for (size_t i = 0; i < FAKE_TOR_CONNECTIONS; i++)
        if (tor->connections[i].state != TOR_FREE)
            fds[count++] =
                (struct pollfd){.fd = tor->connections[i].fd, .events = POLLIN};
    return count;
}

static inline void fake_tor_say(
    struct fake_tor_connection *connection, const void *what, size_t len)
{
    (void)send(connection->fd, what, len, MSG_NOSIGNAL);
}

static inline void fake_tor_text(
    char *text, size_t size, const uint8_t *from, size_t len)
{
    (void)snprintf(text, size, "%.*s", (int)len, (const char *)from);
}

static inline void fake_tor_answer(
    struct fake_tor *tor, struct fake_tor_connection *connection)
{
    static const char whole[] = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"
                                "Content-Length: 12\r\n\r\ntwelve bytes";
    if (tor->stall > 0) {
        tor->stall--;
        tor->stalled++;
        fake_tor_say(connection, whole, sizeof(whole) - 8);
        return;
    }
    tor->answered++;
    fake_tor_say(connection, whole, sizeof(whole) - 1);
}

static inline bool fake_tor_refuses(struct fake_tor *tor)
{
    if (tor->refuse == 0)
        return false;
    tor->refuse--;
    return true;
}

static inline void fake_tor_connect(
    struct fake_tor *tor, struct fake_tor_connection *connection)
{
    bool refused = fake_tor_refuses(tor);
    fake_tor_say(connection,
        refused ? "\x05\xF2\x00\x01\x00\x00\x00\x00\x00\x00"
                : "\x05\x00\x00\x01\x00\x00\x00\x00\x00\x00",
        10);
}

/* RFC 1928 and RFC 1929, each step in one segment, as a client on loopback sends it.
 * How many bytes were understood; 0: not all of the step is there yet. */
static inline size_t fake_tor_handle(
    struct fake_tor *tor, struct fake_tor_connection *connection)
{
    const uint8_t *got = connection->got;
    size_t len = connection->len;
    if (connection->state == TOR_GREETING && len >= 2 && len >= 2U + got[1]) {
        connection->state = TOR_USER;
        tor->refused += tor->no_socks ? 1U : 0U;
        if (tor->no_socks)
            fake_tor_say(connection, "HTTP/1.0 400 Bad Request\r\n\r\n", 28);
        else
            fake_tor_say(connection, "\x05\x02", 2);
        return 2U + got[1];
    }
    if (connection->state == TOR_USER && len >= 3 && len >= 3U + got[1] &&
        len >= 3U + got[1] + got[2 + got[1]]) {
        connection->state = TOR_CONNECT;
        fake_tor_text(tor->user, sizeof(tor->user), got + 2, got[1]);
        fake_tor_say(connection, "\x01\x00", 2);
        return 3U + got[1] + got[2 + got[1]];
    }
    if (connection->state == TOR_CONNECT && len >= 5 && len >= 7U + got[4]) {
        connection->state = TOR_HTTP;
        tor->connected++;
        assert_int_equal(got[3], 3); /* a name, never an address */
        fake_tor_text(tor->host, sizeof(tor->host), got + 5, got[4]);
        fake_tor_connect(tor, connection);
        return 7U + got[4];
    }
    if (connection->state == TOR_HTTP && len >= 4 &&
        memcmp(got + len - 4, "\r\n\r\n", 4) == 0) {
        connection->state = tor->keeps ? TOR_HTTP : TOR_DONE;
        fake_tor_text(tor->asked, sizeof(tor->asked), got, len);
        fake_tor_answer(tor, connection);
        return len;
    }
    return 0;
}

/* The site ends its connections, as one does that kept them long enough. */
static inline void fake_tor_drop(struct fake_tor *tor)
{
    for (size_t i = 0; i < FAKE_TOR_CONNECTIONS; i++)
        if (tor->connections[i].state != TOR_FREE) {
            fd_close(tor->connections[i].fd);
            tor->connections[i].state = TOR_FREE;
        }
}

static inline void fake_tor_read(
    struct fake_tor *tor, struct fake_tor_connection *connection)
{
    ssize_t count = recv(connection->fd, connection->got + connection->len,
        sizeof(connection->got) - connection->len, MSG_DONTWAIT);
    if (count == 0) {
        fd_close(connection->fd);
        connection->state = TOR_FREE;
        return;
    }
    connection->len += count > 0 ? (size_t)count : 0;
    for (size_t used = fake_tor_handle(tor, connection); used > 0;
         used = fake_tor_handle(tor, connection)) {
        connection->len -= used;
        memmove(connection->got, connection->got + used, connection->len);
    }
}

static inline void fake_tor_step(struct fake_tor *tor)
{
    for (size_t i = 0; i < FAKE_TOR_CONNECTIONS; i++) {
        struct fake_tor_connection *connection = &tor->connections[i];
        if (connection->state != TOR_FREE) {
            fake_tor_read(tor, connection);
            continue;
        }
        int fd = accept4(tor->listener, NULL, NULL, SOCK_CLOEXEC);
        if (fd < 0)
            continue;
        memset(connection, 0, sizeof(*connection));
        connection->fd = fd;
        connection->state = TOR_GREETING;
    }
}

#endif
