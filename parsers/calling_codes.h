/*
 * calling_codes - the country of a telephone number's prefix.
 *
 * ITU-T E.164, Annex to Operational Bulletin 994: country codes of which one state has
 * the most subscribers. Code 1 is of many and tells none; 7 is taken for Russia.
 */
#ifndef VIGIE_PARSERS_CALLING_CODES_H
#define VIGIE_PARSERS_CALLING_CODES_H

#include "base/bytes.h"

/* The country of digits such as "33", as country_code packs it. False for codes that
 * are none, or of no one country. */
bool calling_code(uint64_t *country, struct bytes digits);

/* The digits of the prefix that stands at `at` of a folded text and of which nothing
 * more is said: "+33", not "+33 639 98 ...". Empty: none does. */
struct bytes calling_prefix(struct bytes folded, size_t at);

#endif
