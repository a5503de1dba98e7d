#include "parsers/calling_codes.h"

#include "parsers/country_codes.h"

enum { DIGITS_MAX = 3 };

static const struct {
    const char *digits;
    const char *letters;
} codes[] = {{"7", "RU"}, {"20", "EG"}, {"27", "ZA"}, {"30", "GR"}, {"31", "NL"},
    {"32", "BE"}, {"33", "FR"}, {"34", "ES"}, {"36", "HU"}, {"39", "IT"}, {"40", "RO"},
    {"41", "CH"}, {"43", "AT"}, {"44", "GB"}, {"45", "DK"}, {"46", "SE"}, {"47", "NO"},
    {"48", "PL"}, {"49", "DE"}, {"51", "PE"}, {"52", "MX"}, {"54", "AR"}, {"55", "BR"},
    {"56", "CL"}, {"57", "CO"}, {"58", "VE"}, {"60", "MY"}, {"61", "AU"}, {"62", "ID"},
    {"63", "PH"}, {"64", "NZ"}, {"65", "SG"}, {"66", "TH"}, {"81", "JP"}, {"82", "KR"},
    {"84", "VN"}, {"86", "CN"}, {"90", "TR"}, {"91", "IN"}, {"92", "PK"}, {"212", "MA"},
    {"213", "DZ"}, {"216", "TN"}, {"221", "SN"}, {"225", "CI"}, {"234", "NG"},
    {"237", "CM"}, {"244", "AO"}, {"254", "KE"}, {"258", "MZ"}, {"351", "PT"},
    {"352", "LU"}, {"353", "IE"}, {"354", "IS"}, {"358", "FI"}, {"359", "BG"},
    {"370", "LT"}, {"371", "LV"}, {"372", "EE"}, {"373", "MD"}, {"374", "AM"},
    {"375", "BY"}, {"380", "UA"}, {"381", "RS"}, {"385", "HR"}, {"386", "SI"},
    {"420", "CZ"}, {"421", "SK"}, {"502", "GT"}, {"503", "SV"}, {"504", "HN"},
    {"506", "CR"}, {"507", "PA"}, {"591", "BO"}, {"593", "EC"}, {"595", "PY"},
    {"598", "UY"}, {"966", "SA"}, {"971", "AE"}, {"972", "IL"}, {"994", "AZ"},
    {"995", "GE"}, {"996", "KG"}, {"998", "UZ"}};

bool calling_code(uint64_t *country, struct bytes digits)
{
    for (size_t i = 0; i < sizeof(codes) / sizeof(codes[0]); i++)
        if (bytes_is(digits, codes[i].digits))
            return country_code(country, bytes_of(codes[i].letters));
    return false;
}

/* A number goes on, or something is counted: "+33 6 39", "+33%", "+33k". */
static bool goes_on(struct bytes text, size_t at)
{
    size_t next = at;
    while (next < text.len && (text.ptr[next] == ' ' || text.ptr[next] == '-' ||
                                  text.ptr[next] == '(' || text.ptr[next] == '.'))
        next++;
    bool number = next < text.len && byte_is_digit(text.ptr[next]);
    return number ||
           (at < text.len && (byte_is_alpha(text.ptr[at]) || text.ptr[at] == '%' ||
                                 text.ptr[at] >= 0x80));
}

struct bytes calling_prefix(struct bytes folded, size_t at)
{
    size_t end = at + 1;
    if (at >= folded.len || folded.ptr[at] != '+')
        return bytes_make(NULL, 0);
    while (end < folded.len && byte_is_digit(folded.ptr[end]))
        end++;
    size_t digits = end - at - 1;
    if (digits == 0 || digits > DIGITS_MAX || goes_on(folded, end))
        return bytes_make(NULL, 0);
    return bytes_slice(folded, at + 1, digits);
}
