/*
 * smtp_server - a mail server on a loopback socket that says what its script tells it.
 *
 * It runs in a thread of the test and notes what it was told. Each connection follows
 * the next line of the script; what is asked beyond the script is refused with 554.
 * TLS with certificates of a throw-away authority made when it starts. The tests are
 * linked with libcrypto only; libssl is in the process with libcurl and is looked up.
 */
#ifndef VIGIE_TESTS_ALERTS_SMTP_SERVER_H
#define VIGIE_TESTS_ALERTS_SMTP_SERVER_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <arpa/inet.h>
#include <dlfcn.h>
#include <netinet/in.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <poll.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/buf.h"

enum { SMTP_SCRIPTS = 4, SMTP_LINE = 1024, SMTP_LOG = 4096, SMTP_BODY = 1 << 20 };
enum { SMTP_PATIENCE_MS = 60000 }; /* of a test that fails */

/* What one connection answers; NULL: the good answer. */
struct smtp_script {
    const char *auth;
    const char *mail;
    const char *rcpt;
    const char *data;
    const char *taken;   /* after the message */
    bool no_goodbye;     /* to a QUIT it says nothing; notes whether it was LEFT */
    bool cut_after_data; /* hangs up instead of answering the message */
    bool starttls;
    bool implicit;
    bool silent; /* accepts, and never says a word */
};

struct smtp_tls {
    SSL_CTX *(*ctx_new)(const SSL_METHOD *method);
    void (*ctx_free)(SSL_CTX *ctx);
    const SSL_METHOD *(*method)(void);
    int (*use_key)(SSL_CTX *ctx, EVP_PKEY *key);
    int (*use_certificate)(SSL_CTX *ctx, X509 *certificate);
    SSL *(*ssl_new)(SSL_CTX *ctx);
    void (*ssl_free)(SSL *ssl);
    int (*set_fd)(SSL *ssl, int fd);
    int (*accept)(SSL *ssl);
    int (*read)(SSL *ssl, void *to, int len);
    int (*write)(SSL *ssl, const void *from, int len);
    int (*shutdown)(SSL *ssl);
};

struct smtp_server {
    struct smtp_script scripts[SMTP_SCRIPTS];
    const char *name; /* in the certificate */
    uint16_t port;
    char ca_file[64];

    /* Noted by the thread; read after smtp_stop, or after a call that its end orders.
     */
    char log[SMTP_LOG]; /* "EHLO STARTTLS TLS EHLO AUTH MAIL RCPT DATA TAKEN QUIT " */
    char from[SMTP_LINE];
    char to[SMTP_LINE];
    char auth[SMTP_LINE];
    struct buf body; /* of the last message, dots unstuffed */
    size_t taken;

    int listening;
    pthread_t thread;
    struct smtp_tls tls;
    SSL_CTX *ctx;
};

/* ---- libssl and certificates ---- */

static inline void smtp_look_up(void *function, const char *name)
{
    void *symbol = dlsym(RTLD_DEFAULT, name);
    if (symbol == NULL)
        fail_msg("libssl is not in the process: no %s", name);
    memcpy(function, &symbol, sizeof(symbol));
}

static inline void smtp_find_libssl(struct smtp_tls *tls)
{
    smtp_look_up(&tls->ctx_new, "SSL_CTX_new");
    smtp_look_up(&tls->ctx_free, "SSL_CTX_free");
    smtp_look_up(&tls->method, "TLS_server_method");
    smtp_look_up(&tls->use_key, "SSL_CTX_use_PrivateKey");
    smtp_look_up(&tls->use_certificate, "SSL_CTX_use_certificate");
    smtp_look_up(&tls->ssl_new, "SSL_new");
    smtp_look_up(&tls->ssl_free, "SSL_free");
    smtp_look_up(&tls->set_fd, "SSL_set_fd");
    smtp_look_up(&tls->accept, "SSL_accept");
    smtp_look_up(&tls->read, "SSL_read");
    smtp_look_up(&tls->write, "SSL_write");
    smtp_look_up(&tls->shutdown, "SSL_shutdown");
}

static inline void smtp_extension(X509 *certificate, int which, const char *value)
{
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(NULL, NULL, which, value);
    assert_non_null(extension);
    assert_int_equal(X509_add_ext(certificate, extension, -1), 1);
    X509_EXTENSION_free(extension);
}

/* Signed by `signer`, or by itself when that is NULL. */
static inline X509 *smtp_certificate(
    EVP_PKEY *key, const char *name, X509 *signer, EVP_PKEY *signer_key)
{
    X509 *made = X509_new();
    assert_non_null(made);
    (void)X509_set_version(made, 2);
    (void)ASN1_INTEGER_set(X509_get_serialNumber(made), signer == NULL ? 1 : 2);
    (void)X509_gmtime_adj(X509_getm_notBefore(made), -86400);
    (void)X509_gmtime_adj(X509_getm_notAfter(made), 86400);
    (void)X509_set_pubkey(made, key);
    /* Two authorities of one name would be taken for each other. */
    char authority[64];
    (void)snprintf(authority, sizeof(authority), "test authority %p", (void *)key);
    X509_NAME *subject = X509_get_subject_name(made);
    (void)X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC,
        (const unsigned char *)(signer == NULL ? authority : name), -1, -1, 0);
    (void)X509_set_issuer_name(
        made, signer == NULL ? subject : X509_get_subject_name(signer));
    if (signer == NULL) {
        smtp_extension(made, NID_basic_constraints, "critical,CA:TRUE");
        smtp_extension(made, NID_key_usage, "critical,keyCertSign");
    } else {
        char names[128];
        (void)snprintf(names, sizeof(names), "DNS:%s", name);
        smtp_extension(made, NID_subject_alt_name, names);
    }
    assert_true(
        X509_sign(made, signer_key != NULL ? signer_key : key, EVP_sha256()) > 0);
    return made;
}

static inline void smtp_write_ca(struct smtp_server *server, X509 *ca)
{
    (void)snprintf(server->ca_file, sizeof(server->ca_file), "/tmp/vigie-ca-XXXXXX");
    int fd = mkstemp(server->ca_file);
    assert_true(fd >= 0);
    FILE *file = fdopen(fd, "w");
    assert_non_null(file);
    assert_int_equal(PEM_write_X509(file, ca), 1);
    (void)fclose(file);
}

static inline void smtp_make_tls(struct smtp_server *server)
{
    smtp_find_libssl(&server->tls);
    EVP_PKEY *ca_key = EVP_EC_gen("P-256");
    EVP_PKEY *key = EVP_EC_gen("P-256");
    X509 *ca = smtp_certificate(ca_key, "", NULL, NULL);
    X509 *certificate = smtp_certificate(key, server->name, ca, ca_key);
    server->ctx = server->tls.ctx_new(server->tls.method());
    assert_non_null(server->ctx);
    assert_int_equal(server->tls.use_certificate(server->ctx, certificate), 1);
    assert_int_equal(server->tls.use_key(server->ctx, key), 1);
    smtp_write_ca(server, ca);
    X509_free(certificate);
    X509_free(ca);
    EVP_PKEY_free(key);
    EVP_PKEY_free(ca_key);
}

/* ---- one connection ---- */

struct smtp_line {
    struct smtp_server *server;
    const struct smtp_script *script;
    int fd;
    SSL *ssl; /* NULL: in clear */
};

static inline void smtp_note(struct smtp_server *server, const char *word)
{
    size_t used = strlen(server->log);
    (void)snprintf(server->log + used, sizeof(server->log) - used, "%s ", word);
}

static inline bool smtp_say(const struct smtp_line *line, const char *text)
{
    char all[SMTP_LINE];
    int len = snprintf(all, sizeof(all), "%s\r\n", text);
    if (line->ssl != NULL)
        return line->server->tls.write(line->ssl, all, len) == len;
    return send(line->fd, all, (size_t)len, MSG_NOSIGNAL) == len;
}

static inline bool smtp_hear(const struct smtp_line *line, char text[SMTP_LINE])
{
    size_t used = 0;
    for (;;) {
        char byte = 0;
        bool got = line->ssl != NULL ? line->server->tls.read(line->ssl, &byte, 1) == 1
                                     : recv(line->fd, &byte, 1, 0) == 1;
        if (!got || used + 1 >= SMTP_LINE)
            return false;
        if (byte == '\n')
            break;
        text[used++] = byte;
    }
    text[used > 0 && text[used - 1] == '\r' ? used - 1 : used] = '\0';
    return true;
}

static inline bool smtp_start_tls(struct smtp_line *line)
{
    const struct smtp_tls *tls = &line->server->tls;
    line->ssl = tls->ssl_new(line->server->ctx);
    if (line->ssl == NULL || tls->set_fd(line->ssl, line->fd) != 1 ||
        tls->accept(line->ssl) != 1)
        return false;
    smtp_note(line->server, "TLS");
    return true;
}

static inline bool smtp_hello(const struct smtp_line *line)
{
    bool offer = line->script->starttls && line->ssl == NULL;
    return smtp_say(line, "250-test") && (!offer || smtp_say(line, "250-STARTTLS")) &&
           smtp_say(line, "250 AUTH PLAIN LOGIN");
}

static inline bool smtp_answer(
    const struct smtp_line *line, const char *scripted, const char *good)
{
    return smtp_say(line, scripted != NULL ? scripted : good);
}

static inline bool smtp_take_body(const struct smtp_line *line)
{
    struct smtp_server *server = line->server;
    char text[SMTP_LINE];
    if (!smtp_answer(line, line->script->data, "354 go on"))
        return false;
    if (line->script->data != NULL)
        return true;
    buf_clear(&server->body);
    while (smtp_hear(line, text) && strcmp(text, ".") != 0)
        if (buf_addf(&server->body, NULL, "%s\r\n", text[0] == '.' ? text + 1 : text) !=
            0)
            return false;
    if (line->script->cut_after_data) {
        smtp_note(server, "CUT");
        return false;
    }
    if (line->script->taken == NULL) {
        smtp_note(server, "TAKEN");
        server->taken++;
    }
    return smtp_answer(line, line->script->taken, "250 taken");
}

/* RFC 4954 4: the credentials come with the command, or when they are asked for. */
static inline bool smtp_take_auth(const struct smtp_line *line, const char *text)
{
    struct smtp_server *server = line->server;
    (void)snprintf(server->auth, sizeof(server->auth), "%s", text);
    return strcmp(text, "AUTH PLAIN") != 0 ||
           (smtp_say(line, "334 ") && smtp_hear(line, server->auth));
}

static inline bool smtp_command(struct smtp_line *line, const char *text)
{
    struct smtp_server *server = line->server;
    const struct smtp_script *script = line->script;
    char word[16] = "";
    (void)sscanf(text, "%15s", word);
    smtp_note(server, word);
    if (strcmp(word, "EHLO") == 0)
        return smtp_hello(line);
    if (strcmp(word, "STARTTLS") == 0)
        return smtp_say(line, "220 go on") && smtp_start_tls(line);
    if (strcmp(word, "AUTH") == 0) {
        return smtp_take_auth(line, text) &&
               smtp_answer(line, script->auth, "235 welcome");
    }
    if (strcmp(word, "MAIL") == 0) {
        (void)snprintf(server->from, sizeof(server->from), "%s", text);
        return smtp_answer(line, script->mail, "250 sender");
    }
    if (strcmp(word, "RCPT") == 0) {
        (void)snprintf(server->to, sizeof(server->to), "%s", text);
        return smtp_answer(line, script->rcpt, "250 recipient");
    }
    if (strcmp(word, "DATA") == 0)
        return smtp_take_body(line);
    if (strcmp(word, "QUIT") == 0 && script->no_goodbye) {
        struct pollfd other = {.fd = line->fd, .events = POLLIN};
        smtp_note(server, poll(&other, 1, SMTP_PATIENCE_MS) > 0 ? "LEFT" : "WAITED");
        return false;
    }
    (void)smtp_say(line, strcmp(word, "QUIT") == 0 ? "221 bye" : "554 what?");
    return strcmp(word, "QUIT") != 0;
}

static inline void smtp_talk(struct smtp_line *line)
{
    char text[SMTP_LINE];
    if (line->script->silent) {
        (void)smtp_hear(line, text); /* until the other side gives up */
        return;
    }
    if (line->script->implicit && !smtp_start_tls(line))
        return;
    if (!smtp_say(line, "220 test"))
        return;
    while (smtp_hear(line, text) && smtp_command(line, text))
        continue;
}

static inline void *smtp_run(void *self)
{
    struct smtp_server *server = self;
    for (size_t i = 0; i < SMTP_SCRIPTS; i++) {
        struct smtp_line line = {.server = server,
            .script = &server->scripts[i],
            .fd = accept(server->listening, NULL, NULL)};
        if (line.fd < 0)
            return NULL;
        smtp_talk(&line);
        if (line.ssl != NULL) {
            (void)server->tls.shutdown(line.ssl);
            server->tls.ssl_free(line.ssl);
        }
        (void)close(line.fd);
    }
    return NULL;
}

/* ---- starting and stopping ---- */

static inline void smtp_start(struct smtp_server *server, const char *name)
{
    struct sockaddr_in at = {
        .sin_family = AF_INET, .sin_addr = {.s_addr = htonl(INADDR_LOOPBACK)}};
    socklen_t len = sizeof(at);
    server->name = name;
    buf_init(&server->body, SMTP_BODY);
    smtp_make_tls(server);
    server->listening = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    assert_true(server->listening >= 0);
    assert_int_equal(bind(server->listening, (struct sockaddr *)&at, len), 0);
    assert_int_equal(listen(server->listening, 4), 0);
    assert_int_equal(getsockname(server->listening, (struct sockaddr *)&at, &len), 0);
    server->port = ntohs(at.sin_port);
    assert_int_equal(pthread_create(&server->thread, NULL, smtp_run, server), 0);
}

/* Every connection must be closed by the other side first. The notes stay readable. */
static inline void smtp_stop(struct smtp_server *server)
{
    (void)shutdown(server->listening, SHUT_RDWR);
    assert_int_equal(pthread_join(server->thread, NULL), 0);
    (void)close(server->listening);
    server->tls.ctx_free(server->ctx);
    (void)unlink(server->ca_file);
}

static inline void smtp_done(struct smtp_server *server)
{
    buf_done(&server->body);
}

#endif
