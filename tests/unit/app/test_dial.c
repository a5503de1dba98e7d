#include "app/dial.h"

#include "base/fd.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>

/* A port of loopback, listened at when `backlog` is not 0; the caller closes it. */
static int hold_port(uint16_t *port, int backlog)
{
    struct sockaddr_in address = {.sin_family = AF_INET};
    socklen_t size = sizeof(address);
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    assert_true(fd >= 0);
    assert_int_equal(bind(fd, (struct sockaddr *)&address, sizeof(address)), 0);
    assert_int_equal(getsockname(fd, (struct sockaddr *)&address, &size), 0);
    if (backlog > 0)
        assert_int_equal(listen(fd, backlog), 0);
    *port = ntohs(address.sin_port);
    return fd;
}

/* What becomes of a dial, begun and ended. */
static int dial_whole(struct dial *dial, struct err *err)
{
    int raw = -1;
    if (dial_begin(&raw, dial, err) != 0)
        return -1;
    AUTO(fd_close) int fd = raw;
    struct pollfd ready = {.fd = fd, .events = POLLOUT};
    assert_int_equal(poll(&ready, 1, -1), 1);
    return dial_end(dial, fd, err);
}

static void a_port_that_listens_is_reached(void **state)
{
    (void)state;
    uint16_t port = 0;
    AUTO(fd_close) int listener = hold_port(&port, 1);
    struct dial dial;
    struct err err = {{0}};
    dial_init(&dial, "127.0.0.1", port);
    assert_true(listener >= 0);
    assert_int_equal(dial_whole(&dial, &err), 0);
    dial_init(&dial, "127.0.0.1", port);
    assert_int_equal(dial_whole(&dial, &err), 0);
}

static void a_closed_port_is_told_with_host_and_port(void **state)
{
    (void)state;
    uint16_t port = 0;
    AUTO(fd_close) int held = hold_port(&port, 0);
    struct dial dial;
    struct err err = {{0}};
    char wanted[64];
    assert_true(held >= 0);
    dial_init(&dial, "127.0.0.1", port);
    assert_int_equal(dial_whole(&dial, &err), -1);
    (void)snprintf(wanted, sizeof(wanted), "127.0.0.1 port %u", port);
    assert_non_null(strstr(err.text, wanted));
    assert_non_null(strstr(err.text, "Connection refused"));
}

static void a_host_that_has_no_address_is_told(void **state)
{
    (void)state;
    struct dial dial;
    struct err err = {{0}};
    dial_init(&dial, "no host has spaces", 9050);
    assert_int_equal(dial_whole(&dial, &err), -1);
    assert_non_null(strstr(err.text, "no host has spaces"));
}

static void after_a_failure_the_name_is_resolved_anew(void **state)
{
    (void)state;
    uint16_t port = 0;
    AUTO(fd_close) int held = hold_port(&port, 0);
    struct dial dial;
    struct err err = {{0}};
    dial_init(&dial, "127.0.0.1", port);
    assert_int_equal(dial_whole(&dial, &err), -1);
    assert_int_equal(dial.address_len, 0);
    assert_int_equal(listen(held, 1), 0);
    assert_int_equal(dial_whole(&dial, &err), 0);
    assert_true(dial.address_len != 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_port_that_listens_is_reached),
        cmocka_unit_test(a_closed_port_is_told_with_host_and_port),
        cmocka_unit_test(a_host_that_has_no_address_is_told),
        cmocka_unit_test(after_a_failure_the_name_is_resolved_anew),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
