#include "app/protocol.h"

int protocol_send(struct channel *channel, enum protocol_type type, struct bytes body,
    int fd, struct err *err)
{
    struct message message = {.type = (uint16_t)type, .body = body, .fd = fd};
    return frame_send(channel, &message, err);
}

int protocol_queue(struct channel *channel, enum protocol_type type, struct bytes body,
    struct err *err)
{
    struct message message = {.type = (uint16_t)type, .body = body, .fd = -1};
    return frame_queue(channel, &message, err);
}

int protocol_piece_write(
    struct buf *out, const struct protocol_piece *piece, struct err *err)
{
    if (wire_put_u64(out, piece->from, err) != 0 ||
        wire_put_u64(out, piece->to, err) != 0 ||
        wire_put_u64(out, piece->mark, err) != 0)
        return -1;
    return wire_put_u8(out, piece->known ? 1 : 0, err);
}

static void piece_take(struct protocol_piece *out, struct wire *wire)
{
    out->from = wire_u64(wire);
    out->to = wire_u64(wire);
    out->mark = wire_u64(wire);
    out->known = wire_u8(wire) != 0;
    if (out->to != 0 && out->from >= out->to)
        wire->bad = true;
}

int protocol_piece_read(struct protocol_piece *out, struct bytes from, struct err *err)
{
    struct wire wire = wire_of(from);
    piece_take(out, &wire);
    return wire_end(&wire, "piece", err);
}

int protocol_document_write(
    struct buf *out, const struct protocol_document *document, struct err *err)
{
    if (wire_put_u64(out, document->number, err) != 0 ||
        protocol_piece_write(out, &document->piece, err) != 0 ||
        wire_put_i64(out, document->fetched_at_ms, err) != 0 ||
        wire_put_u8(out, document->cut ? 1 : 0, err) != 0 ||
        wire_put_u8(out, document->burn ? 1 : 0, err) != 0 ||
        wire_put_bytes(out, bytes_of(document->url), err) != 0 ||
        wire_put_bytes(out, bytes_of(document->content_type), err) != 0 ||
        wire_put_bytes(out, bytes_of(document->paste_key), err) != 0)
        return -1;
    return wire_put_bytes(out, bytes_of(document->json_fields), err);
}

int protocol_document_read(
    struct protocol_document *out, struct bytes from, struct err *err)
{
    struct wire wire = wire_of(from);
    out->number = wire_u64(&wire);
    piece_take(&out->piece, &wire);
    out->fetched_at_ms = wire_i64(&wire);
    out->cut = wire_u8(&wire) != 0;
    out->burn = wire_u8(&wire) != 0;
    wire_text(&wire, out->url, sizeof(out->url));
    wire_text(&wire, out->content_type, sizeof(out->content_type));
    wire_text(&wire, out->paste_key, sizeof(out->paste_key));
    wire_text(&wire, out->json_fields, sizeof(out->json_fields));
    return wire_end(&wire, "document", err);
}

int protocol_fetcher_write(
    struct buf *out, const struct protocol_fetcher *fetcher, struct err *err)
{
    if (wire_put_u32(out, fetcher->connections, err) != 0 ||
        wire_put_i64(out, fetcher->connect_timeout_ms, err) != 0 ||
        wire_put_i64(out, fetcher->deadline_ms, err) != 0 ||
        wire_put_i64(out, fetcher->keep_ms, err) != 0 ||
        wire_put_u64(out, fetcher->max_body, err) != 0)
        return -1;
    return wire_put_bytes(out, bytes_of(fetcher->user_agent), err);
}

int protocol_fetcher_read(
    struct protocol_fetcher *out, struct bytes from, struct err *err)
{
    struct wire wire = wire_of(from);
    out->connections = wire_u32(&wire);
    out->connect_timeout_ms = wire_i64(&wire);
    out->deadline_ms = wire_i64(&wire);
    out->keep_ms = wire_i64(&wire);
    out->max_body = wire_u64(&wire);
    wire_text(&wire, out->user_agent, sizeof(out->user_agent));
    return wire_end(&wire, "fetcher settings", err);
}

int protocol_answer_write(struct buf *out, const struct reply *reply,
    const struct heard *heard, struct err *err)
{
    AUTO(buf_done) struct buf fields;
    buf_init(&fields, FRAME_MAX);
    if (reply_write(&fields, reply, err) != 0 ||
        wire_put_bytes(out, buf_bytes(&fields), err) != 0)
        return -1;
    return heard_write(out, heard, err);
}

int protocol_answer_read(
    struct reply *reply, struct heard *heard, struct bytes from, struct err *err)
{
    struct wire wire = wire_of(from);
    struct bytes fields = wire_bytes(&wire, FRAME_MAX);
    if (wire.bad)
        return err_set(err, "reply: a field is missing or too long");
    if (reply_read(reply, fields, err) != 0)
        return -1;
    return heard_read(heard, wire.rest, err);
}
