/*
 * arena - memory that lives as long as one document and dies in one call.
 *
 * The ceiling counts what was asked for, so that a page cannot make the reader larger
 * than the configuration allows. Not safe for use from several threads.
 */
#ifndef VIGIE_BASE_ARENA_H
#define VIGIE_BASE_ARENA_H

#include "base/auto.h"
#include "base/bytes.h"
#include "base/err.h"

struct arena_block;

struct arena {
    struct arena_block *head;
    size_t used;  /* bytes handed out */
    size_t limit; /* bytes */
};

/* Allocates nothing yet. `limit`: bytes that may be handed out in all. */
void arena_init(struct arena *arena, size_t limit);
/* Everything handed out is gone; the arena is usable again with the same ceiling. */
void arena_done(struct arena *arena);
AUTO_DEFINE_VALUE(struct arena, arena_done)

/* Zeroed, aligned for any type, owned by the arena; NULL past the ceiling or out of
 * memory (with `err` set). */
MUST_USE void *arena_alloc(struct arena *arena, size_t size, struct err *err);
/* The same for `count` things of `size` bytes; a product that overflows fails. */
MUST_USE void *arena_array(
    struct arena *arena, size_t count, size_t size, struct err *err);
/* A copy that ends in a NUL (not counted), so it may also be read as text. */
MUST_USE int arena_copy(
    struct bytes *copy, struct arena *arena, struct bytes from, struct err *err);
/* Lengthens a text of arena_copy or arena_append by `more`: where it stands when it was
 * the last thing handed out and there is room, else as a copy: for texts smaller than a
 * block. */
MUST_USE int arena_append(
    struct bytes *text, struct arena *arena, struct bytes more, struct err *err);

#endif
