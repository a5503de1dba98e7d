/* Any bytes as a weights file: refused with a reason, or finite weights within bounds.
 */
#include "parsers/score.h"

#include <math.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct score_model model;
    struct features features;
    struct err err = {{0}};
    if (score_read(&model, bytes_make(data, size), &err) != 0) {
        if (err.text[0] == '\0')
            abort();
        return 0;
    }
    for (unsigned i = 0; i < FEATURE_COUNT; i++) {
        if (!(fabs(model.weight[i]) <= SCORE_WEIGHT_MAX))
            abort();
        features.value[i] = (float)(i % 3);
    }
    double score = score_of(&model, &features);
    if (!(model.threshold > 0 && model.threshold < 1) || !(score >= 0 && score <= 1))
        abort();
    return 0;
}
