#include "parsers/builder.h"

#include "base/utf8.h"
#include "model/mask.h"
#include "parsers/cited.h"
#include "parsers/claims.h"
#include "parsers/excerpt.h"
#include "parsers/excerpt_words.h"
#include "parsers/judgement.h"
#include "parsers/posting_claims.h"
#include "parsers/posting_links.h"
#include "parsers/text.h"

#include <string.h>

enum { KEPT_TEXT_MAX = 4096, ROWS_FIRST = 16 /* a power of two */ };

void builder_partly(struct builder *builder, const char *reason)
{
    builder->page->partly_read = true;
    if (builder->page->partly_reason.len == 0)
        builder->page->partly_reason = bytes_of(reason);
}

static void one_line(struct buf *text)
{
    size_t kept = 0;
    for (size_t i = 0; i < text->len; i++) {
        uint8_t byte = text->ptr[i] < 0x20 || text->ptr[i] == 0x7F ? ' ' : text->ptr[i];
        if (byte == ' ' && (kept == 0 || text->ptr[kept - 1] == ' '))
            continue;
        text->ptr[kept++] = byte;
    }
    while (kept > 0 && text->ptr[kept - 1] == ' ')
        kept--;
    text->len = kept;
}

int builder_text(struct bytes *kept, const struct builder *builder, struct bytes text,
    size_t max, struct err *err)
{
    AUTO(buf_done) struct buf clean;
    AUTO(buf_done) struct buf nameless;
    AUTO(buf_done) struct buf masked;
    buf_init(&clean, (size_t)KEPT_TEXT_MAX * 4);
    buf_init(&nameless, (size_t)KEPT_TEXT_MAX * 16);
    buf_init(&masked, (size_t)KEPT_TEXT_MAX * 16);
    if (text_clean(&clean, utf8_cut(text, KEPT_TEXT_MAX), err) != 0)
        return -1;
    one_line(&clean);
    if (!mask_may_find(buf_bytes(&clean)) && !excerpt_may_name(buf_bytes(&clean)))
        return arena_copy(kept, builder->arena, utf8_cut(buf_bytes(&clean), max), err);
    bool any = true;
    if (excerpt_hide_beside(&nameless, &any, buf_bytes(&clean), err) != 0)
        return -1;
    if (!any && bytes_equal(buf_bytes(&nameless), buf_bytes(&clean)))
        return arena_copy(kept, builder->arena, utf8_cut(buf_bytes(&clean), max), err);
    if (mask_head(&masked, buf_bytes(&nameless), max, err) != 0)
        return -1;
    return arena_copy(kept, builder->arena, utf8_cut(buf_bytes(&masked), max), err);
}

/* Full rows are copied to twice the room: most pages have a few dozen links and no
 * more, and memory for the most there may be would be cleared for each page. */
static bool is_full(uint32_t count)
{
    return count == 0 || (count >= ROWS_FIRST && (count & (count - 1)) == 0);
}

static void *longer_rows(
    struct arena *arena, const void *rows, uint32_t count, size_t size, struct err *err)
{
    uint32_t room = count == 0 ? ROWS_FIRST : count * 2;
    void *longer = arena_array(arena, room, size, err);
    if (longer != NULL && count > 0)
        memcpy(longer, rows, count * size);
    return longer;
}

int builder_link(struct builder *builder, const struct link *link, struct err *err)
{
    struct page *page = builder->page;
    if (link->url.len == 0 || link->url.len > LINK_URL_MAX)
        return 0;
    if (page->link_count == PAGE_LINKS_MAX) {
        builder_partly(builder, "more links than are taken from one page");
        return 0;
    }
    if (is_full(page->link_count)) {
        struct link *longer = longer_rows(
            builder->arena, page->links, page->link_count, sizeof(*longer), err);
        if (longer == NULL)
            return -1;
        page->links = longer;
    }
    page->links[page->link_count++] = *link;
    return 0;
}

static int add_posting(
    struct builder *builder, const struct draft *draft, struct err *err)
{
    struct page *page = builder->page;
    struct bytes title = draft->title.len > 0 ? draft->title : draft->thread;
    struct posting posting = {.posted_at_ms = draft->posted_at_ms,
        .edited_at_ms = draft->edited_at_ms,
        .sample_rows = draft->sample_rows};
    struct heard heard = {.draft = draft};
    if (builder_text(&posting.title, builder, title, POSTING_TITLE_MAX, err) != 0 ||
        builder_text(
            &posting.author, builder, draft->author, POSTING_AUTHOR_MAX, err) != 0 ||
        builder_text(&posting.board, builder, draft->board, POSTING_BOARD_MAX, err) !=
            0 ||
        excerpt_make(&posting.excerpt, builder->arena, draft->prose, err) != 0 ||
        posting_claims(&posting, &heard, builder, err) != 0)
        return -1;
    if (draft->body != NULL)
        posting_links(&posting, page, builder->view, draft->body);
    if (draft->attached != NULL)
        posting_links(&posting, page, builder->view, draft->attached);
    if (posting_links_written(&posting, builder, draft->prose, err) != 0 ||
        posting_links_written(&posting, builder, draft->rows, err) != 0)
        return -1;
    if (judgement_pass(&posting, builder, &heard, err) != 0)
        return -1;
    builder->last =
        (struct last_said){.author = posting.author, .brief = heard.own.brief};
    language_count(&builder->words, title);
    language_count(&builder->words, draft->prose);
    if (is_full(page->posting_count)) {
        struct posting *longer = longer_rows(
            builder->arena, page->postings, page->posting_count, sizeof(*longer), err);
        if (longer == NULL)
            return -1;
        page->postings = longer;
    }
    page->postings[page->posting_count++] = posting;
    return 0;
}

/* Who began the thread adds lists of his own as often as he answers questions. */
static bool is_by_opener(const struct page *page, struct bytes author)
{
    return page->posting_count > 0 && author.len > 0 &&
           bytes_equal(page->postings[0].author, author);
}

int builder_posting(struct builder *builder, const struct draft *draft, struct err *err)
{
    AUTO(cited_done) struct cited cited;
    cited_init(&cited);
    struct draft parted = *draft;
    if (builder->page->posting_count == PAGE_POSTINGS_MAX) {
        builder_partly(builder, "more postings than are taken from one page");
        return 0;
    }
    bool reply = draft->title.len == 0 && !is_by_opener(builder->page, draft->author);
    if (cited_read(&cited, draft->prose, reply, err) != 0)
        return -1;
    if (cited.quoted.len > 0) {
        if (buf_add(&cited.quoted, draft->quoted, err) != 0)
            return -1;
        parted.prose = buf_bytes(&cited.own);
        parted.quoted = buf_bytes(&cited.quoted);
    }
    return add_posting(builder, &parted, err);
}
