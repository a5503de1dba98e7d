#include "masking.h"

static void hides_mail_addresses_in_their_many_forms(void **state)
{
    (void)state;
    static const struct example examples[] = {
        {"write to jean.dupont@labo.example now", "write to [e-mail] now"},
        {"<jean+tag@labo.example>", "<[e-mail]>"},
        {"jean [at] labo.example", "[e-mail]"},
        {"jean(at)labo[.]example!", "[e-mail]!"},
        {"h\xC3\xA9l\xC3\xA8ne@labo.example", "[e-mail]"},
        {"jean\xEF\xBC\xA0labo.example", "[e-mail]"},
        {"jean@labo.example:hunter2 next", "[e-mail] next"},
        {"jean@labo.example;hunter2", "[e-mail]"},
        {"jean\\u0040labo.example", "[e-mail]"},
        {"jean\\x40labo.example,", "[e-mail],"},
        {"jean&#64;labo.example jean&commat;labo.example", "[e-mail] [e-mail]"},
        {"a@b c@d", "[e-mail] [e-mail]"},
        {"telegram @seller", "telegram @seller"},
        {"me @", "me @"},
        {"@", "@"},
    };
    CHECK(mask_text, examples);
}

static void hides_phones_and_other_long_numbers(void **state)
{
    (void)state;
    static const struct example examples[] = {
        {"call 06 39 98 00 01 today", "call [number] today"},
        {"+33 (0)6 39 98 00 01", "+[number]"},
        {"06\\u00a039\\u00a098\\u00a000\\u00a001", "[number]"},
        {"06&nbsp;39&nbsp;98&nbsp;00&nbsp;01!", "[number]!"},
        {"t=06%2039%2098%2000%2001&u=06+39+98+00+01", "t=[number]&u=[number]"},
        {"06 -- 39 -- 98 00    01", "[number]"},
        {"06.39.98.00.01", "[number]"},
        {"0639980001", "[number]"},
        {"639 980 001", "[number]"},
        {"0 639 980", "[number]"},
        {"2 84 05 2A 321 025 52", "[number]A [number]"},
        {"284052A32102552", "[id]"},
        {"4970 1012 3456 7890", "[number]"},
        {"born 12/03/1954", "born [number]"},
        {"from 203.0.113.117", "from [number]"},
        {"dossier 123456", "dossier [number]"},
        {"\xEF\xBC\x90\xEF\xBC\x96\xEF\xBC\x93\xEF\xBC\x99\xEF\xBC\x99\xEF\xBC\x98",
            "[number]"},
        {"06\xC2\xA0"
         "39\xC2\xA0"
         "98\xC2\xA0"
         "00\xC2\xA0"
         "01",
            "[number]"},
    };
    CHECK(mask_text, examples);
}

static void leaves_counts_prices_and_years_readable(void **state)
{
    (void)state;
    static const struct example examples[] = {
        {"491,840 records", "491,840 records"},
        {"491 840 patients, 28 labs", "491 840 patients, 28 labs"},
        {"1.500.000 lines", "1.500.000 lines"},
        {"533,000,000 users", "533,000,000 users"},
        {"2 000 EUR", "2 000 EUR"},
        {"0.05 BTC", "0.05 BTC"},
        {"labs 2015-2020", "labs 2015-2020"},
        {"labs 2015-2020 (76k)", "labs 2015-2020 (76k)"},
        {"labs 2015-2020 (491,840)", "labs 2015-2020 (491,840)"},
        {"2015-2020 (0639980001)", "2015-2020 ([number])"},
        {"2015-2120 (76 12)", "[number])"},
        {"2015-2020 76 12", "[number]"},
        {"56 rows", "56 rows"},
        {"version 2.9.14", "version 2.9.14"},
        {"12345", "12345"},
    };
    CHECK(mask_text, examples);
}

/* English, French, Spanish, German, Portuguese, Russian. */
static void hides_addresses_that_are_said_in_words(void **state)
{
    (void)state;
    static const struct example examples[] = {
        {"write jean.dupont at labo dot example now", "write [e-mail] now"},
        {"jean.dupont arobase labo point example", "[e-mail]"},
        {"jean arobase labo.example !", "[e-mail] !"},
        {"jean arroba labo punto example", "[e-mail]"},
        {"jean klammeraffe labo punkt example", "[e-mail]"},
        {"jean arroba labo ponto example", "[e-mail]"},
        {"jean собака labo точка example", "[e-mail]"},
        {"jean[arobase]labo[point]example", "[e-mail]"},
        {"jean arobase labo point example:Hunter2! it works", "[e-mail] it works"},
        {"jean at labo dot example|hunter2", "[e-mail]"},
        {"jean at labo dot example: call", "[e-mail]: call"},
        {"look at this dot", "look at this dot"},
        {"sold at board.example", "sold at board.example"},
    };
    CHECK(mask_text, examples);
}

static void hides_days_of_birth_in_words_of_many_languages(void **state)
{
    (void)state;
    static const struct example examples[] = {
        {"born March 12th, 1954 in", "born [date] in"},
        {"born 12 March 1954", "born [date]"},
        {"née le 1er août 1961 à", "née le [date] à"},
        {"nacida el 12 de marzo de 1954", "nacida el [date]"},
        {"geb. 12. März 1954", "geb. [date]"},
        {"nascida em 12 de março de 1954", "nascida em [date]"},
        {"родился 12 марта 1954 года", "родился [date] года"},
        {"12-MAR-1954", "[date]"},
        {"born 1954:03:12, 1954:03:12 00:00", "born [date], [date] 00:00"},
        {"nascut el 12 de juny de 1954", "nascut el [date]"},
        {"12 ianuarie 1954", "[date]"},
        {"född 12 maj 1954", "född [date]"},
        {"født 12. marts 1954", "født [date]"},
        {"ur. 12 kwietnia 1954, 3 czerwca 1960, 7 Września 1961",
            "ur. [date], [date], [date]"},
        {"5 października 1954 i Wrz 9 1961, Paź 12, 1970", "[date] i [date], [date]"},
        {"geboren 12 maart 1954", "geboren [date]"},
        {"3/4/54", "[date]"},
        {"posted on 12 November 2026", "posted on 12 November 2026"},
        {"in March 2017", "in March 2017"},
        {"12 marines 1954", "12 marines 1954"},
    };
    CHECK(mask_text, examples);
}

static void hides_digits_of_other_scripts_and_in_disguise(void **state)
{
    (void)state;
    static const struct example examples[] = {
        {"۰۶۳۹۹۸۰۰۰۱", "[number]"},
        {"०६३९९८०००१", "[number]"},
        {"𝟎𝟔𝟑𝟗𝟗𝟖𝟎𝟎𝟎𝟏", "[number]"},
        {"\\u0030\\u0036\\u0033\\u0039\\u0039\\u0038", "[number]"},
        {"&#48;&#54;39&#57;8 &#x30;1", "[number]"},
        {"%30%36%33%39%39%38", "[number]"},
        {"06*39*98*00*01", "[number]"},
        {"06·39·98·00·01 06—39—98—00—01", "[number]"},
        {"06\u200B39\u200B98\u200B00\u200B01", "[number]"},
    };
    CHECK(mask_text, examples);
}

static void numbers_before_it_hide_nothing_from_the_mask(void **state)
{
    (void)state;
    static const struct example examples[] = {
        {"MD5 5f4dcc3b5aa765d61d8327deb882cf99", "MD5 [hash]"},
        {"0639981234 5f4dcc3b5aa765d61d8327deb882cf99", "[number] [hash]"},
        {"2019, 1jean.exemple@labo.example", "2019, [e-mail]"},
        {"5 12.34.jean@labo.example", "5 [e-mail]"},
        {"06 39 98 12 34 2jean@labo.example", "[number] [e-mail]"},
        {"3, 12 mars 1954", "3, [date]"},
        {"7 3/4/54", "7 [date]"},
        {"row 4, 12AB34567", "row 4, [id]"},
        {"06 39/98/12/34", "[number]"},
        {"2,350,000 rows", "2,350,000 rows"},
    };
    static const struct example urls[] = {
        {"http://x.onion/u/5/12jean@labo.example", "http://x.onion/u/5/[e-mail]"},
        {"http://x.onion/%31.%32jean@labo.example", "http://x.onion/[e-mail]"},
        {"http://x.onion/%31/1/54",
            "http://x.onion/%31/1/54"}, /* and comes to an end */
    };
    CHECK(mask_text, examples);
    CHECK(mask_url, urls);
}

static void keeps_addresses_usable(void **state)
{
    (void)state;
    static const struct example examples[] = {
        {"http://a23456723456723456.onion/thread-491840.html",
            "http://a23456723456723456.onion/thread-491840.html"},
        {"http://x.onion/?q=jean%40labo.example&p=2", "http://x.onion/?q=[e-mail]&p=2"},
        {"http://x.onion/p/0639980001", "http://x.onion/p/[number]"},
        {"http://x.onion", "http://x.onion"},
    };
    CHECK(mask_url, examples);
}

static void passes_bytes_that_are_no_text_through(void **state)
{
    (void)state;
    static const uint8_t raw[] = {0xFF, 0x00, 0xC2, 'a', 0xE2, 0x80, 0xEF, 0xBC, 0xD9};
    struct err err = {0};
    AUTO(buf_done) struct buf out;
    buf_init(&out, 64);
    assert_int_equal(mask_text(&out, bytes_make(raw, sizeof(raw)), &err), 0);
    assert_true(bytes_equal(buf_bytes(&out), bytes_make(raw, sizeof(raw))));
}

static void stays_linear_on_long_runs(void **state)
{
    (void)state;
    enum { LONG = 1 << 18, ROOM = 2 * LONG };
    struct err err = {0};
    AUTO(buf_done) struct buf in;
    AUTO(buf_done) struct buf out;
    buf_init(&in, LONG);
    buf_init(&out, ROOM);
    static const char *const runs[] = {"a", "1 ", "@", "a1.", "pass ", "FR76",
        "a:", "aaa:a1a1a1", "$a", "$a$", "{a", "12 mar ", "mars 12 ", "a at a ",
        "a dot ", "password '", "a1a1 ", "1/1/", "1 1/1/11 ", "1 1a1111111 "};
    for (size_t i = 0; i < sizeof(runs) / sizeof(runs[0]); i++) {
        buf_clear(&in);
        buf_clear(&out);
        while (in.len + 16 < LONG)
            assert_int_equal(buf_add_text(&in, runs[i], &err), 0);
        assert_int_equal(mask_text(&out, buf_bytes(&in), &err), 0);
    }
}

/* Nothing but what is needed for one kind stands in each text. */
static void hides_each_kind_where_nothing_else_is_hidden(void **state)
{
    (void)state;
    static const struct example examples[] = {{"a@b", "[e-mail]"},
        {"jean%40labo", "[e-mail]"}, {"jean at labo dot example", "[e-mail]"},
        {"jean [at] labo", "[e-mail]"}, {"jean {at} labo", "[e-mail]"},
        {"jean arobase labo point example", "[e-mail]"},
        {"jean \xD1\x81\xD0\xBE\xD0\xB1\xD0\xB0\xD0\xBA\xD0\xB0 labo.example",
            "[e-mail]"},
        {"pass is secret", "[password]"}, {"mdp - abc", "[password]"},
        {"\xD0\xBF\xD0\xB0\xD1\x80\xD0\xBE\xD0\xBB\xD1\x8C - abc", "[password]"},
        {"jdoe:Hunter!x", "[account]"}, {"$argon$abcdefghijkl", "[hash]"},
        {"{SSHA}abcdefghijkl", "[hash]"},
        {"#abcdefghijklmnopqrstuvwxyzabcdef", "[key]"}, {"may 3, 1954", "[date]"},
        {"\\u0031\\u0032\\u0033\\u0034\\u0035\\u0036", "[number]"},
        {"\xD9\xA1\xD9\xA2\xD9\xA3\xD9\xA4\xD9\xA5\xD9\xA6", "[number]"},
        {"no word (of any) [kind], the passage is here & there", NULL}};
    for (size_t i = 0; i < sizeof(examples) / sizeof(examples[0]); i++) {
        struct example whole = examples[i];
        whole.masked = whole.masked == NULL ? whole.text : whole.masked;
        check_masks(mask_text, &whole, 1);
        assert_true(mask_may_find(bytes_of(whole.text)));
    }
    assert_false(
        mask_may_find(bytes_of("Nothing of any kind in here (or so it seems)")));
}

static void goes_on_from_one_thing_found_to_the_next(void **state)
{
    (void)state;
    struct mask_found found = {0};
    struct bytes text = bytes_of("x a@b c@d 123456 y");
    size_t from = 0;
    size_t count = 0;
    for (; mask_next(&found, text, from); from = found.start + found.len)
        count++;
    assert_int_equal(count, 3);
    assert_string_equal(found.instead, "[number]");
    from = 0;
    assert_false(mask_next(&found, bytes_of("nothing"), from));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hides_each_kind_where_nothing_else_is_hidden),
        cmocka_unit_test(goes_on_from_one_thing_found_to_the_next),
        cmocka_unit_test(hides_mail_addresses_in_their_many_forms),
        cmocka_unit_test(hides_phones_and_other_long_numbers),
        cmocka_unit_test(leaves_counts_prices_and_years_readable),
        cmocka_unit_test(hides_addresses_that_are_said_in_words),
        cmocka_unit_test(hides_days_of_birth_in_words_of_many_languages),
        cmocka_unit_test(hides_digits_of_other_scripts_and_in_disguise),
        cmocka_unit_test(numbers_before_it_hide_nothing_from_the_mask),
        cmocka_unit_test(keeps_addresses_usable),
        cmocka_unit_test(passes_bytes_that_are_no_text_through),
        cmocka_unit_test(stays_linear_on_long_runs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
