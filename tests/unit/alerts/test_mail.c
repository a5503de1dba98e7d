#include "smtp_server.h"

#include "alerts/mail.h"

static const char message[] = "Subject: hello\r\n\r\n.a line with a dot\r\nthe end\r\n";
static const char from[] = "vigie@hospital.example";
static const char to[] = "security@hospital.example";
static const char secret[] = "correct horse battery";

static struct mail_options options_for(const struct smtp_server *server)
{
    return (struct mail_options){.host = "localhost",
        .port = server->port,
        .tls = MAIL_TLS_STARTTLS,
        .user = "vigie",
        .password = secret,
        .ca_file = server->ca_file,
        .timeout_ms = 20000};
}

static struct mail_sender *open_sender(const struct mail_options *options)
{
    struct err err = {0};
    struct mail_sender *sender = NULL;
    if (mail_sender_open(&sender, options, &err) != 0)
        fail_msg("%s", err.text);
    return sender;
}

static int send_one(struct mail_sender *sender, struct err *err)
{
    *err = (struct err){0};
    int answer = mail_send(sender, from, to, bytes_of(message), err);
    assert_null(strstr(err->text, secret));
    return answer;
}

/* One try with the server's defaults otherwise; the answer and the error. */
static int try_once(
    struct smtp_server *server, const struct mail_options *options, struct err *err)
{
    struct mail_sender *sender = open_sender(options);
    int answer = send_one(sender, err);
    mail_sender_close(sender);
    smtp_stop(server);
    smtp_done(server);
    return answer;
}

static void delivers_encrypted_and_leaves_quit_for_later(void **state)
{
    (void)state;
    struct err err;
    struct smtp_server server = {.scripts = {{.starttls = true}}};
    smtp_start(&server, "localhost");
    const struct mail_options options = options_for(&server);
    struct mail_sender *sender = open_sender(&options);
    assert_int_equal(send_one(sender, &err), 0);
    assert_int_equal(send_one(sender, &err), 0); /* over the same connection */
    mail_rest(sender);
    smtp_stop(&server);
    assert_string_equal(server.log,
        "EHLO STARTTLS TLS EHLO AUTH MAIL RCPT DATA TAKEN MAIL RCPT DATA TAKEN QUIT ");
    assert_int_equal(strncmp(server.from, "MAIL FROM:<vigie@hospital.example>", 34), 0);
    assert_string_equal(server.to, "RCPT TO:<security@hospital.example>");
    assert_true(bytes_is(buf_bytes(&server.body), message));
    /* base64 of NUL "vigie" NUL and the password */
    assert_string_equal(server.auth, "AHZpZ2llAGNvcnJlY3QgaG9yc2UgYmF0dGVyeQ==");
    mail_sender_close(sender);
    smtp_done(&server);
}

static void who_says_no_goodbye_is_not_waited_for(void **state)
{
    (void)state;
    struct err err;
    struct smtp_server server = {.scripts = {{.starttls = true, .no_goodbye = true}}};
    smtp_start(&server, "localhost");
    struct mail_options options = options_for(&server);
    options.timeout_ms = 3600000;
    assert_int_equal(try_once(&server, &options, &err), 0);
    assert_string_equal(
        server.log, "EHLO STARTTLS TLS EHLO AUTH MAIL RCPT DATA TAKEN QUIT LEFT ");
}

static void delivers_over_implicit_tls(void **state)
{
    (void)state;
    struct err err;
    struct smtp_server server = {.scripts = {{.implicit = true}}};
    smtp_start(&server, "localhost");
    struct mail_options options = options_for(&server);
    options.tls = MAIL_TLS_IMPLICIT;
    assert_int_equal(try_once(&server, &options, &err), 0);
    assert_string_equal(server.log, "TLS EHLO AUTH MAIL RCPT DATA TAKEN QUIT ");
}

static void delivers_in_clear_to_this_machine_only(void **state)
{
    (void)state;
    struct err err;
    struct smtp_server server = {0};
    smtp_start(&server, "localhost");
    struct mail_options options = options_for(&server);
    options.tls = MAIL_TLS_NONE;
    options.host = "127.0.0.1";
    options.user = options.password = options.ca_file = NULL;
    assert_int_equal(try_once(&server, &options, &err), 0);
    assert_string_equal(server.log, "EHLO MAIL RCPT DATA TAKEN QUIT ");

    static const char *const others[] = {"mail.hospital.example", "192.0.2.1",
        "127.0.0.1.evil.example", "localhost.example", "", "a b", "host/path@x"};
    for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++) {
        struct mail_sender *sender = NULL;
        options.host = others[i];
        assert_int_equal(mail_sender_open(&sender, &options, &err), -1);
        assert_null(sender);
    }
}

static void says_what_to_check_when_the_password_is_refused(void **state)
{
    (void)state;
    struct err err;
    struct smtp_server server = {
        .scripts = {{.starttls = true, .auth = "535 5.7.8 no"}}};
    smtp_start(&server, "localhost");
    const struct mail_options options = options_for(&server);
    assert_int_equal(try_once(&server, &options, &err), -1);
    assert_non_null(strstr(err.text, "mail.password_file"));
    assert_non_null(strstr(err.text, "localhost:"));
    assert_null(strstr(server.log, "MAIL"));
}

static void trusts_no_certificate_of_another_name(void **state)
{
    (void)state;
    struct err err;
    struct smtp_server server = {.scripts = {{.starttls = true}}};
    smtp_start(&server, "other.example");
    const struct mail_options options = options_for(&server);
    assert_int_equal(try_once(&server, &options, &err), -1);
    assert_non_null(strstr(err.text, "certificate"));
    assert_null(strstr(server.log, "AUTH"));
    assert_null(strstr(server.log, "MAIL"));
}

static void trusts_no_unknown_authority(void **state)
{
    (void)state;
    struct err err;
    struct smtp_server server = {.scripts = {{.starttls = true}}};
    struct smtp_server other = {0};
    smtp_start(&server, "localhost");
    smtp_start(&other, "localhost");
    struct mail_options options = options_for(&server);
    options.ca_file = other.ca_file;
    assert_int_equal(try_once(&server, &options, &err), -1);
    assert_non_null(strstr(err.text, "mail.ca_file"));
    assert_null(strstr(server.log, "AUTH"));
    smtp_stop(&other);
    smtp_done(&other);
}

static void never_falls_back_to_clear(void **state)
{
    (void)state;
    struct err err;
    struct smtp_server server = {.scripts = {{.starttls = false}}};
    smtp_start(&server, "localhost");
    const struct mail_options options = options_for(&server);
    assert_int_equal(try_once(&server, &options, &err), -1);
    assert_non_null(strstr(err.text, "STARTTLS"));
    assert_null(strstr(server.log, "AUTH"));
    assert_null(strstr(server.log, "MAIL"));
}

static void a_port_of_the_other_kind_is_named(void **state)
{
    (void)state;
    struct err err;
    struct smtp_server server = {.scripts = {{.starttls = true}}};
    smtp_start(&server, "localhost");
    struct mail_options options = options_for(&server);
    options.tls = MAIL_TLS_IMPLICIT;
    assert_int_equal(try_once(&server, &options, &err), -1);
    assert_non_null(strstr(err.text, "mail.tls"));
    assert_null(strstr(server.log, "MAIL"));
}

static void a_busy_server_is_asked_again(void **state)
{
    (void)state;
    struct err err;
    struct smtp_server server = {
        .scripts = {{.starttls = true, .rcpt = "451 4.7.1 come back in a minute"},
            {.starttls = true}}};
    smtp_start(&server, "localhost");
    const struct mail_options options = options_for(&server);
    struct mail_sender *sender = open_sender(&options);
    assert_int_equal(send_one(sender, &err), -1);
    assert_non_null(strstr(err.text, "come back in a minute"));
    assert_int_equal(send_one(sender, &err), 0);
    mail_sender_close(sender);
    smtp_stop(&server);
    assert_int_equal(server.taken, 1);
    smtp_done(&server);
}

static void a_refusal_is_told_apart(void **state)
{
    (void)state;
    static const struct smtp_script refusals[] = {
        {.starttls = true, .mail = "550 5.7.1 not you"},
        {.starttls = true, .rcpt = "550 5.1.1 nobody here"},
        {.starttls = true, .data = "554 5.6.0 not that"},
        {.starttls = true, .taken = "552 5.3.4 too large"},
    };
    static const char *const words[] = {
        "not you", "nobody here", "not that", "too large"};
    for (size_t i = 0; i < 4; i++) {
        struct err err;
        struct smtp_server server = {.scripts = {refusals[i]}};
        smtp_start(&server, "localhost");
        const struct mail_options options = options_for(&server);
        assert_int_equal(try_once(&server, &options, &err), MAIL_REFUSED);
        assert_non_null(strstr(err.text, words[i]));
    }
}

static void a_connection_cut_after_the_data_is_no_success(void **state)
{
    (void)state;
    struct err err;
    struct smtp_server server = {
        .scripts = {{.starttls = true, .cut_after_data = true}}};
    smtp_start(&server, "localhost");
    const struct mail_options options = options_for(&server);
    assert_int_equal(try_once(&server, &options, &err), MAIL_UNSURE);
    assert_non_null(strstr(err.text, "localhost:"));
}

static void a_silent_server_is_given_up(void **state)
{
    (void)state;
    struct err err;
    struct smtp_server server = {.scripts = {{.silent = true}}};
    smtp_start(&server, "localhost");
    struct mail_options options = options_for(&server);
    options.timeout_ms = 300;
    assert_int_equal(try_once(&server, &options, &err), -1);
    assert_non_null(strstr(err.text, "localhost:"));
}

static void a_server_that_is_not_there_is_named(void **state)
{
    (void)state;
    struct err err;
    struct smtp_server server = {0};
    smtp_start(&server, "localhost");
    const struct mail_options options = options_for(&server);
    struct mail_sender *sender = open_sender(&options);
    smtp_stop(&server);
    smtp_done(&server);
    assert_int_equal(send_one(sender, &err), -1);
    char where[64];
    (void)snprintf(where, sizeof(where), "localhost:%u", (unsigned)options.port);
    assert_non_null(strstr(err.text, where));
    assert_non_null(strstr(err.text, "mail.host"));
    mail_sender_close(sender);
}

static void authorities_must_be_readable_when_it_is_opened(void **state)
{
    (void)state;
    static const char *const files[] = {"/nowhere/ca.pem", "/etc/hostname"};
    for (size_t i = 0; i < 2; i++) {
        struct err err = {0};
        struct mail_sender *sender = NULL;
        const struct mail_options options = {.host = "mail.hospital.example",
            .port = 587,
            .ca_file = files[i],
            .timeout_ms = 1000};
        assert_int_equal(mail_sender_open(&sender, &options, &err), -1);
        assert_non_null(strstr(err.text, "mail.ca_file"));
    }
}

static void an_address_cannot_carry_a_command(void **state)
{
    (void)state;
    struct err err = {0};
    struct smtp_server server = {0};
    smtp_start(&server, "localhost");
    const struct mail_options options = options_for(&server);
    struct mail_sender *sender = open_sender(&options);
    assert_int_equal(mail_send(sender, from, "a@b.example>\r\nRCPT TO:<c@d.example",
                         bytes_of(message), &err),
        -1);
    mail_sender_close(sender);
    smtp_stop(&server);
    assert_string_equal(server.log, "");
    smtp_done(&server);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(delivers_encrypted_and_leaves_quit_for_later),
        cmocka_unit_test(who_says_no_goodbye_is_not_waited_for),
        cmocka_unit_test(delivers_over_implicit_tls),
        cmocka_unit_test(delivers_in_clear_to_this_machine_only),
        cmocka_unit_test(says_what_to_check_when_the_password_is_refused),
        cmocka_unit_test(trusts_no_certificate_of_another_name),
        cmocka_unit_test(trusts_no_unknown_authority),
        cmocka_unit_test(never_falls_back_to_clear),
        cmocka_unit_test(a_port_of_the_other_kind_is_named),
        cmocka_unit_test(a_busy_server_is_asked_again),
        cmocka_unit_test(a_refusal_is_told_apart),
        cmocka_unit_test(a_connection_cut_after_the_data_is_no_success),
        cmocka_unit_test(a_silent_server_is_given_up),
        cmocka_unit_test(a_server_that_is_not_there_is_named),
        cmocka_unit_test(authorities_must_be_readable_when_it_is_opened),
        cmocka_unit_test(an_address_cannot_carry_a_command),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
