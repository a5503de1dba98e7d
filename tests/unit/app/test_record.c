/* `vigie report processing`: what is configured is told, what is not is named, and
 * nothing of anybody who is watched. */
#include "tests/unit/app/command_world.h"

static const char full[] =
    "store: {url: 'postgresql://vigie@db.hospital.example/vigie?sslmode=verify-full'}\n"
    "watchlists: [{file: a.vgw, key_file: a.key}]\n"
    "sources: [{name: board, url: 'http://a.example/', owner: team, purpose: leaks}]\n"
    "digest:\n"
    "  language: en\n"
    "  to: [security@hospital.example]\n"
    "  recipients: [{to: lab@hospital.example, groups: [Lab A, Lab B]}]\n"
    "mail: {host: mail.hospital.example, from: v@hospital.example, tls: implicit}\n"
    "retention: {hits: 200d}\n"
    "controller:\n"
    "  name: Hospital Example\n"
    "  address: 1 rue de l'Exemple\n"
    "  contact: security@hospital.example\n"
    "  dpo: dpo@hospital.example\n"
    "  persons: patients\n"
    "  legal_basis: GDPR 6(1)(f)\n"
    "  processors: none\n"
    "  transfers: none\n";

static const char least[] =
    "store: {url: 'sqlite:v.db'}\n"
    "watchlists: [{file: gone.vgw, key_file: gone.key}]\n"
    "sources: [{name: board, url: 'http://a.example/', expires: 2020-01-01}]\n";

static const struct run *report(
    struct world *world, const char *config, const char *option, const char *value)
{
    folder_put(&world->folder, "vigie.yaml", config);
    return RUN(world, "report", "processing", "-c", "vigie.yaml", option, value);
}

static void has(const struct run *run, const char *const *wanted, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strstr(run->out, wanted[i]) == NULL)
            fail_msg("no \"%s\" in: %s%s", wanted[i], run->out, run->said);
}

#define HAS(run, ...)                                                                  \
    has(run, (const char *const[]){__VA_ARGS__},                                       \
        sizeof((const char *const[]){__VA_ARGS__}) / sizeof(const char *))

static void what_is_configured_is_told(void **state)
{
    struct world *world = *state;
    assert_int_equal(
        RUN(world, "watchlist", "build", "--key", "a.key", "--map",
            "email=mail,phone=tel", "--group", "Labo du Test", "--purpose",
            "leaks of patients", "--owner", "security", "-o", "a.vgw", "patients.csv")
            ->status,
        0);
    const struct run *run = report(world, full, "--language", "en");
    assert_int_equal(run->status, 0);
    HAS(run, "Missing: 0.", "Controller: Hospital Example\n",
        "watchlist a.vgw: leaks of patients; security; no last day\n",
        "source board: leaks; team; no last day\n", "as keyed hashes: phone, email\n",
        "Records watched for: 2\n", "Digest: security@hospital.example (all groups)\n",
        "Digest: lab@hospital.example (Lab A, Lab B)\n",
        "Database: PostgreSQL, db.hospital.example\n", "Hits (pseudonyms): 200 days\n",
        "TLS to the database: sslmode=verify-full\n",
        "TLS to the mail server: yes, from the first byte\n");
    assert_null(strstr(run->out, "jeanne"));
    assert_null(strstr(run->out, "Labo du Test"));
    assert_null(strstr(run->out, "06 39"));
}

static void what_nobody_said_is_named_and_not_made_up(void **state)
{
    struct world *world = *state;
    const struct run *run = report(world, least, "--language", "en");
    assert_int_equal(run->status, 1);
    HAS(run, "Controller: MISSING: say it as `controller.name`\n",
        "watchlist gone.vgw: MISSING, as it cannot be read: ",
        "source board: MISSING; MISSING; last day 2020-01-01 (past: not used)\n",
        "Basis: MISSING: say it as `controller.legal_basis`\n",
        "Nobody is told by mail", "Database: SQLite, on this machine\n");
    run = report(world, least, "--format", "markdown");
    HAS(run, "# Registre des activités de traitement", "## Finalités (",
        "- **Responsable :** MANQUANT : à indiquer dans « controller.name »\n");
}

static void programs_read_it_too(void **state)
{
    struct world *world = *state;
    const struct run *run = report(world, least, "--format", "json");
    HAS(run, "\"language\":\"fr\",\"sections\":[\n",
        "{\"label\":\"Responsable\",\"value\":\"MANQUANT : à indiquer dans « "
        "controller.name »\",\"missing\":true}",
        "\"rule\":\"GDPR 30(1)(g), 32\"");
    check_refused(report(world, least, "--format", "pdf"), "text, markdown or json");
    check_refused(report(world, least, "--language", "de"), "fr or en");
    check_refused(RUN(world, "report", "-c", "vigie.yaml"), "it takes processing");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_configured_is_told),
        cmocka_unit_test(what_nobody_said_is_named_and_not_made_up),
        cmocka_unit_test(programs_read_it_too),
    };
    return cmocka_run_group_tests(tests, group_set_up, group_tear_down);
}
