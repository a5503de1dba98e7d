#include "model/sha256.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <stdlib.h>

struct sha256 {
    EVP_MD_CTX *state;
};

static int failed(struct err *err)
{
    return err_set(err, "libcrypto computes no SHA-256");
}

int sha256_new(struct sha256 **out, struct err *err)
{
    AUTO(sha256_free) struct sha256 *sha256 = calloc(1, sizeof(*sha256));
    if (sha256 == NULL)
        return err_no_memory(err);
    sha256->state = EVP_MD_CTX_new();
    if (sha256->state == NULL ||
        EVP_DigestInit_ex(sha256->state, EVP_sha256(), NULL) != 1)
        return failed(err);
    *out = sha256;
    sha256 = NULL;
    return 0;
}

void sha256_free(struct sha256 *sha256)
{
    if (sha256 == NULL)
        return;
    EVP_MD_CTX_free(sha256->state);
    free(sha256);
}

int sha256_add(struct sha256 *sha256, struct bytes more, struct err *err)
{
    if (more.len > 0 && EVP_DigestUpdate(sha256->state, more.ptr, more.len) != 1)
        return failed(err);
    return 0;
}

int sha256_end(uint8_t hash[SHA256_SIZE], struct sha256 *sha256, struct err *err)
{
    return EVP_DigestFinal_ex(sha256->state, hash, NULL) == 1 ? 0 : failed(err);
}

int sha256_hmac(
    uint8_t mac[SHA256_SIZE], struct bytes key, struct bytes text, struct err *err)
{
    if (key.len > INT32_MAX || HMAC(EVP_sha256(), key.ptr, (int)key.len, text.ptr,
                                   text.len, mac, NULL) == NULL)
        return failed(err);
    return 0;
}
