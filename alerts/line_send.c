#include "alerts/line_send.h"

#include "alerts/peer.h"
#include "alerts/peer_tls.h"
#include "base/clock.h"
#include "base/fd.h"

#include <curl/curl.h>
#include <errno.h>
#include <linux/tcp.h>
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

enum {
    HOST_SIZE = 254,
    URL_SIZE = 320,
    LOOK_MS = 10,    /* at the acknowledgements */
    REFUSAL_MS = 50, /* in which a closed UDP port says so on a local network */
};

struct line {
    char host[HOST_SIZE];
    uint16_t port;
    enum line_way way;
    int64_t timeout_ms;
    struct buf authorities; /* PEM */
    char problem[CURL_ERROR_SIZE];
};

int line_open(struct line **out, const struct line_options *options, struct err *err)
{
    (void)signal(SIGPIPE, SIG_IGN);
    if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK)
        return err_set(err, "libcurl does not start");
    AUTO(line_close) struct line *line = calloc(1, sizeof(*line));
    if (line == NULL)
        return err_no_memory(err);
    line->port = options->port;
    line->way = options->way;
    line->timeout_ms = options->timeout_ms;
    if (!bytes_to_text(line->host, sizeof(line->host), bytes_of(options->host)))
        return err_set(err, "the host's name is too long");
    if (line->way == LINE_TLS &&
        peer_authorities(&line->authorities, options->ca_file, "ca_file", err) != 0)
        return -1;
    *out = line;
    line = NULL;
    return 0;
}

void line_close(struct line *line)
{
    if (line == NULL)
        return;
    buf_done(&line->authorities);
    free(line);
}

static int failed(const struct line *line, const char *why, struct err *err)
{
    return err_set(err, "%s port %u: %.200s", line->host, (unsigned)line->port, why);
}

/* ---- UDP ---- */

static void addresses_free(struct addrinfo *addresses)
{
    if (addresses != NULL)
        freeaddrinfo(addresses);
}
AUTO_DEFINE(struct addrinfo, addresses_free)

static int resolve(struct addrinfo **out, const struct line *line, struct err *err)
{
    char port[8];
    const struct addrinfo wanted = {.ai_socktype = SOCK_DGRAM};
    (void)snprintf(port, sizeof(port), "%u", (unsigned)line->port);
    int answer = getaddrinfo(line->host, port, &wanted, out);
    return answer == 0 ? 0 : failed(line, gai_strerror(answer), err);
}

/* A closed port answers by ICMP, which the socket tells as an error. */
static bool is_refused(int fd)
{
    struct pollfd one = {.fd = fd, .events = POLLIN};
    char byte = 0;
    if (poll(&one, 1, REFUSAL_MS) <= 0)
        return false;
    return recv(fd, &byte, 1, MSG_DONTWAIT) < 0 && errno == ECONNREFUSED;
}

static int send_datagram(const struct line *line, struct bytes bytes, struct err *err)
{
    AUTO(addresses_free) struct addrinfo *all = NULL;
    if (resolve(&all, line, err) != 0)
        return -1;
    for (const struct addrinfo *at = all; at != NULL; at = at->ai_next) {
        AUTO(fd_close)
        int fd = socket(at->ai_family, SOCK_DGRAM | SOCK_CLOEXEC, at->ai_protocol);
        if (fd < 0 || connect(fd, at->ai_addr, at->ai_addrlen) != 0 ||
            send(fd, bytes.ptr, bytes.len, MSG_NOSIGNAL) != (ssize_t)bytes.len)
            (void)failed(line, strerror(errno), err);
        else if (is_refused(fd))
            (void)failed(line, "nobody listens there", err);
        else
            return 0;
    }
    return -1;
}

/* ---- TCP and TLS ---- */

static void easy_free(CURL *curl)
{
    curl_easy_cleanup(curl); /* says goodbye in TLS, too */
}
AUTO_DEFINE(CURL, easy_free)

static CURLcode set_place(CURL *curl, struct line *line)
{
    char url[URL_SIZE];
    bool is_ipv6 = strchr(line->host, ':') != NULL;
    (void)snprintf(url, sizeof(url), "%s://%s%s%s:%u/",
        line->way == LINE_TLS ? "https" : "http", is_ipv6 ? "[" : "", line->host,
        is_ipv6 ? "]" : "", (unsigned)line->port);
    CURLcode code = curl_easy_setopt(curl, CURLOPT_URL, url);
    if (code == CURLE_OK)
        code = curl_easy_setopt(curl, CURLOPT_CONNECT_ONLY, 1L);
    if (code == CURLE_OK)
        code = curl_easy_setopt(curl, CURLOPT_PROXY, "");
    if (code == CURLE_OK)
        code = curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    if (code == CURLE_OK)
        code =
            curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, (long)line->timeout_ms);
    if (code == CURLE_OK)
        code = curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, line->problem);
    return code;
}

static CURLcode set_tls(CURL *curl, const struct line *line)
{
    if (line->way != LINE_TLS)
        return CURLE_OK;
    CURLcode code = curl_easy_setopt(curl, CURLOPT_SSL_ENABLE_ALPN, 0L);
    return code == CURLE_OK ? peer_tls_set(curl, &line->authorities) : code;
}

static int connect_to(CURL *curl, int *fd, struct line *line, struct err *err)
{
    curl_socket_t socket_fd = CURL_SOCKET_BAD;
    line->problem[0] = '\0';
    CURLcode code = set_place(curl, line);
    if (code == CURLE_OK)
        code = set_tls(curl, line);
    if (code == CURLE_OK)
        code = curl_easy_perform(curl);
    if (code == CURLE_OK)
        code = curl_easy_getinfo(curl, CURLINFO_ACTIVESOCKET, &socket_fd);
    if (code != CURLE_OK)
        return failed(line,
            line->problem[0] != '\0' ? line->problem : curl_easy_strerror(code), err);
    *fd = socket_fd;
    return 0;
}

static bool await(int fd, short events, int64_t deadline_ms)
{
    struct pollfd one = {.fd = fd, .events = events};
    int64_t left = deadline_ms - clock_steady(clock_system());
    return left > 0 && poll(&one, 1, (int)left) > 0;
}

static int give(CURL *curl, int fd, struct bytes bytes, int64_t deadline_ms)
{
    size_t at = 0;
    while (at < bytes.len) {
        size_t sent = 0;
        CURLcode code = curl_easy_send(curl, bytes.ptr + at, bytes.len - at, &sent);
        if (code == CURLE_AGAIN && await(fd, POLLOUT, deadline_ms))
            continue;
        if (code != CURLE_OK)
            return at > 0 ? LINE_UNSURE : -1;
        at += sent;
    }
    return 0;
}

/* The kernel says what the other machine has not acknowledged yet. */
static bool is_acknowledged(int fd)
{
    struct tcp_info info = {0};
    socklen_t size = sizeof(info);
    return getsockopt(fd, IPPROTO_TCP, TCP_INFO, &info, &size) == 0 &&
           info.tcpi_unacked == 0 && info.tcpi_notsent_bytes == 0;
}

static bool is_broken(CURL *curl)
{
    char byte = 0;
    size_t got = 0;
    CURLcode code = curl_easy_recv(curl, &byte, 1, &got);
    return code != CURLE_OK && code != CURLE_AGAIN;
}

static int await_acknowledgement(CURL *curl, int fd, int64_t deadline_ms)
{
    struct pollfd one = {.fd = fd, .events = 0};
    while (!is_acknowledged(fd)) {
        if (clock_steady(clock_system()) >= deadline_ms)
            return LINE_UNSURE;
        (void)poll(&one, 1, LOOK_MS);
        if ((one.revents & (POLLERR | POLLHUP)) != 0)
            return LINE_UNSURE;
    }
    return is_broken(curl) ? LINE_UNSURE : 0;
}

static int send_stream(struct line *line, struct bytes bytes, struct err *err)
{
    AUTO(easy_free) CURL *curl = curl_easy_init();
    int fd = -1;
    int64_t deadline_ms = clock_steady(clock_system()) + line->timeout_ms;
    if (curl == NULL)
        return err_no_memory(err);
    if (connect_to(curl, &fd, line, err) != 0)
        return -1;
    int answer = give(curl, fd, bytes, deadline_ms);
    if (answer == 0)
        answer = await_acknowledgement(curl, fd, deadline_ms);
    if (answer != 0)
        (void)failed(line, "the connection was lost, or stalled, in the message", err);
    return answer;
}

int line_send(struct line *line, struct bytes bytes, struct err *err)
{
    return line->way == LINE_UDP ? send_datagram(line, bytes, err)
                                 : send_stream(line, bytes, err);
}

int line_reach(struct line *line, struct err *err)
{
    AUTO(easy_free) CURL *curl = NULL;
    AUTO(addresses_free) struct addrinfo *all = NULL;
    int fd = -1;
    if (line->way == LINE_UDP)
        return resolve(&all, line, err);
    curl = curl_easy_init();
    if (curl == NULL)
        return err_no_memory(err);
    return connect_to(curl, &fd, line, err);
}
