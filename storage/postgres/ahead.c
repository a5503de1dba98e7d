/*
 * Statements inside a transaction whose answers nobody reads are sent one behind the
 * other, without waiting for each answer (libpq's pipeline mode): over a network a
 * round trip costs more than the statement. Their answers are read when one is wanted.
 */
#include "storage/postgres/connection.h"

/* So few that their answers, some bytes each, fit into the socket: neither side can
 * block the other. */
enum { AHEAD_MAX = 64 };

int postgres_ahead(struct db *db, struct err *err)
{
    if (db->ahead > 0)
        return 0;
    return PQenterPipelineMode(db->connection) == 1 ? 0 : postgres_fail(db, NULL, err);
}

int postgres_sent(struct db *db, int sent, struct err *err)
{
    db->ahead++;
    return sent == 1 ? 0 : postgres_fail(db, NULL, err);
}

int postgres_not_too_far(struct db *db, struct err *err)
{
    bool waits = !db->in_transaction || db->ahead >= AHEAD_MAX;
    return waits ? postgres_settle(NULL, 0, db, err) : 0;
}

static void keep(struct postgres_answer *answer, PGresult **result, bool counts)
{
    uint64_t rows = 0;
    if (counts && bytes_to_u64(&rows, bytes_of(PQcmdTuples(*result)), UINT64_MAX) == 0)
        answer->changed += rows;
    PQclear(answer->last);
    answer->last = *result;
    *result = NULL;
}

/* Every answer up to the sync, so that the connection is usable again; the first error
 * is the one told. */
static int take(
    struct postgres_answer *answer, size_t counted, struct db *db, struct err *err)
{
    int failed = 0;
    int silent = 0;
    size_t number = 0;
    while (silent < 2) {
        AUTO(PQclear) PGresult *result = PQgetResult(db->connection);
        ExecStatusType status = PQresultStatus(result);
        silent = result == NULL ? silent + 1 : 0;
        if (result == NULL)
            continue;
        if (status == PGRES_PIPELINE_SYNC)
            return failed;
        if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK)
            keep(answer, &result, number + counted >= db->ahead);
        else if (status != PGRES_PIPELINE_ABORTED && failed == 0)
            failed = postgres_fail(db, result, err);
        number++;
    }
    return postgres_fail(db, NULL, err); /* no sync: whatever was said, it is lost */
}

int postgres_settle(
    struct postgres_answer *out, size_t counted, struct db *db, struct err *err)
{
    AUTO(postgres_answer_done) struct postgres_answer answer = {0};
    if (db->ahead == 0)
        return 0;
    int settled = PQpipelineSync(db->connection) == 1 ? take(&answer, counted, db, err)
                                                      : postgres_fail(db, NULL, err);
    db->ahead = 0;
    if (PQexitPipelineMode(db->connection) != 1) {
        PQfinish(db->connection); /* answers are left that would be taken for others' */
        db->connection = NULL;
        db->lost = true;
    }
    if (settled != 0 || out == NULL)
        return settled;
    *out = answer;
    answer.last = NULL;
    return 0;
}

void postgres_answer_done(struct postgres_answer *answer)
{
    PQclear(answer->last);
    answer->last = NULL;
}
