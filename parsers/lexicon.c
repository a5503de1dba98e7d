#include "parsers/lexicon.h"

#include "model/posting.h"
#include "parsers/fold.h"

#include <string.h>

struct phrase {
    const char *text;
    unsigned bucket;
};

/* Longer phrases first, so that the words they take are gone for the shorter ones. */
static const struct phrase fields[] = {
    {"numero de securite sociale", FIELD_NATIONAL_ID},
    {"numeros de securite sociale", FIELD_NATIONAL_ID},
    {"social security numbers", FIELD_NATIONAL_ID},
    {"social security number", FIELD_NATIONAL_ID},
    {"health insurance number", FIELD_HEALTH_INSURANCE_ID},
    {"numeros de telephone", FIELD_PHONE},
    {"numero de telephone", FIELD_PHONE},
    {"numero d'adherent", FIELD_HEALTH_INSURANCE_ID},
    {"numero d'assure", FIELD_HEALTH_INSURANCE_ID},
    {"resultats d'analyses", FIELD_TEST_RESULT},
    {"resultats d'examens", FIELD_TEST_RESULT},
    {"resultats d'analyse", FIELD_TEST_RESULT},
    {"resultat d'analyse", FIELD_TEST_RESULT},
    {"dates de naissance", FIELD_BIRTH_DATE},
    {"date de naissance", FIELD_BIRTH_DATE},
    {"securite sociale", FIELD_NATIONAL_ID},
    {"medecin traitant", FIELD_DOCTOR},
    {"groupes sanguins", FIELD_BLOOD_GROUP},
    {"cartes bancaires", FIELD_CARD},
    {"cartes d'identite", FIELD_DOCUMENT_SCAN},
    {"carte d'identite", FIELD_DOCUMENT_SCAN},
    {"adresses postales", FIELD_ADDRESS},
    {"adresse postale", FIELD_ADDRESS},
    {"email addresses", FIELD_EMAIL},
    {"adresses email", FIELD_EMAIL},
    {"email address", FIELD_EMAIL},
    {"adresse email", FIELD_EMAIL},
    {"adresse e-mail", FIELD_EMAIL},
    {"adresses mail", FIELD_EMAIL},
    {"adresse mail", FIELD_EMAIL},
    {"phone numbers", FIELD_PHONE},
    {"phone number", FIELD_PHONE},
    {"social security", FIELD_NATIONAL_ID},
    {"insurance number", FIELD_HEALTH_INSURANCE_ID},
    {"insurance id", FIELD_HEALTH_INSURANCE_ID},
    {"medical history", FIELD_DIAGNOSIS},
    {"medical records", FIELD_DIAGNOSIS},
    {"groupe sanguin", FIELD_BLOOD_GROUP},
    {"carte bancaire", FIELD_CARD},
    {"date naissance", FIELD_BIRTH_DATE},
    {"date of birth", FIELD_BIRTH_DATE},
    {"dates of birth", FIELD_BIRTH_DATE},
    {"carte vitale", FIELD_HEALTH_INSURANCE_ID},
    {"mot de passe", FIELD_PASSWORD},
    {"mots de passe", FIELD_PASSWORD},
    {"ip addresses", FIELD_IP},
    {"adresses ip", FIELD_IP},
    {"ip address", FIELD_IP},
    {"adresse ip", FIELD_IP},
    {"blood groups", FIELD_BLOOD_GROUP},
    {"blood group", FIELD_BLOOD_GROUP},
    {"blood types", FIELD_BLOOD_GROUP},
    {"blood type", FIELD_BLOOD_GROUP},
    {"test results", FIELD_TEST_RESULT},
    {"test result", FIELD_TEST_RESULT},
    {"lab results", FIELD_TEST_RESULT},
    {"bank accounts", FIELD_IBAN},
    {"bank account", FIELD_IBAN},
    {"credit cards", FIELD_CARD},
    {"credit card", FIELD_CARD},
    {"passport scans", FIELD_DOCUMENT_SCAN},
    {"passport scan", FIELD_DOCUMENT_SCAN},
    {"id scans", FIELD_DOCUMENT_SCAN},
    {"identity papers", FIELD_DOCUMENT_SCAN},
    {"id cards", FIELD_DOCUMENT_SCAN},
    {"code postal", FIELD_ADDRESS},
    {"codes postaux", FIELD_ADDRESS},
    {"zip codes", FIELD_ADDRESS},
    {"zip code", FIELD_ADDRESS},
    {"postal code", FIELD_ADDRESS},
    {"birth dates", FIELD_BIRTH_DATE},
    {"birth date", FIELD_BIRTH_DATE},
    {"national id", FIELD_NATIONAL_ID},
    {"full names", FIELD_NAME},
    {"full name", FIELD_NAME},
    {"first names", FIELD_NAME},
    {"first name", FIELD_NAME},
    {"last names", FIELD_NAME},
    {"last name", FIELD_NAME},
    {"health insurance", FIELD_INSURER},
    {"cim-10", FIELD_DIAGNOSIS},
    {"icd-10", FIELD_DIAGNOSIS},
    {"antecedents", FIELD_DIAGNOSIS},
    {"diagnostics", FIELD_DIAGNOSIS},
    {"diagnostic", FIELD_DIAGNOSIS},
    {"diagnosis", FIELD_DIAGNOSIS},
    {"diagnoses", FIELD_DIAGNOSIS},
    {"pathologies", FIELD_DIAGNOSIS},
    {"pathologie", FIELD_DIAGNOSIS},
    {"maladies", FIELD_DIAGNOSIS},
    {"maladie", FIELD_DIAGNOSIS},
    {"prescriptions", FIELD_TREATMENT},
    {"prescription", FIELD_TREATMENT},
    {"medications", FIELD_TREATMENT},
    {"medication", FIELD_TREATMENT},
    {"medicaments", FIELD_TREATMENT},
    {"medicament", FIELD_TREATMENT},
    {"ordonnances", FIELD_TREATMENT},
    {"ordonnance", FIELD_TREATMENT},
    {"traitements", FIELD_TREATMENT},
    {"traitement", FIELD_TREATMENT},
    {"treatments", FIELD_TREATMENT},
    {"treatment", FIELD_TREATMENT},
    {"prescripteur", FIELD_DOCTOR},
    {"physicians", FIELD_DOCTOR},
    {"physician", FIELD_DOCTOR},
    {"medecins", FIELD_DOCTOR},
    {"medecin", FIELD_DOCTOR},
    {"doctors", FIELD_DOCTOR},
    {"doctor", FIELD_DOCTOR},
    {"resultats", FIELD_TEST_RESULT},
    {"datenaissance", FIELD_BIRTH_DATE},
    {"birthdate", FIELD_BIRTH_DATE},
    {"birthday", FIELD_BIRTH_DATE},
    {"dobs", FIELD_BIRTH_DATE},
    {"dob", FIELD_BIRTH_DATE},
    {"ddn", FIELD_BIRTH_DATE},
    {"telephones", FIELD_PHONE},
    {"telephone", FIELD_PHONE},
    {"phones", FIELD_PHONE},
    {"phone", FIELD_PHONE},
    {"mobile", FIELD_PHONE},
    {"portable", FIELD_PHONE},
    {"tel", FIELD_PHONE},
    {"courriels", FIELD_EMAIL},
    {"courriel", FIELD_EMAIL},
    {"e-mails", FIELD_EMAIL},
    {"e-mail", FIELD_EMAIL},
    {"emails", FIELD_EMAIL},
    {"email", FIELD_EMAIL},
    {"mails", FIELD_EMAIL},
    {"mail", FIELD_EMAIL},
    {"addresses", FIELD_ADDRESS},
    {"address", FIELD_ADDRESS},
    {"adresses", FIELD_ADDRESS},
    {"adresse", FIELD_ADDRESS},
    {"numsecu", FIELD_NATIONAL_ID},
    {"num secu", FIELD_NATIONAL_ID},
    {"nirs", FIELD_NATIONAL_ID},
    {"nir", FIELD_NATIONAL_ID},
    {"ssns", FIELD_NATIONAL_ID},
    {"ssn", FIELD_NATIONAL_ID},
    {"mutuelles", FIELD_INSURER},
    {"mutuelle", FIELD_INSURER},
    {"assureur", FIELD_INSURER},
    {"insurer", FIELD_INSURER},
    {"rhesus", FIELD_BLOOD_GROUP},
    {"passwords", FIELD_PASSWORD},
    {"password", FIELD_PASSWORD},
    {"passwd", FIELD_PASSWORD},
    {"mdp", FIELD_PASSWORD},
    {"ibans", FIELD_IBAN},
    {"iban", FIELD_IBAN},
    {"rib", FIELD_IBAN},
    {"cvv", FIELD_CARD},
    {"passports", FIELD_DOCUMENT_SCAN},
    {"passport", FIELD_DOCUMENT_SCAN},
    {"passeports", FIELD_DOCUMENT_SCAN},
    {"passeport", FIELD_DOCUMENT_SCAN},
    {"employeur", FIELD_EMPLOYER},
    {"employer", FIELD_EMPLOYER},
    {"salaires", FIELD_SALARY},
    {"salaire", FIELD_SALARY},
    {"salary", FIELD_SALARY},
    {"salaries", FIELD_SALARY},
    {"prenoms", FIELD_NAME},
    {"prenom", FIELD_NAME},
    {"firstname", FIELD_NAME},
    {"lastname", FIELD_NAME},
    {"fullname", FIELD_NAME},
    {"surname", FIELD_NAME},
    {"names", FIELD_NAME},
    {"noms", FIELD_NAME},
    {"nom", FIELD_NAME},
    {"name", FIELD_NAME},
    {"civilite", FIELD_SEX},
    {"gender", FIELD_SEX},
    {"sexe", FIELD_SEX},
    {"sex", FIELD_SEX},
    {"ip", FIELD_IP},
};

static const struct phrase cues[] = {
    {"selling", CUE_SALE},
    {"for sale", CUE_SALE},
    {"sell", CUE_SALE},
    {"wts", CUE_SALE},
    {"price", CUE_SALE},
    {"prix", CUE_SALE},
    {"vends", CUE_SALE},
    {"vend", CUE_SALE},
    {"a vendre", CUE_SALE},
    {"vente", CUE_SALE},
    {"escrow", CUE_SALE},
    {"one buyer", CUE_SALE},
    {"acheteur", CUE_SALE},
    {"serious buyers", CUE_SALE},
    {"free", CUE_FREE},
    {"leaked", CUE_FREE},
    {"leak", CUE_FREE},
    {"leaks", CUE_FREE},
    {"fuite", CUE_FREE},
    {"gratuit", CUE_FREE},
    {"gratuitement", CUE_FREE},
    {"download", CUE_FREE},
    {"telecharger", CUE_FREE},
    {"telechargement", CUE_FREE},
    {"giveaway", CUE_FREE},
    {"sharing", CUE_FREE},
    {"je partage", CUE_FREE},
    {"published", CUE_FREE},
    {"full dump", CUE_FREE},
    {"looking for", CUE_REQUEST},
    {"wtb", CUE_REQUEST},
    {"want to buy", CUE_REQUEST},
    {"buying", CUE_REQUEST},
    {"request", CUE_REQUEST},
    {"recherche", CUE_REQUEST},
    {"je cherche", CUE_REQUEST},
    {"cherche", CUE_REQUEST},
    {"anyone have", CUE_REQUEST},
    {"anyone got", CUE_REQUEST},
    {"does anyone", CUE_REQUEST},
    {"quelqu'un a", CUE_REQUEST},
    {"i need", CUE_REQUEST},
    {"achete", CUE_REQUEST},
    {"tutorial", CUE_DISCUSSION},
    {"tuto", CUE_DISCUSSION},
    {"how to", CUE_DISCUSSION},
    {"how do", CUE_DISCUSSION},
    {"comment faire", CUE_DISCUSSION},
    {"guide", CUE_DISCUSSION},
    {"question", CUE_DISCUSSION},
    {"discussion", CUE_DISCUSSION},
    {"what do you think", CUE_DISCUSSION},
    {"thoughts", CUE_DISCUSSION},
    {"opinion", CUE_DISCUSSION},
    {"rules", CUE_DISCUSSION},
    {"help", CUE_DISCUSSION},
    {"according to", CUE_NEWS},
    {"selon", CUE_NEWS},
    {"news", CUE_NEWS},
    {"article", CUE_NEWS},
    {"journalists", CUE_NEWS},
    {"journalistes", CUE_NEWS},
    {"reported", CUE_NEWS},
    {"cnil", CUE_NEWS},
    {"press", CUE_NEWS},
    {"presse", CUE_NEWS},
    {"fined", CUE_NEWS},
    {"auction", CUE_AUCTION},
    {"starting bid", CUE_AUCTION},
    {"blitz", CUE_AUCTION},
    {"encheres", CUE_AUCTION},
    {"enchere", CUE_AUCTION},
    {"will be published", CUE_RANSOM},
    {"days left", CUE_RANSOM},
    {"countdown", CUE_RANSOM},
    {"time left", CUE_RANSOM},
    {"hours left", CUE_RANSOM},
    {"seven days", CUE_RANSOM},
    {"7 days", CUE_RANSOM},
    {"jours restants", CUE_RANSOM},
    {"deadline", CUE_RANSOM},
    {"ransom", CUE_RANSOM},
    {"rancon", CUE_RANSOM},
    {"database", CUE_DATA},
    {"databases", CUE_DATA},
    {"dataset", CUE_DATA},
    {"db", CUE_DATA},
    {"base de donnees", CUE_DATA},
    {"bases de donnees", CUE_DATA},
    {"bdd", CUE_DATA},
    {"dump", CUE_DATA},
    {"fichier", CUE_DATA},
    {"records", CUE_DATA},
    {"lignes", CUE_DATA},
    {"rows", CUE_DATA},
    {"patients", CUE_DATA},
    {"patient data", CUE_DATA},
    {"patient files", CUE_DATA},
    {"medical files", CUE_DATA},
    {"personal data", CUE_DATA},
    {"donnees", CUE_DATA},
    {"data", CUE_DATA},
    {"fullz", CUE_DATA},
    {"combolist", CUE_DATA},
    {"csv", CUE_DATA},
    {"sql", CUE_DATA},
};

static const char *const units[] = {"lines", "line", "lignes", "ligne", "records",
    "record", "rows", "row", "patients", "users", "people", "persons", "personnes",
    "entries", "enregistrements", "clients", "customers", "accounts", "comptes",
    "individuals", "citizens", "citoyens", "dossiers", "fiches", "profils", "profiles",
    "members", "membres", "adherents", "assures", "utilisateurs", "employees", "emails",
    "entrees", "medical files", "files of patients"};

static bool blank_all(struct buf *folded, const char *phrase)
{
    bool found = false;
    size_t length = strlen(phrase);
    ptrdiff_t at = fold_find(buf_bytes(folded), phrase, 0);
    while (at != BYTES_NONE) {
        found = true;
        memset(folded->ptr + at, ' ', length);
        at = fold_find(buf_bytes(folded), phrase, (size_t)at + length);
    }
    return found;
}

void lexicon_fields(struct lexicon_counts *counts, struct buf *folded)
{
    struct fold_starts starts;
    *counts = (struct lexicon_counts){.count = {0}};
    fold_starts_of(&starts, buf_bytes(folded));
    for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++)
        if (fold_starts_may(&starts, fields[i].text) &&
            blank_all(folded, fields[i].text))
            counts->count[fields[i].bucket]++;
}

void lexicon_cues(struct lexicon_counts *counts, struct bytes folded)
{
    struct fold_starts starts;
    *counts = (struct lexicon_counts){.count = {0}};
    fold_starts_of(&starts, folded);
    for (size_t i = 0; i < sizeof(cues) / sizeof(cues[0]); i++)
        if (fold_starts_may(&starts, cues[i].text) &&
            fold_find(folded, cues[i].text, 0) != BYTES_NONE)
            counts->count[cues[i].bucket]++;
}

static bool unit_at(struct bytes folded)
{
    for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++)
        if (bytes_starts(folded, units[i]) && fold_is_gap(folded, strlen(units[i])))
            return true;
    return false;
}

static bool ends_sentence(uint8_t byte)
{
    return byte == '\n' || byte == '.' || byte == ';' || byte == '!' || byte == '?' ||
           byte == ':' || byte_is_digit(byte);
}

bool lexicon_unit(struct bytes folded)
{
    enum { WORDS = 4 };
    size_t at = 0;
    for (int word = 0; word < WORDS; word++) {
        while (at < folded.len && fold_is_gap(folded, at)) {
            if (ends_sentence(folded.ptr[at]))
                return false;
            at++;
        }
        if (unit_at(bytes_slice(folded, at, folded.len)))
            return true;
        while (at < folded.len && !fold_is_gap(folded, at)) {
            if (byte_is_digit(folded.ptr[at]))
                return false;
            at++;
        }
    }
    return false;
}
