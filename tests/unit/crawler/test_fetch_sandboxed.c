#include "base/sandbox.h"
#include "tests/unit/crawler/fetch_bench.h"

#include <sys/wait.h>

enum { CHILD_GOOD = 0, CHILD_BAD = 1, CHILD_NO_SANDBOX = 2 };

/* In a process of its own, as the fetcher's role is: everything is opened, then the
 * walls go up, then the request is made. */
static int fetch_walled(
    int socks_fd, const char *url, enum reply_outcome outcome, enum tor_fault fault)
{
    struct err err = {0};
    struct reply reply;
    int body_fd = -1;
    AUTO(buf_done) struct buf authorities;
    AUTO(fetcher_free) struct fetcher *fetcher = NULL;
    const struct sandbox_rules rules = {.role = SANDBOX_FETCHER};
    struct fetch_job job = job_for(url);
    buf_init(&authorities, 4 << 20);
    if (fd_read_file(&authorities, "/etc/ssl/certs/ca-certificates.crt", &err) != 0)
        buf_done(&authorities); /* then https is tested without any */
    const struct fetcher_options options = {.clock = clock_system(),
        .connections = 1,
        .connect_timeout_ms = CONNECT_MS,
        .deadline_ms = DEADLINE_MS,
        .max_body = MAX_BODY,
        .user_agent = "Test/1.0",
        .authorities = buf_bytes(&authorities)};
    if (fetcher_new(&fetcher, &options, &err) != 0)
        return CHILD_BAD;
    if (sandbox_enter(&rules, &err) != 0)
        return CHILD_NO_SANDBOX;
    if (fetcher_add(fetcher, &job, socks_fd, &err) != 0)
        return CHILD_BAD;
    while (fetcher_next(&reply, &body_fd, fetcher, &err) != 0)
        if (fetcher_step(fetcher, -1, NULL, 1000, &err) != 0)
            return CHILD_BAD;
    return reply.outcome == outcome && reply.fault == fault ? CHILD_GOOD : CHILD_BAD;
}

static void expect_walled(struct fake_pairs *pairs, struct fake_site *site,
    const char *url, enum reply_outcome outcome, enum tor_fault fault)
{
    int status = 0;
    int client = pairs->client[pairs->used];
    int end = pairs->site[pairs->used];
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        fd_close(end);
        _exit(fetch_walled(client, url, outcome, fault));
    }
    assert_int_equal(fake_open(pairs, site), client);
    fd_close(client);
    assert_int_equal(waitpid(child, &status, 0), child);
    fake_join(site);
    if (WIFSIGNALED(status))
        fail_msg("%s: killed by signal %d", url, WTERMSIG(status));
    if (WEXITSTATUS(status) == CHILD_NO_SANDBOX)
        skip(); /* a kernel without Landlock: the role would not start at all */
    assert_int_equal(WEXITSTATUS(status), CHILD_GOOD);
}

static int open_unforbidden(void **state)
{
    static struct fake_pairs pairs;
    *state = &pairs;
    return fake_connect_pairs(&pairs) ? 0 : -1;
}

static void a_page_is_fetched_behind_the_walls(void **state)
{
    struct fake_site site = site_saying(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n");
    expect_walled(*state, &site, "http://" ONION "/", REPLY_OK, TOR_FAULT_NONE);
}

static void tls_is_begun_behind_the_walls(void **state)
{
    static const char *const urls[] = {"https://" ONION "/", "https://board.example/"};
    for (size_t i = 0; i < sizeof(urls) / sizeof(urls[0]); i++) {
        struct fake_site site = site_saying("HTTP/1.1 400 Bad Request\r\n\r\n");
        site.end = FAKE_NO_TLS;
        expect_walled(*state, &site, urls[i], REPLY_FAULT, TOR_FAULT_TLS);
    }
}

static void a_refusal_of_tors_is_read_behind_the_walls(void **state)
{
    struct fake_site site = {.socks_code = 0xF0};
    expect_walled(
        *state, &site, "http://" ONION "/", REPLY_FAULT, TOR_FAULT_NO_DESCRIPTOR);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_page_is_fetched_behind_the_walls),
        cmocka_unit_test(tls_is_begun_behind_the_walls),
        cmocka_unit_test(a_refusal_of_tors_is_read_behind_the_walls),
    };
    return cmocka_run_group_tests(tests, open_unforbidden, NULL);
}
