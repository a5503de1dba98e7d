#include "parsers/quotes.h"

#include "parsers/fold.h"

enum {
    HEAD_MAX = 90,  /* bytes of a line that says who wrote */
    HEAD_NODES = 32 /* looked at for it */
};

static bool has(struct bytes text, const char *part)
{
    return bytes_find_nocase(text, bytes_of(part), 0) != BYTES_NONE;
}

/* "quote", "quotecontent", "bbcode_quote"; but a button is called "multiquote". */
static bool is_called_quote(const struct dom_node *node)
{
    static const char *const not_quotes[] = {"multi", "button", "btn", "action",
        "quotable", "quote-link", "unquote", "noquote", "without"};
    struct bytes class = dom_attribute(node, "class");
    if (!has(class, "quote") && !has(class, "zitat") && !has(class, "citat"))
        return false;
    for (size_t i = 0; i < sizeof(not_quotes) / sizeof(not_quotes[0]); i++)
        if (has(class, not_quotes[i]))
            return false;
    return true;
}

static bool is_called_unsaid(const struct dom_node *node)
{
    struct bytes class = dom_attribute(node, "class");
    return has(class, "signature") || has(class, "editby") || has(class, "edited_by") ||
           has(class, "post_edit") || has(class, "lastedit") || has(class, "last-edit");
}

/* "grey_heron wrote:", with nothing behind it on its line. */
bool quotes_say_who(struct bytes text)
{
    static const char *const words[] = {" wrote", " said", " posted", " a ecrit",
        " ecrivait", " a dit", " написал", " написала", " писал", " писала", " пишет",
        " писал(а)", " написал(а)", " сказал", " сказала", " сказал(а)", " schrieb",
        " schreibt", " hat geschrieben", " sagte", " meinte", " escribio",
        " ha escrito", " dijo", " escreveu", " disse", " falou", "quote from",
        "citation de", "цитата", "zitat von", "cita de", "citacao de",
        "originally posted by", "iniciado por", "publicado originalmente por",
        "enviado originalmente por", "postado originalmente por", "mensagem de ",
        "envoye par", "message de ", "сообщение от"};
    AUTO(buf_done) struct buf folded;
    buf_init(&folded, (size_t)HEAD_MAX * 4 + 8);
    text = bytes_trim(text);
    if (text.len == 0 || text.len > HEAD_MAX || fold_text(&folded, text, NULL) != 0)
        return false;
    struct bytes said = buf_bytes(&folded);
    uint8_t last = said.len == 0 ? 0 : said.ptr[said.len - 1];
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
        if (last != ':' && (words[i][0] == ' ' || !bytes_starts(said, words[i])))
            continue;
        ptrdiff_t at = bytes_find(said, bytes_of(words[i]), 0);
        bool starts = at == 0 && words[i][0] != ' ';
        bool ends = at > 0 && last == ':' &&
                    (size_t)at + bytes_of(words[i]).len + 2 >= said.len;
        if (starts || ends)
            return true;
    }
    return false;
}

static bool is_block(const struct dom_node *node)
{
    return dom_is(node, "div") || dom_is(node, "td") || dom_is(node, "fieldset") ||
           dom_is(node, "table") || dom_is(node, "dl") || dom_is(node, "section");
}

/* The text that an element begins with, its first words in inline elements included. */
static struct bytes head_of(const struct outline *outline, uint32_t at, uint32_t *head)
{
    for (uint32_t i = at + 1; i < outline->items[at].end && i <= at + HEAD_NODES; i++) {
        struct bytes text = bytes_trim(outline->items[i].node->text);
        *head = i;
        if (outline->items[i].node->type == DOM_TEXT && text.len > 0)
            return text;
        if (outline->items[i].node->type == DOM_ELEMENT &&
            dom_is(outline->items[i].node, "blockquote"))
            break;
    }
    return bytes_make(NULL, 0);
}

/* A box that begins with who wrote is a quote; a line that says so stands over one. */
static void mark_headed(const struct outline *outline, uint32_t at)
{
    uint32_t head = at;
    struct bytes text = head_of(outline, at, &head);
    if (!quotes_say_who(text))
        return;
    outline->items[at].node->role = ROLE_QUOTE;
    struct outline_sums sums =
        outline_between(outline, head + 1, outline->items[at].end);
    uint32_t beside = outline_next(outline, at);
    if (sums.plain == 0 && beside != OUTLINE_NONE &&
        is_block(outline->items[beside].node))
        outline->items[beside].node->role = ROLE_QUOTE;
}

/* "_____" or "-----" and nothing else, or "--", as before a signature. */
static bool is_line(struct bytes text)
{
    text = bytes_trim(text);
    if (bytes_is(text, "--"))
        return true;
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] != text.ptr[0])
            return false;
    return bytes_starts(text, "_____") || bytes_starts(text, "-----");
}

void quotes_mark(const struct outline *outline, uint32_t from, uint32_t to)
{
    for (uint32_t i = from; i < to; i++) {
        struct dom_node *node = outline->items[i].node;
        if (node->type != DOM_ELEMENT || node->role != ROLE_NONE)
            continue;
        if (node->attributes != NULL && is_called_quote(node))
            node->role = ROLE_QUOTE;
        else if (node->attributes != NULL && is_called_unsaid(node))
            node->role = ROLE_UNSAID;
        else if (i > from && is_block(node)) {
            uint32_t head = i;
            if (is_line(head_of(outline, i, &head)))
                node->role = ROLE_UNSAID;
            else
                mark_headed(outline, i);
        }
    }
}
