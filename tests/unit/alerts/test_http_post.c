/* What is known of a message's fate when the other side misbehaves. */
#include "alerts/http_post.h"
#include "base/buf.h"
#include "base/fd.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cmocka.h>

enum { REQUESTS_MAX = 8 };

static const char taken[] = "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n";
static const char cut[] = ""; /* the connection is closed without a word */

/* Answers the nth request with the nth text, each connection as long as it can. */
struct receiver {
    int listening;
    uint16_t port;
    pthread_t thread;
    const char *answers[REQUESTS_MAX + 1]; /* NULL behind the last */
    size_t served;
};

/* False at the connection's end. */
static bool read_request(int fd)
{
    static const char end[] = "\r\n\r\n{\"a\":1}";
    char text[4096];
    size_t len = 0;
    while (len < sizeof(text) - 1) {
        ssize_t got = read(fd, text + len, sizeof(text) - 1 - len);
        if (got <= 0)
            return false;
        len += (size_t)got;
        text[len] = '\0';
        if (strstr(text, end) != NULL)
            return true;
    }
    return false;
}

static void serve_one(struct receiver *receiver, int fd)
{
    struct err err = {.text = ""};
    while (receiver->answers[receiver->served] != NULL && read_request(fd)) {
        const char *answer = receiver->answers[receiver->served++];
        if (answer[0] == '\0' || fd_write_all(fd, bytes_of(answer), &err) != 0)
            return;
    }
}

static void *serve(void *self)
{
    struct receiver *receiver = self;
    for (;;) {
        int fd = accept4(receiver->listening, NULL, NULL, SOCK_CLOEXEC);
        if (fd < 0)
            return NULL;
        serve_one(receiver, fd);
        fd_close(fd);
    }
}

static void receiver_start(struct receiver *receiver)
{
    struct sockaddr_in address = {
        .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof(address);
    receiver->listening = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    assert_true(receiver->listening >= 0);
    assert_int_equal(
        bind(receiver->listening, (struct sockaddr *)&address, sizeof(address)), 0);
    assert_int_equal(listen(receiver->listening, 8), 0);
    assert_int_equal(
        getsockname(receiver->listening, (struct sockaddr *)&address, &size), 0);
    receiver->port = ntohs(address.sin_port);
    assert_int_equal(pthread_create(&receiver->thread, NULL, serve, receiver), 0);
}

static void receiver_stop(struct receiver *receiver)
{
    (void)shutdown(receiver->listening, SHUT_RDWR);
    assert_int_equal(pthread_join(receiver->thread, NULL), 0);
    fd_close(receiver->listening);
}

static struct http_post *open_to(const struct receiver *receiver)
{
    struct http_post *post = NULL;
    struct err err = {.text = ""};
    char url[64];
    (void)snprintf(
        url, sizeof(url), "http://127.0.0.1:%u/hook", (unsigned)receiver->port);
    const struct http_options options = {.url = url, .timeout_ms = 20000};
    assert_int_equal(http_post_open(&post, &options, &err), 0);
    return post;
}

static int send_one(struct http_post *post)
{
    struct err err = {.text = ""};
    int64_t later = 0;
    const struct http_message message = {.body = bytes_of("{\"a\":1}")};
    return http_post_send(&later, post, &message, &err);
}

/* A server may die on a second request of a connection; it may have taken it all the
 * same, and nobody but the outbox, which marks it, may send it again. */
static void a_message_is_never_sent_twice_unasked(void **state)
{
    (void)state;
    struct receiver receiver = {.answers = {taken, cut, taken, taken}};
    receiver_start(&receiver);
    struct http_post *post = open_to(&receiver);
    assert_int_equal(send_one(post), 0);
    assert_int_equal(send_one(post), HTTP_UNSURE);
    assert_int_equal(send_one(post), 0);
    http_post_close(post);
    receiver_stop(&receiver);
    assert_int_equal(receiver.served, 3);
}

static void an_answer_says_what_became_of_it(void **state)
{
    (void)state;
    static const struct {
        const char *answer;
        int means;
    } all[] = {
        {"HTTP/1.1 204 No Content\r\n\r\n", 0},
        {"HTTP/1.1 302 Found\r\nlocation: /\r\ncontent-length: 0\r\n\r\n",
            HTTP_REFUSED},
        {"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n", HTTP_REFUSED},
        {"HTTP/1.1 429 Slower\r\ncontent-length: 0\r\n\r\n", -1},
        {"HTTP/1.1 503 Later\r\ncontent-length: 0\r\n\r\n", -1},
        {"HTTP/1.1 500 Oh\r\ncontent-length: 0\r\n\r\n", HTTP_UNSURE},
        {"nonsense\r\n\r\n", HTTP_UNSURE},
        {"HTTP/1.1 20", HTTP_UNSURE},
    };
    for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
        struct receiver receiver = {.answers = {all[i].answer}};
        receiver_start(&receiver);
        struct http_post *post = open_to(&receiver);
        assert_int_equal(send_one(post), all[i].means);
        http_post_close(post);
        receiver_stop(&receiver);
    }
}

static void what_nobody_listens_to_did_not_arrive(void **state)
{
    (void)state;
    struct receiver receiver = {.answers = {NULL}};
    receiver_start(&receiver);
    struct http_post *post = open_to(&receiver);
    receiver_stop(&receiver);
    assert_int_equal(send_one(post), -1);
    http_post_close(post);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_message_is_never_sent_twice_unasked),
        cmocka_unit_test(an_answer_says_what_became_of_it),
        cmocka_unit_test(what_nobody_listens_to_did_not_arrive),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
