#include "app/fetch_way.h"

#include "model/file_name.h"

#include <stdio.h>
#include <string.h>

void fetch_way_address(char url[URL_MAX + 1], char host[TARGET_HOST_SIZE],
    const struct fetch_way *way, const struct target *target)
{
    struct url page;
    struct url asked;
    (void)snprintf(url, URL_MAX + 1, "%s", target->url);
    (void)snprintf(host, TARGET_HOST_SIZE, "%s", target->host);
    if (way->source == NULL || way->address == 0 ||
        url_parse(&page, bytes_of(target->url), NULL) != 0 ||
        source_address(&asked, way->source, way->address, &page) != 0)
        return;
    (void)snprintf(url, URL_MAX + 1, "%s", asked.text);
    (void)bytes_to_text(host, TARGET_HOST_SIZE, url_host(&asked));
}

static int add_headers(
    struct fetch_job *job, const char *const *headers, struct err *err)
{
    size_t used = 0;
    for (; headers != NULL && *headers != NULL; headers++) {
        size_t len = strlen(*headers);
        if (used + len + 2 > sizeof(job->headers))
            return err_set(err, "more headers than a request takes");
        memcpy(job->headers + used, *headers, len);
        used += len;
        job->headers[used++] = '\n';
        job->headers[used] = '\0';
    }
    return 0;
}

/* Of the canonical address: the same at every mirror. */
static bool is_file(const struct target *target)
{
    struct url page;
    return url_parse(&page, bytes_of(target->url), NULL) == 0 &&
           file_name_of(url_path(&page)) != FILE_NAME_NONE;
}

int fetch_way_fill(struct fetch_job *job, const struct fetch_way *way,
    const struct target *target, struct err *err)
{
    (void)snprintf(job->if_none_match, sizeof(job->if_none_match), "%s", target->etag);
    (void)snprintf(job->if_modified_since, sizeof(job->if_modified_since), "%s",
        target->last_modified);
    job->ciphertext = target_asks_ciphertext(target);
    if (way->source == NULL)
        return 0;
    const struct source_settings *settings = &way->source->settings;
    if (settings->files_max != 0 && is_file(target))
        job->max_body = settings->files_max;
    return add_headers(job, settings->headers, err);
}
