/*
 * id - 128 bits that name a thing, made by whoever makes the thing.
 *
 * No sequence and no server hands them out, so any number of workers can make them: the
 * id of a URL, a text or a message is a hash of it, and equal things have equal ids.
 */
#ifndef VIGIE_MODEL_ID_H
#define VIGIE_MODEL_ID_H

#include "base/bytes.h"

enum { ID_SIZE = 16, ID_TEXT_SIZE = 2 * ID_SIZE + 1 };

struct id {
    uint8_t bytes[ID_SIZE];
};

/* BLAKE2b cut to 128 bits (RFC 7693 2.1: its own 16-byte form). */
struct id id_hash(struct bytes of);
/* Of several texts at once, each with its length, so that none runs into the next. */
struct id id_hash_parts(const struct bytes *parts, size_t count);
/* From the kernel's randomness. */
struct id id_random(void);
bool id_equal(const struct id *a, const struct id *b);
bool id_is_zero(const struct id *id);
/* 32 lower-case hex digits into `text` of ID_TEXT_SIZE bytes. */
void id_text(char *text, const struct id *id);
/* 0, or -1 when `text` is not 32 hex digits. */
int id_parse(struct id *id, struct bytes text);

/* Which of the store's 1024 buckets a host's rows live in (docs/STORE.md). */
enum { BUCKET_COUNT = 1024 };
uint16_t id_bucket(struct bytes host);

#endif
