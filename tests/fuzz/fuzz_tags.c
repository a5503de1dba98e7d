/*
 * A page read twice: with its attributes read beside libxml2, and by libxml2 alone. The
 * elements, their attributes and all text must be the same.
 */
#include "base/utf8.h"
#include "parsers/guard.h"
#include "parsers/html.h"

#include <stdlib.h>
#include <string.h>

enum { ARENA_MAX = 16 * 1024 * 1024, TEXT_MAX = 64 * 1024 * 1024 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds)
{
    if (!holds)
        abort();
}

struct reading {
    struct arena arena;
    struct dom dom;
    struct buf said[TEXT_STREAMS];
};

static int keep_segment(
    void *self, enum segment_kind kind, struct bytes utf8, struct err *err)
{
    struct reading *reading = self;
    return buf_add(&reading->said[kind], utf8, err);
}

static void reading_done(struct reading *reading)
{
    arena_done(&reading->arena);
    for (int i = 0; i < TEXT_STREAMS; i++)
        buf_done(&reading->said[i]);
}
AUTO_DEFINE_VALUE(struct reading, reading_done)

static void read_page(struct reading *reading, struct bytes page, bool beside)
{
    AUTO(guard_done) struct guard guard;
    AUTO(tags_done) struct tags tags;
    AUTO(text_streams_done) struct text text;
    struct html_result result;
    const struct text_sink sink = {.segment = keep_segment, .self = reading};
    struct html_source source = {.tags = beside ? &tags : NULL};
    arena_init(&reading->arena, ARENA_MAX);
    for (int i = 0; i < TEXT_STREAMS; i++)
        buf_init(&reading->said[i], TEXT_MAX);
    guard_init(&guard, page.len * 4 + 1);
    tags_init(&tags, page);
    text_streams_init(&text, &sink);
    guard.tags = beside ? &tags : NULL;
    must(dom_init(&reading->dom, &reading->arena, NULL) == 0);
    must(guard_pass(&source.html, &guard, page, &text, NULL) == 0);
    must(html_parse(&result, &reading->dom, &text, &source, NULL) == 0);
    must(text_flush(&text, NULL) == 0);
}

static void must_match(const struct dom_node *one, const struct dom_node *other)
{
    const struct dom_attribute *right = other->attributes;
    must(one->type == other->type && one->flags == other->flags);
    must(bytes_equal(one->text, other->text));
    for (const struct dom_attribute *left = one->attributes; left != NULL;
         left = left->next, right = right->next)
        must(right != NULL && bytes_equal(left->name, right->name) &&
             bytes_equal(left->value, right->value));
    must(right == NULL);
    must((one->first == NULL) == (other->first == NULL));
    must((one->next == NULL) == (other->next == NULL));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    AUTO(reading_done) struct reading beside = {.dom = {.root = NULL}};
    AUTO(reading_done) struct reading alone = {.dom = {.root = NULL}};
    struct bytes page = bytes_make(data, size);
    if (!utf8_valid(page) || (size > 0 && memchr(data, 0, size) != NULL))
        return 0; /* never gets as far as the guard */
    html_preload();
    read_page(&beside, page, true);
    read_page(&alone, page, false);
    const struct dom_node *other = alone.dom.root;
    for (const struct dom_node *one = beside.dom.root; one != NULL && other != NULL;
         one = dom_next(one, beside.dom.root), other = dom_next(other, alone.dom.root))
        must_match(one, other);
    for (int i = 0; i < TEXT_STREAMS; i++)
        must(bytes_equal(buf_bytes(&beside.said[i]), buf_bytes(&alone.said[i])));
    return 0;
}
