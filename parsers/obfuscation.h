/*
 * obfuscation - addresses hidden from harvesters, in the clear for the matchers.
 */
#ifndef VIGIE_PARSERS_OBFUSCATION_H
#define VIGIE_PARSERS_OBFUSCATION_H

#include "parsers/text.h"

/* What an attribute hides: Cloudflare's data-cfemail goes to the stream `kind`, where
 * the page shows it; the percent-decoded form of an address to the attributes. */
MUST_USE int obfuscation_say(struct text *text, enum segment_kind kind,
    struct bytes name, struct bytes value, struct err *err);

#endif
