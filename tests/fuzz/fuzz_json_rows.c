/*
 * Entries as JSON: the first byte says whether they are a whole document, or a literal
 * in a script that is written as JSON first, and whether a source tells where they
 * stand. What comes out must hold the model's ceilings, and a literal must become JSON.
 */
#include "base/utf8.h"
#include "parsers/builder.h"
#include "parsers/json_rows.h"
#include "parsers/script_data.h"

#include <stdlib.h>

enum { ARENA_MAX = 16 * 1024 * 1024, JSON_MAX = 1024 * 1024, FRAME = 60 * 1024 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds)
{
    if (!holds)
        abort();
}

static void read_rows(struct bytes json, const char *fields)
{
    struct err err = {.text = ""};
    struct page page = {.kind = PAGE_OTHER};
    AUTO(arena_done) struct arena arena;
    arena_init(&arena, ARENA_MAX);
    const struct document doc = {.body = json, .fetched_at_ms = 1777975200000};
    const struct view view = {.doc = &doc, .text = json};
    struct builder builder = {.view = &view, .page = &page, .arena = &arena};
    struct bytes rows = json_rows_find(json_value(json), fields);
    if (json_rows_add(&builder, rows, fields, &err) != 0)
        return;
    must(page.posting_count <= PAGE_POSTINGS_MAX && page.link_count <= PAGE_LINKS_MAX);
    for (uint32_t i = 0; i < page.posting_count; i++) {
        AUTO(buf_done) struct buf frame;
        buf_init(&frame, FRAME);
        must(posting_write(&frame, &page.postings[i], NULL) == 0);
        must(
            utf8_valid(page.postings[i].title) && utf8_valid(page.postings[i].excerpt));
    }
    for (uint32_t i = 0; i < page.link_count; i++) {
        AUTO(buf_done) struct buf frame;
        buf_init(&frame, FRAME);
        must(link_write(&frame, &page.links[i], NULL) == 0);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char fields[] = "rows=data.items\ntitle=h.t\ndate=w\ntext=b\nurl=p";
    struct bytes text = bytes_make(data + 1, size == 0 ? 0 : size - 1);
    if (size == 0 || !utf8_valid(text))
        return 0;
    const char *told = data[0] % 2 == 0 ? NULL : fields;
    if (data[0] % 4 < 2) {
        read_rows(text, told);
        return 0;
    }
    AUTO(buf_done) struct buf json;
    buf_init(&json, JSON_MAX);
    struct script_data script = {.rest = text};
    while (script_data_next(&json, &script))
        read_rows(buf_bytes(&json), told);
    must(script.tries <= SCRIPT_DATA_TRIES);
    return 0;
}
