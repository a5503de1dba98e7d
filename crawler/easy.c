#include "crawler/easy.h"

#include "crawler/headers.h"

#define SET(option, value) (curl_easy_setopt(easy, option, value) == CURLE_OK)

/* Our clock ends transfers; libcurl's own 300 s for connecting must not come first. */
static bool set_numbers(CURL *easy)
{
    static const struct {
        CURLoption option;
        long value;
    } numbers[] = {
        {CURLOPT_PROXYTYPE, CURLPROXY_SOCKS5_HOSTNAME},
        {CURLOPT_SOCKS5_AUTH, CURLAUTH_BASIC},
        {CURLOPT_FOLLOWLOCATION, 0},
        {CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1},
        {CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2},
        {CURLOPT_NOSIGNAL, 1},
        {CURLOPT_PATH_AS_IS, 1},
        {CURLOPT_CONNECTTIMEOUT_MS, 86400000},
    };
    for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++)
        if (!SET(numbers[i].option, numbers[i].value))
            return false;
    return true;
}

/* The proxy's address is never dialled: libcurl wants one to name, the socket is there
 * already. Being numeric, it starts no resolver. */
static bool set_texts(CURL *easy, const char *user_agent)
{
    return SET(CURLOPT_PROXY, "socks5h://127.0.0.1:9050") && SET(CURLOPT_NOPROXY, "") &&
           SET(CURLOPT_PROXYPASSWORD, "vigie") &&
           SET(CURLOPT_PROTOCOLS_STR, "http,https") &&
           SET(CURLOPT_REDIR_PROTOCOLS_STR, "http,https") &&
           SET(CURLOPT_ACCEPT_ENCODING, "gzip, deflate, br") &&
           SET(CURLOPT_USERAGENT, user_agent);
}

bool easy_set_manners(CURL *easy, const char *user_agent)
{
    return set_numbers(easy) && set_texts(easy, user_agent);
}

static bool add_line(struct curl_slist **list, const char *line)
{
    struct curl_slist *longer = curl_slist_append(*list, line);
    *list = longer != NULL ? longer : *list;
    return longer != NULL;
}

static bool add_header(struct curl_slist **list, const char *name, const char *value)
{
    char line[HEADERS_LINE_SIZE];
    if (!headers_field(line, name, value))
        return true; /* nothing to say, or nothing that may be said */
    return add_line(list, line);
}

/* Ours, unless the source has one of that name. */
static bool add_usual(struct curl_slist **list, const struct fetch_job *job,
    const char *name, const char *value)
{
    return headers_named(job->headers, name) || add_header(list, name, value);
}

static bool add_sources(struct curl_slist **list, const struct fetch_job *job)
{
    struct bytes rest = bytes_of(job->headers);
    struct bytes line;
    char text[HEADERS_LINE_SIZE];
    while (bytes_split(&line, &rest, '\n'))
        if (headers_whole(text, line) && !add_line(list, text))
            return false;
    return true;
}

bool easy_headers(struct curl_slist **list, const struct fetch_job *job)
{
    return add_usual(list, job, "Accept", headers_accept(job->ciphertext)) &&
           add_header(list, "X-Requested-With", headers_with(job->ciphertext)) &&
           add_usual(list, job, "Accept-Language", "en-US,en;q=0.5") &&
           add_sources(list, job) &&
           add_header(list, "If-None-Match", job->if_none_match) &&
           add_header(list, "If-Modified-Since", job->if_modified_since);
}

CURL *easy_take(struct easy_idle *idle)
{
    return idle->count == 0 ? NULL : idle->each[--idle->count];
}

void easy_give(struct easy_idle *idle, CURL *easy)
{
    if (idle->count == EASY_IDLE_MAX)
        curl_easy_cleanup(easy);
    else
        idle->each[idle->count++] = easy;
}

void easy_idle_done(struct easy_idle *idle)
{
    while (idle->count > 0)
        curl_easy_cleanup(idle->each[--idle->count]);
}
