/*
 * rows - where the rows of a document end.
 *
 * A row is what the format calls one: a line; a record of RFC 4180, whose quoted cells
 * may hold line ends; a tuple of SQL's INSERT or a line of its COPY; an object in
 * JSON's arrays of objects; a sheet of labelled lines. The walk asks for 64 bytes
 * at a time and in their order; what must be known from one block to the next is kept
 * here, so the answer does not depend on where blocks, chunks or pieces of a file
 * begin.
 *
 * Broken input costs rows, never the rest of the file: a quoted cell or string that is
 * longer than its ceiling, or a cell whose lines look like rows of a wide table, began
 * with a stray quote and ends there, a quote opens and
 * closes only where a value may begin and end, and a new statement or object where none
 * can be starts anew.
 */
#ifndef VIGIE_MATCHERS_ROWS_H
#define VIGIE_MATCHERS_ROWS_H

#include "base/bytes.h"
#include "model/candidate.h"

enum rows_kind {
    ROWS_LINES,  /* plain lines, lists, JSON lines */
    ROWS_QUOTED, /* RFC 4180 with any delimiter */
    ROWS_SQL,
    ROWS_JSON
};

/* Ceilings of one quoted cell or string; where no row of JSON ends within ROWS_LONG,
 * brackets were lost, and rows are looked for anew. */
enum {
    ROWS_CELL_LINES = 256,
    ROWS_WIDE = 5,  /* delimiters from which on a line can look like a row, and ... */
    ROWS_ALIKE = 2, /* ... lines in a cell that do before it is none */
    ROWS_CELL_BYTES = 1 << 16,
    ROWS_STRING_BYTES = 1 << 18,
    ROWS_LONG = 1 << 24
};

/* What layout_of tells of a document. */
struct rows_form {
    enum layout layout;
    enum rows_kind kind;
    uint8_t delimiter; /* of cells, or 0 */
    uint8_t line_end;  /* line feed; or carriage return, where a file has only these */
    bool stream;       /* JSON: rows are the objects that lie in nothing */
    uint8_t map_at;    /* JSON: rows are the objects in objects, so deep; or 0 */
    bool lists;        /* JSON without any: rows are arrays in arrays, however deep */
    uint8_t usual;     /* delimiters of most rows of a table, or 0 */
    bool sheets;       /* lines: rows are sheets of them (sheet.h) */
    bool ruled;        /* ... that end at rules alone, not at blank lines */
    bool mail;    /* running text that has mails in it; of no piece, as it is not cut */
    bool rtf;     /* running text in RTF; the same */
    bool counted; /* births are numbers that count days or seconds (columns.h) */
    bool fixed;   /* lines of columns of a fixed width, without anything between them */
};

/* Whether rows are objects of JSON: of lines, only those of JSON have no delimiter. */
static inline bool rows_are_json(const struct rows_form *form)
{
    return form->kind == ROWS_JSON ||
           (form->kind == ROWS_LINES && form->layout == LAYOUT_ROWS &&
               form->delimiter == 0 && !form->sheets);
}

enum rows_mode {
    ROWS_OUT,    /* SQL: outside of rows; else: outside of strings and quoted cells */
    ROWS_COPY,   /* SQL: in the lines of a COPY */
    ROWS_TUPLE,  /* SQL: in a tuple, outside of strings */
    ROWS_STRING, /* in a string or a quoted cell */
};

struct rows {
    struct rows_form form;
    enum rows_mode mode;
    bool plain;      /* every line end is a row's */
    uint8_t quote;   /* what ends the string */
    uint8_t skip;    /* bytes of the next block that were looked at already */
    uint32_t depth;  /* brackets that are open */
    uint32_t row_at; /* JSON: the depth in which the last row lies, or ROWS_NOWHERE */
    bool in_row;     /* JSON: it is open */
    uint32_t arrays; /* JSON: bit n: the bracket at depth n + 1 is an array's */
    uint32_t lines;  /* in the quoted cell, or the sheet, so far */
    uint32_t found;  /* delimiters in its last line; lines that are no separators */
    uint32_t alike;  /* its last lines with as many as a row has */
    int64_t opened;  /* where the cell or string began, from the block's first byte */
    int64_t began;   /* where the row began, likewise */
};

enum { ROWS_NOWHERE = INT32_MAX, ROWS_DEPTH_MAX = 32 };

/* At a document's first byte. */
void rows_begin(struct rows *rows, const struct rows_form *form);

/* The state at a row's end (or a document's start) in a number, never 0, and back. Any
 * number gives a state that is safe to go on from. */
uint64_t rows_mark(const struct rows *rows);
void rows_resume(struct rows *rows, uint64_t mark);

/* Whether a row is open at the document's end, whose last byte is `last`. */
bool rows_open(const struct rows *rows, uint8_t last);

/* 64 bytes of a document, or fewer. */
struct rows_block {
    struct bytes text; /* shows FIND_BEHIND bytes before and FIND_AHEAD behind the
                          block, or the document's border */
    size_t at;
    uint64_t places;      /* those that belong to it, from the first on without a gap */
    uint64_t newline;     /* where '\n' is */
    uint64_t quote;       /* where '"' is */
    const uint8_t *bytes; /* set inside: 64 of them, zeros past the end of the text */
};

/* rows_ends where it may be more than the newlines. */
uint64_t rows_ends_slow(struct rows *rows, const struct rows_block *shown);

/* The places of the block that end a row, as bits. */
static inline __attribute__((always_inline)) uint64_t rows_ends(
    struct rows *rows, const struct rows_block *block)
{
    if (rows->plain && (block->quote == 0 || rows->form.kind == ROWS_LINES))
        return block->newline & block->places;
    return rows_ends_slow(rows, block);
}

/* rows_ends of the 64 bytes at text[at], for who has no masks; past the end of the text
 * nothing ends. */
uint64_t rows_step(struct rows *rows, struct bytes text, size_t at, uint64_t places);

/* Goes on from text[*at], in blocks up to `to`, to the first row end at `from` or
 * behind it: true, and `*at` is the place behind that. False: `*at` is behind the last
 * block. */
bool rows_find(
    struct rows *rows, struct bytes text, size_t *at, size_t from, size_t to);

/* A wrong guess of the state rights itself within so many bytes, mostly. */
enum { ROWS_RUN_UP = 1 << 16 };

/* The same for who comes from nowhere, and so guesses: `mark` is of another place of
 * the document. */
size_t rows_guess(struct rows *rows, uint64_t mark, struct bytes text, size_t from);

#endif
