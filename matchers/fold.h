/*
 * fold - letters as they are compared in names: without accents, case or ligatures.
 *
 * Unicode NFKD with the marks left out, case folded (UAX #15; Unicode 15, 3.13), and
 * the letters that Unicode does not take apart spelled out: oe, ae, ss, th, o, l, d. It
 * is a table of Latin, Greek and Cyrillic letters (scripts/make-fold-table): the scan
 * may open no file, and a library for all of Unicode would be the larger part of it.
 * Letters of other scripts stay as they are.
 *
 * What is no UTF-8 is read as windows-1252, and letters whose UTF-8 was encoded twice
 * ("Ã©") as what they were: rows of other encodings lie in one file, and large files of
 * 8 bits are looked at as they are.
 */
#ifndef VIGIE_MATCHERS_FOLD_H
#define VIGIE_MATCHERS_FOLD_H

#include "base/bytes.h"

enum fold_class {
    FOLD_OTHER,  /* space, punctuation, a byte that is no UTF-8 */
    FOLD_LETTER, /* `text` has what it folds to */
    FOLD_DIGIT,  /* 0 to 9 */
    FOLD_MARK    /* belongs to the letter before and is left out */
};

struct folded {
    enum fold_class class;
    uint8_t taken;  /* bytes of the text, 1 to 5 */
    uint8_t length; /* bytes of `text` */
    char text[4];
};

/* What a letter or digit of ASCII folds to; 0: any other byte. Most of every text is
 * these, so whoever reads many bytes looks here first. */
extern const uint8_t FOLD_ASCII[256];

/* The character at `at`, which lies in the text. */
void fold_at(struct folded *out, struct bytes text, size_t at);

/* The character that ends directly before `at`, which is not 0. */
void fold_before(struct folded *out, struct bytes text, size_t at);

#endif
