#include "bench/crawl_bare.h"

#include <curl/curl.h>
#include <stdio.h>
#include <string.h>

enum { LINE_SIZE = 2100, KEPT_MAX = 512 };

struct bare {
    CURLM *multi;
    char proxy[64];
    uint32_t busy;
    bool kept;
};

/* NOLINTNEXTLINE(readability-non-const-parameter): libcurl's signature */
static size_t drop(char *data, size_t size, size_t count, void *self)
{
    (void)data, (void)self;
    return size * count;
}

static bool begin(struct bare *bare, CURL *easy)
{
    char url[LINE_SIZE];
    if (fgets(url, sizeof(url), stdin) == NULL) {
        curl_easy_cleanup(easy);
        return false;
    }
    url[strcspn(url, "\n")] = '\0';
    (void)curl_easy_setopt(easy, CURLOPT_URL, url);
    (void)curl_easy_setopt(easy, CURLOPT_PROXY, bare->proxy);
    (void)curl_easy_setopt(easy, CURLOPT_FRESH_CONNECT, bare->kept ? 0L : 1L);
    (void)curl_easy_setopt(easy, CURLOPT_FORBID_REUSE, bare->kept ? 0L : 1L);
    (void)curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "gzip, deflate, br");
    (void)curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, drop);
    bool added = curl_multi_add_handle(bare->multi, easy) == CURLM_OK;
    bare->busy += added ? 1U : 0U;
    return added;
}

/* Each handle that is done gets the next address. */
static uint64_t take_done(struct bare *bare)
{
    uint64_t whole = 0;
    int left = 0;
    CURLMsg *message = NULL;
    while ((message = curl_multi_info_read(bare->multi, &left)) != NULL) {
        CURL *easy = message->easy_handle;
        long status = 0;
        (void)curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
        whole += message->data.result == CURLE_OK && status == 200 ? 1U : 0U;
        (void)curl_multi_remove_handle(bare->multi, easy);
        bare->busy--;
        (void)begin(bare, easy);
    }
    return whole;
}

static int loop(struct bare *bare, uint64_t *pages)
{
    int running = 0;
    while (bare->busy > 0) {
        if (curl_multi_perform(bare->multi, &running) != CURLM_OK)
            return -1;
        *pages += take_done(bare);
        if (curl_multi_poll(bare->multi, NULL, 0, running > 0 ? 1000 : 0, NULL) !=
            CURLM_OK)
            return -1;
    }
    return 0;
}

int bare_run(uint64_t *pages, unsigned port, uint32_t connections, bool kept)
{
    struct bare bare = {.multi = curl_multi_init(), .kept = kept};
    (void)snprintf(bare.proxy, sizeof(bare.proxy), "socks5h://127.0.0.1:%u", port);
    if (bare.multi == NULL)
        return -1;
    (void)curl_multi_setopt(bare.multi, CURLMOPT_MAXCONNECTS, (long)KEPT_MAX);
    for (uint32_t i = 0; i < connections && begin(&bare, curl_easy_init()); i++)
        continue;
    int failed = loop(&bare, pages);
    (void)curl_multi_cleanup(bare.multi);
    return failed;
}
