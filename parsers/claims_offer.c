/* Whether data are sold, given away, sought or only spoken of. */
#include "parsers/claims_view.h"
#include "parsers/date_words.h"

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

static size_t past_number(struct bytes text, size_t at)
{
    while (at < text.len && byte_is_digit(text.ptr[at]))
        at++;
    while (at < text.len && (text.ptr[at] == ' ' || text.ptr[at] == ','))
        at++;
    return at;
}

/* "05d 11h 20m", "3 j 04 h", "5 dias 02:41:10" at `at`: a clock that runs down. */
static bool counts_down(struct bytes text, size_t at)
{
    int unit = 0;
    size_t next = past_number(text, at);
    /* Days begin so in all six languages; most numbers are told by that. */
    if (next >= text.len || strchr("djt\xD0\xD1", text.ptr[next]) == NULL)
        return false;
    size_t length = date_word(&unit, bytes_slice(text, next, text.len), DATE_WORD_UNIT);
    if (length == 0 || unit != DATE_DAY)
        return false;
    size_t hours = next + length;
    while (hours < text.len && (text.ptr[hours] == ' ' || text.ptr[hours] == ','))
        hours++;
    next = past_number(text, hours);
    if (next == hours || next >= text.len)
        return false;
    return text.ptr[next] == ':' ||
           (date_word(&unit, bytes_slice(text, next, text.len), DATE_WORD_UNIT) > 0 &&
               unit == DATE_HOUR);
}

static bool has_countdown(struct bytes text)
{
    for (size_t at = 0; at < text.len; at++) {
        bool begins = byte_is_digit(text.ptr[at]) &&
                      (at == 0 || !byte_is_digit(text.ptr[at - 1]));
        if (begins && counts_down(text, at))
            return true;
    }
    return false;
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
    if (claims->counts_down)
        leak.ransom += SURE;
    if (leak.ransom > 0 && published)
        leak.ransom += TITLE_WEIGHT;
    if (claims_phrases(&view->body, LEXICON_SIGN, SIGN_OPEN) > 0 ||
        claims_phrases(&view->title, LEXICON_SIGN, SIGN_OPEN) > 0) {
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
    claims->counts_down = has_countdown(view->body.text);
    weigh(candidates, claims, view, priced);
    claims->offer = heaviest(candidates, false);
    claims->likely_offer = heaviest(candidates, true);
}
