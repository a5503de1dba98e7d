#include "model/data_kind.h"

#include <stddef.h>

const char *data_kind_name(enum data_kind kind)
{
    static const char *const names[DATA_KIND_LIMIT] = {
        [DATA_NAME] = "name",
        [DATA_BIRTH_DATE] = "birth_date",
        [DATA_SEX] = "sex",
        [DATA_ADDRESS] = "address",
        [DATA_POSTCODE] = "postcode",
        [DATA_BLOOD_GROUP] = "blood_group",
        [DATA_DIAGNOSIS] = "diagnosis",
        [DATA_TREATMENT] = "treatment",
        [DATA_TEST_RESULT] = "test_result",
        [DATA_INSURER] = "insurer",
        [DATA_DOCTOR] = "doctor",
        [DATA_PASSWORD] = "password",
    };
    return (unsigned)kind < DATA_KIND_LIMIT ? names[kind] : NULL;
}
