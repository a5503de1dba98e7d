/*
 * person_element - which element of markup around a date of birth is the person's.
 *
 * The innermost one around it that says two things or more and has another of its kind
 * beside it: <Row> beside <Row>, <tr> beside <tr>, <patient> beside <patient>. Without
 * it, the given name of one row and the family name of the next would be tried
 * together.
 */
#ifndef VIGIE_MATCHERS_PERSON_ELEMENT_H
#define VIGIE_MATCHERS_PERSON_ELEMENT_H

#include "matchers/person_row.h"

/* "<name", "</name", "<!--", "<?xml": whether a tag, a comment or an instruction begins
 * at `at` (XML 1.0, 3.1, 2.5 and 2.6). */
bool person_element_tag(struct bytes text, size_t at);

/* The length of "<![CDATA[" where that stands at `at`, whose text is no tag's (XML 1.0,
 * 2.7); else 0. */
size_t person_element_data(struct bytes text, size_t at);

/* What the next attribute of a tag from `*at` on is set to, which is then moved to its
 * end; empty, and the tag's end: none is left. */
struct bytes person_element_value(struct bytes tag, size_t *at);

/* Where the date stands, in the text or in a tag, and how things are said: by text, or
 * by what attributes are set to, too. */
struct person_dated {
    size_t start;
    size_t end;
    bool values;
};

/* Narrows the row to that element where it lies in the row whole; false: it does not,
 * and the row is left alone. */
bool person_element_find(
    struct person_row *row, struct bytes text, const struct person_dated *dated);

#endif
