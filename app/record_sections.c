/* The record's sections, in the order of article 30(1). */
#include "app/record.h"
#include "matchers/expiry.h"

#include <string.h>

/* ---- who ---- */

static void who(struct record *record, const struct config *config)
{
    static const struct record_words title = {
        {"Controller and contacts", "Responsable du traitement et contacts"}};
    static const struct record_words name = {{"Controller", "Responsable"}};
    static const struct record_words address = {{"Address", "Adresse"}};
    static const struct record_words contact = {{"Contact", "Contact"}};
    static const struct record_words representative = {
        {"Representative in the Union", "Représentant dans l’Union"}};
    static const struct record_words dpo = {
        {"Data protection officer", "Délégué à la protection des données"}};
    record_begin(record, &title, "GDPR 30(1)(a)");
    record_told(record, &name, config->controller.name, "controller.name");
    record_told(record, &address, config->controller.address, "controller.address");
    record_told(record, &contact, config->controller.contact, "controller.contact");
    if (config->controller.representative[0] != '\0')
        record_add(record, record_word(record, &representative),
            config->controller.representative);
    record_told(record, &dpo, config->controller.dpo, "controller.dpo");
}

/* ---- what for ---- */

struct term {
    const char *owner;
    const char *purpose;
    int64_t expires_ms;
};

/* "purpose; owner; last day 2027-06-30" */
static void add_term(struct record *record, const char *name, const struct term *term)
{
    static const struct record_words none = {{"MISSING", "MANQUANT"}};
    static const struct record_words end = {{"last day ", "dernier jour "}};
    static const struct record_words endless = {{"no last day", "sans dernier jour"}};
    static const struct record_words past = {
        {" (past: not used)", " (dépassé : non utilisé)"}};
    struct expiry expiry = expiry_of(term->expires_ms, record->made_ms);
    const char *nothing = record_word(record, &none);
    bool gap = term->purpose[0] == '\0' || term->owner[0] == '\0';
    const char *text = record_text(record, "%s; %s; %s%s%s",
        term->purpose[0] == '\0' ? nothing : term->purpose,
        term->owner[0] == '\0' ? nothing : term->owner,
        record_word(record, term->expires_ms == 0 ? &endless : &end), expiry.last_day,
        expiry.state == EXPIRY_PAST ? record_word(record, &past) : "");
    (gap ? record_gap : record_add)(record, name, text);
}

static void purposes(struct record *record, const struct record_input *input)
{
    static const struct record_words title = {{"Purposes", "Finalités"}};
    static const struct record_words general = {
        {"To notice early that data of the controller's stands on the dark web, so "
         "that "
         "those concerned and the authority can be told in time (GDPR 33 and 34). "
         "Nothing is bought, nobody is contacted, nothing is entered that asks for "
         "more "
         "than a browser.",
            "Détecter au plus tôt que des données du responsable se trouvent sur le "
            "dark "
            "web, afin d’en avertir à temps les personnes concernées et l’autorité "
            "(RGPD 33 et 34). Rien n’est acheté, personne n’est contacté, aucun accès "
            "n’est forcé."}};
    static const struct record_words list = {{"watchlist", "liste"}};
    static const struct record_words unread = {
        {"MISSING, as it cannot be read", "MANQUANT, car illisible"}};
    record_begin(record, &title, "GDPR 30(1)(b)");
    record_say(record, &general);
    for (size_t i = 0; i < input->terms->list_count; i++) {
        const struct watch_list *one = &input->terms->lists[i];
        const char *slash = strrchr(one->file, '/');
        const char *name = record_text(record, "%s %s", record_word(record, &list),
            slash == NULL ? one->file : slash + 1);
        if (one->refused[0] != '\0')
            record_gap(record, name,
                record_text(
                    record, "%s: %s", record_word(record, &unread), one->refused));
        else
            add_term(record, name,
                &(const struct term){
                    one->terms.owner, one->terms.purpose, one->terms.expires_ms});
    }
    for (size_t i = 0; i < input->config->source_count; i++) {
        const struct config_source *one = &input->config->sources[i];
        const struct term term = {one->owner, one->purpose, one->expires_ms};
        add_term(record, record_text(record, "source %s", one->name), &term);
    }
}

static void basis(struct record *record, const struct config *config)
{
    static const struct record_words title = {{"Legal basis", "Base légale"}};
    static const struct record_words label = {{"Basis", "Base"}};
    record_begin(record, &title, "GDPR 6, 9; CNIL, RIFI");
    record_told(
        record, &label, config->controller.legal_basis, "controller.legal_basis");
}

/* ---- whose, and what ---- */

static void data(struct record *record, const struct record_input *input)
{
    static const struct record_words title = {
        {"Persons and data", "Personnes et données"}};
    static const struct record_words persons = {
        {"Persons watched for", "Personnes visées"}};
    static const struct record_words kinds = {
        {"Identifiers watched for, as keyed hashes",
            "Identifiants recherchés, hachés avec une clé"}};
    static const struct record_words records = {
        {"Records watched for", "Fiches recherchées"}};
    static const struct record_words others = {
        {"Others: names under which postings are signed; persons whose data stands on "
         "a "
         "page that is read, which are masked before anything is kept.",
            "Autres : pseudonymes des auteurs de messages ; personnes dont les données "
            "figurent sur une page lue, masquées avant toute conservation."}};
    static const struct record_words kept = {
        {"Kept of a find: pseudonym of the record, kinds of identifier found, place, "
         "times, what the posting claims, masked excerpt. The pages themselves are not "
         "kept.",
            "Conservé d’une découverte : pseudonyme de la fiche, types d’identifiants "
            "trouvés, emplacement, dates, ce que le message prétend, extrait masqué. "
            "Les "
            "pages ne sont pas conservées."}};
    static const struct record_words special = {
        {"Pages may hold special categories (health): the kinds claimed are noted, no "
         "value is.",
            "Les pages peuvent contenir des catégories particulières (santé) : seuls "
            "les "
            "types annoncés sont notés, aucune valeur."}};
    AUTO(buf_done) struct buf names;
    uint64_t count = 0;
    const char *text = NULL;
    buf_init(&names, 4096);
    record_begin(record, &title, "GDPR 30(1)(c)");
    record_told(
        record, &persons, input->config->controller.persons, "controller.persons");
    for (int type = 0; type < IDENTIFIER_LIMIT && !record->failed; type++) {
        uint64_t entries = 0;
        for (size_t i = 0; i < input->terms->list_count; i++)
            entries += input->terms->lists[i].terms.entries[type];
        if (entries > 0)
            record->failed =
                buf_addf(&names, record->err, "%s%s", names.len > 0 ? ", " : "",
                    identifier_name((enum identifier_type)type)) != 0;
    }
    for (size_t i = 0; i < input->terms->list_count; i++)
        count += input->terms->lists[i].terms.records;
    record->failed = record->failed || buf_text(&text, &names, record->err) != 0;
    if (record->failed)
        return;
    record_told(record, &kinds, record_text(record, "%s", text), "watchlists");
    record_add(record, record_word(record, &records),
        record_text(record, "%llu", (unsigned long long)count));
    record_say(record, &others);
    record_say(record, &kept);
    record_say(record, &special);
}

/* ---- to whom, where ---- */

static void digests(struct record *record, const struct config *config)
{
    static const struct record_words daily = {{"Digest", "Synthèse"}};
    static const struct record_words all = {{"all groups", "tous les groupes"}};
    for (size_t i = 0; config->digest.to[i] != NULL; i++)
        record_add(record, record_word(record, &daily),
            record_text(
                record, "%s (%s)", config->digest.to[i], record_word(record, &all)));
    for (size_t i = 0; i < config->digest.recipient_count; i++) {
        const struct config_recipient *one = &config->digest.recipients[i];
        const char *groups = "";
        for (size_t j = 0; one->groups[j] != NULL; j++)
            groups = record_text(
                record, "%s%s%s", groups, j > 0 ? ", " : "", one->groups[j]);
        record_add(record, record_word(record, &daily),
            record_text(record, "%s (%s)", one->to,
                groups[0] == '\0' ? record_word(record, &all) : groups));
    }
}

/* Which way, and to which host; never the whole address, which may hold a secret. */
static const char *channel_place(
    struct record *record, const struct config_channel *channel)
{
    static const char *const types[] = {
        [CONFIG_WEBHOOK] = "webhook",
        [CONFIG_SLACK] = "slack",
        [CONFIG_SYSLOG] = "syslog",
        [CONFIG_COMMAND] = "command",
    };
    const char *start = channel->url == NULL ? NULL : strstr(channel->url, "://");
    if (start != NULL)
        return record_text(record, "%s, %.*s", types[channel->type],
            (int)strcspn(start + 3, "/?#"), start + 3);
    if (channel->address.host != NULL)
        return record_text(
            record, "%s, %s", types[channel->type], channel->address.host);
    return types[channel->type];
}

static void alerts(struct record *record, const struct config *config)
{
    static const struct record_words at_once = {{"Alert", "Alerte"}};
    for (size_t i = 0; i < config->alert_count; i++)
        for (size_t j = 0; config->alerts[i].to[j] != NULL; j++)
            record_add(record, record_word(record, &at_once),
                record_text(record, "%s (%s)", config->alerts[i].to[j],
                    config->alerts[i].name));
    for (size_t i = 0; i < config->channel_count; i++)
        record_add(record, record_word(record, &at_once),
            record_text(record, "%s (%s)", config->channels[i].name,
                channel_place(record, &config->channels[i])));
}

static void recipients(struct record *record, const struct config *config)
{
    static const struct record_words title = {{"Recipients", "Destinataires"}};
    static const struct record_words nobody = {
        {"Nobody is told by mail or any other way: the finds are looked at on the "
         "machine.",
            "Personne n’est averti par courriel ni autrement : les découvertes sont "
            "consultées sur la machine."}};
    static const struct record_words processors = {{"Processors", "Sous-traitants"}};
    record_begin(record, &title, "GDPR 30(1)(d)");
    digests(record, config);
    alerts(record, config);
    if (config->digest.to[0] == NULL && config->digest.recipient_count == 0 &&
        config->alert_count == 0)
        record_say(record, &nobody);
    record_told(
        record, &processors, config->controller.processors, "controller.processors");
}

/* Where a database lies, without its user. */
static const char *store_place(struct record *record, const char *url)
{
    static const struct record_words here = {
        {"SQLite, on this machine", "SQLite, sur cette machine"}};
    if (bytes_starts(bytes_of(url), "sqlite:"))
        return record_word(record, &here);
    const char *at = strrchr(url, '@');
    const char *host = at == NULL ? strstr(url, "//") + 2 : at + 1;
    return record_text(record, "PostgreSQL, %.*s", (int)strcspn(host, "/?"), host);
}

static void places(struct record *record, const struct config *config)
{
    static const struct record_words title = {
        {"Transfers to third countries, and hosts",
            "Transferts hors de l’Union, et hôtes"}};
    static const struct record_words transfers = {{"Transfers", "Transferts"}};
    static const struct record_words store = {{"Database", "Base de données"}};
    static const struct record_words mail = {{"Mail server", "Serveur de courriel"}};
    static const struct record_words crawl = {
        {"Sites are asked through Tor alone: they see no address of the controller's.",
            "Les sites ne sont interrogés que par Tor : ils ne voient aucune adresse "
            "du "
            "responsable."}};
    record_begin(record, &title, "GDPR 30(1)(e)");
    record_told(
        record, &transfers, config->controller.transfers, "controller.transfers");
    record_add(
        record, record_word(record, &store), store_place(record, config->store.url));
    if (config->mail.host != NULL)
        record_add(record, record_word(record, &mail), config->mail.host);
    record_say(record, &crawl);
}

/* ---- how long ---- */

static void retention(struct record *record, const struct config *config)
{
    static const struct record_words title = {
        {"Erasure, by class", "Effacement, par catégorie"}};
    static const struct record_words batches = {
        {"What is past its time is erased every six hours, and counted; mails tell how "
         "much. A page that brings no find leaves its address and its facts alone.",
            "Ce qui a dépassé son délai est effacé toutes les six heures, et compté ; "
            "les "
            "courriels le disent. D’une page sans découverte ne restent que l’adresse "
            "et "
            "les caractéristiques."}};
    const struct {
        struct record_words label;
        int64_t age_ms;
    } classes[] = {
        {{{"Masked excerpts", "Extraits masqués"}}, config->retention.excerpts_ms},
        {{{"Pages' facts", "Caractéristiques des pages"}}, config->retention.pages_ms},
        {{{"Hits (pseudonyms)", "Correspondances (pseudonymes)"}},
            config->retention.hits_ms},
        {{{"Incidents", "Incidents"}}, config->retention.incidents_ms},
        {{{"Sent mails", "Courriels envoyés"}}, config->retention.messages_ms},
        {{{"Sources' health", "Santé des sources"}}, config->retention.health_ms},
        {{{"Addresses never visited again", "Adresses qui ne sont plus visitées"}},
            config->retention.addresses_ms},
        {{{"Imported sessions", "Sessions importées"}}, config->retention.sessions_ms},
        {{{"Audit log", "Journal d’audit"}}, config->retention.audit_ms},
    };
    record_begin(record, &title, "GDPR 30(1)(f); CNIL, RIFI");
    for (size_t i = 0; i < sizeof(classes) / sizeof(classes[0]); i++)
        record_add(record, record_word(record, &classes[i].label),
            record_text(record,
                record->language == RECORD_FRENCH ? "%lld jours" : "%lld days",
                (long long)(classes[i].age_ms / EXPIRY_DAY_MS)));
    record_say(record, &batches);
}

static void rifi(struct record *record)
{
    static const struct record_words title = {{"Searching the Internet for leaks",
        "Recherche sur internet de fuites d’informations"}};
    static const struct record_words said[] = {
        {{"Search terms are the controller's own records, hashed under a key where the "
          "clear data may be seen; each list has a purpose, an owner and a last day.",
            "Les termes de recherche sont les propres fiches du responsable, hachées "
            "avec "
            "une clé là où les données en clair peuvent être vues ; chaque liste a une "
            "finalité, un responsable et un dernier jour."}},
        {{"What does not match is not kept: pages are read in memory and dropped; of "
          "other persons nothing is looked up and all is masked.",
            "Ce qui ne correspond pas n’est pas conservé : les pages sont lues en "
            "mémoire "
            "puis abandonnées ; rien n’est recherché sur d’autres personnes et tout "
            "est "
            "masqué."}},
        {{"Nothing is bought, downloaded for keeping or answered; no access is forced. "
          "Cookies are those that a person imported of an account of the controller's.",
            "Rien n’est acheté, téléchargé pour être conservé ni répondu ; aucun accès "
            "n’est forcé. Les cookies sont ceux qu’une personne a importés d’un compte "
            "du "
            "responsable."}},
        {{"Persons' rights: a record is named only where the clear data may be seen "
          "(`vigie watchlist resolve`); whoever objects is left out of the next list.",
            "Droits des personnes : une fiche n’est nommée que là où les données en "
            "clair "
            "peuvent être vues (« vigie watchlist resolve ») ; qui s’oppose est retiré "
            "de "
            "la liste suivante."}},
    };
    record_begin(record, &title, "CNIL, RIFI");
    for (size_t i = 0; i < sizeof(said) / sizeof(said[0]); i++)
        record_say(record, &said[i]);
}

int record_make(struct record *record, const struct record_input *input)
{
    record->made_ms = input->now_ms;
    who(record, input->config);
    purposes(record, input);
    basis(record, input->config);
    data(record, input);
    recipients(record, input->config);
    places(record, input->config);
    retention(record, input->config);
    record_measures(record, input->config);
    rifi(record);
    return record->failed ? -1 : 0;
}
