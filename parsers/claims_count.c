/* How many records a text speaks of. */
#include "parsers/claims_clause.h"
#include "parsers/claims_sum.h"
#include "parsers/claims_view.h"
#include "parsers/fold.h"
#include "parsers/money.h"
#include "parsers/number.h"

#include <string.h>

enum {
    LIST_AHEAD = 160,   /* a list of kinds of data begins so near behind it */
    LISTED = 2,         /* so many kinds of data make a list */
    WORDS_AHEAD = 4,    /* the unit is one of so many words behind it */
    LEAST = 20,         /* less is no dataset: "1 user per copy" */
    LEAST_BARE = 1000,  /* without a unit, in a title */
    SAMPLE_MOST = 2000, /* a larger number is a sample's only if told in one breath */
    PARTS = 10
};

enum weight {
    NO_COUNT,
    ALONE,   /* between two stops, with nothing said of it: "29k / 2024-2026 / 8 GB" */
    LOOSE,   /* in a body, of things that no lexicon has: "84 000 licenciés" */
    BARE,    /* in a title, without its unit */
    LEADING, /* before a list of kinds of data: "890k contracts with name, address" */
    COUNTED, /* with its unit, or behind a label */
    TOTAL    /* and it is said to be all */
};

struct best {
    enum weight weight;
    uint64_t records;
};

/* The next word's beginning at or after `at`; BYTES_NONE where the clause ends first,
 * or another number begins. */
static ptrdiff_t next_word(struct bytes text, size_t at)
{
    for (; at < text.len && fold_is_gap(text, at); at++)
        if (clause_ends(text.ptr[at]))
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

/* "12k clinic patients": a word for a place that goes with what is counted. */
static enum lexicon_unit unit_of(
    const struct claims_side *side, const struct lexicon_hit *unit)
{
    if ((unit->value == UNIT_MEASURE || unit->value == UNIT_MANY) &&
        unit->end < side->text.len && side->text.ptr[unit->end] == ' ') {
        const struct lexicon_hit *next = unit_at(side, unit->end + 1);
        if (next != NULL && next->value == UNIT_RECORD)
            return UNIT_RECORD;
    }
    return unit->value < UNIT_COUNT ? (enum lexicon_unit)unit->value : UNIT_COUNT;
}

/* What an offer may have few of without being of them. */
static bool is_told_about(const struct lexicon_hit *unit)
{
    return unit->value == UNIT_MEASURE || unit->value == UNIT_MANY;
}

/* What is counted, behind the number: "491 840 french patients"; UNIT_COUNT: not said.
 */
static enum lexicon_unit unit_behind(const struct claims_side *side, size_t at)
{
    struct bytes text = side->text;
    bool apart = false;
    if (at < text.len && text.ptr[at] == '+')
        at++;
    for (int word = 0; word < WORDS_AHEAD; word++) {
        ptrdiff_t next = next_word(text, at);
        if (next == BYTES_NONE)
            return UNIT_COUNT;
        at = (size_t)next;
        const struct lexicon_hit *unit = unit_at(side, at);
        if (unit != NULL && !(apart && is_told_about(unit)))
            return unit_of(side, unit);
        size_t start = at;
        while (!fold_is_gap(text, at))
            at++;
        apart = apart || claims_is_preposition(bytes_slice(text, start, at - start));
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

/* Whether a sign stands beside the number. */
static bool signed_as(const struct claims_side *side, const struct number *number,
    enum lexicon_sign sign, bool breath)
{
    struct bytes text = side->text;
    return claims_says(side, clause_start(text, number->start, breath), number->start,
               LEXICON_SIGN, sign) ||
           claims_says(side, number->end, clause_end(text, number->end, breath),
               LEXICON_SIGN, sign);
}

/* Where the list behind a number ends: with its sentence, or where another number
 * begins. A line end behind a colon ends nothing. */
static size_t list_end(struct bytes text, size_t start)
{
    size_t most = text.len - start > LIST_AHEAD ? start + LIST_AHEAD : text.len;
    uint8_t last = 0;
    for (size_t at = start; at < most; at++) {
        uint8_t byte = text.ptr[at];
        bool number =
            byte_is_digit(byte) && fold_is_gap(text, at - 1) && text.ptr[at - 1] != '-';
        if (number ||
            (byte != '\n' && clause_ends_sentence(text, at) &&
                !clause_is_abbreviated(text, at)) ||
            (byte == '\n' && last != ':'))
            return at;
        last = byte == ' ' || byte == '\n' ? last : byte;
    }
    return most;
}

/* The kinds of data named within [from, to). */
static uint32_t named_in(const struct claims_side *side, size_t from, size_t to)
{
    uint32_t named = 0;
    for (size_t i = claims_hit_from(side, from);
         i < side->hit_count && side->hits[i].start < to; i++)
        if (side->hits[i].section == LEXICON_FIELD &&
            side->hits[i].value < DATA_FIELD_COUNT)
            named |= UINT32_C(1) << side->hits[i].value;
    return named;
}

/* "640k Verträge: Name, Geburtstag": what the kinds of data are of is counted, whatever
 * its name. */
static bool leads_list(const struct claims_side *side, const struct number *number)
{
    struct bytes text = side->text;
    size_t at = number->end;
    at += at < text.len && text.ptr[at] == '+' ? 1 : 0;
    if (next_word(text, at) == BYTES_NONE) {
        at = claims_over_spaces(text, at);
        bool goes_on = at < text.len && (text.ptr[at] == ',' || text.ptr[at] == ':');
        if (!goes_on || !claims_stands_alone(side, number))
            return false;
        at++;
    }
    return __builtin_popcount(named_in(side, at, list_end(text, at))) >= LISTED;
}

/* "records: 491840", "total = 500k", "patients - 12 000". */
static bool is_labelled(
    const struct claims_side *side, const struct number *number, bool written_out)
{
    struct bytes text = side->text;
    size_t at = number->start;
    while (at > 0 && text.ptr[at - 1] == ' ')
        at--;
    at = claims_before_about(text, at);
    bool marked = at > 0 && text.ptr[at - 1] != '\0' &&
                  strchr(":=-~>*", text.ptr[at - 1]) != NULL;
    while (at > 0 && text.ptr[at - 1] != '\0' &&
           strchr(" :=-~>*\"", text.ptr[at - 1]) != NULL)
        at--;
    const struct lexicon_hit *unit = claims_hit_ending(side, at, LEXICON_UNIT);
    const struct lexicon_hit *sign = claims_hit_ending(side, at, LEXICON_SIGN);
    if (sign != NULL && sign->value == SIGN_TOTAL)
        return true;
    if (unit != NULL && unit->value == UNIT_RECORD)
        return marked || written_out || /* "CEX users 1.2kk", "Patients 3418." */
               (number_value(number) >= LEAST_BARE && !claims_is_year(number) &&
                   claims_is_stop(side->text, number->end));
    return marked && sign != NULL && sign->value == SIGN_LABEL;
}

static bool is_none(const struct claims_view *view, const struct claims_side *side,
    const struct number *number)
{
    struct bytes text = side->text;
    struct lexicon_hit hit;
    size_t unit = number->end < text.len && text.ptr[number->end] == ' '
                      ? number->end + 1
                      : number->end;
    /* "ochocientas mil pruebas": what is counted is called as a sample is. */
    bool breath = number_value(number) > SAMPLE_MOST;
    return claims_is_year(number) ||
           (is_measure(view, text, number->end) &&
               unit_behind(side, number->end) != UNIT_RECORD) ||
           lexicon_at(&hit, view->lexicon, LEXICON_SIZE, text, unit) ||
           money_around(text, view->lexicon, number) ||
           (signed_as(side, number, SIGN_SAMPLE, breath) &&
               !(breath && claims_sign_behind(side, number, SIGN_SAMPLE)));
}

/* "price 5k", "5M revenue": no currency is told. */
static bool is_amount_of_money(
    const struct claims_side *side, const struct number *number)
{
    size_t from = clause_start(side->text, number->start, true);
    size_t to = clause_end(side->text, number->end, true);
    return claims_says(side, from, number->start, LEXICON_MONEY, MONEY_PRICE) ||
           claims_says(side, from, number->start, LEXICON_MONEY, MONEY_OTHER) ||
           claims_says(side, from, number->start, LEXICON_MONEY, MONEY_DEMAND) ||
           claims_says(side, number->end, to, LEXICON_MONEY, MONEY_OTHER) ||
           money_is_called_behind(side, number->end, MONEY_TAKES);
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

/* An amount that is no price; a salary among the kinds of data is none. */
static bool tells_revenue(const struct claims_view *view)
{
    const struct claims_side *side = &view->body;
    for (size_t i = 0; i < side->number_count; i++) {
        const struct number *number = &side->numbers[i];
        size_t from = clause_start(side->text, number->start, false);
        if (money_around(side->text, view->lexicon, number) &&
            claims_says(side, from, number->start, LEXICON_MONEY, MONEY_OTHER))
            return true;
    }
    return false;
}

/* Blogs tell how many a company employs, beside its revenue; above rows all count. */
static bool tells_company(const struct claims_view *view)
{
    return (view->text->published && view->text->rows.len == 0) ||
           claims_phrases(&view->body, LEXICON_OFFER, CUE_RANSOM) > 0 ||
           tells_revenue(view);
}

/* "312 federated athletes", "pupils + parents / 3200": a title's number in plain
 * digits, where it begins the title or stands alone. */
static bool is_titled(const struct claims_side *side, const struct number *number)
{
    enum { LEAST_FIRST = 100 };
    if (!number->plain || number->word > 0)
        return false;
    if (number->start == 0)
        return number->mantissa >= LEAST_FIRST && counts_things(side, number);
    return number->mantissa >= LEAST_BARE && claims_stands_alone(side, number);
}

static enum weight weigh_bare(const struct claims_side *side,
    const struct number *number, bool in_title, bool written_out)
{
    if (in_title && written_out)
        return BARE;
    if (written_out && counts_things(side, number))
        return LOOSE;
    bool alone = in_title ? is_titled(side, number)
                          : written_out && claims_stands_alone(side, number);
    return alone ? ALONE : NO_COUNT;
}

/* Of a number whose unit no lexicon tells. */
static enum weight weigh_unknown(const struct claims_side *side,
    const struct number *number, bool in_title, bool written_out)
{
    if (is_amount_of_money(side, number) || claims_is_clock(side->text, number))
        return NO_COUNT;
    if (written_out && claims_sign_behind(side, number, SIGN_TOTAL))
        return TOTAL;
    if (written_out && claims_is_whole(side, number))
        return COUNTED;
    if (written_out && claims_is_all(side, number))
        return LOOSE;
    if (number_value(number) >= LEAST_BARE && leads_list(side, number))
        return LEADING;
    return weigh_bare(side, number, in_title, written_out);
}

/* "patients, look 666040003 here": as long as a telephone's, with no commas between
 * thousands, no round number, and no unit right behind it. A count is kept, and
 * somebody's number must not be. */
static bool may_be_somebodys(
    const struct claims_side *side, const struct number *number)
{
    enum { SHORTEST = 100000000, ROUND = 1000 };
    size_t length = number->end - number->start;
    struct bytes text = bytes_slice(side->text, number->start, length);
    if (number->times > 1 || number->mantissa < SHORTEST ||
        number->mantissa % ROUND == 0 || bytes_find_byte(text, ',', 0) != BYTES_NONE)
        return false;
    ptrdiff_t next = next_word(side->text, number->end);
    const struct lexicon_hit *unit =
        next == BYTES_NONE ? NULL : unit_at(side, (size_t)next);
    return unit == NULL || unit->value != UNIT_RECORD;
}

/* `company`: whose staff is told may be the company's. */
static enum weight weigh(const struct claims_view *view, const struct claims_side *side,
    const struct number *number, bool company)
{
    enum { COMPANY_MAX = 100000 };
    uint64_t value = number_value(number);
    bool written_out = !number->plain && value >= LEAST_BARE &&
                       (number->decimals == 0 || number->times > 1);
    if (value < LEAST || value == UINT64_MAX || may_be_somebodys(side, number) ||
        is_none(view, side, number))
        return NO_COUNT;
    enum lexicon_unit unit = unit_behind(side, number->end);
    if (unit == UNIT_RECORD || is_labelled(side, number, written_out))
        return signed_as(side, number, SIGN_TOTAL, false) ? TOTAL : COUNTED;
    if (unit == UNIT_STAFF && !(company && value < COMPANY_MAX))
        return COUNTED;
    if (unit == UNIT_MANY)
        return value >= LEAST_BARE ? LOOSE : NO_COUNT;
    if (unit != UNIT_COUNT)
        return NO_COUNT;
    return weigh_unknown(side, number, side == &view->title, written_out);
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
    /* Once: it looks at every number, and each of them may count staff. */
    bool company =
        claims_phrases(side, LEXICON_UNIT, UNIT_STAFF) > 0 && tells_company(view);
    struct claims_sum sum = {.count = 0};
    for (size_t i = 0; i < side->number_count; i++) {
        const struct number *number = &side->numbers[i];
        enum weight weight = weigh(view, side, number, company);
        bool all = claims_sum_is(&sum, number) && !is_none(view, side, number);
        take(&best, all ? TOTAL : weight, number_value(number));
        claims_sum_add(&sum, view, side, number);
    }
    return best.weight == NO_COUNT ? (struct best){NO_COUNT, 0} : best;
}

/* "500k" in the title and "491 840 rows" in the body are one number. */
static bool rounds(uint64_t round, uint64_t exact)
{
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
    bool part = in_body.records < in_title.records / PARTS; /* "thirty rows to check" */
    if ((in_body.weight >= COUNTED && in_title.weight == BARE && !part) ||
        (in_body.weight > ALONE && in_title.weight == ALONE))
        return in_body.records;
    return in_title.records;
}
