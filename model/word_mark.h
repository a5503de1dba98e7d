/*
 * word_mark - one number for what a text says, whatever it is dressed in.
 *
 * An offer that is posted again elsewhere keeps its words and changes its case, stars,
 * brackets, stops and line ends. So only letters and digits count, ASCII ones in lower
 * case. Two texts with one mark say the same; a word more or less makes another mark.
 */
#ifndef VIGIE_MODEL_WORD_MARK_H
#define VIGIE_MODEL_WORD_MARK_H

#include "base/bytes.h"

/* Of UTF-8; bytes beyond ASCII count as they are. 0: fewer than `least` bytes of it
 * count, which is too little to tell by. */
uint64_t word_mark(struct bytes text, size_t least);

#endif
