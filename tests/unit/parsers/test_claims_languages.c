/* What offers and decoys say in six languages. */
#include "parsers/claims.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct said {
    const char *title;
    const char *body;
    enum offer_kind offer;
    uint64_t records;
    uint64_t size_bytes;
    const char *amount;
    const char *currency;
    const char *country;
    const char *victim;
};

static void check(const struct said *said)
{
    struct claims claims;
    const struct claims_text text = {
        .title = bytes_of(said->title), .body = bytes_of(said->body)};
    assert_int_equal(claims_read(&claims, &text, NULL), 0);
    const char *victim = claims.victim_count > 0 ? claims.victims[0] : "";
    if (claims.offer != said->offer || claims.records != said->records ||
        claims.size_bytes != said->size_bytes ||
        strcmp(claims.amount, said->amount) != 0 ||
        strcmp(claims.currency, said->currency) != 0 ||
        strcmp(claims.country, said->country) != 0 || strcmp(victim, said->victim) != 0)
        fail_msg("%s: %s %llu %llu %s %s %s [%s]", said->title,
            offer_kind_name(claims.offer), (unsigned long long)claims.records,
            (unsigned long long)claims.size_bytes, claims.amount, claims.currency,
            claims.country, victim);
}

static void reads_offers(void **state)
{
    (void)state;
    static const struct said offers[] = {
        {"Selling database of Biolab Example", "over 2 billion lines, 3.2 GB, $2k",
            OFFER_SALE, 2000000000, 3200000000, "2000", "USD", "", "Biolab Example"},
        {"Vends base de la Clinique Exemple",
            "1,2 million de patients, 850 Mo, 1 500 €", OFFER_SALE, 1200000, 850000000,
            "1500", "EUR", "", "Clinique Exemple"},
        {"Продам базу клиники «Пример Мед»", "пол-миллиона строк, 1,4 ТБ, 5000 руб",
            OFFER_SALE, 500000, 1400000000000, "5000", "RUB", "RU", "Пример Мед"},
        {"Vendo base de datos del Hospital San Ejemplo",
            "medio millón de registros, precio 800 usd", OFFER_SALE, 500000, 0, "800",
            "USD", "", "Hospital San Ejemplo"},
        {"Verkaufe Patientendaten der Klinik Beispielstadt",
            "1,2 Mio. Datensätze, Preis 0.05 btc", OFFER_SALE, 1200000, 0, "0.05",
            "BTC", "", "Klinik Beispielstadt"},
        {"Vendo banco de dados da Clínica Exemplo", "meio milhão de pacientes, R$ 500",
            OFFER_SALE, 500000, 0, "500", "BRL", "BR", "Clínica Exemplo"},
        {"🇫🇷 4UCT10N D4T4B4SE", "1.2kk rows, start 500$ / step 100 / blitz 3000",
            OFFER_AUCTION, 1200000, 0, "500", "USD", "FR", ""},
    };
    for (size_t i = 0; i < sizeof(offers) / sizeof(offers[0]); i++)
        check(&offers[i]);
}

static void takes_no_decoy_for_an_offer(void **state)
{
    (void)state;
    static const struct said decoys[] = {
        {"WTB hospital database", "will pay well", OFFER_REQUEST, 0, 0, "", "", "", ""},
        {"Cherche base de patients", "je paie bien", OFFER_REQUEST, 0, 0, "", "", "",
            ""},
        {"Куплю базу пациентов", "готов купить", OFFER_REQUEST, 0, 0, "", "", "", ""},
        {"Busco base de pacientes", "pago bien", OFFER_REQUEST, 0, 0, "", "", "", ""},
        {"Suche Patientendaten", "zahle gut", OFFER_REQUEST, 0, 0, "", "", "", ""},
        {"Procuro base de pacientes", "pago bem", OFFER_REQUEST, 0, 0, "", "", "", ""},
        {"Ma base", "je ne vends pas", OFFER_DISCUSSION, 0, 0, "", "", "", ""},
        {"Моя база", "не продаю", OFFER_DISCUSSION, 0, 0, "", "", "", ""},
        {"acme", "Revenue: $12M, 10 days, 5 years", OFFER_NONE, 0, 0, "", "", "", ""},
    };
    for (size_t i = 0; i < sizeof(decoys) / sizeof(decoys[0]); i++)
        check(&decoys[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_offers),
        cmocka_unit_test(takes_no_decoy_for_an_offer),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
