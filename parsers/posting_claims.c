#include "parsers/posting_claims.h"

static int add_victim(struct posting *posting, const struct builder *builder,
    struct bytes name, struct err *err)
{
    struct bytes kept = bytes_make(NULL, 0);
    if (posting->victim_count == POSTING_VICTIMS_MAX || name.len == 0)
        return 0;
    if (builder_text(&kept, builder, name, POSTING_VICTIM_MAX, err) != 0)
        return -1;
    for (uint32_t i = 0; i < posting->victim_count; i++)
        if (bytes_equal_nocase(posting->victims[i], kept))
            return 0;
    if (kept.len > 0)
        posting->victims[posting->victim_count++] = kept;
    return 0;
}

static int add_victims(struct posting *posting, const struct heard *heard,
    const struct builder *builder, struct err *err)
{
    if (add_victim(posting, builder, heard->draft->victim, err) != 0)
        return -1;
    for (uint32_t i = 0; i < heard->own.victim_count; i++)
        if (add_victim(posting, builder, bytes_of(heard->own.victims[i]), err) != 0)
            return -1;
    return 0;
}

static int set_claims(struct posting *posting, const struct claims *own,
    struct arena *arena, struct err *err)
{
    posting->records = own->records;
    posting->size_bytes = own->size_bytes;
    posting->breached_at_ms = own->breached_at_ms;
    posting->fields = own->fields;
    posting->formats = own->formats;
    posting->contacts = own->contacts;
    posting->sector = own->sector;
    if (arena_copy(&posting->amount, arena, bytes_of(own->amount), err) != 0 ||
        arena_copy(&posting->country, arena, bytes_of(own->country), err) != 0)
        return -1;
    return arena_copy(&posting->currency, arena, bytes_of(own->currency), err);
}

int posting_claims(struct posting *posting, struct heard *heard,
    const struct builder *builder, struct err *err)
{
    const struct draft *draft = heard->draft;
    const struct document *doc = builder->view->doc;
    const struct claims_text own = {.title = draft->title,
        .body = draft->prose,
        .rows = draft->rows,
        .sample_rows = draft->sample_rows,
        .published = draft->published,
        .now_ms = doc->fetched_at_ms,
        .lexicon = doc->lexicon};
    const struct claims_text quoted = {
        .body = draft->quoted, .now_ms = doc->fetched_at_ms, .lexicon = doc->lexicon};
    if (claims_read(&heard->own, &own, err) != 0 ||
        claims_read(&heard->quoted, &quoted, err) != 0 ||
        set_claims(posting, &heard->own, builder->arena, err) != 0)
        return -1;
    return add_victims(posting, heard, builder, err);
}
