/* What went out to people, as the outbox has it. */
#include "alerts/dossier_gather.h"
#include "alerts/told_list.h"

enum { KIND_SIZE = 80 };

struct mailing {
    struct dossier *dossier;
    size_t known;  /* entries that stood before mails were added, in time */
    size_t at;     /* of them looked at */
    bool has_news; /* a place that no mail has followed yet */
};

static int add_sent(struct dossier *dossier, const struct store_mail *mail,
    enum dossier_entry_kind kind, struct bytes name, struct err *err)
{
    char text[KIND_SIZE];
    struct dossier_entry entry = {
        .kind = kind, .at_ms = mail->put_ms, .sent_ms = mail->sent_ms};
    (void)bytes_to_text(text, sizeof(text), name);
    if (dossier_keep(&entry.mail, &dossier->arena, text, false, err) != 0)
        return -1;
    return dossier_add(dossier, &entry, err);
}

/* "alert:INCIDENT:NUMBER:CHANNEL", where a mail's channel is "mail:" and whom. */
static int take_alert(struct dossier *dossier, const struct store_mail *mail,
    struct bytes rest, struct err *err)
{
    struct bytes incident = {0};
    struct bytes number = {0};
    struct bytes channel = {0};
    uint64_t of = 0;
    bool whole = bytes_split(&incident, &rest, ':') &&
                 bytes_split(&number, &rest, ':') && bytes_split(&channel, &rest, ':');
    if (!whole || bytes_to_u64(&of, incident, INT64_MAX) != 0 ||
        !dossier_is_number(dossier, of))
        return 0;
    return add_sent(dossier, mail, ENTRY_ALERT, channel, err);
}

static bool is_news(const struct dossier_entry *entry)
{
    return entry->kind == ENTRY_SEEN || entry->kind == ENTRY_OFFER;
}

static bool is_ours(const void *self, uint64_t incident)
{
    return dossier_is_number(self, incident);
}

/* The first after news that lists the incident told of it; of one that has no list, or
 * not all of it, that it could is all that is known. */
static int take_mail(void *self, const struct store_mail *mail, struct err *err)
{
    struct mailing *mailing = self;
    struct dossier *dossier = mailing->dossier;
    const struct dossier_entry *known = dossier->story;
    struct bytes rest = bytes_of(mail->key);
    struct bytes kind = {0};
    if (bytes_split(&kind, &rest, ':') && bytes_is(kind, "alert"))
        return take_alert(dossier, mail, rest, err);
    for (; mailing->at < mailing->known && known[mailing->at].at_ms <= mail->put_ms;
         mailing->at++)
        mailing->has_news = mailing->has_news || is_news(&known[mailing->at]);
    if (!mailing->has_news ||
        told_list_has(bytes_of(mail->about), is_ours, dossier) == TOLD_LIST_NO)
        return 0;
    mailing->has_news = false;
    return add_sent(dossier, mail, ENTRY_MAIL, kind, err);
}

int dossier_sent(struct dossier *dossier, struct store *store, struct err *err)
{
    struct mailing mailing = {.dossier = dossier, .known = dossier->story_count};
    return store_mails(
        store, dossier->view.row.first_seen_ms, take_mail, &mailing, err);
}
