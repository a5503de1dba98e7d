#include "storage/many.h"

#include "storage/store_incident.h"

/* What each row of an answer is given to. */
struct telling {
    union {
        store_part_fn *part;
        store_many_group_fn *group;
        store_many_sighting_fn *sighting;
        store_many_source_fn *source;
        store_many_step_fn *step;
        store_told_fn *told;
    } each;
    void *self;
};

typedef int row_fn(
    const struct telling *telling, const struct db_rows *rows, struct err *err);

enum {
    LIST_MAX = 1 << 20,
    PART_EXACT_AT = 6,
    PART_OFFER_AT = 7,
    PART_PLACES_AT = 8,
    PART_NEW_AT = 9,
    GROUP_INCIDENT_AT = 5,
    SIGHTING_INCIDENT_AT = 22,
    STEP_INCIDENT_AT = 9,
};

/* "1,2,3", in `list`: each database takes it apart in its own way. */
static int put_incidents(struct db_values *values, struct buf *list,
    const struct store_many *many, struct err *err)
{
    buf_init(list, LIST_MAX);
    for (size_t i = 0; i < many->count; i++)
        if (buf_addf(list, err, "%s%llu", i > 0 ? "," : "",
                (unsigned long long)many->incidents[i]) != 0)
            return -1;
    put_bytes(values, buf_bytes(list));
    return 0;
}

static int64_t places(const struct store_many *many)
{
    return many->places_max > INT32_MAX ? INT32_MAX : (int64_t)many->places_max;
}

/* What stands behind the incidents among a question's parameters. */
enum { WITH_GROUPS = 1, WITH_SINCE = 2, WITH_PLACES = 4, WITH_AUDIENCE = 8 };

struct question {
    enum statement statement;
    unsigned with;
    const char *audience;
    row_fn *row;
};

static int put_question(struct db_values *values, struct buf *list,
    const struct question *question, const struct store_many *many, struct err *err)
{
    if (put_incidents(values, list, many, err) != 0)
        return -1;
    if ((question->with & WITH_GROUPS) != 0)
        put_text(values, many->groups);
    if ((question->with & WITH_SINCE) != 0)
        put_int(values, many->since_ms);
    if ((question->with & WITH_PLACES) != 0)
        put_int(values, places(many));
    if ((question->with & WITH_AUDIENCE) != 0)
        put_text(values, question->audience);
    return 0;
}

static int ask(struct store *store, const struct question *question,
    const struct store_many *many, const struct telling *telling, struct err *err)
{
    AUTO(buf_done) struct buf list;
    AUTO(db_rows_done) struct db_rows rows = {0};
    struct db_values values = {0};
    if (put_question(&values, &list, question, many, err) != 0 ||
        store_ask(&rows, store, question->statement, &values, err) != 0)
        return -1;
    int more = 0;
    while ((more = store_next(&rows, err)) == 1)
        if (question->row(telling, &rows, err) != 0)
            return -1;
    return more;
}

static int part_row(
    const struct telling *telling, const struct db_rows *rows, struct err *err)
{
    struct store_part part = {.exact = row_int(rows, PART_EXACT_AT) != 0,
        .is_offer = row_int(rows, PART_OFFER_AT) != 0,
        .places = row_u32(rows, PART_PLACES_AT),
        .new_places = row_u32(rows, PART_NEW_AT)};
    share_of_row(&part.share, rows, 1);
    return telling->each.part(telling->self, row_u64(rows, 0), &part, err);
}

int store_parts(struct store *store, const struct store_many *many, store_part_fn *each,
    void *self, struct err *err)
{
    const struct question question = {
        SQL_PARTS_OF, WITH_GROUPS | WITH_SINCE, NULL, part_row};
    const struct telling telling = {.each.part = each, .self = self};
    return ask(store, &question, many, &telling, err);
}

static int group_row(
    const struct telling *telling, const struct db_rows *rows, struct err *err)
{
    struct store_group group;
    group_of_row(&group, rows);
    return telling->each.group(
        telling->self, row_u64(rows, GROUP_INCIDENT_AT), &group, err);
}

int store_many_groups(struct store *store, const struct store_many *many,
    store_many_group_fn *each, void *self, struct err *err)
{
    const struct question question = {SQL_GROUPS_OF, 0, NULL, group_row};
    const struct telling telling = {.each.group = each, .self = self};
    return ask(store, &question, many, &telling, err);
}

static int sighting_row(
    const struct telling *telling, const struct db_rows *rows, struct err *err)
{
    struct store_finding sighting;
    finding_of_row(&sighting, rows);
    return telling->each.sighting(
        telling->self, row_u64(rows, SIGHTING_INCIDENT_AT), &sighting, err);
}

int store_many_sightings(struct store *store, const struct store_many *many,
    store_many_sighting_fn *each, void *self, struct err *err)
{
    const struct question question = {
        SQL_SIGHTINGS_OF, WITH_GROUPS | WITH_PLACES, NULL, sighting_row};
    const struct telling telling = {.each.sighting = each, .self = self};
    return ask(store, &question, many, &telling, err);
}

static int source_row(
    const struct telling *telling, const struct db_rows *rows, struct err *err)
{
    char source[TARGET_SOURCE_SIZE];
    row_text(rows, 1, source, sizeof(source));
    return telling->each.source(telling->self, row_u64(rows, 0), source, err);
}

int store_many_sources(struct store *store, const struct store_many *many,
    store_many_source_fn *each, void *self, struct err *err)
{
    const struct question question = {
        SQL_SOURCES_OF, WITH_GROUPS | WITH_SINCE | WITH_PLACES, NULL, source_row};
    const struct telling telling = {.each.source = each, .self = self};
    return ask(store, &question, many, &telling, err);
}

static int step_row(
    const struct telling *telling, const struct db_rows *rows, struct err *err)
{
    struct store_offer_step step;
    step_of_row(&step, rows);
    return telling->each.step(
        telling->self, row_u64(rows, STEP_INCIDENT_AT), &step, err);
}

int store_many_offers(struct store *store, const struct store_many *many,
    store_many_step_fn *each, void *self, struct err *err)
{
    const struct question question = {SQL_OFFERS_OF, 0, NULL, step_row};
    const struct telling telling = {.each.step = each, .self = self};
    return ask(store, &question, many, &telling, err);
}

static int told_row(
    const struct telling *telling, const struct db_rows *rows, struct err *err)
{
    struct store_told told;
    told_of_row(&told, rows);
    return telling->each.told(telling->self, &told, err);
}

/* NOLINTNEXTLINE(readability-function-size): the contract has six parameters */
int store_many_told(struct store *store, const struct store_many *many,
    const char *audience, store_told_fn *each, void *self, struct err *err)
{
    const struct question question = {SQL_TOLD_OF, WITH_AUDIENCE, audience, told_row};
    const struct telling telling = {.each.told = each, .self = self};
    return ask(store, &question, many, &telling, err);
}
