/* What pages resemble. The newest of a host (placed = 0) are looked through one by one,
 * the others are found by the index of each quarter of their hash. */
#include "storage/sqlite/statements_likeness.h"

#include <stddef.h>

#define QUARTER(hash, shift) "((" hash " >> " shift ") & 65535)"
#define ROWS                 "SELECT target, simhash"
#define AND_ALL              " UNION ALL "

/* Of a host's rows of one size class, those with one quarter of the hash. */
#define PLACED(shift, bits)                                                            \
    " FROM likeness WHERE placed = 1"                                                  \
    " AND " QUARTER("simhash", shift) " = " bits                                       \
                                      " AND size_class = $3 AND bucket = $1"           \
                                      " AND host = $2"
#define NEWEST                                                                         \
    " FROM likeness WHERE bucket = $1 AND host = $2 AND placed = 0"                    \
    " AND size_class = $3 AND "

#define NEAR(block, rows)                                                              \
    "SELECT * FROM (SELECT bucket, target, simhash, " block " AS block" rows           \
    " LIMIT 256) AS b" block

/* Those of other hosts that share a quarter with one of the host's own. */
#define ELSEWHERE(shift)                                                               \
    "SELECT l.host, m.target AS mine, m.simhash AS my_hash, l.simhash FROM mine m"     \
    " JOIN likeness l ON l.placed = 1 AND l.size_class = m.size_class"                 \
    " AND l.host <> m.host"                                                            \
    " AND " QUARTER("l.simhash", shift) " = " QUARTER("m.simhash", shift)
#define FIRST_WAITING                                                                  \
    "SELECT bucket, host FROM likeness_waiting ORDER BY bucket, host LIMIT $1"
#define MY_QUARTER(shift)                                                              \
    "SELECT target, size_class, simhash, " shift " AS shift,"                          \
    " " QUARTER("simhash", shift) " AS bits FROM mine"

/* Most are texts of several lines, which the check takes for mistakes. */
/* NOLINTBEGIN(bugprone-suspicious-missing-comma) */
static const struct {
    enum statement statement;
    const char *text;
} texts[] = {
    {SQL_LIKENESS_CLEAR, "DELETE FROM likeness WHERE bucket = $1 AND host = $3"
                         " AND placed IN (0, 1) AND target = $2"},
    {SQL_LIKENESS_CHANGED,
        "DELETE FROM likeness WHERE bucket = $1 AND host = $3 AND placed IN (0, 1)"
        " AND target = $2 AND (size_class <> $4 OR simhash <> $5)"},
    {SQL_LIKENESS_ADD,
        "INSERT INTO likeness (bucket, host, placed, target, size_class, simhash)"
        " SELECT $1, $3, 0, $2, $4, $5 WHERE NOT EXISTS (SELECT 1 FROM likeness l"
        " WHERE l.bucket = $1 AND l.host = $3 AND l.placed = 1 AND l.target = $2)"
        " ON CONFLICT DO NOTHING"},
    {SQL_LIKENESS_NEW,
        "INSERT INTO likeness (bucket, host, placed, target, size_class, simhash)"
        " VALUES ($1, $3, 0, $2, $4, $5) ON CONFLICT DO NOTHING"},
    /* OR FAIL: what fails ends its transaction in any case, so that SQLite need not be
     * able to take back this statement alone; that would copy each page it changes. */
    {SQL_LIKENESS_PLACE,
        "UPDATE OR FAIL likeness SET placed = 1 WHERE bucket = $1 AND placed = 0"
        " AND host IN (SELECT w.host FROM likeness_waiting w WHERE w.bucket = $1 AND"
        " (SELECT count(*) FROM likeness l WHERE l.bucket = $1 AND l.host = w.host"
        " AND l.placed = 0) >= $2)"},
    {SQL_LIKENESS_WAITS, "INSERT INTO likeness_waiting (bucket, host) VALUES ($1, $2)"
                         " ON CONFLICT DO NOTHING"},
    /* A host none of whose rows waits any longer counts as one: so it goes, too. */
    {SQL_LIKENESS_WAITING,
        "SELECT count(*) FROM (SELECT 1 FROM likeness_waiting w LEFT JOIN likeness l"
        " ON l.bucket = w.bucket AND l.host = w.host AND l.placed = 0 LIMIT $1)"},
    {SQL_LIKENESS_SETTLE, "UPDATE OR FAIL likeness SET placed = 1 WHERE placed = 0"
                          " AND (bucket, host) IN (" FIRST_WAITING ")"},
    {SQL_LIKENESS_WAIT_OVER,
        "DELETE FROM likeness_waiting WHERE (bucket, host) IN (" FIRST_WAITING ")"},
    {SQL_LIKENESS_ALIKE,
        ROWS NEWEST "(" QUARTER("simhash",
            "0") " = $4"
                 " OR " QUARTER("simhash",
                     "16") " = $5"
                           " OR " QUARTER("simhash",
                               "32") " = $6"
                                     " OR " QUARTER("simhash",
                                         "48") " = $7)" AND_ALL ROWS PLACED("0",
                                         "$4") AND_ALL ROWS PLACED("16",
                                         "$5") AND_ALL ROWS PLACED("32", "$6")
                                         AND_ALL ROWS PLACED("48", "$7") " LIMIT 1024"},
    {SQL_LIKENESS_NEAR,
        "SELECT l.target, l.simhash FROM (" NEAR("0", PLACED("0", "$5")) AND_ALL NEAR(
            "1", PLACED("16", "$6")) AND_ALL NEAR("2", PLACED("32", "$7"))
            AND_ALL NEAR("3", PLACED("48", "$8")) AND_ALL NEAR(
                "4", NEWEST QUARTER("simhash", "0") " = $5")
                AND_ALL NEAR("5", NEWEST QUARTER("simhash", "16") " = $6") AND_ALL NEAR(
                    "6", NEWEST QUARTER("simhash", "32") " = $7") AND_ALL NEAR("7",
                    NEWEST QUARTER("simhash",
                        "48") " = $8") ") AS l JOIN page p ON p.bucket = l.bucket AND "
                                       "p.target = l.target"
                                       " JOIN page mine ON mine.bucket = l.bucket AND "
                                       "mine.target = $4"
                                       " WHERE p.first_seen_ms < mine.first_seen_ms"
                                       " OR (p.first_seen_ms = mine.first_seen_ms AND "
                                       "p.target < mine.target)"
                                       " ORDER BY l.block, p.first_seen_ms, p.target"},
    {SQL_LIKENESS_ELSEWHERE,
        "WITH mine AS MATERIALIZED (SELECT host, target, size_class, simhash"
        " FROM likeness WHERE bucket = $1 AND host = $2 ORDER BY placed, target"
        " LIMIT $3), quarters AS MATERIALIZED (" MY_QUARTER("0")
            AND_ALL MY_QUARTER("16") AND_ALL MY_QUARTER("32") AND_ALL MY_QUARTER(
                "48") "),"
                      " shifts (shift) AS MATERIALIZED (VALUES (0), (16), (32), (48))"
                      " SELECT o.host, o.mine, o.my_hash, o.simhash FROM (" ELSEWHERE(
                          "0") AND_ALL ELSEWHERE("16") AND_ALL ELSEWHERE("32")
                          AND_ALL ELSEWHERE("48") AND_ALL
        "SELECT l.host, q.target, q.simhash, l.simhash"
        " FROM likeness_waiting w CROSS JOIN likeness l CROSS JOIN shifts s"
        " CROSS JOIN quarters q"
        " WHERE w.host <> $2 AND l.bucket = w.bucket AND l.host = w.host"
        " AND l.placed = 0 AND q.shift = s.shift AND q.bits ="
        " " QUARTER("l.simhash", "s.shift") " AND q.size_class = l.size_class"
                                            " LIMIT $4) AS o"},
};
/* NOLINTEND(bugprone-suspicious-missing-comma) */

const char *statement_sqlite_likeness(enum statement statement)
{
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
        if (texts[i].statement == statement)
            return texts[i].text;
    return NULL;
}
