/*
 * print_json - incidents and hits as JSON objects; only print.c calls it.
 */
#ifndef VIGIE_ALERTS_PRINT_JSON_H
#define VIGIE_ALERTS_PRINT_JSON_H

#include "alerts/view.h"
#include "alerts/writer.h"

/* An array; `view`s need not be filled. */
void print_json_incidents(
    struct writer *writer, const struct view_incident *incidents, size_t count);
/* One object, with groups and places too. */
void print_json_incident(struct writer *writer, const struct view_incident *view);
void print_json_hit(struct writer *writer, const struct store_hit *hit);

/* Cleaned (alerts/clean.h), not quoted. */
void print_clean_url(struct writer *writer, const char *url, bool defanged);

#endif
