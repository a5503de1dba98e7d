/* Numbers that are spelled, and prices and counts in which they stand. */
#include "tests/unit/parsers/claims_of.h"

#include "parsers/number_words.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct count {
    const char *text;
    uint64_t records;
};

static void are_counted(const struct count *counts, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct claims claims = claims_of("", counts[i].text);
        if (claims.records != counts[i].records)
            fail_msg("%s: %llu", counts[i].text, (unsigned long long)claims.records);
    }
}

#define ARE_COUNTED(list) are_counted(list, sizeof(list) / sizeof((list)[0]))

static void spelled_numbers_count_in_six_languages(void **state)
{
    (void)state;
    static const struct count counts[] = {
        {"seventy-four thousand patients", 74000},
        {"three million four hundred and fifty thousand clients", 3450000},
        {"all hundred and thirty thousand patients", 130000},
        {"eleven hundred families", 1100},
        {"two point seven million accounts", 2700000},
        {"two and a half million accounts", 2500000},
        {"six cent vingt mille patients", 620000},
        {"quatre-vingt-dix-sept mille patients", 97000},
        {"deux cent mille comptes", 200000},
        {"un million quatre cent mille patients", 1400000},
        {"trois virgule deux millions de comptes", 3200000},
        {"deux millions et demi de comptes", 2500000},
        {"dos mil ochenta expedientes", 2080},
        {"treinta y un mil pacientes", 31000},
        {"un millón ochocientas mil personas", 1800000},
        {"dos mil millones de registros", 2000000000},
        {"vinte e três mil doadores", 23000},
        {"cento e oito mil pacientes", 108000},
        {"quatro milhões e meio de clientes", 4500000},
        {"einundvierzigtausend Patienten", 41000},
        {"siebeneinhalbtausend Patienten", 7500},
        {"zweihundertdreißigtausend Patienten", 230000},
        {"zwölfhundert Patienten", 1200},
        {"zweieinhalb Millionen Kunden", 2500000},
        {"сто тридцать три тысячи пациентов", 133000},
        {"миллион девятьсот сорок тысяч строк", 1940000},
        {"восемьдесят восемь с половиной тысяч анкет", 88500},
        {"тысяча триста двенадцать доноров", 1312},
    };
    ARE_COUNTED(counts);
}

static void digits_and_words_make_one_number(void **state)
{
    (void)state;
    static const struct count counts[] = {
        {"4 milhoes e meio de clientes", 4500000},
        {"1 млн 940 тыс строк", 1940000},
        {"1 million 200 thousand users", 1200000},
        {"88 с половиной тысяч анкет", 88500},
        {"3 millones doscientos mil registros", 3200000},
    };
    ARE_COUNTED(counts);
}

static void numbers_beside_each_other_stay_apart(void **state)
{
    (void)state;
    static const struct count counts[] = {
        {"catorce mil y tres mil doscientas pacientes", 3200},
        {"several hundred thousand patients", 0},
        {"quelques milliers de patients", 0},
        {"twenty twenty-four patients", 24},
        {"achtungzwei Patienten", 0},
        {"zweitausendste Patienten", 0},
        {"two and a half", 0},
        {"a million million million million million records", 0},
    };
    ARE_COUNTED(counts);
}

static void a_german_number_is_read_to_its_last_letter(void **state)
{
    (void)state;
    uint64_t value = 0;
    bool half = false;
    assert_true(number_in_one_word(&value, &half, bytes_of("siebenundsechzig")));
    assert_int_equal(value, 67);
    assert_false(half);
    assert_true(number_in_one_word(&value, &half, bytes_of("zweieinhalb")));
    assert_int_equal(value, 2);
    assert_true(half);
    assert_true(number_in_one_word(&value, &half, bytes_of("tausendzweihundert")));
    assert_int_equal(value, 1200);
    assert_false(number_in_one_word(&value, &half, bytes_of("siebenund")));
    assert_false(number_in_one_word(&value, &half, bytes_of("zweidrei")));
    assert_false(number_in_one_word(&value, &half, bytes_of("einhalbhalb")));
    assert_false(number_in_one_word(&value, &half, bytes_of("dreimal")));
    assert_false(number_in_one_word(&value, &half, bytes_of("")));
}

struct price {
    const char *text;
    const char *amount;
    const char *currency;
};

static void are_priced(const struct price *prices, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct claims claims = claims_of("", prices[i].text);
        if (strcmp(claims.amount, prices[i].amount) != 0 ||
            strcmp(claims.currency, prices[i].currency) != 0)
            fail_msg("%s: %s %s", prices[i].text, claims.amount, claims.currency);
    }
}

#define ARE_PRICED(list) are_priced(list, sizeof(list) / sizeof((list)[0]))

static void prices_are_spelled_too(void **state)
{
    (void)state;
    static const struct price prices[] = {
        {"eleven hundred dollars", "1100", "USD"},
        {"nine grand", "9000", "USD"},
        {"two bitcoin, no haggling", "2", "BTC"},
        {"forty quid", "40", "GBP"},
        {"neuf cents dollars", "900", "USD"},
        {"mil quinientos euros", "1500", "EUR"},
        {"dois mil e oitocentos dólares", "2800", "USD"},
        {"шесть тысяч долларов", "6000", "USD"},
        {"solo pido un gracias", "", ""},
    };
    ARE_PRICED(prices);
}

static void the_price_of_the_whole_is_told_from_that_of_a_part(void **state)
{
    (void)state;
    static const struct price prices[] = {
        {"1 dollar pièce ou tout pour 6k $", "6000", "USD"},
        {"0,8 XMR por município ou 9 XMR todos", "9", "XMR"},
        {"1 Euro / Satz", "", ""},
        {"$2 per line", "", ""},
        {"5 EUR je 1000", "", ""},
        {"$500 per 1.2M", "500", "USD"},
        {"entre 1.500 y 2.000 euros", "1500", "EUR"},
        {"from 500 to 600 USD", "500", "USD"},
        {"De R$ 3.000 por R$ 2.200", "2200", "BRL"},
    };
    ARE_PRICED(prices);
}

static void a_currency_is_where_people_put_it(void **state)
{
    (void)state;
    static const struct price prices[] = {
        {"Preis Fr. 6'800.-", "6800", "CHF"},
        {"Preis Fr.6800", "6800", "CHF"},
        {"all of it in labs_fr.7z", "", ""},
        {"quero 2.500 em USDT", "2500", "USDT"},
        {"R$ 900 em XMR", "900", "BRL"},
        {"price 900, usdt", "900", "USDT"},
        {"price 900. We take usdt", "900", ""},
        {"Wer zuerst 900 schickt (USDT), hat es", "900", "USDT"},
        {"pour l'ensemble c'est 700, en xmr", "700", "XMR"},
        {"usdt, menos de 700 nem chama", "700", "USDT"},
        {"900 rows, usdt", "", ""},
        {"in 24 hours, usdt", "", ""},
        {"I have 900. We take usdt", "", ""},
    };
    ARE_PRICED(prices);
}

static void a_number_alone_in_its_sentence_may_be_the_price(void **state)
{
    (void)state;
    assert_string_equal(claims_of("", "130k patients like that. 450.").amount, "450");
    assert_string_equal(claims_of("", "130k patients. Posts: 450.").amount, "");
    assert_string_equal(claims_of("", "Taken in spring. 2024.").amount, "");
    assert_string_equal(claims_of("", "Rows. 450. 460.").amount, "");
    struct claims_text text = {
        .body = bytes_of("130k patients. 450."), .published = true};
    struct claims claims;
    assert_int_equal(claims_read(&claims, &text, NULL), 0);
    assert_string_equal(claims.amount, "");
}

static void a_number_alone_between_two_stops_may_be_the_count(void **state)
{
    (void)state;
    static const struct count counts[] = {
        {"29k / 2024-2026 / 8 GB / 220 EUR", 29000},
        {"clients of a diet shop (134 mille), mail", 134000},
        {"1 340 000, mail, md5, phone", 1340000},
        {"4 of 15,800. rest on request", 15800},
        {"12,000, 13,000, 14,000", 0},
        {"price: 12,000", 0},
    };
    ARE_COUNTED(counts);
    assert_int_equal(claims_of("312 deportistas federados", "Poquito.").records, 312);
    assert_int_equal(claims_of("Lycée / élèves / 3200", "").records, 3200);
    assert_int_equal(claims_of("Things of 2024", "").records, 0);
}

static void a_place_goes_with_what_is_counted_or_stands_apart(void **state)
{
    (void)state;
    static const struct count counts[] = {
        {"12k clinic patients", 12000},
        {"12k clinics", 0},
        {"44 mil de um laboratório", 44000},
        {"пациентов около 260 000, полис", 260000},
        {"ochocientas mil pruebas", 800000},
        {"17,200 together, photos", 17200},
        {"11,000 employees: name, salary", 11000},
    };
    ARE_COUNTED(counts);
}

static void sizes_are_spelled_too(void **state)
{
    (void)state;
    assert_int_equal(claims_of("", "Six terabytes of scans").size_bytes,
        (uint64_t)6000 * 1000000000);
    assert_int_equal(
        claims_of("", "7 To DICOM").size_bytes, (uint64_t)7000 * 1000000000);
    assert_int_equal(claims_of("", "takes 2 to 5 days").size_bytes, 0);
}

static void what_the_parts_of_a_list_come_to_is_the_count(void **state)
{
    (void)state;
    static const struct count counts[] = {
        {"union MI 88k 900\northopaedics 131k 1400\nschools 47k 350\n"
         "ALL 266k 2000",
            266000},
        {"agence 44.900, 350 euros\n\xC3\xA9"
         "checs 2.150, 15 euros\n"
         "fleuriste 61.000, 90 euros\n108.050",
            108050},
        {"chess 12.000 rows, rowing 9.000 rows, choir 7.000 rows, 28.500 views", 12000},
    };
    are_counted(counts, sizeof(counts) / sizeof(counts[0]));
}

static void what_is_called_all_is_the_count(void **state)
{
    (void)state;
    static const struct count counts[] = {
        {"One more at 1500 for all 890k, then closed.", 890000},
        {"6.000 Euro f\xC3\xBCr alle 24.800. Name, Festnetz", 24800},
        {"\xD1\x82\xD0\xB0\xD0\xBA\xD0\xB8\xD1\x85 19 "
         "\xD1\x82\xD1\x8B\xD1\x81\xD1\x8F\xD1\x87",
            19000},
        {"{\"rows\":228140,\"sold\":false}", 228140},
        {"they are 12 here", 0},
    };
    are_counted(counts, sizeof(counts) / sizeof(counts[0]));
}

static void a_few_of_what_is_told_about_are_no_records_but_thousands_are(void **state)
{
    (void)state;
    static const struct count counts[] = {
        {"63,400 buyers of hearing aids", 63400},
        {"12 buyers so far", 0},
        {"450 visitas", 0},
        {"23.600 visitas", 23600},
        {"sold to 300 buyers, 1,500 patients", 1500},
    };
    are_counted(counts, sizeof(counts) / sizeof(counts[0]));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(spelled_numbers_count_in_six_languages),
        cmocka_unit_test(digits_and_words_make_one_number),
        cmocka_unit_test(numbers_beside_each_other_stay_apart),
        cmocka_unit_test(a_german_number_is_read_to_its_last_letter),
        cmocka_unit_test(prices_are_spelled_too),
        cmocka_unit_test(the_price_of_the_whole_is_told_from_that_of_a_part),
        cmocka_unit_test(a_currency_is_where_people_put_it),
        cmocka_unit_test(a_number_alone_in_its_sentence_may_be_the_price),
        cmocka_unit_test(a_number_alone_between_two_stops_may_be_the_count),
        cmocka_unit_test(a_place_goes_with_what_is_counted_or_stands_apart),
        cmocka_unit_test(sizes_are_spelled_too),
        cmocka_unit_test(what_the_parts_of_a_list_come_to_is_the_count),
        cmocka_unit_test(what_is_called_all_is_the_count),
        cmocka_unit_test(a_few_of_what_is_told_about_are_no_records_but_thousands_are),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
