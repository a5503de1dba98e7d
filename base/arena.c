#include "base/arena.h"

#include "base/size.h"

#include <stdlib.h>
#include <string.h>

enum { BLOCK_SIZE = 64 * 1024 - 64, ALIGN = _Alignof(max_align_t) };

struct arena_block {
    struct arena_block *next;
    size_t used;
    size_t size;
    max_align_t data[];
};

void arena_init(struct arena *arena, size_t limit)
{
    *arena = (struct arena){.limit = limit};
}

void arena_done(struct arena *arena)
{
    while (arena->head != NULL) {
        struct arena_block *next = arena->head->next;
        free(arena->head);
        arena->head = next;
    }
    arena_init(arena, arena->limit);
}

static struct arena_block *add_block(
    struct arena *arena, size_t at_least, struct err *err)
{
    size_t size = at_least > BLOCK_SIZE ? at_least : BLOCK_SIZE;
    size_t total = 0;
    struct arena_block *block = NULL;
    if (size_add(&total, size, sizeof(struct arena_block)) == 0)
        block = malloc(total);
    if (block == NULL) {
        (void)err_no_memory(err);
        return NULL;
    }
    block->used = 0;
    block->size = size;
    block->next = arena->head;
    arena->head = block;
    return block;
}

/* As it comes. */
static void *take(struct arena *arena, size_t size, struct err *err)
{
    size_t rounded = 0;
    if (size_add(&rounded, size, ALIGN - 1) != 0 ||
        rounded - rounded % ALIGN > arena->limit - arena->used) {
        (void)err_set(err, "more than the %zu bytes of memory allowed", arena->limit);
        return NULL;
    }
    rounded -= rounded % ALIGN;
    struct arena_block *block = arena->head;
    if (block == NULL || block->size - block->used < rounded) {
        block = add_block(arena, rounded, err);
        if (block == NULL)
            return NULL;
    }
    uint8_t *memory = (uint8_t *)block->data + block->used;
    block->used += rounded;
    arena->used += rounded;
    return memory;
}

/* Only what is handed out is cleared: most of the last block never is. */
void *arena_alloc(struct arena *arena, size_t size, struct err *err)
{
    void *memory = take(arena, size, err);
    if (memory != NULL)
        memset(memory, 0, size);
    return memory;
}

void *arena_array(struct arena *arena, size_t count, size_t size, struct err *err)
{
    size_t total = 0;
    if (size_mul(&total, count, size) != 0) {
        (void)err_no_memory(err);
        return NULL;
    }
    return arena_alloc(arena, total, err);
}

static size_t round_up(size_t size)
{
    return (size + ALIGN - 1) / ALIGN * ALIGN;
}

/* A text with its NUL fills whole units of ALIGN; the newest block ends with it. NULL:
 * it does not, or there is no room for `more` behind it. */
static uint8_t *lengthen(struct arena *arena, struct bytes text, size_t more)
{
    struct arena_block *block = arena->head;
    size_t old = round_up(text.len + 1);
    if (block == NULL || text.ptr == NULL || block->used < old ||
        more > block->size - block->used)
        return NULL;
    uint8_t *memory = (uint8_t *)block->data + block->used - old;
    size_t grown = round_up(text.len + more + 1) - old;
    if (text.ptr != memory || grown > block->size - block->used ||
        grown > arena->limit - arena->used)
        return NULL;
    block->used += grown;
    arena->used += grown;
    return memory;
}

int arena_append(
    struct bytes *text, struct arena *arena, struct bytes more, struct err *err)
{
    size_t len = 0;
    size_t size = 0;
    if (more.len == 0)
        return 0;
    if (size_add(&len, text->len, more.len) != 0 || size_add(&size, len, 1) != 0)
        return err_no_memory(err);
    uint8_t *memory = lengthen(arena, *text, more.len);
    if (memory == NULL) {
        memory = take(arena, size, err);
        if (memory == NULL)
            return -1;
        if (text->len > 0)
            memcpy(memory, text->ptr, text->len);
    }
    memcpy(memory + text->len, more.ptr, more.len);
    memory[len] = 0;
    *text = bytes_make(memory, len);
    return 0;
}

int arena_copy(
    struct bytes *copy, struct arena *arena, struct bytes from, struct err *err)
{
    size_t size = 0;
    if (size_add(&size, from.len, 1) != 0)
        return err_no_memory(err);
    uint8_t *memory = take(arena, size, err);
    if (memory == NULL)
        return -1;
    if (from.len > 0)
        memcpy(memory, from.ptr, from.len);
    memory[from.len] = 0;
    *copy = bytes_make(memory, from.len);
    return 0;
}
