#include "crawler/fetch.h"

#include "base/fd.h"
#include "crawler/easy.h"
#include "crawler/fetch_inside.h"
#include "crawler/headers.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void transfer_free(struct transfer *transfer)
{
    if (transfer == NULL)
        return;
    transfer_drop_easy(transfer);
    curl_slist_free_all(transfer->sent_headers);
    fd_close(transfer->socks_fd);
    exchange_done(&transfer->exchange);
    free(transfer);
}
AUTO_DEFINE(struct transfer, transfer_free)

static curl_socket_t give_socket(
    void *self, curlsocktype purpose, struct curl_sockaddr *address)
{
    struct transfer *transfer = self;
    (void)purpose, (void)address;
    int fd = transfer->socks_fd;
    transfer->second = fd < 0;
    transfer->socks_fd = -1;
    return fd < 0 ? CURL_SOCKET_BAD : fd;
}

static int say_connected(void *self, curl_socket_t fd, curlsocktype purpose)
{
    (void)self, (void)fd, (void)purpose;
    return CURL_SOCKOPT_ALREADY_CONNECTED;
}

/* NOLINTNEXTLINE(readability-non-const-parameter): libcurl's signature */
static int on_request(void *self, char *ip, char *local_ip, int port, int local_port)
{
    struct transfer *transfer = self;
    (void)ip, (void)local_ip, (void)port, (void)local_port;
    exchange_asked(&transfer->exchange);
    return CURL_PREREQFUNC_OK;
}

/* Called between Tor's answer and the handshake's first byte. */
static CURLcode on_greeting(CURL *easy, void *context, void *self)
{
    struct transfer *transfer = self;
    (void)easy, (void)context;
    transfer->greeting = true;
    return CURLE_OK;
}

static size_t on_header(char *line, size_t size, size_t count, void *self)
{
    struct transfer *transfer = self;
    size_t len = size * count;
    return exchange_header(&transfer->exchange, bytes_make(line, len)) ? len : 0;
}

static size_t on_body(char *data, size_t size, size_t count, void *self)
{
    struct transfer *transfer = self;
    struct bytes more = bytes_make(data, size * count);
    return exchange_body(&transfer->exchange, more) ? more.len : 0;
}

#define SET(option, value) (curl_easy_setopt(easy, option, value) == CURLE_OK)

/* Files are out of reach in the sandbox: certificates come from memory, or none are
 * asked for where the address is the key. */
static bool set_tls(CURL *easy, const struct fetcher *fetcher, const struct url *url)
{
    struct curl_blob blob = {.data = fetcher->settings.authorities,
        .len = fetcher->settings.options.authorities.len,
        .flags = CURL_BLOB_NOCOPY};
    bool check = url->kind != URL_HOST_ONION;
    bool needed = check && url->https && blob.len > 0; /* a connection's copy: 220 KB */
    return SET(CURLOPT_SSL_VERIFYPEER, check ? 1L : 0L) &&
           SET(CURLOPT_SSL_VERIFYHOST, check ? 2L : 0L) &&
           SET(CURLOPT_CAINFO_BLOB, needed ? &blob : NULL);
}

static bool set_ears(CURL *easy, struct transfer *transfer)
{
    return SET(CURLOPT_OPENSOCKETDATA, transfer) && SET(CURLOPT_PREREQDATA, transfer) &&
           SET(CURLOPT_SSL_CTX_DATA, transfer) && SET(CURLOPT_HEADERDATA, transfer) &&
           SET(CURLOPT_WRITEDATA, transfer) &&
           SET(CURLOPT_ERRORBUFFER, transfer->error) && SET(CURLOPT_PRIVATE, transfer);
}

/* What Tor Browser says, so that we look like its crowd; the validators, and
 * the cookies. */
static bool set_headers(
    CURL *easy, struct transfer *transfer, const struct fetch_job *job)
{
    bool sends = job->cookie[0] != '\0' && headers_may_send(job->cookie);
    return easy_headers(&transfer->sent_headers, job) &&
           SET(CURLOPT_HTTPHEADER, transfer->sent_headers) &&
           SET(CURLOPT_COOKIE, sends ? job->cookie : NULL);
}

static int on_close(void *self, curl_socket_t fd)
{
    struct fetcher *fetcher = self;
    kept_forget(&fetcher->kept, fd);
    return close(fd);
}

static bool set_keeping(CURL *easy, struct fetcher *fetcher)
{
    const struct fetcher_options *options = &fetcher->settings.options;
    long seconds = (long)((options->keep_ms + 999) / 1000);
    return SET(CURLOPT_FORBID_REUSE, options->keep_ms > 0 ? 0L : 1L) &&
           SET(CURLOPT_MAXAGE_CONN, seconds) &&
           SET(CURLOPT_CLOSESOCKETFUNCTION, on_close) &&
           SET(CURLOPT_CLOSESOCKETDATA, fetcher);
}

/* What holds for all requests alike. TLS sessions are resumed on no other circuit: they
 * would tell the site that both are ours. */
static bool set_standing(CURL *easy, struct fetcher *fetcher)
{
    return easy_set_manners(easy, fetcher->settings.user_agent) &&
           set_keeping(easy, fetcher) && SET(CURLOPT_SSL_SESSIONID_CACHE, 0L) &&
           SET(CURLOPT_CAINFO, NULL) && SET(CURLOPT_CAPATH, NULL) &&
           SET(CURLOPT_OPENSOCKETFUNCTION, give_socket) &&
           SET(CURLOPT_SOCKOPTFUNCTION, say_connected) &&
           SET(CURLOPT_PREREQFUNCTION, on_request) &&
           SET(CURLOPT_SSL_CTX_FUNCTION, on_greeting) &&
           SET(CURLOPT_HEADERFUNCTION, on_header) &&
           SET(CURLOPT_WRITEFUNCTION, on_body);
}

static CURL *new_easy(struct fetcher *fetcher)
{
    CURL *easy = curl_easy_init();
    if (easy != NULL && set_standing(easy, fetcher))
        return easy;
    curl_easy_cleanup(easy);
    return NULL;
}

/* What may differ from request to request, all of it: the handle may be another one's.
 * A socket that came is used; without one, only a kept connection may be. */
static bool set_all(struct transfer *transfer, const struct fetcher *fetcher,
    const struct fetch_job *job)
{
    const struct url *url = &transfer->url;
    CURL *easy = transfer->easy;
    return easy != NULL && SET(CURLOPT_URL, url->text) &&
           SET(CURLOPT_PROXYUSERNAME, job->user) &&
           SET(CURLOPT_FRESH_CONNECT, transfer->on_kept ? 0L : 1L) &&
           set_tls(easy, fetcher, url) && set_ears(easy, transfer) &&
           set_headers(easy, transfer, job);
}

int fetcher_new(
    struct fetcher **out, const struct fetcher_options *options, struct err *err)
{
    AUTO(fetcher_free) struct fetcher *fetcher = calloc(1, sizeof(*fetcher));
    if (fetcher == NULL)
        return err_no_memory(err);
    if (settings_copy(&fetcher->settings, options, err) != 0)
        return -1;
    /* OpenSSL writes without MSG_NOSIGNAL: a peer that left would kill us. */
    (void)signal(SIGPIPE, SIG_IGN);
    if (curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK)
        fetcher->multi = curl_multi_init();
    if (fetcher->multi == NULL ||
        curl_multi_setopt(fetcher->multi, CURLMOPT_MAXCONNECTS,
            (long)options->connections + KEPT_MAX) != CURLM_OK)
        return err_set(err, "libcurl does not start");
    if (socket_watch_init(&fetcher->watch, fetcher->multi, err) != 0)
        return -1;
    *out = fetcher;
    fetcher = NULL;
    return 0;
}

static void free_list(struct transfer *list)
{
    while (list != NULL) {
        struct transfer *next = list->next;
        transfer_free(list);
        list = next;
    }
}

void fetcher_free(struct fetcher *fetcher)
{
    if (fetcher == NULL)
        return;
    free_list(fetcher->active);
    free_list(fetcher->finished);
    easy_idle_done(&fetcher->idle);
    (void)curl_multi_cleanup(fetcher->multi);
    socket_watch_done(&fetcher->watch);
    settings_done(&fetcher->settings);
    heard_done(&fetcher->heard);
    free(fetcher);
}

size_t fetcher_busy(const struct fetcher *fetcher)
{
    return fetcher->count;
}

static void refuse(struct fetcher *fetcher, struct transfer *transfer, const char *why)
{
    const struct exchange_end end = {.fault = TOR_FAULT_FORBIDDEN, .text = why};
    exchange_finish(&transfer->exchange, &end);
    transfer_finished(fetcher, transfer);
}

static int start(struct fetcher *fetcher, struct transfer *transfer,
    const struct fetch_job *job, struct err *err)
{
    transfer->easy = easy_take(&fetcher->idle);
    if (transfer->easy == NULL)
        transfer->easy = new_easy(fetcher);
    if (!set_all(transfer, fetcher, job))
        return err_set(err, "libcurl takes no request");
    CURLMcode code = curl_multi_add_handle(fetcher->multi, transfer->easy);
    if (code != CURLM_OK)
        return err_set(err, "libcurl: %s", curl_multi_strerror(code));
    transfer->multi = fetcher->multi;
    transfer->next = fetcher->active;
    fetcher->active = transfer;
    return 0;
}

int fetcher_add(
    struct fetcher *fetcher, const struct fetch_job *job, int socks_fd, struct err *err)
{
    AUTO(transfer_free) struct transfer *transfer = calloc(1, sizeof(*transfer));
    const struct fetcher_options *options = &fetcher->settings.options;
    struct err why = {0};
    if (transfer == NULL) {
        fd_close(socks_fd);
        return err_no_memory(err);
    }
    transfer->socks_fd = socks_fd;
    transfer->on_kept = socks_fd < 0;
    transfer->user = id_hash(bytes_of(job->user));
    kept_use(&fetcher->kept, &transfer->user);
    if (fetcher->count >= options->connections)
        return err_set(err, "more transfers at once than the options say");
    if (exchange_init(&transfer->exchange, options, job->id, err) != 0)
        return -1;
    if (job->max_body != 0)
        transfer->exchange.body.max = job->max_body;
    transfer->exchange.from = &transfer->url;
    if (url_parse(&transfer->url, bytes_of(job->url), &why) != 0)
        refuse(fetcher, transfer, why.text);
    else if (start(fetcher, transfer, job, err) != 0)
        return -1;
    fetcher->count++;
    transfer = NULL;
    return 0;
}

/* Takes what ended to the finished ones. */
static void take_ended(struct fetcher *fetcher)
{
    int count = 0; /* libcurl wants to tell; nobody asks */
    CURLMsg *message = NULL;
    while ((message = curl_multi_info_read(fetcher->multi, &count)) != NULL) {
        struct transfer *transfer = NULL;
        (void)curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &transfer);
        if (transfer != NULL)
            transfer_end(fetcher, transfer, message->data.result);
    }
}

static void end_overdue(struct fetcher *fetcher)
{
    int64_t now = clock_steady(fetcher->settings.options.clock);
    struct transfer *next = NULL;
    for (struct transfer *each = fetcher->active; each != NULL; each = next) {
        next = each->next;
        if (exchange_deadline(&each->exchange) > now)
            continue;
        if (transfer_stalls_in_tls(each))
            (void)snprintf(each->error, sizeof(each->error),
                "the site stalls in its TLS handshake");
        transfer_end(fetcher, each, CURLE_OPERATION_TIMEDOUT);
    }
}

/* No longer than the caller wants, nor past the first deadline; not at all when a reply
 * is there to be taken. */
static int patience(const struct fetcher *fetcher, int timeout_ms)
{
    int64_t now = clock_steady(fetcher->settings.options.clock);
    int64_t wait = fetcher->finished != NULL ? 0 : timeout_ms;
    for (const struct transfer *each = fetcher->active; each != NULL;
         each = each->next) {
        int64_t left = exchange_deadline(&each->exchange) - now;
        wait = left < wait ? left : wait;
    }
    return wait < 0 ? 0 : (int)wait;
}

int fetcher_step(struct fetcher *fetcher, int extra_fd, bool *extra_ready,
    int timeout_ms, struct err *err)
{
    bool ready = false;
    if (socket_watch_tick(&fetcher->watch, err) != 0) /* what was added begins */
        return -1;
    take_ended(fetcher);
    int failed = socket_watch_wait(
        &fetcher->watch, extra_fd, &ready, patience(fetcher, timeout_ms), err);
    if (extra_ready != NULL)
        *extra_ready = ready;
    take_ended(fetcher);
    end_overdue(fetcher);
    kept_expire(&fetcher->kept, clock_steady(fetcher->settings.options.clock),
        fetcher->settings.options.keep_ms);
    return failed;
}

int fetcher_next(
    struct reply *reply, int *body_fd, struct fetcher *fetcher, struct err *err)
{
    (void)err;
    AUTO(transfer_free) struct transfer *transfer = fetcher->finished;
    if (transfer == NULL)
        return FETCHER_NONE;
    fetcher->finished = transfer->next;
    fetcher->count--;
    *reply = transfer->exchange.reply;
    *body_fd = transfer->exchange.body_fd;
    transfer->exchange.body_fd = -1;
    heard_done(&fetcher->heard);
    fetcher->heard = transfer->exchange.heard;
    transfer->exchange.heard = (struct heard){0};
    return 0;
}

const struct heard *fetcher_heard(const struct fetcher *fetcher)
{
    return &fetcher->heard;
}
