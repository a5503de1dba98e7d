#include "app/tell.h"

#include "app/cli.h"

#include <sodium.h>

bool tell_wanted(const struct config *config)
{
    return config->digest.to != NULL && config->digest.to[0] != NULL;
}

int tell_digest_options(struct digest_options *out, struct zone **zone,
    const struct config *config, struct err *err)
{
    if (zone_load(zone, config->digest.time_zone, err) != 0)
        return err_in(err, "digest.time_zone");
    *out = (struct digest_options){
        .at_minute = config->digest.at_minute,
        .zone = *zone,
        .language =
            config->digest.language == CONFIG_FRENCH ? WORDS_FRENCH : WORDS_ENGLISH,
        .from = config->mail.from,
        .to = config->digest.to,
    };
    return 0;
}

static enum mail_tls tls_of(enum config_mail_tls tls)
{
    if (tls == CONFIG_TLS_IMPLICIT)
        return MAIL_TLS_IMPLICIT;
    return tls == CONFIG_TLS_NONE ? MAIL_TLS_NONE : MAIL_TLS_STARTTLS;
}

int tell_mail_sender(
    struct mail_sender **out, const struct config *config, struct err *err)
{
    AUTO(buf_done) struct buf password;
    const char *text = NULL;
    if (cli_secret(&password, config->mail.password_file, err) != 0)
        return err_in(err, "mail.password_file");
    if (password.len > 0 && buf_text(&text, &password, err) != 0)
        return -1;
    const struct mail_options options = {
        .host = config->mail.host,
        .port = config->mail.port,
        .tls = tls_of(config->mail.tls),
        .user = config->mail.user,
        .password = text,
        .ca_file = config->mail.ca_file,
        .timeout_ms = config->mail.timeout_ms,
    };
    int result = mail_sender_open(out, &options, err);
    if (password.ptr != NULL)
        sodium_memzero(password.ptr, password.cap);
    return result;
}
