/*
 * A PrivateBin's pages: the answer with the paste, opened or not (parsers/privatebin.h
 * did that), and the empty shell that a browser gets, which fetches the answer itself.
 * ZeroBin and PrivateBin 0.x wrote the ciphertext into the shell, in div#cipherdata.
 *
 * The shell does not touch the paste: only the answer burns one that is to be read once
 * (PrivateBin, lib/Controller.php `_read`, lib/Model/Paste.php `get`).
 */
#include "parsers/registry.h"

#include "model/paste_key.h"
#include "parsers/builder.h"
#include "parsers/dom_text.h"
#include "parsers/paste_text.h"
#include "parsers/privatebin.h"
#include "parsers/wall_pairs.h"

/* Sites bundle and rename scripts; the ids are what these work on. */
static bool is_shell(const struct view *view)
{
    const struct dom_node *root = view->dom->root;
    if (dom_find_id(root, "cipherdata") != NULL ||
        (dom_find_id(root, "pasteExpiration") != NULL &&
            dom_find_id(root, "burnafterreading") != NULL))
        return true;
    for (const struct dom_node *node = dom_find_tag(root, NULL, "script"); node != NULL;
         node = dom_find_tag(root, node, "script")) {
        struct bytes source = dom_attribute(node, "src");
        if (bytes_find(source, bytes_of("privatebin"), 0) != BYTES_NONE ||
            bytes_find(source, bytes_of("zerobin"), 0) != BYTES_NONE)
            return true;
    }
    return false;
}

static bool claims(const struct view *view)
{
    return view->sealed != NULL || (view->dom != NULL && is_shell(view));
}

static bool says_anything(const struct dom_node *place)
{
    for (const struct dom_node *node = place; node != NULL;
         node = dom_next(node, place))
        if (node->type == DOM_TEXT && bytes_trim(node->text).len > 0)
            return true;
    return false;
}

static bool holds_ciphertext(const struct view *view)
{
    return says_anything(dom_find_id(view->dom->root, "cipherdata"));
}

/* Why there is nothing to read in a shell. */
static const char *reason_of(const struct view *view)
{
    const char *key = view->doc->paste_key;
    if (holds_ciphertext(view))
        return "a ZeroBin paste (version 1, SJCL): not opened";
    if (key == NULL || key[0] == '\0')
        return "an encrypted paste, and no link with its key was seen";
    if (paste_key_burns(key) && !view->doc->burn)
        return "burn after reading: not asked for, as that would delete it; see "
               "burn_after_reading";
    return "the site gave its empty page where the encrypted paste was asked for";
}

/* Up to 1.2, the page itself said that a paste has expired, or never was. */
static int is_gone(bool *gone, const struct view *view, struct err *err)
{
    enum { MESSAGE_MAX = 400 };
    AUTO(buf_done) struct buf shown;
    AUTO(buf_done) struct buf folded;
    struct fold_starts starts;
    const struct dom_node *place = dom_find_id(view->dom->root, "errormessage");
    buf_init(&shown, MESSAGE_MAX);
    buf_init(&folded, (size_t)MESSAGE_MAX * 4);
    *gone = false;
    if (place == NULL || holds_ciphertext(view))
        return 0;
    if (dom_text(&shown, place, WITHOUT_NOTHING, err) != 0 ||
        fold_text(&folded, buf_bytes(&shown), err) != 0)
        return -1;
    fold_starts_of(&starts, buf_bytes(&folded));
    *gone = wall_pairs_say(buf_bytes(&folded), &starts) == PAGE_ERROR;
    return 0;
}

static int parse_shell(
    struct builder *builder, const struct view *view, struct err *err)
{
    bool gone = false;
    if (view->base == NULL || !paste_key_is_address(view->base))
        return 0; /* its front page: a form */
    if (is_gone(&gone, view, err) != 0)
        return -1;
    builder->page->settled = true;
    builder->page->gone = gone;
    builder->page->kind = gone ? PAGE_ERROR : PAGE_PASTE;
    if (!gone)
        builder_partly(builder, reason_of(view));
    return 0;
}

static int parse(struct builder *builder, const struct view *view, struct err *err)
{
    const struct privatebin *sealed = view->sealed;
    if (sealed == NULL)
        return parse_shell(builder, view, err);
    builder->page->kind = sealed->state == PRIVATEBIN_GONE ? PAGE_ERROR : PAGE_PASTE;
    builder->page->gone = sealed->state == PRIVATEBIN_GONE;
    builder->page->settled = true;
    if (sealed->reason != NULL)
        builder_partly(builder, sealed->reason);
    if (sealed->state != PRIVATEBIN_OPEN)
        return 0;
    return paste_text_posting(builder, view->text, sealed->created_ms, err);
}

const struct engine engine_privatebin = {
    .name = "privatebin", .claims = claims, .parse = parse};
