/* Many transfers at once, of which most wait: more than there is room for at first. */
#include "tests/unit/crawler/fetch_bench.h"

enum { SLOW = 70, ALL = SLOW + 1 };

static void open_wide(struct bench *bench)
{
    struct err err = {0};
    const struct fetcher_options options = {
        .clock = &bench->clock.clock,
        .connections = ALL,
        .connect_timeout_ms = CONNECT_MS,
        .deadline_ms = DEADLINE_MS,
        .max_body = MAX_BODY,
        .user_agent = "Test/1.0",
    };
    fetcher_free(bench->fetcher);
    bench->fetcher = NULL;
    assert_int_equal(fetcher_new(&bench->fetcher, &options, &err), 0);
}

static void one_that_answers_is_heard_among_many_that_do_not(void **state)
{
    struct bench *bench = *state;
    static struct fake_site sites[ALL];
    open_wide(bench);
    for (size_t i = 0; i < ALL; i++) {
        sites[i].end = i < SLOW ? FAKE_HANG : FAKE_CLOSE;
        if (i == SLOW)
            sites[i].head = bytes_of("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc");
        add(bench, &sites[i], "http://" ONION "/");
    }
    await(bench);
    assert_int_equal(bench->reply.outcome, REPLY_OK);
    expect_body(bench, "abc");
    assert_int_equal(fetcher_busy(bench->fetcher), SLOW);
    bench->clock.now_ms += DEADLINE_MS; /* the others' end, each told */
    for (size_t i = 0; i < SLOW; i++) {
        await(bench);
        assert_int_equal(bench->reply.outcome, REPLY_FAULT);
    }
    assert_int_equal(fetcher_busy(bench->fetcher), 0);
    for (size_t i = 0; i < ALL; i++)
        fake_join(&sites[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BENCH_TEST(one_that_answers_is_heard_among_many_that_do_not),
    };
    return cmocka_run_group_tests(tests, open_pairs, NULL);
}
