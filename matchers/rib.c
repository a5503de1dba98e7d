#include "matchers/rib.h"

#include "base/bytes.h"

#include <string.h>

enum { BANK = 5, BRANCH = 5, ACCOUNT = 11, KEY = 2, MODULUS = 97, HEAD = 4 };

/* A to I and J to R count from 1 on, S to Z from 2 on. */
static uint32_t digit_of(uint8_t byte)
{
    if (byte_is_digit(byte))
        return (uint32_t)(byte - '0');
    uint32_t letter = (uint32_t)(byte - 'A');
    return letter < 18 ? letter % 9 + 1 : letter - 18 + 2;
}

static uint64_t number_of(const uint8_t *text, unsigned count)
{
    uint64_t number = 0;
    for (unsigned i = 0; i < count; i++)
        number = number * 10 + digit_of(text[i]);
    return number;
}

static bool all_digits(const uint8_t *text, unsigned count)
{
    bool all = true;
    for (unsigned i = 0; i < count; i++)
        all &= byte_is_digit(text[i]);
    return all;
}

bool rib_holds(const uint8_t *rib)
{
    enum { BANK_WEIGHT = 89, BRANCH_WEIGHT = 15, ACCOUNT_WEIGHT = 3 };
    const uint8_t *branch = rib + BANK;
    const uint8_t *account = branch + BRANCH;
    const uint8_t *key = account + ACCOUNT;
    if (!all_digits(rib, BANK + BRANCH) || !all_digits(key, KEY))
        return false;
    uint64_t sum = BANK_WEIGHT * number_of(rib, BANK) +
                   BRANCH_WEIGHT * number_of(branch, BRANCH) +
                   ACCOUNT_WEIGHT * number_of(account, ACCOUNT);
    uint64_t given = number_of(key, KEY);
    return MODULUS - sum % MODULUS == given;
}

/* ISO 13616-1: letters count from 10 on. */
static uint32_t rest_add(uint32_t rest, uint8_t byte)
{
    if (byte_is_digit(byte))
        return (rest * 10 + (uint32_t)(byte - '0')) % MODULUS;
    return (rest * 100 + (uint32_t)(byte - 'A') + 10) % MODULUS;
}

void rib_to_iban(uint8_t iban[RIB_IBAN], const uint8_t *rib, const char *country)
{
    uint32_t rest = 0;
    for (unsigned i = 0; i < RIB_LENGTH; i++)
        rest = rest_add(rest, rib[i]);
    rest = rest_add(rest_add(rest, (uint8_t)country[0]), (uint8_t)country[1]);
    uint32_t check = MODULUS + 1 - rest * 100 % MODULUS;
    iban[0] = (uint8_t)country[0];
    iban[1] = (uint8_t)country[1];
    iban[2] = (uint8_t)('0' + check / 10);
    iban[3] = (uint8_t)('0' + check % 10);
    memcpy(iban + HEAD, rib, RIB_LENGTH);
}
