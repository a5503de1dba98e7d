/*
 * Any bytes as text with escapes: AVX-512, AVX2 and scalar read the same; where a run
 * is cut changes nothing of what is meant; every byte of that stands somewhere in the
 * text, in the same order; and no quote, bracket or line end comes into being, but in
 * the base64 of a mail, which makes no rows.
 */
#include "matchers/classes.h"
#include "matchers/unescape.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds)
{
    if (!holds)
        abort();
}

/* Both halves of the text, each with the other as its surroundings. */
static void read_cut(struct unescape *unescape, struct bytes text, size_t from,
    size_t to, struct escapes escapes)
{
    const struct unescape_run run = {
        .text = text, .from = from, .to = to, .escapes = escapes};
    unescape_read(unescape, &run);
}

static size_t count_structure(struct bytes text)
{
    static const char structure[] = "\"'\\,:;{}[]()|\n\r";
    size_t count = 0;
    for (size_t i = 0; i < text.len; i++)
        count += text.ptr[i] != 0 && strchr(structure, text.ptr[i]) != NULL ? 1 : 0;
    return count;
}

static size_t count_lines(struct bytes text)
{
    size_t count = 0;
    for (size_t i = 0; i < text.len; i++)
        count += text.ptr[i] == '\n' ? 1 : 0;
    return count;
}

static void check_places(const struct unescape *unescape, struct bytes text)
{
    size_t last = 0;
    struct bytes meant = unescape_text(unescape);
    for (size_t i = 0; i < meant.len; i++) {
        size_t place = unescape_place(unescape, i);
        require(place < text.len && place >= last);
        last = place;
    }
}

static void check_cut(struct unescape *cut, const struct unescape *whole,
    struct bytes text, size_t at, struct escapes escapes)
{
    struct bytes meant = unescape_text(whole);
    read_cut(cut, text, at, text.len, escapes);
    require(bytes_equal(unescape_text(cut), meant));
    require(unescape_to(cut) == meant.len);
    size_t border = unescape_from(cut);
    read_cut(cut, text, 0, at, escapes);
    require(unescape_from(cut) == 0 && unescape_to(cut) == border);
}

static void check(struct bytes text, bool json, bool mail, classes_fn *form)
{
    AUTO(unescape_free) struct unescape *fast = NULL;
    AUTO(unescape_free) struct unescape *plain = NULL;
    struct escapes escapes = {.fast = form != classes_scalar,
        .wide = classes_are_wide(form),
        .json = json,
        .mail = mail};
    struct escapes scalar = {.json = json, .mail = mail};
    require(unescape_new(&fast, NULL) == 0 && unescape_new(&plain, NULL) == 0);
    read_cut(fast, text, 0, text.len, escapes);
    read_cut(plain, text, 0, text.len, scalar);
    struct bytes meant = unescape_text(fast);
    require(bytes_equal(meant, unescape_text(plain)));
    require(meant.len <= text.len);
    require(count_lines(meant) <= count_lines(text));
    require(mail || count_structure(meant) <= count_structure(text));
    check_places(fast, text);
    for (size_t at = 0; at <= text.len; at += 1 + text.len / 64)
        check_cut(plain, fast, text, at, scalar);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    classes_fn *forms[CLASSES_FORMS];
    unsigned count = classes_forms(forms);
    for (unsigned i = 0; i < count && size <= UNESCAPE_AROUND; i++) {
        check(bytes_make(data, size), false, false, forms[i]);
        check(bytes_make(data, size), true, false, forms[i]);
        check(bytes_make(data, size), false, true, forms[i]);
    }
    return 0;
}
