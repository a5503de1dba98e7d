/*
 * domain - an organisation's domain, and everything under it.
 *
 * foo.example matches foo.example, mail.foo.example, x@foo.example and URLs, at label
 * borders only: not myfoo.example. Found at the last dot of a host name: the name is
 * given with two labels, three, and so on up to six, from the right. Canonical:
 * host.h's form. It names an organisation, not a person.
 *
 * A name may begin behind a URL's %xx or the letters of an escape such as \n; it is
 * then given both with and without them.
 */
#include "matchers/host.h"
#include "matchers/type.h"

#include <string.h>

enum { LABELS_MAX = 6 };

static void give(
    const struct token_sink *out, struct bytes name, bool variant, size_t start)
{
    struct token token = {.type = IDENTIFIER_DOMAIN,
        .strong = true,
        .variant = variant,
        .value = name,
        .start = start};
    out->take(out->context, &token);
}

/* Whether a further label follows the one that starts at `at`, which is then the place
 * to look from. Labels that start with a digit are no such place. */
static bool label_follows(struct bytes text, size_t at)
{
    size_t end = at;
    while (end < text.len && end - at <= HOST_LABEL_MAX && host_byte(text.ptr[end]) &&
           text.ptr[end] != '.')
        end++;
    if (end + 1 >= text.len || text.ptr[end] != '.')
        return false;
    return byte_is_alpha(text.ptr[end + 1]) || text.ptr[end + 1] >= 0x80;
}

/* The shorter names first: the organisation's own is the likeliest to be listed. */
static void give_suffixes(
    const struct token_sink *out, const struct host *host, size_t start)
{
    unsigned labels = 1;
    for (size_t at = host->len; at > 0 && labels <= LABELS_MAX; at--) {
        if (at > 1 && host->text[at - 1] != '.')
            continue;
        size_t from = at > 1 ? at : 0;
        if (labels >= 2)
            give(out, bytes_make(host->text + from, host->len - from), labels > 2,
                start);
        labels++;
    }
}

static void name_at(
    const struct token_sink *out, struct bytes text, size_t start, size_t dot)
{
    struct host host;
    struct bytes run = host_run(text, start);
    if (run.ptr + run.len <= text.ptr + dot)
        return;
    while (run.len > 0 && run.ptr[0] == '-')
        run = bytes_slice(run, 1, run.len);
    if (host_canonical(&host, run)) {
        give_suffixes(out, &host, start);
        return;
    }
    /* A label too many, or one that is none, must not hide the ones behind it. */
    struct bytes label;
    while (bytes_split(&label, &run, '.') && run.ptr != NULL)
        if (host_canonical(&host, run)) {
            give_suffixes(out, &host, (size_t)(run.ptr - text.ptr));
            return;
        }
}

static bool is_hex(uint8_t byte)
{
    uint8_t upper = byte & 0xdf;
    return byte_is_digit(byte) || (upper >= 'A' && upper <= 'F');
}

/* Where the name starts when what is before it is an escape (RFC 3986 2.1; JSON, SQL
 * and source code); `start` when it is none. There are bytes up to `dot`. */
static size_t escape_end(struct bytes text, size_t start, size_t dot)
{
    enum { PERCENT = 2, UNICODE = 5 };
    if (start == 0 || dot - start < 2)
        return start;
    const uint8_t *at = text.ptr + start;
    uint8_t sign = text.ptr[start - 1];
    if (sign == '%')
        return dot - start > PERCENT && is_hex(at[0]) && is_hex(at[1]) ? start + PERCENT
                                                                       : start;
    if (sign != '\\')
        return start;
    if (at[0] == 'n' || at[0] == 'r' || at[0] == 't')
        return start + 1;
    return at[0] == 'u' && dot - start > UNICODE ? start + UNICODE : start;
}

static void behind_escape(
    const struct token_sink *out, struct bytes text, size_t start, size_t dot)
{
    size_t name = escape_end(text, start, dot);
    if (name == start)
        return;
    name_at(out, text, name, dot);
}

static void find(
    const struct token_sink *out, const struct place *place, enum anchor anchor)
{
    (void)anchor;
    if (place->at == 0 || !host_byte(place->text.ptr[place->at - 1]) ||
        label_follows(place->text, place->at + 1))
        return;
    size_t start = host_start(place->text, place->at);
    if (start == place->at)
        return;
    name_at(out, place->text, start, place->at);
    behind_escape(out, place->text, start, place->at);
}

/* A column of domains may hold "@foo.example", "*.foo.example" or a URL. */
static struct bytes bare(struct bytes field)
{
    static const struct bytes scheme = {(const uint8_t *)"://", 3};
    field = bytes_trim(field);
    ptrdiff_t at = bytes_find(field, scheme, 0);
    if (at != BYTES_NONE)
        field = bytes_slice(field, (size_t)at + scheme.len, field.len);
    ptrdiff_t slash = bytes_find_byte(field, '/', 0);
    if (slash != BYTES_NONE)
        field = bytes_slice(field, 0, (size_t)slash);
    if (bytes_starts(field, "*."))
        field = bytes_slice(field, 2, field.len);
    while (field.len > 0 && (field.ptr[0] == '@' || field.ptr[0] == '.'))
        field = bytes_slice(field, 1, field.len);
    return field;
}

static size_t count_dots(struct bytes name)
{
    size_t dots = 0;
    for (size_t i = 0; i < name.len; i++)
        dots += name.ptr[i] == '.' ? 1 : 0;
    return dots;
}

/* Copied from a browser, it is the site's name, where the organisation's is meant. */
static struct bytes without_www(struct bytes name)
{
    static const char www[] = "www.";
    return bytes_starts(name, www) && count_dots(name) > 1
               ? bytes_slice(name, sizeof(www) - 1, name.len)
               : name;
}

static enum refusal canonical(const struct token_sink *out, struct bytes field)
{
    struct host host;
    field = bare(field);
    if (field.len == 0)
        return REFUSAL_EMPTY;
    struct bytes run = host_run(field, 0);
    bool whole =
        run.len == field.len || (run.len + 1 == field.len && field.ptr[run.len] == '.');
    if (!whole || !host_canonical(&host, run))
        return REFUSAL_SHAPE;
    struct bytes name = without_www(bytes_make(host.text, host.len));
    if (count_dots(name) >= LABELS_MAX)
        return REFUSAL_LENGTH;
    give(out, name, false, 0);
    return REFUSAL_NONE;
}

const struct identifier_kind identifier_domain = {
    .type = IDENTIFIER_DOMAIN,
    .name = "domain",
    .anchors = 1U << ANCHOR_DOT,
    .person = false,
    .find = find,
    .canonical = canonical,
};
