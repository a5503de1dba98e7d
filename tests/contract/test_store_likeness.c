#include "model/simhash.h"
#include "storage/forgetting.h"
#include "store_likeness.h"

static void expect_twin(
    struct fixture *fixture, const struct target *target, const struct target *of)
{
    char url[TARGET_URL_SIZE];
    const struct page_ref page = {.bucket = target->bucket, .target = target->id};
    MUST(fixture, store_twin(url, fixture->store, &page, &fixture->err));
    assert_string_equal(url, of == NULL ? "" : of->url);
}

static void a_page_repeats_an_earlier_one_of_its_host_that_is_near(void **state)
{
    struct fixture *fixture = *state;
    const uint64_t hash = UINT64_C(0x8123456789abcdef);
    set_sources(fixture);
    struct target first = read_page(fixture, "a.example", 1, hash, 1000);
    /* One bit in each of three quarters: found by the fourth. */
    struct target near = read_page(fixture, "a.example", 2,
        hash ^ (UINT64_C(1) | UINT64_C(1) << 16U | UINT64_C(1) << 32U), 2000);
    struct target far = read_page(fixture, "a.example", 3, hash ^ 15U, 3000);
    struct target elsewhere = read_page(fixture, "b.example", 1, hash, 4000);
    struct target none = read_page(fixture, "a.example", 4, 0, 5000);
    expect_twin(fixture, &first, NULL);
    expect_twin(fixture, &near, &first);
    expect_twin(fixture, &far, NULL); /* four bits */
    expect_twin(fixture, &elsewhere, NULL);
    expect_twin(fixture, &none, NULL);
}

static void every_three_bits_are_found(void **state)
{
    struct fixture *fixture = *state;
    const uint64_t hash = UINT64_C(0x0f1e2d3c4b5a6978);
    set_sources(fixture);
    struct target first = read_page(fixture, "a.example", 0, hash, 1000);
    for (unsigned i = 0; i < 64; i += 7) {
        unsigned j = (i + 17) % 64, k = (i + 40) % 64;
        struct target near = read_page(fixture, "a.example", 1 + (int)i,
            hash ^ (UINT64_C(1) << i | UINT64_C(1) << j | UINT64_C(1) << k),
            2000 + (int64_t)i * 1000);
        expect_twin(fixture, &near, &first);
    }
}

enum { MANY = 80, NEAR_BITS = 3 };

/* A hash near one of four, of which two have the highest bit. */
static uint64_t next_hash(uint64_t *state)
{
    uint64_t hash = UINT64_C(0x9e3779b97f4a7c15) * (1 + *state % 4);
    for (unsigned flips = 0; flips < 3; flips++) {
        *state ^= *state << 13U;
        *state ^= *state >> 7U;
        *state ^= *state << 17U;
        hash ^= UINT64_C(1) << (*state % 64);
    }
    return hash;
}

/* One after the other beside a look at all pages: no quarter is left out, and no sign
 * of a hash whose highest bit is set gets in. */
static void a_page_repeats_one_that_is_near_if_there_is_any_and_no_other(void **state)
{
    struct fixture *fixture = *state;
    uint64_t seed = 88172645463325252U;
    uint64_t hashes[MANY];
    struct target targets[MANY];
    bool stands[MANY];
    unsigned repeated = 0;
    set_sources(fixture);
    for (int i = 0; i < MANY; i++) {
        struct scene scene;
        char url[TARGET_URL_SIZE];
        bool expected = false, found = false;
        hashes[i] = next_hash(&seed);
        stage_new(fixture, &scene, "a.example", i, 1000 + i * 1000);
        scene.page.likeness = hashes[i];
        scene.visit.due_ms = INT64_C(1000000000);
        assert_int_equal(commit(fixture, &scene), 0);
        targets[i] = scene.target;
        const struct page_ref page = {.bucket = targets[i].bucket, targets[i].id};
        MUST(fixture, store_twin(url, fixture->store, &page, &fixture->err));
        for (int j = 0; j < i; j++) {
            bool near =
                stands[j] && simhash_distance(hashes[i], hashes[j]) <= NEAR_BITS;
            expected = expected || near;
            found = found || (near && strcmp(url, targets[j].url) == 0);
        }
        assert_int_equal(found, expected);
        assert_int_equal(url[0] != '\0', expected);
        stands[i] = !expected;
        repeated += expected ? 1U : 0U;
    }
    assert_in_range(repeated, MANY / 10, MANY - MANY / 10);
}

static void the_hits_of_a_repeated_page_count_all_the_same(void **state)
{
    struct fixture *fixture = *state;
    struct scene scene;
    struct hit hit = a_hit(7, 1, CONFIDENCE_CERTAIN);
    struct hits_seen seen;
    set_sources(fixture);
    struct target first = read_page(fixture, "a.example", 1, 99999, 1000);
    stage_new(fixture, &scene, "a.example", 2, 2000);
    scene.page.likeness = 99999;
    scene_hits(&scene, &hit, 1);
    assert_int_equal(commit(fixture, &scene), 0);
    expect_twin(fixture, &scene.target, &first);
    list_hits(fixture, &seen, 0);
    assert_int_equal(seen.count, 1);
}

static void a_page_that_changed_repeats_nothing_any_longer(void **state)
{
    struct fixture *fixture = *state;
    struct scene scene;
    struct target out;
    set_sources(fixture);
    struct target first = read_page(fixture, "a.example", 1, 99999, 1000);
    struct target second = read_page(fixture, "a.example", 2, 99999, 2000);
    expect_twin(fixture, &second, &first);
    assert_int_equal(claim_some(fixture, &out, 1, 11500, 1), 1);
    assert_string_equal(out.url, first.url);
    stage(&scene, &out, 1, 11500);
    scene.visit.due_ms = 1000000;
    scene.page.likeness = 77777;
    assert_int_equal(commit(fixture, &scene), 0);
    assert_int_equal(claim_some(fixture, &out, 1, 12500, 1), 1);
    assert_string_equal(out.url, second.url);
    stage(&scene, &out, 1, 12500);
    scene.page.likeness = 99999;
    assert_int_equal(commit(fixture, &scene), 0);
    expect_twin(fixture, &second, NULL);
}

static void a_near_page_is_found_among_many(void **state)
{
    struct fixture *fixture = *state;
    struct target targets[CROWD];
    set_sources(fixture);
    read_crowd(fixture, "a.example", targets);
    for (int i = 0; i < CROWD; i += 7) {
        struct target near = read_page(
            fixture, "a.example", CROWD + i, hash_of(i) ^ 0x10101U, 200000 + i * 1000);
        expect_twin(fixture, &near, &targets[i]);
    }
}

static void a_page_among_many_that_changed_is_found_by_what_it_says_now(void **state)
{
    struct fixture *fixture = *state;
    struct target targets[CROWD];
    struct scene scene;
    set_sources(fixture);
    read_crowd(fixture, "a.example", targets);
    stage_again(fixture, &scene, CROWD_DUE / 2);
    assert_true(id_equal(&scene.target.id, &targets[0].id));
    scene.page.likeness = 77777;
    scene.visit.due_ms = CROWD_DUE;
    assert_int_equal(commit(fixture, &scene), 0);
    struct target before =
        read_page(fixture, "a.example", CROWD, hash_of(0), CROWD_DUE / 2 + 1000);
    struct target now =
        read_page(fixture, "a.example", CROWD + 1, 77777, CROWD_DUE / 2 + 2000);
    expect_twin(fixture, &before, NULL);
    expect_twin(fixture, &now, &targets[0]);
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM likeness"), CROWD + 1);
}

static void of_many_pages_that_are_forgotten_nothing_is_left_to_repeat(void **state)
{
    struct fixture *fixture = *state;
    struct target targets[CROWD];
    set_sources(fixture);
    read_crowd(fixture, "a.example", targets);
    struct store_purged purged;
    struct store_purge wanted = {.now_ms = CROWD_DUE};
    wanted.before_ms[STORE_FORGET_PAGES] = CROWD_DUE;
    MUST(fixture, store_purge(&purged, fixture->store, &wanted, NULL, &fixture->err));
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM page"), 0);
    assert_int_equal(sql_number(fixture, "SELECT count(*) FROM likeness"), 0);
}

/* Another host of the bucket of `host`. */
static void neighbour_of(char out[TARGET_HOST_SIZE], const char *host)
{
    const uint16_t bucket = id_bucket(bytes_of(host));
    int number = 0;
    do
        (void)snprintf(out, TARGET_HOST_SIZE, "h%d.example", number++);
    while (id_bucket(bytes_of(out)) != bucket);
}

static void hosts_of_a_bucket_that_are_read_in_turn_all_get_their_pages_placed(
    void **state)
{
    enum { PAGES = 140, PLACED_AT_ONCE = 64 };
    struct fixture *fixture = *state;
    char neighbour[TARGET_HOST_SIZE];
    neighbour_of(neighbour, "a.example");
    set_sources(fixture);
    for (int i = 0; i < PAGES * 2; i++) {
        struct scene scene;
        stage_new(fixture, &scene, i % 2 == 0 ? "a.example" : neighbour, i / 2,
            1000 + i * 1000);
        scene.page.likeness = hash_of(i);
        scene.visit.due_ms = CROWD_DUE;
        assert_int_equal(commit(fixture, &scene), 0);
    }
    if (fixture->is_postgres)
        return;
    assert_in_range(
        sql_number(fixture, "SELECT max(newest) FROM (SELECT count(*) AS newest FROM"
                            " likeness WHERE placed = 0 GROUP BY host)"),
        1, 2 * PLACED_AT_ONCE - 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_SQLITE(a_page_repeats_an_earlier_one_of_its_host_that_is_near),
        ON_SQLITE(every_three_bits_are_found),
        ON_SQLITE(a_page_repeats_one_that_is_near_if_there_is_any_and_no_other),
        ON_SQLITE(the_hits_of_a_repeated_page_count_all_the_same),
        ON_SQLITE(a_page_that_changed_repeats_nothing_any_longer),
        ON_SQLITE(a_near_page_is_found_among_many),
        ON_SQLITE(a_page_among_many_that_changed_is_found_by_what_it_says_now),
        ON_SQLITE(of_many_pages_that_are_forgotten_nothing_is_left_to_repeat),
        ON_SQLITE(hosts_of_a_bucket_that_are_read_in_turn_all_get_their_pages_placed),
    };
    return RUN_ON_BOTH(tests);
}
