#include "matchers/aes_mac.h"

#include "matchers/aes_ni.h"
#include "matchers/aes_wide.h"
#include "matchers/processor.h"
#include "matchers/secret.h"

#include <assert.h>
#include <openssl/evp.h>
#include <stdlib.h>
#include <string.h>

struct aes_mac {
    bool by_processor;
    bool wide;              /* two blocks in a register */
    bool widest;            /* four */
    EVP_CIPHER_CTX *cipher; /* the portable form's */
    uint8_t round_keys[AES_NI_ROUND_KEYS];
};

static int portable_start(struct aes_mac *mac, const uint8_t *key, struct err *err)
{
    mac->cipher = EVP_CIPHER_CTX_new();
    if (mac->cipher == NULL ||
        EVP_EncryptInit_ex(mac->cipher, EVP_aes_128_ecb(), NULL, key, NULL) != 1 ||
        EVP_CIPHER_CTX_set_padding(mac->cipher, 0) != 1)
        return err_set(err, "libcrypto gives no AES-128");
    return 0;
}

int aes_mac_new(struct aes_mac **out, const uint8_t key[AES_MAC_KEY],
    enum aes_mac_form form, struct err *err)
{
    AUTO(aes_mac_free) struct aes_mac *mac = secret_new(sizeof(*mac), err);
    if (mac == NULL)
        return -1;
    mac->by_processor = form == AES_MAC_BEST && processor_has_aes();
    mac->wide = mac->by_processor && processor_has_wide_aes();
    mac->widest = mac->wide && processor_has_wide_bytes();
    if (mac->by_processor)
        aes_ni_expand(mac->round_keys, key);
    else if (portable_start(mac, key, err) != 0)
        return -1;
    *out = mac;
    mac = NULL;
    return 0;
}

void aes_mac_free(struct aes_mac *mac)
{
    if (mac == NULL)
        return;
    EVP_CIPHER_CTX_free(mac->cipher);
    secret_free(mac, sizeof(*mac));
}

/* ECB over blocks that are independent of each other is AES itself. */
static void encrypt(struct aes_mac *mac, uint8_t *blocks, size_t size)
{
    int written = 0;
    int done = EVP_EncryptUpdate(mac->cipher, blocks, &written, blocks, (int)size);
    if (done != 1 || (size_t)written != size)
        abort(); /* a filter asked with wrong hashes would be silence */
}

static uint64_t first_64(const uint8_t *block)
{
    uint64_t value = 0;
    for (size_t i = 0; i < 8; i++)
        value |= (uint64_t)block[i] << (8 * i);
    return value;
}

static void xor_block(uint8_t *into, const uint8_t *with)
{
    for (size_t i = 0; i < AES_MAC_BLOCK; i++)
        into[i] ^= with[i];
}

_Static_assert((int)AES_NI_SLOT == (int)AES_MAC_SHORT, "slots are laid out alike");

void aes_mac_short(
    uint64_t *hashes, struct aes_mac *mac, const uint8_t *slots, size_t count)
{
    if (mac->by_processor) {
        size_t done = 0;
        if (mac->widest)
            done = aes_wide_mac(hashes, mac->round_keys, slots, count);
        else if (mac->wide)
            done = aes_ni_mac_wide(hashes, mac->round_keys, slots, count);
        if (done < count)
            aes_ni_mac_short(hashes + done, mac->round_keys,
                slots + done * AES_MAC_SHORT, count - done);
        return;
    }
    for (size_t i = 0; i < count; i++) {
        const uint8_t *slot = slots + i * AES_MAC_SHORT;
        hashes[i] = aes_mac_long(mac, slot, aes_mac_slot_size(slot[1]));
    }
}

uint64_t aes_mac_long(struct aes_mac *mac, const uint8_t *slot, size_t size)
{
    uint8_t state[AES_MAC_BLOCK] = {0};
    assert(size % AES_MAC_BLOCK == 0);
    if (mac->by_processor)
        return aes_ni_mac_long(mac->round_keys, slot, size);
    for (size_t at = 0; at < size; at += AES_MAC_BLOCK) {
        xor_block(state, slot + at);
        encrypt(mac, state, AES_MAC_BLOCK);
    }
    return first_64(state);
}

size_t aes_mac_slot_size(size_t length)
{
    size_t size = (length + 2 + AES_MAC_BLOCK - 1) / AES_MAC_BLOCK * AES_MAC_BLOCK;
    return size < AES_MAC_LEAST ? AES_MAC_LEAST : size;
}

size_t aes_mac_slot(uint8_t slot[AES_MAC_LONG], uint8_t type, struct bytes value)
{
    assert(value.len + 2 <= AES_MAC_LONG);
    size_t size = aes_mac_slot_size(value.len);
    memset(slot, 0, size);
    slot[0] = type;
    slot[1] = (uint8_t)value.len;
    if (value.len > 0)
        memcpy(slot + 2, value.ptr, value.len);
    return size;
}

uint64_t aes_mac_value(struct aes_mac *mac, uint8_t type, struct bytes value)
{
    uint8_t slot[AES_MAC_LONG];
    size_t size = aes_mac_slot(slot, type, value);
    return aes_mac_long(mac, slot, size);
}
