/* parse_document: charset, then text and elements in one pass, then the engine. */
#include "parsers/parser.h"

#include "model/paste_key.h"
#include "model/simhash.h"
#include "parsers/builder.h"
#include "parsers/charset.h"
#include "parsers/dom_text.h"
#include "parsers/embedded.h"
#include "parsers/guard.h"
#include "parsers/html.h"
#include "parsers/links.h"
#include "parsers/markup.h"
#include "parsers/page_language.h"
#include "parsers/paste_links.h"
#include "parsers/privatebin.h"
#include "parsers/profile_page.h"
#include "parsers/registry.h"
#include "parsers/sealed.h"
#include "parsers/select.h"
#include "parsers/text.h"
#include "parsers/walls.h"

#include <malloc.h>
#include <string.h>

enum {
    TITLE_MAX = 1024, /* before masking and cutting */
    EXPANSION = 3     /* bytes of UTF-8 for a byte of any other encoding, at most */
};

/* Too large to be cleared for each document: each is made when it is needed. */
struct tables {
    struct grams grams;
    struct selects selects;
};

/* One document on its way. */
struct reading {
    const struct document *doc;
    struct builder builder;
    struct text text;
    struct buf utf8;
    struct dom dom;
    struct view view;
    struct tables *tables;
    const struct engine *engine;
    struct url base;
    struct privatebin sealed;
    struct buf opened; /* its text, decoded */
};

static void reading_done(struct reading *reading)
{
    text_streams_done(&reading->text);
    buf_done(&reading->utf8);
    privatebin_done(&reading->sealed);
    buf_done(&reading->opened);
}
AUTO_DEFINE_VALUE(struct reading, reading_done)

/* Each document takes and gives back much the same: what the C library would hand to
 * the kernel, and clear when it gets it back, is kept for the next one. */
static void keep_memory(void)
{
    enum { KEPT_MAX = 8 << 20, MAPPED_FROM = 2 << 20 };
    (void)mallopt(M_TRIM_THRESHOLD, KEPT_MAX);
    (void)mallopt(M_MMAP_THRESHOLD, MAPPED_FROM);
}

void parser_preload(void)
{
    keep_memory();
    html_preload();
    sealed_preload();
}

/* A NUL ends a text for many a reader, libxml2 among them. Browsers ignore it, and what
 * they show is what counts. */
static void nuls_drop(struct buf *text)
{
    size_t kept = 0;
    for (size_t i = 0; i < text->len; i++)
        if (text->ptr[i] != 0)
            text->ptr[kept++] = text->ptr[i];
    text->len = kept;
}

/* In a file it fills fields up, as a space does; and places stay those of the file. */
static void nuls_blank(struct buf *text)
{
    for (size_t i = 0; i < text->len; i++)
        if (text->ptr[i] == 0)
            text->ptr[i] = ' ';
}

static int read_charset(struct reading *reading, bool html, struct err *err)
{
    const struct document *doc = reading->doc;
    const char *name = charset_detect(doc->body, doc->content_type, html);
    int decoded = charset_decode(&reading->utf8, doc->charsets, name, doc->body, err);
    if (decoded < 0)
        return -1;
    if (decoded == CHARSET_DAMAGED)
        builder_partly(&reading->builder, "no converter for its character set");
    if (reading->utf8.len > 0 &&
        memchr(reading->utf8.ptr, 0, reading->utf8.len) != NULL)
        (html ? nuls_drop : nuls_blank)(&reading->utf8);
    reading->builder.page->charset = bytes_of(name);
    reading->view.text = buf_bytes(&reading->utf8);
    if (html) {
        grams_of(&reading->tables->grams, reading->view.text);
        reading->view.grams = &reading->tables->grams;
    }
    return 0;
}

static int read_title(struct reading *reading, struct err *err)
{
    const struct dom_node *node = dom_find_tag(reading->dom.root, NULL, "title");
    if (node == NULL)
        return 0;
    return dom_line(&reading->view.title, &reading->dom, node, TITLE_MAX, err);
}

/* A stretch of HTML: its text to the sink, its elements behind those there are. */
static int add_html(struct reading *reading, struct bytes html, struct err *err)
{
    struct html_result result;
    struct bytes safe;
    AUTO(guard_done) struct guard guard;
    AUTO(tags_done) struct tags tags;
    guard_init(&guard, html.len * 4); /* a '<' may become "&lt;" */
    tags_init(&tags, html);
    guard.tags = &tags;
    reading->dom.at = reading->dom.root;
    if (guard_pass(&safe, &guard, html, &reading->text, err) != 0)
        return -1;
    const struct html_source source = {.html = safe, .tags = &tags};
    if (html_parse(&result, &reading->dom, &reading->text, &source, err) != 0)
        return -1;
    if (result.partly)
        builder_partly(&reading->builder, "the HTML parser gave up before the end");
    return 0;
}

/* HTML of our own, stretch by stretch. */
static int add_embedded(struct reading *reading, struct buf *html, struct err *err)
{
    struct bytes rest;
    struct bytes part;
    nuls_drop(html); /* "\u0000" was one */
    rest = buf_bytes(html);
    if (text_break(&reading->text, SEGMENT_PROSE, '\n', err) != 0)
        return -1;
    while (bytes_split(&part, &rest, EMBEDDED_END))
        if (add_html(reading, part, err) != 0)
            return -1;
    return 0;
}

/* What the document brings along for scripts is read as if it stood there. The document
 * itself went to the sink already. */
static void read_embedded(struct reading *reading)
{
    AUTO(buf_done) struct buf html;
    struct err missing = {.text = ""};
    size_t length = reading->view.text.len;
    buf_init(&html, length > SIZE_MAX / EMBEDDED_GROWTH - EMBEDDED_LEAST
                        ? SIZE_MAX
                        : length * EMBEDDED_GROWTH + EMBEDDED_LEAST);
    if (reading->engine->unpack(&html, &reading->view, &missing) != 0 ||
        (html.len > 0 && add_embedded(reading, &html, &missing) != 0))
        builder_partly(&reading->builder, "no memory left to understand it all");
}

static int read_html(struct reading *reading, struct err *err)
{
    if (dom_init(&reading->dom, reading->builder.arena, err) != 0 ||
        add_html(reading, reading->view.text, err) != 0)
        return -1;
    reading->view.dom = &reading->dom;
    selects_init(&reading->tables->selects);
    reading->view.selects = &reading->tables->selects;
    if (links_base(&reading->base, reading->doc, &reading->dom))
        reading->view.base = &reading->base;
    if (read_title(reading, err) != 0)
        return -1;
    reading->engine = registry_find(&reading->view);
    if (reading->engine->unpack != NULL)
        read_embedded(reading);
    if (reading->dom.cut)
        builder_partly(&reading->builder, "too many elements: structure read in part");
    return 0;
}

/* A text that its engine writes as HTML: from here on it is a page. */
static int read_unpacked(struct reading *reading, struct err *err)
{
    if (dom_init(&reading->dom, reading->builder.arena, err) != 0)
        return -1;
    read_embedded(reading);
    reading->view.dom = &reading->dom;
    return read_title(reading, err);
}

/* What an encrypted paste says stands in its place. */
static int read_sealed(struct reading *reading, struct err *err)
{
    const struct document *doc = reading->doc;
    const struct url *base = reading->view.base;
    const struct privatebin_ask ask = {
        .json = reading->view.text,
        .key = doc->paste_key,
        .is_paste = base != NULL && paste_key_is_address(base),
        .burn = doc->burn,
    };
    if (privatebin_read(&reading->sealed, &ask, err) != 0)
        return -1;
    if (reading->sealed.state == PRIVATEBIN_NONE)
        return 0;
    /* The paste is UTF-8, an attachment may be anything. */
    struct bytes said = buf_bytes(&reading->sealed.text);
    const char *name = charset_detect(said, NULL, false);
    if (charset_decode(&reading->opened, doc->charsets, name, said, err) < 0)
        return -1;
    reading->view.sealed = &reading->sealed;
    reading->view.text = buf_bytes(&reading->opened);
    reading->view.grams = NULL;
    return 0;
}

static int read_text(struct reading *reading, struct err *err)
{
    if (links_base(&reading->base, reading->doc, NULL))
        reading->view.base = &reading->base;
    if (read_sealed(reading, err) != 0)
        return -1;
    reading->engine = registry_find(&reading->view);
    if (text_add(&reading->text, SEGMENT_RAW, reading->view.text, SPACES_KEEP, err) !=
        0)
        return -1;
    return reading->engine->unpack == NULL ? 0 : read_unpacked(reading, err);
}

/* The address the page gives as its own, for one met under several. */
static int read_canonical(struct reading *reading, struct err *err)
{
    const struct dom_node *root = reading->dom.root;
    struct page *page = reading->builder.page;
    const struct dom_node *node =
        reading->view.dom == NULL ? NULL : dom_find_tag(root, NULL, "link");
    for (; node != NULL; node = dom_find_tag(root, node, "link")) {
        struct url url;
        bool joined = false;
        struct bytes href = bytes_trim(dom_attribute(node, "href"));
        if (bytes_equal_nocase(dom_attribute(node, "rel"), bytes_of("canonical")) &&
            href.len > 0 && links_resolve(&url, &joined, &reading->view, href) &&
            joined)
            return arena_copy(&page->canonical, reading->builder.arena,
                bytes_make(url.text, url.len), err);
    }
    return 0;
}

static bool offers_any(const struct page *page)
{
    for (uint32_t i = 0; i < page->posting_count; i++)
        if (page->postings[i].is_dataset)
            return true;
    return false;
}

/* What looking again may change, as the engine has left it. */
struct before {
    struct page page;
    struct language_counts words;
    uint8_t *rels; /* one for each link, in the arena */
};

static int keep_before(
    struct before *before, const struct builder *builder, struct err *err)
{
    const struct page *page = builder->page;
    *before = (struct before){.page = *page, .words = builder->words};
    if (page->link_count == 0)
        return 0;
    before->rels = arena_alloc(builder->arena, page->link_count, err);
    if (before->rels == NULL)
        return -1;
    for (uint32_t i = 0; i < page->link_count; i++)
        before->rels[i] = (uint8_t)page->links[i].rel;
    return 0;
}

static void put_back(struct builder *builder, const struct before *before)
{
    struct page *page = builder->page;
    *page = before->page;
    builder->words = before->words;
    for (uint32_t i = 0; before->rels != NULL && i < page->link_count; i++)
        page->links[i].rel = (enum link_rel)before->rels[i];
}

/* A thread whose posts are not where its engine has them, or a page that its engine has
 * no name for, as the articles of a site beside its forum: what is found on any page
 * counts. Of the latter only when it is an offer, as there are many more. */
static int look_again(struct reading *reading, struct err *err)
{
    struct page *page = reading->builder.page;
    struct before before;
    bool thread = page->kind == PAGE_THREAD && page->drifted;
    if (reading->engine == &engine_generic || reading->view.dom == NULL ||
        profile_page_is(reading->view.base) || page->posting_count > 0 ||
        (!thread && page->kind != PAGE_OTHER))
        return 0;
    if (keep_before(&before, &reading->builder, err) != 0 ||
        engine_generic.parse(&reading->builder, &reading->view, err) != 0)
        return -1;
    if (thread ? page->posting_count == 0 : !offers_any(page)) {
        put_back(&reading->builder, &before);
        return 0;
    }
    page->kind = thread ? PAGE_THREAD : page->kind;
    page->drifted = before.page.drifted;
    return 0;
}

/* What the page means; its text has reached the sink already. */
static int understand(struct reading *reading, struct err *err)
{
    struct builder *builder = &reading->builder;
    const struct engine *engine = reading->engine;
    builder->page->engine = bytes_of(engine->name);
    if (builder_text(&builder->page->title, builder, reading->view.title,
            PAGE_TITLE_MAX, err) != 0 ||
        read_canonical(reading, err) != 0 ||
        links_collect(builder, engine, &reading->view, err) != 0 ||
        paste_links_collect(builder, &reading->view, err) != 0)
        return -1;
    if (engine_parse(engine, builder, &reading->view, err) != 0 ||
        look_again(reading, err) != 0 ||
        page_language(builder, &reading->view, err) != 0)
        return -1;
    return walls_look(builder, &reading->view, err);
}

/* The text on its way to the sink: what people see of it makes the page's likeness. */
struct tap {
    const struct text_sink *sink;
    struct simhash simhash;
};

static int pass_segment(
    void *self, enum segment_kind kind, struct bytes utf8, struct err *err)
{
    struct tap *tap = self;
    if (kind == SEGMENT_PROSE || kind == SEGMENT_ROWS || kind == SEGMENT_RAW)
        simhash_add(&tap->simhash, utf8);
    return tap->sink == NULL ? 0 : tap->sink->segment(tap->sink->self, kind, utf8, err);
}

int parse_document(struct page *out, struct arena *arena, const struct document *doc,
    const struct text_sink *sink, struct err *err)
{
    struct page page = {.kind = PAGE_OTHER};
    struct tables tables;
    AUTO(reading_done) struct reading reading = {.doc = doc, .tables = &tables};
    reading.builder =
        (struct builder){.view = &reading.view, .page = &page, .arena = arena};
    reading.view = (struct view){.doc = doc};
    buf_init(&reading.opened, (size_t)PRIVATEBIN_TEXT_MAX * EXPANSION + SEGMENT_MAX);
    struct tap tap = {.sink = sink};
    const struct text_sink tapped = {.segment = pass_segment, .self = &tap};
    text_streams_init(&reading.text, &tapped);
    buf_init(&reading.utf8, doc->body.len > SIZE_MAX / 8
                                ? SIZE_MAX
                                : doc->body.len * EXPANSION + SEGMENT_MAX);
    if (doc->cut)
        builder_partly(&reading.builder, "cut at the size limit");
    bool html = markup_is_html(doc);
    if (read_charset(&reading, html, err) != 0 ||
        (html ? read_html(&reading, err) : read_text(&reading, err)) != 0 ||
        text_flush(&reading.text, err) != 0)
        return -1;
    page.text_bytes = reading.text.bytes;
    page.likeness = simhash_value(&tap.simhash);
    struct err missing = {.text = ""};
    if (understand(&reading, &missing) != 0)
        builder_partly(&reading.builder, "no memory left to understand it all");
    *out = page;
    return 0;
}
