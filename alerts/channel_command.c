/*
 * A command of the operator's: an alert's JSON on its standard input. It is not started
 * here, but by whoever may (struct channel_runner); an exit status of 0 says that the
 * message was taken, any other that it was not.
 */
#include "alerts/channel.h"

#include <stdlib.h>

enum { MARK_ROOM = 128 };

struct command_channel {
    struct channel_runner runner;
    char name[CHANNEL_NAME_MAX + 1];
};

static int open_command(
    void **self, const struct channel_options *options, struct err *err)
{
    struct command_channel *channel = calloc(1, sizeof(*channel));
    if (channel == NULL)
        return err_no_memory(err);
    if (options->runner != NULL)
        channel->runner = *options->runner;
    (void)bytes_to_text(channel->name, sizeof(channel->name), bytes_of(options->name));
    *self = channel;
    return 0;
}

static int send_command(void *self, struct delivery *delivery, struct err *err)
{
    const struct command_channel *channel = self;
    AUTO(buf_done) struct buf marked;
    buf_init(&marked, delivery->body.len + MARK_ROOM);
    if (channel->runner.run == NULL)
        return err_set(err, "nobody here starts commands");
    if (channel_json_marked(&marked, delivery, err) != 0)
        return -1;
    return channel->runner.run(
        channel->runner.self, channel->name, buf_bytes(&marked), err);
}

static void close_command(void *self)
{
    free(self);
}

const struct channel_kind channel_command = {
    .name = "command",
    .one_at_a_time = true,
    .compose = alert_json,
    .open = open_command,
    .send = send_command,
    .close = close_command,
};
