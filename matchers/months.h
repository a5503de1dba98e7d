/*
 * months - names of months as dates of birth have them.
 *
 * French, English, Spanish, German (with Austria's), Portuguese, Italian and Dutch,
 * with or without accents, in any case, whole or cut short to as few letters as still
 * tell the month in all of these languages: three, or four for "juin". Whole only:
 * Catalan, Romanian, Swedish, Danish and, as dates have them, Polish; and Roman
 * numbers. Names as in the Unicode CLDR's Gregorian calendars.
 */
#ifndef VIGIE_MATCHERS_MONTHS_H
#define VIGIE_MATCHERS_MONTHS_H

#include "base/bytes.h"

/* Reads the name that starts at `*at` and moves `*at` behind the word; 0: none. */
uint32_t months_read(struct bytes text, size_t *at);

/* Reads the name that ends at `end`: 1 to 12, or 0, to `*month`; returns where it
 * starts, or `end`. */
size_t months_before(struct bytes text, size_t end, uint32_t *month);

#endif
