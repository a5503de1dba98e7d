/*
 * Any bytes as a document: no place is read outside it, AVX2 and scalar agree, chunks
 * do not matter, and every token is one its type would take as a field.
 */
#include "../unit/matchers/collect.h"
#include "matchers/declared.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds)
{
    if (!holds)
        abort();
}

static bool is_same_token(const struct collected *a, const struct collected *b)
{
    return a->type == b->type && a->strong == b->strong && a->row == b->row &&
           a->offset == b->offset && strcmp(a->value, b->value) == 0;
}

/* As their frames: what is passed on is what counts, not what pads it. */
static bool is_same_summary(const struct scan_summary *a, const struct scan_summary *b)
{
    AUTO(buf_done) struct buf first;
    AUTO(buf_done) struct buf second;
    struct err err;
    buf_init(&first, SCAN_SUMMARY_FRAME_MAX);
    buf_init(&second, SCAN_SUMMARY_FRAME_MAX);
    require(scan_summary_write(&first, a, &err) == 0);
    require(scan_summary_write(&second, b, &err) == 0);
    return bytes_equal(buf_bytes(&first), buf_bytes(&second));
}

static void nothing(void *context, const struct token *token)
{
    (void)context;
    (void)token;
}

static void check_token(const struct collected *token, size_t size)
{
    const struct token_sink sink = {.take = nothing};
    const struct identifier_kind *kind = identifier_kind(token->type);
    require(kind != NULL && token->offset < size && token->row >= 1);
    require(kind->canonical(&sink, bytes_of(token->value)) == REFUSAL_NONE);
}

/* As lists with every type declare it. */
static void declare(struct declared *declared)
{
    static const char *const shapes[] = {
        "9{8,10}", "A-9999-999", "*{2,5}9{4}:luhn", "9{3}-A{0,2}9{3}:mod11"};
    struct err err;
    declared->phrase_lengths = 0x7e;
    declared->latest_birth = 20261231;
    for (size_t i = 0; i < sizeof(shapes) / sizeof(shapes[0]); i++) {
        struct local_shape shape;
        require(local_shape_parse(&shape, bytes_of(shapes[i]), &err) == 0);
        require(declared_shape_add(declared, &shape, &err) == 0);
    }
}

/* What the types with declarations find, both ways and in each layout; a phrase may be
 * too common for a list. */
static void check_declared(struct bytes text)
{
    static struct collect fast;
    static struct collect plain;
    static struct declared declared;
    if (declared.shape_count == 0)
        declare(&declared);
    for (int layout = LAYOUT_TEXT; layout <= LAYOUT_TUPLES; layout++) {
        struct collect_way way = {.classes = classes_best(),
            .layout = (enum layout)layout,
            .declared = &declared};
        require(collect_way(&fast, text, &way) == 0);
        way.classes = classes_scalar;
        require(collect_way(&plain, text, &way) == 0);
        require(fast.count == plain.count);
        for (size_t i = 0; i < fast.count; i++) {
            require(is_same_token(&fast.items[i], &plain.items[i]));
            if (fast.items[i].type != IDENTIFIER_PHRASE)
                check_token(&fast.items[i], text.len);
        }
    }
}

static void check_forms(struct bytes text, struct collect_way way)
{
    static struct collect fast;
    static struct collect plain;
    classes_fn *forms[CLASSES_FORMS];
    unsigned count = classes_forms(forms);
    way.classes = classes_scalar;
    require(collect_way(&plain, text, &way) == 0);
    for (unsigned form = 0; form + 1 < count; form++) {
        way.classes = forms[form];
        require(collect_way(&fast, text, &way) == 0);
        require(fast.count == plain.count);
        require(memcmp(fast.seen, plain.seen, sizeof(fast.seen)) == 0);
        for (size_t i = 0; i < fast.count; i++)
            require(is_same_token(&fast.items[i], &plain.items[i]));
    }
}

/* Numbers and addresses alone, for which the walk has forms of its own; far enough
 * from the text's ends for all of them, and with no escape read, as one of them takes
 * all around it another way. */
static void check_narrow(struct bytes shown)
{
    enum { BEFORE = 2048, MOST = 8192, BEHIND = 256 };
    static uint8_t padded[BEFORE + MOST + BEHIND];
    struct bytes text = bytes_slice(shown, 0, MOST);
    struct collect_way way = {.layout = LAYOUT_ROWS,
        .types =
            1U << IDENTIFIER_NIR | 1U << IDENTIFIER_PHONE | 1U << IDENTIFIER_EMAIL};
    memset(padded, ';', sizeof(padded));
    if (text.len > 0)
        memcpy(padded + BEFORE, text.ptr, text.len);
    text = bytes_make(padded, BEFORE + text.len + BEHIND);
    check_forms(text, way);
    way.as_is = true;
    check_forms(text, way);
}

/* A shape that can be read fits what it fits within the text. */
static void check_shape(struct bytes text)
{
    struct local_shape shape;
    struct local_code code;
    ptrdiff_t line = bytes_find_byte(text, '\n', 0);
    if (line == BYTES_NONE ||
        local_shape_parse(&shape, bytes_slice(text, 0, (size_t)line), NULL) != 0)
        return;
    for (size_t at = (size_t)line; at < text.len; at++)
        if (local_shape_fit(&code, &shape, text, at) != LOCAL_OTHER_SHAPE)
            require(code.end <= text.len && code.length >= LOCAL_LEAST &&
                    code.length <= LOCAL_CODE_MAX);
}

struct counted {
    uint64_t count;
};

static int count_batch(
    void *context, const struct candidate_batch *batch, struct err *err)
{
    struct counted *counted = context;
    (void)err;
    counted->count += batch->count;
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct collect fast;
    static struct collect plain;
    static struct scanner *scanner; /* one for the whole run: it is 300 KB */
    static struct counted counted;
    struct bytes text = bytes_make(data, size);
    require(collect_with(&fast, text, classes_best()) == 0);
    require(collect_with(&plain, text, classes_scalar) == 0);
    require(fast.count == plain.count);
    for (size_t i = 0; i < fast.count; i++) {
        require(is_same_token(&fast.items[i], &plain.items[i]));
        check_token(&fast.items[i], size);
    }
    check_declared(text);
    check_narrow(text);
    check_shape(text);
    const struct scanner_sink sink = {.take = count_batch, .context = &counted};
    struct scan_summary whole;
    struct scan_summary fed;
    struct err err;
    if (scanner == NULL)
        require(scanner_new(&scanner, &sink, &err) == 0);
    require(scanner_whole(&whole, scanner, text, &err) == 0);
    scanner_begin(scanner);
    for (size_t at = 0; at < size; at += 61)
        require(scanner_feed(scanner, bytes_slice(text, at, 61), &err) == 0);
    require(scanner_end(&fed, scanner, &err) == 0);
    require(is_same_summary(&whole, &fed));
    return 0;
}
