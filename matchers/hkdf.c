#include "matchers/hkdf.h"

#include <sodium.h>

void hkdf_extract(uint8_t prk[HKDF_SIZE], struct bytes salt, struct bytes material)
{
    crypto_auth_hmacsha256_state state;
    (void)crypto_auth_hmacsha256_init(&state, salt.ptr, salt.len);
    (void)crypto_auth_hmacsha256_update(&state, material.ptr, material.len);
    (void)crypto_auth_hmacsha256_final(&state, prk);
    sodium_memzero(&state, sizeof(state));
}

void hkdf_expand(
    uint8_t out[HKDF_SIZE], const uint8_t prk[HKDF_SIZE], struct bytes info)
{
    static const uint8_t first = 1;
    crypto_auth_hmacsha256_state state;
    (void)crypto_auth_hmacsha256_init(&state, prk, HKDF_SIZE);
    (void)crypto_auth_hmacsha256_update(&state, info.ptr, info.len);
    (void)crypto_auth_hmacsha256_update(&state, &first, sizeof(first));
    (void)crypto_auth_hmacsha256_final(&state, out);
    sodium_memzero(&state, sizeof(state));
}
