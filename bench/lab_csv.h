/*
 * lab_csv - an invented laboratory's patients, the same ones for the same seed.
 *
 * The table looks like the one published in February 2021: a patient a row, some sixty
 * columns. NIRs are of the provisional kind (sex 7 and 8), mail addresses end in
 * .example, phone numbers start with 09 99, which is not in use: nobody's.
 */
#ifndef VIGIE_BENCH_LAB_CSV_H
#define VIGIE_BENCH_LAB_CSV_H

#include "base/buf.h"

#include <stdint.h>

enum { LAB_COLUMNS = 60 };

struct lab_person {
    char nir[16]; /* with its key */
    char phone[11];
    char mail[64];
};

/* Persons of different numbers differ in all three (phones: below one million). */
void lab_person(struct lab_person *out, uint64_t number);

/* One row of LAB_COLUMNS cells, about 500 bytes, for that person. */
MUST_USE int lab_row(struct buf *out, uint64_t number, struct err *err);
MUST_USE int lab_header(struct buf *out, struct err *err);

#endif
