/*
 * Any bytes as a document: no place is read outside it, and from every row's end on the
 * rows are the same as from the start. The first eight bytes are a mark to guess from.
 */
#include "matchers/columns.h"
#include "matchers/layout.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { ENDS_MAX = 4096 };

static void require(bool holds)
{
    if (!holds)
        abort();
}

/* Ends found one after the other; each block begins behind the last one. */
static size_t ends_one_by_one(
    size_t ends[ENDS_MAX], const struct rows_form *form, struct bytes text)
{
    struct rows rows;
    size_t count = 0;
    size_t at = 0;
    rows_begin(&rows, form);
    while (count < ENDS_MAX && rows_find(&rows, text, &at, at, text.len)) {
        ends[count++] = at;
        rows_resume(&rows, rows_mark(&rows));
    }
    return count;
}

static void check_blocks(
    const size_t *ends, size_t count, const struct rows_form *form, struct bytes text)
{
    enum { BLOCK = 64 };
    struct rows rows;
    size_t seen = 0;
    rows_begin(&rows, form);
    for (size_t at = 0; at < text.len; at += BLOCK) {
        uint64_t bits = rows_step(&rows, text, at, UINT64_MAX);
        for (; bits != 0 && seen < count; bits &= bits - 1)
            require(ends[seen++] == at + (size_t)__builtin_ctzll(bits) + 1);
        require(bits == 0 || count == ENDS_MAX);
    }
    require(seen == count);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct scan_summary summary;
    static size_t ends[ENDS_MAX];
    struct rows_form form;
    struct rows rows;
    uint64_t mark = 0;
    if (size < sizeof(mark))
        return 0;
    memcpy(&mark, data, sizeof(mark));
    /* A copy of its own, so that a byte read too far is seen. */
    size_t length = size - sizeof(mark);
    uint8_t *copy = malloc(length + 1);
    require(copy != NULL);
    memcpy(copy, data + sizeof(mark), length);
    copy = realloc(copy, length > 0 ? length : 1);
    require(copy != NULL);
    struct bytes text = bytes_make(copy, length);
    layout_of(&form, text);
    size_t count = ends_one_by_one(ends, &form, text);
    check_blocks(ends, count, &form, text);
    memset(&summary, 0, sizeof(summary));
    columns_of(&summary, text, &form);
    require(summary.column_count <= SCAN_COLUMNS_MAX);
    require(rows_guess(&rows, mark, text, (size_t)(mark % (length + 1))) <= length);
    rows_resume(&rows, mark);
    check_blocks(ends, ends_one_by_one(ends, &rows.form, text), &rows.form, text);
    free(copy);
    return 0;
}
