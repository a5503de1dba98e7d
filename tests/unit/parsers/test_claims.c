/* What a text says is on offer. */
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

static void reads_counts_as_people_write_them(void **state)
{
    (void)state;
    static const struct count counts[] = {
        {"491 840 lignes", 491840},
        {"491,840 records", 491840},
        {"491.840 patients", 491840},
        {"491840 rows", 491840},
        {"491\xC2\xA0"
         "840 lignes",
            491840},
        {"500k lines", 500000},
        {"500K+ french users", 500000},
        {"1,2 million de patients", 1200000},
        {"1.2 million patients", 1200000},
        {"2.3M lines", 2300000},
        {"1.2kk accounts", 1200000},
        {"3 millions d'enregistrements", 3000000},
        {"1 milliard de comptes", 1000000000},
        {"Lines: 28000", 28000},
        {"Total = 12 500", 12500},
        {"28 000 dossiers patients", 28000},
        {"a sample of 56 rows, 28 000 rows in all", 28000},
        {"suite de l'extrait, 56 lignes en tout", 0},
        {"patients of 2026, 500 patients", 500},
        {"2026 patients", 0},
        {"12 GB of records", 0},
        {"300$ for the lines", 0},
        {"10 days. Patients first", 0},
        {"99999999999999999999999 lines", 0},
        {"no number of lines", 0},
        {"666040003 patients", 666040003},
        {"533,120,331 rows", 533120331},
        {"Total: 533000000", 533000000},
        {"Total: 533,120,331", 533120331},
        /* as long as a telephone's: a count only where its unit stands right behind */
        {"patients 666040003", 0},
        {"patients: 666040003", 0},
        {"patients. look 666040003 here, rows", 0},
        {"here 666 040 003 has rows", 0},
        {"Total = 666.040.003", 0},
        {"666040003 asks for rows", 0},
    };
    for (size_t i = 0; i < sizeof(counts) / sizeof(counts[0]); i++) {
        struct claims claims = claims_of("", counts[i].text);
        if (claims.records != counts[i].records)
            fail_msg("%s: %llu", counts[i].text, (unsigned long long)claims.records);
    }
}

static void reads_a_bare_count_in_a_title_that_offers_data(void **state)
{
    (void)state;
    assert_int_equal(claims_of("FRENCH LAB DATABASE 500K", "").records, 500000);
    assert_int_equal(claims_of("[FR] leak 491,840", "").records, 491840);
    assert_int_equal(claims_of("My 12 days in Lyon", "").records, 0);
}

static void names_the_kinds_of_data(void **state)
{
    (void)state;
    uint32_t fields = claims_of("",
        "Pr\xC3\xA9nom, date_naissance, adresse mail, num\xC3\xA9ro de s\xC3\xA9"
        "curit\xC3\xA9 sociale, groupe sanguin, r\xC3\xA9sultats d\xE2\x80\x99"
        "analyses, passwords")
                          .fields;
    assert_int_equal(fields, 1U << FIELD_NAME | 1U << FIELD_BIRTH_DATE |
                                 1U << FIELD_EMAIL | 1U << FIELD_NATIONAL_ID |
                                 1U << FIELD_BLOOD_GROUP | 1U << FIELD_TEST_RESULT |
                                 1U << FIELD_PASSWORD);
}

struct judgement {
    const char *title;
    const char *body;
    enum offer_kind offer;
    bool is_dataset;
};

static void tells_offers_from_requests_talk_and_news(void **state)
{
    (void)state;
    static const struct judgement judgements[] = {
        {"Selling French clinic database", "20 000 patients, name, phone. 200$",
            OFFER_SALE, true},
        {"Vends base de donn\xC3\xA9"
         "es patients",
            "12 000 lignes, nom, t\xC3\xA9"
            "l\xC3\xA9phone, prix 100\xE2\x82\xAC",
            OFFER_SALE, true},
        {"Free leak: clinic patients 2026",
            "20k lines with emails and passwords, download", OFFER_FREE, true},
        {"Fuite de la clinique, base de donn\xC3\xA9"
         "es gratuite",
            "12 000 lignes : nom, adresse, mail", OFFER_FREE, true},
        {"Looking for French patient data", "I need names and phones, will pay 200$",
            OFFER_REQUEST, false},
        {"WTB hospital database", "buying 100k records", OFFER_REQUEST, false},
        {"Je cherche une base de patients", "nom, t\xC3\xA9l\xC3\xA9phone",
            OFFER_REQUEST, false},
        {"How to read a CSV with one million lines?", "A question: my database is slow",
            OFFER_DISCUSSION, false},
        {"Hospital leak in the news",
            "According to the press, CNIL was told of 500 000 "
            "patients. Journalists reported it.",
            OFFER_NEWS, false},
        {"Selling my old bicycle", "150$ and it is yours", OFFER_SALE, false},
        {"Hello everybody", "I am new here", OFFER_NONE, false},
        {"Auction: clinic database", "starting bid 500$, 20 000 patients",
            OFFER_AUCTION, true},
    };
    for (size_t i = 0; i < sizeof(judgements) / sizeof(judgements[0]); i++) {
        struct claims claims = claims_of(judgements[i].title, judgements[i].body);
        if (claims.offer != judgements[i].offer ||
            claims.is_dataset != judgements[i].is_dataset)
            fail_msg("%s: %s, %d", judgements[i].title, offer_kind_name(claims.offer),
                claims.is_dataset);
    }
}

static void takes_rows_in_an_open_place_for_a_free_dataset(void **state)
{
    (void)state;
    struct claims claims;
    struct claims_text text = {
        .body = bytes_of("nom;prenom;mail;tel"), .sample_rows = 4, .published = true};
    assert_int_equal(claims_read(&claims, &text, NULL), 0);
    assert_int_equal(claims.offer, OFFER_FREE);
    assert_true(claims.is_dataset);
}

static enum offer_kind published(const char *body)
{
    struct claims claims;
    struct claims_text text = {.title = bytes_of("Alder Creek Works"),
        .body = bytes_of(body),
        .published = true};
    assert_int_equal(claims_read(&claims, &text, NULL), 0);
    return claims.likely_offer;
}

static void tells_a_part_that_is_out_from_all_of_it(void **state)
{
    (void)state;
    assert_int_equal(published("Published: 15%. 310 GB in all."), OFFER_RANSOM);
    assert_int_equal(published("Published: 100%. 310 GB in all."), OFFER_FREE);
    assert_int_equal(
        published("\xD0\x92\xD1\x8B\xD0\xBB\xD0\xBE\xD0\xB6\xD0\xB5\xD0\xBD\xD0\xBE "
                  "20 %. 96 GB"),
        OFFER_RANSOM);
    assert_int_equal(published("Ver\xC3\xB6"
                               "ffentlicht: 100 %. 96 GB"),
        OFFER_FREE);
    assert_int_equal(claims_of("", "Free: 15% of a CSV").likely_offer, OFFER_FREE);
}

static uint32_t named(const char *body)
{
    return claims_of("", body).fields;
}

static void leaves_out_kinds_of_data_that_are_said_to_be_absent(void **state)
{
    (void)state;
    const uint32_t phone = UINT32_C(1) << FIELD_PHONE;
    assert_int_equal(named("phone, no ssn"), phone);
    assert_int_equal(named("t\xC3\xA9l\xC3\xA9phone, sans mdp"), phone);
    assert_int_equal(named("phone. Passwords are not included"), phone);
    assert_int_equal(named("phone; archive password: 1234"), phone);
    assert_int_equal(named("phone no"), phone);
}

static void counts_what_a_list_of_kinds_of_data_is_of(void **state)
{
    (void)state;
    assert_int_equal(
        claims_of("", "17.850 zorblaxes con nombre, DNI y domicilio").records, 17850);
    assert_int_equal(
        claims_of("", "serves 450,000 patients a year. 88,120 patients with names")
            .records,
        88120);
}

/* A million is what a company earns, or is asked for. */
static void counts_no_staff_where_data_are_published(void **state)
{
    (void)state;
    struct claims claims;
    struct claims_text text = {.title = bytes_of("Thistle & Moor"),
        .body = bytes_of("United Kingdom, 85 employees. Everything on Friday."),
        .published = true};
    assert_int_equal(claims_read(&claims, &text, NULL), 0);
    assert_int_equal(claims.records, 0);
}

static void tells_the_country_by_the_prefix_of_the_telephones(void **state)
{
    (void)state;
    assert_string_equal(claims_of("", "names, phones (+33), mails").country, "FR");
    assert_string_equal(claims_of("", "phone +351; name").country, "PT");
    assert_string_equal(claims_of("", "call my phone +33 639 980 000").country, "");
    assert_string_equal(claims_of("", "phone +33% valid").country, "");
    assert_string_equal(claims_of("", "phone +1, name").country, "");
    assert_string_equal(claims_of("", "more than +33").country, "");
}

static void takes_dr_beside_fio_for_a_birth_date(void **state)
{
    (void)state;
    struct claims claims;
    struct claims_text text = {
        .rows = bytes_of("fio;dr;tel\nTestov T.;1980-01-01;000"), .sample_rows = 1};
    assert_int_equal(claims_read(&claims, &text, NULL), 0);
    assert_true((claims.fields >> FIELD_BIRTH_DATE & 1) != 0);
    text.rows = bytes_of("patient;dr;phone;address\nA. Sample;Lenz;000;Mill Lane");
    assert_int_equal(claims_read(&claims, &text, NULL), 0);
    assert_true((claims.fields >> FIELD_BIRTH_DATE & 1) == 0);
}

static void takes_a_name_with_a_capital_inside_for_a_victim(void **state)
{
    (void)state;
    assert_string_equal(
        claims_of("StrideNest part 2 of 3", "").victims[0], "StrideNest");
    assert_string_equal(claims_of("", "MindHarbor Online. 88k users, mails").victims[0],
        "MindHarbor Online");
    assert_int_equal(claims_of("WordPress dump, 90k users", "").victim_count, 0);
    assert_int_equal(
        claims_of("", "I asked the seller DarkHeron, no answer").victim_count, 0);
}

static void tells_the_country_by_money_that_it_alone_has(void **state)
{
    (void)state;
    assert_string_equal(claims_of("", "22 400 patients, 15 000 rub").country, "RU");
    assert_string_equal(claims_of("", "61,900 donors, price 350 gbp").country, "GB");
    assert_string_equal(
        claims_of("", "clients of Kazakhstan, 15 000 rub").country, "KZ");
    assert_string_equal(claims_of("", "61,900 donors, price 350 usd").country, "");
}

static void tells_that_nothing_is_left_of_an_offer(void **state)
{
    (void)state;
    assert_true(claims_of("", "Auction suspended, bids are void").closed);
    assert_true(claims_of("[Subasta cerrada] 120k", "Gracias").closed);
    assert_false(claims_of("", "Auction ends in 48h, two copies left").closed);
    assert_true(claims_of("", "Two copies left").stands);
}

static void tells_what_is_no_health_data_beside_words_for_health(void **state)
{
    (void)state;
    assert_true(claims_of("", "payroll, contracts, sickness days").sick_leave);
    assert_true(claims_of("912,000 physicians", "phone, mail").carers);
    assert_true(claims_of("", "Keine Patienten, nur Inhaber").no_patients);
    struct claims claims = claims_of("", "12,000 patients, diagnosis, phone");
    assert_false(claims.sick_leave || claims.carers || claims.no_patients);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_no_staff_where_data_are_published),
        cmocka_unit_test(tells_the_country_by_the_prefix_of_the_telephones),
        cmocka_unit_test(tells_the_country_by_money_that_it_alone_has),
        cmocka_unit_test(tells_that_nothing_is_left_of_an_offer),
        cmocka_unit_test(tells_what_is_no_health_data_beside_words_for_health),
        cmocka_unit_test(takes_dr_beside_fio_for_a_birth_date),
        cmocka_unit_test(takes_a_name_with_a_capital_inside_for_a_victim),
        cmocka_unit_test(leaves_out_kinds_of_data_that_are_said_to_be_absent),
        cmocka_unit_test(counts_what_a_list_of_kinds_of_data_is_of),
        cmocka_unit_test(reads_counts_as_people_write_them),
        cmocka_unit_test(reads_a_bare_count_in_a_title_that_offers_data),
        cmocka_unit_test(names_the_kinds_of_data),
        cmocka_unit_test(tells_offers_from_requests_talk_and_news),
        cmocka_unit_test(takes_rows_in_an_open_place_for_a_free_dataset),
        cmocka_unit_test(tells_a_part_that_is_out_from_all_of_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
