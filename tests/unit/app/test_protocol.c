#include "app/protocol.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const struct protocol_document example = {
    .number = 0x0123456789abcdef,
    .fetched_at_ms = -1,
    .cut = true,
    .url = "http://board.example/thread-7.html",
    .content_type = "text/html; charset=utf-8",
    .json_fields = "rows=data.items\ntitle=name",
};

static void a_document_arrives_as_it_was_sent(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf body;
    struct err err = {{0}};
    struct protocol_document got;
    buf_init(&body, FRAME_MAX);
    assert_int_equal(protocol_document_write(&body, &example, &err), 0);
    assert_int_equal(protocol_document_read(&got, buf_bytes(&body), &err), 0);
    assert_true(got.number == example.number);
    assert_int_equal(got.fetched_at_ms, -1);
    assert_true(got.cut);
    assert_string_equal(got.url, example.url);
    assert_string_equal(got.content_type, example.content_type);
    assert_string_equal(got.json_fields, example.json_fields);
}

static void a_document_cut_anywhere_is_refused(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf body;
    struct err err = {{0}};
    struct protocol_document got;
    buf_init(&body, FRAME_MAX);
    assert_int_equal(protocol_document_write(&body, &example, &err), 0);
    for (size_t len = 0; len < body.len; len++)
        assert_int_equal(
            protocol_document_read(&got, bytes_slice(buf_bytes(&body), 0, len), &err),
            -1);
    assert_non_null(strstr(err.text, "document"));
}

static void a_document_with_more_behind_it_is_refused(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf body;
    struct err err = {{0}};
    struct protocol_document got;
    buf_init(&body, FRAME_MAX);
    assert_int_equal(protocol_document_write(&body, &example, &err), 0);
    assert_int_equal(buf_add_byte(&body, 0, &err), 0);
    assert_int_equal(protocol_document_read(&got, buf_bytes(&body), &err), -1);
}

static void a_content_type_that_does_not_fit_is_refused(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf body;
    struct err err = {{0}};
    struct protocol_document got;
    uint8_t long_type[sizeof(got.content_type)];
    memset(long_type, 'a', sizeof(long_type));
    buf_init(&body, FRAME_MAX);
    assert_int_equal(wire_put_u64(&body, 1, &err), 0);
    assert_int_equal(wire_put_i64(&body, 1, &err), 0);
    assert_int_equal(wire_put_u8(&body, 0, &err), 0);
    assert_int_equal(wire_put_bytes(&body, bytes_of("http://a.example/"), &err), 0);
    assert_int_equal(
        wire_put_bytes(&body, bytes_make(long_type, sizeof(long_type)), &err), 0);
    assert_int_equal(protocol_document_read(&got, buf_bytes(&body), &err), -1);
}

static void an_address_with_a_nul_inside_is_refused(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf body;
    struct err err = {{0}};
    struct protocol_document got;
    buf_init(&body, FRAME_MAX);
    assert_int_equal(wire_put_u64(&body, 1, &err), 0);
    assert_int_equal(wire_put_i64(&body, 1, &err), 0);
    assert_int_equal(wire_put_u8(&body, 0, &err), 0);
    assert_int_equal(wire_put_bytes(&body, bytes_make("http://a\0b", 10), &err), 0);
    assert_int_equal(wire_put_bytes(&body, bytes_of(""), &err), 0);
    assert_int_equal(protocol_document_read(&got, buf_bytes(&body), &err), -1);
}

static void the_fetchers_settings_arrive_as_they_were_sent(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf body;
    struct err err = {{0}};
    const struct protocol_fetcher sent = {.connections = 8,
        .connect_timeout_ms = 150000,
        .deadline_ms = 300000,
        .max_body = UINT64_MAX,
        .user_agent = "Mozilla/5.0"};
    struct protocol_fetcher got;
    buf_init(&body, FRAME_MAX);
    assert_int_equal(protocol_fetcher_write(&body, &sent, &err), 0);
    assert_int_equal(protocol_fetcher_read(&got, buf_bytes(&body), &err), 0);
    assert_int_equal(got.connections, 8);
    assert_int_equal(got.connect_timeout_ms, 150000);
    assert_int_equal(got.deadline_ms, 300000);
    assert_true(got.max_body == UINT64_MAX);
    assert_string_equal(got.user_agent, "Mozilla/5.0");
    for (size_t len = 0; len < body.len; len++)
        assert_int_equal(
            protocol_fetcher_read(&got, bytes_slice(buf_bytes(&body), 0, len), &err),
            -1);
}

static void a_frame_brings_its_type_body_and_descriptor(void **state)
{
    (void)state;
    struct err err = {{0}};
    int pair[2];
    AUTO(channel_done) struct channel here = {.fd = -1};
    AUTO(channel_done) struct channel there = {.fd = -1};
    AUTO(frame_done) struct frame frame = FRAME_EMPTY;
    assert_int_equal(channel_pair(pair, &err), 0);
    assert_int_equal(channel_init(&here, pair[0], &err), 0);
    assert_int_equal(channel_init(&there, pair[1], &err), 0);
    assert_int_equal(
        protocol_send(&here, PROTOCOL_LANE, bytes_of("body"), STDERR_FILENO, &err), 0);
    assert_int_equal(frame_receive(&frame, &there, &err), 0);
    assert_int_equal(frame.type, PROTOCOL_LANE);
    assert_true(bytes_is(frame.body, "body"));
    assert_true(frame.fd >= 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_document_arrives_as_it_was_sent),
        cmocka_unit_test(a_document_cut_anywhere_is_refused),
        cmocka_unit_test(a_document_with_more_behind_it_is_refused),
        cmocka_unit_test(a_content_type_that_does_not_fit_is_refused),
        cmocka_unit_test(an_address_with_a_nul_inside_is_refused),
        cmocka_unit_test(the_fetchers_settings_arrive_as_they_were_sent),
        cmocka_unit_test(a_frame_brings_its_type_body_and_descriptor),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
