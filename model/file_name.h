/*
 * file_name - what an address says of the file it leads to, by its name alone.
 *
 * Readers call such a link a file (parsers/links.c), and a source's policy says which
 * are fetched (crawler/frontier.c): both by this one table.
 */
#ifndef VIGIE_MODEL_FILE_NAME_H
#define VIGIE_MODEL_FILE_NAME_H

#include "base/bytes.h"

enum file_name {
    FILE_NAME_NONE,  /* a page */
    FILE_NAME_TEXT,  /* a table, dump or text that is read as it is */
    FILE_NAME_OTHER, /* an archive, a document, a database */
    /* A board's attachment, whose address does not tell what it is: MyBB's and
     * vBulletin's attachment.php, phpBB's download/file.php, SMF's action=dlattach,
     * XenForo's /attachments/NAME.NUMBER/ */
    FILE_NAME_UNKNOWN,
};

/* Of a path with its query, in any case. */
enum file_name file_name_of(struct bytes path);

#endif
