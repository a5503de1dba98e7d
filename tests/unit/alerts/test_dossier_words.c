/* The dossier's phrases, in both of its languages. */
#include "alerts/dossier_words.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static size_t count_of(const char *text, const char *wanted)
{
    size_t count = 0;
    for (const char *at = strstr(text, wanted); at != NULL; at = strstr(at + 1, wanted))
        count++;
    return count;
}

/* In one language as in the other: every phrase is there, with the same arguments in
 * each of its forms. */
static void no_phrase_is_missing_in_a_language(void **state)
{
    (void)state;
    static const char *const marks[] = {"{0}", "{1}", "|"};
    for (unsigned i = 0; i < DOSSIER_WORD_COUNT; i++) {
        const char *english = dossier_word(WORDS_ENGLISH, (enum dossier_word)i);
        const char *french = dossier_word(WORDS_FRENCH, (enum dossier_word)i);
        if (english[0] == '\0' || french[0] == '\0')
            fail_msg("phrase %u is missing: '%s', '%s'", i, english, french);
        for (size_t j = 0; j < sizeof(marks) / sizeof(marks[0]); j++)
            if (count_of(english, marks[j]) != count_of(french, marks[j]))
                fail_msg("%s differs: '%s', '%s'", marks[j], english, french);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_phrase_is_missing_in_a_language),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
