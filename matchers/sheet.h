/*
 * sheet - records written as one `Label: value` a line, with a blank line or a rule
 * between one record and the next.
 *
 *   Nom : DARVOR          a label of up to 40 bytes that starts with a letter, then ':'
 *   Prenom : Elise        or '=' (or a tab, as tables of HTML become text), then its
 *   ----------------      value, which may be missing
 *   Nom : ...
 *
 *   -[ RECORD 1 ]---      psql's expanded output (PostgreSQL 15, psql, \x): '|' is the
 * mark nom    | DARVOR
 *
 *   (0010,0010) PN [X^Y]  an element of DICOM, as dcmdump and pydicom print it
 *
 *   END:VCARD             the rule of vCards (RFC 6350); of GEDCOM, "0 @...", and names
 *   1 NAME Elise /X/      are labelled by their tags
 *
 * Or without labels, one value a line, where most sheets have a line that is a date and
 * nothing else; and messages of HPRIM Sante, in which lines may be blank.
 *
 * Who copies a record from a screen writes so, and so do stealers of passwords. No
 * standard says what a sheet is; the rules here are those of layout.h: most lines of
 * the sample agree, or the document is something else.
 */
#ifndef VIGIE_MATCHERS_SHEET_H
#define VIGIE_MATCHERS_SHEET_H

#include "matchers/rows.h"

enum {
    SHEET_LINE_LOOK = 256
}; /* bytes of a line that are looked at, below FIND_AHEAD */

/* Whether the line that starts at `start` is blank or a rule: at least three of the
 * same of - = _ * # ~ and of the longer dashes, whatever follows, or the end of a card
 * or record. Past the text is
 * blank. `ruled`: whether it is a rule. */
bool sheet_separator(struct bytes text, size_t start, bool ruled);

/* Whether the line is the rule of psql, behind which '|' is the mark. */
bool sheet_is_record(struct bytes line);

/* Whether a document that begins with the line is vCards or of GEDCOM, whose records
 * are sheets with rules of their own. */
bool sheet_is_card(struct bytes line);

/* Whether the line whose end is at `at` is one. */
bool sheet_ends_separator(struct bytes text, size_t at, bool ruled);

/* Whether one sheet ends and another begins behind the line end at `at`: it ends a
 * separator, and what follows is none. */
bool sheet_border(struct bytes text, size_t at, bool ruled);

struct sheet_line {
    struct bytes label; /* trimmed */
    struct bytes value; /* trimmed, up to the line's end */
    uint8_t mark;       /* ':', '=', tab; '|' behind a column in small letters */
};

/* Whether the line, without its end, is `Label: value`; borrowed from it. */
bool sheet_line_read(struct sheet_line *out, struct bytes line);

/* Whether the sample is sheets without labels, of which `ruled` ones end at rules
 * alone.
 */
bool sheet_blocks(bool *ruled, struct bytes sample, uint8_t line_end);

/* Whether the sample is sheets; then `*out` is the form of their rows, which is running
 * text where nothing tells one from the next. Its line end is set already. `mails`: it
 * is a mail or an archive of mails, whose headers say nothing of what is in them. */
bool sheet_layout(struct rows_form *out, struct bytes sample, bool mails);

#endif
