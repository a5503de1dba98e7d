/*
 * bench_scan - how fast a table in memory is matched, beside rg, grep and plain
 * reading. bench/README.md says what each line means; bench/scan runs it all.
 *
 *     bench_scan [--rows N] [--entries N] [--patterns N] [--rounds N] [--folder PATH]
 *                [--only PHASE] [--no-tools]
 *
 * All in processor time of one thread, so that a busy machine disturbs less; the best
 * of so many rounds for ours, of three runs of theirs. Files go to `--folder` (default
 * /dev/shm) and are deleted.
 */
#include "lab_csv.h"
#include "lab_list.h"
#include "side_by_side.h"

#include "base/fd.h"
#include "matchers/confirmer.h"
#include "matchers/key.h"
#include "matchers/scanner.h"
#include "matchers/watchlist.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

struct bench {
    uint64_t rows;
    uint64_t entries;
    uint64_t patterns;
    uint64_t rounds;
    const char *only; /* NULL: every phase */
    bool tools;
    char folder[200];
    char key[256];
    struct buf table;
    double read_rate; /* MB/s */
    struct confirmation *confirmation;
    uint64_t candidates;
};

static void path_in(char path[256], const struct bench *bench, const char *name)
{
    (void)snprintf(path, 256, "%s/%s", bench->folder, name);
}

static int candidates_take(
    void *context, const struct candidate_batch *batch, struct err *err)
{
    struct bench *bench = context;
    bench->candidates += batch->count;
    return bench->confirmation == NULL
               ? 0
               : confirmation_batch(bench->confirmation, batch, err);
}

static int hit_take(void *context, const struct hit *hit, struct err *err)
{
    (void)context;
    (void)hit;
    (void)err;
    return 0;
}

static void read_measure(struct bench *bench)
{
    double best = 1e9;
    uint64_t sum = 0;
    for (int round = 0; (uint64_t)round < bench->rounds; round++) {
        double start = bench_cpu();
        const uint8_t *at = bench->table.ptr;
        uint64_t lanes[8] = {0};
        for (size_t i = 0; i + 64 <= bench->table.len; i += 64)
            for (size_t lane = 0; lane < 8; lane++) {
                uint64_t word = 0;
                memcpy(&word, at + i + 8 * lane, sizeof(word));
                lanes[lane] += word;
            }
        for (size_t lane = 0; lane < 8; lane++)
            sum += lanes[lane];
        double seconds = bench_cpu() - start;
        best = seconds < best ? seconds : best;
    }
    bench->read_rate = (double)bench->table.len / 1e6 / best;
    (void)printf("memory read   %.0f MB/s (check %llx)\n", bench->read_rate,
        (unsigned long long)sum);
}

struct engines {
    struct scanner *scanner;
    struct confirmer *confirmer;
};

static void engines_start(
    struct engines *engines, struct bench *bench, const char *list)
{
    struct err err = {{0}};
    AUTO(fd_close) int key_fd = open(bench->key, O_RDONLY);
    AUTO(fd_close) int fd = open(list, O_RDONLY);
    const struct watchlist_source source = {.name = list, .fd = fd, .key_fd = key_fd};
    const struct scanner_sink sink = {.take = candidates_take, .context = bench};
    if (scanner_new(&engines->scanner, &sink, &err) != 0 ||
        confirmer_new(&engines->confirmer, &err) != 0)
        bench_die("start", &err);
    double start = bench_cpu();
    if (scanner_add_watchlist(engines->scanner, &source, 2, &err) != 0)
        bench_die("load", &err);
    double filter = bench_cpu();
    if (confirmer_add_watchlist(engines->confirmer, &source, 2, &err) != 0)
        bench_die("load", &err);
    (void)printf("load          filter %.1f ms, exact part %.1f ms\n",
        (filter - start) * 1e3, (bench_cpu() - filter) * 1e3);
}

static void scan_once(struct bench *bench, struct engines *engines, bool confirm,
    struct scan_summary *scan, struct match_summary *verdict)
{
    struct err err = {{0}};
    const struct hit_sink hits = {.take = hit_take, .max_hits = UINT32_MAX};
    bench->candidates = 0;
    match_summary_done(verdict);
    if (confirm &&
        confirmation_new(&bench->confirmation, engines->confirmer, &hits, &err) != 0)
        bench_die("confirm", &err);
    if (scanner_whole(scan, engines->scanner, buf_bytes(&bench->table), &err) != 0 ||
        (confirm && confirmation_end(verdict, bench->confirmation, &err) != 0))
        bench_die("scan", &err);
    confirmation_free(bench->confirmation);
    bench->confirmation = NULL;
}

static double scan_measure(
    struct bench *bench, struct engines *engines, bool confirm, const char *what)
{
    static struct scan_summary scan;
    AUTO(match_summary_done) struct match_summary verdict = {0};
    double best = 1e9;
    for (int round = 0; (uint64_t)round < bench->rounds; round++) {
        double start = bench_cpu();
        scan_once(bench, engines, confirm, &scan, &verdict);
        double seconds = bench_cpu() - start;
        best = seconds < best ? seconds : best;
    }
    uint64_t tokens = 0;
    for (int type = 0; type < IDENTIFIER_LIMIT; type++)
        tokens += scan.seen[type];
    double rate = (double)bench->table.len / 1e6 / best;
    uint64_t persons =
        verdict.persons[CONFIDENCE_PROBABLE] + verdict.persons[CONFIDENCE_CERTAIN];
    (void)printf("%-13s %.0f MB/s, %.1f %% of reading, %.1f ns a token (%llu tokens, "
                 "%llu candidates, %.3f %%; %llu persons)\n",
        what, rate, 100 * rate / bench->read_rate, best * 1e9 / (double)tokens,
        (unsigned long long)tokens, (unsigned long long)bench->candidates,
        100.0 * (double)bench->candidates / (double)tokens,
        (unsigned long long)persons);
    return rate;
}

static void engines_stop(struct engines *engines)
{
    scanner_free(engines->scanner);
    confirmer_free(engines->confirmer);
    *engines = (struct engines){0};
}

/* Each is four patterns: the phone is there in two of its forms. */
static uint64_t patterns_people(const struct bench *bench)
{
    return bench->patterns / 4;
}

/* What must be searched for in clear to find the same. */
static void patterns_write(const struct bench *bench, const char *path)
{
    struct err err = {{0}};
    struct lab_person person;
    AUTO(buf_done) struct buf text;
    AUTO(fd_close) int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    buf_init(&text, SIZE_MAX / 4);
    for (uint64_t i = 0; i < patterns_people(bench); i++) {
        lab_person(&person, LAB_STRANGERS + i);
        const char *phone = person.phone;
        if (buf_addf(&text, &err, "%s\n%s\n%s\n%.2s %.2s %.2s %.2s %.2s\n", person.nir,
                person.mail, phone, phone, phone + 2, phone + 4, phone + 6,
                phone + 8) != 0)
            bench_die(path, &err);
    }
    if (fd_write_all(fd, buf_bytes(&text), &err) != 0)
        bench_die(path, &err);
}

/* Our rates: with as many entries as there are, and with those people only whose
 * patterns the tools are given. */
struct ours {
    double all;
    double same;
};

static void tools_measure(struct bench *bench, const struct ours *ours)
{
    static const char *const tools[] = {"rg", "grep"};
    struct err err = {{0}};
    char patterns[256];
    char file[256];
    path_in(patterns, bench, "patterns");
    path_in(file, bench, "table.csv");
    patterns_write(bench, patterns);
    AUTO(fd_close) int fd = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (fd_write_all(fd, buf_bytes(&bench->table), &err) != 0)
        bench_die(file, &err);
    for (size_t i = 0; i < 2; i++) {
        double seconds = side_by_side(tools[i], patterns, file);
        double rate = (double)bench->table.len / 1e6 / seconds;
        if (seconds <= 0)
            (void)printf("%-4s          not measured: %s\n", tools[i],
                seconds < 0 ? "it is not there, or failed"
                            : "reading the patterns took as long as all");
        else
            (void)printf("%-4s -F -f    %.1f MB/s with %llu patterns: vigie is %.1f "
                         "times as fast with the same people listed, %.1f times with "
                         "all\n",
                tools[i], rate, (unsigned long long)bench->patterns, ours->same / rate,
                ours->all / rate);
    }
    (void)unlink(patterns);
    (void)unlink(file);
}

static void table_make(struct bench *bench)
{
    struct err err = {{0}};
    if (buf_reserve(&bench->table, bench->rows * 620, &err) != 0 ||
        lab_header(&bench->table, &err) != 0)
        bench_die("table", &err);
    for (uint64_t i = 0; i < bench->rows; i++)
        if (lab_row(&bench->table, i, &err) != 0)
            bench_die("table", &err);
    (void)printf("table         %llu rows of %d columns, %.1f MB\n",
        (unsigned long long)bench->rows, LAB_COLUMNS, (double)bench->table.len / 1e6);
}

/* One list, and what is measured with it. */
struct phase {
    const char *name;
    const char *says;
    struct lab_list list;
    bool confirm;
};

static double phase_run(struct bench *bench, const struct phase *phase)
{
    struct engines engines = {0};
    char list[256];
    if (bench->only != NULL && strcmp(bench->only, phase->name) != 0)
        return 0;
    path_in(list, bench, "list.vgw");
    lab_list_build(list, bench->folder, bench->key, &phase->list);
    engines_start(&engines, bench, list);
    double rate = scan_measure(bench, &engines, phase->confirm, phase->says);
    engines_stop(&engines);
    (void)unlink(list);
    return rate;
}

static void run(struct bench *bench)
{
    static const char two[] = "nir=nir,email=mail";
    static const char three[] = "nir=nir,email=mail,phone=tel";
    uint64_t people = bench->entries / 3;
    uint64_t enough = people > bench->rows ? people : bench->rows;
    const struct phase phases[] = {
        {"nobody", "nobody listed", {three, 3, LAB_STRANGERS, people}, true},
        {"same", "rg's people", {three, 3, LAB_STRANGERS, patterns_people(bench)},
            true},
        {"filter", "filter only", {three, 3, LAB_STRANGERS, people}, false},
        {"two", "every row, 2", {two, 2, 0, enough}, true},
        {"three", "every row, 3", {three, 3, 0, enough}, true},
    };
    struct rusage usage;
    struct ours ours = {0};
    table_make(bench);
    read_measure(bench);
    ours.all = phase_run(bench, &phases[0]);
    ours.same = phase_run(bench, &phases[1]);
    for (size_t i = 2; i < sizeof(phases) / sizeof(phases[0]); i++)
        (void)phase_run(bench, &phases[i]);
    (void)getrusage(RUSAGE_SELF, &usage);
    (void)printf(
        "peak memory   %.0f MB, the table included\n", (double)usage.ru_maxrss / 1024);
    if (bench->tools)
        tools_measure(bench, &ours);
}

static uint64_t number_of(const char *text)
{
    uint64_t value = 0;
    if (text == NULL || bytes_to_u64(&value, bytes_of(text), UINT32_MAX) != 0) {
        (void)fprintf(stderr, "bench_scan: a number is missing\n");
        exit(1);
    }
    return value;
}

static void options_read(struct bench *bench, int argc, char **argv, const char **under)
{
    for (int i = 1; i < argc; i++) {
        struct bytes option = bytes_of(argv[i]);
        if (bytes_is(option, "--no-tools"))
            bench->tools = false;
        else if (bytes_is(option, "--rows"))
            bench->rows = number_of(argv[++i]);
        else if (bytes_is(option, "--entries"))
            bench->entries = number_of(argv[++i]);
        else if (bytes_is(option, "--patterns"))
            bench->patterns = number_of(argv[++i]);
        else if (bytes_is(option, "--rounds"))
            bench->rounds = number_of(argv[++i]);
        else if (bytes_is(option, "--only") && i + 1 < argc)
            bench->only = argv[++i];
        else if (bytes_is(option, "--folder") && i + 1 < argc)
            *under = argv[++i];
        else
            number_of(NULL);
    }
}

int main(int argc, char **argv)
{
    struct bench bench = {.rows = 491840,
        .entries = 2500000,
        .patterns = 100000,
        .rounds = 9,
        .tools = true};
    const char *under = "/dev/shm";
    struct err err = {{0}};
    options_read(&bench, argc, argv, &under);
    (void)snprintf(bench.folder, sizeof(bench.folder), "%s/vigie-bench-XXXXXX", under);
    if (mkdtemp(bench.folder) == NULL) {
        (void)fprintf(stderr, "bench_scan: %s: no folder there\n", under);
        return 1;
    }
    path_in(bench.key, &bench, "key");
    if (key_create(bench.key, &err) != 0)
        bench_die("key", &err);
    buf_init(&bench.table, SIZE_MAX / 4);
    run(&bench);
    buf_done(&bench.table);
    (void)unlink(bench.key);
    return rmdir(bench.folder);
}
