#include "parsers/language.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const char *guess(const char *declared, const char *text)
{
    struct language_counts counts = {.bytes = 0};
    language_count(&counts, bytes_of(text));
    return language_name(&counts, bytes_of(declared));
}

static void six_languages_are_told_by_their_small_words(void **state)
{
    (void)state;
    assert_string_equal(guess("", "I am selling the full database of a clinic, this is "
                                  "not a repost and you can check it."),
        "en");
    assert_string_equal(
        guess("", "Bonjour, je vends une base de donn\xC3\xA9"
                  "es avec les num\xC3\xA9ros des patients, elle n\xE2\x80\x99"
                  "est pas en ligne."),
        "fr");
    assert_string_equal(
        guess("", "\xD0\x9F\xD1\x80\xD0\xBE\xD0\xB4\xD0\xB0\xD0\xBC "
                  "\xD0\xB1\xD0\xB0\xD0\xB7\xD1\x83 "
                  "\xD0\xBA\xD0\xBB\xD0\xB8\xD0\xBD\xD0\xB8\xD0\xBA\xD0\xB8, "
                  "\xD0\xB2 \xD0\xBE\xD0\xB4\xD0\xBD\xD0\xB8 "
                  "\xD1\x80\xD1\x83\xD0\xBA\xD0\xB8"),
        "ru");
    assert_string_equal(guess("", "Vendo la base de datos de una cl\xC3\xADnica, los "
                                  "pacientes y sus tel\xC3\xA9"
                                  "fonos, muy reciente."),
        "es");
    assert_string_equal(guess("", "Ich verkaufe die Datenbank einer Klinik, mit den "
                                  "Daten der Patienten, nur an einen."),
        "de");
    assert_string_equal(guess("", "Vendo uma base de dados com os pacientes da "
                                  "cl\xC3\xADnica, n\xC3\xA3o foi publicada em lugar "
                                  "nenhum."),
        "pt");
}

static void words_overrule_what_the_menus_declare(void **state)
{
    (void)state;
    assert_string_equal(
        guess("en", "Je vends une base avec les patients et leurs "
                    "num\xC3\xA9ros, elle est dans un fichier pour vous."),
        "fr");
}

static void what_is_declared_counts_where_words_say_little(void **state)
{
    (void)state;
    assert_string_equal(guess("de-DE", "DB 500k"), "de");
    assert_string_equal(guess("pt_BR", "Vendo base"), "pt");
    assert_string_equal(guess("", "DB 500k"), "");
    assert_string_equal(guess("it", "DB 500k"), "");
    assert_string_equal(guess("english", "DB 500k"), "");
}

static void other_languages_are_none_of_the_six(void **state)
{
    (void)state;
    assert_string_equal(guess("", "Vendo il database di una clinica, sono tutti dati "
                                  "reali che non ho dato per gli altri della lista."),
        "");
    /* Ukrainian has letters that Russian has not. */
    assert_string_equal(guess("", "\xD1\x96 \xD1\x97\xD1\x97 \xD0\xB2\xD1\x96\xD0\xBD "
                                  "\xD0\xBD\xD1\x96 \xD0\xB4\xD1\x96\xD1\x8F "
                                  "\xD0\xBC\xD1\x96\xD0\xB9 \xD1\x82\xD1\x96"),
        "");
    assert_string_equal(
        guess("en", "\xE4\xBD\xA0\xE5\xA5\xBD \xE4\xB8\x96\xE7\x95\x8C"), "");
}

static void only_the_beginning_is_looked_at(void **state)
{
    (void)state;
    struct language_counts counts = {.bytes = 0};
    for (unsigned i = 0; i < 100; i++)
        language_count(
            &counts, bytes_of("the cat and the dog and the bird and the "
                              "fish and the snail and so on, and on, etc. "));
    assert_int_equal(counts.bytes, LANGUAGE_BYTES_MAX);
    assert_true(language_is_clear(&counts));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(six_languages_are_told_by_their_small_words),
        cmocka_unit_test(words_overrule_what_the_menus_declare),
        cmocka_unit_test(what_is_declared_counts_where_words_say_little),
        cmocka_unit_test(other_languages_are_none_of_the_six),
        cmocka_unit_test(only_the_beginning_is_looked_at),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
