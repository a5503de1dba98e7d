#include "parsers/judgement.h"

#include "parsers/features.h"
#include "parsers/number.h"
#include "parsers/score.h"

#include <math.h>

static bool is_offer(enum offer_kind offer)
{
    return offer == OFFER_SALE || offer == OFFER_FREE || offer == OFFER_AUCTION ||
           offer == OFFER_RANSOM;
}

static uint32_t count_files(const struct posting *posting, const struct page *page)
{
    uint32_t files = 0;
    for (uint32_t i = 0; i < posting->link_count; i++) {
        enum link_rel rel = page->links[posting->links[i]].rel;
        files += rel == LINK_FILE || rel == LINK_MIRROR ? 1 : 0;
    }
    return files;
}

/* The host in an absolute address, with its scheme; empty for one that has no host. */
static struct bytes site_of(struct bytes url)
{
    ptrdiff_t scheme = bytes_find(url, bytes_of("://"), 0);
    if (scheme == BYTES_NONE)
        return bytes_make(url.ptr, 0);
    ptrdiff_t end = bytes_find_byte(url, '/', (size_t)scheme + 3);
    return end == BYTES_NONE ? url : bytes_slice(url, 0, (size_t)end);
}

/* One of its links leads to another site, where what it offers may lie. */
static bool leads_elsewhere(
    const struct posting *posting, const struct page *page, const struct document *doc)
{
    struct bytes here =
        site_of(doc->url == NULL ? bytes_make(NULL, 0) : bytes_of(doc->url));
    for (uint32_t i = 0; i < posting->link_count; i++) {
        const struct link *link = &page->links[posting->links[i]];
        struct bytes site = site_of(link->url);
        if (link->rel == LINK_OTHER && site.len > 0 && !bytes_equal_nocase(site, here))
            return true;
    }
    return false;
}

/* Its posts have the channel's name for a title and for an author: none answers
 * another. */
static bool is_channel(const struct page *page)
{
    const struct posting *first = page->posting_count > 0 ? &page->postings[0] : NULL;
    return first != NULL && bytes_equal_nocase(first->title, first->author);
}

/* The offer that the author made above, in the opening post or a reply; NULL: none. */
static const struct posting *own_offer(const struct posting *posting,
    const struct builder *builder, const struct heard *heard)
{
    const struct page *page = builder->page;
    if (heard->draft->title.len > 0 || posting->author.len == 0 || is_channel(page))
        return NULL;
    for (uint32_t i = 0; i < page->posting_count; i++)
        if (page->postings[i].is_dataset &&
            bytes_equal(page->postings[i].author, posting->author))
            return &page->postings[i];
    return NULL;
}

static bool amount_of(uint64_t *value, struct bytes amount)
{
    struct number number;
    if (!number_next(&number, lexicon_built_in(), amount, 0))
        return false;
    *value = number_value(&number);
    return *value > 0;
}

/* "No. 650.": the price goes down, and not to nothing. */
static bool lowers_price(const struct posting *first, struct bytes lone)
{
    enum { LEAST_SHARE = 10 };
    uint64_t old = 0;
    uint64_t now = 0;
    return amount_of(&old, first->amount) && amount_of(&now, lone) && now <= old &&
           now >= old / LEAST_SHARE;
}

static void describe(struct features *out, const struct posting *posting,
    const struct builder *builder, const struct heard *heard)
{
    const struct page *page = builder->page;
    const struct draft *draft = heard->draft;
    const struct posting *first = page->posting_count > 0 ? &page->postings[0] : NULL;
    const struct posting *offer = own_offer(posting, builder, heard);
    bool reply = first != NULL && draft->title.len == 0;
    const struct features_of from = {
        .posting = posting,
        .own = &heard->own,
        .quoted = &heard->quoted,
        .title = draft->title,
        .prose = draft->prose,
        .files = count_files(posting, page),
        .elsewhere = leads_elsewhere(posting, page, builder->view->doc),
        .published = draft->published,
        .reply = reply,
        .by_opener = reply && first->author.len > 0 &&
                     bytes_equal(first->author, posting->author),
        .under_offer = reply && first->is_dataset,
        .by_seller = offer != NULL,
        .asked = offer != NULL && builder->last.author.len > 0 &&
                         !bytes_equal(builder->last.author, posting->author)
                     ? &builder->last.brief
                     : NULL,
        .lowers = offer != NULL && lowers_price(offer, bytes_of(heard->own.lone)),
        .quotes = bytes_trim(draft->quoted).len > 0,
    };
    features_take(out, &from);
}

/* How a text parts with its data, as far as its place and its links tell. */
struct parting {
    bool published; /* a paste site or a leak blog */
    bool blog;
    bool files; /* they lie in the open, here or elsewhere */
    bool given; /* called free, or all out */
    bool sold;
    bool priced;
};

static struct parting parting_of(
    const struct claims *own, const struct features *features, enum page_kind page)
{
    const float *value = features->value;
    const uint32_t *title = own->title_cues.count;
    const uint32_t *body = own->body_cues.count;
    struct parting out = {.published = value[FEATURE_PUBLISHED] > 0};
    out.blog = out.published && page != PAGE_PASTE && page != PAGE_TEXT;
    bool elsewhere = value[FEATURE_ELSEWHERE] > 0 && (out.blog || !out.published);
    out.files = value[FEATURE_FILES] > 0 || elsewhere;
    out.given = own->all_out || title[CUE_FREE] + body[CUE_FREE] > 0;
    out.sold = title[CUE_SALE] + body[CUE_SALE] > 0;
    out.priced = own->amount[0] != '\0';
    return out;
}

/* What a place for everybody makes of it; OFFER_NONE: nothing else than it says. */
static enum offer_kind published_offer(
    const struct claims *own, const struct parting *parting)
{
    enum offer_kind said = own->likely_offer;
    /* Proofs lie in the open, too, while what comes else is still to come. */
    if (parting->blog && own->threatens && !own->all_out && !parting->sold &&
        said != OFFER_AUCTION)
        return OFFER_RANSOM;
    /* Where files lie in the open, no clock runs and no part is held back, a threat was
     * carried out. */
    if (said == OFFER_RANSOM && !own->counts_down && !own->partly_out &&
        parting->published && parting->files)
        return OFFER_FREE;
    /* What a leak blog says it has, and neither shows nor calls open, it threatens
     * with. */
    if (parting->blog && !parting->files && !parting->given &&
        (said == OFFER_FREE || said == OFFER_NONE))
        return OFFER_RANSOM;
    /* There, a sum without a word of sale is what the victim is to pay. */
    if (parting->blog && !parting->sold && said == OFFER_SALE)
        return OFFER_RANSOM;
    return OFFER_NONE;
}

/* A dataset on offer without a word on how is given away or sold, as a price tells. */
static enum offer_kind likely_offer(
    const struct claims *own, const struct features *features, enum page_kind page)
{
    const struct parting parting = parting_of(own, features, page);
    enum offer_kind kind = published_offer(own, &parting);
    if (kind != OFFER_NONE)
        return kind;
    /* On a forum, what lies elsewhere and has no price is given away. */
    bool opens = features->value[FEATURE_REPLY] == 0 && !parting.published;
    if (opens && parting.files && !parting.sold && !parting.priced &&
        own->likely_offer == OFFER_SALE)
        return OFFER_FREE;
    if (own->likely_offer != OFFER_NONE)
        return own->likely_offer;
    /* Who has data there and neither links nor calls them free waits for money, or for
     * other data. */
    bool waits = !parting.published && !parting.files && !parting.given;
    return parting.priced || waits ? OFFER_SALE : OFFER_FREE;
}

/* A seller who says no other way of parting with the data adds to the offer above. */
static enum offer_kind added_offer(
    enum offer_kind kind, const struct claims *own, const struct posting *first)
{
    bool given_away = kind == OFFER_FREE && own->body_cues.count[CUE_FREE] > 0;
    bool bids = first->offer == OFFER_AUCTION && kind == OFFER_SALE;
    bool says = kind != OFFER_FREE && (kind != OFFER_SALE || own->amount[0] != '\0' ||
                                          own->body_cues.count[CUE_SALE] > 0);
    return is_offer(first->offer) && !given_away && (bids || !says) ? first->offer
                                                                    : kind;
}

static int add_to_offer(struct posting *posting, const struct posting *first,
    const struct claims *own, struct arena *arena, struct err *err)
{
    struct bytes lone = bytes_of(own->lone);
    uint64_t value = 0;
    posting->offer = added_offer(posting->offer, own, first);
    if (posting->amount.len > 0 || !lowers_price(first, lone) ||
        !amount_of(&value, lone) || (posting->records > 0 && posting->records != value))
        return 0;
    posting->records = 0; /* "No. 1,300." is what is asked */
    return arena_copy(&posting->amount, arena, lone, err);
}

static uint32_t thousandths(double score)
{
    return (uint32_t)lround(score * POSTING_SCORE_ONE);
}

/* What is quoted, judged as a post of its own. */
static bool quotes_offer(const struct heard *heard, const struct score_models *models)
{
    static const struct claims nothing = {.begins = CUE_COUNT};
    const struct claims *quoted = &heard->quoted;
    struct bytes prose = bytes_trim(heard->draft->quoted);
    struct features features;
    const struct posting posting = {.records = quoted->records,
        .size_bytes = quoted->size_bytes,
        .fields = quoted->fields,
        .formats = quoted->formats,
        .contacts = quoted->contacts,
        .sector = quoted->sector,
        .amount = bytes_of(quoted->amount),
        .country = bytes_of(quoted->country),
        .victim_count = quoted->victim_count};
    const struct features_of from = {
        .posting = &posting, .own = quoted, .quoted = &nothing, .prose = prose};
    if (prose.len == 0)
        return false;
    /* An advertisement is often cited in one line, which scores little. */
    if (quoted->is_dataset && quoted->records > 0)
        return true;
    features_take(&features, &from);
    return score_of(&models->dataset, &features) >= models->dataset.threshold;
}

static void decide(struct posting *posting, const struct score_models *models,
    const struct features *features, const struct heard *heard, enum page_kind page)
{
    double dataset = score_of(&models->dataset, features);
    double health = score_of(&models->health, features);
    posting->score = thousandths(dataset);
    posting->health_score = thousandths(dataset * health);
    posting->is_dataset = dataset >= models->dataset.threshold;
    posting->is_health = posting->is_dataset && health >= models->health.threshold;
    posting->offer = posting->is_dataset ? likely_offer(&heard->own, features, page)
                                         : heard->own.offer;
    posting->quoted = !posting->is_dataset && quotes_offer(heard, models);
    if (posting->quoted && is_offer(posting->offer))
        posting->offer = OFFER_DISCUSSION;
}

int judgement_pass(struct posting *posting, const struct builder *builder,
    const struct heard *heard, struct err *err)
{
    const struct document *doc = builder->view->doc;
    const struct score_models *models =
        doc->scores != NULL ? doc->scores : score_built_in();
    const struct posting *first = own_offer(posting, builder, heard);
    struct features features;
    describe(&features, posting, builder, heard);
    decide(posting, models, &features, heard, builder->page->kind);
    if (posting->is_dataset && first != NULL &&
        add_to_offer(posting, first, &heard->own, builder->arena, err) != 0)
        return -1;
    if (!doc->explain)
        return 0;
    struct explanation *kept = arena_alloc(builder->arena, sizeof(*kept), err);
    if (kept == NULL)
        return -1;
    *kept = (struct explanation){.features = features, .models = models};
    posting->explanation = kept;
    return 0;
}
