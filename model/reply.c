#include "model/reply.h"

#include "base/wire.h"

#include <string.h>

static int put_text(struct buf *out, const char *text, struct err *err)
{
    return wire_put_bytes(out, bytes_of(text), err);
}

static int write_numbers(struct buf *out, const struct reply *reply, struct err *err)
{
    if (wire_put_u64(out, reply->job, err) != 0 ||
        wire_put_u8(out, (uint8_t)reply->outcome, err) != 0 ||
        wire_put_u8(out, (uint8_t)reply->fault, err) != 0 ||
        wire_put_u16(out, reply->status, err) != 0 ||
        wire_put_u32(out, reply->wait_s, err) != 0 ||
        wire_put_u8(out, reply->cut ? 1 : 0, err) != 0 ||
        wire_put_u8(out, reply->kept ? 1 : 0, err) != 0 ||
        wire_put_u64(out, reply->body_len, err) != 0 ||
        wire_put_u64(out, reply->wire_len, err) != 0)
        return -1;
    if (buf_add(out, bytes_make(reply->hash, sizeof(reply->hash)), err) != 0)
        return -1;
    if (wire_put_i64(out, reply->connect_ms, err) != 0 ||
        wire_put_i64(out, reply->first_byte_ms, err) != 0 ||
        wire_put_i64(out, reply->total_ms, err) != 0)
        return -1;
    return 0;
}

int reply_write(struct buf *out, const struct reply *reply, struct err *err)
{
    const char *const texts[] = {reply->content_type, reply->etag, reply->last_modified,
        reply->location, reply->error};
    if (write_numbers(out, reply, err) != 0)
        return -1;
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
        if (put_text(out, texts[i], err) != 0)
            return -1;
    return 0;
}

/* A value past the enum's end makes the whole reply bad. */
static unsigned read_choice(struct wire *wire, unsigned count)
{
    unsigned value = wire_u8(wire);
    if (value < count)
        return value;
    wire->bad = true;
    return 0;
}

static void read_hash(struct wire *wire, uint8_t hash[REPLY_HASH_SIZE])
{
    for (size_t i = 0; i < REPLY_HASH_SIZE; i++)
        hash[i] = wire_u8(wire);
}

int reply_read(struct reply *out, struct bytes from, struct err *err)
{
    struct wire wire = wire_of(from);
    struct reply reply = {0};
    reply.job = wire_u64(&wire);
    reply.outcome = (enum reply_outcome)read_choice(&wire, REPLY_OUTCOMES);
    reply.fault = (enum tor_fault)read_choice(&wire, TOR_FAULTS);
    reply.status = wire_u16(&wire);
    reply.wait_s = wire_u32(&wire);
    reply.cut = read_choice(&wire, 2) == 1;
    reply.kept = read_choice(&wire, 2) == 1;
    reply.body_len = wire_u64(&wire);
    reply.wire_len = wire_u64(&wire);
    read_hash(&wire, reply.hash);
    reply.connect_ms = wire_i64(&wire);
    reply.first_byte_ms = wire_i64(&wire);
    reply.total_ms = wire_i64(&wire);
    wire_text(&wire, reply.content_type, sizeof(reply.content_type));
    wire_text(&wire, reply.etag, sizeof(reply.etag));
    wire_text(&wire, reply.last_modified, sizeof(reply.last_modified));
    wire_text(&wire, reply.location, sizeof(reply.location));
    wire_text(&wire, reply.error, sizeof(reply.error));
    if (wire_end(&wire, "reply", err) != 0)
        return -1;
    *out = reply;
    return 0;
}

struct id reply_content(const struct reply *reply)
{
    struct id id = {0};
    if (reply->outcome != REPLY_UNCHANGED && reply->outcome != REPLY_FAULT)
        memcpy(id.bytes, reply->hash, sizeof(id.bytes));
    return id;
}

const char *reply_outcome_name(enum reply_outcome outcome)
{
    static const char *const names[REPLY_OUTCOMES] = {
        [REPLY_OK] = "ok",
        [REPLY_UNCHANGED] = "unchanged",
        [REPLY_REDIRECT] = "redirect",
        [REPLY_HTTP_ERROR] = "http error",
        [REPLY_FAULT] = "no answer",
    };
    return (unsigned)outcome < REPLY_OUTCOMES ? names[outcome] : "unknown";
}

const char *tor_fault_name(enum tor_fault fault)
{
    static const char *const names[TOR_FAULTS] = {
        [TOR_FAULT_NONE] = "none",
        [TOR_FAULT_DOWN] = "tor is down",
        [TOR_FAULT_REFUSED_BY_TOR] = "tor refuses the request",
        [TOR_FAULT_NETWORK] = "no circuit",
        [TOR_FAULT_HOST_UNREACHABLE] = "host unreachable",
        [TOR_FAULT_PORT_CLOSED] = "port closed",
        [TOR_FAULT_NO_DESCRIPTOR] = "descriptor not found",
        [TOR_FAULT_BAD_DESCRIPTOR] = "descriptor invalid",
        [TOR_FAULT_INTRODUCTION] = "introduction failed",
        [TOR_FAULT_RENDEZVOUS] = "rendezvous failed",
        [TOR_FAULT_AUTH_MISSING] = "client authorisation missing",
        [TOR_FAULT_AUTH_WRONG] = "client authorisation wrong",
        [TOR_FAULT_BAD_ADDRESS] = "bad onion address",
        [TOR_FAULT_INTRO_TIMEOUT] = "introduction timed out",
        [TOR_FAULT_CONNECT_TIMEOUT] = "connect timed out",
        [TOR_FAULT_DEADLINE] = "deadline passed",
        [TOR_FAULT_TLS] = "tls failed",
        [TOR_FAULT_BROKEN] = "transfer broken",
        [TOR_FAULT_HEADERS] = "too many headers",
        [TOR_FAULT_FORBIDDEN] = "forbidden",
        [TOR_FAULT_OURS] = "out of resources",
        [TOR_FAULT_STALE] = "the kept connection had ended",
    };
    return (unsigned)fault < TOR_FAULTS ? names[fault] : "unknown";
}
