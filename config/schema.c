#include "config/schema.h"

#include "config/config.h"
#include "config/values.h"
#include "model/hit.h"
#include "model/target.h"

#include <stddef.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define SECOND       INT64_C(1000)
#define MINUTE       (60 * SECOND)
#define HOUR         (60 * MINUTE)
#define DAY          (24 * HOUR)
#define YEAR         (365 * DAY)
#define KIB          INT64_C(1024)
#define MIB          (1024 * KIB)
#define GIB          (1024 * MIB)
#define AT(field)    .at = offsetof(struct config, field)

static const struct schema_key store_keys[] = {
    {"url", value_store, AT(store.url), .required = true},
    {"password_file", value_path, AT(store.password_file)},
    {"roles", value_logins, AT(store.roles)},
};
static const struct schema store_schema = {store_keys, COUNT(store_keys), 0};

#undef AT
#define AT(field) .at = offsetof(struct config_watchlist, field)

static const struct schema_key watchlist_keys[] = {
    {"file", value_path, AT(file), .required = true},
    {"key_file", value_path, AT(key_file), .required = true},
};
static const struct schema watchlist_schema = {
    watchlist_keys, COUNT(watchlist_keys), sizeof(struct config_watchlist)};

#undef AT
#define AT(field) .at = offsetof(struct config_source, field)

static const char *const attachment_policies[] = {[CONFIG_FILES_NEVER] = "never",
    [CONFIG_FILES_TEXT] = "text",
    [CONFIG_FILES_ALL] = "all",
    NULL};

static const struct schema_key source_keys[] = {
    {"name", value_text, AT(name), .min = 1, .max = TARGET_SOURCE_SIZE - 1,
        .required = true},
    {"url", value_url, AT(url), .required = true},
    {"mirrors", value_urls, AT(mirrors), .max = CONFIG_MIRRORS_MAX, .list = true},
    {"owner", value_text, AT(owner), .max = 200, .fallback = ""},
    {"purpose", value_text, AT(purpose), .max = 200, .fallback = ""},
    {"expires", value_day, AT(expires_ms)},
    {"depth", value_number, AT(depth), .max = 100, .fallback = "3"},
    {"include", value_patterns, AT(include), .list = true},
    {"exclude", value_patterns, AT(exclude), .list = true},
    {"revisit", value_duration, AT(revisit_ms), .min = SECOND, .max = YEAR,
        .fallback = "1h"},
    {"revisit_min", value_duration, AT(revisit_min_ms), .min = SECOND, .max = YEAR},
    {"revisit_max", value_duration, AT(revisit_max_ms), .min = SECOND, .max = YEAR},
    {"pages_per_day", value_number, AT(pages_per_day), .max = 10000000,
        .fallback = "2000"},
    {"headers", value_headers, AT(headers), .max = CONFIG_HEADERS_MAX, .list = true},
    {"attachments", value_choice, AT(attachments), .choices = attachment_policies,
        .fallback = "all"},
    {"attachments_max", value_size, AT(attachments_max), .min = KIB, .max = GIB},
    {"burn_after_reading", value_switch, AT(burn_after_reading), .fallback = "false"},
    {"json", value_json, AT(json_fields)},
    {"account", value_text, AT(account), .min = 1, .max = CONFIG_ACCOUNT_MAX,
        .fallback = "default"},
};
static const struct schema source_schema = {
    source_keys, COUNT(source_keys), sizeof(struct config_source)};

#undef AT
#define AT(field) .at = offsetof(struct config_channel, field)

static const char *const channel_types[] = {[CONFIG_WEBHOOK] = "webhook",
    [CONFIG_SLACK] = "slack",
    [CONFIG_SYSLOG] = "syslog",
    [CONFIG_COMMAND] = "command",
    NULL};
static const char *const transports[] = {
    [CONFIG_UDP] = "udp", [CONFIG_TCP] = "tcp", [CONFIG_TLS] = "tls", NULL};

static const struct schema_key channel_keys[] = {
    {"name", value_text, AT(name), .min = 1, .max = 64, .required = true},
    {"type", value_choice, AT(type), .choices = channel_types, .required = true},
    {"url", value_text, AT(url), .min = 1, .max = 2048},
    {"url_file", value_path, AT(url_file)},
    {"secret_file", value_path, AT(secret_file)},
    {"address", value_endpoint, AT(address)},
    {"transport", value_choice, AT(transport), .choices = transports,
        .fallback = "tls"},
    {"ca_file", value_path, AT(ca_file)},
    {"command", value_words, AT(command), .max = CONFIG_COMMAND_MAX, .list = true},
    {"timeout", value_duration, AT(timeout_ms), .min = SECOND, .max = HOUR,
        .fallback = "30s"},
    {"give_up", value_duration, AT(give_up_ms), .min = HOUR, .max = YEAR,
        .fallback = "3d"},
};
static const struct schema channel_schema = {
    channel_keys, COUNT(channel_keys), sizeof(struct config_channel)};

#undef AT
#define AT(field) .at = offsetof(struct config_alert, field)

static const char *const severities[] = {"low", "medium", "high", "critical", NULL};
static const char *const breakers[] = {
    "low", "medium", "high", "critical", "none", NULL};
static const char *const own_languages[] = {[CONFIG_LANGUAGE_DEFAULT] = "default",
    [CONFIG_OWN_ENGLISH] = "en",
    [CONFIG_OWN_FRENCH] = "fr",
    NULL};
static const char *const repeats[] = {
    [CONFIG_ON_CHANGE] = "change", [CONFIG_ONCE] = "never", NULL};

static const struct schema_key alert_keys[] = {
    {"name", value_text, AT(name), .min = 1, .max = 64, .required = true},
    {"severity", value_choice, AT(least), .choices = severities, .fallback = "medium"},
    {"groups", value_words, AT(groups), .max = CONFIG_NAMES_MAX, .list = true},
    {"sources", value_words, AT(sources), .max = CONFIG_NAMES_MAX, .list = true},
    {"quiet", value_hours, AT(quiet)},
    {"break_through", value_choice, AT(break_through), .choices = breakers,
        .fallback = "critical"},
    {"repeat", value_choice, AT(repeat), .choices = repeats, .fallback = "change"},
    {"time_zone", value_zone, AT(time_zone)},
    {"language", value_choice, AT(language), .choices = own_languages,
        .fallback = "default"},
    {"to", value_addresses, AT(to), .list = true},
    {"channels", value_words, AT(channels), .max = CONFIG_CHANNELS_MAX, .list = true},
};
static const struct schema alert_schema = {
    alert_keys, COUNT(alert_keys), sizeof(struct config_alert)};

#undef AT
#define AT(field) .at = offsetof(struct config, field)

static const struct schema_key tor_keys[] = {
    {"socks", value_endpoints, AT(tor.socks),
        .also = offsetof(struct config, tor.socks_count), .max = CONFIG_SOCKS_MAX,
        .fallback = "127.0.0.1:9050"},
    {"control", value_endpoint, AT(tor.control)},
    {"control_cookie_file", value_path, AT(tor.control_cookie_file)},
    {"connect_timeout", value_duration, AT(tor.connect_timeout_ms), .min = SECOND,
        .max = HOUR, .fallback = "150s"},
};
static const struct schema tor_schema = {tor_keys, COUNT(tor_keys), 0};

static const struct schema_key crawl_keys[] = {
    {"connections", value_number, AT(crawl.connections), .min = 1, .max = 256,
        .fallback = "8"},
    {"gap", value_duration, AT(crawl.gap_ms), .max = DAY, .fallback = "5s"},
    {"deadline", value_duration, AT(crawl.deadline_ms), .min = SECOND, .max = DAY,
        .fallback = "5m"},
    {"max_body", value_size, AT(crawl.max_body), .min = KIB, .max = GIB,
        .fallback = "16MiB"},
    {"retry", value_duration, AT(crawl.retry_ms), .min = 10, .max = DAY,
        .fallback = "1m"},
    {"user_agent", value_text, AT(crawl.user_agent), .min = 1, .max = 255,
        .fallback = "Mozilla/5.0 (Windows NT 10.0; rv:128.0) Gecko/20100101 "
                    "Firefox/128.0"},
    {"session_key_file", value_path, AT(crawl.session_key_file)},
};
static const struct schema crawl_schema = {crawl_keys, COUNT(crawl_keys), 0};

static const struct schema_key lanes_keys[] = {
    {"count", value_number, AT(lanes.count), .min = 1, .max = 64, .fallback = "2"},
    {"deadline", value_duration, AT(lanes.deadline_ms), .min = 100, .max = DAY,
        .fallback = "60s"},
    {"max_memory", value_size, AT(lanes.max_memory), .min = 16 * MIB, .max = 1024 * GIB,
        .fallback = "512MiB"},
};
static const struct schema lanes_schema = {lanes_keys, COUNT(lanes_keys), 0};

static const struct schema_key metrics_keys[] = {
    {"listen", value_endpoint, AT(metrics.listen)},
    {"token_file", value_path, AT(metrics.token_file)},
};
static const struct schema metrics_schema = {metrics_keys, COUNT(metrics_keys), 0};

static const char *const languages[] = {
    [CONFIG_ENGLISH] = "en", [CONFIG_FRENCH] = "fr", NULL};

#undef AT
#define AT(field) .at = offsetof(struct config_recipient, field)

static const char *const rhythms[] = {
    [CONFIG_DAILY] = "daily", [CONFIG_WEEKLY] = "weekly", [CONFIG_BOTH] = "both", NULL};
static const char *const weekdays[] = {
    "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", NULL};

static const struct schema_key recipient_keys[] = {
    {"to", value_address, AT(to), .required = true},
    {"groups", value_names, AT(groups), .min = 1, .max = HIT_NAME_SIZE - 1,
        .list = true},
    {"send", value_choice, AT(send), .choices = rhythms, .fallback = "daily"},
    {"weekday", value_choice, AT(weekday), .choices = weekdays, .fallback = "monday"},
    {"at", value_own_minute, AT(at_minute)},
    {"time_zone", value_zone, AT(time_zone)},
    {"language", value_choice, AT(language), .choices = own_languages,
        .fallback = "default"},
};
static const struct schema recipient_schema = {
    recipient_keys, COUNT(recipient_keys), sizeof(struct config_recipient)};

#undef AT
#define AT(field) .at = offsetof(struct config, field)

static const struct schema_key digest_keys[] = {
    {"at", value_minute, AT(digest.at_minute), .fallback = "07:00"},
    {"time_zone", value_zone, AT(digest.time_zone), .fallback = "Europe/Paris"},
    {"language", value_choice, AT(digest.language), .choices = languages,
        .fallback = "fr"},
    {"to", value_addresses, AT(digest.to), .list = true},
    {"recipients", .below = &recipient_schema, .many = true,
        .max = CONFIG_RECIPIENTS_MAX, AT(digest.recipients),
        .also = offsetof(struct config, digest.recipient_count)},
};
static const struct schema digest_schema = {digest_keys, COUNT(digest_keys), 0};

static const char *const tls_modes[] = {[CONFIG_TLS_STARTTLS] = "starttls",
    [CONFIG_TLS_IMPLICIT] = "implicit",
    [CONFIG_TLS_NONE] = "none",
    NULL};

#undef AT
#define AT(field) .at = offsetof(struct config_mail_key, field)

static const struct schema_key seal_keys[] = {
    {"to", value_address, AT(to), .required = true},
    {"openpgp", value_path, AT(openpgp)},
    {"smime", value_path, AT(smime)},
};
static const struct schema seal_schema = {
    seal_keys, COUNT(seal_keys), sizeof(struct config_mail_key)};

#undef AT
#define AT(field) .at = offsetof(struct config, field)

static const struct schema_key sign_keys[] = {
    {"openpgp", value_path, AT(mail.sign_with.openpgp)},
    {"smime", value_path, AT(mail.sign_with.smime)},
    {"passphrase_file", value_path, AT(mail.sign_with.passphrase_file)},
};
static const struct schema sign_schema = {sign_keys, COUNT(sign_keys), 0};

static const struct schema_key mail_keys[] = {
    {"host", value_host, AT(mail.host)},
    {"port", value_port, AT(mail.port), .fallback = "587"},
    {"tls", value_choice, AT(mail.tls), .choices = tls_modes, .fallback = "starttls"},
    {"user", value_text, AT(mail.user), .min = 1, .max = 255},
    {"password_file", value_path, AT(mail.password_file)},
    {"from", value_address, AT(mail.from)},
    {"ca_file", value_path, AT(mail.ca_file)},
    {"timeout", value_duration, AT(mail.timeout_ms), .min = SECOND, .max = HOUR,
        .fallback = "60s"},
    {"keys", .below = &seal_schema, .many = true, .max = CONFIG_KEYS_MAX, AT(mail.keys),
        .also = offsetof(struct config, mail.key_count)},
    {"sign_with", .below = &sign_schema},
    {"require_encryption", value_switch, AT(mail.require_encryption),
        .fallback = "false"},
    {"give_up", value_duration, AT(mail.give_up_ms), .min = HOUR, .max = YEAR,
        .fallback = "7d"},
};
static const struct schema mail_schema = {mail_keys, COUNT(mail_keys), 0};

static const struct schema_key controller_keys[] = {
    {"name", value_text, AT(controller.name), .max = 300, .fallback = ""},
    {"address", value_text, AT(controller.address), .max = 300, .fallback = ""},
    {"contact", value_text, AT(controller.contact), .max = 300, .fallback = ""},
    {"representative", value_text, AT(controller.representative), .max = 300,
        .fallback = ""},
    {"dpo", value_text, AT(controller.dpo), .max = 300, .fallback = ""},
    {"persons", value_text, AT(controller.persons), .max = 300, .fallback = ""},
    {"legal_basis", value_text, AT(controller.legal_basis), .max = 500, .fallback = ""},
    {"processors", value_text, AT(controller.processors), .max = 500, .fallback = ""},
    {"transfers", value_text, AT(controller.transfers), .max = 500, .fallback = ""},
};
static const struct schema controller_schema = {
    controller_keys, COUNT(controller_keys), 0};

/* Shorter than the least would break what goes by it: a day's mail is sent once because
 * the first is remembered, and health is judged by its last month. Younger entries of
 * the audit log the database itself keeps (storage/schema, 023). */
static const struct schema_key retention_keys[] = {
    {"excerpts", value_duration, AT(retention.excerpts_ms), .min = DAY,
        .max = 100 * YEAR, .fallback = "30d"},
    {"pages", value_duration, AT(retention.pages_ms), .min = DAY, .max = 100 * YEAR,
        .fallback = "90d"},
    {"hits", value_duration, AT(retention.hits_ms), .min = DAY, .max = 100 * YEAR,
        .fallback = "365d"},
    {"incidents", value_duration, AT(retention.incidents_ms), .min = DAY,
        .max = 100 * YEAR, .fallback = "1825d"},
    {"messages", value_duration, AT(retention.messages_ms), .min = 14 * DAY,
        .max = 100 * YEAR, .fallback = "90d"},
    {"health", value_duration, AT(retention.health_ms), .min = 31 * DAY,
        .max = 100 * YEAR, .fallback = "400d"},
    {"addresses", value_duration, AT(retention.addresses_ms), .min = 7 * DAY,
        .max = 100 * YEAR, .fallback = "180d"},
    {"sessions", value_duration, AT(retention.sessions_ms), .min = 7 * DAY,
        .max = 100 * YEAR, .fallback = "365d"},
    {"audit", value_duration, AT(retention.audit_ms), .min = DAY, .max = 100 * YEAR,
        .fallback = "1825d"},
};
static const struct schema retention_schema = {
    retention_keys, COUNT(retention_keys), 0};

static const struct schema_key root_keys[] = {
    {"store", .below = &store_schema, .required = true},
    {"watchlists", .below = &watchlist_schema, .many = true, .max = 64,
        .required = true, AT(watchlists),
        .also = offsetof(struct config, watchlist_count)},
    {"tor", .below = &tor_schema},
    {"crawl", .below = &crawl_schema},
    {"lanes", .below = &lanes_schema},
    {"sources", .below = &source_schema, .many = true, .max = CONFIG_SOURCES_MAX,
        AT(sources), .also = offsetof(struct config, source_count)},
    {"sources_dir", value_path, AT(sources_dir)},
    {"lexicon_dir", value_path, AT(lexicon_dir)},
    {"weights_dir", value_path, AT(weights_dir)},
    {"digest", .below = &digest_schema},
    {"mail", .below = &mail_schema},
    {"channels", .below = &channel_schema, .many = true, .max = CONFIG_CHANNELS_MAX,
        AT(channels), .also = offsetof(struct config, channel_count)},
    {"alerts", .below = &alert_schema, .many = true, .max = CONFIG_ALERTS_MAX,
        AT(alerts), .also = offsetof(struct config, alert_count)},
    {"metrics", .below = &metrics_schema},
    {"retention", .below = &retention_schema},
    {"controller", .below = &controller_schema},
};

const struct schema *schema_source(void)
{
    return &source_schema;
}

const struct schema *schema_root(void)
{
    static const struct schema schema = {root_keys, COUNT(root_keys), 0};
    return &schema;
}
