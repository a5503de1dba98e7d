/* Prices, as sellers write them. */
#include "tests/unit/parsers/claims_of.h"

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

struct price {
    const char *text;
    const char *amount;
    const char *currency;
};

static void check_prices(const struct price *prices, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct claims claims = claims_of("", prices[i].text);
        if (strcmp(claims.amount, prices[i].amount) != 0)
            fail_msg("%s: %s", prices[i].text, claims.amount);
        assert_string_equal(claims.currency, prices[i].currency);
    }
}

static void reads_prices_with_their_currency(void **state)
{
    (void)state;
    static const struct price prices[] = {
        {"Price: 300$", "300", "USD"},
        {"$2,000", "2000", "USD"},
        {"2 000 \xE2\x82\xAC", "2000", "EUR"},
        {"\xE2\x82\xAC"
         "500",
            "500", "EUR"},
        {"500 euros", "500", "EUR"},
        {"0.05 BTC", "0.05", "BTC"},
        {"0,005 btc", "0.005", "BTC"},
        {"1 XMR", "1", "XMR"},
        {"2k$", "2000", "USD"},
        {"USD 300", "300", "USD"},
        {"1.5k usd", "1500", "USD"},
        {"30000 \xE2\x82\xBD", "30000", "RUB"},
        {"revenue $5 million, price $900", "900", "USD"},
        {"61204 patients. 1100 takes it", "1100", ""},
        {"42 000 pacientes, 650 y es tuya", "650", ""},
        {"VB 1.500,- \xE2\x82\xAC", "1500", "EUR"},
        {"Starting bid 700, step 100, buy now 2500 (USD)", "700", "USD"},
        {"fr\xC3\xBCher 1.400 \xE2\x82\xAC, jetzt 950 \xE2\x82\xAC", "950", "EUR"},
        {"was 900$, now 650$", "650", "USD"},
        {"antes 900 euros, ahora 650 euros", "650", "EUR"},
        {"600, dernier mot.", "600", ""},
        {"Taler: 2 8 0 \xE2\x82\xAC", "280", "EUR"},
        {"Cost: $ 3 9 0", "390", "USD"},
        {"Sai por: R$ 2 3 0", "230", "BRL"},
        {"Tarif : 1 . 1 0 0 \xE2\x82\xAC", "1100", "EUR"},
        {"no price at all, 300 lines", "", ""},
    };
    check_prices(prices, sizeof(prices) / sizeof(prices[0]));
}

static void takes_the_total_of_a_list_of_prices_for_the_price(void **state)
{
    (void)state;
    static const struct price prices[] = {
        {"rowing 12k rows 60$, chess 9k rows 80$, choir 7k rows 70$. 150$ takes it",
            "150", "USD"},
        {"Chor 25 \xE2\x82\xAC\nSchach 30 \xE2\x82\xAC\nRudern 35 \xE2\x82\xAC\n"
         "Zusammen 4.000 Leute, alles 75 \xE2\x82\xAC",
            "75", "EUR"},
        {"R$ 150,50\nR$ 200\nR$ 120\nR$ 80\ntudo R$ 399,90", "399.9", "BRL"},
        {"0.01 btc\n0.02 btc\n0.03 btc\nall 0.05 btc", "0.05", "BTC"},
        {"4 000 р\n2 500 р\n3 500 р\nитого 8 000 р вместо 10 000 р", "8000", "RUB"},
        {"60$, 80$, 70$, 90$, none together", "60", "USD"},
        {"60$, 80$, 70$, or 300$ for my other list", "60", "USD"},
        {"60$, 80$, then 100$", "60", "USD"},
        {"start 60$, step 5$, 6$, 7$, blitz 70$", "60", "USD"},
    };
    check_prices(prices, sizeof(prices) / sizeof(prices[0]));
}

static void tells_the_price_from_other_amounts_around_it(void **state)
{
    (void)state;
    static const struct price prices[] = {
        {"all orders above 4,000 euro. 52 thousand. 1 250 for all of it", "1250", ""},
        {"wer mehr als 900 Euro bezahlt hat. 300 Euro", "300", "EUR"},
        {"les achats de plus de 900 euros. 300 euros", "300", "EUR"},
        {"los que pagaron más de 900 euros. 300 euros", "300", "EUR"},
        {"quem gastou acima de R$ 900. R$ 300", "300", "BRL"},
        {"покупки свыше 900$. 300$", "300", "USD"},
        {"gratis, porque me cobraron 70 euros por un papel", "", ""},
        {"Acepto entre cuatro y cinco mil euros", "4000", "EUR"},
        {"Entre deux et trois mille euros", "2000", "EUR"},
        {"212.300 Kunden. Stand Januar. VB 600", "600", ""},
        {"212.300 clients, firm 600", "600", ""},
        {"480.212 clientes, cpf, janeiro/26. quero 1500", "1500", ""},
        {"52 тыс заявок, 3000 рэ", "3000", "RUB"},
    };
    check_prices(prices, sizeof(prices) / sizeof(prices[0]));
}

static void a_price_per_thousand_is_not_the_price_of_the_whole(void **state)
{
    (void)state;
    static const struct price prices[] = {
        {"1.5 XMR per thousand or 30 XMR for it all", "30", "XMR"},
        {"0,5 xmr за тысячу, за всё 6 xmr", "6", "XMR"},
        {"75 euros le paquet de mille, 2000 euros le tout", "2000", "EUR"},
        {"pro tausend Stück 2 Euro, komplett 1.500 Euro", "1500", "EUR"},
        {"3 euros por mil, todo 900 euros", "900", "EUR"},
    };
    check_prices(prices, sizeof(prices) / sizeof(prices[0]));
}

static void an_e_glued_to_a_sum_is_the_euro(void **state)
{
    (void)state;
    static const struct price prices[] = {
        {"22 k donateurs, rib, adresse. 300e", "300", "EUR"},
        {"jveux 60e en pcs", "60", "EUR"},
        {"dossiers du 16e, adresses du 3e", "", ""},
        {"300email", "", ""},
    };
    check_prices(prices, sizeof(prices) / sizeof(prices[0]));
}

static void a_k_may_stand_where_the_point_would(void **state)
{
    (void)state;
    static const struct price prices[] = {
        {"1.7M accounts: mail, cycle, symptoms. 1k9, no less", "1900", ""},
        {"prix 2k5 euros", "2500", "EUR"},
        {"price 2k500 usd", "2500", "USD"},
        {"price 300 usd, filmed in 4k60", "300", "USD"},
    };
    check_prices(prices, sizeof(prices) / sizeof(prices[0]));
}

static void takes_no_fortune_for_a_price(void **state)
{
    (void)state;
    assert_string_equal(claims_of("", "acme.example / $14.2M / 62 GB").amount, "");
    assert_string_equal(claims_of("", "acme.example / 19 M\xE2\x82\xAC").amount, "");
    assert_string_equal(claims_of("", "62 GB for $14,200").amount, "14200");
    assert_string_equal(claims_of("", "price: 1500000$").amount, "1500000");
    assert_string_equal(claims_of("", "base: 2000000 rub").amount, "2000000");
}

static void what_is_asked_for_all_is_the_price_beside_that_of_a_part(void **state)
{
    (void)state;
    static const struct price prices[] = {
        {"14 ltc per company or 1,200 ltc for the lot", "1200", "LTC"},
        {"25 d\xC3\xB3lares el mill\xC3\xB3n, 80 d\xC3\xB3lares el archivo entero",
            "80", "USD"},
        {"30 euros le million, 70 euros le tout", "70", "EUR"},
        {"60 reais o milh\xC3\xA3o, leva tudo por 150 reais", "150", "BRL"},
        {"einzeln 14 ltc, alles zusammen 1.200 ltc", "1200", "LTC"},
    };
    check_prices(prices, sizeof(prices) / sizeof(prices[0]));
}

static void a_currency_may_stand_behind_a_comma(void **state)
{
    (void)state;
    static const struct price prices[] = {
        {"Viertausend, Euro, kein Cent drunter", "4000", "EUR"},
        {"2.480 Fahrer, EUR 300", "300", "EUR"},
    };
    check_prices(prices, sizeof(prices) / sizeof(prices[0]));
}

static void a_quotation_mark_behind_a_zero_is_a_point(void **state)
{
    (void)state;
    static const struct price prices[] = {
        {"0'35 btc", "0.35", "BTC"},
        {"12'000 chf", "12000", "CHF"},
    };
    check_prices(prices, sizeof(prices) / sizeof(prices[0]));
}

/* What a leak blog says. */
static struct claims published(const char *body)
{
    struct claims claims;
    const struct claims_text text = {
        .title = bytes_of(""), .body = bytes_of(body), .published = true};
    assert_int_equal(claims_read(&claims, &text, NULL), 0);
    return claims;
}

static void a_ransom_is_the_price_where_it_is_published(void **state)
{
    (void)state;
    static const struct price prices[] = {
        {"Revenue $74M. Ransom: $1,700,000. 5 days left", "1700000", "USD"},
        {"L\xC3\xB6segeld 220.000 Euro, angeboten wurden 8.000 Euro", "220000", "EUR"},
        {"Rescate: US$ 75.000. Dicen valer 9 millones", "75000", "USD"},
        {"CA 46 M euros. Ran\xC3\xA7on : 800 000 euros", "800000", "EUR"},
        {"Exigimos 950.000 d\xC3\xB3lares", "950000", "USD"},
        {"O pedido \xC3\xA9 de 2 milh\xC3\xB5"
         "es de d\xC3\xB3lares",
            "2000000", "USD"},
        {"The management offered us twenty thousand dollars", "", ""},
        {"attackers got a ransom of $300,000", "", ""},
    };
    for (size_t i = 0; i < sizeof(prices) / sizeof(prices[0]); i++) {
        struct claims claims = published(prices[i].text);
        if (strcmp(claims.amount, prices[i].amount) != 0)
            fail_msg("%s: %s", prices[i].text, claims.amount);
        assert_string_equal(claims.currency, prices[i].currency);
    }
    assert_string_equal(claims_of("", "they paid no ransom: 300,000$").amount, "");
}

static void the_one_currency_that_stands_alone_is_that_of_the_price(void **state)
{
    (void)state;
    static const struct price prices[] = {
        {"54.600 expedientes. 2.5k y sin regateo (euros)", "2500", "EUR"},
        {"I think in euros. price 450", "450", "EUR"},
        {"I take neither euros nor dollars. price 450", "450", ""},
    };
    check_prices(prices, sizeof(prices) / sizeof(prices[0]));
}

static void an_amount_alone_may_be_in_thousands(void **state)
{
    (void)state;
    static const struct price prices[] = {
        {"2.5k. 73k users of a cloud", "2500", ""},
        {"2.06m customers. 1.1k and its yours", "1100", ""},
        {"Por 550 \xC3\xA9 seu, as 52.700 fichas", "550", ""},
    };
    check_prices(prices, sizeof(prices) / sizeof(prices[0]));
}

static void what_is_paid_by_the_month_or_was_paid_is_no_price(void **state)
{
    (void)state;
    static const struct price prices[] = {
        {"The box costs 260 a month. 218,000 accounts", "", ""},
        {"Achet\xC3\xA9 15 euros un NAS. Quarante mille salari\xC3\xA9s", "", ""},
        {"vacaciones a 2.000 euros la semana. Pido 1 BTC", "1", "BTC"},
        {"usei, passo adiante por 300 d\xC3\xB3lares", "300", "USD"},
    };
    check_prices(prices, sizeof(prices) / sizeof(prices[0]));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_prices_with_their_currency),
        cmocka_unit_test(takes_the_total_of_a_list_of_prices_for_the_price),
        cmocka_unit_test(tells_the_price_from_other_amounts_around_it),
        cmocka_unit_test(a_price_per_thousand_is_not_the_price_of_the_whole),
        cmocka_unit_test(an_e_glued_to_a_sum_is_the_euro),
        cmocka_unit_test(a_k_may_stand_where_the_point_would),
        cmocka_unit_test(takes_no_fortune_for_a_price),
        cmocka_unit_test(what_is_asked_for_all_is_the_price_beside_that_of_a_part),
        cmocka_unit_test(a_currency_may_stand_behind_a_comma),
        cmocka_unit_test(a_quotation_mark_behind_a_zero_is_a_point),
        cmocka_unit_test(a_ransom_is_the_price_where_it_is_published),
        cmocka_unit_test(the_one_currency_that_stands_alone_is_that_of_the_price),
        cmocka_unit_test(an_amount_alone_may_be_in_thousands),
        cmocka_unit_test(what_is_paid_by_the_month_or_was_paid_is_no_price),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
