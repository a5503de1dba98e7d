/*
 * tags - attributes of start tags, read before libxml2 sees the tags without them.
 *
 * libxml2 2.9.14 spends more on attributes than on all else of a page: each value gets
 * memory of its own, which is grown and shrunk, and is looked at byte by byte three
 * times. Attributes of a tag that holds nothing odd are read here, to the same result
 * (HTMLparser.c: htmlParseStartTag, htmlParseAttribute, htmlParseHTMLAttribute), and
 * libxml2 gets "<a>" for "<a href=...>". It still says which elements there are: names,
 * nesting, what ends what. A tag that needs its knowledge (an attribute twice, a
 * reference by number without its end) is left to it whole; so is everything behind one
 * with anything odd in it, as the two may not agree on where such a tag ends. Where
 * nothing is left to it, it is not asked at all (parsers/html_steps.h).
 *
 * So with long plain texts between tags, each character of which it looks at several
 * times: libxml2 gets their first letter, and says by it where they stand.
 */
#ifndef VIGIE_PARSERS_TAGS_H
#define VIGIE_PARSERS_TAGS_H

#include "base/buf.h"

enum {
    TAG_ATTRIBUTES_MAX = 32, /* each is compared with those before it */
    TAGS_MAX = 1 << 18,      /* what comes behind is left to libxml2 */
    TAGS_ATTRIBUTES_MAX = 1 << 18,
    TAGS_PAGE_MAX = 8 * 1024 * 1024 /* bytes; a larger page is not copied for this */
};

/* Places in the page, or in what was decoded. */
struct tag_attribute {
    uint32_t name;
    uint32_t name_len;
    uint32_t value;
    uint32_t value_len;
};

struct tag {
    uint32_t at; /* where its name ends in the page that libxml2 gets */
    uint32_t name;
    uint32_t end;   /* of its attributes; as the name, in the page that was read */
    uint32_t first; /* attribute */
    uint8_t name_len;
    uint8_t count;
    bool said; /* what it holds went to the matchers already */
};

/* A text of which libxml2 gets the beginning. Places in the page that was read, but for
 * `at`. */
struct tag_text {
    uint32_t at;   /* where the beginning ends in the page that libxml2 gets */
    uint32_t kept; /* the same in the page that was read */
    uint32_t end;
};

struct tags {
    struct bytes html; /* borrowed */
    bool off;          /* libxml2 is to read all that follows */
    struct buf tags;
    struct buf texts;
    struct buf attributes;
    struct buf decoded; /* names in small letters, values without references */
    struct tag_attribute found[TAG_ATTRIBUTES_MAX]; /* of the tag being read */
    size_t found_count;
    size_t found_end;
    size_t decoded_before;
};

/* Allocates nothing yet. `html`: valid UTF-8 without NULs; past TAGS_PAGE_MAX all of it
 * is left to libxml2. */
void tags_init(struct tags *tags, struct bytes html);
void tags_done(struct tags *tags);
AUTO_DEFINE_VALUE(struct tags, tags_done)

/* Reads the attributes behind the name, which ends at `at`. Returns where the ">" or
 * "/>" behind them stands, or 0: the tag is for libxml2. `*looked` grows by the bytes
 * looked at. */
size_t tags_read(struct tags *tags, struct bytes name, size_t at, uint64_t *looked);

/* Keeps what was read last, of the tag whose name ends at `at` in what libxml2 gets.
 * False: no memory, so that the tag is for libxml2. */
bool tags_keep(struct tags *tags, struct bytes name, size_t at, bool said);

/* Where the beginning of the text [from, to), which stands behind a tag, ends, so that
 * what is left need not be shown to libxml2; 0: it is to read it all. */
size_t tags_text(const struct tags *tags, size_t from, size_t to, uint64_t *looked);
/* Keeps it: its beginning ends at `kept`, and at `at` in what libxml2 gets. False: no
 * memory. */
bool tags_keep_text(struct tags *tags, size_t at, size_t kept, size_t end);
size_t tags_text_count(const struct tags *tags);
const struct tag_text *tags_text_get(const struct tags *tags, size_t number);

size_t tags_count(const struct tags *tags);
const struct tag *tags_get(const struct tags *tags, size_t number);
bool tags_is_called(
    const struct tags *tags, const struct tag *tag, struct bytes lower_name);
/* What stands behind the tag's name, as it is written. */
struct bytes tags_written(const struct tags *tags, const struct tag *tag);
/* Valid as long as the page and `tags`. Names are in small letters. */
void tags_attribute(struct bytes *name, struct bytes *value, const struct tags *tags,
    const struct tag *tag, size_t number);

#endif
