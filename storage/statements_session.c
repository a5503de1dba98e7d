#include "storage/statements_session.h"

#include <stddef.h>

#define FIELDS "source, account, revision, saved_ms, cookies, expires_ms"

const char *statement_session(enum statement statement)
{
    static const struct {
        enum statement number;
        const char *text;
    } texts[] = {
        {SQL_SESSIONS, "SELECT " FIELDS " FROM session ORDER BY source, account"},
        {SQL_SESSION_GET, "SELECT " FIELDS ", sealed FROM session"
                          " WHERE bucket = $1 AND source = $2 AND account = $3"},
        {SQL_SESSION_ADD,
            "INSERT INTO session (bucket, source, account, revision, saved_ms, cookies,"
            " expires_ms, sealed) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
            " ON CONFLICT DO NOTHING"},
        {SQL_SESSION_SAVE,
            "UPDATE session SET revision = $4, saved_ms = $5, cookies = $6,"
            " expires_ms = $7, sealed = $8 WHERE bucket = $1 AND source = $2"
            " AND account = $3 AND revision = $9"},
        {SQL_SESSION_REMOVE, "DELETE FROM session WHERE bucket = $1 AND source = $2"
                             " AND account = $3"},
        {SQL_SOURCE_RETRY,
            "UPDATE target SET due_ms = $3 WHERE bucket = $1 AND source = $2"
            " AND state = 0 AND failures > 0 AND due_ms > $3"},
    };
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
        if (texts[i].number == statement)
            return texts[i].text;
    return NULL;
}
