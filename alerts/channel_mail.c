/* Alerts by mail: one message to one recipient (alerts/mail.h). */
#include "alerts/channel.h"
#include "alerts/mime.h"

#include <stdlib.h>

enum { HEADER_ROOM = 256, PART_MAX = CHANNEL_BODY_MAX / 4 };

static int compose(struct buf *out, const struct alert *alert, struct err *err)
{
    AUTO(buf_done) struct buf subject;
    AUTO(buf_done) struct buf text;
    AUTO(buf_done) struct buf html;
    const char *line = NULL;
    buf_init(&subject, ALERT_SUBJECT_MAX);
    buf_init(&text, PART_MAX);
    buf_init(&html, PART_MAX);
    if (alert_subject(&subject, alert, err) != 0 ||
        alert_text(&text, alert, err) != 0 || alert_html(&html, alert, err) != 0 ||
        buf_text(&line, &subject, err) != 0)
        return -1;
    const struct mime_message message = {
        .key = alert->key,
        .from = alert->from,
        .to = alert->to,
        .subject = line,
        .date_ms = alert->at_ms,
        .text = buf_bytes(&text),
        .html = buf_bytes(&html),
    };
    return mime_build(out, &message, err);
}

struct mail_channel {
    struct mail_sender *sender;
    char from[256];
};

static void mail_channel_free(struct mail_channel *mail)
{
    if (mail == NULL)
        return;
    mail_sender_close(mail->sender);
    mem_free(mail);
}
AUTO_DEFINE(struct mail_channel, mail_channel_free)

static int open_mail(
    void **self, const struct channel_options *options, struct err *err)
{
    AUTO(mail_channel_free) struct mail_channel *mail = calloc(1, sizeof(*mail));
    if (mail == NULL)
        return err_no_memory(err);
    if (!bytes_to_text(mail->from, sizeof(mail->from), bytes_of(options->from)))
        return err_set(err, "mail.from is too long");
    if (mail_sender_open(&mail->sender, options->mail, err) != 0)
        return -1;
    *self = mail;
    mail = NULL;
    return 0;
}

/* Headers may be added before those that are there (RFC 5322 3.6); the Message-ID stays
 * the same, so that a reader may drop the copy. */
static int hand_over(struct mail_channel *mail, const struct delivery *delivery,
    struct bytes message, struct err *err)
{
    int answer = mail_send(mail->sender, mail->from, delivery->recipient, message, err);
    if (answer == MAIL_REFUSED)
        return CHANNEL_REFUSED;
    return answer == MAIL_UNSURE ? CHANNEL_UNSURE : answer;
}

static int send_mail(void *self, struct delivery *delivery, struct err *err)
{
    struct mail_channel *mail = self;
    AUTO(buf_done) struct buf marked;
    char mark[CHANNEL_MARK_MAX];
    buf_init(&marked, delivery->body.len + HEADER_ROOM);
    channel_mark(mark, delivery);
    if (mark[0] == '\0')
        return hand_over(mail, delivery, delivery->body, err);
    if (buf_addf(&marked, err, "X-Vigie-Attempt: %s\r\n", mark) != 0 ||
        buf_add(&marked, delivery->body, err) != 0)
        return -1;
    return hand_over(mail, delivery, buf_bytes(&marked), err);
}

static void rest(void *self)
{
    struct mail_channel *mail = self;
    mail_rest(mail->sender);
}

static void close_mail(void *self)
{
    mail_channel_free(self);
}

const struct channel_kind channel_mail = {
    .name = "mail",
    .compose = compose,
    .open = open_mail,
    .send = send_mail,
    .rest = rest,
    .close = close_mail,
};
