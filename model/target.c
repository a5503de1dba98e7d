#include "model/target.h"

#include "model/url_name.h"

#include <string.h>

int target_init(struct target *target, struct bytes url, struct bytes host)
{
    return target_init_in(target, url, host, id_bucket(host));
}

int target_init_in(
    struct target *target, struct bytes url, struct bytes host, uint16_t bucket)
{
    if (url.len >= sizeof(target->url) || host.len >= sizeof(target->host))
        return -1;
    memset(target, 0, sizeof(*target));
    (void)bytes_to_text(target->url, sizeof(target->url), url);
    (void)bytes_to_text(target->host, sizeof(target->host), host);
    target->id = url_name_id(url);
    target->bucket = bucket;
    return 0;
}

bool target_asks_ciphertext(const struct target *target)
{
    return target->key[0] != '\0' && (target->burn || !paste_key_burns(target->key));
}
