#include "matchers/columns.h"

#include "matchers/layout.h"
#include "matchers/type.h"

#include <string.h>

enum { ROWS_MAX = 200 };

static void ignore(void *context, const struct token *token)
{
    (void)context;
    (void)token;
}

/* Quotes are taken off; a delimiter inside them moves the cells of that row, which a
 * majority over many rows bears. */
static struct bytes cell_trim(struct bytes cell)
{
    cell = bytes_trim(cell);
    if (cell.len >= 2 && cell.ptr[0] == cell.ptr[cell.len - 1] &&
        (cell.ptr[0] == '"' || cell.ptr[0] == '\''))
        cell = bytes_slice(cell, 1, cell.len - 2);
    return cell;
}

/* Most cells are too short or too poor in digits for the types from iban on, and every
 * document with a table pays for those that are tried. */
static bool may_hold_more(struct bytes cell)
{
    enum { SHORTEST = 7, LONGEST = 96, DIGITS_LEAST = 4 };
    unsigned digits = 0;
    if (cell.len < SHORTEST || cell.len > LONGEST)
        return false;
    for (size_t i = 0; i < cell.len; i++)
        digits += byte_is_digit(cell.ptr[i]) ? 1 : 0;
    return digits >= DIGITS_LEAST;
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
    bool more = may_hold_more(cell) && (column == NULL || may_be_of_more(column));
    for (size_t i = 0; identifier_kinds()[i] != NULL; i++) {
        const struct identifier_kind *kind = identifier_kinds()[i];
        if (kind->type > IDENTIFIER_DOMAIN && !more)
            break;
        if ((UNTOLD >> kind->type & 1) == 0 &&
            kind->canonical(&sink, cell) == REFUSAL_NONE)
            types |= identifier_bit(kind->type);
    }
    return types;
}

static void row_add(struct scan_summary *summary, struct bytes row, uint8_t delimiter)
{
    struct bytes part;
    for (uint32_t at = 0; at < SCAN_COLUMNS_MAX && bytes_split(&part, &row, delimiter);
         at++) {
        struct scan_column *column = &summary->columns[at];
        uint32_t types = types_of(cell_trim(part), column);
        if (at == summary->column_count)
            summary->column_count++;
        column->rows++;
        for (int type = 0; type < IDENTIFIER_LIMIT; type++)
            column->seen[type] += types >> type & 1;
    }
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

/* Where nearly all cells keep a strict rule, that they keep a loose one too says
 * nothing: by accident one in ten would. */
static void looser_forget(struct scan_column *column)
{
    enum { ENOUGH = 8 };
    uint32_t strict = 0;
    for (int type = 0; type < IDENTIFIER_LIMIT; type++)
        if ((STRICT >> type & 1) != 0 && column->seen[type] > strict)
            strict = column->seen[type];
    for (int type = 0; type < IDENTIFIER_LIMIT && strict >= ENOUGH; type++)
        if ((LOOSE >> type & 1) != 0 && strict * 10 >= column->seen[type] * 9)
            column->seen[type] = 0;
}

static bool is_header(
    const struct scan_summary *summary, struct bytes line, uint8_t delimiter)
{
    struct bytes part;
    bool differs = false;
    for (uint32_t at = 0;
         at < summary->column_count && bytes_split(&part, &line, delimiter); at++) {
        uint32_t own = types_of(cell_trim(part), NULL);
        if (own != 0)
            return false;
        differs = differs || usual_types(&summary->columns[at]) != 0;
    }
    return differs;
}

static void names_take(
    struct scan_summary *summary, struct bytes line, uint8_t delimiter)
{
    struct bytes part;
    for (uint32_t at = 0;
         at < summary->column_count && bytes_split(&part, &line, delimiter); at++) {
        char *name = summary->columns[at].name;
        (void)bytes_to_text(name, SCAN_COLUMN_NAME_SIZE, cell_trim(part));
        for (; *name != '\0'; name++)
            if ((uint8_t)*name < ' ')
                *name = '?';
    }
}

void columns_of(struct scan_summary *summary, struct bytes sample, uint8_t delimiter)
{
    struct bytes rest = bytes_slice(sample, 0, LAYOUT_SAMPLE);
    struct bytes first;
    struct bytes line;
    if (delimiter == 0 || !bytes_split(&first, &rest, '\n'))
        return;
    bool cut = rest.len + first.len + 1 >= LAYOUT_SAMPLE;
    for (unsigned rows = 0; rows < ROWS_MAX && bytes_split(&line, &rest, '\n'); rows++)
        if (bytes_trim(line).len > 0 && !(cut && rest.ptr == NULL))
            row_add(summary, line, delimiter);
    for (uint32_t at = 0; at < summary->column_count; at++)
        looser_forget(&summary->columns[at]);
    if (is_header(summary, first, delimiter))
        names_take(summary, first, delimiter);
}
