/*
 * clones - how long it takes to see whether a host shows another one's pages.
 *
 *   bench_clones STORE-URL HOST BUCKET EXPECTED [--times N]
 *
 * Asks N times (100) whose clone HOST is, in a store that bench/clones has filled, and
 * tells the least, the median and the longest processor time. The first is told apart,
 * as it may put pages where the others find them. It fails where another host than
 * EXPECTED is found.
 */
#include "storage/store.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { TIMES = 100, TIMES_MAX = 10000 };

static double cpu_ms(void)
{
    struct timespec now;
    (void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static int by_size(const void *left, const void *right)
{
    double a = *(const double *)left;
    double b = *(const double *)right;
    return (a > b) - (a < b);
}

struct question {
    struct store *store;
    struct target front;
    const char *expected;
};

static int ask(double *took_ms, const struct question *question, struct err *err)
{
    struct store_clone clone;
    double start = cpu_ms();
    if (store_clone_look(&clone, question->store, &question->front, 1000, err) != 0)
        return -1;
    *took_ms = cpu_ms() - start;
    if (strcmp(clone.of_host, question->expected) != 0)
        return err_set(err, "%s is told as a clone of '%s', not of %s",
            question->front.host, clone.of_host, question->expected);
    return 0;
}

static int ask_all(const struct question *question, uint64_t times, struct err *err)
{
    AUTO(mem_free) double *took_ms = calloc(times, sizeof(*took_ms));
    if (took_ms == NULL)
        return err_no_memory(err);
    for (uint64_t i = 0; i < times; i++)
        if (ask(&took_ms[i], question, err) != 0)
            return -1;
    double first = took_ms[0];
    qsort(took_ms, times, sizeof(*took_ms), by_size);
    printf("%" PRIu64 " looks: first %.1f ms, least %.1f, median %.1f, longest %.1f\n",
        times, first, took_ms[0], took_ms[times / 2], took_ms[times - 1]);
    return 0;
}

static int run(char **argv, uint64_t times, struct err *err)
{
    struct question question = {.expected = argv[4]};
    struct target *front = &question.front;
    uint64_t bucket = 0;
    if (bytes_to_u64(&bucket, bytes_of(argv[3]), BUCKET_COUNT - 1) != 0)
        return err_set(err, "'%s' is no bucket", argv[3]);
    front->bucket = (uint16_t)bucket;
    (void)bytes_to_text(front->host, sizeof(front->host), bytes_of(argv[2]));
    (void)bytes_to_text(front->source, sizeof(front->source), bytes_of("bench"));
    if (store_open(&question.store, argv[1], NULL, err) != 0)
        return -1;
    int done = ask_all(&question, times, err);
    store_close(question.store);
    return done;
}

int main(int argc, char **argv)
{
    uint64_t times = TIMES;
    struct err err = {0};
    bool counted = argc == 7 && strcmp(argv[5], "--times") == 0 &&
                   bytes_to_u64(&times, bytes_of(argv[6]), TIMES_MAX) == 0 && times > 0;
    if (argc != 5 && !counted) {
        (void)fputs(
            "bench_clones STORE-URL HOST BUCKET EXPECTED [--times N]\n", stderr);
        return 2;
    }
    if (run(argv, times, &err) == 0)
        return 0;
    (void)fprintf(stderr, "bench_clones: %s\n", err.text);
    return 1;
}
