/* The price of everything behind a list of prices of the parts. */
#include "parsers/money.h"

enum { PARTS_LEAST = 3, MILLIONTHS = 1000000, DECIMALS_MOST = 6, TEN = 10 };

struct parts {
    unsigned count;
    uint64_t currency; /* of the first; those of others are left out */
    uint64_t sum;
    uint64_t most;
};

/* In millionths; 0 where it does not fit. */
static uint64_t worth(const struct number *number)
{
    uint64_t value = 0;
    unsigned decimals = number->decimals;
    if (decimals > DECIMALS_MOST ||
        __builtin_mul_overflow(number->mantissa, number->times, &value) ||
        __builtin_mul_overflow(value, (uint64_t)MILLIONTHS, &value))
        return 0;
    for (; decimals > 0; decimals--)
        value /= TEN;
    return value;
}

static bool is_all(const struct parts *parts, uint64_t value)
{
    return parts->count >= PARTS_LEAST && value > parts->most && value <= parts->sum &&
           value > parts->sum / 2;
}

static void add(struct parts *parts, uint64_t value)
{
    if (value == 0 || __builtin_add_overflow(parts->sum, value, &parts->sum)) {
        *parts = (struct parts){.count = 0};
        return;
    }
    parts->count++;
    parts->most = value > parts->most ? value : parts->most;
}

/* Whether the number is what is asked for something. */
static bool is_asked(struct lexicon_hit *hit, const struct claims_view *view,
    const struct claims_side *side, const struct number *number)
{
    if (!money_currency(hit, view, side, number))
        return false;
    size_t end = hit->start >= number->end ? hit->end : number->end;
    enum lexicon_money kind = money_kind(side, number->start);
    return (kind == MONEY_COUNT || kind == MONEY_PRICE) &&
           !money_is_of_a_part(view, side, end);
}

bool money_sum(
    struct money *out, const struct claims_view *view, const struct claims_side *side)
{
    struct parts parts = {.count = 0};
    bool found = false;
    for (size_t i = 0; i < side->number_count; i++) {
        struct lexicon_hit hit;
        const struct number *number = &side->numbers[i];
        if (!is_asked(&hit, view, side, number))
            continue;
        parts.currency = parts.count == 0 ? hit.value : parts.currency;
        if (hit.value != parts.currency)
            continue;
        uint64_t value = worth(number);
        if (is_all(&parts, value)) {
            out->amount = *number;
            lexicon_code(out->currency, hit.value);
            found = true;
        }
        add(&parts, value);
    }
    return found;
}
