#include "model/url_rules.h"

#define PHP         "PHP: session.name"
#define ANY_SESSION "osCommerce, Zen Cart, ColdFusion, Java: their session parameters"
#define CAMPAIGN    "Google, Meta, Microsoft, Yandex, Mailchimp: their click ids"
#define PRINT       "MediaWiki and many: printable=, print="
#define MYBB        "MyBB 1.8: showthread.php, forumdisplay.php, inc/init.php (THREAD_URL_*)"
#define PHPBB       "phpBB 3.3: viewtopic.php, viewforum.php"
#define FLUXBB      "FluxBB 1.5: viewtopic.php, viewforum.php"
#define SMF         "SMF 2.1: Sources/QueryString.php (cleanRequest), Sources/Display.php"
#define VB          "vBulletin 3.8 and 4.2: showthread.php, forumdisplay.php"
#define XF          "XenForo 2: XF/Pub/Controller/Thread.php, Forum.php"
#define IPS         "Invision 4: system/Content/Controller.php (do=, tab=)"
#define NODEBB      "NodeBB 3: src/routes/index.js (/topic/:topic_id/:slug?/:post_index?)"
#define DISCOURSE   "Discourse: config/routes.rb (t/:slug/:topic_id/:post_number)"
#define FLARUM      "Flarum 1: /d/{id}/{near}"
#define VANILLA     "Vanilla 3: /discussion/{id}/{name}/p{page}"

#define OFF_ANY       .value = URL_VALUE_ANY, .effect = URL_OFF
#define OFF_NUMBER    .value = URL_VALUE_NUMBER, .effect = URL_OFF
#define OFF_WORD      .value = URL_VALUE_WORD, .effect = URL_OFF
#define OFF_SESSION   .value = URL_VALUE_SESSION, .effect = URL_OFF
#define SAME_LANGUAGE .value = URL_VALUE_LANGUAGE, .effect = URL_SAME
#define SAME_NUMBER   .value = URL_VALUE_NUMBER, .effect = URL_SAME
#define NEEDS(which)  .needs = URL_NEEDS_##which

/* clang-format off */
static const struct url_rule parameters[] = {
    {PHP, .name = "phpsessid", OFF_ANY},
    {ANY_SESSION, .name = "jsessionid", OFF_ANY},
    {ANY_SESSION, .name = "aspsessionid*", OFF_ANY},
    {ANY_SESSION, .name = "sessionid", OFF_ANY},
    {ANY_SESSION, .name = "session_id", OFF_ANY},
    {ANY_SESSION, .name = "cfid", OFF_ANY},
    {ANY_SESSION, .name = "cftoken", OFF_ANY},
    {ANY_SESSION, .name = "zenid", OFF_ANY},
    {ANY_SESSION, .name = "oscsid", OFF_ANY},
    /* "sid" and "s" are also a story's or a search's. */
    {PHPBB, .name = "sid", OFF_SESSION},
    {VB, .name = "s", OFF_SESSION},
    {ANY_SESSION, .name = "sess", OFF_SESSION},
    {ANY_SESSION, .name = "session", OFF_SESSION},
    {CAMPAIGN, .name = "utm_*", OFF_ANY},
    {CAMPAIGN, .name = "fbclid", OFF_ANY},
    {CAMPAIGN, .name = "gclid", OFF_ANY},
    {CAMPAIGN, .name = "dclid", OFF_ANY},
    {CAMPAIGN, .name = "gbraid", OFF_ANY},
    {CAMPAIGN, .name = "wbraid", OFF_ANY},
    {CAMPAIGN, .name = "msclkid", OFF_ANY},
    {CAMPAIGN, .name = "yclid", OFF_ANY},
    {CAMPAIGN, .name = "twclid", OFF_ANY},
    {CAMPAIGN, .name = "ttclid", OFF_ANY},
    {CAMPAIGN, .name = "igshid", OFF_ANY},
    {CAMPAIGN, .name = "mc_cid", OFF_ANY},
    {CAMPAIGN, .name = "mc_eid", OFF_ANY},
    {CAMPAIGN, .name = "_ga", OFF_ANY},
    {CAMPAIGN, .name = "_gl", OFF_ANY},
    {CAMPAIGN, .name = "_openstat", OFF_ANY},
    {PRINT, .name = "printable", .words = "1 yes true", OFF_WORD},
    {PRINT, .name = "print", .words = "1 yes true", OFF_WORD},
    {MYBB, .name = "lang", SAME_LANGUAGE},
    {PHPBB, .name = "language", SAME_LANGUAGE},

    {MYBB, "showthread.php", "pid", OFF_NUMBER, NEEDS(TID)},
    {MYBB, "showthread.php", "highlight", OFF_ANY, NEEDS(TID)},
    {MYBB, "showthread.php", "mode", "threaded linear", OFF_WORD, NEEDS(TID)},
    {MYBB, "showthread.php", "action", "lastpost newpost", OFF_WORD, NEEDS(TID)},
    {MYBB, "showthread.php", "page", "1 last", OFF_WORD, NEEDS(TID)},
    {MYBB, "forumdisplay.php", "page", "1", OFF_WORD, NEEDS(FID)},
    {MYBB, "forumdisplay.php", "sortby", OFF_ANY, NEEDS(FID)},
    {MYBB, "forumdisplay.php", "order", "asc desc", OFF_WORD, NEEDS(FID)},

    {PHPBB, "viewtopic.php", "f", SAME_NUMBER, NEEDS(T)},
    {PHPBB, "viewtopic.php", "p", OFF_NUMBER, NEEDS(T)},
    {PHPBB, "viewtopic.php", "start", "0", OFF_WORD, NEEDS(T)},
    {PHPBB, "viewtopic.php", "hilit", OFF_ANY, NEEDS(T)},
    {PHPBB, "viewtopic.php", "view", "print unread newest show", OFF_WORD, NEEDS(T)},
    {PHPBB, "viewtopic.php", "sk", "a t s", OFF_WORD, NEEDS(T)},
    {PHPBB, "viewtopic.php", "sd", "a d", OFF_WORD, NEEDS(T)},
    {PHPBB, "viewtopic.php", "st", "0", OFF_WORD, NEEDS(T)},
    {PHPBB, "viewforum.php", "start", "0", OFF_WORD, NEEDS(F)},
    {PHPBB, "viewforum.php", "sk", "a t r s v", OFF_WORD, NEEDS(F)},
    {PHPBB, "viewforum.php", "sd", "a d", OFF_WORD, NEEDS(F)},
    {PHPBB, "viewforum.php", "st", "0", OFF_WORD, NEEDS(F)},

    {FLUXBB, "viewtopic.php", "p", "1", OFF_WORD, NEEDS(ID)},
    {FLUXBB, "viewtopic.php", "action", "new last", OFF_WORD, NEEDS(ID)},
    {FLUXBB, "viewforum.php", "p", "1", OFF_WORD, NEEDS(ID)},

    {SMF, "index.php", "topicseen", OFF_ANY, NEEDS(TOPIC)},
    {SMF, "index.php", "highlight", OFF_ANY, NEEDS(TOPIC)},
    {SMF, "index.php", "action", "printpage", OFF_WORD, NEEDS(TOPIC)},
    {SMF, "index.php", "sort", OFF_ANY, NEEDS(BOARD)},
    {SMF, "index.php", "desc", OFF_ANY, NEEDS(BOARD)},

    {VB, "showthread.php", "p", OFF_NUMBER, NEEDS(T)},
    {VB, "showthread.php", "p", OFF_NUMBER, NEEDS(SLUG)},
    {VB, "showthread.php", "viewfull", OFF_NUMBER, NEEDS(T)},
    {VB, "showthread.php", "viewfull", OFF_NUMBER, NEEDS(SLUG)},
    {VB, "showthread.php", "highlight", OFF_ANY, NEEDS(T)},
    {VB, "showthread.php", "highlight", OFF_ANY, NEEDS(SLUG)},
    {VB, "showthread.php", "goto", "lastpost newpost", OFF_WORD, NEEDS(T)},
    {VB, "showthread.php", "goto", "lastpost newpost", OFF_WORD, NEEDS(SLUG)},
    {VB, "showthread.php", "mode", "linear hybrid", OFF_WORD, NEEDS(T)},
    {VB, "showthread.php", "page", "1", OFF_WORD, NEEDS(T)},
    {VB, "forumdisplay.php", "page", "1", OFF_WORD, NEEDS(F)},
    {VB, "forumdisplay.php", "sort", OFF_ANY, NEEDS(F)},
    {VB, "forumdisplay.php", "order", "asc desc", OFF_WORD, NEEDS(F)},

    {XF, "/forums/@", "order", OFF_ANY},
    {XF, "/forums/@", "direction", "asc desc", OFF_WORD},
    {XF, "/forums/@/page-#", "order", OFF_ANY},
    {XF, "/forums/@/page-#", "direction", "asc desc", OFF_WORD},

    {IPS, "/topic/#-*", "do", "getnewcomment getlastcomment findcomment", OFF_WORD},
    {IPS, "/topic/#-*", "comment", OFF_NUMBER},
    {IPS, "/topic/#-*", "tab", "comments", OFF_WORD},
    {IPS, "/topic/#-*", "page", "1", OFF_WORD},
    {IPS, "/forum/#-*", "page", "1", OFF_WORD},
    {IPS, "/forum/#-*", "sortby", OFF_ANY},
    {IPS, "/forum/#-*", "sortdirection", "asc desc", OFF_WORD},

    {NODEBB, "/topic/#/*", "page", "1", OFF_WORD},
    {NODEBB, "/topic/#/*", "sort", OFF_ANY},
    {NODEBB, "/category/#/*", "page", "1", OFF_WORD},
    {NODEBB, "/category/#/*", "sort", OFF_ANY},
    {DISCOURSE, "/t/~/#", "page", "1", OFF_WORD},
    {DISCOURSE, "/t/~/#", "u", OFF_ANY},
    {FLARUM, "/d/#-*", "page", "1", OFF_WORD},
};

static const struct url_cut paths[] = {
    {XF, "/threads/@/<post-#>"},
    {XF, "/threads/@/<latest>"},
    {XF, "/threads/@/<unread>"},
    {XF, "/threads/@/<page-1>"},
    {XF, "/forums/@/<page-1>"},
    {MYBB, "/thread-#<-post-#>.html"},
    {MYBB, "/thread-#<-page-1>.html"},
    {MYBB, "/thread-#<-lastpost>.html"},
    {MYBB, "/thread-#<-newpost>.html"},
    {MYBB, "/forum-#<-page-1>.html"},
    {IPS, "/topic/#-*/<page/1>"},
    {IPS, "/forum/#-*/<page/1>"},
    {NODEBB, "/topic/#/*</#>"},
    {DISCOURSE, "/t/~/#</#>"},
    {DISCOURSE, "/t/~/#</print>"},
    {FLARUM, "/d/#-*</#>"},
    {VANILLA, "/discussion/#/*</p1>"},
};

static const struct url_cut values[] = {
    {SMF, "topic=#<.0>"},
    {SMF, "topic=#<.new>"},
    {SMF, "topic=#<.msg#>"},
    {SMF, "topic=#<.from#>"},
    {SMF, "board=#<.0>"},
    {VB, "#-*</page1>"},
};

/* pp= sets how many posts a page has: then page 2 of the print view is another one. */
static const struct url_print prints[] = {
    {MYBB, "printthread.php", "showthread.php", URL_NEEDS_TID | URL_NEEDS_NO_PP},
    {VB, "printthread.php", "showthread.php", URL_NEEDS_T | URL_NEEDS_NO_PP},
};

static const struct url_cut titles[] = {
    {XF, "/threads/<%>#"},
    {XF, "/threads/<%>#/page-#"},
    {XF, "/forums/<%>#"},
    {XF, "/forums/<%>#/page-#"},
};

static const struct url_cut slashes[] = {
    {XF, "/threads/#"},
    {XF, "/threads/#/page-#"},
    {XF, "/forums/#"},
    {XF, "/forums/#/page-#"},
    {IPS, "/topic/#-*"},
    {IPS, "/topic/#-*/page/#"},
    {IPS, "/forum/#-*"},
    {DISCOURSE, "/t/~/#"},
    {FLARUM, "/d/#-*"},
};
/* clang-format on */

#define COUNT(of) (sizeof(of) / sizeof((of)[0]))

const struct url_rules *url_rules(void)
{
    static const struct url_rules all = {
        parameters,
        COUNT(parameters),
        paths,
        COUNT(paths),
        values,
        COUNT(values),
        prints,
        COUNT(prints),
        titles,
        COUNT(titles),
        slashes,
        COUNT(slashes),
    };
    return &all;
}

/* ISO 639-1, less what is also a programming language's ending on a paste site (pl, cs,
 * ml, ts, ps...): those stay. */
bool url_rules_is_language(struct bytes value)
{
    static const char *const known[] = {"en", "fr", "de", "es", "it", "pt", "ru", "zh",
        "ja", "ko", "ar", "nl", "tr", "uk", "fa", "ro", "hu", "sv", "fi", "el", "he",
        "vi", "id", "th", "bg", "da", "no", "nb", "sk", "lt", "lv", "et", "english",
        "french", "francais", "german", "deutsch", "spanish", "espanol", "italian",
        "portuguese", "russian", "chinese", "turkish", "dutch", "ukrainian", "arabic"};
    enum { REGION = 2, CODE = 2 };
    bool has_region = value.len == CODE + 1 + REGION &&
                      (value.ptr[CODE] == '-' || value.ptr[CODE] == '_') &&
                      byte_is_alpha(value.ptr[CODE + 1]) &&
                      byte_is_alpha(value.ptr[CODE + 2]);
    struct bytes code = has_region ? bytes_slice(value, 0, CODE) : value;
    for (size_t i = 0; i < COUNT(known); i++)
        if (bytes_equal_nocase(code, bytes_of(known[i])))
            return true;
    return false;
}
