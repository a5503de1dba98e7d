/*
 * fold_ascii - the letters and digits of ASCII, each with what it folds to, as rows of
 * a table by byte that its owner may go on.
 */
#ifndef VIGIE_MATCHERS_FOLD_ASCII_H
#define VIGIE_MATCHERS_FOLD_ASCII_H

#define FOLD_ASCII_ROWS                                                                \
    ['0'] = '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ['A'] = 'a', 'b', 'c',   \
    'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's',    \
    't', 'u', 'v', 'w', 'x', 'y', 'z', ['a'] = 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', \
    'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x',    \
    'y', 'z'

#endif
