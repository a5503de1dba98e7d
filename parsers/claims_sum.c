#include "parsers/claims_sum.h"

#include "parsers/money.h"

enum { PARTS_LEAST = 3, HUNDREDTHS = 100, ROUND = 1000, LEAST = 1000 };

bool claims_sum_is(const struct claims_sum *sum, const struct number *number)
{
    uint64_t value = number_value(number);
    uint64_t apart = value > sum->total ? value - sum->total : sum->total - value;
    return sum->count >= PARTS_LEAST &&
           (apart == 0 || (value % ROUND == 0 && apart <= value / HUNDREDTHS));
}

void claims_sum_add(struct claims_sum *sum, const struct claims_view *view,
    const struct claims_side *side, const struct number *number)
{
    uint64_t value = number_value(number);
    if (value < LEAST || number->plain || claims_is_year(number) ||
        money_around(side->text, view->lexicon, number))
        return;
    sum->count++;
    if (__builtin_add_overflow(sum->total, value, &sum->total))
        *sum = (struct claims_sum){.count = 0};
}
