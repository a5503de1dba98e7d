#include "alerts/clean.h"
#include "app/check_print.h"
#include "app/json_members.h"
#include "crawler/frontier.h"
#include "model/url_name.h"
#include "parsers/read_print.h"

#include <string.h>

enum { TEXT_MAX = 16384 };

static void address(struct writer *writer, const char *name, struct bytes url)
{
    AUTO(buf_done) struct buf clean;
    buf_init(&clean, TEXT_MAX);
    if (!writer->failed)
        writer->failed = clean_url(&clean, url, false, writer->err) != 0;
    write_format(writer, ",\"%s\":", name);
    if (clean.len == 0)
        write_text(writer, "null");
    else
        json_quoted(writer, buf_bytes(&clean));
}

/* Milliseconds, or null for what did not come. */
static void time_of(struct writer *writer, const char *name, int64_t ms)
{
    if (ms > 0)
        write_format(writer, ",\"%s\":%lld", name, (long long)ms);
    else
        write_format(writer, ",\"%s\":null", name);
}

static void reply(struct writer *writer, const struct check *check)
{
    const struct reply *reply = &check->fetched.reply;
    const struct config_endpoint *socks = &check->config->tor.socks[check->fetched.tor];
    const char *location = reply->location;
    write_format(writer, ",\"circuit\":{\"generation\":%u,\"tor\":\"%s:%u\"}",
        check->fetched.generation, socks->host, socks->port);
    write_format(writer, ",\"status\":%u", reply->status);
    time_of(writer, "connect_ms", reply->connect_ms);
    time_of(writer, "first_byte_ms", reply->first_byte_ms);
    write_format(writer, ",\"total_ms\":%lld", (long long)reply->total_ms);
    json_cleaned(writer, "error", reply->error);
    json_cleaned(writer, "content_type", reply->content_type);
    write_format(writer, ",\"body_bytes\":%llu,\"wire_bytes\":%llu,\"cut\":%s",
        (unsigned long long)reply->body_len, (unsigned long long)reply->wire_len,
        reply->cut ? "true" : "false");
    address(writer, "location", bytes_make(location, strcspn(location, "#")));
}

/* The object of read_print_jsonl, without its line end. */
static void page(struct writer *writer, const struct check *check)
{
    write_text(writer, ",\"page\":");
    if (!writer->failed)
        writer->failed = read_print_jsonl(writer->out, &check->work->finding.page,
                             check->target.url, writer->err) != 0;
    if (!writer->failed)
        writer->out->len--;
}

static void verdicts(struct writer *writer, const struct check *check)
{
    const struct page *page = &check->work->finding.page;
    write_format(
        writer, ",\"hits\":%zu,\"verdicts\":[", check->work->finding.hit_count);
    for (uint32_t i = 0; i < page->link_count; i++)
        write_format(writer, "%s\"%s\"", i == 0 ? "" : ",",
            frontier_verdict_name(check_judge(NULL, check, &page->links[i])));
    write_text(writer, "]");
}

static void hops(struct writer *writer, const struct check *check)
{
    write_text(writer, ",\"redirects\":[");
    for (size_t i = 0; i < check->hop_count; i++) {
        write_format(
            writer, "%s{\"status\":%u", i == 0 ? "" : ",", check->hops[i].status);
        address(writer, "url", bytes_of(check->hops[i].url));
        write_text(writer, "}");
    }
    write_text(writer, "]");
}

int check_print_json(struct buf *out, const struct check *check, struct err *err)
{
    struct writer writer = {.out = out, .language = WORDS_ENGLISH, .err = err};
    uint8_t name[TARGET_URL_SIZE];
    size_t len = url_name(name, bytes_of(check->target.url));
    write_format(
        &writer, "{\"readable\":%s", check_status(check) == 0 ? "true" : "false");
    json_own(&writer, "result", check_word(check));
    json_own(&writer, "why", check->why);
    json_own(&writer, "advice", check_advice(check));
    address(&writer, "url", bytes_of(check->target.url));
    address(&writer, "name", bytes_make(name, len));
    json_own(&writer, "source", check->source->settings.name);
    hops(&writer, check);
    if (check->end != CHECK_TOR_DOWN && check->end != CHECK_INTERRUPTED)
        reply(&writer, check);
    if (check->end == CHECK_READ) {
        page(&writer, check);
        verdicts(&writer, check);
    }
    write_text(&writer, "}\n");
    return writer_end(&writer);
}
