/* How data are parted with: sold, given away, threatened with. */
#include "tests/unit/parsers/reading.h"

#define THREAT(clock)                                                                  \
    "<title>Mill | NIGHT HERON</title><header><h1>NIGHT HERON</h1></header><article>"  \
    "<h2>Northern Mill Clinic</h2><p>Stolen data: 62 GB. We have exfiltrated names, "  \
    "phones and diagnoses of 48 000 patients, they refused to pay. " clock "</p>"      \
    "<p><a href=\"/files/mill.7z\">mill.7z</a></p></article>"

#define THREAD(title, body)                                                            \
    "<html><head><title>" title                                                        \
    "</title></head><body><!-- start: showthread --><div class=\"post\" "              \
    "id=\"post_1\"><div class=\"author_information\"><a href=\"member.php?action="     \
    "profile&amp;uid=1\">bee</a></div><span class=\"post_date\">05-03-2026, 02:19 PM"  \
    "</span><div class=\"post_body\" id=\"pid_1\">" body "</div></div></body></html>"

static enum offer_kind offer_of(const char *text)
{
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading, text);
    assert_int_equal(reading.page.posting_count, 1);
    assert_true(reading.page.postings[0].is_dataset);
    return reading.page.postings[0].offer;
}

static void a_threat_whose_files_lie_in_the_open_was_carried_out(void **state)
{
    (void)state;
    assert_int_equal(offer_of(THREAT("")), OFFER_FREE);
    assert_int_equal(offer_of(THREAT("Time left: 05d 11h 20m.")), OFFER_RANSOM);
    assert_int_equal(
        offer_of(
            THREAT("These are proofs, the rest follows on Friday, unless they call.")),
        OFFER_RANSOM);
}

/* Nor a price: who waits for money, or for other data, often names none. */
static void data_on_a_forum_that_nobody_calls_free_are_for_sale(void **state)
{
    (void)state;
    assert_int_equal(offer_of(THREAD("Clinic database, 120 000 patients",
                         "Name, date of birth, phone, email, diagnosis. May 2026.")),
        OFFER_SALE);
    assert_int_equal(
        offer_of(THREAD("Clinic database, 120 000 patients",
            "Name, date of birth, phone, email, diagnosis. May 2026. "
            "<a href=\"http://files.example/c.7z\">http://files.example/c.7z</a>")),
        OFFER_FREE);
    assert_int_equal(offer_of(THREAD("Clinic database, 120 000 patients",
                         "Name, date of birth, phone, email, diagnosis. May 2026. "
                         "<a href=\"http://kite.example/clinic\">here it is</a>")),
        OFFER_FREE);
    assert_int_equal(
        offer_of(THREAD("Clinic database, 120 000 patients",
            "Name, date of birth, phone, email, diagnosis. Price 300$. "
            "<a href=\"http://kite.example/clinic\">two hundred rows</a>")),
        OFFER_SALE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_threat_whose_files_lie_in_the_open_was_carried_out),
        cmocka_unit_test(data_on_a_forum_that_nobody_calls_free_are_for_sale),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
