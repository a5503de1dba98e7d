#include "parsers/page_names.h"

#include "parsers/dom_text.h"
#include "parsers/fold.h"

enum {
    HEADING_MAX = 120,
    HEADINGS_MAX = 20,
    BOXES = 4 /* of so many headings, each is a box's, not the page's */
};

static bool is_one_of(struct bytes text, const char *const *names)
{
    for (; *names != NULL; names++)
        if (bytes_is(text, *names))
            return true;
    return false;
}

static bool names_login(struct bytes folded)
{
    static const char *const names[] = {"login", "log in", "log-in", "log on",
        "sign in", "signin", "member login", "members login", "member access",
        "user login", "connexion", "se connecter", "identification", "authentification",
        "anmelden", "anmeldung", "einloggen", "вход", "войти", "авторизация",
        "вход на форум", "iniciar sesion", "acceso", "acceder", "identificarse",
        "entrar", "acessar", "iniciar sessao", "accedi", "authentication",
        "authorization", NULL};
    return is_one_of(folded, names);
}

static bool names_search(struct bytes folded)
{
    static const char *const names[] = {"search", "search results", "advanced search",
        "search the forum", "search forums", "recherche", "rechercher",
        "resultats de recherche", "resultats de la recherche", "recherche avancee",
        "suche", "suchen", "suchergebnisse", "erweiterte suche", "поиск",
        "результаты поиска", "расширенный поиск", "поиск по форуму", "buscar",
        "busqueda", "busqueda avanzada", "resultados de la busqueda",
        "resultados de busqueda", "pesquisa", "pesquisar", "busca",
        "resultados da pesquisa", "resultados da busca", "pesquisa avancada", "cerca",
        "ricerca", NULL};
    return is_one_of(folded, names);
}

static int note(struct page_names *names, struct bytes part, struct err *err)
{
    AUTO(buf_done) struct buf folded;
    part = bytes_trim(part);
    buf_init(&folded, (size_t)HEADING_MAX * 4);
    if (part.len == 0 || part.len > HEADING_MAX)
        return 0;
    if (fold_text(&folded, part, err) != 0)
        return -1;
    struct bytes name = bytes_trim(buf_bytes(&folded));
    names->login = names->login || names_login(name);
    names->search = names->search || names_search(name);
    return 0;
}

/* "Log in - Site", "Site | Log in": up to the first of the marks that part titles. */
static struct bytes title_part(struct bytes *rest)
{
    static const char *const marks[] = {"|", " - ", " / ", ": ", " \xE2\x80\x93 ",
        " \xE2\x80\x94 ", " \xE2\x80\xA2 ", " \xC2\xBB ", " \xC2\xB7 ",
        " \xE2\x80\xBA "};
    size_t end = rest->len;
    size_t next = rest->len;
    for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
        ptrdiff_t at = bytes_find(*rest, bytes_of(marks[i]), 0);
        if (at == BYTES_NONE || (size_t)at >= end)
            continue;
        end = (size_t)at;
        next = end + bytes_of(marks[i]).len;
    }
    struct bytes part = bytes_slice(*rest, 0, end);
    *rest = bytes_slice(*rest, next, rest->len);
    return part;
}

static bool is_heading(const struct dom_node *node)
{
    return dom_is(node, "h1") || dom_is(node, "h2") || dom_is(node, "h3") ||
           dom_is(node, "legend");
}

int page_names_read(struct page_names *out, const struct view *view, struct err *err)
{
    const struct dom_node *root = view->dom->root;
    struct bytes rest = view->title;
    unsigned headings = 0;
    struct page_names headed = {.login = false};
    *out = headed;
    while (rest.len > 0)
        if (note(out, title_part(&rest), err) != 0)
            return -1;
    for (const struct dom_node *node = root; node != NULL && headings < HEADINGS_MAX;
         node = dom_next(node, root)) {
        AUTO(buf_done) struct buf shown;
        buf_init(&shown, HEADING_MAX + 1);
        if (!is_heading(node))
            continue;
        headings++;
        if (dom_text(&shown, node, WITHOUT_NOTHING, err) != 0 ||
            note(&headed, buf_bytes(&shown), err) != 0)
            return -1;
    }
    out->titled_search = out->search;
    out->login = out->login || (headed.login && headings < BOXES);
    out->search = out->search || headed.search;
    return 0;
}
