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
    "resultados da busca", NULL};

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

/* Which bytes words begin with, by their lower six bits. */
static uint64_t firsts_of(struct bytes folded)
{
    uint64_t firsts = 0;
    for (size_t i = 0; i < folded.len; i++)
        if (i == 0 || fold_is_gap(folded, i - 1))
            firsts |= UINT64_C(1) << folded.ptr[i] % 64;
    return firsts;
}

bool board_word_in(struct bytes folded, const char *const *words)
{
    uint64_t firsts = firsts_of(folded);
    for (; *words != NULL; words++)
        if ((firsts >> (uint8_t) * *words % 64 & 1) != 0 &&
            fold_find(folded, *words, 0) != BYTES_NONE)
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
