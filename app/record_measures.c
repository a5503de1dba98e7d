/* The security measures that are on: those of the program, and those of the
 * configuration. */
#include "app/record.h"

#include <string.h>

static const struct record_words built_in[] = {
    {{"Keyed hashes: HMAC-SHA-256 of identifiers under a secret key; the machine that "
      "watches holds no clear identifier of those it watches for.",
        "Empreintes à clé : HMAC-SHA-256 des identifiants avec une clé secrète ; la "
        "machine qui surveille ne détient aucun identifiant en clair des personnes "
        "visées."}},
    {{"Processes apart: what reads strangers' bytes may open no file, no network and "
      "no process (seccomp, Landlock); where the kernel cannot do this, nothing "
      "starts.",
        "Processus séparés : ceux qui lisent des octets étrangers n’ouvrent ni "
        "fichier, "
        "ni réseau, ni processus (seccomp, Landlock) ; sans cela, rien ne démarre."}},
    {{"Masking: personal data in texts is masked before it is kept, logged or sent.",
        "Masquage : les données personnelles des textes sont masquées avant d’être "
        "conservées, journalisées ou envoyées."}},
    {{"Audit log: who saw, changed or paused what, chained by hashes; its head is told "
      "in mails.",
        "Journal d’audit : qui a vu, modifié ou suspendu quoi, chaîné par empreintes ; "
        "les courriels en donnent la tête."}},
};

static const struct record_words yes = {{"yes", "oui"}};
static const struct record_words no = {{"no", "non"}};

static void on_or_off(struct record *record, const struct record_words *label, bool on)
{
    record_add(
        record, record_word(record, label), record_word(record, on ? &yes : &no));
}

/* As the connection's own words say it (libpq's sslmode). */
static void store(struct record *record, const struct config *config)
{
    static const struct record_words label = {
        {"TLS to the database", "TLS vers la base de données"}};
    static const struct record_words local = {{"not needed: a file on this machine",
        "sans objet : fichier sur cette machine"}};
    static const struct record_words default_mode = {
        {"libpq's default, where the server offers it (sslmode=prefer)",
            "par défaut de libpq, si le serveur le propose (sslmode=prefer)"}};
    static const struct record_words roles = {
        {"Database roles of their own for each part",
            "Rôles de base de données propres à chaque partie"}};
    const char *mode = strstr(config->store.url, "sslmode=");
    bool apart = false;
    if (bytes_starts(bytes_of(config->store.url), "sqlite:")) {
        record_add(record, record_word(record, &label), record_word(record, &local));
        return;
    }
    record_add(record, record_word(record, &label),
        mode == NULL ? record_word(record, &default_mode)
                     : record_text(record, "%.*s", (int)strcspn(mode, "&"), mode));
    for (int part = CONFIG_OWNER + 1; part < CONFIG_PARTS; part++)
        apart = apart || config_is_apart(config, (enum config_part)part);
    on_or_off(record, &roles, apart);
}

static void mail(struct record *record, const struct config *config)
{
    static const struct record_words tls = {
        {"TLS to the mail server", "TLS vers le serveur de courriel"}};
    static const struct record_words modes[] = {
        [CONFIG_TLS_STARTTLS] = {{"yes, STARTTLS, required", "oui, STARTTLS, exigé"}},
        [CONFIG_TLS_IMPLICIT] = {{"yes, from the first byte",
            "oui, dès le premier octet"}},
        [CONFIG_TLS_NONE] = {{"no: a server on this machine",
            "non : serveur sur cette machine"}},
    };
    static const struct record_words keys = {
        {"Addresses whose mails are encrypted (OpenPGP or S/MIME)",
            "Adresses dont les courriels sont chiffrés (OpenPGP ou S/MIME)"}};
    static const struct record_words required = {
        {"No mail without encryption", "Aucun courriel sans chiffrement"}};
    static const struct record_words signs = {{"Mails are signed", "Courriels signés"}};
    if (config->mail.host == NULL)
        return;
    record_add(record, record_word(record, &tls),
        record_word(record, &modes[config->mail.tls]));
    record_add(record, record_word(record, &keys),
        record_text(record, "%zu", config->mail.key_count));
    on_or_off(record, &required, config->mail.require_encryption);
    on_or_off(record, &signs,
        config->mail.sign_with.openpgp != NULL || config->mail.sign_with.smime != NULL);
}

void record_measures(struct record *record, const struct config *config)
{
    static const struct record_words title = {
        {"Security measures", "Mesures de sécurité"}};
    static const struct record_words sessions = {
        {"Imported cookies sealed (AES-256-GCM)",
            "Cookies importés scellés (AES-256-GCM)"}};
    static const struct record_words metrics = {{"Metrics", "Métriques"}};
    static const struct record_words off = {{"not served", "non servies"}};
    static const struct record_words token = {
        {"on loopback, with a token", "sur la boucle locale, avec un jeton"}};
    static const struct record_words open = {
        {"on loopback, to whoever asks", "sur la boucle locale, sans jeton"}};
    const struct record_words *served = &off;
    record_begin(record, &title, "GDPR 30(1)(g), 32");
    for (size_t i = 0; i < sizeof(built_in) / sizeof(built_in[0]); i++)
        record_say(record, &built_in[i]);
    store(record, config);
    mail(record, config);
    if (config->crawl.session_key_file != NULL)
        on_or_off(record, &sessions, true);
    if (config->metrics.listen.host != NULL)
        served = config->metrics.token_file != NULL ? &token : &open;
    record_add(record, record_word(record, &metrics), record_word(record, served));
}
