#include "parsers/money.h"

#include <string.h>

enum { LOOK_BACK = 40 };

static bool is_said_before(uint64_t kind)
{
    return kind < MONEY_COUNT && kind != MONEY_TAKES && kind != MONEY_EACH;
}

/* "con facturación, 1.190 €": said of something else. */
static bool comma_in(struct bytes text, size_t from, size_t to)
{
    return bytes_find_byte(bytes_slice(text, from, to - from), ',', 0) != BYTES_NONE;
}

/* What an amount is, from the last word for it on its line; MONEY_COUNT: not said. A
 * full stop or another number ends what is looked at. */
enum lexicon_money money_kind(const struct claims_side *side, size_t start)
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
            is_said_before(side->hits[i].value) && side->hits[i].end <= start &&
            !(side->hits[i].value == MONEY_OTHER &&
                comma_in(text, side->hits[i].end, start)))
            kind = (enum lexicon_money)side->hits[i].value;
    return kind;
}

/* Right behind its word: "price: 800", "start 500", "firm 600". */
static bool is_called(const struct claims_side *side, size_t start)
{
    struct bytes text = side->text;
    size_t at = start;
    while (
        at > 0 && text.ptr[at - 1] != '\0' && strchr(" :=-~", text.ptr[at - 1]) != NULL)
        at--;
    const struct lexicon_hit *hit = claims_hit_ending(side, at, LEXICON_MONEY);
    return hit != NULL && hit->value != MONEY_OTHER && hit->value != MONEY_EACH &&
           hit->value != MONEY_DEMAND && hit->value < MONEY_COUNT;
}

static size_t skip(struct bytes text, size_t at, const char *marks)
{
    while (at < text.len && text.ptr[at] != '\0' && strchr(marks, text.ptr[at]) != NULL)
        at++;
    return at;
}

/* "solo pido un gracias" */
static bool is_article(const struct claims_side *side, const struct number *number)
{
    enum { FEW = 10 };
    return !byte_is_digit(side->text.ptr[number->start]) && number_value(number) < FEW;
}

/* Right before its word: "1100 takes it", "700 firm"; "3$ apiece". */
bool money_is_called_behind(
    const struct claims_side *side, size_t end, enum lexicon_money kind)
{
    end = skip(side->text, end, " ,");
    for (size_t i = claims_hit_from(side, end);
         i < side->hit_count && side->hits[i].start == end; i++)
        if (side->hits[i].section == LEXICON_MONEY && side->hits[i].value == kind)
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
    case MONEY_EACH:
    case MONEY_DEMAND:
    case MONEY_OTHER:
        break;
    }
    return 0;
}

/* What stands between the two numbers of a range. */
static bool is_range(
    const struct lexicon *lexicon, struct bytes text, size_t from, size_t to)
{
    enum { MOST = 16 };
    static const char *const words[] = {"-", " - ", " to ", " auf ", " por ", " para ",
        " bis ", " a ", " y ", " e ", " and ", " und ", " et ", " \xD0\xB4\xD0\xBE ",
        " \xD0\xB8\xD0\xBB\xD0\xB8 "};
    struct bytes between = bytes_slice(text, from, to - from);
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]) && between.len <= MOST; i++)
        if (bytes_starts(between, words[i])) {
            struct lexicon_hit hit;
            struct bytes rest =
                bytes_trim(bytes_slice(between, strlen(words[i]), between.len));
            size_t at = (size_t)(rest.ptr - text.ptr);
            if (rest.len == 0 ||
                (lexicon_at(&hit, lexicon, LEXICON_CURRENCY, text, at) &&
                    hit.end == at + rest.len))
                return true;
        }
    return false;
}

/* What is said of both, behind the second: "4-5k", "entre cuatro y cinco mil". */
static uint64_t multiplier_of(
    const struct number *number, const struct lexicon *lexicon, struct bytes text)
{
    struct lexicon_hit hit;
    bool word = number->times == 1 && number->word > 0 &&
                lexicon_at(&hit, lexicon, LEXICON_NUMBER, text, number->word) &&
                hit.end == number->end && hit.value != LEXICON_NOTHING;
    return word ? hit.value : number->times;
}

/* "500-600$", "between 1,500 and 2,000 euro", "de R$ 3.000 por R$ 2.200": what is asked
 * is the least. */
static void take_range(struct number *number, const struct number *before,
    const struct lexicon *lexicon, struct bytes text)
{
    if (before->end == 0 || !is_range(lexicon, text, before->end, number->start))
        return;
    struct number least = *before;
    least.times =
        before->times > 1 ? before->times : multiplier_of(number, lexicon, text);
    least.end = number->end;
    if (number_value(&least) < number_value(number))
        *number = least;
}

/* "per line", "je 1000", "/ Satz": what comes behind an amount, so that it is the price
 * of a part. */
bool money_is_of_a_part(
    const struct claims_view *view, const struct claims_side *side, size_t end)
{
    static const char *const each[] = {"per ", "je ", "pro ", "por ", "par ", "cada ",
        "\xD0\xB7\xD0\xB0 " /* za */, "/"};
    enum { PART_MOST = 10000, TEN = 10 };
    struct bytes text = side->text;
    struct lexicon_hit hit;
    struct number number;
    size_t at = skip(text, end, " ");
    size_t word = at;
    for (size_t i = 0; i < sizeof(each) / sizeof(each[0]) && word == at; i++)
        if (bytes_starts(bytes_slice(text, at, TEN), each[i]))
            word = skip(text, at + strlen(each[i]), " ");
    if (word == at || money_is_called_behind(side, end, MONEY_EACH))
        return word > at || money_is_called_behind(side, end, MONEY_EACH);
    if (!number_here(&number, view->lexicon, text, word))
        return (lexicon_at(&hit, view->lexicon, LEXICON_UNIT, text, word) &&
                   hit.value != LEXICON_NOTHING) ||
               money_is_called_behind(side, word, MONEY_EACH);
    uint64_t value = number_value(&number);
    while (value >= TEN && value % TEN == 0)
        value /= TEN;
    return value == 1 && number_value(&number) <= PART_MOST;
}

/* One that a bank keeps; others are ways to pay. */
static bool is_hard(uint64_t currency)
{
    static const char *const hard[] = {"USD", "EUR", "GBP", "CHF", "AUD", "CAD"};
    char code[LEXICON_CODE_SIZE];
    lexicon_code(code, currency);
    for (size_t i = 0; i < sizeof(hard) / sizeof(hard[0]); i++)
        if (strcmp(code, hard[i]) == 0)
            return true;
    return false;
}

/* A million of a hard currency is what a company earns or is asked to pay: no board
 * asks that much for data. */
static bool is_fortune(const struct number *number, uint64_t currency)
{
    enum { FORTUNE = 1000000 };
    return number_value(number) >= FORTUNE && is_hard(currency);
}

enum { SUMMED_MOST = 6 }; /* ranks below an auction's start */

struct choice {
    struct money money;
    unsigned rank;
};

bool money_is_counted(
    const struct claims_view *view, struct bytes text, const struct number *number)
{
    struct lexicon_hit hit;
    size_t at = number->end;
    while (at < text.len && text.ptr[at] == ' ')
        at++;
    return lexicon_at(&hit, view->lexicon, LEXICON_UNIT, text, at) ||
           lexicon_at(&hit, view->lexicon, LEXICON_SIZE, text, at);
}

/* Whether a word for all of it stands on either side: "70 euro for the lot", "all
 * together 1,200 ltc". What is behind a comma belongs to what comes then. */
static bool is_for_all(const struct claims_side *side, const struct number *number,
    const struct lexicon_hit *currency)
{
    size_t end = currency->start >= number->end ? currency->end : number->end;
    bool comma = end < side->text.len && side->text.ptr[end] == ',';
    return (!comma && money_is_called_behind(side, end, MONEY_TAKES)) ||
           is_called(side, number->start);
}

/* One without a currency is called by a word, also by one that mostly stands behind:
 * "firm 600". A ransom is asked for where it is published. */
static enum lexicon_money asked_as(const struct claims_view *view,
    const struct claims_side *side, const struct number *number,
    const struct lexicon_hit *currency)
{
    bool behind =
        currency == NULL && money_is_called_behind(side, number->end, MONEY_TAKES);
    enum lexicon_money kind = behind ? MONEY_PRICE : money_kind(side, number->start);
    if (kind == MONEY_DEMAND && view->text->published)
        return MONEY_PRICE;
    if (kind == MONEY_COUNT && (currency == NULL || is_for_all(side, number, currency)))
        return MONEY_PRICE;
    return kind;
}

/* Whether it may be a price; `currency` is NULL where none is said, `behind` whether a
 * word behind it calls it one. */
static bool may_be_price(const struct claims_view *view, const struct claims_side *side,
    const struct number *number, const struct lexicon_hit *currency, bool behind)
{
    bool after = currency != NULL && currency->start >= number->end;
    if (money_is_of_a_part(view, side, after ? currency->end : number->end))
        return false;
    if (currency != NULL) /* "15 â¬ a box" is no sum of one */
        return currency->end > number->start || !is_article(side, number);
    return behind || (is_called(side, number->start) && !is_article(side, number) &&
                         !money_is_counted(view, side->text, number));
}

/* `last`: the number before it. */
static void consider(struct choice *choice, const struct claims_view *view,
    const struct claims_side *side, struct number number, const struct number *last)
{
    struct lexicon_hit hit = {0};
    bool has = money_currency_of(&hit, view->lexicon, side->text, &number);
    bool behind = !has && money_is_called_behind(side, number.end, MONEY_TAKES);
    if (!may_be_price(view, side, &number, has ? &hit : NULL, behind))
        return;
    enum lexicon_money kind = asked_as(view, side, &number, has ? &hit : NULL);
    unsigned rank = rank_of(kind, has);
    bool lowered = choice->rank > 0 && rank == choice->rank &&
                   last->end == choice->money.amount.end &&
                   number_value(&number) < number_value(last) &&
                   is_range(view->lexicon, side->text, last->end, number.start);
    if ((rank <= choice->rank && !lowered) ||
        (kind == MONEY_COUNT && is_fortune(&number, hit.value)))
        return;
    take_range(&number, last, view->lexicon, side->text);
    choice->rank = rank;
    choice->money.amount = number;
    lexicon_code(choice->money.currency, has ? hit.value : 0);
}

static void choose(struct choice *choice, const struct claims_view *view,
    const struct claims_side *side)
{
    const struct number none = {0};
    for (size_t i = 0; i < side->number_count; i++)
        consider(choice, view, side, side->numbers[i],
            i == 0 ? &none : &side->numbers[i - 1]);
}

/* "samples in PM, usdt, not under 900": of a currency in the same sentence. */
static void lend_word(struct choice *choice, const struct claims_side *side)
{
    enum { NEAR = 40 };
    const struct number *amount = &choice->money.amount;
    size_t from = amount->start > NEAR ? amount->start - NEAR : 0;
    for (size_t i = claims_hit_from(side, from);
         i < side->hit_count && side->hits[i].start < amount->end + NEAR; i++) {
        const struct lexicon_hit *hit = &side->hits[i];
        size_t start = hit->end < amount->start ? hit->end : amount->end;
        size_t end = hit->end < amount->start ? amount->start : hit->start;
        bool apart = false;
        for (size_t at = start; at < end; at++)
            apart = apart || strchr(".\n;:!?", side->text.ptr[at]) != NULL;
        if (hit->section == LEXICON_CURRENCY && hit->value != LEXICON_NOTHING &&
            !apart) {
            lexicon_code(choice->money.currency, hit->value);
            return;
        }
    }
}

/* Whether a number stands right before or behind the word. */
static bool has_number(const struct claims_side *side, const struct lexicon_hit *hit)
{
    for (size_t i = 0; i < side->number_count; i++) {
        const struct number *number = &side->numbers[i];
        if ((number->end <= hit->start && hit->start - number->end <= 1) ||
            (number->start >= hit->end && number->start - hit->end <= 1) ||
            (number->start <= hit->start && number->end >= hit->end))
            return true;
    }
    return false;
}

/* "2.5k, firm (euros)", "I think in euros: ...": the one currency that has no number of
 * its own. */
static void lend_lone_word(struct choice *choice, const struct claims_side *side)
{
    const struct lexicon_hit *found = NULL;
    for (size_t i = 0; i < side->hit_count; i++) {
        const struct lexicon_hit *hit = &side->hits[i];
        if (hit->section != LEXICON_CURRENCY || hit->value == LEXICON_NOTHING ||
            !is_hard(hit->value))
            continue;
        if (found != NULL && found->value != hit->value)
            return;
        found = hit;
    }
    if (found != NULL && !has_number(side, found))
        lexicon_code(choice->money.currency, found->value);
}

/* An auction's start without a currency has that of the other amounts. */
static void lend_currency(
    struct choice *choice, const struct claims_view *view, bool in_body)
{
    const struct claims_side *side = &view->body;
    struct lexicon_hit hit;
    for (size_t i = 0; choice->money.currency[0] == '\0' && i < side->number_count; i++)
        if (money_currency_of(&hit, view->lexicon, side->text, &side->numbers[i]) &&
            money_kind(side, side->numbers[i].start) != MONEY_OTHER)
            lexicon_code(choice->money.currency, hit.value);
    if (choice->money.currency[0] == '\0' && in_body)
        lend_word(choice, side);
    if (choice->money.currency[0] == '\0')
        lend_lone_word(choice, side);
}

bool money_price(struct money *out, const struct claims_view *view, uint64_t records)
{
    struct choice choice = {.rank = 0};
    choose(&choice, view, &view->body);
    unsigned rank = choice.rank;
    choose(&choice, view, &view->title);
    bool in_body = choice.rank == rank;
    if (choice.rank == 0 && money_apart(out, view, records))
        return true;
    if (choice.rank == 0 && !view->text->published)
        choice.money.guessed = money_lone(&choice.money.amount, &view->body, records);
    if (choice.rank > 0 && choice.rank <= SUMMED_MOST &&
        money_sum(&choice.money, view, &view->body))
        in_body = true;
    if (choice.rank == 0 && !choice.money.guessed)
        return false;
    lend_currency(&choice, view, in_body);
    *out = choice.money;
    return true;
}
