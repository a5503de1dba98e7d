#include "crawler/settings.h"

#include <stdlib.h>
#include <string.h>

int settings_copy(
    struct settings *settings, const struct fetcher_options *from, struct err *err)
{
    struct bytes authorities = from->authorities;
    settings->options = *from;
    settings->user_agent = strdup(from->user_agent);
    settings->authorities = malloc(authorities.len + 1);
    if (settings->user_agent == NULL || settings->authorities == NULL)
        return err_no_memory(err);
    if (authorities.len > 0)
        memcpy(settings->authorities, authorities.ptr, authorities.len);
    settings->options.user_agent = settings->user_agent;
    settings->options.authorities = bytes_make(settings->authorities, authorities.len);
    return 0;
}

void settings_done(struct settings *settings)
{
    free(settings->user_agent);
    free(settings->authorities);
    *settings = (struct settings){0};
}
