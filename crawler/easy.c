#include "crawler/easy.h"

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
static bool set_texts(CURL *easy, const char *user, const char *user_agent)
{
    return SET(CURLOPT_PROXY, "socks5h://127.0.0.1:9050") && SET(CURLOPT_NOPROXY, "") &&
           SET(CURLOPT_PROXYUSERNAME, user) && SET(CURLOPT_PROXYPASSWORD, "vigie") &&
           SET(CURLOPT_PROTOCOLS_STR, "http,https") &&
           SET(CURLOPT_REDIR_PROTOCOLS_STR, "http,https") &&
           SET(CURLOPT_ACCEPT_ENCODING, "gzip, deflate, br") &&
           SET(CURLOPT_USERAGENT, user_agent);
}

bool easy_set_manners(CURL *easy, const char *user, const char *user_agent)
{
    return set_numbers(easy) && set_texts(easy, user, user_agent);
}
