/* Text is handed on in pieces that cut nothing in two. */
#include "parsers/text.h"

#include "tests/unit/parsers/reading.h"

#include "base/utf8.h"

static void open_text(struct text *text, struct text_sink *sink, struct reading *into)
{
    *sink = (struct text_sink){.segment = reading_keep, .self = into};
    text_streams_init(text, sink);
}

static void hands_on_every_byte_of_a_long_text_in_order(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    AUTO(text_streams_done) struct text text;
    struct text_sink sink;
    AUTO(buf_done) struct buf whole;
    reading_init(&reading);
    open_text(&text, &sink, &reading);
    buf_init(&whole, READING_MAX);
    for (int i = 0; i < 50000; i++)
        assert_int_equal(buf_addf(&whole, NULL, "line %d of many\n", i), 0);
    assert_int_equal(
        text_add(&text, SEGMENT_RAW, buf_bytes(&whole), SPACES_KEEP, NULL), 0);
    assert_int_equal(text_flush(&text, NULL), 0);
    assert_true(
        bytes_equal(buf_bytes(&reading.segments[SEGMENT_RAW]), buf_bytes(&whole)));
    assert_int_equal(text.bytes, whole.len);
    assert_true(reading.longest_segment <= SEGMENT_MAX);
}

struct cutting {
    uint8_t ends[8];
    size_t count;
    bool valid;
};

static int note_end(
    void *self, enum segment_kind kind, struct bytes utf8, struct err *err)
{
    (void)kind;
    (void)err;
    struct cutting *cutting = self;
    if (cutting->count < sizeof(cutting->ends))
        cutting->ends[cutting->count++] = utf8.ptr[utf8.len - 1];
    cutting->valid = cutting->valid && utf8_valid(utf8);
    return 0;
}

static void check_cuts(const char *part, uint8_t end)
{
    struct cutting cutting = {.valid = true};
    struct text_sink sink = {.segment = note_end, .self = &cutting};
    AUTO(text_streams_done) struct text text;
    AUTO(buf_done) struct buf whole;
    text_streams_init(&text, &sink);
    buf_init(&whole, READING_MAX);
    while (whole.len < (size_t)SEGMENT_MAX * 2)
        assert_int_equal(buf_add_text(&whole, part, NULL), 0);
    assert_int_equal(
        text_add(&text, SEGMENT_PROSE, buf_bytes(&whole), SPACES_KEEP, NULL), 0);
    assert_true(cutting.count > 0);
    assert_true(cutting.valid);
    if (end != 0)
        assert_int_equal(cutting.ends[0], end);
}

static void cuts_after_a_line_else_after_a_word_else_between_characters(void **state)
{
    (void)state;
    check_cuts("some words\n", '\n');
    check_cuts("some words ", ' ');
    check_cuts("\xC3\xA9\xE2\x82\xAC", 0);
}

static void cuts_a_long_word_that_follows_a_line_end(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    AUTO(text_streams_done) struct text text;
    struct text_sink sink;
    reading_init(&reading);
    open_text(&text, &sink, &reading);
    for (int i = 0; i < 300000; i++) {
        struct bytes part = bytes_of(i % 20000 == 20 ? "\n" : "x");
        assert_int_equal(text_add(&text, SEGMENT_RAW, part, SPACES_KEEP, NULL), 0);
    }
    assert_int_equal(text_flush(&text, NULL), 0);
    assert_int_equal(reading.segments[SEGMENT_RAW].len, 300000);
    assert_true(reading.longest_segment <= SEGMENT_MAX);
}

static void survives_long_words_of_invalid_bytes_after_a_line_end(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    AUTO(text_streams_done) struct text text;
    AUTO(buf_done) struct buf whole;
    struct text_sink sink;
    reading_init(&reading);
    open_text(&text, &sink, &reading);
    buf_init(&whole, READING_MAX);
    for (int i = 0; i < 200000; i++)
        assert_int_equal(buf_add_byte(&whole, i == 30000 ? '\n' : 0xFF, NULL), 0);
    assert_int_equal(
        text_add(&text, SEGMENT_PROSE, buf_bytes(&whole), SPACES_COLLAPSE, NULL), 0);
    assert_int_equal(text_flush(&text, NULL), 0);
    assert_int_equal(reading.segments[SEGMENT_PROSE].len, 199999 * 3 + 1);
}

static void collapses_white_space_across_calls(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    AUTO(text_streams_done) struct text text;
    struct text_sink sink;
    static const char *const parts[] = {"  a ", "  ", "b\n\n", " c", "d "};
    reading_init(&reading);
    open_text(&text, &sink, &reading);
    for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
        assert_int_equal(
            text_add(&text, SEGMENT_PROSE, bytes_of(parts[i]), SPACES_COLLAPSE, NULL),
            0);
    assert_int_equal(text_break(&text, SEGMENT_PROSE, '\n', NULL), 0);
    assert_int_equal(text_break(&text, SEGMENT_PROSE, '\n', NULL), 0);
    assert_int_equal(text_flush(&text, NULL), 0);
    assert_text(buf_bytes(&reading.segments[SEGMENT_PROSE]), "a b cd\n");
}

static void every_blank_beyond_ascii_collapses_with_those_before_and_behind(
    void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    AUTO(text_streams_done) struct text text;
    struct text_sink sink;
    reading_init(&reading);
    open_text(&text, &sink, &reading);
    struct bytes prose =
        bytes_of("  \xC2\xA0 a \xE2\x80\x83\xC2\xA0 b\xC2\xAD"
                 "c \xE2\x80\x8B d\xE2\x80\xA8 \xC3\xA9t\xC3\xA9 \xFF e");
    assert_int_equal(text_add(&text, SEGMENT_PROSE, prose, SPACES_COLLAPSE, NULL), 0);
    assert_int_equal(text_flush(&text, NULL), 0);
    assert_text(buf_bytes(&reading.segments[SEGMENT_PROSE]),
        "a bc d \xC3\xA9t\xC3\xA9 \xEF\xBF\xBD e");
}

static void keeps_the_streams_apart(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    AUTO(text_streams_done) struct text text;
    struct text_sink sink;
    reading_init(&reading);
    open_text(&text, &sink, &reading);
    assert_int_equal(
        text_add(&text, SEGMENT_PROSE, bytes_of("a"), SPACES_KEEP, NULL), 0);
    assert_int_equal(text_line(&text, SEGMENT_ATTRIBUTE, bytes_of("x"), NULL), 0);
    assert_int_equal(
        text_add(&text, SEGMENT_PROSE, bytes_of("b"), SPACES_KEEP, NULL), 0);
    assert_int_equal(text_flush(&text, NULL), 0);
    assert_says(&reading, SEGMENT_PROSE, "ab");
    assert_says(&reading, SEGMENT_ATTRIBUTE, "x");
}

static void a_soft_hyphen_goes_unless_it_is_half_of_a_letter(void **state)
{
    (void)state;
    static const enum text_spaces ways[] = {SPACES_KEEP, SPACES_COLLAPSE};
    for (size_t i = 0; i < sizeof(ways) / sizeof(ways[0]); i++) {
        AUTO(reading_done) struct reading reading;
        AUTO(text_streams_done) struct text text;
        struct text_sink sink;
        reading_init(&reading);
        open_text(&text, &sink, &reading);
        assert_int_equal(
            text_add(&text, SEGMENT_PROSE,
                bytes_of("Mart\xC3\x83\xC2\xADvel dar\xC2\xADvor \xC3\xA3\xC2\xADo"),
                ways[i], NULL),
            0);
        assert_int_equal(text_flush(&text, NULL), 0);
        assert_says(
            &reading, SEGMENT_PROSE, "Mart\xC3\x83\xC2\xADvel darvor \xC3\xA3o");
    }
}

static void collapses_in_place_as_byte_by_byte(void **state)
{
    enum { LEN_MAX = 40 };
    static const char letters[] = "abc def\n\t \r\xC3\xA9 \x01  xyz";
    (void)state;
    for (uint32_t n = 0; n < 20000; n++) {
        uint8_t whole[LEN_MAX];
        uint8_t parts[LEN_MAX];
        size_t len = n % LEN_MAX;
        uint32_t number = n;
        for (size_t i = 0; i < len; i++) {
            number = number * 1664525U + 1013904223U;
            whole[i] = (uint8_t)letters[(number >> 16) % (sizeof(letters) - 1)];
        }
        uint8_t last = n % 2 == 0 ? '\n' : 'a';
        uint8_t last_of_parts = last;
        size_t kept = 0;
        for (size_t i = 0; i < len; i++)
            kept += text_collapse(parts + kept, whole + i, 1, &last_of_parts);
        assert_int_equal(text_collapse(whole, whole, len, &last), kept);
        assert_int_equal(last, last_of_parts);
        assert_memory_equal(whole, parts, kept);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hands_on_every_byte_of_a_long_text_in_order),
        cmocka_unit_test(cuts_after_a_line_else_after_a_word_else_between_characters),
        cmocka_unit_test(cuts_a_long_word_that_follows_a_line_end),
        cmocka_unit_test(survives_long_words_of_invalid_bytes_after_a_line_end),
        cmocka_unit_test(collapses_white_space_across_calls),
        cmocka_unit_test(a_soft_hyphen_goes_unless_it_is_half_of_a_letter),
        cmocka_unit_test(collapses_in_place_as_byte_by_byte),
        cmocka_unit_test(
            every_blank_beyond_ascii_collapses_with_those_before_and_behind),
        cmocka_unit_test(keeps_the_streams_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
