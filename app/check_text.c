#include "alerts/clean.h"
#include "alerts/writer.h"
#include "app/check_print.h"
#include "crawler/frontier.h"
#include "crawler/tor.h"
#include "model/url_name.h"
#include "parsers/read_print.h"

#include <string.h>

enum { LINKS_SHOWN = 20 }; /* of each verdict */

static void address(struct writer *writer, struct bytes url)
{
    if (!writer->failed)
        writer->failed = clean_url(writer->out, url, true, writer->err) != 0;
}

static void clean(struct writer *writer, const char *label, const char *text)
{
    if (text == NULL || text[0] == '\0')
        return;
    write_text(writer, label);
    if (!writer->failed)
        writer->failed = clean_text(writer->out, bytes_of(text), writer->err) != 0;
    write_text(writer, "\n");
}

static void hops(struct writer *writer, const struct check *check)
{
    for (size_t i = 0; i < check->hop_count; i++) {
        write_format(writer, "redirected (%u) from: ", check->hops[i].status);
        address(writer, bytes_of(check->hops[i].url));
        write_text(writer, "\n");
    }
}

static void asked(struct writer *writer, const struct check *check)
{
    const char *url = check->target.url;
    uint8_t name[TARGET_URL_SIZE];
    size_t len = url_name(name, bytes_of(url));
    write_text(writer, "address: ");
    address(writer, bytes_of(url));
    if (len != strlen(url) || memcmp(name, url, len) != 0) {
        write_text(writer, "\nname of the page: ");
        address(writer, bytes_make(name, len));
    }
    write_format(writer, "\nby the rules of: %s\n", check->source->settings.name);
}

static void circuit(struct writer *writer, const struct check *check)
{
    const struct config_endpoint *socks = &check->config->tor.socks[check->fetched.tor];
    write_format(writer, "circuit: generation %u, through %s:%u\n",
        check->fetched.generation, socks->host, socks->port);
}

static void answer(struct writer *writer, const struct check *check)
{
    const struct reply *reply = &check->fetched.reply;
    if (reply->status != 0)
        write_format(writer, "HTTP status: %u\n", reply->status);
    if (reply->connect_ms > 0)
        write_format(
            writer, "connected after: %lld ms\n", (long long)reply->connect_ms);
    if (reply->first_byte_ms > 0)
        write_format(
            writer, "first byte after: %lld ms\n", (long long)reply->first_byte_ms);
    write_format(writer, "all after: %lld ms\n", (long long)reply->total_ms);
    if (reply->outcome == REPLY_FAULT) {
        clean(writer, "error: ", reply->error);
        return;
    }
    clean(writer, "type: ", reply->content_type);
    write_format(writer, "bytes: %llu, %llu on their way%s\n",
        (unsigned long long)reply->body_len, (unsigned long long)reply->wire_len,
        reply->cut ? "; cut at the ceiling" : "");
}

static void verdict_of(struct writer *writer, const char *before,
    const struct check *check, const struct link *link)
{
    enum frontier_verdict verdict = check->hop_count == FRONTIER_HOPS_MAX
                                        ? FRONTIER_TOO_LONG
                                        : check_judge(NULL, check, link);
    write_format(writer, "%s%s\n", before, frontier_verdict_name(verdict));
}

static void redirect(struct writer *writer, const struct check *check)
{
    const struct link link = {
        .url = bytes_of(check->fetched.reply.location), .rel = LINK_NEXT};
    if (check->fetched.reply.outcome != REPLY_REDIRECT || link.url.len == 0)
        return;
    const char *location = check->fetched.reply.location;
    write_text(writer, "redirect to: ");
    address(writer, bytes_make(location, strcspn(location, "#")));
    verdict_of(writer, "\n  which is: ", check, &link);
}

static void links_of(
    struct writer *writer, const struct check *check, enum frontier_verdict wanted)
{
    const struct page *page = &check->work->finding.page;
    size_t count = 0;
    for (uint32_t i = 0; i < page->link_count; i++)
        count += check_judge(NULL, check, &page->links[i]) == wanted;
    if (count == 0)
        return;
    write_format(writer, "links %s: %zu\n", frontier_verdict_name(wanted), count);
    size_t shown = 0;
    for (uint32_t i = 0; i < page->link_count && shown < LINKS_SHOWN; i++) {
        const struct link *link = &page->links[i];
        if (check_judge(NULL, check, link) != wanted)
            continue;
        write_format(writer, "  %-6s ", link_rel_name(link->rel));
        address(writer, link->url);
        write_text(writer, "\n");
        shown++;
    }
    if (count > shown)
        write_format(writer, "  and %zu more\n", count - shown);
}

static void page(struct writer *writer, const struct check *check)
{
    const struct finding *finding = &check->work->finding;
    if (!writer->failed)
        writer->failed =
            read_print_facts(writer->out, &finding->page, NULL, writer->err) != 0;
    write_format(writer, "hits: %zu\n", finding->hit_count);
    for (int verdict = 0; verdict < FRONTIER_VERDICTS; verdict++)
        links_of(writer, check, (enum frontier_verdict)verdict);
}

int check_print_text(struct buf *out, const struct check *check, struct err *err)
{
    struct writer writer = {.out = out, .language = WORDS_ENGLISH, .err = err};
    bool tried = check->end != CHECK_TOR_DOWN && check->end != CHECK_INTERRUPTED;
    write_format(&writer, "result: %s\n", check_word(check));
    /* Our own words: nothing to mask. */
    if (check->why[0] != '\0')
        write_format(&writer, "why: %s\n", check->why);
    if (check_advice(check) != NULL)
        write_format(&writer, "what to do: %s\n", check_advice(check));
    hops(&writer, check);
    asked(&writer, check);
    if (tried) {
        circuit(&writer, check);
        answer(&writer, check);
        redirect(&writer, check);
    }
    if (check->end == CHECK_READ)
        page(&writer, check);
    return writer_end(&writer);
}
