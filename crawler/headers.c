#include "crawler/headers.h"

#include <stdio.h>

const char *headers_accept(bool ciphertext)
{
    return ciphertext
               ? "application/json"
               : "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
}

const char *headers_with(bool ciphertext)
{
    return ciphertext ? "JSONHttpRequest" : "";
}

static bool is_control(uint8_t byte)
{
    return byte < ' ' || byte == 0x7f;
}

static bool is_safe(const char *value)
{
    struct bytes text = bytes_of(value);
    for (size_t i = 0; i < text.len; i++)
        if (is_control(text.ptr[i]))
            return false;
    return text.len > 0;
}

bool headers_may_send(const char *value)
{
    return value[0] == '\0' || is_safe(value);
}

bool headers_field(char *line, const char *name, const char *value)
{
    if (!is_safe(value))
        return false;
    int len = snprintf(line, HEADERS_LINE_SIZE, "%s: %s", name, value);
    return len > 0 && len < HEADERS_LINE_SIZE;
}

bool headers_named(const char *lines, const char *name)
{
    struct bytes rest = bytes_of(lines);
    struct bytes line;
    while (bytes_split(&line, &rest, '\n')) {
        ptrdiff_t colon = bytes_find_byte(line, ':', 0);
        if (colon != BYTES_NONE &&
            bytes_equal_nocase(bytes_slice(line, 0, (size_t)colon), bytes_of(name)))
            return true;
    }
    return false;
}

bool headers_whole(char text[HEADERS_LINE_SIZE], struct bytes line)
{
    ptrdiff_t colon = bytes_find_byte(line, ':', 0);
    return colon > 0 && bytes_to_text(text, HEADERS_LINE_SIZE, line) && is_safe(text);
}

/* Whole or not at all: half a validator or address is another one. */
static void take_whole(char *text, size_t size, struct bytes value)
{
    if (!bytes_to_text(text, size, value) || !is_safe(text))
        text[0] = '\0';
}

/* As much as fits; it is only looked at. */
static void take_some(char *text, size_t size, struct bytes value)
{
    (void)bytes_to_text(text, size, value);
    for (size_t i = 0; text[i] != '\0'; i++)
        if (is_control((uint8_t)text[i]))
            text[i] = '?';
}

/* Retry-After: seconds (RFC 9110 10.2.3); its other form, a date, hardly anybody sends.
 * Refresh: seconds, then where to. What is absurd is what the callers' bounds are for.
 */
static void take_wait(uint32_t *wait_s, struct bytes value)
{
    uint64_t seconds = 0;
    size_t digits = 0;
    while (digits < value.len && byte_is_digit(value.ptr[digits]))
        digits++;
    if (bytes_to_u64(&seconds, bytes_slice(value, 0, digits), UINT32_MAX) == 0)
        *wait_s = (uint32_t)seconds;
}

/* A second head follows a 1xx one: what the first said is void. */
static void start_over(struct reply *reply)
{
    reply->content_type[0] = '\0';
    reply->etag[0] = '\0';
    reply->last_modified[0] = '\0';
    reply->location[0] = '\0';
    reply->wait_s = 0;
}

bool headers_line(struct headers *headers, struct reply *reply, struct bytes line)
{
    headers->set_cookie = bytes_make(NULL, 0);
    headers->count++;
    headers->bytes += line.len;
    if (headers->count > HEADERS_COUNT_MAX || headers->bytes > HEADERS_BYTES_MAX)
        return false;
    if (bytes_starts_nocase(line, "http/")) {
        start_over(reply);
        headers->ended = false;
        return true;
    }
    headers->ended = headers->ended || bytes_trim(line).len == 0;
    ptrdiff_t colon = bytes_find_byte(line, ':', 0);
    if (colon == BYTES_NONE)
        return true;
    struct bytes name = bytes_trim(bytes_slice(line, 0, (size_t)colon));
    struct bytes value = bytes_trim(bytes_slice(line, (size_t)colon + 1, line.len));
    if (bytes_equal_nocase(name, bytes_of("content-type")))
        take_some(reply->content_type, sizeof(reply->content_type), value);
    else if (bytes_equal_nocase(name, bytes_of("etag")))
        take_whole(reply->etag, sizeof(reply->etag), value);
    else if (bytes_equal_nocase(name, bytes_of("last-modified")))
        take_whole(reply->last_modified, sizeof(reply->last_modified), value);
    else if (bytes_equal_nocase(name, bytes_of("location")))
        take_whole(reply->location, sizeof(reply->location), value);
    else if (bytes_equal_nocase(name, bytes_of("retry-after")) ||
             bytes_equal_nocase(name, bytes_of("refresh")))
        take_wait(&reply->wait_s, value);
    else if (bytes_equal_nocase(name, bytes_of("set-cookie")) && !headers->ended)
        headers->set_cookie = value; /* a trailer sets none (RFC 9110 6.5.1) */
    return true;
}
