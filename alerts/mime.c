#include "alerts/mime.h"

#include "alerts/zone.h"
#include "base/utf8.h"
#include "model/id.h"

#include <string.h>

enum {
    LINE_MAX_QP = 76,   /* RFC 2045 6.7 (5), the soft break included */
    WORD_MAX = 75,      /* RFC 2047 2 */
    ADDRESS_MAX = 254,  /* RFC 5321 4.5.3.1.3, less the brackets */
    LOCAL_MAX = 64,     /* 4.5.3.1.1 */
    WORD_OVERHEAD = 12, /* "=?UTF-8?Q?" and "?=" */
};

static const char hex[] = "0123456789ABCDEF";

static bool is_control(uint8_t byte)
{
    return byte < 0x20 || byte == 0x7F;
}

/* ---- values from outside ---- */

static bool is_atom(uint8_t byte)
{
    return byte_is_alpha(byte) || byte_is_digit(byte) ||
           (byte != 0 && strchr("!#$%&'*+-/=?^_`{|}~.", byte) != NULL);
}

static bool all_of(struct bytes text, bool (*is)(uint8_t byte))
{
    for (size_t i = 0; i < text.len; i++)
        if (!is(text.ptr[i]))
            return false;
    return text.len > 0;
}

static bool is_domain(uint8_t byte)
{
    return byte_is_alpha(byte) || byte_is_digit(byte) || byte == '-' || byte == '.';
}

static bool dots_inside(struct bytes text)
{
    return text.ptr[0] != '.' && text.ptr[text.len - 1] != '.' &&
           bytes_find(text, bytes_of(".."), 0) == BYTES_NONE;
}

int mime_check_address(const char *address, struct err *err)
{
    struct bytes domain = bytes_of(address);
    struct bytes local = {0};
    (void)bytes_split(&local, &domain, '@');
    bool good = strlen(address) <= ADDRESS_MAX && local.len <= LOCAL_MAX &&
                all_of(local, is_atom) && all_of(domain, is_domain) &&
                dots_inside(local) && dots_inside(domain);
    /* The address itself is not repeated: it may be the line that breaks a log. */
    return good ? 0
                : err_set(err,
                      "a mail address must be like name@host.example, in plain ASCII");
}

static int check_line(const char *name, const char *value, struct err *err)
{
    for (const char *at = value; *at != '\0'; at++)
        if (is_control((uint8_t)*at))
            return err_set(err, "%s: a control character in a mail header", name);
    return 0;
}

/* ---- RFC 2047: words of a header that are not ASCII ---- */

static size_t character_len(struct bytes text, size_t at)
{
    size_t len = 1;
    while (at + len < text.len && utf8_continues(text.ptr[at + len]) && len < 4)
        len++;
    return len;
}

static bool is_plain_in_word(uint8_t byte)
{
    return byte_is_alpha(byte) || byte_is_digit(byte);
}

static size_t encoded_len(struct bytes text, size_t at, size_t count)
{
    size_t len = 0;
    for (size_t i = at; i < at + count; i++)
        len += is_plain_in_word(text.ptr[i]) || text.ptr[i] == ' ' ? 1 : 3;
    return len;
}

static int add_hex(struct buf *out, uint8_t byte, struct err *err)
{
    const char encoded[] = {'=', hex[byte >> 4], hex[byte & 15], '\0'};
    return buf_add_text(out, encoded, err);
}

static int add_in_word(struct buf *out, uint8_t byte, struct err *err)
{
    if (byte == ' ')
        return buf_add_byte(out, '_', err);
    return is_plain_in_word(byte) ? buf_add_byte(out, byte, err)
                                  : add_hex(out, byte, err);
}

/* One "=?UTF-8?Q?…?=" of whole characters from `*at` on, as many as fit a line of which
 * `used` bytes are taken. */
static int add_encoded_word(
    struct buf *out, struct bytes text, size_t *at, size_t used, struct err *err)
{
    if (buf_add_text(out, " =?UTF-8?Q?", err) != 0)
        return -1;
    for (used += WORD_OVERHEAD; *at < text.len;) {
        size_t count = character_len(text, *at);
        size_t len = encoded_len(text, *at, count);
        if (used + len > WORD_MAX)
            break;
        for (size_t i = 0; i < count; i++)
            if (add_in_word(out, text.ptr[*at + i], err) != 0)
                return -1;
        used += len;
        *at += count;
    }
    return buf_add_text(out, "?=", err);
}

/* A line of printable ASCII that nobody could take for an encoded word goes as it is.
 */
static bool needs_no_encoding(const char *name, struct bytes value)
{
    for (size_t i = 0; i < value.len; i++)
        if (value.ptr[i] < 0x20 || value.ptr[i] > 0x7E)
            return false;
    return strlen(name) + 2 + value.len <= LINE_MAX_QP &&
           bytes_find(value, bytes_of("=?"), 0) == BYTES_NONE;
}

static int add_text_header(
    struct buf *out, const char *name, const char *text, struct err *err)
{
    struct bytes value = bytes_of(text);
    if (check_line(name, text, err) != 0 || buf_addf(out, err, "%s:", name) != 0)
        return -1;
    if (needs_no_encoding(name, value))
        return buf_addf(out, err, " %s\r\n", text);
    size_t at = 0;
    int added = add_encoded_word(out, value, &at, strlen(name) + 1, err);
    while (added == 0 && at < value.len) {
        added = buf_add_text(out, "\r\n", err);
        if (added == 0)
            added = add_encoded_word(out, value, &at, 0, err);
    }
    return added == 0 ? buf_add_text(out, "\r\n", err) : -1;
}

/* ---- RFC 2045 6.7: quoted-printable ---- */

static bool is_literal(uint8_t byte)
{
    return byte >= 0x20 && byte <= 0x7E && byte != '=';
}

/* A blank at a line's end would be lost on the way; a lone dot ends SMTP's data. */
static bool literal_here(struct bytes line, size_t at, size_t column)
{
    uint8_t byte = line.ptr[at];
    if (byte == ' ' && at + 1 == line.len)
        return false;
    return is_literal(byte) && !(byte == '.' && column == 0);
}

static int add_qp_byte(struct buf *out, uint8_t byte, size_t len, struct err *err)
{
    return len == 1 ? buf_add_byte(out, byte, err) : add_hex(out, byte, err);
}

static int add_qp_line(struct buf *out, struct bytes line, struct err *err)
{
    size_t column = 0;
    int added = 0;
    for (size_t at = 0; at < line.len && added == 0; at++) {
        size_t len = literal_here(line, at, column) ? 1 : 3;
        size_t room = at + 1 == line.len ? LINE_MAX_QP : LINE_MAX_QP - 1;
        if (column + len > room) {
            added = buf_add_text(out, "=\r\n", err); /* a soft break */
            column = 0;
            len = literal_here(line, at, column) ? 1 : 3;
        }
        if (added == 0)
            added = add_qp_byte(out, line.ptr[at], len, err);
        column += len;
    }
    return added == 0 ? buf_add_text(out, "\r\n", err) : -1;
}

static int add_quoted_printable(struct buf *out, struct bytes text, struct err *err)
{
    struct bytes rest = text;
    struct bytes line;
    while (rest.len > 0 && bytes_split(&line, &rest, '\n'))
        if (add_qp_line(out, line, err) != 0)
            return -1;
    return 0;
}

/* ---- the message ---- */

/* RFC 5322 3.3, in UTC, in English whatever the mail's language. */
static int add_date(struct buf *out, int64_t at_ms, struct err *err)
{
    static const char *const days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    struct zone_time at = zone_local(NULL, at_ms);
    return buf_addf(out, err, "Date: %s, %02d %s %04d %02d:%02d:%02d +0000\r\n",
        days[at.weekday], at.day, months[at.month - 1], at.year, at.minute / 60,
        at.minute % 60, at.second);
}

static int add_headers(struct buf *out, const struct mime_message *message,
    const char *unique, struct err *err)
{
    const char *domain = strchr(message->from, '@') + 1;
    if (add_date(out, message->date_ms, err) != 0 ||
        buf_addf(out, err, "Message-ID: <%s@%s>\r\n", unique, domain) != 0 ||
        buf_addf(out, err, "From: vigie <%s>\r\n", message->from) != 0 ||
        buf_addf(out, err, "To: <%s>\r\n", message->to) != 0 ||
        add_text_header(out, "Subject", message->subject, err) != 0)
        return -1;
    /* RFC 3834 5: no out-of-office answer comes back. */
    return buf_addf(out, err,
        "Auto-Submitted: auto-generated\r\n"
        "MIME-Version: 1.0\r\n"
        "Content-Type: multipart/alternative; boundary=\"=_%s\"\r\n\r\n",
        unique);
}

static int add_part(struct buf *out, const char *boundary, const char *type,
    struct bytes text, struct err *err)
{
    if (buf_addf(out, err,
            "--=_%s\r\n"
            "Content-Type: %s; charset=utf-8\r\n"
            "Content-Transfer-Encoding: quoted-printable\r\n\r\n",
            boundary, type) != 0)
        return -1;
    return add_quoted_printable(out, text, err);
}

int mime_build(struct buf *out, const struct mime_message *message, struct err *err)
{
    if (mime_check_address(message->from, err) != 0)
        return err_in(err, "From");
    if (mime_check_address(message->to, err) != 0)
        return err_in(err, "To");
    struct id id = id_hash(bytes_of(message->key));
    char unique[ID_TEXT_SIZE];
    id_text(unique, &id);
    /* "=_" never occurs in quoted-printable, so no part can hold the boundary. */
    if (add_headers(out, message, unique, err) != 0 ||
        add_part(out, unique, "text/plain", message->text, err) != 0 ||
        add_part(out, unique, "text/html", message->html, err) != 0)
        return -1;
    return buf_addf(out, err, "--=_%s--\r\n", unique);
}
