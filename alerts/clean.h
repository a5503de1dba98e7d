/*
 * clean - text from criminals made fit to be shown to people.
 *
 * Masked of personal data, valid UTF-8 (what is not becomes '?'), on one line, without
 * control characters and without the marks that turn the reading direction around or
 * take no room, with which a title can pretend to be something else.
 */
#ifndef VIGIE_ALERTS_CLEAN_H
#define VIGIE_ALERTS_CLEAN_H

#include "base/buf.h"

/* Appends it; blanks around it are dropped. Past 64 KiB of visible text is an error. */
MUST_USE int clean_text(struct buf *out, struct bytes text, struct err *err);
/* The same without masking: for the names of our own people, which may be addresses. */
MUST_USE int clean_name(struct buf *out, struct bytes name, struct err *err);
/* Masked, ASCII only; `defanged` also writes it hxxp and the host's dots [.], so that
 * no program takes it for a link. */
MUST_USE int clean_url(
    struct buf *out, struct bytes url, bool defanged, struct err *err);

#endif
