/*
 * phrase - names of organisations, sites, products and doctors: one to six words.
 */
#ifndef VIGIE_MATCHERS_PHRASE_H
#define VIGIE_MATCHERS_PHRASE_H

#include "base/bytes.h"

/* How many words a canonical phrase has. */
unsigned phrase_words(struct bytes canonical);

#endif
