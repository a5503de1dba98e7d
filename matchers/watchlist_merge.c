#include "matchers/watchlist.h"

#include "matchers/expiry.h"
#include "matchers/members.h"
#include "matchers/output_file.h"

#include <errno.h>
#include <sodium.h>
#include <string.h>
#include <unistd.h>

struct merge {
    struct members members;
    struct watchlist_source from[MEMBERS_MAX];
    uint64_t values;
};

static bool is_there(const struct merge *merge, const uint8_t id[KEY_WATCHLIST_ID])
{
    for (size_t i = 0; i < merge->members.count; i++)
        if (memcmp(merge->members.list[i].id, id, KEY_WATCHLIST_ID) == 0)
            return true;
    return false;
}

static int day_check(
    const struct watchlist_header *header, int64_t now_ms, struct err *err)
{
    char text[EXPIRY_TEXT_SIZE];
    struct expiry expiry = expiry_of(header->expires_ms, now_ms);
    expiry_text(text, &expiry);
    return expiry.state == EXPIRY_PAST ? err_set(err, "%s", text) : 0;
}

/* Lists lie in the order in which they were named. */
static void place(struct merge *merge, const struct watchlist_header *header,
    const struct watchlist_source *source)
{
    struct members *members = &merge->members;
    uint64_t end = members->count > 0 ? members_end(members) : WATCHLIST_HEADER;
    struct member *member = &members->list[members->count];
    memcpy(member->id, header->id, sizeof(member->id));
    member->region.offset = align_up(end, WATCHLIST_ALIGN);
    member->region.size = header->exact.offset + header->exact.size;
    merge->from[members->count++] = *source;
    merge->values += header_entries(header);
}

static int list_take(struct merge *merge, struct buf *report,
    const struct watchlist_source *source, int64_t now_ms, struct err *err)
{
    struct watchlist_header header;
    size_t length = 0;
    AUTO(mapping_done) struct mapping map = {0};
    if (part_read_header(&header, &length, &map, source, err) != 0 ||
        day_check(&header, now_ms, err) != 0)
        return -1;
    if (is_there(merge, header.id))
        return buf_addf(report, err,
            "%s: a watchlist in it was there already and is taken once\n",
            source->name);
    if (merge->members.count == MEMBERS_MAX)
        return err_set(err, "more than %d watchlists in one file", (int)MEMBERS_MAX);
    place(merge, &header, source);
    merge->from[merge->members.count - 1].id = NULL; /* it was verified */
    return 0;
}

static int file_take(struct merge *merge, struct buf *report,
    const struct watchlist_source *source, int64_t now_ms, struct err *err)
{
    struct members members;
    if (watchlist_check(source, err) != 0) /* names the file */
        return -1;
    if (members_read(&members, source, err) != 0)
        return err_in(err, source->name);
    for (size_t i = 0; i < members.count; i++) {
        struct watchlist_source one = members_source(&members, i, source);
        if (list_take(merge, report, &one, now_ms, err) != 0)
            return err_in(err, source->name);
    }
    return 0;
}

static int copy(const struct output *output, struct region to,
    const struct watchlist_source *source, struct err *err)
{
    uint64_t done = 0;
    while (done < to.size) {
        size_t want = to.size - done < OUTPUT_STEP ? (size_t)(to.size - done)
                                                   : (size_t)OUTPUT_STEP;
        uint8_t *into = output->map + to.offset + done;
        ssize_t got = pread(source->fd, into, want, (off_t)(source->offset + done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return err_set(err, "%s: cannot read: %s", source->name,
                got == 0 ? "it was cut short meanwhile" : strerror(errno));
        output_release(output, to.offset + done, to.offset + done + (uint64_t)got);
        done += (uint64_t)got;
    }
    return 0;
}

static int header_make(
    struct buf *header, struct members *members, int key_fd, struct err *err)
{
    struct builder_keys keys;
    AUTO(key_free) struct key *key = NULL;
    if (key_read(&key, key_fd, err) != 0)
        return err_in(err, "key");
    keys_for_builder(&keys, key);
    members->merged = true;
    members->key_id = key_id(key);
    members->key_epoch = key_epoch(key);
    int written = members_write(header, members, &keys, err);
    sodium_memzero(&keys, sizeof(keys));
    return written;
}

static int file_write(
    struct merge *merge, const char *out_path, int key_fd, struct err *err)
{
    AUTO(buf_done) struct buf header;
    AUTO(output_done) struct output output = {.fd = -1};
    buf_init(&header, WATCHLIST_HEADER);
    if (header_make(&header, &merge->members, key_fd, err) != 0 ||
        output_open(&output, out_path, (size_t)members_end(&merge->members), err) != 0)
        return -1;
    memcpy(output.map, header.ptr, header.len);
    for (size_t i = 0; i < merge->members.count; i++)
        if (copy(&output, merge->members.list[i].region, &merge->from[i], err) != 0)
            return -1;
    return output_publish(&output, out_path, err);
}

int watchlist_merge(struct buf *report, const struct watchlist_source *sources,
    size_t count, const char *out_path, int64_t now_ms, struct err *err)
{
    struct merge merge = {.values = 0};
    if (count == 0)
        return err_set(err, "nothing to merge: name two watchlists or more");
    for (size_t i = 0; i < count; i++)
        if (file_take(&merge, report, &sources[i], now_ms, err) != 0)
            return -1;
    if (file_write(&merge, out_path, sources[0].key_fd, err) != 0)
        return -1;
    return buf_addf(report, err, "%zu watchlists, %llu values\n", merge.members.count,
        (unsigned long long)merge.values);
}
