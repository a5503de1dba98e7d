#include "model/json_fields.h"

static const char *const names[JSON_FIELD_COUNT] = {[JSON_ROWS] = "rows",
    [JSON_TITLE] = "title",
    [JSON_URL] = "url",
    [JSON_DATE] = "date",
    [JSON_TEXT] = "text",
    [JSON_VICTIM] = "victim",
    [JSON_AUTHOR] = "author"};

const char *json_field_name(enum json_field field)
{
    return field < JSON_FIELD_COUNT ? names[field] : NULL;
}

int json_field_of(struct bytes name)
{
    for (int i = 0; i < JSON_FIELD_COUNT; i++)
        if (bytes_is(name, names[i]))
            return i;
    return -1;
}

static bool step_valid(struct bytes step)
{
    for (size_t i = 0; i < step.len; i++) {
        uint8_t byte = step.ptr[i];
        if (!byte_is_alpha(byte) && !byte_is_digit(byte) && byte != '_' &&
            byte != '-' && byte != '$' && byte != '@')
            return false;
    }
    return step.len > 0;
}

bool json_path_valid(struct bytes path)
{
    size_t steps = 0;
    struct bytes step;
    if (bytes_is(path, "."))
        return true;
    if (path.len == 0 || path.len > JSON_FIELD_PATH_MAX)
        return false;
    while (bytes_split(&step, &path, '.'))
        if (!step_valid(step) || ++steps > JSON_FIELD_STEPS_MAX)
            return false;
    return true;
}

struct bytes json_fields_path(const char *fields, enum json_field field)
{
    struct bytes rest = bytes_of(fields);
    struct bytes line;
    while (rest.len > 0 && bytes_split(&line, &rest, '\n')) {
        ptrdiff_t equals = bytes_find_byte(line, '=', 0);
        if (equals != BYTES_NONE &&
            json_field_of(bytes_slice(line, 0, (size_t)equals)) == (int)field)
            return bytes_slice(line, (size_t)equals + 1, line.len);
    }
    return bytes_make(NULL, 0);
}
