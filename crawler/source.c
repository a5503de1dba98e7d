#include "crawler/source.h"

#include "model/file_name.h"
#include "model/target.h"

#include <stdlib.h>
#include <string.h>

static size_t count_of(const char *const *list)
{
    size_t count = 0;
    while (list != NULL && list[count] != NULL)
        count++;
    return count;
}

/* `*out` is the caller's to free; NULL: there are none. */
static int read_mirrors(
    struct url **out, const char *const *texts, size_t count, struct err *err)
{
    *out = NULL;
    if (count == 0)
        return 0;
    if (count >= SOURCE_ADDRESSES_MAX)
        return err_set(err, "more than %d mirrors", SOURCE_ADDRESSES_MAX - 1);
    AUTO(mem_free) struct url *mirrors = calloc(count, sizeof(*mirrors));
    if (mirrors == NULL)
        return err_no_memory(err);
    for (size_t i = 0; i < count; i++) {
        if (url_parse(&mirrors[i], bytes_of(texts[i]), err) != 0)
            return -1;
        if (mirrors[i].host_len >= TARGET_HOST_SIZE)
            return err_set(err, "a mirror's host has too long a name");
    }
    *out = mirrors;
    mirrors = NULL;
    return 0;
}

int source_init(
    struct source *out, const struct source_settings *settings, struct err *err)
{
    struct source source = {
        .settings = *settings, .mirror_count = count_of(settings->mirrors)};
    struct url *mirrors = NULL;
    size_t name_len = strlen(settings->name);
    if (name_len == 0 || name_len >= TARGET_SOURCE_SIZE)
        return err_set(err, "a source's name has 1 to %d bytes, not %zu",
            TARGET_SOURCE_SIZE - 1, name_len);
    if (url_parse(&source.first, bytes_of(settings->url), err) != 0)
        return err_in(err, settings->name);
    if (source.first.host_len >= TARGET_HOST_SIZE)
        return err_set(err, "%s: the host's name is too long", settings->name);
    source.bucket = url_bucket(&source.first);
    if (read_mirrors(&mirrors, settings->mirrors, source.mirror_count, err) != 0)
        return err_in(err, settings->name);
    *out = source;
    out->mirrors = mirrors;
    return 0;
}

void source_done(struct source *source)
{
    free(source->mirrors);
    source->mirrors = NULL;
    source->mirror_count = 0;
}

size_t source_addresses(const struct source *source)
{
    return 1 + source->mirror_count;
}

int source_address(
    struct url *out, const struct source *source, size_t index, const struct url *page)
{
    if (index == 0 || index > source->mirror_count) {
        *out = *page;
        return 0;
    }
    return url_move(out, page, &source->mirrors[index - 1]);
}

void source_canonical(struct url *link, const struct source *source)
{
    struct url moved;
    for (size_t i = 0; i < source->mirror_count; i++)
        if (url_same_host(link, &source->mirrors[i]) &&
            url_move(&moved, link, &source->first) == 0) {
            *link = moved;
            return;
        }
}

bool source_takes_file(const struct source *source, struct bytes path)
{
    enum file_name name = file_name_of(path);
    if (name == FILE_NAME_NONE || source->settings.files == SOURCE_FILES_ALL)
        return true;
    return source->settings.files == SOURCE_FILES_TEXT && name == FILE_NAME_TEXT;
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
