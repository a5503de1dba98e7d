#include "matchers/column_map.h"

#include "matchers/person.h"

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

static int name_take(char into[COLUMN_NAME_MAX], struct bytes name, struct err *err)
{
    name = bytes_trim(name);
    if (name.len == 0)
        return err_set(err, "--map: a column's name is missing");
    return bytes_to_text(into, COLUMN_NAME_MAX, name)
               ? 0
               : err_set(err, "--map: a column's name is too long");
}

static int part_add(struct column_map *map, struct column_use *use, struct bytes name,
    bool family, struct err *err)
{
    size_t same = 0;
    for (size_t i = 0; i < use->part_count; i++)
        same += map->parts[use->first_part + i].family == family ? 1 : 0;
    if (map->part_count == COLUMN_PARTS_MAX ||
        same == (size_t)(family ? PERSON_FAMILIES_MAX : PERSON_GIVEN_MAX))
        return err_set(err, "--map: too many columns with names of a person");
    struct column_part *part = &map->parts[map->part_count];
    part->family = family;
    if (name_take(part->name, name, err) != 0)
        return -1;
    map->part_count++;
    use->part_count++;
    return 0;
}

static int families_parse(struct column_map *map, struct column_use *use,
    struct bytes families, struct err *err)
{
    struct bytes name;
    while (bytes_split(&name, &families, '|'))
        if (part_add(map, use, name, true, err) != 0)
            return -1;
    return 0;
}

/* "NomNaissance|NomUsage+Prenom+DateNaissance" */
static int person_parse(struct column_map *map, struct column_use *use,
    struct bytes columns, struct err *err)
{
    struct bytes part;
    struct bytes next;
    size_t persons = 0;
    for (size_t i = 0; i < map->count; i++)
        persons += map->uses[i].kind == use->kind ? 1 : 0;
    if (persons == COLUMN_PERSONS_MAX)
        return err_set(err, "--map: more than %d persons a row", COLUMN_PERSONS_MAX);
    use->first_part = map->part_count;
    if (!bytes_split(&part, &columns, '+') || families_parse(map, use, part, err) != 0)
        return -1;
    size_t families = use->part_count;
    bool more = bytes_split(&part, &columns, '+');
    while (more && (more = bytes_split(&next, &columns, '+'))) {
        if (part_add(map, use, part, false, err) != 0)
            return -1;
        part = next;
    }
    if (use->part_count == families)
        return err_set(err, "--map: a person reads family name, given name and date of "
                            "birth, as in \"person=Nom+Prenom+DateNaissance\"");
    return name_take(use->name, part, err);
}

/* "local:tube" is a local number of the shape declared as tube. */
static int type_parse(struct column_use *use, struct bytes type, struct err *err)
{
    struct bytes name = type;
    ptrdiff_t colon = bytes_find_byte(type, ':', 0);
    if (colon != BYTES_NONE)
        name = bytes_slice(type, 0, (size_t)colon);
    use->kind = identifier_kind(identifier_by_name(name));
    if (use->kind == NULL)
        return unknown_type(name, err);
    if (!use->kind->person)
        return err_set(err,
            "--map: give domains by --domains FILE (\"domain,group\"), phrases by "
            "--phrases FILE (\"phrase,group\")");
    if (colon == BYTES_NONE)
        return 0;
    if (use->kind->type != IDENTIFIER_LOCAL ||
        !bytes_to_text(use->shape, sizeof(use->shape),
            bytes_slice(type, (size_t)colon + 1, type.len)))
        return err_set(err,
            "--map: only local takes the name of a shape, shorter than "
            "%d bytes, as in \"local:tube=NumTube\"",
            COLUMN_SHAPE_MAX);
    return 0;
}

static int use_parse(struct column_map *map, struct bytes part, struct err *err)
{
    struct column_use *use = &map->uses[map->count];
    ptrdiff_t equals = bytes_find_byte(part, '=', 0);
    *use = (struct column_use){.kind = NULL};
    if (equals == BYTES_NONE || (size_t)equals + 1 == part.len)
        return err_set(err,
            "--map: each part must read type=Column, as in \"nir=NumSecu,email=Mail\"");
    struct bytes type = bytes_trim(bytes_slice(part, 0, (size_t)equals));
    struct bytes name = bytes_slice(part, (size_t)equals + 1, part.len);
    if (type_parse(use, type, err) != 0)
        return -1;
    if (use->kind->type == IDENTIFIER_PERSON)
        return person_parse(map, use, name, err);
    return name_take(use->name, name, err);
}

int column_map_parse(struct column_map *map, const char *text, struct err *err)
{
    struct bytes rest = bytes_of(text);
    struct bytes part;
    map->count = 0;
    map->part_count = 0;
    while (bytes_split(&part, &rest, ',')) {
        if (map->count == COLUMN_MAP_MAX)
            return err_set(err, "--map: more than %d columns", COLUMN_MAP_MAX);
        if (use_parse(map, bytes_trim(part), err) != 0)
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
    for (size_t i = 0; i < map->part_count; i++)
        if (table_column(
                &map->parts[i].column, table, map->parts[i].name, "--map", err) != 0)
            return -1;
    return 0;
}
