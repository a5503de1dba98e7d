#include "parsers/obfuscation.h"

#include "parsers/data_url.h"

enum { EMAIL_MAX = 254, VALUE_MAX = 8192 };

static int hex_digit(uint8_t byte)
{
    if (byte_is_digit(byte))
        return byte - '0';
    uint8_t low = byte_lower(byte);
    return low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

static int hex_byte(struct bytes text, size_t at)
{
    if (at + 2 > text.len)
        return -1;
    int high = hex_digit(text.ptr[at]);
    int low = hex_digit(text.ptr[at + 1]);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

/* Hexadecimal; the first byte is the key the others are XORed with. */
static int say_cloudflare(
    struct text *text, enum segment_kind kind, struct bytes hex, struct err *err)
{
    uint8_t email[EMAIL_MAX];
    size_t length = 0;
    int key = hex_byte(hex, 0);
    if (key < 0 || hex.len % 2 != 0 || hex.len / 2 - 1 > EMAIL_MAX)
        return 0;
    for (size_t at = 2; at < hex.len; at += 2) {
        int byte = hex_byte(hex, at);
        if (byte < 0)
            return 0;
        email[length++] = (uint8_t)(byte ^ key);
    }
    if (text_break(text, kind, ' ', err) != 0 ||
        text_add(text, kind, bytes_make(email, length), SPACES_KEEP, err) != 0)
        return -1;
    return text_break(text, kind, ' ', err);
}

static int say_percent(struct text *text, struct bytes value, struct err *err)
{
    AUTO(buf_done) struct buf plain;
    buf_init(&plain, VALUE_MAX);
    value = bytes_slice(value, 0, VALUE_MAX);
    for (size_t at = 0; at < value.len; at++) {
        int byte = value.ptr[at] == '%' ? hex_byte(value, at + 1) : -1;
        uint8_t plain_byte = byte > 0 ? (uint8_t)byte : value.ptr[at];
        at += byte > 0 ? 2 : 0;
        if (buf_add_byte(&plain, plain_byte, err) != 0)
            return -1;
    }
    return text_line(text, SEGMENT_ATTRIBUTE, buf_bytes(&plain), err);
}

/* Or an enum data_url_answer. */
static int say_file(struct text *text, struct bytes url, struct err *err)
{
    AUTO(buf_done) struct buf file;
    buf_init(&file, url.len + 2); /* four digits, padding with them, are three bytes */
    int opened = data_url_open(&file, url, err);
    if (opened != 0)
        return opened;
    return text_line(text, SEGMENT_ATTRIBUTE, buf_bytes(&file), err);
}

/* "alice<img alt='@'>clinic.example" */
static bool is_sign(struct bytes alt)
{
    return bytes_is(alt, "@") || bytes_is(alt, ".");
}

bool obfuscation_may(struct bytes name)
{
    return bytes_is(name, "data-cfemail") || bytes_is(name, "alt") ||
           bytes_is(name, "href") || bytes_is(name, "src") || bytes_is(name, "action");
}

int obfuscation_say(struct text *text, enum segment_kind kind, struct bytes name,
    struct bytes value, struct err *err)
{
    if (bytes_is(name, "data-cfemail"))
        return say_cloudflare(text, kind, value, err);
    if (bytes_is(name, "alt") && is_sign(value))
        return text_add(text, kind, value, SPACES_KEEP, err);
    if (!bytes_is(name, "href") && !bytes_is(name, "src") && !bytes_is(name, "action"))
        return 0;
    ptrdiff_t hidden = bytes_find(value, bytes_of("/cdn-cgi/l/email-protection#"), 0);
    if (hidden != BYTES_NONE)
        return say_cloudflare(
            text, kind, bytes_slice(value, (size_t)hidden + 28, value.len), err);
    int said = bytes_starts_nocase(value, "data:") ? say_file(text, value, err)
                                                   : DATA_URL_OTHER;
    if (said != DATA_URL_OTHER)
        return said < 0 ? -1 : 0;
    if (bytes_find_byte(value, '%', 0) == BYTES_NONE)
        return 0;
    return say_percent(text, value, err);
}

static size_t skip_spaces(struct bytes text, size_t at)
{
    while (at < text.len && byte_is_space(text.ptr[at]))
        at++;
    return at;
}

static bool is_quote(struct bytes script, size_t at)
{
    return at < script.len && (script.ptr[at] == '\'' || script.ptr[at] == '"');
}

/* Behind "' + '", if that stands at `at`; else `at`. */
static size_t joint_end(struct bytes script, size_t at)
{
    if (!is_quote(script, at))
        return at;
    size_t plus = skip_spaces(script, at + 1);
    if (plus >= script.len || script.ptr[plus] != '+')
        return at;
    size_t quote = skip_spaces(script, plus + 1);
    return is_quote(script, quote) ? quote + 1 : at;
}

int obfuscation_say_script(struct text *text, struct bytes script, struct err *err)
{
    AUTO(buf_done) struct buf joined;
    bool any = false;
    buf_init(&joined, script.len);
    if (bytes_find_byte(script, '@', 0) == BYTES_NONE ||
        bytes_find_byte(script, '+', 0) == BYTES_NONE)
        return 0;
    for (size_t at = 0; at < script.len;) {
        size_t end = joint_end(script, at);
        any = any || end > at;
        if (end == at && buf_add_byte(&joined, script.ptr[at++], err) != 0)
            return -1;
        at = end > at ? end : at;
    }
    return any ? text_line(text, SEGMENT_HIDDEN, buf_bytes(&joined), err) : 0;
}
