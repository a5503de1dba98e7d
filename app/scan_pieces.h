/*
 * scan_pieces - one file on its way through several lanes at once.
 *
 * The file's first megabyte is scanned alone. It shows whether the rest can be cut: a
 * plain file with rows can; what the reader must decode, and running text, come back
 * whole. Pieces have a fixed size, whatever the number of lanes, so the result is the
 * same for any. Where a piece's first row begins is the scanner's guess; it holds when
 * the piece before ends there, in the same state. If not, the piece is done again from
 * there. So every row is scanned once, as it would be in the whole file.
 */
#ifndef VIGIE_APP_SCAN_PIECES_H
#define VIGIE_APP_SCAN_PIECES_H

#include "app/work.h"

enum { SCAN_PIECE_FIRST = 1 << 20, SCAN_PIECE = 1 << 25 };

struct scan_piece_slot; /* one piece: to be done, under way, or done */

/* Start: zeroed, with size set. */
struct scan_pieces {
    uint64_t size;
    uint64_t next;  /* from here on no piece was made */
    uint64_t guess; /* how rows may stand anywhere in the file */
    uint64_t end;   /* up to here everything was taken */
    uint64_t end_mark;
    bool whole; /* the first piece turned out to be all */
    bool blind; /* the piece before was lost: guesses must be believed */
    struct scan_piece_slot *first;
    struct scan_piece_slot *last;
    size_t count; /* of slots */
    size_t taken; /* pieces handed out by scan_pieces_ready */
};

void scan_pieces_done(struct scan_pieces *pieces);

enum { SCAN_PIECES_NEXT = 1, SCAN_PIECES_NONE = 0 };

/* SCAN_PIECES_NEXT: `*piece` is to be given to a lane, under `number`. At most `most`
 * are under way or waiting at once, those that are done again apart. */
MUST_USE int scan_pieces_next(struct scan_pieces *pieces, struct protocol_piece *piece,
    uint64_t number, size_t most, struct err *err);

/* Takes the finished work over when `number` is one of these pieces'. */
bool scan_pieces_take(struct scan_pieces *pieces, struct work *work);

/* The next piece in the file's order whose finding holds, or that was given up for
 * good; NULL: none yet. The caller owns it. */
struct work *scan_pieces_ready(struct scan_pieces *pieces);

/* Whether everything was taken. */
bool scan_pieces_finished(const struct scan_pieces *pieces);

#endif
