#include "alerts/channel.h"

#include <stdio.h>
#include <string.h>

/* A new kind is one file and one line. */
static const struct channel_kind *const kinds[] = {
    &channel_mail,
    &channel_webhook,
    &channel_slack,
    &channel_syslog,
    &channel_command,
};

const struct channel_kind *channel_kind_find(const char *name)
{
    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
        if (strcmp(kinds[i]->name, name) == 0)
            return kinds[i];
    return NULL;
}

void channel_mark(char mark[CHANNEL_MARK_MAX], const struct delivery *delivery)
{
    mark[0] = '\0';
    if (delivery->repeated)
        (void)snprintf(mark, CHANNEL_MARK_MAX, "attempt %u: may be a repetition",
            (unsigned)delivery->attempt);
}

int channel_json_marked(
    struct buf *out, const struct delivery *delivery, struct err *err)
{
    struct bytes body = delivery->body;
    if (!delivery->repeated)
        return buf_add(out, body, err);
    if (!bytes_starts(body, "{"))
        return err_set(err, "%s is no JSON object", delivery->key);
    if (buf_addf(out, err, "{\"attempt\":%u,\"may_be_repetition\":true,",
            (unsigned)delivery->attempt) != 0)
        return -1;
    return buf_add(out, bytes_slice(body, 1, body.len), err);
}

int outlet_open(struct outlet *out, const struct channel_kind *kind,
    const struct channel_options *options, struct err *err)
{
    struct outlet outlet = {.kind = kind, .timeout_ms = options->timeout_ms};
    if (!bytes_to_text(outlet.name, sizeof(outlet.name), bytes_of(options->name)))
        return err_set(err, "a channel's name of more than %d bytes", CHANNEL_NAME_MAX);
    if (kind->open(&outlet.self, options, err) != 0)
        return outlet.name[0] == '\0' ? -1 : err_in(err, outlet.name);
    *out = outlet;
    return 0;
}

void outlet_close(struct outlet *channel)
{
    if (channel->kind != NULL)
        channel->kind->close(channel->self);
    *channel = (struct outlet){0};
}
