/*
 * email - mail addresses.
 *
 * Found by walking outward from '@'. The local part is a dot-atom (RFC 5322 3.2.3) of
 * at most 64 bytes (RFC 5321 4.5.3.1.1); quoted local parts and those beyond ASCII are
 * not taken. Canonical: lower case, domain as host.h makes it. (RFC 5321 2.4 lets hosts
 * tell case apart in the local part; none that matter do.)
 *
 * In text, '=', '|', quotes and the like usually stand beside an address, though a
 * local part may hold them: the token is given both without them and with each one
 * more, and both with and without the letters of an escape such as \n. Second tokens:
 * without the +tag, and for Gmail without the dots and as gmail.com.
 */
#include "matchers/email_fast.h"
#include "matchers/email_glued.h"
#include "matchers/email_local.h"
#include "matchers/host.h"
#include "matchers/type.h"

#include <string.h>

enum { LOCAL_MAX = 64, RARE_MAX = 8 };

struct address {
    uint8_t text[LOCAL_MAX + 1 + HOST_MAX + 1];
    size_t local; /* bytes before '@' */
    size_t len;
};

static bool join(struct address *address, struct bytes local, const struct host *host)
{
    if (local.len == 0 || local.len > LOCAL_MAX || local.ptr[0] == '.' ||
        local.ptr[local.len - 1] == '.' ||
        local.len + 1 + host->len > CANDIDATE_VALUE_MAX)
        return false;
    for (size_t i = 0; i < local.len; i++)
        address->text[i] = byte_lower(local.ptr[i]);
    address->text[local.len] = '@';
    memcpy(address->text + local.len + 1, host->text, host->len);
    address->local = local.len;
    address->len = local.len + 1 + host->len;
    return true;
}

/* What follows digits or capitals that may as well be its own: jean@ in 20031204jean@,
 * which is somebody else's. */
static void give_weak(const struct token_sink *out, struct bytes local,
    const struct host *host, size_t start)
{
    struct address address;
    if (!join(&address, local, host))
        return;
    const struct token token = {.type = IDENTIFIER_EMAIL,
        .variant = true,
        .value = bytes_make(address.text, address.len),
        .start = start};
    out->take(out->context, &token);
}

static void give_token(const struct token_sink *out, const struct address *address,
    bool variant, size_t start)
{
    struct token token = {.type = IDENTIFIER_EMAIL,
        .strong = true,
        .variant = variant,
        .value = bytes_make(address->text, address->len),
        .start = start};
    out->take(out->context, &token);
}

static bool host_is(const struct host *host, const char *name)
{
    return bytes_is(bytes_make(host->text, host->len), name);
}

/* The mailbox that several spellings of the address share. */
static bool mailbox_of(
    struct address *mailbox, const struct address *address, const struct host *host)
{
    static const char gmail[] = "gmail.com";
    bool google = host_is(host, gmail) || host_is(host, "googlemail.com");
    if (!google && memchr(address->text, '+', address->local) == NULL)
        return false;
    uint8_t local[LOCAL_MAX];
    size_t length = 0;
    for (size_t i = 0; i < address->local; i++) {
        uint8_t byte = address->text[i];
        if (byte == '+' && i > 0)
            break;
        if (!(google && byte == '.'))
            local[length++] = byte;
    }
    struct host shared = *host;
    if (google) {
        memcpy(shared.text, gmail, sizeof(gmail) - 1);
        shared.len = sizeof(gmail) - 1;
    }
    return join(mailbox, bytes_make(local, length), &shared) &&
           !bytes_equal(bytes_make(mailbox->text, mailbox->len),
               bytes_make(address->text, address->len));
}

static void give(const struct token_sink *out, struct bytes local,
    const struct host *host, bool variant, size_t start)
{
    struct address address;
    struct address mailbox;
    if (!join(&address, local, host))
        return;
    give_token(out, &address, variant, start);
    if (mailbox_of(&mailbox, &address, host))
        give_token(out, &mailbox, true, start);
}

/* JSON, SQL and source code write a line end as \n and '<' as \u003c: what follows the
 * backslash looks like the local part's beginning. Where that would then start; `start`
 * when there is no such escape. */
static size_t escape_end(struct bytes text, size_t start, size_t at)
{
    enum { UNICODE = 5 };
    if (start == 0 || start == at || text.ptr[start - 1] != '\\')
        return start;
    if (text.ptr[start] == 'n' || text.ptr[start] == 'r' || text.ptr[start] == 't')
        return start + 1;
    bool unicode = text.ptr[start] == 'u' && at - start > UNICODE;
    return unicode ? start + UNICODE : start;
}

static bool is_hex(uint8_t byte)
{
    uint8_t upper = byte & 0xdf;
    return byte_is_digit(byte) || (upper >= 'A' && upper <= 'F');
}

/* Behind each %xx of a URL, which a local part may hold but hardly does. */
static void give_behind_percent(const struct token_sink *out, struct bytes text,
    size_t start, size_t at, const struct host *host)
{
    enum { ESCAPE = 3 };
    for (size_t i = start; i + ESCAPE < at; i++) {
        size_t from = i + ESCAPE;
        if (text.ptr[i] == '%' && is_hex(text.ptr[i + 1]) && is_hex(text.ptr[i + 2]))
            give(out, bytes_slice(text, from, at - from), host, true, from);
    }
}

/* Leading dots never belong to it; a leading dash or sign may or may not. */
static void give_plain(const struct token_sink *out, struct bytes text, size_t start,
    size_t at, const struct host *host)
{
    size_t unescaped = escape_end(text, start, at);
    size_t word = glued_local(text, start, at);
    give_behind_percent(out, text, start, at, host);
    if (unescaped > start && unescaped < at)
        give(out, bytes_slice(text, unescaped, at - unescaped), host, true, unescaped);
    if (word > start)
        give_weak(out, bytes_slice(text, word, at - word), host, word);
    while (start < at && text.ptr[start] == '.')
        start++;
    give(out, bytes_slice(text, start, at - start), host, false, start);
    size_t inner = start;
    if (start == at || byte_is_alpha(text.ptr[start]) || byte_is_digit(text.ptr[start]))
        return;
    while (inner < at && !byte_is_alpha(text.ptr[inner]) &&
           !byte_is_digit(text.ptr[inner]))
        inner++;
    if (inner > start && inner < at)
        give(out, bytes_slice(text, inner, at - inner), host, true, inner);
}

static void give_all(
    const struct token_sink *out, struct bytes text, size_t at, const struct host *host)
{
    size_t limit = at > LOCAL_MAX ? at - LOCAL_MAX : 0;
    size_t start = at;
    while (start > limit && email_is_common(text.ptr[start - 1]))
        start--;
    if (start < at)
        give_plain(out, text, start, at, host);
    for (unsigned rare = 0; rare < RARE_MAX && start > limit; rare++) {
        if (!email_is_rare(text.ptr[start - 1]))
            return;
        start--;
        if (start + 1 < at)
            give(out, bytes_slice(text, start, at - start), host, true, start);
        size_t before = start;
        while (start > limit && email_is_common(text.ptr[start - 1]))
            start--;
        if (start < before)
            give(out, bytes_slice(text, start, at - start), host, true, start);
    }
}

/* Hosts whose mailboxes have several spellings, and whatever looks like them. */
static bool may_be_google(const struct email_fast *address, size_t at)
{
    return address->text[at - address->start + 1] == 'g';
}

static bool is_glued(const struct email_fast *address, const struct place *place)
{
    struct bytes text = place->text;
    struct bytes host =
        bytes_slice(text, place->at + 1, address->start + address->len - place->at - 1);
    return glued_host(host).len != host.len ||
           glued_local(text, address->start, place->at) != address->start;
}

/* Whether the address was a plain one, with nothing before it that may belong to it. */
static bool find_plain(const struct token_sink *out, const struct place *place)
{
    struct email_fast address;
    if (!place->fast || !email_fast_read(&address, place->text, place->at))
        return false;
    uint8_t before = place->text.ptr[address.start - 1];
    if (EMAIL_LOCAL[before] != 0 || before == '\\' ||
        may_be_google(&address, place->at) ||
        ((address.capitals || byte_is_digit(address.text[0])) &&
            is_glued(&address, place)))
        return false;
    const struct token token = {.type = IDENTIFIER_EMAIL,
        .strong = true,
        .value = bytes_make(address.text, address.len),
        .start = address.start};
    out->take(out->context, &token);
    return true;
}

/* '@', or a URL's %40 for it (RFC 3986 2.1); 0: neither. */
static size_t sign_length(struct bytes text, size_t at)
{
    if (text.ptr[at] == '@')
        return 1;
    return bytes_starts(bytes_slice(text, at, 3), "%40") ? 3 : 0;
}

/* With what stands behind the host and may belong to it, and without. */
static void give_hosts(
    const struct token_sink *out, struct bytes text, size_t at, struct bytes run)
{
    struct bytes ascii = host_ascii(run);
    struct bytes word = glued_host(ascii);
    struct host host;
    if (host_canonical(&host, run))
        give_all(out, text, at, &host);
    if (ascii.len != run.len && host_canonical(&host, ascii))
        give_all(out, text, at, &host);
    if (word.len != ascii.len && host_canonical(&host, word))
        give_all(out, text, at, &host);
}

static void find(
    const struct token_sink *out, const struct place *place, enum anchor anchor)
{
    (void)anchor;
    size_t sign = sign_length(place->text, place->at);
    if (place->at == 0 || sign == 0 || (sign == 1 && find_plain(out, place)))
        return;
    struct bytes text = place->text;
    size_t end = place->at;
    size_t host = place->at + sign;
    if (text.ptr[end - 1] == ' ' && host < text.len && text.ptr[host] == ' ') {
        end--; /* "jean @ poste.example" */
        host++;
    } else if (text.ptr[end - 1] == '@') {
        end--; /* "jean@@poste.example" of GEDCOM */
    }
    if (end == 0 ||
        (!email_is_common(text.ptr[end - 1]) && !email_is_rare(text.ptr[end - 1])))
        return;
    give_hosts(out, text, end, host_run(text, host));
}

/* "Name <x@y>" is not taken apart: a column of addresses holds addresses. */
static struct bytes bare(struct bytes field)
{
    field = bytes_trim(field);
    if (field.len > 1 && field.ptr[0] == '<' && field.ptr[field.len - 1] == '>')
        field = bytes_slice(field, 1, field.len - 2);
    if (bytes_starts_nocase(field, "mailto:"))
        field = bytes_slice(field, strlen("mailto:"), field.len);
    return field;
}

static enum refusal local_check(struct bytes local)
{
    unsigned rare = 0;
    if (local.len == 0 || local.len > LOCAL_MAX)
        return REFUSAL_LENGTH;
    if (local.ptr[0] == '.' || local.ptr[local.len - 1] == '.')
        return REFUSAL_SHAPE;
    for (size_t i = 0; i < local.len; i++) {
        rare += email_is_rare(local.ptr[i]) ? 1 : 0;
        if (!email_is_common(local.ptr[i]) && !email_is_rare(local.ptr[i]))
            return REFUSAL_CHARACTERS;
    }
    return rare > RARE_MAX ? REFUSAL_CHARACTERS : REFUSAL_NONE;
}

static enum refusal canonical(const struct token_sink *out, struct bytes field)
{
    struct host host;
    field = bare(field);
    if (field.len == 0)
        return REFUSAL_EMPTY;
    ptrdiff_t at = bytes_find_byte(field, '@', 0);
    if (at == BYTES_NONE)
        return REFUSAL_SHAPE;
    struct bytes local = bytes_slice(field, 0, (size_t)at);
    enum refusal refusal = local_check(local);
    if (refusal != REFUSAL_NONE)
        return refusal;
    struct bytes rest = bytes_slice(field, (size_t)at + 1, field.len);
    struct bytes run = host_run(rest, 0);
    bool whole =
        run.len == rest.len || (run.len + 1 == rest.len && rest.ptr[run.len] == '.');
    if (!whole || !host_canonical(&host, run))
        return REFUSAL_SHAPE;
    if (local.len + 1 + host.len > CANDIDATE_VALUE_MAX)
        return REFUSAL_LENGTH;
    give(out, local, &host, false, 0);
    return REFUSAL_NONE;
}

const struct identifier_kind identifier_email = {
    .type = IDENTIFIER_EMAIL,
    .name = "email",
    .anchors = 1U << ANCHOR_AT,
    .person = true,
    .find = find,
    .canonical = canonical,
};
