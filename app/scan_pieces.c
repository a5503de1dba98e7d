#include "app/scan_pieces.h"

#include <stdlib.h>

enum slot_state { SLOT_TO_DO, SLOT_UNDER_WAY, SLOT_DONE };

struct scan_piece_slot {
    struct scan_piece_slot *next;
    enum slot_state state;
    uint64_t number;
    struct protocol_piece piece;
    struct work *work; /* owned; when done */
};

static void drop_first(struct scan_pieces *pieces)
{
    struct scan_piece_slot *slot = pieces->first;
    pieces->first = slot->next;
    if (pieces->first == NULL)
        pieces->last = NULL;
    pieces->count--;
    work_free(slot->work);
    free(slot);
}

void scan_pieces_done(struct scan_pieces *pieces)
{
    while (pieces->first != NULL)
        drop_first(pieces);
}

static int add_slot(struct scan_pieces *pieces, struct err *err)
{
    struct scan_piece_slot *slot = calloc(1, sizeof(*slot));
    if (slot == NULL)
        return err_no_memory(err);
    uint64_t length = pieces->next == 0 ? SCAN_PIECE_FIRST : SCAN_PIECE;
    uint64_t left = pieces->size - pieces->next;
    slot->piece.from = pieces->next;
    slot->piece.to = pieces->next + (left < length ? left : length);
    slot->piece.mark = pieces->guess;
    pieces->next = slot->piece.to;
    if (pieces->last == NULL)
        pieces->first = slot;
    else
        pieces->last->next = slot;
    pieces->last = slot;
    pieces->count++;
    return 0;
}

/* A file of no bytes is one piece too. */
static bool has_more(const struct scan_pieces *pieces)
{
    if (pieces->whole)
        return false;
    if (pieces->next == 0)
        return pieces->count == 0 && pieces->taken == 0;
    return pieces->guess != 0 && pieces->end < pieces->size &&
           pieces->next < pieces->size;
}

int scan_pieces_next(struct scan_pieces *pieces, struct protocol_piece *piece,
    uint64_t number, size_t most, struct err *err)
{
    struct scan_piece_slot *slot = pieces->first;
    while (slot != NULL && slot->state != SLOT_TO_DO)
        slot = slot->next;
    if (slot == NULL) {
        if (pieces->count >= most || !has_more(pieces))
            return SCAN_PIECES_NONE;
        if (add_slot(pieces, err) != 0)
            return -1;
        slot = pieces->last;
    }
    slot->state = SLOT_UNDER_WAY;
    slot->number = number;
    *piece = slot->piece;
    return SCAN_PIECES_NEXT;
}

bool scan_pieces_take(struct scan_pieces *pieces, struct work *work)
{
    for (struct scan_piece_slot *slot = pieces->first; slot != NULL;
         slot = slot->next) {
        if (slot->state != SLOT_UNDER_WAY || slot->number != work->job.number)
            continue;
        slot->state = SLOT_DONE;
        slot->work = work;
        return true;
    }
    return false;
}

/* Done again, from where rows are known to begin. */
static void do_again(const struct scan_pieces *pieces, struct scan_piece_slot *slot)
{
    work_free(slot->work);
    slot->work = NULL;
    slot->state = SLOT_TO_DO;
    slot->piece.from = pieces->end;
    slot->piece.mark = pieces->end_mark;
    slot->piece.known = true;
}

/* Whether the piece goes on just where the one before ended. */
static bool fits(const struct scan_pieces *pieces, const struct scan_piece_slot *slot)
{
    const struct scan_summary *scanned = &slot->work->finding.scanned;
    if (slot->piece.from == 0 || slot->piece.known || pieces->blind)
        return true;
    return scanned->start == pieces->end && scanned->start_mark == pieces->end_mark;
}

static struct work *hand_out(struct scan_pieces *pieces)
{
    struct scan_piece_slot *slot = pieces->first;
    struct work *work = slot->work;
    bool first = slot->piece.from == 0;
    pieces->blind = work->outcome != WORK_READ;
    if (pieces->blind) {
        pieces->end = slot->piece.to;
        pieces->whole = pieces->whole || first;
    } else {
        pieces->end = work->finding.scanned.end;
        pieces->end_mark = work->finding.scanned.end_mark;
    }
    if (first && !pieces->blind) {
        pieces->whole = !work->finding.scanned.more;
        pieces->guess = pieces->end_mark;
    }
    slot->work = NULL;
    pieces->taken++;
    drop_first(pieces);
    return work;
}

struct work *scan_pieces_ready(struct scan_pieces *pieces)
{
    while (pieces->first != NULL && pieces->first->state == SLOT_DONE) {
        struct scan_piece_slot *slot = pieces->first;
        /* A row that began before it reaches past its end. */
        if (slot->piece.from > 0 && pieces->end >= slot->piece.to) {
            drop_first(pieces);
            continue;
        }
        if (slot->work->outcome != WORK_READ || fits(pieces, slot))
            return hand_out(pieces);
        do_again(pieces, slot);
    }
    return NULL;
}

bool scan_pieces_finished(const struct scan_pieces *pieces)
{
    if (pieces->first != NULL || pieces->taken == 0)
        return false;
    return pieces->whole || pieces->end >= pieces->size || pieces->next >= pieces->size;
}
