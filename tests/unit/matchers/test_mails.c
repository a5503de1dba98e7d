/* Values in mails: in quoted-printable, and what quotes it, and in base64. */
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
    return desk_ready(state,
        (struct watchlist_recipe){.map = "email=mail,nir=nir,phone=tel,iban=iban,"
                                         "finess=site,person=nom+prenom+ddn,"
                                         "nhs=nhs,kvnr=kvnr,dni=dni",
            .now_ms = 1700000000000},
        "mail;nir;tel;iban;site;nom;prenom;ddn;nhs;kvnr;dni\n"
        "jeanne@patient.example;284052A32102552;0639981234;"
        "DE89370400440532013000;2A0000154;Lef\xc3\xa8vre;Jeanne;12/03/1955;"
        "9434765870;A123456780;99999999R\n"
        "cecile@patient.example;;;;;;;;;;\n"
        "40jeanne.b@patient.example;;;;;;;;;;\n");
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
        "2=9684=9605=962A=96321=96025=9652",
        "n=B00639981234",
        "06=C2=A039=C2=A098=C2=A012=C2=A034",
        "tel: +33 6 39 98 12 34=20",
    };
    for (size_t i = 0; i < sizeof(bodies) / sizeof(bodies[0]); i++)
        desk_expect(*state, mail_of(bodies[i]), 1);
}

static void a_line_that_goes_on_does_not_cut_a_value(void **state)
{
    static const char *const bodies[] = {
        "Ecrire =E0 jean=\r\nne@patient.example",
        "Ecrire =E0 jeanne=\r\n@patient.example",
        "Ecrire =E0 jeanne@patient.ex=\nample",
        "tel 06 39 9=\r\n8 12 34",
        "tel 06=E2=80=\r\n=AF39=E2=\r\n=80=AF98=\r\n=E2=80=AF12 34",
        "Madame Lef=C3=\r\n=A8vre Jean=\r\nne, le 12/0=\r\n3/1955",
    };
    for (size_t i = 0; i < sizeof(bodies) / sizeof(bodies[0]); i++)
        desk_expect(*state, mail_of(bodies[i]), 1);
}

/* Whatever stands before: an escape begins with '=', and so may a value. */
static void values_behind_an_equals_sign_are_no_escapes(void **state)
{
    static const char *const bodies[] = {"iban=DE89370400440532013000",
        "tel=0639981234", "nir=284052A32102552", "finess=2A0000154", "tel=33639981234",
        "m=jeanne@patient.example", "nhs=9434765870", "nhs_no=943-476-5870",
        "kvnr=A123456780", "dni=99.999.999-R", "LOGIN=CECILE@PATIENT.EXAMPLE",
        "login=40jeanne.b@patient.example"};
    for (size_t i = 0; i < sizeof(bodies) / sizeof(bodies[0]); i++) {
        desk_expect(*state, bodies[i], 1);
        desk_expect(*state, mail_of(bodies[i]), 1);
    }
}

static void outside_of_mails_only_what_is_plain_is_read(void **state)
{
    desk_expect(*state, "x = \"jeanne=40patient.example\"", 1);
    desk_expect(*state, "Madame Lef=C3=A8vre Jeanne, n=C3=A9e le 12/03/1955", 1);
    desk_expect(
        *state, "Madame =4C=65=66=C3=A8=76=72=65 Jeanne, n=C3=A9e le 12/03/1955", 1);
    desk_expect(*state, "Madame =4Cef=C3=A8vre Jeanne, n=C3=A9e le 12/03/1955", 0);
    desk_expect(*state, "Madame Lef=E8vre Jeanne, n=E9e le 12/03/1955", 0);
    desk_expect(*state, "Ecrire a jean=\nne@patient.example", 0);
}

/* A table, a log or a text that begins with a label is read as it stands, and so is a
 * mail with nothing that is encoded. */
static void what_only_looks_like_a_mail_is_read_as_it_is(void **state)
{
#define CUT "Ecrire a jean=\nne@patient.example"
    static const char *const texts[] = {"Subject: rien\n\n" CUT,
        "Subject:;Mail\nx;y\n\nContent-Transfer-Encoding: base64\n" CUT,
        "From: a@b.example\nMIME-Version: 1.0\n"
        "Content-Transfer-Encoding: 8bit\n\n" CUT};
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
        desk_expect(*state, texts[i], 0);
    desk_expect(
        *state, "From: a@b.example\nContent-Transfer-Encoding: base64\n\n" CUT, 1);
#undef CUT
}

/* What a form on a page sends: a mail a person. */
static void sheets_in_mails_are_rows(void **state)
{
    static const char form[] =
        "From form@a.example Mon Feb  1 08:00:00 2021\nSubject: form\n"
        "Content-Transfer-Encoding: quoted-printable\n\n"
        "Nom : Lef=C3=A8vre\nPrenom : Jeanne\nVille : Lille\nCode : sept\n"
        "Motif : une prise de sang, et rien de plus ce jour-ci\nMedecin : aucun\n"
        "Retour : par la poste, a la maison, des que possible\n"
        "Ne(e) le : 12/03/1955\n\n";
    char text[3 * sizeof(form)];
    (void)snprintf(text, sizeof(text), "%s%s", form, form);
    desk_expect(*state, text, 2);
    struct desk *desk = *state;
    assert_int_equal(desk->hits[0].row, 2);
    assert_int_equal(desk->hits[1].row, 4);
}

static void nearly_a_value_is_nobody(void **state)
{
    static const char *const bodies[] = {"jeanne=41patient.example",
        "jeanne=4patient.example", "jeanne=\r\n\r\n@patient.example",
        "jean\r\nne@patient.example", "06=A039=A098=A012=A035",
        "Madame Lef=C3=A9vre Jeanne, le 13/03/1955", "tel=4039981234",
        "Madame Lef=c3=a8vre Jeanne, le 12/03/1955"};
    for (size_t i = 0; i < sizeof(bodies) / sizeof(bodies[0]); i++)
        desk_expect(*state, mail_of(bodies[i]), 0);
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

/* In lines of 76, each with the carriage return of a mail. */
static void base64_write(char *out, struct bytes from)
{
    static const char digits[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (size_t at = 0; at < from.len; at += 3) {
        uint32_t bits = (uint32_t)from.ptr[at] << 16;
        if (at + 1 < from.len)
            bits |= (uint32_t)from.ptr[at + 1] << 8;
        if (at + 2 < from.len)
            bits |= from.ptr[at + 2];
        *out++ = digits[bits >> 18];
        *out++ = digits[bits >> 12 & 63];
        *out++ = '=';
        *out++ = '=';
        if (at + 1 < from.len)
            out[-2] = digits[bits >> 6 & 63];
        if (at + 2 < from.len)
            out[-1] = digits[bits & 63];
        if (at % 57 == 54 || at + 3 >= from.len) {
            *out++ = '\r';
            *out++ = '\n';
        }
    }
    *out = '\0';
}

/* A mail of `value` in base64, with so many letters before it. */
static const char *base64_of(const char *value, size_t before)
{
    static char text[2048];
    char clear[1024];
    char body[1500];
    (void)snprintf(clear, sizeof(clear), "Bonjour,\n%.*s %s\ncordialement, le labo\n",
        (int)before,
        "xyzzyxyzzyxyzzyxyzzyxyzzyxyzzyxyzzyxyzzyxyzzyxyzzyxyzzyxyzzyxyzzy", value);
    base64_write(body, bytes_of(clear));
    (void)snprintf(text, sizeof(text),
        "From: a@b.example\r\nMIME-Version: 1.0\r\n"
        "Content-Transfer-Encoding: base64\r\n\r\n%s\r\n--",
        body);
    return text;
}

enum { SHIFTS = 60 };

static void a_part_in_base64_is_read_wherever_its_lines_end(void **state)
{
    for (size_t before = 0; before < SHIFTS; before++) {
        desk_expect(*state, base64_of("jeanne@patient.example", before), 1);
        desk_expect(*state, base64_of("tel 06 39 98 12 34.", before), 1);
        desk_expect(*state,
            base64_of("Mme Lef\xc3\xa8vre Jeanne\nn\xc3\xa9"
                      "e le 12/03/1955",
                before),
            1);
    }
}

static void nearly_a_value_in_base64_is_nobody(void **state)
{
    for (size_t before = 0; before < SHIFTS; before++) {
        desk_expect(*state, base64_of("jeanne@patient.examples", before), 0);
        desk_expect(*state, base64_of("tel 06 39 98 12 35.", before), 0);
        desk_expect(*state, base64_of("jeanne\n@patient.example", before), 0);
    }
}

/* A picture, whose bytes are no text; and what only looks like base64. */
static void what_is_no_text_in_base64_is_left_alone(void **state)
{
    desk_expect(*state, base64_of("\x01\x02\x1f jeanne@patient.example", 20), 0);
    desk_expect(*state, /* in no mail */
        strstr(base64_of("jeanne@patient.example", 20), "\r\n\r\n") + 4, 0);
    desk_expect(*state,
        mail_of("0639981234063998123406399812340639981234\r\n06 39 98 12 34"), 1);
}

static void a_value_in_base64_stands_in_the_line_where_it_begins(void **state)
{
    enum { BEFORE = 60, SECOND_LINE = 6, CLEAR_LINE = 57 };
    struct desk *desk = *state;
    const char *text = base64_of("jeanne@patient.example", BEFORE);
    const char *body = strstr(text, "\r\n\r\n") + 4;
    size_t second = (size_t)(strchr(body, '\n') + 1 - text);
    size_t clear = strlen("Bonjour,\n") + BEFORE + 1 - CLEAR_LINE;
    desk_expect(desk, text, 1);
    assert_int_equal(desk->hits[0].row, SECOND_LINE);
    assert_int_equal(desk->hits[0].offset, second + clear / 3 * 4 + clear % 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_a_mail_escapes_is_read),
        cmocka_unit_test(a_line_that_goes_on_does_not_cut_a_value),
        cmocka_unit_test(values_behind_an_equals_sign_are_no_escapes),
        cmocka_unit_test(outside_of_mails_only_what_is_plain_is_read),
        cmocka_unit_test(what_only_looks_like_a_mail_is_read_as_it_is),
        cmocka_unit_test(sheets_in_mails_are_rows),
        cmocka_unit_test(nearly_a_value_is_nobody),
        cmocka_unit_test(rows_and_places_are_those_of_the_file),
        cmocka_unit_test(a_part_in_base64_is_read_wherever_its_lines_end),
        cmocka_unit_test(nearly_a_value_in_base64_is_nobody),
        cmocka_unit_test(what_is_no_text_in_base64_is_left_alone),
        cmocka_unit_test(a_value_in_base64_stands_in_the_line_where_it_begins),
    };
    return cmocka_run_group_tests(tests, open_desk, desk_done);
}
