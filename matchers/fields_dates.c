/*
 * fields_dates - which of day and month comes first in a table's dates of birth, told
 * from all of its rows before the first is taken.
 */
#include "matchers/fields.h"

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

static int rows_look(struct evidence *evidence, const struct fields *fields,
    struct column_map *map, struct table *table, struct err *err)
{
    const struct dates_rule rule = {
        .latest = fields->latest_birth, .order = DATE_EITHER};
    struct table_row row;
    int next = TABLE_ROW;
    if (column_map_find(map, table, err) != 0)
        return -1;
    while ((next = table_next(&row, table, err)) == TABLE_ROW)
        for (size_t i = 0; i < map->count; i++) {
            struct bytes birth;
            if (map->uses[i].kind->type != IDENTIFIER_PERSON)
                continue;
            if (table_value(&birth, table, map->uses[i].column, 0, err) != 0)
                return -1;
            cell_look(&evidence[i], birth, &rule);
        }
    return next < 0 ? -1 : 0;
}

/* Where both orders are proven, the day is first in what is left open. */
static void decide(
    struct fields *fields, struct column_map *map, const struct evidence *evidence)
{
    for (size_t i = 0; i < map->count; i++) {
        bool both = evidence[i].day_first > 0 && evidence[i].month_first > 0;
        fields->dates_mixed = fields->dates_mixed || both;
        bool month = evidence[i].month_first > 0 && !both;
        map->uses[i].order = month ? DATE_MONTH_FIRST : DATE_DAY_FIRST;
        fields->month_first = fields->month_first || month;
    }
}

static int table_look(
    struct fields *fields, struct column_map *map, int fd, struct err *err)
{
    struct evidence evidence[COLUMN_MAP_MAX] = {{0}};
    AUTO(table_free) struct table *table = NULL;
    if (table_open(&table, fd, err) != 0 ||
        rows_look(evidence, fields, map, table, err) != 0)
        return -1;
    decide(fields, map, evidence);
    return 0;
}

int fields_date_orders(struct fields *fields, struct column_map *map,
    const struct fields_given *given, int fd, struct err *err)
{
    const char *order = given->date_order;
    if (order != NULL && strcmp(order, "dmy") != 0 && strcmp(order, "mdy") != 0)
        return err_set(err, "--date-order: \"%s\" is neither dmy nor mdy", order);
    if (order != NULL)
        all_to(map, strcmp(order, "mdy") == 0 ? DATE_MONTH_FIRST : DATE_DAY_FIRST);
    off_t start = lseek(fd, 0, SEEK_CUR);
    if (order != NULL || !has_person(map) || start < 0)
        return 0;
    if (table_look(fields, map, fd, err) != 0)
        return -1;
    if (lseek(fd, start, SEEK_SET) != start)
        return err_set(err, "cannot read it twice: %s", strerror(errno));
    return 0;
}
