/*
 * lookalike - digits and letters that are read as ASCII's and are written otherwise.
 *
 * Decimal digits of other scripts, and the mathematical letters and digits that boards
 * know as "fonts" (Unicode 15, UnicodeData.txt: general category Nd; chapter 22.2). In
 * full width they are the matchers' business (matchers/escapes.h), which read files
 * without a parser, too.
 */
#ifndef VIGIE_PARSERS_LOOKALIKE_H
#define VIGIE_PARSERS_LOOKALIKE_H

#include <stdint.h>

/* The ASCII digit or letter; 0: none. Pure. */
uint8_t lookalike_ascii(uint32_t code);

#endif
