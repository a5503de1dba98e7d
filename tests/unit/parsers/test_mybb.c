/* MyBB's pages, in its own markup, with invented content. */
#include "tests/unit/parsers/reading.h"

#define HTML "text/html; charset=UTF-8"

static uint32_t bit(enum data_field field)
{
    return 1U << field;
}

static void reads_the_index_as_boards(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_fixture(
        &reading, "mybb/index.html", "http://board.example/index.php", HTML);
    assert_int_equal(reading.page.kind, PAGE_INDEX);
    assert_text(reading.page.engine, "mybb");
    const struct link *board =
        reading_link(&reading, "http://board.example/forumdisplay.php?fid=2");
    assert_non_null(board);
    assert_int_equal(board->rel, LINK_BOARD);
    assert_text(board->title, "Databases");
    assert_int_equal(reading.page.posting_count, 0);
    assert_false(reading.page.drifted);
}

static void reads_a_board_s_rows_as_leads_and_finds_its_next_page(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_fixture(&reading, "mybb/forumdisplay.html",
        "http://board.example/forumdisplay.php?fid=2", HTML);
    assert_int_equal(reading.page.kind, PAGE_BOARD);
    const struct link *thread =
        reading_link(&reading, "http://board.example/showthread.php?tid=12");
    assert_non_null(thread);
    assert_int_equal(thread->rel, LINK_THREAD);
    assert_text(thread->title, "[FR] 491 840 patients of French medical labs");
    assert_text(
        reading.page.next, "http://board.example/forumdisplay.php?fid=2&page=2");
    assert_int_equal(reading.page.posting_count, 0);
}

static void does_not_take_sorted_and_last_post_links_for_threads(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_fixture(&reading, "mybb/forumdisplay.html",
        "http://board.example/forumdisplay.php?fid=2", HTML);
    uint32_t threads = 0;
    for (uint32_t i = 0; i < reading.page.link_count; i++)
        threads += reading.page.links[i].rel == LINK_THREAD ? 1 : 0;
    assert_int_equal(threads, 2);
}

static void check_offer(const struct posting *offer)
{
    assert_text(offer->title, "[FR] 491 840 patients of French medical labs");
    assert_text(offer->author, "grey_heron");
    assert_int_equal(offer->posted_at_ms, 1777817940000); /* 2026-05-03T14:19Z */
    assert_int_equal(offer->offer, OFFER_SALE);
    assert_true(offer->is_dataset);
    assert_false(offer->quoted);
    assert_int_equal(offer->records, 491840);
    assert_text(offer->amount, "300");
    assert_text(offer->currency, "USD");
    assert_int_equal(offer->sample_rows, 3);
    assert_int_equal(offer->link_count, 1);
    uint32_t wanted = bit(FIELD_NAME) | bit(FIELD_BIRTH_DATE) | bit(FIELD_ADDRESS) |
                      bit(FIELD_NATIONAL_ID) | bit(FIELD_PHONE) | bit(FIELD_EMAIL) |
                      bit(FIELD_BLOOD_GROUP) | bit(FIELD_DOCTOR) | bit(FIELD_INSURER);
    assert_int_equal(offer->fields, wanted);
}

static void reads_an_offer_with_its_claims(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_fixture(&reading, "mybb/showthread.html",
        "http://board.example/showthread.php?tid=12", HTML);
    assert_int_equal(reading.page.kind, PAGE_THREAD);
    assert_int_equal(reading.page.posting_count, 3);
    check_offer(&reading.page.postings[0]);
    assert_text(reading.page.next, "http://board.example/showthread.php?tid=12&page=2");
}

static void keeps_no_personal_datum_of_an_offer(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_fixture(&reading, "mybb/showthread.html",
        "http://board.example/showthread.php?tid=12", HTML);
    static const char *const data[] = {
        "@", "01 99", "1 99 00", "Camille", "EXEMPLE", "285029900100101", "1985"};
    for (uint32_t i = 0; i < reading.page.posting_count; i++)
        for (size_t d = 0; d < sizeof(data) / sizeof(data[0]); d++)
            assert_int_equal(
                bytes_find(reading.page.postings[i].excerpt, bytes_of(data[d]), 0),
                BYTES_NONE);
    assert_true(reading.page.postings[0].excerpt.len > 0);
}

static void does_not_take_a_quoted_offer_for_a_new_one(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_fixture(&reading, "mybb/showthread.html",
        "http://board.example/showthread.php?tid=12", HTML);
    const struct posting *reply = &reading.page.postings[1];
    assert_text(reply->author, "paper.boat");
    assert_true(reply->quoted);
    assert_false(reply->is_dataset);
    assert_int_equal(reply->offer, OFFER_NONE);
    assert_int_equal(reply->records, 0);
    assert_text(reply->excerpt, "Is it still there?");
}

static void resolves_relative_dates_by_their_titles(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_fixture(&reading, "mybb/showthread.html",
        "http://board.example/showthread.php?tid=12", HTML);
    assert_int_equal(reading.page.postings[1].posted_at_ms, 1777888980000);
    assert_int_equal(reading.page.postings[2].posted_at_ms, 1777974420000);
    assert_text(reading.page.postings[2].author, "A guest");
}

static void reads_another_theme_without_comments_the_same(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_fixture(&reading, "mybb/showthread-other-theme.html",
        "http://board.example/Thread-fr-labs", HTML);
    assert_int_equal(reading.page.kind, PAGE_THREAD);
    assert_int_equal(reading.page.posting_count, 3);
    check_offer(&reading.page.postings[0]);
    assert_text(reading.page.next, "http://board.example/Thread-fr-labs?page=2");
}

static void hands_the_sample_s_rows_to_the_matchers_as_rows(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_fixture(&reading, "mybb/showthread.html",
        "http://board.example/showthread.php?tid=12", HTML);
    assert_true(reading_has(&reading, SEGMENT_ROWS,
        "MARTIN-EXEMPLE;Camille;1985-02-11;285029900100101;01 99 00 10 11;"
        "camille@patient.example;A+\nDURAND-EXEMPLE;"));
}

static void takes_a_cut_address_from_its_link(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_fixture(&reading, "mybb/showthread.html",
        "http://board.example/showthread.php?tid=12", HTML);
    const struct link *file =
        reading_link(&reading, "http://files.example/labs/full_dump.7z");
    assert_non_null(file);
    assert_int_equal(file->rel, LINK_FILE);
}

static void tells_a_missing_thread_though_the_status_was_200(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_fixture(&reading, "mybb/missing-thread.html",
        "http://board.example/showthread.php?tid=99", HTML);
    assert_int_equal(reading.page.kind, PAGE_ERROR);
    assert_false(reading.page.drifted);
}

static void tells_the_login_page_from_the_login_box_of_every_page(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading login;
    reading_init(&login);
    AUTO(reading_done) struct reading index;
    reading_init(&index);
    reading_fixture(&login, "mybb/login.html",
        "http://board.example/member.php?action=login", HTML);
    reading_fixture(&index, "mybb/index.html", "http://board.example/index.php", HTML);
    assert_int_equal(login.page.kind, PAGE_LOGIN);
    assert_int_equal(index.page.kind, PAGE_INDEX);
}

static void takes_a_quick_login_without_a_dialog_for_no_login_page(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_parse(&reading,
        bytes_of("<html><body><form action=member.php><table id=quick_login>"
                 "<input name=action value=do_login><input name=quick_password>"
                 "<input name=my_post_key></table></form>"
                 "<a href='forumdisplay.php?fid=2'>Board</a>"),
        "http://board.example/", HTML);
    assert_int_equal(reading.page.kind, PAGE_INDEX);
}

static void reads_a_private_message_as_one_post(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_fixture(&reading, "mybb/private-message.html",
        "http://board.example/private.php?action=read&pmid=5", HTML);
    assert_int_equal(reading.page.kind, PAGE_POST);
    assert_int_equal(reading.page.posting_count, 1);
    assert_text(reading.page.postings[0].title, "About the lab file");
    assert_text(reading.page.postings[0].amount, "250");
}

static void says_when_a_thread_yields_no_post(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_parse(&reading,
        bytes_of("<!-- start: showthread --><html><body><input name=my_post_key>"
                 "<section data-post=1>Selling</section>"),
        "http://board.example/showthread.php?tid=12", HTML);
    assert_text(reading.page.engine, "mybb");
    assert_true(reading.page.drifted);
}

static void reads_a_post_longer_than_what_is_looked_at(void **state)
{
    (void)state;
    for (size_t shift = 0; shift < 2; shift++) {
        AUTO(reading_done) struct reading reading;
        reading_init(&reading);
        AUTO(buf_done) struct buf html;
        buf_init(&html, READING_MAX);
        assert_int_equal(buf_add_text(&html,
                             "<div class=post_body id=pid_1>Selling a database ", NULL),
            0);
        for (size_t i = 0; i < 100000 + shift; i++)
            assert_int_equal(
                buf_add_text(&html, i < shift ? "x" : "\xC3\xA9", NULL), 0);
        reading_parse(&reading, buf_bytes(&html), NULL, HTML);
        assert_int_equal(reading.page.posting_count, 1);
        assert_int_equal(reading.page.postings[0].offer, OFFER_SALE);
        assert_false(reading.page.partly_read);
    }
}

static void takes_at_most_500_posts_of_a_page(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    AUTO(buf_done) struct buf html;
    buf_init(&html, READING_MAX);
    for (int i = 1; i <= 510; i++)
        assert_int_equal(buf_addf(&html, NULL,
                             "<div class=post id=post_%d><div class=post_body "
                             "id=pid_%d>text</div></div>",
                             i, i),
            0);
    reading_parse(&reading, buf_bytes(&html), NULL, HTML);
    assert_int_equal(reading.page.posting_count, PAGE_POSTINGS_MAX);
    assert_true(reading.page.partly_read);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_the_index_as_boards),
        cmocka_unit_test(reads_a_board_s_rows_as_leads_and_finds_its_next_page),
        cmocka_unit_test(does_not_take_sorted_and_last_post_links_for_threads),
        cmocka_unit_test(reads_an_offer_with_its_claims),
        cmocka_unit_test(keeps_no_personal_datum_of_an_offer),
        cmocka_unit_test(does_not_take_a_quoted_offer_for_a_new_one),
        cmocka_unit_test(resolves_relative_dates_by_their_titles),
        cmocka_unit_test(reads_another_theme_without_comments_the_same),
        cmocka_unit_test(hands_the_sample_s_rows_to_the_matchers_as_rows),
        cmocka_unit_test(takes_a_cut_address_from_its_link),
        cmocka_unit_test(tells_a_missing_thread_though_the_status_was_200),
        cmocka_unit_test(tells_the_login_page_from_the_login_box_of_every_page),
        cmocka_unit_test(takes_a_quick_login_without_a_dialog_for_no_login_page),
        cmocka_unit_test(reads_a_private_message_as_one_post),
        cmocka_unit_test(says_when_a_thread_yields_no_post),
        cmocka_unit_test(reads_a_post_longer_than_what_is_looked_at),
        cmocka_unit_test(takes_at_most_500_posts_of_a_page),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
