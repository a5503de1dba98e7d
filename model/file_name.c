#include "model/file_name.h"

static bool has_ending(struct bytes name, const char *const *endings)
{
    for (; *endings != NULL; endings++) {
        struct bytes ending = bytes_of(*endings);
        if (name.len > ending.len &&
            bytes_equal_nocase(
                bytes_slice(name, name.len - ending.len, ending.len), ending))
            return true;
    }
    return false;
}

static bool is_attachment(struct bytes path, struct bytes query)
{
    return bytes_find_nocase(path, bytes_of("/attachment.php"), 0) != BYTES_NONE ||
           bytes_find_nocase(path, bytes_of("/download/file.php"), 0) != BYTES_NONE ||
           bytes_find_nocase(path, bytes_of("/attachments/"), 0) != BYTES_NONE ||
           bytes_find_nocase(query, bytes_of("action=dlattach"), 0) != BYTES_NONE;
}

/* The name's last bytes, in which an ending begins with a point. */
static bool may_end(struct bytes name)
{
    enum { LONGEST = 8 }; /* ".torrent" */
    for (size_t i = 1; i <= LONGEST && i < name.len; i++)
        if (name.ptr[name.len - i] == '.')
            return true;
    return false;
}

enum file_name file_name_of(struct bytes path)
{
    static const char *const texts[] = {
        ".csv", ".tsv", ".sql", ".json", ".jsonl", ".xml", ".txt", ".eml", NULL};
    static const char *const others[] = {".zip", ".rar", ".7z", ".gz", ".tgz", ".tar",
        ".bz2", ".xz", ".zst", ".xls", ".xlsx", ".ods", ".mdb", ".accdb", ".sqlite",
        ".db", ".pdf", ".doc", ".docx", ".pst", ".torrent", NULL};
    ptrdiff_t mark = bytes_find_byte(path, '?', 0);
    size_t end = mark == BYTES_NONE ? path.len : (size_t)mark;
    struct bytes name = bytes_slice(path, 0, end);
    bool ends = may_end(name);
    if (ends && has_ending(name, texts))
        return FILE_NAME_TEXT;
    if (ends && has_ending(name, others))
        return FILE_NAME_OTHER;
    return is_attachment(name, bytes_slice(path, end, path.len)) ? FILE_NAME_UNKNOWN
                                                                 : FILE_NAME_NONE;
}
