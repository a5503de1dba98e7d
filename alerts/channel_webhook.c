/*
 * A webhook: an alert's JSON by POST, signed as the Standard Webhooks specification
 * (standardwebhooks.com, version 1.0.0) has it: HMAC-SHA256 in base64 over
 * "id.timestamp.body", in webhook-signature with the version "v1,". The id is the
 * message's key, the same at every attempt, so that a receiver that remembers ids takes
 * each once.
 */
#include "alerts/channel_webhook.h"
#include "alerts/channel.h"
#include "alerts/http_post.h"

#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { HEADER_SIZE = 256, MARK_ROOM = 128 };

struct webhook {
    struct http_post *post;
    unsigned char *secret; /* owned; locked in memory, wiped at the end */
    size_t secret_len;
};

static void webhook_free(struct webhook *webhook)
{
    if (webhook == NULL)
        return;
    http_post_close(webhook->post);
    sodium_free(webhook->secret); /* accepts NULL */
    free(webhook);
}
AUTO_DEFINE(struct webhook, webhook_free)

/* ---- the signature ---- */

void webhook_sign(char signature[WEBHOOK_SIGNATURE_SIZE], struct bytes secret,
    const struct webhook_signed *signed_)
{
    unsigned char mac[crypto_auth_hmacsha256_BYTES];
    crypto_auth_hmacsha256_state state;
    char head[STORE_KEY_SIZE + 32];
    char text[WEBHOOK_SIGNATURE_SIZE - 3];
    (void)snprintf(
        head, sizeof(head), "%s.%lld.", signed_->id, (long long)signed_->timestamp_s);
    (void)crypto_auth_hmacsha256_init(&state, secret.ptr, secret.len);
    (void)crypto_auth_hmacsha256_update(
        &state, (const unsigned char *)head, strlen(head));
    (void)crypto_auth_hmacsha256_update(&state, signed_->body.ptr, signed_->body.len);
    (void)crypto_auth_hmacsha256_final(&state, mac);
    sodium_memzero(&state, sizeof(state));
    (void)sodium_bin2base64(
        text, sizeof(text), mac, sizeof(mac), sodium_base64_VARIANT_ORIGINAL);
    (void)snprintf(signature, WEBHOOK_SIGNATURE_SIZE, "v1,%s", text);
}

int webhook_secret(struct buf *secret, struct bytes text, struct err *err)
{
    static const char prefix[] = "whsec_";
    enum { LEAST = 16, MOST = 512 };
    size_t len = 0;
    if (bytes_starts(text, prefix)) {
        struct bytes rest = bytes_slice(text, strlen(prefix), text.len);
        if (buf_reserve(secret, rest.len + 1, err) != 0)
            return -1;
        if (sodium_base642bin(secret->ptr, rest.len + 1, (const char *)rest.ptr,
                rest.len, NULL, &len, NULL, sodium_base64_VARIANT_ORIGINAL) != 0)
            return err_set(err, "what follows whsec_ is no base64");
        secret->len = len;
    } else if (buf_add(secret, text, err) != 0) {
        return -1;
    }
    if (secret->len < LEAST || secret->len > MOST)
        return err_set(err,
            "a webhook's secret has %d to %d bytes; make one with `echo "
            "whsec_$(openssl rand -base64 32)`",
            LEAST, MOST);
    return 0;
}

/* ---- the channel ---- */

static int open_webhook(
    void **self, const struct channel_options *options, struct err *err)
{
    AUTO(webhook_free) struct webhook *webhook = calloc(1, sizeof(*webhook));
    if (webhook == NULL)
        return err_no_memory(err);
    webhook->secret = sodium_malloc(options->secret.len);
    if (webhook->secret == NULL)
        return err_no_memory(err);
    webhook->secret_len = options->secret.len;
    memcpy(webhook->secret, options->secret.ptr, options->secret.len);
    const struct http_options http = {.url = options->url,
        .ca_file = options->ca_file,
        .timeout_ms = options->timeout_ms};
    if (http_post_open(&webhook->post, &http, err) != 0)
        return -1;
    *self = webhook;
    webhook = NULL;
    return 0;
}

static int post(const struct webhook *webhook, struct delivery *delivery,
    struct bytes body, struct err *err)
{
    char id[HEADER_SIZE];
    char timestamp[HEADER_SIZE];
    char signature[HEADER_SIZE];
    char attempt[HEADER_SIZE];
    char value[WEBHOOK_SIGNATURE_SIZE];
    char mark[CHANNEL_MARK_MAX];
    const struct webhook_signed what = {
        .id = delivery->key, .timestamp_s = delivery->now_ms / 1000, .body = body};
    webhook_sign(value, bytes_make(webhook->secret, webhook->secret_len), &what);
    channel_mark(mark, delivery);
    (void)snprintf(id, sizeof(id), "webhook-id: %s", what.id);
    (void)snprintf(timestamp, sizeof(timestamp), "webhook-timestamp: %lld",
        (long long)what.timestamp_s);
    (void)snprintf(signature, sizeof(signature), "webhook-signature: %s", value);
    (void)snprintf(attempt, sizeof(attempt), "vigie-attempt: %u%s",
        (unsigned)delivery->attempt, mark[0] == '\0' ? "" : "; may be a repetition");
    const struct http_message message = {
        .headers = {id, timestamp, signature, attempt}, .body = body};
    int answer =
        http_post_send(&delivery->retry_after_ms, webhook->post, &message, err);
    if (answer == HTTP_REFUSED)
        return CHANNEL_REFUSED;
    return answer == HTTP_UNSURE ? CHANNEL_UNSURE : answer;
}

static int send_webhook(void *self, struct delivery *delivery, struct err *err)
{
    AUTO(buf_done) struct buf marked;
    buf_init(&marked, delivery->body.len + MARK_ROOM);
    if (channel_json_marked(&marked, delivery, err) != 0)
        return -1;
    return post(self, delivery, buf_bytes(&marked), err);
}

static void rest(void *self)
{
    struct webhook *webhook = self;
    http_post_rest(webhook->post);
}

static int reach(void *self, struct err *err)
{
    struct webhook *webhook = self;
    return http_post_reach(webhook->post, err);
}

static void close_webhook(void *self)
{
    webhook_free(self);
}

const struct channel_kind channel_webhook = {
    .name = "webhook",
    .compose = alert_json,
    .open = open_webhook,
    .send = send_webhook,
    .reach = reach,
    .rest = rest,
    .close = close_webhook,
};
