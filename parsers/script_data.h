/*
 * script_data - arrays and objects that a page's scripts hold as literals.
 *
 * `var victims = [{name: 'Acme', ...}]`, `window.__DATA__ = {...}`: written as JSON or
 * as ECMAScript allows it (names without quotes, single quotes, comments, commas at the
 * end, new Date('...')), or as a string for JSON.parse. Nothing is run: a literal that
 * needs that is left aside.
 */
#ifndef VIGIE_PARSERS_SCRIPT_DATA_H
#define VIGIE_PARSERS_SCRIPT_DATA_H

#include "base/buf.h"

enum {
    SCRIPT_DATA_TRIES = 64, /* literals begun in one script */
    SCRIPT_DATA_PASSES = 4  /* its length so many times is read in vain */
};

/* Goes through one script. */
struct script_data {
    struct bytes rest;
    unsigned tries;
    size_t length; /* of the whole script, and what was read in vain */
    size_t vain;
};

/* The next literal as JSON in `json`, which is emptied first and whose ceiling is one
 * for all tries. False: there is no more. */
bool script_data_next(struct buf *json, struct script_data *script);

#endif
