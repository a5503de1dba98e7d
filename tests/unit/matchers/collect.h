/*
 * collect - every token a text gives, through a filter that lets everything pass.
 */
#ifndef VIGIE_TESTS_COLLECT_H
#define VIGIE_TESTS_COLLECT_H

#include "matchers/type.h"
#include "matchers/walk.h"

#include <stdio.h>
#include <string.h>

enum { COLLECT_MAX = 4096 };

struct collected {
    enum identifier_type type;
    bool strong;
    char value[CANDIDATE_VALUE_MAX + 1];
    uint64_t row;
    uint64_t offset;
};

struct collect {
    size_t count; /* kept, COLLECT_MAX at most */
    uint64_t all;
    uint64_t seen[IDENTIFIER_LIMIT]; /* tokens by type */
    struct collected items[COLLECT_MAX];
};

static inline int collect_take(
    void *context, const struct candidate_batch *batch, struct err *err)
{
    struct collect *collect = context;
    (void)err;
    collect->all += batch->count;
    for (size_t i = 0; i < batch->count && collect->count < COLLECT_MAX; i++) {
        const struct candidate *from = &batch->items[i];
        struct collected *to = &collect->items[collect->count++];
        memset(to, 0, sizeof(*to));
        to->type = from->type;
        to->strong = from->strong;
        to->row = from->row;
        to->offset = from->offset;
        memcpy(to->value, from->value.ptr, from->value.len);
    }
    return 0;
}

/* What the walk is told beside the text. */
struct collect_way {
    classes_fn *classes;
    enum layout layout;
    const struct declared *declared;
    const struct rows_form *form; /* NULL: lines */
    uint32_t types;               /* that a list has; 0: all */
    bool as_is;                   /* no escape is read */
};

static inline int collect_way(
    struct collect *collect, struct bytes text, const struct collect_way *way)
{
    static const uint32_t everything[FILTER_WORDS] = {UINT32_MAX, UINT32_MAX,
        UINT32_MAX, UINT32_MAX, UINT32_MAX, UINT32_MAX, UINT32_MAX, UINT32_MAX};
    static const uint8_t key[AES_MAC_KEY] = {1};
    const struct filter filter = {.words = everything, .blocks = 1};
    const struct scanner_sink sink = {.take = collect_take, .context = collect};
    AUTO(sieve_free) struct sieve *sieve = NULL;
    AUTO(unescape_free) struct unescape *unescape = NULL;
    const uint32_t types = way->types == 0 ? UINT32_MAX : way->types;
    collect->count = 0;
    collect->all = 0;
    if (sieve_new(&sieve, &sink, NULL) != 0 || unescape_new(&unescape, NULL) != 0 ||
        sieve_add(sieve, &filter, key, types, NULL) != 0)
        return -1;
    sieve_begin(sieve);
    const struct rows_form lines = {.layout = way->layout, .line_end = '\n'};
    struct walk walk = {.classes = way->classes,
        .sieve = sieve,
        .domains = (types & identifier_bit(IDENTIFIER_DOMAIN)) != 0,
        .declared = way->declared,
        .unescape = way->as_is ? NULL : unescape};
    rows_begin(&walk.rows, way->form == NULL ? &lines : way->form);
    const struct span span = {.text = text, .to = text.len};
    walk_span(&walk, &span);
    memcpy(collect->seen, sieve_seen(sieve), sizeof(collect->seen));
    return sieve_end(sieve, NULL);
}

/* Nothing declared: no persons, phrases and local numbers. */
static inline int collect_with(
    struct collect *collect, struct bytes text, classes_fn *classes)
{
    const struct collect_way way = {.classes = classes, .layout = LAYOUT_ROWS};
    return collect_way(collect, text, &way);
}

static inline const struct collected *collect_find(
    const struct collect *collect, enum identifier_type type, const char *value)
{
    for (size_t i = 0; i < collect->count; i++)
        if (collect->items[i].type == type &&
            strcmp(collect->items[i].value, value) == 0)
            return &collect->items[i];
    return NULL;
}

static inline size_t collect_count(
    const struct collect *collect, enum identifier_type type)
{
    size_t count = 0;
    for (size_t i = 0; i < collect->count; i++)
        count += collect->items[i].type == type ? 1 : 0;
    return count;
}

/* The tokens of a field, joined by spaces; or why it was refused. */
struct field_tokens {
    char text[1024];
};

static inline void field_take(void *context, const struct token *token)
{
    struct field_tokens *tokens = context;
    size_t used = strlen(tokens->text);
    (void)snprintf(tokens->text + used, sizeof(tokens->text) - used, "%s%.*s",
        used > 0 ? " " : "", (int)token->value.len, (const char *)token->value.ptr);
}

static inline const char *field_of(
    struct field_tokens *tokens, const struct identifier_kind *kind, const char *field)
{
    const struct token_sink sink = {.take = field_take, .context = tokens};
    tokens->text[0] = '\0';
    enum refusal refusal = kind->canonical(&sink, bytes_of(field));
    return refusal == REFUSAL_NONE ? tokens->text : refusal_text(refusal);
}

#endif
