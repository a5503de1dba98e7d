#include "alerts/dossier_kinds.h"

#include "model/candidate.h"

#define BIT(field) (UINT32_C(1) << (field))

enum dossier_special dossier_special_of(enum data_field field)
{
    static const enum dossier_special specials[DATA_FIELD_COUNT] = {
        [FIELD_NATIONAL_ID] = SPECIAL_NATIONAL_ID,
        [FIELD_HEALTH_INSURANCE_ID] = SPECIAL_HEALTH,
        [FIELD_DOCTOR] = SPECIAL_HEALTH,
        [FIELD_BLOOD_GROUP] = SPECIAL_HEALTH,
        [FIELD_DIAGNOSIS] = SPECIAL_HEALTH,
        [FIELD_TREATMENT] = SPECIAL_HEALTH,
        [FIELD_TEST_RESULT] = SPECIAL_HEALTH,
    };
    return (unsigned)field < DATA_FIELD_COUNT ? specials[field] : SPECIAL_NONE;
}

const char *dossier_special_name(enum dossier_special special)
{
    static const char *const names[SPECIAL_COUNT] = {
        [SPECIAL_HEALTH] = "article-9-health",
        [SPECIAL_NATIONAL_ID] = "article-87-national-id",
    };
    return (unsigned)special < SPECIAL_COUNT ? names[special] : NULL;
}

uint32_t dossier_kinds_of(uint32_t identifiers)
{
    static const struct {
        enum identifier_type type;
        uint32_t kinds;
    } kinds_of[] = {
        {IDENTIFIER_NIR, BIT(FIELD_NATIONAL_ID)},
        {IDENTIFIER_INS, BIT(FIELD_NATIONAL_ID) | BIT(FIELD_HEALTH_INSURANCE_ID)},
        {IDENTIFIER_NHS, BIT(FIELD_HEALTH_INSURANCE_ID)},
        {IDENTIFIER_KVNR, BIT(FIELD_HEALTH_INSURANCE_ID)},
        {IDENTIFIER_DNI, BIT(FIELD_NATIONAL_ID)},
        {IDENTIFIER_NIE, BIT(FIELD_NATIONAL_ID)},
        {IDENTIFIER_CODICE_FISCALE, BIT(FIELD_NATIONAL_ID)},
        {IDENTIFIER_NISS, BIT(FIELD_NATIONAL_ID)},
        {IDENTIFIER_AVS, BIT(FIELD_NATIONAL_ID)},
        {IDENTIFIER_BSN, BIT(FIELD_NATIONAL_ID)},
        {IDENTIFIER_US_SSN, BIT(FIELD_NATIONAL_ID)},
        {IDENTIFIER_PHONE, BIT(FIELD_PHONE)},
        {IDENTIFIER_EMAIL, BIT(FIELD_EMAIL)},
        {IDENTIFIER_IBAN, BIT(FIELD_IBAN)},
        {IDENTIFIER_PERSON, BIT(FIELD_NAME) | BIT(FIELD_BIRTH_DATE)},
    };
    uint32_t kinds = 0;
    for (size_t i = 0; i < sizeof(kinds_of) / sizeof(kinds_of[0]); i++)
        if ((identifiers & identifier_bit(kinds_of[i].type)) != 0)
            kinds |= kinds_of[i].kinds;
    return kinds;
}

static const struct {
    const char *name;
    uint32_t kinds; /* any of them */
} harms[HARM_COUNT] = {
    [HARM_IDENTITY] = {"identity-theft",
        BIT(FIELD_NATIONAL_ID) | BIT(FIELD_BIRTH_DATE) | BIT(FIELD_DOCUMENT_SCAN)},
    [HARM_PHISHING] = {"targeted-fraud", BIT(FIELD_EMAIL) | BIT(FIELD_PHONE)},
    [HARM_HEALTH] = {"health-disclosed",
        BIT(FIELD_DOCTOR) | BIT(FIELD_BLOOD_GROUP) | BIT(FIELD_DIAGNOSIS) |
            BIT(FIELD_TREATMENT) | BIT(FIELD_TEST_RESULT)},
    [HARM_ENTITLEMENT] = {"entitlement-misuse",
        BIT(FIELD_NATIONAL_ID) | BIT(FIELD_HEALTH_INSURANCE_ID) | BIT(FIELD_INSURER)},
    [HARM_ACCOUNTS] = {"account-takeover", BIT(FIELD_PASSWORD)},
    [HARM_MONEY] = {"financial-loss", BIT(FIELD_IBAN) | BIT(FIELD_CARD)},
    [HARM_HOME] = {"unwanted-contact", BIT(FIELD_ADDRESS)},
    [HARM_WORK] = {"harm-at-work", BIT(FIELD_EMPLOYER) | BIT(FIELD_SALARY)},
};

bool dossier_harm_follows(enum dossier_harm harm, uint32_t kinds)
{
    return (unsigned)harm < HARM_COUNT && (harms[harm].kinds & kinds) != 0;
}

const char *dossier_harm_name(enum dossier_harm harm)
{
    return (unsigned)harm < HARM_COUNT ? harms[harm].name : "?";
}
