/*
 * person - who sits at the keyboard, and what they may write.
 *
 * What a person does is kept with a name. Nobody proves it: it is the login's name and
 * the machine's unless another is given, for those who share a login. The audit log has
 * the login beside it.
 */
#ifndef VIGIE_APP_PERSON_H
#define VIGIE_APP_PERSON_H

#include "base/buf.h"

#include <stdbool.h>
#include <stddef.h>

/* The name given behind --by, or of the login ("m.darvor at vigie-1") when it is NULL.
 * Blank ones, control characters and more than fits are refused, and so is "vigie",
 * which is the program's own. */
MUST_USE int person_name(char *name, size_t size, const char *by, struct err *err);

/* The login that the machine knows: the name of the real user and the machine's,
 * "m.darvor at vigie-1"; behind sudo "root at vigie-1 (m.darvor, says sudo)", which is
 * a claim of the environment. */
void person_login(char *text, size_t size);

/* That the option's text is one line of UTF-8 of at most so many bytes; NULL is fine.
 */
MUST_USE int person_text(
    const char *option, const char *text, size_t most, struct err *err);

/* Appends the text behind --why as it may be kept: without personal data and the names
 * beside them (parsers/excerpt.h), blanks around it, and marks that cannot be seen.
 * NULL is empty. Says whether something was masked. More than PERSON_WORDS_MAX words
 * are refused. */
enum { PERSON_WORDS_MAX = 256 };
MUST_USE int person_said(
    struct buf *out, bool *masked, const char *text, struct err *err);

/* Whether there is nothing but blanks in it; NULL is blank. */
bool person_is_blank(const char *text);

#endif
