#include "parsers/json_rows.h"

#include "model/file_name.h"
#include "model/json_fields.h"
#include "parsers/date.h"
#include "parsers/json_say.h"
#include "parsers/links.h"
#include "parsers/registry.h"

#include <stdlib.h>

enum {
    DEPTH = 6,        /* levels at which an array is looked for */
    MEMBERS_MAX = 64, /* of one object looked into for arrays */
    SHORT_MAX = 600,  /* bytes of a title, a name, a date */
    ADDRESS_MAX = 2048,
    TEXT_MAX = 64 * 1024,
    ENTRY_LOOK = 64 * 1024 /* bytes that tell an entry */
};

/* What members are called, the surest first. */
static const char *const titles[] = {"title", "post_title", "name", "victim", "company",
    "company_name", "companyName", "victim_name", "organization", "org", "headline",
    "subject", "website", "domain", NULL};
static const char *const texts[] = {"description", "desc", "content", "body", "text",
    "summary", "details", "about", "info", "excerpt", "message", "short_description",
    "full_description", "content_html", "content_text", "body_html", "post_text",
    "post_content", NULL};
static const char *const dates[] = {"published", "published_at", "publish_date",
    "publishedAt", "publishDate", "date", "posted", "posted_at", "created_at",
    "createdAt", "created", "discovered", "added", "date_added", "updated_at",
    "updatedAt", "timestamp", "time", "date_published", "published_date",
    "publication_date", "publishedDate", "pub_date", "leak_date", "upload_date",
    "first_seen", NULL};
static const char *const addresses[] = {
    "url", "link", "permalink", "href", "post_url", "detail_url", "slug", "path", NULL};
static const char *const victims[] = {"victim", "victim_name", "company",
    "company_name", "companyName", "organization", "org", NULL};
static const char *const authors[] = {
    "author", "group", "group_name", "username", "poster", NULL};
/* What only leak blogs say of an entry. */
static const char *const telling[] = {"victim", "victim_name", "ransom", "leaked",
    "leak_size", "data_size", "stolen", "exfiltrated", "revenue", "countdown",
    "deadline", "expires", "proofs", "proof", "leak", "disclosed", "is_published",
    "isPublished", NULL};
/* What tables of people have. */
static const char *const people[] = {"first_name", "firstname", "firstName",
    "last_name", "lastname", "lastName", "prenom", "nom", "birth_date", "birthdate",
    "date_of_birth", "dob", "ssn", "nir", "password", "iban", "sex", "gender", NULL};

static bool is_value(struct bytes value)
{
    return value.len > 0 && !bytes_is(value, "null") && !bytes_is(value, "\"\"");
}

/* WordPress says {"rendered": "..."}. */
static struct bytes value_of(struct bytes object, const char *name)
{
    struct bytes value = json_get(object, name);
    struct bytes rendered =
        json_is_object(value) ? json_get(value, "rendered") : bytes_make(NULL, 0);
    return json_is_text(rendered) ? rendered : value;
}

static struct bytes first_of(struct bytes object, const char *const *names)
{
    for (; *names != NULL; names++) {
        struct bytes value = value_of(object, *names);
        if (is_value(value) && !json_is_object(value) && !json_is_array(value))
            return value;
    }
    return bytes_make(NULL, 0);
}

static unsigned count_of(struct bytes object, const char *const *names)
{
    unsigned count = 0;
    for (; *names != NULL; names++)
        count += json_get(object, *names).len > 0 ? 1 : 0;
    return count;
}

/* By its beginning, which is gone through once for each name. */
static bool tells_entry(struct bytes object)
{
    object = bytes_slice(object, 0, ENTRY_LOOK);
    if (!json_is_object(object) || !json_is_text(first_of(object, titles)) ||
        count_of(object, people) > 0)
        return false;
    bool described = json_is_text(first_of(object, texts));
    bool dated = first_of(object, dates).len > 0;
    unsigned leak = count_of(object, telling);
    return leak > 1 || (leak == 1 && (dated || described)) || (described && dated) ||
           (described && first_of(object, addresses).len > 0);
}

/* What is said of a row, where it is wrapped (Strapi, GraphQL, Contentful,
 * Elasticsearch); or the row itself. */
static struct bytes inner_of(struct bytes row)
{
    static const char *const wraps[] = {
        "attributes", "node", "fields", "_source", "post", "item"};
    for (size_t i = 0; i < sizeof(wraps) / sizeof(wraps[0]); i++) {
        struct bytes inner = json_get(bytes_slice(row, 0, ENTRY_LOOK), wraps[i]);
        if (json_is_object(inner) && tells_entry(inner))
            return inner;
    }
    return row;
}

static bool is_entry(struct bytes row)
{
    return json_is_object(row) && (tells_entry(row) || inner_of(row).len < row.len);
}

/* ---- where they are ---- */

/* A path's end, from `value` down; empty: it leads nowhere. */
static struct bytes follow(struct bytes value, struct bytes path)
{
    char name[JSON_FIELD_PATH_MAX + 1];
    struct bytes step;
    if (bytes_is(path, "."))
        return value;
    while (path.len > 0 && bytes_split(&step, &path, '.')) {
        uint64_t number = 0;
        if (json_is_array(value) && bytes_to_u64(&number, step, SIZE_MAX) == 0)
            value = json_at(value, (size_t)number);
        else if (json_is_object(value) && bytes_to_text(name, sizeof(name), step))
            value = json_get(value, name);
        else
            return bytes_make(NULL, 0);
    }
    return value;
}

struct level {
    struct bytes rest;
    bool object;
    unsigned members;
};

/* The next array or object inside, of those not yet looked at. */
static bool next_inside(struct bytes *value, struct level *level)
{
    struct bytes name;
    while (level->members < MEMBERS_MAX) {
        level->members++;
        bool more = level->object ? json_member(&name, value, &level->rest)
                                  : json_item(value, &level->rest);
        if (!more)
            return false;
        if (json_is_array(*value) || json_is_object(*value))
            return true;
    }
    return false;
}

/* The next row of an array, or of an object that has them by their IDs. */
static bool next_row(struct bytes *row, struct bytes *rows, bool keyed)
{
    struct bytes name;
    return keyed ? json_member(&name, row, rows) : json_item(row, rows);
}

static bool has_entries(struct bytes value)
{
    bool keyed = json_is_object(value);
    struct bytes rest = value;
    struct bytes row;
    unsigned entries = 0;
    unsigned rows = 0;
    while (rows < 2 && next_row(&row, &rest, keyed)) {
        rows++;
        entries += is_entry(row) ? 1 : 0;
    }
    return keyed ? entries == 2 : entries > 0;
}

/* The first array of entries, from outside inwards along each branch. */
static struct bytes look_for(struct bytes value)
{
    struct level levels[DEPTH];
    unsigned depth = 0;
    if (has_entries(value))
        return value;
    levels[depth++] = (struct level){.rest = value, .object = json_is_object(value)};
    while (depth > 0) {
        struct bytes inner;
        if (!next_inside(&inner, &levels[depth - 1])) {
            depth--;
            continue;
        }
        if (has_entries(inner))
            return inner;
        if (depth < DEPTH)
            levels[depth++] =
                (struct level){.rest = inner, .object = json_is_object(inner)};
    }
    return bytes_make(NULL, 0);
}

struct bytes json_rows_find(struct bytes value, const char *fields)
{
    struct bytes path = json_fields_path(fields, JSON_ROWS);
    if (path.len > 0) {
        struct bytes rows = follow(value, path);
        return json_is_array(rows) || json_is_object(rows) ? rows : bytes_make(NULL, 0);
    }
    return json_is_array(value) || json_is_object(value) ? look_for(value)
                                                         : bytes_make(NULL, 0);
}

/* ---- what they say ---- */

static struct bytes field_of(struct bytes row, const char *fields,
    enum json_field field, const char *const *names)
{
    struct bytes path = json_fields_path(fields, field);
    if (path.len > 0)
        return follow(row, path);
    return json_is_object(row) ? first_of(row, names) : bytes_make(NULL, 0);
}

struct entry {
    struct buf title;
    struct buf victim;
    struct buf author;
    struct buf date;
    struct buf text;
    struct buf address;
};

static void entry_done(struct entry *entry)
{
    buf_done(&entry->title);
    buf_done(&entry->victim);
    buf_done(&entry->author);
    buf_done(&entry->date);
    buf_done(&entry->text);
    buf_done(&entry->address);
}
AUTO_DEFINE_VALUE(struct entry, entry_done)

static void entry_read(struct entry *entry, struct bytes row, const char *fields)
{
    buf_init(&entry->title, SHORT_MAX);
    buf_init(&entry->victim, SHORT_MAX);
    buf_init(&entry->author, SHORT_MAX);
    buf_init(&entry->date, SHORT_MAX);
    buf_init(&entry->text, TEXT_MAX);
    buf_init(&entry->address, ADDRESS_MAX);
    json_say(&entry->title, field_of(row, fields, JSON_TITLE, titles));
    json_say(&entry->victim, field_of(row, fields, JSON_VICTIM, victims));
    json_say(&entry->author, field_of(row, fields, JSON_AUTHOR, authors));
    json_say(&entry->date, field_of(row, fields, JSON_DATE, dates));
    json_say(&entry->text, field_of(row, fields, JSON_TEXT, texts));
    json_say(&entry->address, field_of(row, fields, JSON_URL, addresses));
}

static int add_link(struct builder *builder, const struct entry *entry, struct err *err)
{
    bool joined = false;
    struct link link = {.rel = LINK_THREAD};
    AUTO(mem_free) struct url *url = malloc(sizeof(*url));
    if (url == NULL)
        return err_no_memory(err);
    struct bytes given = bytes_trim(buf_bytes(&entry->address));
    if (given.len == 0 || !links_resolve(url, &joined, builder->view, given))
        return 0;
    struct bytes address = joined ? bytes_make(url->text, url->len) : given;
    for (uint32_t i = 0; i < builder->page->link_count; i++)
        if (bytes_equal(builder->page->links[i].url, address)) {
            builder->page->links[i].rel = LINK_THREAD;
            return 0;
        }
    enum file_name name = file_name_of(joined ? url_path(url) : given);
    if (name == FILE_NAME_TEXT || name == FILE_NAME_OTHER)
        link.rel = LINK_FILE;
    if (arena_copy(&link.url, builder->arena, address, err) != 0 ||
        builder_text(
            &link.title, builder, buf_bytes(&entry->title), LINK_TITLE_MAX, err) != 0)
        return -1;
    return builder_link(builder, &link, err);
}

static int add_row(
    struct builder *builder, struct bytes row, const char *fields, struct err *err)
{
    AUTO(entry_done) struct entry entry;
    bool told = json_fields_path(fields, JSON_ROWS).len > 0;
    entry_read(&entry, told ? row : inner_of(row), fields);
    if (entry.title.len == 0 && entry.victim.len == 0 && entry.text.len == 0)
        return 0;
    struct bytes title = buf_bytes(entry.title.len > 0 ? &entry.title : &entry.victim);
    struct bytes victim =
        buf_bytes(entry.victim.len > 0 ? &entry.victim : &entry.title);
    struct draft draft = {.title = title,
        .victim = victim,
        .author = buf_bytes(&entry.author),
        .prose = buf_bytes(&entry.text),
        .published = true};
    if (!date_parse(&draft.posted_at_ms, buf_bytes(&entry.date),
            builder->view->doc->fetched_at_ms, DATE_MONTH_FIRST))
        draft.posted_at_ms = 0;
    if (builder_posting(builder, &draft, err) != 0)
        return -1;
    return add_link(builder, &entry, err);
}

int json_rows_add(
    struct builder *builder, struct bytes rows, const char *fields, struct err *err)
{
    struct bytes row;
    bool keyed = json_is_object(rows);
    while (next_row(&row, &rows, keyed)) {
        if (builder->page->posting_count == PAGE_POSTINGS_MAX) {
            builder_partly(builder, "more postings than are taken from one page");
            return 0;
        }
        if (add_row(builder, row, fields, err) != 0)
            return -1;
    }
    return 0;
}

/* ---- a whole document ---- */

static bool claims(const struct view *view)
{
    if (view->dom != NULL || view->sealed != NULL)
        return false;
    struct bytes text = bytes_trim(view->text);
    bool may = bytes_starts(text, "[") || bytes_starts(text, "{");
    const char *fields = view->doc->json_fields;
    return may && (json_fields_path(fields, JSON_ROWS).len > 0 ||
                      json_rows_find(json_value(text), fields).len > 0);
}

static int parse(struct builder *builder, const struct view *view, struct err *err)
{
    const char *fields = view->doc->json_fields;
    struct bytes rows = json_rows_find(json_value(view->text), fields);
    builder->page->kind = PAGE_LEAK_LIST;
    if (json_rows_add(builder, rows, fields, err) != 0)
        return -1;
    /* What the configuration names is no longer there, or is none of it. */
    builder->page->drifted = builder->page->posting_count == 0;
    return 0;
}

const struct engine engine_json_rows = {
    .name = "json-rows", .claims = claims, .parse = parse};
