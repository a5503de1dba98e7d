#include "matchers/block_mac.h"

#include <openssl/evp.h>
#include <sodium.h>
#include <stdlib.h>

struct block_mac {
    EVP_CIPHER_CTX *cipher;
};

enum { NONCE = 12 };

int block_mac_new(struct block_mac **out, const uint8_t key[KEY_SIZE], struct err *err)
{
    AUTO(block_mac_free) struct block_mac *mac = calloc(1, sizeof(*mac));
    if (mac == NULL)
        return err_no_memory(err);
    mac->cipher = EVP_CIPHER_CTX_new();
    if (mac->cipher == NULL ||
        EVP_EncryptInit_ex(mac->cipher, EVP_aes_256_gcm(), NULL, key, NULL) != 1)
        return err_set(err, "libcrypto gives no AES-256-GCM");
    *out = mac;
    mac = NULL;
    return 0;
}

void block_mac_free(struct block_mac *mac)
{
    if (mac == NULL)
        return;
    EVP_CIPHER_CTX_free(mac->cipher);
    free(mac);
}

int block_mac_tag(uint8_t tag[BLOCK_TAG], struct block_mac *mac, uint64_t number,
    struct bytes block, struct err *err)
{
    uint8_t nonce[NONCE] = {0};
    uint8_t nothing[BLOCK_TAG];
    int written = 0;
    for (size_t i = 0; i < 8; i++)
        nonce[i] = (uint8_t)(number >> (8 * i));
    if (EVP_EncryptInit_ex(mac->cipher, NULL, NULL, NULL, nonce) != 1 ||
        EVP_EncryptUpdate(mac->cipher, NULL, &written, block.ptr, (int)block.len) !=
            1 ||
        EVP_EncryptFinal_ex(mac->cipher, nothing, &written) != 1 ||
        EVP_CIPHER_CTX_ctrl(mac->cipher, EVP_CTRL_AEAD_GET_TAG, BLOCK_TAG, tag) != 1)
        return err_set(err, "libcrypto cannot authenticate a block");
    return 0;
}

bool block_mac_holds(struct block_mac *mac, uint64_t number, struct bytes block,
    const uint8_t tag[BLOCK_TAG])
{
    uint8_t own[BLOCK_TAG];
    return block_mac_tag(own, mac, number, block, NULL) == 0 &&
           sodium_memcmp(own, tag, BLOCK_TAG) == 0;
}

uint64_t block_count(uint64_t size)
{
    return (size + BLOCK_SIZE - 1) / BLOCK_SIZE;
}
