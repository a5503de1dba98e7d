/* A source's own headers: on their way to the fetcher, and in the request. */
#include "crawler/easy.h"
#include "crawler/headers.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static void names_are_found_in_any_case_and_only_whole(void **state)
{
    (void)state;
    static const char lines[] = "Accept-Language: fr\nX-A: Accept: b\n";
    assert_true(headers_named(lines, "accept-LANGUAGE"));
    assert_true(headers_named(lines, "X-A"));
    assert_false(headers_named(lines, "Accept"));
    assert_false(headers_named(lines, "X-"));
    assert_false(headers_named("", "Accept"));
    assert_false(headers_named("Accept\n", "Accept"));
}

static void a_line_that_could_end_early_is_not_sent(void **state)
{
    (void)state;
    char text[HEADERS_LINE_SIZE];
    char many[HEADERS_LINE_SIZE + 8] = "X: ";
    assert_true(headers_whole(text, bytes_of("X-A: b: c")));
    assert_string_equal(text, "X-A: b: c");
    assert_false(headers_whole(text, bytes_of("X-A: b\rHost: c")));
    assert_false(headers_whole(text, bytes_of("X-A")));
    assert_false(headers_whole(text, bytes_of(": b")));
    assert_false(headers_whole(text, bytes_of("")));
    memset(many + 3, 'x', sizeof(many) - 4);
    assert_false(headers_whole(text, bytes_of(many)));
}

static size_t times(const struct curl_slist *list, const char *start)
{
    size_t count = 0;
    for (; list != NULL; list = list->next)
        count += bytes_starts(bytes_of(list->data), start) ? 1U : 0U;
    return count;
}

static void the_sources_headers_stand_in_place_of_the_usual_ones(void **state)
{
    (void)state;
    struct curl_slist *list = NULL;
    struct fetch_job job = {
        .headers = "accept-language: fr\nX-Lookout: north\n", .if_none_match = "\"e\""};
    assert_true(easy_headers(&list, &job));
    assert_int_equal(times(list, "accept-language: fr"), 1);
    assert_int_equal(times(list, "Accept-Language:"), 0);
    assert_int_equal(times(list, "Accept: text/html"), 1);
    assert_int_equal(times(list, "X-Lookout: north"), 1);
    assert_int_equal(times(list, "If-None-Match: \"e\""), 1);
    curl_slist_free_all(list);
    list = NULL;
    job.headers[0] = '\0';
    assert_true(easy_headers(&list, &job));
    assert_int_equal(times(list, "Accept-Language: en-US"), 1);
    curl_slist_free_all(list);
}

static uint32_t wait_of(const char *line)
{
    struct headers headers = {0};
    struct reply reply = {0};
    assert_true(headers_line(&headers, &reply, bytes_of(line)));
    return reply.wait_s;
}

static void the_wait_that_a_site_asks_for_is_taken_in_seconds(void **state)
{
    (void)state;
    assert_int_equal(wait_of("Retry-After: 120\r\n"), 120);
    assert_int_equal(wait_of("refresh: 10; url=/queue\r\n"), 10);
    assert_int_equal(wait_of("Refresh: 5;URL=http://evil.example/\r\n"), 5);
    assert_int_equal(wait_of("Retry-After: Fri, 31 Dec 1999 23:59:59 GMT\r\n"), 0);
    assert_int_equal(wait_of("Retry-After: -5\r\n"), 0);
    assert_int_equal(wait_of("Retry-After:\r\n"), 0);
    assert_int_equal(wait_of("Retry-After: 99999999999999999999\r\n"), 0);
}

static void headers_and_ceiling_travel_with_the_job(void **state)
{
    (void)state;
    struct err err = {0};
    struct fetch_job got;
    AUTO(buf_done) struct buf wire;
    struct fetch_job job = {.id = 7, .max_body = UINT64_C(1) << 30};
    buf_init(&wire, 1 << 16);
    memset(job.headers, 'h', FETCH_HEADERS_MAX);
    assert_int_equal(fetch_job_write(&wire, &job, &err), 0);
    assert_int_equal(fetch_job_read(&got, buf_bytes(&wire), &err), 0);
    assert_int_equal(got.max_body, UINT64_C(1) << 30);
    assert_string_equal(got.headers, job.headers);
    for (size_t len = 0; len < wire.len; len++)
        assert_int_equal(fetch_job_read(&got, bytes_make(wire.ptr, len), &err), -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_are_found_in_any_case_and_only_whole),
        cmocka_unit_test(a_line_that_could_end_early_is_not_sent),
        cmocka_unit_test(the_sources_headers_stand_in_place_of_the_usual_ones),
        cmocka_unit_test(the_wait_that_a_site_asks_for_is_taken_in_seconds),
        cmocka_unit_test(headers_and_ceiling_travel_with_the_job),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
