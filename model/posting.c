#include "model/posting.h"

static const char *const offer_names[OFFER_KIND_COUNT] = {
    [OFFER_NONE] = "none",
    [OFFER_SALE] = "sale",
    [OFFER_FREE] = "free",
    [OFFER_REQUEST] = "request",
    [OFFER_DISCUSSION] = "discussion",
    [OFFER_NEWS] = "news",
    [OFFER_AUCTION] = "auction",
    [OFFER_RANSOM] = "ransom",
};

static const char *const field_names[DATA_FIELD_COUNT] = {
    [FIELD_NAME] = "name",
    [FIELD_BIRTH_DATE] = "birth_date",
    [FIELD_SEX] = "sex",
    [FIELD_ADDRESS] = "address",
    [FIELD_EMAIL] = "email",
    [FIELD_PHONE] = "phone",
    [FIELD_NATIONAL_ID] = "national_id",
    [FIELD_HEALTH_INSURANCE_ID] = "health_insurance_id",
    [FIELD_INSURER] = "insurer",
    [FIELD_DOCTOR] = "doctor",
    [FIELD_BLOOD_GROUP] = "blood_group",
    [FIELD_DIAGNOSIS] = "diagnosis",
    [FIELD_TREATMENT] = "treatment",
    [FIELD_TEST_RESULT] = "test_result",
    [FIELD_PASSWORD] = "password",
    [FIELD_IBAN] = "iban",
    [FIELD_CARD] = "card",
    [FIELD_DOCUMENT_SCAN] = "document_scan",
    [FIELD_IP] = "ip",
    [FIELD_EMPLOYER] = "employer",
    [FIELD_SALARY] = "salary",
};

static const char *const sector_names[DATA_SECTOR_COUNT] = {
    [SECTOR_NONE] = "",
    [SECTOR_HEALTH] = "health",
    [SECTOR_FINANCE] = "finance",
    [SECTOR_GOVERNMENT] = "government",
    [SECTOR_EDUCATION] = "education",
    [SECTOR_RETAIL] = "retail",
    [SECTOR_TELECOM] = "telecom",
    [SECTOR_INDUSTRY] = "industry",
    [SECTOR_TECHNOLOGY] = "technology",
    [SECTOR_TRANSPORT] = "transport",
    [SECTOR_ENERGY] = "energy",
    [SECTOR_MEDIA] = "media",
    [SECTOR_LEGAL] = "legal",
    [SECTOR_OTHER] = "other",
};

static const char *const format_names[DATA_FORMAT_COUNT] = {
    [FORMAT_CSV] = "csv",
    [FORMAT_SQL] = "sql",
    [FORMAT_JSON] = "json",
    [FORMAT_XML] = "xml",
    [FORMAT_TEXT] = "text",
    [FORMAT_SPREADSHEET] = "spreadsheet",
    [FORMAT_DOCUMENT] = "document",
    [FORMAT_IMAGE] = "image",
    [FORMAT_DICOM] = "dicom",
    [FORMAT_HL7] = "hl7",
    [FORMAT_MAIL] = "mail",
    [FORMAT_ARCHIVE] = "archive",
    [FORMAT_BACKUP] = "backup",
};

static const char *const contact_names[CONTACT_KIND_COUNT] = {
    [CONTACT_TELEGRAM] = "telegram",
    [CONTACT_TOX] = "tox",
    [CONTACT_SESSION] = "session",
    [CONTACT_JABBER] = "jabber",
    [CONTACT_SIGNAL] = "signal",
    [CONTACT_WICKR] = "wickr",
    [CONTACT_THREEMA] = "threema",
    [CONTACT_MATRIX] = "matrix",
    [CONTACT_DISCORD] = "discord",
    [CONTACT_ICQ] = "icq",
    [CONTACT_EMAIL] = "email",
    [CONTACT_MESSAGE] = "message",
};

struct bytes posting_victim(const struct posting *posting)
{
    return posting->victim_count == 0 ? bytes_make(NULL, 0) : posting->victims[0];
}

enum {
    FLAG_DATASET = 1,
    FLAG_QUOTED = 2,
    FLAG_HEALTH = 4,
    FLAGS_KNOWN = FLAG_DATASET | FLAG_QUOTED | FLAG_HEALTH,
    TEXT_COUNT = 7
};

const char *offer_kind_name(enum offer_kind kind)
{
    return kind < OFFER_KIND_COUNT ? offer_names[kind] : offer_names[OFFER_NONE];
}

const char *data_field_name(enum data_field field)
{
    return field < DATA_FIELD_COUNT ? field_names[field] : "";
}

const char *data_sector_name(enum data_sector sector)
{
    return sector < DATA_SECTOR_COUNT ? sector_names[sector] : "";
}

const char *data_format_name(enum data_format format)
{
    return format < DATA_FORMAT_COUNT ? format_names[format] : "";
}

const char *contact_kind_name(enum contact_kind kind)
{
    return kind < CONTACT_KIND_COUNT ? contact_names[kind] : "";
}

static const size_t text_max[TEXT_COUNT] = {POSTING_TITLE_MAX, POSTING_AUTHOR_MAX,
    POSTING_BOARD_MAX, POSTING_COUNTRY_MAX, POSTING_PRICE_MAX, POSTING_CURRENCY_MAX,
    POSTING_EXCERPT_MAX};

static int write_text(struct buf *out, struct bytes text, size_t max, struct err *err)
{
    if (text.len > max)
        return err_set(
            err, "a posting's text of %zu bytes is over its ceiling", text.len);
    return wire_put_bytes(out, text, err);
}

static int write_texts(struct buf *out, const struct posting *posting, struct err *err)
{
    const struct bytes texts[TEXT_COUNT] = {posting->title, posting->author,
        posting->board, posting->country, posting->amount, posting->currency,
        posting->excerpt};
    for (size_t i = 0; i < TEXT_COUNT; i++)
        if (write_text(out, texts[i], text_max[i], err) != 0)
            return -1;
    return 0;
}

static int write_lists(struct buf *out, const struct posting *posting, struct err *err)
{
    if (posting->victim_count > POSTING_VICTIMS_MAX ||
        posting->link_count > POSTING_LINKS_MAX)
        return err_set(err, "a posting has more victims or links than it may");
    if (wire_put_u32(out, posting->victim_count, err) != 0)
        return -1;
    for (uint32_t i = 0; i < posting->victim_count; i++)
        if (write_text(out, posting->victims[i], POSTING_VICTIM_MAX, err) != 0)
            return -1;
    if (wire_put_u32(out, posting->link_count, err) != 0)
        return -1;
    for (uint32_t i = 0; i < posting->link_count; i++)
        if (wire_put_u32(out, posting->links[i], err) != 0)
            return -1;
    return 0;
}

static int write_numbers(
    struct buf *out, const struct posting *posting, struct err *err)
{
    const uint64_t wide[] = {(uint64_t)posting->posted_at_ms,
        (uint64_t)posting->edited_at_ms, (uint64_t)posting->breached_at_ms,
        posting->records, posting->size_bytes};
    const uint32_t narrow[] = {posting->formats, posting->contacts,
        posting->sample_rows, posting->score, posting->health_score};
    for (size_t i = 0; i < sizeof(wide) / sizeof(wide[0]); i++)
        if (wire_put_u64(out, wide[i], err) != 0)
            return -1;
    for (size_t i = 0; i < sizeof(narrow) / sizeof(narrow[0]); i++)
        if (wire_put_u32(out, narrow[i], err) != 0)
            return -1;
    return 0;
}

int posting_write(struct buf *out, const struct posting *posting, struct err *err)
{
    uint8_t flags = (uint8_t)((posting->is_dataset ? FLAG_DATASET : 0) |
                              (posting->quoted ? FLAG_QUOTED : 0) |
                              (posting->is_health ? FLAG_HEALTH : 0));
    if (wire_put_u8(out, (uint8_t)posting->offer, err) != 0 ||
        wire_put_u8(out, flags, err) != 0 ||
        wire_put_u8(out, (uint8_t)posting->sector, err) != 0 ||
        wire_put_u32(out, posting->fields, err) != 0 ||
        write_numbers(out, posting, err) != 0 || write_lists(out, posting, err) != 0)
        return -1;
    return write_texts(out, posting, err);
}

static void read_numbers(struct posting *read, struct wire *wire)
{
    read->posted_at_ms = wire_i64(wire);
    read->edited_at_ms = wire_i64(wire);
    read->breached_at_ms = wire_i64(wire);
    read->records = wire_u64(wire);
    read->size_bytes = wire_u64(wire);
    read->formats = wire_u32(wire);
    read->contacts = wire_u32(wire);
    read->sample_rows = wire_u32(wire);
    read->score = wire_u32(wire);
    read->health_score = wire_u32(wire);
}

static void read_lists(struct posting *read, struct wire *wire)
{
    read->victim_count = wire_u32(wire);
    for (uint32_t i = 0; i < read->victim_count && i < POSTING_VICTIMS_MAX; i++)
        read->victims[i] = wire_bytes(wire, POSTING_VICTIM_MAX);
    read->link_count = wire_u32(wire);
    for (uint32_t i = 0; i < read->link_count && i < POSTING_LINKS_MAX; i++)
        read->links[i] = wire_u32(wire);
}

static void read_texts(struct posting *read, struct wire *wire)
{
    struct bytes *const texts[TEXT_COUNT] = {&read->title, &read->author, &read->board,
        &read->country, &read->amount, &read->currency, &read->excerpt};
    for (size_t i = 0; i < TEXT_COUNT; i++)
        *texts[i] = wire_bytes(wire, text_max[i]);
}

static bool in_bounds(const struct posting *read)
{
    return read->fields >> DATA_FIELD_COUNT == 0 &&
           read->formats >> DATA_FORMAT_COUNT == 0 &&
           read->contacts >> CONTACT_KIND_COUNT == 0 &&
           read->score <= POSTING_SCORE_ONE &&
           read->health_score <= POSTING_SCORE_ONE &&
           read->victim_count <= POSTING_VICTIMS_MAX &&
           read->link_count <= POSTING_LINKS_MAX;
}

int posting_read(struct posting *posting, struct wire *wire, struct err *err)
{
    uint8_t offer = wire_u8(wire);
    uint8_t flags = wire_u8(wire);
    uint8_t sector = wire_u8(wire);
    struct posting read = {.fields = wire_u32(wire)};
    read_numbers(&read, wire);
    read_lists(&read, wire);
    read_texts(&read, wire);
    if (wire->bad || offer >= OFFER_KIND_COUNT || sector >= DATA_SECTOR_COUNT ||
        (flags & ~FLAGS_KNOWN) != 0 || !in_bounds(&read))
        return err_set(err, "posting: a field is missing, too long or unknown");
    read.offer = (enum offer_kind)offer;
    read.sector = (enum data_sector)sector;
    read.is_dataset = (flags & FLAG_DATASET) != 0;
    read.quoted = (flags & FLAG_QUOTED) != 0;
    read.is_health = (flags & FLAG_HEALTH) != 0;
    *posting = read;
    return 0;
}
