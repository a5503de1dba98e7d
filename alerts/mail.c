#include "alerts/mail.h"

#include "alerts/mime.h"
#include "alerts/peer.h"
#include "alerts/peer_tls.h"

#include <curl/curl.h>
#include <signal.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

enum {
    HOST_MAX = 253,
    URL_SIZE = 1024,
    SEALED_MAX = 16 * 1024 * 1024,
    REPLY_SIZE = 160, /* of the server's last line, for people */
};

struct mail_sender {
    CURL *curl; /* NULL until the first message, and after mail_rest */
    char *host;
    char *user;
    char *password;
    struct buf authorities; /* PEM */
    enum mail_tls tls;
    uint16_t port;
    int64_t timeout_ms;
    const struct mail_sealer *sealer; /* may be NULL */
    char reply[REPLY_SIZE];           /* the server's last negative line */
    char problem[CURL_ERROR_SIZE];
    struct bytes unsent;
};

/* ---- options ---- */

static bool is_host(const char *host)
{
    size_t len = strlen(host);
    for (size_t i = 0; i < len; i++) {
        uint8_t byte = (uint8_t)host[i];
        if (!byte_is_alpha(byte) && !byte_is_digit(byte) &&
            (byte == 0 || strchr(".-:_", byte) == NULL))
            return false;
    }
    return len > 0 && len <= HOST_MAX;
}

static int check_options(const struct mail_options *options, struct err *err)
{
    if (!is_host(options->host))
        return err_set(err, "mail.host is not a host name or address");
    if (options->port == 0 || options->timeout_ms <= 0)
        return err_set(err, "mail.port and mail.timeout must be over 0");
    if (options->tls == MAIL_TLS_NONE && !peer_is_loopback(options->host))
        return err_set(err,
            "mail to %s without encryption: only a server on this machine may be used "
            "so; set mail.tls to starttls or implicit",
            options->host);
    if ((options->user == NULL) != (options->password == NULL))
        return err_set(err, "mail.user and its password are wanted together");
    return 0;
}

static int copy_text(char **copy, const char *from, struct err *err)
{
    if (from == NULL)
        return 0;
    *copy = strdup(from);
    return *copy == NULL ? err_no_memory(err) : 0;
}

int mail_sender_open(
    struct mail_sender **out, const struct mail_options *options, struct err *err)
{
    if (check_options(options, err) != 0)
        return -1;
    /* libcurl writes to sockets whose other end may have gone. */
    (void)signal(SIGPIPE, SIG_IGN);
    if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK)
        return err_set(err, "mail: libcurl does not start");
    AUTO(mail_sender_close) struct mail_sender *sender = calloc(1, sizeof(*sender));
    if (sender == NULL)
        return err_no_memory(err);
    sender->tls = options->tls;
    sender->port = options->port;
    sender->timeout_ms = options->timeout_ms;
    sender->sealer = options->sealer;
    if (copy_text(&sender->host, options->host, err) != 0 ||
        copy_text(&sender->user, options->user, err) != 0 ||
        copy_text(&sender->password, options->password, err) != 0)
        return -1;
    if (options->tls != MAIL_TLS_NONE &&
        peer_authorities(&sender->authorities, options->ca_file, "mail.ca_file", err) !=
            0)
        return -1;
    *out = sender;
    sender = NULL;
    return 0;
}

void mail_sender_close(struct mail_sender *sender)
{
    if (sender == NULL)
        return;
    mail_rest(sender);
    if (sender->password != NULL)
        sodium_memzero(sender->password, strlen(sender->password));
    free(sender->password);
    free(sender->user);
    free(sender->host);
    buf_done(&sender->authorities);
    free(sender);
}

int64_t mail_timeout_ms(const struct mail_sender *sender)
{
    return sender->timeout_ms +
           (sender->sealer == NULL ? 0 : sender->sealer->timeout_ms);
}

/* libcurl says QUIT and waits for the answer, for as long as for any other: that would
 * hold up whoever rests, and of all that was sent the answer is there. */
void mail_rest(struct mail_sender *sender)
{
    curl_socket_t fd = CURL_SOCKET_BAD;
    if (sender->curl != NULL &&
        curl_easy_getinfo(sender->curl, CURLINFO_ACTIVESOCKET, &fd) == CURLE_OK &&
        fd != CURL_SOCKET_BAD)
        (void)shutdown(fd, SHUT_RD);
    curl_easy_cleanup(sender->curl); /* accepts NULL */
    sender->curl = NULL;
}

/* ---- what libcurl asks back ---- */

static size_t give_message(char *to, size_t size, size_t count, void *self)
{
    struct mail_sender *sender = self;
    size_t len = size * count;
    if (len > sender->unsent.len)
        len = sender->unsent.len;
    if (len > 0)
        memcpy(to, sender->unsent.ptr, len);
    sender->unsent = bytes_slice(sender->unsent, len, sender->unsent.len - len);
    return len;
}

/* Every line the server says comes here; the last 4xx or 5xx explains a failure (the
 * answer to QUIT may follow it). Text from outside: only its printable ASCII is kept.
 */
static size_t note_reply(char *line, size_t size, size_t count, void *self)
{
    struct mail_sender *sender = self;
    size_t len = size * count;
    struct bytes said = bytes_trim(bytes_make(line, len));
    if (!bytes_starts(said, "4") && !bytes_starts(said, "5"))
        return len;
    (void)bytes_to_text(sender->reply, sizeof(sender->reply), said);
    for (char *at = sender->reply; *at != '\0'; at++)
        if (*at < 0x20 || *at > 0x7E)
            *at = '?';
    return len;
}

/* NOLINTNEXTLINE(readability-non-const-parameter): libcurl's signature */
static size_t drop_body(char *data, size_t size, size_t count, void *self)
{
    (void)data;
    (void)self;
    return size * count;
}

/* ---- setting up ---- */

struct setup {
    CURL *curl;
    CURLcode worst;
};

static void note(struct setup *setup, CURLcode code)
{
    if (code != CURLE_OK)
        setup->worst = code;
}

static void set_long(struct setup *setup, CURLoption option, long value)
{
    note(setup, curl_easy_setopt(setup->curl, option, value));
}

static void set_text(struct setup *setup, CURLoption option, const char *value)
{
    note(setup, curl_easy_setopt(setup->curl, option, value));
}

static void set_tls(struct setup *setup, const struct mail_sender *sender)
{
    if (sender->tls == MAIL_TLS_NONE) {
        set_long(setup, CURLOPT_USE_SSL, (long)CURLUSESSL_NONE);
        return;
    }
    /* A server that offers no STARTTLS is an error, not a reason to go on in clear. */
    set_long(setup, CURLOPT_USE_SSL, (long)CURLUSESSL_ALL);
    note(setup, peer_tls_set(setup->curl, &sender->authorities));
}

static void set_limits(struct setup *setup, const struct mail_sender *sender)
{
    set_text(setup, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    set_text(setup, CURLOPT_PROXY, ""); /* whatever the environment says */
    set_long(setup, CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
    set_long(setup, CURLOPT_NOSIGNAL, 1);
    set_long(setup, CURLOPT_TIMEOUT_MS, (long)sender->timeout_ms);
    set_long(setup, CURLOPT_CONNECTTIMEOUT_MS, (long)sender->timeout_ms);
    set_long(
        setup, CURLOPT_SERVER_RESPONSE_TIMEOUT, (long)(sender->timeout_ms / 1000 + 1));
}

static void set_callbacks(struct setup *setup, struct mail_sender *sender)
{
    CURL *curl = setup->curl;
    set_long(setup, CURLOPT_UPLOAD, 1);
    note(setup, curl_easy_setopt(curl, CURLOPT_READFUNCTION, give_message));
    note(setup, curl_easy_setopt(curl, CURLOPT_READDATA, sender));
    note(setup, curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, note_reply));
    note(setup, curl_easy_setopt(curl, CURLOPT_HEADERDATA, sender));
    note(setup, curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, drop_body));
    note(setup, curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, sender->problem));
}

/* EHLO says the sender's domain: this machine's own name is nobody's business. */
static void set_url(
    struct setup *setup, const struct mail_sender *sender, const char *from)
{
    char url[URL_SIZE];
    bool is_ipv6 = strchr(sender->host, ':') != NULL;
    (void)snprintf(url, sizeof(url), "%s://%s%s%s:%u/%s",
        sender->tls == MAIL_TLS_IMPLICIT ? "smtps" : "smtp", is_ipv6 ? "[" : "",
        sender->host, is_ipv6 ? "]" : "", (unsigned)sender->port,
        strchr(from, '@') + 1);
    set_text(setup, CURLOPT_URL, url);
}

static int prepare(struct mail_sender *sender, const char *from, struct err *err)
{
    if (sender->curl == NULL)
        sender->curl = curl_easy_init();
    if (sender->curl == NULL)
        return err_no_memory(err);
    struct setup setup = {.curl = sender->curl, .worst = CURLE_OK};
    set_limits(&setup, sender);
    set_callbacks(&setup, sender);
    set_tls(&setup, sender);
    set_url(&setup, sender, from);
    set_text(&setup, CURLOPT_MAIL_FROM, from);
    if (sender->user != NULL) {
        set_text(&setup, CURLOPT_USERNAME, sender->user);
        set_text(&setup, CURLOPT_PASSWORD, sender->password);
    }
    return setup.worst == CURLE_OK
               ? 0
               : err_set(err, "mail: libcurl: %s", curl_easy_strerror(setup.worst));
}

/* ---- sending ---- */

static int not_trusted(const struct mail_sender *sender, struct err *err)
{
    return err_set(err,
        "mail server %s:%u: its certificate is not trusted or is not for this name "
        "(%.160s); nothing was sent; correct mail.host, or set mail.ca_file to its "
        "authority",
        sender->host, (unsigned)sender->port, sender->problem);
}

static int not_reached(const struct mail_sender *sender, CURLcode code, struct err *err)
{
    const char *why =
        sender->problem[0] != '\0' ? sender->problem : curl_easy_strerror(code);
    return err_set(err,
        "mail server %s:%u: %.200s; is it up, and mail.host and "
        "mail.port right?",
        sender->host, (unsigned)sender->port, why);
}

/* libcurl's own text of these ends in the server's code; the server's words say more.
 */
static int said_no(const struct mail_sender *sender, CURLcode code, struct err *err)
{
    long status = 0;
    (void)curl_easy_getinfo(sender->curl, CURLINFO_RESPONSE_CODE, &status);
    bool refused = status >= 500 && status <= 599;
    bool is_answer = status >= 400 && status <= 599;
    if (!is_answer)
        return not_reached(sender, code, err);
    (void)err_set(err, "mail server %s:%u %s: \"%s\"", sender->host,
        (unsigned)sender->port,
        refused ? "refuses sender, recipient or message" : "asks to try later",
        sender->reply);
    return refused ? MAIL_REFUSED : -1;
}

static int explain(const struct mail_sender *sender, CURLcode code, struct err *err)
{
    switch ((int)code) {
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_ISSUER_ERROR:
        return not_trusted(sender, err);
    case CURLE_SSL_CONNECT_ERROR:
        return err_set(err,
            "mail server %s:%u: TLS cannot be begun (%.160s), so nothing was sent; "
            "check "
            "mail.tls and mail.port",
            sender->host, (unsigned)sender->port, sender->problem);
    case CURLE_USE_SSL_FAILED:
        return err_set(err,
            "mail server %s:%u offers no STARTTLS, so nothing was sent; set mail.tls "
            "to "
            "implicit with port 465, or correct the server",
            sender->host, (unsigned)sender->port);
    case CURLE_LOGIN_DENIED:
        return err_set(err,
            "mail server %s:%u does not accept user %s and the password; check "
            "mail.user and mail.password_file",
            sender->host, (unsigned)sender->port, sender->user);
    case CURLE_SEND_ERROR:
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_RECV_ERROR:
        return said_no(sender, code, err);
    default:
        return not_reached(sender, code, err);
    }
}

static int perform(struct mail_sender *sender, const char *to, struct err *err)
{
    struct curl_slist *recipients = curl_slist_append(NULL, to);
    if (recipients == NULL)
        return err_no_memory(err);
    CURLcode code = curl_easy_setopt(sender->curl, CURLOPT_MAIL_RCPT, recipients);
    if (code == CURLE_OK)
        code = curl_easy_perform(sender->curl);
    (void)curl_easy_setopt(sender->curl, CURLOPT_MAIL_RCPT, NULL);
    curl_slist_free_all(recipients);
    if (code == CURLE_OK)
        return 0;
    int answer = explain(sender, code, err);
    mail_rest(sender); /* a connection that failed is not used again */
    return answer;
}

static int hand_over(struct mail_sender *sender, const char *from, const char *to,
    struct bytes message, struct err *err)
{
    if (prepare(sender, from, err) != 0)
        return -1;
    sender->unsent = message;
    sender->reply[0] = '\0';
    sender->problem[0] = '\0';
    int answer = perform(sender, to, err);
    /* Given whole, and neither taken nor refused in words. */
    if (answer < 0 && sender->unsent.len == 0 && message.len > 0 &&
        sender->reply[0] == '\0')
        answer = MAIL_UNSURE;
    sender->unsent = (struct bytes){0};
    return answer;
}

/* Sealed anew for each try: a key that was put in its place meanwhile counts. */
int mail_send(struct mail_sender *sender, const char *from, const char *to,
    struct bytes message, struct err *err)
{
    const struct mail_sealer *sealer = sender->sealer;
    AUTO(buf_done) struct buf sealed;
    buf_init(&sealed, SEALED_MAX);
    if (mime_check_address(from, err) != 0)
        return err_in(err, "mail.from");
    if (mime_check_address(to, err) != 0)
        return err_in(err, "recipient");
    if (sealer == NULL)
        return hand_over(sender, from, to, message, err);
    int answer = sealer->seal(sealer->self, &sealed, to, message, err);
    if (answer < 0)
        return -1;
    return hand_over(sender, from, to, answer == 0 ? buf_bytes(&sealed) : message, err);
}
