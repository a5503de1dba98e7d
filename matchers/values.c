#include "matchers/values.h"

#include <string.h>

int values_start(struct values *values, struct entry_sort *sort, struct err *err)
{
    *values = (struct values){.sort = sort};
    buf_init(&values->records, SIZE_MAX / 2);
    if (entry_sort_rewind(sort, err) != 0)
        return -1;
    int next = entry_sort_next(&values->ahead, sort, err);
    values->has_ahead = next == ENTRY_NEXT;
    return next < 0 ? -1 : 0;
}

void values_done(struct values *values)
{
    buf_done(&values->records);
}

static bool belongs(const struct values *values)
{
    return values->has_ahead && values->ahead.place == values->value.place &&
           values->ahead.print == values->value.print;
}

/* A record that has the value twice counts once; records come in rising order. */
static int record_add(struct values *values, struct err *err)
{
    uint32_t record = values->ahead.record;
    uint32_t last = 0;
    if (values->record_count > 0)
        memcpy(&last, values->records.ptr + values->records.len - sizeof(last),
            sizeof(last));
    if (values->record_count > 0 && last == record)
        return 0;
    values->record_count++;
    return buf_add(&values->records, bytes_make(&record, sizeof(record)), err);
}

int values_next(struct values *values, struct err *err)
{
    if (!values->has_ahead)
        return ENTRY_END;
    values->value = values->ahead;
    values->record_count = 0;
    buf_clear(&values->records);
    while (belongs(values)) {
        if (record_add(values, err) != 0)
            return -1;
        int next = entry_sort_next(&values->ahead, values->sort, err);
        if (next < 0)
            return -1;
        values->has_ahead = next == ENTRY_NEXT;
    }
    return ENTRY_NEXT;
}
