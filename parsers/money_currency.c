/* The currency that stands around an amount. */
#include "parsers/money.h"

#include "parsers/fold.h"

#include <string.h>

enum { TOKEN_MAX = 24 };

static bool currency_after(struct lexicon_hit *hit, const struct lexicon *lexicon,
    struct bytes text, size_t at)
{
    struct bytes rest = bytes_slice(text, at, text.len - at);
    if (bytes_starts(rest, ",-") || bytes_starts(rest, ".-")) /* "300,- EUR" */
        at += 2;
    while (
        at < text.len && text.ptr[at] != '\0' && strchr(" +(-", text.ptr[at]) != NULL)
        at++;
    return lexicon_at(hit, lexicon, LEXICON_CURRENCY, text, at) &&
           hit->value != LEXICON_NOTHING;
}

/* "4.000, Euro.": behind a comma, where it belongs to no other number. */
static bool currency_behind_comma(struct lexicon_hit *hit,
    const struct lexicon *lexicon, struct bytes text, size_t at)
{
    if (!bytes_starts(bytes_slice(text, at, text.len), ", ") ||
        !currency_after(hit, lexicon, text, at + 2))
        return false;
    size_t behind = hit->end;
    while (behind < text.len && text.ptr[behind] == ' ')
        behind++;
    return behind >= text.len || !byte_is_digit(text.ptr[behind]);
}

/* "labs_fr.7z": a name of a file, whose "fr." is no currency. */
static bool is_in_a_name(struct bytes text, const struct number *number)
{
    return number->start > 0 && text.ptr[number->start - 1] == '.' &&
           !fold_is_gap(text, number->end);
}

/* "usd 300", "$300", "r$ 300", "Fr. 300": the token that ends where the number begins.
 */
static bool currency_before(struct lexicon_hit *hit, const struct lexicon *lexicon,
    struct bytes text, const struct number *number)
{
    size_t at = number->start;
    if (is_in_a_name(text, number))
        return false;
    while (at > 0 && (text.ptr[at - 1] == ' ' || text.ptr[at - 1] == ':'))
        at--;
    size_t end = at;
    bool symbol = end > 0 && text.ptr[end - 1] == '$';
    at -= symbol || (end > 0 && text.ptr[end - 1] == '.') ? 1 : 0;
    while (at > 0 && end - at < TOKEN_MAX && !fold_is_gap(text, at - 1))
        at--;
    if (lexicon_at(hit, lexicon, LEXICON_CURRENCY, text, at) && hit->end == end &&
        hit->value != LEXICON_NOTHING)
        return true;
    return symbol && lexicon_at(hit, lexicon, LEXICON_CURRENCY, text, end - 1) &&
           hit->value != LEXICON_NOTHING;
}

/* "nine grand": its multiplier is said of money alone. */
static bool currency_within(struct lexicon_hit *hit, const struct lexicon *lexicon,
    struct bytes text, const struct number *number)
{
    return number->word > 0 &&
           lexicon_at(hit, lexicon, LEXICON_CURRENCY, text, number->word) &&
           hit->end == number->end && hit->value != LEXICON_NOTHING;
}

/* "2.500 em USDT" */
static bool currency_behind_in(struct lexicon_hit *hit, const struct lexicon *lexicon,
    struct bytes text, size_t at)
{
    static const char *const in[] = {
        " in ", " en ", " em ", " \xD0\xB2 ", " \xD0\xBD\xD0\xB0 "};
    struct bytes rest = bytes_slice(text, at, text.len);
    for (size_t i = 0; i < sizeof(in) / sizeof(in[0]); i++)
        if (bytes_starts(rest, in[i]))
            return currency_after(hit, lexicon, text, at + strlen(in[i]));
    return false;
}

/* "300e": glued to a sum, where a lone "e" is another word and "16e" the sixteenth. */
static bool euro_glued(struct lexicon_hit *hit, const struct lexicon *lexicon,
    struct bytes text, const struct number *number)
{
    enum { SUM_LEAST = 50 };
    size_t at = number->end;
    bool glued = at > 0 && at < text.len && text.ptr[at] == 'e' &&
                 byte_is_digit(text.ptr[at - 1]) &&
                 (at + 1 == text.len || fold_is_gap(text, at + 1));
    if (!glued || number_value(number) < SUM_LEAST ||
        !lexicon_at(hit, lexicon, LEXICON_CURRENCY, bytes_of("eur"), 0))
        return false;
    hit->start = (uint32_t)at;
    hit->end = (uint32_t)(at + 1);
    return true;
}

bool money_currency_of(struct lexicon_hit *hit, const struct lexicon *lexicon,
    struct bytes text, const struct number *number)
{
    return currency_after(hit, lexicon, text, number->end) ||
           currency_before(hit, lexicon, text, number) ||
           currency_within(hit, lexicon, text, number) ||
           euro_glued(hit, lexicon, text, number) ||
           currency_behind_in(hit, lexicon, text, number->end) ||
           currency_behind_comma(hit, lexicon, text, number->end);
}

bool money_currency(struct lexicon_hit *hit, const struct claims_view *view,
    const struct claims_side *side, const struct number *number)
{
    return money_currency_of(hit, view->lexicon, side->text, number);
}

bool money_around(
    struct bytes folded, const struct lexicon *lexicon, const struct number *number)
{
    struct lexicon_hit hit;
    return money_currency_of(&hit, lexicon, folded, number);
}
