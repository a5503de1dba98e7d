/*
 * bench_slow - how fast the matchers are on texts that somebody made to hold them up.
 *
 *     bench_slow [--bytes N] [--only NAME] [--rounds N]
 *
 * Each text is scanned with a list of every type, as long as asked (4 MB) and a quarter
 * as long; "x" is what a byte of the long one costs beside one of the short: more than
 * 1 would not be linear. Processor time of one thread, the best of the rounds (2).
 */
#include "../tests/unit/matchers/slow_texts.h"
#include "side_by_side.h"

#include "base/fd.h"
#include "matchers/key.h"
#include "matchers/scanner.h"
#include "matchers/watchlist.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static void die(const char *what, const struct err *err)
{
    (void)fprintf(stderr, "bench_slow: %s: %s\n", what, err->text);
    exit(1);
}

enum { PATH_ROOM = 256 };

static const int64_t NOW_MS = 1790000000000; /* in 2026 */

/* An unnamed file with the text in it, to be read from its start. */
static int file_of(const char *text)
{
    struct err err = {{0}};
    int fd = memfd_create("slow", MFD_CLOEXEC);
    if (fd < 0 || fd_write_all(fd, bytes_of(text), &err) != 0 ||
        lseek(fd, 0, SEEK_SET) != 0)
        die("memfd_create", &err);
    return fd;
}

/* One person with everything. */
static const char TABLE[] =
    "nir;mail;tel;nom;prenom;ne;iban;nhs;dni;nie;cf;niss;avs;kvnr;bsn;ssn;rpps;ipp\n"
    "255081416802538;elise@poste.example;0639981234;DARVOR;Elise;12/03/1975;"
    "BE31435411161155;9434765870;54362315K;X2482300W;RCCMNL83S18D969H;85073003328;"
    "7569217076985;A123456780;111222333;536904399;10002909371;A-1234-567\n";
static const char MAP[] =
    "nir=nir,ins=nir,email=mail,phone=tel,person=nom+prenom+ne,iban=iban,nhs=nhs,"
    "dni=dni,nie=nie,codice-fiscale=cf,niss=niss,avs=avs,kvnr=kvnr,bsn=bsn,us-ssn=ssn,"
    "rpps=rpps,local=ipp";

static void list_build(const char *key, const char *list)
{
    static const char *const shapes[] = {"A-9999-999"};
    struct err err = {{0}};
    AUTO(buf_done) struct buf report;
    buf_init(&report, 1 << 20);
    if (key_create(key, &err) != 0)
        die(key, &err);
    AUTO(fd_close) int key_fd = open(key, O_RDONLY);
    AUTO(fd_close) int fd = file_of(TABLE);
    AUTO(fd_close) int phrases_fd = file_of("phrase\nBio-Labo d'Exemple Nord\n");
    AUTO(fd_close) int domains_fd = file_of("domain\nlabo.example\n");
    const struct watchlist_recipe recipe = {.key_fd = key_fd,
        .input_fd = fd,
        .input_name = "slow.csv",
        .domains_fd = domains_fd,
        .domains_name = "slow.domains",
        .phrases_fd = phrases_fd,
        .phrases_name = "slow.phrases",
        .map = MAP,
        .local_shapes = shapes,
        .local_shape_count = 1,
        .out_path = list,
        .now_ms = NOW_MS};
    if (watchlist_build(&report, &recipe, &err) != 0)
        die("build", &err);
}

static int drop(void *context, const struct candidate_batch *batch, struct err *err)
{
    (void)context;
    (void)batch;
    (void)err;
    return 0;
}

static struct scanner *scanner_load(const char *key, const char *list)
{
    struct err err = {{0}};
    struct scanner *scanner = NULL;
    AUTO(fd_close) int key_fd = open(key, O_RDONLY);
    AUTO(fd_close) int fd = open(list, O_RDONLY);
    const struct watchlist_source source = {.name = list, .fd = fd, .key_fd = key_fd};
    const struct scanner_sink sink = {.take = drop};
    if (scanner_new(&scanner, &sink, &err) != 0 ||
        scanner_add_watchlist(scanner, &source, NOW_MS, &err) != 0)
        die("load", &err);
    return scanner;
}

static struct scanner *scanner_make(const char *folder)
{
    char key[PATH_ROOM];
    char list[PATH_ROOM];
    (void)snprintf(key, sizeof(key), "%s/slow-%d.key", folder, (int)getpid());
    (void)snprintf(list, sizeof(list), "%s/slow-%d.vgw", folder, (int)getpid());
    list_build(key, list);
    struct scanner *scanner = scanner_load(key, list);
    (void)unlink(key);
    (void)unlink(list);
    return scanner;
}

struct slow_run {
    double seconds;
    double tokens;
};

static struct slow_run run(struct scanner *scanner, struct bytes text, uint64_t rounds)
{
    static struct scan_summary summary;
    struct err err = {{0}};
    struct slow_run best = {.seconds = 1e9};
    for (uint64_t round = 0; round < rounds; round++) {
        double start = bench_cpu();
        if (scanner_whole(&summary, scanner, text, &err) != 0)
            die("scan", &err);
        double seconds = bench_cpu() - start;
        best.seconds = seconds < best.seconds ? seconds : best.seconds;
    }
    for (int type = 0; type < IDENTIFIER_LIMIT; type++)
        best.tokens += (double)summary.seen[type];
    return best;
}

static void measure(struct scanner *scanner, const struct slow_text *slow,
    uint8_t *text, size_t size, uint64_t rounds)
{
    enum { LONGER = 4 };
    slow_text_make(text, size, slow->piece);
    struct slow_run one = run(scanner, bytes_make(text, size / LONGER), rounds);
    struct slow_run all = run(scanner, bytes_make(text, size), rounds);
    (void)printf("%-26s %8.1f MB/s  x%.2f  %.2f tokens a byte\n", slow->name,
        (double)size / 1e6 / all.seconds, all.seconds / LONGER / one.seconds,
        all.tokens / (double)size);
    (void)fflush(stdout);
}

static void number_read(uint64_t *value, const char *text)
{
    if (bytes_to_u64(value, bytes_of(text), UINT32_MAX) != 0 || *value == 0) {
        (void)fprintf(stderr, "bench_slow: '%s' is no number\n", text);
        exit(2);
    }
}

int main(int argc, char **argv)
{
    uint64_t size = 4000000;
    uint64_t rounds = 2;
    const char *only = "";
    for (int i = 1; i + 1 < argc; i += 2) {
        if (strcmp(argv[i], "--bytes") == 0)
            number_read(&size, argv[i + 1]);
        else if (strcmp(argv[i], "--rounds") == 0)
            number_read(&rounds, argv[i + 1]);
        else if (strcmp(argv[i], "--only") == 0)
            only = argv[i + 1];
    }
    uint8_t *text = malloc(size);
    if (text == NULL)
        return 1;
    struct scanner *scanner = scanner_make("/dev/shm");
    for (size_t i = 0; i < SLOW_TEXT_COUNT; i++)
        if (strstr(SLOW_TEXTS[i].name, only) != NULL)
            measure(scanner, &SLOW_TEXTS[i], text, size, rounds);
    scanner_free(scanner);
    free(text);
    return 0;
}
