#include "model/seal.h"

#include <limits.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <sodium.h>

enum { NONCE = 12, TAG = 16 };

static void context_free(EVP_CIPHER_CTX *context)
{
    EVP_CIPHER_CTX_free(context);
}
AUTO_DEFINE(EVP_CIPHER_CTX, context_free)

static int failed(struct err *err)
{
    return err_set(err, "libcrypto does not seal");
}

static bool is_too_long(struct bytes associated, struct bytes text)
{
    return associated.len > INT_MAX || text.len > INT_MAX - SEAL_MORE;
}

static bool encrypt(uint8_t *to, EVP_CIPHER_CTX *context, const uint8_t *key,
    struct bytes associated, struct bytes text)
{
    int written = 0;
    return EVP_EncryptInit_ex(context, EVP_aes_256_gcm(), NULL, key, to) == 1 &&
           (associated.len == 0 || EVP_EncryptUpdate(context, NULL, &written,
                                       associated.ptr, (int)associated.len) == 1) &&
           (text.len == 0 || EVP_EncryptUpdate(context, to + NONCE, &written, text.ptr,
                                 (int)text.len) == 1) &&
           EVP_EncryptFinal_ex(context, to + NONCE + text.len, &written) == 1 &&
           EVP_CIPHER_CTX_ctrl(
               context, EVP_CTRL_AEAD_GET_TAG, TAG, to + NONCE + text.len) == 1;
}

int seal_close(struct buf *out, const uint8_t key[SEAL_KEY_SIZE],
    struct bytes associated, struct bytes text, struct err *err)
{
    if (is_too_long(associated, text))
        return err_set(err, "%zu bytes are too many to seal", text.len);
    AUTO(context_free) EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
    if (context == NULL)
        return err_no_memory(err);
    if (buf_reserve(out, text.len + SEAL_MORE, err) != 0)
        return -1;
    uint8_t *to = out->ptr + out->len;
    randombytes_buf(to, NONCE);
    if (!encrypt(to, context, key, associated, text))
        return failed(err);
    out->len += text.len + SEAL_MORE;
    return 0;
}

static bool decrypt(uint8_t *to, EVP_CIPHER_CTX *context, const uint8_t *key,
    struct bytes associated, struct bytes sealed)
{
    size_t len = sealed.len - SEAL_MORE;
    uint8_t tag[TAG];
    uint8_t none[EVP_MAX_BLOCK_LENGTH];
    int written = 0;
    for (size_t i = 0; i < TAG; i++)
        tag[i] = sealed.ptr[NONCE + len + i];
    return EVP_DecryptInit_ex(context, EVP_aes_256_gcm(), NULL, key, sealed.ptr) == 1 &&
           (associated.len == 0 || EVP_DecryptUpdate(context, NULL, &written,
                                       associated.ptr, (int)associated.len) == 1) &&
           (len == 0 || EVP_DecryptUpdate(context, to, &written, sealed.ptr + NONCE,
                            (int)len) == 1) &&
           EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, TAG, tag) == 1 &&
           EVP_DecryptFinal_ex(context, none, &written) == 1;
}

int seal_open(struct buf *out, const uint8_t key[SEAL_KEY_SIZE],
    struct bytes associated, struct bytes sealed, struct err *err)
{
    if (sealed.len < SEAL_MORE || is_too_long(associated, sealed))
        return SEAL_WRONG;
    AUTO(context_free) EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
    if (context == NULL)
        return err_no_memory(err);
    size_t len = sealed.len - SEAL_MORE;
    if (buf_reserve(out, len + 1, err) != 0)
        return -1;
    uint8_t *to = out->ptr + out->len;
    if (!decrypt(to, context, key, associated, sealed)) {
        OPENSSL_cleanse(to, len);
        return SEAL_WRONG;
    }
    out->len += len;
    return 0;
}

void seal_preload(void)
{
    static const uint8_t key[SEAL_KEY_SIZE] = {0};
    AUTO(buf_done) struct buf sealed;
    AUTO(buf_done) struct buf text;
    struct err ignored = {0};
    buf_init(&sealed, sizeof(key) + SEAL_MORE);
    buf_init(&text, sizeof(key) + SEAL_MORE);
    int done = seal_close(&sealed, key, bytes_of("any"), bytes_of("any"), &ignored);
    if (done == 0)
        done = seal_open(&text, key, bytes_of("any"), buf_bytes(&sealed), &ignored);
    (void)done; /* who seals in earnest is told */
}
