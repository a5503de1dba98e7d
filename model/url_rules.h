/*
 * url_rules - which parts of an address name no page of their own, as one table.
 *
 * Every row names the program it is of and where that program says so. A row is there
 * only when the part can be told by its shape: what might name another page stays, for
 * a page visited twice costs a request, and a page never visited may be the leak.
 * Used by model/url_reduce.c only.
 */
#ifndef VIGIE_MODEL_URL_RULES_H
#define VIGIE_MODEL_URL_RULES_H

#include "base/bytes.h"

enum url_value {
    URL_VALUE_ANY,
    URL_VALUE_NUMBER,
    URL_VALUE_WORD,     /* one of the rule's words, without case */
    URL_VALUE_SESSION,  /* empty, or what can be a session's: 16 letters and digits */
    URL_VALUE_LANGUAGE, /* a code such as fr, pt-BR or a name such as french */
};

/* What must stand beside a parameter before it can be spared. */
enum url_needs {
    URL_NEEDS_TID = 1U << 0U,   /* tid=: MyBB's thread */
    URL_NEEDS_FID = 1U << 1U,   /* fid=: MyBB's board */
    URL_NEEDS_T = 1U << 2U,     /* t=: phpBB's and vBulletin's thread */
    URL_NEEDS_F = 1U << 3U,     /* f=: their board */
    URL_NEEDS_ID = 1U << 4U,    /* id=: FluxBB's thread or board */
    URL_NEEDS_TOPIC = 1U << 5U, /* topic=: SMF's thread */
    URL_NEEDS_BOARD = 1U << 6U, /* board=: SMF's board */
    URL_NEEDS_SLUG = 1U << 7U,  /* 12-title without a name: vBulletin 4's thread */
    URL_NEEDS_NO_PP = 1U << 8U, /* no pp=, which changes what a page number means */
};

enum url_effect {
    URL_OFF, /* not even asked for: a session, a campaign, a place in the page */
    /* Asked for as the site wrote it, since sites send back who leaves it out, but it
     * makes no other page. */
    URL_SAME,
};

struct url_rule {
    const char *engine; /* and where it says so */
    const char *page;   /* the path's last segment; "/..." is a shape; NULL: any */
    const char *name;   /* of the parameter; a last '*' stands for any ending */
    const char *words;  /* of URL_VALUE_WORD, a space between them */
    unsigned needs;     /* of enum url_needs, all of them */
    enum url_value value;
    enum url_effect effect;
};

/* A piece of a path, or of one parameter, that names a place in the page. Shapes: '#' a
 * number, '*' the rest of a segment, '~' the rest of one with a '-' in it, '@' the rest
 * of one that is a number or ends in one after a dot, '%' what stands before that
 * number; what stands between '<' and '>' goes; anything else is itself. */
struct url_cut {
    const char *engine;
    const char *shape;
};

/* The print view of a page, and the page. */
struct url_print {
    const char *engine;
    const char *print;
    const char *page;
    unsigned needs;
};

struct url_rules {
    const struct url_rule *parameters;
    size_t parameter_count;
    const struct url_cut *paths;
    size_t path_count;
    const struct url_cut *values;
    size_t value_count;
    const struct url_print *prints;
    size_t print_count;
    const struct url_cut
        *titles; /* of the page's name only: titles change, numbers stay */
    size_t title_count;
    const struct url_cut *slashes; /* a '/' behind these makes no other page */
    size_t slash_count;
};

const struct url_rules *url_rules(void);

/* Whether a value is a language's code or name. */
bool url_rules_is_language(struct bytes value);

#endif
