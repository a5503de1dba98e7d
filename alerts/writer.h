/*
 * writer - puts phrases, numbers and times into a buf, and remembers the first failure.
 *
 * A mail is a hundred small additions that can each fail only by memory or ceiling; the
 * writer goes quiet at the first and says so at the end, so that what is written reads
 * like the page it makes.
 */
#ifndef VIGIE_ALERTS_WRITER_H
#define VIGIE_ALERTS_WRITER_H

#include "alerts/severity.h"

struct writer {
    struct buf *out;
    enum words_language language;
    const struct zone *zone;
    struct err *err;
    bool failed;
};

/* 0, or -1 with `err` as the first failure set it. */
MUST_USE int writer_end(const struct writer *writer);

/* Each goes quiet once the writer has failed. write_text and write_format put what they
 * are given as it is: escaping is the caller's. Times are in the writer's zone. */
void write_text(struct writer *writer, const char *text);
void write_format(struct writer *writer, const char *format, ...) PRINTF_LIKE(2, 3);
/* As many characters as fit into the columns, with "…" for the rest; control bytes are
 * not passed on to a terminal. write_column adds blanks up to the last column. */
void write_clipped(struct writer *writer, const char *text, size_t columns);
void write_column(struct writer *writer, const char *text, size_t columns);
void write_word(struct writer *writer, enum word word);
/* A colon and a blank, as the language writes them. */
void write_colon(struct writer *writer);
/* A phrase with up to WORDS_ARGUMENTS texts; `plural_of` as in words_use. */
void write_phrase(struct writer *writer, enum word word, uint64_t plural_of,
    const char *first, const char *second);
/* A phrase around one number. */
void write_counted(struct writer *writer, enum word word, uint64_t count);
void write_number(struct writer *writer, uint64_t number);
void write_time(struct writer *writer, int64_t at_ms);
void write_kinds(struct writer *writer, uint32_t kinds);
void write_why(struct writer *writer, const struct severity_facts *facts);

#endif
