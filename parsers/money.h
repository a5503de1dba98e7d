/*
 * money - prices in a folded text: "300$", "$2,000", "2 000 eur", "0.05 btc".
 */
#ifndef VIGIE_PARSERS_MONEY_H
#define VIGIE_PARSERS_MONEY_H

#include "parsers/claims_view.h"
#include "parsers/number.h"

struct money {
    bool guessed; /* a number of which nothing is said: "450." */
    struct number amount;
    char currency[LEXICON_CODE_SIZE]; /* "" when it is not said */
};

/* The currency right before or after the number, or in its words ("nine grand"). False:
 * there is none, and `hit` may hold anything. */
bool money_currency_of(struct lexicon_hit *hit, const struct lexicon *lexicon,
    struct bytes folded, const struct number *number);
/* Whether there is one. */
bool money_around(
    struct bytes folded, const struct lexicon *lexicon, const struct number *number);

/* Whether it counts something, or is a size: "900 rows", "12 gb". */
bool money_is_counted(
    const struct claims_view *view, struct bytes text, const struct number *number);

/* Whether a word for money of that kind stands right behind: "1100 takes it". */
bool money_is_called_behind(
    const struct claims_side *side, size_t end, enum lexicon_money kind);

/* The currency that stands beside the number. */
bool money_currency(struct lexicon_hit *hit, const struct claims_view *view,
    const struct claims_side *side, const struct number *number);

/* What the amount that begins at `start` is, by the last word for it on its line;
 * MONEY_COUNT: not said. */
enum lexicon_money money_kind(const struct claims_side *side, size_t start);

/* Whether what stands behind an amount that ends at `end` makes it the price of a part:
 * "per line", "/ 1000". */
bool money_is_of_a_part(
    const struct claims_view *view, const struct claims_side *side, size_t end);

/* What a list of prices comes to: "60$ ... 80$ ... 70$ ... 180$ for everything". It is
 * told by arithmetic, in no language: more than each and half of all, and at most all.
 * Sets amount and currency alone. */
bool money_sum(
    struct money *out, const struct claims_view *view, const struct claims_side *side);

/* "450.", "ok pour 300": the one number between two stops, or behind "for", that is
 * neither the records nor a year. */
bool money_lone(struct number *out, const struct claims_side *side, uint64_t records);

/* "c'est 700, en xmr", "usdt, not under 900": a round number in one sentence
 * with a currency that has no number of its own; `records` is another. */
bool money_apart(struct money *out, const struct claims_view *view, uint64_t records);

/* The price asked for: where an auction starts, else what is called a price, else the
 * first amount of money. Revenues, fines, ransoms and the steps of an auction are none.
 * An amount without a currency is a price only where it is called one; or where it is
 * the one number that stands alone, and `records` is another. */
bool money_price(struct money *out, const struct claims_view *view, uint64_t records);

#endif
