#include "app/http_request.h"

#include <sodium.h>

/* RFC 9110, 15. */
enum {
    OK = 200,
    UNAUTHORIZED = 401,
    FORBIDDEN = 403,
    NOT_FOUND = 404,
    METHOD_NOT_ALLOWED = 405
};

/* "127.0.0.1:9469", "localhost", "[::1]:9469". Whatever port: it is a forwarded one, if
 * it is another. */
static bool is_loopback(struct bytes host)
{
    static const char *const names[] = {"127.0.0.1", "localhost", "[::1]"};
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        if (!bytes_starts(host, names[i]))
            continue;
        size_t len = bytes_of(names[i]).len;
        if (host.len == len || host.ptr[len] == ':')
            return true;
    }
    return false;
}

static bool proves(const char *authorization, struct bytes token)
{
    static const char scheme[] = "Bearer ";
    struct bytes given = bytes_of(authorization == NULL ? "" : authorization);
    if (!bytes_starts_nocase(given, scheme)) /* RFC 9110, 11.1 */
        return false;
    size_t at = sizeof(scheme) - 1;
    given = bytes_slice(given, at, given.len - at);
    return given.len == token.len &&
           sodium_memcmp(given.ptr, token.ptr, token.len) == 0;
}

unsigned http_request_judge(const struct http_request *request, struct bytes token)
{
    if (request->host == NULL || !is_loopback(bytes_of(request->host)))
        return FORBIDDEN;
    if (token.len > 0 && !proves(request->authorization, token))
        return UNAUTHORIZED;
    if (!bytes_is(bytes_of(request->path), "/metrics"))
        return NOT_FOUND;
    return bytes_is(bytes_of(request->method), "GET") ? OK : METHOD_NOT_ALLOWED;
}

const char *http_request_why(unsigned status)
{
    switch (status) {
    case UNAUTHORIZED:
        return "the token of metrics.token_file is asked for\n";
    case FORBIDDEN:
        return "ask by 127.0.0.1, [::1] or localhost\n";
    case NOT_FOUND:
        return "only /metrics is here\n";
    case METHOD_NOT_ALLOWED:
        return "only GET is answered\n";
    default:
        return "the store does not answer; vigie's log says why\n";
    }
}
