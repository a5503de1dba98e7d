/*
 * written - addresses that stand in running text, no link leading there.
 */
#ifndef VIGIE_PARSERS_WRITTEN_H
#define VIGIE_PARSERS_WRITTEN_H

#include "base/bytes.h"

/* The next of "http://...", "https://..." and "magnet:?...", cut off `rest`, without
 * the punctuation of the sentence it stands in, at most URL_MAX bytes. False: there is
 * no more. */
bool written_next(struct bytes *address, struct bytes *rest);

#endif
