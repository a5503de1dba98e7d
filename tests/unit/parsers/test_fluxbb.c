/* FluxBB's and PunBB's pages, in their own markup, with invented content. */
#include "tests/unit/parsers/reading.h"

static void reads_a_thread_of_fluxbb(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_parse(&reading,
        bytes_of(
            "<html lang=fr><head><title>Labo / Bases / Forum</title></head><body><div "
            "id=punviewtopic class=pun><ul class=crumbs><li><a "
            "href='index.php'>Index</a>"
            "</li><li><a href='viewforum.php?id=2'>Bases</a></li><li><a "
            "href='viewtopic.php?id=12'><strong>Labo</strong></a></li></ul><p "
            "class='pagelink conl'><strong>1</strong> <a "
            "href='viewtopic.php?id=12&amp;p=2'>2</a></p><div id=p31 class='blockpost "
            "rowodd firstpost'><h2><span><span class=conr>#1</span> <a "
            "href='viewtopic.php?pid=31#p31'>Hier 14:19:07</a></span></h2><div "
            "class=postbody><div class=postleft><dl><dt><strong><a "
            "href='profile.php?id=7'>grey_heron</a></strong></dt><dd>Inscription : "
            "2024-11-05</dd></dl></div><div class=postright><h3>Labo</h3><div "
            "class=postmsg><p>Je vends 28 000 lignes.</p><div class=quotebox><cite>x a "
            "&#233;crit :</cite><blockquote><div><p>vends 2 millions de "
            "patients</p></div></blockquote></div><div class=codebox><pre><code>"
            "a;b;c;12345678\n</code></pre></div><p class=postedit><em>Derni&#232;re "
            "modification par grey_heron (Hier 15:00:00)</em></p></div><div "
            "class='postsignature postmsg'><hr><p>Achat de 2 millions de "
            "dossiers</p></div></div></div></div></div></body>"),
        "http://board.example/viewtopic.php?id=12", "text/html; charset=utf-8");
    assert_text(reading.page.engine, "fluxbb");
    assert_int_equal(reading.page.kind, PAGE_THREAD);
    assert_text(reading.page.next, "http://board.example/viewtopic.php?id=12&p=2");
    assert_int_equal(reading.page.posting_count, 1);
    const struct posting *post = &reading.page.postings[0];
    assert_text(post->title, "Labo");
    assert_text(post->author, "grey_heron");
    assert_text(post->board, "Bases");
    assert_int_equal(post->posted_at_ms, 1777904347000); /* 2026-05-04T14:19:07Z */
    assert_int_equal(post->edited_at_ms, 1777906800000);
    assert_int_equal(post->records, 28000);
    assert_int_equal(post->sample_rows, 1);
    assert_text(post->excerpt, "Je vends 28 000 lignes.");
}

static void reads_a_thread_of_punbb(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading reading;
    reading_init(&reading);
    reading_parse(&reading,
        bytes_of(
            "<html><body><div id=brd-viewtopic class='brd-page paged-page'><h1 "
            "class=main-title><a href='/topic/12/lab/'>Lab data</a></h1><div "
            "id=brd-crumbs-top class=crumbs><span class=crumb><a href='/'>Board</a>"
            "</span><span class=crumb><a "
            "href='/forum/2/databases/'>Databases</a></span>"
            "</div><div class='post odd topicpost'><div id=p31 class=posthead><h3 "
            "class='hn post-ident'><span class=post-byline>Topic by <a href='/user/7/'>"
            "grey_heron</a></span><span class=post-link><a class=permalink "
            "href='/post/31/#p31'>2026-05-03 14:19:07</a></span></h3></div><div "
            "class=postbody><div class=post-author><ul><li class=username><a "
            "href='/user/7/'>grey_heron</a></li></ul></div><div class=post-entry><h4 "
            "class=entry-title>Topic: Lab data</h4><div class=entry-content><p>Selling "
            "28 "
            "000 patients</p><p class=lastedit><em>Last edited by x (2026-05-04 "
            "08:00:00)</em></p><div class=sig-content>Buying 2 million "
            "records</div></div></div></div></div></div></body>"),
        "http://board.example/topic/12/lab/", "text/html");
    assert_text(reading.page.engine, "fluxbb");
    assert_int_equal(reading.page.posting_count, 1);
    const struct posting *post = &reading.page.postings[0];
    assert_text(post->title, "Lab data");
    assert_text(post->author, "grey_heron");
    assert_text(post->board, "Databases");
    assert_int_equal(post->posted_at_ms, 1777817947000);
    assert_int_equal(post->edited_at_ms, 1777881600000);
    assert_text(post->excerpt, "Selling 28 000 patients");
}

static void tells_an_empty_board_from_one_it_cannot_read(void **state)
{
    (void)state;
    AUTO(reading_done) struct reading empty;
    reading_init(&empty);
    AUTO(reading_done) struct reading changed;
    reading_init(&changed);
    reading_parse(&empty,
        bytes_of("<div id=punviewforum class=pun><div id=vf class=blocktable><tr "
                 "class='rowodd inone'><td class=tcl><div class=tclcon><div>"
                 "<strong>Forum is empty.</strong></div></div></td></tr></div></div>"),
        "http://board.example/viewforum.php?id=2", "text/html");
    reading_parse(&changed, bytes_of("<div id=punviewforum class=pun><ul></ul></div>"),
        "http://board.example/viewforum.php?id=2", "text/html");
    assert_int_equal(empty.page.kind, PAGE_BOARD);
    assert_false(empty.page.drifted);
    assert_int_equal(changed.page.kind, PAGE_BOARD);
    assert_true(changed.page.drifted);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_a_thread_of_fluxbb),
        cmocka_unit_test(reads_a_thread_of_punbb),
        cmocka_unit_test(tells_an_empty_board_from_one_it_cannot_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
