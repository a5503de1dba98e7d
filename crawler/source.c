#include "crawler/source.h"

#include "model/target.h"

#include <string.h>

int source_init(
    struct source *out, const struct source_settings *settings, struct err *err)
{
    struct source source = {.settings = *settings};
    size_t name_len = strlen(settings->name);
    if (name_len == 0 || name_len >= TARGET_SOURCE_SIZE)
        return err_set(err, "a source's name has 1 to %d bytes, not %zu",
            TARGET_SOURCE_SIZE - 1, name_len);
    if (url_parse(&source.first, bytes_of(settings->url), err) != 0)
        return err_in(err, settings->name);
    if (source.first.host_len >= TARGET_HOST_SIZE)
        return err_set(err, "%s: the host's name is too long", settings->name);
    *out = source;
    return 0;
}

/* Greedy with one step back to the last '*': no pattern is worse than its length times
 * the text's. */
static bool glob(const char *pattern, struct bytes text)
{
    const char *star = NULL;
    size_t star_at = 0;
    size_t at = 0;
    while (at < text.len) {
        if (*pattern == '*') {
            star = ++pattern;
            star_at = at;
        } else if (*pattern != '\0' && (uint8_t)*pattern == text.ptr[at]) {
            pattern++;
            at++;
        } else if (star != NULL) {
            pattern = star;
            at = ++star_at;
        } else {
            return false;
        }
    }
    while (*pattern == '*')
        pattern++;
    return *pattern == '\0';
}

bool source_pattern_matches(const char *pattern, struct bytes path)
{
    if (strchr(pattern, '*') == NULL)
        return bytes_starts(path, pattern);
    return glob(pattern, path);
}

static bool any_matches(const char *const *patterns, struct bytes path)
{
    for (; patterns != NULL && *patterns != NULL; patterns++)
        if (source_pattern_matches(*patterns, path))
            return true;
    return false;
}

bool source_excludes(const struct source *source, struct bytes path)
{
    return any_matches(source->settings.exclude, path);
}

bool source_includes(const struct source *source, struct bytes path)
{
    const char *const *include = source->settings.include;
    return include == NULL || include[0] == NULL || any_matches(include, path);
}
