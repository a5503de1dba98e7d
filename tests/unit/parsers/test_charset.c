/* From the bytes on the wire to UTF-8. */
#include "parsers/charset.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct guess {
    const char *body;
    size_t len;
    const char *content_type;
    bool html;
    const char *name;
};

#define BODY(text) (text), sizeof(text) - 1

static void expect_all(const struct guess *guesses, size_t count)
{
    for (size_t i = 0; i < count; i++)
        assert_string_equal(charset_detect(bytes_make(guesses[i].body, guesses[i].len),
                                guesses[i].content_type, guesses[i].html),
            guesses[i].name);
}

static void believes_the_mark_then_the_header_then_meta_then_the_content(void **state)
{
    (void)state;
    static const struct guess guesses[] = {
        {BODY("\xEF\xBB\xBFx"), "text/html; charset=koi8-r", true, "utf-8"},
        {BODY("\xFF\xFEx\0"), NULL, true, "utf-16le"},
        {BODY("\xFE\xFF\0x"), NULL, true, "utf-16be"},
        {BODY("<meta charset=utf-8>"), "text/html; charset=KOI8-R", true, "koi8-r"},
        {BODY("<meta charset=utf-8>"), "text/html; charset=\"cp1251\"", true,
            "windows-1251"},
        {BODY("<meta charset=utf-8>"), "text/html; charset=nonsense", true, "utf-8"},
        {BODY("<META charset='latin1'>\xE9"), "text/html", true, "windows-1252"},
        {BODY("<meta http-equiv=Content-Type content=\"text/html; charset=euc-jp\">"),
            NULL, true, "euc-jp"},
        {BODY("<meta name=a><meta charset=\"iso-8859-15\">"), NULL, true,
            "iso-8859-15"},
        {BODY("<meta charset=utf-16>"), NULL, true, "utf-8"},
        {BODY("<meta charset=koi8-r>"), NULL, false, "utf-8"},
        {BODY("d\xC3\xA9j\xC3\xA0"), NULL, true, "utf-8"},
        {BODY("d\xE9j\xE0"), NULL, true, "windows-1252"},
        {BODY("a\0b\0c\0d\0e\0f\0g\0h\0i\0j\0k\0l\0"), NULL, true, "utf-16le"},
        {BODY("\0a\0b\0c\0d\0e\0f\0g\0h\0i\0j\0k\0l"), NULL, true, "utf-16be"},
        {BODY("\xFF\xFE\0\0x\0\0\0"), NULL, true, "utf-32le"},
        {BODY("\0\0\xFE\xFF\0\0\0x"), NULL, true, "utf-32be"},
        {BODY("a\0\0\0"
              "b\0\0\0\x3F\x04\0\0"
              "d\0\0\0e\0\0\0"),
            NULL, true, "utf-32le"},
        {BODY("\0\0\0a\0\0\0"
              "b\0\0\x04\x3F\0\0\0"
              "d\0\0\0e"),
            NULL, true, "utf-32be"},
        {BODY("a\0\0\0b\0\0\0\0\0\0\0\xFF\xFF\xFF\xFF"
              "e\0\0\0"),
            NULL, true, "windows-1252"},
        {BODY("<meta charset=utf-32>"), NULL, true, "utf-8"},
        /* "privet vsem kto chitaet" in windows-1251 and in KOI8-R */
        {BODY("\xEF\xF0\xE8\xE2\xE5\xF2 \xE2\xF1\xE5\xEC \xEA\xF2\xEE "
              "\xF7\xE8\xF2\xE0\xE5\xF2"),
            NULL, true, "windows-1251"},
        {BODY("\xD0\xD2\xC9\xD7\xC5\xD4 \xD7\xD3\xC5\xCD \xCB\xD4\xCF "
              "\xDE\xC9\xD4\xC1\xC5\xD4"),
            NULL, true, "koi8-r"},
        {BODY(""), NULL, true, "utf-8"},
    };
    expect_all(guesses, sizeof(guesses) / sizeof(guesses[0]));
}

static void tells_what_old_systems_wrote_by_its_letters(void **state)
{
    (void)state;
    static const struct guess guesses[] = {
        /* "privet vsem kto chitaet" as DOS wrote it. */
        {BODY("\xAF\xE0\xA8\xA2\xA5\xE2 \xA2\xE1\xA5\xAC \xAA\xE2\xAE "
              "\xE7\xA8\xE2\xA0\xA5\xE2"),
            NULL, true, "ibm866"},
        /* Names with accents of DOS, of a Macintosh and of Windows. */
        {BODY("BR\x90HAULT;Th\x82r\x8Ase;Qu\x82m\x82neur;M\x84rz"), NULL, false,
            "ibm850"},
        {BODY("BR\x83HAULT;Th\x8Er\x8Fse;Qu\x8Em\x8Eneur;M\x8Arz"), NULL, false,
            "macintosh"},
        /* "MULLER, SCHAFER, KOHLER" with their signs, as German tables of both have. */
        {BODY("M\x9ALLER;SCH\x8E"
              "FER;K\x99HLER;J\x9ARGEN"),
            NULL, false, "ibm850"},
        {BODY("M\x86LLER;SCH\x80"
              "FER;K\x85HLER;J\x86RGEN"),
            NULL, false, "macintosh"},
        /* "IVANOV, SIDOROVA, PETROV" in capitals. */
        {BODY("\x88\x82\x80\x8D\x8E\x82;\x91\x88\x84\x8E\x90\x8E\x82\x80;"
              "\x8F\x85\x92\x90\x8E\x82"),
            NULL, false, "ibm866"},
        {BODY(
             "Th\xE9r\xE8se \x93l\x92\x9Cuvre d\x92\x9Cuf\x94 c\x9Cur s\x9Cur n\x9Cud"),
            NULL, false, "windows-1252"},
        {BODY("l\x92or d\x92un l\x92"
              "eau qu\x92il \x96 \x93oui\x94"),
            NULL, false, "windows-1252"},
        /* "kosz, zolty, zrodlo" with their signs in windows-1250: not of the West. */
        {BODY("ko\x9C"
              "ci \xBF\xF3\xB3ty \x9Fr\xF3"
              "d\xB3o m\xF3w"),
            NULL, false, "windows-1252"},
    };
    expect_all(guesses, sizeof(guesses) / sizeof(guesses[0]));
}

/* Each of these has letters or signs below 0xA0 between letters, and is of Windows, or
 * of UTF-8 with bytes that went wrong. */
static void takes_no_text_of_windows_for_one_of_old_systems(void **state)
{
    (void)state;
    static const struct guess guesses[] = {
        {BODY("Janko\x9A"
              "ek;Toma\x9A"
              "ek;Ha\x9A"
              "ek;Dr\x9E"
              "en"),
            NULL, false, "windows-1252"},
        {BODY("JANKO\x8A"
              "EK;TOMA\x8A"
              "EK;KRI\x8EMAN;DR\x8E"
              "EN"),
            NULL, false, "windows-1252"},
        {BODY("the data\x97"
              "all of it\x97was sold\x97"
              "again\x85"
              "and\x85so on, A\x96Z\x96"
              "A"),
            NULL, false, "windows-1252"},
        {BODY("Th\xC3\xA9r\xC3\xA8se;Qu\xC3\xA9m\xC3\xA9neur;H\x82l\x8Ane;"
              "Z\x82lie"),
            NULL, false, "windows-1252"},
        /* "Kuzma, Wozniak, Pazdzior, Walek" in windows-1250. */
        {BODY("Ku\x9Fma;Wo\x9Fniak;Pa\x9F"
              "dzior;Wa\xB3"
              "ek"),
            NULL, false, "windows-1252"},
        /* Czech in UTF-8, whose letters stand side by side, and a byte gone wrong. */
        {BODY("k\xC5\xAF\xC5\x88 \xC5\xA0\xC5\xA5 p\xC5\x99\xC3\xAD "
              "\xC5\xA5\xC5\xA1 \xC5\xA1\xC3\xAD \xE9"),
            NULL, false, "windows-1252"},
    };
    expect_all(guesses, sizeof(guesses) / sizeof(guesses[0]));
}

struct decoding {
    const char *name;
    const char *body;
    size_t len;
    const char *utf8;
};

static void decodes_with_converters_opened_before(void **state)
{
    (void)state;
    static const struct decoding decodings[] = {
        {"utf-8",
            BODY("\xEF\xBB\xBF"
                 "a\xC3\xA9"),
            "a\xC3\xA9"},
        {"utf-8",
            BODY("a\xE9"
                 "b\xC3"),
            "a\xEF\xBF\xBD"
            "b\xEF\xBF\xBD"},
        {"utf-8", BODY("\xED\xA0\x80"), "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
        {"utf-8", BODY("\xC0\xAF"), "\xEF\xBF\xBD\xEF\xBF\xBD"},
        {"windows-1252", BODY("\x80 \xE9 \x9C"), "\xE2\x82\xAC \xC3\xA9 \xC5\x93"},
        /* Rows in UTF-8 among those of windows-1252. */
        {"windows-1252", BODY("\xE9 \xC3\xA9 \xC2\xA0 \xC5\x93 \xE2\x80\x99 \xC9\x94"),
            "\xC3\xA9 \xC3\xA9 \xC2\xA0 \xC5\x93 \xE2\x80\x99 \xC3\x89\xE2\x80\x9D"},
        {"utf-16le",
            BODY("\xFF\xFE"
                 "a\0\xE9\0"),
            "a\xC3\xA9"},
        {"utf-16be", BODY("\xD8\x3D\xDE\x00"), "\xF0\x9F\x98\x80"},
        {"utf-16be", BODY("\xD8\x3D\0a"),
            "\xEF\xBF\xBD"
            "a"},
        {"utf-16le", BODY("a\0b"), "a\xEF\xBF\xBD"},
        {"utf-32le", BODY("\xFF\xFE\0\0\xE9\0\0\0\0\xF6\x01\0"),
            "\xC3\xA9\xF0\x9F\x98\x80"},
        {"utf-32be", BODY("\0\0\0a\0\x11\0\0\0\0\xD8\0\0\0"),
            "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
        {"koi8-r", BODY("\xD0\xD2"), "\xD0\xBF\xD1\x80"},
        {"windows-1251", BODY("\xEF\xF0"), "\xD0\xBF\xD1\x80"},
        {"shift_jis", BODY("\x82\xA0"), "\xE3\x81\x82"},
        {"shift_jis", BODY("a\x82"), "a\xEF\xBF\xBD"},
        {"iso-8859-15", BODY("\xA4"), "\xE2\x82\xAC"},
        {"gb18030", BODY("\xC4\xE3"), "\xE4\xBD\xA0"},
    };
    AUTO(charset_free) struct charsets *charsets = NULL;
    assert_int_equal(charset_preload(&charsets, NULL), 0);
    for (size_t i = 0; i < sizeof(decodings) / sizeof(decodings[0]); i++) {
        AUTO(buf_done) struct buf out;
        buf_init(&out, 100000);
        assert_int_equal(charset_decode(&out, charsets, decodings[i].name,
                             bytes_make(decodings[i].body, decodings[i].len), NULL),
            0);
        assert_int_equal(out.len, strlen(decodings[i].utf8));
        assert_memory_equal(out.ptr, decodings[i].utf8, out.len);
    }
}

static void decodes_a_long_text_in_pieces_without_losing_any(void **state)
{
    (void)state;
    AUTO(charset_free) struct charsets *charsets = NULL;
    AUTO(buf_done) struct buf body;
    AUTO(buf_done) struct buf out;
    buf_init(&body, 1000000);
    buf_init(&out, 4000000);
    for (int i = 0; i < 500000; i++)
        assert_int_equal(buf_add_byte(&body, 0xD0, NULL), 0);
    assert_int_equal(charset_preload(&charsets, NULL), 0);
    assert_int_equal(
        charset_decode(&out, charsets, "koi8-r", buf_bytes(&body), NULL), 0);
    assert_int_equal(out.len, 1000000);
}

static void knows_the_standard_s_other_names(void **state)
{
    (void)state;
    assert_string_equal(charset_name(bytes_of("UTF8")), "utf-8");
    assert_string_equal(charset_name(bytes_of(" ISO-8859-1 ")), "windows-1252");
    assert_string_equal(charset_name(bytes_of("gb2312")), "gb18030");
    assert_null(charset_name(bytes_of("utf-9")));
    assert_null(charset_name(bytes_of("")));
}

static void fails_past_the_ceiling(void **state)
{
    (void)state;
    AUTO(buf_done) struct buf out;
    struct err err = {.text = ""};
    buf_init(&out, 4);
    assert_int_equal(
        charset_decode(&out, NULL, "windows-1252", bytes_of("hello"), &err), -1);
    assert_non_null(strstr(err.text, "4 bytes"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(believes_the_mark_then_the_header_then_meta_then_the_content),
        cmocka_unit_test(tells_what_old_systems_wrote_by_its_letters),
        cmocka_unit_test(takes_no_text_of_windows_for_one_of_old_systems),
        cmocka_unit_test(decodes_with_converters_opened_before),
        cmocka_unit_test(decodes_a_long_text_in_pieces_without_losing_any),
        cmocka_unit_test(knows_the_standard_s_other_names),
        cmocka_unit_test(fails_past_the_ceiling),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
