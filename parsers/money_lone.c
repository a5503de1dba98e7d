/* A price of which nothing is said but itself. */
#include "parsers/fold.h"
#include "parsers/money.h"

#include <string.h>

/* "Posts: 450 |" */
static bool is_labelled(struct bytes text, size_t at)
{
    while (at > 0 && text.ptr[at - 1] == ' ')
        at--;
    return at > 0 && (text.ptr[at - 1] == ':' || text.ptr[at - 1] == '|');
}

/* "por 550 e seu", "ok pour 300.": behind such a word, and nothing that it counts. */
static bool is_for(const struct claims_side *side, const struct number *number)
{
    static const char *const words[] = {
        "for ", "fur ", "por ", "pour ", "\xD0\xB7\xD0\xB0 " /* za */};
    static const char *const goes_on[] = {" e ", " si ", " if ", " and ", " et ", " y ",
        " und ", " is ", " kriegst ", " bekommst ", " gehort ", " \xD0\xB8 "};
    struct bytes before = bytes_slice(side->text, 0, number->start);
    struct bytes behind = bytes_slice(side->text, number->end, side->text.len);
    bool ends = claims_is_stop(side->text, number->end);
    for (size_t i = 0; i < sizeof(goes_on) / sizeof(goes_on[0]); i++)
        ends = ends || bytes_starts(behind, goes_on[i]);
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (bytes_ends(before, words[i]) && before.len > strlen(words[i]) &&
            fold_is_gap(before, before.len - strlen(words[i]) - 1))
            return ends;
    return false;
}

bool money_lone(struct number *out, const struct claims_side *side, uint64_t records)
{
    enum { LEAST = 10, MOST = 100000, YEARS_FROM = 1900, YEARS_TO = 2100 };
    const struct number *lone = NULL;
    for (size_t i = 0; i < side->number_count; i++) {
        const struct number *number = &side->numbers[i];
        uint64_t value = number_value(number);
        bool year = number->plain && value >= YEARS_FROM && value < YEARS_TO;
        if (value < LEAST || value >= MOST || year || value == records ||
            number->decimals > 0 || !byte_is_digit(side->text.ptr[number->start]) ||
            !(is_for(side, number) || (claims_stands_alone(side, number) &&
                                          !is_labelled(side->text, number->start))))
            continue;
        if (lone != NULL)
            return false;
        lone = number;
    }
    if (lone == NULL)
        return false;
    *out = *lone;
    return true;
}
