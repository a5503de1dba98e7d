#include "matchers/csv.h"

#include <errno.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { READ_SIZE = 65536, NOTHING = -1 };

struct csv {
    int fd;
    uint8_t delimiter;
    bool started;
    bool ended;
    size_t at; /* in `block` */
    size_t length;
    uint64_t line;
    struct buf text; /* the row's cells, one after the other */
    size_t cell_count;
    size_t ends[CSV_CELLS_MAX];
    struct bytes cells[CSV_CELLS_MAX];
    uint8_t block[READ_SIZE];
};

int csv_new(struct csv **out, int fd, struct err *err)
{
    struct csv *csv = calloc(1, sizeof(*csv));
    if (csv == NULL)
        return err_no_memory(err);
    csv->fd = fd;
    csv->line = 1;
    buf_init(&csv->text, CSV_ROW_MAX);
    *out = csv;
    return 0;
}

void csv_free(struct csv *csv)
{
    if (csv == NULL)
        return;
    if (csv->text.ptr != NULL)
        sodium_memzero(csv->text.ptr, csv->text.cap);
    buf_done(&csv->text);
    sodium_memzero(csv->block, sizeof(csv->block));
    free(csv);
}

/* As much as fits after what is there. */
static int block_fill(struct csv *csv, struct err *err)
{
    while (!csv->ended && csv->length < READ_SIZE) {
        ssize_t got = read(csv->fd, csv->block + csv->length, READ_SIZE - csv->length);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return err_set(err, "cannot read: %s", strerror(errno));
        csv->ended = got == 0;
        csv->length += (size_t)got;
    }
    return 0;
}

static uint8_t most_frequent(struct bytes line)
{
    static const uint8_t candidates[] = {';', '\t', '|', ','};
    size_t best = 0;
    uint8_t delimiter = ',';
    for (size_t i = 0; i < sizeof(candidates); i++) {
        size_t count = 0;
        bool quoted = false;
        for (size_t at = 0; at < line.len; at++) {
            quoted ^= line.ptr[at] == '"';
            count += !quoted && line.ptr[at] == candidates[i] ? 1 : 0;
        }
        if (count > best) {
            best = count;
            delimiter = candidates[i];
        }
    }
    return delimiter;
}

static int start(struct csv *csv, struct err *err)
{
    if (block_fill(csv, err) != 0)
        return -1;
    if (csv->length >= 3 && memcmp(csv->block, "\xef\xbb\xbf", 3) == 0)
        csv->at = 3;
    if (csv->length >= 2 && (memcmp(csv->block, "\xff\xfe", 2) == 0 ||
                                memcmp(csv->block, "\xfe\xff", 2) == 0))
        return err_set(err, "the file is UTF-16: export it as UTF-8");
    struct bytes first = bytes_make(csv->block + csv->at, csv->length - csv->at);
    ptrdiff_t end = bytes_find_byte(first, '\n', 0);
    if (end != BYTES_NONE)
        first = bytes_slice(first, 0, (size_t)end);
    csv->delimiter = most_frequent(first);
    csv->started = true;
    return 0;
}

/* The next byte without taking it; NOTHING at the end, -2 when reading failed. */
static int peek(struct csv *csv, struct err *err)
{
    if (csv->at < csv->length)
        return csv->block[csv->at];
    csv->at = 0;
    csv->length = 0;
    if (block_fill(csv, err) != 0)
        return -2;
    return csv->length > 0 ? csv->block[0] : NOTHING;
}

static int cell_end(struct csv *csv, struct err *err)
{
    if (csv->cell_count == CSV_CELLS_MAX)
        return err_set(err, "more than %d cells", CSV_CELLS_MAX);
    csv->ends[csv->cell_count++] = csv->text.len;
    return 0;
}

static int take(struct csv *csv, int byte, struct err *err)
{
    csv->at++;
    if (byte == '\n')
        csv->line++;
    if (buf_add_byte(&csv->text, (uint8_t)byte, NULL) != 0)
        return err_set(err,
            "a row of more than %d bytes: is a closing quote missing before it?",
            CSV_ROW_MAX);
    return 0;
}

/* From after the opening quote to after the closing one. */
static int quoted_read(struct csv *csv, struct err *err)
{
    for (;;) {
        int byte = peek(csv, err);
        if (byte < 0)
            return byte == NOTHING ? 0 : -1;
        if (byte == '"') {
            csv->at++;
            if (peek(csv, err) != '"')
                return 0;
        }
        if (take(csv, byte, err) != 0)
            return -1;
    }
}

/* Up to the delimiter or line end, which is left. */
static int cell_read(struct csv *csv, struct err *err)
{
    int byte = peek(csv, err);
    if (byte == '"') {
        csv->at++;
        if (quoted_read(csv, err) != 0)
            return -1;
    }
    for (;;) {
        byte = peek(csv, err);
        if (byte < -1)
            return -1;
        if (byte == NOTHING || byte == '\n' || byte == csv->delimiter)
            return cell_end(csv, err);
        if (byte == '\r')
            csv->at++;
        else if (take(csv, byte, err) != 0)
            return -1;
    }
}

static int row_read(struct csv *csv, struct err *err)
{
    buf_clear(&csv->text);
    csv->cell_count = 0;
    for (;;) {
        if (cell_read(csv, err) != 0)
            return -1;
        int byte = peek(csv, err);
        if (byte < 0)
            return byte == NOTHING ? 0 : -1;
        csv->at++;
        if (byte == '\n') {
            csv->line++;
            return 0;
        }
    }
}

static bool is_empty(const struct csv *csv)
{
    return csv->cell_count == 1 && csv->text.len == 0;
}

int csv_next(struct csv_row *row, struct csv *csv, struct err *err)
{
    char where[32];
    uint64_t line = 0;
    if (!csv->started && start(csv, err) != 0)
        return -1;
    do {
        int next = peek(csv, err);
        if (next < 0)
            return next == NOTHING ? CSV_END : -1;
        line = csv->line;
        if (row_read(csv, err) != 0) {
            (void)snprintf(where, sizeof(where), "line %llu", (unsigned long long)line);
            return err_in(err, where);
        }
    } while (is_empty(csv));
    size_t from = 0;
    for (size_t i = 0; i < csv->cell_count; i++) {
        csv->cells[i] = bytes_slice(buf_bytes(&csv->text), from, csv->ends[i] - from);
        from = csv->ends[i];
    }
    *row =
        (struct csv_row){.line = line, .count = csv->cell_count, .cells = csv->cells};
    return CSV_ROW;
}

/* Bytes of the UTF-8 character at `at`; 0: it is none. Overlong forms pass: read as
 * Latin-1 they would be no better. */
static size_t utf8_length(struct bytes text, size_t at)
{
    uint8_t lead = text.ptr[at];
    size_t length = lead < 0x80 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if ((lead >= 0x80 && lead < 0xc2) || lead > 0xf4 || text.len - at < length)
        return 0;
    for (size_t i = 1; i < length; i++)
        if ((text.ptr[at + i] & 0xc0) != 0x80)
            return 0;
    return length;
}

static bool is_utf8(struct bytes text)
{
    for (size_t at = 0; at < text.len;) {
        size_t length = utf8_length(text, at);
        if (length == 0)
            return false;
        at += length;
    }
    return true;
}

int csv_utf8(struct buf *out, struct bytes cell, struct err *err)
{
    if (is_utf8(cell))
        return buf_add(out, cell, err);
    for (size_t i = 0; i < cell.len; i++) {
        uint8_t byte = cell.ptr[i];
        uint8_t two[2] = {(uint8_t)(0xc0 | byte >> 6), (uint8_t)(0x80 | (byte & 0x3f))};
        struct bytes one = byte < 0x80 ? bytes_make(&byte, 1) : bytes_make(two, 2);
        if (buf_add(out, one, err) != 0)
            return -1;
    }
    return 0;
}
