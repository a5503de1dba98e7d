/* Files of phrases, and how phrases match. */
#include "parsers/lexicon.h"

#include "parsers/claims.h"
#include "parsers/fold.h"
#include "parsers/plain_words.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static struct lexicon *lexicon_of(const char *text)
{
    struct lexicon *lexicon = NULL;
    struct err err = {.text = ""};
    assert_int_equal(lexicon_empty(&lexicon, &err), 0);
    if (lexicon_add(lexicon, "test.lex", bytes_of(text), &err) != 0)
        fail_msg("%s", err.text);
    return lexicon;
}

static struct lexicon *lexicon_of_none(void)
{
    return lexicon_of("");
}

static struct lexicon *lexicon_of_built_in(void)
{
    struct lexicon *lexicon = NULL;
    assert_int_equal(lexicon_new(&lexicon, NULL, NULL), 0);
    return lexicon;
}

static void refused(const char *text, const char *where)
{
    AUTO(lexicon_free) struct lexicon *lexicon = NULL;
    struct err err = {.text = ""};
    assert_int_equal(lexicon_empty(&lexicon, &err), 0);
    assert_int_equal(lexicon_add(lexicon, "my.lex", bytes_of(text), &err), -1);
    if (strstr(err.text, where) == NULL)
        fail_msg("%s: %s", text, err.text);
}

static void the_longest_phrase_of_a_section_wins(void **state)
{
    (void)state;
    AUTO(lexicon_free)
    struct lexicon *lexicon = lexicon_of(
        "[field]\naddress adresse\nemail adresse mail\n[offer]\nsale mail\n");
    struct lexicon_hit hits[8];
    struct bytes text = bytes_of("une adresse mail et une adresse");
    assert_int_equal(lexicon_scan(hits, 8, lexicon, text), 3);
    assert_int_equal(hits[0].value, FIELD_EMAIL);
    assert_int_equal(hits[1].section, LEXICON_OFFER);
    assert_int_equal(hits[2].value, FIELD_ADDRESS);
}

static void a_star_stands_for_any_ending_and_a_space_for_a_hyphen(void **state)
{
    (void)state;
    AUTO(lexicon_free)
    struct lexicon *lexicon =
        lexicon_of("[field]\ndiagnosis Diagnós*\nbirth_date date* of birth\n");
    struct lexicon_hit hits[8];
    assert_int_equal(
        lexicon_scan(hits, 8, lexicon, bytes_of("diagnosticos, diagno, diagnos")), 2);
    assert_int_equal(
        lexicon_scan(hits, 8, lexicon, bytes_of("dates of birth, date-of-birth")), 2);
    assert_int_equal(lexicon_scan(hits, 8, lexicon, bytes_of("date of births")), 0);
}

/* A text is asked for phrases at each of its numbers, which may stand in one endless
 * word. */
static void an_endless_word_is_none_of_any_phrase(void **state)
{
    (void)state;
    AUTO(lexicon_free)
    struct lexicon *lexicon = lexicon_of("[offer]\nsale sell*\n");
    struct lexicon_hit hit;
    struct lexicon_hit hits[8];
    char text[512];
    (void)snprintf(text, sizeof(text), "sell%0*d sells", LEXICON_ENDING_MAX, 0);
    assert_true(lexicon_at(&hit, lexicon, LEXICON_OFFER, bytes_of(text), 0));
    assert_int_equal(hit.end, 4 + LEXICON_ENDING_MAX);
    assert_int_equal(lexicon_scan(hits, 8, lexicon, bytes_of(text)), 2);
    (void)snprintf(text, sizeof(text), "sell%0*d sells", LEXICON_ENDING_MAX + 1, 0);
    assert_false(lexicon_at(&hit, lexicon, LEXICON_OFFER, bytes_of(text), 0));
    assert_int_equal(lexicon_scan(hits, 8, lexicon, bytes_of(text)), 1);
    (void)snprintf(text, sizeof(text), "%0*dsells", LEXICON_PHRASE_MAX + 1, 0);
    assert_int_equal(lexicon_scan(hits, 8, lexicon, bytes_of(text)), 0);
}

static void a_phrase_of_nothing_hides_shorter_ones(void **state)
{
    (void)state;
    AUTO(lexicon_free)
    struct lexicon *lexicon = lexicon_of("[field]\nname name\nnone user name\n");
    struct lexicon_hit hits[8];
    assert_int_equal(lexicon_scan(hits, 8, lexicon, bytes_of("user name, name")), 2);
    assert_true(hits[0].value == LEXICON_NOTHING);
    assert_int_equal(hits[1].value, FIELD_NAME);
}

static void a_bad_line_is_told_with_its_number(void **state)
{
    (void)state;
    refused("sale vends\n", "my.lex:1: a phrase before any section");
    refused("[offer]\n\nsell vends\n", "my.lex:3: an unknown value");
    refused("[offers]\n", "my.lex:1: an unknown section");
    refused("[offer\n", "my.lex:1: an unknown section");
    refused("[offer]\nsale\n", "my.lex:2: a value without a phrase");
    refused("[offer]\nsale v*\n", "my.lex:2: a '*' that ends no word");
    refused("[offer]\nsale ven*ds\n", "my.lex:2: a '*' that ends no word");
    refused("[country]\nfr france\n", "my.lex:2: an unknown value");
    refused("[number]\n0 zero\n", "my.lex:2: an unknown value");
    refused("[size]\n10x lots\n", "my.lex:2: an unknown value");
    refused(
        "[offer]\nsale \xFF\xFE\n", "my.lex:2: a line that is too long or not UTF-8");
    refused("[offer]\nsale 12345678901234567890123456789012345678901234567890"
            "1234567890123456789012345678901\n",
        "my.lex:2: a phrase of more than 80 bytes");
}

/* Phrase `number` of very many, of few different words. */
static struct bytes nth_phrase(char room[32], uint32_t number)
{
    enum { WORDS = 500 };
    (void)snprintf(room, 32, "zq%ux vw%uy", number / WORDS, number % WORDS);
    return bytes_of(room);
}

/* Adds phrases to those that are there, until one is refused. */
static uint32_t fill(struct lexicon *lexicon)
{
    uint32_t added = 0;
    for (;; added++) {
        char line[64];
        char phrase[32];
        (void)nth_phrase(phrase, added);
        (void)snprintf(line, sizeof(line), "[offer]\nsale %s\n", phrase);
        if (lexicon_add(lexicon, "many.lex", bytes_of(line), NULL) != 0)
            return added;
    }
}

static void as_many_phrases_as_there_may_be_are_all_found(void **state)
{
    struct lexicon *(*const starts[])(void) = {lexicon_of_none, lexicon_of_built_in};
    (void)state;
    for (size_t i = 0; i < sizeof(starts) / sizeof(starts[0]); i++) {
        AUTO(lexicon_free) struct lexicon *lexicon = starts[i]();
        uint32_t added = fill(lexicon);
        assert_int_equal(lexicon_count(lexicon), LEXICON_PHRASES_MAX);
        for (uint32_t n = 0; n < added; n++) {
            char phrase[32];
            struct lexicon_hit hit;
            struct bytes text = nth_phrase(phrase, n);
            assert_true(lexicon_at(&hit, lexicon, LEXICON_OFFER, text, 0));
            assert_int_equal(hit.end, text.len);
        }
    }
}

static void each_phrase_is_found_in_its_own_section(void **state)
{
    (void)state;
    const struct lexicon *lexicon = lexicon_built_in();
    size_t whole = 0;
    for (size_t i = 0; i < lexicon_count(lexicon); i++) {
        enum lexicon_section section = LEXICON_OFFER;
        uint64_t value = 0;
        struct lexicon_hit hit;
        struct bytes phrase = lexicon_phrase(lexicon, i, &section, &value);
        if (bytes_find_byte(phrase, '*', 0) != BYTES_NONE)
            continue;
        whole++;
        assert_true(lexicon_at(&hit, lexicon, section, phrase, 0));
        assert_int_equal(hit.section, section);
        assert_int_equal(hit.end, phrase.len);
    }
    assert_true(whole > 10000);
}

static void reads_remarks_marks_and_line_ends_of_every_system(void **state)
{
    (void)state;
    AUTO(lexicon_free)
    struct lexicon *lexicon = lexicon_of("\xEF\xBB\xBF# remark\r\n\r\n[ offer ]\r\n"
                                         "sale\tÀ Vendre\r\n");
    enum lexicon_section section = LEXICON_FIELD;
    uint64_t value = 0;
    assert_int_equal(lexicon_count(lexicon), 1);
    struct bytes phrase = lexicon_phrase(lexicon, 0, &section, &value);
    assert_true(bytes_is(phrase, "a vendre"));
    assert_int_equal(section, LEXICON_OFFER);
    assert_int_equal(value, CUE_SALE);
}

static void write_file(const char *dir, const char *name, const char *text)
{
    char path[256];
    (void)snprintf(path, sizeof(path), "%s/%s", dir, name);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

static void remove_folder(const char *dir)
{
    static const char *const names[] = {"a.lex", "b.lex", "c.txt"};
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        char path[256];
        (void)snprintf(path, sizeof(path), "%s/%s", dir, names[i]);
        (void)unlink(path);
    }
    assert_int_equal(rmdir(dir), 0);
}

static void an_operators_files_add_to_the_programs_own(void **state)
{
    (void)state;
    AUTO(lexicon_free) struct lexicon *lexicon = NULL;
    struct err err = {.text = ""};
    char dir[] = "/tmp/vigie-lexicon-XXXXXX";
    assert_non_null(mkdtemp(dir));
    write_file(dir, "a.lex", "[field]\nemployer qvorbl\n[sector]\nmedia hospital\n");
    write_file(dir, "b.lex", "[unit]\nrecord snarks\n");
    write_file(dir, "c.txt", "no lexicon");
    int made = lexicon_new(&lexicon, dir, &err);
    remove_folder(dir);
    assert_int_equal(made, 0);

    struct claims claims;
    struct claims_text text = {
        .body = bytes_of("4000 snarks of a hospital, qvorbl"), .lexicon = lexicon};
    assert_int_equal(claims_read(&claims, &text, NULL), 0);
    assert_int_equal(claims.records, 4000);
    assert_int_equal(claims.fields, 1U << FIELD_EMPLOYER);
    assert_int_equal(claims.sector, SECTOR_MEDIA);
    text.lexicon = NULL;
    assert_int_equal(claims_read(&claims, &text, NULL), 0);
    assert_int_equal(claims.records, 0);
    assert_int_equal(claims.sector, SECTOR_HEALTH);
}

static void a_folder_with_a_bad_file_is_refused(void **state)
{
    (void)state;
    struct lexicon *lexicon = NULL;
    struct err err = {.text = ""};
    char dir[] = "/tmp/vigie-lexicon-XXXXXX";
    assert_non_null(mkdtemp(dir));
    write_file(dir, "a.lex", "[field]\n");
    write_file(dir, "b.lex", "[field]\nname nom\nblood qvorbl\n");
    int made = lexicon_new(&lexicon, dir, &err);
    remove_folder(dir);
    assert_int_equal(made, -1);
    assert_non_null(strstr(err.text, "b.lex:3: an unknown value"));
    assert_int_equal(lexicon_new(&lexicon, "/nowhere/at/all", &err), -1);
    assert_non_null(strstr(err.text, "/nowhere/at/all"));
}

/* ---- words in disguise ---- */

struct disguise {
    const char *written;
    const char *plain;
};

static void makes_words_in_disguise_plain(void **state)
{
    (void)state;
    static const struct disguise disguises[] = {
        {"S3LLING D4T4B4SE", "selling database"},
        {"s e l l i n g", "selling"},
        {"S.E.L.L.I.N.G", "selling"},
        {"d a t a b a s e  l e a k", "database leak"},
        {"sеlling dаtаbаsе", "selling database"}, /* Cyrillic e and a */
        {"прoдaм бaзy", "продам базу"},           /* Latin o, a and y */
        {"ｓｅｌｌｉｎｇ", "selling"},
        {"𝗦𝗘𝗟𝗟𝗜𝗡𝗚", "selling"},
        {"ѕᴇʟʟɪɴɢ", "selling"},
        {"s\u200Bell\u00ADing", "selling"},
        {"33gb 5elling", "33gb selling"}, /* no "EEGb" */
        {"491k 3.2gb 1.2kk 7z sha1 b2b", "491k 3.2gb 1.2kk 7z sha1 b2b"},
        {"a b c d", "a b c d"},
        {"500$ me@mail.example", "500$ me@mail.example"},
        {"выgрузка", "выgрузка"},
    };
    for (size_t i = 0; i < sizeof(disguises) / sizeof(disguises[0]); i++) {
        AUTO(buf_done) struct buf folded;
        AUTO(buf_done) struct buf plain;
        buf_init(&folded, 1024);
        buf_init(&plain, 1024);
        assert_int_equal(fold_text(&folded, bytes_of(disguises[i].written), NULL), 0);
        assert_int_equal(
            plain_words(&plain, lexicon_built_in(), buf_bytes(&folded), NULL), 0);
        if (!bytes_is(buf_bytes(&plain), disguises[i].plain))
            fail_msg("%s: %.*s", disguises[i].written, (int)plain.len,
                (const char *)plain.ptr);
    }
}

static void a_stem_of_sixty_four_bytes_is_refused(void **state)
{
    (void)state;
    static const char *const stems[] = {"", "a"}; /* before 63 letters */
    for (int i = 0; i < 2; i++) {
        AUTO(lexicon_free) struct lexicon *lexicon = NULL;
        struct err err = {.text = ""};
        char text[128];
        (void)snprintf(text, sizeof(text), "[field]\nname %s%063d*\n", stems[i], 7);
        assert_int_equal(lexicon_new(&lexicon, NULL, &err), 0);
        assert_int_equal(lexicon_add(lexicon, "a.lex", bytes_of(text), &err), -i);
        if (i == 1)
            assert_non_null(strstr(err.text, "a.lex:2: 64 bytes or more"));
    }
}

static void a_fifo_in_the_folder_is_refused_and_not_waited_for(void **state)
{
    (void)state;
    AUTO(lexicon_free) struct lexicon *lexicon = NULL;
    struct err err = {.text = ""};
    char path[256];
    char dir[] = "/tmp/vigie-lexicon-XXXXXX";
    assert_non_null(mkdtemp(dir));
    (void)snprintf(path, sizeof(path), "%s/a.lex", dir);
    assert_int_equal(mkfifo(path, 0600), 0);
    int made = lexicon_new(&lexicon, dir, &err);
    remove_folder(dir);
    assert_int_equal(made, -1);
    assert_non_null(strstr(err.text, "not a regular file"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_longest_phrase_of_a_section_wins),
        cmocka_unit_test(a_star_stands_for_any_ending_and_a_space_for_a_hyphen),
        cmocka_unit_test(an_endless_word_is_none_of_any_phrase),
        cmocka_unit_test(a_phrase_of_nothing_hides_shorter_ones),
        cmocka_unit_test(a_bad_line_is_told_with_its_number),
        cmocka_unit_test(as_many_phrases_as_there_may_be_are_all_found),
        cmocka_unit_test(each_phrase_is_found_in_its_own_section),
        cmocka_unit_test(reads_remarks_marks_and_line_ends_of_every_system),
        cmocka_unit_test(an_operators_files_add_to_the_programs_own),
        cmocka_unit_test(a_folder_with_a_bad_file_is_refused),
        cmocka_unit_test(makes_words_in_disguise_plain),
        cmocka_unit_test(a_stem_of_sixty_four_bytes_is_refused),
        cmocka_unit_test(a_fifo_in_the_folder_is_refused_and_not_waited_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
