/*
 * base_n - bytes written in 58 or 64 letters.
 */
#ifndef VIGIE_PARSERS_BASE_N_H
#define VIGIE_PARSERS_BASE_N_H

#include "base/buf.h"

/* The number that `digits` are in base 58 (Bitcoin's alphabet, which PrivateBin uses),
 * as `size` bytes with zeros in front. False: a digit is none, or it does not fit. */
bool base58_decode(uint8_t *out, size_t size, struct bytes digits);

enum base64_answer { BASE64_ODD = 1 };

/* Appends what `digits` are in base64 (RFC 4648 4, padding asked for). BASE64_ODD: they
 * are none; `out` then holds a part. -1 past the buf's ceiling or out of memory. */
MUST_USE int base64_decode(struct buf *out, struct bytes digits, struct err *err);

#endif
