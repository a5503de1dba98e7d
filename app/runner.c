#include "app/runner.h"

#include "app/command_run.h"
#include "app/protocol.h"
#include "app/role.h"
#include "app/roles.h"
#include "base/clock.h"
#include "base/fd.h"

#include <poll.h>
#include <signal.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

enum { MARGIN_MS = 10 * 1000, ANSWER_MAX = 2 };

/* ---- running ---- */

static const struct config_channel *find(const struct config *config, const char *name)
{
    for (size_t i = 0; i < config->channel_count; i++)
        if (config->channels[i].type == CONFIG_COMMAND &&
            strcmp(config->channels[i].name, name) == 0)
            return &config->channels[i];
    return NULL;
}

bool runner_is_wanted(const struct config *config)
{
    for (size_t i = 0; i < config->channel_count; i++)
        if (config->channels[i].type == CONFIG_COMMAND)
            return true;
    return false;
}

int runner_run_here(
    void *self, const char *channel, struct bytes input, struct err *err)
{
    const struct config_channel *found = find(self, channel);
    if (found == NULL)
        return err_set(err, "no command is configured for this channel");
    const struct command_job job = {
        .words = found->command, .input = input, .timeout_ms = found->timeout_ms};
    return command_run_job(&job, err);
}

/* ---- asking ---- */

int runner_desk_open(
    struct runner_desk *desk, int fd, const struct config *config, struct err *err)
{
    struct runner_desk opened = {.timeout_ms = 0};
    for (size_t i = 0; i < config->channel_count; i++)
        if (config->channels[i].timeout_ms > opened.timeout_ms)
            opened.timeout_ms = config->channels[i].timeout_ms;
    randombytes_buf(&opened.last, sizeof(opened.last));
    if (channel_init(&opened.channel, fd, err) != 0)
        return -1;
    *desk = opened;
    return 0;
}

void runner_desk_close(struct runner_desk *desk)
{
    channel_done(&desk->channel);
    *desk = (struct runner_desk){.timeout_ms = 0};
}

static int ask(
    struct runner_desk *desk, const char *channel, struct bytes input, struct err *err)
{
    AUTO(buf_done) struct buf body;
    AUTO(fd_close) int text = -1;
    buf_init(&body, FRAME_MAX);
    if (fd_anonymous(&text, "alert", err) != 0 || fd_write_all(text, input, err) != 0 ||
        wire_put_u64(&body, ++desk->last, err) != 0 ||
        wire_put_bytes(&body, bytes_of(channel), err) != 0)
        return -1;
    return protocol_send(&desk->channel, PROTOCOL_RUN, buf_bytes(&body), text, err);
}

/* True when it is the answer to the last request; others are too late and dropped. */
static bool read_answer(int *answer, const struct runner_desk *desk,
    const struct frame *frame, struct err *err)
{
    struct wire body = wire_of(frame->body);
    struct err ignored = {.text = ""};
    char why[ERR_TEXT_MAX];
    uint64_t number = wire_u64(&body);
    uint8_t said = wire_u8(&body);
    wire_text(&body, why, sizeof(why));
    if (frame->type != PROTOCOL_RAN || wire_end(&body, "ran", &ignored) != 0 ||
        number != desk->last)
        return false;
    *answer = said == 1 ? -1 : said == 0 ? 0 : CHANNEL_UNSURE;
    (void)err_set(err, "%s", why);
    return true;
}

static int hear(struct runner_desk *desk, struct err *err)
{
    int64_t deadline = clock_steady(clock_system()) + desk->timeout_ms + MARGIN_MS;
    for (;;) {
        AUTO(frame_done) struct frame frame = FRAME_EMPTY;
        struct pollfd one = {.fd = desk->channel.fd, .events = POLLIN};
        int64_t left = deadline - clock_steady(clock_system());
        int answer = 0;
        if (left <= 0 || poll(&one, 1, (int)left) <= 0)
            break;
        if (frame_try_receive(&frame, &desk->channel, err) == 0 &&
            read_answer(&answer, desk, &frame, err))
            return answer;
        if ((one.revents & POLLHUP) != 0)
            break;
    }
    (void)err_set(err, "the process that starts commands does not answer");
    return CHANNEL_UNSURE;
}

int runner_desk_run(
    void *self, const char *channel, struct bytes input, struct err *err)
{
    struct runner_desk *desk = self;
    if (desk->channel.buffer == NULL)
        return err_set(err, "no process starts commands here");
    return ask(desk, channel, input, err) != 0 ? -1 : hear(desk, err);
}

/* ---- the process itself ---- */

static int answer(struct channel *control, uint64_t number, int result, struct err *why)
{
    AUTO(buf_done) struct buf body;
    struct err err = {.text = ""};
    buf_init(&body, FRAME_MAX);
    uint8_t said = (uint8_t)(result < 0 ? 1 : result == 0 ? 0 : ANSWER_MAX);
    if (wire_put_u64(&body, number, &err) != 0 || wire_put_u8(&body, said, &err) != 0 ||
        wire_put_bytes(&body, bytes_of(why->text), &err) != 0)
        return -1;
    return protocol_send(control, PROTOCOL_RAN, buf_bytes(&body), -1, &err);
}

/* 0 also when the command did not work: that is told, not died of. */
static int serve_one(struct channel *control, struct config *config,
    struct frame *frame, struct err *err)
{
    AUTO(fd_close) int text = -1;
    AUTO(buf_done) struct buf input;
    struct err why = {.text = ""};
    char name[CHANNEL_NAME_MAX + 1];
    struct wire body = wire_of(frame->body);
    uint64_t number = wire_u64(&body);
    wire_text(&body, name, sizeof(name));
    buf_init(&input, 2 * (size_t)CHANNEL_BODY_MAX);
    if (frame->type != PROTOCOL_RUN || wire_end(&body, "run", err) != 0)
        return err_set(err, "an unexpected message");
    if (frame_take_fd(&text, frame, err) != 0 || lseek(text, 0, SEEK_SET) != 0 ||
        fd_read_all(&input, text, err) != 0)
        return -1;
    int result = runner_run_here(config, name, buf_bytes(&input), &why);
    return answer(control, number, result, &why);
}

static int serve(struct channel *control, struct config *config, struct err *err)
{
    for (;;) {
        AUTO(frame_done) struct frame frame = FRAME_EMPTY;
        int got = frame_receive(&frame, control, err);
        if (got == FRAME_CLOSED)
            return 0;
        if (got != 0 || serve_one(control, config, &frame, err) != 0)
            return -1;
    }
}

int runner_main(int argc, char **argv)
{
    AUTO(config_free) struct config *config = NULL;
    AUTO(channel_done) struct channel control = {.fd = -1};
    struct err err = {.text = ""};
    if (argc < 1)
        return 2;
    (void)prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    if (config_load(&config, argv[0], &err) == 0 && !runner_is_wanted(config))
        return 0; /* nothing to do: the supervisor starts no other */
    if (config == NULL || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ||
        role_control(&control, &err) != 0 || serve(&control, config, &err) != 0) {
        (void)fprintf(stderr, "vigie runner: %s\n", err.text);
        return 1;
    }
    return 0;
}
