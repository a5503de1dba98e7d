/* Values in quoted-printable, in mails and in what quotes them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"

#define HEADER                                                                         \
    "From: a@b.example\r\nSubject: =?utf-8?Q?r=C3=A9sultats?=\r\nMIME-Version: "       \
    "1.0\r\n"                                                                          \
    "Content-Type: text/html; charset=utf-8\r\n"                                       \
    "Content-Transfer-Encoding: quoted-printable\r\n\r\n"

enum { HEADER_LINES = 6 };

static int open_desk(void **state)
{
    struct desk *desk = NULL;
    struct err err = {{0}};
    struct watchlist_recipe recipe = {
        .map = "email=mail,nir=nir,phone=tel,iban=iban,person=nom+prenom+ddn",
        .now_ms = 1700000000000};
    if (desk_open(&desk, &err) != 0 ||
        desk_build(desk, &recipe,
            "mail;nir;tel;iban;nom;prenom;ddn\n"
            "jeanne@patient.example;284052A32102552;0639981234;"
            "DE89370400440532013000;Lef\xc3\xa8vre;Jeanne;12/03/1955\n",
            NULL, &err) != 0 ||
        desk_load(desk, &err) != 0)
        return -1;
    *state = desk;
    return 0;
}

static int close_desk(void **state)
{
    desk_close(*state);
    return 0;
}

/* In chunks of any size. */
static void expect(struct desk *desk, const char *text, size_t count)
{
    struct err err = {{0}};
    for (size_t chunk = 0; chunk < 90; chunk += 29) {
        if (desk_scan(desk, bytes_of(text), chunk, &err) != 0)
            fail_msg("%s", err.text);
        if (desk->hit_count != count)
            fail_msg("%zu hits, not %zu, in chunks of %zu, in: %s", desk->hit_count,
                count, chunk, text);
    }
}

static const char *mail_of(const char *body)
{
    static char text[4096];
    (void)snprintf(text, sizeof(text), HEADER "%s\r\n", body);
    return text;
}

static void what_a_mail_escapes_is_read(void **state)
{
    static const char *const bodies[] = {
        "<a href=3D\"mailto:jeanne@patient.example\">",
        "jeanne=40patient.example",
        "jeanne=40patient=2Eexample",
        "Madame LEF=C3=88VRE Jeanne, n=C3=A9e le 12/03/1955",
        "Madame Lef=E8vre Jeanne, n=E9e le 12/03/1955",
        "06=A039=A098=A012=A034",
        "06=C2=A039=C2=A098=C2=A012=C2=A034",
        "tel: =2B33 6 39 98 12 34=20",
    };
    for (size_t i = 0; i < sizeof(bodies) / sizeof(bodies[0]); i++)
        expect(*state, mail_of(bodies[i]), 1);
}

static void a_line_that_goes_on_does_not_cut_a_value(void **state)
{
    static const char *const bodies[] = {
        "Ecrire =E0 jean=\r\nne@patient.example",
        "Ecrire =E0 jeanne=\r\n@patient.example",
        "Ecrire =E0 jeanne@patient.ex=\nample",
        "tel 06 39 9=\r\n8 12 34",
        "Madame Lef=C3=\r\n=A8vre Jean=\r\nne, le 12/0=\r\n3/1955",
    };
    for (size_t i = 0; i < sizeof(bodies) / sizeof(bodies[0]); i++)
        expect(*state, mail_of(bodies[i]), 1);
}

/* Whatever stands before: an escape begins with '=', and so may a value. */
static void values_behind_an_equals_sign_are_no_escapes(void **state)
{
    static const char *const bodies[] = {"iban=DE89370400440532013000",
        "tel=0639981234", "nir=284052A32102552", "tel=33639981234",
        "m=jeanne@patient.example"};
    for (size_t i = 0; i < sizeof(bodies) / sizeof(bodies[0]); i++) {
        expect(*state, bodies[i], 1);
        expect(*state, mail_of(bodies[i]), 1);
    }
}

static void outside_of_mails_only_what_is_plain_is_read(void **state)
{
    expect(*state, "x = \"jeanne=40patient.example\"", 1);
    expect(*state, "Madame Lef=C3=A8vre Jeanne, n=C3=A9e le 12/03/1955", 1);
    expect(*state, "Madame Lef=E8vre Jeanne, n=E9e le 12/03/1955", 0);
    expect(*state, "Ecrire a jean=\nne@patient.example", 0);
}

static void nearly_a_value_is_nobody(void **state)
{
    static const char *const bodies[] = {"jeanne=41patient.example",
        "jeanne=4patient.example", "jeanne=\r\n\r\n@patient.example",
        "jean\r\nne@patient.example", "06=A039=A098=A012=A035",
        "Madame Lef=C3=A9vre Jeanne, le 13/03/1955", "tel=4039981234",
        "Madame Lef=c3=a8vre Jeanne, le 12/03/1955"};
    for (size_t i = 0; i < sizeof(bodies) / sizeof(bodies[0]); i++)
        expect(*state, mail_of(bodies[i]), 0);
}

/* Lines are counted as they are written, whether they go on or not. */
static void rows_and_places_are_those_of_the_file(void **state)
{
    enum { LINES = 4000, EVERY = 50, LINE = 26 };
    static char text[sizeof(HEADER) + (size_t)LINES * LINE + 1];
    struct desk *desk = *state;
    struct err err = {{0}};
    size_t length = (size_t)snprintf(text, sizeof(text), HEADER);
    for (unsigned i = 1; i <= LINES; i++)
        length += (size_t)snprintf(text + length, sizeof(text) - length, " %-22s %s\n",
            i % EVERY == 0 ? "jeanne@patient.example" : "rien de tel, ni de=E9f",
            i % 3 == 0 ? "=" : ".");
    for (size_t chunk = 0; chunk < 9000; chunk += 4099) {
        assert_int_equal(desk_scan(desk, bytes_of(text), chunk, &err), 0);
        assert_int_equal(desk->scan.rows, HEADER_LINES + LINES);
        assert_int_equal(desk->hit_count, LINES / EVERY);
        for (size_t i = 0; i < desk->hit_count; i++) {
            unsigned line = (unsigned)(i + 1) * EVERY;
            assert_int_equal(desk->hits[i].row, HEADER_LINES + line);
            assert_int_equal(
                desk->hits[i].offset, strlen(HEADER) + (size_t)(line - 1) * LINE + 1);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_a_mail_escapes_is_read),
        cmocka_unit_test(a_line_that_goes_on_does_not_cut_a_value),
        cmocka_unit_test(values_behind_an_equals_sign_are_no_escapes),
        cmocka_unit_test(outside_of_mails_only_what_is_plain_is_read),
        cmocka_unit_test(nearly_a_value_is_nobody),
        cmocka_unit_test(rows_and_places_are_those_of_the_file),
    };
    return cmocka_run_group_tests(tests, open_desk, close_desk);
}
