/*
 * data_url - files that stand inside an address: "data:text/csv;base64,..." (RFC 2397).
 */
#ifndef VIGIE_PARSERS_DATA_URL_H
#define VIGIE_PARSERS_DATA_URL_H

#include "base/buf.h"

enum data_url_answer {
    DATA_URL_OTHER = 1, /* no such address, or of something that is no text */
    DATA_URL_ODD        /* its base64 is none */
};

/* Appends the text that `url` holds in base64, read as browsers do ("forgiving-base64
 * decode" of the Infra standard, escapes of its signs decoded): white space is skipped,
 * padding may be left out. Anything else leaves `out` as it was. -1 past the buf's
 * ceiling or out of memory. */
MUST_USE int data_url_open(struct buf *out, struct bytes url, struct err *err);

#endif
