/*
 * Any bytes as the organisation's table: rows come out or an error that names the line;
 * every cell lies inside its row, and fields are taken or refused.
 */
#include "matchers/column_map.h"
#include "matchers/csv.h"
#include "matchers/type.h"

#include <stdlib.h>
#include <unistd.h>

#include "base/fd.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds)
{
    if (!holds)
        abort();
}

static void token_check(void *context, const struct token *token)
{
    (void)context;
    require(token->value.len > 0 && token->value.len <= CANDIDATE_VALUE_MAX);
}

static void cell_check(struct bytes cell)
{
    const struct token_sink sink = {.take = token_check};
    struct err err;
    AUTO(buf_done) struct buf text;
    buf_init(&text, 3UL * CSV_ROW_MAX);
    require(csv_utf8(&text, cell, &err) == 0);
    for (size_t i = 0; identifier_kinds()[i] != NULL; i++)
        (void)!identifier_kinds()[i]->canonical(&sink, buf_bytes(&text));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct csv_row row;
    struct err err;
    uint64_t last = 0;
    AUTO(fd_close) int fd = -1;
    AUTO(input_free) struct input *input = NULL;
    AUTO(csv_free) struct csv *csv = NULL;
    static struct column_map map;
    char text[512];
    (void)bytes_to_text(text, sizeof(text), bytes_make(data, size));
    (void)!column_map_parse(&map, text, &err);
    require(fd_anonymous(&fd, "table", &err) == 0);
    require(fd_write_all(fd, bytes_make(data, size), &err) == 0);
    require(lseek(fd, 0, SEEK_SET) == 0);
    require(input_new(&input, fd, &err) == 0);
    require(csv_new(&csv, input, &err) == 0);
    while (csv_next(&row, csv, &err) == CSV_ROW) {
        require(row.line > last && row.count >= 1);
        last = row.line;
        for (size_t i = 0; i < row.count; i++)
            cell_check(row.cells[i]);
    }
    return 0;
}
