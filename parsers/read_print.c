#include "parsers/read_print.h"

#include "base/clock.h"
#include "base/json.h"

#include <inttypes.h>

static int add_member(
    struct buf *out, const char *name, struct bytes value, struct err *err)
{
    if (buf_addf(out, err, "\"%s\":", name) != 0)
        return -1;
    return value.len == 0 ? buf_add_text(out, "null", err) : json_text(out, value, err);
}

static int add_fields(struct buf *out, uint32_t fields, const char *before,
    const char *after, struct err *err)
{
    const char *separator = "";
    for (unsigned field = 0; field < DATA_FIELD_COUNT; field++) {
        if ((fields >> field & 1U) == 0)
            continue;
        if (buf_addf(out, err, "%s%s%s%s", separator, before,
                data_field_name((enum data_field)field), after) != 0)
            return -1;
        separator = ",";
    }
    return 0;
}

/* A request, a discussion or news offers nothing. */
static enum offer_kind offered(const struct posting *posting)
{
    switch (posting->offer) {
    case OFFER_SALE:
    case OFFER_FREE:
    case OFFER_AUCTION:
    case OFFER_RANSOM:
        return posting->quoted ? OFFER_NONE : posting->offer;
    case OFFER_NONE:
    case OFFER_REQUEST:
    case OFFER_DISCUSSION:
    case OFFER_NEWS:
    case OFFER_KIND_COUNT:
        break;
    }
    return OFFER_NONE;
}

static int add_time(struct buf *out, int64_t posted_at_ms, struct err *err)
{
    char text[CLOCK_TEXT_SIZE];
    if (posted_at_ms == 0)
        return buf_add_text(out, ",\"posted_at\":null", err);
    clock_text(text, posted_at_ms);
    return buf_addf(out, err, ",\"posted_at\":\"%s\"", text);
}

static int add_price(struct buf *out, const struct posting *posting, struct err *err)
{
    if (posting->amount.len == 0)
        return buf_add_text(out, ",\"price\":null", err);
    if (buf_add_text(out, ",\"price\":{\"amount\":", err) != 0 ||
        buf_add(out, posting->amount, err) != 0 ||
        buf_add_text(out, ",\"currency\":", err) != 0 ||
        json_text(out, posting->currency, err) != 0)
        return -1;
    return buf_add_text(out, "}", err);
}

static int add_claims(struct buf *out, const struct posting *posting, struct err *err)
{
    if (buf_addf(out, err, ",\"is_dataset\":%s,\"offer\":\"%s\",\"records\":",
            posting->is_dataset ? "true" : "false",
            offer_kind_name(offered(posting))) != 0)
        return -1;
    int records = posting->records == 0
                      ? buf_add_text(out, "null", err)
                      : buf_addf(out, err, "%" PRIu64, posting->records);
    if (records != 0 || add_price(out, posting, err) != 0 ||
        buf_add_text(out, ",\"fields\":[", err) != 0)
        return -1;
    return add_fields(out, posting->fields, "\"", "\"", err);
}

static int add_posting(struct buf *out, const struct posting *posting, struct err *err)
{
    if (buf_add_text(out, "{", err) != 0 ||
        add_member(out, "title", posting->title, err) != 0 ||
        buf_add_text(out, ",", err) != 0 ||
        add_member(out, "author", posting->author, err) != 0 ||
        add_time(out, posting->posted_at_ms, err) != 0 ||
        add_claims(out, posting, err) != 0 ||
        buf_add_text(out, "],\"victims\":[", err) != 0)
        return -1;
    for (uint32_t i = 0; i < posting->victim_count; i++)
        if ((i > 0 && buf_add_text(out, ",", err) != 0) ||
            json_text(out, posting->victims[i], err) != 0)
            return -1;
    if (buf_addf(out, err, "],\"sample_rows\":%" PRIu32 ",\"quoted\":%s,",
            posting->sample_rows, posting->quoted ? "true" : "false") != 0 ||
        add_member(out, "excerpt", posting->excerpt, err) != 0)
        return -1;
    return buf_add_text(out, "}", err);
}

static int add_link(struct buf *out, const struct link *link, struct err *err)
{
    if (buf_add_text(out, "{\"url\":", err) != 0 ||
        json_text(out, link->url, err) != 0 ||
        buf_addf(out, err, ",\"rel\":\"%s\",", link_rel_name(link->rel)) != 0 ||
        add_member(out, "title", link->title, err) != 0)
        return -1;
    return buf_addf(out, err, ",\"has_key\":%s}", link->key.len > 0 ? "true" : "false");
}

static int add_lists(struct buf *out, const struct page *page, struct err *err)
{
    if (buf_add_text(out, ",\"postings\":[", err) != 0)
        return -1;
    for (uint32_t i = 0; i < page->posting_count; i++)
        if ((i > 0 && buf_add_text(out, ",", err) != 0) ||
            add_posting(out, &page->postings[i], err) != 0)
            return -1;
    if (buf_add_text(out, "],\"links\":[", err) != 0)
        return -1;
    for (uint32_t i = 0; i < page->link_count; i++)
        if ((i > 0 && buf_add_text(out, ",", err) != 0) ||
            add_link(out, &page->links[i], err) != 0)
            return -1;
    return buf_add_text(out, "]}\n", err);
}

int read_print_jsonl(
    struct buf *out, const struct page *page, const char *url, struct err *err)
{
    struct bytes kind = bytes_of(page_kind_name(page->kind));
    const struct {
        const char *name;
        struct bytes value;
    } members[] = {{"kind", kind}, {"engine", page->engine}, {"title", page->title},
        {"url", bytes_of(url)}, {"next", page->next}, {"charset", page->charset},
        {"partly_read", page->partly_reason}};
    for (size_t i = 0; i < sizeof(members) / sizeof(members[0]); i++)
        if (buf_add_text(out, i == 0 ? "{" : ",", err) != 0 ||
            add_member(out, members[i].name, members[i].value, err) != 0)
            return -1;
    if (buf_addf(out, err, ",\"drifted\":%s,\"settled\":%s,\"gone\":%s",
            page->drifted ? "true" : "false", page->settled ? "true" : "false",
            page->gone ? "true" : "false") != 0 ||
        buf_addf(out, err, ",\"text_bytes\":%" PRIu64, page->text_bytes) != 0)
        return -1;
    return add_lists(out, page, err);
}

/* For a terminal: what could steer it is shown as '?'. */
static int add_plain(
    struct buf *out, const char *label, struct bytes value, struct err *err)
{
    if (value.len == 0)
        return 0;
    if (buf_addf(out, err, "%s", label) != 0)
        return -1;
    size_t from = out->len;
    if (buf_add(out, value, err) != 0)
        return -1;
    for (size_t i = from; i < out->len; i++)
        if (out->ptr[i] < 0x20 || out->ptr[i] == 0x7F)
            out->ptr[i] = '?';
    return buf_add_text(out, "\n", err);
}

static int print_claims(struct buf *out, const struct posting *posting, struct err *err)
{
    if (buf_addf(out, err, "  offer: %s%s%s\n", offer_kind_name(posting->offer),
            posting->is_dataset ? ", a dataset" : "",
            posting->quoted ? ", quoted from somebody else" : "") != 0)
        return -1;
    if (posting->records > 0 &&
        buf_addf(out, err, "  records claimed: %" PRIu64 "\n", posting->records) != 0)
        return -1;
    if (posting->sample_rows > 0 &&
        buf_addf(
            out, err, "  sample rows shown: %" PRIu32 "\n", posting->sample_rows) != 0)
        return -1;
    if (posting->amount.len > 0 &&
        (add_plain(out, "  price: ", posting->amount, err) != 0 ||
            add_plain(out, "  currency: ", posting->currency, err) != 0))
        return -1;
    if (posting->fields == 0)
        return 0;
    if (buf_add_text(out, "  kinds of data: ", err) != 0 ||
        add_fields(out, posting->fields, "", "", err) != 0)
        return -1;
    return buf_add_text(out, "\n", err);
}

static int print_posting(
    struct buf *out, const struct posting *posting, struct err *err)
{
    char when[CLOCK_TEXT_SIZE] = "";
    if (posting->posted_at_ms != 0)
        clock_text(when, posting->posted_at_ms);
    struct bytes title =
        posting->title.len > 0 ? posting->title : bytes_of("(no title)");
    if (add_plain(out, "posting: ", title, err) != 0 ||
        add_plain(out, "  victim: ", posting_victim(posting), err) != 0 ||
        add_plain(out, "  author: ", posting->author, err) != 0 ||
        add_plain(out, "  posted: ", bytes_of(when), err) != 0 ||
        print_claims(out, posting, err) != 0)
        return -1;
    return add_plain(out, "  excerpt: ", posting->excerpt, err);
}

int read_print_facts(
    struct buf *out, const struct page *page, const char *url, struct err *err)
{
    if (add_plain(out, "page: ", bytes_of(page_kind_name(page->kind)), err) != 0 ||
        add_plain(out, "engine: ", page->engine, err) != 0 ||
        add_plain(out, "title: ", page->title, err) != 0 ||
        add_plain(out, "address: ", bytes_of(url), err) != 0 ||
        add_plain(out, "next page: ", page->next, err) != 0 ||
        add_plain(out, "character set: ", page->charset, err) != 0 ||
        add_plain(out, "read only in part: ", page->partly_reason, err) != 0)
        return -1;
    if (page->gone && buf_add_text(out, "what was here is gone\n", err) != 0)
        return -1;
    if (page->drifted &&
        buf_add_text(out,
            "a page of a known kind that yields nothing: its form may have changed\n",
            err) != 0)
        return -1;
    for (uint32_t i = 0; i < page->posting_count; i++)
        if (print_posting(out, &page->postings[i], err) != 0)
            return -1;
    return 0;
}

int read_print_text(
    struct buf *out, const struct page *page, const char *url, struct err *err)
{
    if (read_print_facts(out, page, url, err) != 0)
        return -1;
    for (uint32_t i = 0; i < page->link_count; i++)
        if (buf_addf(out, err, "link (%s): ", link_rel_name(page->links[i].rel)) != 0 ||
            add_plain(out, "", page->links[i].url, err) != 0 ||
            (page->links[i].key.len > 0 &&
                buf_add_text(out, "  with the key of an encrypted paste\n", err) != 0))
            return -1;
    return 0;
}
