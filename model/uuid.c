#include "model/uuid.h"

#include "base/auto.h"

#include <openssl/evp.h>
#include <sodium.h>
#include <string.h>

enum { UUID_SIZE = 16, HASH_SIZE = 20 };

static void context_free(EVP_MD_CTX *context)
{
    EVP_MD_CTX_free(context);
}
AUTO_DEFINE(EVP_MD_CTX, context_free)

static int parse(uint8_t uuid[UUID_SIZE], const char *text, struct err *err)
{
    size_t length = 0;
    const char *end = NULL;
    if (sodium_hex2bin(uuid, UUID_SIZE, text, strlen(text), "-", &length, &end) != 0 ||
        length != UUID_SIZE || *end != '\0')
        return err_set(err, "%.40s is no UUID", text);
    return 0;
}

/* SHA-1 here gives a name and secures nothing. */
static int hash(uint8_t out[HASH_SIZE], const uint8_t space[UUID_SIZE],
    struct bytes name, struct err *err)
{
    AUTO(context_free) EVP_MD_CTX *context = EVP_MD_CTX_new();
    if (context == NULL)
        return err_no_memory(err);
    if (EVP_DigestInit_ex(context, EVP_sha1(), NULL) != 1 ||
        EVP_DigestUpdate(context, space, UUID_SIZE) != 1 ||
        (name.len > 0 && EVP_DigestUpdate(context, name.ptr, name.len) != 1) ||
        EVP_DigestFinal_ex(context, out, NULL) != 1)
        return err_set(err, "libcrypto computes no SHA-1");
    return 0;
}

static void write_text(char text[UUID_TEXT_SIZE], const uint8_t uuid[UUID_SIZE])
{
    static const size_t parts[] = {4, 2, 2, 2, 6};
    size_t from = 0;
    size_t at = 0;
    for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
        if (i > 0)
            text[at++] = '-';
        (void)sodium_bin2hex(text + at, UUID_TEXT_SIZE - at, uuid + from, parts[i]);
        from += parts[i];
        at += 2 * parts[i];
    }
}

int uuid_named(
    char text[UUID_TEXT_SIZE], const char *space, struct bytes name, struct err *err)
{
    uint8_t of[UUID_SIZE];
    uint8_t hashed[HASH_SIZE] = {0};
    if (parse(of, space, err) != 0 || hash(hashed, of, name, err) != 0)
        return -1;
    hashed[6] = (uint8_t)((hashed[6] & 0x0F) | 0x50); /* version 5 */
    hashed[8] = (uint8_t)((hashed[8] & 0x3F) | 0x80); /* variant */
    write_text(text, hashed);
    return 0;
}
