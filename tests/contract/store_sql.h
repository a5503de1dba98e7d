/* store_sql - what somebody does to the database past the store. */
#ifndef VIGIE_TESTS_STORE_SQL_H
#define VIGIE_TESTS_STORE_SQL_H

#include "store_fixture.h"

#include <sqlite3.h>

/* Plain SQL in the fixture's own database, past the store. */
static inline void sql(const struct fixture *fixture, const char *text)
{
    if (fixture->is_postgres) {
        size_t size = strlen(text) + 128;
        char *command = malloc(size);
        assert_non_null(command);
        (void)snprintf(
            command, size, "SET search_path = \"%s\"; %s", fixture->schema, text);
        server_sql(command);
        free(command);
        return;
    }
    sqlite3 *handle = NULL;
    assert_int_equal(sqlite3_open(fixture->url + strlen("sqlite:"), &handle), 0);
    assert_int_equal(sqlite3_exec(handle, text, NULL, NULL, NULL), 0);
    assert_int_equal(sqlite3_close(handle), 0);
}

#endif
