/*
 * data_kind - what a column of a table may tell of a person besides identifiers.
 */
#ifndef VIGIE_MODEL_DATA_KIND_H
#define VIGIE_MODEL_DATA_KIND_H

enum data_kind {
    DATA_NONE = 0,
    DATA_NAME,
    DATA_BIRTH_DATE,
    DATA_SEX,
    DATA_ADDRESS,
    DATA_POSTCODE,
    DATA_BLOOD_GROUP,
    DATA_DIAGNOSIS,
    DATA_TREATMENT,
    DATA_TEST_RESULT,
    DATA_INSURER,
    DATA_DOCTOR,
    DATA_PASSWORD,
    DATA_KIND_LIMIT /* a set of kinds is a uint32_t */
};

/* "birth_date"; NULL for DATA_NONE and for what is no kind. */
const char *data_kind_name(enum data_kind kind);

#endif
