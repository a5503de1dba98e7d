/*
 * config - what the operator wants, read once from one YAML file.
 *
 * The file is checked against a schema while it is read: an unknown key, a value of the
 * wrong kind or out of its bounds, or a missing required key is an error that names
 * file, line, column, what is wrong and what would be right. Sizes and durations are
 * strict ("10x" is an error, not 10). Sources may also stand in files of their own, in
 * the folder `sources_dir`, and are read and checked the same way. No secret stands in
 * the file: passwords and keys are paths to files of their own. Relative paths are
 * taken from the file's own folder.
 */
#ifndef VIGIE_CONFIG_CONFIG_H
#define VIGIE_CONFIG_CONFIG_H

#include "base/auto.h"
#include "base/buf.h"
#include "base/err.h"

enum config_digest_language { CONFIG_ENGLISH, CONFIG_FRENCH };
enum config_mail_tls { CONFIG_TLS_STARTTLS, CONFIG_TLS_IMPLICIT, CONFIG_TLS_NONE };

struct config_watchlist {
    const char *file;
    const char *key_file;
};

enum config_attachments { CONFIG_FILES_NEVER, CONFIG_FILES_TEXT, CONFIG_FILES_ALL };

enum {
    CONFIG_SOURCES_MAX = 10000,
    CONFIG_MIRRORS_MAX = 8,
    CONFIG_HEADERS_MAX = 8,
    CONFIG_HEADER_MAX = 512, /* bytes of a header's value */
};

/* One thing to watch. Rules are prefixes or '*' patterns matched on path and query. */
struct config_source {
    size_t line;                /* where it stands in its file, from 1 */
    const char *name;           /* unique; shown in alerts; at most 64 bytes */
    const char *url;            /* http or https; onion addresses are checked */
    const char *const *mirrors; /* NULL-ended; the same site elsewhere */
    const char *owner;          /* empty: not said */
    const char *purpose;
    uint32_t depth;             /* links followed from the first page; 0: none */
    const char *const *include; /* NULL-ended; empty: everything on the host */
    const char *const *exclude; /* NULL-ended; wins over include */
    int64_t revisit_ms; /* between a page's first visits; first pages wait no longer */
    int64_t
        revisit_min_ms; /* what has news comes down to it; 0: a quarter of revisit */
    int64_t revisit_max_ms;     /* what has none goes up to it; 0: 14 days or revisit */
    uint32_t pages_per_day;     /* 0: no budget */
    const char *const *headers; /* NULL-ended "Name: value"; sent with each request */
    enum config_attachments attachments; /* which links to files are followed */
    uint64_t attachments_max; /* decoded bytes of such a file; 0: crawl.max_body */
    bool burn_after_reading;  /* pastes that are deleted by being read may be read */
    const char *json_fields;  /* model/json_fields.h; NULL: not said */
    int64_t expires_ms;       /* the end of its last day, UTC; 0: none */
    const char *account;      /* whose imported cookies are used; at most 64 bytes */
};

enum { CONFIG_RECIPIENTS_MAX = 1000, CONFIG_KEYS_MAX = 1000 };

enum config_own_language {
    CONFIG_LANGUAGE_DEFAULT,
    CONFIG_OWN_ENGLISH,
    CONFIG_OWN_FRENCH
};
enum config_rhythm { CONFIG_DAILY, CONFIG_WEEKLY, CONFIG_BOTH };

/* Who gets a digest of their own kind. */
struct config_recipient {
    const char *to;            /* mail address; unique */
    const char *const *groups; /* NULL-ended; none: all */
    enum config_rhythm send;
    uint32_t weekday;      /* of the weekly one; 0 Sunday */
    uint32_t at_minute;    /* from local midnight on, plus 1; 0: digest.at */
    const char *time_zone; /* NULL: the digest's; so the language */
    enum config_own_language language;
};

/* With which key the mails to an address are encrypted; one of the two files. */
struct config_mail_key {
    const char *to;      /* unique */
    const char *openpgp; /* public key, armoured or not */
    const char *smime;   /* PEM: the certificate, then those of its issuers */
};

enum { CONFIG_SOCKS_MAX = 8, CONFIG_ACCOUNT_MAX = 64 };

/* A part of vigie that may have a user of its own in PostgreSQL
 * (storage/schema/postgres/roles.sql). */
enum config_part {
    CONFIG_OWNER, /* of the tables: store.url's own user */
    CONFIG_CRAWLER,
    CONFIG_NOTIFIER,
    CONFIG_FORGETTER,
    CONFIG_METRICS,
    CONFIG_READER,
    CONFIG_TRIAGE,
    CONFIG_OPERATOR,
    CONFIG_PARTS
};

struct config_login {
    const char *user; /* NULL: as the owner */
    const char *password_file;
};

/* Where to connect. */
struct config_endpoint {
    const char *host; /* numeric address, or a name resolved once at start */
    uint16_t port;
};

/* The same order as the kinds' names in config/schema.c. */
enum config_channel_type {
    CONFIG_WEBHOOK,
    CONFIG_SLACK,
    CONFIG_SYSLOG,
    CONFIG_COMMAND,
};
enum config_transport { CONFIG_UDP, CONFIG_TCP, CONFIG_TLS };

/* A way by which alerts leave the house, beside mail. What a type does not use is not
 * there. */
struct config_channel {
    const char *name; /* unique; at most 64 bytes */
    enum config_channel_type type;
    const char *url;                 /* webhook, slack */
    const char *url_file;            /* slack: of the url, which is a secret */
    const char *secret_file;         /* webhook */
    struct config_endpoint address;  /* syslog; host NULL: none */
    enum config_transport transport; /* syslog */
    const char *ca_file;             /* NULL: the system's authorities */
    const char *const *command; /* command: NULL-ended; the first is a whole path */
    int64_t timeout_ms;         /* for one delivery */
    int64_t give_up_ms;         /* a message that waits longer is dead */
};

enum config_repeat { CONFIG_ON_CHANGE, CONFIG_ONCE };

enum {
    CONFIG_CHANNELS_MAX = 32,
    CONFIG_ALERTS_MAX = 64,
    CONFIG_NAMES_MAX = 100,
    CONFIG_COMMAND_MAX = 32,
    CONFIG_NO_SEVERITY = 4, /* of break_through: nothing does */
};

/* Who is told of what, at once. */
struct config_alert {
    const char *name;
    uint32_t least;            /* severity: 0 low to 3 critical */
    const char *const *groups; /* NULL-ended; empty: any; so the next */
    const char *const *sources;
    struct {
        bool set;
        uint32_t from_minute; /* after local midnight */
        uint32_t until_minute;
    } quiet;
    uint32_t break_through; /* severity; CONFIG_NO_SEVERITY: none */
    enum config_repeat repeat;
    const char *time_zone; /* NULL: the digest's */
    enum config_own_language language;
    const char *const *to;       /* NULL-ended mail addresses */
    const char *const *channels; /* NULL-ended names */
};

struct config {
    const char *path; /* of the file itself */

    struct {
        const char *url; /* "sqlite:PATH" or "postgresql://user@host:port/db" */
        const char *password_file; /* NULL: none; PostgreSQL only */
        struct config_login
            roles[CONFIG_PARTS]; /* PostgreSQL only; the owner's: none */
    } store;

    const struct config_watchlist *watchlists;
    size_t watchlist_count;

    struct {
        const struct config_endpoint *socks; /* one or more Tors */
        size_t socks_count;
        struct config_endpoint control; /* of the first of them; host NULL: not used */
        const char
            *control_cookie_file; /* NULL: a ControlPort without authentication */
        int64_t
            connect_timeout_ms; /* >= 120 s by default: Tor itself waits that long */
    } tor;

    struct {
        uint32_t connections; /* transfers at once, over all hosts */
        int64_t gap_ms;       /* rest between two requests to one host */
        int64_t deadline_ms;  /* for one whole transfer */
        uint64_t max_body;    /* decoded bytes */
        int64_t retry_ms;     /* first wait after a failure; grows x1.5 */
        const char *user_agent;
        const char *session_key_file; /* NULL: imported cookies are not used */
    } crawl;

    struct {
        uint32_t count;
        int64_t deadline_ms; /* wall clock for one document */
        uint64_t max_memory; /* bytes, each half */
    } lanes;

    struct {
        struct config_endpoint listen; /* on loopback; host NULL: not served */
        const char *token_file;        /* NULL: whoever asks is answered */
    } metrics;

    const struct config_source *sources;
    size_t source_count;      /* 0 only with a sources_dir */
    const char *sources_dir;  /* NULL: none; of more sources, a file each */
    const char *const *files; /* of it, NULL-ended, in the order of their names */
    const char *weights_dir;  /* NULL: none; of dataset.weights and health.weights */
    const char *lexicon_dir;  /* NULL: none; of more words, in files NAME.lex */
    size_t first_of_files;    /* sources from here on stand in `files`, in that order */

    struct {
        uint32_t at_minute; /* minutes after local midnight */
        const char *time_zone;
        enum config_digest_language language;
        const char *const *to; /* NULL-ended mail addresses, for all of it daily */
        const struct config_recipient *recipients; /* and those with wishes */
        size_t recipient_count;
    } digest;

    struct {
        const char *host;
        uint16_t port;
        enum config_mail_tls tls;
        const char *user;          /* NULL: no AUTH */
        const char *password_file; /* NULL: no AUTH */
        const char *from;
        const char *ca_file; /* NULL: the system's authorities */
        int64_t timeout_ms;
        const struct config_mail_key *keys;
        size_t key_count;
        struct {
            const char *openpgp; /* NULL: not signed so; so the others */
            const char *smime;
            const char *passphrase_file; /* NULL: the key has none */
        } sign_with;
        bool require_encryption; /* no mail to an address without a key */
        int64_t give_up_ms;      /* a mail that nobody took for so long is dead */
    } mail;

    const struct config_channel *channels;
    size_t channel_count;
    const struct config_alert *alerts;
    size_t alert_count;

    /* For the record of processing alone; empty: not said. */
    struct {
        const char *name; /* who answers for it */
        const char *address;
        const char *contact;
        const char *representative;
        const char *dpo;     /* the data protection officer, and how to reach them */
        const char *persons; /* whose data is watched: "patients, staff" */
        const char *legal_basis; /* GDPR 6(1), and 9(2) for special categories */
        const char *processors;
        const char *transfers; /* to third countries */
    } controller;

    struct {
        int64_t excerpts_ms; /* they go with their page at the latest */
        int64_t pages_ms;
        int64_t hits_ms;
        int64_t incidents_ms;
        int64_t messages_ms; /* that were sent */
        int64_t health_ms;
        int64_t addresses_ms; /* that are never visited again */
        int64_t sessions_ms;  /* neither imported nor renewed since */
        int64_t audit_ms;
    } retention;
};

enum { CONFIG_BYTES_MAX = 1 << 20, CONFIG_PROBLEMS_MAX = 16384 };

/* Reads and checks the file. On success the caller owns `*out`. An error may be several
 * lines, one per mistake, each "file:line:column: what; what would be right"; as many
 * as fit an err, then how many more. Nothing the file names is opened: see
 * config_check_files. */
MUST_USE int config_load(struct config **out, const char *path, struct err *err);

/* The same from memory, without what lies in sources_dir; `path` (copied) names the
 * file in messages and its folder is where relative paths start. Up to ten mistakes go,
 * a line each, into `problems`, which may be NULL and wants a ceiling of
 * CONFIG_PROBLEMS_MAX. */
MUST_USE int config_parse(struct config **out, const char *path, struct bytes text,
    struct buf *problems, struct err *err);

/* As config_load, as if a file `path` with this text stood in sources_dir, in place of
 * the one of that name if there is one: what `vigie source add` asks before it writes.
 * NULL for `text.ptr`: as if it did not stand there. */
struct config_change {
    const char *path; /* in sources_dir */
    struct bytes text;
};
MUST_USE int config_load_changed(struct config **out, const char *path,
    const struct config_change *change, struct err *err);

/* config_load, with all its lines (at most ten) in `problems`. */
MUST_USE int config_load_report(
    struct config **out, const char *path, struct buf *problems, struct err *err);

/* Are the files the configuration names there and readable, and the secret ones closed
 * to others? Every complaint is a line of `problems`, "file: what; what to do", the
 * first is `err`. Asked by `vigie config check`; the roles find out by themselves. */
MUST_USE int config_check_files(
    const struct config *config, struct buf *problems, struct err *err);

/* As whom a part opens the store: as its role, or else as the owner. */
struct config_login config_login_of(const struct config *config, enum config_part part);
/* Whether it is a role of its own, which may do no more than its work. */
bool config_is_apart(const struct config *config, enum config_part part);

/* Accepts NULL. */
void config_free(struct config *config);
AUTO_DEFINE(struct config, config_free)

#endif
