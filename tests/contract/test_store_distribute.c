/*
 * The file that spreads the tables over a Citus cluster, run against functions that
 * stand for Citus' own: they note what they were told, and refuse what Citus refuses of
 * a table. Citus itself is not here.
 */
#include "storage/roles.h"
#include "store_sql.h"

/* https://docs.citusdata.com/en/stable/develop/api_udf.html, and of a table's keys
 * reference_ddl.html: unique only with the bucket in it, no reference to another. */
static const char stand_ins[] =
    "CREATE TABLE pg_dist_partition (logicalrelid regclass PRIMARY KEY, kind text,"
    " by_column text, with_table text);"
    "CREATE FUNCTION create_reference_table(table_name regclass) RETURNS void"
    " LANGUAGE sql AS 'INSERT INTO pg_dist_partition VALUES (table_name, "
    "''reference'')';"
    "CREATE FUNCTION citus_add_local_table_to_metadata(table_name regclass,"
    " cascade_via_foreign_keys boolean DEFAULT false) RETURNS void LANGUAGE sql AS"
    " 'INSERT INTO pg_dist_partition VALUES (table_name, ''local'')';"
    "CREATE FUNCTION create_distributed_table(table_name regclass,"
    " distribution_column text, distribution_type text DEFAULT 'hash', colocate_with "
    "text"
    " DEFAULT 'default', shard_count integer DEFAULT NULL) RETURNS void LANGUAGE "
    "plpgsql"
    " AS $$BEGIN"
    " IF EXISTS (SELECT FROM pg_index i WHERE i.indrelid = table_name AND i.indisunique"
    " AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = table_name"
    " AND a.attname = distribution_column AND a.attnum = ANY (i.indkey)))"
    " THEN RAISE 'unique without %', distribution_column; END IF;"
    " IF EXISTS (SELECT FROM pg_constraint c WHERE c.contype = 'f'"
    " AND table_name IN (c.conrelid, c.confrelid)) THEN RAISE 'a foreign key'; END IF;"
    " INSERT INTO pg_dist_partition VALUES (table_name, 'distributed',"
    " distribution_column, colocate_with); END$$;";

static int64_t ask(const struct fixture *fixture, const char *question)
{
    char text[1024];
    PGconn *connection = PQconnectdb(test_server());
    (void)snprintf(text, sizeof(text), "SET search_path = \"%s\"", fixture->schema);
    PQclear(PQexec(connection, text));
    PGresult *result = PQexec(connection, question);
    if (PQresultStatus(result) != PGRES_TUPLES_OK || PQntuples(result) != 1)
        fail_msg("%s: %s", question, PQerrorMessage(connection));
    int64_t number = strtoll(PQgetvalue(result, 0, 0), NULL, 10);
    PQclear(result);
    PQfinish(connection);
    return number;
}

static void each_table_is_spread_or_kept_and_none_is_forgotten(void **state)
{
    struct fixture *fixture = *state;
    sql(fixture, stand_ins);
    MUST(fixture, store_distribute(fixture->store, &fixture->err));
    assert_int_equal(
        ask(fixture, "SELECT count(*) FROM pg_class c WHERE"
                     " c.relnamespace = (SELECT oid FROM pg_namespace WHERE"
                     " nspname = current_schema())"
                     " AND c.relkind IN ('r', 'p') AND NOT c.relispartition"
                     " AND c.relname <> 'pg_dist_partition' AND NOT EXISTS"
                     " (SELECT FROM pg_dist_partition d"
                     " WHERE d.logicalrelid = c.oid)"),
        0);
    assert_int_equal(ask(fixture, "SELECT count(*) FROM pg_dist_partition WHERE kind ="
                                  " 'distributed' AND by_column <> 'bucket'"),
        0);
    /* All of them lie together with one. */
    assert_int_equal(ask(fixture, "SELECT count(*) FROM pg_dist_partition WHERE"
                                  " with_table = 'none' AND logicalrelid ="
                                  " 'host'::regclass"),
        1);
    assert_int_equal(ask(fixture, "SELECT count(*) FROM pg_dist_partition WHERE kind ="
                                  " 'distributed' AND with_table <> 'host'"),
        1);
    assert_true(ask(fixture, "SELECT count(*) FROM pg_dist_partition WHERE kind ="
                             " 'distributed'") >= 11);
}

static void a_table_that_grows_has_its_bucket_and_the_others_have_none(void **state)
{
    struct fixture *fixture = *state;
    sql(fixture, stand_ins);
    MUST(fixture, store_distribute(fixture->store, &fixture->err));
    /* What is an incident's says in which bucket its page is. */
    assert_int_equal(
        ask(fixture, "SELECT count(*) FROM pg_dist_partition d JOIN pg_class"
                     " c ON c.oid = d.logicalrelid JOIN pg_attribute a"
                     " ON a.attrelid = c.oid AND a.attname = 'bucket'"
                     " WHERE d.kind <> 'distributed'"
                     " AND c.relname NOT LIKE 'sighting%'"
                     " AND c.relname <> 'incident_offer'"),
        0);
}

static void spreading_again_changes_nothing_but_what_is_new(void **state)
{
    struct fixture *fixture = *state;
    sql(fixture, stand_ins);
    MUST(fixture, store_distribute(fixture->store, &fixture->err));
    int64_t spread = ask(fixture, "SELECT count(*) FROM pg_dist_partition");
    MUST(fixture, store_distribute(fixture->store, &fixture->err));
    assert_int_equal(ask(fixture, "SELECT count(*) FROM pg_dist_partition"), spread);
    sql(fixture, "DELETE FROM pg_dist_partition WHERE logicalrelid = 'hit'::regclass");
    MUST(fixture, store_distribute(fixture->store, &fixture->err));
    assert_int_equal(ask(fixture, "SELECT count(*) FROM pg_dist_partition"), spread);
}

static void a_key_across_buckets_stops_all_of_it(void **state)
{
    struct fixture *fixture = *state;
    struct err err = {0};
    sql(fixture, stand_ins);
    sql(fixture, "CREATE UNIQUE INDEX across ON page (target)");
    assert_int_equal(store_distribute(fixture->store, &err), -1);
    assert_non_null(strstr(err.text, "unique without bucket"));
    assert_int_equal(ask(fixture, "SELECT count(*) FROM pg_dist_partition"), 0);
}

static void without_citus_it_is_refused_with_what_to_do(void **state)
{
    struct fixture *fixture = *state;
    struct err err = {0};
    assert_int_equal(store_distribute(fixture->store, &err), -1);
    assert_non_null(
        strstr(err.text, "this database has no Citus: run CREATE EXTENSION"));
    assert_null(strchr(err.text, '\n'));
}

static void sqlite_is_one_file_and_says_so(void **state)
{
    struct fixture *fixture = *state;
    struct err err = {0};
    assert_int_equal(store_distribute(fixture->store, &err), -1);
    assert_non_null(strstr(err.text, "SQLite is one file on one machine"));
}

int main(void)
{
    const struct CMUnitTest on_sqlite[] = {ON_SQLITE(sqlite_is_one_file_and_says_so)};
    const struct CMUnitTest on_postgres[] = {
        ON_POSTGRES(each_table_is_spread_or_kept_and_none_is_forgotten),
        ON_POSTGRES(a_table_that_grows_has_its_bucket_and_the_others_have_none),
        ON_POSTGRES(spreading_again_changes_nothing_but_what_is_new),
        ON_POSTGRES(a_key_across_buckets_stops_all_of_it),
        ON_POSTGRES(without_citus_it_is_refused_with_what_to_do),
    };
    const struct CMUnitTest skipped[] = {cmocka_unit_test(postgres_is_skipped)};
    int failed = cmocka_run_group_tests(on_sqlite, NULL, NULL);
    return failed + (test_server() == NULL
                            ? cmocka_run_group_tests(skipped, NULL, NULL)
                            : cmocka_run_group_tests(on_postgres, NULL, NULL));
}
