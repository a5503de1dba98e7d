/* The conversation with Tor's ControlPort, with Tor's side played by the test. */
#include "crawler/control.h"

#include "model/sha256.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define ANSWER(percent, circuits)                                                      \
    "250-status/bootstrap-phase=NOTICE BOOTSTRAP PROGRESS=" percent                    \
    " TAG=x SUMMARY=\"Loading relay descriptors\"\r\n"                                 \
    "250-status/circuit-established=" circuits "\r\n250 OK\r\n"

struct talk {
    struct control control;
    struct buf say;
    struct err err;
};

static const uint8_t cookie[CONTROL_COOKIE_SIZE] = "a cookie that is of the test's";

static void talk_begin(struct talk *talk, const uint8_t *with)
{
    memset(talk, 0, sizeof(*talk));
    buf_init(&talk->say, CONTROL_SAY_MAX);
    assert_int_equal(control_begin(&talk->control, with, &talk->say, &talk->err), 0);
}

static const char *talk_said(struct talk *talk)
{
    const char *text = NULL;
    assert_int_equal(buf_text(&text, &talk->say, &talk->err), 0);
    return text;
}

static int talk_take(struct talk *talk, const char *line)
{
    buf_clear(&talk->say);
    return control_take(&talk->control, bytes_of(line), &talk->say, &talk->err);
}

static void a_port_without_authentication_is_asked_for_tors_state(void **state)
{
    (void)state;
    struct talk talk;
    talk_begin(&talk, NULL);
    assert_string_equal(talk_said(&talk), "AUTHENTICATE\r\n");
    assert_int_equal(talk_take(&talk, "250 OK\r\n"), 0);
    assert_string_equal(talk_said(&talk),
        "GETINFO status/bootstrap-phase status/circuit-established\r\n");
    assert_false(control_ready(&talk.control));
    assert_int_equal(talk_take(&talk, ANSWER("45", "0")), 0);
    assert_true(talk.control.known);
    assert_int_equal(talk.control.progress, 45);
    assert_string_equal(talk.control.summary, "Loading relay descriptors");
    assert_false(control_ready(&talk.control));
    buf_done(&talk.say);
}

static void it_is_ready_only_when_started_and_with_circuits(void **state)
{
    (void)state;
    static const struct {
        const char *answer;
        bool ready;
    } cases[] = {
        {ANSWER("100", "1"), true},
        {ANSWER("100", "0"), false},
        {ANSWER("99", "1"), false},
        {ANSWER("1000", "1"), false},
        {"250-status/circuit-established=1\r\n250 OK\r\n", false},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct talk talk;
        talk_begin(&talk, NULL);
        assert_int_equal(talk_take(&talk, "250 OK\r\n"), 0);
        assert_int_equal(talk_take(&talk, cases[i].answer), 0);
        assert_true(control_ready(&talk.control) == cases[i].ready);
        buf_done(&talk.say);
    }
}

static void hex_of(char *text, const uint8_t *from)
{
    for (size_t i = 0; i < CONTROL_COOKIE_SIZE; i++)
        (void)snprintf(text + 2 * i, 3, "%02X", from[i]);
}

/* Tor's side of control-spec 3.24, from what our side has said; into `line` Tor's
 * answer, into `expected` what is then right to say. */
static void play_tor(
    struct talk *talk, const uint8_t *knows, char line[256], char expected[256])
{
    uint8_t all[3 * CONTROL_COOKIE_SIZE];
    uint8_t *theirs = all + 2 * (size_t)CONTROL_COOKIE_SIZE;
    uint8_t mac[SHA256_SIZE];
    char hash[65];
    char nonce[65];
    static const char head[] = "AUTHCHALLENGE SAFECOOKIE ";
    const char *said = talk_said(talk);
    assert_int_equal(strncmp(said, head, strlen(head)), 0);
    assert_null(strstr(said, "cookie that"));
    memcpy(all, knows, CONTROL_COOKIE_SIZE);
    for (size_t i = 0; i < CONTROL_COOKIE_SIZE; i++) {
        char pair[3] = {said[strlen(head) + 2 * i], said[strlen(head) + 2 * i + 1], 0};
        all[CONTROL_COOKIE_SIZE + i] = (uint8_t)strtoul(pair, NULL, 16);
        theirs[i] = (uint8_t)(i * 7 + 200);
    }
    hex_of(nonce, theirs);
    assert_int_equal(
        sha256_hmac(mac,
            bytes_of("Tor safe cookie authentication server-to-controller hash"),
            bytes_make(all, sizeof(all)), &talk->err),
        0);
    hex_of(hash, mac);
    (void)snprintf(
        line, 256, "250 AUTHCHALLENGE SERVERHASH=%s SERVERNONCE=%s\r\n", hash, nonce);
    assert_int_equal(
        sha256_hmac(mac,
            bytes_of("Tor safe cookie authentication controller-to-server hash"),
            bytes_make(all, sizeof(all)), &talk->err),
        0);
    hex_of(hash, mac);
    (void)snprintf(expected, 256, "AUTHENTICATE %s\r\n", hash);
}

static void both_sides_prove_that_they_know_the_cookie_and_none_sends_it(void **state)
{
    (void)state;
    struct talk talk;
    char line[256];
    char expected[256];
    talk_begin(&talk, cookie);
    play_tor(&talk, cookie, line, expected);
    assert_int_equal(talk_take(&talk, line), 0);
    assert_string_equal(talk_said(&talk), expected);
    assert_int_equal(talk_take(&talk, "250 OK\r\n"), 0);
    assert_int_equal(talk.control.state, CONTROL_ASKING);
    buf_done(&talk.say);
}

static void who_does_not_know_the_cookie_learns_nothing(void **state)
{
    (void)state;
    struct talk talk;
    char line[256];
    char expected[256];
    talk_begin(&talk, cookie);
    play_tor(
        &talk, (const uint8_t *)"another cookie, 32 bytes long...", line, expected);
    assert_int_equal(talk_take(&talk, line), -1);
    assert_non_null(strstr(talk.err.text, "does not know the cookie"));
    assert_string_equal(talk_said(&talk), "");
    buf_done(&talk.say);
}

static void what_is_no_control_port_is_told_as_such(void **state)
{
    (void)state;
    static const struct {
        const uint8_t *with;
        const char *line;
        const char *why;
    } cases[] = {
        {NULL, "HTTP/1.1 400 Bad Request\r\n", "another authentication"},
        {NULL, "515 Authentication failed\r\n", "control_cookie_file"},
        {NULL, "250 OK\r\n552 Unrecognized key\r\n", "does not tell its state"},
        {NULL, "250 OK\r\n250 OK\r\n250 OK\r\n", "without being asked"},
        {cookie, "514 Authentication required\r\n", "CookieAuthentication"},
        {cookie, "250 AUTHCHALLENGE SERVERHASH=12 SERVERNONCE=34\r\n",
            "something else"},
        {cookie, "250 AUTHCHALLENGE \r\n", "something else"},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct talk talk;
        talk_begin(&talk, cases[i].with);
        assert_int_equal(talk_take(&talk, cases[i].line), -1);
        if (strstr(talk.err.text, cases[i].why) == NULL)
            fail_msg("%zu: %s", i, talk.err.text);
        buf_done(&talk.say);
    }
}

static void a_line_without_end_is_refused(void **state)
{
    (void)state;
    struct talk talk;
    int taken = 0;
    talk_begin(&talk, NULL);
    for (int i = 0; i < CONTROL_LINE_MAX + 1 && taken == 0; i++)
        taken = talk_take(&talk, "x");
    assert_int_equal(taken, -1);
    assert_non_null(strstr(talk.err.text, "too long"));
    buf_done(&talk.say);
}

static void an_answer_in_single_bytes_is_the_same_answer(void **state)
{
    (void)state;
    struct talk talk;
    const char answer[] = "250 OK\r\n" ANSWER("100", "1");
    talk_begin(&talk, NULL);
    for (size_t i = 0; i + 1 < sizeof(answer); i++) {
        const char byte[2] = {answer[i], '\0'};
        assert_int_equal(talk_take(&talk, byte), 0);
    }
    assert_true(control_ready(&talk.control));
    buf_done(&talk.say);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_port_without_authentication_is_asked_for_tors_state),
        cmocka_unit_test(it_is_ready_only_when_started_and_with_circuits),
        cmocka_unit_test(both_sides_prove_that_they_know_the_cookie_and_none_sends_it),
        cmocka_unit_test(who_does_not_know_the_cookie_learns_nothing),
        cmocka_unit_test(what_is_no_control_port_is_told_as_such),
        cmocka_unit_test(a_line_without_end_is_refused),
        cmocka_unit_test(an_answer_in_single_bytes_is_the_same_answer),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
