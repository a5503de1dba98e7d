#include "parsers/country_codes.h"

/* ISO 3166-1 alpha-2. */
static const char codes[] =
    "adaeafagaialamaoaqarasatauawaxazbabbbdbebfbgbhbibjblbmbnbobqbrbsbtbvbwbybzca"
    "cccdcfcgchcickclcmcncocrcucvcwcxcyczdedjdkdmdodzeceeegeheresetfifjfkfmfofrga"
    "gbgdgegfggghgiglgmgngpgqgrgsgtgugwgyhkhmhnhrhthuidieiliminioiqirisitjejmjojp"
    "kekgkhkikmknkpkrkwkykzlalblclilklrlsltlulvlymamcmdmemfmgmhmkmlmmmnmompmqmrms"
    "mtmumvmwmxmymznancnenfngninlnonpnrnunzompapepfpgphpkplpmpnprpsptpwpyqarerors"
    "rurwsasbscsdsesgshsisjskslsmsnsosrssstsvsxsysztctdtftgthtjtktltmtntotrtttvtw"
    "tzuaugumusuyuzvavcvevgvivnvuwfwsyeytzazmzw";

static bool is_listed(uint8_t first, uint8_t second)
{
    for (size_t i = 0; i + 2 < sizeof(codes); i += 2)
        if ((uint8_t)codes[i] == first && (uint8_t)codes[i + 1] == second)
            return true;
    return false;
}

static uint64_t packed(uint8_t first, uint8_t second)
{
    return (uint64_t)(first - 'a' + 'A') | (uint64_t)(second - 'a' + 'A') << 8;
}

bool country_code(uint64_t *code, struct bytes letters)
{
    if (letters.len != 2)
        return false;
    uint8_t first = byte_lower(letters.ptr[0]);
    uint8_t second = byte_lower(letters.ptr[1]);
    if (first == 'u' && second == 'k') {
        first = 'g';
        second = 'b';
    }
    if (!is_listed(first, second))
        return false;
    *code = packed(first, second);
    return true;
}

static struct bytes last_label(struct bytes domain)
{
    size_t at = domain.len;
    while (at > 0 && domain.ptr[at - 1] != '.')
        at--;
    return at == 0 ? bytes_make(NULL, 0) : bytes_slice(domain, at, domain.len);
}

bool country_of_domain(uint64_t *code, struct bytes domain)
{
    static const char *const sold_to_all[] = {
        "io", "co", "me", "tv", "ai", "to", "ws", "cc", "so", "sh", "gg", "ly", "fm"};
    struct bytes label = last_label(domain);
    if (bytes_is(label, "\xD1\x80\xD1\x84")) { /* .рф */
        *code = packed('r', 'u');
        return true;
    }
    for (size_t i = 0; i < sizeof(sold_to_all) / sizeof(sold_to_all[0]); i++)
        if (bytes_equal_nocase(label, bytes_of(sold_to_all[i])))
            return false;
    return country_code(code, label);
}

bool country_is_top_label(struct bytes label)
{
    static const char *const names[] = {"com", "net", "org", "info", "biz", "gov",
        "edu", "mil", "int", "eu", "su", "health", "healthcare", "hospital", "clinic",
        "care", "dental", "dentist", "doctor", "med", "pharmacy", "surgery", "online",
        "site", "shop", "store", "app", "dev", "tech", "cloud", "group", "company",
        "agency", "bank", "finance", "insurance", "jobs", "pro", "name", "mobi", "cat",
        "paris", "bzh", "alsace", "corsica", "berlin", "hamburg", "koeln", "wien",
        "london", "nyc", "swiss", "asia", "lat", "example", "test", "invalid",
        "localhost", "xyz", "top", "club", "live", "world", "global", "solutions",
        "services", "systems", "center", "school", "university", "academy", "law",
        "legal", "media", "news", "tv", "coop", "aero", "travel", "museum",
        "\xD1\x80\xD1\x84"};
    uint64_t code = 0;
    if (country_code(&code, label))
        return true;
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (bytes_equal_nocase(label, bytes_of(names[i])))
            return true;
    return false;
}
