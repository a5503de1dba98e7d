/*
 * country_codes - the two letters of a country, and those at the end of its domains.
 */
#ifndef VIGIE_PARSERS_COUNTRY_CODES_H
#define VIGIE_PARSERS_COUNTRY_CODES_H

#include "base/bytes.h"

/* "fr", "UK": ISO 3166-1 alpha-2, any case; "UK" is GB. The code is packed as the
 * lexicon's values are (lexicon_code). False for other pairs of letters. */
bool country_code(uint64_t *code, struct bytes letters);

/* The country of a domain's last label; false for .com, .eu, .io (which is used for
 * anything) and what is no domain. */
bool country_of_domain(uint64_t *code, struct bytes domain);

/* Whether names of the Internet end so: two letters of a country, or a label of more
 * letters that is one (com, health, ...), or one reserved for examples (RFC 2606). */
bool country_is_top_label(struct bytes label);

#endif
