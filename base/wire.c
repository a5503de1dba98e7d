#include "base/wire.h"

#include <string.h>

static int put_number(struct buf *out, uint64_t value, size_t width, struct err *err)
{
    uint8_t raw[8];
    for (size_t i = 0; i < width; i++)
        raw[i] = (uint8_t)(value >> (8 * i));
    return buf_add(out, bytes_make(raw, width), err);
}

int wire_put_u8(struct buf *out, uint8_t value, struct err *err)
{
    return put_number(out, value, 1, err);
}

int wire_put_u16(struct buf *out, uint16_t value, struct err *err)
{
    return put_number(out, value, 2, err);
}

int wire_put_u32(struct buf *out, uint32_t value, struct err *err)
{
    return put_number(out, value, 4, err);
}

int wire_put_u64(struct buf *out, uint64_t value, struct err *err)
{
    return put_number(out, value, 8, err);
}

int wire_put_i64(struct buf *out, int64_t value, struct err *err)
{
    return put_number(out, (uint64_t)value, 8, err);
}

int wire_put_bytes(struct buf *out, struct bytes value, struct err *err)
{
    if (value.len > UINT32_MAX)
        return err_set(err, "a field of %zu bytes is too long to send", value.len);
    if (wire_put_u32(out, (uint32_t)value.len, err) != 0)
        return -1;
    return buf_add(out, value, err);
}

struct wire wire_of(struct bytes from)
{
    return (struct wire){.rest = from, .bad = false};
}

static struct bytes take(struct wire *wire, size_t count)
{
    if (wire->bad || wire->rest.len < count) {
        wire->bad = true;
        return bytes_make(NULL, 0);
    }
    struct bytes taken = bytes_slice(wire->rest, 0, count);
    wire->rest = bytes_slice(wire->rest, count, wire->rest.len);
    return taken;
}

static uint64_t take_number(struct wire *wire, size_t width)
{
    struct bytes raw = take(wire, width);
    uint64_t value = 0;
    for (size_t i = 0; i < raw.len; i++)
        value |= (uint64_t)raw.ptr[i] << (8 * i);
    return value;
}

uint8_t wire_u8(struct wire *wire)
{
    return (uint8_t)take_number(wire, 1);
}

uint16_t wire_u16(struct wire *wire)
{
    return (uint16_t)take_number(wire, 2);
}

uint32_t wire_u32(struct wire *wire)
{
    return (uint32_t)take_number(wire, 4);
}

uint64_t wire_u64(struct wire *wire)
{
    return take_number(wire, 8);
}

int64_t wire_i64(struct wire *wire)
{
    return (int64_t)take_number(wire, 8);
}

struct bytes wire_bytes(struct wire *wire, size_t max)
{
    uint32_t length = wire_u32(wire);
    if (length > max)
        wire->bad = true;
    return take(wire, length);
}

void wire_text(struct wire *wire, char *text, size_t size)
{
    struct bytes raw = wire_bytes(wire, size - 1);
    if (raw.len > 0 && memchr(raw.ptr, '\0', raw.len) != NULL)
        wire->bad = true;
    if (wire->bad || raw.len == 0) {
        text[0] = '\0';
        return;
    }
    memcpy(text, raw.ptr, raw.len);
    text[raw.len] = '\0';
}

int wire_end(const struct wire *wire, const char *what, struct err *err)
{
    if (wire->bad)
        return err_set(err, "%s: a field is missing or too long", what);
    if (wire->rest.len > 0)
        return err_set(err, "%s: %zu bytes too many", what, wire->rest.len);
    return 0;
}
