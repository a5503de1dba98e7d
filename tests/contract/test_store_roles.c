/*
 * The roles of storage/schema/postgres/roles.sql: what each may is what store_roles.h
 * says, and whatever else it tries is refused. A role is put on by a connection.
 */
#include "storage/statements.h"
#include "store_roles.h"

/* ---- what each may ---- */

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

int main(void)
{
    const struct CMUnitTest on_postgres[] = {
        ON_POSTGRES(each_table_gives_each_role_what_is_meant_and_no_more),
        ON_POSTGRES(whatever_else_a_role_tries_is_refused),
        ON_POSTGRES(sealed_cookies_mails_and_pastes_keys_are_for_few),
        ON_POSTGRES(each_statement_of_the_program_is_some_roles_work),
        ON_POSTGRES(what_runs_with_the_owners_rights_sees_no_temporary_tables),
    };
    const struct CMUnitTest skipped[] = {cmocka_unit_test(postgres_is_skipped)};
    return (test_server() == NULL ? cmocka_run_group_tests(skipped, NULL, NULL)
                                  : cmocka_run_group_tests(on_postgres, NULL, NULL));
}
