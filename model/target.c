#include "model/target.h"

#include "model/url_name.h"

#include <string.h>

int target_init(struct target *target, struct bytes url, struct bytes host)
{
    if (url.len >= sizeof(target->url) || host.len >= sizeof(target->host))
        return -1;
    memset(target, 0, sizeof(*target));
    (void)bytes_to_text(target->url, sizeof(target->url), url);
    (void)bytes_to_text(target->host, sizeof(target->host), host);
    target->id = url_name_id(url);
    target->bucket = id_bucket(host);
    return 0;
}
