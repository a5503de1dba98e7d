/*
 * fetch_bench - a fetcher on a fake clock, with fake sites to ask.
 */
#ifndef VIGIE_TESTS_FETCH_BENCH_H
#define VIGIE_TESTS_FETCH_BENCH_H

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

static inline int64_t fake_now(const struct clock *self)
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

static inline int set_up(void **state)
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

static inline int tear_down(void **state)
{
    struct bench *bench = *state;
    *state = bench->pairs;
    fetcher_free(bench->fetcher);
    fd_close(bench->body_fd);
    free(bench);
    return 0;
}

static inline struct fetch_job job_for(const char *url)
{
    struct fetch_job job = {.id = 77, .user = "host.0"};
    (void)bytes_to_text(job.url, sizeof(job.url), bytes_of(url));
    return job;
}

static inline void add(struct bench *bench, struct fake_site *site, const char *url)
{
    struct err err = {0};
    struct fetch_job job = job_for(url);
    int socks_fd = fake_open(bench->pairs, site);
    assert_true(socks_fd >= 0);
    assert_int_equal(fetcher_add(bench->fetcher, &job, socks_fd, &err), 0);
}

static inline void step(struct bench *bench)
{
    struct err err = {0};
    assert_int_equal(fetcher_step(bench->fetcher, -1, NULL, 1000, &err), 0);
}

static inline void await(struct bench *bench)
{
    struct err err = {0};
    fd_close(bench->body_fd);
    bench->body_fd = -1;
    while (fetcher_next(&bench->reply, &bench->body_fd, bench->fetcher, &err) != 0)
        step(bench);
}

static inline void fetch(struct bench *bench, struct fake_site *site, const char *url)
{
    add(bench, site, url);
    await(bench);
    fake_join(site);
}

static inline struct fake_site site_saying(const char *head)
{
    return (struct fake_site){.head = bytes_of(head)};
}

static inline void expect_body(struct bench *bench, const char *text)
{
    struct err err = {0};
    AUTO(buf_done) struct buf body;
    buf_init(&body, MAX_BODY);
    assert_true(bench->body_fd >= 0);
    assert_int_equal(fd_read_all(&body, bench->body_fd, &err), 0);
    assert_int_equal(bench->reply.body_len, body.len);
    assert_true(bytes_is(buf_bytes(&body), text));
}

static inline void expect_fault(struct bench *bench, enum tor_fault fault)
{
    if (bench->reply.outcome != REPLY_FAULT || bench->reply.fault != fault)
        fail_msg("%s, %s: %s", reply_outcome_name(bench->reply.outcome),
            tor_fault_name(bench->reply.fault), bench->reply.error);
    assert_true(bench->reply.error[0] != '\0');
    assert_int_equal(bench->body_fd, -1);
}

static inline int open_pairs(void **state)
{
    static struct fake_pairs pairs;
    *state = &pairs;
    return fake_connect_pairs(&pairs) && fake_forbid() ? 0 : -1;
}

/* The group's setup is open_pairs. */
#define BENCH_TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

#endif
