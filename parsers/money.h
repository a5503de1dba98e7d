/*
 * money - prices in a folded text: "300$", "$2,000", "2 000 eur", "0.05 btc".
 */
#ifndef VIGIE_PARSERS_MONEY_H
#define VIGIE_PARSERS_MONEY_H

#include "parsers/claims_view.h"
#include "parsers/number.h"

struct money {
    struct number amount;
    char currency[LEXICON_CODE_SIZE]; /* "" when it is not said */
};

/* Whether a currency stands right before or after the number. */
bool money_around(
    struct bytes folded, const struct lexicon *lexicon, const struct number *number);

/* The price asked for: where an auction starts, else what is called a price, else the
 * first amount of money. Revenues, fines, ransoms and the steps of an auction are none.
 * An amount without a currency is a price only where it is called one. */
bool money_price(struct money *out, const struct claims_view *view);

#endif
