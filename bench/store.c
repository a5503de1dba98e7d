/*
 * store - one incident of half a million persons, on its whole way through the store.
 *
 *   bench_store STORE-URL [--hits N] [--places N]
 *
 * Commits one visit with N hits (491840 unless said otherwise), takes it into an
 * incident, reads that back as `vigie incidents show` does, and then the same persons
 * from further places (2). At the end, the breach dossier in every form with the list
 * of records, as `vigie incidents report --format all` makes it. The database must be
 * an empty one. Every record is a number.
 */
#include "alerts/dossier.h"
#include "alerts/incident.h"
#include "alerts/view.h"
#include "base/clock.h"
#include "model/candidate.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct bench {
    const char *url;
    uint64_t hits;
    uint64_t places;
    struct store *store;
    struct hit *rows;
};

static double now_s(void)
{
    struct timespec now;
    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* Pseudonyms come in no order (SplitMix64, Steele et al. 2014). */
static uint64_t pseudonym(uint64_t number)
{
    uint64_t mixed = (number + 1) * 0x9E3779B97F4A7C15ULL;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
    return mixed ^ (mixed >> 31);
}

static int make_hits(struct bench *bench, struct err *err)
{
    bench->rows = calloc(bench->hits, sizeof(*bench->rows));
    if (bench->rows == NULL)
        return err_no_memory(err);
    for (uint64_t i = 0; i < bench->hits; i++) {
        struct hit *hit = &bench->rows[i];
        *hit = (struct hit){.record = pseudonym(i),
            .watchlist = 1,
            .fields = identifier_bit(IDENTIFIER_NIR),
            .confidence = CONFIDENCE_CERTAIN,
            .person = true,
            .row = i + 2,
            .offset = i * 400};
        (void)snprintf(hit->group, sizeof(hit->group), "lab-%02" PRIu64, i % 28);
    }
    return 0;
}

static int claim_place(
    struct target *out, const struct bench *bench, uint64_t place, struct err *err)
{
    char host[64];
    char url[128];
    struct target target;
    size_t count = 0;
    (void)snprintf(host, sizeof(host), "place%" PRIu64 ".example", place);
    (void)snprintf(url, sizeof(url), "http://%s/showthread.php?tid=7", host);
    if (target_init(&target, bytes_of(url), bytes_of(host)) != 0)
        return err_set(err, "an address is too long");
    (void)bytes_to_text(target.source, sizeof(target.source), bytes_of("bench"));
    target.due_ms = 1;
    const struct store_claim wanted = {.owner = {{1}},
        .now_ms = 1000 + (int64_t)place,
        .lease_until_ms = 100000000,
        .max = 1};
    if (store_targets_add(bench->store, NULL, &target, 1, err) != 0 ||
        store_claim(out, &count, bench->store, &wanted, err) != 0)
        return -1;
    return count == 1 ? 0 : err_set(err, "nothing was claimed; is the database empty?");
}

static int commit_visit(
    const struct bench *bench, const struct target *target, struct err *err)
{
    struct posting posting = {.title = bytes_of("FR lab database, half a million"),
        .records = bench->hits,
        .offer = OFFER_FREE,
        .is_dataset = true};
    struct page page = {.kind = PAGE_THREAD,
        .engine = bytes_of("mybb"),
        .title = bytes_of("a thread"),
        .charset = bytes_of("utf-8"),
        .postings = &posting,
        .posting_count = 1,
        .text_bytes = bench->hits * 400};
    const struct store_visit visit = {.owner = {{1}},
        .target = target,
        .outcome = STORE_READ,
        .at_ms = 2000,
        .due_ms = 100000000,
        .host_rest_ms = 2100,
        .http_status = 200,
        .page = &page,
        .hits = bench->rows,
        .hit_count = bench->hits};
    int answer = store_visit_commit(bench->store, &visit, err);
    return answer > 0 ? err_set(err, "the lease is lost") : answer;
}

static int show(const struct bench *bench, struct err *err)
{
    AUTO(arena_done) struct arena arena;
    struct view_list list = {0};
    const struct store_incident_filter all = {.max = 10};
    const struct view_options options = {
        .sightings_max = 200, .postings_max = 8, .events_max = 200};
    arena_init(&arena, (size_t)64 * 1024 * 1024);
    if (view_incidents(&list, &arena, bench->store, &all, err) != 0)
        return -1;
    if (list.count != 1 || list.items[0].row.certain != bench->hits)
        return err_set(err, "%zu incidents, %" PRIu32 " persons in the first",
            list.count, list.count > 0 ? list.items[0].row.certain : 0);
    return view_fill(&list.items[0], &arena, bench->store, &options, err);
}

static int do_place(const struct bench *bench, uint64_t place, struct err *err)
{
    struct target target;
    if (claim_place(&target, bench, place, err) != 0)
        return -1;
    double start = now_s();
    if (commit_visit(bench, &target, err) != 0)
        return -1;
    double committed = now_s();
    if (incidents_absorb(bench->store, clock_system(), NULL, NULL, err) != 0)
        return -1;
    double absorbed = now_s();
    if (show(bench, err) != 0)
        return -1;
    printf("place %" PRIu64 ", %" PRIu64
           " hits: commit %.2f s, into an incident %.2f s, shown %.3f s\n",
        place, bench->hits, committed - start, absorbed - committed,
        now_s() - absorbed);
    (void)fflush(stdout);
    return 0;
}

static int count_lines(void *self, struct bytes lines, struct err *err)
{
    uint64_t *bytes = self;
    (void)err;
    *bytes += lines.len;
    return 0;
}

static int write_forms(struct buf *out, const struct dossier *dossier, struct err *err)
{
    if (dossier_markdown(out, dossier, WORDS_ENGLISH, err) != 0 ||
        dossier_html(out, dossier, WORDS_ENGLISH, err) != 0 ||
        dossier_json(out, dossier, err) != 0 ||
        dossier_stix(out, dossier, TLP_AMBER, err) != 0)
        return -1;
    return dossier_misp(out, dossier, TLP_AMBER, err);
}

static int report(const struct bench *bench, struct err *err)
{
    const struct dossier_wanted wanted = {.incident = 1, .now_ms = 100000000};
    AUTO(dossier_done) struct dossier dossier = {0};
    AUTO(buf_done) struct buf out;
    uint64_t listed = 0;
    buf_init(&out, 1 << 20);
    double start = now_s();
    if (dossier_gather(&dossier, bench->store, &wanted, err) != 0 ||
        write_forms(&out, &dossier, err) != 0 ||
        dossier_records(bench->store, 1, count_lines, &listed, err) != 0)
        return -1;
    if (dossier.records != bench->hits || listed != dossier.records * HIT_RECORD_TEXT)
        return err_set(err, "the dossier has %" PRIu64 " persons", dossier.records);
    printf("dossier of %" PRIu64 " persons: %zu bytes in five forms and %" PRIu64
           " of records in %.2f s\n",
        dossier.records, out.len, listed, now_s() - start);
    return 0;
}

static int run(struct bench *bench, struct err *err)
{
    const struct store_source source = {"bench", "http://place1.example/", "o", "p"};
    if (store_open(&bench->store, bench->url, NULL, err) != 0 ||
        store_migrate(bench->store, err) != 0 ||
        store_sources_set(bench->store, &source, 1, err) != 0 ||
        make_hits(bench, err) != 0)
        return -1;
    for (uint64_t place = 1; place <= bench->places; place++)
        if (do_place(bench, place, err) != 0)
            return -1;
    return report(bench, err);
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
    struct bench bench = {.hits = 491840, .places = 3};
    struct err err = {0};
    if (argc < 2 || argc % 2 != 0 ||
        read_number(&bench.hits, "--hits", argc, argv) != 0 ||
        read_number(&bench.places, "--places", argc, argv) != 0 || bench.hits == 0) {
        (void)fputs("bench_store STORE-URL [--hits N] [--places N]\n", stderr);
        return 2;
    }
    bench.url = argv[1];
    int done = run(&bench, &err);
    store_close(bench.store);
    free(bench.rows);
    if (done != 0)
        (void)fprintf(stderr, "bench_store: %s\n", err.text);
    return done == 0 ? 0 : 1;
}
