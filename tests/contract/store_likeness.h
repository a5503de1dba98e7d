/* store_likeness - pages that are read for what their texts resemble. */
#ifndef VIGIE_TESTS_STORE_LIKENESS_H
#define VIGIE_TESTS_STORE_LIKENESS_H

#include "store_sql.h"
#include "store_visits.h"

/* Reads page `page` of `host`; its text has the hash `likeness`. */
static inline struct target read_page(struct fixture *fixture, const char *host,
    int page, uint64_t likeness, int64_t at_ms)
{
    struct scene scene;
    stage_new(fixture, &scene, host, page, at_ms);
    scene.page.likeness = likeness;
    assert_int_equal(commit(fixture, &scene), 0);
    return scene.target;
}

enum { CROWD = 150, CROWD_DUE = 1000000000 };

static inline uint64_t hash_of(int page)
{
    return UINT64_C(0x9e3779b97f4a7c15) * (uint64_t)(page + 1);
}

/* Of a host with so many, some have been put where all hosts' are, and others not yet.
 */
static inline void read_crowd(
    struct fixture *fixture, const char *host, struct target *targets)
{
    for (int i = 0; i < CROWD; i++) {
        struct scene scene;
        stage_new(fixture, &scene, host, i, 1000 + i * 1000);
        scene.page.likeness = hash_of(i);
        scene.visit.due_ms = i == 0 ? CROWD_DUE / 2 : CROWD_DUE;
        assert_int_equal(commit(fixture, &scene), 0);
        targets[i] = scene.target;
    }
    if (fixture->is_postgres)
        return;
    assert_in_range(
        sql_number(fixture, "SELECT count(*) FROM likeness WHERE placed = 0"), 1,
        CROWD - 1);
}

#endif
