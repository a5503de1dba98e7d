/* Rows that are sheets. One that goes on for too long is cut: nothing tells where the
 * next begins, and what is joined in a row must end. */
#include "matchers/rows_inside.h"
#include "matchers/sheet.h"

uint64_t rows_sheets(struct rows *rows, const struct rows_block *block)
{
    uint64_t ends = 0;
    bool ruled = rows->form.ruled;
    for (uint64_t left = block->newline; left != 0; left &= left - 1) {
        unsigned place = (unsigned)__builtin_ctzll(left);
        size_t at = block->at + place;
        rows->lines++;
        rows->found += sheet_ends_separator(block->text, at, ruled) ? 0 : 1;
        bool border = rows->found > 0 && sheet_border(block->text, at, ruled);
        if (!border && rows->lines < ROWS_CELL_LINES)
            continue;
        ends |= rows_bit(place);
        rows->lines = 0;
        rows->found = 0;
    }
    return ends;
}
