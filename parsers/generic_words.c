/* Whether a page speaks as a leak blog or as a board, in six languages. */
#include "parsers/generic.h"

#include "parsers/dom_text.h"
#include "parsers/fold.h"
#include "parsers/number.h"

enum { PAGE_TEXT_MAX = 64 * 1024, LABEL_MAX = 40, LABELS_MAX = 4000 };

/* Words of a leak blog; each counts once. */
static const char *const blog_words[] = {"leaked data", "leaks", "leak", "data leak",
    "leaked", "stolen data", "stolen", "published", "will be published", "ransom",
    "ransomware", "victims", "victim", "countdown", "days left", "seven days",
    "time left", "deadline", "exfiltrated", "disclosed", "disclosure", "disclosures",
    "non-payment", "refused to pay", "all data", "full leak", "full archive",
    "file list", "website", "proofs", "wall of shame", "negotiations", "new company",
    "not paid", "data published", "publication date", "until publication", "revenue",
    "donnees volees", "donnees publiees", "publication", "fuite", "rancon", "victimes",
    "refuse de payer", "fuites", "compte a rebours", "утечка", "утечки", "жертвы",
    "выкуп", "опубликовано", "публикация", "слив", "отказались платить", "украдено",
    "filtracion", "filtraciones", "victimas", "rescate", "datos robados", "publicado",
    "cuenta atras", "se nego a pagar", "datenleck", "opfer", "losegeld",
    "gestohlene daten", "veroffentlicht", "veroffentlichung", "vazamento", "vazamentos",
    "vitimas", "resgate", "dados roubados", "contagem regressiva", NULL};

/* News about such blogs use the same words. */
static const char *const press_words[] = {"according to", "selon", "journalists",
    "journalistes", "reported", "presse", "cnil", "researchers", "chercheurs",
    "по данным", "исследователи", "segun", "investigadores", "laut", "forscher",
    "pesquisadores", "de acordo com", NULL};

/* Buttons and labels of boards; short texts are looked at alone. */
static const char *const forum_words[] = {"reply", "quote", "report", "forum", "forums",
    "register", "thread", "threads", "topic", "topics", "members", "joined",
    "reputation", "posts", "replies", "views", "last post", "repondre", "citer",
    "signaler", "sujet", "sujets", "s'inscrire", "inscription", "membres", "reponses",
    "vues", "dernier message", "ответить", "цитата", "цитировать", "пожаловаться",
    "форум", "форумы", "тема", "темы", "регистрация", "пользователи", "сообщения",
    "сообщений", "ответы", "просмотры", "antworten", "zitieren", "melden",
    "registrieren", "thema", "themen", "mitglieder", "beitrage", "foro", "foros",
    "responder", "citar", "reportar", "denunciar", "registrarse", "tema", "temas",
    "miembros", "mensajes", "respuestas", "visitas", "topico", "topicos", "membros",
    "mensagens", "respostas", "registrar", NULL};

static unsigned count_words(
    struct bytes folded, const struct fold_starts *starts, const char *const *words)
{
    unsigned found = 0;
    for (; *words != NULL; words++)
        if (fold_starts_may(starts, *words) &&
            fold_find(folded, *words, 0) != BYTES_NONE)
            found++;
    return found;
}

static int read_blog_words(
    struct site_words *words, const struct view *view, struct err *err)
{
    AUTO(buf_done) struct buf shown;
    AUTO(buf_done) struct buf folded;
    buf_init(&shown, PAGE_TEXT_MAX);
    buf_init(&folded, (size_t)PAGE_TEXT_MAX * 4);
    const struct dom_node *root = view->dom->root;
    if (dom_text_whole(&shown, &words->whole, root, WITHOUT_CODE, err) != 0 ||
        fold_text(&folded, buf_bytes(&shown), err) != 0)
        return -1;
    fold_starts_add(&words->starts, buf_bytes(&folded));
    unsigned blog = count_words(buf_bytes(&folded), &words->starts, blog_words);
    unsigned press = count_words(buf_bytes(&folded), &words->starts, press_words);
    words->blog = blog > press ? blog - press : 0;
    words->sized = blog > 0 && number_tells_size(buf_bytes(&folded));
    return 0;
}

/* The page's short texts, a line each. */
static int read_forum_words(
    struct site_words *words, const struct outline *outline, struct err *err)
{
    AUTO(buf_done) struct buf labels;
    AUTO(buf_done) struct buf folded;
    struct fold_starts starts;
    buf_init(&labels, PAGE_TEXT_MAX);
    buf_init(&folded, (size_t)PAGE_TEXT_MAX * 4);
    for (uint32_t i = 0, taken = 0; i < outline->count && taken < LABELS_MAX; i++) {
        const struct outline_item *item = &outline->items[i];
        struct bytes text = bytes_trim(item->node->text);
        if (item->node->type != DOM_TEXT || text.len < 4 || text.len > LABEL_MAX ||
            (item->inside & (INSIDE_RAW | INSIDE_CODE)) != 0)
            continue;
        if (labels.len + text.len + 1 > labels.limit)
            break;
        taken++;
        if (buf_add(&labels, text, err) != 0 || buf_add_byte(&labels, '\n', err) != 0)
            return -1;
    }
    if (fold_text(&folded, buf_bytes(&labels), err) != 0)
        return -1;
    fold_starts_of(&starts, buf_bytes(&folded));
    words->forum = count_words(buf_bytes(&folded), &starts, forum_words);
    return 0;
}

int generic_words(struct site_words *out, const struct outline *outline,
    const struct view *view, struct err *err)
{
    *out = (struct site_words){.forum = 0};
    if (read_forum_words(out, outline, err) != 0)
        return -1;
    return read_blog_words(out, view, err);
}
