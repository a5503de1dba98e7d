#include "matchers/column_map.h"

#include <string.h>

#include "base/buf.h"

static int kinds_list(struct buf *out, struct err *err)
{
    for (size_t i = 0; identifier_kinds()[i] != NULL; i++) {
        const struct identifier_kind *kind = identifier_kinds()[i];
        if (kind->person &&
            buf_addf(out, err, "%s%s", out->len > 0 ? ", " : "", kind->name) != 0)
            return -1;
    }
    return 0;
}

static int unknown_type(struct bytes name, struct err *err)
{
    AUTO(buf_done) struct buf list;
    char shown[COLUMN_NAME_MAX];
    const char *text = NULL;
    buf_init(&list, ERR_TEXT_MAX);
    (void)bytes_to_text(shown, sizeof(shown), name);
    if (kinds_list(&list, err) != 0 || buf_text(&text, &list, err) != 0)
        return -1;
    return err_set(err, "--map: no type \"%s\"; there are %s", shown, text);
}

static int use_parse(struct column_use *use, struct bytes part, struct err *err)
{
    ptrdiff_t equals = bytes_find_byte(part, '=', 0);
    if (equals == BYTES_NONE || (size_t)equals + 1 == part.len)
        return err_set(err,
            "--map: each part must read type=Column, as in \"nir=NumSecu,email=Mail\"");
    struct bytes type = bytes_trim(bytes_slice(part, 0, (size_t)equals));
    struct bytes name = bytes_trim(bytes_slice(part, (size_t)equals + 1, part.len));
    use->kind = identifier_kind(identifier_by_name(type));
    if (use->kind == NULL)
        return unknown_type(type, err);
    if (!use->kind->person)
        return err_set(err, "--map: give domains by --domains FILE (\"domain,group\")");
    if (!bytes_to_text(use->name, sizeof(use->name), name))
        return err_set(err, "--map: a column's name is too long");
    return 0;
}

int column_map_parse(struct column_map *map, const char *text, struct err *err)
{
    struct bytes rest = bytes_of(text);
    struct bytes part;
    map->count = 0;
    while (bytes_split(&part, &rest, ',')) {
        if (map->count == COLUMN_MAP_MAX)
            return err_set(err, "--map: more than %d columns", COLUMN_MAP_MAX);
        if (use_parse(&map->uses[map->count], bytes_trim(part), err) != 0)
            return -1;
        map->count++;
    }
    return 0;
}

int column_map_find(struct column_map *map, struct table *table, struct err *err)
{
    for (size_t i = 0; i < map->count; i++)
        if (table_column(
                &map->uses[i].column, table, map->uses[i].name, "--map", err) != 0)
            return -1;
    return 0;
}
