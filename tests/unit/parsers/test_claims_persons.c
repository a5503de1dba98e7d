/* Persons whose data leaked are never named as who was breached. */
#include "tests/unit/parsers/claims_of.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void names_no_person_beside_a_datum(void **state)
{
    (void)state;
    static const char *const lines[] = {
        "Dupont Marie, 12/03/1987, 2 rue des Lilas",
        "Dupont,Marie,12/03/1987,2 rue des Lilas",
        "Dupont;Marie;12/03/1987;01 99 00 12 34",
        "Dupont Marie\t12/03/1987\t01 99 00 12 34",
        "DUPONT Marie n\xC3\xA9\x65 le 12 mars 1987",
        "Dupont Marie, n\xC3\xA9\x65 le 12/03/1987",
        "Dupont Marie, 12/03/2021",
        "Dupont Marie - 1987-03-12",
        "Dupont Marie: 0639980012",
        "Dupont Marie, 06 39 98 00 12",
        "Dupont Marie, 2 rue des Lilas",
        "Dupont Marie, 75001 Exempleville",
        "Dupont Marie, 34 ans",
        "Dupont Marie, 12 mars 1987",
        "M\xC3\xBCller Hans, 12. M\xC3\xA4rz 1980",
        "Jane Doe, 123 Example Street, Exampletown",
        "database of Jane Doe, 3 May 1970",
        "Dupont Marie, 12; marie@dupont.example",
        "M\xC3\xBCller, Hans; 03.04.1980",
        "M\xC3\xBCller Hans, 03.04.1980",
        "P\xC3\xA9rez Juana, 12.345.678-Z",
        "Иванов Иван 12.03.1987",
        "Иванов Иван, 12.03.1987",
        "victim: Dupont Marie, 12/03/1987",
        "database of Dupont Marie 12/03/1987, 01 99 00 12 34",
        "Sample: \"Dupont Marie\", 2 87 03 75 001 001 12",
        "marie@clinique-dupont.example",
        "Leak of Dupont Marie 06 - 39 - 98 - 00 - 12",
        "Leak of Dupont Marie ０６３９９８００１２",
        "Leak of Dupont Marie 06\\u00a039\\u00a098\\u00a000\\u00a012",
        "Leak of Dupont Marie marie [at] dupont.example",
        "Leak of Rossi Mario RSSMRA85T10Z999S",
    };
    for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
        struct claims body = claims_of("Patients for sale", lines[i]);
        struct claims title = claims_of(lines[i], "Patients for sale");
        if (body.victim_count > 0)
            fail_msg("%s: %s", lines[i], body.victims[0]);
        if (title.victim_count > 0)
            fail_msg("title %s: %s", lines[i], title.victims[0]);
    }
}

static void names_who_was_breached_beside_counts_and_days_of_theft(void **state)
{
    (void)state;
    static const char *const lines[] = {
        "Zorblax Qwertine, 38.700 Kunden",
        "Zorblax Qwertine, 12,345,678 users",
        "Zorblax Qwertine, 12.345.678 patients",
        "Zorblax Qwertine, 38700 Patienten",
        "Zorblax Qwertine: 44 300 records, stolen 12/03/2026",
        "database of Zorblax Qwertine, 12/03/2026",
        "database of Zorblax Qwertine, 12 March 2026",
        "database of Zorblax Qwertine: name, date of birth, email, phone",
        "Reservas 2024-2026; database of Zorblax Qwertine",
        "\xE2\x80\x8B\n\xC2\xA0\n\xE2\x98\x85\ndatabase of Zorblax Qwertine",
        "n\xC2\xA0\n\xE2\x80\x8B\nfresh, victim: Zorblax Qwertine",
    };
    for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
        struct claims claims = claims_of("For sale", lines[i]);
        if (claims.victim_count != 1 ||
            strcmp(claims.victims[0], "Zorblax Qwertine") != 0)
            fail_msg("%s: %s", lines[i], claims.victims[0]);
    }
}

/* One line of 32 KB, with thousands of words to look around at. */
static void reads_a_long_line_of_the_same_words(void **state)
{
    static const char *const words[] = {"email ", "victim: ", "database of "};
    (void)state;
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
        static char body[32 * 1024] = "victim: Zorblax\n";
        size_t length = strlen("victim: Zorblax\n");
        while (length + strlen(words[i]) + 32 < sizeof(body)) {
            memcpy(body + length, words[i], strlen(words[i]));
            length += strlen(words[i]);
        }
        strcpy(body + length, "seller@shop.example");
        struct claims claims = claims_of("For sale", body);
        assert_string_equal(claims.victims[0], "Zorblax");
    }
}

static void names_no_person_by_the_ways_in_which_victims_are_named(void **state)
{
    (void)state;
    static const char *const lines[] = {
        "the store of McAllister, one of these days",
        "gone from DeLuca yesterday",
        "Dr. Marie Dupont Clinic",
        "Frau Muster Klinik",
        "database of Prof. Jane Doe",
        "\xC2\xABИван Петров\xC2\xBB продал всё",
        "Jane Doe (Canada), sample",
        "Jane Doe cloud, 5.1 m accounts",
        "John Doe knows how, 5 stars",
    };
    for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
        struct claims body = claims_of("Patients for sale", lines[i]);
        if (body.victim_count > 0)
            fail_msg("%s: %s", lines[i], body.victims[0]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_no_person_beside_a_datum),
        cmocka_unit_test(names_no_person_by_the_ways_in_which_victims_are_named),
        cmocka_unit_test(names_who_was_breached_beside_counts_and_days_of_theft),
        cmocka_unit_test(reads_a_long_line_of_the_same_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
