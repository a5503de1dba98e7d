/* Every schema there ever was, with data in it as vigie left it then, becomes the
 * newest: all of it reads as before, and who works on it meanwhile is not disturbed. */
#include "old_worker.h"
#include "storage/driver.h"
#include "storage/migrations.h"
#include "storage/posting_row.h"
#include "store_kept.h"
#include "store_visits.h"

enum {
    PAGES = 60,
    INCIDENTS = 5,
    HITS = 4, /* a page */
    TEXT_SIZE = 262144,
    SPANS_SINCE = 18, /* PostgreSQL: a hit says its span, and older ones add no hits */
    LIKENESS_SINCE = 25, /* a row a page, where there were four */
    GROUPS_SINCE = 27,   /* a place says whose records were found there */
    KEPT_SINCE = 29,     /* what an incident's places say together is kept */
};

struct text {
    char at[TEXT_SIZE];
    size_t len;
};

#define ADD(text, ...)                                                                 \
    ((text)->len += (size_t)snprintf(                                                  \
         (text)->at + (text)->len, TEXT_SIZE - (text)->len, __VA_ARGS__))

/* ---- a database as it was ---- */

static const struct embedded_migration *migrations(const struct fixture *fixture)
{
    return fixture->is_postgres ? migrations_postgres() : migrations_sqlite();
}

/* All up to `schema`, as migrations then left them. */
static void make_schema(struct fixture *fixture, unsigned schema)
{
    for (const struct embedded_migration *each = migrations(fixture);
         each->number != 0 && each->number <= schema; each++) {
        char row[256];
        sql(fixture, each->sql);
        (void)snprintf(row, sizeof(row),
            "INSERT INTO vigie_schema (number, name) VALUES (%u, '%s')", each->number,
            each->name);
        sql(fixture, row);
    }
}

/* A page's id, as this database writes it. */
static const char *id_of(char out[48], const struct fixture *fixture, int page)
{
    (void)snprintf(
        out, 48, fixture->is_postgres ? "'\\x%032x'" : "x'%032x'", (unsigned)page + 1);
    return out;
}

static void add_page(struct text *out, const struct fixture *fixture, int page)
{
    char id[48];
    int bucket = page % 8;
    (void)id_of(id, fixture, page);
    ADD(out,
        "INSERT INTO target (bucket, id, source, host, url, depth, priority, due_ms, "
        "etag)"
        " VALUES (%d, %s, 'board', 'h%d.example', 'http://h%d.example/%d', 1, 5, %d,"
        " 'e');",
        bucket, id, bucket, bucket, page, 1000000 + page);
    ADD(out,
        "INSERT INTO page (bucket, target, kind, engine, title, charset, text_bytes,"
        " body_bytes, content, partly_reason, drifted, first_seen_ms, last_seen_ms,"
        " read_ms, digest, revision, pending, changed_ms, offer_title, price, "
        "posted_ms,"
        " records_claimed, kinds, is_offer, hit_rows, certain, probable, weak, "
        "canaries,"
        " domains) VALUES (%d, %s, 2, 'mybb', 'page %d', 'utf-8', 10, 20, %s, '', 0, "
        "%d,"
        " %d, %d, %s, 1, 0, %d, 'offer %d', '', 0, 0, 4, 1, 4, 4, 0, 0, 0, 0);",
        bucket, id, page, id, 500 + page, 9000 + page, 500 + page, id, 500 + page,
        page);
    ADD(out,
        "INSERT INTO posting (bucket, target, number, title, author, victim, amount,"
        " currency, excerpt, posted_ms, records, fields, sample_rows, offer, "
        "is_dataset,"
        " quoted) VALUES (%d, %s, 0, 'offer %d', 'a', 'lab', '', '', 'x', 7, 8, 4, 0, "
        "1,"
        " 1, 0);",
        bucket, id, page);
}

static void add_hits(
    struct text *out, const struct fixture *fixture, unsigned schema, int page)
{
    char id[48];
    bool says_span = fixture->is_postgres && schema >= SPANS_SINCE;
    for (int i = 0; i < HITS; i++)
        ADD(out,
            "INSERT INTO hit (bucket, target, record, at_row, at_offset, watchlist, "
            "grp,"
            " canary, fields, confidence, person, first_seen_ms, last_seen_ms%s) VALUES"
            " (%d, %s, %d, %d, 1, 2, 'lab-%d', '', 4, 3, 1, %d, %d%s);",
            says_span ? ", span" : "", page % 8, id_of(id, fixture, page),
            page * HITS + i, i + 1, i % 2, 500 + page, 500 + page,
            says_span ? ", 0" : "");
}

static void add_sighting(struct text *out, const struct fixture *fixture, int page)
{
    char id[48];
    ADD(out,
        "INSERT INTO sighting (bucket, target, incident, source, url, thread, title,"
        " first_seen_ms, last_seen_ms, posted_ms, records_claimed, price, kinds, "
        "is_offer,"
        " hit_rows, certain, probable, weak, canaries, domains, revision) VALUES (%d, "
        "%s,"
        " %d, 'board', 'http://h%d.example/%d', 'thread %d', 'offer %d', %d, %d, 0, 0, "
        "'',"
        " 4, 1, 4, 4, 0, 0, 0, 0, 1);",
        page % 8, id_of(id, fixture, page), page % INCIDENTS + 1, page % 8, page, page,
        page, 500 + page, 500 + page);
    for (int i = 0; i < HITS; i++)
        ADD(out,
            "INSERT INTO incident_record (incident, record, grp, confidence, person,"
            " canary) VALUES (%d, %d, 'lab-%d', 3, 1, 0);",
            page % INCIDENTS + 1, page * HITS + i, i % 2);
}

static void add_places(struct text *out, const struct fixture *fixture)
{
    char id[48];
    ADD(out, "INSERT INTO source (name, url, owner, purpose, active) VALUES ('board',"
             " 'http://h0.example/', 'o', 'p', 1);"
             "INSERT INTO health (bucket, source, last_success_ms, last_attempt_ms,"
             " failures, pages, postings, last_error)"
             " VALUES (3, 'board', 50, 60, 2, 70, 80, 'why');"
             "UPDATE counter SET value = 5 WHERE name = 'incident';");
    ADD(out,
        "INSERT INTO outbox (key, recipient, body, put_ms, due_ms)"
        " VALUES ('k', 'r@hospital.example', %s, 1, 2);",
        id_of(id, fixture, 0));
    for (int i = 0; i < 8; i++)
        ADD(out,
            "INSERT INTO host (bucket, host) VALUES (%d, 'h%d.example');"
            "INSERT INTO queue (bucket, host, source, priority)"
            " VALUES (%d, 'h%d.example', 'board', 5);",
            i, i, i, i);
    for (int i = 1; i <= INCIDENTS; i++)
        ADD(out,
            "INSERT INTO incident (id, title, severity, first_seen_ms, last_seen_ms,"
            " changed_ms, records_claimed, price, kinds, sightings, certain, probable,"
            " weak, canaries, domains) VALUES (%d, 'incident %d', 2, 500, 600, %d, 0, "
            "'',"
            " 4, 12, 48, 0, 0, 0, 0);",
            i, i, 600 + i);
}

/* What vigie keeps beside them since that schema. */
static const struct {
    unsigned since;
    const char *sql;
} later[] = {
    {5, "INSERT INTO backlog_day (day, due) VALUES (3, 4)"},
    {9, "INSERT INTO incident_event (number, incident, origin, at_ms, who, what, said)"
        " VALUES (1, 2, 2, 700, 'me', 1, 'seen');"
        "UPDATE counter SET value = 1 WHERE name = 'incident_event'"},
    {12, "UPDATE sighting SET offer = 1; UPDATE page SET offer = 1;"
         "INSERT INTO sighting_offer (bucket, target, at_ms, offer, price,"
         " records_claimed) SELECT bucket, target, first_seen_ms, 1, '', 0 FROM "
         "sighting"},
    {13, "INSERT INTO incident_group (incident, grp, certain, probable, weak, domains)"
         " SELECT incident, grp, count(*), 0, 0, 0 FROM incident_record"
         " GROUP BY incident, grp;"
         "UPDATE sighting SET last_seen_ms = last_seen_ms + 8500"},
};

/* No page repeats another. */
static const char *likenesses(unsigned schema)
{
    if (schema < 2)
        return "";
    return schema < LIKENESS_SINCE
               ? "INSERT INTO likeness (bucket, host, block, bits, size_class, target,"
                 " simhash) SELECT p.bucket, t.host, b.n, CASE WHEN b.n = 0 THEN"
                 " p.first_seen_ms ELSE 0 END, 3, p.target, p.first_seen_ms FROM page p"
                 " JOIN target t ON t.bucket = p.bucket AND t.id = p.target CROSS JOIN"
                 " (SELECT 0 AS n UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL"
                 " SELECT 3) AS b;"
               : "INSERT INTO likeness (bucket, target, host, size_class, simhash)"
                 " SELECT p.bucket, p.target, t.host, 3, p.first_seen_ms FROM page p"
                 " JOIN target t ON t.bucket = p.bucket AND t.id = p.target;";
}

static void add_data(struct fixture *fixture, unsigned schema)
{
    struct text *out = calloc(1, sizeof(*out));
    assert_non_null(out);
    ADD(out, "BEGIN;");
    add_places(out, fixture);
    for (int page = 0; page < PAGES; page++) {
        add_page(out, fixture, page);
        add_hits(out, fixture, schema, page);
        add_sighting(out, fixture, page);
    }
    for (size_t i = 0; i < sizeof(later) / sizeof(later[0]); i++)
        if (later[i].since <= schema)
            ADD(out, "%s;", later[i].sql);
    ADD(out, "%s", likenesses(schema));
    ADD(out, "COMMIT;");
    assert_true(out->len < TEXT_SIZE - 1);
    sql(fixture, out->at);
    free(out);
}

/* ---- what the newest vigie reads in it ---- */

struct reading {
    struct fixture *fixture;
    struct text text;
};

static int read_sighting(void *self, const struct store_finding *f, struct err *err)
{
    (void)err;
    ADD(&((struct reading *)self)->text, " at %s %s '%s' %ld-%ld %u\n", f->source,
        f->url, f->title, (long)f->first_seen_ms, (long)f->last_seen_ms, f->certain);
    return 0;
}

static int read_group(void *self, const struct store_group *g, struct err *err)
{
    (void)err;
    ADD(&((struct reading *)self)->text, " of %s %u %u %u %u\n", g->name, g->certain,
        g->probable, g->weak, g->domains);
    return 0;
}

static int read_posting(void *self, const struct store_posting *p, struct err *err)
{
    (void)err;
    ADD(&((struct reading *)self)->text, " says '%s' %s '%s' %d %lu\n", p->title,
        p->author, p->victims, (int)p->offer, (unsigned long)p->records);
    return 0;
}

static int read_hit(void *self, const struct store_hit *h, struct err *err)
{
    (void)err;
    ADD(&((struct reading *)self)->text, "%lx %s %s %lu %ld-%ld\n",
        (unsigned long)h->hit.record, h->hit.group, h->url, (unsigned long)h->hit.row,
        (long)h->first_seen_ms, (long)h->last_seen_ms);
    return 0;
}

static int read_health(void *self, const struct store_health *h, struct err *err)
{
    (void)err;
    ADD(&((struct reading *)self)->text, "%s %lu %lu '%s' %u\n", h->source,
        (unsigned long)h->pages, (unsigned long)h->postings, h->last_error,
        h->failures);
    return 0;
}

static int read_incident(void *self, const struct store_incident *i, struct err *err)
{
    struct reading *reading = self;
    struct store *store = reading->fixture->store;
    ADD(&reading->text, "%lu '%s' %d %ld-%ld %u %u\n", (unsigned long)i->id, i->title,
        (int)i->severity, (long)i->first_seen_ms, (long)i->last_seen_ms, i->sightings,
        i->certain);
    if (store_sightings(store, i->id, read_sighting, reading, err) != 0 ||
        store_incident_groups(store, i->id, read_group, reading, err) != 0)
        return -1;
    return store_postings(store, i->id, read_posting, reading, err);
}

static struct reading *read_all(struct fixture *fixture)
{
    struct reading *reading = calloc(1, sizeof(*reading));
    struct store *store = fixture->store;
    struct err *err = &fixture->err;
    const struct store_incident_filter all = {.max = 100};
    struct store_outbox_state box = {0};
    assert_non_null(reading);
    reading->fixture = fixture;
    MUST(fixture, store_incidents(store, &all, read_incident, reading, err));
    MUST(fixture, store_hits(store, 0, 10000, read_hit, reading, err));
    MUST(fixture, store_health(store, read_health, reading, err));
    MUST(fixture, store_outbox_state(&box, store, err));
    ADD(&reading->text, "waiting %lu\n", (unsigned long)box.waiting);
    assert_true(reading->text.len < TEXT_SIZE - 1);
    return reading;
}

/* ---- the tests ---- */

static unsigned newest(const struct fixture *fixture)
{
    unsigned number = 0;
    for (const struct embedded_migration *each = migrations(fixture); each->number != 0;
         each++)
        number = each->number;
    return number;
}

static struct reading *upgraded(struct fixture *fixture, unsigned schema)
{
    make_schema(fixture, schema);
    add_data(fixture, schema);
    struct worker worker = start_worker(fixture);
    MUST(fixture, store_migrate(fixture->store, &fixture->err));
    end_worker(&worker);
    return read_all(fixture);
}

static struct fixture *fresh(const struct fixture *like)
{
    void *state = NULL;
    assert_int_equal(set_up(&state, like->is_postgres, false), 0);
    return state;
}

static void compare(struct fixture *fixture)
{
    struct reading *first = upgraded(fixture, 1);
    /* 60 pages in 5 incidents, 4 persons in each: nobody and nothing is lost. */
    assert_non_null(strstr(first->text.at, "5 'incident 5' 2 500-9059 12 48\n"));
    assert_non_null(strstr(first->text.at, " of lab-1 24 0 0 0\n"));
    assert_non_null(strstr(first->text.at, "board 70 80 'why' 2\nwaiting 1\n"));
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM hit"), PAGES * HITS);
    for (unsigned schema = 2; schema <= newest(fixture); schema++) {
        struct fixture *other = fresh(fixture);
        struct reading *second = upgraded(other, schema);
        if (strcmp(first->text.at, second->text.at) != 0)
            fail_msg("from schema %u something else is read than from 1", schema);
        assert_int_equal(
            sql_number(other,
                "SELECT count(*) FROM likeness l JOIN page p ON p.bucket = l.bucket"
                " AND p.target = l.target AND p.first_seen_ms = l.simhash"
                " WHERE l.host = 'h' || l.bucket || '.example' AND l.size_class = 3"),
            PAGES);
        if (schema < GROUPS_SINCE)
            assert_int_equal(
                sql_number(other, "SELECT count(*) FROM sighting f JOIN group_set s"
                                  " ON s.id = f.group_set JOIN hit h"
                                  " ON h.bucket = f.bucket AND h.target = f.target"
                                  " AND h.grp = s.grp"),
                PAGES * HITS);
        if (schema < KEPT_SINCE)
            check_kept(other);
        free(second);
        void *state = other;
        (void)tear_down(&state);
    }
    free(first);
}

static void each_schema_becomes_the_newest_and_nobody_at_work_is_disturbed(void **state)
{
    compare(*state);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_SQLITE(each_schema_becomes_the_newest_and_nobody_at_work_is_disturbed),
    };
    return run_on_both(tests, sizeof(tests) / sizeof(tests[0]), set_up_empty_sqlite,
        set_up_empty_postgres);
}
