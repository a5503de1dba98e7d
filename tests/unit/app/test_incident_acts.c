/* What people do with incidents on the command line. */
#include "incident_desk.h"

#include <sqlite3.h>

static void a_state_is_set_shown_and_listed(void **state)
{
    struct desk *desk = *state;
    assert_int_equal(RUN(desk, "ack", "1", "--by", "m.darvor"), 0);
    assert_string_equal(desk->run.out, "incident 1 is acknowledged\n");
    assert_int_equal(RUN(desk, "ack", "1"), 1);
    assert_string_equal(desk->run.out, "incident 1 is acknowledged already\n");
    assert_int_equal(
        RUN(desk, "note", "1", "--why", "asked the lab", "--by", "a.autre"), 0);
    assert_int_equal(RUN(desk, "confirm", "1"), 0); /* by who is logged in */
    assert_int_equal(RUN(desk, "show", "1"), 0);
    says(desk, "State             confirmed, since ");
    says(desk, " at ");
    says(desk, "ack, by m.darvor (login ");
    says(desk, "note, by a.autre (login ");
    assert_int_equal(RUN(desk, "note", "1", "without --why"), 0);
    assert_int_equal(RUN(desk, "show", "1"), 0);
    says(desk, ": without --why\n");
    refuses(desk, RUN(desk, "note", "1", "two", "words"), "note takes one incident's");
    refuses(desk, RUN(desk, "close", "1", "done"), "close takes one incident's");
    assert_int_equal(RUN(desk, "show", "1", "--format", "json"), 0);
    says(desk, "\"state\":\"confirmed\"");
    says(desk, "\",\"what\":\"note\",\"said\":\"asked the lab\"");
    assert_int_equal(RUN(desk, "list", "--state", "confirmed,closed"), 0);
    says(desk, "confirmed");
    says_not(desk, "Another one's");
    assert_int_equal(RUN(desk, "--state", "new"), 0);
    says(desk, "Another one");
    says_not(desk, "confirmed");
}

static void the_list_is_narrowed(void **state)
{
    struct desk *desk = *state;
    assert_int_equal(RUN(desk, "list", "--severity", "medium,low"), 0);
    assert_string_equal(desk->run.out, "No incident.\n");
    assert_int_equal(RUN(desk, "list", "--severity", "critical"), 0);
    says(desk, "Laboratory");
    says_not(desk, "Another");
    assert_int_equal(RUN(desk, "list", "--since", "2026-11-23T05:02:30Z"), 0);
    says(desk, "Another");
    says_not(desk, "Laboratory");
    assert_int_equal(RUN(desk, "list", "--since", "36500d", "--format", "json"), 0);
    says(desk, "Laboratory");
    refuses(desk, RUN(desk, "list", "--since", "yesterday"), "neither a moment");
    refuses(desk, RUN(desk, "list", "--state", "new,old"), "none of new, ack");
    refuses(
        desk, RUN(desk, "list", "--severity", ""), "holds a word that is none of low");
    refuses(desk, RUN(desk, "list", "--why", "x"), "list takes only --format, --state");
}

static void nobodys_data_gets_in_by_hand(void **state)
{
    struct desk *desk = *state;
    assert_int_equal(RUN(desk, "false-positive", "1", "--why",
                         "only marc.modele@patient.example, 06 39 98 12 34"),
        0);
    says(desk, "personal data was masked; kept is: only [e-mail], [number]\n");
    /* Nor with marks that nobody sees between the digits, as some pages have them. */
    assert_int_equal(RUN(desk, "note", "1", "--why",
                         "call 06\342\200\21339\342\200\21398\342\200\2131234"),
        0);
    says(desk, "kept is: call [number]\n");
    /* And not the name beside it; words beside nothing stay as they are. */
    assert_int_equal(
        RUN(desk, "note", "1", "--why", "asked  M. Zorbec 06 39 98 12 34"), 0);
    says(desk, "kept is: asked [...] [...] [number]\n");
    assert_int_equal(
        RUN(desk, "note", "1", "--why", "asked  the Test Lab, 3 weeks"), 0);
    assert_string_equal(desk->run.out, "noted with incident 1\n");
    assert_int_equal(RUN_OTHER(desk, "source", "pause", "a", "--why",
                         "ask marc.mod\302\255ele@patient.example"),
        0);
    assert_int_equal(RUN_OTHER(desk, "db", "audit"), 0);
    says(desk, "source.pause  a: ask [e-mail]\n");
    char path[128];
    char *all = calloc(1, 4 << 20);
    assert_non_null(all);
    (void)snprintf(path, sizeof(path), "%s/vigie.db", desk->world->folder);
    FILE *file = fopen(path, "re");
    assert_non_null(file);
    size_t count = fread(all, 1, 4 << 20, file);
    assert_int_equal(fclose(file), 0);
    assert_true(count > 0);
    assert_non_null(memmem(all, count, "only [e-mail]", 13));
    assert_null(memmem(all, count, "marc.modele", 11));
    assert_null(memmem(all, count, "39 98 12", 8));
    assert_null(memmem(all, count, "Zorbec", 6));
    assert_non_null(memmem(all, count, "asked the Test Lab, 3 weeks", 27));
    assert_null(memmem(all, count, "\342\200\2131234", 7));
    assert_null(memmem(all, count, "ele@patient", 11));
    free(all);
}

static void incidents_are_split_and_merged(void **state)
{
    struct desk *desk = *state;
    assert_int_equal(RUN(desk, "split", "1", "hxxp://pastes[.]example/p/1"), 0);
    says(desk, "is incident 3; vigie will not merge");
    assert_int_equal(RUN(desk, "merge", "2", "3", "--why", "one seller"), 0);
    assert_string_equal(desk->run.out, "incident 3 is part of incident 2 now\n");
    refuses(desk, RUN(desk, "show", "3"), "it is part of incident 2 now");
    assert_int_equal(RUN(desk, "show", "2"), 0);
    says(desk, " (3): ");
    assert_int_equal(RUN(desk, "show", "2", "--format", "json"), 0);
    says(desk, "incident 3 was merged into it: one seller");
    refuses(desk, RUN(desk, "merge", "2", "2"), "into itself");
    refuses(desk, RUN(desk, "split", "2", "http://nowhere.example/"), "is no place of");
    refuses(desk, RUN(desk, "split", "1", "http://board.example/thread/1"),
        "some of incident 1's 1 places must go");
}

static void what_makes_no_sense_is_refused_in_one_line(void **state)
{
    struct desk *desk = *state;
    char words[2 * 257 + 1] = "";
    for (size_t i = 0; i + 1 < sizeof(words); i++)
        words[i] = i % 2 == 0 ? 'a' : ' ';
    refuses(desk, RUN(desk, "note", "1", "--why", words), "at most 256 words");
    refuses(desk, RUN(desk, "note", "1", words), "at most 256 words");
    static char long_text[2000];
    memset(long_text, 'x', sizeof(long_text) - 1);
    refuses(desk, RUN(desk, "ack", "99"), "there is no incident 99");
    refuses(desk, RUN(desk, "ack", "0"), "there is no incident 0");
    refuses(desk, RUN(desk, "ack", "one"), "one is no incident's number");
    refuses(desk, RUN(desk, "merge", "1"), "INTO FROM");
    refuses(desk, RUN(desk, "split", "1"), "addresses that go");
    refuses(desk, RUN(desk, "frob", "1"), "not 'frob'");
    refuses(desk, RUN(desk, "close", "1", "--why", "  "), "close wants --why");
    refuses(desk, RUN(desk, "false-positive", "1"), "wants --why");
    refuses(desk, RUN(desk, "close", "1", "--why", long_text), "at most 400 bytes");
    refuses(desk, RUN(desk, "note", "1", "--why", long_text), "at most 1000 bytes");
    refuses(desk, RUN(desk, "ack", "1", "--by", long_text), "at most 128 bytes");
    refuses(desk, RUN(desk, "ack", "1", "--by", "vigie"), "program's own name");
    refuses(desk, RUN(desk, "ack", "1", "--by", "vig\xE2\x80\x8Bie"), "cannot be seen");
    refuses(desk, RUN(desk, "close", "1", "--why", "a\xC2\x9B!"), "on one line");
    refuses(desk, RUN(desk, "close", "1", "--why", "a\xFF"), "in UTF-8");
    refuses(desk, RUN(desk, "ack", "1", "--state", "new"), "only --why and --by");
    assert_int_equal(RUN(desk, "close", "1", "--why", "done"), 0);
    refuses(desk, RUN(desk, "ack", "1"), "is closed; reopen it first");
    assert_int_equal(RUN(desk, "confirm", "1"), 0);
    refuses(desk, RUN(desk, "ack", "1"), "which says more");
    refuses(desk, RUN(desk, "reopen", "1"), "is open: it is confirmed");
}

/* The text between the last "head is " of what was said and the point behind it. */
static void told_head(char head[128], const struct desk *desk, int number)
{
    const char *at = strstr(desk->run.out, "its head is ");
    assert_non_null(at);
    (void)snprintf(head, 128, "%d:%.64s", number, at + strlen("its head is "));
}

/* As who keeps the mails asks it: what has changed since. */
static void the_log_is_compared_with_a_head_that_was_noted(void **state)
{
    struct desk *desk = *state;
    char head[128];
    assert_int_equal(RUN(desk, "show", "1"), 0);
    assert_int_equal(RUN_OTHER(desk, "db", "audit"), 0);
    told_head(head, desk, 1);
    assert_int_equal(RUN(desk, "show", "2"), 0);
    assert_int_equal(RUN_OTHER(desk, "db", "audit", "--head", head), 0);
    says(desk, "Entry 1 has the hash that was noted.\n");
    head[2] = head[2] == '0' ? '1' : '0';
    assert_int_equal(RUN_OTHER(desk, "db", "audit", "--head", head), 1);
    says(desk, "The chain is whole");
    says(desk, "Entry 1 has NOT the hash that was noted: the log was REWRITTEN.\n");
    assert_int_equal(
        RUN_OTHER(desk, "db", "audit", "--head", head, "--format", "json"), 1);
    says(desk, "\"broken\":null,\"noted\":\"other\"}}\n");
    refuses(desk, RUN_OTHER(desk, "db", "purge", "--head", head), "with audit alone");
    head[20] = '\0';
    refuses(desk, RUN_OTHER(desk, "db", "audit", "--head", head), "NUMBER:HASH");
    refuses(desk, RUN_OTHER(desk, "db", "audit", "--head", "1"), "NUMBER:HASH");
}

/* An empty list would read as if nothing had been found. */
static void hits_of_no_incident_are_an_error_and_not_an_empty_list(void **state)
{
    struct desk *desk = *state;
    refuses(desk, RUN_OTHER(desk, "hits", "99"),
        "there is no incident 99; `vigie incidents list` shows them");
    refuses(desk, RUN_OTHER(desk, "hits", "0"), "0 is no incident's number");
}

/* What is shown, changed or done by hand is told with who did it. */
static void the_audit_log_tells_who_saw_and_did_what(void **state)
{
    struct desk *desk = *state;
    assert_int_equal(RUN_OTHER(desk, "db", "audit"), 0);
    assert_string_equal(desk->run.out, "The chain is whole: no entry.\n");
    assert_int_equal(RUN(desk, "show", "1"), 0);
    assert_int_equal(RUN_OTHER(desk, "hits", "1"), 0);
    assert_int_equal(
        RUN(desk, "close", "1", "--why", "taken down", "--by", "m.darvor@lab.example"),
        0);
    assert_int_equal(RUN(desk, "list"), 0); /* titles and counts alone */
    assert_int_equal(RUN_OTHER(desk, "source", "pause", "a", "--by", "a.autre", "--why",
                         "ask 06 39 98 12 34"),
        0);
    assert_int_equal(RUN_OTHER(desk, "db", "audit"), 0);
    says(desk, "  incident.show  incident 1\n");
    says(desk, "  hits.show  incident 1\n");
    says(desk, "  m.darvor@lab.example; login ");
    says(desk, "  incident.close  incident 1: taken down\n");
    says(desk, "  a.autre; login ");
    says(desk, "  source.pause  a: ask [number]\n");
    says(desk, "The chain is whole: entries 1 to 4; its head is ");
    assert_int_equal(RUN_OTHER(desk, "db", "audit", "--format", "json"), 0);
    says(desk, "{\"entries\":[{\"number\":1,\"at_ms\":");
    says(desk, "\"state\":\"whole\",\"broken\":null,\"noted\":null}}\n");
    assert_int_equal(RUN_OTHER(desk, "db", "audit", "--since", "2999-01-01"), 0);
    says_not(desk, "incident.show");
    says(desk, "The chain is whole: entries 1 to 4");
    refuses(
        desk, RUN_OTHER(desk, "db", "audit", "--since", "then"), "neither a moment");
}

/* Whoever can see it may say anything with --by; the machine's word stands beside. */
static void what_sudo_says_is_noted_as_said(void **state)
{
    struct desk *desk = *state;
    assert_int_equal(setenv("SUDO_USER", "m.darvor", 1), 0);
    assert_int_equal(RUN(desk, "ack", "1", "--by", "the night shift"), 0);
    assert_int_equal(setenv("SUDO_USER", "x\n7  vigie", 1), 0);
    assert_int_equal(RUN(desk, "ack", "2", "--by", "the night shift"), 0);
    assert_int_equal(unsetenv("SUDO_USER"), 0);
    assert_int_equal(RUN(desk, "show", "1"), 0);
    says(desk, ": ack, by the night shift (login ");
    says(desk, " (m.darvor, says");
    assert_int_equal(RUN(desk, "show", "1", "--format", "json"), 0);
    says(desk, "\"who\":\"the night shift\",\"login\":\"");
    assert_int_equal(RUN_OTHER(desk, "db", "audit"), 0);
    says(desk, " (m.darvor, says sudo)  incident.ack  incident 1\n");
    says_not(desk, "7  vigie");
}

static void a_digest_that_is_shown_has_been_seen(void **state)
{
    struct desk *desk = *state;
    assert_int_equal(RUN_OTHER(desk, "digest", "--dry-run"), 0);
    assert_int_equal(RUN_OTHER(desk, "digest", "--text", "digest.txt"), 0);
    char path[160];
    (void)snprintf(path, sizeof(path), "%s/digest.txt", desk->world->folder);
    assert_int_equal(unlink(path), 0);
    assert_int_equal(RUN_OTHER(desk, "db", "audit"), 0);
    says(desk, "  digest.show  digest: on the screen\n");
    says(desk, "  digest.show  digest: into a file\n");
}

static void a_purge_is_noted_before_it_begins(void **state)
{
    struct desk *desk = *state;
    assert_int_equal(RUN_OTHER(desk, "db", "purge", "--dry-run"), 0);
    says(desk, "would be forgotten:\n  excerpts ");
    assert_int_equal(RUN_OTHER(desk, "db", "audit"), 0);
    says(desk, "no entry");
    assert_int_equal(RUN_OTHER(desk, "db", "purge"), 0);
    assert_int_equal(RUN_OTHER(desk, "db", "audit"), 0);
    says(desk, "     1  ");
    says(desk, "  db.purge  database: begun\n     2  ");
    says(desk, "  db.purge  database: nothing\n");
}

static void a_broken_chain_is_told_by_the_exit_status(void **state)
{
    struct desk *desk = *state;
    char url[160];
    sqlite3 *handle = NULL;
    assert_int_equal(RUN(desk, "show", "1"), 0);
    assert_int_equal(RUN(desk, "show", "2"), 0);
    (void)snprintf(url, sizeof(url), "%s/vigie.db", desk->world->folder);
    assert_int_equal(sqlite3_open(url, &handle), 0);
    assert_int_equal(sqlite3_exec(handle,
                         "DROP TRIGGER audit_kept; DELETE FROM audit WHERE number = 2",
                         NULL, NULL, NULL),
        0);
    assert_int_equal(sqlite3_close(handle), 0);
    assert_int_equal(RUN_OTHER(desk, "db", "audit"), 1);
    says(desk, "The chain is BROKEN at entry 2: it is not there.\n");
    assert_int_equal(RUN_OTHER(desk, "db", "audit", "--format", "json"), 1);
    says(desk, "\"state\":\"missing\",\"broken\":2,\"noted\":null}}\n");
    refuses(desk, RUN_OTHER(desk, "db", "migrate", "--dry-run"), "with purge alone");
    refuses(desk, RUN_OTHER(desk, "db", "purge", "--since", "7d"), "with audit alone");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
#define ON_DESK(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)
        ON_DESK(a_state_is_set_shown_and_listed),
        ON_DESK(the_list_is_narrowed),
        ON_DESK(nobodys_data_gets_in_by_hand),
        ON_DESK(incidents_are_split_and_merged),
        ON_DESK(what_makes_no_sense_is_refused_in_one_line),
        ON_DESK(the_log_is_compared_with_a_head_that_was_noted),
        ON_DESK(the_audit_log_tells_who_saw_and_did_what),
        ON_DESK(hits_of_no_incident_are_an_error_and_not_an_empty_list),
        ON_DESK(what_sudo_says_is_noted_as_said),
        ON_DESK(a_digest_that_is_shown_has_been_seen),
        ON_DESK(a_purge_is_noted_before_it_begins),
        ON_DESK(a_broken_chain_is_told_by_the_exit_status),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
