#include "crawler/job.h"
#include "crawler/tor.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static void every_fault_has_an_action(void **state)
{
    (void)state;
    static const struct {
        enum tor_fault fault;
        enum tor_action action;
    } cases[] = {
        {TOR_FAULT_NONE, TOR_NOTHING},
        {TOR_FAULT_DOWN, TOR_PAUSE_ALL},
        {TOR_FAULT_NO_DESCRIPTOR, TOR_MUCH_LATER},
        {TOR_FAULT_INTRODUCTION, TOR_NEW_CIRCUIT},
        {TOR_FAULT_RENDEZVOUS, TOR_NEW_CIRCUIT},
        {TOR_FAULT_INTRO_TIMEOUT, TOR_NEW_CIRCUIT},
        {TOR_FAULT_CONNECT_TIMEOUT, TOR_NEW_CIRCUIT},
        {TOR_FAULT_AUTH_MISSING, TOR_ASK_A_PERSON},
        {TOR_FAULT_AUTH_WRONG, TOR_ASK_A_PERSON},
        {TOR_FAULT_BAD_ADDRESS, TOR_ASK_A_PERSON},
        {TOR_FAULT_DEADLINE, TOR_LATER},
        {TOR_FAULTS, TOR_LATER},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        assert_int_equal(tor_action_for(cases[i].fault), cases[i].action);
    for (unsigned i = 1; i < TOR_FAULTS; i++)
        assert_int_not_equal(tor_action_for((enum tor_fault)i), TOR_NOTHING);
}

static void what_a_person_must_mend_comes_with_advice(void **state)
{
    (void)state;
    for (unsigned i = 0; i < TOR_FAULTS; i++) {
        enum tor_action action = tor_action_for((enum tor_fault)i);
        bool wants = action == TOR_ASK_A_PERSON || action == TOR_PAUSE_ALL;
        assert_int_equal(tor_advice((enum tor_fault)i) != NULL, wants);
    }
}

static void reads_the_code_out_of_libcurls_text(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        enum tor_fault fault;
    } cases[] = {
        {"Can't complete SOCKS5 connection to x.onion. (240)", TOR_FAULT_NO_DESCRIPTOR},
        {"Can't complete SOCKS5 connection to x.onion. (247)", TOR_FAULT_INTRO_TIMEOUT},
        {"cannot complete SOCKS5 connection to x (y). (4)", TOR_FAULT_HOST_UNREACHABLE},
        {"Can't complete SOCKS5 connection to x. (99)", TOR_FAULT_NETWORK},
        {"Can't complete SOCKS5 connection to x. (256)", TOR_FAULT_DOWN},
        {"connection to proxy closed", TOR_FAULT_NETWORK},
        {"User was rejected by the SOCKS5 server (1 1).", TOR_FAULT_REFUSED_BY_TOR},
        {"No authentication method was acceptable.", TOR_FAULT_REFUSED_BY_TOR},
        {"Received invalid version in initial SOCKS5 response.", TOR_FAULT_DOWN},
        {"(", TOR_FAULT_DOWN},
        {")(", TOR_FAULT_DOWN},
        {"", TOR_FAULT_DOWN},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        assert_int_equal(tor_fault_of_text(cases[i].text), cases[i].fault);
}

static void a_host_and_its_generation_make_the_circuit(void **state)
{
    (void)state;
    char user[FETCH_USER_MAX + 1];
    struct tor_asker asker = {bytes_of("board.example"), "", 3};
    tor_isolation(user, &asker);
    assert_string_equal(user, "board.example.3");
}

static void an_account_has_a_circuit_of_its_own(void **state)
{
    (void)state;
    char user[FETCH_USER_MAX + 1];
    struct tor_asker asker = {bytes_of("board.example"), "0123456789abcdef", 3};
    tor_isolation(user, &asker);
    assert_string_equal(user, "board.example~0123456789abcdef.3");
    asker.account = "0123456789abcdef0123456789abcdef and more than there is room for";
    tor_isolation(user, &asker);
    assert_string_equal(user, "board.example~0123456789abcdef0123456789abcdef.3");
}

static void a_long_host_keeps_the_end_that_tells_it_apart(void **state)
{
    (void)state;
    char host[300];
    char user[FETCH_USER_MAX + 1];
    size_t head = sizeof(host) - strlen(".example");
    memset(host, 'a', head);
    for (size_t i = head; i < sizeof(host); i++)
        host[i] = ".example"[i - head];
    const struct tor_asker asker = {bytes_make(host, sizeof(host)), "", UINT32_MAX};
    tor_isolation(user, &asker);
    assert_int_equal(strlen(user), FETCH_USER_MAX);
    assert_non_null(strstr(user, "a.example.4294967295"));
}

static void a_job_comes_back_as_it_was_sent(void **state)
{
    (void)state;
    struct err err = {0};
    struct fetch_job job = {.id = 9,
        .url = "http://b.example/",
        .user = "b.example.0",
        .cookie = "sid=1; b=2",
        .if_none_match = "\"v\"",
        .if_modified_since = "Mon"};
    struct fetch_job got = {0};
    AUTO(buf_done) struct buf wire;
    buf_init(&wire, 8192);
    assert_int_equal(fetch_job_write(&wire, &job, &err), 0);
    assert_int_equal(fetch_job_read(&got, buf_bytes(&wire), &err), 0);
    assert_int_equal(got.id, 9);
    assert_string_equal(got.url, job.url);
    assert_string_equal(got.user, job.user);
    assert_string_equal(got.cookie, job.cookie);
    assert_string_equal(got.if_none_match, job.if_none_match);
    assert_string_equal(got.if_modified_since, job.if_modified_since);
    for (size_t len = 0; len < wire.len; len++)
        assert_int_equal(fetch_job_read(&got, bytes_make(wire.ptr, len), &err), -1);
}

static void a_job_whose_cookie_could_end_its_header_is_refused(void **state)
{
    (void)state;
    struct err err = {0};
    struct fetch_job job = {.url = "http://b.example/", .cookie = "a=1\r\nEvil: 1"};
    struct fetch_job got = {0};
    AUTO(buf_done) struct buf wire;
    buf_init(&wire, 8192);
    assert_int_equal(fetch_job_write(&wire, &job, &err), 0);
    assert_int_equal(fetch_job_read(&got, buf_bytes(&wire), &err), -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_fault_has_an_action),
        cmocka_unit_test(what_a_person_must_mend_comes_with_advice),
        cmocka_unit_test(reads_the_code_out_of_libcurls_text),
        cmocka_unit_test(a_host_and_its_generation_make_the_circuit),
        cmocka_unit_test(an_account_has_a_circuit_of_its_own),
        cmocka_unit_test(a_long_host_keeps_the_end_that_tells_it_apart),
        cmocka_unit_test(a_job_comes_back_as_it_was_sent),
        cmocka_unit_test(a_job_whose_cookie_could_end_its_header_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
