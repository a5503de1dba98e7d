/* Lists of files as servers write them. */
#include "tests/unit/parsers/reading.h"

struct server {
    const char *name;
    const char *html;
};

/* Each lists a folder /dumps/ with a folder and two files, one of a long name. */
static const struct server servers[] = {
    {"Apache",
        "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 3.2 Final//EN\">\n<html>\n<head>\n"
        "<title>Index of /dumps</title>\n</head>\n<body>\n<h1>Index of /dumps</h1>\n"
        "<table><tr><th valign=\"top\"><img src=\"/icons/blank.gif\" "
        "alt=\"[ICO]\"></th>"
        "<th><a href=\"?C=N;O=D\">Name</a></th><th><a href=\"?C=M;O=A\">Last "
        "modified</a>"
        "</th><th><a href=\"?C=S;O=A\">Size</a></th></tr>"
        "<tr><td></td><td><a href=\"/\">Parent "
        "Directory</a></td><td></td><td>-</td></tr>"
        "<tr><td></td><td><a href=\"old/\">old/</a></td><td>2026-02-14 09:30</td>"
        "<td>-</td></tr>"
        "<tr><td></td><td><a href=\"laboratoire_28_sites_patients_complet.sql.gz\">"
        "laboratoire_28_sites_..&gt;</a></td><td>2026-02-14 "
        "09:31</td><td>118M</td></tr>"
        "<tr><td></td><td><a href=\"lisez%20moi.txt\">lisez moi.txt</a></td>"
        "<td>2026-02-14 09:32</td><td>1.2K</td></tr></table></body></html>"},
    {"nginx",
        "<html>\r\n<head><title>Index of /dumps/</title></head>\r\n<body>\r\n"
        "<h1>Index of /dumps/</h1><hr><pre><a href=\"../\">../</a>\r\n"
        "<a href=\"old/\">old/</a>          14-Feb-2026 09:30       -\r\n"
        "<a href=\"laboratoire_28_sites_patients_complet.sql.gz\">laboratoire_28_sites_"
        "patients_complet.sq..&gt;</a> 14-Feb-2026 09:31   123731968\r\n"
        "<a href=\"lisez%20moi.txt\">lisez moi.txt</a>  14-Feb-2026 09:32  1228\r\n"
        "</pre><hr></body>\r\n</html>\r\n"},
    {"lighttpd",
        "<!DOCTYPE html>\n<html><head><title>Index of /dumps/</title></head><body>\n"
        "<h2>Index of /dumps/</h2>\n<div class=\"list\"><table><thead><tr><th>Name</th>"
        "<th>Last Modified</th><th>Size</th><th>Type</th></tr></thead><tbody>"
        "<tr class=\"d\"><td class=\"n\"><a "
        "href=\"../\">..</a>/</td><td>&nbsp;</td></tr>"
        "<tr class=\"d\"><td class=\"n\"><a href=\"old/\">old</a>/</td><td>x</td></tr>"
        "<tr><td class=\"n\"><a href=\"laboratoire_28_sites_patients_complet.sql.gz\">"
        "laboratoire_28_sites_patients_complet.sql.gz</a></td><td "
        "class=\"m\">2026-Feb-14 "
        "09:31:00</td></tr><tr><td class=\"n\"><a href=\"lisez%20moi.txt\">lisez "
        "moi.txt</a></td></tr></tbody></table></div></body></html>"},
    {"http.server",
        "<!DOCTYPE HTML>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<title>Directory listing for /dumps/</title>\n</head>\n<body>\n"
        "<h1>Directory listing for /dumps/</h1>\n<hr>\n<ul>\n"
        "<li><a href=\"laboratoire_28_sites_patients_complet.sql.gz\">laboratoire_28_"
        "sites_patients_complet.sql.gz</a></li>\n"
        "<li><a href=\"lisez%20moi.txt\">lisez moi.txt</a></li>\n"
        "<li><a href=\"old/\">old/</a></li>\n</ul>\n<hr>\n</body>\n</html>\n"},
    {"Caddy",
        "<!DOCTYPE html><html><head><title>dumps/</title></head>"
        "<body><header><h1><a href=\"/\">/</a><a "
        "href=\"/dumps/\">dumps</a>/</h1></header>"
        "<main><div class=\"meta\"><span>1 directory</span></div><table><tr "
        "class=\"file\">"
        "<td><a href=\"../\"><span class=\"goup\">Up</span></a></td></tr>"
        "<tr class=\"file\"><td><a href=\"./old/\"><span "
        "class=\"name\">old</span></a></td>"
        "</tr><tr class=\"file\"><td><a href=\"./laboratoire_28_sites_patients_complet."
        "sql.gz\"><span "
        "class=\"name\">laboratoire_28_sites_patients_complet.sql.gz</span>"
        "</a></td></tr><tr class=\"file\"><td><a href=\"./lisez%20moi.txt\"><span "
        "class=\"name\">lisez moi.txt</span></a></td></tr></table></main>"
        "<footer>Served with <a href=\"https://caddyserver.com\">Caddy</a></footer>"
        "</body></html>"},
};

static void every_file_of_a_list_is_a_link_with_its_whole_name(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(servers) / sizeof(servers[0]); i++) {
        AUTO(reading_done) struct reading reading;
        reading_init(&reading);
        reading_parse(&reading, bytes_of(servers[i].html),
            "http://files.example/dumps/", "text/html");
        const struct link *dump = reading_link(&reading,
            "http://files.example/dumps/laboratoire_28_sites_patients_complet.sql.gz");
        const struct link *note =
            reading_link(&reading, "http://files.example/dumps/lisez%20moi.txt");
        if (reading.page.kind != PAGE_LISTING || dump == NULL || note == NULL)
            fail_msg("%s's list is not read", servers[i].name);
        assert_int_equal(dump->rel, LINK_FILE);
        assert_text(dump->title, "laboratoire_28_sites_patients_complet.sql.gz");
        assert_int_equal(note->rel, LINK_FILE);
        assert_text(note->title, "lisez moi.txt");
    }
}

static void folders_and_ways_up_are_no_files(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(servers) / sizeof(servers[0]); i++) {
        AUTO(reading_done) struct reading reading;
        reading_init(&reading);
        reading_parse(&reading, bytes_of(servers[i].html),
            "http://files.example/dumps/", "text/html");
        uint32_t files = 0;
        for (uint32_t j = 0; j < reading.page.link_count; j++)
            files += reading.page.links[j].rel == LINK_FILE ? 1 : 0;
        assert_int_equal(files, 2);
        assert_int_equal(
            reading_link(&reading, "http://files.example/dumps/old/")->rel, LINK_OTHER);
        assert_int_equal(reading.page.posting_count, 0);
    }
}

static void an_article_about_lists_is_none(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_html(&reading, "<title>Indexing /var with find</title><h1>How to</h1>"
                           "<p>Read the <a href='../'>first part</a>.</p>");
    assert_int_equal(reading.page.kind, PAGE_OTHER);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_file_of_a_list_is_a_link_with_its_whole_name),
        cmocka_unit_test(folders_and_ways_up_are_no_files),
        cmocka_unit_test(an_article_about_lists_is_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
