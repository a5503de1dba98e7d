#include "storage/statements_audit.h"

#include <stddef.h>

#define FIELDS "number, at_ms, who, what, object, detail, hash"

static const struct {
    enum statement number;
    const char *text;
} texts[] = {
    /* Written, so that whoever comes next waits for the end of this transaction. */
    {SQL_AUDIT_HEAD, "UPDATE audit_head SET number = number WHERE id = 1"
                     " RETURNING number, hash"},
    {SQL_AUDIT_LAST, "SELECT number, hash FROM audit_head WHERE id = 1"},
    {SQL_AUDIT_ADD, "INSERT INTO audit (" FIELDS ")"
                    " VALUES ($1, $2, $3, $4, $5, $6, $7)"},
    {SQL_AUDIT_ROWS, "SELECT " FIELDS " FROM audit WHERE at_ms >= $1 ORDER BY number"},
    {SQL_AUDIT_CHECKPOINT, "SELECT " FIELDS " FROM audit WHERE what = $1"
                           " ORDER BY number DESC LIMIT 1"},
    {SQL_AUDIT_OLD,
        "SELECT coalesce(max(number), 0) FROM audit WHERE at_ms < $1 AND number <="
        " coalesce((SELECT min(number) - 1 FROM audit WHERE at_ms >= $1"
        " AND at_ms <= $2), $3)"},
    {SQL_AUDIT_HASH, "SELECT number, hash FROM audit WHERE number = $1"},
    {SQL_AUDIT_COUNT, "SELECT count(*), min(at_ms) FROM audit WHERE number <= $1"},
    {SQL_AUDIT_FORGET, "DELETE FROM audit WHERE number <= $1"},
};

const char *statement_audit(enum statement statement)
{
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
        if (texts[i].number == statement)
            return texts[i].text;
    return NULL;
}
