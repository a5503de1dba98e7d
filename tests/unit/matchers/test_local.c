/* Local numbers: what a shape may say, what fits it and what just does not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "collect.h"
#include "desk.h"
#include "matchers/local.h"

static struct collect found;

static struct local_shape shape_of(const char *text)
{
    struct local_shape shape;
    struct err err = {{0}};
    if (local_shape_parse(&shape, bytes_of(text), &err) != 0)
        fail_msg("%s: %s", text, err.text);
    return shape;
}

static void look(const char *text, const struct declared *declared, classes_fn *classes)
{
    const struct collect_way way = {
        .classes = classes, .layout = LAYOUT_ROWS, .declared = declared};
    assert_int_equal(collect_way(&found, bytes_of(text), &way), 0);
}

static void shapes_that_say_too_little_or_are_none_are_refused(void **state)
{
    static const char *const cases[][2] = {{"", "empty"},
        {"9{5}", "fewer than 6 digits"}, {"99999", "fewer than 6 digits"},
        {"9{4,9}", "fewer than 6 digits"}, {"A99", "fewer than 5"},
        {"B999999", "made of A"}, {"9{6", "has its }"}, {"9{}", "holds a length"},
        {"9{8,6}", "smaller length first"}, {"9{99}", "holds a length"},
        {"-999999", "between letters"}, {"999999-", "between letters"},
        {"-{2}999999", "has its }"}, {"9{6}:crc", "after the colon"},
        {"9{32}A9", "longer than 32"}, {"*{0,9}9{4}", "fewer than 6 digits"},
        {"9{0}", "smaller length first"},
        {"A-A-A-A-A-A-A-A-A-A-A-A-A-A-A", "more than 24"},
        {"9999999999999999999999999999999999999999999999999999999999999999", "longer"}};
    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct local_shape shape;
        struct err err = {{0}};
        if (local_shape_parse(&shape, bytes_of(cases[i][0]), &err) != -1)
            fail_msg("%s is taken", cases[i][0]);
        if (strstr(err.text, cases[i][1]) == NULL)
            fail_msg("%s: %s", cases[i][0], err.text);
    }
}

struct sample {
    const char *shape;
    const char *text;
    const char *code; /* NULL: none */
};

static const struct sample SAMPLES[] = {
    {"9{10}", "1234567890", "1234567890"},
    {"9{10}", "123456789", NULL},
    {"9{10}", "12345678901", NULL},
    {"9{10}", "123456789a", NULL},
    {"9{10}", "1234567890a", NULL},
    {"9{10}", "1234567890\xc3\xa9", NULL},
    {"9{10}", "12 34567890", NULL},
    {"9{8,10}", "12345678", "12345678"},
    {"9{8,10}", "1234567890", "1234567890"},
    {"9{8,10}", "1234567", NULL},
    {"9{8,10}", "12345678901", NULL},
    {"A9999999", "b1234567", "B1234567"},
    {"A9999999", "b123456", NULL},
    {"A9999999", "bb234567", NULL},
    {"A9999999", "b12345678", NULL},
    {"A-9999-999", "B 1234.567", "B1234567"},
    {"A-9999-999", "B1234567", "B1234567"},
    {"A-9999-999", "B/1234-567", "B1234567"},
    {"A-9999-999", "B--1234567", NULL},
    {"A-9999-999", "B\xc2\xa0\x31\x32\x33\x34\xe2\x80\xaf\x35\x36\x37", "B1234567"},
    {"*{3}-9{4,6}", "a1b-12345", "A1B12345"},
    {"*{2,4}9{4}", "ab121234", "AB121234"},
    {"9{10}:luhn", "7992739871", NULL},
    {"9{11}:luhn", "79927398713", "79927398713"},
    {"9{11}:luhn", "79927398714", NULL},
    {"9{8}:mod97", "12345624", NULL},
    {"9{8}:mod97", "12345625", "12345625"},
    {"9{15}:mod97", "255081416802538", "255081416802538"},
    {"9{10}:mod11", "0306406152", "0306406152"},
    {"9{10}:mod11", "0306406153", NULL},
    {"A9{6}:none", "x123456", "X123456"},
};

static void what_fits_a_shape_is_taken_and_what_just_does_not_is_not(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(SAMPLES) / sizeof(SAMPLES[0]); i++) {
        const struct sample *sample = &SAMPLES[i];
        struct field_tokens tokens = {{0}};
        const struct token_sink sink = {.take = field_take, .context = &tokens};
        struct declared declared = {.shape_count = 1};
        char text[128];
        declared.shapes[0] = shape_of(sample->shape);
        enum refusal refusal =
            local_canonical(&sink, bytes_of(sample->text), &declared.shapes[0]);
        if ((refusal == REFUSAL_NONE) != (sample->code != NULL) ||
            (sample->code != NULL && strcmp(tokens.text, sample->code) != 0))
            fail_msg("%s as a field of %s", sample->text, sample->shape);
        (void)snprintf(
            text, sizeof(text), "x;%s;y\nIPP:%s, vu", sample->text, sample->text);
        look(text, &declared, classes_best());
        size_t expected = sample->code != NULL ? 2 : 0;
        if (collect_count(&found, IDENTIFIER_LOCAL) != expected)
            fail_msg("%s for %s in: %s", sample->shape, sample->text, text);
        if (sample->code != NULL)
            assert_non_null(collect_find(&found, IDENTIFIER_LOCAL, sample->code));
    }
}

static void a_number_may_be_glued_behind_letters(void **state)
{
    struct declared declared = {.shape_count = 2};
    (void)state;
    declared.shapes[0] = shape_of("9{8}");
    declared.shapes[1] = shape_of("A9999999");
    look("IPP12345678;nip87654321, no123456789 H1234567x", &declared, classes_best());
    assert_int_equal(collect_count(&found, IDENTIFIER_LOCAL), 2);
    assert_non_null(collect_find(&found, IDENTIFIER_LOCAL, "12345678"));
    assert_non_null(collect_find(&found, IDENTIFIER_LOCAL, "87654321"));
}

static void avx2_and_scalar_find_the_same_numbers_at_every_alignment(void **state)
{
    static struct collect plain;
    struct declared declared = {.shape_count = 2};
    (void)state;
    declared.shapes[0] = shape_of("A-9999-999");
    declared.shapes[1] = shape_of("9{8,10}");
    for (unsigned before = 0; before < 130; before++) {
        char text[256];
        (void)snprintf(text, sizeof(text),
            "%*sb 1234.567;12345678\xc3\xa9;87654321\n1 2 b1 x", (int)before, "");
        look(text, &declared, classes_scalar);
        memcpy(&plain, &found, sizeof(plain));
        look(text, &declared, classes_best());
        assert_int_equal(collect_count(&found, IDENTIFIER_LOCAL), 2);
        assert_int_equal(found.count, plain.count);
        assert_memory_equal(
            found.items, plain.items, found.count * sizeof(found.items[0]));
    }
}

static void several_shapes_of_one_list_are_found_and_weak_alone(void **state)
{
    struct desk *desk = NULL;
    struct err err = {{0}};
    const char *shapes[] = {"ipp=9{10}", "tube=A9{7}"};
    struct watchlist_recipe recipe = {.map = "local:ipp=i,local:tube=t,phone=p",
        .local_shapes = shapes,
        .local_shape_count = 2};
    (void)state;
    assert_int_equal(desk_open(&desk, &err), 0);
    assert_int_equal(
        desk_build(desk, &recipe,
            "i;t;p\n0012345678;L1234567;0639980001\nL7654321;0012345679;\n", NULL,
            &err),
        0);
    assert_non_null(strstr(desk->report, "local, not of the right shape: 2 refused"));
    assert_int_equal(desk_load(desk, &err), 0);
    struct bytes text = bytes_of("a;b\n0012345678;x\nl1234567;y\nL7654321;z\n"
                                 "L1234567;06 39 98 00 01\n0012345678;L1234567\n");
    assert_int_equal(desk_scan(desk, text, 0, &err), 0);
    assert_int_equal(desk->hit_count, 4);
    assert_int_equal(desk->hits[0].confidence, CONFIDENCE_WEAK);
    assert_int_equal(desk->hits[1].confidence, CONFIDENCE_WEAK);
    assert_int_equal(desk->hits[2].confidence, CONFIDENCE_CERTAIN);
    assert_int_equal(desk->hits[3].confidence, CONFIDENCE_WEAK);
    desk_close(desk);
}

static void a_local_number_without_its_shape_is_refused(void **state)
{
    struct desk *desk = NULL;
    struct err err = {{0}};
    const char *shapes[] = {"ipp=9{10}", "9{3}"};
    struct watchlist_recipe recipe = {.map = "local=i", .local_shapes = shapes};
    (void)state;
    assert_int_equal(desk_open(&desk, &err), 0);
    assert_int_equal(desk_build(desk, &recipe, "i\n1\n", NULL, &err), -1);
    assert_non_null(strstr(err.text, "--local-shape 9{10}"));
    recipe.map = "local:tube=i";
    recipe.local_shape_count = 1;
    assert_int_equal(desk_build(desk, &recipe, "i\n1\n", NULL, &err), -1);
    assert_non_null(strstr(err.text, "no --local-shape tube=SHAPE"));
    recipe.local_shape_count = 2;
    assert_int_equal(desk_build(desk, &recipe, "i\n1\n", NULL, &err), -1);
    assert_non_null(strstr(err.text, "fewer than 6 digits"));
    desk_close(desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shapes_that_say_too_little_or_are_none_are_refused),
        cmocka_unit_test(what_fits_a_shape_is_taken_and_what_just_does_not_is_not),
        cmocka_unit_test(a_number_may_be_glued_behind_letters),
        cmocka_unit_test(avx2_and_scalar_find_the_same_numbers_at_every_alignment),
        cmocka_unit_test(several_shapes_of_one_list_are_found_and_weak_alone),
        cmocka_unit_test(a_local_number_without_its_shape_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
