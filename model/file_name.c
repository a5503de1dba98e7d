#include "model/file_name.h"

/* `ending`: of the name, behind its last point. */
static bool is_one_of(struct bytes ending, const struct bytes *endings, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (bytes_equal_nocase(ending, endings[i]))
            return true;
    return false;
}

static bool is_attachment(struct bytes path, struct bytes query)
{
    return bytes_find_nocase(path, bytes_of("/attachment.php"), 0) != BYTES_NONE ||
           bytes_find_nocase(path, bytes_of("/download/file.php"), 0) != BYTES_NONE ||
           bytes_find_nocase(path, bytes_of("/attachments/"), 0) != BYTES_NONE ||
           bytes_find_nocase(query, bytes_of("action=dlattach"), 0) != BYTES_NONE;
}

/* From its last point, if there are not too many bytes behind it. */
static struct bytes ending_of(struct bytes name)
{
    enum { LONGEST = 8 }; /* ".torrent" */
    for (size_t i = 1; i <= LONGEST && i < name.len; i++)
        if (name.ptr[name.len - i] == '.')
            return bytes_slice(name, name.len - i, i);
    return bytes_make(NULL, 0);
}

#define ENDING(text) BYTES_LITERAL("." text)

enum file_name file_name_of(struct bytes path)
{
    static const struct bytes texts[] = {ENDING("csv"), ENDING("tsv"), ENDING("sql"),
        ENDING("json"), ENDING("jsonl"), ENDING("xml"), ENDING("txt"), ENDING("eml")};
    static const struct bytes others[] = {ENDING("zip"), ENDING("rar"), ENDING("7z"),
        ENDING("gz"), ENDING("tgz"), ENDING("tar"), ENDING("bz2"), ENDING("xz"),
        ENDING("zst"), ENDING("xls"), ENDING("xlsx"), ENDING("ods"), ENDING("mdb"),
        ENDING("accdb"), ENDING("sqlite"), ENDING("db"), ENDING("pdf"), ENDING("doc"),
        ENDING("docx"), ENDING("pst"), ENDING("torrent")};
    ptrdiff_t mark = bytes_find_byte(path, '?', 0);
    size_t end = mark == BYTES_NONE ? path.len : (size_t)mark;
    struct bytes name = bytes_slice(path, 0, end);
    struct bytes ending = ending_of(name);
    if (is_one_of(ending, texts, sizeof(texts) / sizeof(texts[0])))
        return FILE_NAME_TEXT;
    if (is_one_of(ending, others, sizeof(others) / sizeof(others[0])))
        return FILE_NAME_OTHER;
    return is_attachment(name, bytes_slice(path, end, path.len)) ? FILE_NAME_UNKNOWN
                                                                 : FILE_NAME_NONE;
}
