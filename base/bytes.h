/*
 * bytes - a borrowed run of bytes.
 *
 * Hostile data travels as struct bytes: it has a length, no terminator, and may hold
 * NULs. Whoever made the memory keeps it; nothing here allocates.
 */
#ifndef VIGIE_BASE_BYTES_H
#define VIGIE_BASE_BYTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct bytes {
    const uint8_t *ptr;
    size_t len;
};

enum { BYTES_NONE = -1 };

/* The text without its terminator; NULL gives the empty run. */
struct bytes bytes_of(const char *text);
struct bytes bytes_make(const void *ptr, size_t len);

/* From `start`, at most `len` bytes; both are clipped to what is there. */
struct bytes bytes_slice(struct bytes from, size_t start, size_t len);

/* As bytes, NULs included; never for secrets: it stops at the first difference. */
bool bytes_equal(struct bytes a, struct bytes b);
/* ASCII letters compare without case; other bytes as they are. */
bool bytes_equal_nocase(struct bytes a, struct bytes b);
bool bytes_is(struct bytes a, const char *text);
bool bytes_starts(struct bytes a, const char *prefix);
bool bytes_ends(struct bytes a, const char *suffix);
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

/* ASCII only; other bytes come back unchanged. */
uint8_t byte_lower(uint8_t byte);
bool byte_is_digit(uint8_t byte);
bool byte_is_alpha(uint8_t byte);
bool byte_is_space(uint8_t byte);

/* The whole run as a decimal number no larger than `max`: 0, or -1. No sign, no space.
 */
int bytes_to_u64(uint64_t *value, struct bytes digits, uint64_t max);

/* Copies at most size-1 bytes and terminates; returns whether all of it fitted. NULs
 * inside are copied as '?', so that the text is what it looks like. */
bool bytes_to_text(char *text, size_t size, struct bytes from);

#endif
