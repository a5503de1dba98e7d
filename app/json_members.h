/*
 * json_members - members of a JSON object, each behind a comma: what commands that
 * print
 * `--format json` have in common.
 *
 * Each goes quiet once the writer has failed, as alerts/writer.h says. An empty text is
 * null.
 */
#ifndef VIGIE_APP_JSON_MEMBERS_H
#define VIGIE_APP_JSON_MEMBERS_H

#include "alerts/writer.h"

/* A text alone, quoted and as it is. */
void json_quoted(struct writer *writer, struct bytes text);
/* Our own words, and the configuration's: nothing to mask. May be NULL. */
void json_own(struct writer *writer, const char *name, const char *value);
/* What others say: cleaned of personal data (alerts/clean.h). May be NULL. */
void json_cleaned(struct writer *writer, const char *name, const char *value);

#endif
