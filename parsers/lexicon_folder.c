/* lexicon_built_in, lexicon_new: the program's phrases, and an operator's besides. */
#include "parsers/lexicon.h"

#include "base/fd.h"
#include "parsers/lexicon_index.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lexicon_built_in.h"

enum { PATH_BYTES_MAX = 4096 };

const struct lexicon *lexicon_built_in(void)
{
    static const struct lexicon lexicon = {
        .tables = {.text = {built_in_text, sizeof(built_in_text)},
            .phrases = built_in_phrases,
            .count = BUILT_IN_COUNT,
            .stem_lengths = BUILT_IN_STEM_LENGTHS,
            .heads = built_in_heads,
            .words = built_in_words,
            .stems = built_in_stems,
            .sections = built_in_sections,
            .known = built_in_known,
            .known_count = BUILT_IN_KNOWN_COUNT}};
    return &lexicon;
}

static int add_file(struct lexicon *lexicon, const char *path, struct err *err)
{
    AUTO(buf_done) struct buf text;
    buf_init(&text, LEXICON_FILE_MAX);
    if (fd_read_regular(&text, path, err) != 0)
        return -1;
    return lexicon_add(lexicon, path, buf_bytes(&text), err);
}

static int is_lexicon(const struct dirent *entry)
{
    struct bytes name = bytes_of(entry->d_name);
    return !bytes_starts(name, ".") && bytes_ends(name, ".lex");
}

struct listing {
    struct dirent **entries;
    int count;
};

static void listing_done(struct listing *listing)
{
    for (int i = 0; i < listing->count; i++)
        free(listing->entries[i]);
    free(listing->entries);
}
AUTO_DEFINE_VALUE(struct listing, listing_done)

/* In the order of their names, so that the last one wins is always the same. */
static int add_folder(struct lexicon *lexicon, const char *dir, struct err *err)
{
    AUTO(listing_done) struct listing listing = {.count = 0};
    int count = scandir(dir, &listing.entries, is_lexicon, alphasort);
    if (count < 0)
        return err_set(err, "%s: %s", dir, strerror(errno));
    listing.count = count;
    if (count > LEXICON_FILES_MAX)
        return err_set(err, "%s: more than %d lexicons", dir, LEXICON_FILES_MAX);
    for (int i = 0; i < count; i++) {
        char path[PATH_BYTES_MAX];
        int length =
            snprintf(path, sizeof(path), "%s/%s", dir, listing.entries[i]->d_name);
        if (length < 0 || (size_t)length >= sizeof(path))
            return err_set(err, "%s: its path is too long", dir);
        if (add_file(lexicon, path, err) != 0)
            return -1;
    }
    return 0;
}

int lexicon_new(struct lexicon **out, const char *dir, struct err *err)
{
    AUTO(lexicon_free) struct lexicon *lexicon = NULL;
    if (lexicon_copy(&lexicon, &lexicon_built_in()->tables, err) != 0 ||
        (dir != NULL && add_folder(lexicon, dir, err) != 0))
        return -1;
    *out = lexicon;
    lexicon = NULL;
    return 0;
}
