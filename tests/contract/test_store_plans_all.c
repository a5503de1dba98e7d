/*
 * How the databases would run each statement of the program: none reads a whole table
 * that grows, but for those that are listed here with their reason.
 *
 * PostgreSQL has some ten thousand rows in each, and their statistics, and plans
 * without knowing the values (as it does for what is asked often); SQLite has neither,
 * as when vigie uses it, and goes by the shape of the tables.
 */
#include "storage/statements.h"
#include "store_sql.h"

enum { PLAN_SIZE = 32768, SQL_SIZE = 16384 };

/* Not the outbox: it has what people are told in 90 days. */
static const char *const growing[] = {"host", "queue", "target", "page", "posting",
    "excerpt", "hit", "hit_before", "likeness", "health_day", "incident", "sighting",
    "sighting_offer", "incident_record", "incident_group", "incident_place",
    "incident_offer", "incident_event", "audit"};

static const char *const plenty[] = {
    /* The same plans at each run: nobody else looks at the tables meanwhile. */
    "DO $$ DECLARE each regclass; BEGIN FOR each IN SELECT c.oid FROM pg_class c"
    " JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema()"
    " WHERE c.relkind = 'r' LOOP EXECUTE format('ALTER TABLE %s SET"
    " (autovacuum_enabled = off)', each); END LOOP; END $$",
    "INSERT INTO source (name, url, owner, purpose, active) SELECT 'board' "
    "|| s, 'u', 'o', 'p', 1 FROM generate_series(0, 19) AS s",
    "INSERT INTO host (bucket, host) SELECT h % 1024, 'h' || h FROM "
    "generate_series(0, 2999) AS h",
    "INSERT INTO queue SELECT h % 1024, 'h' || h, 'board' || h % 20, 500 "
    "FROM generate_series(0, 2999) AS h",
    "INSERT INTO target (bucket, id, source, host, url, depth, priority, "
    "due_ms, state, visited_ms, visits) SELECT n % 1024, "
    "decode(md5(n::text), 'hex'), 'board' || n % 20, 'h' || n % 3000, 'u' || "
    "n, 1, 500, n, CASE WHEN n % 1000 = 0 THEN 1 ELSE 0 END, n, 1 FROM "
    "generate_series(0, 39999) AS n",
    "INSERT INTO page (bucket, target, kind, engine, title, charset, "
    "text_bytes, body_bytes, content, partly_reason, drifted, first_seen_ms, "
    "last_seen_ms, read_ms, digest, revision, pending, changed_ms, "
    "offer_title, price, posted_ms, records_claimed, kinds, is_offer, "
    "hit_rows, certain, probable, weak, canaries, domains) SELECT n % 1024, "
    "decode(md5(n::text), 'hex'), 1, 'e', 't', 'c', 1, 1, '', '', 0, n, n, "
    "n, '', 1, CASE WHEN n % 500 = 0 THEN 1 ELSE 0 END, n, 't', '', 0, 0, 0, "
    "0, 1, 1, 0, 0, 0, 0 FROM generate_series(0, 39999) AS n",
    "INSERT INTO posting (bucket, target, number, title, author, victim, "
    "amount, currency, excerpt, posted_ms, records, fields, sample_rows, "
    "offer, is_dataset, quoted) SELECT n % 1024, decode(md5(n::text), "
    "'hex'), 0, 't', 'a', '', '', '', CASE WHEN n % 20 = 0 THEN 'e' ELSE '' "
    "END, 0, 0, 0, 0, 0, 1, 0 FROM generate_series(0, 39999) AS n",
    "INSERT INTO excerpt SELECT n % 1024, decode(md5(n::text), 'hex'), 0, n, 'e'"
    " FROM generate_series(0, 19999) AS n",
    "INSERT INTO hit (bucket, target, record, at_row, at_offset, watchlist, "
    "grp, canary, fields, confidence, person, first_seen_ms, last_seen_ms, "
    "span) SELECT n % 1024, decode(md5(n::text), 'hex'), r, r, 1, 1, 'g' || "
    "r % 3, '', 4, 3, 1, n, n, 0 FROM generate_series(0, 19999) AS n, "
    "generate_series(1, 5) AS r",
    "INSERT INTO likeness (bucket, target, host, size_class, simhash) SELECT "
    "n % 1024, decode(md5(n::text), 'hex'), 'h' || n % 3000, 1, "
    "hashint8extended(n, 7) FROM generate_series(0, 19999) AS n",
    "INSERT INTO incident (id, title, severity, first_seen_ms, last_seen_ms, "
    "changed_ms, records_claimed, price, kinds, sightings, certain, "
    "probable, weak, canaries, domains) SELECT i, 't' || i, 1, i, i, i, 0, "
    "'', 0, 1, 1, 0, 0, 0, 0 FROM generate_series(1, 3000) AS i",
    "INSERT INTO sighting (bucket, target, incident, source, url, thread, "
    "title, first_seen_ms, last_seen_ms, posted_ms, records_claimed, price, "
    "kinds, is_offer, hit_rows, certain, probable, weak, canaries, domains, "
    "revision) SELECT n % 1024, decode(md5(n::text), 'hex'), n % 3000 + 1, "
    "'s', 'u', 'th' || n, 't', n, n, 0, 0, '', 0, 0, 1, 1, 0, 0, 0, 0, 1 "
    "FROM generate_series(0, 9999) AS n",
    "INSERT INTO incident_record SELECT n % 3000 + 1, n / 2, 'g', 3, 1, 0 "
    "FROM generate_series(0, 59999) AS n",
    "INSERT INTO incident_group SELECT i, 'g', 1, 0, 0, 0 FROM "
    "generate_series(1, 3000) AS i",
    "INSERT INTO incident_place SELECT i % 3000 + 1, i, 1, 1 FROM"
    " generate_series(1, 9000) AS i",
    "INSERT INTO incident_offer SELECT n % 3000 + 1, n, n % 1024,"
    " decode(md5(n::text), 'hex'), 1, '', 0 FROM generate_series(0, 9999) AS n",
    "INSERT INTO incident_event SELECT n, n % 3000 + 1, n % 3000 + 1, n, "
    "'w', 1, 's' FROM generate_series(1, 9000) AS n",
    "INSERT INTO health_day SELECT s % 1024, 'board' || s % 20, d, 1, 1, 0, "
    "1, 1, 1, 1, 0, 0, 0, 0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0 "
    "FROM generate_series(0, 199) AS s, generate_series(0, 99) AS d",
    "ALTER TABLE audit DISABLE TRIGGER audit_added;"
    "INSERT INTO audit SELECT n, n, 'w', 'x', 'o', 'd', "
    "decode(repeat(md5(n::text), 2), 'hex') FROM generate_series(1, 9000) AS "
    "n",
    "INSERT INTO outbox (key, recipient, body, put_ms, due_ms, sent_ms) SELECT 'k' || "
    "n,"
    " 'r', '', n, n, CASE WHEN n % 100 = 0 THEN NULL ELSE n END"
    " FROM generate_series(1, 9000) AS n",
    "INSERT INTO sighting_offer SELECT n % 1024, decode(md5(n::text), 'hex'), n, 1, "
    "'', 0"
    " FROM generate_series(0, 9999) AS n",
    "SET default_statistics_target = 2000; ANALYZE",
};

enum which { POSTGRES = 1, SQLITE = 2, BOTH = 3 };

static const struct {
    enum statement statement;
    enum which which;
    const char *reason;
} let_through[] = {
    {SQL_WAITING, BOTH, "counts the frontier, for people who ask for it"},
    {SQL_SOURCE_HITS, BOTH, "what each source brought, for people who ask for it"},
    {SQL_LIST_HITS, BOTH, "what each watchlist found, for people who ask for it"},
    {SQL_NEXT_DUE, POSTGRES, "one look at each host's queue, when there is no work"},
    {SQL_BACKLOG, BOTH, "what is due in each host's queue, for people and monitoring"},
    {SQL_FOUND_SINCE, POSTGRES, "incidents beside a month's places; once a digest"},
    {SQL_GROUP_SETS_DROP, BOTH,
        "the sets that places have; once a purge that forgot one"},
    {SQL_PURGE_PLACES, BOTH, "small: a few rows an incident; once a purge"},
    {SQL_PURGE_STEPS, BOTH, "what is kept of offers; once a purge"},
    {SQL_TOLD_FORGET, POSTGRES, "small: incidents that were told; once a purge"},
    {SQL_AUDIT_ROWS, SQLITE, "in the log's order, from where it is asked for"},
    {SQL_AUDIT_CHECKPOINT, SQLITE, "from the end, until one is found"},
    {SQL_COUNT_EXCERPTS, BOTH, "a dry run, for people"},
    {SQL_COUNT_PAGES, BOTH, "a dry run"},
    {SQL_COUNT_HITS, SQLITE, "a dry run"},
    {SQL_COUNT_INCIDENTS, POSTGRES, "a dry run"},
    {SQL_COUNT_ADDRESSES, BOTH, "a dry run"},
    {SQL_WORDED_BUCKETS, POSTGRES, "the hosts, once for 64 buckets of a purge"},
    {SQL_EXCERPT_BUCKETS, POSTGRES, "the hosts, once for 64 buckets of a purge"},
    {SQL_HIT_BUCKETS, POSTGRES, "the hosts, once for 64 buckets of a purge"},
    {SQL_PAGE_BUCKETS, POSTGRES, "the hosts, once for 64 buckets of a purge"},
};

enum { LET_THROUGH = sizeof(let_through) / sizeof(let_through[0]) };

static bool is_let_through(enum statement statement, bool is_postgres)
{
    enum which here = is_postgres ? POSTGRES : SQLITE;
    for (size_t i = 0; i < LET_THROUGH; i++)
        if (let_through[i].statement == statement)
            return (let_through[i].which & here) != 0;
    return false;
}

static void add_line(char *plan, const char *line)
{
    size_t len = strlen(plan);
    (void)snprintf(plan + len, PLAN_SIZE - len, "%s\n", line);
}

/* ---- PostgreSQL ---- */

static int parameters(const char *text)
{
    int count = 0;
    char name[16];
    do
        (void)snprintf(name, sizeof(name), "$%d", count + 1);
    while (strstr(text, name) != NULL && ++count < 99);
    return count;
}

static PGconn *connect_to(const struct fixture *fixture)
{
    char path[256];
    PGconn *connection = PQconnectdb(test_server());
    (void)snprintf(path, sizeof(path),
        "SET search_path = \"%s\"; SET plan_cache_mode = force_generic_plan",
        fixture->schema);
    PQclear(PQexec(connection, path));
    return connection;
}

static void plan_in_postgres(char *plan, PGconn *connection, const char *text)
{
    char command[SQL_SIZE];
    int count = parameters(text);
    size_t used = (size_t)snprintf(command, sizeof(command),
        "DEALLOCATE ALL; PREPARE it AS %s; EXPLAIN EXECUTE it%s", text,
        count > 0 ? "(" : "");
    for (int i = 0; i < count; i++)
        used += (size_t)snprintf(command + used, sizeof(command) - used, "NULL%s",
            i + 1 < count ? ", " : ")");
    assert_true(used < sizeof(command));
    PGresult *result = PQexec(connection, command);
    if (PQresultStatus(result) != PGRES_TUPLES_OK)
        fail_msg("%s: %s", text, PQerrorMessage(connection));
    for (int i = 0; i < PQntuples(result); i++)
        add_line(plan, PQgetvalue(result, i, 0));
    PQclear(result);
}

/* "Seq Scan on hit_before h": the name, and no longer one that begins with it. */
static bool reads_all_in_postgres(const char *plan)
{
    for (size_t i = 0; i < sizeof(growing) / sizeof(growing[0]); i++) {
        char words[80];
        (void)snprintf(words, sizeof(words), "Seq Scan on %s ", growing[i]);
        if (strstr(plan, words) != NULL)
            return true;
    }
    return false;
}

/* ---- SQLite ---- */

static void plan_in_sqlite(char *plan, sqlite3 *handle, const char *text)
{
    char command[SQL_SIZE];
    sqlite3_stmt *rows = NULL;
    (void)snprintf(command, sizeof(command), "EXPLAIN QUERY PLAN %s", text);
    if (sqlite3_prepare_v2(handle, command, -1, &rows, NULL) != SQLITE_OK)
        fail_msg("%s: %s", text, sqlite3_errmsg(handle));
    while (sqlite3_step(rows) == SQLITE_ROW)
        add_line(plan, (const char *)sqlite3_column_text(rows, 3));
    (void)sqlite3_finalize(rows);
}

/* The table that `name` stands for: itself, or what a FROM or JOIN calls so. */
static bool stands_for(const char *text, const char *table, const char *name)
{
    char words[160];
    if (strcmp(table, name) == 0)
        return true;
    (void)snprintf(words, sizeof(words), " %s %s ", table, name);
    return strstr(text, words) != NULL;
}

static bool is_growing(const char *text, const char *name)
{
    for (size_t i = 0; i < sizeof(growing) / sizeof(growing[0]); i++)
        if (stands_for(text, growing[i], name))
            return true;
    return false;
}

/* Indexes that have a few rows of their table alone. */
static const char *const partial[] = {"page_pending", "target_quarantined"};

static bool by_partial_index(const char *line)
{
    size_t len = strcspn(line, "\n");
    for (size_t i = 0; i < sizeof(partial) / sizeof(partial[0]); i++) {
        const char *at = strstr(line, partial[i]);
        if (at != NULL && at < line + len)
            return true;
    }
    return false;
}

/* "SCAN h": all of it. By an index it is all of it, too, unless it may stop early: then
 * it is in the order that is asked for. */
static bool reads_all_in_sqlite(const char *plan, const char *text)
{
    bool stops = strstr(text, " LIMIT ") != NULL && strstr(plan, "USE TEMP") == NULL;
    for (const char *at = strstr(plan, "SCAN "); at != NULL;
         at = strstr(at + 1, "SCAN ")) {
        char name[64];
        const char *word = at + strlen("SCAN ");
        size_t len = strcspn(word, " \n");
        (void)snprintf(name, sizeof(name), "%.*s", (int)len, word);
        bool by_index = strncmp(word + len, " USING ", 7) == 0;
        if (is_growing(text, name) && !by_partial_index(at) && !(by_index && stops))
            return true;
    }
    return false;
}

/* ---- all of them ---- */

static void check(bool reads_all, enum statement statement, bool is_postgres,
    const char *text, const char *plan)
{
    if (reads_all && !is_let_through(statement, is_postgres))
        fail_msg(
            "statement %d reads a whole table:\n%s\n%s", (int)statement, text, plan);
    if (!reads_all && is_let_through(statement, is_postgres))
        fail_msg("statement %d is let through, and needs it no more:\n%s\n%s",
            (int)statement, text, plan);
}

static bool has_a_plan(const char *text)
{
    return strncmp(text, "COPY", 4) != 0;
}

static void check_postgres(struct fixture *fixture)
{
    PGconn *connection = connect_to(fixture);
    for (size_t i = 0; i < sizeof(plenty) / sizeof(plenty[0]); i++)
        sql(fixture, plenty[i]);
    for (int i = 0; i < SQL_STATEMENTS; i++) {
        char plan[PLAN_SIZE] = "";
        const char *text = statement_postgres((enum statement)i);
        if (!has_a_plan(text))
            continue;
        plan_in_postgres(plan, connection, text);
        check(reads_all_in_postgres(plan), (enum statement)i, true, text, plan);
    }
    PQfinish(connection);
}

static void check_sqlite(struct fixture *fixture)
{
    sqlite3 *handle = NULL;
    assert_int_equal(sqlite3_open(fixture->url + strlen("sqlite:"), &handle), 0);
    for (int i = 0; i < SQL_STATEMENTS; i++) {
        char plan[PLAN_SIZE] = "";
        const char *text = statement_sqlite((enum statement)i);
        plan_in_sqlite(plan, handle, text);
        check(reads_all_in_sqlite(plan, text), (enum statement)i, false, text, plan);
    }
    assert_int_equal(sqlite3_close(handle), SQLITE_OK);
}

static void no_statement_reads_a_whole_table_that_grows(void **state)
{
    struct fixture *fixture = *state;
    if (fixture->is_postgres)
        check_postgres(fixture);
    else
        check_sqlite(fixture);
}

static void a_whole_table_that_is_read_is_told(void **state)
{
    struct fixture *fixture = *state;
    static const char all[] = "SELECT count(*) FROM hit h WHERE h.grp = $1";
    char plan[PLAN_SIZE] = "";
    if (fixture->is_postgres) {
        PGconn *connection = connect_to(fixture);
        plan_in_postgres(plan, connection, all);
        assert_true(reads_all_in_postgres(plan));
        PQfinish(connection);
        return;
    }
    sqlite3 *handle = NULL;
    assert_int_equal(sqlite3_open(fixture->url + strlen("sqlite:"), &handle), 0);
    plan_in_sqlite(plan, handle, all);
    assert_true(reads_all_in_sqlite(plan, all));
    assert_int_equal(sqlite3_close(handle), SQLITE_OK);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_SQLITE(a_whole_table_that_is_read_is_told),
        ON_SQLITE(no_statement_reads_a_whole_table_that_grows),
    };
    return RUN_ON_BOTH(tests);
}
