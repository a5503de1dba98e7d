/* Whether data are sold, given away, sought or only spoken of. */
#include "parsers/claims_view.h"

#include <string.h>

enum {
    TITLE_WEIGHT = 3,
    FIRST_WEIGHT = 3, /* of what a title or a text begins with */
    SAMPLE_ROWS = 3,
    BODY_MOST = 4, /* different phrases of a body that count */
    BEGINNING = 24
};

static uint32_t least(uint32_t a, uint32_t b)
{
    return a < b ? a : b;
}

static bool names_data(uint64_t cue)
{
    return cue == CUE_DATA || cue == CUE_PATIENTS;
}

/* What a text begins with says what it is: "WTB ...", "Куплю ...", "How to ...". */
static enum lexicon_cue beginning(const struct claims_side *side)
{
    for (size_t i = 0; i < side->hit_count && side->hits[i].start < BEGINNING; i++)
        if (side->hits[i].section == LEXICON_OFFER && side->hits[i].value < CUE_COUNT &&
            !names_data(side->hits[i].value))
            return (enum lexicon_cue)side->hits[i].value;
    return CUE_COUNT;
}

static uint32_t first(const struct claims_side *side, enum lexicon_cue cue)
{
    return beginning(side) == cue ? FIRST_WEIGHT : 0;
}

static uint32_t score(
    const struct claims *claims, const struct claims_view *view, enum lexicon_cue cue)
{
    uint32_t in_body = claims->body_cues.count[cue];
    uint32_t begins = view->title.text.len > 0 ? first(&view->title, cue) : 0;
    if (begins == 0 && in_body > 0)
        begins = first(&view->body, cue) / 2;
    return claims->title_cues.count[cue] * TITLE_WEIGHT + least(in_body, BODY_MOST) +
           begins;
}

static uint32_t asks(const struct claims_view *view)
{
    return bytes_ends(bytes_trim(view->title.text), "?") ? TITLE_WEIGHT : 0;
}

struct candidate {
    enum offer_kind kind;
    uint32_t score;
};

enum { CANDIDATES = 7 };

static bool is_offer(enum offer_kind kind)
{
    return kind == OFFER_SALE || kind == OFFER_FREE || kind == OFFER_AUCTION ||
           kind == OFFER_RANSOM;
}

/* Ties go to the one named first. */
static enum offer_kind heaviest(const struct candidate *candidates, bool only_offers)
{
    struct candidate best = {OFFER_NONE, 0};
    for (size_t i = 0; i < CANDIDATES; i++)
        if (candidates[i].score > best.score &&
            (!only_offers || is_offer(candidates[i].kind)))
            best = candidates[i];
    return best.kind;
}

/* On a leak blog: what is threatened, and what lies in the open already. */
struct leak {
    uint32_t ransom;
    uint32_t free;
};

static struct leak weigh_leak(
    const struct claims *claims, const struct claims_view *view)
{
    enum { SURE = 5 };
    bool published = view->text->published;
    bool sample = view->text->sample_rows >= SAMPLE_ROWS;
    struct leak leak = {.ransom = score(claims, view, CUE_RANSOM),
        .free = score(claims, view, CUE_FREE) + (sample || published ? 2 : 0)};
    if (claims->counts_down || claims->partly_out)
        leak.ransom += SURE;
    if (leak.ransom > 0 && published)
        leak.ransom += TITLE_WEIGHT;
    if (claims->all_out) {
        leak.free += SURE + leak.ransom / 2;
        leak.ransom /= 2;
    }
    return leak;
}

static void weigh(struct candidate *out, const struct claims *claims,
    const struct claims_view *view, bool priced)
{
    bool sample = view->text->sample_rows >= SAMPLE_ROWS;
    bool denied = score(claims, view, CUE_DENY) > 0;
    struct leak leak = weigh_leak(claims, view);
    uint32_t sale = score(claims, view, CUE_SALE) + (priced ? 3 : 0);
    uint32_t auction = score(claims, view, CUE_AUCTION);
    uint32_t talk = score(claims, view, CUE_DISCUSSION) + asks(view);
    const struct candidate candidates[CANDIDATES] = {
        {OFFER_REQUEST, score(claims, view, CUE_REQUEST)},
        {OFFER_AUCTION, auction > 0 ? auction + (priced ? 4 : 0) : 0},
        {OFFER_RANSOM, leak.ransom},
        {OFFER_SALE, denied || sale == 0 ? 0 : sale + (sample ? 2 : 0)},
        {OFFER_FREE, denied ? leak.free / 2 : leak.free},
        {OFFER_NEWS, score(claims, view, CUE_NEWS)},
        {OFFER_DISCUSSION, talk + (denied ? 4 : 0)},
    };
    memcpy(out, candidates, sizeof(candidates));
}

void claims_offer(struct claims *claims, const struct claims_view *view, bool priced)
{
    struct candidate candidates[CANDIDATES];
    for (unsigned cue = 0; cue < CUE_COUNT; cue++) {
        claims->title_cues.count[cue] =
            claims_phrases(&view->title, LEXICON_OFFER, cue);
        claims->body_cues.count[cue] = claims_phrases(&view->body, LEXICON_OFFER, cue);
    }
    claims->title_cues.count[CUE_DATA] += claims->title_cues.count[CUE_PATIENTS];
    claims->body_cues.count[CUE_DATA] += claims->body_cues.count[CUE_PATIENTS];
    claims->begins = beginning(&view->title);
    if (claims->begins == CUE_COUNT)
        claims->begins = beginning(&view->body);
    weigh(candidates, claims, view, priced);
    claims->offer = heaviest(candidates, false);
    claims->likely_offer = heaviest(candidates, true);
}
