#include "alerts/http_post.h"

#include "alerts/peer.h"
#include "alerts/peer_tls.h"

#include <curl/curl.h>
#include <signal.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>

enum { ANSWER_MAX = 64 * 1024, HOST_SIZE = 254, URL_MAX = 2048 };

struct http_post {
    CURL *curl; /* NULL until the first message, and after http_post_rest */
    char *url;  /* may be a secret as a whole */
    char host[HOST_SIZE];
    bool is_tls;
    struct buf authorities; /* PEM */
    int64_t timeout_ms;
    size_t answered; /* bytes of the answer so far */
    char problem[CURL_ERROR_SIZE];
};

/* ---- the address ---- */

static void address_free(CURLU *address)
{
    curl_url_cleanup(address);
}
AUTO_DEFINE(CURLU, address_free)

static void curl_text_free(char *text)
{
    curl_free(text);
}
AUTO_DEFINE(char, curl_text_free)

static int take_host(struct http_post *post, CURLU *address, struct err *err)
{
    AUTO(curl_text_free) char *scheme = NULL;
    AUTO(curl_text_free) char *host = NULL;
    AUTO(curl_text_free) char *user = NULL;
    if (curl_url_get(address, CURLUPART_SCHEME, &scheme, 0) != CURLUE_OK ||
        curl_url_get(address, CURLUPART_HOST, &host, 0) != CURLUE_OK ||
        !bytes_to_text(post->host, sizeof(post->host), bytes_of(host)))
        return err_set(err, "the url names no host");
    post->is_tls = strcmp(scheme, "https") == 0;
    if (!post->is_tls && strcmp(scheme, "http") != 0)
        return err_set(err, "the url is neither https:// nor http://");
    if (!post->is_tls && !peer_is_loopback(post->host))
        return err_set(err,
            "http to %s would go unencrypted: only a server on this machine may be "
            "used so; write https",
            post->host);
    if (curl_url_get(address, CURLUPART_USER, &user, 0) == CURLUE_OK)
        return err_set(err, "the url must hold no user and no password");
    return 0;
}

static int take_address(struct http_post *post, const char *url, struct err *err)
{
    AUTO(address_free) CURLU *address = curl_url();
    if (address == NULL)
        return err_no_memory(err);
    if (strlen(url) > URL_MAX || curl_url_set(address, CURLUPART_URL, url,
                                     CURLU_NON_SUPPORT_SCHEME) != CURLUE_OK)
        return err_set(err, "the url is none; write one like "
                            "https://siem.hospital.example/vigie");
    if (take_host(post, address, err) != 0)
        return -1;
    post->url = strdup(url);
    return post->url == NULL ? err_no_memory(err) : 0;
}

int http_post_open(
    struct http_post **out, const struct http_options *options, struct err *err)
{
    (void)signal(SIGPIPE, SIG_IGN);
    if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK)
        return err_set(err, "libcurl does not start");
    AUTO(http_post_close) struct http_post *post = calloc(1, sizeof(*post));
    if (post == NULL)
        return err_no_memory(err);
    post->timeout_ms = options->timeout_ms;
    if (take_address(post, options->url, err) != 0)
        return -1;
    if (post->is_tls &&
        peer_authorities(&post->authorities, options->ca_file, "ca_file", err) != 0)
        return -1;
    *out = post;
    post = NULL;
    return 0;
}

void http_post_close(struct http_post *post)
{
    if (post == NULL)
        return;
    http_post_rest(post);
    if (post->url != NULL)
        sodium_memzero(post->url, strlen(post->url));
    free(post->url);
    buf_done(&post->authorities);
    free(post);
}

void http_post_rest(struct http_post *post)
{
    curl_easy_cleanup(post->curl); /* accepts NULL */
    post->curl = NULL;
}

/* ---- setting up ---- */

/* Neither head nor body is kept; more than the ceiling ends the transfer. */
/* NOLINTNEXTLINE(readability-non-const-parameter): libcurl's signature */
static size_t count_answer(char *data, size_t size, size_t count, void *self)
{
    struct http_post *post = self;
    (void)data;
    post->answered += size * count;
    return post->answered > ANSWER_MAX ? 0 : size * count;
}

static CURLcode set_limits(CURL *curl, const struct http_post *post)
{
    CURLcode code = curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    if (code == CURLE_OK) /* whatever the environment says */
        code = curl_easy_setopt(curl, CURLOPT_PROXY, "");
    if (code == CURLE_OK)
        code = curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    if (code == CURLE_OK) /* on one used before, libcurl itself sends a second time */
        code = curl_easy_setopt(curl, CURLOPT_FORBID_REUSE, 1L);
    if (code == CURLE_OK)
        code = curl_easy_setopt(curl, CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
    if (code == CURLE_OK)
        code = curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    if (code == CURLE_OK)
        code = curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, (long)post->timeout_ms);
    if (code == CURLE_OK)
        code =
            curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, (long)post->timeout_ms);
    return code;
}

static CURLcode set_answer(CURL *curl, struct http_post *post)
{
    CURLcode code = curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, count_answer);
    if (code == CURLE_OK)
        code = curl_easy_setopt(curl, CURLOPT_WRITEDATA, post);
    if (code == CURLE_OK)
        code = curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, count_answer);
    if (code == CURLE_OK)
        code = curl_easy_setopt(curl, CURLOPT_HEADERDATA, post);
    if (code == CURLE_OK)
        code = curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, post->problem);
    return code;
}

static CURLcode set_request(
    CURL *curl, const struct http_post *post, const struct http_message *message)
{
    CURLcode code = curl_easy_setopt(curl, CURLOPT_URL, post->url);
    if (code == CURLE_OK)
        code = curl_easy_setopt(curl, CURLOPT_USERAGENT, "vigie/" VIGIE_VERSION);
    if (code == CURLE_OK)
        code =
            curl_easy_setopt(curl, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
    if (code == CURLE_OK)
        code = curl_easy_setopt(curl, CURLOPT_POST, 1L);
    if (code == CURLE_OK)
        code = curl_easy_setopt(curl, CURLOPT_POSTFIELDS, message->body.ptr);
    if (code == CURLE_OK)
        code = curl_easy_setopt(
            curl, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)message->body.len);
    return code;
}

static int prepare(
    struct http_post *post, const struct http_message *message, struct err *err)
{
    if (post->curl == NULL)
        post->curl = curl_easy_init();
    if (post->curl == NULL)
        return err_no_memory(err);
    CURLcode code = set_limits(post->curl, post);
    if (code == CURLE_OK)
        code = post->is_tls ? peer_tls_set(post->curl, &post->authorities) : code;
    if (code == CURLE_OK)
        code = set_answer(post->curl, post);
    if (code == CURLE_OK)
        code = set_request(post->curl, post, message);
    return code == CURLE_OK ? 0 : err_set(err, "libcurl: %s", curl_easy_strerror(code));
}

/* ---- sending ---- */

static bool is_later(long status)
{
    enum { TIMEOUT = 408, TOO_EARLY = 425, TOO_MANY = 429, UNAVAILABLE = 503 };
    return status == TIMEOUT || status == TOO_EARLY || status == TOO_MANY ||
           status == UNAVAILABLE;
}

static int judge(const struct http_post *post, long status, struct err *err)
{
    if (status >= 200 && status <= 299)
        return 0;
    (void)err_set(err, "%s answers %ld%s", post->host, status,
        status >= 300 && status <= 399
            ? ": it points elsewhere, which is not followed; correct the url"
            : "");
    if (is_later(status))
        return -1;
    return status >= 500 ? HTTP_UNSURE : HTTP_REFUSED;
}

/* No answer, or none that was read to its end. */
static int cut_off(const struct http_post *post, CURLcode code, struct err *err)
{
    const char *why =
        post->problem[0] != '\0' ? post->problem : curl_easy_strerror(code);
    curl_off_t begun_us = 0;
    (void)curl_easy_getinfo(post->curl, CURLINFO_PRETRANSFER_TIME_T, &begun_us);
    (void)err_set(err, "%s: %.200s", post->host, why);
    return begun_us > 0 ? HTTP_UNSURE : -1;
}

static int64_t retry_after(const struct http_post *post)
{
    curl_off_t seconds = 0;
    if (curl_easy_getinfo(post->curl, CURLINFO_RETRY_AFTER, &seconds) != CURLE_OK ||
        seconds <= 0)
        return 0;
    return seconds > HTTP_RETRY_AFTER_MAX_MS / 1000 ? HTTP_RETRY_AFTER_MAX_MS
                                                    : (int64_t)seconds * 1000;
}

static int perform(int64_t *retry_after_ms, struct http_post *post, struct err *err)
{
    long status = 0;
    CURLcode code = curl_easy_perform(post->curl);
    (void)curl_easy_getinfo(post->curl, CURLINFO_RESPONSE_CODE, &status);
    /* A status that came is an answer, however the rest of it ended. */
    int answer = status >= 200 ? judge(post, status, err) : cut_off(post, code, err);
    *retry_after_ms = status >= 200 && answer != 0 ? retry_after(post) : 0;
    if (code != CURLE_OK)
        http_post_rest(post); /* a connection that failed is not used again */
    return answer;
}

static void list_free(struct curl_slist *list)
{
    curl_slist_free_all(list);
}
AUTO_DEFINE(struct curl_slist, list_free)

static int list_headers(
    struct curl_slist **list, const struct http_message *message, struct err *err)
{
    static const char *const ours[] = {
        "content-type: application/json", "accept:", "expect:"};
    for (size_t i = 0; i < sizeof(ours) / sizeof(ours[0]) + HTTP_HEADERS_MAX; i++) {
        size_t own = sizeof(ours) / sizeof(ours[0]);
        const char *line = i < own ? ours[i] : message->headers[i - own];
        if (line == NULL)
            return 0;
        struct curl_slist *longer = curl_slist_append(*list, line);
        if (longer == NULL)
            return err_no_memory(err);
        *list = longer;
    }
    return 0;
}

int http_post_send(int64_t *retry_after_ms, struct http_post *post,
    const struct http_message *message, struct err *err)
{
    AUTO(list_free) struct curl_slist *headers = NULL;
    *retry_after_ms = 0;
    if (list_headers(&headers, message, err) != 0 || prepare(post, message, err) != 0)
        return -1;
    if (curl_easy_setopt(post->curl, CURLOPT_HTTPHEADER, headers) != CURLE_OK)
        return err_no_memory(err);
    post->answered = 0;
    post->problem[0] = '\0';
    int answer = perform(retry_after_ms, post, err);
    if (post->curl != NULL)
        (void)curl_easy_setopt(post->curl, CURLOPT_HTTPHEADER, NULL);
    return answer;
}

int http_post_reach(struct http_post *post, struct err *err)
{
    const struct http_message nothing = {.body = bytes_of("")};
    post->problem[0] = '\0';
    if (prepare(post, &nothing, err) != 0)
        return -1;
    CURLcode code = curl_easy_setopt(post->curl, CURLOPT_CONNECT_ONLY, 1L);
    if (code == CURLE_OK)
        code = curl_easy_perform(post->curl);
    if (code != CURLE_OK)
        (void)cut_off(post, code, err);
    http_post_rest(post);
    return code == CURLE_OK ? 0 : -1;
}
