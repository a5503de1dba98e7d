/*
 * person_find - which words around a date of birth may be the name of a person.
 *
 * Only hashes are known, so every name that could be meant is tried: cells of a row two
 * by two, nearest to each other first, and runs of words in one cell or sentence. Of
 * several words in a cell the first alone is tried, too: it may be the first of several
 * given names. The work at one date has a ceiling, so that a page made of dates costs
 * no more than a page of anything.
 */
#include "matchers/person.h"

#include "matchers/declared.h"
#include "matchers/person_cells.h"
#include "matchers/person_name.h"

enum {
    CELL_GAP_MAX = 12, /* cells from one part of a name to the other */
    RUN_MAX = 5,
    NAMES_MAX_FIRST = 44, /* tried before the other way is */
    NAMES_MAX_ALL = 64
};

struct search {
    const struct token_sink *out;
    const struct place *place;
    struct dates dates;
    struct person_cells cells;
    unsigned tried;
    unsigned ceiling;
};

static bool may_try(const struct search *search)
{
    return search->tried < search->ceiling;
}

/* In each reading of the date. Which of them is a person only the hash tells, so none
 * counts as a person seen. */
static void try_name(struct search *search, const struct name *name)
{
    const struct token like = {.variant = true, .start = search->place->at};
    search->tried += name_give(search->out, name, &search->dates, &like);
}

static void try_pair(struct search *search, const struct person_cell *left,
    const struct person_cell *right)
{
    const struct words *words = &search->cells.words;
    struct name name = {.count = 0};
    if (left->count <= RUN_MAX && right->count <= RUN_MAX) {
        name_add(&name, words, left->first, left->count);
        name_add(&name, words, right->first, right->count);
        try_name(search, &name);
    }
    if (left->count > 1 && right->count <= RUN_MAX) {
        name.count = 0;
        name_add_first(&name, words, left->first, left->count);
        name_add(&name, words, right->first, right->count);
        try_name(search, &name);
    }
    if (right->count > 1 && left->count <= RUN_MAX) {
        name.count = 0;
        name_add(&name, words, left->first, left->count);
        name_add_first(&name, words, right->first, right->count);
        try_name(search, &name);
    }
}

static void try_pairs(struct search *search)
{
    for (size_t gap = 1; gap <= CELL_GAP_MAX; gap++)
        for (size_t i = 0; i < search->cells.count && may_try(search); i++) {
            size_t left = person_cells_nearest(&search->cells, i);
            if (left + gap < search->cells.count)
                try_pair(search, &search->cells.items[left],
                    &search->cells.items[left + gap]);
        }
}

/* `length` words of the cell from `at` on, particles not counted; 0: not so many. */
static size_t run_length(const struct search *search, const struct person_cell *cell,
    size_t at, unsigned length)
{
    for (size_t i = at; i < cell->count; i++)
        if (!search->cells.words.items[cell->first + i].particle && --length == 0)
            return i + 1 - at;
    return 0;
}

/* The particles before the run belong to it. */
static void try_run(
    struct search *search, const struct person_cell *cell, size_t at, unsigned length)
{
    struct name name = {.count = 0};
    size_t count = run_length(search, cell, at, length);
    size_t first = cell->first + at;
    if (count == 0 || search->cells.words.items[first].particle)
        return;
    size_t start = first;
    while (start > cell->first && search->cells.words.items[start - 1].particle)
        start--;
    name_add(&name, &search->cells.words, start, first + count - start);
    try_name(search, &name);
    if (length == 3) { /* "Jeanne Marie DUPONT" of whom the list has "Jeanne" */
        name.count = 0;
        name_add(&name, &search->cells.words, first, 1);
        name_add(&name, &search->cells.words, first + count - 1, 1);
        try_name(search, &name);
    }
}

static void try_runs_of(struct search *search, unsigned length)
{
    for (size_t i = 0; i < search->cells.count; i++) {
        size_t number = person_cells_nearest(&search->cells, i);
        const struct person_cell *cell = &search->cells.items[number];
        bool before = number < search->cells.before;
        if (cell->count < length || cell->count < 2)
            continue;
        for (size_t at = 0; at < cell->count && may_try(search); at++)
            try_run(search, cell, before ? cell->count - 1 - at : at, length);
    }
}

/* Last, one word with particles: "Le Van Duc". */
static void try_runs(struct search *search)
{
    for (unsigned length = 2; length <= RUN_MAX; length++)
        try_runs_of(search, length);
    try_runs_of(search, 1);
}

/* A cell that holds the whole name and nothing else: "LE VAN Duc". */
static void try_whole_cells(struct search *search)
{
    for (size_t i = 0; i < search->cells.count && may_try(search); i++) {
        const struct person_cell *cell =
            &search->cells.items[person_cells_nearest(&search->cells, i)];
        struct name name = {.count = 0};
        if (cell->count < 2 || cell->count > RUN_MAX + 2)
            continue;
        name_add(&name, &search->cells.words, cell->first, cell->count);
        try_name(search, &name);
    }
}

void person_find(
    const struct token_sink *out, const struct place *place, enum anchor anchor)
{
    struct search search;
    (void)anchor;
    if (place->declared == NULL)
        return;
    const struct dates_rule rule = {
        .latest = place->declared->latest_birth, .order = DATE_EITHER};
    if (!dates_at(&search.dates, place->text, place->at, &rule))
        return;
    search.out = out;
    search.place = place;
    search.tried = 0;
    search.ceiling = NAMES_MAX_FIRST;
    person_cells_read(&search.cells, place, &search.dates);
    try_whole_cells(&search);
    bool text = place->layout == LAYOUT_TEXT;
    (text ? try_runs : try_pairs)(&search);
    search.ceiling = NAMES_MAX_ALL;
    (text ? try_pairs : try_runs)(&search);
}
