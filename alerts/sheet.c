#include "alerts/sheet.h"

#include <assert.h>

void sheet_heading(struct sheet *sheet, unsigned level, const char *text)
{
    sheet->style->heading(sheet, level, text);
}

void sheet_paragraph(struct sheet *sheet, enum sheet_tone tone, const char *text)
{
    sheet->style->paragraph(sheet, tone, text);
}

void sheet_table(struct sheet *sheet, size_t columns, const char *const *heads)
{
    assert(columns > 0 && columns <= SHEET_COLUMNS_MAX);
    sheet->columns = columns;
    sheet->style->table_open(sheet, heads);
}

void sheet_row(struct sheet *sheet, const char *const *cells)
{
    sheet->style->row(sheet, cells);
}

void sheet_table_close(struct sheet *sheet)
{
    sheet->style->table_close(sheet);
    sheet->columns = 0;
}
