/* Parts of posts that are not shown to everybody. */
#include "tests/unit/parsers/reading.h"

static const char thread_url[] = "http://board.example/showthread.php?tid=7";

static void a_part_that_only_members_see_makes_the_page_partly_read(void **state)
{
    (void)state;
    static const char shown[] =
        "<!-- start: showthread --><title>Database of a laboratory</title>"
        "<div class=post id=post_12><div class=author_information><a>seller</a></div>"
        "<span class=post_date>05-03-2026, 02:19 PM</span>"
        "<div class=post_body>Selling 10,000 lines of patients, names and phones. "
        "%s</div></div>";
    static const char *const hidden[] = {"You must reply to view this content.",
        "Hidden Content", "Скрытое содержимое", "Contenu masqu\xC3\xA9"};
    for (size_t i = 0; i < sizeof(hidden) / sizeof(hidden[0]); i++) {
        AUTO(reading_done) struct reading reading;
        char html[1024];
        (void)snprintf(html, sizeof(html), shown, hidden[i]);
        reading_init(&reading);
        reading_parse(&reading, bytes_of(html), thread_url, "text/html; charset=utf-8");
        assert_int_equal(reading.page.kind, PAGE_THREAD);
        assert_true(reading.page.partly_read);
    }
    AUTO(reading_done) struct reading reading;
    char html[1024];
    (void)snprintf(html, sizeof(html), shown, "Nothing is hidden here.");
    reading_init(&reading);
    reading_parse(&reading, bytes_of(html), thread_url, "text/html; charset=utf-8");
    assert_false(reading.page.partly_read);
}

/* Of a site that no engine knows, whose words are known when this is asked. */
static void what_is_hidden_is_told_on_any_site_in_prose_and_in_code(void **state)
{
    (void)state;
    static const char shown[] =
        "<title>Database of a laboratory</title><h1>Database of a laboratory</h1>"
        "<div class=post><a href=/user/7>seller</a><span>2026-05-03 14:19</span>"
        "<p>Selling 10,000 lines of patients, with names and phones. %s</p></div>"
        "<div class=post><a href=/user/8>buyer</a><span>2026-05-03 15:02</span>"
        "<p>Is there a sample of it that one could look at first?</p>"
        "<pre>%s</pre></div>";
    static const struct {
        const char *prose;
        const char *code;
        bool hidden;
    } pages[] = {{"All of it is here.", "a;b;c\nd;e;f", false},
        {"Nothing is hidden here.", "a;b;c\nd;e;f", false},
        {"You must reply to view this content.", "a;b;c\nd;e;f", true},
        {"All of it is here.", "a;b;c\nUnlock this content\nd;e;f", true}};
    for (size_t i = 0; i < sizeof(pages) / sizeof(pages[0]); i++) {
        AUTO(reading_done) struct reading reading;
        char html[1024];
        (void)snprintf(html, sizeof(html), shown, pages[i].prose, pages[i].code);
        reading_init(&reading);
        reading_parse(&reading, bytes_of(html), thread_url, "text/html; charset=utf-8");
        assert_true(bytes_is(reading.page.engine, "generic"));
        assert_true(reading.page.posting_count > 0);
        assert_int_equal(reading.page.partly_read, pages[i].hidden);
    }
}

/* What is left of a text once blanks nobody sees are taken out may be short all the
 * same. */
static void what_is_hidden_is_told_behind_very_much_text(void **state)
{
    enum {
        BLANKS = 30000
    }; /* of three bytes: more than is looked at for a blog's words */
    (void)state;
    AUTO(reading_done) struct reading reading;
    AUTO(buf_done) struct buf html;
    reading_init(&reading);
    buf_init(&html, READING_MAX);
    assert_int_equal(
        buf_add_text(&html,
            "<title>Database of a laboratory</title><h1>Database of a laboratory</h1>"
            "<div class=post><a href=/user/7>seller</a><span>2026-05-03 14:19</span>"
            "<p>Selling 10,000 lines of patients, with names and phones.</p></div>"
            "<div class=post><a href=/user/8>buyer</a><span>2026-05-03 15:02</span><p>",
            NULL),
        0);
    for (int i = 0; i < BLANKS; i++)
        assert_int_equal(
            buf_add_text(&html, i % 100 == 0 ? "\u200bso " : "\u200b", NULL), 0);
    assert_int_equal(
        buf_add_text(&html, "You must reply to view this content.</p></div>", NULL), 0);
    reading_parse(&reading, buf_bytes(&html), thread_url, "text/html; charset=utf-8");
    assert_true(bytes_is(reading.page.engine, "generic"));
    assert_true(reading.page.posting_count > 0);
    assert_true(reading.page.partly_read);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_part_that_only_members_see_makes_the_page_partly_read),
        cmocka_unit_test(what_is_hidden_is_told_on_any_site_in_prose_and_in_code),
        cmocka_unit_test(what_is_hidden_is_told_behind_very_much_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
