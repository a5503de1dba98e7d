#include "parsers/lexicon_names.h"

#include "model/posting.h"

#include <string.h>

static const char *const section_names[LEXICON_SECTION_COUNT] = {
    [LEXICON_OFFER] = "offer",
    [LEXICON_FIELD] = "field",
    [LEXICON_UNIT] = "unit",
    [LEXICON_NUMBER] = "number",
    [LEXICON_AMOUNT] = "amount",
    [LEXICON_SIZE] = "size",
    [LEXICON_CURRENCY] = "currency",
    [LEXICON_MONEY] = "money",
    [LEXICON_SECTOR] = "sector",
    [LEXICON_COUNTRY] = "country",
    [LEXICON_TOWN] = "town",
    [LEXICON_CONTACT] = "contact",
    [LEXICON_FORMAT] = "format",
    [LEXICON_SIGN] = "sign",
    [LEXICON_VICTIM] = "victim",
    [LEXICON_COLUMN] = "column",
};

static const char *const cue_names[CUE_COUNT] = {
    [CUE_SALE] = "sale",
    [CUE_FREE] = "free",
    [CUE_REQUEST] = "request",
    [CUE_DISCUSSION] = "discussion",
    [CUE_NEWS] = "news",
    [CUE_AUCTION] = "auction",
    [CUE_RANSOM] = "ransom",
    [CUE_DATA] = "data",
    [CUE_GOODS] = "goods",
    [CUE_DENY] = "deny",
    [CUE_SOLD] = "sold",
    [CUE_INVENTED] = "invented",
    [CUE_PATIENTS] = "patients",
    [CUE_ACCESS] = "access",
    [CUE_SERVICE] = "service",
};

static const char *const unit_names[UNIT_COUNT] = {[UNIT_RECORD] = "record",
    [UNIT_STAFF] = "staff",
    [UNIT_MEASURE] = "measure",
    [UNIT_MANY] = "many"};

static const char *const money_names[MONEY_COUNT] = {
    [MONEY_PRICE] = "price",
    [MONEY_START] = "start",
    [MONEY_STEP] = "step",
    [MONEY_BLITZ] = "blitz",
    [MONEY_TAKES] = "takes",
    [MONEY_EACH] = "each",
    [MONEY_DEMAND] = "demand",
    [MONEY_OTHER] = "other",
};

static const char *const sign_names[SIGN_COUNT] = {
    [SIGN_SAMPLE] = "sample",
    [SIGN_TOTAL] = "total",
    [SIGN_LABEL] = "label",
    [SIGN_OPEN] = "open",
    [SIGN_BREACH] = "breach",
    [SIGN_ABSENT] = "absent",
    [SIGN_LACKING] = "lacking",
    [SIGN_ANIMAL] = "animal",
    [SIGN_LEAVE] = "leave",
    [SIGN_CARERS] = "carers",
    [SIGN_HEALTHY] = "healthy",
    [SIGN_CLOSED] = "closed",
    [SIGN_STANDS] = "stands",
    [SIGN_BOAST] = "boast",
    [SIGN_LETTER] = "letter",
    [SIGN_THREAT] = "threat",
};

static const char *const victim_names[VICTIM_COUNT] = {
    [VICTIM_OF] = "of",
    [VICTIM_LABEL] = "label",
    [VICTIM_FORM] = "form",
    [VICTIM_SEAT] = "seat",
    [VICTIM_WORD] = "word",
};

static bool in_list(
    uint64_t *value, struct bytes name, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (bytes_is(name, names[i])) {
            *value = i;
            return true;
        }
    return false;
}

/* The names of the model's enums are told one by one. */
typedef const char *value_name(unsigned value);

static const char *field_name(unsigned value)
{
    return data_field_name((enum data_field)value);
}

static const char *sector_name(unsigned value)
{
    return data_sector_name((enum data_sector)value);
}

static const char *contact_name(unsigned value)
{
    return contact_kind_name((enum contact_kind)value);
}

static const char *format_name(unsigned value)
{
    return data_format_name((enum data_format)value);
}

static bool in_model(
    uint64_t *value, struct bytes name, value_name *name_of, unsigned count)
{
    for (unsigned i = 0; name.len > 0 && i < count; i++)
        if (bytes_is(name, name_of(i))) {
            *value = i;
            return true;
        }
    return false;
}

/* Capital letters, packed. */
static bool is_code(uint64_t *value, struct bytes name, size_t least, size_t most)
{
    uint64_t packed = 0;
    if (name.len < least || name.len > most)
        return false;
    for (size_t i = 0; i < name.len; i++) {
        if (name.ptr[i] < 'A' || name.ptr[i] > 'Z')
            return false;
        packed |= (uint64_t)name.ptr[i] << 8 * i;
    }
    *value = packed;
    return true;
}

void lexicon_code(char text[LEXICON_CODE_SIZE], uint64_t value)
{
    memset(text, 0, LEXICON_CODE_SIZE);
    for (size_t i = 0; i + 1 < LEXICON_CODE_SIZE; i++)
        text[i] = (char)(value >> 8 * i & 0xFF);
}

static bool is_amount(uint64_t *value, struct bytes name)
{
    static const uint64_t most = UINT64_C(1000000000000000000);
    return bytes_to_u64(value, name, most) == 0 && *value > 0;
}

bool lexicon_section_named(enum lexicon_section *section, struct bytes name)
{
    uint64_t value = 0;
    if (!in_list(&value, name, section_names, LEXICON_SECTION_COUNT))
        return false;
    *section = (enum lexicon_section)value;
    return true;
}

bool lexicon_value_named(
    uint64_t *value, enum lexicon_section section, struct bytes name)
{
    if (bytes_is(name, "none")) {
        *value = LEXICON_NOTHING;
        return true;
    }
    switch (section) {
    case LEXICON_OFFER:
        return in_list(value, name, cue_names, CUE_COUNT);
    case LEXICON_FIELD:
    case LEXICON_COLUMN:
        return in_model(value, name, field_name, DATA_FIELD_COUNT);
    case LEXICON_UNIT:
        return in_list(value, name, unit_names, UNIT_COUNT);
    case LEXICON_NUMBER:
    case LEXICON_AMOUNT:
    case LEXICON_SIZE:
        return is_amount(value, name);
    case LEXICON_CURRENCY:
        return is_code(value, name, 3, LEXICON_CODE_SIZE - 1);
    case LEXICON_MONEY:
        return in_list(value, name, money_names, MONEY_COUNT);
    case LEXICON_SECTOR:
        return in_model(value, name, sector_name, DATA_SECTOR_COUNT);
    case LEXICON_COUNTRY:
    case LEXICON_TOWN:
        return is_code(value, name, 2, 2);
    case LEXICON_CONTACT:
        return in_model(value, name, contact_name, CONTACT_KIND_COUNT);
    case LEXICON_FORMAT:
        return in_model(value, name, format_name, DATA_FORMAT_COUNT);
    case LEXICON_SIGN:
        return in_list(value, name, sign_names, SIGN_COUNT);
    case LEXICON_VICTIM:
        return in_list(value, name, victim_names, VICTIM_COUNT);
    case LEXICON_SECTION_COUNT:
        break;
    }
    return false;
}

const char *lexicon_section_wanted(void)
{
    return "offer, field, unit, number, amount, size, currency, money, sector, "
           "country, town, contact, format, "
           "sign, victim or column";
}

const char *lexicon_value_wanted(enum lexicon_section section)
{
    static const char *const wanted[LEXICON_SECTION_COUNT] = {
        [LEXICON_OFFER] = "what is done with data, such as sale",
        [LEXICON_FIELD] = "a kind of data, such as birth_date",
        [LEXICON_UNIT] = "record, staff, measure or many",
        [LEXICON_NUMBER] = "a whole number, such as 1000000",
        [LEXICON_AMOUNT] = "a whole number, such as 500000",
        [LEXICON_SIZE] = "a number of bytes, such as 1000000000",
        [LEXICON_CURRENCY] = "a currency's code, such as EUR",
        [LEXICON_MONEY] = "price, start, step, blitz, takes, each, demand or other",
        [LEXICON_SECTOR] = "a sector, such as health",
        [LEXICON_COUNTRY] = "a country's code, such as FR",
        [LEXICON_TOWN] = "a country's code, such as FR",
        [LEXICON_CONTACT] = "a way to be reached, such as telegram",
        [LEXICON_FORMAT] = "a format, such as csv",
        [LEXICON_SIGN] = ("sample, total, label, open, breach, absent, "
                          "lacking, animal, leave, carers, healthy, closed or stands"),
        [LEXICON_VICTIM] = "of, label, form, seat or word",
        [LEXICON_COLUMN] = "a kind of data, such as birth_date",
    };
    return section < LEXICON_SECTION_COUNT ? wanted[section] : "";
}
