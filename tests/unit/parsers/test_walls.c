/* What stands in front of a page, as the common engines say it, and what only talks of
 * such things. */
#include "tests/unit/parsers/reading.h"

struct sample {
    const char *html;
    enum page_kind kind;
};

static const char thread_url[] = "http://board.example/showthread.php?tid=7";

static enum page_kind kind_at(const char *html, const char *url)
{
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_parse(&reading, bytes_of(html), url, "text/html; charset=utf-8");
    return reading.page.kind;
}

static void check(const struct sample *samples, size_t count, const char *url)
{
    for (size_t i = 0; i < count; i++) {
        enum page_kind kind = kind_at(samples[i].html, url);
        if (kind != samples[i].kind)
            fail_msg("%.300s: %s instead of %s", samples[i].html, page_kind_name(kind),
                page_kind_name(samples[i].kind));
    }
}

#define CHECK(samples, url) check(samples, sizeof(samples) / sizeof((samples)[0]), url)

static void every_engines_login_wall_is_told(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        /* MyBB */
        {"<title>Forum</title><table class=tborder><tr><td class=trow1>You are either "
         "not logged in or do not have permission to view this page.</td></tr></table>",
            PAGE_LOGIN},
        /* phpBB */
        {"<body id=phpbb><div class=panel id=message><h2 "
         "class=message-title>Information"
         "</h2><p>The board requires you to be registered and logged in to view this "
         "forum.</p></div>",
            PAGE_LOGIN},
        {"<body id=phpbb><form><h2 class=login-title>Vous devez vous connecter pour "
         "voir ce forum.</h2><input name=username><input type=password></form>",
            PAGE_LOGIN},
        /* SMF */
        {"<title>Login</title><form id=frmLogin><p class=information>The topic or "
         "board "
         "you are looking for appears to be either missing or off limits to you."
         "</p><input name=user><input type=password name=passwrd></form>",
            PAGE_ERROR},
        {"<h3 class=catbg>Warning!</h3><div class=information>Only registered members "
         "are allowed to access this section.</div>",
            PAGE_LOGIN},
        /* XenForo */
        {"<html id=XF><body><h1 class=p-title-value>Log in</h1><div class=blockMessage>"
         "You must be logged-in to do that.</div><input type=password name=password>",
            PAGE_LOGIN},
        /* vBulletin */
        {"<div class=standard_error><h2>vBulletin Message</h2><div class=blockrow>You "
         "are not logged in or you do not have permission to access this page."
         "</div></div>",
            PAGE_LOGIN},
        /* others, in other languages */
        {"<h1>Вы должны войти, чтобы просмотреть эту тему</h1>", PAGE_LOGIN},
        {"<div class=alert>Требуется авторизация</div>", PAGE_LOGIN},
        {"<h1>Sie m&uuml;ssen angemeldet sein</h1>", PAGE_LOGIN},
        {"<div class=notice>Debes iniciar sesi\xC3\xB3n</div>", PAGE_LOGIN},
        {"<div class=notice>Voc\xC3\xAA precisa estar logado</div>", PAGE_LOGIN},
        {"<form action=/login><input name=user><input type=password></form>",
            PAGE_LOGIN},
    };
    CHECK(samples, "http://board.example/viewforum.php?f=2");
}

static void captchas_are_told_by_what_they_are_made_of(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"<form><div class=g-recaptcha data-sitekey=x></div></form>", PAGE_CAPTCHA},
        {"<form><div class='h-captcha' data-sitekey=x></div></form>", PAGE_CAPTCHA},
        {"<form><div class='cf-turnstile'></div></form>", PAGE_CAPTCHA},
        {"<script src=https://www.google.com/recaptcha/api.js></script><p>One step "
         "more",
            PAGE_CAPTCHA},
        {"<p>Enter the letters<img src=/captcha.php?x=1><input name=answer>",
            PAGE_CAPTCHA},
        {"<h1>Verify you are human</h1><input name=captcha_code>", PAGE_CAPTCHA},
        {"<h1>Подтвердите, что вы не робот</h1><img id=captcha src=/c.png>",
            PAGE_CAPTCHA},
        /* a login form that has a captcha is a login */
        {"<form><input name=user><input type=password><div class=g-recaptcha></div>"
         "</form>",
            PAGE_LOGIN},
    };
    CHECK(samples, "http://board.example/");
}

static void queues_are_told_and_how_long_they_last(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"<title>Access Queue</title><h1>You have been placed in a queue, awaiting "
         "forwarding to the platform.</h1><p>Your estimated wait time is 45 seconds.",
            PAGE_QUEUE},
        {"<title>Just a moment...</title><script src=/cdn-cgi/challenge-platform/x.js>"
         "</script>",
            PAGE_QUEUE},
        {"<title>DDoS-Guard</title><p>Checking your browser before accessing",
            PAGE_QUEUE},
        {"<h1>Вы в очереди</h1>", PAGE_QUEUE},
        {"<h1>Vous \xC3\xAAtes dans la file d\xE2\x80\x99"
         "attente</h1>",
            PAGE_QUEUE},
    };
    static const struct {
        const char *html;
        uint32_t wait_s;
    } waits[] = {
        {"<meta http-equiv=refresh content=45><h1>You are in the queue</h1>", 45},
        {"<meta http-equiv=Refresh content='30; url=/'><h1>You are in the queue</h1>",
            30},
        {"<meta http-equiv=refresh content=0><h1>You are in the queue</h1>", 5},
        {"<meta http-equiv=refresh content=99999999999><h1>You are in the queue</h1>",
            0},
        {"<meta http-equiv=refresh content=soon><h1>You are in the queue</h1>", 0},
        {"<h1>You are in the queue</h1>", 0},
        {"<meta http-equiv=refresh content=45><h1>Hello</h1>", 0},
    };
    CHECK(samples, "http://market.example/");
    for (size_t i = 0; i < sizeof(waits) / sizeof(waits[0]); i++) {
        AUTO(reading_done) struct reading reading;
        reading_init(&reading);
        reading_html(&reading, waits[i].html);
        assert_int_equal(reading.page.wait_s, waits[i].wait_s);
    }
}

static void bans_closed_and_lost_sites_and_missing_pages_are_told(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {"<div class=error>You have been permanently banned from this board.</div>",
            PAGE_BANNED},
        {"<h1>Vous avez \xC3\xA9t\xC3\xA9 banni</h1>", PAGE_BANNED},
        {"<h2>Вы забанены</h2>", PAGE_BANNED},
        {"<title>Seized</title><h1>This hidden site has been seized</h1>", PAGE_PARKED},
        {"<title>Account Suspended</title><h1>Account Suspended</h1><p>This Account "
         "has "
         "been suspended.</p><p>Contact your hosting provider.</p>",
            PAGE_PARKED},
        {"<title>Suspended</title><h2>This domain has been suspended</h2>",
            PAGE_PARKED},
        {"<title>Error</title><h1>Your account has been suspended</h1>", PAGE_BANNED},
        {"<h1>This domain is for sale</h1>", PAGE_PARKED},
        {"<h1>We are down for maintenance</h1>", PAGE_CLOSED},
        {"<h1>На сайте ведутся технические работы</h1>", PAGE_CLOSED},
        {"<div class=error>The specified thread does not exist.</div>", PAGE_ERROR},
        {"<div id=message><p>The requested topic does not exist.</p></div>",
            PAGE_ERROR},
        {"<div class=blockMessage>The requested thread could not be found.</div>",
            PAGE_ERROR},
        {"<h1>Страница не найдена</h1>", PAGE_ERROR},
        {"<p>This paste has expired.", PAGE_ERROR},
    };
    CHECK(samples, "http://board.example/x");
}

#define LONG_RULES                                                                     \
    "Be polite to each other, and do not write the same thing in every place there "   \
    "is on this site, or somebody will have to take it all away again and again. "

#define PAGE(title, body)                                                              \
    "<title>" title "</title><header><a href=/>Quay</a><a href=/login>Log in</a>"      \
    "<a href=/register>Register</a></header><div class=box>" body "</div>"

static void wordings_nobody_has_listed_are_told_by_a_thing_and_its_fate(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {PAGE("Quay", "Sorry, that thread could be anything, but it was deleted."),
            PAGE_ERROR},
        {PAGE("Erreur", "D\xC3\xA9sol\xC3\xA9, ce message a \xC3\xA9t\xC3\xA9 "
                        "supprim\xC3\xA9 par son auteur."),
            PAGE_ERROR},
        {PAGE("Kai", "Der Beitrag wurde von einem Moderator gel\xC3\xB6scht."),
            PAGE_ERROR},
        {PAGE("Причал", "Тема, которую вы ищете, была удалена"), PAGE_ERROR},
        {PAGE("Muelle", "Ese mensaje ya no existe."), PAGE_ERROR},
        {PAGE("Cais", "O t\xC3\xB3pico n\xC3\xA3o foi encontrado."), PAGE_ERROR},
        {"<title>502 Bad Gateway</title><center><h1>502 Bad Gateway</h1></center>",
            PAGE_ERROR},
        {PAGE("Quay", "Guests of this board cannot see it."), PAGE_LOGIN},
        {PAGE("Quai", "Identifiez-vous ici pour aller plus loin."), PAGE_LOGIN},
        {PAGE("Kai", "Bitte zuerst anmelden."), PAGE_LOGIN},
        {PAGE("Причал", "Гостям просмотр запрещён."), PAGE_LOGIN},
        {PAGE("Muelle", "Inicia sesi\xC3\xB3n para leerlo."), PAGE_LOGIN},
        {PAGE("Cais", "Fa\xC3\xA7"
                      "a login para ler."),
            PAGE_LOGIN},
        {PAGE("Quay", "Your account is suspended until Monday."), PAGE_BANNED},
        {PAGE("Причал", "Ваш аккаунт навсегда заблокирован."), PAGE_BANNED},
        {"<h1>This platform was seized by the police of Nowhere</h1>", PAGE_PARKED},
        {"<h1>Cette plateforme a \xC3\xA9t\xC3\xA9 saisie</h1><h1>Ce site est "
         "saisi</h1>",
            PAGE_PARKED},
        {"<h1>Die Domain steht zum Verkauf</h1>", PAGE_PARKED},
        {"<h1>El foro est\xC3\xA1 cerrado</h1>", PAGE_CLOSED},
        {"<h1>Position 14 in the queue</h1>", PAGE_QUEUE},
    };
    CHECK(samples, "http://board.example/x");
}

static void a_page_called_log_in_with_a_form_is_a_login(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {PAGE("Anmelden - Kai",
             "<p>" LONG_RULES "<p>" LONG_RULES "<form><input type=password></form>"),
            PAGE_LOGIN},
        {PAGE(
             "Kai", "<h2>Вход</h2><p>" LONG_RULES "<form><input type=password></form>"),
            PAGE_LOGIN},
        /* the form that every page has, and one behind a button */
        {PAGE(
             "About us", "<form><input type=password></form><p>" LONG_RULES LONG_RULES),
            PAGE_OTHER},
        {PAGE("Notes", "<div class='modal fade'><input type=password></div>"),
            PAGE_OTHER},
    };
    CHECK(samples, "http://board.example/x");
}

#define BOARD(n) "<li><a href='/section/" n "'>Section " n "</a>"
#define BOARDS                                                                         \
    BOARD("1") BOARD("2") BOARD("3") BOARD("4") BOARD("5") BOARD("6") BOARD("7")

/* Told as a login, its source would be said to fail. */
static void a_box_to_log_in_beside_what_a_page_shows_makes_no_login(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {PAGE("Quay", "<h1>Quay</h1><div><h2>Rules</h2>" LONG_RULES LONG_RULES "</div>"
                      "<h3>Login</h3><form><input type=password></form>"
                      "<h3>Online</h3><p>3 guests</p><h3>Links</h3>"),
            PAGE_OTHER},
        {PAGE("Quay", "<form><input name=user><input type=password></form><ul>" BOARDS
                      "</ul><ul><li><a href='/a'>Ask</a>"
                      "<li><a href='/b'>Best</a><li><a href='/c'>Chat</a>"
                      "<li><a href='/d'>Docs</a><li><a href='/e'>Exit</a></ul>"),
            PAGE_OTHER},
        /* and where it is all there is */
        {PAGE("Quay", "<h1>Quay</h1><h2>Login</h2><form><input type=password></form>"
                      "<p>" LONG_RULES "<a href='/lost'>Lost it?</a>"),
            PAGE_LOGIN},
        {PAGE("Quay", "<form><input name=user><input type=password></form>"
                      "<a href='/lost'>Lost it?</a> <a href='/join'>Join</a>"),
            PAGE_LOGIN},
    };
    CHECK(samples, "http://board.example/x");
}

static void a_page_called_search_with_a_field_is_a_search(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        {PAGE("Search | Quay", "<input name=q value=clinic> nothing found"),
            PAGE_SEARCH},
        {PAGE("Quai", "<h1>Recherche</h1><input type=search>"), PAGE_SEARCH},
        {PAGE("Поиск - Причал", "<input name=keywords>"), PAGE_SEARCH},
        /* every page has such a field; and some are called so without one */
        {PAGE("Rules - Quay", "<input name=q>"), PAGE_OTHER},
        {PAGE("Search and rescue", "<input name=q>"), PAGE_OTHER},
        {PAGE("Search", "<p>gone"), PAGE_OTHER},
    };
    CHECK(samples, "http://board.example/x");
}

#define LONG_TEXT                                                                      \
    "Laboratories keep the results of their patients for years, and those who run "    \
    "them rarely know who has read what, when, and from where. "
#define LONGER_TEXT LONG_TEXT LONG_TEXT LONG_TEXT LONG_TEXT LONG_TEXT LONG_TEXT
#define ARTICLE     LONGER_TEXT LONGER_TEXT LONGER_TEXT LONGER_TEXT

static void who_only_talks_of_walls_is_none(void **state)
{
    (void)state;
    static const struct sample samples[] = {
        /* an article about them */
        {"<title>How captchas work</title><h1>Captcha: prove you are human</h1>"
         "<p>" ARTICLE,
            PAGE_OTHER},
        {"<h1>\"You must be logged in\"</h1><p>" ARTICLE, PAGE_OTHER},
        /* the words in running text, on a page with other text */
        {"<p>" LONGER_TEXT "They told me: you have been banned. " LONGER_TEXT,
            PAGE_OTHER},
        {"<p>" LONGER_TEXT "The page has a captcha in front of it. " LONGER_TEXT,
            PAGE_OTHER},
        /* a login box beside other text */
        {"<form><input name=user><input type=password></form><p>" LONGER_TEXT
         "<p>" LONGER_TEXT,
            PAGE_OTHER},
        {"<p>hello", PAGE_OTHER},
    };
    CHECK(samples, "http://blog.example/article");
}

static void a_thread_about_walls_with_a_login_box_is_a_thread(void **state)
{
    (void)state;
    static const char html[] =
        "<!-- start: showthread --><title>You must be logged in - captcha</title>"
        "<form action=member.php><input name=quick_username>"
        "<input type=password name=quick_password></form>"
        "<div class=post id=post_12><div class=author_information><a>someone</a></div>"
        "<span class=post_date>05-03-2026, 02:19 PM</span>"
        "<div class=post_body>You have been banned? You must be logged in, enter the "
        "captcha.</div></div>";
    assert_int_equal(kind_at(html, thread_url), PAGE_THREAD);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_engines_login_wall_is_told),
        cmocka_unit_test(captchas_are_told_by_what_they_are_made_of),
        cmocka_unit_test(queues_are_told_and_how_long_they_last),
        cmocka_unit_test(bans_closed_and_lost_sites_and_missing_pages_are_told),
        cmocka_unit_test(wordings_nobody_has_listed_are_told_by_a_thing_and_its_fate),
        cmocka_unit_test(a_page_called_log_in_with_a_form_is_a_login),
        cmocka_unit_test(a_box_to_log_in_beside_what_a_page_shows_makes_no_login),
        cmocka_unit_test(a_page_called_search_with_a_field_is_a_search),
        cmocka_unit_test(who_only_talks_of_walls_is_none),
        cmocka_unit_test(a_thread_about_walls_with_a_login_box_is_a_thread),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
