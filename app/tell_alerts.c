#include "app/tell_alerts.h"

#include "alerts/channel_webhook.h"
#include "app/cli.h"
#include "app/tell.h"

#include <stdlib.h>

struct tell_alerts {
    struct alert_rules rules;
    struct alert_rule items[CONFIG_ALERTS_MAX];
    struct alert_channel channels[CONFIG_CHANNELS_MAX];
    struct zone *zones[CONFIG_ALERTS_MAX]; /* owned; one for each rule */
};

static const struct channel_kind *kind_of(const struct config_channel *channel)
{
    static const struct channel_kind *const kinds[] = {
        [CONFIG_WEBHOOK] = &channel_webhook,
        [CONFIG_SLACK] = &channel_slack,
        [CONFIG_SYSLOG] = &channel_syslog,
        [CONFIG_COMMAND] = &channel_command,
    };
    return kinds[channel->type];
}

void tell_alerts_free(struct tell_alerts *alerts)
{
    if (alerts == NULL)
        return;
    for (size_t i = 0; i < CONFIG_ALERTS_MAX; i++)
        zone_free(alerts->zones[i]);
    free(alerts);
}

const struct alert_rules *tell_alerts_rules(const struct tell_alerts *alerts)
{
    return alerts == NULL ? NULL : &alerts->rules;
}

static int take_rule(struct tell_alerts *alerts, const struct config *config,
    size_t index, struct err *err)
{
    const struct config_alert *from = &config->alerts[index];
    const char *zone =
        from->time_zone != NULL ? from->time_zone : config->digest.time_zone;
    if (zone_load(&alerts->zones[index], zone, err) != 0)
        return err_in(err, from->name);
    alerts->items[index] = (struct alert_rule){
        .name = from->name,
        .least = (enum store_severity)from->least,
        .groups = from->groups,
        .sources = from->sources,
        .has_quiet = from->quiet.set,
        .quiet_from = from->quiet.from_minute,
        .quiet_until = from->quiet.until_minute,
        .breaks_through = from->break_through < CONFIG_NO_SEVERITY,
        .break_through = (enum store_severity)(
            from->break_through < CONFIG_NO_SEVERITY ? from->break_through : 0),
        .once = from->repeat == CONFIG_ONCE,
        .language = tell_own_language(config, from->language),
        .zone = alerts->zones[index],
        .to = from->to,
        .channels = from->channels,
    };
    return 0;
}

int tell_alerts_new(
    struct tell_alerts **out, const struct config *config, struct err *err)
{
    AUTO(tell_alerts_free) struct tell_alerts *alerts = calloc(1, sizeof(*alerts));
    if (alerts == NULL)
        return err_no_memory(err);
    for (size_t i = 0; i < config->channel_count; i++)
        alerts->channels[i] = (struct alert_channel){
            config->channels[i].name, kind_of(&config->channels[i])};
    for (size_t i = 0; i < config->alert_count; i++)
        if (take_rule(alerts, config, i, err) != 0)
            return err_in(err, "alerts");
    alerts->rules = (struct alert_rules){.items = alerts->items,
        .count = config->alert_count,
        .channels = alerts->channels,
        .channel_count = config->channel_count,
        .from = config->mail.from};
    *out = alerts;
    alerts = NULL;
    return 0;
}

/* ---- channels ---- */

bool tell_mail_wanted(const struct config *config)
{
    bool wanted = tell_wanted(config);
    for (size_t i = 0; i < config->alert_count; i++)
        wanted = wanted || config->alerts[i].to[0] != NULL;
    return wanted;
}

bool tell_channels_wanted(const struct config *config)
{
    return tell_mail_wanted(config) || config->channel_count > 0;
}

static int open_mail(struct outlet *out, const struct config *config,
    const struct tell_helpers *helpers, struct err *err)
{
    struct channel_options options = {
        .name = "", .from = config->mail.from, .timeout_ms = config->mail.timeout_ms};
    const struct mail_sealer *sealer = helpers == NULL ? NULL : helpers->sealer;
    struct tell_mail mail = {.password = {0}};
    if (config->mail.host == NULL || config->mail.from == NULL)
        return err_set(err, "`mail` has no host, or no from");
    int opened = tell_mail_options(&mail, config, sealer, err);
    options.mail = &mail.options;
    if (sealer != NULL)
        options.timeout_ms += sealer->timeout_ms;
    if (opened == 0)
        opened = outlet_open(out, &channel_mail, &options, err);
    tell_mail_done(&mail);
    if (opened == 0)
        out->give_up_ms = config->mail.give_up_ms;
    return opened;
}

/* What a channel's files hold. */
struct secrets {
    struct buf key;
    struct buf url;
};

static void secrets_done(struct secrets *secrets)
{
    cli_forget(&secrets->key);
    cli_forget(&secrets->url);
}
AUTO_DEFINE_VALUE(struct secrets, secrets_done)

static int read_secrets(struct secrets *secrets, const struct config_channel *channel,
    struct channel_options *options, struct err *err)
{
    enum { SECRET_MAX = 1024 };
    AUTO(buf_done) struct buf text;
    buf_init(&text, SECRET_MAX);
    buf_init(&secrets->key, SECRET_MAX);
    if (cli_secret(&secrets->url, channel->url_file, err) != 0)
        return err_in(err, "url_file");
    if (channel->url_file != NULL && buf_text(&options->url, &secrets->url, err) != 0)
        return -1;
    if (cli_secret(&text, channel->secret_file, err) != 0)
        return err_in(err, "secret_file");
    int made = channel->secret_file == NULL
                   ? 0
                   : webhook_secret(&secrets->key, buf_bytes(&text), err);
    options->secret = buf_bytes(&secrets->key);
    cli_forget(&text);
    return made == 0 ? 0 : err_in(err, "secret_file");
}

/* NOLINTNEXTLINE(readability-function-size): see the header */
int tell_channel_open(struct outlet *out, const struct config *config,
    const struct config_channel *channel, const struct tell_helpers *helpers,
    struct err *err)
{
    if (channel == NULL)
        return open_mail(out, config, helpers, err);
    AUTO(secrets_done) struct secrets secrets = {.key = {0}};
    struct channel_options options = {.name = channel->name,
        .url = channel->url,
        .ca_file = channel->ca_file,
        .host = channel->address.host,
        .port = channel->address.port,
        .transport = (enum channel_transport)channel->transport,
        .runner = helpers == NULL ? NULL : helpers->runner,
        .timeout_ms = channel->timeout_ms};
    if (read_secrets(&secrets, channel, &options, err) != 0)
        return err_in(err, channel->name);
    if (outlet_open(out, kind_of(channel), &options, err) != 0)
        return -1;
    out->give_up_ms = channel->give_up_ms;
    return 0;
}

static int open_all(struct tell_channels *out, const struct config *config,
    const struct tell_helpers *helpers, struct err *err)
{
    if (tell_mail_wanted(config)) {
        if (tell_channel_open(&out->items[out->count], config, NULL, helpers, err) != 0)
            return -1;
        out->count++;
    }
    for (size_t i = 0; i < config->channel_count; i++, out->count++)
        if (tell_channel_open(&out->items[out->count], config, &config->channels[i],
                helpers, err) != 0)
            return err_in(err, "channels");
    return 0;
}

int tell_channels_open(struct tell_channels *out, const struct config *config,
    const struct tell_helpers *helpers, struct err *err)
{
    *out = (struct tell_channels){.count = 0};
    if (open_all(out, config, helpers, err) == 0)
        return 0;
    tell_channels_close(out);
    return -1;
}

void tell_channels_close(struct tell_channels *channels)
{
    for (size_t i = 0; i < channels->count; i++)
        outlet_close(&channels->items[i]);
    *channels = (struct tell_channels){.count = 0};
}
