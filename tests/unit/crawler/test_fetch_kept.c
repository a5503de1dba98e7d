/* Connections that are kept for their host's next page, and which reply says so. */
#include "tests/unit/crawler/fetch_bench.h"

enum { KEEP_MS = 60000 };

static void open_keeping(struct bench *bench)
{
    struct err err = {0};
    const struct fetcher_options options = {
        .clock = &bench->clock.clock,
        .connections = 2,
        .connect_timeout_ms = CONNECT_MS,
        .deadline_ms = DEADLINE_MS,
        .keep_ms = KEEP_MS,
        .max_body = MAX_BODY,
        .user_agent = "Test/1.0",
    };
    fetcher_free(bench->fetcher);
    bench->fetcher = NULL;
    assert_int_equal(fetcher_new(&bench->fetcher, &options, &err), 0);
}

static void ask(struct bench *bench, struct fake_site *site, const char *user)
{
    struct err err = {0};
    struct fetch_job job = job_for("http://" ONION "/");
    (void)bytes_to_text(job.user, sizeof(job.user), bytes_of(user));
    assert_int_equal(
        fetcher_add(bench->fetcher, &job, fake_open(bench->pairs, site), &err), 0);
    await(bench);
    assert_int_equal(bench->reply.outcome, REPLY_OK);
}

/* Its handle may be the first one's, which is not to remember that one's connection. */
static void a_connection_that_the_site_closes_is_not_kept_in_anothers_name(void **state)
{
    struct bench *bench = *state;
    struct fake_site open = site_saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    struct fake_site closed = site_saying(
        "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    open.end = FAKE_HANG;
    open_keeping(bench);
    ask(bench, &open, "host.0");
    assert_true(bench->reply.kept);
    ask(bench, &closed, "other.1");
    assert_false(bench->reply.kept);
    fake_join(&closed);
    fetcher_free(bench->fetcher);
    bench->fetcher = NULL;
    fake_join(&open);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BENCH_TEST(a_connection_that_the_site_closes_is_not_kept_in_anothers_name),
    };
    return cmocka_run_group_tests(tests, open_pairs, NULL);
}
