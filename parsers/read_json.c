/* The JSON half of read_print.h. */
#include "parsers/read_print.h"

#include "base/clock.h"
#include "base/json.h"
#include "model/mask.h"
#include "parsers/score.h"

#include <inttypes.h>

static int add_member(
    struct buf *out, const char *name, struct bytes value, struct err *err)
{
    if (buf_addf(out, err, ",\"%s\":", name) != 0)
        return -1;
    return value.len == 0 ? buf_add_text(out, "null", err) : json_text(out, value, err);
}

static int add_flag(struct buf *out, const char *name, bool value, struct err *err)
{
    return buf_addf(out, err, ",\"%s\":%s", name, value ? "true" : "false");
}

/* 0 is "not said". */
static int add_count(struct buf *out, const char *name, uint64_t value, struct err *err)
{
    return value == 0 ? buf_addf(out, err, ",\"%s\":null", name)
                      : buf_addf(out, err, ",\"%s\":%" PRIu64, name, value);
}

static int add_time(struct buf *out, const char *name, int64_t ms, struct err *err)
{
    char text[CLOCK_TEXT_SIZE] = "";
    if (ms != 0)
        clock_text(text, ms);
    return add_member(out, name, bytes_of(text), err);
}

static int add_score(struct buf *out, const char *name, uint32_t score, struct err *err)
{
    return buf_addf(out, err, ",\"%s\":%" PRIu32 ".%03" PRIu32, name,
        score / POSTING_SCORE_ONE, score % POSTING_SCORE_ONE);
}

static const char *field_name(unsigned bit)
{
    return data_field_name((enum data_field)bit);
}

static const char *format_name(unsigned bit)
{
    return data_format_name((enum data_format)bit);
}

static const char *contact_name(unsigned bit)
{
    return contact_kind_name((enum contact_kind)bit);
}

/* The names of the bits that are set. */
static int add_set(struct buf *out, const char *name, uint32_t set,
    const char *(*name_of)(unsigned), struct err *err)
{
    const char *separator = "";
    if (buf_addf(out, err, ",\"%s\":[", name) != 0)
        return -1;
    for (unsigned bit = 0; bit < 32; bit++) {
        if ((set >> bit & 1U) == 0)
            continue;
        if (buf_addf(out, err, "%s\"%s\"", separator, name_of(bit)) != 0)
            return -1;
        separator = ",";
    }
    return buf_add_text(out, "]", err);
}

static int add_price(struct buf *out, const struct posting *posting, struct err *err)
{
    if (posting->amount.len == 0)
        return buf_add_text(out, ",\"price\":null", err);
    if (buf_add_text(out, ",\"price\":{\"amount\":", err) != 0 ||
        buf_add(out, posting->amount, err) != 0 ||
        add_member(out, "currency", posting->currency, err) != 0)
        return -1;
    return buf_add_text(out, "}", err);
}

static int add_victims(struct buf *out, const struct posting *posting, struct err *err)
{
    if (buf_add_text(out, ",\"victims\":[", err) != 0)
        return -1;
    for (uint32_t i = 0; i < posting->victim_count; i++)
        if ((i > 0 && buf_add_text(out, ",", err) != 0) ||
            json_text(out, posting->victims[i], err) != 0)
            return -1;
    return buf_add_text(out, "]", err);
}

/* thread, next, file, mirror or other: a list of threads is one more address. */
static const char *shown_rel(enum link_rel rel)
{
    return link_rel_name(rel == LINK_BOARD ? LINK_OTHER : rel);
}

/* People write addresses that hold somebody's mail address or number. */
static int add_address(struct buf *out, struct bytes address, struct err *err)
{
    AUTO(buf_done) struct buf masked;
    buf_init(&masked, out->limit);
    if (mask_url(&masked, address, err) != 0)
        return -1;
    return json_text(out, buf_bytes(&masked), err);
}

static int add_link(struct buf *out, const struct link *link, struct err *err)
{
    if (buf_add_text(out, "{\"url\":", err) != 0 ||
        add_address(out, link->url, err) != 0 ||
        add_member(out, "rel", bytes_of(shown_rel(link->rel)), err) != 0 ||
        add_member(out, "title", link->title, err) != 0 ||
        add_flag(out, "has_key", link->key.len > 0, err) != 0)
        return -1;
    return buf_add_text(out, "}", err);
}

static int add_own_links(struct buf *out, const struct page *page,
    const struct posting *posting, struct err *err)
{
    if (buf_add_text(out, ",\"links\":[", err) != 0)
        return -1;
    for (uint32_t i = 0; i < posting->link_count; i++)
        if ((i > 0 && buf_add_text(out, ",", err) != 0) ||
            add_link(out, &page->links[posting->links[i]], err) != 0)
            return -1;
    return buf_add_text(out, "]", err);
}

/* What one score was made of, the weightiest first. */
static int add_model(struct buf *out, const char *name, const struct score_model *model,
    const struct features *features, struct err *err)
{
    enum feature order[FEATURE_COUNT];
    unsigned count = score_order(order, model, features);
    if (buf_addf(out, err, "\"%s\":{\"bias\":%.3f,\"threshold\":%.3f,\"features\":[",
            name, model->bias, model->threshold) != 0)
        return -1;
    for (unsigned i = 0; i < count; i++)
        if (buf_addf(out, err,
                "%s{\"feature\":\"%s\",\"words\":\"%s\",\"value\":%g,\"weight\":%.3f,"
                "\"product\":%.3f}",
                i > 0 ? "," : "", feature_name(order[i]), feature_words(order[i]),
                (double)features->value[order[i]], model->weight[order[i]],
                score_part(model, features, order[i])) != 0)
            return -1;
    return buf_add_text(out, "]}", err);
}

static int add_explanation(
    struct buf *out, const struct explanation *explanation, struct err *err)
{
    if (explanation == NULL)
        return 0;
    const struct score_models *models = explanation->models;
    const struct features *features = &explanation->features;
    if (buf_add_text(out, ",\"explain\":{", err) != 0 ||
        add_model(out, "dataset", &models->dataset, features, err) != 0 ||
        buf_add_text(out, ",", err) != 0 ||
        add_model(out, "health", &models->health, features, err) != 0)
        return -1;
    return buf_add_text(out, "}", err);
}

static int add_judgement(
    struct buf *out, const struct posting *posting, struct err *err)
{
    enum offer_kind offer = posting->is_dataset ? posting->offer : OFFER_NONE;
    if (add_flag(out, "is_dataset", posting->is_dataset, err) != 0 ||
        add_score(out, "score", posting->score, err) != 0 ||
        add_flag(out, "health", posting->is_health, err) != 0 ||
        add_score(out, "health_score", posting->health_score, err) != 0)
        return -1;
    return add_member(out, "offer", bytes_of(offer_kind_name(offer)), err);
}

static int add_claims(struct buf *out, const struct posting *posting, struct err *err)
{
    if (add_count(out, "records", posting->records, err) != 0 ||
        add_count(out, "size_bytes", posting->size_bytes, err) != 0 ||
        add_price(out, posting, err) != 0 ||
        add_set(out, "fields", posting->fields, field_name, err) != 0 ||
        add_victims(out, posting, err) != 0 ||
        add_member(out, "sector", bytes_of(data_sector_name(posting->sector)), err) !=
            0 ||
        add_member(out, "country", posting->country, err) != 0 ||
        add_time(out, "breached_at", posting->breached_at_ms, err) != 0 ||
        add_set(out, "formats", posting->formats, format_name, err) != 0 ||
        add_set(out, "contacts", posting->contacts, contact_name, err) != 0)
        return -1;
    return buf_addf(out, err, ",\"sample_rows\":%" PRIu32, posting->sample_rows);
}

static int add_posting(struct buf *out, const struct page *page,
    const struct posting *posting, struct err *err)
{
    if (buf_add_text(out, "{\"title\":", err) != 0 ||
        (posting->title.len == 0 ? buf_add_text(out, "null", err)
                                 : json_text(out, posting->title, err)) != 0 ||
        add_member(out, "author", posting->author, err) != 0 ||
        add_member(out, "board", posting->board, err) != 0 ||
        add_time(out, "posted_at", posting->posted_at_ms, err) != 0 ||
        add_time(out, "edited_at", posting->edited_at_ms, err) != 0 ||
        add_judgement(out, posting, err) != 0 || add_claims(out, posting, err) != 0 ||
        add_flag(out, "quoted", posting->quoted, err) != 0 ||
        add_own_links(out, page, posting, err) != 0 ||
        add_member(out, "excerpt", posting->excerpt, err) != 0 ||
        add_explanation(out, posting->explanation, err) != 0)
        return -1;
    return buf_add_text(out, "}", err);
}

static int add_lists(struct buf *out, const struct page *page, struct err *err)
{
    if (buf_add_text(out, ",\"postings\":[", err) != 0)
        return -1;
    for (uint32_t i = 0; i < page->posting_count; i++)
        if ((i > 0 && buf_add_text(out, ",", err) != 0) ||
            add_posting(out, page, &page->postings[i], err) != 0)
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
    const struct {
        const char *name;
        struct bytes value;
    } members[] = {{"engine", page->engine}, {"title", page->title},
        {"language", page->language}, {"url", bytes_of(url)},
        {"canonical", page->canonical}, {"next", page->next},
        {"charset", page->charset}, {"partly_read", page->partly_reason}};
    if (buf_addf(out, err, "{\"kind\":\"%s\"", page_kind_name(page->kind)) != 0)
        return -1;
    for (size_t i = 0; i < sizeof(members) / sizeof(members[0]); i++)
        if (add_member(out, members[i].name, members[i].value, err) != 0)
            return -1;
    if (add_flag(out, "drifted", page->drifted, err) != 0 ||
        add_flag(out, "settled", page->settled, err) != 0 ||
        add_flag(out, "gone", page->gone, err) != 0 ||
        buf_addf(out, err, ",\"text_bytes\":%" PRIu64, page->text_bytes) != 0)
        return -1;
    return add_lists(out, page, err);
}
