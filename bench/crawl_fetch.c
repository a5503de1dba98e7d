/*
 * bench_crawl_fetch - fetching alone: vigie's fetcher, or a bare curl_multi loop.
 *
 *     bench_crawl_fetch bare|kept|fetcher SOCKS_PORT CONNECTIONS <URLS
 *
 * `bare` makes a new connection for each page, as the fetcher must (its sockets are
 * handed to it); `kept` lets libcurl keep and reuse its own. Prints the pages that came
 * whole.
 */
#include "base/clock.h"
#include "base/fd.h"
#include "bench/crawl_bare.h"
#include "crawler/fetch.h"

#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

/* libcurl 7.88 connects what is connected, too; the fetcher's sandbox answers "done"
 * then (base/sandbox.h), and here this function does, found before the C library's. */
/* NOLINTNEXTLINE(readability-inconsistent-declaration-parameter-name) */
int connect(int fd, __CONST_SOCKADDR_ARG address, socklen_t len)
{
    struct sockaddr_storage peer;
    socklen_t peer_len = sizeof(peer);
    if (getpeername(fd, (struct sockaddr *)&peer, &peer_len) == 0)
        return 0;
    return (int)syscall(SYS_connect, fd, address.__sockaddr__, len);
}

/* As the keeper does, but waiting: loopback takes a connection at once. */
static int dial(unsigned port)
{
    struct sockaddr_in address = {.sin_family = AF_INET,
        .sin_port = htons((uint16_t)port),
        .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd >= 0 && connect(fd, (struct sockaddr *)&address, sizeof(address)) == 0)
        return fd;
    fd_close(fd);
    return -1;
}

static int add_next(
    struct fetcher *fetcher, unsigned port, uint64_t id, struct err *err)
{
    struct fetch_job job = {.id = id, .user = "bench"};
    if (fgets(job.url, sizeof(job.url), stdin) == NULL)
        return 1;
    job.url[strcspn(job.url, "\n")] = '\0';
    return fetcher_add(fetcher, &job, dial(port), err);
}

static uint64_t take_replies(struct fetcher *fetcher, struct err *err)
{
    struct reply reply;
    int body = -1;
    uint64_t whole = 0;
    while (fetcher_next(&reply, &body, fetcher, err) == 0) {
        whole += reply.outcome == REPLY_OK && body >= 0 ? 1U : 0U;
        fd_close(body);
    }
    return whole;
}

static int run_fetcher(
    uint64_t *pages, unsigned port, uint32_t connections, struct err *err)
{
    const struct fetcher_options options = {
        .clock = clock_system(),
        .connections = connections,
        .connect_timeout_ms = 150000,
        .deadline_ms = 300000,
        .max_body = 16 << 20,
        .user_agent = "bench",
    };
    AUTO(fetcher_free) struct fetcher *fetcher = NULL;
    bool more = true;
    uint64_t id = 0;
    if (fetcher_new(&fetcher, &options, err) != 0)
        return -1;
    while (more || fetcher_busy(fetcher) > 0) {
        while (more && fetcher_busy(fetcher) < connections) {
            int added = add_next(fetcher, port, ++id, err);
            if (added < 0)
                return -1;
            more = added == 0;
        }
        if (fetcher_step(fetcher, -1, NULL, 1000, err) != 0)
            return -1;
        *pages += take_replies(fetcher, err);
    }
    return 0;
}

int main(int argc, char **argv)
{
    struct err err = {0};
    uint64_t port = 0;
    uint64_t connections = 0;
    uint64_t pages = 0;
    if (argc != 4 || bytes_to_u64(&port, bytes_of(argv[2]), 65535) != 0 ||
        bytes_to_u64(&connections, bytes_of(argv[3]), 256) != 0 || connections == 0) {
        (void)fputs(
            "bench_crawl_fetch bare|kept|fetcher SOCKS_PORT CONNECTIONS <URLS\n",
            stderr);
        return 2;
    }
    bool kept = strcmp(argv[1], "kept") == 0;
    int failed = strcmp(argv[1], "fetcher") == 0
                     ? run_fetcher(&pages, (unsigned)port, (uint32_t)connections, &err)
                     : bare_run(&pages, (unsigned)port, (uint32_t)connections, kept);
    if (failed != 0) {
        (void)fprintf(stderr, "bench_crawl_fetch: %s\n", err.text);
        return 1;
    }
    (void)printf("%llu\n", (unsigned long long)pages);
    return 0;
}
