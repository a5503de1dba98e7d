/* Memory that runs out while a dossier is gathered and written is an error with a
 * reason, never half a document. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alerts/dossier.h"
#include "nth_alloc.h"
#include "tests/unit/alerts/world.h"

static int write_all(struct buf *out, const struct dossier *dossier, struct err *err)
{
    if (dossier_markdown(out, dossier, WORDS_FRENCH, err) != 0 ||
        dossier_html(out, dossier, WORDS_ENGLISH, err) != 0 ||
        dossier_stix(out, dossier, TLP_AMBER, err) != 0 ||
        dossier_misp(out, dossier, TLP_AMBER, err) != 0)
        return -1;
    return dossier_json(out, dossier, err);
}

static bool whole_or_refused(void *context)
{
    const struct world *world = context;
    struct err err = {0};
    const struct dossier_wanted wanted = {.incident = 1, .now_ms = world->now_ms};
    AUTO(dossier_done) struct dossier dossier = {0};
    AUTO(buf_done) struct buf out;
    buf_init(&out, 1 << 20);
    if (dossier_gather(&dossier, world->store, &wanted, &err) != 0 ||
        write_all(&out, &dossier, &err) != 0) {
        assert_true(strlen(err.text) > 0);
        return false;
    }
    assert_int_equal(dossier.records, 5);
    assert_true(bytes_ends(buf_bytes(&out), "\"}\n"));
    return true;
}

static void each_failed_allocation_is_an_error_and_harms_nothing(void **state)
{
    static const struct seen page = {.source = "board",
        .path = "/thread/1",
        .title = "Laboratory patients, France",
        .author = "grey heron",
        .board = "Databases",
        .price = "2000",
        .records = 491840,
        .kinds = 1U << FIELD_NAME,
        .certain = 5,
        .is_offer = true};
    struct world *world = *state;
    world_find(world, &page);
    long failures = nth_alloc_each(whole_or_refused, world, 20000);
    assert_true(failures >= 10);
    assert_true(failures < 20000);
    nth_alloc_arm(0);
    assert_true(whole_or_refused(world));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(
            each_failed_allocation_is_an_error_and_harms_nothing, world_open,
            world_close),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
