/*
 * ends - after how many digits a group must end for a number to be one that is always
 * looked for: one that starts with a 0, or with another digit.
 *
 * Loose: what ends there is for the type to check, but what ends nowhere here is not
 * even given to it (numbers.h). A form that nir.c or phone.c comes to read must stand
 * here, too; only numbers without a sign or letter beside them are dropped by this.
 */
#ifndef VIGIE_MATCHERS_ENDS_H
#define VIGIE_MATCHERS_ENDS_H

enum {
    ENDS_NIR = 1 << 13 | 1 << 15,
    ENDS_GLUED = 1 << 14 | 1 << 16, /* and one more digit */
    /* A 0 and nine digits; 00, a country's code and number: nine to fifteen digits, or
     * one more, a 0 that does not belong there. */
    ENDS_ZERO = ENDS_NIR | ENDS_GLUED | 1 << 10 | 0xff << 11,
    /* The first 0 lost; 33 without a plus, with or without a 0 behind. */
    ENDS_OTHER = ENDS_NIR | ENDS_GLUED | 1 << 9 | 1 << 11 | 1 << 12,
    ENDS_LEAST = 9 /* no type takes fewer digits */
};

#endif
