/* Which posts of a thread offer a dataset, and how it is told. */
#include "parsers/features.h"
#include "parsers/score.h"

#include "tests/unit/parsers/thread_of.h"

static void an_offer_is_told_with_its_scores(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    read_with(&reading, THREAD("[SELL] Clinic database", POST("1", "heron", OFFER)),
        false, NULL);
    assert_int_equal(reading.page.posting_count, 1);
    const struct posting *posting = &reading.page.postings[0];
    assert_true(posting->is_dataset);
    assert_true(posting->is_health);
    assert_int_equal(posting->offer, OFFER_SALE);
    assert_true(posting->score > POSTING_SCORE_ONE / 2);
    assert_true(posting->health_score <= posting->score);
    assert_null(posting->explanation);
}

static void talk_is_no_offer(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    read_with(&reading,
        THREAD("How do I open a large file?",
            POST("1", "boat", "My editor hangs. Which tool splits it?")),
        false, NULL);
    const struct posting *posting = &reading.page.postings[0];
    assert_false(posting->is_dataset);
    assert_false(posting->is_health);
    assert_true(posting->score < POSTING_SCORE_ONE / 2);
}

/* Both name who and how many; neither hands data over. */
static void a_way_in_and_work_to_order_are_no_datasets(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    read_with(&reading,
        THREAD("Citrix access to a hospital",
            POST("1", "heron",
                "Domain admin, 340 hosts. 480 000 patients with name and diagnosis are "
                "reachable, I did not dump them. 1800$ for the login only.")
                POST("2", "boat",
                    "You send me a name and date of birth, I return the address, "
                    "insurer and diagnosis. 3$ per search, 9 million people.")),
        true, NULL);
    assert_int_equal(reading.page.posting_count, 2);
    const struct posting *access = &reading.page.postings[0];
    const struct posting *service = &reading.page.postings[1];
    assert_true(access->explanation->features.value[FEATURE_TITLE_ACCESS] > 0);
    assert_true(access->explanation->features.value[FEATURE_BODY_ACCESS] > 2);
    assert_true(service->explanation->features.value[FEATURE_BODY_SERVICE] > 2);
    assert_false(access->is_dataset);
    assert_false(service->is_dataset);
}

static void a_quoted_offer_is_somebody_elses(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    read_with(&reading,
        THREAD("[SELL] Clinic database",
            POST("1", "heron", OFFER) POST(
                "2", "boat", "<blockquote>" OFFER "</blockquote>Is it still there?")),
        true, NULL);
    assert_int_equal(reading.page.posting_count, 2);
    const struct posting *reply = &reading.page.postings[1];
    assert_false(reply->is_dataset);
    assert_true(reply->quoted);
    assert_true(reply->offer != OFFER_SALE);
    const float *value = reply->explanation->features.value;
    assert_true(value[FEATURE_QUOTES] > 0 && value[FEATURE_QUOTES_OFFER] > 0);
    assert_true(value[FEATURE_REPLY] > 0 && value[FEATURE_UNDER_OFFER] > 0);
    assert_true(value[FEATURE_BY_OPENER] == 0);
}

static void an_offer_in_marked_lines_is_somebody_elses(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    read_with(&reading,
        THREAD("[SELL] Clinic database",
            POST("1", "heron", OFFER)
                POST("2", "boat", "&gt; " OFFER "<br>That is the file of last year.")),
        false, NULL);
    assert_int_equal(reading.page.posting_count, 2);
    const struct posting *reply = &reading.page.postings[1];
    assert_false(reply->is_dataset);
    assert_true(reply->quoted);
    assert_int_equal(reply->records, 0);
    assert_text(reply->excerpt, "That is the file of last year.");
}

static void what_is_asked_for_is_explained(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    read_with(&reading, THREAD("[SELL] Clinic database", POST("1", "heron", OFFER)),
        true, NULL);
    const struct posting *posting = &reading.page.postings[0];
    assert_non_null(posting->explanation);
    double score =
        score_of(&score_built_in()->dataset, &posting->explanation->features);
    assert_int_equal(posting->score, (uint32_t)(score * POSTING_SCORE_ONE + 0.5));
    assert_true(posting->explanation->features.value[FEATURE_RECORDS] > 0);
    assert_true(posting->explanation->features.value[FEATURE_PRICE] > 0);
    assert_true(posting->explanation->features.value[FEATURE_REPLY] == 0);
}

/* What the post numbered 1 of a thread of that title and text looks like. */
static struct features shape_of(const char *html)
{
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    read_with(&reading, html, true, NULL);
    assert_int_equal(reading.page.posting_count, 1);
    assert_non_null(reading.page.postings[0].explanation);
    return reading.page.postings[0].explanation->features;
}

static void an_adverts_shape_is_explained(void **state)
{
    (void)state;
    struct features list = shape_of(THREAD("[SELL] Clinic // 2026",
        POST("1", "heron", "120 000 patients: name, phone, diagnosis, doctor.")));
    assert_true(list.value[FEATURE_LONG_LIST] > 0 && list.value[FEATURE_ITEMS] > 0);
    assert_true(list.value[FEATURE_ITEM_SHARE] > 0);
    assert_true(list.value[FEATURE_TITLE_PARTED] > 0);
    assert_true(list.value[FEATURE_TITLE_NUMBER] > 0);
    assert_true(
        list.value[FEATURE_BELOW_EIGHT] > 0 && list.value[FEATURE_ABOVE_SIXTY] == 0);
    assert_true(list.value[FEATURE_PEOPLE_WORDS] > 0);
    assert_true(list.value[FEATURE_ANY_KIND] > 0 && list.value[FEATURE_TWO_KINDS] > 0);
    struct features talk = shape_of(THREAD("Which editor do you use",
        POST("1", "boat", "I have tried three of them and none opens my large file.")));
    assert_true(talk.value[FEATURE_LONG_LIST] == 0 && talk.value[FEATURE_ITEMS] == 0);
    assert_true(talk.value[FEATURE_TITLE_PARTED] == 0);
    assert_true(talk.value[FEATURE_TITLE_NUMBER] == 0);
    assert_true(
        talk.value[FEATURE_BELOW_EIGHT] == 0 && talk.value[FEATURE_ANY_KIND] == 0);
}

static void marks_of_programs_are_explained(void **state)
{
    (void)state;
    struct features program = shape_of(THREAD("Schema",
        POST("1", "boat", "for (;;) { row = next(); } -- the end # as ever")));
    assert_true(program.value[FEATURE_CODE] > 1);
}

static void other_weights_judge_otherwise(void **state)
{
    (void)state;
    struct score_models doubtful = *score_built_in();
    doubtful.dataset.bias = -SCORE_WEIGHT_MAX;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    read_with(&reading, THREAD("[SELL] Clinic database", POST("1", "heron", OFFER)),
        false, &doubtful);
    assert_false(reading.page.postings[0].is_dataset);
    assert_int_equal(reading.page.postings[0].score, 0);
}

static void a_page_has_the_language_of_its_posts(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    read_with(&reading,
        "<html lang=\"en\"><body><!-- start: showthread -->"
        "<p>You are not logged in. The time is now and this is the board.</p>" POST("1",
            "heron",
            "Je vends une base avec les patients, elle est dans un fichier pour "
            "vous et pas sur le site.") "</body></html>",
        false, NULL);
    assert_text(reading.page.language, "fr");
}

static void a_page_without_posts_has_that_of_its_text(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(
        &reading, "<p>Die Datenbank ist nicht da und wir sind auf dem Weg.</p>");
    assert_text(reading.page.language, "de");
    AUTO(reading_done) struct reading plain;
    reading_init(&plain);
    reading_parse(&plain, bytes_of("los datos de la lista y una cosa muy grande\n"),
        "http://site.example/raw/1", "text/plain");
    assert_text(plain.page.language, "es");
}

static const float *values_of(struct reading *reading, const char *html)
{
    read_with(reading, html, true, NULL);
    assert_int_equal(reading->page.posting_count, 1);
    return reading->page.postings[0].explanation->features.value;
}

static void made_up_data_are_no_offer(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    const float *value = values_of(&reading,
        THREAD("1M patients, randomly generated, for your load test",
            POST("1", "bee",
                "Generated with Synthea, csv: name, date of birth, diagnosis. Free "
                "download, none of these people exist.")));
    assert_true(value[FEATURE_TITLE_INVENTED] > 0);
    assert_true(value[FEATURE_BODY_INVENTED] > 0);
    assert_true(value[FEATURE_TITLE_PATIENTS] > 0);
    assert_false(reading.page.postings[0].is_dataset);
}

static void an_offer_that_is_mocked_between_quotation_marks_is_none(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    const float *value = values_of(&reading,
        THREAD("Stop reselling the 2019 dump",
            POST("1", "bolt",
                "Every week a new kid posts \"fresh insurer database, 12M members, "
                "$800\" and it is the same old leak. Who buys this?")));
    assert_true(value[FEATURE_SPEECH] > 0);
    assert_true(value[FEATURE_ENDS_ASKING] > 0);
    assert_false(reading.page.postings[0].is_dataset);
}

static void an_advertisement_of_one_line_is_quoted(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    read_with(&reading,
        THREAD("Pearl of the week",
            POST("1", "bolt",
                "<blockquote>Selling 67 million patients with blood group, 15 EUR"
                "</blockquote>He even wrote that few copies are left.")),
        false, NULL);
    assert_true(reading.page.postings[0].quoted);
    assert_false(reading.page.postings[0].is_dataset);
}

static void a_count_beside_kinds_of_data_describes_them(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    const float *value = values_of(
        &reading, THREAD("[SELL] Clinic database", POST("1", "heron", OFFER)));
    assert_true(value[FEATURE_DESCRIBED] > 0);
    assert_true(value[FEATURE_SPEECH] == 0);
    assert_true(value[FEATURE_PUBLISHED_WHO] == 0);
}

static void whole_sentences_are_told_from_lists(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    const float *value = values_of(&reading,
        THREAD("What they did to the clinic",
            POST("1", "bee",
                "It was the first that any of us had seen, and there were 120 000 "
                "patients "
                "in it, but nobody who was there will say what he did with them.")));
    assert_true(value[FEATURE_SMALL_WORDS] > 1);
    assert_true(value[FEATURE_TITLE_SMALL_WORDS] > 0);
    assert_true(value[FEATURE_NUMBERS] < 0.5F);
    AUTO(reading_done) struct reading offer;
    reading_init(&offer);
    value =
        values_of(&offer, THREAD("[SELL] Clinic database", POST("1", "heron", OFFER)));
    assert_true(value[FEATURE_SMALL_WORDS] < 1);
    assert_true(value[FEATURE_NUMBERS] > 0.5F);
    assert_true(value[FEATURE_STEMS] > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_offer_is_told_with_its_scores),
        cmocka_unit_test(talk_is_no_offer),
        cmocka_unit_test(made_up_data_are_no_offer),
        cmocka_unit_test(an_offer_that_is_mocked_between_quotation_marks_is_none),
        cmocka_unit_test(an_advertisement_of_one_line_is_quoted),
        cmocka_unit_test(a_count_beside_kinds_of_data_describes_them),
        cmocka_unit_test(whole_sentences_are_told_from_lists),
        cmocka_unit_test(a_way_in_and_work_to_order_are_no_datasets),
        cmocka_unit_test(a_quoted_offer_is_somebody_elses),
        cmocka_unit_test(an_offer_in_marked_lines_is_somebody_elses),
        cmocka_unit_test(what_is_asked_for_is_explained),
        cmocka_unit_test(an_adverts_shape_is_explained),
        cmocka_unit_test(marks_of_programs_are_explained),
        cmocka_unit_test(other_weights_judge_otherwise),
        cmocka_unit_test(a_page_has_the_language_of_its_posts),
        cmocka_unit_test(a_page_without_posts_has_that_of_its_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
