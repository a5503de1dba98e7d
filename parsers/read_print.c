/* The text half of read_print.h. */
#include "parsers/read_print.h"

#include "base/clock.h"
#include "model/mask.h"
#include "parsers/score.h"

#include <inttypes.h>
#include <stdio.h>

enum { LABEL_WIDTH = 12 };

/* For a terminal: what could steer it is shown as '?'. */
static void make_plain(struct buf *out, size_t from)
{
    for (size_t i = from; i < out->len; i++)
        if (out->ptr[i] < 0x20 || out->ptr[i] == 0x7F)
            out->ptr[i] = '?';
}

static int add_plain(struct buf *out, struct bytes value, struct err *err)
{
    size_t from = out->len;
    if (buf_add(out, value, err) != 0)
        return -1;
    make_plain(out, from);
    return 0;
}

/* People write addresses that hold somebody's mail address or number. */
static int add_address(struct buf *out, struct bytes address, struct err *err)
{
    size_t from = out->len;
    if (mask_url(out, address, err) != 0)
        return -1;
    make_plain(out, from);
    return 0;
}

/* "label:      value", or nothing for an empty value. */
static int add_line(struct buf *out, const char *indent, const char *label,
    struct bytes value, struct err *err)
{
    if (value.len == 0)
        return 0;
    int width = LABEL_WIDTH - (int)bytes_of(label).len;
    if (buf_addf(out, err, "%s%s:%*s ", indent, label, width > 0 ? width : 0, "") !=
            0 ||
        add_plain(out, value, err) != 0)
        return -1;
    return buf_add_text(out, "\n", err);
}

static int add_time(struct buf *out, const char *label, int64_t ms, struct err *err)
{
    char text[CLOCK_TEXT_SIZE] = "";
    if (ms != 0)
        clock_text(text, ms);
    return add_line(out, "  ", label, bytes_of(text), err);
}

static int add_number(
    struct buf *out, const char *label, uint64_t value, struct err *err)
{
    char text[32] = "";
    if (value != 0)
        (void)snprintf(text, sizeof(text), "%" PRIu64, value);
    return add_line(out, "  ", label, bytes_of(text), err);
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

/* "label:      name, birth_date" */
static int add_set(struct buf *out, const char *label, uint32_t set,
    const char *(*name_of)(unsigned), struct err *err)
{
    AUTO(buf_done) struct buf names;
    buf_init(&names, 1024);
    for (unsigned bit = 0; bit < 32; bit++)
        if ((set >> bit & 1U) != 0 &&
            buf_addf(&names, err, "%s%s", names.len > 0 ? ", " : "", name_of(bit)) != 0)
            return -1;
    return add_line(out, "  ", label, buf_bytes(&names), err);
}

static int add_price(struct buf *out, const struct posting *posting, struct err *err)
{
    AUTO(buf_done) struct buf price;
    buf_init(&price, POSTING_PRICE_MAX + POSTING_CURRENCY_MAX + 1);
    if (posting->amount.len == 0)
        return 0;
    if (buf_add(&price, posting->amount, err) != 0 ||
        buf_add_text(&price, posting->currency.len > 0 ? " " : "", err) != 0 ||
        buf_add(&price, posting->currency, err) != 0)
        return -1;
    return add_line(out, "  ", "price", buf_bytes(&price), err);
}

/* "sale of a dataset, health data (0.987; health 0.912)" */
static int add_judgement(
    struct buf *out, const struct posting *posting, struct err *err)
{
    AUTO(buf_done) struct buf said;
    buf_init(&said, 256);
    if (buf_addf(&said, err, "%s%s%s%s (score %.3f, health %.3f)",
            offer_kind_name(posting->offer), posting->is_dataset ? ", a dataset" : "",
            posting->is_health ? ", of health data" : "",
            posting->quoted ? ", quoted from somebody else" : "",
            (double)posting->score / POSTING_SCORE_ONE,
            (double)posting->health_score / POSTING_SCORE_ONE) != 0)
        return -1;
    return add_line(out, "  ", "offer", buf_bytes(&said), err);
}

static int add_claims(struct buf *out, const struct posting *posting, struct err *err)
{
    if (add_judgement(out, posting, err) != 0 ||
        add_number(out, "records", posting->records, err) != 0 ||
        add_number(out, "bytes", posting->size_bytes, err) != 0 ||
        add_number(out, "sample rows", posting->sample_rows, err) != 0 ||
        add_price(out, posting, err) != 0 ||
        add_set(out, "data", posting->fields, field_name, err) != 0)
        return -1;
    for (uint32_t i = 0; i < posting->victim_count; i++)
        if (add_line(out, "  ", "victim", posting->victims[i], err) != 0)
            return -1;
    if (add_line(out, "  ", "sector", bytes_of(data_sector_name(posting->sector)),
            err) != 0 ||
        add_line(out, "  ", "country", posting->country, err) != 0 ||
        add_time(out, "breached", posting->breached_at_ms, err) != 0 ||
        add_set(out, "formats", posting->formats, format_name, err) != 0)
        return -1;
    return add_set(out, "contacts", posting->contacts, contact_name, err);
}

/* A line for each feature that weighs: what it adds, what it is, its value and weight.
 */
static int explain_model(struct buf *out, const char *title,
    const struct score_model *model, const struct features *features, struct err *err)
{
    enum feature order[FEATURE_COUNT];
    unsigned count = score_order(order, model, features);
    if (buf_addf(out, err, "  why, %s: %.3f, from %.3f on it is one\n", title,
            score_of(model, features), model->threshold) != 0)
        return -1;
    for (unsigned i = 0; i < count && score_part(model, features, order[i]) != 0; i++)
        if (buf_addf(out, err, "    %+7.3f  %s (%g x %.3f)\n",
                score_part(model, features, order[i]), feature_words(order[i]),
                (double)features->value[order[i]], model->weight[order[i]]) != 0)
            return -1;
    return buf_addf(out, err, "    %+7.3f  to begin with\n", model->bias);
}

static int add_explanation(
    struct buf *out, const struct explanation *explanation, struct err *err)
{
    if (explanation == NULL)
        return 0;
    const struct score_models *models = explanation->models;
    const struct features *features = &explanation->features;
    if (explain_model(out, "a dataset on offer", &models->dataset, features, err) != 0)
        return -1;
    return explain_model(out, "if so, of health data", &models->health, features, err);
}

static int add_posting(struct buf *out, const struct page *page,
    const struct posting *posting, struct err *err)
{
    struct bytes title =
        posting->title.len > 0 ? posting->title : bytes_of("(no title)");
    if (add_line(out, "", "posting", title, err) != 0 ||
        add_line(out, "  ", "author", posting->author, err) != 0 ||
        add_line(out, "  ", "board", posting->board, err) != 0 ||
        add_time(out, "posted", posting->posted_at_ms, err) != 0 ||
        add_time(out, "edited", posting->edited_at_ms, err) != 0 ||
        add_claims(out, posting, err) != 0)
        return -1;
    for (uint32_t i = 0; i < posting->link_count; i++)
        if (buf_addf(out, err, "  %-*s ", LABEL_WIDTH + 1, "link:") != 0 ||
            add_address(out, page->links[posting->links[i]].url, err) != 0 ||
            buf_add_text(out, "\n", err) != 0)
            return -1;
    if (add_line(out, "  ", "excerpt", posting->excerpt, err) != 0)
        return -1;
    return add_explanation(out, posting->explanation, err);
}

int read_print_facts(
    struct buf *out, const struct page *page, const char *url, struct err *err)
{
    const struct {
        const char *label;
        struct bytes value;
    } lines[] = {{"page", bytes_of(page_kind_name(page->kind))},
        {"engine", page->engine}, {"title", page->title}, {"language", page->language},
        {"address", bytes_of(url)}, {"canonical", page->canonical},
        {"next page", page->next}, {"characters", page->charset},
        {"read in part", page->partly_reason}};
    for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++)
        if (add_line(out, "", lines[i].label, lines[i].value, err) != 0)
            return -1;
    if (page->gone && buf_add_text(out, "what was here is gone\n", err) != 0)
        return -1;
    if (page->drifted &&
        buf_add_text(out,
            "a page of a known kind that yields nothing: its form may have changed\n",
            err) != 0)
        return -1;
    for (uint32_t i = 0; i < page->posting_count; i++)
        if (add_posting(out, page, &page->postings[i], err) != 0)
            return -1;
    return 0;
}

int read_print_text(
    struct buf *out, const struct page *page, const char *url, struct err *err)
{
    if (read_print_facts(out, page, url, err) != 0)
        return -1;
    for (uint32_t i = 0; i < page->link_count; i++) {
        const struct link *link = &page->links[i];
        if (buf_addf(out, err, "link (%s): ", link_rel_name(link->rel)) != 0 ||
            add_address(out, link->url, err) != 0 ||
            buf_add_text(out,
                link->key.len > 0 ? "  with the key of an encrypted paste\n" : "\n",
                err) != 0)
            return -1;
    }
    return 0;
}
