#include "base/fd.h"
#include "crawler/fetch.h"
#include "tests/unit/crawler/fake_site.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

#define ONION "2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion"

enum { MAX_BODY = 100000, CONNECT_MS = 120000, DEADLINE_MS = 300000 };

struct fake_clock {
    struct clock clock;
    int64_t now_ms;
};

static int64_t fake_now(const struct clock *self)
{
    return ((const struct fake_clock *)self)->now_ms;
}

struct bench {
    struct fake_pairs *pairs; /* of the group */
    struct fake_clock clock;
    struct fetcher *fetcher;
    struct reply reply;
    int body_fd;
};

static int set_up(void **state)
{
    struct bench *bench = calloc(1, sizeof(*bench));
    struct err err = {0};
    if (bench == NULL)
        return -1;
    bench->pairs = *state;
    *state = bench;
    bench->body_fd = -1;
    bench->clock.clock = (struct clock){.wall_ms = fake_now, .steady_ms = fake_now};
    const struct fetcher_options options = {
        .clock = &bench->clock.clock,
        .connections = 2,
        .connect_timeout_ms = CONNECT_MS,
        .deadline_ms = DEADLINE_MS,
        .max_body = MAX_BODY,
        .user_agent = "Test/1.0",
    };
    return fetcher_new(&bench->fetcher, &options, &err);
}

static int tear_down(void **state)
{
    struct bench *bench = *state;
    *state = bench->pairs;
    fetcher_free(bench->fetcher);
    fd_close(bench->body_fd);
    free(bench);
    return 0;
}

static struct fetch_job job_for(const char *url)
{
    struct fetch_job job = {.id = 77, .user = "host.0"};
    (void)bytes_to_text(job.url, sizeof(job.url), bytes_of(url));
    return job;
}

static void add(struct bench *bench, struct fake_site *site, const char *url)
{
    struct err err = {0};
    struct fetch_job job = job_for(url);
    int socks_fd = fake_open(bench->pairs, site);
    assert_true(socks_fd >= 0);
    assert_int_equal(fetcher_add(bench->fetcher, &job, socks_fd, &err), 0);
}

static void step(struct bench *bench)
{
    struct err err = {0};
    assert_int_equal(fetcher_step(bench->fetcher, -1, NULL, 1000, &err), 0);
}

static void await(struct bench *bench)
{
    struct err err = {0};
    fd_close(bench->body_fd);
    bench->body_fd = -1;
    while (fetcher_next(&bench->reply, &bench->body_fd, bench->fetcher, &err) != 0)
        step(bench);
}

static void fetch(struct bench *bench, struct fake_site *site, const char *url)
{
    add(bench, site, url);
    await(bench);
    fake_join(site);
}

static struct fake_site site_saying(const char *head)
{
    return (struct fake_site){.head = bytes_of(head)};
}

static void expect_body(struct bench *bench, const char *text)
{
    struct err err = {0};
    AUTO(buf_done) struct buf body;
    buf_init(&body, MAX_BODY);
    assert_true(bench->body_fd >= 0);
    assert_int_equal(fd_read_all(&body, bench->body_fd, &err), 0);
    assert_int_equal(bench->reply.body_len, body.len);
    assert_true(bytes_is(buf_bytes(&body), text));
}

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
    assert_int_equal(site.threads, 2); /* the test and the site */
}

static void validators_are_sent_back_unless_they_could_end_the_line(void **state)
{
    struct bench *bench = *state;
    struct err err = {0};
    struct fake_site site = site_saying("HTTP/1.1 304 Not Modified\r\n\r\n");
    struct fetch_job job = job_for("http://" ONION "/");
    (void)strcat(job.if_none_match, "W/\"v1\"");
    (void)strcat(job.if_modified_since, "x\r\nEvil: 1");
    assert_int_equal(
        fetcher_add(bench->fetcher, &job, fake_open(bench->pairs, &site), &err), 0);
    await(bench);
    fake_join(&site);
    assert_non_null(strstr(site.request, "If-None-Match: W/\"v1\"\r\n"));
    assert_null(strstr(site.request, "Evil"));
    assert_int_equal(bench->reply.outcome, REPLY_UNCHANGED);
    assert_int_equal(bench->body_fd, -1);
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

static void an_endless_body_is_cut_at_the_ceiling_and_marked(void **state)
{
    struct bench *bench = *state;
    static const char more[4096] = {'x'};
    struct fake_site site = site_saying("HTTP/1.1 200 OK\r\n\r\n");
    uint64_t size = 0;
    struct err err = {0};
    site.more = bytes_make(more, sizeof(more));
    site.end = FAKE_REPEAT;
    fetch(bench, &site, "http://" ONION "/");
    assert_int_equal(bench->reply.outcome, REPLY_OK);
    assert_true(bench->reply.cut);
    assert_int_equal(bench->reply.body_len, MAX_BODY);
    assert_int_equal(fd_size(&size, bench->body_fd, &err), 0);
    assert_int_equal(size, MAX_BODY);
}

static void a_body_of_just_the_ceiling_is_whole(void **state)
{
    struct bench *bench = *state;
    static char more[MAX_BODY];
    struct fake_site site = site_saying("HTTP/1.1 200 OK\r\n"
                                        "Content-Length: 100000\r\n\r\n");
    memset(more, 'x', sizeof(more));
    site.more = bytes_make(more, sizeof(more));
    fetch(bench, &site, "http://" ONION "/");
    assert_int_equal(bench->reply.outcome, REPLY_OK);
    assert_false(bench->reply.cut);
    assert_int_equal(bench->reply.body_len, MAX_BODY);
}

/* A gzip stream (RFC 1951 3.2.6) that says "258 times the same again" without end: 13
 * bits each. A whole number of bytes comes after eight of them. */
static void a_gzip_bomb_ends_at_the_ceiling(void **state)
{
    struct bench *bench = *state;
    /* Header; then bits, least first: final block, fixed codes, a literal 0, and as
     * many matches as make the rest come out even. */
    static const uint8_t start[] = {0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3};
    uint8_t bits[13 * 64] = {0};
    size_t at = 0;
    static const char prefix[] = "11000110000";  /* BFINAL, BTYPE, literal 0 */
    static const char match[] = "1100010100000"; /* length 258, distance 1 */
    AUTO(buf_done) struct buf head;
    struct err err = {0};
    buf_init(&head, 4096);
    for (size_t i = 0; i < sizeof(prefix) - 1; i++, at++)
        bits[at / 8] |= (uint8_t)((prefix[i] == '1' ? 1U : 0U) << (at % 8));
    for (size_t count = 0; count < 500; count++)
        for (size_t i = 0; i < sizeof(match) - 1 && at < sizeof(bits) * 8; i++, at++)
            bits[at / 8] |= (uint8_t)((match[i] == '1' ? 1U : 0U) << (at % 8));
    assert_int_equal(
        buf_add_text(&head, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n", &err),
        0);
    assert_int_equal(buf_add(&head, bytes_make(start, sizeof(start)), &err), 0);
    assert_int_equal(buf_add(&head, bytes_make(bits, sizeof(bits)), &err), 0);
    struct fake_site site = {.head = buf_bytes(&head), .end = FAKE_HANG};
    fetch(bench, &site, "http://" ONION "/");
    assert_int_equal(bench->reply.outcome, REPLY_OK);
    assert_true(bench->reply.cut);
    assert_int_equal(bench->reply.body_len, MAX_BODY);
    assert_true(bench->reply.wire_len < 2000);
}

static void expect_fault(struct bench *bench, enum tor_fault fault)
{
    if (bench->reply.outcome != REPLY_FAULT || bench->reply.fault != fault)
        fail_msg("%s, %s: %s", reply_outcome_name(bench->reply.outcome),
            tor_fault_name(bench->reply.fault), bench->reply.error);
    assert_true(bench->reply.error[0] != '\0');
    assert_int_equal(bench->body_fd, -1);
}

static void floods_of_headers_end_the_transfer(void **state)
{
    struct bench *bench = *state;
    static const char *const floods[] = {
        "X-A: b\r\n", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"};
    for (size_t i = 0; i < sizeof(floods) / sizeof(floods[0]); i++) {
        struct fake_site site = site_saying("HTTP/1.1 200 OK\r\n");
        site.more = bytes_of(floods[i]);
        site.end = FAKE_REPEAT;
        fetch(bench, &site, "http://" ONION "/");
        expect_fault(bench, TOR_FAULT_HEADERS);
    }
}

static void a_body_shorter_than_announced_is_no_page(void **state)
{
    struct bench *bench = *state;
    static const char *const heads[] = {
        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nabc",
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc",
        "HTTP/1.1 200 OK\r\n",
        "SSH-2.0-OpenSSH\r\n",
        "",
    };
    for (size_t i = 0; i < sizeof(heads) / sizeof(heads[0]); i++) {
        struct fake_site site = site_saying(heads[i]);
        fetch(bench, &site, "http://" ONION "/");
        expect_fault(bench, TOR_FAULT_BROKEN);
    }
}

static void a_site_that_speaks_no_tls_is_a_tls_fault(void **state)
{
    struct bench *bench = *state;
    struct fake_site site = site_saying("HTTP/1.1 400 Bad Request\r\n\r\n");
    site.end = FAKE_NO_TLS;
    fetch(bench, &site, "https://" ONION "/");
    expect_fault(bench, TOR_FAULT_TLS);
    assert_int_equal(site.port, 443);
}

static void each_socks_code_is_its_own_fault(void **state)
{
    struct bench *bench = *state;
    static const struct {
        uint8_t code;
        enum tor_fault fault;
    } cases[] = {
        {0x01, TOR_FAULT_NETWORK},
        {0x02, TOR_FAULT_REFUSED_BY_TOR},
        {0x04, TOR_FAULT_HOST_UNREACHABLE},
        {0x05, TOR_FAULT_PORT_CLOSED},
        {0xF0, TOR_FAULT_NO_DESCRIPTOR},
        {0xF1, TOR_FAULT_BAD_DESCRIPTOR},
        {0xF2, TOR_FAULT_INTRODUCTION},
        {0xF3, TOR_FAULT_RENDEZVOUS},
        {0xF4, TOR_FAULT_AUTH_MISSING},
        {0xF5, TOR_FAULT_AUTH_WRONG},
        {0xF6, TOR_FAULT_BAD_ADDRESS},
        {0xF7, TOR_FAULT_INTRO_TIMEOUT},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct fake_site site = {.socks_code = cases[i].code};
        fetch(bench, &site, "http://" ONION "/");
        expect_fault(bench, cases[i].fault);
    }
}

static void something_that_is_not_tor_is_told_from_a_site_in_trouble(void **state)
{
    struct bench *bench = *state;
    struct fake_site other = {.end = FAKE_NO_SOCKS};
    fetch(bench, &other, "http://" ONION "/");
    expect_fault(bench, TOR_FAULT_DOWN);
    struct fake_site closing = {.end = FAKE_CLOSE_IN_SOCKS};
    fetch(bench, &closing, "http://" ONION "/");
    expect_fault(bench, TOR_FAULT_NETWORK);
}

/* The clock is the test's: two minutes pass in no time. */
static void expect_timeout(
    struct bench *bench, enum fake_end end, int64_t patience_ms, enum tor_fault fault)
{
    struct fake_site site =
        site_saying("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\na");
    struct err err = {0};
    site.end = end;
    add(bench, &site, "http://" ONION "/");
    while (!atomic_load(&site.request_seen))
        assert_int_equal(fetcher_step(bench->fetcher, -1, NULL, 1, &err), 0);
    bench->clock.now_ms += patience_ms - 1;
    assert_int_equal(fetcher_step(bench->fetcher, -1, NULL, 0, &err), 0);
    assert_int_equal(fetcher_busy(bench->fetcher), 1);
    assert_int_equal(fetcher_next(&bench->reply, &bench->body_fd, bench->fetcher, &err),
        FETCHER_NONE);
    bench->clock.now_ms += 1;
    await(bench);
    fake_join(&site);
    expect_fault(bench, fault);
    assert_int_equal(bench->reply.total_ms, patience_ms);
}

static void tor_is_given_its_time_and_no_more(void **state)
{
    expect_timeout(*state, FAKE_HANG_IN_SOCKS, CONNECT_MS, TOR_FAULT_CONNECT_TIMEOUT);
}

static void a_site_that_stalls_is_left_at_the_deadline(void **state)
{
    expect_timeout(*state, FAKE_HANG, DEADLINE_MS, TOR_FAULT_DEADLINE);
}

static void addresses_that_are_not_to_be_asked_never_reach_tor(void **state)
{
    struct bench *bench = *state;
    static const char *const urls[] = {"ftp://x.example/", "file:///etc/passwd",
        "gopher://x.example/", "http://user:p@x.example/",
        "http://3gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion/", ""};
    for (size_t i = 0; i < sizeof(urls) / sizeof(urls[0]); i++) {
        struct fake_site site = {0};
        fetch(bench, &site, urls[i]);
        expect_fault(bench, TOR_FAULT_FORBIDDEN);
        assert_string_equal(site.host, "");
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

static int open_pairs(void **state)
{
    static struct fake_pairs pairs;
    *state = &pairs;
    return fake_connect_pairs(&pairs) && fake_forbid() ? 0 : -1;
}

#define BENCH_TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        BENCH_TEST(a_page_comes_back_with_what_the_site_said_of_it),
        BENCH_TEST(tor_is_told_the_host_by_name_and_who_shares_the_circuit),
        BENCH_TEST(what_is_no_onion_goes_through_tor_as_well),
        BENCH_TEST(no_thread_is_started_to_resolve_anything),
        BENCH_TEST(validators_are_sent_back_unless_they_could_end_the_line),
        BENCH_TEST(a_chunked_body_is_put_together),
        BENCH_TEST(an_error_page_keeps_its_body),
        BENCH_TEST(redirects_are_told_and_never_followed),
        BENCH_TEST(an_endless_body_is_cut_at_the_ceiling_and_marked),
        BENCH_TEST(a_body_of_just_the_ceiling_is_whole),
        BENCH_TEST(a_gzip_bomb_ends_at_the_ceiling),
        BENCH_TEST(floods_of_headers_end_the_transfer),
        BENCH_TEST(a_body_shorter_than_announced_is_no_page),
        BENCH_TEST(a_site_that_speaks_no_tls_is_a_tls_fault),
        BENCH_TEST(each_socks_code_is_its_own_fault),
        BENCH_TEST(something_that_is_not_tor_is_told_from_a_site_in_trouble),
        BENCH_TEST(tor_is_given_its_time_and_no_more),
        BENCH_TEST(a_site_that_stalls_is_left_at_the_deadline),
        BENCH_TEST(addresses_that_are_not_to_be_asked_never_reach_tor),
        BENCH_TEST(the_body_can_be_read_and_no_longer_written),
        BENCH_TEST(several_go_at_once_and_more_than_agreed_are_refused),
        BENCH_TEST(new_work_wakes_it_up),
        BENCH_TEST(transfers_in_flight_are_let_go_with_the_fetcher),
    };
    return cmocka_run_group_tests(tests, open_pairs, NULL);
}
