/* `vigie incidents report`: where it writes, what it leaves alone, and who is told. */
#include "incident_desk.h"

#include <dirent.h>

static void path_of(char path[256], const struct desk *desk, const char *name)
{
    (void)snprintf(path, 256, "%s/%s", desk->world->folder, name);
}

/* What stands in the file, which is taken away then. */
static void take(const struct desk *desk, const char *name, char text[RUN_TEXT])
{
    char path[256];
    path_of(path, desk, name);
    FILE *file = fopen(path, "re");
    assert_non_null(file);
    size_t count = fread(text, 1, RUN_TEXT - 1, file);
    text[count] = '\0';
    assert_int_equal(fclose(file), 0);
    assert_int_equal(unlink(path), 0);
}

static int reports_left(const struct desk *desk)
{
    int left = 0;
    DIR *folder = opendir(desk->world->folder);
    assert_non_null(folder);
    for (struct dirent *entry = readdir(folder); entry != NULL; entry = readdir(folder))
        left += strncmp(entry->d_name, "report", strlen("report")) == 0;
    assert_int_equal(closedir(folder), 0);
    return left;
}

static void without_a_file_it_goes_to_standard_output(void **state)
{
    struct desk *desk = *state;
    assert_int_equal(RUN(desk, "report", "1", "--language", "en"), 0);
    says(desk, "# Breach dossier: incident 1\n");
    says(desk, "| Aware since | not known |");
    says(desk, "8 persons of the watchlists were found");
    /* As the digest is, when nothing else is said. */
    assert_int_equal(
        RUN(desk, "report", "1", "--organisation", "Hôpital de l'Exemple"), 0);
    says(desk, "# Dossier de violation\302\240: incident 1\n");
    says(desk, "Hôpital de l'Exemple");
}

static void a_file_is_its_owners_and_takes_no_others_place(void **state)
{
    struct desk *desk = *state;
    static char text[RUN_TEXT];
    char path[256];
    struct stat there;
    assert_int_equal(RUN(desk, "report", "1", "--format", "html", "-o", "report.html",
                         "--language", "en"),
        0);
    assert_string_equal(desk->run.out, "report.html: html\n");
    path_of(path, desk, "report.html");
    assert_int_equal(stat(path, &there), 0);
    assert_int_equal(there.st_mode & 07777, 0600);
    refuses(desk, RUN(desk, "report", "2", "--format", "html", "-o", "report.html"),
        "there is such a file already");
    assert_int_equal(reports_left(desk), 1);
    take(desk, "report.html", text);
    assert_non_null(strstr(text, "<h1>Breach dossier: incident 1</h1>"));
    refuses(desk, RUN(desk, "report", "1", "-o", "no/such/folder/report.md"),
        "no/such/folder/report.md: No such file or directory");
}

static void a_link_of_that_name_is_not_followed(void **state)
{
    struct desk *desk = *state;
    char path[256];
    path_of(path, desk, "report.md");
    assert_int_equal(symlink("elsewhere.md", path), 0);
    refuses(desk, RUN(desk, "report", "1", "-o", "report.md"),
        "there is such a file already");
    assert_int_equal(unlink(path), 0);
    path_of(path, desk, "elsewhere.md");
    assert_int_equal(access(path, F_OK), -1);
}

/* All forms of one run are of one moment: they name the same hash. */
static void all_forms_agree(void **state)
{
    struct desk *desk = *state;
    static char json[RUN_TEXT];
    static char text[RUN_TEXT];
    char hash[65];
    assert_int_equal(RUN(desk, "report", "1", "--format", "all", "-o", "report"), 0);
    assert_int_equal(reports_left(desk), 6);
    take(desk, "report.json", json);
    const char *found = strstr(json, "},\"sha256\":\"");
    while (found != NULL && strstr(found + 1, "},\"sha256\":\"") != NULL)
        found = strstr(found + 1, "},\"sha256\":\"");
    assert_non_null(found);
    (void)snprintf(hash, sizeof(hash), "%.64s", found + strlen("},\"sha256\":\""));
    take(desk, "report.md", text);
    assert_non_null(strstr(text, hash));
    take(desk, "report.html", text);
    assert_non_null(strstr(text, hash));
    take(desk, "report.stix.json", text);
    assert_non_null(strstr(text, "\"type\":\"bundle\""));
    take(desk, "report.misp.json", text);
    assert_non_null(strstr(text, "{\"Event\":{"));
    take(desk, "report.records", text);
    assert_int_equal(run_lines(text), 8);
    assert_non_null(strstr(text, "0000000000001000\n"));
    assert_int_equal(RUN_OTHER(desk, "db", "audit"), 0);
    says(desk, hash);
}

static void one_file_that_is_there_leaves_none_of_the_others(void **state)
{
    struct desk *desk = *state;
    static char text[RUN_TEXT];
    assert_int_equal(
        RUN(desk, "report", "1", "--format", "misp", "-o", "report.misp.json"), 0);
    refuses(desk, RUN(desk, "report", "1", "--format", "all", "-o", "report"),
        "report.misp.json: there is such a file already");
    assert_int_equal(reports_left(desk), 1);
    take(desk, "report.misp.json", text);
}

static void the_audit_log_tells_of_each_report(void **state)
{
    struct desk *desk = *state;
    assert_int_equal(RUN(desk, "report", "1", "--format", "records"), 0);
    assert_int_equal(RUN_OTHER(desk, "db", "audit"), 0);
    says(desk, "  incident.report  incident 1: records; facts sha256 ");
    says(desk, "; records 8; to standard output\n");
    assert_int_equal(RUN(desk, "report", "1", "--language", "en"), 0);
    says(desk, "A report was made by ");
    refuses(desk, RUN(desk, "report", "1", "-o", "no/such/jean.exemple@labo.example"),
        "No such file");
    assert_int_equal(RUN_OTHER(desk, "db", "audit"), 0);
    says(desk, "entries 1 to 2;"); /* none of what was not written */
}

static void the_hours_run_from_who_acted_first_or_as_it_is_said(void **state)
{
    struct desk *desk = *state;
    assert_int_equal(RUN(desk, "ack", "1", "--by", "m.darvor"), 0);
    assert_int_equal(RUN(desk, "report", "1", "--language", "en"), 0);
    says(desk, "m.darvor acknowledged the incident then");
    says(desk, "| Time left | 71 h ");
    assert_int_equal(RUN(desk, "report", "1", "--language", "en", "--aware",
                         "2026-01-02T12:00:00+01:00"),
        0);
    says(desk, "| Aware since | 2 January 2026, 12:00 |");
    says(desk, "| To be notified by | 5 January 2026, 12:00 |");
    says(desk, "| Time left | none: exceeded by ");
    says(desk, "accompanied by the reasons for the delay");
}

static void what_makes_no_sense_is_refused_in_one_line(void **state)
{
    struct desk *desk = *state;
    static char long_name[4200];
    memset(long_name, 'r', sizeof(long_name) - 1);
    refuses(desk, RUN(desk, "report"), "report takes one incident's number");
    refuses(desk, RUN(desk, "report", "99"), "there is no incident 99");
    refuses(desk, RUN(desk, "report", "1", "--format", "pdf"), "none of markdown");
    refuses(desk, RUN(desk, "report", "1", "--format", "all"), "say -o NAME");
    refuses(desk, RUN(desk, "report", "1", "--language", "de"), "en or fr");
    refuses(desk, RUN(desk, "report", "1", "--aware", "then"), "is no moment");
    refuses(desk, RUN(desk, "report", "1", "--aware", "2999-01-01"), "in the future");
    refuses(desk, RUN(desk, "report", "1", "--tlp", "blue"), "--tlp is red");
    refuses(desk, RUN(desk, "report", "1", "--organisation", " "), "is empty");
    refuses(desk, RUN(desk, "report", "1", "--organisation", "a\nb"), "on one line");
    refuses(desk, RUN(desk, "report", "1", "-o", ""), "its name is empty");
    refuses(desk, RUN(desk, "report", "1", "-o", long_name), "the name is too long");
    refuses(desk, RUN(desk, "report", "1", "--why", "x"), "report takes only --format");
    refuses(desk, RUN(desk, "show", "1", "--tlp", "red"), "show takes only --format");
    refuses(desk, RUN(desk, "show", "1", "--sign"), "show takes only --format");
    refuses(desk, RUN(desk, "report", "1", "--sign"), "say -o NAME");
    refuses(desk, RUN(desk, "report", "1", "--sign", "-o", "report.md"),
        "mail.sign_with names no key");
    assert_int_equal(reports_left(desk), 0);
    refuses(desk, RUN(desk, "show", "1", "--format", "html"), "text or json");
    assert_int_equal(RUN(desk, "merge", "1", "2"), 0);
    refuses(desk, RUN(desk, "report", "2"), "it is part of incident 1 now");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
#define ON_DESK(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)
        ON_DESK(without_a_file_it_goes_to_standard_output),
        ON_DESK(a_file_is_its_owners_and_takes_no_others_place),
        ON_DESK(a_link_of_that_name_is_not_followed),
        ON_DESK(all_forms_agree),
        ON_DESK(one_file_that_is_there_leaves_none_of_the_others),
        ON_DESK(the_audit_log_tells_of_each_report),
        ON_DESK(the_hours_run_from_who_acted_first_or_as_it_is_said),
        ON_DESK(what_makes_no_sense_is_refused_in_one_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
