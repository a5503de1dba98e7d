/* How a transfer ends: what is told of it, and whether its connection is kept. */
#include "crawler/curl_fault.h"
#include "crawler/fetch_inside.h"

void transfer_drop_easy(struct transfer *transfer)
{
    if (transfer->multi != NULL)
        (void)curl_multi_remove_handle(transfer->multi, transfer->easy);
    curl_easy_cleanup(transfer->easy);
    transfer->multi = NULL;
    transfer->easy = NULL;
}

/* Nothing of the request stays in the handle; what it set by value is set anew. */
static void give_back_easy(struct fetcher *fetcher, struct transfer *transfer)
{
    CURL *easy = transfer->easy;
    (void)curl_multi_remove_handle(transfer->multi, easy);
    transfer->multi = NULL;
    transfer->easy = NULL;
    (void)curl_easy_setopt(easy, CURLOPT_HTTPHEADER, NULL);
    (void)curl_easy_setopt(easy, CURLOPT_COOKIE, NULL);
    (void)curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, NULL);
    (void)curl_easy_setopt(easy, CURLOPT_PRIVATE, NULL);
    easy_give(&fetcher->idle, easy);
}

/* Tor did its part then: no new circuit helps, and no Tor is to be doubted. */
bool transfer_stalls_in_tls(const struct transfer *transfer)
{
    return transfer->greeting && !transfer->exchange.asked;
}

/* A kept connection that fails before a byte of the answer had died unseen, or there
 * was none any more: that says nothing of the site. */
static bool is_stale(const struct transfer *transfer, CURLcode code)
{
    return transfer->on_kept && code != CURLE_OK &&
           transfer->exchange.headers.count == 0 && !transfer->exchange.failed;
}

static enum tor_fault fault_of(const struct transfer *transfer, CURLcode code)
{
    if (is_stale(transfer, code))
        return TOR_FAULT_STALE;
    if (transfer->second)
        return TOR_FAULT_FORBIDDEN;
    if (code == CURLE_OPERATION_TIMEDOUT && transfer_stalls_in_tls(transfer))
        return TOR_FAULT_TLS;
    return curl_fault(code, transfer->exchange.asked, transfer->error);
}

/* Whether libcurl holds the connection for the host's next page. */
static bool keep(struct fetcher *fetcher, const struct transfer *transfer)
{
    const struct fetcher_options *options = &fetcher->settings.options;
    curl_socket_t fd = CURL_SOCKET_BAD;
    if (options->keep_ms == 0 ||
        curl_easy_getinfo(transfer->easy, CURLINFO_ACTIVESOCKET, &fd) != CURLE_OK ||
        fd == CURL_SOCKET_BAD)
        return false;
    const struct kept_connection connection = {
        .fd = fd, .user = transfer->user, .since_ms = clock_steady(options->clock)};
    return kept_note(&fetcher->kept, &connection) == 0;
}

void transfer_finished(struct fetcher *fetcher, struct transfer *transfer)
{
    transfer->next = fetcher->finished;
    fetcher->finished = transfer;
}

void transfer_end(struct fetcher *fetcher, struct transfer *transfer, CURLcode code)
{
    struct exchange_end end = {.whole = code == CURLE_OK, .text = transfer->error};
    curl_off_t wire_len = 0;
    struct transfer **at = &fetcher->active;
    while (*at != NULL && *at != transfer)
        at = &(*at)->next;
    *at = *at == NULL ? NULL : transfer->next;
    (void)curl_easy_getinfo(transfer->easy, CURLINFO_RESPONSE_CODE, &end.status);
    (void)curl_easy_getinfo(transfer->easy, CURLINFO_SIZE_DOWNLOAD_T, &wire_len);
    end.wire_len = wire_len;
    end.fault = fault_of(transfer, code);
    transfer->exchange.reply.kept = code == CURLE_OK && keep(fetcher, transfer);
    exchange_finish(&transfer->exchange, &end);
    if (code == CURLE_OK)
        give_back_easy(fetcher, transfer);
    else
        transfer_drop_easy(transfer);
    transfer_finished(fetcher, transfer);
}
