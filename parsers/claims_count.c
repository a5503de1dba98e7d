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
    BARE,    /* in a title that offers data, without its unit */
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

/* A record's name behind the number: "491 840 french patients". */
static bool has_unit(const struct claims_side *side, size_t at)
{
    struct bytes text = side->text;
    if (at < text.len && text.ptr[at] == '+')
        at++;
    for (int word = 0; word < WORDS_AHEAD; word++) {
        ptrdiff_t next = next_word(text, at);
        if (next == BYTES_NONE)
            return false;
        at = (size_t)next;
        const struct lexicon_hit *unit = unit_at(side, at);
        if (unit != NULL)
            return unit->value == UNIT_RECORD;
        while (!fold_is_gap(text, at))
            at++;
    }
    return false;
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
static bool is_labelled(const struct claims_side *side, size_t start)
{
    struct bytes text = side->text;
    size_t at = start;
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
    return marked && ((unit != NULL && unit->value == UNIT_RECORD) ||
                         (sign != NULL && sign->value == SIGN_LABEL));
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

static enum weight weigh(const struct claims_view *view, const struct claims_side *side,
    const struct number *number, bool bare)
{
    uint64_t value = number_value(number);
    if (value < LEAST || value == UINT64_MAX || is_none(view, side, number))
        return NO_COUNT;
    bool counted = has_unit(side, number->end) || is_labelled(side, number->start);
    if (counted)
        return is_total(side, number) ? TOTAL : COUNTED;
    bool written_out = !number->plain && (number->decimals == 0 || number->times > 1);
    return bare && written_out && value >= LEAST_BARE ? BARE : NO_COUNT;
}

/* The heaviest, and of these the largest. */
static void take(struct best *best, enum weight weight, uint64_t records)
{
    if (weight > best->weight || (weight == best->weight && records > best->records))
        *best = (struct best){weight, records};
}

static struct best best_of(
    const struct claims_view *view, const struct claims_side *side, bool bare)
{
    struct best best = {NO_COUNT, 0};
    struct number number;
    for (size_t at = 0; number_next(&number, view->lexicon, side->text, at);
         at = number.end)
        take(&best, weigh(view, side, &number, bare), number_value(&number));
    for (size_t i = 0; i < side->hit_count; i++)
        if (number_in_words(&number, view->lexicon, side->text, &side->hits[i]))
            take(&best, weigh(view, side, &number, false), number_value(&number));
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
    const struct claims_side *title = &view->title;
    bool bare = claims_phrases(title, LEXICON_OFFER, CUE_DATA) > 0 ||
                claims_phrases(title, LEXICON_OFFER, CUE_FREE) > 0 ||
                claims_phrases(title, LEXICON_OFFER, CUE_SALE) > 0 ||
                claims_phrases(title, LEXICON_SECTOR, SECTOR_HEALTH) > 0;
    struct best in_title = best_of(view, title, bare);
    struct best in_body = best_of(view, &view->body, false);
    if (in_title.weight == NO_COUNT)
        return in_body.records;
    if (in_body.weight >= COUNTED && rounds(in_title.records, in_body.records))
        return in_body.records;
    return in_title.records;
}
