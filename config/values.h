/*
 * values - how each kind of value is read: strictly, or not at all.
 *
 * All are schema_read_fn: see config/schema.h.
 */
#ifndef VIGIE_CONFIG_VALUES_H
#define VIGIE_CONFIG_VALUES_H

#include "config/schema.h"

schema_read_fn value_text;   /* const char *; printable; min..max bytes */
schema_read_fn value_path;   /* const char *; relative to the file's folder */
schema_read_fn value_store;  /* const char *; sqlite:PATH or postgresql://... */
schema_read_fn value_logins; /* struct config_login[CONFIG_PARTS], from a map of maps */
schema_read_fn value_url;    /* const char *; http(s), onion checksum checked */
schema_read_fn value_number; /* uint32_t */
schema_read_fn value_port;   /* uint16_t */
schema_read_fn value_duration;   /* int64_t milliseconds */
schema_read_fn value_size;       /* uint64_t bytes */
schema_read_fn value_switch;     /* bool: true or false */
schema_read_fn value_choice;     /* an enum */
schema_read_fn value_endpoint;   /* struct config_endpoint: host:port */
schema_read_fn value_endpoints;  /* an array of such and its count: one, or a list */
schema_read_fn value_minute;     /* uint32_t minutes after midnight: "HH:MM" */
schema_read_fn value_own_minute; /* the same plus 1, so that 0 is not said */
schema_read_fn value_names;      /* const char *const *; printable; min..max bytes */
schema_read_fn value_day;        /* int64_t ms: the end of the day, UTC: 2027-06-30 */
schema_read_fn value_zone;       /* const char *; of the system's zone data */
schema_read_fn value_host;       /* const char *; a name or a numeric address */
schema_read_fn value_address;    /* const char *; a mail address */
schema_read_fn value_addresses;  /* const char *const *; a list of such */
schema_read_fn value_urls;       /* const char *const *; each as value_url */
schema_read_fn value_headers;    /* const char *const *; "Name: value", from a map */
schema_read_fn value_json;       /* const char *; model/json_fields.h, from a map */
schema_read_fn value_patterns;   /* const char *const *; a list starting '/' or '*' */

schema_read_fn value_words; /* const char *const *; printable texts, at most max */
schema_read_fn value_hours; /* bool, then two uint32_t as value_minute: "22:00-07:00" */

#endif
