#include "tests/unit/crawler/fetch_bench.h"

static void a_page_comes_back_with_what_the_site_said_of_it(void **state)
{
    struct bench *bench = *state;
    struct fake_site site =
        site_saying("HTTP/1.1 200 OK\r\n"
                    "Content-Type: text/plain; charset=utf-8\r\n"
                    "ETag: \"v1\"\r\n"
                    "Last-Modified: Mon, 23 Nov 2026 07:00:00 GMT\r\n"
                    "Content-Length: 3\r\n\r\nabc");
    /* SHA-256("abc"), FIPS 180-4's own example. */
    static const uint8_t hash[] = {0xba, 0x78, 0x16, 0xbf, 0x8f, 0x01, 0xcf, 0xea};
    fetch(bench, &site, "http://" ONION "/forum/a%20b?x=1");
    assert_int_equal(bench->reply.outcome, REPLY_OK);
    assert_int_equal(bench->reply.job, 77);
    assert_int_equal(bench->reply.status, 200);
    assert_string_equal(bench->reply.content_type, "text/plain; charset=utf-8");
    assert_string_equal(bench->reply.etag, "\"v1\"");
    assert_string_equal(bench->reply.last_modified, "Mon, 23 Nov 2026 07:00:00 GMT");
    assert_memory_equal(bench->reply.hash, hash, sizeof(hash));
    assert_false(bench->reply.cut);
    expect_body(bench, "abc");
}

static void tor_is_told_the_host_by_name_and_who_shares_the_circuit(void **state)
{
    struct bench *bench = *state;
    struct fake_site site = site_saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    fetch(bench, &site, "http://" ONION ":8080/forum/");
    assert_string_equal(site.host, ONION);
    assert_int_equal(site.port, 8080);
    assert_string_equal(site.user, "host.0");
    assert_non_null(strstr(site.request, "GET /forum/ HTTP/1.1\r\n"));
    assert_non_null(strstr(site.request, "Host: " ONION ":8080\r\n"));
    assert_non_null(strstr(site.request, "User-Agent: Test/1.0\r\n"));
    assert_null(strstr(site.request, "Cookie"));
    assert_null(strstr(site.request, "If-None-Match"));
}

static void what_is_no_onion_goes_through_tor_as_well(void **state)
{
    struct bench *bench = *state;
    static const struct {
        const char *url;
        const char *host;
    } cases[] = {
        {"http://board.example/", "board.example"},
        {"http://localhost/", "localhost"},
        {"http://127.0.0.1/", "127.0.0.1"},
        {"http://[2001:db8::1]/", "2001:db8::1"},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct fake_site site =
            site_saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        fetch(bench, &site, cases[i].url);
        assert_int_equal(bench->reply.outcome, REPLY_OK);
        assert_string_equal(site.host, cases[i].host);
        assert_int_equal(site.port, 80);
    }
}

static void no_thread_is_started_to_resolve_anything(void **state)
{
    struct bench *bench = *state;
    struct fake_site site = site_saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    fetch(bench, &site, "http://board.example/");
    assert_null(strstr(site.request, "X-Requested-With"));
    assert_int_equal(site.threads, 2); /* the test and the site */
}

static void validators_are_sent_back_unless_they_could_end_the_line(void **state)
{
    struct bench *bench = *state;
    struct err err = {0};
    struct fake_site site = site_saying("HTTP/1.1 304 Not Modified\r\n\r\n");
    struct fetch_job job = job_for("http://" ONION "/");
    (void)bytes_to_text(
        job.if_none_match, sizeof(job.if_none_match), bytes_of("W/\"v1\""));
    (void)bytes_to_text(
        job.if_modified_since, sizeof(job.if_modified_since), bytes_of("x\r\nEvil: 1"));
    assert_int_equal(
        fetcher_add(bench->fetcher, &job, fake_open(bench->pairs, &site), &err), 0);
    await(bench);
    fake_join(&site);
    assert_non_null(strstr(site.request, "If-None-Match: W/\"v1\"\r\n"));
    assert_null(strstr(site.request, "Evil"));
    assert_int_equal(bench->reply.outcome, REPLY_UNCHANGED);
    assert_int_equal(bench->body_fd, -1);
}

static void a_paste_s_ciphertext_is_asked_for_as_its_page_would(void **state)
{
    struct bench *bench = *state;
    struct err err = {0};
    struct fake_site site = site_saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    struct fetch_job job = job_for("http://" ONION "/?0123456789abcdef");
    job.ciphertext = true;
    assert_int_equal(
        fetcher_add(bench->fetcher, &job, fake_open(bench->pairs, &site), &err), 0);
    await(bench);
    fake_join(&site);
    assert_non_null(strstr(site.request, "GET /?0123456789abcdef HTTP/1.1\r\n"));
    assert_non_null(strstr(site.request, "X-Requested-With: JSONHttpRequest\r\n"));
    assert_non_null(strstr(site.request, "Accept: application/json\r\n"));
}

static void a_chunked_body_is_put_together(void **state)
{
    struct bench *bench = *state;
    struct fake_site site = site_saying("HTTP/1.1 200 OK\r\n"
                                        "Transfer-Encoding: chunked\r\n\r\n"
                                        "3\r\nabc\r\n4\r\ndefg\r\n0\r\n\r\n");
    fetch(bench, &site, "http://" ONION "/");
    assert_int_equal(bench->reply.outcome, REPLY_OK);
    expect_body(bench, "abcdefg");
}

static void an_error_page_keeps_its_body(void **state)
{
    struct bench *bench = *state;
    struct fake_site site =
        site_saying("HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\ngone");
    fetch(bench, &site, "http://" ONION "/");
    assert_int_equal(bench->reply.outcome, REPLY_HTTP_ERROR);
    assert_int_equal(bench->reply.status, 404);
    expect_body(bench, "gone");
}

static void redirects_are_told_and_never_followed(void **state)
{
    struct bench *bench = *state;
    static const char *const places[] = {"file:///etc/passwd", "http://127.0.0.1:1/",
        "http://[::1]/", "gopher://x.example/", "ftp://x.example/", "//x.example/",
        "/elsewhere"};
    for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++) {
        char head[256];
        (void)snprintf(head, sizeof(head),
            "HTTP/1.1 302 Found\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n",
            places[i]);
        struct fake_site site = site_saying(head);
        fetch(bench, &site, "http://" ONION "/");
        assert_int_equal(bench->reply.outcome, REPLY_REDIRECT);
        assert_string_equal(bench->reply.location, places[i]);
        assert_int_equal(bench->body_fd, -1);
    }
}

static void the_body_can_be_read_and_no_longer_written(void **state)
{
    struct bench *bench = *state;
    struct fake_site site =
        site_saying("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc");
    fetch(bench, &site, "http://" ONION "/");
    assert_int_equal(write(bench->body_fd, "x", 1), -1);
    assert_int_equal(ftruncate(bench->body_fd, 0), -1);
    assert_int_equal(lseek(bench->body_fd, 0, SEEK_CUR), 0);
    expect_body(bench, "abc");
}

static void several_go_at_once_and_more_than_agreed_are_refused(void **state)
{
    struct bench *bench = *state;
    struct err err = {0};
    struct fake_site sites[2] = {{.end = FAKE_HANG}, {.end = FAKE_HANG}};
    struct fetch_job job = job_for("http://" ONION "/");
    add(bench, &sites[0], "http://" ONION "/");
    add(bench, &sites[1], "http://" ONION "/");
    int ends[2];
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends), 0);
    assert_int_equal(fetcher_add(bench->fetcher, &job, ends[0], &err), -1);
    char byte = 0;
    assert_int_equal(read(ends[1], &byte, 1), 0); /* the refused socket was closed */
    fd_close(ends[1]);
    assert_int_equal(fetcher_busy(bench->fetcher), 2);
    bench->clock.now_ms += DEADLINE_MS;
    await(bench);
    await(bench);
    assert_int_equal(fetcher_busy(bench->fetcher), 0);
    fake_join(&sites[0]);
    fake_join(&sites[1]);
}

static void new_work_wakes_it_up(void **state)
{
    struct bench *bench = *state;
    struct err err = {0};
    int ends[2];
    bool ready = true;
    assert_int_equal(pipe(ends), 0);
    assert_int_equal(fetcher_step(bench->fetcher, ends[0], &ready, 0, &err), 0);
    assert_false(ready);
    assert_int_equal(write(ends[1], "x", 1), 1);
    assert_int_equal(fetcher_step(bench->fetcher, ends[0], &ready, 60000, &err), 0);
    assert_true(ready);
    fd_close(ends[0]);
    fd_close(ends[1]);
}

static void transfers_in_flight_are_let_go_with_the_fetcher(void **state)
{
    struct bench *bench = *state;
    struct fake_site site = {.end = FAKE_HANG};
    add(bench, &site, "http://" ONION "/");
    step(bench);
    fetcher_free(bench->fetcher);
    bench->fetcher = NULL;
    fake_join(&site); /* it ends only when the connection is closed */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BENCH_TEST(a_page_comes_back_with_what_the_site_said_of_it),
        BENCH_TEST(tor_is_told_the_host_by_name_and_who_shares_the_circuit),
        BENCH_TEST(what_is_no_onion_goes_through_tor_as_well),
        BENCH_TEST(no_thread_is_started_to_resolve_anything),
        BENCH_TEST(validators_are_sent_back_unless_they_could_end_the_line),
        BENCH_TEST(a_paste_s_ciphertext_is_asked_for_as_its_page_would),
        BENCH_TEST(a_chunked_body_is_put_together),
        BENCH_TEST(an_error_page_keeps_its_body),
        BENCH_TEST(redirects_are_told_and_never_followed),
        BENCH_TEST(the_body_can_be_read_and_no_longer_written),
        BENCH_TEST(several_go_at_once_and_more_than_agreed_are_refused),
        BENCH_TEST(new_work_wakes_it_up),
        BENCH_TEST(transfers_in_flight_are_let_go_with_the_fetcher),
    };
    return cmocka_run_group_tests(tests, open_pairs, NULL);
}
