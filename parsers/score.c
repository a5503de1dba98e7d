#include "parsers/score.h"

#include "base/fd.h"
#include "score_weights.h" /* generated from config/score */

#include <limits.h>
#include <math.h>

enum { DIGITS_MAX = 9 };

static const struct score_models built_in = {
    .dataset = {SCORE_WEIGHTS_DATASET}, .health = {SCORE_WEIGHTS_HEALTH}};

const struct score_models *score_built_in(void)
{
    return &built_in;
}

/* "-1.25": no exponent, nothing else. */
static bool read_number(double *out, struct bytes text)
{
    bool minus = bytes_starts(text, "-");
    text = bytes_slice(text, minus ? 1 : 0, text.len);
    ptrdiff_t point = bytes_find_byte(text, '.', 0);
    struct bytes whole =
        bytes_slice(text, 0, point == BYTES_NONE ? text.len : (size_t)point);
    struct bytes part = bytes_slice(text, whole.len + 1, text.len);
    uint64_t units = 0;
    uint64_t rest = 0;
    if (whole.len == 0 || whole.len > DIGITS_MAX || part.len > DIGITS_MAX ||
        (point != BYTES_NONE && part.len == 0) ||
        bytes_to_u64(&units, whole, SCORE_WEIGHT_MAX) != 0 ||
        (part.len > 0 && bytes_to_u64(&rest, part, INT32_MAX) != 0))
        return false;
    double value = (double)rest;
    for (size_t i = 0; i < part.len; i++)
        value /= 10;
    value += (double)units;
    if (value > SCORE_WEIGHT_MAX)
        return false;
    *out = minus ? -value : value;
    return true;
}

/* Where a name's number goes, and the number of its mark among those given. */
static double *place_of(struct score_model *model, unsigned *mark, struct bytes name)
{
    *mark = FEATURE_COUNT;
    if (bytes_is(name, "bias"))
        return &model->bias;
    *mark = FEATURE_COUNT + 1;
    if (bytes_is(name, "threshold"))
        return &model->threshold;
    *mark = feature_of_name(name);
    return *mark == FEATURE_COUNT ? NULL : &model->weight[*mark];
}

static int read_line(struct score_model *model, bool *given, struct bytes line,
    unsigned number, struct err *err)
{
    ptrdiff_t remark = bytes_find_byte(line, '#', 0);
    line = bytes_trim(
        bytes_slice(line, 0, remark == BYTES_NONE ? line.len : (size_t)remark));
    if (line.len == 0)
        return 0;
    size_t name_len = 0;
    while (name_len < line.len && !byte_is_space(line.ptr[name_len]))
        name_len++;
    unsigned mark = 0;
    double *place = place_of(model, &mark, bytes_slice(line, 0, name_len));
    if (place == NULL)
        return err_set(err, "line %u: there is no such feature", number);
    if (given[mark])
        return err_set(err, "line %u: given twice", number);
    given[mark] = true;
    struct bytes value = bytes_trim(bytes_slice(line, name_len, line.len));
    if (!read_number(place, value))
        return err_set(err, "line %u: a number such as -1.25, at most %d, is expected",
            number, SCORE_WEIGHT_MAX);
    return 0;
}

int score_read(struct score_model *out, struct bytes file, struct err *err)
{
    struct score_model model = {.threshold = -1};
    bool given[FEATURE_COUNT + 2] = {false};
    struct bytes line;
    unsigned number = 0;
    if (file.len > SCORE_FILE_MAX)
        return err_set(err, "larger than %d bytes", SCORE_FILE_MAX);
    while (file.ptr != NULL && bytes_split(&line, &file, '\n'))
        if (read_line(&model, given, line, ++number, err) != 0)
            return -1;
    if (!(model.threshold > 0 && model.threshold < 1))
        return err_set(err, "no threshold between 0 and 1");
    *out = model;
    return 0;
}

static int open_one(
    struct score_model *out, const char *folder, const char *name, struct err *err)
{
    AUTO(buf_done) struct buf path;
    AUTO(buf_done) struct buf file;
    const char *text = NULL;
    buf_init(&path, PATH_MAX);
    buf_init(&file, SCORE_FILE_MAX);
    if (buf_addf(&path, err, "%s/%s", folder, name) != 0 ||
        buf_text(&text, &path, err) != 0 || fd_read_regular(&file, text, err) != 0)
        return -1;
    return score_read(out, buf_bytes(&file), err) == 0 ? 0 : err_in(err, text);
}

int score_open(struct score_models *out, const char *folder, struct err *err)
{
    struct score_models models;
    if (open_one(&models.dataset, folder, "dataset.weights", err) != 0 ||
        open_one(&models.health, folder, "health.weights", err) != 0)
        return -1;
    *out = models;
    return 0;
}

double score_part(const struct score_model *model, const struct features *features,
    enum feature feature)
{
    return model->weight[feature] * (double)features->value[feature];
}

double score_of(const struct score_model *model, const struct features *features)
{
    double sum = model->bias;
    for (unsigned i = 0; i < FEATURE_COUNT; i++)
        sum += score_part(model, features, (enum feature)i);
    return 1 / (1 + exp(-sum));
}

unsigned score_order(enum feature *order, const struct score_model *model,
    const struct features *features)
{
    unsigned count = 0;
    for (unsigned i = 0; i < FEATURE_COUNT; i++) {
        double part = fabs(score_part(model, features, (enum feature)i));
        unsigned at = count;
        if (features->value[i] == 0)
            continue;
        for (; at > 0 && fabs(score_part(model, features, order[at - 1])) < part; at--)
            order[at] = order[at - 1];
        order[at] = (enum feature)i;
        count++;
    }
    return count;
}
