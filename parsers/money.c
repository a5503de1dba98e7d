#include "parsers/money.h"

#include "parsers/fold.h"

enum { LOOK_BACK = 32 };

struct currency {
    const char *token;
    const char *code;
};

/* Longer tokens before their beginnings. */
static const struct currency currencies[] = {
    {"$", "USD"}, {"\xE2\x82\xAC", "EUR"}, /* the euro sign */
    {"\xC2\xA3", "GBP"},                   /* the pound sign */
    {"\xE2\x82\xBD", "RUB"},               /* the rouble sign */
    {"\xE2\x82\xBF", "BTC"},               /* the bitcoin sign */
    {"usdt", "USDT"}, {"usd", "USD"}, {"dollars", "USD"}, {"dollar", "USD"},
    {"euros", "EUR"}, {"euro", "EUR"}, {"eur", "EUR"}, {"gbp", "GBP"},
    {"bitcoins", "BTC"}, {"bitcoin", "BTC"}, {"btc", "BTC"}, {"xmr", "XMR"},
    {"monero", "XMR"}, {"rub", "RUB"},
    {"\xD1\x80\xD1\x83\xD0\xB1", "RUB"}, /* "rub" in Cyrillic */
};

static bool is_word(const char *token)
{
    return byte_is_alpha((uint8_t)token[0]);
}

static const char *currency_after(struct bytes after)
{
    if (bytes_starts(after, " "))
        after = bytes_slice(after, 1, after.len);
    for (size_t i = 0; i < sizeof(currencies) / sizeof(currencies[0]); i++) {
        const char *token = currencies[i].token;
        if (bytes_starts(after, token) &&
            (!is_word(token) || fold_is_gap(after, bytes_of(token).len)))
            return currencies[i].code;
    }
    return NULL;
}

static const char *currency_before(struct bytes before)
{
    if (bytes_ends(before, " "))
        before = bytes_slice(before, 0, before.len - 1);
    for (size_t i = 0; i < sizeof(currencies) / sizeof(currencies[0]); i++) {
        const char *token = currencies[i].token;
        size_t length = bytes_of(token).len;
        if (bytes_ends(before, token) &&
            (!is_word(token) || before.len == length ||
                fold_is_gap(before, before.len - length - 1)))
            return currencies[i].code;
    }
    return NULL;
}

const char *money_around(struct bytes folded, const struct number *number)
{
    const char *code = currency_after(bytes_slice(folded, number->end, folded.len));
    if (code != NULL)
        return code;
    return currency_before(bytes_slice(folded, 0, number->start));
}

static bool is_other_money(struct bytes folded, size_t start)
{
    static const char *const words[] = {"revenue", "revenues", "turnover",
        "chiffre d'affaires", "fined", "fine", "amende", "income", "salary"};
    size_t from = start > LOOK_BACK ? start - LOOK_BACK : 0;
    struct bytes before = fold_last_clause(bytes_slice(folded, from, start - from));
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (fold_find(before, words[i], 0) != BYTES_NONE)
            return true;
    return false;
}

bool money_find(struct money *out, struct bytes folded)
{
    struct number number;
    for (size_t at = 0; number_next(&number, folded, at); at = number.end) {
        const char *currency = money_around(folded, &number);
        if (currency == NULL || is_other_money(folded, number.start))
            continue;
        *out = (struct money){.amount = number, .currency = currency};
        return true;
    }
    return false;
}
