/*
 * column_map - which columns of a table hold which identifiers.
 *
 * Written "nir=NumSecu,email=Mail,phone=Tel,phone=Mobile": types from the registry,
 * column names as in the header line, compared without case and outer spaces.
 *
 * A person takes several columns: "person=Nom+Prenom+DateNaissance", first the family
 * name, last the date of birth, between them given names; where there are several
 * family names, "person=NomNaissance|NomUsage+Prenom+DateNaissance". A local number
 * names its shape, where several are declared: "local:ipp=IPP,local:tube=NumTube".
 */
#ifndef VIGIE_MATCHERS_COLUMN_MAP_H
#define VIGIE_MATCHERS_COLUMN_MAP_H

#include "matchers/dates.h"
#include "matchers/table.h"
#include "matchers/type.h"

enum {
    COLUMN_MAP_MAX = 64,
    COLUMN_NAME_MAX = 256,
    COLUMN_SHAPE_MAX = 32,
    COLUMN_PARTS_MAX = 32, /* names of all persons together */
    COLUMN_PERSONS_MAX = 4
};

/* A column with a part of a person's name. */
struct column_part {
    bool family;
    char name[COLUMN_NAME_MAX];
    size_t column; /* set by column_map_find */
};

struct column_use {
    const struct identifier_kind *kind;
    char name[COLUMN_NAME_MAX]; /* of a person: the date of birth */
    size_t column;              /* set by column_map_find */
    size_t first_part;          /* of a person, in the map's `parts` */
    size_t part_count;
    enum date_order order;        /* of a person's dates */
    char shape[COLUMN_SHAPE_MAX]; /* of a local number; "": any that is declared */
};

struct column_map {
    size_t count;
    struct column_use uses[COLUMN_MAP_MAX];
    size_t part_count;
    struct column_part parts[COLUMN_PARTS_MAX];
};

/* Errors say which part of the text is wrong and what would be right. */
MUST_USE int column_map_parse(
    struct column_map *map, const char *text, struct err *err);

/* Looks the columns up in the table, before its first row. */
MUST_USE int column_map_find(
    struct column_map *map, struct table *table, struct err *err);

#endif
