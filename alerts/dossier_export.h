/*
 * dossier_export - what the exports for programs share: names and few-worded summaries;
 * nobody else's business. Exports are in English and name no person: not who acted, not
 * who posted.
 */
#ifndef VIGIE_ALERTS_DOSSIER_EXPORT_H
#define VIGIE_ALERTS_DOSSIER_EXPORT_H

#include "alerts/dossier.h"
#include "alerts/json_out.h"
#include "model/uuid.h"

enum {
    EXPORT_TEXT_SIZE = 4096,
    EXPORT_MOMENT_SIZE = 40,
    EXPORT_URL_SIZE = 3 * TARGET_URL_SIZE + 4,
};

struct export_text {
    size_t len;
    char text[EXPORT_TEXT_SIZE]; /* terminated */
};

/* Names of an incident's objects are made of the organisation, the incident's number
 * and when it was first seen; two deployments whose three are the same have the same
 * names.
 */
struct export_names {
    char organisation[UUID_TEXT_SIZE];
    char incident[UUID_TEXT_SIZE];
    const char *organisation_name; /* never empty */
};

MUST_USE int export_names_make(
    struct export_names *names, const struct dossier *dossier, struct err *err);
/* Of a thing inside the incident. */
MUST_USE int export_name(char uuid[UUID_TEXT_SIZE], const struct export_names *names,
    const char *what, const struct id *id, struct err *err);

/* "2026-11-23T07:00:00.000Z" */
void export_moment(char text[EXPORT_MOMENT_SIZE], int64_t at_ms);
/* When the incident was last anything new. */
int64_t export_changed_ms(const struct dossier *dossier);

/* "Data leak: TITLE" */
void export_title(struct export_text *text, const struct dossier *dossier);
/* The address as RFC 3986 lets it be written: what the mask put into it is encoded. */
void export_url(char text[EXPORT_URL_SIZE], const char *url);
/* Cuts it to so many bytes, before a character and not inside one. */
void export_cut(struct export_text *text, size_t most);
/* Severity, numbers, kinds of data; not why, which would tell of planted records. */
void export_summary(struct export_text *text, const struct dossier *dossier);
/* "on board since ...; an offer; 12 rows; content BLAKE2b-128 ..." */
void export_place(struct export_text *text, const struct dossier *dossier, size_t i);

#endif
