/* What of a post is its author's words, on sites that nothing but structure tells. */
#include "tests/unit/parsers/reading.h"

#define POST(n, who, head, text, tail)                                                 \
    "<div class=p><div class=h><a href='/z/" n "'>#" n "</a> 2026-02-1" n              \
    " 09:30</div><div class=b><div class=k><a href='/m/" who "'>" who                  \
    "</a> Member, 14 texts, since November 2024</div><div class=e>" head               \
    "<div class=t><p>" text "</p>" tail "</div></div></div></div>"
#define PAGE(title, posts)                                                             \
    "<html><title>The Quiet Quay - " title "</title><body><h1>The Quiet Quay</h1>"     \
    "<h2>" title "</h2><div>" posts "</div></body></html>"
#define TITLE "Clinic, 120k lines"
#define HEAD  "<h4>" TITLE "</h4>"
#define AGAIN "<h4>Re: " TITLE "</h4>"
#define OFFER                                                                          \
    "Selling the database of a clinic, 120 000 patients: name, phone, diagnosis."
#define SIGNATURE "Selling cheap databases since 2019, escrow only"

static bool says(const struct posting *posting, const char *words)
{
    return bytes_find(posting->excerpt, bytes_of(words), 0) != BYTES_NONE;
}

static void a_signature_is_what_posts_end_with_in_common(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading,
        PAGE(TITLE,
            POST("1", "heron", HEAD, OFFER, "<div><p>" SIGNATURE "</p></div>")
                POST("2", "boat", AGAIN, "300", "") POST("3", "heron", AGAIN,
                    "No. Still available, 400.", "<div><p>" SIGNATURE "</p></div>")));
    assert_int_equal(reading.page.posting_count, 3);
    assert_true(says(&reading.page.postings[0], "120 000 patients"));
    for (uint32_t i = 0; i < 3; i++)
        assert_false(says(&reading.page.postings[i], "cheap databases"));
}

static void what_is_said_twice_and_nothing_else_is_no_signature(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading,
        PAGE(TITLE, POST("1", "heron", HEAD, OFFER, "") POST("2", "heron", AGAIN,
                        "the offer above still stands today", "") POST("3", "heron",
                        AGAIN, "the offer above still stands today", "")));
    assert_int_equal(reading.page.posting_count, 3);
    assert_true(says(&reading.page.postings[1], "still stands"));
    assert_true(says(&reading.page.postings[2], "still stands"));
}

static void an_offer_that_its_seller_repeats_is_no_signature(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading,
        PAGE(TITLE,
            POST("1", "heron", HEAD, "Hello.</p><p>" OFFER, "")
                POST("2", "boat", AGAIN, "300", "") POST("3", "heron", AGAIN,
                    "No. It is still here, and nobody has it yet.</p><p>" OFFER, "")));
    assert_int_equal(reading.page.posting_count, 3);
    assert_true(says(&reading.page.postings[0], "120 000 patients"));
    assert_true(says(&reading.page.postings[2], "120 000 patients"));
}

static void an_icon_sets_nothing_off(void **state)
{
    (void)state;
    static const char *const icons[] = {
        "<span class=i></span> ", "<span class=i></span><b>", "<div class=i></div><b>"};
    for (size_t i = 0; i < sizeof(icons) / sizeof(icons[0]); i++) {
        AUTO(reading_done) struct reading reading;
        char html[4096];
        reading_init(&reading);
        int length = snprintf(html, sizeof(html),
            PAGE(TITLE, POST("1", "heron", HEAD, "Selling the database of a clinic.",
                            "<div>%s120 000 patients with phone and diagnosis</div>")
                            POST("2", "boat", AGAIN, "300 is all I can give you", "")),
            icons[i]);
        assert_in_range(length, 1, sizeof(html) - 1);
        reading_html(&reading, html);
        assert_int_equal(reading.page.posting_count, 2);
        assert_true(says(&reading.page.postings[0], "120 000 patients"));
    }
}

static void a_rule_sets_a_signature_off_from_what_is_said(void **state)
{
    (void)state;
    static const char *const rules[] = {"<hr>", "<span class=l></span>"};
    for (size_t i = 0; i < 2; i++) {
        AUTO(reading_done) struct reading reading;
        char html[4096];
        reading_init(&reading);
        int length = snprintf(html, sizeof(html),
            PAGE(TITLE, POST("1", "heron", HEAD, OFFER, "") POST("2", "boat", AGAIN,
                            "300", "<div>%s<p>" SIGNATURE "</p></div>")),
            rules[i]);
        assert_in_range(length, 1, sizeof(html) - 1);
        reading_html(&reading, html);
        assert_int_equal(reading.page.posting_count, 2);
        assert_true(says(&reading.page.postings[1], "300"));
        assert_false(says(&reading.page.postings[1], "cheap databases"));
        assert_int_equal(reading.page.postings[1].records, 0);
    }
}

static void what_heads_a_post_is_the_boards(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading, PAGE(TITLE, POST("1", "heron", HEAD, OFFER, "")
                                           POST("2", "boat", AGAIN, "no thanks", "")));
    const struct page *page = &reading.page;
    assert_int_equal(page->posting_count, 2);
    assert_text(page->postings[0].title, TITLE); /* not the site's name */
    assert_text(page->postings[1].author, "boat");
    assert_text(page->postings[1].excerpt, "no thanks");
    assert_int_equal(page->postings[1].records, 0);
}

#define LED(n, who, title, text)                                                       \
    "<div class=p><div class=a><h4><a href='/m/" n "'>" who                            \
    "</a></h4></div><div><h5><a href='/t/7." n "'>" title                              \
    "</a></h5><small>2026-02-1" n " 09:30</small><div>" text "</div></div></div>"

static void posts_that_all_lead_with_the_threads_title_are_no_rows(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading,
        PAGE("Got a letter from the clinic",
            LED("1", "heron", "Got a letter from the clinic",
                "70.000 people, they say. Am I among them?")
                LED("2", "boat", "Re: Got a letter from the clinic", "no idea")));
    assert_int_equal(reading.page.kind, PAGE_THREAD);
    assert_int_equal(reading.page.posting_count, 2);
    assert_text(reading.page.postings[1].author, "boat");
}

#define SIGNED(n, who, text)                                                           \
    "<li><div class=author><a href='/z/" n "'>" who                                    \
    "</a></div><time datetime='2026-02-1" n "T09:30:00Z'>today</time><div>" text       \
    "</div></li>"

static void posts_that_lead_to_authors_of_long_names_are_no_rows(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(
        &reading, PAGE("Blood service",
                      SIGNED("1", "the_uncle_of_roger", "yes, all of it is here")
                          SIGNED("2", "grandmother_josette", "no")
                              SIGNED("3", "the_uncle_of_roger", "still here")));
    assert_int_equal(reading.page.kind, PAGE_THREAD);
    assert_int_equal(reading.page.posting_count, 3);
    assert_text(reading.page.postings[1].author, "grandmother_josette");
    assert_text(reading.page.postings[1].excerpt, "no");
}

static void a_board_whose_rows_lead_to_threads_stays_a_board(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading,
        PAGE("Databases", SIGNED("1", "Clinic of the north, 120k lines", "3 replies")
                              SIGNED("2", "Bank of the east, 20k lines", "1 reply")
                                  SIGNED("3", "School of the west, 4k", "7 replies")));
    assert_int_equal(reading.page.kind, PAGE_BOARD);
    assert_int_equal(reading.page.posting_count, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_signature_is_what_posts_end_with_in_common),
        cmocka_unit_test(what_is_said_twice_and_nothing_else_is_no_signature),
        cmocka_unit_test(an_offer_that_its_seller_repeats_is_no_signature),
        cmocka_unit_test(an_icon_sets_nothing_off),
        cmocka_unit_test(a_rule_sets_a_signature_off_from_what_is_said),
        cmocka_unit_test(what_heads_a_post_is_the_boards),
        cmocka_unit_test(posts_that_lead_to_authors_of_long_names_are_no_rows),
        cmocka_unit_test(a_board_whose_rows_lead_to_threads_stays_a_board),
        cmocka_unit_test(posts_that_all_lead_with_the_threads_title_are_no_rows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
