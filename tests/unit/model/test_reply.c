#include "model/reply.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static struct reply sample(void)
{
    struct reply reply = {
        .job = 0x1122334455667788,
        .outcome = REPLY_HTTP_ERROR,
        .fault = TOR_FAULT_NONE,
        .status = 404,
        .cut = true,
        .body_len = 123456,
        .wire_len = 4567,
        .hash = {1, 2, 3},
        .connect_ms = 900,
        .first_byte_ms = 1000,
        .total_ms = 1100,
        .content_type = "text/html; charset=utf-8",
        .etag = "\"abc\"",
        .last_modified = "Mon, 23 Nov 2026 07:00:00 GMT",
        .location = "/elsewhere",
        .error = "",
    };
    return reply;
}

static void comes_back_as_it_was_sent(void **state)
{
    (void)state;
    struct err err = {0};
    struct reply sent = sample();
    AUTO(buf_done) struct buf wire;
    buf_init(&wire, 8192);
    assert_int_equal(reply_write(&wire, &sent, &err), 0);

    struct reply got;
    assert_int_equal(reply_read(&got, buf_bytes(&wire), &err), 0);
    assert_int_equal(got.job, sent.job);
    assert_int_equal(got.outcome, sent.outcome);
    assert_int_equal(got.status, sent.status);
    assert_true(got.cut);
    assert_int_equal(got.body_len, sent.body_len);
    assert_int_equal(got.wire_len, sent.wire_len);
    assert_memory_equal(got.hash, sent.hash, sizeof(got.hash));
    assert_int_equal(got.connect_ms, sent.connect_ms);
    assert_int_equal(got.first_byte_ms, sent.first_byte_ms);
    assert_int_equal(got.total_ms, sent.total_ms);
    assert_string_equal(got.content_type, sent.content_type);
    assert_string_equal(got.etag, sent.etag);
    assert_string_equal(got.last_modified, sent.last_modified);
    assert_string_equal(got.location, sent.location);
    assert_string_equal(got.error, sent.error);
}

static void refuses_every_shorter_and_longer_message(void **state)
{
    (void)state;
    struct err err = {0};
    struct reply sent = sample();
    struct reply got = {.job = 7};
    AUTO(buf_done) struct buf wire;
    buf_init(&wire, 8192);
    assert_int_equal(reply_write(&wire, &sent, &err), 0);
    for (size_t len = 0; len < wire.len; len++)
        assert_int_equal(reply_read(&got, bytes_make(wire.ptr, len), &err), -1);
    assert_int_equal(buf_add_byte(&wire, 0, &err), 0);
    assert_int_equal(reply_read(&got, buf_bytes(&wire), &err), -1);
    assert_int_equal(got.job, 7);
}

static void refuses_values_no_enum_has(void **state)
{
    (void)state;
    enum { OUTCOME_AT = 8, FAULT_AT = 9, CUT_AT = 16 };
    static const size_t places[] = {OUTCOME_AT, FAULT_AT, CUT_AT};
    for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++) {
        struct err err = {0};
        struct reply sent = sample();
        struct reply got;
        AUTO(buf_done) struct buf wire;
        buf_init(&wire, 8192);
        assert_int_equal(reply_write(&wire, &sent, &err), 0);
        wire.ptr[places[i]] = 200;
        assert_int_equal(reply_read(&got, buf_bytes(&wire), &err), -1);
    }
}

static void only_an_answer_with_a_body_has_a_content_id(void **state)
{
    (void)state;
    struct reply reply = sample();
    struct id id = reply_content(&reply);
    assert_false(id_is_zero(&id));
    reply.outcome = REPLY_UNCHANGED;
    id = reply_content(&reply);
    assert_true(id_is_zero(&id));
}

static void every_outcome_and_fault_has_a_name(void **state)
{
    (void)state;
    for (unsigned i = 0; i < REPLY_OUTCOMES; i++)
        assert_non_null(reply_outcome_name((enum reply_outcome)i));
    for (unsigned i = 0; i < TOR_FAULTS; i++)
        assert_non_null(tor_fault_name((enum tor_fault)i));
    assert_string_equal(tor_fault_name(TOR_FAULTS), "unknown");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(comes_back_as_it_was_sent),
        cmocka_unit_test(refuses_every_shorter_and_longer_message),
        cmocka_unit_test(refuses_values_no_enum_has),
        cmocka_unit_test(only_an_answer_with_a_body_has_a_content_id),
        cmocka_unit_test(every_outcome_and_fault_has_a_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
