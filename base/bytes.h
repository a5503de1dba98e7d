/*
 * bytes - a borrowed run of bytes.
 *
 * Hostile data travels as struct bytes: it has a length, no terminator, and may hold
 * NULs. Whoever made the memory keeps it; nothing here allocates.
 *
 * The smallest of them stand here whole: they are asked of every byte and word of a
 * page, mostly with a literal, whose length is then known while compiling.
 */
#ifndef VIGIE_BASE_BYTES_H
#define VIGIE_BASE_BYTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct bytes {
    const uint8_t *ptr;
    size_t len;
};

enum { BYTES_NONE = -1 };

/* ASCII only; other bytes come back unchanged. */
static inline uint8_t byte_lower(uint8_t byte)
{
    return (uint8_t)(byte - 'A') <= 'Z' - 'A' ? (uint8_t)(byte | 0x20) : byte;
}

static inline bool byte_is_digit(uint8_t byte)
{
    return (uint8_t)(byte - '0') <= 9;
}

static inline bool byte_is_alpha(uint8_t byte)
{
    return (uint8_t)((byte | 0x20) - 'a') <= 'z' - 'a';
}

static inline bool byte_is_space(uint8_t byte)
{
    return byte == ' ' || (uint8_t)(byte - '\t') <= '\r' - '\t';
}

static inline struct bytes bytes_make(const void *ptr, size_t len)
{
    return (struct bytes){.ptr = (const uint8_t *)ptr, .len = len};
}

/* The text without its terminator; NULL gives the empty run. */
static inline struct bytes bytes_of(const char *text)
{
    return bytes_make(text, text == NULL ? 0 : strlen(text));
}

/* The same of a literal, for lists whose members' lengths are known while compiling. */
#define BYTES_LITERAL(text)                                                            \
    {                                                                                  \
        (const uint8_t *)(text), sizeof(text) - 1                                      \
    }

/* From `start`, at most `len` bytes; both are clipped to what is there. */
static inline struct bytes bytes_slice(struct bytes from, size_t start, size_t len)
{
    start = start < from.len ? start : from.len;
    len = len < from.len - start ? len : from.len - start;
    return bytes_make(start == 0 ? from.ptr : from.ptr + start, len);
}

/* As bytes, NULs included; never for secrets: it stops at the first difference. */
static inline bool bytes_equal(struct bytes a, struct bytes b)
{
    if (a.len != b.len)
        return false;
    return a.len == 0 || (a.ptr[0] == b.ptr[0] && memcmp(a.ptr, b.ptr, a.len) == 0);
}

/* Most texts that are compared with a list differ from each in their first byte. */
static inline bool bytes_is(struct bytes a, const char *text)
{
    if (a.len > 0 && (text == NULL || a.ptr[0] != (uint8_t)text[0]))
        return false;
    return bytes_equal(a, bytes_of(text));
}

static inline bool bytes_starts(struct bytes a, const char *prefix)
{
    if (a.len > 0 && prefix != NULL && prefix[0] != '\0' &&
        a.ptr[0] != (uint8_t)prefix[0])
        return false;
    struct bytes head = bytes_of(prefix);
    return a.len >= head.len &&
           (head.len == 0 || (a.ptr != NULL && memcmp(a.ptr, head.ptr, head.len) == 0));
}

static inline bool bytes_ends(struct bytes a, const char *suffix)
{
    struct bytes tail = bytes_of(suffix);
    return a.len >= tail.len &&
           bytes_equal(bytes_slice(a, a.len - tail.len, tail.len), tail);
}

/* ASCII letters compare without case; other bytes as they are. */
bool bytes_equal_nocase(struct bytes a, struct bytes b);
bool bytes_starts_nocase(struct bytes a, const char *prefix);

/* Offset of the first occurrence at or after `start`, or BYTES_NONE. */
ptrdiff_t bytes_find(struct bytes in, struct bytes wanted, size_t start);
ptrdiff_t bytes_find_byte(struct bytes in, uint8_t wanted, size_t start);
ptrdiff_t bytes_find_nocase(struct bytes in, struct bytes wanted, size_t start);

/* ASCII white space off both ends. */
struct bytes bytes_trim(struct bytes from);

/* Cuts the part before `separator` off `rest`; false when `rest` is used up. A rest
 * that ends in the separator yields one more, empty, part. Start: `rest.ptr` != NULL.
 */
bool bytes_split(struct bytes *part, struct bytes *rest, uint8_t separator);

/* The whole run as a decimal number no larger than `max`: 0, or -1. No sign, no space.
 */
int bytes_to_u64(uint64_t *value, struct bytes digits, uint64_t max);

/* Copies at most size-1 bytes and terminates; returns whether all of it fitted. NULs
 * inside are copied as '?', so that the text is what it looks like. */
bool bytes_to_text(char *text, size_t size, struct bytes from);

#endif
