#include "alerts/mime.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { MESSAGE_MAX = 1 << 20 };

static struct mime_message sample(void)
{
    return (struct mime_message){
        .key = "digest:2026-11-23:security@hospital.example",
        .from = "vigie@hospital.example",
        .to = "security@hospital.example",
        .subject = "vigie: nothing found",
        .date_ms = 1795417200000,
        .text = bytes_of("Rien trouvé.\n.\nfin \n"),
        .html = bytes_of("<p class=\"a\">Rien trouvé.</p>\n"),
    };
}

static const char *build(struct buf *out, const struct mime_message *message)
{
    struct err err = {0};
    const char *text = NULL;
    buf_init(out, MESSAGE_MAX);
    if (mime_build(out, message, &err) != 0)
        fail_msg("%s", err.text);
    assert_int_equal(buf_text(&text, out, &err), 0);
    return text;
}

static void writes_the_whole_message(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf out;
    const struct mime_message message = sample();
    const char *text = build(&out, &message);
    assert_string_equal(text,
        "Date: Mon, 23 Nov 2026 07:00:00 +0000\r\n"
        "Message-ID: <63a69f04d6c0a3ff2a567c9a351a1fe2@hospital.example>\r\n"
        "From: vigie <vigie@hospital.example>\r\n"
        "To: <security@hospital.example>\r\n"
        "Subject: vigie: nothing found\r\n"
        "Auto-Submitted: auto-generated\r\n"
        "MIME-Version: 1.0\r\n"
        "Content-Type: multipart/alternative; "
        "boundary=\"=_63a69f04d6c0a3ff2a567c9a351a1fe2\"\r\n"
        "\r\n"
        "--=_63a69f04d6c0a3ff2a567c9a351a1fe2\r\n"
        "Content-Type: text/plain; charset=utf-8\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n"
        "\r\n"
        "Rien trouv=C3=A9.\r\n"
        "=2E\r\n"
        "fin=20\r\n"
        "--=_63a69f04d6c0a3ff2a567c9a351a1fe2\r\n"
        "Content-Type: text/html; charset=utf-8\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n"
        "\r\n"
        "<p class=3D\"a\">Rien trouv=C3=A9.</p>\r\n"
        "--=_63a69f04d6c0a3ff2a567c9a351a1fe2--\r\n");
}

static void the_same_key_gives_the_same_bytes(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf first;
    AUTO(buf_done) struct buf second;
    AUTO(buf_done) struct buf other;
    struct mime_message message = sample();
    const char *one = build(&first, &message);
    const char *two = build(&second, &message);
    assert_string_equal(one, two);
    message.key = "digest:2026-11-24:security@hospital.example";
    const char *three = build(&other, &message);
    assert_string_not_equal(one, three);
}

static void refuses_values_that_would_add_a_header(void **state)
{
    (void)state;
    static const char *const addresses[] = {"a@b.example\r\nBcc: c@d.example",
        "a@b.example>", "a b@c.example", "a@", "@b.example", "a", "", "a@b@c.example",
        "\"a\"@b.example", "a@b..example", ".a@b.example", "h\xC3\xA9l@b.example",
        "a@b.example,c@d.example"};
    for (size_t i = 0; i < sizeof(addresses) / sizeof(addresses[0]); i++) {
        struct err err = {0};
        AUTO(buf_done) struct buf out;
        buf_init(&out, MESSAGE_MAX);
        struct mime_message message = sample();
        message.to = addresses[i];
        assert_int_equal(mime_build(&out, &message, &err), -1);
        message = sample();
        message.from = addresses[i];
        assert_int_equal(mime_build(&out, &message, &err), -1);
        assert_null(strchr(err.text, '\n'));
    }
    struct err err = {0};
    AUTO(buf_done) struct buf out;
    buf_init(&out, MESSAGE_MAX);
    struct mime_message message = sample();
    message.subject = "hello\r\nBcc: c@d.example";
    assert_int_equal(mime_build(&out, &message, &err), -1);
    assert_non_null(strstr(err.text, "Subject"));
}

static void encodes_long_and_foreign_subjects_in_whole_characters(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf out;
    struct mime_message message = sample();
    message.subject = "vigie : 12 nouveaux incidents, élevée, été, où, déjà, ça, "
                      "çà et là, être, où, ô, ï, ü, œuvre";
    const char *text = build(&out, &message);
    const char *line = strstr(text, "\r\nSubject: =?");
    assert_non_null(line);
    const char *end = strstr(line, "\r\nAuto-Submitted");
    assert_non_null(end);
    size_t words = 0;
    line += 2;
    size_t indent = 8;
    for (; line < end; words++) {
        const char *stop = strstr(line, "\r\n");
        assert_true(stop - line <= 76);
        assert_int_equal(strncmp(line + indent, " =?UTF-8?Q?", 11), 0);
        assert_int_equal(strncmp(stop - 2, "?=", 2), 0);
        /* No word begins in the middle of a character. */
        line += indent;
        indent = 0;
        assert_false(line[11] == '=' && (line[12] == '8' || line[12] == '9' ||
                                            line[12] == 'A' || line[12] == 'B'));
        line = stop + 2;
    }
    assert_true(words > 1);
}

static void an_empty_or_lookalike_subject_cannot_be_misread(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf out;
    AUTO(buf_done) struct buf other;
    struct mime_message message = sample();
    message.subject = "=?UTF-8?Q?forged?=";
    const char *text = build(&out, &message);
    assert_non_null(
        strstr(text, "Subject: =?UTF-8?Q?=3D=3FUTF=2D8=3FQ=3Fforged=3F=3D?=\r\n"));
    message.subject = "";
    text = build(&other, &message);
    assert_non_null(strstr(text, "Subject: \r\n"));
}

static void no_body_line_is_too_long_whatever_comes(void **state)
{
    (void)state;
    struct err err = {0};
    AUTO(buf_done) struct buf body;
    AUTO(buf_done) struct buf out;
    buf_init(&body, MESSAGE_MAX);
    for (size_t i = 0; i < 3000; i++)
        assert_int_equal(buf_add_byte(&body, (uint8_t)(i * 7 + i / 250), &err), 0);
    for (size_t i = 0; i < 300; i++)
        assert_int_equal(buf_add_text(&body, i % 76 == 75 ? "." : "a", &err), 0);
    struct mime_message message = sample();
    message.text = buf_bytes(&body);
    const char *text = build(&out, &message);
    size_t lines = 0;
    for (const char *line = strstr(text, "--=_"); line != NULL && *line != '\0';
         lines++) {
        const char *stop = strstr(line, "\r\n");
        assert_non_null(stop);
        assert_true(stop - line <= 76);
        assert_false(line[0] == '.');
        line = stop + 2;
    }
    assert_true(lines > 50);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(writes_the_whole_message),
        cmocka_unit_test(the_same_key_gives_the_same_bytes),
        cmocka_unit_test(refuses_values_that_would_add_a_header),
        cmocka_unit_test(encodes_long_and_foreign_subjects_in_whole_characters),
        cmocka_unit_test(an_empty_or_lookalike_subject_cannot_be_misread),
        cmocka_unit_test(no_body_line_is_too_long_whatever_comes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
