/*
 * sha256 - the hash of what arrives piece by piece, and the keyed hash of a text.
 */
#ifndef VIGIE_MODEL_SHA256_H
#define VIGIE_MODEL_SHA256_H

#include "base/auto.h"
#include "base/bytes.h"
#include "base/err.h"

enum { SHA256_SIZE = 32 };

struct sha256;

/* The caller owns `*out`. */
MUST_USE int sha256_new(struct sha256 **out, struct err *err);
/* Accepts NULL. */
void sha256_free(struct sha256 *sha256);
AUTO_DEFINE(struct sha256, sha256_free)

/* Any length, any number of times before sha256_end. */
MUST_USE int sha256_add(struct sha256 *sha256, struct bytes more, struct err *err);
/* After it nothing more may be added. */
MUST_USE int sha256_end(
    uint8_t hash[SHA256_SIZE], struct sha256 *sha256, struct err *err);

/* HMAC-SHA256 (RFC 2104) of a whole text; a key of any length. */
MUST_USE int sha256_hmac(
    uint8_t mac[SHA256_SIZE], struct bytes key, struct bytes text, struct err *err);

#endif
