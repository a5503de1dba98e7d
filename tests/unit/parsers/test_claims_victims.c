/* How those who were breached are named, and what is no name of one. */
#include "tests/unit/parsers/claims_of.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct said {
    const char *title;
    const char *body;
    const char *wanted; /* the first victim, "" for none; or the country, the fields */
};

static void check_victims(const struct said *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct claims claims = claims_of(cases[i].title, cases[i].body);
        const char *found = claims.victim_count > 0 ? claims.victims[0] : "";
        if (strcmp(found, cases[i].wanted) != 0)
            fail_msg("%s / %s: %s", cases[i].title, cases[i].body, found);
    }
}

static void names_victims_by_structure(void **state)
{
    (void)state;
    static const struct said cases[] = {
        {"For sale", "Here are 188,203 Zorblax users (nick, e-mail)", "Zorblax"},
        {"For sale", "Zorblax (canada, ontario mostly), 18433 people", "Zorblax"},
        {"For sale", "Zorblax cloud, 5.1 m accounts", "Zorblax"},
        {"For sale", "the whole store of CalmZorb, one of these apps", "CalmZorb"},
        {"Zorblax | 61k | postgres", "names", "Zorblax"},
        {"For sale", "\xC2\xABСветлая Кряква\xC2\xBB закрылась", "Светлая Кряква"},
        {"For sale", "Fired. \xC2\xABТурбокряква\xC2\xBB, let all know", "Турбокряква"},
        {"For sale", "Zorblax Systems told its customers nothing", "Zorblax Systems"},
        {"For sale", "Zorblax Studio's server was open", "Zorblax Studio"},
        {"Kinderwunschzentrum Zorblau komplett", "", "Kinderwunschzentrum Zorblau"},
        {"x", "que el Hospital Comarcal Tres Zorbas dejó",
            "Hospital Comarcal Tres Zorbas"},
        {"CHU de Rennes, 12k patients", "", "CHU de Rennes"},
    };
    check_victims(cases, sizeof(cases) / sizeof(cases[0]));
}

static void takes_no_common_word_town_or_file_for_a_victim(void **state)
{
    (void)state;
    static const struct said cases[] = {
        {"Fitnesskette Nord, Mitglieder", "", ""},
        {"Ambulanter Pflegedienst", "2100 Klienten", ""},
        {"Furniture webshop Nordics, 1.2 million customers", "", ""},
        {"Clinique, 2 sites", "Clinique privée Abidjan + Dakar, 2 sites", ""},
        {"Prodam", "poliklinik Tashkent 350k", ""},
        {"Fluege", "Vendu deux fois max. Ouverture à 4 000 USDT", ""},
        {"Ort", "Zahnärzte an der Küste, 17.000 Patienten", ""},
        {"Obst", "Klinik mit Bewohnerstamm, 4.420 Personen", ""},
        {"READ_ME.txt", "we will publish all in 7 days", ""},
        {"Soon", "we will publish O*****klinik B** in 7 days", ""},
        {"PACS", "rclone before sunday: http://pacs.example:8080/", ""},
    };
    check_victims(cases, sizeof(cases) / sizeof(cases[0]));
}

static struct claims published(const char *body, const char *rows)
{
    struct claims claims;
    const struct claims_text text = {.body = bytes_of(body),
        .rows = bytes_of(rows),
        .sample_rows = rows[0] != '\0' ? 3 : 0,
        .published = true};
    assert_int_equal(claims_read(&claims, &text, NULL), 0);
    return claims;
}

static void names_whose_it_is_at_the_head_of_what_is_published(void **state)
{
    (void)state;
    static const struct said cases[] = {
        {NULL, "=== Ligue de boule du Val-Zorb / 6 318 lignes ===",
            "Ligue de boule du Val-Zorb"},
        {NULL, "##########\n#  ZORBHAVEN BOATYARD - everything  #\n#  4,870 rows  #",
            "ZORBHAVEN BOATYARD"},
        {NULL, "CENTRO DE SALUD DE VILLAZORB --- 1 877 HISTORIAS",
            "CENTRO DE SALUD DE VILLAZORB"},
        {NULL, "# Дума Зорбского округа. Бухгалтерия, 164 строки",
            "Дума Зорбского округа"},
        {NULL, "# Landkreis Zorbwede, Personal, 903 Leute", "Landkreis Zorbwede"},
        {NULL, "CAPS VILA ZORB / PRONTUARIOS / 2.290 USUARIOS", "CAPS VILA ZORB"},
        {NULL, "Zora Zorbek / lignes, 6 318", ""},
        {NULL, "REHAB LIST / 6 318 lignes", ""},
        {NULL, "Base de la Clinique / 6 318 lignes", ""},
        {NULL, "Ligue de boule du Val-Zorb / rien", ""},
        {NULL, "Zorb pipes maker from Ohio, 33 GB", ""},
        {NULL, "Clinique Zorbel is a private hospital in Grenoble, 400 beds",
            "Clinique Zorbel"},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct claims claims = published(cases[i].body, "");
        const char *found = claims.victim_count > 0 ? claims.victims[0] : "";
        if (strcmp(found, cases[i].wanted) != 0)
            fail_msg("%s: %s", cases[i].body, found);
    }
}

static void names_a_place_with_what_joins_it_to_its_name(void **state)
{
    (void)state;
    static const struct said cases[] = {
        {"x", "lo que el obispado de Zorbverde guardaba", "obispado de Zorbverde"},
        {"x", "tout ce que la maternité des Zorbiers cache", "maternité des Zorbiers"},
        {"x", "os papéis da prefeitura de Zorbim", "prefeitura de Zorbim"},
        {"x", "the marina was open", ""},
    };
    check_victims(cases, sizeof(cases) / sizeof(cases[0]));
}

static void takes_any_of_a_kind_for_no_victim(void **state)
{
    (void)state;
    static const struct said cases[] = {
        {"x", "Ein Krankenhaus Zorbmünzen war offen", ""},
        {"x", "wie das Krankenhaus Zorbmünzen war", "Krankenhaus Zorbmünzen"},
        {"an Klinik Zorblau GmbH", "", "Klinik Zorblau GmbH"},
        {"Verbandsdatenbank Zorbgärtner", "", ""},
        {"Zorbero frecuente, 5 continentes", "", ""},
    };
    check_victims(cases, sizeof(cases) / sizeof(cases[0]));
}

static void counts_staff_above_the_rows_of_a_table(void **state)
{
    (void)state;
    const char *head = "# Zorbwede, 903 Beschäftigte";
    assert_int_equal(published(head, "name;salary\na;1\nb;2").records, 903);
    assert_int_equal(published(head, "").records, 0);
}

static void tells_countries_by_towns_and_by_what_one_country_alone_has(void **state)
{
    (void)state;
    static const struct said cases[] = {
        {"kidney centers", "a small chain in Ohio", "US"},
        {"Private bank in Limassol", "17 GB", "CY"},
        {"Botica", "cadena de boticas lima y callao", "PE"},
        {"\xD0\xBA\xD0\xBB\xD0\xB8\xD0\xBD\xD0\xB8\xD0\xBA\xD0\xB0",
            "Новосибирск, 850 долларов США", "RU"},
        {"Hôtel 4* côte d'Azur", "scans", "FR"},
        {"Kundenkarten", "133.000 Karten mit SVNR", "AT"},
        {"chain of practices in Kent", "83k patients", "GB"},
        {"Database of Kent State University", "120k students", ""},
        {"database aziendale", "nome utente, email e password", ""},
        {"71 000 utentes", "nome e morada", "PT"},
        {"mutuelle belge", "300 000 lignes, NISS, nom", "BE"},
        {"dados reais de pacientes", "50 mil registos", ""},
        {"base de pacientes", "800 reais", "BR"},
        {"Aruba VPN access", "12k users", ""},
        {"Bermudas y camisas", "50 mil clientes", ""},
        {"Iceland Foods", "1.2M customers", ""},
        {"Niger Delta clinic", "12k patients", "NG"},
        {"Jamaica Hospital", "12k patients", "US"},
        {"clinique de Niamey, Niger", "12k patients", "NE"},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        if (strcmp(claims_of(cases[i].title, cases[i].body).country, cases[i].wanted) !=
            0)
            fail_msg("%s: %s", cases[i].body,
                claims_of(cases[i].title, cases[i].body).country);
}

static bool has(const char *title, const char *body, enum data_field field)
{
    return (claims_of(title, body).fields >> field & 1) != 0;
}

static void leaves_animals_untreated_and_cars_without_health_insurance(void **state)
{
    (void)state;
    assert_false(has("Vets", "owner name, phone, vaccinations", FIELD_TREATMENT));
    assert_true(has("Clinic", "owner name, phone, vaccinations", FIELD_TREATMENT));
    assert_false(
        has("Airline", "name, mail, member id, phone", FIELD_HEALTH_INSURANCE_ID));
    assert_true(
        has("Clinic", "name, mail, member id, phone", FIELD_HEALTH_INSURANCE_ID));
    assert_true(
        has("Bank", "name, mail, nhs number, phone", FIELD_HEALTH_INSURANCE_ID));
}

static void takes_the_one_password_of_a_story_for_no_kind_of_data(void **state)
{
    (void)state;
    assert_false(
        has("Story", "the interface has the password holdmusic", FIELD_PASSWORD));
    assert_true(has("Story", "names, e-mails, password, phone", FIELD_PASSWORD));
    assert_true(has("Story", "with passwords of all users", FIELD_PASSWORD));
}

static void takes_a_passport_for_its_number_and_its_scan_for_a_scan(void **state)
{
    (void)state;
    assert_true(has("Guests", "name, passport, mail", FIELD_NATIONAL_ID));
    assert_false(has("Guests", "name, passport, mail", FIELD_DOCUMENT_SCAN));
    assert_true(has("Guests", "name, passport scan, mail", FIELD_DOCUMENT_SCAN));
    assert_true(has("Guests", "passports", FIELD_DOCUMENT_SCAN));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_victims_by_structure),
        cmocka_unit_test(takes_no_common_word_town_or_file_for_a_victim),
        cmocka_unit_test(names_whose_it_is_at_the_head_of_what_is_published),
        cmocka_unit_test(names_a_place_with_what_joins_it_to_its_name),
        cmocka_unit_test(takes_any_of_a_kind_for_no_victim),
        cmocka_unit_test(counts_staff_above_the_rows_of_a_table),
        cmocka_unit_test(tells_countries_by_towns_and_by_what_one_country_alone_has),
        cmocka_unit_test(leaves_animals_untreated_and_cars_without_health_insurance),
        cmocka_unit_test(takes_the_one_password_of_a_story_for_no_kind_of_data),
        cmocka_unit_test(takes_a_passport_for_its_number_and_its_scan_for_a_scan),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
