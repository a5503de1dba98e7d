/* Words of boards, in labels as they are written. */
#include "parsers/board_words.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

static bool says(const char *text, const char *const *words)
{
    const struct board_label label = board_label_of(bytes_of(text));
    return board_word_in(&label, words);
}

static void look_for(const char *word)
{
    static const char *const before[] = {"", "", "12 ", "qzx/", "qzx "};
    static const char *const behind[] = {"", ": 12", "", "", ", qzx"};
    const char *const alone[] = {word, NULL};
    for (size_t i = 0; i < sizeof(before) / sizeof(before[0]); i++) {
        char text[256];
        (void)snprintf(text, sizeof(text), "%s%s%s", before[i], word, behind[i]);
        if (!says(text, alone))
            fail_msg("%s is not found in: %s", word, text);
    }
}

static void each_word_is_found_wherever_it_stands_in_a_label(void **state)
{
    static const char *const *const lists[] = {words_of_threads, words_of_boards,
        words_of_posts, words_of_search, words_of_reply, words_of_members,
        words_of_person, words_of_next};
    (void)state;
    for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++)
        for (const char *const *word = lists[i]; *word != NULL; word++)
            look_for(*word);
}

static void a_part_of_a_word_is_none(void **state)
{
    static const char *const words[] = {"topic", "x", "last post", NULL};
    (void)state;
    assert_true(says("x 4", words));
    assert_true(says("4 x", words));
    assert_false(says("topics", words));
    assert_false(says("subtopic xy", words));
    assert_false(says("at last posting", words));
    assert_false(says("ballast post", words));
    assert_false(says("", words));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_word_is_found_wherever_it_stands_in_a_label),
        cmocka_unit_test(a_part_of_a_word_is_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
