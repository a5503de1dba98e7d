/*
 * input - a table's bytes from a descriptor, as text that a row can be read from.
 *
 * The unread text lies in one piece, which grows until a whole row is in it. UTF-16 (by
 * its mark, or by its zeros where it has none) and UTF-32 (by its mark) become UTF-8
 * here; a byte-order mark is left out; all else passes as it is. Input may be a pipe.
 * What was held is wiped.
 */
#ifndef VIGIE_MATCHERS_INPUT_H
#define VIGIE_MATCHERS_INPUT_H

#include "base/auto.h"
#include "base/bytes.h"
#include "base/err.h"

enum { INPUT_ROW_MAX = 1 << 20 };

struct input;

/* `fd` is borrowed. On success the caller owns `*out`. */
MUST_USE int input_new(struct input **out, int fd, struct err *err);
/* Accepts NULL. */
void input_free(struct input *input);
AUTO_DEFINE(struct input, input_free)

/* What is unread; valid, and the caller's to write in, until the next input_more. */
uint8_t *input_text(struct input *input, size_t *length);
void input_take(struct input *input, size_t count);

enum { INPUT_MORE = 0, INPUT_END = 1 };

/* INPUT_MORE: the unread text grew at its end (and may have moved); INPUT_END: there is
 * no more. More than INPUT_ROW_MAX bytes unread are an error. */
MUST_USE int input_more(struct input *input, struct err *err);

/* Bytes read from the descriptor so far. */
uint64_t input_bytes(const struct input *input);

#endif
