#include "matchers/columns.h"

#include "matchers/columns_inside.h"
#include "matchers/columns_types.h"

#include <string.h>

/* The column of that name, a new one if there is room; SCAN_COLUMNS_MAX: none. */
static uint32_t column_named(struct scan_summary *summary, struct bytes name)
{
    char text[SCAN_COLUMN_NAME_SIZE];
    (void)bytes_to_text(text, sizeof(text), name);
    for (uint32_t at = 0; at < summary->column_count; at++)
        if (strcmp(summary->columns[at].name, text) == 0)
            return at;
    if (summary->column_count == SCAN_COLUMNS_MAX)
        return SCAN_COLUMNS_MAX;
    memcpy(summary->columns[summary->column_count].name, text, sizeof(text));
    return summary->column_count++;
}

void columns_cell(void *context, uint32_t at, struct bytes name, struct bytes value)
{
    struct look *look = context;
    struct scan_summary *summary = look->summary;
    if (name.len > 0)
        at = column_named(summary, name);
    if (at >= SCAN_COLUMNS_MAX)
        return;
    struct scan_column *column = &summary->columns[at];
    uint32_t types = columns_types_of(value, column);
    if (at >= summary->column_count)
        summary->column_count = at + 1;
    column->rows++;
    for (uint32_t left = types; left != 0; left &= left - 1)
        column->seen[__builtin_ctz(left)]++;
    data_looks_add(&look->looks[at], value);
}

/* Types that most rows have in this column. */
static uint32_t usual_types(const struct scan_column *column)
{
    uint32_t types = 0;
    for (int type = 0; type < IDENTIFIER_LIMIT; type++)
        if (column->seen[type] * 2 > column->rows)
            types |= identifier_bit((enum identifier_type)type);
    return types;
}

/* Types whose rule few strange values keep, and those almost any number keeps. */
static const uint32_t STRICT = 1U << IDENTIFIER_NHS | 1U << IDENTIFIER_NISS |
                               1U << IDENTIFIER_AVS | 1U << IDENTIFIER_BSN |
                               1U << IDENTIFIER_RPPS | 1U << IDENTIFIER_FINESS;
static const uint32_t LOOSE = 1U << IDENTIFIER_PHONE | 1U << IDENTIFIER_US_SSN;
static const uint32_t DATE_LIKE = 1U << IDENTIFIER_PHONE | 1U << IDENTIFIER_US_SSN |
                                  1U << IDENTIFIER_BSN | 1U << IDENTIFIER_FINESS;

/* Where nearly all cells keep a strict rule, that they keep a loose one too says
 * nothing: by accident one in ten would. Dates are numbers of eight digits. */
static void looser_forget(struct scan_column *column, const struct data_looks *looks)
{
    enum { ENOUGH = 8 };
    uint32_t strict = 0;
    bool dates = looks->dates * 2 > looks->cells;
    for (int type = 0; type < IDENTIFIER_LIMIT; type++)
        if ((STRICT >> type & 1) != 0 && column->seen[type] > strict)
            strict = column->seen[type];
    for (int type = 0; type < IDENTIFIER_LIMIT; type++) {
        bool loose = (LOOSE >> type & 1) != 0 && strict >= ENOUGH &&
                     strict * 10 >= column->seen[type] * 9;
        if (loose || (dates && (DATE_LIKE >> type & 1) != 0))
            column->seen[type] = 0;
    }
}

void columns_settle(struct look *look)
{
    for (uint32_t i = 0; i < look->summary->column_count; i++) {
        struct scan_column *column = &look->summary->columns[i];
        looser_forget(column, &look->looks[i]);
        /* A key of JSON or a name in SQL that is somebody's identifier is not shown. */
        if (columns_types_of(bytes_of(column->name), NULL) != 0)
            column->name[0] = '\0';
    }
}

/* A line that names columns: none of its cells holds an identifier, and in some column
 * the rows do; or two of them are words that columns are called by. */
struct heading {
    struct scan_summary *summary;
    bool identifiers;
    bool differs;
    unsigned words;
};

static void heading_take(
    void *context, uint32_t at, struct bytes name, struct bytes value)
{
    struct heading *heading = context;
    (void)name;
    if (at >= heading->summary->column_count)
        return;
    heading->identifiers = heading->identifiers || columns_types_of(value, NULL) != 0;
    heading->differs =
        heading->differs || usual_types(&heading->summary->columns[at]) != 0;
    heading->words += data_kind_by_name(value) != DATA_NONE ? 1 : 0;
}

void columns_name(void *context, uint32_t at, struct bytes name, struct bytes value)
{
    struct scan_summary *summary = context;
    (void)name;
    if (at < summary->column_count)
        (void)bytes_to_text(
            summary->columns[at].name, SCAN_COLUMN_NAME_SIZE, bytes_trim(value));
}

static void heading_read(
    struct scan_summary *summary, struct bytes line, uint8_t delimiter)
{
    struct heading heading = {.summary = summary};
    const struct cell_sink look = {.take = heading_take, .context = &heading};
    const struct cell_sink take = {.take = columns_name, .context = summary};
    cells_of_line(&look, line, delimiter);
    if (!heading.identifiers && (heading.differs || heading.words >= 2))
        cells_of_line(&take, line, delimiter);
}

/* The next row of the sample, trimmed; one that is cut by the sample's end is none. */
static bool next_row(
    struct bytes *row, struct rows *rows, struct bytes sample, size_t *at)
{
    size_t start = *at;
    if (start >= sample.len)
        return false;
    if (!rows_find(rows, sample, at, start, sample.len)) {
        if (sample.len >= LAYOUT_SAMPLE)
            return false;
        *at = sample.len;
    }
    *row = bytes_trim(bytes_slice(sample, start, *at - start));
    return true;
}

/* Objects of JSON, and sheets, whose cells have names. */
static void objects_read(struct look *look, struct bytes sample)
{
    const struct cell_sink sink = {.take = columns_cell, .context = look};
    struct rows rows;
    struct bytes row;
    size_t at = 0;
    rows_begin(&rows, look->form);
    while (look->rows < COLUMNS_ROWS_MAX && next_row(&row, &rows, sample, &at)) {
        if (look->form->sheets)
            cells_of_sheet(&sink, row);
        else if (row.len > 0 && row.ptr[row.len - 1] == '}')
            cells_of_object(&sink, row);
        else
            continue;
        look->rows++;
    }
    columns_settle(look);
}

/* The first line may be a header, so it counts for no column. */
static void lines_read(struct look *look, struct bytes sample)
{
    const struct cell_sink sink = {.take = columns_cell, .context = look};
    struct rows rows;
    struct bytes row;
    struct bytes first = bytes_of("");
    size_t at = 0;
    rows_begin(&rows, look->form);
    while (look->rows <= COLUMNS_ROWS_MAX && next_row(&row, &rows, sample, &at)) {
        if (row.len == 0)
            continue;
        if (look->rows++ == 0)
            first = row;
        else
            cells_of_line(&sink, row, look->form->delimiter);
    }
    columns_settle(look);
    heading_read(look->summary, first, look->form->delimiter);
}

/* A key that few objects have, or a label, may be somebody's data. */
static void rare_names_forget(struct look *look)
{
    for (uint32_t i = 0; i < look->summary->column_count; i++)
        if (look->summary->columns[i].rows * 2 < look->rows)
            look->summary->columns[i].name[0] = '\0';
}

static void names_clean(struct scan_summary *summary)
{
    for (uint32_t i = 0; i < summary->column_count; i++)
        for (char *name = summary->columns[i].name; *name != '\0'; name++)
            if ((uint8_t)*name < ' ' || *name == 0x7F)
                *name = '?';
}

/* Behind an address, the last value of a list of accounts is a password. */
static void password_tell(struct look *look)
{
    struct scan_summary *summary = look->summary;
    uint32_t last = 0;
    bool address = false;
    for (uint32_t i = 0; i < summary->column_count; i++) {
        const struct scan_column *column = &summary->columns[i];
        if (column->rows * 2 < look->rows)
            continue;
        last = i;
        address = address || column->seen[IDENTIFIER_EMAIL] * 2 > column->rows;
    }
    if (look->form->kind == ROWS_LINES && look->form->delimiter != 0 && address &&
        last > 0 && usual_types(&summary->columns[last]) == 0 &&
        summary->columns[last].name[0] == '\0')
        summary->columns[last].kind = DATA_PASSWORD;
}

/* Returns whether a column of births holds numbers that count them. */
static bool kinds_tell(struct look *look)
{
    bool counted = false;
    for (uint32_t i = 0; i < look->summary->column_count; i++) {
        struct scan_column *column = &look->summary->columns[i];
        const struct data_looks *looks = &look->looks[i];
        column->kind = data_kind_by_name(bytes_of(column->name));
        counted = counted ||
                  (column->kind == DATA_BIRTH_DATE && looks->counts * 2 > looks->cells);
        if (column->kind == DATA_NONE)
            column->kind = data_looks_kind(looks);
    }
    password_tell(look);
    return counted;
}

bool columns_of(
    struct scan_summary *summary, struct bytes sample, const struct rows_form *form)
{
    struct look look = {.summary = summary, .form = form};
    sample = bytes_slice(sample, 0, LAYOUT_SAMPLE);
    if (bytes_starts(sample, "\xEF\xBB\xBF"))
        sample = bytes_slice(sample, 3, sample.len);
    if (form->layout == LAYOUT_TEXT)
        return false;
    if (form->kind == ROWS_SQL)
        columns_of_dump(&look, sample);
    else if (form->delimiter == 0)
        objects_read(&look, sample);
    else
        lines_read(&look, sample);
    bool counted = kinds_tell(&look);
    if (form->kind != ROWS_SQL && form->delimiter == 0)
        rare_names_forget(&look);
    names_clean(summary);
    return counted;
}
