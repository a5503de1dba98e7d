#include "parsers/wall_pairs.h"

enum { NEAR = 64, PARTS_MAX = 28 };

struct pair {
    enum page_kind kind;
    const char *things[PARTS_MAX];
    const char *fates[PARTS_MAX];
};

/* The first that stands there counts. */
static const struct pair pairs[] = {
    /* what servers answer (RFC 9110, 15.5 and 15.6) */
    {PAGE_ERROR,
        {"400", "401", "403", "404", "405", "408", "410", "413", "414", "429", "500",
            "501", "502", "503", "504", "508", "520", "521", "522", "523", "524"},
        {"bad request", "unauthorized", "authorization required", "forbidden",
            "not found", "not allowed", "request timeout", "gone", "too large",
            "too long", "too many requests", "internal server error", "not implemented",
            "bad gateway", "unavailable", "gateway timeout", "gateway time-out",
            "server error", "error", "erreur", "fehler", "ошибка", "erro", "timed out",
            "is down"}},
    /* seized, sold, given up */
    {PAGE_PARKED,
        {"domain", "domain name", "website", "web site", "site", "platform", "service",
            "domaine", "nom de domaine", "plateforme", "webseite", "plattform", "seite",
            "домен", "домена", "сайт", "dominio", "sitio", "plataforma"},
        {"for sale", "parked", "parked free", "been suspended", "is suspended",
            "been seized", "was seized", "seized by", "en vente", "a vendre", "saisi",
            "ete saisi", "parque", "zum verkauf", "beschlagnahmt", "geparkt",
            "продается", "изъят", "конфискован", "припаркован", "истек", "en venta",
            "incautado", "aparcado", "a venda", "apreendido", "estacionado"}},
    /* queues and browser checks */
    {PAGE_QUEUE,
        {"queue", "file d'attente", "warteschlange", "очереди", "очередь", "cola",
            "fila"},
        {"wait", "waiting", "position", "place", "you are", "placed", "access", "etes",
            "vous", "befinden", "sind", "bitte", "вы", "ваш", "номер", "estas",
            "espera", "voce", "aguarde"}},
    {PAGE_QUEUE,
        {"browser", "your browser", "navigateur", "браузера", "браузер", "navegador"},
        {"verify", "verifying", "checking", "check", "verification", "verifions",
            "uberpruft", "uberprufung", "gepruft", "проверка", "проверяем",
            "comprobando", "verificando"}},
    {PAGE_QUEUE,
        {"redirected", "redirige", "redirigee", "weitergeleitet", "перенаправлены",
            "redirigido", "redirecionado"},
        {"you will be", "will be", "being", "allez etre", "vous", "sie werden",
            "du wirst", "вы будете", "sera", "ser", "voce"}},
    /* bans */
    {PAGE_BANNED,
        {"you are", "you have been", "your account", "your ip", "ip address", "this ip",
            "vous avez ete", "vous etes", "compte", "adresse ip", "votre ip",
            "sie sind", "sie wurden", "du bist", "du wurdest", "account", "konto",
            "ip-adresse", "вы", "ваш ip", "аккаунт", "учетная запись", "cuenta",
            "direccion ip", "estas", "has sido", "conta", "seu ip"},
        {"banned", "blacklisted", "suspended", "been blocked", "is blocked", "banni",
            "bannie", "exclu", "exclue", "bloquee", "suspendu", "gesperrt", "gebannt",
            "ausgeschlossen", "забанены", "забанен", "заблокирован", "заблокирована",
            "заблокированы", "baneado", "suspendida", "bloqueada", "expulsado",
            "banido", "banida", "bloqueado", "suspensa"}},
    /* closed for a while */
    {PAGE_CLOSED,
        {"site", "website", "forum", "forums", "board", "server", "we", "we'll",
            "seite", "wir", "сайт", "форум", "sitio", "foro", "shop", "market"},
        {"maintenance", "temporarily closed", "temporarily unavailable",
            "temporarily offline", "back soon", "be right back", "is offline",
            "momentanement indisponible", "temporairement", "ferme", "wartung",
            "vorubergehend", "gleich zuruck", "закрыт", "временно недоступен",
            "обслуживание", "временно закрыт", "cerrado", "mantenimiento",
            "temporalmente", "fechado", "manutencao", "temporariamente"}},
    /* logins */
    {PAGE_LOGIN,
        {"log in", "login", "logged in", "sign in", "signed in", "log on",
            "identify yourself", "be registered"},
        {"to continue", "to view", "to see", "to read", "to access", "to enter",
            "to proceed", "required", "must", "need to", "have to", "please"}},
    {PAGE_LOGIN,
        {"guests", "guest", "unregistered users", "non-members", "invites", "visiteurs",
            "gaste", "gasten", "гостям", "гости", "гостей", "незарегистрированным",
            "invitados", "visitantes", "convidados"},
        {"cannot", "can't", "can not", "may not", "not allowed", "no permission",
            "do not have", "don't have", "ne peuvent", "n'ont pas", "pas autorises",
            "durfen", "konnen", "keine", "nicht", "запрещен", "запрещено", "не могут",
            "недоступен", "недоступна", "нельзя", "закрыт", "no pueden", "no tienen",
            "nao podem", "nao tem"}},
    {PAGE_LOGIN,
        {"forum", "board", "section", "area", "community", "topic", "thread", "bereich",
            "foro", "раздел", "форум"},
        {"is private", "is restricted", "members only", "registered members",
            "registered users", "est prive", "reserve aux", "ist privat",
            "nur fur mitglieder", "es privado", "solo para", "e privado", "apenas para",
            "только для", "закрытый"}},
    {PAGE_LOGIN,
        {"connectez-vous", "connecter", "identifiez-vous", "identifier",
            "inscrivez-vous", "connecte", "anmelden", "einloggen", "angemeldet",
            "melden sie sich", "melde dich"},
        {"pour", "devez", "faut", "veuillez", "bitte", "um", "mussen", "musst",
            "erforderlich"}},
    {PAGE_LOGIN,
        {"войти", "войдите", "авторизуйтесь", "авторизоваться", "авторизация",
            "авторизации", "зарегистрируйтесь"},
        {"необходимо", "чтобы", "нужно", "требуется", "пожалуйста", "должны",
            "для просмотра", "для доступа", "для продолжения"}},
    {PAGE_LOGIN,
        {"iniciar sesion", "inicia sesion", "inicie sesion", "identificarse",
            "identificate", "faca login", "fazer login", "estar logado",
            "entre na sua conta", "inicie sessao", "iniciar sessao", "conecte-se"},
        {"para", "debe", "debes", "necesitas", "tienes", "por favor", "precisa", "deve",
            "necessario"}},
    /* nothing there */
    {PAGE_ERROR,
        {"page", "thread", "topic", "post", "message", "board", "forum", "section",
            "category", "paste", "document", "file", "user", "member", "profile", "url",
            "link", "attachment", "discussion", "entry", "article", "content", "site"},
        {"not found", "not be found", "cannot be found", "can't be found",
            "couldn't find", "could not find", "cannot find", "can't find",
            "does not exist", "doesn't exist", "no longer exists", "never existed",
            "no longer available", "not available", "been deleted", "was deleted",
            "been removed", "was removed", "has expired", "expired", "is missing",
            "invalid", "unknown", "no such"}},
    {PAGE_ERROR,
        {"page", "sujet", "discussion", "message", "forum", "section", "fichier",
            "document", "utilisateur", "membre", "lien", "contenu", "annonce",
            "publication", "identifiant", "paste", "note"},
        {"introuvable", "n'existe pas", "n'existe plus", "pas ete trouve",
            "pas ete trouvee", "non trouve", "non trouvee", "ete supprime",
            "ete supprimee", "ete efface", "plus disponible", "invalide", "inexistant",
            "inexistante", "ne correspond", "a expire"}},
    {PAGE_ERROR,
        {"thema", "beitrag", "seite", "forum", "nachricht", "datei", "dokument",
            "benutzer", "mitglied", "link", "inhalt", "artikel", "eintrag", "notiz",
            "text"},
        {"nicht gefunden", "existiert nicht", "existiert nicht mehr", "geloscht",
            "nicht mehr verfugbar", "nicht verfugbar", "ungultig", "ungultiges",
            "wurde entfernt", "abgelaufen", "angegeben"}},
    {PAGE_ERROR,
        {"тема", "темы", "тему", "страница", "страницы", "страницу", "сообщение",
            "сообщения", "пост", "форум", "раздел", "файл", "документ", "пользователь",
            "пользователя", "запись", "паста", "ссылка", "объявление"},
        {"не найдена", "не найден", "не найдено", "не удалось найти", "не существует",
            "удалена", "удален", "удалено", "недоступна", "недоступно", "неверная",
            "срок действия истек"}},
    {PAGE_ERROR,
        {"tema", "pagina", "mensaje", "foro", "seccion", "archivo", "documento",
            "usuario", "enlace", "contenido", "publicacion", "hilo"},
        {"no existe", "ya no existe", "no se ha encontrado", "no se encontro",
            "no encontrada", "no encontrado", "no se encuentra", "fue eliminado",
            "sido eliminado", "sido eliminada", "fue eliminada",
            "ya no esta disponible", "no esta disponible", "no valido", "ha expirado"}},
    {PAGE_ERROR,
        {"topico", "pagina", "mensagem", "forum", "secao", "arquivo", "documento",
            "usuario", "link", "conteudo", "postagem", "tema"},
        {"nao existe", "nao foi encontrada", "nao foi encontrado", "nao encontrada",
            "nao encontrado", "foi removido", "foi removida", "foi excluido",
            "foi excluida", "nao esta mais disponivel", "nao esta disponivel",
            "invalido", "expirou"}},
};

/* What stands on the same line, not far from [at, at + len). */
static struct bytes around(struct bytes text, size_t at, size_t len)
{
    size_t from = at > NEAR ? at - NEAR : 0;
    size_t to = at + len + NEAR < text.len ? at + len + NEAR : text.len;
    for (size_t i = at; i > from; i--)
        if (text.ptr[i - 1] == '\n')
            from = i;
    for (size_t i = at; i < to; i++)
        if (text.ptr[i] == '\n')
            to = i;
    return bytes_slice(text, from, to - from);
}

static bool has_fate(const struct pair *pair, struct bytes near)
{
    for (size_t i = 0; i < PARTS_MAX && pair->fates[i] != NULL; i++)
        if (fold_find(near, pair->fates[i], 0) != BYTES_NONE)
            return true;
    return false;
}

static bool says(const struct pair *pair, const char *thing, struct bytes folded)
{
    size_t len = bytes_of(thing).len;
    ptrdiff_t at = fold_find(folded, thing, 0);
    for (; at != BYTES_NONE; at = fold_find(folded, thing, (size_t)at + len))
        if (has_fate(pair, around(folded, (size_t)at, len)))
            return true;
    return false;
}

enum page_kind wall_pairs_say(struct bytes folded, const struct fold_starts *starts)
{
    for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
        const char *const *things = pairs[i].things;
        for (size_t j = 0; j < PARTS_MAX && things[j] != NULL; j++)
            if (fold_starts_may(starts, things[j]) &&
                says(&pairs[i], things[j], folded))
                return pairs[i].kind;
    }
    return PAGE_OTHER;
}
