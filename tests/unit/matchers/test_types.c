/* The identifiers of other lands and of health care: public vectors, every written
 * form, near misses, and many made-up members. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "collect.h"
#include "desk.h"
#include "matchers/columns.h"

static struct collect found;

/* Written forms, what they all stand for, and whether that is enough alone. */
struct vector {
    enum identifier_type type;
    bool strong;
    const char *value;
    const char *forms[6];
};

/* Public ones: ISO and SWIFT's examples, the standards' own, the tests of libraries. */
static const struct vector VECTORS[] = {
    {IDENTIFIER_IBAN, true, "GR1601101050000010547023795",
        {"GR1601101050000010547023795", "GR16 0110 1050 0000 1054 7023 795",
            "gr16-0110-1050-0000-1054-7023-795", "GR 16 0110 1050 0000 1054 7023 795",
            "IBAN:GR1601101050000010547023795",
            "GR16\xc2\xa0"
            "0110\xc2\xa0"
            "1050\xc2\xa0"
            "0000\xc2\xa0"
            "1054\xc2\xa0"
            "7023\xc2\xa0"
            "795"}},
    {IDENTIFIER_IBAN, true, "BE31435411161155",
        {"BE31435411161155", "BE31 4354 1116 1155", "be31 4354 1116 1155"}},
    {IDENTIFIER_IBAN, true, "FR1420041010050500013M02606",
        {"FR1420041010050500013M02606", "FR14 2004 1010 0505 0001 3M02 606"}},
    {IDENTIFIER_IBAN, true, "GB29NWBK60161331926819",
        {"GB29 NWBK 6016 1331 9268 19", "gb29nwbk60161331926819"}},
    {IDENTIFIER_IBAN, true, "MT84MALT011000012345MTLCAST001S",
        {"MT84MALT011000012345MTLCAST001S", "MT84 MALT 0110 0001 2345 MTLC AST0 01S"}},
    {IDENTIFIER_IBAN, true, "NO9386011117947",
        {"NO93 8601 1117 947", "NO9386011117947"}},
    {IDENTIFIER_NHS, true, "9434765870",
        {"943-476-5870", "943 476 5870", "9434765870", "943.476.5870"}},
    {IDENTIFIER_NHS, true, "9434765919", {"943 476 5919", "NHS9434765919"}},
    {IDENTIFIER_DNI, true, "54362315K",
        {"54362315-K", "54362315K", "54362315k", "54.362.315-K", "54 362 315 K",
            "54362315\xc2\xa0K"}},
    {IDENTIFIER_DNI, true, "01234567L", {"1234567L", "1.234.567-L", "01234567-l"}},
    {IDENTIFIER_NIE, true, "X2482300W",
        {"X-2482300W", "X2482300W", "x-2482300-w", "X 2482300 W", "X.2.482.300-W",
            "X-02482300-W"}},
    {IDENTIFIER_CODICE_FISCALE, true, "RCCMNL83S18D969H",
        {"RCCMNL83S18D969H", "rccmnl83s18d969h", "RCC MNL 83S18 D969H",
            "RCC-MNL-83S18-D969-H"}},
    {IDENTIFIER_CODICE_FISCALE, true, "CNTCHR83T41D969D", {"CNTCHR83T41D969D"}},
    {IDENTIFIER_NISS, true, "85073003328",
        {"85.07.30-033 28", "85073003328", "85.07.30-033.28", "850730-033-28"}},
    {IDENTIFIER_NISS, true, "17073003384", {"17 07 30 033 84", "17073003384"}},
    {IDENTIFIER_AVS, true, "7569217076985",
        {"756.9217.0769.85", "7569217076985", "756 9217 0769 85", "756-9217-0769-85"}},
    {IDENTIFIER_KVNR, true, "A123456780",
        {"A123456780", "a123456780", "A 123 456 780", "A-123456780",
            "A1234567801015755190"}},
    {IDENTIFIER_BSN, false, "111222333",
        {"111222333", "1112.22.333", "111 222 333", "111-222-333"}},
    {IDENTIFIER_US_SSN, false, "536904399",
        {"536-90-4399", "536904399", "536 90 4399", "536.90.4399"}},
    {IDENTIFIER_INS, true, "2550814168025",
        {"255081416802538", "2 55 08 14 168 025 38",
            "255081416802538^^^ASIP-SANTE-INS-NIR&1.2.250.1.213.1.4.8&ISO^INS",
            "urn:oid:1.2.250.1.213.1.4.8|255081416802538",
            "1.2.250.1.213.1.4.8 255081416802538",
            "IS010000000000000000000000S1255081416802538S2JEANNE"}},
    {IDENTIFIER_RPPS, true, "99700218896",
        {"99700218896", "899700218896", "997 0021 8896", "9970-021-8896"}},
    {IDENTIFIER_FINESS, false, "2A0000014", {"2A0000014", "2a 000 0014"}},
};

enum { VECTOR_COUNT = sizeof(VECTORS) / sizeof(VECTORS[0]), FORM_COUNT = 6 };

static void look(const char *text, classes_fn *classes)
{
    assert_int_equal(collect_with(&found, bytes_of(text), classes), 0);
}

static void look_around(const struct vector *vector, const char *form)
{
    static const char *const around[][2] = {{"", ""}, {"\"", "\""}, {"nom;", ";12"},
        {"Dossier 7 : ", ", vu"}, {"('", "');"}, {"x\n", "\ny"}, {"\t", "."}};
    char text[256];
    for (size_t i = 0; i < sizeof(around) / sizeof(around[0]); i++) {
        (void)snprintf(text, sizeof(text), "%s%s%s", around[i][0], form, around[i][1]);
        look(text, classes_best());
        const struct collected *token =
            collect_find(&found, vector->type, vector->value);
        if (token == NULL)
            fail_msg("%s is not found in: %s", identifier_name(vector->type), text);
        assert_true(token != NULL && token->strong == vector->strong);
    }
}

static void every_written_form_gives_one_token(void **state)
{
    (void)state;
    for (size_t i = 0; i < VECTOR_COUNT; i++)
        for (size_t form = 0; form < FORM_COUNT && VECTORS[i].forms[form]; form++)
            look_around(&VECTORS[i], VECTORS[i].forms[form]);
}

/* What stands in a document around the number is no part of a field. */
static bool is_of_a_document(const char *form)
{
    return strncmp(form, "IS01", 4) == 0 || strncmp(form, "1.2.250", 7) == 0 ||
           strncmp(form, "NHS", 3) == 0 || strcmp(form, "A1234567801015755190") == 0;
}

static void fields_give_what_documents_give(void **state)
{
    struct field_tokens tokens;
    (void)state;
    for (size_t i = 0; i < VECTOR_COUNT; i++)
        for (size_t form = 0; form < FORM_COUNT && VECTORS[i].forms[form]; form++)
            if (!is_of_a_document(VECTORS[i].forms[form]))
                assert_string_equal(field_of(&tokens, identifier_kind(VECTORS[i].type),
                                        VECTORS[i].forms[form]),
                    VECTORS[i].value);
}

struct miss {
    enum identifier_type type;
    const char *text;
};

static const struct miss MISSES[] = {
    {IDENTIFIER_IBAN, "GR1601101050000010547023796"},        /* a digit is wrong */
    {IDENTIFIER_IBAN, "GR160110105000001054702379"},         /* one short */
    {IDENTIFIER_IBAN, "GR16011010500000105470237951"},       /* one too many */
    {IDENTIFIER_IBAN, "BE1601101050000010547023795"},        /* Belgium's are shorter */
    {IDENTIFIER_IBAN, "GR16  0110 1050 0000 1054 7023 795"}, /* two spaces */
    {IDENTIFIER_NHS, "9434765871"}, {IDENTIFIER_NHS, "94347658701"},
    {IDENTIFIER_NHS, "0639981234"}, /* a telephone */
    {IDENTIFIER_DNI, "54362315A"}, {IDENTIFIER_DNI, "154362315K"},
    {IDENTIFIER_DNI, "54362315KO"}, {IDENTIFIER_DNI, "X1234567L"},
    {IDENTIFIER_NIE, "X2482300A"}, {IDENTIFIER_NIE, "W2482300W"},
    {IDENTIFIER_NIE, "XX2482300W"}, {IDENTIFIER_NIE, "X-12482300-W"},
    {IDENTIFIER_CODICE_FISCALE, "RCCMNL83S18D969A"}, /* check letter */
    {IDENTIFIER_CODICE_FISCALE, "RCCMNL83F18D969H"}, /* no month F */
    {IDENTIFIER_CODICE_FISCALE, "RCCMNL83S38D969H"}, /* no day 38 */
    {IDENTIFIER_CODICE_FISCALE, "RCCMNL83S18D969HX"}, {IDENTIFIER_NISS, "85073003329"},
    {IDENTIFIER_NISS, "85133003328"}, {IDENTIFIER_AVS, "7569217076984"},
    {IDENTIFIER_AVS, "7559217076985"}, {IDENTIFIER_KVNR, "A123456781"},
    {IDENTIFIER_KVNR, "1123456780"}, {IDENTIFIER_KVNR, "AA123456780"},
    {IDENTIFIER_BSN, "111222334"}, {IDENTIFIER_BSN, "000000000"},
    {IDENTIFIER_BSN, "1112223330"}, {IDENTIFIER_US_SSN, "000-12-3456"},
    {IDENTIFIER_US_SSN, "666-12-3456"}, {IDENTIFIER_US_SSN, "912-12-3456"},
    {IDENTIFIER_US_SSN, "123-00-3456"}, {IDENTIFIER_US_SSN, "123-12-0000"},
    {IDENTIFIER_US_SSN, "078-05-1120"}, {IDENTIFIER_INS, "255081416802539"},
    {IDENTIFIER_RPPS, "99700218897"}, {IDENTIFIER_RPPS, "997002188960"},
    {IDENTIFIER_FINESS, "2C0000014"}, {IDENTIFIER_FINESS, "750000001"}};

static void near_misses_are_not_taken(void **state)
{
    struct field_tokens tokens;
    (void)state;
    for (size_t i = 0; i < sizeof(MISSES) / sizeof(MISSES[0]); i++) {
        const struct token_sink sink = {.take = field_take, .context = &tokens};
        tokens.text[0] = '\0';
        look(MISSES[i].text, classes_best());
        if (collect_count(&found, MISSES[i].type) != 0)
            fail_msg("%s taken: %s", identifier_name(MISSES[i].type), MISSES[i].text);
        bool doubled_space = strstr(MISSES[i].text, "  ") != NULL;
        if (!doubled_space &&
            identifier_kind(MISSES[i].type)
                    ->canonical(&sink, bytes_of(MISSES[i].text)) == REFUSAL_NONE)
            fail_msg("%s kept: %s", identifier_name(MISSES[i].type), MISSES[i].text);
    }
}

static void one_run_of_digits_may_be_several_types(void **state)
{
    (void)state;
    look("111222333", classes_best());
    assert_non_null(collect_find(&found, IDENTIFIER_BSN, "111222333"));
    assert_non_null(collect_find(&found, IDENTIFIER_US_SSN, "111222333"));
    assert_non_null(collect_find(&found, IDENTIFIER_PHONE, "+33111222333"));
    look("255081416802538", classes_best());
    assert_non_null(collect_find(&found, IDENTIFIER_INS, "2550814168025"));
    assert_non_null(collect_find(&found, IDENTIFIER_NIR, "2550814168025"));
}

static void zeros_a_spreadsheet_dropped_are_put_back(void **state)
{
    struct field_tokens tokens;
    (void)state;
    assert_string_equal(field_of(&tokens, &identifier_niss, "107300314"),
        "the check key does not hold");
    assert_string_equal(field_of(&tokens, &identifier_us_ssn, "1122333"), "001122333");
    look("x;1012300145;y", classes_best()); /* 01.01.23-001 45 without its 0 */
    assert_non_null(collect_find(&found, IDENTIFIER_NISS, "01012300145"));
}

/* Seven digits of a codice fiscale may each be a letter: all 128 are one person's own.
 */
static void every_omocodia_is_found(void **state)
{
    static const unsigned places[] = {6, 7, 9, 10, 12, 13, 14};
    static const char letters[] = "LMNPQRSTUV";
    (void)state;
    for (unsigned choice = 0; choice < 128; choice++) {
        unsigned good = 0;
        char code[] = "RCCMNL83S18D969H";
        for (unsigned i = 0; i < 7; i++)
            if ((choice >> i & 1) != 0)
                code[places[i]] = letters[code[places[i]] - '0'];
        for (int last = 'A'; last <= 'Z'; last++) {
            code[15] = (char)last;
            look(code, classes_best());
            good += collect_find(&found, IDENTIFIER_CODICE_FISCALE, code) != NULL;
        }
        assert_int_equal(good, 1);
    }
}

static void codes_are_found_at_every_alignment(void **state)
{
    (void)state;
    for (size_t i = 0; i < VECTOR_COUNT; i++)
        for (size_t before = 0; before < 130; before++) {
            uint8_t text[256];
            struct bytes form = bytes_of(
                VECTORS[i].forms[1] ? VECTORS[i].forms[1] : VECTORS[i].forms[0]);
            memset(text, ' ', sizeof(text));
            memcpy(text + before, form.ptr, form.len);
            assert_int_equal(collect_with(&found, bytes_make(text, before + form.len),
                                 classes_best()),
                0);
            assert_non_null(collect_find(&found, VECTORS[i].type, VECTORS[i].value));
        }
}

/* xorshift64*: the same texts every time. */
static uint64_t next_random(uint64_t *state)
{
    *state ^= *state >> 12;
    *state ^= *state << 25;
    *state ^= *state >> 27;
    return *state * UINT64_C(0x2545f4914f6cdd1d);
}

/* Pieces of written forms, whole or torn, with noise between. */
static size_t torn_text(uint8_t *text, size_t size, uint64_t *seed)
{
    static const char noise[] = " .-;\n\t@aXz09K\xc2\xa0\xe2\x80\xaf(";
    size_t length = 0;
    while (length + 128 < size) {
        uint64_t random = next_random(seed);
        const struct vector *vector = &VECTORS[random % VECTOR_COUNT];
        const char *form = vector->forms[random / 64 % FORM_COUNT];
        struct bytes piece = bytes_of(form == NULL ? vector->value : form);
        if (random / 1024 % 4 == 0)
            piece = bytes_slice(piece, random / 4096 % piece.len, piece.len);
        memcpy(text + length, piece.ptr, piece.len);
        if (random / 65536 % 8 == 0)
            text[length + random / 524288 % piece.len] = (uint8_t)(random >> 50);
        length += piece.len;
        text[length++] = (uint8_t)noise[random / 8192 % (sizeof(noise) - 1)];
    }
    return length;
}

static void avx2_and_scalar_find_the_same_codes(void **state)
{
    static struct collect plain;
    uint64_t seed = 7;
    uint8_t text[900];
    size_t tokens = 0;
    (void)state;
    for (int round = 0; round < 2000; round++) {
        struct bytes bytes = bytes_make(text, torn_text(text, sizeof(text), &seed));
        assert_int_equal(collect_with(&found, bytes, classes_best()), 0);
        assert_int_equal(collect_with(&plain, bytes, classes_scalar), 0);
        assert_int_equal(found.count, plain.count);
        assert_memory_equal(
            found.items, plain.items, found.count * sizeof(found.items[0]));
        tokens += found.count;
    }
    assert_true(tokens > 10000);
}

/* From a table and a map to hits, through filter and exact table. */
static void listed_persons_are_found_by_any_of_their_identifiers(void **state)
{
    struct desk *desk = NULL;
    struct err err = {{0}};
    struct watchlist_recipe recipe = {
        .map = "nir=n,ins=n,iban=i,codice-fiscale=c", .group = "Nord"};
    (void)state;
    assert_int_equal(desk_open(&desk, &err), 0);
    assert_int_equal(
        desk_build(desk, &recipe,
            "n;i;c\n255081416802538;BE31435411161155;RCCMNL83S18D969H\n", NULL, &err),
        0);
    assert_int_equal(desk_load(desk, &err), 0);
    struct bytes text = bytes_of("x;be31 4354 1116 1155;y\nx;RCC MNL 83S18 D969H;y\n"
                                 "x;2 55 08 14 168 025 38;y\n"
                                 "255081416802538;BE31 4354 1116 1155\n"
                                 "GR1601101050000010547023795;CNTCHR83T41D969D\n");
    assert_int_equal(desk_scan(desk, text, 0, &err), 0);
    assert_int_equal(desk->hit_count, 4);
    assert_int_equal(desk->hits[0].confidence, CONFIDENCE_PROBABLE);
    assert_int_equal(desk->hits[1].confidence, CONFIDENCE_PROBABLE);
    assert_int_equal(desk->hits[2].confidence, CONFIDENCE_PROBABLE); /* one number */
    assert_int_equal(desk->hits[3].confidence, CONFIDENCE_CERTAIN);
    desk_close(desk);
}

/* A column of test-of-eleven numbers is no column of telephones, though each could be
 * one. */
static void a_column_is_told_by_its_strictest_type(void **state)
{
    static struct scan_summary summary;
    AUTO(buf_done) struct buf text;
    (void)state;
    buf_init(&text, 65536);
    assert_int_equal(buf_add_text(&text, "burger;iban;tel\n", NULL), 0);
    for (unsigned i = 0; i < 40; i++)
        assert_int_equal(
            buf_addf(&text, NULL, "111222333;%s;06399812%02u\n",
                i % 2 ? "BE31435411161155" : "GR1601101050000010547023795", i),
            0);
    const struct rows_form form = {
        .layout = LAYOUT_ROWS, .kind = ROWS_QUOTED, .delimiter = ';', .line_end = '\n'};
    columns_of(&summary, buf_bytes(&text), &form);
    assert_int_equal(summary.column_count, 3);
    assert_int_equal(summary.columns[0].seen[IDENTIFIER_BSN], 40);
    assert_int_equal(summary.columns[0].seen[IDENTIFIER_PHONE], 0);
    assert_int_equal(summary.columns[1].seen[IDENTIFIER_IBAN], 40);
    assert_int_equal(summary.columns[2].seen[IDENTIFIER_PHONE], 40);
    assert_string_equal(summary.columns[0].name, "burger");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_written_form_gives_one_token),
        cmocka_unit_test(fields_give_what_documents_give),
        cmocka_unit_test(near_misses_are_not_taken),
        cmocka_unit_test(one_run_of_digits_may_be_several_types),
        cmocka_unit_test(zeros_a_spreadsheet_dropped_are_put_back),
        cmocka_unit_test(every_omocodia_is_found),
        cmocka_unit_test(codes_are_found_at_every_alignment),
        cmocka_unit_test(avx2_and_scalar_find_the_same_codes),
        cmocka_unit_test(a_column_is_told_by_its_strictest_type),
        cmocka_unit_test(listed_persons_are_found_by_any_of_their_identifiers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
