/*
 * data_looks - what kind of data a column seems to hold: told by its name, else by what
 * its cells look like. A guess for people who read a report, never a ground for a hit.
 */
#ifndef VIGIE_MATCHERS_DATA_LOOKS_H
#define VIGIE_MATCHERS_DATA_LOOKS_H

#include "base/bytes.h"
#include "model/data_kind.h"

/* What a column's name says; French and English words first. */
enum data_kind data_kind_by_name(struct bytes name);

/* Cells of one column so far. Start: zeroed. */
struct data_looks {
    uint32_t cells; /* not empty */
    uint32_t sexes;
    uint32_t blood_groups;
    uint32_t codes;  /* like ICD-10's: E11, E11.9 */
    uint32_t dotted; /* of them, with the dot */
    uint32_t dates;
    uint32_t counts; /* like dates that are counted: dates.h */
    uint32_t hashes; /* of passwords, with their method before them */
    unsigned first_year;
    unsigned last_year;
};

void data_looks_add(struct data_looks *looks, struct bytes cell);
/* What most cells look like. */
enum data_kind data_looks_kind(const struct data_looks *looks);

#endif
