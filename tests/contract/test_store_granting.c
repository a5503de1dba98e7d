/* How the roles of storage/schema/postgres/roles.sql come to their rights, and keep
 * them. */
#include "storage/migrations.h"
#include "store_roles.h"

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

/* Of whoever may make functions or tables where the definers look for theirs. */
static uint64_t makers(const struct fixture *fixture)
{
    char query[SQL_SIZE];
    (void)snprintf(query, sizeof(query),
        "SELECT count(*) FROM pg_roles WHERE rolname ~ '^vigie_'"
        " AND has_schema_privilege(oid, '%s', 'CREATE')",
        fixture->schema);
    return sql_number(fixture, query);
}

/* As a database has it that was first made by PostgreSQL 14 or one before. */
static void granting_leaves_nobody_who_makes_things_among_the_tables(void **state)
{
    struct fixture *fixture = *state;
    char grant[SQL_SIZE];
    MUST(fixture, store_roles_apply(fixture->store, &fixture->err));
    (void)snprintf(grant, sizeof(grant),
        "GRANT CREATE ON SCHEMA \"%s\" TO PUBLIC;"
        " GRANT CREATE ON SCHEMA \"%s\" TO vigie_crawler;"
        " GRANT EXECUTE ON FUNCTION vigie_span_drop(integer, bigint) TO vigie_reader",
        fixture->schema, fixture->schema);
    sql(fixture, grant);
    assert_int_equal(makers(fixture), ROLES);
    MUST(fixture, store_roles_apply(fixture->store, &fixture->err));
    assert_int_equal(makers(fixture), 0);
    assert_int_equal(
        sql_number(fixture,
            "SELECT count(*) FROM pg_roles WHERE rolname ~ '^vigie_' AND"
            " has_function_privilege(oid, 'vigie_span_drop(integer, bigint)',"
            " 'EXECUTE')"),
        1);
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
        ON_POSTGRES(granting_again_changes_nothing_but_what_was_granted_by_hand),
        ON_POSTGRES(granting_leaves_nobody_who_makes_things_among_the_tables),
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
