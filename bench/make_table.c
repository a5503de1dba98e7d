/*
 * make_table - a large table of invented persons for `vigie watchlist build`.
 *
 *     bench_make_table PERSONS [wide] > table.csv
 *
 * A NIR and a mail address a person, which are two values to list, each different from
 * all others; `wide`: the laboratory's 60 columns. Files as large as this are not kept:
 * pipe it, or delete it afterwards.
 */
#include "lab_csv.h"

#include <stdio.h>
#include <string.h>

enum { CHUNK = 1 << 20, ROW_MAX = 4096 };

static int row_add(struct buf *out, uint64_t number, bool wide, struct err *err)
{
    struct lab_person person;
    if (wide)
        return lab_row(out, number, err);
    lab_person(&person, number);
    return buf_addf(
        out, err, "%llu;%s;%s\n", (unsigned long long)number, person.nir, person.mail);
}

static int flush(struct buf *out, struct err *err)
{
    size_t written = fwrite(out->ptr, 1, out->len, stdout);
    if (written != out->len)
        return err_set(err, "cannot write");
    buf_clear(out);
    return 0;
}

static int table_write(uint64_t persons, bool wide, struct err *err)
{
    AUTO(buf_done) struct buf out;
    buf_init(&out, CHUNK + ROW_MAX);
    if ((wide ? lab_header(&out, err) : buf_add_text(&out, "id;nir;mail\n", err)) != 0)
        return -1;
    for (uint64_t number = 0; number < persons; number++)
        if (row_add(&out, number, wide, err) != 0 ||
            (out.len >= CHUNK && flush(&out, err) != 0))
            return -1;
    return flush(&out, err);
}

int main(int argc, char **argv)
{
    struct err err = {{0}};
    uint64_t persons = 0;
    bool wide = argc == 3 && strcmp(argv[2], "wide") == 0;
    if (argc != (wide ? 3 : 2) ||
        bytes_to_u64(&persons, bytes_of(argv[1]), LAB_STRANGERS) != 0) {
        (void)fputs("Usage: bench_make_table PERSONS [wide] > table.csv\n", stderr);
        return 2;
    }
    if (table_write(persons, wide, &err) != 0) {
        (void)fprintf(stderr, "bench_make_table: %s\n", err.text);
        return 1;
    }
    return 0;
}
