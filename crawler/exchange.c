#include "crawler/exchange.h"

#include "base/fd.h"

int exchange_init(struct exchange *exchange, const struct fetcher_options *options,
    uint64_t job, struct err *err)
{
    *exchange = (struct exchange){.options = options, .body_fd = -1};
    exchange->start_ms = clock_steady(options->clock);
    exchange->reply.job = job;
    return body_init(&exchange->body, options->max_body, err);
}

void exchange_done(struct exchange *exchange)
{
    if (exchange->options == NULL)
        return;
    fd_close(exchange->body_fd);
    body_done(&exchange->body);
    heard_done(&exchange->heard);
    exchange->options = NULL;
}

static int64_t since_start(const struct exchange *exchange)
{
    return clock_steady(exchange->options->clock) - exchange->start_ms;
}

void exchange_asked(struct exchange *exchange)
{
    exchange->asked = true;
    exchange->reply.connect_ms = since_start(exchange);
}

bool exchange_header(struct exchange *exchange, struct bytes line)
{
    if (exchange->headers.count == 0)
        exchange->reply.first_byte_ms = since_start(exchange);
    exchange->header_flood = !headers_line(&exchange->headers, &exchange->reply, line);
    struct bytes set_cookie = exchange->headers.set_cookie;
    if (!exchange->header_flood && set_cookie.len > 0 && exchange->from != NULL)
        heard_line(&exchange->heard, set_cookie, exchange->from,
            clock_wall(exchange->options->clock));
    return !exchange->header_flood;
}

static void say(struct reply *reply, const char *text)
{
    (void)bytes_to_text(reply->error, sizeof(reply->error), bytes_of(text));
}

bool exchange_body(struct exchange *exchange, struct bytes more)
{
    struct err err = {0};
    int answer = body_add(&exchange->body, more, &err);
    if (answer == -1) {
        exchange->failed = true;
        say(&exchange->reply, err.text);
    }
    return answer == 0;
}

int64_t exchange_deadline(const struct exchange *exchange)
{
    const struct fetcher_options *options = exchange->options;
    bool connecting =
        !exchange->asked && options->connect_timeout_ms < options->deadline_ms;
    return exchange->start_ms +
           (connecting ? options->connect_timeout_ms : options->deadline_ms);
}

static enum reply_outcome outcome_of(const struct reply *reply)
{
    enum { NOT_MODIFIED = 304 };
    if (reply->status >= 200 && reply->status < 300)
        return REPLY_OK;
    if (reply->status == NOT_MODIFIED)
        return REPLY_UNCHANGED;
    if (reply->status >= 300 && reply->status < 400 && reply->location[0] != '\0')
        return REPLY_REDIRECT;
    return REPLY_HTTP_ERROR;
}

static void set_fault(struct reply *reply, enum tor_fault fault, const char *text)
{
    reply->outcome = REPLY_FAULT;
    reply->fault = fault;
    if (reply->error[0] == '\0')
        say(reply, text != NULL && text[0] != '\0' ? text : tor_fault_name(fault));
}

static void take_body(struct exchange *exchange)
{
    struct reply *reply = &exchange->reply;
    struct err err = {0};
    reply->outcome = outcome_of(reply);
    if (reply->outcome != REPLY_OK && reply->outcome != REPLY_HTTP_ERROR)
        return;
    if (body_finish(&exchange->body_fd, reply, &exchange->body, &err) != 0)
        set_fault(reply, TOR_FAULT_OURS, err.text);
}

void exchange_finish(struct exchange *exchange, const struct exchange_end *end)
{
    struct reply *reply = &exchange->reply;
    enum { STATUS_MAX = 999 };
    reply->total_ms = since_start(exchange);
    reply->wire_len = end->wire_len > 0 ? (uint64_t)end->wire_len : 0;
    if (end->status > 0 && end->status <= STATUS_MAX)
        reply->status = (uint16_t)end->status;
    if (exchange->failed)
        set_fault(reply, TOR_FAULT_OURS, NULL);
    else if (exchange->header_flood)
        set_fault(
            reply, TOR_FAULT_HEADERS, "the site sent more headers than are taken");
    else if ((end->whole || exchange->body.cut) && exchange->headers.ended)
        take_body(exchange);
    else
        set_fault(reply, end->whole ? TOR_FAULT_BROKEN : end->fault, end->text);
}
