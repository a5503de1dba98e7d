/*
 * all_forms - that each form of the walk this processor has finds the same in a text as
 * the scalar one; and texts by chance to show it with.
 */
#ifndef VIGIE_TESTS_ALL_FORMS_H
#define VIGIE_TESTS_ALL_FORMS_H

#include "collect.h"

/* xorshift64*: the same texts every time. */
static inline uint64_t next_random(uint64_t *state)
{
    *state ^= *state >> 12;
    *state ^= *state << 25;
    *state ^= *state >> 27;
    return *state * UINT64_C(0x2545f4914f6cdd1d);
}

/* One of several spellings. */
static inline const char *any_of(
    const char *const *spellings, size_t count, uint64_t *state)
{
    return spellings[next_random(state) % count];
}

static inline void assert_same(const struct collect *a, const struct collect *b)
{
    assert_int_equal(a->count, b->count);
    assert_memory_equal(a->seen, b->seen, sizeof(a->seen));
    for (size_t i = 0; i < a->count; i++) {
        assert_int_equal(a->items[i].type, b->items[i].type);
        assert_int_equal(a->items[i].strong, b->items[i].strong);
        assert_string_equal(a->items[i].value, b->items[i].value);
        assert_int_equal(a->items[i].offset, b->items[i].offset);
        assert_int_equal(a->items[i].row, b->items[i].row);
    }
}

/* The most general lists; those of numbers and addresses alone, for which the walk has
 * forms of its own; and with types that are numbers, too. */
static const uint32_t LISTS[] = {0,
    1U << IDENTIFIER_NIR | 1U << IDENTIFIER_PHONE | 1U << IDENTIFIER_EMAIL,
    1U << IDENTIFIER_NIR | 1U << IDENTIFIER_PHONE | 1U << IDENTIFIER_NHS |
        1U << IDENTIFIER_RPPS | 1U << IDENTIFIER_BSN | 1U << IDENTIFIER_NISS};

/* Tokens of the text, the same by each form. */
static inline size_t assert_found_alike(struct bytes text, struct collect_way way)
{
    static struct collect fast;
    static struct collect plain;
    classes_fn *forms[CLASSES_FORMS];
    unsigned count = classes_forms(forms);
    way.classes = classes_scalar;
    assert_int_equal(collect_way(&plain, text, &way), 0);
    for (unsigned i = 0; i + 1 < count; i++) {
        way.classes = forms[i];
        assert_int_equal(collect_way(&fast, text, &way), 0);
        assert_same(&fast, &plain);
    }
    return plain.count;
}

/* For each kind of list; and as it is, too, for where escapes are read, one of them
 * takes all around it another way. */
static inline size_t assert_found_by_all_forms(const uint8_t *text, size_t size)
{
    size_t tokens = 0;
    struct bytes bytes = bytes_make(text, size);
    for (size_t list = 0; list < sizeof(LISTS) / sizeof(LISTS[0]); list++) {
        struct collect_way way = {.layout = LAYOUT_ROWS, .types = LISTS[list]};
        tokens += assert_found_alike(bytes, way);
        way.as_is = true;
        tokens += assert_found_alike(bytes, way);
    }
    return tokens;
}

#endif
