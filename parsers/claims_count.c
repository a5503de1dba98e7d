/* How many records a text speaks of. */
#include "parsers/claims_view.h"
#include "parsers/fold.h"
#include "parsers/money.h"
#include "parsers/number.h"

#include <string.h>

enum {
    LOOK_BACK = 40,   /* bytes before a number that may say what it counts */
    LOOK_AHEAD = 24,  /* behind it */
    WORDS_AHEAD = 4,  /* the unit is one of so many words behind it */
    LEAST = 20,       /* less is no dataset: "1 user per copy" */
    LEAST_BARE = 1000 /* without a unit, in a title */
};

enum weight {
    NO_COUNT,
    LOOSE,   /* in a body, of things that no lexicon has: "84 000 licenciés" */
    BARE,    /* in a title, without its unit */
    COUNTED, /* with its unit, or behind a label */
    TOTAL    /* and it is said to be all */
};

struct best {
    enum weight weight;
    uint64_t records;
};

static bool ends_clause(uint8_t byte)
{
    return byte != '\0' && strchr("\n.,;!?:", byte) != NULL;
}

/* The next word's beginning at or after `at`; BYTES_NONE where the clause ends first,
 * or another number begins. */
static ptrdiff_t next_word(struct bytes text, size_t at)
{
    for (; at < text.len && fold_is_gap(text, at); at++)
        if (ends_clause(text.ptr[at]))
            return BYTES_NONE;
    if (at >= text.len || byte_is_digit(text.ptr[at]))
        return BYTES_NONE;
    return (ptrdiff_t)at;
}

static const struct lexicon_hit *unit_at(const struct claims_side *side, size_t at)
{
    for (size_t i = claims_hit_from(side, at);
         i < side->hit_count && side->hits[i].start == at; i++)
        if (side->hits[i].section == LEXICON_UNIT)
            return &side->hits[i];
    return NULL;
}

/* What is counted, behind the number: "491 840 french patients"; UNIT_COUNT: not said.
 */
static enum lexicon_unit unit_behind(const struct claims_side *side, size_t at)
{
    struct bytes text = side->text;
    if (at < text.len && text.ptr[at] == '+')
        at++;
    for (int word = 0; word < WORDS_AHEAD; word++) {
        ptrdiff_t next = next_word(text, at);
        if (next == BYTES_NONE)
            return UNIT_COUNT;
        at = (size_t)next;
        const struct lexicon_hit *unit = unit_at(side, at);
        if (unit != NULL)
            return unit->value < UNIT_COUNT ? (enum lexicon_unit)unit->value
                                            : UNIT_COUNT;
        while (!fold_is_gap(text, at))
            at++;
    }
    return UNIT_COUNT;
}

/* "%", and units glued to the number: not words, so not among the hits. */
static bool is_measure(const struct claims_view *view, struct bytes text, size_t at)
{
    struct lexicon_hit hit;
    while (at < text.len && text.ptr[at] == ' ')
        at++;
    return lexicon_at(&hit, view->lexicon, LEXICON_UNIT, text, at) &&
           hit.value == UNIT_MEASURE;
}

/* Where what may speak of a number begins: not before the clause or another number. */
static size_t clause_start(struct bytes text, size_t at)
{
    size_t least = at > LOOK_BACK ? at - LOOK_BACK : 0;
    while (at > least && text.ptr[at - 1] != '\n' && text.ptr[at - 1] != ';' &&
           !byte_is_digit(text.ptr[at - 1]))
        at--;
    return at;
}

static size_t clause_end(struct bytes text, size_t at)
{
    size_t most = text.len - at > LOOK_AHEAD ? at + LOOK_AHEAD : text.len;
    while (at < most && !ends_clause(text.ptr[at]) && !byte_is_digit(text.ptr[at]))
        at++;
    return at;
}

/* "records: 491840", "total = 500k", "patients - 12 000". */
static bool is_labelled(
    const struct claims_side *side, const struct number *number, bool written_out)
{
    struct bytes text = side->text;
    size_t at = number->start;
    while (at > 0 && text.ptr[at - 1] == ' ')
        at--;
    bool marked = at > 0 && text.ptr[at - 1] != '\0' &&
                  strchr(":=-~>*", text.ptr[at - 1]) != NULL;
    while (at > 0 && text.ptr[at - 1] != '\0' &&
           strchr(" :=-~>*", text.ptr[at - 1]) != NULL)
        at--;
    const struct lexicon_hit *unit = claims_hit_ending(side, at, LEXICON_UNIT);
    const struct lexicon_hit *sign = claims_hit_ending(side, at, LEXICON_SIGN);
    if (sign != NULL && sign->value == SIGN_TOTAL)
        return true;
    if (unit != NULL && unit->value == UNIT_RECORD)
        return marked || written_out; /* "CEX users 1.2kk" */
    return marked && sign != NULL && sign->value == SIGN_LABEL;
}

static bool is_year(const struct number *number)
{
    return number->plain && number->mantissa >= 1900 && number->mantissa < 2100;
}

static bool is_none(const struct claims_view *view, const struct claims_side *side,
    const struct number *number)
{
    struct bytes text = side->text;
    struct lexicon_hit hit;
    size_t unit = number->end < text.len && text.ptr[number->end] == ' '
                      ? number->end + 1
                      : number->end;
    return is_year(number) || is_measure(view, text, number->end) ||
           lexicon_at(&hit, view->lexicon, LEXICON_SIZE, text, unit) ||
           money_around(text, view->lexicon, number) ||
           claims_says(side, clause_start(text, number->start), number->start,
               LEXICON_SIGN, SIGN_SAMPLE) ||
           claims_says(side, number->end, clause_end(text, number->end), LEXICON_SIGN,
               SIGN_SAMPLE);
}

static bool is_total(const struct claims_side *side, const struct number *number)
{
    struct bytes text = side->text;
    return claims_says(side, clause_start(text, number->start), number->start,
               LEXICON_SIGN, SIGN_TOTAL) ||
           claims_says(side, number->end, clause_end(text, number->end), LEXICON_SIGN,
               SIGN_TOTAL);
}

/* A word goes on right behind the number: it counts something. */
static bool counts_things(const struct claims_side *side, const struct number *number)
{
    struct bytes text = side->text;
    size_t at = number->end;
    if (at < text.len && text.ptr[at] == '+')
        at++;
    return at + 1 < text.len && text.ptr[at] == ' ' && !fold_is_gap(text, at + 1) &&
           !byte_is_digit(text.ptr[at + 1]);
}

/* Blogs tell how many a company employs, beside its revenue. */
static bool counts_company(const struct claims_view *view, uint64_t staff)
{
    enum { COMPANY_MAX = 100000 };
    return staff < COMPANY_MAX &&
           (claims_phrases(&view->body, LEXICON_OFFER, CUE_RANSOM) > 0 ||
               claims_phrases(&view->body, LEXICON_MONEY, MONEY_OTHER) > 0);
}

static bool is_called_price(const struct claims_side *side, size_t start)
{
    while (start > 0 &&
           (side->text.ptr[start - 1] == ' ' || side->text.ptr[start - 1] == ':'))
        start--;
    return claims_hit_ending(side, start, LEXICON_MONEY) != NULL;
}

static enum weight weigh(const struct claims_view *view, const struct claims_side *side,
    const struct number *number)
{
    uint64_t value = number_value(number);
    bool in_title = side == &view->title;
    bool written_out = !number->plain && value >= LEAST_BARE &&
                       (number->decimals == 0 || number->times > 1);
    if (value < LEAST || value == UINT64_MAX || is_none(view, side, number))
        return NO_COUNT;
    enum lexicon_unit unit = unit_behind(side, number->end);
    if (unit == UNIT_RECORD || is_labelled(side, number, written_out))
        return is_total(side, number) ? TOTAL : COUNTED;
    if (unit == UNIT_STAFF && !counts_company(view, value))
        return COUNTED;
    if (unit != UNIT_COUNT || !written_out || is_called_price(side, number->start))
        return NO_COUNT;
    if (in_title)
        return BARE;
    return counts_things(side, number) ? LOOSE : NO_COUNT;
}

/* The heaviest, and of these the largest. */
static void take(struct best *best, enum weight weight, uint64_t records)
{
    if (weight > best->weight || (weight == best->weight && records > best->records))
        *best = (struct best){weight, records};
}

static struct best best_of(
    const struct claims_view *view, const struct claims_side *side)
{
    struct best best = {NO_COUNT, 0};
    struct number number;
    for (size_t at = 0; number_next(&number, view->lexicon, side->text, at);
         at = number.end)
        take(&best, weigh(view, side, &number), number_value(&number));
    for (size_t i = 0; i < side->hit_count; i++)
        if (number_in_words(&number, view->lexicon, side->text, &side->hits[i])) {
            enum weight weight = weigh(view, side, &number);
            take(&best, weight >= COUNTED ? weight : NO_COUNT, number_value(&number));
        }
    return best.weight == NO_COUNT ? (struct best){NO_COUNT, 0} : best;
}

/* "500k" in the title and "491 840 rows" in the body are one number. */
static bool rounds(uint64_t round, uint64_t exact)
{
    enum { PARTS = 10 };
    uint64_t apart = round > exact ? round - exact : exact - round;
    return apart <= round / PARTS && round % 1000 == 0;
}

uint64_t claims_records(const struct claims_view *view)
{
    struct best in_title = best_of(view, &view->title);
    struct best in_body = best_of(view, &view->body);
    if (in_title.weight == NO_COUNT)
        return in_body.records;
    if (in_body.weight != NO_COUNT && rounds(in_title.records, in_body.records))
        return in_body.records;
    if (in_body.weight >= COUNTED && in_title.weight == BARE)
        return in_body.records;
    return in_title.records;
}
