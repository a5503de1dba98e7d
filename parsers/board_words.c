#include "parsers/board_words.h"

#include "parsers/fold.h"

const char *const words_of_threads[] = {"replies", "views", "reponses", "vues",
    "ответы", "ответов", "просмотры", "просмотров", "antworten", "zugriffe", "aufrufe",
    "respuestas", "visitas", "vistas", "respostas", "visualizacoes", "exibicoes",
    "reply", "reponse", "hits", NULL};

const char *const words_of_boards[] = {"topics", "threads", "sujets", "discussions",
    "темы", "тем", "themen", "temas", "topicos", NULL};

const char *const words_of_posts[] = {"posts", "messages", "beitrage", "сообщений",
    "сообщения", "mensajes", "mensagens", NULL};

const char *const words_of_search[] = {"search results", "resultats de la recherche",
    "resultats de recherche", "результаты поиска", "suchergebnisse",
    "resultados de la busqueda", "resultados de busqueda", "resultados da pesquisa",
    "resultados da busca", "search found", "resultats trouves", "suche ergab",
    "найдено результатов", NULL};

const char *const words_of_reply[] = {"quote", "reply", "report", "like", "thanks",
    "citer", "repondre", "signaler", "j'aime", "merci", "ответить", "цитата",
    "цитировать", "пожаловаться", "жалоба", "спасибо", "нравится", "zitieren",
    "antworten", "melden", "danke", "gefallt mir", "citar", "responder", "reportar",
    "denunciar", "gracias", "me gusta", "curtir", "obrigado", NULL};

const char *const words_of_members[] = {"joined", "registered", "member since",
    "reputation", "inscription", "inscrit", "inscrit le", "регистрация",
    "зарегистрирован", "репутация", "registriert", "beigetreten", "dabei seit",
    "registrado", "miembro desde", "cadastrado", "registro", "membro desde", NULL};

const char *const words_of_person[] = {"find", "find posts", "website", "www", "pm",
    "private message", "send message", "message", "email", "e-mail", "profile",
    "view profile", "search", "warn", "edit", "delete", "share", "permalink", "link",
    "top", "offline", "online", "guest", "member", "members", "junior member",
    "senior member", "newbie", "moderator", "administrator", "admin", "banned", "vip",
    "chercher", "site web", "profil", "voir le profil", "envoyer un message", "membre",
    "invite", "hors ligne", "en ligne", "moderateur", "modifier", "partager", "haut",
    "найти", "сайт", "профиль", "сообщение", "лс", "участник", "гость", "не в сети",
    "в сети", "модератор", "поделиться", "наверх", "suchen", "webseite", "nachricht",
    "profil ansehen", "mitglied", "gast", "nach oben", "bearbeiten", "teilen", "buscar",
    "sitio web", "perfil", "ver perfil", "mensaje", "miembro", "invitado",
    "desconectado", "conectado", "moderador", "editar", "compartir", "arriba",
    "procurar", "pesquisar", "site", "mensagem", "membro", "convidado", "compartilhar",
    "topo", NULL};

const char *const words_of_next[] = {"next", "next page", "older", "older posts",
    "suivant", "suivante", "page suivante", "далее", "дальше", "следующая",
    "следующая страница", "след", "след.", "вперед", "siguiente", "pagina siguiente",
    "proxima", "proximo", "proxima pagina", "seguinte", "weiter", "nachste",
    "nachste seite", "vor", "avanti", "successivo", NULL};

/* Of a word's first two bytes; 0 in place of the second where it has but one. */
static uint64_t start_bit(uint8_t first, uint8_t second)
{
    return UINT64_C(1) << (first * 31U + second) % 64;
}

struct board_label board_label_of(struct bytes folded)
{
    struct board_label label = {.folded = folded};
    for (size_t i = 0; i < folded.len; i++) {
        if (i > 0 && !fold_is_gap(folded, i - 1))
            continue;
        uint8_t second = fold_is_gap(folded, i + 1) ? 0 : folded.ptr[i + 1];
        label.starts |= start_bit(folded.ptr[i], second);
    }
    return label;
}

static bool may_start(const struct board_label *label, const char *word)
{
    uint8_t second = fold_gaps[(uint8_t)word[1]] ? 0 : (uint8_t)word[1];
    return (label->starts & start_bit((uint8_t)word[0], second)) != 0;
}

bool board_word_in(const struct board_label *label, const char *const *words)
{
    for (; *words != NULL; words++)
        if (may_start(label, *words) &&
            fold_find(label->folded, *words, 0) != BYTES_NONE)
            return true;
    return false;
}

bool board_word_is(struct bytes folded, const char *const *words)
{
    for (; *words != NULL; words++)
        if (bytes_is(folded, *words))
            return true;
    return false;
}
