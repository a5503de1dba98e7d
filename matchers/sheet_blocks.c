/* Sheets without labels: a value a line, a blank line between one person and the next.
 */
#include "matchers/dates.h"
#include "matchers/sheet.h"

enum { LINES_MAX = 200, LINE_LONGEST = 120 };

struct blocks {
    size_t count;
    size_t dated; /* of them, with a line that is a date and nothing else */
    size_t lines;
    size_t longer; /* lines that are prose */
    size_t cells;  /* lines that a table may have */
    bool date;     /* the block at hand has one */
};

static bool is_date(struct bytes line)
{
    enum { SHORTEST = 8, LONGEST = 24 };
    const struct dates_rule rule = {.latest = UINT32_MAX, .order = DATE_EITHER};
    struct dates dates;
    line = bytes_trim(line);
    return line.len >= SHORTEST && line.len <= LONGEST &&
           dates_field(&dates, line, &rule);
}

/* Two of what parts cells. */
static bool has_cells(struct bytes line)
{
    static const uint8_t delimiters[] = {';', '\t', '|', ','};
    for (size_t i = 0; i < sizeof(delimiters); i++) {
        ptrdiff_t first = bytes_find_byte(line, delimiters[i], 0);
        if (first != BYTES_NONE &&
            bytes_find_byte(line, delimiters[i], (size_t)first + 1) != BYTES_NONE)
            return true;
    }
    return false;
}

static void line_take(struct blocks *blocks, struct bytes line, bool first)
{
    if (first) {
        blocks->count++;
        blocks->date = false;
    }
    blocks->lines++;
    blocks->longer += line.len > LINE_LONGEST ? 1 : 0;
    blocks->cells += has_cells(line) ? 1 : 0;
    if (!blocks->date && is_date(line)) {
        blocks->dated++;
        blocks->date = true;
    }
}

/* Seven blocks in ten have a date, and so few lines that none is a page; what most
 * lines are cut into cells of is tables; a table's last line is a block with the
 * others. */
static bool are_sheets(const struct blocks *blocks)
{
    enum { LEAST = 3, LINES_LEAST = 3, LINES_MOST = 32 };
    return blocks->count >= LEAST && blocks->dated * 10 >= blocks->count * 7 &&
           blocks->lines >= blocks->count * LINES_LEAST &&
           blocks->lines <= blocks->count * LINES_MOST &&
           blocks->longer * 10 <= blocks->lines && blocks->cells * 2 < blocks->lines;
}

bool sheet_blocks(bool *ruled, struct bytes sample, uint8_t line_end)
{
    struct blocks blocks = {0};
    struct bytes line;
    bool before = true; /* the line before was a separator */
    *ruled = sheet_is_card(bytes_trim(sample));
    if (*ruled)
        return true;
    for (size_t i = 0; i < LINES_MAX && bytes_split(&line, &sample, line_end); i++) {
        bool separator = sheet_separator(line, 0, false);
        if (bytes_is(bytes_trim(line), "****FIN****")) /* HPRIM Sante 2.4 */
            return *ruled = true;
        if (!separator)
            line_take(&blocks, line, before);
        before = separator;
    }
    return are_sheets(&blocks);
}
