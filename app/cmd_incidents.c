#include "alerts/triage.h"
#include "app/audit_note.h"
#include "app/incident_acts.h"
#include "app/incident_report.h"
#include "app/listing.h"

#include <stdio.h>

static const char help[] =
    "Usage: vigie incidents [list] -c FILE [--state LIST] [--severity LIST]\n"
    "                               [--since TIME] [--format text|json]\n"
    "       vigie incidents show N -c FILE [--format text|json]\n"
    "       vigie incidents report N -c FILE [--format LIST] [--language en|fr]\n"
    "                               [--aware MOMENT] [--sign] [-o FILE]\n"
    "       vigie incidents ack|confirm|false-positive|close|reopen|note N -c FILE\n"
    "                               [--why TEXT] [--by NAME]\n"
    "       vigie incidents merge INTO FROM -c FILE [--why TEXT] [--by NAME]\n"
    "       vigie incidents split N URL... -c FILE [--why TEXT] [--by NAME]\n"
    "\n"
    "list shows the incidents, the last changed first; show one of them: where and\n"
    "when it was seen, what is claimed, whose data was found, with which confidence,\n"
    "and what was done with it, by whom and why.\n"
    "\n"
    "report writes the dossier that articles 33 and 34 of the GDPR ask for, as a\n"
    "draft for the data protection officer: nature, persons and records by site,\n"
    "kinds of data, likely consequences, chronology, evidence, the 72 hours; and\n"
    "exports.\n"
    "\n"
    "ack             somebody works on it\n"
    "confirm         it is ours\n"
    "false-positive  it is not; told of again only when further persons are found\n"
    "close           nothing is left to do; a further place or person opens it again\n"
    "reopen          it is new again\n"
    "note            keeps the text with it, said by --why or behind the number\n"
    "merge           FROM becomes part of INTO; the graver state stays\n"
    "split           takes places out of it, by their addresses as show prints them,\n"
    "                into a new one; only a person merges the two again\n"
    "\n"
    "      --state LIST     of new, acknowledged, false-positive, confirmed, closed\n"
    "      --severity LIST  of low, medium, high, critical\n"
    "      --since TIME     changed since a moment (2026-11-23), or so long ago (7d)\n"
    "      --why TEXT       the reason; false-positive, close and note want it; at\n"
    "                       most 400 bytes, a note's 1000; personal data is masked\n"
    "      --by NAME        who does it; without, the user's name and the machine's\n"
    "\n"
    "Of report:\n"
    "      --format LIST    of markdown (default), html, json, stix, misp, records;\n"
    "                       or all. records are lines for `vigie watchlist resolve`\n"
    "  -o, --output FILE    a new file, for its owner alone; without, standard\n"
    "                       output. Of several formats: what their names begin with\n"
    "      --language en|fr without, the digest's\n"
    "      --aware MOMENT   when the organisation became aware of the breach\n"
    "                       (2026-11-23T07:00:00+01:00; without a zone UTC); without,\n"
    "                       when a person first acknowledged or confirmed it\n"
    "      --organisation NAME  the controller, in the dossier and the exports\n"
    "      --tlp COLOUR     of stix and misp: red, amber (default), green, white\n"
    "      --sign           beside each file its signature, by mail.sign_with's keys:\n"
    "                       .asc (OpenPGP), .p7s (S/MIME)\n"
    "\n"
    "Exit status: 0 done; 1 it was in that state already; 2 no such incident, or an\n"
    "error.\n";

static int show(struct listing *listing, uint64_t number, struct err *err)
{
    if (triage_find(listing->store, number, err) != 0)
        return -1;
    int printed =
        print_incident(&listing->out, listing->store, number, &listing->print, err);
    if (printed != 0)
        return printed == PRINT_NO_SUCH
                   ? err_set(err, "it was merged or forgotten just now")
                   : -1;
    char object[STORE_AUDIT_OBJECT_SIZE];
    (void)snprintf(object, sizeof(object), "incident %llu", (unsigned long long)number);
    const struct audit_note seen = {.what = "incident.show", .object = object};
    return audit_note(listing->store, &seen, err);
}

static int run_listing(const struct incident_words *words)
{
    struct listing listing = {.print = {.json = words->json,
                                  .changed_since_ms = words->since_ms,
                                  .states = words->states,
                                  .severities = words->severities}};
    struct err err = {0};
    if (listing_begin(&listing, &command_incidents, words->config) != 0)
        return COMMAND_FAILED;
    int result = words->job == INCIDENT_SHOW ? show(&listing, words->numbers[0], &err)
                                             : print_incidents(&listing.out,
                                                   listing.store, &listing.print, &err);
    return listing_close(&listing, result, &err);
}

static int run(int argc, char **argv)
{
    struct incident_words words;
    struct err err = {0};
    int status = COMMAND_OK;
    if (!incident_words_read(&words, &status, argc, argv))
        return status;
    if (words.job == INCIDENT_REPORT)
        return incident_report(&words);
    if (words.job == INCIDENT_LIST || words.job == INCIDENT_SHOW)
        return run_listing(&words);
    int done = incident_acts_do(&words, &err);
    return done < 0 ? command_fail(&command_incidents, &err) : done;
}

const struct command command_incidents = {
    .name = "incidents",
    .summary = "list what was found, show or report one, say what became of it",
    .help = help,
    .run = run,
};
