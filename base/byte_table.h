/*
 * byte_table - what a macro says of each of the 256 bytes, worked out while compiling.
 *
 *     static const bool vowels[256] = BYTE_TABLE(IS_VOWEL);
 *
 * For what is asked of every byte of a page: one look instead of several comparisons.
 */
#ifndef VIGIE_BASE_BYTE_TABLE_H
#define VIGIE_BASE_BYTE_TABLE_H

#define BYTE_TABLE_4(of, at) of(at), of((at) + 1), of((at) + 2), of((at) + 3)
#define BYTE_TABLE_16(of, at)                                                          \
    BYTE_TABLE_4(of, at), BYTE_TABLE_4(of, (at) + 4), BYTE_TABLE_4(of, (at) + 8),      \
        BYTE_TABLE_4(of, (at) + 12)
#define BYTE_TABLE_64(of, at)                                                          \
    BYTE_TABLE_16(of, at), BYTE_TABLE_16(of, (at) + 16), BYTE_TABLE_16(of, (at) + 32), \
        BYTE_TABLE_16(of, (at) + 48)
#define BYTE_TABLE(of)                                                                 \
    {                                                                                  \
        BYTE_TABLE_64(of, 0), BYTE_TABLE_64(of, 64), BYTE_TABLE_64(of, 128),           \
            BYTE_TABLE_64(of, 192)                                                     \
    }

/* As the functions of base/bytes.h, for such macros. */
#define BYTE_IS_DIGIT(byte) ((byte) >= '0' && (byte) <= '9')
#define BYTE_IS_UPPER(byte) ((byte) >= 'A' && (byte) <= 'Z')
#define BYTE_IS_ALPHA(byte) (BYTE_IS_UPPER(byte) || ((byte) >= 'a' && (byte) <= 'z'))
#define BYTE_IS_SPACE(byte) ((byte) == ' ' || ((byte) >= '\t' && (byte) <= '\r'))
#define BYTE_LOWER(byte)    ((byte) + (BYTE_IS_UPPER(byte) ? 'a' - 'A' : 0))

#endif
