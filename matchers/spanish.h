/*
 * spanish - the letter that checks Spain's identity numbers, DNI and NIE alike: the
 * number mod 23 picks it (Real Decreto 1553/2005, article 11; Orden INT/2058/2008).
 */
#ifndef VIGIE_MATCHERS_SPANISH_H
#define VIGIE_MATCHERS_SPANISH_H

#include <stdint.h>

static inline uint8_t spanish_letter(uint64_t number)
{
    static const char letters[] = "TRWAGMYFPDXBNJZSQVHLCKE";
    return (uint8_t)letters[number % (sizeof(letters) - 1)];
}

#endif
