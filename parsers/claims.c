#include "parsers/claims.h"

#include "parsers/claims_view.h"
#include "parsers/money.h"

#include <string.h>

enum { SAMPLE_ROWS = 3, MANY_ROWS = 10, TITLE_WEIGHT = 3, EVIDENCE_NEEDED = 3 };

static unsigned bits_of(uint32_t fields)
{
    unsigned count = 0;
    for (; fields != 0; fields &= fields - 1)
        count++;
    return count;
}

static bool is_offer(enum offer_kind offer)
{
    return offer == OFFER_SALE || offer == OFFER_FREE || offer == OFFER_AUCTION ||
           offer == OFFER_RANSOM;
}

static bool is_dataset(const struct claims_view *view, const struct claims *claims)
{
    uint32_t rows = view->text->sample_rows;
    uint32_t in_title = claims->title_cues.count[CUE_DATA];
    uint32_t in_body = claims->body_cues.count[CUE_DATA];
    if (!is_offer(claims->offer))
        return false;
    unsigned fields = bits_of(claims->fields);
    unsigned sum = claims->records > 0 ? 2 : 0;
    sum += fields >= 2 ? 2 : fields;
    sum += rows >= SAMPLE_ROWS ? 2 : 0;
    sum += rows >= MANY_ROWS ? 1 : 0;
    sum += claims->size_bytes > 0 ? 2 : 0;
    sum += in_title + in_body > 0 ? 1 : 0;
    sum += in_title > 0 ? 1 : 0;
    return sum >= EVIDENCE_NEEDED;
}

static void set_lone(struct claims *out, const struct claims_view *view)
{
    enum { WORDS_MAX = 8 };
    struct number number;
    struct number other;
    char text[NUMBER_TEXT_SIZE];
    struct bytes body = view->body.text;
    if (out->body_manner.words > WORDS_MAX || out->body_manner.numbers == 0 ||
        !number_next(&number, view->lexicon, body, 0) ||
        number_next(&other, view->lexicon, body, number.end) ||
        bytes_starts(bytes_trim(bytes_slice(body, number.end, body.len)), "%"))
        return;
    number_text(text, &number);
    (void)bytes_to_text(out->lone, sizeof(out->lone), bytes_of(text));
}

static void set_price(struct claims *out, const struct money *price)
{
    char amount[NUMBER_TEXT_SIZE];
    number_text(amount, &price->amount);
    if (amount[0] == '\0' ||
        !bytes_to_text(out->amount, sizeof(out->amount), bytes_of(amount)))
        return;
    (void)bytes_to_text(
        out->currency, sizeof(out->currency), bytes_of(price->currency));
}

/* Lying in the open is an offer only of what somebody would want. */
static bool offers_nothing(const struct claims *claims)
{
    return claims->offer == OFFER_FREE && !claims->is_dataset &&
           claims->title_cues.count[CUE_FREE] + claims->body_cues.count[CUE_FREE] == 0;
}

/* The signs that stand in the text, 1 << sign. */
static uint32_t signs_in(const struct claims_side *side)
{
    uint32_t signs = 0;
    for (size_t i = 0; i < side->hit_count; i++)
        if (side->hits[i].section == LEXICON_SIGN && side->hits[i].value < SIGN_COUNT)
            signs |= UINT32_C(1) << side->hits[i].value;
    return signs;
}

static void take_signs(struct claims *claims, const struct claims_view *view)
{
    uint32_t body = signs_in(&view->body);
    uint32_t signs = signs_in(&view->title) | body;
    claims->sick_leave = (signs >> SIGN_LEAVE & 1) != 0;
    claims->carers = (signs >> SIGN_CARERS & 1) != 0;
    claims->no_patients = (signs >> SIGN_HEALTHY & 1) != 0;
    claims->boasts = (signs >> SIGN_BOAST & 1) != 0;
    claims->letter = (signs >> SIGN_LETTER & 1) != 0;
    claims->threatens = (signs >> SIGN_THREAT & 1) != 0;
    claims->closed = (signs >> SIGN_CLOSED & 1) != 0;
    claims->stands = (body >> SIGN_STANDS & 1) != 0;
}

static int read_view(
    struct claims *claims, const struct claims_view *view, struct err *err)
{
    struct money price;
    claims->records = claims_records(view);
    bool priced = money_price(&price, view, claims->records);
    if (priced)
        set_price(claims, &price);
    priced = priced && !price.guessed;
    claims->size_bytes = claims_size(view);
    claims->breached_at_ms = claims_breached_at(view);
    claims_progress(claims, view);
    claims->formats = claims_mask(view, LEXICON_FORMAT);
    claims->contacts = claims_mask(view, LEXICON_CONTACT);
    if (claims_fields(&claims->fields, view, err) != 0 ||
        claims_victims(claims, view, err) != 0)
        return -1;
    claims->sector = claims_settle(&claims->fields, view);
    claims_country(claims, view);
    claims_offer(claims, view, priced);
    manner_of(&claims->title_manner, view->title.text);
    manner_of(&claims->body_manner, view->body.text);
    brief_of(&claims->brief, view->body.text,
        claims->body_manner.words + claims->body_manner.numbers);
    families_of(&claims->title_families, view->title.text);
    families_of(&claims->body_families, view->body.text);
    set_lone(claims, view);
    stems_weigh(&claims->stems, view->title.text, view->body.text);
    claims->sold = claims->title_cues.count[CUE_SOLD] > 0;
    take_signs(claims, view);
    claims->is_dataset = is_dataset(view, claims);
    if (offers_nothing(claims))
        claims->offer = OFFER_NONE;
    return 0;
}

int claims_read(struct claims *out, const struct claims_text *text, struct err *err)
{
    AUTO(claims_view_done) struct claims_view view = {.text = NULL};
    struct claims_text given = *text;
    struct claims claims = {.offer = OFFER_NONE, .begins = CUE_COUNT};
    if (text->title.len + text->body.len + text->rows.len == 0 &&
        text->sample_rows == 0) {
        *out = claims;
        return 0;
    }
    if (given.lexicon == NULL)
        given.lexicon = lexicon_built_in();
    if (claims_view_init(&view, &given, err) != 0 ||
        read_view(&claims, &view, err) != 0)
        return -1;
    *out = claims;
    return 0;
}
