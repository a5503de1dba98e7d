/*
 * bench_random - how often random identifiers of nobody are taken for somebody's.
 *
 *     bench_random [--tokens N] [--entries N] [--seed S] [--folder PATH]
 *
 * It builds a watchlist of invented persons (a NIR, a phone and a mail address each),
 * then scans rows of random such values of which none is listed, and prints for each
 * type how many of its well-formed values the filter let through, how many exact hits
 * there were, and the speed in processor time. Exit status 1 when there was an exact
 * hit: there must be none.
 *
 * None is listed by construction: the last digit before a NIR's key, a phone's last
 * digit and the number in a mail address are even for those listed and odd for the
 * others. That number is cut in two by a letter: sixteen digits in a row may be a NIR
 * and one digit more (nir.c), so that somebody's would stand there by chance. All is
 * nobody's: communes 990 to 999 do not exist, +999 is no country (ITU-T E.164),
 * .example is no domain (RFC 2606). The list is written to `--folder` (default
 * /dev/shm) and deleted.
 */
#include "base/fd.h"
#include "matchers/confirmer.h"
#include "matchers/key.h"
#include "matchers/scanner.h"
#include "matchers/watchlist.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { ROW_MAX = 96, ROWS = 131072, VALUES = 3, MODULUS = 97, PROGRESS = 16 };

static const enum identifier_type TYPES[VALUES] = {
    IDENTIFIER_NIR, IDENTIFIER_PHONE, IDENTIFIER_EMAIL};

struct run {
    uint64_t tokens;  /* to be scanned */
    uint64_t entries; /* to be listed */
    uint64_t seed;
    char folder[200];
    char key[256];
    char list[256];
    struct scanner *scanner;
    struct confirmer *confirmer;
    struct confirmation *confirmation;
    uint64_t seen[IDENTIFIER_LIMIT];
    uint64_t passed[IDENTIFIER_LIMIT];
    uint64_t hits;
    double seconds; /* of scanning and confirming, not of inventing */
};

static void die(const char *what, const struct err *err)
{
    (void)fprintf(stderr, "bench_random: %s: %s\n", what, err->text);
    exit(2);
}

static double cpu_seconds(void)
{
    struct timespec now;
    (void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* SplitMix64: the n-th of a seed's numbers without those before. */
static uint64_t nth_random(uint64_t seed, uint64_t n)
{
    uint64_t mixed = seed + (n + 1) * UINT64_C(0x9e3779b97f4a7c15);
    mixed = (mixed ^ mixed >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    mixed = (mixed ^ mixed >> 27) * UINT64_C(0x94d049bb133111eb);
    return mixed ^ mixed >> 31;
}

static char *put_digits(char *at, uint64_t value, size_t count)
{
    for (size_t i = count; i > 0; i--, value /= 10)
        at[i - 1] = (char)('0' + value % 10);
    return at + count;
}

static char *put_text(char *at, const char *text)
{
    while (*text != '\0')
        *at++ = *text++;
    return at;
}

/* Sex, year, month, department, commune, order, key; `odd` is the order's last bit. */
static char *put_nir(char *at, uint64_t random, uint64_t odd)
{
    uint64_t nir = 1 + random % 2;
    random >>= 1;
    nir = nir * 100 + random % 100;
    random /= 100;
    nir = nir * 100 + 1 + random % 12;
    random /= 12;
    nir = nir * 100 + 21 + random % 75;
    random /= 75;
    nir = nir * 1000 + 990 + random % 10;
    random /= 10;
    nir = nir * 1000 + 2 + 2 * (random % 498) + odd;
    return put_digits(put_digits(at, nir, 13), MODULUS - nir % MODULUS, 2);
}

/* One person's row; the same for the same numbers. */
static char *put_row(char *at, uint64_t seed, uint64_t number, uint64_t odd)
{
    static const uint64_t PHONES = UINT64_C(5000000000);
    static const uint64_t HALF = UINT64_C(100000000);
    uint64_t random = nth_random(seed ^ odd, 2 * number);
    uint64_t other = nth_random(seed ^ odd, 2 * number + 1);
    at = put_nir(at, random, odd);
    at = put_text(at, ";+999");
    at = put_digits(at, other % PHONES * 2 + odd, 10);
    at = put_text(at, ";p");
    uint64_t mail = (other ^ random) % (HALF * HALF / 2) * 2 + odd;
    at = put_digits(at, mail / HALF, 8);
    at = put_text(at, "q");
    at = put_digits(at, mail % HALF, 8);
    return put_text(at, "@courriel.example\n");
}

static void people_write(const struct run *run, const char *path)
{
    static char rows[ROWS * ROW_MAX];
    struct err err = {{0}};
    AUTO(fd_close) int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    char *at = put_text(rows, "nir;phone;mail\n");
    for (uint64_t i = 0; i < run->entries / VALUES; i++) {
        at = put_row(at, run->seed, i, 0);
        bool last = i + 1 == run->entries / VALUES;
        if (!last && at + ROW_MAX < rows + sizeof(rows))
            continue;
        if (fd_write_all(fd, bytes_make((uint8_t *)rows, (size_t)(at - rows)), &err) !=
            0)
            die(path, &err);
        at = rows;
    }
}

static void list_build(const struct run *run)
{
    struct err err = {{0}};
    char csv[256];
    AUTO(buf_done) struct buf report;
    buf_init(&report, 1 << 20);
    (void)snprintf(csv, sizeof(csv), "%s/people.csv", run->folder);
    people_write(run, csv);
    AUTO(fd_close) int key_fd = open(run->key, O_RDONLY);
    AUTO(fd_close) int fd = open(csv, O_RDONLY);
    const struct watchlist_recipe recipe = {.key_fd = key_fd,
        .input_fd = fd,
        .input_name = "people.csv",
        .domains_fd = -1,
        .map = "nir=nir,phone=phone,email=mail",
        .group = "nobody",
        .out_path = run->list,
        .now_ms = 1};
    int status = watchlist_build(&report, &recipe, &err);
    (void)unlink(csv);
    if (status != 0)
        die("build", &err);
}

static int candidates_take(
    void *context, const struct candidate_batch *batch, struct err *err)
{
    struct run *run = context;
    for (size_t i = 0; i < batch->count; i++)
        run->passed[batch->items[i].type]++;
    return confirmation_batch(run->confirmation, batch, err);
}

static int hit_take(void *context, const struct hit *hit, struct err *err)
{
    (void)context;
    (void)hit;
    (void)err;
    return 0;
}

static void list_load(struct run *run)
{
    struct err err = {{0}};
    AUTO(fd_close) int key_fd = open(run->key, O_RDONLY);
    AUTO(fd_close) int fd = open(run->list, O_RDONLY);
    const struct watchlist_source source = {
        .name = run->list, .fd = fd, .key_fd = key_fd};
    const struct scanner_sink sink = {.take = candidates_take, .context = run};
    if (scanner_new(&run->scanner, &sink, &err) != 0 ||
        confirmer_new(&run->confirmer, &err) != 0 ||
        scanner_add_watchlist(run->scanner, &source, 2, &err) != 0 ||
        confirmer_add_watchlist(run->confirmer, &source, 2, &err) != 0)
        die("load", &err);
}

/* One document of rows, scanned and confirmed. */
static void scan_rows(struct run *run, struct bytes rows)
{
    static struct scan_summary scan;
    struct err err = {{0}};
    const struct hit_sink hits = {.take = hit_take, .max_hits = 1};
    AUTO(match_summary_done) struct match_summary verdict = {0};
    AUTO(confirmation_free) struct confirmation *confirmation = NULL;
    double start = cpu_seconds();
    if (confirmation_new(&confirmation, run->confirmer, &hits, &err) != 0)
        die("confirm", &err);
    run->confirmation = confirmation;
    if (scanner_whole(&scan, run->scanner, rows, &err) != 0 ||
        confirmation_end(&verdict, confirmation, &err) != 0)
        die("scan", &err);
    run->seconds += cpu_seconds() - start;
    run->hits += verdict.hits;
    for (size_t i = 0; i < VALUES; i++)
        run->seen[TYPES[i]] += scan.seen[TYPES[i]];
}

static uint64_t tokens_seen(const struct run *run)
{
    uint64_t sum = 0;
    for (size_t i = 0; i < VALUES; i++)
        sum += run->seen[TYPES[i]];
    return sum;
}

/* Those listed are all found, or that nobody else is would mean nothing. */
static void scan_listed(struct run *run, char *rows)
{
    uint64_t count = run->entries / VALUES < ROWS ? run->entries / VALUES : ROWS;
    char *at = rows;
    for (uint64_t i = 0; i < count; i++)
        at = put_row(at, run->seed, i, 0);
    scan_rows(run, bytes_make((uint8_t *)rows, (size_t)(at - rows)));
    if (run->hits < count) {
        (void)fprintf(stderr, "bench_random: of %llu listed only %llu are found\n",
            (unsigned long long)count, (unsigned long long)run->hits);
        exit(2);
    }
    run->hits = 0;
    run->seconds = 0;
    memset(run->seen, 0, sizeof(run->seen));
    memset(run->passed, 0, sizeof(run->passed));
}

static void scan_all(struct run *run)
{
    static char rows[ROWS * ROW_MAX];
    scan_listed(run, rows);
    uint64_t number = 0;
    for (uint64_t round = 1; tokens_seen(run) < run->tokens; round++) {
        char *at = rows;
        for (size_t i = 0; i < ROWS; i++)
            at = put_row(at, run->seed, number++, 1);
        scan_rows(run, bytes_make((uint8_t *)rows, (size_t)(at - rows)));
        if (round % PROGRESS == 0)
            (void)fprintf(stderr, "\r%.0f M tokens", (double)tokens_seen(run) / 1e6);
    }
    (void)fprintf(stderr, "\n");
}

static void print_rate(const char *name, uint64_t passed, uint64_t seen)
{
    (void)printf("%-8s %llu tokens, %llu through the filter: %.3f %%\n", name,
        (unsigned long long)seen, (unsigned long long)passed,
        100.0 * (double)passed / (double)seen);
}

static void print_report(const struct run *run)
{
    uint64_t passed = 0;
    for (size_t i = 0; i < VALUES; i++) {
        passed += run->passed[TYPES[i]];
        print_rate(
            identifier_name(TYPES[i]), run->passed[TYPES[i]], run->seen[TYPES[i]]);
    }
    print_rate("all", passed, tokens_seen(run));
    (void)printf("exact    %llu hits\n", (unsigned long long)run->hits);
    (void)printf("speed    %.2f M tokens/s, %.0f s of processor time\n",
        (double)tokens_seen(run) / 1e6 / run->seconds, run->seconds);
}

static uint64_t number_of(const char *text)
{
    uint64_t value = 0;
    if (text == NULL || bytes_to_u64(&value, bytes_of(text), UINT64_C(1) << 50) != 0) {
        (void)fprintf(stderr, "bench_random: a number is missing\n");
        exit(2);
    }
    return value;
}

static void options_read(struct run *run, int argc, char **argv, const char **under)
{
    for (int i = 1; i < argc; i++) {
        struct bytes option = bytes_of(argv[i]);
        if (bytes_is(option, "--tokens"))
            run->tokens = number_of(argv[++i]);
        else if (bytes_is(option, "--entries"))
            run->entries = number_of(argv[++i]);
        else if (bytes_is(option, "--seed"))
            run->seed = number_of(argv[++i]);
        else if (bytes_is(option, "--folder") && i + 1 < argc)
            *under = argv[++i];
        else
            number_of(NULL);
    }
    if (run->entries < VALUES)
        run->entries = VALUES;
}

int main(int argc, char **argv)
{
    static struct run run = {.tokens = 100000000, .entries = 2500000, .seed = 1};
    const char *under = "/dev/shm";
    struct err err = {{0}};
    options_read(&run, argc, argv, &under);
    (void)snprintf(run.folder, sizeof(run.folder), "%s/vigie-random-XXXXXX", under);
    if (mkdtemp(run.folder) == NULL) {
        (void)fprintf(stderr, "bench_random: %s: no folder there\n", under);
        return 2;
    }
    (void)snprintf(run.key, sizeof(run.key), "%s/key", run.folder);
    (void)snprintf(run.list, sizeof(run.list), "%s/list.vgw", run.folder);
    if (key_create(run.key, &err) != 0)
        die("key", &err);
    list_build(&run);
    list_load(&run);
    (void)unlink(run.list);
    (void)unlink(run.key);
    (void)rmdir(run.folder);
    scan_all(&run);
    print_report(&run);
    scanner_free(run.scanner);
    confirmer_free(run.confirmer);
    return run.hits == 0 ? 0 : 1;
}
