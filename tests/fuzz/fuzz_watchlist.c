/*
 * Any bytes as a watchlist's header region: it is refused, or every region lies inside
 * the file and every count agrees with its region. Also as a frame of each kind.
 */
#include "matchers/block_mac.h"
#include "matchers/watchlist_format.h"
#include "model/candidate.h"
#include "model/hit.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds)
{
    if (!holds)
        abort();
}

static void check_region(struct region region, uint64_t end)
{
    require(region.offset <= end && region.size <= end - region.offset);
}

static void check_header(struct bytes region, uint64_t file_size)
{
    struct watchlist_header header;
    struct err err;
    size_t length = 0;
    if (header_read(&header, &length, region, file_size, &err) != 0)
        return;
    check_region(header.filter_tags, file_size);
    check_region(header.filter, file_size);
    check_region(header.exact_tags, file_size);
    check_region(header.exact, file_size);
    check_region(header.lines, header.exact.size);
    check_region(header.shared, header.exact.size);
    check_region(header.records_table, header.exact.size);
    check_region(header.names, header.exact.size);
    require(length + 2UL * WATCHLIST_MAC <= region.len);
    require(header.filter_tags.size == BLOCK_TAG * block_count(header.filter.size));
    AUTO(buf_done) struct buf again;
    buf_init(&again, WATCHLIST_HEADER);
    require(header_write(&again, &header, &err) == 0);
}

static void check_frames(struct bytes frame)
{
    static struct candidate_batch batch;
    static struct scan_summary scan;
    struct hit hit;
    struct err err;
    AUTO(match_summary_done) struct match_summary verdict = {0};
    AUTO(buf_done) struct buf again;
    buf_init(&again, 1 << 20);
    if (candidate_batch_read(&batch, frame, &err) == 0) {
        require(candidate_batch_write(&again, &batch, &err) == 0);
        require(bytes_equal(buf_bytes(&again), frame));
    }
    buf_clear(&again);
    if (hit_read(&hit, frame, &err) == 0) {
        require(hit_write(&again, &hit, &err) == 0);
        require(bytes_equal(buf_bytes(&again), frame));
    }
    (void)!scan_summary_read(&scan, frame, &err);
    (void)!match_summary_read(&verdict, frame, &err);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct bytes all = bytes_make(data, size);
    check_frames(all);
    check_header(all, size);
    check_header(all, 1 << 20);
    if (size >= 8) {
        uint64_t file_size = 0;
        for (size_t i = 0; i < 8; i++)
            file_size |= (uint64_t)data[i] << (8 * i);
        check_header(bytes_slice(all, 8, size), file_size);
    }
    return 0;
}
