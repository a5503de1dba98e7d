#include "tests/unit/crawler/fetch_bench.h"

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

struct stall {
    enum fake_end end;
    const char *url;
    int64_t patience_ms;
    enum tor_fault fault;
};

/* The clock is the test's: two minutes pass in no time. */
static void expect_timeout(struct bench *bench, const struct stall *stall)
{
    struct fake_site site =
        site_saying("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\na");
    struct err err = {0};
    int64_t patience_ms = stall->patience_ms;
    site.end = stall->end;
    add(bench, &site, stall->url);
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
    expect_fault(bench, stall->fault);
    assert_int_equal(bench->reply.total_ms, patience_ms);
}

static void tor_is_given_its_time_and_no_more(void **state)
{
    const struct stall stall = {
        FAKE_HANG_IN_SOCKS, "http://" ONION "/", CONNECT_MS, TOR_FAULT_CONNECT_TIMEOUT};
    expect_timeout(*state, &stall);
}

static void a_site_that_stalls_is_left_at_the_deadline(void **state)
{
    const struct stall stall = {
        FAKE_HANG, "http://" ONION "/", DEADLINE_MS, TOR_FAULT_DEADLINE};
    expect_timeout(*state, &stall);
}

/* Tor reached the site, and must not be blamed for it. */
static void a_site_that_stalls_in_tls_is_no_trouble_of_tors(void **state)
{
    struct bench *bench = *state;
    const struct stall stall = {
        FAKE_HANG_IN_TLS, "https://" ONION "/", CONNECT_MS, TOR_FAULT_TLS};
    expect_timeout(bench, &stall);
    assert_string_equal(bench->reply.error, "the site stalls in its TLS handshake");
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

int main(void)
{
    const struct CMUnitTest tests[] = {
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
        BENCH_TEST(a_site_that_stalls_in_tls_is_no_trouble_of_tors),
        BENCH_TEST(addresses_that_are_not_to_be_asked_never_reach_tor),
    };
    return cmocka_run_group_tests(tests, open_pairs, NULL);
}
