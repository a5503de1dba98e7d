/* Any bytes as what was told before, as a webhook's secret and as strangers' words in a
 * channel's message: the last can never leave the place that its form gives it. */
#include "alerts/alert_facts.h"
#include "alerts/cef.h"
#include "alerts/channel.h"
#include "alerts/channel_webhook.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool good)
{
    if (!good)
        abort();
}

static void try_facts(struct bytes input)
{
    static struct alert_facts facts;
    static struct alert_facts again;
    struct err err = {.text = ""};
    AUTO(buf_done) struct buf kept;
    buf_init(&kept, ALERT_FACTS_MAX);
    if (alert_facts_read(&facts, input, &err) != 0)
        return;
    must(alert_facts_put(&kept, &facts, &err) == 0);
    must(alert_facts_read(&again, buf_bytes(&kept), &err) == 0);
    must(alert_facts_differ(&facts, &again) == 0);
}

/* Every '|' and '=' that is not the form's own has a '\' before it. */
static void try_cef(struct bytes input)
{
    struct err err = {.text = ""};
    AUTO(buf_done) struct buf out;
    const struct cef_field field = {"msg", input, 400};
    size_t from = strlen(" msg=");
    buf_init(&out, 4096);
    must(cef_extension(&out, &field, &err) == 0);
    for (size_t i = from; i < out.len; i++) {
        must(out.ptr[i] >= ' ');
        must(out.ptr[i] != '=');
        i += out.ptr[i] == '\\' ? 1 : 0;
    }
    buf_clear(&out);
    must(cef_header(&out, input, 128, &err) == 0);
    for (size_t i = 0; i < out.len; i++) {
        must(out.ptr[i] >= ' ' && out.ptr[i] != '|');
        i += out.ptr[i] == '\\' ? 1 : 0;
    }
}

static void try_secret(struct bytes input)
{
    struct err err = {.text = ""};
    AUTO(buf_done) struct buf secret;
    buf_init(&secret, 1024);
    if (webhook_secret(&secret, input, &err) == 0)
        must(secret.len >= 16 && secret.len <= 512);
}

/* A block of code ends where the message does, and there alone. */
static void try_chat(const char *title)
{
    static struct alert_facts facts;
    struct err err = {.text = ""};
    AUTO(buf_done) struct buf out;
    const struct view_incident view = {.row = {.id = 1},
        .title = title,
        .price = title,
        .state_by = "",
        .state_why = ""};
    const struct alert alert = {.key = "alert:1:1:chat",
        .rule = "r",
        .view = &view,
        .now = &facts,
        .changes = ALERT_NEW,
        .to = "chat"};
    buf_init(&out, CHANNEL_BODY_MAX);
    must(channel_slack.compose(&out, &alert, &err) == 0);
    struct bytes body = buf_bytes(&out);
    ptrdiff_t first = bytes_find(body, bytes_of("```"), 0);
    must(first != BYTES_NONE);
    ptrdiff_t last = bytes_find(body, bytes_of("```"), (size_t)first + 3);
    must(last != BYTES_NONE &&
         bytes_is(bytes_slice(body, (size_t)last, body.len), "```\"}]}"));
    must(bytes_find_byte(body, '<', 0) == BYTES_NONE);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct bytes input = bytes_make(data, size);
    char title[512];
    if (size == 0)
        return 0;
    (void)bytes_to_text(title, sizeof(title), input);
    try_facts(input);
    try_cef(input);
    try_secret(input);
    try_chat(title);
    return 0;
}
