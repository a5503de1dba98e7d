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
    char nir[16];   /* with its key */
    char phone[16]; /* "0999123456", "0998123456" or "+9990001123456" */
    char mail[64];
};

/* Persons of different numbers differ in all three (phones: below one million). */
void lab_person(struct lab_person *out, uint64_t number);

/* Somebody who is in no table: numbers from LAB_STRANGERS on. Their phones start with
 * 09 98, which is not in use either, and after a million of them with the country code
 * 999, which is nobody's. */
#define LAB_STRANGERS (UINT64_C(1) << 40)

/* One row of LAB_COLUMNS cells, about 500 bytes, for that person. */
MUST_USE int lab_row(struct buf *out, uint64_t number, struct err *err);
MUST_USE int lab_header(struct buf *out, struct err *err);

#endif
