#include "parsers/score.h"

#include "base/fd.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

static void load(struct score_model *model, const char *name)
{
    char path[512];
    struct err err = {{0}};
    AUTO(buf_done) struct buf file;
    buf_init(&file, SCORE_FILE_MAX);
    (void)snprintf(path, sizeof(path), "%s/config/score/%s", VIGIE_SOURCE_DIR, name);
    assert_int_equal(fd_read_file(&file, path, &err), 0);
    assert_int_equal(score_read(model, buf_bytes(&file), &err), 0);
}

static void expect_same(const struct score_model *a, const struct score_model *b)
{
    assert_true(fabs(a->bias - b->bias) < 1e-9);
    assert_true(fabs(a->threshold - b->threshold) < 1e-9);
    for (unsigned i = 0; i < FEATURE_COUNT; i++)
        assert_true(fabs(a->weight[i] - b->weight[i]) < 1e-9);
}

static void the_built_in_weights_are_those_of_the_files(void **state)
{
    (void)state;
    struct score_model model;
    load(&model, "dataset.weights");
    expect_same(&model, &score_built_in()->dataset);
    load(&model, "health.weights");
    expect_same(&model, &score_built_in()->health);
}

static void a_folder_has_both_models(void **state)
{
    (void)state;
    struct score_models models;
    struct err err = {{0}};
    assert_int_equal(score_open(&models, VIGIE_SOURCE_DIR "/config/score", &err), 0);
    expect_same(&models.dataset, &score_built_in()->dataset);
    expect_same(&models.health, &score_built_in()->health);
    assert_int_equal(score_open(&models, VIGIE_SOURCE_DIR "/nowhere", &err), -1);
    assert_non_null(strstr(err.text, "/nowhere/dataset.weights: "));
}

static int read_text(struct score_model *model, const char *text, struct err *err)
{
    return score_read(model, bytes_of(text), err);
}

static void a_file_has_a_name_and_a_number_a_line(void **state)
{
    (void)state;
    struct score_model model;
    assert_int_equal(read_text(&model,
                         "# remark\n\nthreshold 0.25\r\nbias -1.5 # behind\n"
                         "records\t2\n  kinds 0.125",
                         NULL),
        0);
    assert_true(fabs(model.threshold - 0.25) < 1e-9);
    assert_true(fabs(model.bias + 1.5) < 1e-9);
    assert_true(fabs(model.weight[FEATURE_RECORDS] - 2) < 1e-9);
    assert_true(fabs(model.weight[FEATURE_KINDS] - 0.125) < 1e-9);
    assert_true(fabs(model.weight[FEATURE_PRICE]) < 1e-9);
}

static void a_bad_line_is_told_by_its_number(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *why;
    } cases[] = {
        {"threshold 0.5\nmoney 1\n", "line 2: there is no such feature"},
        {"threshold 0.5\nprice 1\nprice 2\n", "line 3: given twice"},
        {"threshold 0.5\nprice\n", "line 2: a number"},
        {"threshold 0.5\nprice 1e3\n", "line 2: a number"},
        {"threshold 0.5\nprice --1\n", "line 2: a number"},
        {"threshold 0.5\nprice 1.\n", "line 2: a number"},
        {"threshold 0.5\nprice 1000.5\n", "line 2: a number"},
        {"threshold 0.5\nprice 1 2\n", "line 2: a number"},
        {"price 1\n", "no threshold between 0 and 1"},
        {"threshold 1\n", "no threshold between 0 and 1"},
        {"", "no threshold between 0 and 1"},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct score_model model = {.bias = 7};
        struct err err = {{0}};
        assert_int_equal(read_text(&model, cases[i].text, &err), -1);
        assert_non_null(strstr(err.text, cases[i].why));
        assert_true(fabs(model.bias - 7) < 1e-9);
    }
}

static void a_score_is_the_logistic_function_of_the_sum(void **state)
{
    (void)state;
    struct score_model model;
    struct features features = {{0}};
    assert_int_equal(
        read_text(&model, "threshold 0.5\nbias -1\nrecords 2\nquestions -0.5\n", NULL),
        0);
    assert_true(fabs(score_of(&model, &features) - 0.26894) < 1e-4);
    features.value[FEATURE_RECORDS] = 1;
    assert_true(fabs(score_of(&model, &features) - 0.73106) < 1e-4);
    features.value[FEATURE_QUESTIONS] = 2;
    assert_true(fabs(score_of(&model, &features) - 0.5) < 1e-9);
}

static void features_are_told_loudest_first(void **state)
{
    (void)state;
    struct score_model model;
    enum feature order[FEATURE_COUNT];
    struct features features = {{0}};
    assert_int_equal(read_text(&model,
                         "threshold 0.5\nrecords 1\nquestions -0.9\nkinds 0.5\n", NULL),
        0);
    features.value[FEATURE_RECORDS] = 1;
    features.value[FEATURE_QUESTIONS] = 3;
    features.value[FEATURE_KINDS] = 4;
    features.value[FEATURE_SHORT] = 1; /* known, and without a weight */
    assert_int_equal(score_order(order, &model, &features), 4);
    assert_int_equal(order[0], FEATURE_QUESTIONS);
    assert_int_equal(order[1], FEATURE_KINDS);
    assert_int_equal(order[2], FEATURE_RECORDS);
    assert_int_equal(order[3], FEATURE_SHORT);
}

static void every_feature_has_a_name_of_its_own(void **state)
{
    (void)state;
    for (unsigned i = 0; i < FEATURE_COUNT; i++) {
        const char *name = feature_name((enum feature)i);
        assert_non_null(name);
        assert_int_equal(feature_of_name(bytes_of(name)), i);
        assert_true(strlen(feature_words((enum feature)i)) > 0);
    }
    assert_int_equal(feature_of_name(bytes_of("nothing")), FEATURE_COUNT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_built_in_weights_are_those_of_the_files),
        cmocka_unit_test(a_folder_has_both_models),
        cmocka_unit_test(a_file_has_a_name_and_a_number_a_line),
        cmocka_unit_test(a_bad_line_is_told_by_its_number),
        cmocka_unit_test(a_score_is_the_logistic_function_of_the_sum),
        cmocka_unit_test(features_are_told_loudest_first),
        cmocka_unit_test(every_feature_has_a_name_of_its_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
