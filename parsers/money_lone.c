/* A price of which nothing is said but itself, or whose currency stands apart. */
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
        if (bytes_ends(before, words[i]) &&
            (before.len == strlen(words[i]) ||
                fold_is_gap(before, before.len - strlen(words[i]) - 1)))
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
            (number->decimals > 0 && number->times == 1) ||
            !byte_is_digit(side->text.ptr[number->start]) ||
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

static bool is_round(uint64_t value)
{
    enum { LEAST = 50, MOST = 100000, STEP = 10 };
    return value >= LEAST && value < MOST && value % STEP == 0;
}

static bool same_sentence(struct bytes text, size_t from, size_t to)
{
    enum { NEAR = 24 };
    if (to < from || to - from > NEAR)
        return false;
    for (size_t i = from; i < to; i++)
        if (text.ptr[i] != '\0' && strchr(".\n;:!?|", text.ptr[i]) != NULL)
            return false;
    return true;
}

/* The number that alone stands near the currency; NULL: none, or one of several. */
static const struct number *near_to(const struct claims_view *view,
    const struct claims_side *side, const struct lexicon_hit *hit, uint64_t records)
{
    const struct number *found = NULL;
    for (size_t i = 0; i < side->number_count; i++) {
        const struct number *number = &side->numbers[i];
        bool before = number->end <= hit->start;
        uint64_t value = number_value(number);
        if (!same_sentence(side->text, before ? number->end : hit->end,
                before ? hit->start : number->start))
            continue;
        bool fits = is_round(value) && number->decimals == 0 && value != records &&
                    !money_is_counted(view, side->text, number) &&
                    !money_around(side->text, view->lexicon, number);
        if (found != NULL || !fits)
            return NULL;
        found = number;
    }
    return found;
}

bool money_apart(struct money *out, const struct claims_view *view, uint64_t records)
{
    const struct claims_side *side = &view->body;
    for (size_t i = 0; i < side->hit_count; i++) {
        const struct lexicon_hit *hit = &side->hits[i];
        const struct number *number = NULL;
        if (hit->section == LEXICON_CURRENCY && hit->value != LEXICON_NOTHING)
            number = near_to(view, side, hit, records);
        if (number == NULL)
            continue;
        *out = (struct money){.amount = *number};
        lexicon_code(out->currency, hit->value);
        return true;
    }
    return false;
}
