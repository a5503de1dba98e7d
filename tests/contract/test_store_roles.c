/*
 * The roles of storage/schema/postgres/roles.sql: what each may is what stands here,
 * and whatever else it tries is refused. A role is put on by the connection's options.
 */
#include "storage/migrations.h"
#include "storage/roles.h"
#include "storage/statements.h"
#include "store_sql.h"

static const char *const roles[] = {"vigie_crawler", "vigie_notifier",
    "vigie_forgetter", "vigie_metrics", "vigie_reader", "vigie_triage",
    "vigie_operator"};

enum { ROLES = sizeof(roles) / sizeof(roles[0]), SQL_SIZE = 1024, NAME_SIZE = 64 };

/* Select, Insert, Update, Delete; a small letter: some columns alone. In the order of
 * `roles`. A table that a migration adds gets its rights in roles.sql, and a line here.
 */
struct rights {
    const char *table;
    const char *of[ROLES];
};

static const struct rights expected[] = {
    /*                  crawler notifier forgetter metrics reader triage operator */
    {"alert_told", {"----", "SIUD", "s--D", "----", "----", "SIUD", "----"}},
    {"audit", {"----", "----", "SI-D", "----", "SI--", "SI--", "SI--"}},
    {"audit_head", {"----", "S---", "S-u-", "----", "S-u-", "S-u-", "S-u-"}},
    {"backlog_day", {"----", "SIUD", "----", "S---", "S---", "S---", "S---"}},
    {"clone", {"SIUD", "S---", "----", "S---", "S---", "S---", "S---"}},
    {"counter", {"----", "S-U-", "S-U-", "----", "S---", "S-U-", "S---"}},
    {"digest_told", {"----", "SIUD", "S--D", "----", "S---", "S---", "S---"}},
    {"forgotten_day", {"----", "S---", "SIUD", "S---", "S---", "S---", "S---"}},
    {"health", {"SIU-", "S---", "----", "S---", "S---", "S---", "S---"}},
    {"health_day", {"SIU-", "S---", "S--D", "S---", "S---", "S---", "S---"}},
    {"hit", {"SIU-", "S---", "S--D", "----", "S---", "S---", "S---"}},
    {"host", {"SIU-", "S---", "----", "S---", "S---", "S---", "S-u-"}},
    {"incident", {"----", "SIUD", "S--D", "S---", "S---", "SIUD", "S---"}},
    {"incident_apart", {"----", "SIUD", "S--D", "----", "S---", "SIUD", "S---"}},
    {"incident_event", {"----", "SIU-", "S--D", "----", "S---", "SIU-", "S---"}},
    {"incident_group", {"----", "SIUD", "S--D", "----", "S---", "SIUD", "S---"}},
    {"incident_record", {"----", "SIUD", "S--D", "----", "S---", "SIUD", "S---"}},
    {"likeness", {"SI-D", "----", "S--D", "----", "S---", "S---", "S---"}},
    {"outbox", {"----", "SIU-", "s--D", "s---", "s---", "sIu-", "s---"}},
    {"page", {"SIU-", "S-u-", "S-uD", "s---", "S---", "S---", "S---"}},
    {"posting", {"SI-D", "S---", "S-uD", "----", "S---", "S---", "S---"}},
    {"queue", {"SI--", "----", "----", "S---", "S---", "S---", "S---"}},
    {"session", {"S-U-", "----", "s--D", "----", "s---", "s---", "SIUD"}},
    {"sighting", {"s-u-", "SIUD", "S--D", "S---", "S---", "SIUD", "S---"}},
    {"sighting_offer", {"----", "SI-D", "S--D", "----", "S---", "S---", "S---"}},
    {"source", {"SIU-", "S---", "S---", "S---", "S---", "S---", "SIu-"}},
    {"source_address", {"SIU-", "S---", "----", "S---", "S---", "S---", "S---"}},
    {"target", {"SIU-", "s---", "s--D", "s---", "s---", "s---", "s-u-"}},
    {"vigie_schema", {"S---", "S---", "S---", "S---", "S---", "S---", "S---"}},
    {"worker", {"SIUD", "S---", "----", "S---", "S---", "S---", "S---"}},
};

enum { TABLES = sizeof(expected) / sizeof(expected[0]) };

/* ---- asking the server ---- */

static void exec_in_schema(
    PGconn *connection, const struct fixture *fixture, const char *sql)
{
    char command[2 * SQL_SIZE];
    (void)snprintf(
        command, sizeof(command), "SET search_path = \"%s\"; %s", fixture->schema, sql);
    PGresult *result = PQexec(connection, command);
    ExecStatusType status = PQresultStatus(result);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        fail_msg("%s: %s", command, PQerrorMessage(connection));
    PQclear(result);
}

/* A connection that may do what the role may; NULL: anything. */
static PGconn *as_role(const struct fixture *fixture, const char *role)
{
    char sql[SQL_SIZE];
    PGconn *connection = PQconnectdb(test_server());
    assert_int_equal(PQstatus(connection), CONNECTION_OK);
    (void)snprintf(sql, sizeof(sql), "SET ROLE %s", role == NULL ? "NONE" : role);
    exec_in_schema(connection, fixture, sql);
    return connection;
}

/* The SQLSTATE of what goes wrong, "00000" when nothing does; nothing is kept of it. */
static void try_out(char state[6], PGconn *connection, const char *sql)
{
    PQclear(PQexec(connection, "BEGIN"));
    PGresult *result = PQexec(connection, sql);
    const char *said = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    (void)snprintf(state, 6, "%s", said == NULL ? "00000" : said);
    PQclear(result);
    PQclear(PQexec(connection, "ROLLBACK"));
}

static void expect_refused(PGconn *connection, const char *role, const char *sql)
{
    char state[6];
    try_out(state, connection, sql);
    if (strcmp(state, "42501") != 0)
        fail_msg("%s is not refused, but answered %s: %s", role, state, sql);
}

static void answer(char *out, size_t size, PGconn *connection, const char *sql)
{
    PGresult *result = PQexec(connection, sql);
    if (PQresultStatus(result) != PGRES_TUPLES_OK || PQntuples(result) != 1)
        fail_msg("%s: %s", sql, PQerrorMessage(connection));
    (void)snprintf(out, size, "%s", PQgetvalue(result, 0, 0));
    PQclear(result);
}

/* ---- what each may ---- */

static void ask_rights(
    char out[8], PGconn *connection, const char *table, const char *role)
{
    char sql[SQL_SIZE];
    (void)snprintf(sql, sizeof(sql),
        "SELECT string_agg(CASE WHEN has_table_privilege('%s', '%s', p) THEN l"
        " WHEN p <> 'DELETE' AND has_any_column_privilege('%s', '%s', CASE p WHEN"
        " 'DELETE' THEN 'SELECT' ELSE p END) THEN lower(l) ELSE '-' END, '' ORDER BY n)"
        " FROM (VALUES (1, 'S', 'SELECT'), (2, 'I', 'INSERT'), (3, 'U', 'UPDATE'),"
        " (4, 'D', 'DELETE')) AS v (n, l, p)",
        role, table, role, table);
    answer(out, 8, connection, sql);
}

static void check_table(
    PGconn *connection, const struct rights *rights, const char *table)
{
    for (size_t role = 0; role < ROLES; role++) {
        char there[8];
        ask_rights(there, connection, table, roles[role]);
        if (strcmp(there, rights->of[role]) != 0)
            fail_msg("%s may %s of %s, where %s is meant", roles[role], there, table,
                rights->of[role]);
    }
}

static const struct rights *rights_of(const char *table)
{
    for (size_t i = 0; i < TABLES; i++)
        if (strcmp(expected[i].table, table) == 0)
            return &expected[i];
    fail_msg("who may do what with the table %s? Grant it in "
             "storage/schema/postgres/roles.sql, and say it here",
        table);
    return NULL;
}

static void each_table_gives_each_role_what_is_meant_and_no_more(void **state)
{
    struct fixture *fixture = *state;
    MUST(fixture, store_roles_apply(fixture->store, &fixture->err));
    PGconn *connection = as_role(fixture, NULL);
    PGresult *tables =
        PQexec(connection, "SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') "
                           "AND NOT relispartition"
                           " AND relnamespace = (SELECT oid FROM pg_namespace"
                           " WHERE nspname = current_schema())");
    if (PQresultStatus(tables) != PGRES_TUPLES_OK)
        fail_msg("%s", PQerrorMessage(connection));
    for (int i = 0; i < PQntuples(tables); i++)
        check_table(
            connection, rights_of(PQgetvalue(tables, i, 0)), PQgetvalue(tables, i, 0));
    assert_int_equal(PQntuples(tables), TABLES);
    PQclear(tables);
    PQfinish(connection);
}

/* ---- what each may not ---- */

static void first_column(char *out, PGconn *connection, const char *table)
{
    char sql[SQL_SIZE];
    (void)snprintf(sql, sizeof(sql),
        "SELECT attname FROM pg_attribute WHERE attrelid = '%s'::regclass"
        " AND attnum = 1",
        table);
    answer(out, NAME_SIZE, connection, sql);
}

/* What a role without this right is refused. The first column is in no list of columns
 * that some may update. */
static void statement_of(char *sql, PGconn *connection, char right, const char *table)
{
    char column[NAME_SIZE];
    first_column(column, connection, table);
    if (right == 'S')
        (void)snprintf(sql, SQL_SIZE, "SELECT * FROM %s", table);
    else if (right == 'I')
        (void)snprintf(sql, SQL_SIZE, "INSERT INTO %s DEFAULT VALUES", table);
    else if (right == 'U')
        (void)snprintf(sql, SQL_SIZE, "UPDATE %s SET %s = DEFAULT", table, column);
    else
        (void)snprintf(sql, SQL_SIZE, "DELETE FROM %s", table);
}

static int try_what_is_not_granted(
    PGconn *connection, const struct rights *rights, size_t role)
{
    static const char letters[] = "SIUD";
    char sql[SQL_SIZE];
    int tried = 0;
    for (size_t i = 0; letters[i] != '\0'; i++) {
        if (rights->of[role][i] == letters[i])
            continue;
        statement_of(sql, connection, letters[i], rights->table);
        expect_refused(connection, roles[role], sql);
        tried++;
    }
    return tried;
}

static void try_what_is_the_owners(PGconn *connection, size_t role, const char *table)
{
    static const char *const begun[][2] = {{"TRUNCATE ", ""}, {"DROP TABLE ", ""},
        {"ALTER TABLE ", " ADD COLUMN more integer"},
        {"CREATE INDEX more ON ", " ((1))"},
        {"CREATE TRIGGER more AFTER INSERT ON ",
            " EXECUTE FUNCTION suppress_redundant_updates_trigger()"}};
    char sql[SQL_SIZE];
    for (size_t i = 0; i < sizeof(begun) / sizeof(begun[0]); i++) {
        (void)snprintf(sql, sizeof(sql), "%s%s%s", begun[i][0], table, begun[i][1]);
        expect_refused(connection, roles[role], sql);
    }
}

static void whatever_else_a_role_tries_is_refused(void **state)
{
    struct fixture *fixture = *state;
    int tried = 0;
    MUST(fixture, store_roles_apply(fixture->store, &fixture->err));
    for (size_t role = 0; role < ROLES; role++) {
        PGconn *connection = as_role(fixture, roles[role]);
        for (size_t table = 0; table < TABLES; table++) {
            tried += try_what_is_not_granted(connection, &expected[table], role);
            try_what_is_the_owners(connection, role, expected[table].table);
        }
        expect_refused(connection, roles[role], "CREATE TABLE more (id integer)");
        PQfinish(connection);
    }
    assert_true(tried > 400);
}

/* Of what some columns are granted, what is secret is in none of them. */
static void sealed_cookies_mails_and_pastes_keys_are_for_few(void **state)
{
    struct fixture *fixture = *state;
    static const struct {
        const char *sql;
        const char *may[3];
    } secrets[] = {
        {"SELECT sealed FROM session", {"vigie_crawler", "vigie_operator", ""}},
        {"SELECT body FROM outbox", {"vigie_notifier", "", ""}},
        {"SELECT paste_key FROM target", {"vigie_crawler", "", ""}},
    };
    MUST(fixture, store_roles_apply(fixture->store, &fixture->err));
    for (size_t role = 0; role < ROLES; role++) {
        PGconn *connection = as_role(fixture, roles[role]);
        for (size_t i = 0; i < sizeof(secrets) / sizeof(secrets[0]); i++) {
            char got[6];
            bool may = strcmp(roles[role], secrets[i].may[0]) == 0 ||
                       strcmp(roles[role], secrets[i].may[1]) == 0;
            try_out(got, connection, secrets[i].sql);
            assert_string_equal(got, may ? "00000" : "42501");
        }
        PQfinish(connection);
    }
}

/* ---- whose work each statement is ---- */

/* The owner's: migrations. On PostgreSQL nobody gives all leases back. */
static bool is_the_owners(enum statement statement)
{
    return statement == SQL_SCHEMA_RECORD || statement == SQL_RELEASE_ALL;
}

static int parameters(const char *sql)
{
    int count = 0;
    char name[16];
    do
        (void)snprintf(name, sizeof(name), "$%d", count + 1);
    while (strstr(sql, name) != NULL && ++count < 99);
    return count;
}

/* Planned and begun, which is when rights are looked at, with no row. */
static bool may_run(PGconn *connection, const char *sql)
{
    char command[16384];
    char state[6];
    int count = parameters(sql);
    size_t used = (size_t)snprintf(command, sizeof(command),
        "DEALLOCATE ALL; PREPARE it AS %s; EXPLAIN EXECUTE it%s", sql,
        count > 0 ? "(" : "");
    for (int i = 0; i < count; i++)
        used += (size_t)snprintf(command + used, sizeof(command) - used, "NULL%s",
            i + 1 < count ? ", " : ")");
    assert_true(used < sizeof(command));
    try_out(state, connection, command);
    if (strcmp(state, "00000") != 0 && strcmp(state, "42501") != 0)
        fail_msg("%s: %s", state, command);
    return strcmp(state, "00000") == 0;
}

static void each_statement_of_the_program_is_some_roles_work(void **state)
{
    struct fixture *fixture = *state;
    PGconn *as[ROLES];
    int refused = 0;
    MUST(fixture, store_roles_apply(fixture->store, &fixture->err));
    for (size_t role = 0; role < ROLES; role++)
        as[role] = as_role(fixture, roles[role]);
    for (int i = 0; i < SQL_STATEMENTS; i++) {
        const char *sql = statement_postgres((enum statement)i);
        int may = 0;
        if (i == SQL_HIT_COPY) /* has no plan; who may insert the rows may copy them */
            continue;
        for (size_t role = 0; role < ROLES; role++)
            may += may_run(as[role], sql) ? 1 : 0;
        refused += ROLES - may;
        if (may == 0 && !is_the_owners((enum statement)i))
            fail_msg("no role may run statement %d; grant what it takes in "
                     "storage/schema/postgres/roles.sql: %s",
                i, sql);
    }
    assert_true(refused > SQL_STATEMENTS); /* and most are not everybody's */
    for (size_t role = 0; role < ROLES; role++)
        PQfinish(as[role]);
}

/* Whoever may run a function of the owner's could lay tables of his own in its way. */
static void what_runs_with_the_owners_rights_sees_no_temporary_tables(void **state)
{
    struct fixture *fixture = *state;
    static const char lay[] =
        "CREATE FUNCTION pg_temp.caught() RETURNS trigger LANGUAGE plpgsql AS"
        " $$BEGIN RAISE EXCEPTION 'caught as %', current_user; END$$;"
        "CREATE TEMP TABLE host (bucket smallint, host text);"
        "CREATE TEMP TABLE page (bucket smallint, target bytea, read_ms bigint,"
        " last_seen_ms bigint);"
        "CREATE TEMP TABLE hit (bucket smallint, target bytea, span integer,"
        " last_seen_ms bigint);"
        "INSERT INTO pg_temp.hit VALUES (0, '', 1, 9);"
        "CREATE TRIGGER caught BEFORE UPDATE ON pg_temp.hit FOR EACH ROW EXECUTE"
        " FUNCTION pg_temp.caught();"
        "SELECT vigie_hits_move(0::smallint, 1, 5, 2, 10)";
    char loose[16];
    char got[6];
    MUST(fixture, store_roles_apply(fixture->store, &fixture->err));
    PGconn *connection = as_role(fixture, NULL);
    answer(loose, sizeof(loose), connection,
        "SELECT count(*) FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace"
        " WHERE p.prosecdef AND n.nspname = current_schema()"
        " AND NOT EXISTS (SELECT FROM unnest(p.proconfig) AS c (set)"
        " WHERE c.set ~ '^search_path=.*pg_temp$')");
    assert_string_equal(loose, "0");
    PQfinish(connection);
    connection = as_role(fixture, "vigie_forgetter");
    try_out(got, connection, lay);
    assert_string_equal(got, "00000"); /* it looked at the real ones, and moved none */
    PQfinish(connection);
}

/* ---- granting ---- */

static void granting_again_changes_nothing_but_what_was_granted_by_hand(void **state)
{
    struct fixture *fixture = *state;
    char there[8];
    MUST(fixture, store_roles_apply(fixture->store, &fixture->err));
    sql(fixture, "GRANT DELETE ON audit TO vigie_reader");
    MUST(fixture, store_roles_apply(fixture->store, &fixture->err));
    PGconn *connection = as_role(fixture, NULL);
    ask_rights(there, connection, "audit", "vigie_reader");
    assert_string_equal(there, "SI--");
    PQfinish(connection);
}

static size_t migrate_to_the_one_before_the_last(struct fixture *fixture)
{
    const struct embedded_migration *list = migrations_postgres();
    size_t at = 0;
    for (; list[at + 1].number != 0; at++) {
        char row[SQL_SIZE];
        sql(fixture, list[at].sql);
        (void)snprintf(row, sizeof(row),
            "INSERT INTO vigie_schema (number, name) VALUES (%u, '%s')",
            list[at].number, list[at].name);
        sql(fixture, row);
    }
    return at;
}

static void a_migration_grants_rights_where_there_were_some(void **state)
{
    struct fixture *fixture = *state;
    assert_true(migrate_to_the_one_before_the_last(fixture) > 0);
    sql(fixture, "GRANT SELECT ON source TO vigie_crawler");
    MUST(fixture, store_migrate(fixture->store, &fixture->err));
    PGconn *connection = as_role(fixture, NULL);
    for (size_t i = 0; i < TABLES; i++)
        check_table(connection, &expected[i], expected[i].table);
    PQfinish(connection);
}

static void a_migration_grants_nothing_where_there_was_nothing(void **state)
{
    struct fixture *fixture = *state;
    char there[8];
    MUST(fixture, store_migrate(fixture->store, &fixture->err));
    PGconn *connection = as_role(fixture, NULL);
    ask_rights(there, connection, "page", "vigie_reader");
    assert_string_equal(there, "----");
    PQfinish(connection);
}

static void an_old_schema_is_refused_to_who_may_not_change_it(void **state)
{
    struct fixture *fixture = *state;
    struct err err = {0};
    (void)migrate_to_the_one_before_the_last(fixture);
    assert_int_equal(store_schema_current(fixture->store, &err), -1);
    assert_non_null(strstr(err.text, "run `vigie db migrate` as the tables' owner"));
    assert_int_equal(store_roles_apply(fixture->store, &err), -1);
}

static void sqlite_has_no_roles_and_says_what_it_has(void **state)
{
    struct fixture *fixture = *state;
    struct err err = {0};
    struct store *other = NULL;
    const struct store_login login = {.user = "vigie_crawler"};
    assert_int_equal(store_roles_apply(fixture->store, &err), -1);
    assert_non_null(strstr(err.text, "0600"));
    assert_int_equal(store_open_as(&other, fixture->url, &login, &err), -1);
    assert_non_null(strstr(err.text, "SQLite knows no users"));
}

int main(void)
{
    const struct CMUnitTest on_sqlite[] = {
        ON_SQLITE(sqlite_has_no_roles_and_says_what_it_has),
    };
    const struct CMUnitTest on_postgres[] = {
        ON_POSTGRES(each_table_gives_each_role_what_is_meant_and_no_more),
        ON_POSTGRES(whatever_else_a_role_tries_is_refused),
        ON_POSTGRES(sealed_cookies_mails_and_pastes_keys_are_for_few),
        ON_POSTGRES(each_statement_of_the_program_is_some_roles_work),
        ON_POSTGRES(what_runs_with_the_owners_rights_sees_no_temporary_tables),
        ON_POSTGRES(granting_again_changes_nothing_but_what_was_granted_by_hand),
        ON_POSTGRES(a_migration_grants_nothing_where_there_was_nothing),
        cmocka_unit_test_setup_teardown(a_migration_grants_rights_where_there_were_some,
            set_up_empty_postgres, tear_down),
        cmocka_unit_test_setup_teardown(
            an_old_schema_is_refused_to_who_may_not_change_it, set_up_empty_postgres,
            tear_down),
    };
    const struct CMUnitTest skipped[] = {cmocka_unit_test(postgres_is_skipped)};
    int failed = cmocka_run_group_tests(on_sqlite, NULL, NULL);
    return failed + (test_server() == NULL
                            ? cmocka_run_group_tests(skipped, NULL, NULL)
                            : cmocka_run_group_tests(on_postgres, NULL, NULL));
}
