#include "matchers/type.h"

static const struct identifier_kind *const KINDS[] = {
    &identifier_nir,
    &identifier_phone,
    &identifier_email,
    &identifier_domain,
    &identifier_iban,
    &identifier_nhs,
    &identifier_dni,
    &identifier_nie,
    &identifier_codice_fiscale,
    &identifier_niss,
    &identifier_avs,
    &identifier_kvnr,
    &identifier_bsn,
    &identifier_us_ssn,
    &identifier_ins,
    &identifier_rpps,
    &identifier_finess,
    &identifier_person,
    &identifier_phrase,
    &identifier_local,
    NULL,
};

const struct identifier_kind *const *identifier_kinds(void)
{
    return KINDS;
}

const struct identifier_kind *identifier_kind(enum identifier_type type)
{
    for (size_t i = 0; KINDS[i] != NULL; i++)
        if (KINDS[i]->type == type)
            return KINDS[i];
    return NULL;
}

const char *refusal_text(enum refusal refusal)
{
    static const char *const texts[REFUSAL_COUNT] = {
        [REFUSAL_NONE] = "taken",
        [REFUSAL_EMPTY] = "empty",
        [REFUSAL_LENGTH] = "wrong length",
        [REFUSAL_CHARACTERS] = "a character that does not belong there",
        [REFUSAL_KEY] = "the check key does not hold",
        [REFUSAL_DATE] = "no such month",
        [REFUSAL_SPREADSHEET] = "a spreadsheet rounded it (1,85E+14): export as text",
        [REFUSAL_SHAPE] = "not of the right shape",
        [REFUSAL_COMMON] = "too short or too common, it would be found everywhere",
        [REFUSAL_BIRTH] = "no date of birth",
        [REFUSAL_NAME] = "a family name or a given name is missing",
    };
    return texts[refusal];
}
