#include "model/simhash.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum { TEXT_SIZE = 16384, WORDS = 900 };

/* An invented text of `seed`, of which the words `from` to `to` are of another one. */
static void write_text(char *text, unsigned seed, size_t from, size_t to)
{
    size_t at = 0;
    for (size_t i = 0; i < WORDS; i++) {
        unsigned used = i >= from && i < to ? seed + 1000 : seed;
        unsigned number = (unsigned)(i * 2654435761U) ^ used * 40503U;
        at += (size_t)snprintf(text + at, TEXT_SIZE - at, "w%xq ", number % 65521U);
    }
}

static uint64_t hash_of(const char *text)
{
    struct simhash simhash = {0};
    simhash_add(&simhash, bytes_of(text));
    return simhash_value(&simhash);
}

static void the_same_words_have_the_same_hash_however_they_come(void **state)
{
    (void)state;
    char text[TEXT_SIZE];
    write_text(text, 1, 0, 0);
    struct simhash pieces = {0};
    struct bytes rest = bytes_of(text);
    struct bytes word;
    while (bytes_split(&word, &rest, ' '))
        simhash_add(&pieces, word);
    assert_true(simhash_value(&pieces) == hash_of(text));
    for (char *at = text; *at != '\0'; at++)
        if (*at == 'w')
            *at = 'W';
        else if (*at == ' ')
            *at = '\n';
    assert_true(simhash_value(&pieces) == hash_of(text));
}

/* Stores hold them: another way of counting must not change one. */
static void a_text_keeps_the_hash_it_had(void **state)
{
    (void)state;
    char text[TEXT_SIZE];
    write_text(text, 1, 0, 0);
    assert_true(hash_of(text) == UINT64_C(0x9f2a4e6a8fb202c8));
    write_text(text, 2, 0, 0);
    assert_true(hash_of(text) == UINT64_C(0x55305304e0623d73));
}

static void a_page_with_another_clock_or_advertisement_is_near(void **state)
{
    (void)state;
    char text[TEXT_SIZE], other[TEXT_SIZE + 128];
    unsigned near = 0;
    enum { TRIES = 200 };
    for (unsigned seed = 0; seed < TRIES; seed++) {
        write_text(text, seed, 0, 0);
        write_text(other, seed, 100, 102);            /* two words of nine hundred */
        (void)strcat(other, "12:45 25/11/2026 1730"); /* NOLINT: room is left */
        near += simhash_distance(hash_of(text), hash_of(other)) <= SIMHASH_NEAR ? 1 : 0;
    }
    if (near < TRIES * 9 / 10)
        fail_msg("%u of %d", near, TRIES);
}

static void different_texts_are_not_near(void **state)
{
    (void)state;
    enum { TEXTS = 300 };
    char text[TEXT_SIZE];
    uint64_t hashes[TEXTS];
    for (unsigned i = 0; i < TEXTS; i++) {
        write_text(text, i, 0, 0);
        hashes[i] = hash_of(text);
        assert_true(hashes[i] != 0);
        for (unsigned j = 0; j < i; j++)
            assert_true(simhash_distance(hashes[i], hashes[j]) > SIMHASH_NEAR);
    }
    write_text(text, 0, 0, WORDS / 2); /* half of it is another one's */
    assert_true(simhash_distance(hashes[0], hash_of(text)) > SIMHASH_NEAR);
}

static void what_is_too_short_has_none(void **state)
{
    (void)state;
    assert_true(hash_of("") == 0);
    assert_true(hash_of("page not found") == 0);
    assert_true(hash_of("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24"
                        " 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40") == 0);
}

static void counts_bits_and_classes(void **state)
{
    (void)state;
    assert_int_equal(simhash_distance(0, UINT64_MAX), 64);
    assert_int_equal(simhash_distance(5, 5), 0);
    assert_int_equal(simhash_distance(1, UINT64_C(1) << 63U), 2);
    assert_int_equal(simhash_size_class(0), 0);
    assert_int_equal(simhash_size_class(1023), 9);
    assert_int_equal(simhash_size_class(1024), 10);
    assert_int_equal(simhash_size_class(UINT64_MAX), 63);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_text_keeps_the_hash_it_had),
        cmocka_unit_test(the_same_words_have_the_same_hash_however_they_come),
        cmocka_unit_test(a_page_with_another_clock_or_advertisement_is_near),
        cmocka_unit_test(different_texts_are_not_near),
        cmocka_unit_test(what_is_too_short_has_none),
        cmocka_unit_test(counts_bits_and_classes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
