/*
 * build_dates - which of day and month comes first in a table's dates of birth, told
 * from all of its rows before the first is taken.
 */
#include "matchers/build_fields.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

/* What one column shows. */
struct evidence {
    uint64_t day_first;
    uint64_t month_first;
};

static bool has_person(const struct column_map *map)
{
    for (size_t i = 0; i < map->count; i++)
        if (map->uses[i].kind->type == IDENTIFIER_PERSON)
            return true;
    return false;
}

static void all_to(struct column_map *map, enum date_order order)
{
    for (size_t i = 0; i < map->count; i++)
        map->uses[i].order = order;
}

static void cell_look(
    struct evidence *evidence, struct bytes cell, const struct dates_rule *rule)
{
    struct dates dates;
    if (!dates_field(&dates, cell, rule))
        return;
    evidence->day_first += dates.day_first ? 1 : 0;
    evidence->month_first += dates.month_first ? 1 : 0;
}

static int rows_look(struct evidence *evidence, const struct build *build,
    struct column_map *map, struct csv *csv, struct err *err)
{
    const struct dates_rule rule = {
        .latest = dates_of_ms(build->recipe->now_ms), .order = DATE_EITHER};
    struct csv_row row;
    int next = csv_next(&row, csv, err);
    if (next == CSV_ROW && column_map_find(map, &row, err) != 0)
        return -1;
    while (next == CSV_ROW && (next = csv_next(&row, csv, err)) == CSV_ROW)
        for (size_t i = 0; i < map->count; i++)
            if (map->uses[i].kind->type == IDENTIFIER_PERSON &&
                map->uses[i].column < row.count)
                cell_look(&evidence[i], row.cells[map->uses[i].column], &rule);
    return next < 0 ? -1 : 0;
}

/* Where both orders are proven, the day is first in what is left open. */
static void decide(
    struct build *build, struct column_map *map, const struct evidence *evidence)
{
    for (size_t i = 0; i < map->count; i++) {
        bool both = evidence[i].day_first > 0 && evidence[i].month_first > 0;
        build->dates_mixed = build->dates_mixed || both;
        map->uses[i].order =
            evidence[i].month_first > 0 && !both ? DATE_MONTH_FIRST : DATE_DAY_FIRST;
    }
}

static int table_look(
    struct build *build, struct column_map *map, off_t start, struct err *err)
{
    struct evidence evidence[COLUMN_MAP_MAX] = {{0}};
    AUTO(csv_free) struct csv *csv = NULL;
    int fd = build->recipe->input_fd;
    if (csv_new(&csv, fd, err) != 0 || rows_look(evidence, build, map, csv, err) != 0)
        return -1;
    if (lseek(fd, start, SEEK_SET) != start)
        return err_set(err, "cannot read it twice: %s", strerror(errno));
    decide(build, map, evidence);
    return 0;
}

int build_date_orders(struct build *build, struct column_map *map, struct err *err)
{
    const char *order = build->recipe->date_order;
    if (order != NULL && strcmp(order, "dmy") != 0 && strcmp(order, "mdy") != 0)
        return err_set(err, "--date-order: \"%s\" is neither dmy nor mdy", order);
    if (order != NULL)
        all_to(map, strcmp(order, "mdy") == 0 ? DATE_MONTH_FIRST : DATE_DAY_FIRST);
    if (order != NULL || !has_person(map))
        return 0;
    off_t start = lseek(build->recipe->input_fd, 0, SEEK_CUR);
    return start >= 0 ? table_look(build, map, start, err) : 0;
}
