/*
 * date_phrase - how the words of dates lie in memory; for date_words.c and the program
 * that writes its tables (scripts/compile-dates.c).
 */
#ifndef VIGIE_PARSERS_DATE_PHRASE_H
#define VIGIE_PARSERS_DATE_PHRASE_H

#include <stdint.h>

enum { DATE_FIRSTS = 256 };

/* By kind, then by first byte: where those of a kind and a byte begin is in a table
 * (date_starts[kind * DATE_FIRSTS + byte]), and the longer stands before the shorter.
 * Months are in the order in which they were written. */
struct date_phrase {
    const char *text;
    uint8_t length;
    int16_t value;
};

#endif
