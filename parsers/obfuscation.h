/*
 * obfuscation - addresses hidden from harvesters, in the clear for the matchers.
 */
#ifndef VIGIE_PARSERS_OBFUSCATION_H
#define VIGIE_PARSERS_OBFUSCATION_H

#include "parsers/text.h"

/* What an attribute hides: Cloudflare's data-cfemail, and an "@" that is a picture, go
 * to the stream `kind`, where the page shows it; the percent-decoded form of an
 * address, and a text file in one, to the attributes. */
MUST_USE int obfuscation_say(struct text *text, enum segment_kind kind,
    struct bytes name, struct bytes value, struct err *err);

/* False: nothing hides in such an attribute, whatever its value. */
bool obfuscation_may(struct bytes name);

/* A script that puts an address together: 'alice' + '@' + 'clinic.example', once more
 * and joined, to the hidden parts. */
MUST_USE int obfuscation_say_script(
    struct text *text, struct bytes script, struct err *err);

#endif
