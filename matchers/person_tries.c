/*
 * person_tries - which words around a date of birth may be the name of a person.
 *
 * Only hashes are known, so every name that could be meant is tried: cells of a row two
 * by two, nearest to each other first, and runs of words in one cell or sentence. Of
 * several words in a cell the first alone is tried, too: it may be the first of several
 * given names. The work at one date has a ceiling, so that a page made of dates costs
 * no more than a page of anything.
 */
#include "matchers/person_tries.h"

#include "matchers/person_name.h"

#include <string.h>

enum {
    CELL_GAP_MAX = 12, /* cells from one part of a name to the other */
    RUN_MAX = 5,
    NAMES_MAX_FIRST = 44, /* tried before the other way is */
    NAMES_MAX_SECOND = 64,
    NAMES_MAX_ALL = 84,
    REPEATED_MAX = 128, /* once more */
    NAMES_LEAST = 12,   /* at each date, however many there are */
    TOGETHER_LEAST = 6, /* letters of two names run together */
    TOGETHER_MOST = 24,
    TOGETHER_CELLS = 2 /* the nearest */
};

/* A few more may be tried than a ceiling, which is looked at between pairs. */
_Static_assert(
    NAMES_MAX_ALL + REPEATED_MAX + 8 < PERSON_NAMES_SEEN, "one place is free");

static bool may_try(const struct person_search *search)
{
    return search->tried < search->ceiling && search->repeated < search->patience;
}

/* FNV-1a of the words. Who makes two names collide keeps one of them from being tried
 * at this date, as who writes another date would. */
static uint64_t hash_of(const struct name *name)
{
    uint64_t hash = UINT64_C(0xcbf29ce484222325);
    for (size_t i = 0; i < name->count; i++) {
        for (size_t k = 0; k < name->words[i].length; k++)
            hash = (hash ^ (uint8_t)name->words[i].text[k]) * UINT64_C(0x100000001b3);
        hash = (hash ^ ' ') * UINT64_C(0x100000001b3);
    }
    return hash | 1;
}

/* In a row of results the same words come again and again. */
static bool is_new(struct person_search *search, const struct name *name)
{
    uint64_t hash = hash_of(name);
    size_t at = (size_t)(hash >> 32) & (PERSON_NAMES_SEEN - 1);
    while (search->seen[at] != 0 && search->seen[at] != hash)
        at = (at + 1) & (PERSON_NAMES_SEEN - 1);
    if (search->seen[at] == hash)
        return false;
    search->seen[at] = hash;
    return true;
}

/* In each reading of the date. Only the hash tells who is a person; none is counted. */
static void try_name(struct person_search *search, const struct name *name)
{
    const struct token like = {.variant = true, .start = search->start};
    unsigned forms = 0;
    if (name->count < 2)
        return;
    if (is_new(search, name))
        forms = name_give(search->out, name, &search->dates, &like);
    search->tried += forms;
    search->repeated += forms == 0 ? 1 : 0;
}

/* "la patiente DARVOR, Elise": of running text, the last word alone before a comma. */
static void try_last(struct person_search *search, const struct person_cell *left,
    const struct person_cell *right)
{
    const struct words *words = &search->cells.words;
    struct name name = {.count = 0};
    if (left->count < 2 || right->count > RUN_MAX)
        return;
    name_add(&name, words, left->first + left->count - 1, 1);
    name_add_first(&name, words, right->first, right->count);
    try_name(search, &name);
}

static void try_pair(struct person_search *search, const struct person_cell *left,
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

static void try_pairs(struct person_search *search)
{
    for (size_t gap = 1; gap <= CELL_GAP_MAX; gap++)
        for (size_t i = 0; i < search->cells.count && may_try(search); i++) {
            size_t left = person_cells_nearest(&search->cells, i);
            if (left + gap >= search->cells.count)
                continue;
            try_pair(
                search, &search->cells.items[left], &search->cells.items[left + gap]);
            if (search->place->layout == LAYOUT_TEXT && gap == 1)
                try_last(search, &search->cells.items[left],
                    &search->cells.items[left + gap]);
        }
}

/* `length` words of the cell from `at` on, particles not counted; 0: not so many. */
static size_t run_length(const struct person_search *search,
    const struct person_cell *cell, size_t at, unsigned length)
{
    for (size_t i = at; i < cell->count; i++)
        if (!search->cells.words.items[cell->first + i].particle && --length == 0)
            return i + 1 - at;
    return 0;
}

/* The particles before the run belong to it. */
static void try_run(struct person_search *search, const struct person_cell *cell,
    size_t at, unsigned length)
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

static void try_runs_of(struct person_search *search, unsigned length)
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
static void try_runs(struct person_search *search)
{
    for (unsigned length = 2; length <= RUN_MAX; length++)
        try_runs_of(search, length);
    try_runs_of(search, 1);
}

/* A cell that holds the whole name and nothing else: "LE VAN Duc"; in running text it
 * is near. */
static void try_whole_cells(struct person_search *search)
{
    enum { NEAR = 8 };
    bool text = search->place->layout == LAYOUT_TEXT;
    size_t most = text && search->cells.count > NEAR ? NEAR : search->cells.count;
    for (size_t i = 0; i < most && may_try(search); i++) {
        const struct person_cell *cell =
            &search->cells.items[person_cells_nearest(&search->cells, i)];
        struct name name = {.count = 0};
        if (cell->count < 2 || cell->count > RUN_MAX + 2)
            continue;
        name_add(&name, &search->cells.words, cell->first, cell->count);
        try_name(search, &name);
    }
}

/* A name cut over two columns, and the other one beside it. */
static void try_triples(struct person_search *search)
{
    enum { WORDS_MOST = 2 };
    const struct person_cells *cells = &search->cells;
    for (size_t i = 0; i < cells->count && may_try(search); i++) {
        size_t first = person_cells_nearest(cells, i);
        struct name name = {.count = 0};
        bool fits = first + 2 < cells->count;
        for (size_t k = first; fits && k < first + 3; k++) {
            fits = cells->items[k].count <= WORDS_MOST;
            name_add(
                &name, &cells->words, cells->items[k].first, cells->items[k].count);
        }
        if (fits)
            try_name(search, &name);
    }
}

/* Whether the word and the next are one that an apostrophe or a hyphen joins. */
static bool is_joined(const struct person_search *search, size_t number)
{
    enum { JOINT_MOST = 3 };
    const struct word *word = &search->cells.words.items[number];
    return word[1].start - word->end <= JOINT_MOST &&
           search->place->text.ptr[word->end] != ' ';
}

/* The words of the cell, of which number `joined` and the next are run together. */
static void add_joined(struct name *name, const struct person_search *search,
    const struct person_cell *cell, size_t joined)
{
    const struct words *words = &search->cells.words;
    struct bytes one = words_text(words, joined);
    size_t length = one.len + words->items[joined + 1].length;
    name_add(name, words, cell->first, joined - cell->first);
    name_add_piece(name, bytes_make(one.ptr, length));
    name_add(name, words, joined + 2, cell->first + cell->count - joined - 2);
}

/* In its cell, and with the given name of a cell beside it. */
static void try_joined_at(struct person_search *search, size_t number, size_t joined)
{
    const struct person_cells *cells = &search->cells;
    struct name alone = {.count = 0};
    add_joined(&alone, search, &cells->items[number], joined);
    try_name(search, &alone);
    for (size_t side = 0; side < 2; side++) {
        size_t beside = side == 0 ? number + 1 : number - 1;
        struct name name = alone;
        if (beside >= cells->count)
            continue;
        name_add_first(&name, &cells->words, cells->items[beside].first,
            cells->items[beside].count);
        try_name(search, &name);
    }
}

/* "N'DIAYE" of whom the list has "NDIAYE". */
static void try_joined(struct person_search *search)
{
    enum { CELLS_MOST = 6 };
    const struct person_cells *cells = &search->cells;
    for (size_t i = 0; i < cells->count && i < CELLS_MOST && may_try(search); i++) {
        size_t number = person_cells_nearest(cells, i);
        const struct person_cell *cell = &cells->items[number];
        size_t end = cell->count > RUN_MAX ? cell->first : cell->first + cell->count;
        for (size_t k = cell->first; k + 1 < end; k++)
            if (is_joined(search, k))
                try_joined_at(search, number, k);
    }
}

/* Where "DarvorElise" has its capital; the length: nowhere. */
static size_t capital_in(struct bytes shown)
{
    for (size_t i = 2; i + 1 < shown.len; i++)
        if (shown.ptr[i] >= 'A' && shown.ptr[i] <= 'Z' && shown.ptr[i - 1] >= 'a' &&
            shown.ptr[i - 1] <= 'z')
            return i;
    return shown.len;
}

/* Cuts a word in two, once at each letter, or only where it has its capital: alone, and
 * with what else the cell has: "SAINT-AMANDINJean". */
static void try_together(
    struct person_search *search, const struct person_cell *cell, size_t number)
{
    const struct words *words = &search->cells.words;
    struct bytes whole = words_text(words, number);
    struct bytes shown = bytes_slice(search->place->text, words->items[number].start,
        words->items[number].end - words->items[number].start);
    size_t capital = capital_in(shown);
    bool camel = capital < shown.len && shown.len == whole.len;
    for (size_t at = 2; at + 2 <= whole.len && may_try(search); at++) {
        struct name name = {.count = 0};
        if ((camel && at != capital) || (whole.ptr[at] & 0xC0) == 0x80)
            continue;
        name_add_piece(&name, bytes_slice(whole, 0, at));
        name_add_piece(&name, bytes_slice(whole, at, whole.len));
        try_name(search, &name);
        name_add(&name, words, cell->first, number - cell->first);
        name_add(&name, words, number + 1, cell->first + cell->count - number - 1);
        if (name.count > 2)
            try_name(search, &name);
    }
}

/* "DARVORELISE", in the cells beside the date. */
static void try_all_together(struct person_search *search)
{
    enum { WORDS_MOST = 3 };
    const struct person_cells *cells = &search->cells;
    for (size_t i = 0; i < cells->count && i < TOGETHER_CELLS; i++) {
        size_t number = person_cells_nearest(cells, i);
        const struct person_cell *cell = &cells->items[number];
        bool before = number < cells->before;
        for (size_t k = 0; k < cell->count && k < WORDS_MOST; k++) {
            size_t word = cell->first + (before ? cell->count - 1 - k : k);
            size_t length = cells->words.items[word].length;
            if (length >= TOGETHER_LEAST && length <= TOGETHER_MOST)
                try_together(search, cell, word);
        }
    }
}

/* Many dates in a row share what a few would cost. */
static unsigned share(const struct person_search *search, unsigned names)
{
    size_t dates = search->cells.dates;
    if (dates <= PERSON_CELLS_DATES)
        return names;
    unsigned shared = names * PERSON_CELLS_DATES / (unsigned)dates;
    return shared > NAMES_LEAST ? shared : NAMES_LEAST;
}

void person_tries(struct person_search *search)
{
    bool text = search->place->layout == LAYOUT_TEXT;
    search->tried = 0;
    search->repeated = 0;
    memset(search->seen, 0, sizeof(search->seen));
    search->patience = share(search, REPEATED_MAX);
    search->ceiling = share(search, NAMES_MAX_FIRST);
    try_whole_cells(search);
    (text ? try_runs : try_pairs)(search);
    search->ceiling = share(search, NAMES_MAX_SECOND);
    (text ? try_pairs : try_runs)(search);
    search->ceiling = share(search, NAMES_MAX_ALL);
    if (!text)
        try_triples(search);
    try_joined(search);
    try_all_together(search);
}
