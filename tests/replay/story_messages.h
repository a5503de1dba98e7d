/*
 * story_messages - the digests and alerts of the story, taken out of the outbox as they
 * would be sent.
 */
#ifndef VIGIE_TESTS_STORY_MESSAGES_H
#define VIGIE_TESTS_STORY_MESSAGES_H

#include "story_sites.h"

#include "alerts/alert_raise.h"

/* ---- the mails ---- */

static inline int hex_of(uint8_t byte)
{
    if (byte_is_digit(byte))
        return byte - '0';
    return byte >= 'A' && byte <= 'F' ? byte - 'A' + 10 : -1;
}

/* Quoted-printable (RFC 2045 6.7), and line ends as '\n'. */
static inline void story_decode(struct buf *out, struct bytes in, struct err *err)
{
    for (size_t i = 0; i < in.len; i++) {
        bool soft = in.ptr[i] == '=' && i + 2 < in.len && in.ptr[i + 1] == '\r';
        bool coded = in.ptr[i] == '=' && i + 2 < in.len && hex_of(in.ptr[i + 1]) >= 0;
        uint8_t byte = in.ptr[i];
        if (coded)
            byte = (uint8_t)(hex_of(in.ptr[i + 1]) * 16 + hex_of(in.ptr[i + 2]));
        i += soft || coded ? 2 : 0;
        if (!soft && byte != '\r')
            assert_int_equal(buf_add_byte(out, byte, err), 0);
    }
}

static inline void story_take_mail(struct story *story)
{
    struct store_message message = {0};
    struct story_day *day = &story->days[story->day_count - 1];
    TRY(story, store_outbox_claim(&message, story->place->store, story->now_ms,
                   story->now_ms + HOUR_MS, &story->err));
    assert_string_equal(message.recipient, "security@hospital.example");
    assert_int_equal(sscanf(message.key, "digest:%15[^:]", day->day), 1);
    buf_init(&day->text, DIGEST_MESSAGE_MAX);
    story_decode(&day->text, message.body, &story->err);
    TRY(story, store_outbox_sent(
                   story->place->store, message.key, story->now_ms, &story->err));
}

static inline void story_digest(struct story *story)
{
    const struct digest_recipient to = {.address = "security@hospital.example",
        .zone = story->zone,
        .language = WORDS_ENGLISH,
        .at_minute = 7 * 60,
        .daily = true};
    const struct digest_options options = {
        .from = "vigie@hospital.example", .recipients = &to, .recipient_count = 1};
    size_t put = 0;
    TRY(story, digest_put_due(
                   &put, story->place->store, &options, story->now_ms, &story->err));
    assert_int_equal(put, 1);
    assert_true(story->day_count < DAYS_MAX);
    story->day_count++;
    story_take_mail(story);
    TRY(story, digest_put_due(
                   &put, story->place->store, &options, story->now_ms, &story->err));
    assert_int_equal(put, 0);
}

/* ---- the alerts ---- */

static const struct alert_channel story_channels[] = {
    {"siem", &channel_webhook}, {"chat", &channel_slack}, {"logs", &channel_syslog}};

/* Everybody wants to know everything at once. */
static inline void story_absorb(struct story *story, struct incidents_taken *taken)
{
    static const char *const any[] = {NULL};
    static const char *const to[] = {"security@hospital.example", NULL};
    static const char *const channels[] = {"siem", "chat", "logs", NULL};
    const struct alert_rule all = {.name = "all",
        .least = STORE_LOW,
        .groups = any,
        .sources = any,
        .language = WORDS_ENGLISH,
        .zone = story->zone,
        .to = to,
        .channels = channels};
    const struct alert_rules rules = {.items = &all,
        .count = 1,
        .channels = story_channels,
        .channel_count = sizeof(story_channels) / sizeof(story_channels[0]),
        .from = "vigie@hospital.example"};
    TRY(story, incidents_absorb(
                   story->place->store, &story->clock, &rules, taken, &story->err));
}

/* One that is due, handed over; false: none is. */
static inline bool story_take_alert(struct story *story)
{
    struct store_message message = {0};
    struct story_alert *alert = &story->alerts[story->alert_count];
    struct zone_time local = zone_local(story->zone, story->now_ms);
    int claimed = store_outbox_claim(&message, story->place->store, story->now_ms,
        story->now_ms + HOUR_MS, &story->err);
    if (claimed == STORE_NOTHING)
        return false;
    assert_int_equal(claimed, 0);
    assert_true(story->alert_count++ < ALERTS_MAX);
    assert_int_equal(message.incident, 1);
    (void)snprintf(alert->day, sizeof(alert->day), "%04d-%02d-%02d", local.year,
        local.month, local.day);
    (void)snprintf(alert->to, sizeof(alert->to), "%s",
        message.channel[0] == '\0' ? "mail" : message.channel);
    buf_init(&alert->body, DIGEST_MESSAGE_MAX);
    story_decode(&alert->body, message.body, &story->err);
    TRY(story, store_outbox_sent(
                   story->place->store, message.key, story->now_ms, &story->err));
    return true;
}

#endif
