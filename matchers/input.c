#include "matchers/input.h"

#include <errno.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/utf8.h"

/* A UTF-16 unit of two bytes is up to three in UTF-8. */
enum { READ_SIZE = 65536, READ_TEXT = READ_SIZE / 2 * 3 + UTF8_MAX_BYTES };
enum { WINDOW = INPUT_ROW_MAX + READ_TEXT };

enum encoding {
    ENCODING_BYTES,
    ENCODING_UTF16_LE,
    ENCODING_UTF16_BE,
    ENCODING_UTF32_LE,
    ENCODING_UTF32_BE
};

struct input {
    int fd;
    enum encoding encoding;
    bool started;
    bool ended;
    size_t from; /* unread: window[from .. to) */
    size_t to;
    uint64_t bytes;
    uint32_t high; /* a surrogate that waits for its second half */
    size_t raw_length;
    uint8_t raw[READ_SIZE];
    uint8_t window[WINDOW];
};

int input_new(struct input **out, int fd, struct err *err)
{
    struct input *input = calloc(1, sizeof(*input));
    if (input == NULL)
        return err_no_memory(err);
    input->fd = fd;
    *out = input;
    return 0;
}

void input_free(struct input *input)
{
    if (input == NULL)
        return;
    sodium_memzero(input->raw, sizeof(input->raw));
    sodium_memzero(input->window, sizeof(input->window));
    free(input);
}

uint8_t *input_text(struct input *input, size_t *length)
{
    *length = input->to - input->from;
    return input->window + input->from;
}

void input_take(struct input *input, size_t count)
{
    input->from += count;
}

uint64_t input_bytes(const struct input *input)
{
    return input->bytes;
}

/* A block as full as the descriptor gives it. */
static int raw_fill(struct input *input, struct err *err)
{
    while (!input->ended && input->raw_length < READ_SIZE) {
        ssize_t got = read(
            input->fd, input->raw + input->raw_length, READ_SIZE - input->raw_length);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return err_set(err, "cannot read: %s", strerror(errno));
        input->ended = got == 0;
        input->raw_length += (size_t)got;
        input->bytes += (uint64_t)got;
    }
    return 0;
}

/* Most of a European table in UTF-16 is ASCII: every second byte is zero. */
static enum encoding encoding_by_zeros(struct bytes start)
{
    size_t zeros[2] = {0, 0};
    size_t units = start.len / 2;
    for (size_t i = 0; i < 2 * units; i++)
        zeros[i % 2] += start.ptr[i] == 0 ? 1 : 0;
    if (units >= 2 && zeros[1] > units / 2 && zeros[0] <= units / 16)
        return ENCODING_UTF16_LE;
    if (units >= 2 && zeros[0] > units / 2 && zeros[1] <= units / 16)
        return ENCODING_UTF16_BE;
    return ENCODING_BYTES;
}

static void raw_drop(struct input *input, size_t count)
{
    input->raw_length -= count;
    memmove(input->raw, input->raw + count, input->raw_length);
}

/* Longer marks first: that of UTF-32 begins with that of UTF-16. */
static const struct {
    const char *bytes;
    size_t len;
    enum encoding encoding;
} marks[] = {
    {"\xff\xfe\0\0", 4, ENCODING_UTF32_LE},
    {"\0\0\xfe\xff", 4, ENCODING_UTF32_BE},
    {"\xef\xbb\xbf", 3, ENCODING_BYTES},
    {"\xff\xfe", 2, ENCODING_UTF16_LE},
    {"\xfe\xff", 2, ENCODING_UTF16_BE},
};

static void encoding_tell(struct input *input)
{
    enum { SAMPLE = 4096 };
    struct bytes raw = bytes_make(input->raw, input->raw_length);
    input->started = true;
    for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
        if (raw.len >= marks[i].len &&
            memcmp(raw.ptr, marks[i].bytes, marks[i].len) == 0) {
            input->encoding = marks[i].encoding;
            raw_drop(input, marks[i].len);
            return;
        }
    input->encoding = encoding_by_zeros(bytes_slice(raw, 0, SAMPLE));
}

/* RFC 2781 2.2; half a pair becomes U+FFFD. */
static void unit_add(struct input *input, uint32_t unit)
{
    uint32_t high = input->high;
    input->high = 0;
    if (high != 0 && unit >= 0xDC00 && unit <= 0xDFFF) {
        uint32_t code = 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00);
        input->to += utf8_put(input->window + input->to, code);
        return;
    }
    if (high != 0)
        input->to += utf8_put(input->window + input->to, UTF8_REPLACEMENT);
    if (unit >= 0xD800 && unit <= 0xDBFF)
        input->high = unit;
    else
        input->to += utf8_put(input->window + input->to, unit);
}

static void utf16_add(struct input *input)
{
    size_t low = input->encoding == ENCODING_UTF16_LE ? 0 : 1;
    size_t units = input->raw_length / 2;
    for (size_t i = 0; i < units; i++)
        unit_add(input, (uint32_t)input->raw[2 * i + low] |
                            (uint32_t)input->raw[2 * i + 1 - low] << 8);
    raw_drop(input, 2 * units);
    if (!input->ended)
        return;
    if (input->high != 0 || input->raw_length > 0)
        input->to += utf8_put(input->window + input->to, UTF8_REPLACEMENT);
    input->high = 0;
    input->raw_length = 0;
}

/* Four bytes become four at most. */
static void utf32_add(struct input *input)
{
    size_t units = input->raw_length / 4;
    for (size_t i = 0; i < units; i++) {
        const uint8_t *at = input->raw + 4 * i;
        bool little = input->encoding == ENCODING_UTF32_LE;
        uint32_t code = 0;
        for (unsigned j = 0; j < 4; j++)
            code = code << 8 | at[little ? 3 - j : j];
        bool is_letter = code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
        input->to +=
            utf8_put(input->window + input->to, is_letter ? code : UTF8_REPLACEMENT);
    }
    raw_drop(input, 4 * units);
    if (!input->ended || input->raw_length == 0)
        return;
    input->to += utf8_put(input->window + input->to, UTF8_REPLACEMENT);
    input->raw_length = 0;
}

static void raw_add(struct input *input)
{
    switch (input->encoding) {
    case ENCODING_UTF16_LE:
    case ENCODING_UTF16_BE:
        utf16_add(input);
        return;
    case ENCODING_UTF32_LE:
    case ENCODING_UTF32_BE:
        utf32_add(input);
        return;
    case ENCODING_BYTES:
        break;
    }
    memcpy(input->window + input->to, input->raw, input->raw_length);
    input->to += input->raw_length;
    input->raw_length = 0;
}

int input_more(struct input *input, struct err *err)
{
    size_t unread = input->to - input->from;
    if (unread > INPUT_ROW_MAX)
        return err_set(err,
            "a row of more than %d bytes: is a closing quote missing before it?",
            INPUT_ROW_MAX);
    memmove(input->window, input->window + input->from, unread);
    input->from = 0;
    input->to = unread;
    while (input->to == unread && !(input->ended && input->raw_length == 0)) {
        if (raw_fill(input, err) != 0)
            return -1;
        if (!input->started)
            encoding_tell(input);
        raw_add(input);
    }
    return input->to > unread ? INPUT_MORE : INPUT_END;
}
