/* Names of organisations: folded words in order, of just the lengths that are listed.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "collect.h"
#include "desk.h"
#include "matchers/declared.h"

static struct collect found;

static void look(struct bytes text, uint32_t lengths, classes_fn *classes)
{
    const struct declared declared = {.phrase_lengths = lengths};
    const struct collect_way way = {
        .classes = classes, .layout = LAYOUT_TEXT, .declared = &declared};
    assert_int_equal(collect_way(&found, text, &way), 0);
}

static void words_are_folded_and_keep_their_order(void **state)
{
    static const char *const forms[] = {"Bio-Labo d'Exemple", "BIO LABO D EXEMPLE",
        "bio  labo d\xe2\x80\x99\x65xemple", "(Bio_Labo/d'Ex\xc3\xa9mple)",
        "bio\nlabo d'exe\xcc\x81mple.", "\"Bio\xc2\xa0Labo\" d'Exemple"};
    struct field_tokens tokens;
    (void)state;
    for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
        assert_string_equal(
            field_of(&tokens, &identifier_phrase, forms[i]), "bio labo d exemple");
        look(bytes_of(forms[i]), 1U << 4, classes_best());
        if (collect_find(&found, IDENTIFIER_PHRASE, "bio labo d exemple") == NULL)
            fail_msg("not found in: %s", forms[i]);
        assert_int_equal(collect_count(&found, IDENTIFIER_PHRASE), 1);
    }
}

static void only_listed_lengths_are_tried(void **state)
{
    (void)state;
    look(bytes_of("un deux trois quatre"), 1U << 1 | 1U << 3, classes_best());
    assert_int_equal(collect_count(&found, IDENTIFIER_PHRASE), 4 + 2);
    assert_non_null(collect_find(&found, IDENTIFIER_PHRASE, "deux trois quatre"));
    look(bytes_of("un deux trois quatre"), 0, classes_best());
    assert_int_equal(found.count, 0);
    look(bytes_of("un deux -------- trois"), 1U << 2, classes_best());
    assert_int_equal(found.count, 1);
}

static void common_words_are_refused_with_the_reason(void **state)
{
    static const char *const refused[] = {"CHU", "labo", "Laboratoire",
        "Centre hospitalier", "a b c d", "H\xc3\xb4pital", "de la", "12"};
    static const char *const taken[] = {"Exempla", "CHU Lille", "Centre Exempla",
        "Labo 2000 Nord", "H\xc3\xb4pital Vimy"};
    struct field_tokens tokens;
    (void)state;
    for (size_t i = 0; i < sizeof(refused) / sizeof(refused[0]); i++)
        if (strstr(field_of(&tokens, &identifier_phrase, refused[i]), "too common") ==
            NULL)
            fail_msg("%s", refused[i]);
    for (size_t i = 0; i < sizeof(taken) / sizeof(taken[0]); i++)
        if (strstr(field_of(&tokens, &identifier_phrase, taken[i]), "too common"))
            fail_msg("%s", taken[i]);
    assert_string_equal(field_of(&tokens, &identifier_phrase, " - "), "empty");
    assert_string_equal(
        field_of(&tokens, &identifier_phrase, "un deux trois quatre cinq six sept"),
        "wrong length");
}

static uint64_t next_random(uint64_t *state)
{
    *state ^= *state >> 12;
    *state ^= *state << 25;
    *state ^= *state >> 27;
    return *state * UINT64_C(0x2545f4914f6cdd1d);
}

static void avx2_and_scalar_find_the_same_phrases(void **state)
{
    static struct collect plain;
    static const char alphabet[] =
        "abZ09 -'.\n\xc3\xa9\xc3\xa9\xe2\x80\x99\xcc\x81\xff";
    uint64_t seed = 3;
    uint8_t text[700];
    size_t phrases = 0;
    (void)state;
    for (unsigned round = 0; round < 500; round++) {
        for (size_t i = 0; i < sizeof(text); i++)
            text[i] = (uint8_t)alphabet[next_random(&seed) % (sizeof(alphabet) - 1)];
        struct bytes bytes = bytes_make(text, 600 + round % 100);
        look(bytes, 0x7e, classes_scalar);
        memcpy(&plain, &found, sizeof(plain));
        look(bytes, 0x7e, classes_best());
        assert_int_equal(found.count, plain.count);
        assert_memory_equal(
            found.items, plain.items, found.count * sizeof(found.items[0]));
        phrases += found.count;
    }
    assert_true(phrases > 10000);
}

static void a_phrase_is_a_mention_of_its_group(void **state)
{
    struct desk *desk = NULL;
    struct err err = {{0}};
    struct watchlist_recipe recipe = {.group = "Tous"};
    (void)state;
    assert_int_equal(desk_open(&desk, &err), 0);
    assert(desk != NULL);
    desk->phrases = "phrase,group\nBio-Labo d'Exemple,Nord\nExempla Logiciel,Sud\n"
                    "labo,Nord\nDocteur Z\xc3\xa9lie Exemplaire,\n";
    assert_int_equal(desk_build(desk, &recipe, NULL, NULL, &err), 0);
    assert_non_null(strstr(desk->report, "3 records of 3 groups"));
    assert_non_null(strstr(desk->report, "phrase, too short or too common"));
    assert_non_null(strstr(desk->report, "1 refused, line 4"));
    assert_int_equal(desk_load(desk, &err), 0);
    struct bytes text =
        bytes_of("Je vends la base du labo.\nSource : BIO LABO D'EXEMPLE, encore "
                 "Bio-Labo d'Exemple ; et exempla.logiciel\nBio Labo d Exempl\n");
    for (size_t chunk = 0; chunk < 9; chunk++) {
        assert_int_equal(desk_scan(desk, text, chunk, &err), 0);
        assert_int_equal(desk->hit_count, 2);
        assert_false(desk->hits[0].person);
        assert_string_equal(desk->hits[0].group, "Nord");
        assert_string_equal(desk->hits[1].group, "Sud");
        assert_int_equal(desk->hits[1].fields, identifier_bit(IDENTIFIER_PHRASE));
        assert_int_equal(desk->verdict.persons[CONFIDENCE_PROBABLE], 0);
        assert_true(desk->verdict.mentions >= 2);
    }
    desk_close(desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_folded_and_keep_their_order),
        cmocka_unit_test(only_listed_lengths_are_tried),
        cmocka_unit_test(common_words_are_refused_with_the_reason),
        cmocka_unit_test(avx2_and_scalar_find_the_same_phrases),
        cmocka_unit_test(a_phrase_is_a_mention_of_its_group),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
