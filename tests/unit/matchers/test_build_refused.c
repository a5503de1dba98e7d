/* Lists that would say of a person what they must not, or of nobody what they should.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "desk.h"

static struct watchlist_recipe plain_recipe(void)
{
    return (struct watchlist_recipe){.map = "nir=NIR,phone=Tel", .group = NULL};
}

static void takes(struct desk *desk, struct watchlist_recipe recipe, const char *csv)
{
    struct err err = {{0}};
    if (desk_build(desk, &recipe, csv, NULL, &err) != 0)
        fail_msg("refused: %s", err.text);
}

static void refused(struct desk *desk, struct watchlist_recipe recipe, const char *csv,
    const char *says)
{
    struct err err = {{0}};
    (void)unlink(desk->list);
    assert_int_equal(desk_build(desk, &recipe, csv, NULL, &err), -1);
    if (strstr(err.text, says) == NULL)
        fail_msg("\"%s\" does not say \"%s\"", err.text, says);
    assert_null(strstr(err.text, "0639981234"));
    assert_int_equal(access(desk->list, F_OK), -1);
}

static void a_column_name_that_two_columns_have_is_refused(void **state)
{
    struct watchlist_recipe recipe = plain_recipe();
    refused(*state, recipe, "NIR;Tel;Nom; tel\n255081416802538;0639981234;;\n",
        "the columns 2 and 4 are both called \"Tel\"");
    takes(*state, plain_recipe(), "NIR;Nom;Tel;Nom\n255081416802538;;0639981234;\n");
}

/* Names of groups and labels of canaries lie in the list in clear. */
static void a_group_or_label_that_identifies_a_person_is_refused(void **state)
{
    static const char *const persons[] = {"255081416802538", "2 55 08 14 168 025 38",
        "jeanne@patient.example", "06 39 98 12 34", "+33639981234"};
    static const char *const sites[] = {
        "Laboratoire 2", "990712184", "12345678901", "chu.example", "0612", "a @ b"};
    struct watchlist_recipe recipe = plain_recipe();
    char table[256];
    for (size_t i = 0; i < sizeof(persons) / sizeof(persons[0]); i++) {
        (void)snprintf(table, sizeof(table),
            "NIR;Tel;Site\n;0639980001;Nord\n255081416802538;0639981234;%s\n",
            persons[i]);
        recipe = plain_recipe();
        recipe.group_column = "Site";
        refused(*state, recipe, table, "line 3");
        refused(*state, recipe, table, "the group's name is written as a person's");
        recipe.group_column = NULL;
        recipe.canary_column = "Site";
        refused(*state, recipe, table, "the canary's label is written as a person's");
    }
    for (size_t i = 0; i < sizeof(sites) / sizeof(sites[0]); i++) {
        (void)snprintf(
            table, sizeof(table), "NIR;Tel;Site\n255081416802538;;%s\n", sites[i]);
        recipe = plain_recipe();
        recipe.group_column = "Site";
        takes(*state, recipe, table);
    }
}

static void a_public_mail_host_is_no_domain_of_ours(void **state)
{
    static const char table[] = "NIR;Tel\n255081416802538;0639981234\n";
    static const char *const hosts[] = {
        "gmail.com", "www.gmail.com", "@ORANGE.fr", "laposte.net", "hotmail.co.uk"};
    struct watchlist_recipe recipe = plain_recipe();
    struct err err = {{0}};
    for (size_t i = 0; i < sizeof(hosts) / sizeof(hosts[0]); i++) {
        char domains[128];
        (void)snprintf(domains, sizeof(domains),
            "domain,group\nchu.example,CHU\n%s,CHU\n", hosts[i]);
        assert_int_equal(desk_build(*state, &recipe, table, domains, &err), -1);
        assert_non_null(strstr(err.text, "line 3: "));
        assert_non_null(strstr(err.text, " is a public mail host"));
    }
    assert_int_equal(
        desk_build(*state, &recipe, table,
            "domain,group\nnotgmail.com,CHU\nmail.gmail.com.example,CHU\n", &err),
        0);
}

static int set_up(void **state)
{
    struct desk *desk = NULL;
    if (desk_open(&desk, NULL) != 0)
        return -1;
    *state = desk;
    return 0;
}

static int tear_down(void **state)
{
    desk_close(*state);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_column_name_that_two_columns_have_is_refused),
        cmocka_unit_test(a_group_or_label_that_identifies_a_person_is_refused),
        cmocka_unit_test(a_public_mail_host_is_no_domain_of_ours),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
