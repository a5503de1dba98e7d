/*
 * money - prices in a folded text: "300$", "$2,000", "2 000 eur", "0.05 btc".
 */
#ifndef VIGIE_PARSERS_MONEY_H
#define VIGIE_PARSERS_MONEY_H

#include "parsers/number.h"

struct money {
    struct number amount;
    const char *currency; /* "USD", "EUR", "GBP", "RUB", "BTC", "XMR", "USDT" */
};

/* The currency that stands right before or after the number, or NULL. */
const char *money_around(struct bytes folded, const struct number *number);

/* The first price; amounts called a revenue, a fine or a ransom demand's turnover are
 * none. */
bool money_find(struct money *out, struct bytes folded);

#endif
