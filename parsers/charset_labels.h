/*
 * charset_labels - the names encodings go by (WHATWG Encoding Standard, 4.2).
 */
#ifndef VIGIE_PARSERS_CHARSET_LABELS_H
#define VIGIE_PARSERS_CHARSET_LABELS_H

#include "base/bytes.h"

/* What this encoding is decoded by. */
enum charset_decoder {
    DECODE_UTF8,
    DECODE_WINDOWS_1252,
    DECODE_UTF16_LE,
    DECODE_UTF16_BE,
    DECODE_UTF32_LE,
    DECODE_UTF32_BE,
    DECODE_ICONV
};

struct charset_entry {
    const char *name;       /* the standard's, in lower case */
    const char *iconv_name; /* what glibc calls it; NULL where no iconv is needed */
    const char *labels;     /* separated by spaces, the name included */
    enum charset_decoder decoder;
};

extern const struct charset_entry charset_entries[];
extern const unsigned charset_entry_count;

#endif
