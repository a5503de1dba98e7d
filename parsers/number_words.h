/*
 * number_words - numbers that are spelled: "seventy-four thousand", "un million quatre
 * cent mille", "siebeneinhalbtausend"; also those that are so in part: "1 млн 940 тыс".
 *
 * The words and their values are the lexicon's ([amount], [number]). Here is how they
 * go together, in the six languages at once: a smaller one behind a larger one adds to
 * it, a multiplier takes what stands before it, a half is one of the multiplier's.
 */
#ifndef VIGIE_PARSERS_NUMBER_WORDS_H
#define VIGIE_PARSERS_NUMBER_WORDS_H

#include "parsers/lexicon.h"
#include "parsers/number.h"

/* The number that a phrase of LEXICON_AMOUNT begins. False for any other phrase, and
 * where it is none: "several hundred". `plain`: it is a single word or set phrase. */
bool number_in_words(struct number *out, const struct lexicon *lexicon,
    struct bytes folded, const struct lexicon_hit *amount);

/* What goes on behind a number in digits: "4 million and a half", "2 с половиной
 * миллиона", "1 million 200 thousand". Leaves any other alone. */
void number_go_on(
    struct number *number, const struct lexicon *lexicon, struct bytes folded);

/* The number that `word` spells as German does, in one: "siebenundsechzigtausend".
 * `half`: it ends in "einhalb", which a multiplier in the next word takes with it. */
bool number_in_one_word(uint64_t *value, bool *half, struct bytes word);

#endif
