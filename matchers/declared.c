#include "matchers/declared.h"

#include <string.h>

int declared_shape_add(
    struct declared *declared, const struct local_shape *shape, struct err *err)
{
    for (size_t i = 0; i < declared->shape_count; i++)
        if (strcmp(declared->shapes[i].text, shape->text) == 0)
            return 0;
    if (declared->shape_count == DECLARED_ALL_MAX)
        return err_set(err, "the watchlists have more than %d shapes of local numbers",
            DECLARED_ALL_MAX);
    declared->shapes[declared->shape_count++] = *shape;
    return 0;
}
