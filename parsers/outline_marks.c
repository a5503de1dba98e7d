#include "parsers/outline_marks.h"

#include "parsers/board_words.h"
#include "parsers/date.h"
#include "parsers/dom_text.h"
#include "parsers/fold.h"

enum {
    DATE_TEXT_MIN = 4,
    DATE_TEXT_MAX = 80,
    LABEL_MAX = 60,
    NAME_MAX = 40,
    NAME_WORDS = 3,
    NAME_NODES = 12, /* looked at inside a link */
    PIECES = 4       /* of a text that may hold a date behind other words */
};

static bool has(struct bytes text, const char *part)
{
    return bytes_find_nocase(text, bytes_of(part), 0) != BYTES_NONE;
}

static bool has_any(struct bytes text, const char *const *parts)
{
    for (; *parts != NULL; parts++)
        if (bytes_find(text, bytes_of(*parts), 0) != BYTES_NONE)
            return true;
    return false;
}

/* ---- dates ---- */

/* Six languages' words before a date that is not when this was written. */
static const char *const other_words[] = {"join", "registered", "member since",
    "last visit", "last active", "last seen", "born", "birthday", "inscri",
    "membre depuis", "derniere visite", "derniere connexion", "регистрац", "зарегистр",
    "последний визит", "был", "registrad", "se unio", "miembro desde", "ultima visita",
    "registriert", "beigetreten", "dabei seit", "mitglied seit", "zuletzt", "cadastr",
    "membro desde", "ingress", "last post", "dernier message", "expires", "expire",
    "deadline", "countdown", NULL};
static const char *const edit_words[] = {"edited", "modified", "updated", "edite",
    "modifie", "mis a jour", "измен", "отредакт", "правк", "editado", "modificado",
    "actualizado", "bearbeitet", "geandert", "aktualisiert", "alterado", "atualizado",
    NULL};

static enum outline_date kind_of(struct bytes label, struct bytes own)
{
    AUTO(buf_done) struct buf folded;
    buf_init(&folded, (size_t)(LABEL_MAX * 2 + 8) * 4);
    size_t from = label.len > LABEL_MAX ? label.len - LABEL_MAX : 0;
    if (fold_text(&folded, bytes_slice(label, from, LABEL_MAX), NULL) != 0 ||
        buf_add_byte(&folded, ' ', NULL) != 0 ||
        fold_text(&folded, bytes_slice(own, 0, LABEL_MAX), NULL) != 0)
        return DATE_POSTED;
    struct bytes said = buf_bytes(&folded);
    if (has_any(said, edit_words))
        return DATE_EDITED;
    return has_any(said, other_words) ? DATE_OTHER : DATE_POSTED;
}

/* The label of a date: a short text before it, not a post's last sentence. */
static struct bytes label_of(struct bytes said)
{
    uint8_t last = said.len == 0 ? 0 : said.ptr[said.len - 1];
    bool open = last != '.' && last != '!' && last != '?';
    return said.len <= LABEL_MAX && open ? said : bytes_make("", 0);
}

static bool parse_attribute(int64_t *ms, const struct dom_node *node, const char *name,
    const struct date_rules *rules)
{
    struct bytes value = bytes_trim(dom_attribute(node, name));
    return value.len >= DATE_TEXT_MIN && value.len <= DATE_TEXT_MAX &&
           date_read(ms, value, rules);
}

static bool element_date(
    int64_t *ms, const struct dom_node *node, const struct date_rules *rules)
{
    static const char *const names[] = {"datetime", "data-time", "data-timestamp",
        "data-datetime", "data-date", "data-epoch", "data-utime", "data-unix",
        "data-created"};
    if (node->attributes == NULL)
        return false;
    for (const struct dom_attribute *at = node->attributes; at != NULL; at = at->next) {
        if (bytes_is(at->name, "title") || bytes_is(at->name, "datetime") ||
            bytes_starts(at->name, "data-") || bytes_is(at->name, "content"))
            break;
        if (at->next == NULL)
            return false;
    }
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (parse_attribute(ms, node, names[i], rules))
            return true;
    bool dated = has(dom_attribute(node, "itemprop"), "date");
    if (dated && parse_attribute(ms, node, "content", rules))
        return true;
    bool small = dom_is(node, "span") || dom_is(node, "abbr") || dom_is(node, "time") ||
                 dom_is(node, "a") || dom_is(node, "small");
    return small && parse_attribute(ms, node, "title", rules);
}

/* Which bytes a text has, by their last six bits. */
static uint64_t letters_of(struct bytes text)
{
    uint64_t letters = 0;
    for (size_t i = 0; i < text.len; i++)
        letters |= UINT64_C(1) << (text.ptr[i] & 63U);
    return letters;
}

/* "by grey_heron » 14 Feb 2026, 09:30": the date behind one of the signs. */
static bool text_date(int64_t *ms, struct bytes *before, struct bytes text,
    const struct date_rules *rules)
{
    static const char *const signs[] = {"\xC2\xBB", " on ", " posted ", " le ", ": ",
        " - ", "\xE2\x80\xA2", "\xC2\xB7", "| "};
    *before = text; /* "Joined: 12 Jan 2004": its own label is in it */
    if (date_read(ms, text, rules))
        return true;
    uint64_t letters = letters_of(text);
    for (size_t i = 0, tried = 0;
         i < sizeof(signs) / sizeof(signs[0]) && tried < PIECES; i++) {
        bool may = (letters_of(bytes_of(signs[i])) & ~letters) == 0;
        ptrdiff_t at = may ? bytes_find(text, bytes_of(signs[i]), 0) : BYTES_NONE;
        if (at == BYTES_NONE)
            continue;
        size_t end = (size_t)at + bytes_of(signs[i]).len;
        tried++;
        *before = bytes_slice(text, 0, end);
        if (date_parse(
                ms, bytes_slice(text, end, text.len), rules->now_ms, rules->order))
            return true;
    }
    return false;
}

enum outline_date outline_date_of(int64_t *ms, const struct dom_node *node,
    struct bytes said, const struct date_rules *rules)
{
    struct bytes before = bytes_make("", 0);
    if (node->type == DOM_ELEMENT) {
        if (!element_date(ms, node, rules))
            return DATE_NONE;
        before = dom_attribute(node, "class");
    } else {
        struct bytes text = bytes_trim(node->text);
        if (text.len < DATE_TEXT_MIN || text.len > DATE_TEXT_MAX ||
            !text_date(ms, &before, text, rules))
            return DATE_NONE;
    }
    return kind_of(label_of(said), before);
}

/* ---- names ---- */

/* What the link shows, when that is little: the one text inside it. */
static struct bytes shown_in(const struct dom_node *link)
{
    struct bytes shown = bytes_make("", 0);
    const struct dom_node *node = dom_next(link, link);
    for (int i = 0; node != NULL && i < NAME_NODES; i++, node = dom_next(node, link)) {
        struct bytes text = bytes_trim(node->text);
        if (node->type != DOM_TEXT || text.len == 0)
            continue;
        if (shown.len > 0)
            return bytes_make("", 0);
        shown = bytes_slice(text, 0, text.len);
    }
    return node == NULL ? shown : bytes_make("", 0);
}

static bool is_name(struct bytes text)
{
    size_t digits = 0;
    for (size_t i = 0; i < text.len; i++)
        digits += byte_is_digit(text.ptr[i]) ? 1 : 0;
    return text.len > 0 && text.len <= NAME_MAX && digits < text.len &&
           text.ptr[0] != '#' && outline_words(text, NAME_WORDS + 1) <= NAME_WORDS;
}

/* "username", "post-author": of a name; "user-title", "author-stats": of other things.
 */
static bool is_called_name(const struct dom_node *node)
{
    static const char *const words[] = {
        "author", "username", "user-name", "user_name", "poster", "nickname", NULL};
    static const char *const others[] = {"title", "info", "stat", "rank", "details",
        "group", "avatar", "link", "panel", "badge", "date", "time", NULL};
    struct bytes class = dom_attribute(node, "class");
    return (has_any(class, words) && !has_any(class, others)) ||
           bytes_is(dom_attribute(node, "itemprop"), "author") ||
           bytes_is(dom_attribute(node, "rel"), "author");
}

/* "Find" in an element called after the author. */
static bool is_button(struct bytes text)
{
    AUTO(buf_done) struct buf folded;
    buf_init(&folded, (size_t)NAME_MAX * 4);
    return fold_text(&folded, text, NULL) == 0 &&
           board_word_is(buf_bytes(&folded), words_of_person);
}

bool outline_is_member(const struct dom_node *node)
{
    static const char *const forms[] = {"profile", "member", "user", "/u/",
        "u=", "uid=", "author", "profil", "mitglied", "membre", "usuario", "miembro",
        "perfil", "/@", "people/", "poster"};
    if (node->attributes == NULL)
        return false;
    bool told = is_called_name(node);
    struct bytes href = dom_is(node, "a") ? dom_attribute(node, "href") : bytes_of("");
    for (size_t i = 0; href.len > 0 && i < sizeof(forms) / sizeof(forms[0]) && !told;
         i++)
        told = has(href, forms[i]);
    if (!told)
        return false;
    struct bytes shown = shown_in(node);
    return is_name(shown) && !is_button(shown);
}
