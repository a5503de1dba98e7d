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
#include "matchers/person_name.h"

enum {
    AROUND = 312,      /* bytes on either side; below FIND_BEHIND and FIND_AHEAD */
    TEXT_WORDS = 12,   /* of running text, on either side */
    CELL_GAP_MAX = 12, /* cells from one part of a name to the other */
    RUN_MAX = 5,
    NAMES_MAX_FIRST = 44, /* tried before the other way is */
    NAMES_MAX_ALL = 64
};

struct cell {
    size_t first; /* word */
    size_t count;
};

struct search {
    const struct token_sink *out;
    const struct place *place;
    struct dates dates;
    struct words words;
    size_t split; /* words before the date */
    size_t cell_count;
    size_t cells_before; /* the date */
    struct cell cells[WORDS_MAX];
    unsigned tried;
    unsigned ceiling;
};

/* Where the row, or the paragraph, ends: looked at from the byte `at`. */
static bool is_border(const struct place *place, size_t at)
{
    struct bytes text = place->text;
    if (place->objects)
        return text.ptr[at] == '{' || text.ptr[at] == '}';
    if (place->layout == LAYOUT_TUPLES && text.ptr[at] == ')')
        return at + 1 < text.len &&
               (text.ptr[at + 1] == ',' || text.ptr[at + 1] == ';');
    if (text.ptr[at] != '\n')
        return false;
    if (place->layout != LAYOUT_TEXT)
        return true;
    size_t next = at + 1;
    if (next < text.len && text.ptr[next] == '\r')
        next++;
    return next < text.len && text.ptr[next] == '\n';
}

static size_t row_start(const struct place *place)
{
    size_t least = place->at > AROUND ? place->at - AROUND : 0;
    for (size_t at = place->at; at > least; at--)
        if (is_border(place, at - 1))
            return at;
    return least;
}

static size_t row_end(const struct place *place, size_t from)
{
    size_t most = place->at + AROUND;
    for (size_t at = from; at < place->text.len && at < most; at++)
        if (is_border(place, at))
            return at;
    return most < place->text.len ? most : place->text.len;
}

static uint8_t byte_at(struct bytes text, size_t at)
{
    return at < text.len ? text.ptr[at] : 0;
}

/* The name of a field or of an element, not its value: "nom": , nom=, <nom>. */
static bool is_key(struct bytes text, const struct word *first, const struct word *last)
{
    size_t at = last->end;
    uint8_t quote = byte_at(text, at);
    if (first->start > 0 &&
        (text.ptr[first->start - 1] == '<' ||
            (first->start > 1 && text.ptr[first->start - 1] == '/' &&
                text.ptr[first->start - 2] == '<')))
        return true;
    if (quote == '=')
        return true;
    if (quote != '"' && quote != '\'')
        return false;
    for (at++; byte_at(text, at) == ' ';)
        at++;
    return byte_at(text, at) == ':';
}

/* A letter alone is a sex or an initial. */
static bool says_something(const struct search *search, const struct cell *cell)
{
    for (size_t i = 0; i < cell->count; i++)
        if (search->words.items[cell->first + i].length > 1)
            return true;
    return false;
}

static void cell_add(struct search *search, const struct cell *cell)
{
    const struct word *words = search->words.items + cell->first;
    if (cell->count == 0 || !says_something(search, cell) ||
        is_key(search->place->text, words, words + cell->count - 1))
        return;
    if (cell->first < search->split)
        search->cells_before++;
    search->cells[search->cell_count++] = *cell;
}

/* Words from `first` to `end` as cells: a word with digits, and what is no part of a
 * name, is a border like any other. */
static void cells_of(struct search *search, size_t first, size_t end)
{
    struct cell cell = {.first = first};
    for (size_t i = first; i < end; i++) {
        bool part = search->words.items[i].letters && !search->words.items[i].border;
        if (!part || search->words.items[i].cell_start) {
            cell_add(search, &cell);
            cell = (struct cell){.first = part ? i : i + 1};
        }
        cell.count += part ? 1 : 0;
    }
    cell_add(search, &cell);
}

static void cells_read(struct search *search)
{
    const struct place *place = search->place;
    struct words *words = &search->words;
    size_t start = row_start(place);
    size_t end = row_end(place, search->dates.end);
    words_read(words, bytes_slice(place->text, 0, search->dates.start), start);
    search->split = words->count;
    words_read(words, bytes_slice(place->text, 0, end), search->dates.end);
    name_mark(words, 0);
    size_t most = place->layout == LAYOUT_TEXT ? TEXT_WORDS : WORDS_MAX;
    size_t first = search->split > most ? search->split - most : 0;
    size_t last =
        words->count - search->split > most ? search->split + most : words->count;
    cells_of(search, first, search->split);
    cells_of(search, search->split, last);
}

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

/* The cell that is nearest to the date but for `number` others. */
static size_t cell_by_nearness(const struct search *search, size_t number)
{
    size_t before = search->cells_before;
    size_t after = search->cell_count - before;
    size_t both = 2 * (before < after ? before : after);
    if (number >= both)
        return before > after ? before - 1 - (number - both / 2)
                              : before + (number - both / 2);
    return number % 2 == 0 ? before - 1 - number / 2 : before + number / 2;
}

static void try_pair(
    struct search *search, const struct cell *left, const struct cell *right)
{
    const struct words *words = &search->words;
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
        for (size_t i = 0; i < search->cell_count && may_try(search); i++) {
            size_t left = cell_by_nearness(search, i);
            if (left + gap < search->cell_count)
                try_pair(search, &search->cells[left], &search->cells[left + gap]);
        }
}

/* `length` words of the cell from `at` on, particles not counted; 0: not so many. */
static size_t run_length(
    const struct search *search, const struct cell *cell, size_t at, unsigned length)
{
    for (size_t i = at; i < cell->count; i++)
        if (!search->words.items[cell->first + i].particle && --length == 0)
            return i + 1 - at;
    return 0;
}

/* The particles before the run belong to it. */
static void try_run(
    struct search *search, const struct cell *cell, size_t at, unsigned length)
{
    struct name name = {.count = 0};
    size_t count = run_length(search, cell, at, length);
    size_t first = cell->first + at;
    if (count == 0 || search->words.items[first].particle)
        return;
    size_t start = first;
    while (start > cell->first && search->words.items[start - 1].particle)
        start--;
    name_add(&name, &search->words, start, first + count - start);
    try_name(search, &name);
    if (length == 3) { /* "Jeanne Marie DUPONT" of whom the list has "Jeanne" */
        name.count = 0;
        name_add(&name, &search->words, first, 1);
        name_add(&name, &search->words, first + count - 1, 1);
        try_name(search, &name);
    }
}

static void try_runs_of(struct search *search, unsigned length)
{
    for (size_t i = 0; i < search->cell_count; i++) {
        size_t number = cell_by_nearness(search, i);
        const struct cell *cell = &search->cells[number];
        bool before = number < search->cells_before;
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
    for (size_t i = 0; i < search->cell_count && may_try(search); i++) {
        const struct cell *cell = &search->cells[cell_by_nearness(search, i)];
        struct name name = {.count = 0};
        if (cell->count < 2 || cell->count > RUN_MAX + 2)
            continue;
        name_add(&name, &search->words, cell->first, cell->count);
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
    search.words.count = 0;
    search.words.used = 0;
    search.cell_count = 0;
    search.cells_before = 0;
    search.tried = 0;
    search.ceiling = NAMES_MAX_FIRST;
    cells_read(&search);
    try_whole_cells(&search);
    bool text = place->layout == LAYOUT_TEXT;
    (text ? try_runs : try_pairs)(&search);
    search.ceiling = NAMES_MAX_ALL;
    (text ? try_pairs : try_runs)(&search);
}
