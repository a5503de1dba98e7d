#include "parsers/money.h"

#include "parsers/fold.h"

#include <string.h>

enum { LOOK_BACK = 40, TOKEN_MAX = 24 };

static bool currency_after(struct lexicon_hit *hit, const struct lexicon *lexicon,
    struct bytes text, size_t at)
{
    if (bytes_starts(bytes_slice(text, at, text.len - at), ",-")) /* "300,- EUR" */
        at += 2;
    while (
        at < text.len && text.ptr[at] != '\0' && strchr(" +(-", text.ptr[at]) != NULL)
        at++;
    return lexicon_at(hit, lexicon, LEXICON_CURRENCY, text, at) &&
           hit->value != LEXICON_NOTHING;
}

/* "usd 300", "$300", "r$ 300": the token that ends where the number begins. */
static bool currency_before(struct lexicon_hit *hit, const struct lexicon *lexicon,
    struct bytes text, size_t at)
{
    while (at > 0 && (text.ptr[at - 1] == ' ' || text.ptr[at - 1] == ':'))
        at--;
    size_t end = at;
    bool symbol = end > 0 && text.ptr[end - 1] == '$';
    at -= symbol ? 1 : 0;
    while (at > 0 && end - at < TOKEN_MAX && !fold_is_gap(text, at - 1))
        at--;
    if (lexicon_at(hit, lexicon, LEXICON_CURRENCY, text, at) && hit->end == end &&
        hit->value != LEXICON_NOTHING)
        return true;
    return symbol && lexicon_at(hit, lexicon, LEXICON_CURRENCY, text, end - 1) &&
           hit->value != LEXICON_NOTHING;
}

static bool currency_of(struct lexicon_hit *hit, const struct lexicon *lexicon,
    struct bytes text, const struct number *number)
{
    return currency_after(hit, lexicon, text, number->end) ||
           currency_before(hit, lexicon, text, number->start);
}

bool money_around(
    struct bytes folded, const struct lexicon *lexicon, const struct number *number)
{
    struct lexicon_hit hit;
    return currency_of(&hit, lexicon, folded, number);
}

/* What an amount is, from the last word for it on its line; MONEY_COUNT: not said. A
 * full stop or another number ends what is looked at. */
static enum lexicon_money kind_of(const struct claims_side *side, size_t start)
{
    struct bytes text = side->text;
    size_t from = start;
    size_t least = start > LOOK_BACK ? start - LOOK_BACK : 0;
    while (from > least && text.ptr[from - 1] != '\n' &&
           !byte_is_digit(text.ptr[from - 1]) &&
           !(text.ptr[from - 1] == '.' && from < start && text.ptr[from] == ' '))
        from--;
    enum lexicon_money kind = MONEY_COUNT;
    for (size_t i = claims_hit_from(side, from);
         i < side->hit_count && side->hits[i].start < start; i++)
        if (side->hits[i].section == LEXICON_MONEY &&
            side->hits[i].value < MONEY_COUNT && side->hits[i].value != MONEY_TAKES &&
            side->hits[i].end <= start)
            kind = (enum lexicon_money)side->hits[i].value;
    return kind;
}

/* Right behind its word: "price: 800", "start 500". */
static bool is_called(const struct claims_side *side, size_t start)
{
    struct bytes text = side->text;
    size_t at = start;
    while (
        at > 0 && text.ptr[at - 1] != '\0' && strchr(" :=-~", text.ptr[at - 1]) != NULL)
        at--;
    const struct lexicon_hit *hit = claims_hit_ending(side, at, LEXICON_MONEY);
    return hit != NULL && hit->value < MONEY_COUNT && hit->value != MONEY_OTHER &&
           hit->value != MONEY_TAKES;
}

/* Right before its word: "1100 takes it", "700 firm". */
static bool is_called_behind(const struct claims_side *side, size_t end)
{
    while (end < side->text.len && strchr(" ,", side->text.ptr[end]) != NULL &&
           side->text.ptr[end] != '\0')
        end++;
    for (size_t i = claims_hit_from(side, end);
         i < side->hit_count && side->hits[i].start == end; i++)
        if (side->hits[i].section == LEXICON_MONEY &&
            side->hits[i].value == MONEY_TAKES)
            return true;
    return false;
}

/* Higher is preferred; 0 is no price. */
static unsigned rank_of(enum lexicon_money kind, bool has_currency)
{
    switch (kind) {
    case MONEY_START:
        return has_currency ? 8 : 7;
    case MONEY_PRICE:
        return has_currency ? 6 : 3;
    case MONEY_COUNT:
        return has_currency ? 5 : 0;
    case MONEY_BLITZ:
        return has_currency ? 2 : 1;
    case MONEY_STEP:
    case MONEY_TAKES:
    case MONEY_OTHER:
        break;
    }
    return 0;
}

/* "500-600$": what is asked is the least. */
static void take_range(
    struct number *number, const struct number *before, struct bytes text)
{
    if (before->end > 0 && before->end + 1 == number->start &&
        text.ptr[before->end] == '-' && before->times == 1)
        *number = (struct number){.mantissa = before->mantissa,
            .decimals = before->decimals,
            .times = number->times,
            .start = before->start,
            .end = number->end};
}

/* A million of a hard currency is what a company earns or is asked to pay: no board
 * asks that much for data. */
static bool is_fortune(const struct number *number, uint64_t currency)
{
    enum { FORTUNE = 1000000 };
    static const char *const hard[] = {"USD", "EUR", "GBP", "CHF", "AUD", "CAD"};
    char code[LEXICON_CODE_SIZE];
    lexicon_code(code, currency);
    for (size_t i = 0; i < sizeof(hard) / sizeof(hard[0]); i++)
        if (strcmp(code, hard[i]) == 0)
            return number_value(number) >= FORTUNE;
    return false;
}

struct choice {
    struct money money;
    unsigned rank;
};

static bool is_counted(
    const struct claims_view *view, struct bytes text, const struct number *number)
{
    struct lexicon_hit hit;
    size_t at = number->end;
    while (at < text.len && text.ptr[at] == ' ')
        at++;
    return lexicon_at(&hit, view->lexicon, LEXICON_UNIT, text, at) ||
           lexicon_at(&hit, view->lexicon, LEXICON_SIZE, text, at);
}

static void choose(struct choice *choice, const struct claims_view *view,
    const struct claims_side *side)
{
    struct number before = {0};
    struct number number;
    for (size_t at = 0; number_next(&number, view->lexicon, side->text, at);
         at = number.end) {
        struct lexicon_hit hit = {0};
        bool has = currency_of(&hit, view->lexicon, side->text, &number);
        struct number last = before;
        before = number;
        bool behind = !has && is_called_behind(side, number.end);
        if (!has && !behind &&
            (!is_called(side, number.start) || is_counted(view, side->text, &number)))
            continue;
        enum lexicon_money kind = behind ? MONEY_PRICE : kind_of(side, number.start);
        unsigned rank = rank_of(kind, has);
        if (rank <= choice->rank ||
            (kind == MONEY_COUNT && is_fortune(&number, hit.value)))
            continue;
        take_range(&number, &last, side->text);
        choice->rank = rank;
        choice->money.amount = number;
        lexicon_code(choice->money.currency, has ? hit.value : 0);
    }
}

/* An auction's start without a currency has that of the other amounts. */
static void lend_currency(struct choice *choice, const struct claims_view *view)
{
    const struct claims_side *side = &view->body;
    struct number number;
    struct lexicon_hit hit;
    for (size_t at = 0; choice->money.currency[0] == '\0' &&
                        number_next(&number, view->lexicon, side->text, at);
         at = number.end)
        if (currency_of(&hit, view->lexicon, side->text, &number) &&
            kind_of(side, number.start) != MONEY_OTHER)
            lexicon_code(choice->money.currency, hit.value);
}

bool money_price(struct money *out, const struct claims_view *view)
{
    struct choice choice = {.rank = 0};
    choose(&choice, view, &view->body);
    choose(&choice, view, &view->title);
    if (choice.rank == 0)
        return false;
    lend_currency(&choice, view);
    *out = choice.money;
    return true;
}
