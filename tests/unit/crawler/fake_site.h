/*
 * fake_site - Tor's SOCKS port and a site behind it, in a thread, for one connection.
 *
 * It plays RFC 1928 and 1929 as far as Tor does, remembers what it was told, and then
 * says whatever the test wants.
 */
#ifndef VIGIE_TESTS_FAKE_SITE_H
#define VIGIE_TESTS_FAKE_SITE_H

#include "base/bytes.h"

#include <arpa/inet.h>
#include <dirent.h>
#include <errno.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

enum fake_end {
    FAKE_CLOSE,          /* says its lines and closes */
    FAKE_REPEAT,         /* says the last part again and again, until nobody listens */
    FAKE_HANG,           /* says its lines and then nothing, until nobody listens */
    FAKE_HANG_IN_SOCKS,  /* never answers the CONNECT */
    FAKE_CLOSE_IN_SOCKS, /* closes instead of answering it */
    FAKE_NO_SOCKS,       /* answers the first byte in HTTP */
    FAKE_HANG_IN_TLS,    /* hears the handshake's first byte, and says nothing */
    FAKE_NO_TLS,         /* says its lines without hearing anything out */
};

struct fake_site {
    uint8_t socks_code; /* of the answer to CONNECT; 0: granted */
    enum fake_end end;
    struct bytes head; /* sent once */
    struct bytes more; /* then this */

    int fd;
    pthread_t thread;
    char user[256];
    char host[256];
    char request[4096];
    unsigned port;
    unsigned threads; /* of the process, when the request came */
    atomic_bool request_seen;
};

static inline bool fake_read(int fd, void *into, size_t len)
{
    unsigned char *at = into;
    while (len > 0) {
        ssize_t got = recv(fd, at, len, 0);
        if (got <= 0)
            return false;
        at += got;
        len -= (size_t)got;
    }
    return true;
}

static inline bool fake_say(int fd, struct bytes text)
{
    while (text.len > 0) {
        ssize_t sent = send(fd, text.ptr, text.len, MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        text = bytes_slice(text, (size_t)sent, text.len);
    }
    return true;
}

/* One byte of length, then the text. */
static inline bool fake_read_text(int fd, char *text)
{
    uint8_t len = 0;
    if (!fake_read(fd, &len, 1) || !fake_read(fd, text, len))
        return false;
    text[len] = '\0';
    return true;
}

/* RFC 1928 5: a name, or an address as bytes. */
static inline bool fake_read_host(int fd, uint8_t type, char *host)
{
    enum { IPV4 = 1, NAME = 3, IPV6 = 4 };
    uint8_t raw[16];
    if (type == NAME)
        return fake_read_text(fd, host);
    if (type == IPV4)
        return fake_read(fd, raw, 4) && inet_ntop(AF_INET, raw, host, 64) != NULL;
    return type == IPV6 && fake_read(fd, raw, 16) &&
           inet_ntop(AF_INET6, raw, host, 64) != NULL;
}

static inline bool fake_greet(struct fake_site *site)
{
    char methods[256];
    char password[256];
    uint8_t start[4];
    uint8_t port[2];
    if (!fake_read(site->fd, start, 1) || !fake_read_text(site->fd, methods))
        return false;
    if (!fake_say(site->fd, bytes_make("\x05\x02", 2)) ||
        !fake_read(site->fd, start, 1) || !fake_read_text(site->fd, site->user) ||
        !fake_read_text(site->fd, password) ||
        !fake_say(site->fd, bytes_make("\x01\x00", 2)))
        return false;
    if (!fake_read(site->fd, start, 4) ||
        !fake_read_host(site->fd, start[3], site->host) ||
        !fake_read(site->fd, port, 2))
        return false;
    site->port = (unsigned)port[0] << 8U | port[1];
    return true;
}

static inline bool fake_grant(struct fake_site *site)
{
    uint8_t answer[10] = {5, site->socks_code, 0, 1};
    return fake_say(site->fd, bytes_make(answer, sizeof(answer))) &&
           site->socks_code == 0;
}

static inline bool fake_hear_request(struct fake_site *site)
{
    size_t len = 0;
    while (len + 1 < sizeof(site->request)) {
        if (!fake_read(site->fd, site->request + len, 1))
            return false;
        site->request[++len] = '\0';
        if (len >= 4 && strcmp(site->request + len - 4, "\r\n\r\n") == 0)
            return true;
    }
    return false;
}

static inline unsigned fake_count_threads(void)
{
    unsigned count = 0;
    DIR *tasks = opendir("/proc/self/task");
    if (tasks == NULL)
        return 0;
    for (struct dirent *entry = readdir(tasks); entry != NULL; entry = readdir(tasks))
        count += entry->d_name[0] != '.' ? 1U : 0U;
    (void)closedir(tasks);
    return count;
}

static inline void fake_wait_until_alone(const struct fake_site *site)
{
    char byte = 0;
    while (recv(site->fd, &byte, 1, 0) > 0)
        continue;
}

static inline void fake_answer(struct fake_site *site)
{
    char byte = 0;
    if (!fake_grant(site))
        return;
    if (site->end == FAKE_HANG_IN_TLS) {
        atomic_store(&site->request_seen, fake_read(site->fd, &byte, 1));
        fake_wait_until_alone(site);
        return;
    }
    if (site->end != FAKE_NO_TLS && !fake_hear_request(site))
        return;
    site->threads = fake_count_threads();
    bool heard = fake_say(site->fd, site->head) && fake_say(site->fd, site->more);
    atomic_store(&site->request_seen, true);
    while (heard && site->end == FAKE_REPEAT)
        heard = fake_say(site->fd, site->more);
    if (site->end == FAKE_HANG)
        fake_wait_until_alone(site);
}

static inline void *fake_play(void *self)
{
    struct fake_site *site = self;
    if (site->end == FAKE_NO_SOCKS) {
        (void)fake_say(site->fd, bytes_of("HTTP/1.0 400 Bad Request\r\n\r\n"));
        fake_wait_until_alone(site);
    } else if (fake_greet(site) && site->end == FAKE_HANG_IN_SOCKS) {
        atomic_store(&site->request_seen, true);
        fake_wait_until_alone(site);
    } else if (site->end != FAKE_CLOSE_IN_SOCKS && site->host[0] != '\0') {
        fake_answer(site);
    }
    (void)shutdown(site->fd, SHUT_WR);
    /* Closing with bytes unread would reset the connection under the last ones said. */
    fake_wait_until_alone(site);
    (void)close(site->fd);
    return NULL;
}

/* Connections made before fake_forbid, as the keeper makes them for the fetcher. */
enum { FAKE_PAIRS = 96 };

struct fake_pairs {
    int client[FAKE_PAIRS];
    int site[FAKE_PAIRS];
    size_t used;
};

static inline bool fake_connect_pairs(struct fake_pairs *pairs)
{
    struct sockaddr_in address = {
        .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t len = sizeof(address);
    int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    bool good = bind(listener, (struct sockaddr *)&address, len) == 0 &&
                listen(listener, 1) == 0 &&
                getsockname(listener, (struct sockaddr *)&address, &len) == 0;
    for (size_t i = 0; good && i < FAKE_PAIRS; i++) {
        pairs->client[i] = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        good = connect(pairs->client[i], (struct sockaddr *)&address, len) == 0;
        pairs->site[i] = accept(listener, NULL, NULL);
    }
    (void)close(listener);
    return good;
}

/* From here on no socket can be made or connected: the sandbox of the fetcher in small.
 * connect() answers "done" there, for libcurl 7.88 calls it on connected sockets too.
 */
static inline bool fake_forbid(void)
{
    struct sock_filter filter[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_connect, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_socket, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EACCES),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    struct sock_fprog program = {
        .len = sizeof(filter) / sizeof(filter[0]), .filter = filter};
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

/* Starts the site and gives the other end of its one connection; -1 on failure. */
static inline int fake_open(struct fake_pairs *pairs, struct fake_site *site)
{
    if (pairs->used == FAKE_PAIRS)
        return -1;
    site->fd = pairs->site[pairs->used];
    if (pthread_create(&site->thread, NULL, fake_play, site) != 0)
        return -1;
    return pairs->client[pairs->used++];
}

/* After the fetcher has let go of the connection. */
static inline void fake_join(struct fake_site *site)
{
    (void)pthread_join(site->thread, NULL);
}

#endif
