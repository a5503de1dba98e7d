#include "app/incident_report.h"

#include "alerts/clean.h"
#include "alerts/triage.h"
#include "app/audit_note.h"
#include "app/listing.h"
#include "app/report_file.h"
#include "app/report_sign.h"
#include "base/clock.h"

#include <sodium.h>
#include <stdio.h>
#include <string.h>

enum {
    TRIES = 5,
    DETAIL_MAX = 64 << 10,
    DOCUMENT_MAX = 256 << 20,
    HASH_TEXT = 2 * DOSSIER_HASH_SIZE + 1
};

struct report {
    const struct incident_words *words;
    struct listing listing;
    struct dossier dossier;
    struct report_file files[REPORT_FORMATS];
    struct report_file signatures[REPORT_FORMATS][REPORT_KEYS];
    struct report_sign sign;
};

static bool is_wanted(const struct report *report, unsigned format)
{
    return (report->words->report.formats & UINT32_C(1) << format) != 0;
}

static bool is_only(const struct report *report, unsigned format)
{
    return report->words->report.formats == UINT32_C(1) << format;
}

static enum words_language language_of(const struct report *report)
{
    const char *said = report->words->report.language;
    if (said == NULL)
        return report->listing.config->digest.language == CONFIG_FRENCH ? WORDS_FRENCH
                                                                        : WORDS_ENGLISH;
    return bytes_is(bytes_of(said), "fr") ? WORDS_FRENCH : WORDS_ENGLISH;
}

/* ---- what is written ---- */

static int add_lines(void *self, struct bytes lines, struct err *err)
{
    return buf_add(self, lines, err);
}

static int compose(
    struct buf *out, struct report *report, enum report_format format, struct err *err)
{
    const struct report_words *words = &report->words->report;
    const struct dossier *dossier = &report->dossier;
    enum dossier_tlp tlp = words->has_tlp ? words->tlp : TLP_AMBER;
    switch (format) {
    case REPORT_MARKDOWN:
        return dossier_markdown(out, dossier, language_of(report), err);
    case REPORT_HTML:
        return dossier_html(out, dossier, language_of(report), err);
    case REPORT_JSON:
        return dossier_json(out, dossier, err);
    case REPORT_STIX:
        return dossier_stix(out, dossier, tlp, err);
    case REPORT_MISP:
        return dossier_misp(out, dossier, tlp, err);
    case REPORT_RECORDS:
        return dossier_records(
            report->listing.store, dossier->wanted.incident, add_lines, out, err);
    case REPORT_FORMATS:
        break;
    }
    return 0;
}

static int to_file(struct report *report, unsigned format, struct err *err)
{
    const char *output = report->words->report.output;
    struct report_file *file = &report->files[format];
    char path[REPORT_PATH_SIZE];
    AUTO(buf_done) struct buf document;
    buf_init(&document, DOCUMENT_MAX);
    int length = snprintf(path, sizeof(path), "%s%s", output,
        is_only(report, format) ? ""
                                : report_format_ending((enum report_format)format));
    if (length < 0 || (size_t)length >= sizeof(path))
        return err_set(err, "%.80s...: the name is too long", output);
    if (report_file_open(file, path, err) != 0 ||
        compose(&document, report, (enum report_format)format, err) != 0)
        return -1;
    if (report_file_write(file, buf_bytes(&document), err) != 0)
        return -1;
    return report->words->report.sign
               ? report_sign_file(&report->sign, report->signatures[format], path,
                     buf_bytes(&document), err)
               : 0;
}

static int write_all(struct report *report, struct err *err)
{
    bool to_files = report->words->report.output != NULL;
    for (unsigned i = 0; i < REPORT_FORMATS; i++) {
        if (!is_wanted(report, i))
            continue;
        int written = to_files ? to_file(report, i, err)
                               : compose(&report->listing.out, report,
                                     (enum report_format)i, err);
        if (written != 0)
            return err_in(err, report_format_name((enum report_format)i));
    }
    return 0;
}

/* ---- who has it now ---- */

static int add_formats(struct buf *out, const struct report *report, struct err *err)
{
    const char *between = "";
    for (unsigned i = 0; i < REPORT_FORMATS; i++) {
        if (!is_wanted(report, i))
            continue;
        const char *name = report_format_name((enum report_format)i);
        if (buf_addf(out, err, "%s%s", between, name) != 0)
            return -1;
        between = ",";
    }
    return 0;
}

/* "markdown,json; facts sha256 ...; records 12; signed openpgp; to incident-3". A file
 * may be named after a person. */
static int note(const struct report *report, struct err *err)
{
    const char *output = report->words->report.output;
    const char *signed_by = report_sign_names(&report->sign);
    char hash[HASH_TEXT];
    char object[STORE_AUDIT_OBJECT_SIZE];
    const char *detail = NULL;
    AUTO(buf_done) struct buf text;
    buf_init(&text, DETAIL_MAX);
    (void)sodium_bin2hex(
        hash, sizeof(hash), report->dossier.hash, sizeof(report->dossier.hash));
    if (add_formats(&text, report, err) != 0 ||
        buf_addf(&text, err, "; facts sha256 %s; records %llu; %s%s%sto ", hash,
            (unsigned long long)report->dossier.records, signed_by[0] ? "signed " : "",
            signed_by, signed_by[0] ? "; " : "") != 0 ||
        clean_text(&text, bytes_of(output != NULL ? output : "standard output"), err) !=
            0 ||
        buf_text(&detail, &text, err) != 0)
        return -1;
    (void)snprintf(object, sizeof(object), "incident %llu",
        (unsigned long long)report->dossier.wanted.incident);
    const struct audit_note made = {
        .what = "incident.report", .object = object, .detail = detail};
    return audit_note(report->listing.store, &made, err);
}

/* ---- the work ---- */

static void drop_files(struct report *report)
{
    for (unsigned i = 0; i < REPORT_FORMATS; i++) {
        report_file_done(&report->files[i]);
        for (size_t k = 0; k < REPORT_KEYS; k++)
            report_file_done(&report->signatures[i][k]);
    }
}

static void start_anew(struct report *report)
{
    drop_files(report);
    dossier_done(&report->dossier);
    buf_clear(&report->listing.out);
}

/* All of it read and written, under names that nobody knows yet. */
static int write_once(struct report *report, struct err *err)
{
    const struct report_words *words = &report->words->report;
    struct store *store = report->listing.store;
    const struct dossier_wanted wanted = {.incident = report->words->numbers[0],
        .now_ms = clock_wall(clock_system()),
        .aware_ms = words->aware_ms,
        .zone = report->listing.zone,
        .organisation = words->organisation};
    start_anew(report);
    if (triage_find(store, wanted.incident, err) != 0)
        return -1;
    int gathered = dossier_gather(&report->dossier, store, &wanted, err);
    if (gathered != 0)
        return gathered < 0 ? -1 : err_set(err, "it was merged or forgotten just now");
    return write_all(report, err);
}

/* 0, or DOSSIER_STALE with nothing noted. */
static int note_current(void *self, struct store *store, struct err *err)
{
    const struct report *report = self;
    int current = dossier_check(&report->dossier, store, err);
    return current == 0 ? note(report, err) : current;
}

/* Half a million records take seconds to read, for which no crawler is held up: what
 * changes meanwhile is told by a look at the end, and all is read again. The note is
 * there before the files have their names. */
static int work(struct report *report, struct err *err)
{
    if (report->words->report.sign &&
        report_sign_start(&report->sign, report->listing.config, err) != 0)
        return -1;
    for (int i = 0; i < TRIES; i++) {
        if (write_once(report, err) != 0)
            return -1;
        int noted = store_transact(report->listing.store, note_current, report, err);
        if (noted != DOSSIER_STALE)
            return noted;
    }
    return err_set(err, "the incident changes while it is read; try again");
}

static int keep(struct report_file *file, unsigned format, bool signs, struct err *err)
{
    if (!file->is_open)
        return 0;
    if (report_file_keep(file, err) != 0)
        return -1;
    (void)printf("%s: %s%s\n", file->path,
        report_format_name((enum report_format)format), signs ? ", its signature" : "");
    return 0;
}

static int keep_files(struct report *report, struct err *err)
{
    for (unsigned i = 0; i < REPORT_FORMATS; i++) {
        if (keep(&report->files[i], i, false, err) != 0)
            return -1;
        for (size_t k = 0; k < REPORT_KEYS; k++)
            if (keep(&report->signatures[i][k], i, true, err) != 0)
                return -1;
    }
    return 0;
}

int incident_report(const struct incident_words *words)
{
    struct report report = {.words = words};
    struct err err = {0};
    if (listing_begin(&report.listing, &command_incidents, words->config) != 0)
        return COMMAND_FAILED;
    int done = work(&report, &err);
    if (done == 0)
        done = keep_files(&report, &err);
    if (done != 0)
        buf_clear(&report.listing.out);
    drop_files(&report);
    report_sign_done(&report.sign);
    dossier_done(&report.dossier);
    return listing_close(&report.listing, done, &err);
}
