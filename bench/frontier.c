/*
 * frontier - how fast addresses go into the store and come out of it again.
 *
 *   bench_frontier STORE-URL [--urls N] [--hosts N] [--spread N] [--seconds N]
 *
 * With --seconds 0 it fills alone: with addresses that are not due, for bench/crawl.
 *
 * Adds N addresses of as many hosts in batches of 500, each of `spread` hosts (2, as a
 * page of a board leads to that board and little else; 500 is the worst there is: no
 * two of a batch stand near each other), and then claims and gives back for so many
 * seconds, 8 at a time as a keeper with 8 connections does. Tells each tenth of the
 * addresses, so that it is seen whether a larger frontier takes more. The database must
 * be an empty one. Peak memory is this process's.
 */
#include "storage/store.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

enum { BATCH = 500, CLAIMED = 8, PARTS = 10 };

struct bench {
    const char *url;
    uint64_t urls;
    uint64_t hosts;
    uint64_t spread; /* hosts of a batch */
    uint64_t seconds;
    struct store *store;
};

static double now_s(void)
{
    struct timespec now;
    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static double cpu_s(void)
{
    struct timespec now;
    (void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static long peak_kib(void)
{
    struct rusage usage = {0};
    (void)getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

static int make_target(struct target *out, const struct bench *bench, uint64_t number)
{
    char host[64];
    char url[128];
    uint64_t first = number / BATCH * bench->spread; /* of its batch */
    uint64_t which = (first + number % BATCH % bench->spread) % bench->hosts;
    (void)snprintf(host, sizeof(host), "h%" PRIu64 ".example", which);
    (void)snprintf(
        url, sizeof(url), "http://%s/showthread.php?tid=%" PRIu64, host, number);
    if (target_init(out, bytes_of(url), bytes_of(host)) != 0)
        return -1;
    (void)bytes_to_text(out->source, sizeof(out->source), bytes_of("bench"));
    out->priority = 800 - (int32_t)(number % 7) * 50;
    out->due_ms = bench->seconds > 0 ? 1 : INT64_MAX / 2;
    return 0;
}

static int add_part(
    struct target *targets, const struct bench *bench, uint64_t at, struct err *err)
{
    uint64_t end = at + bench->urls / PARTS;
    if (end + PARTS > bench->urls)
        end = bench->urls;
    while (at < end) {
        size_t count = 0;
        while (count < BATCH && at < end)
            if (make_target(&targets[count++], bench, at++) != 0)
                return err_set(err, "an address is too long");
        if (store_targets_add(bench->store, NULL, targets, count, err) != 0)
            return -1;
    }
    return 0;
}

static int add_all(const struct bench *bench, struct err *err)
{
    AUTO(mem_free) struct target *targets = calloc(BATCH, sizeof(*targets));
    uint64_t part = bench->urls / PARTS;
    if (targets == NULL)
        return err_no_memory(err);
    for (uint64_t i = 0; i < PARTS; i++) {
        double start = now_s();
        double cpu = cpu_s();
        if (add_part(targets, bench, i * part, err) != 0)
            return -1;
        printf("%10" PRIu64 " urls: %9.0f inserts/s, %9.0f of processor time\n",
            (i + 1) * part, (double)part / (now_s() - start),
            (double)part / (cpu_s() - cpu));
        (void)fflush(stdout);
    }
    return 0;
}

static int give_back(const struct bench *bench, const struct target *target,
    const struct id *owner, int64_t now_ms, struct err *err)
{
    const struct target_history history = {.visits = 1, .interval_ms = 3600000};
    const int32_t priority = 530;
    const struct store_visit visit = {.owner = *owner,
        .target = target,
        .outcome = STORE_UNCHANGED,
        .at_ms = now_ms,
        .due_ms = now_ms + 3600000,
        .host_rest_ms = now_ms + 1,
        .http_status = 304,
        .history = &history,
        .priority = &priority};
    return store_visit_commit(bench->store, &visit, err) < 0 ? -1 : 0;
}

static int claim_for_a_while(
    uint64_t *claims, uint64_t *targets, const struct bench *bench, struct err *err)
{
    struct target claimed[CLAIMED];
    struct id owner = id_random();
    double end = now_s() + (double)bench->seconds;
    int64_t now_ms = 1000;
    while (now_s() < end) {
        size_t count = 0;
        const struct store_claim wanted = {.owner = owner,
            .now_ms = now_ms,
            .lease_until_ms = now_ms + 100000,
            .max = CLAIMED};
        if (store_claim(claimed, &count, bench->store, &wanted, err) != 0)
            return -1;
        for (size_t i = 0; i < count; i++)
            if (give_back(bench, &claimed[i], &owner, now_ms, err) != 0)
                return -1;
        if (count == 0)
            return 0; /* all of it was claimed */
        now_ms += 10;
        ++*claims;
        *targets += count;
    }
    return 0;
}

static int run(struct bench *bench, struct err *err)
{
    const struct store_source source = {"bench", "http://h0.example/", "o", "p"};
    uint64_t claims = 0, targets = 0;
    if (store_open(&bench->store, bench->url, NULL, err) != 0 ||
        store_migrate(bench->store, err) != 0 ||
        store_sources_set(bench->store, &source, 1, err) != 0)
        return -1;
    double start = now_s();
    if (add_all(bench, err) != 0)
        return -1;
    double added = now_s() - start;
    printf("%10" PRIu64 " urls, %" PRIu64 " hosts: %9.0f inserts/s, peak %ld KiB\n",
        bench->urls, bench->hosts, (double)bench->urls / added, peak_kib());
    if (bench->seconds == 0)
        return 0;
    start = now_s();
    if (claim_for_a_while(&claims, &targets, bench, err) != 0)
        return -1;
    double spent = now_s() - start;
    printf("%10" PRIu64 " urls: %9.1f claims/s, %9.1f targets claimed and given back/s,"
           " peak %ld KiB\n",
        bench->urls, (double)claims / spent, (double)targets / spent, peak_kib());
    return 0;
}

static int read_number(uint64_t *out, const char *name, int argc, char **argv)
{
    for (int i = 2; i + 1 < argc; i += 2)
        if (strcmp(argv[i], name) == 0)
            return bytes_to_u64(out, bytes_of(argv[i + 1]), UINT32_MAX);
    return 0;
}

int main(int argc, char **argv)
{
    struct bench bench = {.urls = 10000, .hosts = 100, .spread = 2, .seconds = 10};
    struct err err = {0};
    if (argc < 2 || argc % 2 != 0 ||
        read_number(&bench.urls, "--urls", argc, argv) != 0 ||
        read_number(&bench.hosts, "--hosts", argc, argv) != 0 ||
        read_number(&bench.spread, "--spread", argc, argv) != 0 ||
        read_number(&bench.seconds, "--seconds", argc, argv) != 0 || bench.hosts == 0 ||
        bench.spread == 0 || bench.urls < PARTS) {
        (void)fputs("bench_frontier STORE-URL [--urls N] [--hosts N] [--spread N] "
                    "[--seconds N]\n",
            stderr);
        return 2;
    }
    bench.url = argv[1];
    int done = run(&bench, &err);
    store_close(bench.store);
    if (done != 0)
        (void)fprintf(stderr, "bench_frontier: %s\n", err.text);
    return done == 0 ? 0 : 1;
}
