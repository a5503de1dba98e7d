/* Pages of no engine in shapes of their own: replies inside what they answer, cards and
 * rows that are links, boxes without a class, a member's own page. */
#include "tests/unit/parsers/reading.h"

#define OFFER                                                                          \
    "Selling the patient database of a clinic, 12 000 lines with birth dates, price "  \
    "300 USD, escrow accepted."
#define ASKED  "Is it the one of last year again, or is this a new dump of them?"
#define ANSWER "New one, dumped in January, write me for the rest of it please."
#define THANKS "I bought it and can confirm that the rows are valid, thanks."

static void assert_excerpt(
    const struct posting *posting, const char *own, const char *of_others)
{
    assert_true(bytes_find(posting->excerpt, bytes_of(own), 0) != BYTES_NONE);
    assert_true(bytes_find(posting->excerpt, bytes_of(of_others), 0) == BYTES_NONE);
}

static void assert_four(const char *html)
{
    static const char *const authors[] = {"heron", "tarn", "heron", "mole"};
    static const int64_t first_ms =
        1775037780000; /* 2026-04-01 10:03, each an hour on */
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading, html);
    const struct page *page = &reading.page;
    assert_int_equal(page->kind, PAGE_THREAD);
    assert_int_equal(page->posting_count, 4);
    for (int i = 0; i < 4; i++) {
        assert_text(page->postings[i].author, authors[i]);
        assert_int_equal(
            page->postings[i].posted_at_ms, first_ms + i * INT64_C(3600000));
    }
    assert_true(page->postings[0].is_dataset);
    assert_int_equal(page->postings[0].records, 12000);
    assert_int_equal(page->postings[1].records, 0);
    assert_excerpt(&page->postings[0], "Selling the patient", "last year");
    assert_excerpt(&page->postings[1], "last year", "January");
    assert_excerpt(&page->postings[2], "January", "confirm");
}

#define BOX(who, when, text, inner)                                                    \
    "<div class=comment><div class=meta><a href='/user/" who "'>" who "</a> <span>"    \
    "2026-04-01 " when "</span></div><div class=text>" text "</div><div "              \
    "class=replies>" inner "</div></div>"

static void replies_inside_what_they_answer_are_posts(void **state)
{
    (void)state;
    assert_four("<title>Clinic</title><h1>Clinic</h1>" BOX("heron", "10:03", OFFER,
        BOX("tarn", "11:03", ASKED,
            BOX("heron", "12:03", ANSWER, BOX("mole", "13:03", THANKS, "")))));
}

#define ITEM(who, when, text, inner)                                                   \
    "<li><div><b>" who "</b> <i>2026-04-01 " when "</i><p>" text "</p><a "             \
    "href='/r/" when "'>reply</a></div>" inner "</li>"

#define MORE                                                                           \
    "&gt; 90 000 patients of another clinic<br>&gt; names, birth dates, phones<br>"    \
    "&gt; price 100 USD<br>Selling this one too, escrow accepted."

/* He began the thread; whoever answers him repeats it so. */
static void a_list_that_the_seller_adds_is_his_own(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading,
        "<title>Clinic</title><h1>Clinic</h1>" BOX("heron", "10:03", OFFER, "")
            BOX("tarn", "11:03", ASKED, "") BOX("heron", "12:03", MORE, "")
                BOX("mole", "13:03", MORE, ""));
    assert_int_equal(reading.page.posting_count, 4);
    const struct posting *own = &reading.page.postings[2];
    const struct posting *repeated = &reading.page.postings[3];
    assert_true(own->is_dataset);
    assert_int_equal(own->records, 90000);
    assert_false(own->quoted);
    assert_false(repeated->is_dataset);
    assert_true(repeated->quoted);
}

static void lists_inside_lists_hold_replies(void **state)
{
    (void)state;
    assert_four("<title>Clinic</title><h1>Clinic</h1><ul>" ITEM("heron", "10:03", OFFER,
        "<ul>" ITEM("tarn", "11:03", ASKED,
            "<ul>" ITEM("heron", "12:03", ANSWER, "") "</ul>") "</ul>")
            ITEM("mole", "13:03", THANKS, "") "</ul>");
}

static void assert_board(const char *html)
{
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading, html);
    assert_int_equal(reading.page.kind, PAGE_BOARD);
    assert_int_equal(reading.page.posting_count, 0);
    for (int i = 1; i <= 3; i++) {
        char url[64];
        (void)snprintf(url, sizeof(url), "http://site.example/p/10%d", i);
        const struct link *lead = reading_link(&reading, url);
        assert_non_null(lead);
        assert_int_equal(lead->rel, LINK_THREAD);
    }
}

#define CARD(n, title, who)                                                            \
    "<a class=card href='/p/10" n "'><h3>" title "</h3><span>" who "</span><span>" n   \
    " replies</span><time datetime='2026-04-0" n "T10:00:00Z'>x</time></a>"
#define ROW(n, title, who)                                                             \
    "<tr onclick=\"location.href='/p/10" n "'\"><td>" title "<td>" who "<td>" n        \
    "<td>2026-04-0" n " 10:00</tr>"

static void cards_and_rows_that_are_links_are_leads(void **state)
{
    (void)state;
    assert_board("<title>Databases</title>" CARD("3", "SELLING 491k patients", "heron")
            CARD("2", "Insurer giveaway, 2.3M lines", "tarn")
                CARD("1", "Looking for clinics in Spain", "mole"));
    assert_board("<title>Databases</title><table><tr><th>Topic<th>By<th>Replies<th>Last"
                 "</tr>" ROW("3", "SELLING 491k patients", "heron")
                     ROW("2", "Insurer giveaway, 2.3M lines", "tarn")
                         ROW("1", "Looking for clinics in Spain", "mole") "</table>");
}

#define LEDGER                                                                         \
    "<title>Night Ledger - leaked data</title><h1>Night Ledger</h1><p>Data of "        \
    "companies that refused to pay the ransom.</p>"
#define ENTRY(n, click, name, text)                                                    \
    "<div" click "><div>" name "</div><div>" text "</div><div>2026-04-0" n             \
    "</div></div>"
#define ENTRIES(a, b, c)                                                               \
    ENTRY("1", a, "Clinique Exemple", "320 GB of patient records, full leak.")         \
    ENTRY("2", b, "Acier Imaginaire", "40 GB of drawings. Deadline is over.")          \
    ENTRY("3", c, "Nordwind AG", "1.2 million rows will be published.")

static void boxes_without_a_class_are_a_leak_blogs_cards(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading, LEDGER "<div>" ENTRIES("", "", "") "</div>");
    assert_int_equal(reading.page.kind, PAGE_LEAK_LIST);
    assert_int_equal(reading.page.posting_count, 3);
    assert_text(reading.page.postings[0].title, "Clinique Exemple");
    assert_text(reading.page.postings[2].title, "Nordwind AG");
    assert_int_equal(reading.page.postings[0].posted_at_ms, 1775001600000);
}

static void what_a_leak_blog_neither_shows_nor_calls_open_is_a_threat(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading,
        LEDGER "<div>" ENTRY("1", "", "Clinique Exemple",
            "320 GB, 180 000 patients: name, birth date, diagnosis.") ENTRY("2", "",
            "Acier Imaginaire",
            "40 GB, 9000 employees: name, iban. Free download, open to all.") ENTRY("3",
            "", "Nordwind AG", "1.2 million rows will be published.") "</div>");
    assert_int_equal(reading.page.posting_count, 3);
    assert_true(reading.page.postings[0].is_dataset);
    assert_int_equal(reading.page.postings[0].offer, OFFER_RANSOM);
    assert_int_equal(reading.page.postings[1].offer, OFFER_FREE);
}

static void what_a_click_opens_is_a_lead(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(
        &reading, LEDGER ENTRIES(" onclick=\"window.open('/v/1.html','_self')\"",
                      " onclick=\"goTo('/v/2.html')\"", " data-href='/v/3.html'"));
    static const char *const urls[] = {"http://site.example/v/1.html",
        "http://site.example/v/2.html", "http://site.example/v/3.html"};
    for (size_t i = 0; i < 3; i++) {
        assert_non_null(reading_link(&reading, urls[i]));
        assert_int_equal(reading_link(&reading, urls[i])->rel, LINK_THREAD);
    }
}

static void data_that_a_script_parses_from_a_string_are_entries(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading,
        LEDGER "<div id=app></div><script>const all = "
               "JSON.parse('[{\"name\":\"Clinique de l\\'Exemple\",\"text\":\"12 000 "
               "patients\",\"date\":\"2026-04-01\",\"url\":\"/e/1\"}]');</script>");
    assert_int_equal(reading.page.kind, PAGE_LEAK_LIST);
    assert_int_equal(reading.page.posting_count, 1);
    assert_text(reading.page.postings[0].title, "Clinique de l'Exemple");
    assert_int_equal(reading.page.postings[0].records, 12000);
}

static void a_leak_blogs_page_about_one_victim_is_an_entry(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading,
        "<title>Clinique Exemple | Night Ledger</title><nav><a href=/>All "
        "leaks</a></nav>"
        "<h1>Clinique Exemple</h1><table><tr><td>Revenue<td>$120M<tr><td>Size of "
        "stolen "
        "data<td>320 GB<tr><td>Published<td>2026-04-01</table><p>Patient records and "
        "contracts. They refused to pay the ransom.</p>");
    assert_int_equal(reading.page.kind, PAGE_LEAK_ENTRY);
    assert_text(reading.page.postings[0].title, "Clinique Exemple");
}

static enum offer_kind offered_in_an_entry(const char *date_line, const char *text)
{
    AUTO(reading_done) struct reading reading;
    char html[1024];
    (void)snprintf(html, sizeof(html),
        "<title>Clinique Exemple | Night Ledger</title><a href=/>All victims</a>"
        "<article><h1>Clinique Exemple</h1>%s<div>%s</div></article>"
        "<footer>Leaked data of who refused to pay</footer>",
        date_line, text);
    reading_init(&reading);
    reading_html(&reading, html);
    assert_int_equal(reading.page.kind, PAGE_LEAK_ENTRY);
    assert_int_equal(reading.page.posting_count, 1);
    assert_true(reading.page.postings[0].posted_at_ms > 0);
    assert_true(reading.page.postings[0].is_dataset);
    return reading.page.postings[0].offer;
}

static const char date_line[] =
    "<p>Published <time datetime='2026-04-01'>2026-04-01</time></p>";

#define STOLEN "120 GB, 31,000 patients with birth dates and diagnoses, contracts"

/* "Published" beside an entry's date is the site's word, and calls no data open. */
static void the_date_of_an_entry_says_nothing_of_its_data(void **state)
{
    (void)state;
    assert_int_equal(offered_in_an_entry(date_line, STOLEN "."), OFFER_RANSOM);
    assert_int_equal(
        offered_in_an_entry(date_line, STOLEN ". All files published."), OFFER_FREE);
}

static void a_sum_in_an_entry_is_a_ransom_unless_data_are_sold(void **state)
{
    (void)state;
    assert_int_equal(
        offered_in_an_entry(date_line, STOLEN ". $450,000 till Sunday."), OFFER_RANSOM);
    assert_int_equal(
        offered_in_an_entry(date_line, STOLEN ". For sale: $450,000."), OFFER_SALE);
}

/* It stands below each of the member's posts as well, where it is left aside. */
static void an_offer_in_a_signature_on_a_members_page_is_none(void **state)
{
    (void)state;
    static const struct {
        const char *url;
        const char *html;
    } pages[] = {
        {"http://b.example/user/heron", "<title>heron</title><h1>heron</h1>"
                                        "<p>Joined 2024-01-02</p><div>" OFFER "</div>"},
        {"http://b.example/members/heron.12/about",
            "<html id=XF><h1 class=p-title-value>heron</h1><div class=bbWrapper>" OFFER
            "</div></html>"},
        {"http://b.example/members/heron.12/",
            "<html id=XF><article class=message><div class=bbWrapper>" OFFER
            "</div></article></html>"},
        {"http://b.example/memberlist.php?mode=viewprofile&u=12",
            "<body id=phpbb><h3>Signature</h3><div class=postbody><div>" OFFER
            "</div></div>"},
        {"http://b.example/member.php?action=profile&uid=12",
            "<!-- start: member_profile --><table><tr><td>Signature<tr><td>" OFFER
            "</table>"},
    };
    for (size_t i = 0; i < sizeof(pages) / sizeof(pages[0]); i++) {
        AUTO(reading_done) struct reading reading;
        reading_init(&reading);
        reading_page(&reading, pages[i].html, pages[i].url);
        if (reading.page.posting_count > 0)
            fail_msg("%s", pages[i].url);
    }
}

/* A thread's address may begin so, too. */
static void a_thread_below_a_members_folder_is_read(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_page(&reading, BOX("heron", "10:03", OFFER, ""),
        "http://b.example/user/heron/threads/clinic");
    assert_int_equal(reading.page.posting_count, 1);
}

#define JOINED(who, when, text)                                                        \
    "<tr><td><b>" who "</b><br>Member<br>Joined: 12 Jan 2004<td>Posted: Wed Apr 01, "  \
    "2026 " when "<hr><span>" text "</span></tr>"

static void when_a_member_joined_is_no_posts_date(void **state)
{
    (void)state;
    assert_four("<title>Clinic</title><table>" JOINED("heron", "10:03 am", OFFER)
            JOINED("tarn", "11:03 am", ASKED) JOINED("heron", "12:03 pm", ANSWER)
                JOINED("mole", "1:03 pm", THANKS) "</table>");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(replies_inside_what_they_answer_are_posts),
        cmocka_unit_test(lists_inside_lists_hold_replies),
        cmocka_unit_test(a_list_that_the_seller_adds_is_his_own),
        cmocka_unit_test(cards_and_rows_that_are_links_are_leads),
        cmocka_unit_test(boxes_without_a_class_are_a_leak_blogs_cards),
        cmocka_unit_test(what_a_leak_blog_neither_shows_nor_calls_open_is_a_threat),
        cmocka_unit_test(what_a_click_opens_is_a_lead),
        cmocka_unit_test(data_that_a_script_parses_from_a_string_are_entries),
        cmocka_unit_test(a_leak_blogs_page_about_one_victim_is_an_entry),
        cmocka_unit_test(the_date_of_an_entry_says_nothing_of_its_data),
        cmocka_unit_test(a_sum_in_an_entry_is_a_ransom_unless_data_are_sold),
        cmocka_unit_test(an_offer_in_a_signature_on_a_members_page_is_none),
        cmocka_unit_test(a_thread_below_a_members_folder_is_read),
        cmocka_unit_test(when_a_member_joined_is_no_posts_date),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
