#include "matchers/people.h"

#include "matchers/column_map.h"
#include "matchers/table.h"

#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>

struct people {
    struct table *table;
    struct column_map map;
    struct fields fields;
    size_t group; /* columns; SIZE_MAX: none */
    size_t record;
    size_t canary;
    struct row_tokens tokens;
};

static int optional_column(size_t *column, struct table *table, const char *name,
    const char *option, struct err *err)
{
    *column = SIZE_MAX;
    return name == NULL ? 0 : table_column(column, table, name, option, err);
}

static int columns_find(
    struct people *people, const struct people_spec *spec, struct err *err)
{
    struct table *table = people->table;
    if (column_map_find(&people->map, table, err) != 0 ||
        optional_column(
            &people->group, table, spec->group_column, "--group-column", err) != 0 ||
        optional_column(
            &people->record, table, spec->record_column, "--record-column", err) != 0)
        return -1;
    return optional_column(
        &people->canary, table, spec->canary_column, "--canary-column", err);
}

int people_open(struct people **out, const struct people_spec *spec, struct err *err)
{
    AUTO(people_free) struct people *people = calloc(1, sizeof(*people));
    if (people == NULL)
        return err_no_memory(err);
    if (column_map_parse(&people->map, spec->map, err) != 0 ||
        fields_declare(&people->fields, &people->map, &spec->fields, err) != 0 ||
        fields_date_orders(
            &people->fields, &people->map, &spec->fields, spec->fd, err) != 0 ||
        table_open(&people->table, spec->fd, err) != 0 ||
        columns_find(people, spec, err) != 0)
        return -1;
    *out = people;
    people = NULL;
    return 0;
}

void people_free(struct people *people)
{
    if (people == NULL)
        return;
    table_free(people->table);
    sodium_memzero(&people->tokens, sizeof(people->tokens));
    free(people);
}

/* All values of one use of the map. */
static int use_gather(struct people *people, const struct column_use *use,
    uint64_t line, struct refusals *refusals, struct err *err)
{
    struct fields_row row = {
        .fields = &people->fields, .map = &people->map, .table = people->table};
    for (;; row.nth++) {
        enum refusal refusal = REFUSAL_NONE;
        if (fields_take(&refusal, &people->tokens, &row, use, err) != 0)
            return -1;
        if (refusal == REFUSAL_EMPTY)
            return 0;
        if (refusal != REFUSAL_NONE)
            refusals_add(refusals, use->kind->type, refusal, line);
    }
}

static int tokens_gather(
    struct people *people, uint64_t line, struct refusals *refusals, struct err *err)
{
    people->tokens.count = 0;
    people->tokens.left_out = 0;
    for (size_t i = 0; i < people->map.count; i++)
        if (use_gather(people, &people->map.uses[i], line, refusals, err) != 0)
            return -1;
    if (people->tokens.left_out > 0)
        refusals_add_row(refusals, ROW_REFUSAL_CROWDED, line);
    return 0;
}

static void fault_note(struct refusals *refusals, const struct table_row *row)
{
    static const enum row_refusal refusal_of[ROW_FAULT_COUNT] = {
        [ROW_SHORT] = ROW_REFUSAL_SHORT,
        [ROW_LONG] = ROW_REFUSAL_LONG,
        [ROW_BROKEN] = ROW_REFUSAL_BROKEN,
    };
    if (row->fault != ROW_SOUND)
        refusals_add_row(refusals, refusal_of[row->fault], row->line);
}

static int row_read(struct people_row *row, struct people *people,
    struct refusals *refusals, struct err *err)
{
    row->tokens = &people->tokens;
    if (tokens_gather(people, row->line, refusals, err) != 0 ||
        table_value(&row->record, people->table, people->record, 0, err) != 0 ||
        table_value(&row->group, people->table, people->group, 0, err) != 0)
        return -1;
    return table_value(&row->canary, people->table, people->canary, 0, err);
}

int people_next(struct people_row *row, struct people *people,
    struct refusals *refusals, struct err *err)
{
    struct table_row read;
    int next = table_next(&read, people->table, err);
    if (next != TABLE_ROW)
        return next == TABLE_END ? PEOPLE_END : -1;
    row->line = read.line;
    fault_note(refusals, &read);
    if (row_read(row, people, refusals, err) == 0)
        return PEOPLE_ROW;
    char where[32];
    (void)snprintf(where, sizeof(where), "line %llu", (unsigned long long)read.line);
    return err_in(err, where);
}

const struct fields *people_fields(const struct people *people)
{
    return &people->fields;
}

uint64_t people_bytes(const struct people *people)
{
    return table_bytes(people->table);
}
