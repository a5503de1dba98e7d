/*
 * report_words - the options of `vigie incidents report`, read and checked.
 */
#ifndef VIGIE_APP_REPORT_WORDS_H
#define VIGIE_APP_REPORT_WORDS_H

#include "alerts/dossier.h"

enum report_option {
    REPORT_OUTPUT,
    REPORT_LANGUAGE,
    REPORT_AWARE,
    REPORT_ORGANISATION,
    REPORT_TLP,
    REPORT_SIGN
};

enum report_format {
    REPORT_MARKDOWN,
    REPORT_HTML,
    REPORT_JSON,
    REPORT_STIX,
    REPORT_MISP,
    REPORT_RECORDS, /* the pseudonyms, for `vigie watchlist resolve` */
    REPORT_FORMATS
};

/* "markdown"; and what its file's name ends in where there are several: ".md". */
const char *report_format_name(enum report_format format);
const char *report_format_ending(enum report_format format);

enum { REPORT_ORGANISATION_MAX = 200 };

/* All zero: nothing was said. */
struct report_words {
    uint32_t formats;     /* 1 << enum report_format */
    const char *output;   /* a file; of several formats what their names begin with */
    const char *language; /* "en", "fr"; NULL: the digest's */
    const char *organisation;
    int64_t aware_ms; /* 0: not said */
    bool has_tlp;
    enum dossier_tlp tlp;
    bool sign; /* its files, in files beside them */
};

/* `value` is kept; of an option that takes none, NULL. */
MUST_USE int report_words_take(struct report_words *words, enum report_option option,
    const char *value, struct err *err);
/* After the others: "markdown,json" or "all"; NULL is Markdown. Several formats want an
 * output, and so do signatures. */
MUST_USE int report_words_format(
    struct report_words *words, const char *formats, struct err *err);

#endif
