#include "model/onion.h"

#include <openssl/evp.h>
#include <string.h>

static const char suffix[] = ".onion";

enum {
    KEY_LEN = 32,
    CHECKSUM_LEN = 2,
    RAW_LEN = 35,
    VERSION = 3,
    V2_LABEL_LEN = 16,
    SHOWN_MAX = 70,
    SHA3_LEN = 32
};

bool onion_is(struct bytes host)
{
    size_t tail = strlen(suffix);
    return host.len >= tail &&
           bytes_equal_nocase(
               bytes_slice(host, host.len - tail, tail), bytes_of(suffix));
}

static int base32_value(uint8_t letter)
{
    uint8_t low = byte_lower(letter);
    if (low >= 'a' && low <= 'z')
        return low - 'a';
    if (low >= '2' && low <= '7')
        return low - '2' + 26;
    return -1;
}

/* 56 letters of 5 bits are exactly 35 bytes. */
static int decode(uint8_t raw[RAW_LEN], struct bytes label)
{
    uint32_t pending = 0;
    unsigned bits = 0;
    size_t at = 0;
    for (size_t i = 0; i < label.len; i++) {
        int value = base32_value(label.ptr[i]);
        if (value < 0)
            return -1;
        pending = (pending << 5U) | (uint32_t)value;
        bits += 5;
        if (bits < 8)
            continue;
        bits -= 8;
        raw[at++] = (uint8_t)(pending >> bits);
        pending &= (1U << bits) - 1U;
    }
    return 0;
}

/* rend-spec-v3: checksum = SHA3-256(".onion checksum" | key | version)[:2] */
static int checksum_holds(bool *holds, const uint8_t raw[RAW_LEN], struct err *err)
{
    static const char salt[] = ".onion checksum";
    uint8_t input[sizeof(salt) - 1 + KEY_LEN + 1];
    memcpy(input, salt, sizeof(salt) - 1);
    memcpy(input + sizeof(salt) - 1, raw, KEY_LEN);
    input[sizeof(input) - 1] = VERSION;

    uint8_t hash[SHA3_LEN];
    if (EVP_Digest(input, sizeof(input), hash, NULL, EVP_sha3_256(), NULL) != 1)
        return err_set(err, "libcrypto computes no SHA3-256");
    *holds = memcmp(hash, raw + KEY_LEN, CHECKSUM_LEN) == 0;
    return 0;
}

/* The label before ".onion"; subdomains before it belong to the site. */
static struct bytes key_label(struct bytes host)
{
    struct bytes label = bytes_slice(host, 0, host.len - strlen(suffix));
    for (size_t i = label.len; i > 0; i--)
        if (label.ptr[i - 1] == '.')
            return bytes_slice(label, i, label.len);
    return label;
}

static int check_label(struct bytes label, const char *shown, struct err *err)
{
    if (label.len == V2_LABEL_LEN)
        return err_set(err,
            "%s is an onion address of version 2, which Tor dropped in 2021; "
            "look for the site's new address",
            shown);
    if (label.len != ONION_LABEL_LEN)
        return err_set(err,
            "%s is not an onion address: it has %zu letters before .onion, not %d; "
            "copy it again",
            shown, label.len, ONION_LABEL_LEN);
    uint8_t raw[RAW_LEN] = {0};
    if (decode(raw, label) != 0)
        return err_set(err,
            "%s is not an onion address: only the letters a-z and the digits 2-7 "
            "stand in one; copy it again",
            shown);
    bool holds = false;
    if (checksum_holds(&holds, raw, err) != 0)
        return -1;
    if (raw[RAW_LEN - 1] != VERSION)
        return err_set(err,
            "%s is not an onion address of version 3: it says version %u; copy it "
            "again",
            shown, raw[RAW_LEN - 1]);
    if (!holds)
        return err_set(err,
            "%s is not an onion address: its checksum does not hold; copy it again",
            shown);
    return 0;
}

int onion_check(struct bytes host, struct err *err)
{
    char shown[SHOWN_MAX + 1];
    struct bytes tail = host.len > SHOWN_MAX
                            ? bytes_slice(host, host.len - SHOWN_MAX, SHOWN_MAX)
                            : host;
    (void)bytes_to_text(shown, sizeof(shown), tail);
    if (!onion_is(host))
        return err_set(err, "%s does not end in .onion", shown);
    return check_label(key_label(host), shown, err);
}
