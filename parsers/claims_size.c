/* How many bytes a text speaks of. */
#include "parsers/claims_view.h"
#include "parsers/fold.h"
#include "parsers/number.h"

#include <string.h>

enum { LOOK_BACK = 32, LEAST = 10000 /* bytes; less is the size of a page */ };

/* "2 to 5 days" holds no terabytes, "2 To compressés" does; "16 gb ram", "100 mb/s" are
 * no size of data. */
static bool is_other(struct bytes text, const struct lexicon_hit *unit)
{
    struct bytes name = bytes_slice(text, unit->start, unit->end - unit->start);
    struct bytes after = bytes_slice(text, unit->end, 8);
    if (bytes_starts(after, " ram") || bytes_starts(after, "/s") ||
        bytes_starts(after, "ps"))
        return true;
    if (!bytes_is(name, "to"))
        return false;
    static const char *const behind[] = {" de ", " comp", " d'", " decom", " au ",
        " zip", " dicom", " et ", " en ", " brut", " soit ", " sur ", " non ", " pour ",
        " avec ", " dans "};
    for (size_t i = 0; i < sizeof(behind) / sizeof(behind[0]); i++)
        if (bytes_starts(after, behind[i]))
            return false;
    return after.len > 1 && after.ptr[0] == ' ';
}

static bool is_sample(const struct claims_side *side, size_t start)
{
    size_t from = start;
    size_t least = start > LOOK_BACK ? start - LOOK_BACK : 0;
    while (from > least && strchr("\n.,;", side->text.ptr[from - 1]) == NULL)
        from--;
    return claims_says(side, from, start, LEXICON_SIGN, SIGN_SAMPLE);
}

static uint64_t bytes_at(const struct claims_view *view, const struct claims_side *side,
    const struct number *number)
{
    struct lexicon_hit unit;
    struct number whole = *number;
    size_t at = number->end;
    while (at < side->text.len && side->text.ptr[at] == ' ')
        at++;
    if (!lexicon_at(&unit, view->lexicon, LEXICON_SIZE, side->text, at) ||
        unit.value == LEXICON_NOTHING || is_other(side->text, &unit) ||
        is_sample(side, number->start) ||
        __builtin_mul_overflow(whole.times, unit.value, &whole.times))
        return 0;
    uint64_t value = number_value(&whole);
    return value < LEAST || value > INT64_MAX ? 0 : value;
}

static uint64_t largest(const struct claims_view *view, const struct claims_side *side)
{
    uint64_t most = 0;
    for (size_t i = 0; i < side->number_count; i++) {
        uint64_t value = bytes_at(view, side, &side->numbers[i]);
        most = value > most ? value : most;
    }
    return most;
}

uint64_t claims_size(const struct claims_view *view)
{
    uint64_t in_title = largest(view, &view->title);
    return in_title > 0 ? in_title : largest(view, &view->body);
}
