/* Vanilla's pages, in its own markup, with invented content. */
#include "tests/unit/parsers/reading.h"

#define BASE   "http://v.example"
#define THREAD BASE "/discussion/12/lab-base"

static void reads_the_discussion_and_its_comments(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_fixture(&reading, "vanilla/discussion.html", THREAD, "text/html");
    assert_text(reading.page.engine, "vanilla");
    assert_int_equal(reading.page.kind, PAGE_THREAD);
    assert_int_equal(reading.page.posting_count, 2);
    const struct posting *offer = &reading.page.postings[0];
    assert_text(offer->title, "A lab's base");
    assert_text(offer->author, "grey_heron");
    assert_text(offer->board, "Databases");
    assert_int_equal(offer->posted_at_ms, 1771061400000);
    assert_int_equal(offer->edited_at_ms, 1771066800000);
    assert_int_equal(offer->records, 12000);
    assert_int_equal(bytes_find(offer->excerpt, bytes_of("900k"), 0), BYTES_NONE);
    assert_text(reading.page.postings[1].author, "boat");
    assert_int_equal(reading.page.postings[1].records, 0);
    assert_text(reading.page.next, THREAD "/p2");
}

static void takes_the_rows_of_a_list_for_leads(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_page(&reading,
        "<body id='vanilla_categories_index' class='Vanilla'><ul class='Discussions'>"
        "<li id='Discussion_12' class='Item ItemDiscussion'><div class='ItemContent "
        "Discussion'><div class='Title'><a href='/discussion/12/p2p-lab-base'>A lab's "
        "base</a></div><a href='/discussion/12/p2p-lab-base/p2'>2</a></div></li></ul>",
        BASE "/categories/databases");
    assert_int_equal(reading.page.kind, PAGE_BOARD);
    assert_int_equal(reading.page.posting_count, 0);
    assert_int_equal(
        reading_link(&reading, BASE "/discussion/12/p2p-lab-base")->rel, LINK_THREAD);
    assert_int_equal(
        reading_link(&reading, BASE "/discussion/12/p2p-lab-base/p2")->rel, LINK_OTHER);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_the_discussion_and_its_comments),
        cmocka_unit_test(takes_the_rows_of_a_list_for_leads),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
