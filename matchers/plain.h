/*
 * plain - values in their usual form, read, checked and written down with AVX-512, each
 * in some dozens of instructions and straight into the slot it is hashed from. For
 * walk.c only.
 *
 * Plain is what nearly all values of a table are: digits in groups with nothing beside
 * them that may belong to them, and short addresses in small letters. All else is left
 * to the types (type.h), which give the same tokens for these, too.
 */
#ifndef VIGIE_MATCHERS_PLAIN_H
#define VIGIE_MATCHERS_PLAIN_H

#include "matchers/places.h"
#include "matchers/sieve_set.h"
#include "matchers/wide.h"

#include <string.h>

#if defined(__x86_64__)

/* Where plain values go, and what is known of their place. */
struct plain_sink {
    struct sieve *sieve;
    struct sieve_set *set;
    struct sieve_phone *phone;
    uint64_t *counts;
    uint32_t taken;
    uint64_t offset; /* of the batch's first byte */
};

WIDE_INLINE struct plain_sink plain_sink_of(struct sieve *sieve, uint64_t offset)
{
    return (struct plain_sink){.sieve = sieve,
        .set = sieve_filling(sieve),
        .phone = sieve_phone(sieve),
        .counts = sieve_counts(sieve),
        .taken = sieve_taken(sieve),
        .offset = offset};
}

/* After anybody else has put a token in. */
WIDE_INLINE void plain_sink_again(struct plain_sink *sink)
{
    sink->set = sieve_filling(sink->sieve);
    sink->taken = sieve_taken(sink->sieve);
}

/* A value's slot, and what is kept beside it. */
struct plain_token {
    __m512i slot;
    uint64_t row;
    size_t start; /* from the batch's first byte, modulo 2^64 */
    uint8_t type;
    uint8_t length;
    bool strong;
};

/* In one step, as a compiler makes four of it. */
WIDE_INLINE void plain_kind(struct sieve_kind *out, const struct plain_token *token)
{
    const uint32_t kind =
        token->type | (uint32_t)token->length << 8 | (uint32_t)token->strong << 16;
    _Static_assert(sizeof(*out) == sizeof(kind), "four bytes");
    memcpy(out, &kind, sizeof(kind));
}

WIDE_INLINE void plain_put(struct plain_sink *sink, const struct plain_token *token)
{
    struct sieve_set *set = sink->set;
    size_t at = set->count;
    sink->counts[token->type]++;
    if ((sink->taken >> token->type & 1) == 0)
        return;
    _mm512_storeu_si512(set->slots[at], token->slot);
    struct sieve_pending *pending = &set->pending[at];
    pending->row = token->row;
    pending->offset = sink->offset + token->start;
    plain_kind(&pending->kind, token);
    set->count = at + 1;
    if (set->count < SIEVE_SET)
        return;
    sieve_filled(sink->sieve);
    plain_sink_again(sink);
}

#endif

#endif
