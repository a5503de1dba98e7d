/* What who made an offer adds to it in the thread. */
#include "parsers/features.h"
#include "parsers/score.h"

#include "tests/unit/parsers/thread_of.h"

static void a_sellers_bare_number_is_the_new_price(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    read_with(&reading,
        THREAD("[SELL] Clinic database",
            POST("1", "heron", OFFER) POST("2", "boat", "I give 200.")
                POST("3", "heron", "No. 400.") POST("4", "heron", "No. 3.")),
        true, NULL);
    assert_int_equal(reading.page.posting_count, 4);
    const struct posting *postings = reading.page.postings;
    assert_false(postings[1].is_dataset);
    assert_text(postings[1].amount, "");
    assert_true(postings[2].is_dataset);
    assert_int_equal(postings[2].offer, OFFER_SALE);
    assert_text(postings[2].amount, "400");
    assert_text(postings[3].amount, "");
    const enum feature lowers = FEATURE_SELLER_LOWERS;
    assert_true(postings[1].explanation->features.value[lowers] == 0);
    assert_true(postings[2].explanation->features.value[lowers] > 0);
    assert_true(postings[3].explanation->features.value[lowers] == 0);
}

static void a_seller_may_say_that_the_offer_stands_or_where_it_lies_now(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    read_with(&reading,
        THREAD("[SELL] Clinic database",
            POST("1", "heron", OFFER) POST("2", "boat", "Still available?")
                POST("3", "heron", "Still available, last copy.")
                    POST("4", "boat", "Last copy, he says.") POST("5", "heron",
                        "<a href=\"http://box.example/clinic\">here</a>") POST("6",
                        "heron", "<a href=\"http://site.example/rules\">rules</a>")),
        true, NULL);
    assert_int_equal(reading.page.posting_count, 6);
    static const bool author[] = {false, false, true, false, true, true};
    static const bool seller[] = {false, false, true, false, false, false};
    static const bool links[] = {false, false, false, false, true, false};
    for (size_t i = 0; i < 6; i++) {
        const float *value = reading.page.postings[i].explanation->features.value;
        assert_int_equal(value[FEATURE_BY_SELLER] > 0, author[i]);
        assert_int_equal(value[FEATURE_SELLER_STANDS] > 0, seller[i]);
        assert_int_equal(value[FEATURE_ELSEWHERE] > 0, links[i]);
        assert_int_equal(value[FEATURE_SELLER_LINKS] > 0, links[i]);
    }
}

static void a_sellers_bare_number_counts_nothing(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    read_with(&reading,
        THREAD("[SELL] Clinic database",
            POST("1", "heron",
                "Selling 120 000 patients of a clinic: name, birth, "
                "phone, diagnosis. Price: 1500$.") POST("2", "heron", "No. 1,300.")),
        false, NULL);
    assert_int_equal(reading.page.posting_count, 2);
    const struct posting *reply = &reading.page.postings[1];
    assert_true(reply->is_dataset);
    assert_text(reply->amount, "1300");
    assert_int_equal(reply->records, 0);
}

static void who_adds_to_an_auction_does_not_sell_at_a_price(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    read_with(&reading,
        THREAD("[AUCTION] Clinic database",
            POST("1", "heron",
                "Auction: 120 000 patients of a clinic: name, birth, "
                "phone, diagnosis. Start 500$, step 50$, blitz 2000$.")
                POST("2", "heron",
                    "120 000 patients, new sample: "
                    "<a href=\"http://box.example/s.csv\">s.csv</a>, 700$ so far.")),
        false, NULL);
    assert_int_equal(reading.page.posting_count, 2);
    assert_int_equal(reading.page.postings[0].offer, OFFER_AUCTION);
    assert_true(reading.page.postings[1].is_dataset);
    assert_int_equal(reading.page.postings[1].offer, OFFER_AUCTION);
}

static void what_a_channel_says_next_adds_nothing_to_its_offer(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    read_with(&reading,
        THREAD("Fresh leaks", POST("1", "Fresh leaks", OFFER) POST("2", "Fresh leaks",
                                  "They quarrel about the clinic. Popcorn.")),
        true, NULL);
    assert_int_equal(reading.page.posting_count, 2);
    const struct posting *next = &reading.page.postings[1];
    assert_true(reading.page.postings[0].is_dataset);
    assert_false(next->is_dataset);
    assert_true(next->explanation->features.value[FEATURE_BY_SELLER] == 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sellers_bare_number_is_the_new_price),
        cmocka_unit_test(a_seller_may_say_that_the_offer_stands_or_where_it_lies_now),
        cmocka_unit_test(a_sellers_bare_number_counts_nothing),
        cmocka_unit_test(what_a_channel_says_next_adds_nothing_to_its_offer),
        cmocka_unit_test(who_adds_to_an_auction_does_not_sell_at_a_price),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
