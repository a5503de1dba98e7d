#include "alerts/dossier_export.h"

#include "base/clock.h"
#include "base/utf8.h"

#include <stdio.h>
#include <string.h>

/* Of vigie's own names; drawn once. */
static const char vigie_space[] = "8f3c1d5e-6b0a-4c5e-9d57-2f1f0f2b7a41";

static int name_of(char uuid[UUID_TEXT_SIZE], const char *space, const char *what,
    const char *detail, struct err *err)
{
    char name[EXPORT_TEXT_SIZE];
    (void)snprintf(name, sizeof(name), "%s %s", what, detail);
    return uuid_named(uuid, space, bytes_of(name), err);
}

int export_names_make(
    struct export_names *names, const struct dossier *dossier, struct err *err)
{
    const struct store_incident *row = &dossier->view.row;
    char incident[64];
    (void)snprintf(incident, sizeof(incident), "%llu %lld", (unsigned long long)row->id,
        (long long)row->first_seen_ms);
    names->organisation_name = dossier->organisation[0] != '\0'
                                   ? dossier->organisation
                                   : "an organisation that watches with vigie";
    if (name_of(names->organisation, vigie_space, "organisation",
            names->organisation_name, err) != 0)
        return -1;
    return name_of(names->incident, names->organisation, "incident", incident, err);
}

int export_name(char uuid[UUID_TEXT_SIZE], const struct export_names *names,
    const char *what, const struct id *id, struct err *err)
{
    char text[ID_TEXT_SIZE] = "";
    if (id != NULL)
        id_text(text, id);
    return name_of(uuid, names->incident, what, text, err);
}

void export_moment(char text[EXPORT_MOMENT_SIZE], int64_t at_ms)
{
    char whole[CLOCK_TEXT_SIZE];
    int64_t at = at_ms < 0 ? 0 : at_ms;
    clock_text(whole, at);
    (void)snprintf(text, EXPORT_MOMENT_SIZE, "%.19s.%03dZ", whole, (int)(at % 1000));
}

int64_t export_changed_ms(const struct dossier *dossier)
{
    const struct store_incident *row = &dossier->view.row;
    int64_t last = row->changed_ms > row->state_ms ? row->changed_ms : row->state_ms;
    return last > row->first_seen_ms ? last : row->first_seen_ms;
}

/* ---- texts ---- */

void export_cut(struct export_text *text, size_t most)
{
    if (text->len <= most)
        return;
    for (text->len = most;
         text->len > 0 && utf8_continues((uint8_t)text->text[text->len]);)
        text->len--;
    text->text[text->len] = '\0';
}

/* What is too long is cut before a character, not inside one. */
static void add(struct export_text *text, const char *more)
{
    struct bytes kept = utf8_cut(bytes_of(more), sizeof(text->text) - 1 - text->len);
    if (kept.len > 0)
        memcpy(text->text + text->len, kept.ptr, kept.len);
    text->len += kept.len;
    text->text[text->len] = '\0';
}

static void add_number(
    struct export_text *text, const char *before, uint64_t number, const char *behind)
{
    char digits[32];
    (void)snprintf(digits, sizeof(digits), "%llu", (unsigned long long)number);
    add(text, before);
    add(text, digits);
    add(text, behind);
}

void export_title(struct export_text *text, const struct dossier *dossier)
{
    const char *title = dossier->view.title;
    *text = (struct export_text){0};
    add(text, "Data leak: ");
    add(text, title[0] != '\0' ? title : "(no title)");
}

void export_summary(struct export_text *text, const struct dossier *dossier)
{
    const struct store_incident *row = &dossier->view.row;
    uint32_t all = dossier->kinds;
    const char *between = " Kinds of data: ";
    *text = (struct export_text){0};
    add(text, "Severity ");
    add(text, words_severity(WORDS_ENGLISH, row->severity));
    add_number(text, ". Persons found: ", dossier->records, ".");
    if (row->records_claimed > 0)
        add_number(text, " Records claimed: ", row->records_claimed, ".");
    for (unsigned field = 0; field < DATA_FIELD_COUNT; field++) {
        if ((all & UINT32_C(1) << field) == 0)
            continue;
        add(text, between);
        add(text, data_field_name((enum data_field)field));
        between = ", ";
    }
    add(text, all != 0 ? "." : "");
}

void export_place(struct export_text *text, const struct dossier *dossier, size_t i)
{
    const struct view_sighting *place = &dossier->view.sightings[i];
    const struct store_evidence *evidence = &dossier->evidence[i];
    char hash[ID_TEXT_SIZE];
    *text = (struct export_text){0};
    id_text(hash, &evidence->content);
    add(text, "source ");
    add(text, place->source);
    for (size_t j = 0; j < place->posting_count; j++) {
        add(text, "; ");
        add(text, words_offer(WORDS_ENGLISH, place->postings[j].offer));
        add(text, place->postings[j].price[0] != '\0' ? ", price " : "");
        add(text, place->postings[j].price);
    }
    add_number(text, "; rows with persons found: ", place->hit_rows, "");
    add(text, evidence->is_kept ? "; content BLAKE2b-128 " : "");
    add(text, evidence->is_kept ? hash : "");
}

/* ---- addresses ---- */

/* RFC 3986 3.3, 3.4 and 2.1, without '%': it begins what is encoded already. */
static bool may_stand(char byte)
{
    return byte_is_digit((uint8_t)byte) || byte_is_alpha((uint8_t)byte) ||
           (byte != '\0' && strchr("-._~!$&'()*+,;=:@/?%", byte) != NULL);
}

void export_url(char text[EXPORT_URL_SIZE], const char *url)
{
    static const char digits[] = "0123456789ABCDEF";
    const char *scheme = strstr(url, "://");
    const char *host = scheme == NULL ? url : scheme + strlen("://");
    const char *path = host + strcspn(host, "/?#");
    size_t len = 0;
    for (const char *at = url; *at != '\0' && len + 4 < EXPORT_URL_SIZE; at++) {
        if (at < path || may_stand(*at)) {
            text[len++] = *at;
            continue;
        }
        text[len++] = '%';
        text[len++] = digits[(uint8_t)*at >> 4];
        text[len++] = digits[(uint8_t)*at & 0x0F];
    }
    text[len] = '\0';
}

/* ---- TLP ---- */

static const char *const colours[TLP_COUNT] = {
    [TLP_RED] = "red",
    [TLP_AMBER] = "amber",
    [TLP_GREEN] = "green",
    [TLP_WHITE] = "white",
};

const char *dossier_tlp_name(enum dossier_tlp tlp)
{
    return colours[(unsigned)tlp < TLP_COUNT ? tlp : TLP_RED];
}

bool dossier_tlp_find(enum dossier_tlp *tlp, struct bytes name)
{
    for (unsigned i = 0; i < TLP_COUNT; i++) {
        if (!bytes_is(name, colours[i]))
            continue;
        *tlp = (enum dossier_tlp)i;
        return true;
    }
    return false;
}
