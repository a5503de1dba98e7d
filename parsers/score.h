/*
 * score - how much a posting is one, as two small linear models say.
 *
 * One tells dataset postings, the other whether such a posting is of health data. A
 * model is a weight for each named feature and a bias; what they add up to becomes a
 * probability by the logistic function. The weights are trained by scripts/train-score
 * on the texts of tests/fixtures/postings, and stand in config/score/ for people to
 * read; the program carries them, and may be given others.
 */
#ifndef VIGIE_PARSERS_SCORE_H
#define VIGIE_PARSERS_SCORE_H

#include "base/buf.h"
#include "parsers/features.h"

struct score_model {
    double weight[FEATURE_COUNT];
    double bias;
    double threshold; /* a probability: from here on it is one */
};

struct score_models {
    struct score_model dataset;
    struct score_model health; /* of what is a dataset posting */
};

/* What the scores of one posting were made of. */
struct explanation {
    struct features features;
    const struct score_models *models; /* borrowed */
};

/* The program's own, trained ones. */
const struct score_models *score_built_in(void);

/* A weights file: a name and a decimal number a line, '#' begins a remark; the names
 * are those of features, "bias" and "threshold". A feature without a line has no
 * weight. -1 with the line's number for anything else, a name given twice, a number
 * past SCORE_WEIGHT_MAX, or no threshold between 0 and 1. */
enum { SCORE_WEIGHT_MAX = 1000, SCORE_FILE_MAX = 64 * 1024 };
MUST_USE int score_read(struct score_model *out, struct bytes file, struct err *err);

/* The files dataset.weights and health.weights of `folder`; the error names the file.
 */
MUST_USE int score_open(struct score_models *out, const char *folder, struct err *err);

/* 0..1. */
double score_of(const struct score_model *model, const struct features *features);

/* What one feature added: its value times its weight. */
double score_part(const struct score_model *model, const struct features *features,
    enum feature feature);

/* The features that have a value, those that speak loudest first, whichever
 * way; returns how many. */
unsigned score_order(enum feature *order, const struct score_model *model,
    const struct features *features);

#endif
