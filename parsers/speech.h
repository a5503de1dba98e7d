/*
 * speech - whether a text repeats somebody's words between quotation marks.
 *
 * Who mocks or reports an offer quotes it: "Every week somebody posts 'FRESH DB, 5M
 * rows, $99'". A name in quotation marks has few words, a saying has more.
 */
#ifndef VIGIE_PARSERS_SPEECH_H
#define VIGIE_PARSERS_SPEECH_H

#include "base/bytes.h"

/* Whether marks of one kind, of those that the six languages use, stand around at least
 * four words on one line. `text` is UTF-8 as its author wrote it. */
bool speech_in(struct bytes text);

#endif
