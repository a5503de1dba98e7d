/* The few words that are kept, without anybody's data. */
#include "parsers/excerpt.h"

#include "model/posting.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { LIMIT = 1024 * 1024 };

static bool excerpt_has(const char *prose, const char *wanted)
{
    AUTO(arena_done) struct arena arena;
    struct bytes excerpt;
    arena_init(&arena, LIMIT);
    assert_int_equal(excerpt_make(&excerpt, &arena, bytes_of(prose), NULL), 0);
    return bytes_find(excerpt, bytes_of(wanted), 0) != BYTES_NONE;
}

static void keeps_what_an_offer_says(void **state)
{
    (void)state;
    const char *prose =
        "Selling a database of French labs.\n491 840 lignes, price 300$";
    assert_true(excerpt_has(prose, "Selling a database of French labs."));
    assert_true(excerpt_has(prose, "491 840 lignes, price 300$"));
}

static void masks_addresses_phones_and_long_numbers(void **state)
{
    (void)state;
    const char *prose = "write to jean.dupont@x.example or 01 99 00 12 34 or "
                        "+33 6 39 98 12 34, id 285029900100101";
    assert_false(excerpt_has(prose, "@"));
    assert_false(excerpt_has(prose, "jean"));
    assert_false(excerpt_has(prose, "12 34"));
    assert_false(excerpt_has(prose, "2850"));
    assert_true(excerpt_has(prose, "write to"));
}

static void masks_names_beside_a_datum(void **state)
{
    (void)state;
    assert_false(
        excerpt_has("our patient Camille EXEMPLE camille@x.example", "EXEMPLE"));
    assert_false(
        excerpt_has("our patient Camille EXEMPLE camille@x.example", "Camille"));
    assert_false(
        excerpt_has("06 39 98 12 34 belongs to \xC3\x89lodie Exemple", "lodie"));
}

static void masks_names_beside_what_has_a_form_of_its_own(void **state)
{
    (void)state;
    assert_false(excerpt_has("Chiara Esempio RSSMRA85T10A562S", "Esempio"));
    assert_false(excerpt_has("Camille Exemple, born 12 March 1954", "Exemple"));
    assert_false(excerpt_has("Анна Примерова, родилась 12 марта 1954", "Примерова"));
    assert_false(
        excerpt_has("Erika Beispiel FR76 3000 6000 0112 3456 7890 189", "Beispiel"));
    assert_false(
        excerpt_has("Leak of Camille Exemple 06 - 39 - 98 - 00 - 01", "Exemple"));
    assert_false(
        excerpt_has("Leak of Camille Exemple ０６３９９８０００１", "Exemple"));
    assert_false(excerpt_has(
        "Camille Exemple 06\\u00a039\\u00a098\\u00a000\\u00a001", "Exemple"));
    assert_true(excerpt_has("Selling Hospital data, 500 000 rows", "Hospital"));
    assert_true(excerpt_has("Hospital Exemple, posted 12 March 2026", "Exemple"));
}

static void masks_what_stands_after_a_label_in_other_languages(void **state)
{
    (void)state;
    assert_false(excerpt_has("Apellidos: ejemplo", "ejemplo"));
    assert_false(excerpt_has("Nachname: beispiel", "beispiel"));
    assert_false(excerpt_has("Sobrenome: exemplo", "exemplo"));
    assert_false(excerpt_has("Фамилия: примеров", "примеров"));
    assert_false(excerpt_has("Full Name: example", "example"));
    assert_true(excerpt_has("Version: example", "example"));
}

static void masks_what_stands_after_a_label(void **state)
{
    (void)state;
    assert_false(excerpt_has("Nom : exemple\nbla", "exemple"));
    assert_false(excerpt_has("Pr\xC3\xA9nom: camille", "camille"));
    assert_false(excerpt_has("Adresse: 3 rue des tests", "rue"));
    assert_true(excerpt_has("Nom : exemple\nbla", "bla"));
}

static void masks_names_behind_a_title_though_nothing_else_is_there(void **state)
{
    (void)state;
    assert_false(excerpt_has("the file of Dr. Camille Exemple is in it", "Exemple"));
    assert_false(excerpt_has("the file of Mme Exemple, and more", "Exemple"));
    assert_false(excerpt_has("asks M. Exemple to pay", "Exemple"));
    assert_false(excerpt_has("MME EXEMPLE CAMILLE has paid", "CAMILLE"));
    assert_false(excerpt_has("Frau Beispiel wartet", "Beispiel"));
    assert_false(excerpt_has("our patient Camille Exemple called", "Exemple"));
    assert_false(excerpt_has("Patient Jehanne Zorblatt called", "Zorblatt"));
    assert_false(excerpt_has("Docteur Camille Exemple said so", "Exemple"));
    assert_false(excerpt_has("Pr Exemple said so", "Exemple"));
    assert_true(excerpt_has("Patient Database of Acme", "Patient Database of Acme"));
    assert_true(excerpt_has("Patient Data Leak", "Patient Data Leak"));
    assert_false(excerpt_has("Camille Pommier, n\xC3\xA9\x65 Exemple", "Exemple"));
    assert_true(excerpt_has("the file of Mme Exemple, Paris Hospital", "Hospital"));
    assert_true(excerpt_has("Labor Dr. Exemple, Berlin", "Exemple"));
    assert_true(excerpt_has("Kanzlei Herr Dr. Exemple & Partner", "Exemple"));
    assert_true(excerpt_has("with name, DOB, SSN and Insurance", "DOB, SSN"));
    assert_true(excerpt_has("l'Amicale du Don Exemplaire", "Exemplaire"));
    assert_true(excerpt_has("MS Exchange and DR Congo", "Exchange and DR Congo"));
    assert_true(excerpt_has("don Quichotte and his patient Data", "Quichotte"));
    assert_true(excerpt_has("patient Data of Acme Health", "Data of Acme Health"));
    assert_true(excerpt_has("M. is short, Dr is a title", "short, Dr is a title"));
}

static void masks_names_in_small_letters_that_an_address_spells(void **state)
{
    (void)state;
    const char *prose =
        "sold by camille exemple: camille.exemple@x.example, a laboratory";
    assert_false(excerpt_has(prose, "camille"));
    assert_false(excerpt_has(prose, "exemple"));
    assert_true(excerpt_has(prose, "sold by"));
    assert_true(excerpt_has(prose, "a laboratory"));
    assert_false(excerpt_has("\xC3\xA9lodie for elodie.x@x.example", "lodie"));
}

static void masks_unknown_words_in_small_letters_right_beside_a_number(void **state)
{
    (void)state;
    assert_false(excerpt_has("ask jehanne zorblatt 06 39 98 12 34 now", "zorblatt"));
    assert_false(excerpt_has("ask jehanne zorblatt 06 39 98 12 34 now", "jehanne"));
    assert_false(excerpt_has("285029900100101 jehanne zorblatt", "zorblatt"));
    assert_true(excerpt_has("ask jehanne zorblatt 06 39 98 12 34 now", "ask"));
    assert_true(excerpt_has("call the number 06 39 98 12 34 now", "call the number"));
    assert_true(excerpt_has("zorblatt 06 39 98 12 34 now", "zorblatt"));
    assert_true(excerpt_has("zorblatt has 500 000 rows", "zorblatt"));
    assert_true(excerpt_has("zorblatt 2015-2025", "zorblatt"));
    assert_true(excerpt_has("Ambulances Zorblatt 2015-2025", "Ambulances Zorblatt"));
    assert_true(excerpt_has("write to x@x.example \xE2\x80\x94 zorblatt", "zorblatt"));
}

/* Newborns are patients, too. */
static void masks_births_of_this_decade_and_the_names_beside_them(void **state)
{
    (void)state;
    assert_false(excerpt_has("Camille Exemple, born 12/03/2024 in", "Exemple"));
    assert_false(
        excerpt_has("Camille Exemple, n\xC3\xA9\x65 le 2024-03-12", "Exemple"));
    assert_false(
        excerpt_has("Camille Exemple n\xC3\xA9\x65 le 12 mars 2024 ", "Exemple"));
    assert_false(
        excerpt_has("Camille Exemple n\xC3\xA9\x65 le 12 mars 2024 ", "mars 2024"));
    assert_false(excerpt_has("Exemple, DOB: 03/12/2024", "Exemple"));
    static const char *const births[] = {"Camille Exemple, born March 12, 2024 there",
        "Camille Exemple born on March 12, 2024",
        "Camille Exemple, born on the 12th of March 2024",
        "Camille Exemple, nacida el 12 de March de 2024 en",
        "Camille Exemple, n\xC3\xA9\x65 le 1er March 2024",
        "Camille Exemple, n\xC3\xA9\x65 le 2024-03-12"};
    static const char *const parts[] = {"Camille", "Exemple", "March", "2024"};
    for (size_t i = 0; i < sizeof(births) / sizeof(births[0]); i++)
        for (size_t k = 0; k < sizeof(parts) / sizeof(parts[0]); k++)
            if (excerpt_has(births[i], parts[k]))
                fail_msg("%s: %s is kept", births[i], parts[k]);
    assert_true(excerpt_has("born in March, sold in 12 parts", "born in March, sold"));
    assert_true(excerpt_has("Acme, born in 2024, posted 12 March 2026", "Acme"));
    assert_true(excerpt_has("Hospital Exemple, posted 12 March 2026", "Exemple"));
}

static void leaves_rows_out(void **state)
{
    (void)state;
    const char *prose = "a sample\nexemple;camille;1985-02-11;lyon\nthe end";
    assert_false(excerpt_has(prose, "camille"));
    assert_true(excerpt_has(prose, "a sample the end"));
}

static void is_short_and_never_cuts_a_word(void **state)
{
    (void)state;
    AUTO(arena_done) struct arena arena;
    AUTO(buf_done) struct buf prose;
    struct bytes excerpt;
    arena_init(&arena, LIMIT);
    buf_init(&prose, LIMIT);
    for (int i = 0; i < 5000; i++)
        assert_int_equal(buf_add_text(&prose, "d\xC3\xA9j\xC3\xA0 ", NULL), 0);
    assert_int_equal(excerpt_make(&excerpt, &arena, buf_bytes(&prose), NULL), 0);
    assert_true(excerpt.len <= POSTING_EXCERPT_MAX);
    assert_true(excerpt.len > POSTING_EXCERPT_MAX / 2);
    assert_true(bytes_ends(excerpt, "j\xC3\xA0"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keeps_what_an_offer_says),
        cmocka_unit_test(masks_addresses_phones_and_long_numbers),
        cmocka_unit_test(masks_names_beside_a_datum),
        cmocka_unit_test(masks_what_stands_after_a_label),
        cmocka_unit_test(masks_names_beside_what_has_a_form_of_its_own),
        cmocka_unit_test(masks_what_stands_after_a_label_in_other_languages),
        cmocka_unit_test(masks_names_behind_a_title_though_nothing_else_is_there),
        cmocka_unit_test(masks_names_in_small_letters_that_an_address_spells),
        cmocka_unit_test(masks_unknown_words_in_small_letters_right_beside_a_number),
        cmocka_unit_test(masks_births_of_this_decade_and_the_names_beside_them),
        cmocka_unit_test(leaves_rows_out),
        cmocka_unit_test(is_short_and_never_cuts_a_word),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
