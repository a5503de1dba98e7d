#include "model/page.h"

static const char *const kind_names[PAGE_KIND_COUNT] = {
    [PAGE_OTHER] = "other",
    [PAGE_INDEX] = "index",
    [PAGE_BOARD] = "board",
    [PAGE_THREAD] = "thread",
    [PAGE_POST] = "post",
    [PAGE_PASTE] = "paste",
    [PAGE_LEAK_LIST] = "leak_list",
    [PAGE_LEAK_ENTRY] = "leak_entry",
    [PAGE_LISTING] = "listing",
    [PAGE_SEARCH] = "search",
    [PAGE_LOGIN] = "login",
    [PAGE_CAPTCHA] = "captcha",
    [PAGE_QUEUE] = "queue",
    [PAGE_BANNED] = "banned",
    [PAGE_ERROR] = "error",
    [PAGE_PARKED] = "parked",
    [PAGE_TEXT] = "text",
    [PAGE_CLOSED] = "closed",
};

enum {
    FLAG_PARTLY = 1,
    FLAG_DRIFTED = 2,
    FLAG_SETTLED = 4,
    FLAG_GONE = 8,
    FLAGS_KNOWN = FLAG_PARTLY | FLAG_DRIFTED | FLAG_SETTLED | FLAG_GONE,
    TEXT_COUNT = 7
};

const char *page_kind_name(enum page_kind kind)
{
    return kind < PAGE_KIND_COUNT ? kind_names[kind] : kind_names[PAGE_OTHER];
}

static const size_t text_max[TEXT_COUNT] = {PAGE_ENGINE_MAX, PAGE_TITLE_MAX,
    PAGE_CHARSET_MAX, LINK_URL_MAX, LINK_URL_MAX, PAGE_LANGUAGE_MAX, PAGE_REASON_MAX};

static int write_texts(struct buf *out, const struct page *page, struct err *err)
{
    const struct bytes texts[TEXT_COUNT] = {page->engine, page->title, page->charset,
        page->next, page->canonical, page->language, page->partly_reason};
    for (size_t i = 0; i < TEXT_COUNT; i++) {
        if (texts[i].len > text_max[i])
            return err_set(
                err, "a page's text of %zu bytes is over its ceiling", texts[i].len);
        if (wire_put_bytes(out, texts[i], err) != 0)
            return -1;
    }
    return 0;
}

int page_facts_write(struct buf *out, const struct page *page, struct err *err)
{
    if (page->link_count > PAGE_LINKS_MAX || page->posting_count > PAGE_POSTINGS_MAX)
        return err_set(err, "a page holds too many links or postings");
    uint8_t flags =
        (uint8_t)((page->partly_read ? FLAG_PARTLY : 0) |
                  (page->drifted ? FLAG_DRIFTED : 0) |
                  (page->settled ? FLAG_SETTLED : 0) | (page->gone ? FLAG_GONE : 0));
    if (wire_put_u8(out, (uint8_t)page->kind, err) != 0 ||
        wire_put_u8(out, flags, err) != 0 ||
        wire_put_u32(out, page->link_count, err) != 0 ||
        wire_put_u32(out, page->posting_count, err) != 0 ||
        wire_put_u64(out, page->text_bytes, err) != 0 ||
        wire_put_u32(out, page->wait_s, err) != 0 ||
        wire_put_u64(out, page->likeness, err) != 0)
        return -1;
    return write_texts(out, page, err);
}

int page_facts_read(struct page *page, struct bytes from, struct err *err)
{
    struct wire wire = wire_of(from);
    uint8_t kind = wire_u8(&wire);
    uint8_t flags = wire_u8(&wire);
    struct page read = {
        .link_count = wire_u32(&wire),
        .posting_count = wire_u32(&wire),
        .text_bytes = wire_u64(&wire),
        .wait_s = wire_u32(&wire),
        .likeness = wire_u64(&wire),
    };
    struct bytes *const texts[TEXT_COUNT] = {&read.engine, &read.title, &read.charset,
        &read.next, &read.canonical, &read.language, &read.partly_reason};
    for (size_t i = 0; i < TEXT_COUNT; i++)
        *texts[i] = wire_bytes(&wire, text_max[i]);
    if (wire_end(&wire, "page", err) != 0)
        return -1;
    if (kind >= PAGE_KIND_COUNT || (flags & ~FLAGS_KNOWN) != 0 ||
        read.link_count > PAGE_LINKS_MAX || read.posting_count > PAGE_POSTINGS_MAX)
        return err_set(err, "page: a field is out of its bounds");
    read.kind = (enum page_kind)kind;
    read.partly_read = (flags & FLAG_PARTLY) != 0;
    read.drifted = (flags & FLAG_DRIFTED) != 0;
    read.settled = (flags & FLAG_SETTLED) != 0;
    read.gone = (flags & FLAG_GONE) != 0;
    *page = read;
    return 0;
}
