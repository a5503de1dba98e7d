#include "matchers/host.h"

#include "matchers/fold_ascii.h"

#include <idn2.h>
#include <string.h>

/* Letters, digits, '-' and '.', in lower case; 0 for all other bytes. */
static const uint8_t LOWER[256] = {FOLD_ASCII_ROWS, ['-'] = '-', ['.'] = '.'};

bool host_byte(uint8_t byte)
{
    return byte >= 0x80 || LOWER[byte] != 0;
}

/* The code point at `at` and its length in bytes; length 0 when it is not UTF-8. */
static uint32_t utf8_at(size_t *length, struct bytes text, size_t at)
{
    uint8_t lead = text.ptr[at];
    size_t more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
    uint32_t point = lead & (0x3fU >> more);
    *length = 0;
    if (lead < 0xc2 || lead > 0xf4 || text.len - at <= more)
        return 0;
    for (size_t i = 1; i <= more; i++) {
        if ((text.ptr[at + i] & 0xc0) != 0x80)
            return 0;
        point = point << 6 | (text.ptr[at + i] & 0x3fU);
    }
    *length = more + 1;
    return point;
}

/* Signs and punctuation that stand beside a name, not in it. */
static bool is_letter(uint32_t point)
{
    return point >= 0xc0 && point != 0xd7 && point != 0xf7 &&
           !(point >= 0x2000 && point <= 0x2bff) &&
           !(point >= 0x3000 && point <= 0x3004) && !(point >= 0xfe00);
}

/* Bytes of the next character that may be a host's; 0: none. */
static size_t step(struct bytes text, size_t at)
{
    uint8_t byte = text.ptr[at];
    if (byte < 0x80) {
        bool two_dots = byte == '.' && at + 1 < text.len && text.ptr[at + 1] == '.';
        return host_byte(byte) && !two_dots ? 1 : 0;
    }
    size_t length = 0;
    uint32_t point = utf8_at(&length, text, at);
    return length > 0 && is_letter(point) ? length : 0;
}

struct bytes host_run(struct bytes text, size_t at)
{
    size_t end = at;
    size_t limit = text.len - at < HOST_MAX ? text.len : at + HOST_MAX;
    while (end < limit) {
        bool plain = LOWER[text.ptr[end]] != 0 && text.ptr[end] != '.';
        size_t length = plain ? 1 : step(text, end);
        if (length == 0)
            break;
        end += length;
    }
    if (end - at > HOST_MAX)
        end = at + HOST_MAX;
    while (end > at && (text.ptr[end - 1] == '.' || text.ptr[end - 1] == '-'))
        end--;
    return bytes_make(text.ptr + at, end - at);
}

size_t host_start(struct bytes text, size_t end)
{
    size_t start = end;
    while (start > 0 && end - start < HOST_MAX && host_byte(text.ptr[start - 1]) &&
           !(text.ptr[start - 1] == '.' && text.ptr[start] == '.'))
        start--;
    /* What is beyond ASCII was taken unread: skip to after the last sign in it. */
    for (size_t at = start; at < end;) {
        size_t length = step(text, at);
        at += length > 0 ? length : 1;
        if (length == 0)
            start = at;
    }
    return start;
}

struct bytes host_ascii(struct bytes run)
{
    size_t length = 0;
    while (length < run.len && run.ptr[length] < 0x80)
        length++;
    return bytes_slice(run, 0, length);
}

/* Stops before a byte beyond ASCII; whether there was none. */
static bool copy_lower(struct host *host, struct bytes run)
{
    host->len = 0;
    for (size_t i = 0; i < run.len; i++) {
        uint8_t lower = LOWER[run.ptr[i]];
        if (lower == 0)
            return false;
        host->text[i] = lower;
    }
    host->len = run.len;
    return true;
}

static bool to_a_labels(struct host *host, struct bytes run)
{
    uint8_t name[HOST_MAX + 2];
    uint8_t *converted = NULL;
    memcpy(name, run.ptr, run.len);
    name[run.len] = '\0';
    if (idn2_lookup_u8(name, &converted, IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL) !=
        IDN2_OK)
        return false;
    size_t length = strlen((const char *)converted);
    bool fits = length <= HOST_MAX;
    if (fits)
        fits = copy_lower(host, bytes_make(converted, length));
    idn2_free(converted);
    return fits;
}

/* Two labels or more, none empty, too long, or with a hyphen at an end. */
static bool labels_are_good(const struct host *host)
{
    size_t start = 0;
    unsigned labels = 1;
    for (size_t i = 0; i <= host->len; i++) {
        if (i < host->len && host->text[i] != '.')
            continue;
        if (i == start || i - start > HOST_LABEL_MAX || host->text[start] == '-' ||
            host->text[i - 1] == '-')
            return false;
        labels += i < host->len ? 1 : 0;
        start = i + 1;
    }
    return labels >= 2;
}

/* RFC 1123 2.1: a top-level domain is not a number; an A-label may hold digits. */
static bool top_is_good(struct bytes label)
{
    if (bytes_starts(label, "xn--"))
        return label.len > 4;
    for (size_t i = 0; i < label.len; i++)
        if (!byte_is_alpha(label.ptr[i]))
            return false;
    return label.len >= 2;
}

static struct bytes last_label(const struct host *host)
{
    size_t start = host->len;
    while (start > 0 && host->text[start - 1] != '.')
        start--;
    return bytes_make(host->text + start, host->len - start);
}

static void drop_bad_tops(struct host *host)
{
    struct bytes label = last_label(host);
    while (host->len > 0 && !top_is_good(label)) {
        host->len -= label.len;
        if (host->len > 0)
            host->len--; /* its dot */
        label = last_label(host);
    }
}

bool host_canonical(struct host *host, struct bytes run)
{
    if (run.len == 0 || run.len > HOST_MAX)
        return false;
    if (!copy_lower(host, run) && !to_a_labels(host, run))
        return false;
    drop_bad_tops(host);
    return host->len > 0 && labels_are_good(host);
}
