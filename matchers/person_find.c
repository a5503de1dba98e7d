/*
 * person_find - the names around a date of birth, in the text as it is, without its
 * tags, and with letters spelled out.
 */
#include "matchers/person.h"

#include "matchers/declared.h"
#include "matchers/person_fixed.h"
#include "matchers/person_markup.h"
#include "matchers/person_rtf.h"
#include "matchers/person_spell.h"
#include "matchers/person_tries.h"
#include "matchers/rows.h"

static void search_row(struct person_search *search)
{
    person_cells_read(&search->cells, search->place, &search->dates);
    person_tries(search);
}

/* Once more, where the row has letters that a list may have as two. */
static void search_around(
    struct person_search *search, const struct place *place, const struct dates *dates)
{
    struct person_view row;
    search->place = place;
    search->dates = *dates;
    search_row(search);
    if (!person_spell_row(&row, place, dates, &search->cells))
        return;
    search->place = &row.place;
    search->dates = row.dates;
    search_row(search);
}

static bool date_read(
    struct dates *dates, const struct place *place, const struct dates_rule *rule)
{
    bool written = dates_at(dates, place->text, place->at, rule);
    bool counted =
        place->form->counted && dates_counted_at(dates, place->text, place->at, rule);
    return written || counted;
}

void person_find(
    const struct token_sink *out, const struct place *place, enum anchor anchor)
{
    struct person_search search; /* large: nothing of it is zeroed */
    struct person_view view;     /* as is this */
    struct dates dates;
    (void)anchor;
    if (place->declared == NULL)
        return;
    const struct dates_rule rule = {
        .latest = place->declared->latest_birth, .order = DATE_EITHER};
    search.out = out;
    search.start = place->at;
    for (size_t from = 0;
         place->form->fixed && person_fixed_next(&view, place, &from, &rule);)
        search_around(&search, &view.place, &view.dates);
    if (!date_read(&dates, place, &rule))
        return;
    search_around(&search, place, &dates);
    if (place->form->rtf ? person_rtf_row(&view, place, &dates)
                         : person_markup_row(&view, place, &dates))
        search_around(&search, &view.place, &view.dates);
    if (!place->form->rtf && person_markup_values(&view, place, &dates))
        search_around(&search, &view.place, &view.dates);
}
