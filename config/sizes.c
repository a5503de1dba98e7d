#include "config/sizes.h"

#include <stdio.h>

struct unit {
    const char *name;
    unsigned shift;
};

static const struct unit units[] = {{"GiB", 30}, {"MiB", 20}, {"KiB", 10}, {"B", 0}};
enum { UNITS = sizeof(units) / sizeof(units[0]), MOST_GIB = 1000000 };

static const struct unit *find_unit(struct bytes name)
{
    for (size_t i = 0; i < UNITS; i++)
        if (bytes_is(name, units[i].name))
            return &units[i];
    return NULL;
}

int size_parse(uint64_t *count, struct bytes text, struct err *err)
{
    size_t digits = 0;
    while (digits < text.len && byte_is_digit(text.ptr[digits]))
        digits++;
    const struct unit *unit = find_unit(bytes_slice(text, digits, text.len));
    if (digits == 0 || unit == NULL)
        return err_set(err, "is not a size; write a whole number and one of "
                            "B, KiB, MiB, GiB, like 16MiB");
    uint64_t number = 0;
    uint64_t max = ((uint64_t)MOST_GIB << 30U) >> unit->shift;
    if (bytes_to_u64(&number, bytes_slice(text, 0, digits), max) != 0)
        return err_set(err, "is more than %dGiB", MOST_GIB);
    *count = number << unit->shift;
    return 0;
}

void size_text(char *text, uint64_t count)
{
    const struct unit *unit = &units[UNITS - 1];
    for (size_t i = UNITS; i > 0; i--)
        if (count != 0 && (count & ((UINT64_C(1) << units[i - 1].shift) - 1)) == 0)
            unit = &units[i - 1];
    (void)snprintf(text, SIZE_TEXT_SIZE, "%llu%s",
        (unsigned long long)(count >> unit->shift), unit->name);
}
