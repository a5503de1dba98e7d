#include "app/tell.h"

#include "app/cli.h"
#include "app/seal_desk.h"

#include <stdlib.h>
#include <string.h>

bool tell_wanted(const struct config *config)
{
    return (config->digest.to != NULL && config->digest.to[0] != NULL) ||
           config->digest.recipient_count > 0;
}

/* Each zone is loaded once. */
static int zone_of(const struct zone **zone, struct tell_digest *digest,
    const char *name, struct err *err)
{
    for (size_t i = 0; i < digest->zone_count; i++)
        if (strcmp(zone_name(digest->zones[i]), name) == 0) {
            *zone = digest->zones[i];
            return 0;
        }
    if (zone_load(&digest->zones[digest->zone_count], name, err) != 0)
        return err_in(err, "digest: time_zone");
    *zone = digest->zones[digest->zone_count++];
    return 0;
}

enum words_language tell_language(const struct config *config)
{
    return config->digest.language == CONFIG_FRENCH ? WORDS_FRENCH : WORDS_ENGLISH;
}

enum words_language tell_own_language(
    const struct config *config, enum config_own_language own)
{
    if (own == CONFIG_LANGUAGE_DEFAULT)
        return tell_language(config);
    return own == CONFIG_OWN_FRENCH ? WORDS_FRENCH : WORDS_ENGLISH;
}

/* What an entry without wishes gets. */
static struct config_recipient plain(const char *address)
{
    return (struct config_recipient){.to = address, .send = CONFIG_DAILY, .weekday = 1};
}

static int add_recipient(struct tell_digest *digest, const struct config *config,
    const struct config_recipient *from, struct err *err)
{
    struct digest_recipient *to = &digest->recipients[digest->options.recipient_count];
    *to = (struct digest_recipient){
        .address = from->to,
        .groups = from->groups,
        .language = tell_own_language(config, from->language),
        .at_minute =
            from->at_minute == 0 ? config->digest.at_minute : from->at_minute - 1,
        .weekday = from->weekday,
        .daily = from->send != CONFIG_WEEKLY,
        .weekly = from->send != CONFIG_DAILY,
    };
    if (zone_of(&to->zone, digest,
            from->time_zone != NULL ? from->time_zone : config->digest.time_zone,
            err) != 0)
        return -1;
    digest->options.recipient_count++;
    return 0;
}

int tell_digest_open(
    struct tell_digest *out, const struct config *config, struct err *err)
{
    size_t count = config->digest.recipient_count;
    for (size_t i = 0; config->digest.to[i] != NULL; i++)
        count++;
    *out = (struct tell_digest){.options = {.from = config->mail.from},
        .recipients = calloc(count + 1, sizeof(*out->recipients)),
        .zones = calloc(count + 1, sizeof(struct zone *))};
    if (out->recipients == NULL || out->zones == NULL)
        return err_no_memory(err);
    out->options.recipients = out->recipients;
    for (size_t i = 0; config->digest.to[i] != NULL; i++) {
        const struct config_recipient one = plain(config->digest.to[i]);
        if (add_recipient(out, config, &one, err) != 0)
            return -1;
    }
    for (size_t i = 0; i < config->digest.recipient_count; i++)
        if (add_recipient(out, config, &config->digest.recipients[i], err) != 0)
            return -1;
    return 0;
}

void tell_digest_close(struct tell_digest *digest)
{
    for (size_t i = 0; digest->zones != NULL && i < digest->zone_count; i++)
        zone_free(digest->zones[i]);
    free(digest->zones);
    free(digest->recipients);
    *digest = (struct tell_digest){.zone_count = 0};
}

static enum mail_tls tls_of(enum config_mail_tls tls)
{
    if (tls == CONFIG_TLS_IMPLICIT)
        return MAIL_TLS_IMPLICIT;
    return tls == CONFIG_TLS_NONE ? MAIL_TLS_NONE : MAIL_TLS_STARTTLS;
}

int tell_mail_options(struct tell_mail *out, const struct config *config,
    const struct mail_sealer *sealer, struct err *err)
{
    if (sealer == NULL && seal_wanted(config))
        return err_set(err, "mails are to be encrypted or signed, but nothing is there "
                            "that does it; no mail is sent");
    const char *text = NULL;
    if (cli_secret(&out->password, config->mail.password_file, err) != 0)
        return err_in(err, "mail.password_file");
    if (out->password.len > 0 && buf_text(&text, &out->password, err) != 0)
        return -1;
    out->options = (struct mail_options){
        .host = config->mail.host,
        .port = config->mail.port,
        .tls = tls_of(config->mail.tls),
        .user = config->mail.user,
        .password = text,
        .ca_file = config->mail.ca_file,
        .timeout_ms = config->mail.timeout_ms,
        .sealer = sealer,
    };
    return 0;
}

void tell_mail_done(struct tell_mail *mail)
{
    cli_forget(&mail->password);
}
