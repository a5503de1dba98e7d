#include "golden.h"

#include "alerts/incident.h"
#include "alerts/print.h"

static const struct seen thread = {.source = "board",
    .path = "/thread/491840.html",
    .title =
        "Lab \"patients\" of France\x1B[31m, ask jean.dupont@labo.example about them",
    .price = "2000",
    .records = 491840,
    .kinds = 1U << FIELD_DIAGNOSIS | 1U << FIELD_NAME,
    .certain = 3,
    .probable = 2,
    .weak = 1,
    .canary = true,
    .is_offer = true,
    .author = "grey [heron",
    .board = "Databases"};

static const struct seen blog = {
    .source = "leaks", .path = "/victims/hospital?q=\"", .domains = 1};

static void fill(struct world *world)
{
    static const struct seen paste = {.source = "pastes",
        .path = "/raw/jean@labo.example",
        .title = "part 2",
        .certain = 3};
    world_find(world, &thread);
    world_find(world, &blog);
    world_find(world, &paste);
}

static void prints_all_for_people(void **state)
{
    struct world *world = *state;
    const struct print_options options = {0};
    AUTO(buf_done) struct buf out;
    buf_init(&out, 1 << 20);
    fill(world);
    MUST(world, print_incidents(&out, world->store, &options, &world->err));
    check_golden(world, "incidents.txt", &out);
    buf_clear(&out);
    MUST(world, print_incident(&out, world->store, 1, &options, &world->err));
    check_golden(world, "incident.txt", &out);
    buf_clear(&out);
    MUST(world, print_hits(&out, world->store, 0, &options, &world->err));
    check_golden(world, "hits.txt", &out);
}

static void prints_all_for_programs(void **state)
{
    struct world *world = *state;
    const struct print_options options = {.json = true};
    AUTO(buf_done) struct buf out;
    buf_init(&out, 1 << 20);
    fill(world);
    MUST(world, print_incidents(&out, world->store, &options, &world->err));
    check_golden(world, "incidents.json", &out);
    buf_clear(&out);
    MUST(world, print_incident(&out, world->store, 1, &options, &world->err));
    check_golden(world, "incident.json", &out);
    buf_clear(&out);
    MUST(world, print_hits(&out, world->store, 2, &options, &world->err));
    check_golden(world, "hits.json", &out);
}

static void nothing_is_an_answer_too(void **state)
{
    struct world *world = *state;
    struct print_options options = {0};
    AUTO(buf_done) struct buf out;
    buf_init(&out, 1 << 20);
    MUST(world, print_incidents(&out, world->store, &options, &world->err));
    MUST(world, print_hits(&out, world->store, 0, &options, &world->err));
    assert_string_equal(text_of(world, &out), "No incident.\nNo hit.\n");
    buf_clear(&out);
    options.json = true;
    MUST(world, print_incidents(&out, world->store, &options, &world->err));
    MUST(world, print_hits(&out, world->store, 0, &options, &world->err));
    assert_string_equal(text_of(world, &out), "[]\n[]\n");
    assert_int_equal(
        print_incident(&out, world->store, 7, &options, &world->err), PRINT_NO_SUCH);
    assert_int_equal(
        print_incident(&out, world->store, 0, &options, &world->err), PRINT_NO_SUCH);
}

static void no_more_than_asked_for(void **state)
{
    struct world *world = *state;
    const struct print_options options = {.max = 1};
    AUTO(buf_done) struct buf out;
    buf_init(&out, 1 << 20);
    fill(world);
    assert_int_equal(
        print_hits(&out, world->store, 0, &options, &world->err), PRINT_CUT);
    size_t lines = 0;
    for (size_t i = 0; i < out.len; i++)
        lines += out.ptr[i] == '\n';
    assert_int_equal(lines, 2); /* the newest page, and its record */
}

int main(void)
{
#define IN_WORLD(test) cmocka_unit_test_setup_teardown(test, world_open, world_close)
    const struct CMUnitTest tests[] = {
        IN_WORLD(prints_all_for_people),
        IN_WORLD(prints_all_for_programs),
        IN_WORLD(nothing_is_an_answer_too),
        IN_WORLD(no_more_than_asked_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
