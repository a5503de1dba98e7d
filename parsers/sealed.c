#include "parsers/sealed.h"

#include <limits.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>

enum { KEY_MAX = 32, SHORT_MAX = 64, BITS = 8 };

static void context_free(EVP_CIPHER_CTX *context)
{
    EVP_CIPHER_CTX_free(context);
}
AUTO_DEFINE(EVP_CIPHER_CTX, context_free)

static const EVP_CIPHER *cipher_of(uint32_t key_bits)
{
    if (key_bits == 128)
        return EVP_aes_128_gcm();
    if (key_bits == 192)
        return EVP_aes_192_gcm();
    return key_bits == 256 ? EVP_aes_256_gcm() : NULL;
}

static bool is_short(struct bytes text)
{
    return text.len > 0 && text.len <= SHORT_MAX;
}

static bool is_sane(const struct sealed *sealed)
{
    enum { TAG_MIN = 96, TAG_MAX = 128 };
    bool tag = sealed->tag_bits >= TAG_MIN && sealed->tag_bits <= TAG_MAX &&
               sealed->tag_bits % BITS == 0;
    return cipher_of(sealed->key_bits) != NULL && tag && is_short(sealed->iv) &&
           is_short(sealed->salt) && sealed->iterations > 0 &&
           sealed->iterations <= INT_MAX && sealed->associated.len <= INT_MAX &&
           sealed->text.len <= INT_MAX && sealed->text.len >= sealed->tag_bits / BITS;
}

static bool derive(uint8_t *key, const struct sealed *sealed, struct bytes password)
{
    return password.len <= INT_MAX &&
           PKCS5_PBKDF2_HMAC((const char *)password.ptr, (int)password.len,
               sealed->salt.ptr, (int)sealed->salt.len, (int)sealed->iterations,
               EVP_sha256(), (int)(sealed->key_bits / BITS), key) == 1;
}

static bool begin(
    EVP_CIPHER_CTX *context, const struct sealed *sealed, const uint8_t *key)
{
    const EVP_CIPHER *cipher = cipher_of(sealed->key_bits);
    int written = 0;
    return EVP_DecryptInit_ex(context, cipher, NULL, NULL, NULL) == 1 &&
           EVP_CIPHER_CTX_ctrl(
               context, EVP_CTRL_AEAD_SET_IVLEN, (int)sealed->iv.len, NULL) == 1 &&
           EVP_DecryptInit_ex(context, NULL, NULL, key, sealed->iv.ptr) == 1 &&
           (sealed->associated.len == 0 ||
               EVP_DecryptUpdate(context, NULL, &written, sealed->associated.ptr,
                   (int)sealed->associated.len) == 1);
}

/* Into room that `out` has already; counted only once the tag held. */
static int decrypt(struct buf *out, EVP_CIPHER_CTX *context,
    const struct sealed *sealed, struct err *err)
{
    uint8_t tag[KEY_MAX];
    size_t tag_len = sealed->tag_bits / BITS;
    size_t len = sealed->text.len - tag_len;
    int written = 0;
    for (size_t i = 0; i < tag_len; i++)
        tag[i] = sealed->text.ptr[len + i];
    if (len > 0 && EVP_DecryptUpdate(context, out->ptr + out->len, &written,
                       sealed->text.ptr, (int)len) != 1)
        return err_set(err, "libcrypto does not decrypt");
    if (EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, (int)tag_len, tag) != 1)
        return err_set(err, "libcrypto takes no tag of %zu bytes", tag_len);
    int rest = 0;
    uint8_t none[EVP_MAX_BLOCK_LENGTH];
    if (EVP_DecryptFinal_ex(context, none, &rest) != 1) {
        OPENSSL_cleanse(out->ptr + out->len, len);
        return SEALED_WRONG;
    }
    out->len += len;
    return 0;
}

int sealed_open(struct buf *out, const struct sealed *sealed, struct bytes password,
    struct err *err)
{
    uint8_t key[KEY_MAX];
    if (!is_sane(sealed))
        return SEALED_ODD;
    AUTO(context_free) EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
    if (context == NULL)
        return err_no_memory(err);
    if (buf_reserve(out, sealed->text.len, err) != 0)
        return -1;
    bool ready = derive(key, sealed, password) && begin(context, sealed, key);
    OPENSSL_cleanse(key, sizeof(key));
    return ready ? decrypt(out, context, sealed, err)
                 : err_set(err, "libcrypto derives no key");
}

void sealed_preload(void)
{
    static const uint8_t nothing[16] = {0};
    AUTO(buf_done) struct buf out;
    buf_init(&out, sizeof(nothing));
    const struct sealed sealed = {
        .iv = bytes_make(nothing, sizeof(nothing)),
        .salt = bytes_make(nothing, sizeof(nothing)),
        .iterations = 1,
        .key_bits = 256,
        .tag_bits = 128,
        .text = bytes_make(nothing, sizeof(nothing)),
    };
    struct err ignored = {0};
    int opened = sealed_open(&out, &sealed, bytes_of("any"), &ignored);
    (void)opened; /* it is not to open */
}
