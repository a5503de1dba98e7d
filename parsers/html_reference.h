/*
 * html_reference - a reference in a page's text, as libxml2 2.9.14 resolves it. For
 * html_steps.c alone.
 */
#ifndef VIGIE_PARSERS_HTML_REFERENCE_H
#define VIGIE_PARSERS_HTML_REFERENCE_H

#include "base/bytes.h"

struct html_reference {
    uint32_t code; /* 0: it stands for itself, the '&' and what name is behind it */
    size_t len;    /* what is to be passed */
};

/* `rest` begins with '&'. False: something in it is odd, as a number without ';'. */
bool html_reference_read(struct html_reference *out, struct bytes rest);

#endif
