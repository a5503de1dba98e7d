/*
 * wire - fields as bytes, little-endian, one by one.
 *
 * What travels between processes or lies in our own files is written field by field and
 * read back with every length checked; no struct ever crosses as raw memory. A reader
 * that runs past the end goes bad and stays bad: its callers check once, at the end.
 */
#ifndef VIGIE_BASE_WIRE_H
#define VIGIE_BASE_WIRE_H

#include "base/buf.h"

/* Each fails, leaving `out` as it was, past its ceiling or out of memory. */
MUST_USE int wire_put_u8(struct buf *out, uint8_t value, struct err *err);
MUST_USE int wire_put_u16(struct buf *out, uint16_t value, struct err *err);
MUST_USE int wire_put_u32(struct buf *out, uint32_t value, struct err *err);
MUST_USE int wire_put_u64(struct buf *out, uint64_t value, struct err *err);
MUST_USE int wire_put_i64(struct buf *out, int64_t value, struct err *err);
/* A 32-bit length, then the bytes. */
MUST_USE int wire_put_bytes(struct buf *out, struct bytes value, struct err *err);

struct wire {
    struct bytes rest;
    bool bad; /* something was missing or too long */
};

/* Borrows `from`, which must outlive the reader and what it hands out. */
struct wire wire_of(struct bytes from);
/* Zero (or empty) once the reader is bad. */
uint8_t wire_u8(struct wire *wire);
uint16_t wire_u16(struct wire *wire);
uint32_t wire_u32(struct wire *wire);
uint64_t wire_u64(struct wire *wire);
int64_t wire_i64(struct wire *wire);
/* Borrowed from the source; longer than `max` is bad. */
struct bytes wire_bytes(struct wire *wire, size_t max);
/* As text into `text`; longer than size-1, or with a NUL inside, is bad. */
void wire_text(struct wire *wire, char *text, size_t size);
/* 0 when everything was there and nothing is left over; else -1 naming `what`. */
MUST_USE int wire_end(const struct wire *wire, const char *what, struct err *err);

#endif
