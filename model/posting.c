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

enum {
    FLAG_DATASET = 1,
    FLAG_QUOTED = 2,
    FLAGS_KNOWN = FLAG_DATASET | FLAG_QUOTED,
    TEXT_COUNT = 6
};

const char *offer_kind_name(enum offer_kind kind)
{
    return kind < OFFER_KIND_COUNT ? offer_names[kind] : offer_names[OFFER_NONE];
}

const char *data_field_name(enum data_field field)
{
    return field < DATA_FIELD_COUNT ? field_names[field] : "";
}

static const size_t text_max[TEXT_COUNT] = {POSTING_TITLE_MAX, POSTING_AUTHOR_MAX,
    POSTING_VICTIM_MAX, POSTING_PRICE_MAX, POSTING_CURRENCY_MAX, POSTING_EXCERPT_MAX};

static int write_texts(struct buf *out, const struct posting *posting, struct err *err)
{
    const struct bytes texts[TEXT_COUNT] = {posting->title, posting->author,
        posting->victim, posting->amount, posting->currency, posting->excerpt};
    for (size_t i = 0; i < TEXT_COUNT; i++) {
        if (texts[i].len > text_max[i])
            return err_set(
                err, "a posting's text of %zu bytes is over its ceiling", texts[i].len);
        if (wire_put_bytes(out, texts[i], err) != 0)
            return -1;
    }
    return 0;
}

int posting_write(struct buf *out, const struct posting *posting, struct err *err)
{
    uint8_t flags = (uint8_t)((posting->is_dataset ? FLAG_DATASET : 0) |
                              (posting->quoted ? FLAG_QUOTED : 0));
    if (wire_put_u8(out, (uint8_t)posting->offer, err) != 0 ||
        wire_put_u8(out, flags, err) != 0 ||
        wire_put_i64(out, posting->posted_at_ms, err) != 0 ||
        wire_put_u64(out, posting->records, err) != 0 ||
        wire_put_u32(out, posting->fields, err) != 0 ||
        wire_put_u32(out, posting->sample_rows, err) != 0)
        return -1;
    return write_texts(out, posting, err);
}

int posting_read(struct posting *posting, struct wire *wire, struct err *err)
{
    uint8_t offer = wire_u8(wire);
    uint8_t flags = wire_u8(wire);
    struct posting read = {
        .posted_at_ms = wire_i64(wire),
        .records = wire_u64(wire),
        .fields = wire_u32(wire),
        .sample_rows = wire_u32(wire),
    };
    struct bytes *const texts[TEXT_COUNT] = {&read.title, &read.author, &read.victim,
        &read.amount, &read.currency, &read.excerpt};
    for (size_t i = 0; i < TEXT_COUNT; i++)
        *texts[i] = wire_bytes(wire, text_max[i]);
    if (wire->bad || offer >= OFFER_KIND_COUNT || (flags & ~FLAGS_KNOWN) != 0 ||
        read.fields >> DATA_FIELD_COUNT != 0)
        return err_set(err, "posting: a field is missing, too long or unknown");
    read.offer = (enum offer_kind)offer;
    read.is_dataset = (flags & FLAG_DATASET) != 0;
    read.quoted = (flags & FLAG_QUOTED) != 0;
    *posting = read;
    return 0;
}
