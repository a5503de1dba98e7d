/* The keyed hashes and the filter, against published vectors and independent twins. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "matchers/aes_mac.h"
#include "matchers/aes_ni.h"
#include "matchers/aes_wide.h"
#include "matchers/confirm_hash.h"
#include "matchers/filter.h"
#include "matchers/hkdf.h"
#include "matchers/hmac.h"
#include "matchers/processor.h"
#include "matchers/sha_wide.h"

#include <pthread.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

/* RFC 5869 appendix A.1, of whose output the first block is what is derived here. */
static void hkdf_gives_the_rfcs_first_block(void **state)
{
    uint8_t material[22];
    uint8_t salt[13];
    uint8_t info[10];
    uint8_t prk[HKDF_SIZE];
    uint8_t out[HKDF_SIZE];
    uint8_t wanted[HKDF_SIZE];
    (void)state;
    memset(material, 0x0b, sizeof(material));
    for (size_t i = 0; i < sizeof(salt); i++)
        salt[i] = (uint8_t)i;
    for (size_t i = 0; i < sizeof(info); i++)
        info[i] = (uint8_t)(0xf0 + i);
    static const char prk_hex[] =
        "077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5";
    static const char okm_hex[] =
        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf";
    hkdf_extract(
        prk, bytes_make(salt, sizeof(salt)), bytes_make(material, sizeof(material)));
    assert_int_equal(sodium_hex2bin(wanted, 32, prk_hex, 64, NULL, NULL, NULL), 0);
    assert_memory_equal(prk, wanted, HKDF_SIZE);
    hkdf_expand(out, prk, bytes_make(info, sizeof(info)));
    assert_int_equal(sodium_hex2bin(wanted, 32, okm_hex, 64, NULL, NULL, NULL), 0);
    assert_memory_equal(out, wanted, HKDF_SIZE);
}

/* FIPS 197 appendix B: one block, so the MAC of a zero state is the cipher itself. */
static void aes_gives_the_standards_block(void **state)
{
    static const uint8_t key[16] = {0x2b, 0x7e, 0x15, 0x16, 0x28, 0xae, 0xd2, 0xa6,
        0xab, 0xf7, 0x15, 0x88, 0x09, 0xcf, 0x4f, 0x3c};
    static const uint8_t plain[16] = {0x32, 0x43, 0xf6, 0xa8, 0x88, 0x5a, 0x30, 0x8d,
        0x31, 0x31, 0x98, 0xa2, 0xe0, 0x37, 0x07, 0x34};
    const uint64_t wanted = UINT64_C(0xfb09dc021d842539); /* 39 25 84 1d 02 dc 09 fb */
    (void)state;
    for (int form = AES_MAC_BEST; form <= AES_MAC_PORTABLE; form++) {
        AUTO(aes_mac_free) struct aes_mac *mac = NULL;
        assert_int_equal(aes_mac_new(&mac, key, (enum aes_mac_form)form, NULL), 0);
        assert_int_equal(aes_mac_long(mac, plain, sizeof(plain)), wanted);
    }
}

enum { SLOTS = 77 };

/* Values of every length, of all types. */
static void slots_write(uint8_t slots[SLOTS][AES_MAC_SHORT])
{
    for (size_t i = 0; i < SLOTS; i++) {
        uint8_t value[AES_MAC_SHORT - 2];
        size_t length = i * 5 % (sizeof(value) + 1);
        randombytes_buf(value, sizeof(value));
        memset(slots[i], 0, AES_MAC_SHORT);
        (void)aes_mac_slot(slots[i], (uint8_t)(i % 20), bytes_make(value, length));
    }
}

/* The widest of them is what aes_mac takes; the others are for other processors. */
static void blocks_in_one_register_are_hashed_as_alone(void **state)
{
    static uint8_t slots[SLOTS][AES_MAC_SHORT];
    uint8_t key[AES_MAC_KEY];
    uint8_t keys[AES_NI_ROUND_KEYS];
    uint64_t alone[SLOTS];
    uint64_t two[SLOTS];
    uint64_t four[SLOTS];
    (void)state;
    if (!processor_has_wide_aes())
        skip();
    randombytes_buf(key, sizeof(key));
    aes_ni_expand(keys, key);
    slots_write(slots);
    aes_ni_mac_short(alone, keys, slots[0], SLOTS);
    for (size_t count = 0; count <= SLOTS; count++) {
        size_t done = aes_ni_mac_wide(two, keys, slots[0], count);
        assert_int_equal(done, count / 16 * 16);
        assert_memory_equal(two, alone, done * sizeof(two[0]));
        if (!processor_has_wide_bytes())
            continue;
        done = aes_wide_mac(four, keys, slots[0], count);
        assert_int_equal(done, count / 16 * 16);
        assert_memory_equal(four, alone, done * sizeof(four[0]));
    }
}

static void both_forms_of_the_filter_hash_are_the_same(void **state)
{
    static uint8_t slots[SLOTS][AES_MAC_SHORT];
    uint8_t key[AES_MAC_KEY];
    uint64_t fast[SLOTS];
    uint64_t plain[SLOTS];
    (void)state;
    AUTO(aes_mac_free) struct aes_mac *best = NULL;
    AUTO(aes_mac_free) struct aes_mac *portable = NULL;
    randombytes_buf(key, sizeof(key));
    slots_write(slots);
    assert_int_equal(aes_mac_new(&best, key, AES_MAC_BEST, NULL), 0);
    assert_int_equal(aes_mac_new(&portable, key, AES_MAC_PORTABLE, NULL), 0);
    for (size_t count = 0; count <= SLOTS; count++) {
        aes_mac_short(fast, best, slots[0], count);
        aes_mac_short(plain, portable, slots[0], count);
        assert_memory_equal(fast, plain, count * sizeof(fast[0]));
        for (size_t i = 0; i < count; i++)
            assert_int_equal(fast[i], aes_mac_value(best, slots[i][0],
                                          bytes_make(slots[i] + 2, slots[i][1])));
    }
    for (size_t length = 1; length <= 254; length++) {
        uint8_t value[254];
        randombytes_buf(value, sizeof(value));
        assert_int_equal(aes_mac_value(best, 3, bytes_make(value, length)),
            aes_mac_value(portable, 3, bytes_make(value, length)));
    }
}

static void type_and_length_are_part_of_the_hash(void **state)
{
    static const uint8_t key[AES_MAC_KEY] = {7};
    AUTO(aes_mac_free) struct aes_mac *mac = NULL;
    (void)state;
    assert_int_equal(aes_mac_new(&mac, key, AES_MAC_BEST, NULL), 0);
    uint64_t as_is = aes_mac_value(mac, 1, bytes_make("abc\0", 3));
    assert_int_not_equal(as_is, aes_mac_value(mac, 2, bytes_make("abc\0", 3)));
    assert_int_not_equal(as_is, aes_mac_value(mac, 1, bytes_make("abc\0", 4)));
}

/* Lengths around one block of SHA-256, odd counts, types mixed. */
static void many_confirm_hashes_are_what_each_is_alone(void **state)
{
    enum { VALUES = 131 };
    static uint8_t text[CANDIDATE_VALUE_MAX];
    static struct confirm_value values[VALUES];
    static struct fingerprint prints[VALUES];
    uint8_t root[KEY_SIZE];
    uint8_t id[KEY_WATCHLIST_ID];
    (void)state;
    randombytes_buf(root, sizeof(root));
    randombytes_buf(id, sizeof(id));
    randombytes_buf(text, sizeof(text));
    AUTO(confirm_hash_free) struct confirm_hash *hash = NULL;
    assert_int_equal(confirm_hash_new(&hash, root, id, NULL), 0);
    for (size_t i = 0; i < VALUES; i++)
        values[i] = (struct confirm_value){
            .type = (enum identifier_type)(1 + i % IDENTIFIER_FINESS),
            .value = bytes_make(text, 1 + (i * 7) % CANDIDATE_VALUE_MAX),
        };
    confirm_hash_batch(prints, hash, values, VALUES);
    for (size_t i = 0; i < VALUES; i++) {
        struct fingerprint alone;
        confirm_hash_value(&alone, hash, values[i].type, values[i].value);
        assert_memory_equal(&alone, &prints[i], sizeof(alone));
    }
}

/* However many come at once, so few or many that they are hashed in other ways. */
static void confirm_hashes_of_each_number_of_values_are_the_same(void **state)
{
    enum { MOST = 40 };
    static const uint8_t root[KEY_SIZE] = {4};
    static const uint8_t id[KEY_WATCHLIST_ID] = {5};
    static struct confirm_value values[MOST];
    static struct fingerprint prints[MOST];
    uint8_t text[64];
    (void)state;
    randombytes_buf(text, sizeof(text));
    AUTO(confirm_hash_free) struct confirm_hash *hash = NULL;
    assert_int_equal(confirm_hash_new(&hash, root, id, NULL), 0);
    for (size_t i = 0; i < MOST; i++)
        values[i] = (struct confirm_value){
            .type = (enum identifier_type)(1 + i % IDENTIFIER_FINESS),
            .value = bytes_make(text + i % 8, 1 + (i * 5) % 53),
        };
    for (size_t count = 0; count <= MOST; count++) {
        confirm_hash_batch(prints, hash, values, count);
        for (size_t i = 0; i < count; i++) {
            struct fingerprint alone;
            confirm_hash_value(&alone, hash, values[i].type, values[i].value);
            assert_memory_equal(&alone, &prints[i], sizeof(alone));
        }
    }
}

struct hashing {
    const struct confirm_hash *hash;
    struct confirm_value values[SHA_WIDE_LANES];
    struct fingerprint prints[SHA_WIDE_LANES];
};

static void *hash_them(void *context)
{
    struct hashing *hashing = context;
    confirm_hash_batch(hashing->prints, hashing->hash, hashing->values, SHA_WIDE_LANES);
    return NULL;
}

/* Words of the key's hashed pads, which are as good as the key, in a stack that was
 * used. The sanitizer may still hold some of it for somebody's. */
__attribute__((no_sanitize("address"))) static size_t words_of_key(
    const uint32_t *stack, size_t words, const struct hmac_key *key)
{
    enum { STATE = 8 };
    size_t found = 0;
    for (size_t i = 0; i < words; i++)
        for (size_t word = 0; word < STATE; word++)
            found += stack[i] == key->inner.h[word] || stack[i] == key->outer.h[word]
                         ? 1
                         : 0;
    return found;
}

static void nothing_of_a_key_is_left_on_the_stack(void **state)
{
    enum { STACK = 1 << 20 };
    static const uint8_t root[KEY_SIZE] = {4};
    static const uint8_t id[KEY_WATCHLIST_ID] = {5};
    static struct hashing hashing;
    struct hmac_key key;
    uint8_t secret[KEY_SIZE];
    pthread_attr_t attributes;
    pthread_t thread;
    (void)state;
    AUTO(confirm_hash_free) struct confirm_hash *hash = NULL;
    assert_int_equal(confirm_hash_new(&hash, root, id, NULL), 0);
    hashing.hash = hash;
    for (size_t i = 0; i < SHA_WIDE_LANES; i++)
        hashing.values[i] = (struct confirm_value){
            .type = IDENTIFIER_EMAIL, .value = bytes_of("jean@poste.example")};
    void *stack =
        mmap(NULL, STACK, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    assert_ptr_not_equal(stack, MAP_FAILED);
    assert_int_equal(pthread_attr_init(&attributes), 0);
    assert_int_equal(pthread_attr_setstack(&attributes, stack, STACK), 0);
    assert_int_equal(pthread_create(&thread, &attributes, hash_them, &hashing), 0);
    assert_int_equal(pthread_join(thread, NULL), 0);
    key_for_type(secret, root, id, IDENTIFIER_EMAIL);
    hmac_key_init(&key, secret);
    assert_int_equal(words_of_key(stack, STACK / sizeof(uint32_t), &key), 0);
    (void)pthread_attr_destroy(&attributes);
    (void)munmap(stack, STACK);
}

static void the_confirm_hash_is_hmac_sha_256(void **state)
{
    static const uint8_t root[KEY_SIZE] = {1, 2, 3};
    static const uint8_t id[KEY_WATCHLIST_ID] = {9};
    uint8_t key[KEY_SIZE];
    uint8_t mac[crypto_auth_hmacsha256_BYTES];
    uint8_t message[2 + 200];
    struct fingerprint print;
    (void)state;
    AUTO(confirm_hash_free) struct confirm_hash *hash = NULL;
    assert_int_equal(confirm_hash_new(&hash, root, id, NULL), 0);
    for (uint8_t length = 1; length <= 200; length++) {
        uint64_t place = 0;
        uint64_t stored = 0;
        crypto_auth_hmacsha256_state own;
        randombytes_buf(message, sizeof(message));
        message[0] = IDENTIFIER_EMAIL;
        message[1] = length;
        key_for_type(key, root, id, IDENTIFIER_EMAIL);
        (void)crypto_auth_hmacsha256_init(&own, key, sizeof(key));
        (void)crypto_auth_hmacsha256_update(&own, message, 2U + length);
        (void)crypto_auth_hmacsha256_final(&own, mac);
        memcpy(&place, mac, sizeof(place));
        memcpy(&stored, mac + 8, sizeof(stored));
        confirm_hash_value(
            &print, hash, IDENTIFIER_EMAIL, bytes_make(message + 2, length));
        assert_int_equal(print.place, place);
        assert_int_equal(print.print, stored);
    }
}

static void the_filter_misses_no_member_and_few_others_pass(void **state)
{
    enum { MEMBERS = 100000, STRANGERS = 1000000 };
    uint64_t blocks = filter_blocks(MEMBERS);
    uint32_t *words = calloc(blocks, FILTER_BLOCK);
    const struct filter filter = {.words = words, .blocks = blocks};
    uint64_t random = 1;
    uint64_t passed = 0;
    (void)state;
    assert_non_null(words);
    for (int i = 0; i < MEMBERS; i++) {
        random = random * UINT64_C(6364136223846793005) + 1;
        filter_add(words, blocks, random ^ random >> 29);
    }
    random = 1;
    for (int i = 0; i < MEMBERS; i++) {
        random = random * UINT64_C(6364136223846793005) + 1;
        assert_true(filter_has(&filter, random ^ random >> 29));
    }
    for (int i = 0; i < STRANGERS; i++) {
        random = random * UINT64_C(6364136223846793005) + 1;
        passed += filter_has(&filter, random ^ random >> 29) ? 1 : 0;
    }
    free(words);
    assert_in_range(passed, 1, STRANGERS / 1000 * 6); /* 0.6 % */
}

/* Whichever form looks them up, and however many there are. */
static void a_set_of_hashes_passes_as_each_of_them_does(void **state)
{
    enum { MEMBERS = 2000 };
    uint64_t blocks = filter_blocks(MEMBERS);
    uint32_t *words = calloc(blocks, FILTER_BLOCK);
    const struct filter filter = {.words = words, .blocks = blocks};
    uint64_t hashes[FILTER_SET];
    uint64_t random = 1;
    (void)state;
    assert_non_null(words);
    for (size_t count = 0; count <= FILTER_SET; count++) {
        uint64_t wanted = 0;
        for (size_t i = 0; i < count; i++) {
            random = random * UINT64_C(6364136223846793005) + 1;
            hashes[i] = random ^ random >> 29;
            if (i % 3 == 0)
                filter_add(words, blocks, hashes[i]);
        }
        for (size_t i = 0; i < count; i++)
            wanted |= (uint64_t)filter_has(&filter, hashes[i]) << i;
        assert_int_equal(filter_has_set(&filter, hashes, count), wanted);
    }
    free(words);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hkdf_gives_the_rfcs_first_block),
        cmocka_unit_test(aes_gives_the_standards_block),
        cmocka_unit_test(both_forms_of_the_filter_hash_are_the_same),
        cmocka_unit_test(blocks_in_one_register_are_hashed_as_alone),
        cmocka_unit_test(type_and_length_are_part_of_the_hash),
        cmocka_unit_test(the_confirm_hash_is_hmac_sha_256),
        cmocka_unit_test(many_confirm_hashes_are_what_each_is_alone),
        cmocka_unit_test(confirm_hashes_of_each_number_of_values_are_the_same),
        cmocka_unit_test(nothing_of_a_key_is_left_on_the_stack),
        cmocka_unit_test(the_filter_misses_no_member_and_few_others_pass),
        cmocka_unit_test(a_set_of_hashes_passes_as_each_of_them_does),
    };
    return sodium_init() < 0 ? 1 : cmocka_run_group_tests(tests, NULL, NULL);
}
