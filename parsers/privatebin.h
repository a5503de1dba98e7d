/*
 * privatebin - the ciphertext a PrivateBin answers with, opened with a link's key.
 *
 * Source: PrivateBin's wiki "Encryption format" and js/privatebin.js (CryptTool) of
 * 1.3 to 2.0. Asked with "X-Requested-With: JSONHttpRequest", the address of a paste
 * gives
 *
 *     {"status":0,"v":2,"ct":BASE64,"adata":[[IV,SALT,ITERATIONS,KEY BITS,TAG BITS,
 *      "aes","gcm","zlib"|"none"],FORMAT,DISCUSSION,BURN],"comments":[...],...}
 *
 * or {"status":1,"message":...} once it has expired or was deleted. The associated data
 * are `adata` as JSON.stringify writes it: PHP escapes the '/' of base64, which must be
 * undone. Inside is {"paste":TEXT,"attachment":DATA URI,...}; a comment is sealed in
 * the same way, with the specification alone as its adata, around {"comment":...}.
 *
 * Pastes of version 1 (SJCL; ZeroBin) are recognised and not opened.
 */
#ifndef VIGIE_PARSERS_PRIVATEBIN_H
#define VIGIE_PARSERS_PRIVATEBIN_H

#include "base/buf.h"

enum {
    PRIVATEBIN_ITERATIONS = 1000000,     /* of one key; PrivateBin asks for 100,000 */
    PRIVATEBIN_ITERATIONS_ALL = 5000000, /* of a paste and its comments: seconds */
    PRIVATEBIN_TEXT_MAX = 32 << 20,      /* unpacked bytes, of all parts together */
    PRIVATEBIN_PART_MAX = 16 << 20,      /* of the JSON inside one part, unpacked */
};

enum privatebin_state {
    PRIVATEBIN_NONE, /* no answer of a PrivateBin */
    PRIVATEBIN_GONE, /* expired, deleted, or never there */
    PRIVATEBIN_SHUT, /* a paste, not opened: `reason` */
    PRIVATEBIN_OPEN, /* its text is in `text`; `reason` when not all of it */
};

struct privatebin {
    enum privatebin_state state;
    const char *reason; /* static, for people; NULL: nothing is missing */
    int64_t created_ms; /* 0: not said */
    struct buf text;    /* the paste, then attachments and comments, each from a line's
                           start; UTF-8 if the paste is */
};

/* What is known besides the answer. */
struct privatebin_ask {
    struct bytes json; /* UTF-8 */
    const char *key;   /* model/paste_key.h; NULL or empty: none is known */
    bool is_paste;     /* the address is a paste's: a refusal is this paste's end */
    bool burn;         /* a paste that its reading deletes may be opened */
};

/* `out` holds nothing yet and is the caller's to release, whatever this returns. -1
 * only for want of memory. */
MUST_USE int privatebin_read(
    struct privatebin *out, const struct privatebin_ask *ask, struct err *err);
void privatebin_done(struct privatebin *paste);
AUTO_DEFINE_VALUE(struct privatebin, privatebin_done)

#endif
