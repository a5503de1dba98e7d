#include "matchers/columns.h"

#include "matchers/columns_inside.h"
#include "matchers/type.h"

#include <string.h>

static void ignore(void *context, const struct token *token)
{
    (void)context;
    (void)token;
}

/* What a cell consists of. Every document with a table pays for the types that are
 * tried on its first rows; most cells cannot be of most types. */
struct content {
    unsigned digits;
    bool at;
    bool dot;
    bool letter; /* or a byte beyond ASCII */
};

enum { OF_DIGIT = 1, OF_AT = 2, OF_DOT = 4, OF_LETTER = 8 };

static uint8_t sort_of(uint8_t byte)
{
    bool letter = byte >= 0x80 || byte_is_alpha(byte);
    return (uint8_t)((byte_is_digit(byte) ? OF_DIGIT : 0) | (byte == '@' ? OF_AT : 0) |
                     (byte == '.' ? OF_DOT : 0) | (letter ? OF_LETTER : 0));
}

static struct content content_of(struct bytes cell)
{
    unsigned digits = 0;
    uint8_t any = 0;
    for (size_t i = 0; i < cell.len; i++) {
        uint8_t sort = sort_of(cell.ptr[i]);
        digits += sort & OF_DIGIT;
        any |= sort;
    }
    return (struct content){.digits = digits,
        .at = (any & OF_AT) != 0,
        .dot = (any & OF_DOT) != 0,
        .letter = (any & OF_LETTER) != 0};
}

static bool may_hold_more(const struct content *content, size_t length)
{
    enum { SHORTEST = 7, LONGEST = 96, DIGITS_LEAST = 4 };
    return length >= SHORTEST && length <= LONGEST && content->digits >= DIGITS_LEAST;
}

/* Of the first four, and of all others as they may be at all. */
static bool may_be(const struct content *content, enum identifier_type type, bool more)
{
    enum { NUMBER_LEAST = 9 };
    if (type == IDENTIFIER_NIR || type == IDENTIFIER_PHONE)
        return content->digits >= NUMBER_LEAST;
    if (type == IDENTIFIER_EMAIL)
        return content->at;
    if (type == IDENTIFIER_DOMAIN)
        return content->dot && content->letter;
    return more;
}

/* After some rows without them, a column will not turn out to hold mostly these. */
static bool may_be_of_more(const struct scan_column *column)
{
    enum { TRIED = 24, ONE_IN = 4 };
    if (column->rows < TRIED)
        return true;
    for (int type = IDENTIFIER_DOMAIN + 1; type < IDENTIFIER_LIMIT; type++)
        if (column->seen[type] * ONE_IN >= column->rows)
            return true;
    return false;
}

/* Any words could be a phrase, any digits a local number; a person takes more than one
 * cell. */
static const uint32_t UNTOLD =
    1U << IDENTIFIER_PERSON | 1U << IDENTIFIER_PHRASE | 1U << IDENTIFIER_LOCAL;

/* `column` is what is known of the cell's column; NULL: nothing. */
static uint32_t types_of(struct bytes cell, const struct scan_column *column)
{
    const struct token_sink sink = {.take = ignore};
    uint32_t types = 0;
    const struct content content = content_of(cell);
    bool more =
        may_hold_more(&content, cell.len) && (column == NULL || may_be_of_more(column));
    for (size_t i = 0; identifier_kinds()[i] != NULL; i++) {
        const struct identifier_kind *kind = identifier_kinds()[i];
        if (kind->type > IDENTIFIER_DOMAIN && !more)
            break;
        if ((UNTOLD >> kind->type & 1) == 0 && may_be(&content, kind->type, more) &&
            kind->canonical(&sink, cell) == REFUSAL_NONE)
            types |= identifier_bit(kind->type);
    }
    return types;
}

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
    uint32_t types = types_of(value, column);
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
        if (types_of(bytes_of(column->name), NULL) != 0)
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
    heading->identifiers = heading->identifiers || types_of(value, NULL) != 0;
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
