/*
 * lexicon_names - the names of the sections and values of lexicon files.
 */
#ifndef VIGIE_PARSERS_LEXICON_NAMES_H
#define VIGIE_PARSERS_LEXICON_NAMES_H

#include "parsers/lexicon.h"

/* "[field]" without its brackets. */
bool lexicon_section_named(enum lexicon_section *section, struct bytes name);

/* "birth_date", "1000000", "EUR": a value of that section; false for any other word. */
bool lexicon_value_named(
    uint64_t *value, enum lexicon_section section, struct bytes name);

/* What may stand there, for messages. Static. */
const char *lexicon_section_wanted(void);
const char *lexicon_value_wanted(enum lexicon_section section);

#endif
