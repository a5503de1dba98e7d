#include "parsers/claims.h"

#include "base/utf8.h"
#include "parsers/fold.h"
#include "parsers/lexicon.h"
#include "parsers/money.h"
#include "parsers/number.h"

#include <string.h>

enum {
    BODY_MAX = 32 * 1024,
    TITLE_MAX = 1024,
    LOOK_BACK = 32, /* bytes before a number that may say what it counts */
    SAMPLE_ROWS = 3,
    MANY_ROWS = 10,
    TITLE_WEIGHT = 3,
    EVIDENCE_NEEDED = 3
};

/* Folded title and body, with what was counted in them. */
struct evidence {
    struct buf title;
    struct buf body;
    struct lexicon_counts title_cues;
    struct lexicon_counts body_cues;
    struct money price;
    bool priced;
    bool sized; /* so many gigabytes are spoken of */
};

static void evidence_done(struct evidence *evidence)
{
    buf_done(&evidence->title);
    buf_done(&evidence->body);
}
AUTO_DEFINE_VALUE(struct evidence, evidence_done)

static struct bytes before_number(struct bytes folded, const struct number *number)
{
    size_t start = number->start > LOOK_BACK ? number->start - LOOK_BACK : 0;
    return bytes_slice(folded, start, number->start - start);
}

static struct bytes last_word(struct bytes text)
{
    size_t start = text.len;
    while (start > 0 && !fold_is_gap(text, start - 1))
        start--;
    return bytes_slice(text, start, text.len);
}

/* "records: 491840", "total = 500k". */
static bool is_labelled(struct bytes before)
{
    before = bytes_trim(before);
    if (!bytes_ends(before, ":") && !bytes_ends(before, "="))
        return false;
    struct bytes label = last_word(bytes_trim(bytes_slice(before, 0, before.len - 1)));
    return lexicon_unit(label) || bytes_is(label, "count") ||
           bytes_is(label, "total") || bytes_is(label, "nombre") ||
           bytes_is(label, "quantity");
}

static bool is_sample(struct bytes before, struct bytes after)
{
    static const char *const words[] = {
        "sample", "samples", "echantillon", "extrait", "preview", "apercu"};
    /* "a sample of 56 rows, 28 000 in all": the word belongs to the next number only.
     */
    size_t start = before.len;
    while (start > 0 && !byte_is_digit(before.ptr[start - 1]))
        start--;
    before = bytes_slice(before, start, before.len);
    struct bytes near_after = fold_first_clause(bytes_slice(after, 0, LOOK_BACK / 2));
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (fold_find(before, words[i], 0) != BYTES_NONE ||
            fold_find(near_after, words[i], 0) != BYTES_NONE)
            return true;
    return false;
}

static bool is_year(const struct number *number)
{
    return number->plain && number->mantissa >= 1900 && number->mantissa < 2100;
}

static bool counts_records(
    struct bytes folded, const struct number *number, bool big_enough)
{
    struct bytes before = before_number(folded, number);
    struct bytes after = bytes_slice(folded, number->end, folded.len);
    if (is_year(number) || is_sample(before, after) || number_is_size(folded, number) ||
        money_around(folded, number))
        return false;
    struct bytes unit =
        bytes_starts(after, "+") ? bytes_slice(after, 1, after.len) : after;
    return lexicon_unit(unit) || is_labelled(before) || (big_enough && !number->plain);
}

/* The largest count claimed. In a title that speaks of data a number such as "500k" or
 * "491,840" is one even without its unit. */
static uint64_t largest_count(struct bytes folded, bool is_data_title)
{
    uint64_t largest = 0;
    struct number number;
    for (size_t at = 0; number_next(&number, folded, at); at = number.end) {
        uint64_t value = number_value(&number);
        bool big_enough = is_data_title && value >= 1000 && number.decimals == 0;
        big_enough = big_enough || (is_data_title && number.times > 1);
        if (value > largest && value < UINT64_MAX &&
            counts_records(folded, &number, big_enough))
            largest = value;
    }
    return largest;
}

static unsigned bits_of(uint32_t fields)
{
    unsigned count = 0;
    for (; fields != 0; fields &= fields - 1)
        count++;
    return count;
}

static uint32_t score_of(const struct evidence *evidence, enum lexicon_cue cue)
{
    return evidence->title_cues.count[cue] * TITLE_WEIGHT +
           evidence->body_cues.count[cue];
}

struct candidate {
    enum offer_kind kind;
    uint32_t score;
};

enum { CANDIDATES = 7 };

static void weigh_offers(struct candidate *out, const struct evidence *evidence,
    const struct claims_text *text)
{
    bool asks = bytes_ends(bytes_trim(text->title), "?");
    bool sample = text->sample_rows >= SAMPLE_ROWS;
    uint32_t shown = sample || text->published ? 2 : 0;
    uint32_t sale = score_of(evidence, CUE_SALE) + (evidence->priced ? 3 : 0);
    uint32_t free = score_of(evidence, CUE_FREE) + shown;
    uint32_t ransom = score_of(evidence, CUE_RANSOM);
    const struct candidate candidates[CANDIDATES] = {
        {OFFER_REQUEST, score_of(evidence, CUE_REQUEST)},
        {OFFER_AUCTION, score_of(evidence, CUE_AUCTION) + (evidence->priced ? 1 : 0)},
        {OFFER_RANSOM, ransom + (ransom > 0 && text->published ? TITLE_WEIGHT : 0)},
        {OFFER_SALE, sale > 0 ? sale + (sample ? 2 : 0) : 0},
        {OFFER_FREE, free},
        {OFFER_NEWS, score_of(evidence, CUE_NEWS)},
        {OFFER_DISCUSSION, score_of(evidence, CUE_DISCUSSION) + (asks ? 3 : 0)},
    };
    memcpy(out, candidates, sizeof(candidates));
}

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

static bool is_dataset(const struct evidence *evidence, const struct claims *claims,
    const struct claims_text *text)
{
    if (!is_offer(claims->offer))
        return false;
    unsigned fields = bits_of(claims->fields);
    unsigned sum = claims->records > 0 ? 2 : 0;
    sum += fields >= 2 ? 2 : fields;
    sum += text->sample_rows >= SAMPLE_ROWS ? 2 : 0;
    sum += text->sample_rows >= MANY_ROWS ? 1 : 0;
    sum += evidence->sized ? 2 : 0;
    sum += score_of(evidence, CUE_DATA) > 0 ? 1 : 0;
    sum += evidence->title_cues.count[CUE_DATA] > 0 ? 1 : 0;
    return sum >= EVIDENCE_NEEDED;
}

static int gather(
    struct evidence *evidence, const struct claims_text *text, struct err *err)
{
    buf_init(&evidence->title, (size_t)TITLE_MAX * 4);
    buf_init(&evidence->body, (size_t)BODY_MAX * 4);
    if (fold_text(&evidence->title, utf8_cut(text->title, TITLE_MAX), err) != 0 ||
        fold_text(&evidence->body, utf8_cut(text->body, BODY_MAX), err) != 0)
        return -1;
    struct bytes title = buf_bytes(&evidence->title);
    struct bytes body = buf_bytes(&evidence->body);
    lexicon_cues(&evidence->title_cues, title);
    lexicon_cues(&evidence->body_cues, body);
    evidence->sized = number_tells_size(body) || number_tells_size(title);
    evidence->priced =
        money_find(&evidence->price, body) || money_find(&evidence->price, title);
    return 0;
}

static void set_price(struct claims *out, const struct evidence *evidence)
{
    char amount[NUMBER_TEXT_SIZE];
    if (!evidence->priced)
        return;
    number_text(amount, &evidence->price.amount);
    if (amount[0] == '\0' ||
        !bytes_to_text(out->amount, sizeof(out->amount), bytes_of(amount)))
        return;
    out->currency = evidence->price.currency;
}

int claims_read(struct claims *out, const struct claims_text *text, struct err *err)
{
    struct claims claims = {.offer = OFFER_NONE, .currency = ""};
    AUTO(evidence_done) struct evidence evidence = {.priced = false};
    if (gather(&evidence, text, err) != 0)
        return -1;
    bool data_title = evidence.title_cues.count[CUE_DATA] > 0 ||
                      evidence.title_cues.count[CUE_FREE] > 0 ||
                      evidence.title_cues.count[CUE_SALE] > 0;
    claims.records = largest_count(buf_bytes(&evidence.title), data_title);
    if (claims.records == 0)
        claims.records = largest_count(buf_bytes(&evidence.body), false);
    set_price(&claims, &evidence);

    struct lexicon_counts in_title;
    struct lexicon_counts in_body;
    lexicon_fields(&in_title, &evidence.title);
    lexicon_fields(&in_body, &evidence.body);
    for (unsigned field = 0; field < DATA_FIELD_COUNT; field++)
        if (in_title.count[field] + in_body.count[field] > 0)
            claims.fields |= 1U << field;
    struct candidate candidates[CANDIDATES];
    weigh_offers(candidates, &evidence, text);
    claims.offer = heaviest(candidates, false);
    claims.likely_offer = heaviest(candidates, true);
    claims.title_cues = evidence.title_cues;
    claims.body_cues = evidence.body_cues;
    claims.is_dataset = is_dataset(&evidence, &claims, text);
    /* Lying in the open is an offer only of what somebody would want. */
    if (claims.offer == OFFER_FREE && !claims.is_dataset &&
        score_of(&evidence, CUE_FREE) == 0)
        claims.offer = OFFER_NONE;
    *out = claims;
    return 0;
}
