#include "alerts/dossier_words.h"

#define HARM(harm) [DOSSIER_HARM_FIRST + (harm)]
#define ACT(act)   [DOSSIER_ACT_FIRST + (act)]

/* NOLINTBEGIN(bugprone-suspicious-missing-comma) */
const struct dossier_words dossier_words_english = {
    .phrases =
        {
            [DOSSIER_TITLE] = "Breach dossier: incident {0}",
            [DOSSIER_DRAFT] = "Draft for the data protection officer, made by vigie on "
                              "{0} ({1}).",
            [DOSSIER_LAW] =
                "It follows articles 33(3) and 34(2) of Regulation (EU) 2016/679 "
                "(GDPR). It says what vigie saw and counted. What is marked \"to be "
                "filled in\" vigie cannot know. Whether there is a breach, whether it "
                "is notified and to whom it is communicated, people decide.",
            [DOSSIER_FALSE_POSITIVE] =
                "{0} judged this incident to be a false positive.",
            [DOSSIER_TODO] = "[TO BE FILLED IN BY {0}: {1}]",
            [DOSSIER_BY_DPO] = "THE DATA PROTECTION OFFICER",
            [DOSSIER_BY_CONTROLLER] = "THE CONTROLLER",
            [DOSSIER_NAME] = "What",
            [DOSSIER_VALUE] = "Fact",
            [DOSSIER_CONTROLLER] = "Controller",
            [DOSSIER_CONTROLLER_WANTED] = "name and address of the controller",

            [DOSSIER_CLOCK] = "The 72 hours (article 33(1))",
            [DOSSIER_AWARE] = "Aware since",
            [DOSSIER_AWARE_UNKNOWN] = "not known",
            [DOSSIER_HOW] = "Why that moment",
            [DOSSIER_HOW_UNKNOWN] =
                "nobody has acknowledged or confirmed the incident yet; to be on the "
                "safe side the hours are counted from when vigie first saw it, {0}",
            [DOSSIER_HOW_SAID] = "it was given by who made this report (--aware)",
            [DOSSIER_HOW_ACKNOWLEDGED] =
                "{0} acknowledged the incident then, the first person to act on it",
            [DOSSIER_HOW_CONFIRMED] =
                "{0} confirmed the incident then, the first person to act on it",
            [DOSSIER_DEADLINE] = "To be notified by",
            [DOSSIER_LEFT] = "Time left",
            [DOSSIER_LEFT_TIME] = "{0} h {1} min",
            [DOSSIER_EXCEEDED] = "none: exceeded by {0} h {1} min",
            [DOSSIER_CLOCK_NOTE] =
                "72 hours are counted hour by hour, over weekends, holidays and "
                "changes of the clock. Regulation (EEC) 1182/71 may allow somewhat "
                "more; when the organisation became aware, and so when the hours "
                "began, is for the officer to decide.",
            [DOSSIER_DELAY] = "Reasons for the delay",
            [DOSSIER_DELAY_WANTED] =
                "a notification after 72 hours is accompanied by the reasons for the "
                "delay",

            [DOSSIER_NATURE] = "Nature of the breach (article 33(3)(a))",
            [DOSSIER_KIND_OF_BREACH] = "Kind of breach",
            [DOSSIER_CONFIDENTIALITY] =
                "of confidentiality: records of the organisation were found, or it was "
                "named, in places where others can read them",
            [DOSSIER_OTHER_KINDS_WANTED] =
                "whether integrity or availability suffered too",
            [DOSSIER_OFFERS] = "Offers",
            [DOSSIER_VICTIMS_NAMED] = "Named as victims",
            [DOSSIER_PLACES_COUNT] = "Places",
            [DOSSIER_CAUSE] = "Cause and origin",
            [DOSSIER_CAUSE_WANTED] =
                "the system or processor the data comes from, how it got out, since "
                "when",

            [DOSSIER_SUBJECTS] = "Data subjects and records (article 33(3)(a))",
            [DOSSIER_PERSONS_FOUND] =
                "{0} person of the watchlists was found (certain or probable).|"
                "{0} persons of the watchlists were found (certain or probable).",
            [DOSSIER_PERSONS_WEAK] =
                "{0} more is a weak match, which may be chance, and is not counted.|"
                "{0} more are weak matches, which may be chance, and are not counted.",
            [DOSSIER_PLANTED] =
                "{0} planted record was found, too: it is nobody's, is not counted, "
                "and "
                "shows that the data is ours.|"
                "{0} planted records were found, too: they are nobody's, are not "
                "counted, and show that the data is ours.",
            [DOSSIER_ROWS] = "They stand in {0} row.|They stand in {0} rows, over all "
                             "places together.",
            [DOSSIER_CLAIMED] = "Who offers the data claims {0} record.|Who offers the "
                                "data claims {0} records.",
            [DOSSIER_CLAIMED_NONE] = "No number of records is claimed.",
            [DOSSIER_SITE] = "Site or group",
            [DOSSIER_FOUND_BY] = "Found by",
            [DOSSIER_SUBJECTS_NOTE] =
                "The numbers are approximate: persons outside the watchlists are not "
                "seen, and a person of several sites counts once in each of them.",
            [DOSSIER_CATEGORIES_WANTED] = "categories of data subjects: patients, "
                                          "relatives, staff, minors or other "
                                          "vulnerable persons",

            [DOSSIER_KINDS] = "Kinds of data (article 33(3)(a))",
            [DOSSIER_KIND] = "Kind",
            [DOSSIER_KIND_FOUND] = "Found by vigie",
            [DOSSIER_KIND_CLAIMED] = "Claimed",
            [DOSSIER_KIND_WEAK] = "no: weak or planted alone",
            [DOSSIER_KIND_SPECIAL] = "Special category",
            [DOSSIER_YES] = "yes",
            [DOSSIER_NO] = "no",
            [DOSSIER_ARTICLE_9] = "YES: data concerning health (article 9)",
            [DOSSIER_ARTICLE_87] = "national identification number (article 87)",
            [DOSSIER_KINDS_NONE] = "No kind of data was told.",
            [DOSSIER_KINDS_NOTE] =
                "\"Found\" is what was matched with the organisation's own records; "
                "\"claimed\" is what offers say; neither is what a page without an "
                "offer, an earlier state of a page or one no longer kept told. What "
                "weak matches, which may be chance, "
                "or "
                "planted records alone tell is not counted further on. That a person "
                "is on the "
                "list of a health establishment is itself data concerning health "
                "(recital 35), whatever else stands there.",

            [DOSSIER_CONSEQUENCES] = "Likely consequences (article 33(3)(c))",
            [DOSSIER_CONSEQUENCES_DRAFT] =
                "Draft, put together from the kinds of data alone, to be weighed by "
                "the data protection officer:",
            [DOSSIER_CONSEQUENCES_NONE] =
                "What may follow cannot be told from the kinds of data.",
            HARM(HARM_IDENTITY) = "Identity theft: somebody may pass for the persons, "
                                  "towards administrations, banks or carers.",
            HARM(HARM_PHISHING) =
                "Targeted fraud: false messages and calls that quote true details of "
                "the persons or of their care.",
            HARM(HARM_HEALTH) =
                "Their health may become known to others: loss of confidentiality of "
                "what medical secrecy protects, distress, discrimination, damage to "
                "reputation, blackmail.",
            HARM(HARM_ENTITLEMENT) =
                "Misuse of social security or insurance numbers, for care, refunds or "
                "benefits in their name.",
            HARM(HARM_ACCOUNTS) = "Taking over of accounts where the same password is "
                                  "used.",
            HARM(HARM_MONEY) = "Financial loss by payments or debits in their name.",
            HARM(HARM_HOME) = "Unwanted visits or letters at home.",
            HARM(HARM_WORK) = "Disadvantage or pressure at work.",

            [DOSSIER_MEASURES] = "Measures and contact (article 33(3)(b) and (d))",
            [DOSSIER_MEASURES_TAKEN] = "measures taken to end the breach and to limit "
                                       "its effects, each with its date",
            [DOSSIER_MEASURES_PROPOSED] = "measures proposed, and by when",
            [DOSSIER_CONTACT] = "Contact point",
            [DOSSIER_CONTACT_WANTED] =
                "name and contact details of the data protection officer or of another "
                "contact point",
            [DOSSIER_NOTIFIED] = "Notified to",
            [DOSSIER_NOTIFIED_WANTED] =
                "supervisory authority and other bodies that were notified, when, and "
                "under which reference",

            [DOSSIER_PERSONS_TOLD] = "Communication to the data subjects (article 34)",
            [DOSSIER_PERSONS_TOLD_NOTE] =
                "It is owed when the breach is likely to result in a high risk to "
                "their rights and freedoms. It describes in clear and plain language "
                "the nature of the breach, the contact point, the likely consequences "
                "and the measures (article 34(2)).",
            [DOSSIER_PERSONS_TOLD_DRAFT] =
                "Draft: \"We have learned that data about you was seen in a place on "
                "the internet where others may read it. It concerns: {0}. Beware of "
                "messages or calls that quote such details; do not give any code or "
                "password to anybody. You can reach us at: [contact point]. We have: "
                "[measures].\"",
            [DOSSIER_PERSONS_TOLD_WANTED] =
                "whether, when and how the persons are told, or why not (article "
                "34(3))",

            [DOSSIER_STORY] = "Chronology",
            [DOSSIER_WHEN] = "When",
            [DOSSIER_WHAT] = "What",
            [DOSSIER_STORY_POSTED] = "Place {0}: posted, as it says itself ({1})",
            [DOSSIER_STORY_PRICE] = ", price {0}",
            [DOSSIER_STORY_CHANGE] = "Place {0}: the offer had changed: ",
            [DOSSIER_STORY_SEEN] = "Place {0}: first seen by vigie (source {1})",
            [DOSSIER_STORY_ACT] = "{0}, by {1}",
            [DOSSIER_STORY_LOGIN] = " (login {0})",
            [DOSSIER_STORY_SENT] = "Mail ({0}), the first after that: sent {1}",
            [DOSSIER_STORY_WAITS] = "Mail ({0}), the first after that: not sent so far",
            [DOSSIER_STORY_ALERT] = "Alert ({0}): sent {1}",
            [DOSSIER_STORY_ALERT_WAITS] = "Alert ({0}): not sent so far",
            [DOSSIER_STORY_REPORT] = "A report was made by {0}",
            [DOSSIER_STORY_NEW] = "NEW: ",
            [DOSSIER_STORY_NOTE] = "A change of offer is dated by when vigie saw it; "
                                   "what changed and changed back "
                                   "between two readings was not seen.",
            [DOSSIER_OFFERS_LEFT] = "{0} earlier change of an offer is left out.|"
                                    "{0} earlier changes of offers are left out.",
            [DOSSIER_STORY_SINCE] =
                "\"NEW\" marks what is known only since the last report, made {0} "
                "(article 33(4)).",
            [DOSSIER_ACTS_LEFT] = "{0} earlier act is left out.|"
                                  "{0} earlier acts are left out.",
            ACT(TRIAGE_NOTE) = "Noted",
            ACT(TRIAGE_ACK) = "Acknowledged",
            ACT(TRIAGE_CONFIRM) = "Confirmed",
            ACT(TRIAGE_REJECT) = "Judged a false positive",
            ACT(TRIAGE_CLOSE) = "Closed",
            ACT(TRIAGE_REOPEN) = "Reopened",
            ACT(TRIAGE_MERGE) = "Merged",
            ACT(TRIAGE_SPLIT) = "Split",

            [DOSSIER_PLACES] = "Places where it was seen",
            [DOSSIER_PLACE] = "Place {0}: {1}",
            [DOSSIER_ADDRESS] = "Address (defanged)",
            [DOSSIER_PLACE_TITLE] = "Title",
            [DOSSIER_PLACE_TIMES] = "Times",
            [DOSSIER_PLACE_OFFER] = "Offer",
            [DOSSIER_PLACE_FOUND] = "Persons found",
            [DOSSIER_PLACE_COUNTS] = "{0} certain, {1} probable",
            [DOSSIER_PLACE_ROWS] = ", in {0} row|, in {0} rows",
            [DOSSIER_CONTENT_HASH] = "Hash of the content",
            [DOSSIER_FINDINGS_HASH] = "Hash of the findings",
            [DOSSIER_READ] = " (read {0}, {1} bytes)",
            [DOSSIER_FORGOTTEN] = "no longer kept (retention)",
            [DOSSIER_PLACES_LEFT] = "{0} further place is left out.|"
                                    "{0} further places are left out.",
            [DOSSIER_PLACES_NOTE] =
                "Addresses are written so that no program follows them. Pages are not "
                "kept: the hash of the content is BLAKE2b with 128 bits over the body "
                "as it was read last, to be compared with a copy that is secured by "
                "other means; that of the findings is over what was claimed and found "
                "there.",

            [DOSSIER_EVIDENCE] = "Evidence",
            [DOSSIER_FACTS_HASH] = "SHA-256 of these facts as JSON",
            [DOSSIER_RECORDS_HASH] = "SHA-256 of the list of records",
            [DOSSIER_AUDIT_HEAD] = "Head of the audit chain (entry {0})",
            [DOSSIER_AUDIT_STATE] = "Audit chain",
            [DOSSIER_AUDIT_WHOLE] = "whole",
            [DOSSIER_AUDIT_BROKEN] = "BROKEN at entry {0}: see \"vigie db audit\"",
            [DOSSIER_EVIDENCE_NOTE] =
                "A report made at another moment has another hash. The audit log has "
                "an entry for each report, with its hash.",

            [DOSSIER_RESOLVE] = "Who they are",
            [DOSSIER_RESOLVE_HOW] =
                "{0} record is listed by \"--format records\", by pseudonym. Only "
                "where "
                "the watchlist's table and key are can it be told who that is: \"vigie "
                "watchlist resolve --key KEY --map MAP TABLE - < RECORDS\".|"
                "{0} records are listed by \"--format records\", by pseudonym. Only "
                "where "
                "the watchlist's table and key are can it be told who they are: "
                "\"vigie "
                "watchlist resolve --key KEY --map MAP TABLE - < RECORDS\".",
        },
};
/* NOLINTEND(bugprone-suspicious-missing-comma) */
