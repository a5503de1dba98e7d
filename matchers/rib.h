/*
 * rib - French bank accounts as they are written in France (releve d'identite
 * bancaire).
 *
 * Bank and branch, five digits each, eleven letters and digits of the account, a key of
 * two digits: 23 characters, the national part of an IBAN (IBAN Registry kept by SWIFT,
 * FR and MC: 5!n5!n11!c2!n). The key is 97 - (89 bank + 15 branch + 3 account) mod 97,
 * for which A and J count as 1, B, K and S as 2, C, L and T as 3, and so on (CFONB,
 * "Le releve d'identite bancaire"; the general rule is ISO 7064's MOD 97-10).
 */
#ifndef VIGIE_MATCHERS_RIB_H
#define VIGIE_MATCHERS_RIB_H

#include <stdbool.h>
#include <stdint.h>

enum { RIB_LENGTH = 23, RIB_IBAN = 27, RIB_DIGITS = 10 /* it starts with so many */ };

/* Whether the RIB_LENGTH letters (large) and digits are a RIB whose key holds. */
bool rib_holds(const uint8_t *rib);

/* The IBAN of the account in `country`, "FR" or "MC": RIB_IBAN characters. */
void rib_to_iban(uint8_t iban[RIB_IBAN], const uint8_t *rib, const char *country);

#endif
