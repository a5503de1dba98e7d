#include "matchers/person_view.h"

#include "matchers/rows.h"

void person_view_place(
    struct person_view *view, const struct place *place, size_t at, size_t length)
{
    static const struct rows_form line = {.layout = LAYOUT_ROWS,
        .kind = ROWS_LINES,
        .line_end = '\n',
        .delimiter = VIEW_BORDER};
    view->place = *place;
    view->place.at = at;
    view->place.text = bytes_make(view->bytes, length);
    view->place.layout = LAYOUT_ROWS;
    view->place.form = &line;
}
