#include "app/watchlist_line.h"

#include "matchers/expiry.h"

enum { LINE_MAX_BYTES = 8192 };

int watchlist_line(struct buf *text, const struct watchlist_path *path, bool whole,
    int64_t now_ms, struct err *err)
{
    struct watchlist_facts facts;
    char warning[EXPIRY_TEXT_SIZE];
    AUTO(buf_done) struct buf line;
    buf_init(&line, LINE_MAX_BYTES);
    if (watchlist_feed_check(&facts, path, whole, err) != 0 ||
        watchlist_feed_check_day(path, &facts, now_ms, err) != 0 ||
        buf_addf(&line, err, "%s: ", path->file) != 0 ||
        watchlist_facts_add(&line, &facts, err) != 0)
        return -1;
    const struct expiry expiry = expiry_of(facts.expires_ms, now_ms);
    expiry_text(warning, &expiry);
    if (warning[0] != '\0' && buf_addf(&line, err, "; WARNING: %s", warning) != 0)
        return -1;
    return buf_add(text, buf_bytes(&line), err);
}
