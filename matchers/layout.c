#include "matchers/layout.h"

#include <string.h>

static const uint8_t DELIMITERS[] = {';', '\t', '|', ',', ':'};

enum { DELIMITER_COUNT = sizeof(DELIMITERS), LINES_MAX = 200, COUNT_MAX = 256 };

struct lines {
    size_t count;
    size_t json;
    uint16_t cells[DELIMITER_COUNT][LINES_MAX];
};

/* Not counted within double quotes: RFC 4180. */
static size_t occurrences(struct bytes line, uint8_t wanted)
{
    size_t count = 0;
    bool quoted = false;
    for (size_t i = 0; i < line.len; i++) {
        quoted ^= line.ptr[i] == '"';
        count += !quoted && line.ptr[i] == wanted ? 1 : 0;
    }
    return count;
}

static void line_add(struct lines *lines, struct bytes line)
{
    line = bytes_trim(line);
    if (line.len == 0 || lines->count == LINES_MAX)
        return;
    for (size_t i = 0; i < DELIMITER_COUNT; i++) {
        size_t count = occurrences(line, DELIMITERS[i]);
        lines->cells[i][lines->count] =
            (uint16_t)(count < COUNT_MAX ? count : COUNT_MAX - 1);
    }
    if (line.ptr[0] == '{' &&
        (line.ptr[line.len - 1] == '}' || line.ptr[line.len - 1] == ','))
        lines->json++;
    lines->count++;
}

/* How many lines have the most usual number of this delimiter, zero apart. */
static size_t agreeing(const struct lines *lines, size_t delimiter)
{
    uint16_t by_count[COUNT_MAX] = {0};
    size_t best = 0;
    for (size_t i = 0; i < lines->count; i++) {
        uint16_t cells = lines->cells[delimiter][i];
        by_count[cells]++;
        if (cells > 0 && by_count[cells] > best)
            best = by_count[cells];
    }
    return best;
}

/* The last line of the sample is usually cut, so one line need not agree. */
static bool is_most(size_t count, const struct lines *lines)
{
    return lines->count >= 2 && count >= 2 && count * 10 >= (lines->count - 1) * 7;
}

static bool is_sql(struct bytes sample)
{
    return bytes_find_nocase(sample, bytes_of("insert into"), 0) != BYTES_NONE &&
           bytes_find_nocase(sample, bytes_of("values"), 0) != BYTES_NONE;
}

enum layout layout_of(struct bytes sample, uint8_t *delimiter)
{
    struct lines lines = {0};
    struct bytes rest = bytes_slice(sample, 0, LAYOUT_SAMPLE);
    struct bytes line;
    *delimiter = 0;
    if (is_sql(rest))
        return LAYOUT_TUPLES;
    while (lines.count < LINES_MAX && bytes_split(&line, &rest, '\n'))
        line_add(&lines, line);
    if (is_most(lines.json, &lines))
        return LAYOUT_ROWS;
    size_t best = 0;
    for (size_t i = 0; i < DELIMITER_COUNT; i++) {
        size_t count = agreeing(&lines, i);
        if (!is_most(count, &lines) || count <= best)
            continue;
        best = count;
        *delimiter = DELIMITERS[i];
    }
    return best > 0 ? LAYOUT_ROWS : LAYOUT_TEXT;
}
