/*
 * read_print - one page as `vigie read` shows it.
 *
 * Shows what is kept of a page and nothing more: no text of the page but titles, which
 * have personal data masked, addresses of links, and the masked excerpts.
 */
#ifndef VIGIE_PARSERS_READ_PRINT_H
#define VIGIE_PARSERS_READ_PRINT_H

#include "base/buf.h"
#include "model/page.h"

/* One JSON object (RFC 8259) and a line end. `url` may be NULL. */
MUST_USE int read_print_jsonl(
    struct buf *out, const struct page *page, const char *url, struct err *err);
/* The same for people, in a few lines; control characters are shown as '?'. */
MUST_USE int read_print_text(
    struct buf *out, const struct page *page, const char *url, struct err *err);
/* That without the links. */
MUST_USE int read_print_facts(
    struct buf *out, const struct page *page, const char *url, struct err *err);

#endif
