/*
 * batch - the masks of some 64-byte blocks in a row, made in one go. For walk.c only,
 * which compiles it into each of its forms.
 *
 * First the classes of each block's bytes, then what follows from them: loops without
 * branches, so that the processor does several bytes, and several blocks, at once. What
 * is left to look at one by one are the few places in `starts`, `slides`, `at_sign`...
 */
#ifndef VIGIE_MATCHERS_BATCH_H
#define VIGIE_MATCHERS_BATCH_H

#include "matchers/anchors.h"
#include "matchers/batch_masks.h"
#include "matchers/batch_wide.h"
#include "matchers/classes_tables.h"
#include "matchers/letters.h"
#include "matchers/starts.h"
#include "matchers/walk_inside.h"

#include "base/bytes.h"

#include <assert.h>
#include <string.h>

static ALWAYS_INLINE void classes_of(
    struct classes *out, const uint8_t *bytes, struct form form)
{
#if defined(__x86_64__)
    if (form.wide) {
        classes_avx512(out, bytes);
        return;
    }
    if (form.fast) {
        classes_avx2(out, bytes);
        return;
    }
#endif
    (void)form;
    classes_scalar(out, bytes);
}

static ALWAYS_INLINE uint64_t letters_of(const uint8_t *bytes, bool fast)
{
#if defined(__x86_64__)
    if (fast)
        return letters_avx2(bytes);
#endif
    (void)fast;
    return letters_scalar(bytes);
}

static ALWAYS_INLINE uint64_t leads_of(const uint8_t *bytes, bool fast)
{
#if defined(__x86_64__)
    if (fast)
        return starts_leads_avx2(bytes);
#endif
    (void)fast;
    return starts_leads_scalar(bytes);
}

/* The classes of the 64 bytes at `bytes`, as block `i`. */
static ALWAYS_INLINE void batch_block(
    struct batch *batch, size_t i, const uint8_t *bytes, struct form form)
{
    struct classes classes;
    classes_of(&classes, bytes, form);
    batch->digit[i] = classes.digit;
    batch->gap[i] = classes.gap;
    batch->high[i] = classes.high;
    batch->corse[i] = classes.corse;
    batch->at_sign[i] = classes.at;
    batch->newline[i] = classes.newline;
    batch->quote[i] = classes.quote;
    if (!form.more)
        return;
    batch->dot[i] = classes.dot;
    batch->letter[i] = letters_of(bytes, form.fast);
    batch->lead[i] = leads_of(bytes, form.fast);
}

/* The same for a block at an end of the text: past it there are zeros, which are of no
 * class. */
static ALWAYS_INLINE void batch_block_padded(
    struct batch *batch, size_t i, struct bytes text, size_t at, struct form form)
{
    uint8_t padded[CLASSES_BYTES] = {0};
    struct bytes there = bytes_slice(text, at, CLASSES_BYTES);
    if (there.len > 0)
        memcpy(padded, there.ptr, there.len);
    batch_block(batch, i, padded, form);
    batch->rare = true;
}

/* Where numbers without a break are so long that others may lie in them. */
static __attribute__((noinline)) void batch_slides(struct batch *batch)
{
    uint64_t all = 0;
    for (size_t i = 1; i <= batch->count; i++) {
        batch->slides[i] = anchors_slide(&batch->digit[i]);
        batch->any[i] |= batch->slides[i];
        all |= batch->slides[i];
    }
    batch->slide = all != 0;
}

static ALWAYS_INLINE void batch_derive(
    struct batch *batch, struct bytes text, struct form form)
{
#if defined(__x86_64__)
    if (form.wide && !form.more) {
        if (batch_wide_derive(batch, text) || anchors_sixteen(&batch->digit[0]) != 0 ||
            batch->slide)
            batch_slides(batch);
        return;
    }
#endif
    (void)text;
    (void)form;
    size_t count = batch->count;
    uint64_t quotes = 0;
    uint64_t sixteen = anchors_sixteen(&batch->digit[0]);
    for (size_t i = 1; i <= count + 1; i++) {
        batch->digit_like[i] =
            anchors_digit_like(&batch->digit[i], &batch->gap[i], batch->corse[i]);
        batch->number[i] = batch->digit_like[i] | batch->gap[i] | batch->high[i];
    }
    for (size_t i = 1; i <= count; i++) {
        batch->starts[i] =
            anchors_starts(&batch->digit[i], &batch->digit_like[i], &batch->number[i]);
        batch->any[i] = batch->starts[i] | batch->at_sign[i];
        quotes |= batch->quote[i];
        sixteen |= anchors_sixteen(&batch->digit[i]);
    }
    batch->quotes = quotes;
    if (sixteen != 0 || batch->slide)
        batch_slides(batch);
}

/* The masks of the span's next BATCH blocks from `at` on, or of what is left, and of
 * the one after. */
static ALWAYS_INLINE void batch_read(
    struct batch *batch, const struct span *span, size_t at, struct form form)
{
    struct bytes text = span->text;
    const uint8_t *first = text.ptr + at;
    size_t left = (span->to - at + CLASSES_BYTES - 1) / CLASSES_BYTES;
    size_t count = left < BATCH ? left : BATCH;
    size_t i = 2; /* the first two are known from the batch before */
    assert(count > 0);
    batch->at = at;
    batch->count = count;
#if defined(__x86_64__)
    if (form.wide && !form.more) {
        batch_wide_read(batch, text);
        i = count + 2;
    }
#endif
    for (; i <= count + 1 && at + i * CLASSES_BYTES <= text.len; i++) {
        const uint8_t *bytes = first + (i - 1) * CLASSES_BYTES;
        /* Past the text's end it is only no use, but a pointer there is none in C. */
        __builtin_prefetch(/* NOLINTNEXTLINE(performance-no-int-to-ptr) */
            (const void *)((uintptr_t)bytes + WALK_AHEAD));
        batch_block(batch, i, bytes, form);
    }
    for (; i <= count + 1; i++)
        batch_block_padded(batch, i, text, at + (i - 1) * CLASSES_BYTES, form);
    batch_derive(batch, text, form);
    if (!form.more)
        return;
    size_t words = (count + 2) * sizeof(batch->dots[0]);
    for (i = 0; i <= count + 1; i++)
        batch->beside[i] = batch->gap[i] | batch->high[i];
    memset(batch->dots, 0, words);
    memset(batch->code, 0, words);
    memset(batch->word, 0, words);
    memset(batch->date, 0, words);
}

/* Before the first batch, whose first block is at `at`. */
static ALWAYS_INLINE void batch_start(
    struct batch *batch, struct bytes text, size_t at, struct form form)
{
    uint8_t before[CLASSES_BYTES] = {0};
    memset(batch->slides, 0, sizeof(batch->slides));
    batch->slide = false;
    size_t there = at < CLASSES_BYTES ? at : CLASSES_BYTES;
    if (there > 0)
        memcpy(before + CLASSES_BYTES - there, text.ptr + at - there, there);
#if defined(__x86_64__)
    if (form.wide && !form.more) {
        batch_wide_start(batch, at, before);
        batch_block(batch, 0, before, form);
        return;
    }
#endif
    batch->rare = true;
    batch_block(batch, 0, before, form);
    batch_block_padded(batch, 1, text, at, form);
}

static ALWAYS_INLINE void batch_carry(uint64_t words[BATCH_ROOM], size_t count)
{
    words[0] = words[count];
    words[1] = words[count + 1];
}

/* After a batch: its last two blocks are the first of the next. */
static ALWAYS_INLINE void batch_move(struct batch *batch, struct form form)
{
    size_t count = batch->count;
#if defined(__x86_64__)
    if (form.wide && !form.more) {
        batch_wide_move(batch);
        return;
    }
#endif
    batch_carry(batch->digit, count);
    batch_carry(batch->gap, count);
    batch_carry(batch->high, count);
    batch_carry(batch->corse, count);
    batch_carry(batch->at_sign, count);
    batch_carry(batch->newline, count);
    batch_carry(batch->quote, count);
    if (!form.more)
        return;
    batch_carry(batch->dot, count);
    batch_carry(batch->letter, count);
    batch_carry(batch->lead, count);
}

#endif
