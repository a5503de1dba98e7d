#include "alerts/incident_text.h"
#include "alerts/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

struct sheet {
    struct err err;
    struct buf out;
    struct writer writer;
    struct text text;
};

static void sheet_open(struct sheet *sheet)
{
    *sheet = (struct sheet){.writer = {.out = &sheet->out, .err = &sheet->err}};
    buf_init(&sheet->out, 4096);
    text_init(&sheet->text, &sheet->writer);
}

static void sheet_holds(struct sheet *sheet, const char *wanted)
{
    const char *text = NULL;
    text_done(&sheet->text);
    assert_int_equal(writer_end(&sheet->writer), 0);
    assert_int_equal(buf_text(&text, &sheet->out, &sheet->err), 0);
    assert_string_equal(text, wanted);
    buf_done(&sheet->out);
}

static void breaks_at_blanks_under_its_own_text(void **state)
{
    (void)state;
    struct sheet sheet;
    sheet_open(&sheet);
    text_begin(&sheet.text, 2);
    write_text(&sheet.text.line, "Why");
    text_pad(&sheet.text, 60);
    write_text(&sheet.text.line, "été après été, one two three");
    text_end(&sheet.text);
    sheet_holds(&sheet,
        "  Why                                                       été après été, "
        "one\n"
        "                                                            two three\n");
}

static void a_word_longer_than_the_line_is_not_cut(void **state)
{
    (void)state;
    struct sheet sheet;
    char word[101];
    memset(word, 'w', 100);
    word[100] = '\0';
    sheet_open(&sheet);
    text_begin(&sheet.text, 0);
    write_format(&sheet.text.line, "a %s b", word);
    text_end(&sheet.text);
    char wanted[128];
    (void)snprintf(wanted, sizeof(wanted), "a\n%s\nb\n", word);
    sheet_holds(&sheet, wanted);
}

static void columns_count_characters(void **state)
{
    (void)state;
    struct sheet sheet;
    sheet_open(&sheet);
    text_begin(&sheet.text, 0);
    write_text(&sheet.text.line, "é");
    text_right(&sheet.text, "12", 6);
    text_right(&sheet.text, "too long", 8);
    text_underline(&sheet.text);
    sheet_holds(&sheet, "é   12 too long\n===============\n");
}

static void what_is_cut_ends_with_a_mark(void **state)
{
    (void)state;
    struct sheet sheet;
    sheet_open(&sheet);
    write_column(&sheet.writer, "été", 5);
    write_column(&sheet.writer, "sécurité", 8);
    write_column(&sheet.writer, "sécurité", 5);
    write_clipped(&sheet.writer, "a\x1b[2J", 3);
    sheet_holds(&sheet, "été  sécuritésécu…a?…");
}

/* Numbers stay under their words. */
static void a_long_groups_numbers_stand_below_its_name(void **state)
{
    (void)state;
    struct sheet sheet;
    const char *text = NULL;
    struct store_group group = {
        .name = "Centre d'analyses de la Lande Haute", .certain = 12, .weak = 5};
    const struct view_incident view = {.title = "t",
        .price = "",
        .state_by = "",
        .state_why = "",
        .groups = &group,
        .group_count = 1};
    sheet_open(&sheet);
    incident_text(&sheet.text, &view);
    text_done(&sheet.text);
    assert_int_equal(buf_text(&text, &sheet.out, &sheet.err), 0);
    assert_non_null(strstr(text, "\n    Centre d'analyses de la Lande Haute\n"
                                 "                                  12           0"
                                 "           5           0\n    All "));
    buf_done(&sheet.out);
}

static void goes_quiet_at_its_ceiling_and_says_so(void **state)
{
    (void)state;
    struct err err = {0};
    struct buf out;
    buf_init(&out, 10);
    struct writer writer = {.out = &out, .err = &err};
    struct text text;
    text_init(&text, &writer);
    for (int i = 0; i < 10; i++)
        text_paragraph(&text, WORD_SOURCES);
    text_done(&text);
    assert_int_equal(writer_end(&writer), -1);
    assert_non_null(strstr(err.text, "10 bytes"));
    buf_done(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(breaks_at_blanks_under_its_own_text),
        cmocka_unit_test(a_word_longer_than_the_line_is_not_cut),
        cmocka_unit_test(columns_count_characters),
        cmocka_unit_test(what_is_cut_ends_with_a_mark),
        cmocka_unit_test(a_long_groups_numbers_stand_below_its_name),
        cmocka_unit_test(goes_quiet_at_its_ceiling_and_says_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
