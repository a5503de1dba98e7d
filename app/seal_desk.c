#include "app/seal_desk.h"

#include "app/protocol.h"
#include "app/seal_folder.h"
#include "base/clock.h"
#include "base/fd.h"

#include <poll.h>
#include <sodium.h>
#include <string.h>
#include <unistd.h>

bool seal_wanted(const struct config *config)
{
    return config->mail.key_count > 0 || config->mail.require_encryption ||
           config->mail.sign_with.openpgp != NULL ||
           config->mail.sign_with.smime != NULL;
}

static bool must_be_encrypted(const struct config *config, const char *to)
{
    for (size_t i = 0; i < config->mail.key_count; i++)
        if (strcmp(config->mail.keys[i].to, to) == 0)
            return true;
    return config->mail.require_encryption;
}

/* Answers that somebody who is no more was waiting for. */
static int drop_stale(struct seal_desk *desk, struct err *err)
{
    for (;;) {
        AUTO(frame_done) struct frame frame = FRAME_EMPTY;
        int got = frame_try_receive(&frame, &desk->channel, err);
        if (got == FRAME_NONE)
            return 0;
        if (got != 0)
            return got < 0 ? -1 : err_set(err, "the sealer has ended");
    }
}

/* What is asked of the sealer. */
struct request {
    const char *to;      /* who gets the mail; NULL: a signature is wanted */
    enum seal_kind kind; /* of that */
    struct bytes text;
};

static int ask(struct seal_desk *desk, const struct request *request, struct err *err)
{
    AUTO(fd_close) int fd = -1;
    AUTO(buf_done) struct buf body;
    buf_init(&body, FRAME_MAX);
    if (fd_anonymous(&fd, "mail", err) != 0 ||
        fd_write_all(fd, request->text, err) != 0 ||
        wire_put_u64(&body, ++desk->number, err) != 0)
        return -1;
    int put = request->to == NULL ? wire_put_u8(&body, (uint8_t)request->kind, err)
                                  : wire_put_bytes(&body, bytes_of(request->to), err);
    if (put != 0)
        return -1;
    return protocol_send(&desk->channel,
        request->to == NULL ? PROTOCOL_SIGN : PROTOCOL_SEAL, buf_bytes(&body), fd, err);
}

struct answer {
    uint8_t what;
    int fd; /* owned; -1: none */
    char why[ERR_TEXT_MAX];
};

static void answer_done(struct answer *answer)
{
    fd_close(answer->fd);
}
AUTO_DEFINE_VALUE(struct answer, answer_done)

/* 1: it is an answer to something else. */
static int read_answer(struct answer *out, const struct seal_desk *desk,
    struct frame *frame, struct err *err)
{
    struct wire body = wire_of(frame->body);
    uint64_t number = wire_u64(&body);
    out->what = wire_u8(&body);
    wire_text(&body, out->why, sizeof(out->why));
    if (frame->type != PROTOCOL_SEALED || wire_end(&body, "sealed", err) != 0)
        return err_set(err, "the sealer said something unexpected");
    if (number != desk->number)
        return 1;
    if (out->what != PROTOCOL_SEALED_IT)
        return frame_refuse_fd(frame, err);
    return frame_take_fd(&out->fd, frame, err);
}

static int await(struct answer *out, struct seal_desk *desk, struct err *err)
{
    const int64_t deadline = clock_steady(clock_system()) + SEAL_DESK_MS;
    for (;;) {
        AUTO(frame_done) struct frame frame = FRAME_EMPTY;
        struct pollfd fd = {.fd = desk->channel.fd, .events = POLLIN};
        int64_t left = deadline - clock_steady(clock_system());
        if (left <= 0)
            return err_set(
                err, "the sealer did not answer in %d s", SEAL_DESK_MS / 1000);
        if (poll(&fd, 1, (int)left) <= 0)
            continue;
        int got = frame_try_receive(&frame, &desk->channel, err);
        if (got == FRAME_NONE)
            continue;
        if (got != 0)
            return got < 0 ? -1 : err_set(err, "the sealer has ended");
        int read = read_answer(out, desk, &frame, err);
        if (read <= 0)
            return read;
    }
}

static int take_sealed(struct buf *out, int fd, struct err *err)
{
    if (fd < 0 || lseek(fd, 0, SEEK_SET) != 0)
        return err_set(err, "the sealer sent nothing back");
    if (fd_read_all(out, fd, err) != 0)
        return -1;
    return out->len > 0 ? 0 : err_set(err, "the sealer sent nothing back");
}

static int conclude(struct buf *out, const struct seal_desk *desk,
    const struct answer *answer, const char *to, struct err *err)
{
    if (answer->what == PROTOCOL_SEALED_IT)
        return take_sealed(out, answer->fd, err);
    if (answer->what != PROTOCOL_AS_IT_IS)
        return err_set(err, "%s", answer->why);
    return must_be_encrypted(desk->config, to)
               ? err_set(err,
                     "the sealer knows no key for %s, the configuration does; "
                     "start vigie anew",
                     to)
               : MAIL_AS_IT_IS;
}

static int exchange(struct answer *answer, struct seal_desk *desk,
    const struct request *request, struct err *err)
{
    return drop_stale(desk, err) == 0 && ask(desk, request, err) == 0
               ? await(answer, desk, err)
               : -1;
}

int seal_desk_sign(struct seal_desk *desk, struct buf *out, enum seal_kind kind,
    struct bytes document, struct err *err)
{
    AUTO(answer_done) struct answer answer = {.fd = -1};
    const struct request request = {.kind = kind, .text = document};
    if (exchange(&answer, desk, &request, err) != 0)
        return -1;
    return answer.what == PROTOCOL_SEALED_IT ? take_sealed(out, answer.fd, err)
                                             : err_set(err, "%s", answer.why);
}

static int seal(
    void *self, struct buf *out, const char *to, struct bytes message, struct err *err)
{
    struct seal_desk *desk = self;
    AUTO(answer_done) struct answer answer = {.fd = -1};
    const struct request request = {.to = to, .text = message};
    if (exchange(&answer, desk, &request, err) != 0)
        return err_in(err, "not encrypted or signed, so not sent");
    int concluded = conclude(out, desk, &answer, to, err);
    return concluded < 0 ? err_in(err, "not encrypted or signed, so not sent")
                         : concluded;
}

static void set_up(struct seal_desk *desk, const struct config *config)
{
    desk->config = config;
    /* Numbers of one life are not taken for those of another. */
    randombytes_buf(&desk->number, sizeof(desk->number));
    desk->sealer =
        (struct mail_sealer){.self = desk, .timeout_ms = SEAL_DESK_MS, .seal = seal};
}

int seal_desk_join(
    struct seal_desk *desk, const struct config *config, int fd, struct err *err)
{
    *desk = (struct seal_desk){.number = 0};
    if (channel_init(&desk->channel, fd, err) != 0)
        return err_in(err, "sealer");
    set_up(desk, config);
    return 0;
}

int seal_desk_start(
    struct seal_desk *desk, const struct config *config, struct err *err)
{
    const char *const args[] = {config->path, NULL};
    const struct role_spec spec = {.name = "sealer", .args = args, .max_files = 256};
    *desk = (struct seal_desk){.number = 0};
    if (role_start(&desk->role, &spec, err) != 0)
        return -1;
    desk->channel = desk->role.channel;
    set_up(desk, config);
    return 0;
}

void seal_desk_done(struct seal_desk *desk)
{
    if (role_started(&desk->role)) {
        role_stop(&desk->role, NULL); /* with the channel */
        seal_folder_sweep();
    } else {
        channel_done(&desk->channel);
    }
    *desk = (struct seal_desk){.number = 0};
}
