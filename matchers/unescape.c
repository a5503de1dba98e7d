#include "matchers/unescape.h"

#include "matchers/base64_line.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

/* Behind an escape: from here on both sides run alike. Those that are as long as what
 * they mean need none, so an escape has two bytes at least. */
struct joint {
    uint32_t meant;
    uint32_t written;
};

struct unescape {
    size_t length;
    size_t from;
    size_t to;
    size_t continued_from; /* of those below, the first that is not before `from` ... */
    size_t continued_to;   /* ... and not before `to` */
    size_t continued_count;
    uint32_t continued[UNESCAPE_MOST / 2 + 1]; /* where lines go on, in what is meant */
    size_t joint_count;
    struct joint joints[UNESCAPE_MOST / 2 + 1];
    uint8_t text[UNESCAPE_MOST];
};

int unescape_new(struct unescape **out, struct err *err)
{
    struct unescape *unescape = calloc(1, sizeof(*unescape));
    if (unescape == NULL)
        return err_no_memory(err);
    *out = unescape;
    return 0;
}

void unescape_free(struct unescape *unescape)
{
    if (unescape == NULL)
        return;
    sodium_memzero(unescape->text, sizeof(unescape->text));
    free(unescape);
}

static void add(struct unescape *unescape, const uint8_t *bytes, size_t count)
{
    memcpy(unescape->text + unescape->length, bytes, count);
    unescape->length += count;
}

/* Takes back the space that was read last, though it be before a border. */
static void drop_space(struct unescape *unescape)
{
    if (unescape->length == 0 || unescape->text[unescape->length - 1] != ' ')
        return;
    unescape->length--;
    if (unescape->from > unescape->length)
        unescape->from = unescape->length;
    if (unescape->to > unescape->length)
        unescape->to = unescape->length;
    while (unescape->joint_count > 0 &&
           unescape->joints[unescape->joint_count - 1].meant > unescape->length)
        unescape->joint_count--;
}

/* From here on what is read means what is written from `written` on. */
static void add_joint(struct unescape *unescape, size_t written)
{
    unescape->joints[unescape->joint_count++] = (struct joint){
        .meant = (uint32_t)unescape->length, .written = (uint32_t)written};
}

static void add_continued(struct unescape *unescape)
{
    unescape->continued[unescape->continued_count++] = (uint32_t)unescape->length;
}

static void add_escape(
    struct unescape *unescape, const struct escape *escape, size_t behind)
{
    if (escape->joins)
        drop_space(unescape);
    add(unescape, escape->text, escape->count);
    if (escape->continues)
        add_continued(unescape);
    if (escape->length != escape->count || escape->joins)
        add_joint(unescape, behind);
}

static uint8_t last_meant(const struct unescape *unescape)
{
    return unescape->length > 0 ? unescape->text[unescape->length - 1] : 0;
}

/* The line at `*at` in base64, and its end where another follows; false: it is none. */
static bool read_base64(struct unescape *unescape, struct bytes text, size_t *at)
{
    struct base64_line line;
    struct base64_line next;
    if (*at == 0 || text.ptr[*at - 1] != '\n' || !base64_line_read(&line, text, *at))
        return false;
    for (size_t done = 0; done < line.count; done += BASE64_THREE) {
        size_t left = line.count - done;
        add(unescape, line.bytes + done, left < BASE64_THREE ? left : BASE64_THREE);
        *at += BASE64_FOUR;
        add_joint(unescape, *at);
    }
    if (line.end == 0 || !base64_line_read(&next, text, *at + line.end))
        return true;
    *at += line.end;
    add_continued(unescape);
    add_joint(unescape, *at);
    return true;
}

/* Goes on from `*at` to `to`, or past it to the end of an escape that starts before.
 * `*escaped`: an escape ends at `*at`. */
static void read_escapes(struct unescape *unescape, const struct unescape_run *run,
    size_t *at, size_t to, bool *escaped)
{
    while (*at < to) {
        struct escape escape;
        struct escapes_place next = {
            .at = *at, .before = *escaped ? last_meant(unescape) : 0};
        *escaped = escapes_next(&escape, &run->escapes, run->text, &next, to);
        add(unescape, run->text.ptr + *at, next.at - *at);
        *at = next.at;
        if (!*escaped)
            break;
        *at += escape.length;
        add_escape(unescape, &escape, *at);
    }
}

/* The same, line by line where these may be in base64. */
static void read_to(struct unescape *unescape, const struct unescape_run *run,
    size_t *at, size_t to, bool *escaped)
{
    if (!run->escapes.mail) {
        read_escapes(unescape, run, at, to, escaped);
        return;
    }
    while (*at < to) {
        if (read_base64(unescape, run->text, at)) {
            *escaped = false;
            continue;
        }
        ptrdiff_t end = bytes_find_byte(run->text, '\n', *at);
        size_t next = end == BYTES_NONE ? run->text.len : (size_t)end + 1;
        read_escapes(unescape, run, at, next < to ? next : to, escaped);
    }
}

void unescape_read(struct unescape *unescape, const struct unescape_run *run)
{
    size_t at = 0;
    bool escaped = false;
    unescape->length = 0;
    unescape->from = 0;
    unescape->to = 0;
    unescape->joint_count = 0;
    unescape->continued_count = 0;
    read_to(unescape, run, &at, run->from, &escaped);
    unescape->from = unescape->length;
    unescape->continued_from = unescape->continued_count;
    read_to(unescape, run, &at, run->to, &escaped);
    unescape->to = unescape->length;
    unescape->continued_to = unescape->continued_count;
    read_to(unescape, run, &at, run->text.len, &escaped);
}

struct bytes unescape_text(const struct unescape *unescape)
{
    return bytes_make(unescape->text, unescape->length);
}

size_t unescape_from(const struct unescape *unescape)
{
    return unescape->from;
}

size_t unescape_to(const struct unescape *unescape)
{
    return unescape->to;
}

size_t unescape_place(const struct unescape *unescape, size_t at)
{
    size_t low = 0;
    size_t high = unescape->joint_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (unescape->joints[middle].meant <= at)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == 0)
        return at;
    const struct joint *joint = &unescape->joints[low - 1];
    return joint->written + (at - joint->meant);
}

/* How many of them stand at `at` or before it. */
static size_t continued_upto(const struct unescape *unescape, size_t at)
{
    size_t low = 0;
    size_t high = unescape->continued_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (unescape->continued[middle] <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

size_t unescape_continued(const struct unescape *unescape, size_t at)
{
    size_t count = continued_upto(unescape, at);
    if (count > unescape->continued_to)
        count = unescape->continued_to;
    return count > unescape->continued_from ? count - unescape->continued_from : 0;
}
