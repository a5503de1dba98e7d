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

/* What the seller's answer to `asked` is found to be, one bit for each feature from
 * FEATURE_SELLER_AFFIRMS on. */
static unsigned answer_to(const char *asked, const char *answer)
{
    AUTO(reading_done) struct reading reading;
    char html[4096];
    unsigned found = 0;
    reading_init(&reading);
    int length = snprintf(html, sizeof(html),
        THREAD("[SELL] Clinic database",
            POST("1", "heron", OFFER) POST("2", "boat", "%s") POST("3", "heron", "%s")),
        asked, answer);
    assert_in_range(length, 1, sizeof(html) - 1);
    read_with(&reading, html, true, NULL);
    assert_int_equal(reading.page.posting_count, 3);
    const float *value = reading.page.postings[2].explanation->features.value;
    for (unsigned i = FEATURE_SELLER_AFFIRMS; i <= FEATURE_SELLER_ANSWERS; i++)
        found |= value[i] > 0 ? 1U << (i - FEATURE_SELLER_AFFIRMS) : 0;
    return found;
}

static unsigned bit(enum feature feature)
{
    return 1U << (feature - FEATURE_SELLER_AFFIRMS);
}

static void what_a_seller_answers_tells_whether_the_offer_stands(void **state)
{
    (void)state;
    const unsigned affirms = bit(FEATURE_SELLER_AFFIRMS);
    const unsigned confirms = bit(FEATURE_SELLER_CONFIRMS);
    assert_int_equal(answer_to("still there?", "yes"), affirms | confirms);
    assert_int_equal(answer_to("noch da?", "klar"), affirms | confirms);
    assert_int_equal(answer_to("tem ainda?", "tem"), affirms | confirms);
    assert_int_equal(answer_to("\xD0\xB5\xD1\x89\xD1\x91 \xD0\xB5\xD1\x81\xD1\x82"
                               "\xD1\x8C?",
                         "\xD0\xB4\xD0\xB0"),
        affirms | confirms);
    assert_int_equal(answer_to("still there?", "no"), bit(FEATURE_SELLER_REFUSES));
    assert_int_equal(answer_to("lien mort", "c'est remis"), bit(FEATURE_SELLER_MENDS));
    assert_int_equal(answer_to("I give 200", "no. 250"), bit(FEATURE_SELLER_COUNTERS));
    assert_int_equal(
        answer_to("are the phones in it?", "most"), bit(FEATURE_SELLER_ANSWERS));
    assert_int_equal(answer_to("thanks", "bump"), bit(FEATURE_SELLER_BUMPS));
}

static void what_others_answer_is_no_sellers_answer(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    read_with(&reading,
        THREAD("[SELL] Clinic database",
            POST("1", "heron", OFFER) POST("2", "boat", "still there?") POST("3",
                "tarn", "yes") POST("4", "heron", "yes") POST("5", "heron", "yes")),
        true, NULL);
    assert_int_equal(reading.page.posting_count, 5);
    const struct posting *postings = reading.page.postings;
    const enum feature affirms = FEATURE_SELLER_AFFIRMS;
    const enum feature confirms = FEATURE_SELLER_CONFIRMS;
    assert_true(postings[2].explanation->features.value[affirms] == 0);
    assert_true(postings[3].explanation->features.value[affirms] > 0);
    /* not asked: "yes" is what another said, or he himself */
    assert_true(postings[3].explanation->features.value[confirms] == 0);
    assert_true(postings[4].explanation->features.value[confirms] == 0);
}

static void a_long_text_says_no_more_than_how_it_begins(void **state)
{
    (void)state;
    assert_int_equal(
        answer_to("the hotel where I stayed last summer has still not told any of its "
                  "guests that somebody is selling all of their passports here",
            "up to them, is it not, as I have told everybody here before"),
        0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sellers_bare_number_is_the_new_price),
        cmocka_unit_test(a_seller_may_say_that_the_offer_stands_or_where_it_lies_now),
        cmocka_unit_test(a_sellers_bare_number_counts_nothing),
        cmocka_unit_test(what_a_channel_says_next_adds_nothing_to_its_offer),
        cmocka_unit_test(what_a_seller_answers_tells_whether_the_offer_stands),
        cmocka_unit_test(what_others_answer_is_no_sellers_answer),
        cmocka_unit_test(a_long_text_says_no_more_than_how_it_begins),
        cmocka_unit_test(who_adds_to_an_auction_does_not_sell_at_a_price),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
