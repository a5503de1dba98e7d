#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "type_case.h"

/* The examples of the registry and of national banks; one a length that is rare. */
static const struct type_case CASES[] = {
    {.value = "GR1601101050000010547023795",
        .fields = {"GR1601101050000010547023795", "GR16 0110 1050 0000 1054 7023 795",
            "gr16-0110-1050-0000-1054-7023-795", "GR 16 0110 1050 0000 1054 7023 795",
            "GR16.0110.1050.0000.1054.7023.795",
            "IBAN: GR16 0110 1050 0000 1054 7023 795",
            "GR16\xc2\xa0"
            "0110\xc2\xa0"
            "1050\xc2\xa0"
            "0000\xc2\xa0"
            "1054\xc2\xa0"
            "7023\xc2\xa0"
            "795"},
        .documents = {"IBAN:GR1601101050000010547023795",
            "IBANGR1601101050000010547023795"}},
    {.value = "BE31435411161155",
        .fields = {"BE31435411161155", "BE31 4354 1116 1155", "be31 4354 1116 1155"}},
    {.value = "FR1420041010050500013M02606",
        .fields = {"FR1420041010050500013M02606", "FR14 2004 1010 0505 0001 3M02 606",
            "fr14 2004 1010 0505 0001 3m02 606"}},
    {.value = "GB29NWBK60161331926819",
        .fields = {"GB29 NWBK 6016 1331 9268 19", "gb29nwbk60161331926819"}},
    {.value = "MT84MALT011000012345MTLCAST001S",
        .fields = {"MT84MALT011000012345MTLCAST001S",
            "MT84 MALT 0110 0001 2345 MTLC AST0 01S"}},
    {.value = "NO9386011117947", .fields = {"NO93 8601 1117 947", "NO9386011117947"}},
    {.value = "LC14BOSL123456789012345678901234",
        .fields = {"LC14 BOSL 1234 5678 9012 3456 7890 1234"}},
};

static void every_written_form_gives_one_token(void **state)
{
    (void)state;
    cases_hold(&identifier_iban, CASES, COUNT_OF(CASES));
}

static void near_misses_are_not_taken(void **state)
{
    static const struct near_miss misses[] = {
        {"GR1601101050000010547023796", REFUSAL_KEY, false},
        {"GR160110105000001054702379", REFUSAL_LENGTH, false},
        {"GR16011010500000105470237951", REFUSAL_LENGTH, false},
        {"GR1601101050000010547023795A", REFUSAL_LENGTH, false},
        {"BE1601101050000010547023795", REFUSAL_LENGTH, false},
        {"US1601101050000010547023795", REFUSAL_SHAPE, false},
        {"G11601101050000010547023795", REFUSAL_SHAPE, false},
        {"GR160110105000001054702379_", REFUSAL_CHARACTERS, false},
        {"20041010050500013M02607", REFUSAL_KEY, false},
        {"20041010050500013N02606", REFUSAL_KEY, false},
        {"20041010050500013M0260", REFUSAL_SHAPE, false},
        {"120041010050500013M02606", REFUSAL_SHAPE, false},
        {"2004101005A500013M02606A", REFUSAL_SHAPE, false},
        {"2004A010050500013M02606", REFUSAL_KEY, false},
        {"FR76", REFUSAL_LENGTH, false}, {"IBAN", REFUSAL_EMPTY, false},
        {"", REFUSAL_EMPTY, false}};
    (void)state;
    near_misses_hold(&identifier_iban, misses, COUNT_OF(misses));
}

/* MOD 97-10 sees every wrong digit and every transposition of two digits. */
static void each_wrong_digit_and_transposition_is_seen(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(CASES); i++)
        assert_int_equal(wrong_digits_kept(&identifier_iban, CASES[i].value), 0);
    assert_int_equal(
        transpositions_kept(&identifier_iban, "GR1601101050000010547023795"), 0);
    assert_int_equal(transpositions_kept(&identifier_iban, "BE31435411161155"), 0);
}

/* One of each country: its length is the registry's, or its banks'. */
static const char *const EXAMPLES[] = {"AD1400080001001234567890",
    "AE460090000000123456789", "AL35202111090000000001234567", "AT483200000012345864",
    "AZ77VTBA00000000001234567890", "BA393385804800211234", "BE71096123456769",
    "BG18RZBB91550123456789", "BH02CITI00001077181611", "BI1320001100010000123456789",
    "BR1500000000000010932840814P2", "BY86AKBB10100000002966000000",
    "CH5604835012345678009", "CR23015108410026012345", "CY21002001950000357001234567",
    "CZ5508000000001234567899", "DE75512108001245126199", "DJ2110002010010409943020008",
    "DK9520000123456789", "DO22ACAU00000000000123456789", "EE471000001020145685",
    "EG800002000156789012345180002", "ES7921000813610123456789", "FI1410093000123458",
    "FK12SC987654321098", "FO9264600123456789", "FR7630006000011234567890189",
    "GB33BUKB20201555555555", "GE60NB0000000123456789", "GI56XAPO000001234567890",
    "GL8964710123456789", "GR9608100010000001234567890", "GT20AGRO00000000001234567890",
    "HN54PISA00000000000000123124", "HR1723600001101234565",
    "HU93116000060000000012345676", "IE64IRCE92050112345678", "IL170108000000012612345",
    "IQ20CBIQ861800101010500", "IS750001121234563108962099",
    "IT60X0542811101000000123456", "JO71CBJO0000000000001234567890",
    "KW81CBKU0000000000001234560101", "KZ244350000012344567",
    "LB92000700000000123123456123", "LC14BOSL123456789012345678901234",
    "LI7408806123456789012", "LT601010012345678901", "LU120010001234567891",
    "LV97HABA0012345678910", "LY38021001000000123456789", "MC5810096180790123456789085",
    "MD21EX000000000001234567", "ME25505000012345678951", "MK07200002785123453",
    "MN580050099123456789", "MR1300020001010000123456753",
    "MT31MALT01100000000000000000123", "MU43BOMM0101123456789101000MUR",
    "NI79BAMC00000000000003123123", "NL02ABNA0123456789", "NO8330001234567",
    "OM040280000012345678901", "PK36SCBL0000001123456702",
    "PL10105000997603123456789123", "PS92PALS000000000400123456702",
    "PT50002700000001234567833", "QA54QNBA000000000000693123456",
    "RO66BACX0000001234567890", "RS35105008123123123173",
    "RU0204452560040702810412345678901", "SA4420000001234567891234",
    "SC74MCBL01031234567890123456USD", "SD8811123456789012", "SE7280000810340009783242",
    "SI56192001234567892", "SK8975000000000012345671", "SM76P0854009812123456789123",
    "SO061000001123123456789", "ST23000200000289355710148",
    "SV43ACAT00000000000000123123", "TL380010012345678910106",
    "TN5904018104004942712345", "TR320010009999901234567890",
    "UA903052992990004149123456789", "VA59001123000012345678",
    "VG07ABVI0000000123456789", "XK051212012345678906",
    "YE09CBKU0000000000001234560101",
    /* outside the registry */
    "AO06004400006729503010102", "BF42BF0840101300463574000390",
    "BJ66BJ0610100100144390000769", "CF4220001000010120069700160",
    "CG3930011000101013451300019", "CI93CI0080111301134291200589",
    "CM2110002000300277976315008", "CV64000500000020108215144",
    "DZ580002100001113000000570", "GA2140021010032001890020126",
    "GQ7050002001003715228190196", "GW04GW1430010181800637601",
    "IR710570029971601460641001", "KM4600005000010010904400137",
    "MA64011519000001205000534921", "MG4600005030071289421016045",
    "ML13ML0160120102600100668497", "MZ59000301080016367102371",
    "NE58NE0380100100130305000268", "SN08SN0100152000048500003035",
    "TD8960002000010271091600153", "TG53TG0090604310346500400070"};

static void each_country_has_its_length(void **state)
{
    struct field_tokens tokens;
    (void)state;
    for (size_t i = 0; i < COUNT_OF(EXAMPLES); i++) {
        assert_string_equal(
            field_of(&tokens, &identifier_iban, EXAMPLES[i]), EXAMPLES[i]);
        case_look(EXAMPLES[i]);
        assert_non_null(collect_find(&case_found, IDENTIFIER_IBAN, EXAMPLES[i]));
    }
}

static void a_rib_is_the_iban_that_it_is_a_part_of(void **state)
{
    /* The registry's example, and letters of each row of the key's table. */
    static const char *const ribs[][2] = {
        {"20041010050500013M02606", "FR1420041010050500013M02606"},
        {"20041 01005 0500013M026 06", "FR1420041010050500013M02606"},
        {"20041-01005-0500013m026-06", "FR1420041010050500013M02606"},
        {"2004 1010 0505 0001 3M02 606", "FR1420041010050500013M02606"},
        {"99999999991234567891A60", "FR0999999999991234567891A60"},
        {"99990 00001 ZS0000000JR 11", "FR969999000001ZS0000000JR11"}};
    (void)state;
    for (size_t i = 0; i < COUNT_OF(ribs); i++) {
        struct field_tokens tokens;
        char text[64];
        (void)snprintf(text, sizeof(text), "RIB : %s.", ribs[i][0]);
        case_look(text);
        if (collect_find(&case_found, IDENTIFIER_IBAN, ribs[i][1]) == NULL)
            fail_msg("not found in: %s", text);
        assert_memory_equal(field_of(&tokens, &identifier_iban, ribs[i][0]), ribs[i][1],
            strlen(ribs[i][1]));
    }
}

/* Whether its bank keeps the account in France or in Monaco, a RIB does not say. */
static void a_rib_is_an_account_of_france_or_monaco(void **state)
{
    (void)state;
    case_look("20041 01005 0500013M026 06");
    assert_int_equal(collect_count(&case_found, IDENTIFIER_IBAN), 2);
    assert_non_null(
        collect_find(&case_found, IDENTIFIER_IBAN, "MC9320041010050500013M02606"));
    case_look("20041 01005 0500013M026 06 7");
    assert_int_equal(collect_count(&case_found, IDENTIFIER_IBAN), 2);
    case_look("x20041010050500013M0260 67");
    assert_int_equal(collect_count(&case_found, IDENTIFIER_IBAN), 0);
}

/* 89, 15 and 3 are the powers of ten that stand before each: one wrong digit, or two
 * that changed places, never hold. */
static void each_wrong_digit_of_a_rib_is_seen(void **state)
{
    (void)state;
    assert_int_equal(wrong_digits_kept(&identifier_iban, "20041010050500013M02606"), 0);
    assert_int_equal(
        transpositions_kept(&identifier_iban, "20041010050500013M02606"), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_written_form_gives_one_token),
        cmocka_unit_test(near_misses_are_not_taken),
        cmocka_unit_test(a_rib_is_the_iban_that_it_is_a_part_of),
        cmocka_unit_test(a_rib_is_an_account_of_france_or_monaco),
        cmocka_unit_test(each_wrong_digit_of_a_rib_is_seen),
        cmocka_unit_test(each_wrong_digit_and_transposition_is_seen),
        cmocka_unit_test(each_country_has_its_length),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
