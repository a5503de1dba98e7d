#include "matchers/fields.h"

#include "matchers/local.h"
#include "matchers/person.h"

#include <string.h>

/* "tube=A9999999:luhn" */
static int shape_take(struct fields *fields, const char *text, struct err *err)
{
    struct bytes shape = bytes_of(text);
    ptrdiff_t equals = bytes_find_byte(shape, '=', 0);
    if (fields->shape_count == DECLARED_SHAPES_MAX)
        return err_set(err, "--local-shape: more than %d shapes", DECLARED_SHAPES_MAX);
    struct fields_shape *into = &fields->shapes[fields->shape_count];
    into->name[0] = '\0';
    if (equals != BYTES_NONE) {
        if (!bytes_to_text(
                into->name, sizeof(into->name), bytes_slice(shape, 0, (size_t)equals)))
            return err_set(err, "--local-shape: the name is too long");
        shape = bytes_slice(shape, (size_t)equals + 1, shape.len);
    }
    if (local_shape_parse(&into->shape, shape, err) != 0)
        return err_in(err, "--local-shape");
    fields->shape_count++;
    return 0;
}

static bool is_of_shape(const struct fields_shape *shape, const struct column_use *use)
{
    return use->shape[0] == '\0' || strcmp(shape->name, use->shape) == 0;
}

static int use_has_shape(
    const struct fields *fields, const struct column_use *use, struct err *err)
{
    if (use->kind->type != IDENTIFIER_LOCAL)
        return 0;
    for (size_t i = 0; i < fields->shape_count; i++)
        if (is_of_shape(&fields->shapes[i], use))
            return 0;
    if (use->shape[0] != '\0')
        return err_set(err, "--map local:%s: there is no --local-shape %s=SHAPE",
            use->shape, use->shape);
    return err_set(err, "--map local: say what such a number looks like, as in "
                        "--local-shape 9{10} or --local-shape A9999999");
}

int fields_declare(struct fields *fields, const struct column_map *map,
    const struct fields_given *given, struct err *err)
{
    fields->latest_birth = dates_of_ms(given->now_ms);
    for (size_t i = 0; i < given->shape_count; i++)
        if (shape_take(fields, given->shapes[i], err) != 0)
            return -1;
    for (size_t i = 0; i < map->count; i++)
        if (use_has_shape(fields, &map->uses[i], err) != 0)
            return -1;
    return 0;
}

static int person_read(struct person_fields *person, const struct fields_row *row,
    const struct column_use *use, struct err *err)
{
    const struct column_part *parts = row->map->parts + use->first_part;
    *person = (struct person_fields){.family_count = 0};
    for (size_t i = 0; i < use->part_count; i++) {
        struct bytes *into = parts[i].family ? &person->families[person->family_count++]
                                             : &person->given[person->given_count++];
        if (table_value(into, row->table, parts[i].column, 0, err) != 0)
            return -1;
    }
    return table_value(&person->birth, row->table, use->column, 0, err);
}

/* What a pipe's first rows left open a later one may answer, too late. */
static int order_check(const struct column_use *use, struct bytes birth,
    const struct dates_rule *rule, struct err *err)
{
    struct dates dates;
    if (use->order != DATE_EITHER || !dates_field(&dates, birth, rule) ||
        !dates.month_first)
        return 0;
    return err_set(err,
        "column \"%s\" has the month first, and rows before were read day first: give "
        "--date-order mdy, or a file instead of a pipe",
        use->name);
}

static int person_take(enum refusal *refusal, const struct token_sink *sink,
    const struct fields_row *row, const struct column_use *use, struct err *err)
{
    struct person_fields person;
    const struct dates_rule rule = {.latest = row->fields->latest_birth,
        .order = use->order == DATE_MONTH_FIRST ? DATE_MONTH_FIRST : DATE_DAY_FIRST};
    *refusal = REFUSAL_EMPTY;
    if (row->nth > 0)
        return 0;
    if (person_read(&person, row, use, err) != 0 ||
        order_check(use, person.birth, &rule, err) != 0)
        return -1;
    *refusal = person_tokens(sink, &person, &rule);
    return 0;
}

static enum refusal local_take(const struct token_sink *sink,
    const struct fields *fields, const struct column_use *use, struct bytes value)
{
    enum refusal refusal = REFUSAL_SHAPE;
    for (size_t i = 0; i < fields->shape_count && refusal != REFUSAL_NONE; i++)
        if (is_of_shape(&fields->shapes[i], use)) {
            enum refusal now = local_canonical(sink, value, &fields->shapes[i].shape);
            if (now != REFUSAL_SHAPE)
                refusal = now;
        }
    return refusal;
}

int fields_take(enum refusal *refusal, struct row_tokens *tokens,
    const struct fields_row *row, const struct column_use *use, struct err *err)
{
    const struct token_sink sink = {.take = row_tokens_take, .context = tokens};
    struct bytes value;
    if (use->kind->type == IDENTIFIER_PERSON)
        return person_take(refusal, &sink, row, use, err);
    if (table_value(&value, row->table, use->column, row->nth, err) != 0)
        return -1;
    if (value.len == 0)
        *refusal = REFUSAL_EMPTY;
    else if (use->kind->type == IDENTIFIER_LOCAL)
        *refusal = local_take(&sink, row->fields, use, value);
    else
        *refusal = use->kind->canonical(&sink, value);
    return 0;
}
