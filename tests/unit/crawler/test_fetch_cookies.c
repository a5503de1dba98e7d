/* Cookies on their way: the job's to the site, the site's back to whoever asked. */
#include "tests/unit/crawler/fetch_bench.h"

static void fetch_with(struct bench *bench, struct fake_site *site, const char *cookie)
{
    struct err err = {0};
    struct fetch_job job = job_for("http://" ONION "/forum/index");
    (void)bytes_to_text(job.cookie, sizeof(job.cookie), bytes_of(cookie));
    assert_int_equal(
        fetcher_add(bench->fetcher, &job, fake_open(bench->pairs, site), &err), 0);
    await(bench);
    fake_join(site);
}

static void a_jobs_cookies_are_sent_as_one_header_unless_they_could_end_it(void **state)
{
    struct bench *bench = *state;
    struct fake_site site = site_saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    struct fake_site second = site;
    fetch_with(bench, &site, "a=1; b=2");
    assert_non_null(strstr(site.request, "\r\nCookie: a=1; b=2\r\n"));
    assert_int_equal(fetcher_heard(bench->fetcher)->cookies.count, 0);
    fetch_with(bench, &second, "a=1\r\nEvil: 1");
    assert_null(strstr(second.request, "Evil"));
    assert_null(strstr(second.request, "Cookie"));
}

/* The handle of the first one is used again, as it ended well. */
static void nothing_that_one_request_said_is_said_by_the_next(void **state)
{
    struct bench *bench = *state;
    struct err err = {0};
    struct fake_site site = site_saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    struct fake_site second = site;
    struct fetch_job job = job_for("http://" ONION "/forum/?first=1");
    (void)bytes_to_text(job.user, sizeof(job.user), bytes_of("other.7"));
    (void)bytes_to_text(job.cookie, sizeof(job.cookie), bytes_of("a=1"));
    (void)bytes_to_text(job.headers, sizeof(job.headers), bytes_of("X-Own: 1\n"));
    (void)bytes_to_text(
        job.if_none_match, sizeof(job.if_none_match), bytes_of("\"v1\""));
    assert_int_equal(
        fetcher_add(bench->fetcher, &job, fake_open(bench->pairs, &site), &err), 0);
    await(bench);
    fake_join(&site);
    assert_int_equal(bench->reply.outcome, REPLY_OK);
    assert_string_equal(site.user, "other.7");
    assert_non_null(strstr(site.request, "\r\nX-Own: 1\r\n"));
    assert_non_null(strstr(site.request, "\r\nIf-None-Match: \"v1\"\r\n"));

    fetch_with(bench, &second, "");
    assert_int_equal(bench->reply.outcome, REPLY_OK);
    assert_string_equal(second.user, "host.0");
    assert_non_null(strstr(second.request, "GET /forum/index HTTP/1.1\r\n"));
    assert_null(strstr(second.request, "Cookie"));
    assert_null(strstr(second.request, "X-Own"));
    assert_null(strstr(second.request, "If-None-Match"));
}

static void what_a_site_sets_comes_back_and_is_not_sent_by_itself(void **state)
{
    struct bench *bench = *state;
    struct fake_site site = site_saying(
        "HTTP/1.1 200 OK\r\nSet-Cookie: sid=new; Path=/; HttpOnly\r\n"
        "Set-Cookie: gone=; Max-Age=0\r\nset-cookie: bad; Path=/\r\n"
        "Set-Cookie: foreign=1; Domain=other.example\r\nContent-Length: 0\r\n\r\n");
    struct fake_site second =
        site_saying("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                    "0\r\nSet-Cookie: trailer=1\r\n\r\n");
    fetch_with(bench, &site, "");
    const struct heard *heard = fetcher_heard(bench->fetcher);
    assert_int_equal(heard->cookies.count, 2);
    assert_false(heard->cut);
    assert_true(bytes_is(heard->cookies.items[0].name, "sid"));
    assert_true(bytes_is(heard->cookies.items[0].value, "new"));
    assert_true(bytes_is(heard->cookies.items[0].domain, ONION));
    assert_true(bytes_is(heard->cookies.items[1].path, "/forum"));
    assert_int_equal(heard->cookies.items[1].expires_ms, 1);
    fetch_with(bench, &second, "");
    assert_null(strstr(second.request, "Cookie"));
    assert_int_equal(heard->cookies.count, 0);
}

static void more_and_longer_cookies_than_are_taken_are_cut_and_told(void **state)
{
    struct bench *bench = *state;
    static char head[16384];
    size_t len = 0;
    len += (size_t)snprintf(head, sizeof(head), "HTTP/1.1 200 OK\r\n");
    for (int i = 0; i < 100; i++)
        len += (size_t)snprintf(
            head + len, sizeof(head) - len, "Set-Cookie: c%d=v\r\n", i);
    (void)snprintf(head + len, sizeof(head) - len, "Content-Length: 0\r\n\r\n");
    struct fake_site site = site_saying(head);
    fetch_with(bench, &site, "");
    assert_int_equal(bench->reply.outcome, REPLY_OK);
    assert_int_equal(fetcher_heard(bench->fetcher)->cookies.count, COOKIES_MAX);
    assert_true(fetcher_heard(bench->fetcher)->cut);

    len = (size_t)snprintf(head, sizeof(head), "HTTP/1.1 200 OK\r\nSet-Cookie: long=");
    memset(head + len, 'v', COOKIE_VALUE_MAX + 1);
    (void)snprintf(
        head + len + COOKIE_VALUE_MAX + 1, 64, "\r\nContent-Length: 0\r\n\r\n");
    struct fake_site second = site_saying(head);
    fetch_with(bench, &second, "");
    assert_int_equal(fetcher_heard(bench->fetcher)->cookies.count, 0);
    assert_true(fetcher_heard(bench->fetcher)->cut);
}

static void heard_cookies_come_back_from_their_fields(void **state)
{
    (void)state;
    AUTO(heard_done) struct heard heard = {0};
    AUTO(heard_done) struct heard again = {0};
    AUTO(buf_done) struct buf fields;
    struct url from;
    struct err err = {0};
    buf_init(&fields, 4096);
    assert_int_equal(url_parse(&from, bytes_of("http://" ONION "/"), &err), 0);
    heard_line(&heard, bytes_of("a=1; Max-Age=0"), &from, 1000);
    heard.cut = true;
    assert_int_equal(heard_write(&fields, &heard, &err), 0);
    assert_int_equal(heard_read(&again, buf_bytes(&fields), &err), 0);
    assert_true(again.cut);
    assert_int_equal(again.cookies.count, 1);
    for (size_t len = 0; len < fields.len; len++)
        assert_int_equal(heard_read(&again, bytes_make(fields.ptr, len), &err), -1);
    fields.ptr[0] = 2;
    assert_int_equal(heard_read(&again, buf_bytes(&fields), &err), -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BENCH_TEST(a_jobs_cookies_are_sent_as_one_header_unless_they_could_end_it),
        BENCH_TEST(nothing_that_one_request_said_is_said_by_the_next),
        BENCH_TEST(what_a_site_sets_comes_back_and_is_not_sent_by_itself),
        BENCH_TEST(more_and_longer_cookies_than_are_taken_are_cut_and_told),
        BENCH_TEST(heard_cookies_come_back_from_their_fields),
    };
    return cmocka_run_group_tests(tests, open_pairs, NULL);
}
