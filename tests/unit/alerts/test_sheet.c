/* Texts stay texts in either markup, wherever in it they stand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "alerts/sheet.h"

struct paper {
    struct buf out;
    struct err err;
    struct writer writer;
    struct sheet sheet;
};

static void begin(struct paper *paper, const struct sheet_style *style)
{
    *paper = (struct paper){0};
    buf_init(&paper->out, 1 << 16);
    paper->writer = (struct writer){.out = &paper->out, .err = &paper->err};
    paper->sheet = (struct sheet){.style = style, .writer = &paper->writer};
}

/* What was written since the last look. */
static void reads(struct paper *paper, const char *wanted)
{
    const char *text = NULL;
    assert_int_equal(writer_end(&paper->writer), 0);
    assert_int_equal(buf_text(&text, &paper->out, &paper->err), 0);
    assert_string_equal(text, wanted);
    buf_clear(&paper->out);
}

static void markdown_takes_no_mark_from_a_text(void **state)
{
    (void)state;
    struct paper paper;
    static const char *const cells[] = {"a|b", "*c*"};
    begin(&paper, &sheet_markdown);
    sheet_paragraph(&paper.sheet, SHEET_PLAIN, "1. a list? # no `code` <b> [x](y)");
    reads(&paper, "\n1\\. a list? \\# no \\`code\\` \\<b\\> \\[x\\](y)\n");
    sheet_paragraph(&paper.sheet, SHEET_NOTE, "- one - two");
    reads(&paper, "\n> \\- one - two\n");
    sheet_paragraph(&paper.sheet, SHEET_TODO, "+33 and ===");
    reads(&paper, "\n**\\+33 and ===**\n");
    paper.sheet.style->item(&paper.sheet, "12) twelve, 1.5 and know.");
    reads(&paper, "- 12\\) twelve, 1.5 and know.\n");
    sheet_heading(&paper.sheet, 3, "www.a.example http://b.example a@b &amp;");
    reads(&paper, "\n### www\\.a.example http\\://b.example a\\@b \\&amp;\n");
    sheet_table(&paper.sheet, 2, cells);
    sheet_row(&paper.sheet, cells);
    sheet_table_close(&paper.sheet);
    reads(&paper, "\n| a\\|b | \\*c\\* |\n|---|---|\n| a\\|b | \\*c\\* |\n");
    buf_done(&paper.out);
}

static void html_takes_no_tag_from_a_text(void **state)
{
    (void)state;
    struct paper paper;
    static const char *const cells[] = {"<i>", "\"&'"};
    begin(&paper, &sheet_html);
    sheet_paragraph(&paper.sheet, SHEET_WARNING, "</p><script>");
    reads(&paper, "<p class=\"warning\">&lt;/p&gt;&lt;script&gt;</p>\n");
    sheet_table(&paper.sheet, 2, cells);
    reads(&paper, "<table>\n<thead><tr><th scope=\"col\">&lt;i&gt;</th>"
                  "<th scope=\"col\">&quot;&amp;&#39;</th></tr>\n</thead>\n<tbody>\n");
    sheet_table_close(&paper.sheet);
    reads(&paper, "</tbody>\n</table>\n");
    buf_done(&paper.out);
}

static void a_paper_that_is_full_is_an_error(void **state)
{
    (void)state;
    struct paper paper;
    begin(&paper, &sheet_markdown);
    paper.out.limit = 8;
    sheet_heading(&paper.sheet, 2, "more than eight bytes");
    assert_int_equal(writer_end(&paper.writer), -1);
    assert_true(paper.err.text[0] != '\0');
    buf_done(&paper.out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(markdown_takes_no_mark_from_a_text),
        cmocka_unit_test(html_takes_no_tag_from_a_text),
        cmocka_unit_test(a_paper_that_is_full_is_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
