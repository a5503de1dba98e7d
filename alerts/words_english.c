#include "alerts/words_tables.h"

/* Phrases are longer than lines, so literals are joined throughout.
 * NOLINTBEGIN(bugprone-suspicious-missing-comma) */
const struct words_table words_english = {
    .phrases =
        {
            [WORD_SUBJECT_NEW] = "vigie: {0} new incident|vigie: {0} new incidents",
            [WORD_SUBJECT_CHANGED] = ", {0} changed",
            [WORD_SUBJECT_ONLY_CHANGED] =
                "vigie: {0} incident changed|vigie: {0} incidents changed",
            [WORD_SUBJECT_WORST] = " ({0})",
            [WORD_SUBJECT_NOTHING] = "vigie: nothing found; {0} of {1} source healthy|"
                                     "vigie: nothing found; {0} of {1} sources healthy",
            [WORD_SUBJECT_NOTHING_NO_SOURCE] =
                "vigie: nothing found; no source is watched",
            [WORD_SUBJECT_LISTS] = "; a watchlist needs attention",
            [WORD_SUBJECT_NO_LIST] = "; NO WATCHLIST IN USE",
            [WORD_SUBJECT_WORKS] = "; vigie itself needs attention",
            [WORD_HEADING] = "vigie: digest of {0}",
            [WORD_PERIOD] = "From {0} to {1} ({2})",
            [WORD_PERIOD_FROM_START] = "Everything known up to {0} ({1})",
            [WORD_NEW_INCIDENTS] = "New incidents",
            [WORD_CHANGED_INCIDENTS] = "Changed incidents",
            [WORD_NOTHING_FOUND] = "Nothing found: no new and no changed incident.",
            [WORD_MORE_INCIDENTS] =
                "{0} more incident is not shown here: see `vigie incidents list`.|"
                "{0} more incidents are not shown here: see `vigie incidents list`.",
            [WORD_MORE_CHANGED] =
                "More incidents changed than the {0} newest, which were looked at: "
                "see `vigie incidents list`.",
            [WORD_INCIDENT] = "Incident {0}",
            [WORD_UNTITLED] = "(no title)",
            [WORD_SEVERITY] = "Severity",
            [WORD_STATE] = "State",
            [WORD_STATE_SINCE] = ", since {0}, by {1}",
            [WORD_AGAIN_PLACE] = "it was seen in a further place",
            [WORD_AGAIN_PERSONS] = "more persons were found in it",
            [WORD_AGAIN_FREED] = "what was on offer there is given away now",
            [WORD_HISTORY] = "History",
            [WORD_FOUND_ON] = "found on {0}",
            [WORD_CHANGED_ON] = "changed on {0}",
            [WORD_WHY] = "Why",
            [WORD_FIRST_SEEN] = "First seen",
            [WORD_LAST_SEEN] = "Last seen",
            [WORD_POSTED] = "posted {0}",
            [WORD_CLAIMED] = "Claimed",
            [WORD_RECORDS] = "{0} record|{0} records",
            [WORD_PRICE] = "Price",
            [WORD_PRICE_BEFORE] = "{0}, before it was given away",
            [WORD_OFFERED] = "Offer",
            [WORD_OFFERED_SINCE] = "{0} since {1}",
            [WORD_NOT_SAID] = "not said",
            [WORD_PERSONS] = "Persons found",
            [WORD_GROUP] = "Group",
            [WORD_ALL_GROUPS] = "All",
            [WORD_NO_GROUP] = "(no group)",
            [WORD_CERTAIN] = "certain",
            [WORD_PROBABLE] = "probable",
            [WORD_WEAK] = "weak",
            [WORD_DOMAINS] = "domains",
            [WORD_CANARIES] = "Canaries",
            [WORD_KINDS] = "Kinds of data",
            [WORD_PLACES] = "Seen at",
            [WORD_OFFER] = "on offer",
            [WORD_BY] = "by {0}",
            [WORD_IN_BOARD] = "in {0}",
            [WORD_OF_VICTIMS] = "of {0}",
            [WORD_SEEN_ONCE] = "seen {0}",
            [WORD_SEEN_FROM_TO] = "seen from {0} to {1}",
            [WORD_MORE_PLACES] = "and {0} more place|and {0} more places",
            [WORD_SHOW_COMMAND] = "All of it: vigie incidents show {0}",
            [WORD_SOURCES] = "Sources",
            [WORD_HEALTHY] = "{0} of {1} source healthy|{0} of {1} sources healthy",
            [WORD_NO_SOURCES] = "No source has been watched yet.",
            [WORD_SICK_NEVER_TRIED] = "not visited yet",
            [WORD_SICK_NEVER_READ] = "never read; {0} failure in a row|"
                                     "never read; {0} failures in a row",
            [WORD_SICK_STALE] = "last read {0}",
            [WORD_SICK_FAILING] = "{0} failure in a row; last read {1}|"
                                  "{0} failures in a row; last read {1}",
            [WORD_SICK_SILENT] = "last read {0}, longer ago than is usual for it",
            [WORD_SICK_NO_POSTINGS] = "gives no postings any more",
            [WORD_SICK_LOGIN] = "a login stands before it",
            [WORD_SICK_CAPTCHA] =
                "a captcha stands before it, which a person must pass",
            [WORD_SICK_BANNED] = "it says that we are banned",
            [WORD_SICK_PARKED] = "it is seized, or its address is for sale",
            [WORD_SICK_EXPIRED] = "its account's session has expired",
            [WORD_PAUSED] = "paused {0} by {1}: not watched",
            [WORD_PAUSED_UNTIL] = "until {0}",
            [WORD_LAST_ERROR] = "last error: {0}",
            [WORD_QUARANTINED] =
                "{0} document set aside after it crashed the reader twice|"
                "{0} documents set aside after they crashed the reader "
                "twice",
            [WORD_WORKS] = "vigie itself",
            [WORD_WORKER_SILENT] =
                "{0}: no sign of life since {1}; start it anew, or see why it ended",
            [WORD_WORKER_NO_TOR] = "{0}: its Tor reaches nobody since {1}: {2}",
            [WORD_BACKLOG_LATE] =
                "{0} page is due, since {1}: there is more to visit than is visited|"
                "{0} pages are due, the longest since {1}: there is more to visit than "
                "is visited",
            [WORD_BACKLOG_GROWS] =
                "More is left undone each day; watch less, or let more workers or "
                "connections work.",
            [WORD_ADDRESSES_FAIL] =
                "{1}: {0} of its addresses gives no answer for more than a day; see "
                "`vigie source show`|"
                "{1}: {0} of its addresses give no answer for more than a day; see "
                "`vigie source show`",
            [WORD_LISTS] = "Watchlists",
            [WORD_LISTS_USED] =
                "{0} of {1} watchlist in use|{0} of {1} watchlists in use",
            [WORD_NO_LIST] =
                "No watchlist is in use: no page is visited and nothing can be found.",
            [WORD_LIST_SOON] =
                "may be used for {0} more day, until {1}; a new one is needed|"
                "may be used for {0} more days, until {1}; a new one is needed",
            [WORD_LIST_PAST] = "not used: its last day was {0}; a new one is needed",
            [WORD_LIST_REFUSED] = "the new file is not used: {0}",
            [WORD_LIST_BAD] = "cannot be used: {0}",
            [WORD_NOTES] = "Notes",
            [WORD_NOTE_CONFIDENCE] =
                "Certain: two or more identifiers of one person stand together. "
                "Probable: "
                "one strong identifier alone. Weak: a phone number alone, which may be "
                "chance. Persons are counted once, at their best confidence.",
            [WORD_NOTE_DEFANGED] =
                "Addresses are written hxxp and [.] so that nobody opens them by a "
                "click: "
                "these sites are run by criminals. Personal data in titles is masked.",
            [WORD_NOTE_AUTOMATIC] =
                "Sent every day, also when nothing was found: a day without this mail "
                "means that vigie is not working.",
            [WORD_WHY_PERSONS] =
                "{0} watched person found ({1} certain, {2} probable)|"
                "{0} watched persons found ({1} certain, {2} probable)",
            [WORD_WHY_CANARIES] = "{0} canary found: the data left a system of ours|"
                                  "{0} canaries found: the data left systems of ours",
            [WORD_WHY_DOMAINS] =
                "{0} watched domain is named|{0} watched domains are named",
            [WORD_WHY_WEAK] = "{0} weak hit|{0} weak hits",
            [WORD_WHY_NOBODY] = "no watched person",
            [WORD_WHY_SENSITIVE] = "with sensitive kinds of data",
            [WORD_WHY_OFFER] = "on offer to others",
            [WORD_WHY_HELD] = "held back, as one probable person is no proof",
            [WORD_FORGOTTEN] = "Forgotten, as retention says:",
            [WORD_FORGOTTEN_EXCERPTS] = "{0} masked excerpt|{0} masked excerpts",
            [WORD_FORGOTTEN_HITS] = "{0} hit|{0} hits",
            [WORD_FORGOTTEN_INCIDENTS] = "{0} incident|{0} incidents",
            [WORD_FORGOTTEN_MESSAGES] = "{0} sent message|{0} sent messages",
            [WORD_FORGOTTEN_PAGES] = "{0} page|{0} pages",
            [WORD_FORGOTTEN_DAYS] =
                "{0} day of a source’s health|{0} days of sources’ health",
            [WORD_FORGOTTEN_ADDRESSES] =
                "{0} address never visited again|{0} addresses never visited again",
            [WORD_FORGOTTEN_SESSIONS] = "{0} session|{0} sessions",
            [WORD_FORGOTTEN_AUDIT] =
                "{0} entry of the audit log|{0} entries of the audit log",
            [WORD_FORGOTTEN_NOTHING] = "Nothing was old enough to be forgotten.",
            [WORD_AUDIT_HEAD] = "The audit log’s last entry is {0}, with the hash {1}. "
                                "A log that is written anew cannot have it.",
            [WORD_AUDIT_EMPTY] = "The audit log has no entry yet.",
            [WORD_SUBJECT_WEEK] = "; weekly summary",
            [WORD_HEADING_WEEK] = "vigie: weekly summary, {0}",
            [WORD_ONLY_GROUPS] = "Only what concerns {0}, counted for them alone.",
            [WORD_WEEK_NEW] = "New incidents: {0}",
            [WORD_WEEK_CHANGED] = "changed: {0}",
            [WORD_WEEK_DONE] = "closed or set aside: {0}",
            [WORD_NOTE_AUTOMATIC_WEEK] =
                "Sent every week, even when nothing is found: a week without this "
                "message means that vigie does not work.",
            [WORD_KEEPING] = "Forgetting and audit log",
            [WORD_DONE_INCIDENTS] = "Closed or set aside",
            [WORD_WHAT_CHANGED] = "Changed: ",
            [WORD_CHANGE_PLACES] = "{0} new place ({1})|{0} new places ({1})",
            [WORD_CHANGE_SIGHTINGS] = "places {0} → {1}",
            [WORD_CHANGE_SEVERITY] = "severity {0} → {1}",
            [WORD_CHANGE_OFFER] = "offer {0} → {1}",
            [WORD_CHANGE_PRICE] = "price {0} → {1}",
            [WORD_CHANGE_PERSONS] = "persons {0} → {1}",
            [WORD_CHANGE_CERTAIN] = "of these certain {0} → {1}",
            [WORD_CHANGE_WEAK] = "weak hints {0} → {1}",
            [WORD_CHANGE_DOMAINS] = "domains {0} → {1}",
            [WORD_CHANGE_CANARIES] = "canaries {0} → {1}",
            [WORD_CHANGE_CLAIMED] = "records claimed {0} → {1}",
            [WORD_CHANGE_KINDS] = "kinds of data now also: ",
            [WORD_CHANGE_STATE] = "state now {0}, by {1}",
            [WORD_CHANGE_NOTHING] = "nothing of what is told here",
            [WORD_CHANGE_UNKNOWN] =
                "not known in detail, as no earlier mail told of this incident",
            [WORD_MONTH] = "The last 30 days",
            [WORD_MONTH_DAYS] = "From {0} to {1}, a column a day.",
            [WORD_MONTH_NOTHING] = "Nothing was found.",
            [WORD_MONTH_FOUND] = "Found in {0} place, on {1} of 30 days.|"
                                 "Found in {0} places, on {1} of 30 days.",
            [WORD_MONTH_NEVER] = "No source was visited in these days.",
            [WORD_MONTH_ALL_READ] = "Sources were read on every day since the watch "
                                    "began.",
            [WORD_MONTH_UNREAD] = "On {0} day no source could be read.|"
                                  "On {0} days no source could be read.",
            [WORD_MONTH_UNKNOWN] = "On {0} day no source was visited.|"
                                   "On {0} days no source was visited.",
            [WORD_MONTH_ROW_FOUND] = "Places found",
            [WORD_MONTH_ROW_READ] = "Sources read",
            [WORD_MONTH_LEGEND] =
                "Places: a figure is how many, + more than nine. Read: . yes, x no "
                "source could be, - none was visited (days of UTC).",
            [WORD_MONTH_LEGEND_HTML] =
                "Bars: places where something was found. Below: green where sources "
                "were read, red with an x where none could be, grey with a dash where "
                "none was visited (days of UTC).",
            [WORD_ALERT_NEW] = "vigie: new incident {0}, {1}",
            [WORD_ALERT_CHANGED] = "vigie: incident {0} changed, {1}",
            [WORD_ALERT_AGAIN] = "vigie: incident {0} is open again, {1}",
            [WORD_ALERT_PERSONS] = "{0} person found|{0} persons found",
            [WORD_ALERT_WHAT] = "What changed",
            [WORD_NEWS_NEW] = "It was not known before.",
            [WORD_NEWS_AGAIN] =
                "It was closed, or taken for a false positive, and is open again:",
            [WORD_NEWS_PLACES] =
                "Seen in {0} place, before in {1}.|Seen in {0} places, before in {1}.",
            [WORD_NEWS_PERSONS] =
                "{0} person found, before {1}.|{0} persons found, before {1}.",
            [WORD_NEWS_CANARIES] =
                "{0} canary found, before {1}: the data left a system of ours.|"
                "{0} canaries found, before {1}: the data left systems of ours.",
            [WORD_NEWS_DOMAINS] = "{0} watched domain is named, before {1}.|"
                                  "{0} watched domains are named, before {1}.",
            [WORD_NEWS_CLAIM] =
                "{0} record is claimed, before {1}.|{0} records are claimed, before "
                "{1}.",
            [WORD_NEWS_GROUPS] = "Further groups:",
            [WORD_NEWS_KINDS] = "Further kinds of data:",
            [WORD_NEWS_OFFER] = "Offered in a further way:",
            [WORD_NEWS_SEVERITY] = "Severity: {0}, before {1}.",
            [WORD_NEWS_PRICE] = "Price: {0}, before: {1}.",
            [WORD_ALERT_NEXT] = "What to do next",
            [WORD_ALERT_NEXT_SHOW] =
                "`vigie incidents show {0}`: every place, group and reason.",
            [WORD_ALERT_NEXT_ACK] =
                "`vigie incidents ack {0}`: say that somebody works on it.",
            [WORD_ALERT_NEXT_FALSE] =
                "`vigie incidents false-positive {0} --why TEXT`: say that it is none "
                "of ours.",
            [WORD_ALERT_RULE] =
                "Sent by the rule \"{0}\"; sent again only when something "
                "changes.",
            [WORD_ALERT_TEST] = "vigie: a test of {0}",
            [WORD_ALERT_TEST_TEXT] =
                "Somebody asked for this message with `vigie alert test`. No incident "
                "stands behind it, and nothing is to be done.",
            [WORD_DEAD_LETTERS] =
                "{0} message could not be delivered and was given up: see `vigie alert "
                "list`.|{0} messages could not be delivered and were given up: see "
                "`vigie alert list`.",
        },
    .offers =
        {
            [OFFER_NONE] = "no offer",
            [OFFER_SALE] = "for sale",
            [OFFER_FREE] = "given away",
            [OFFER_REQUEST] = "asked for",
            [OFFER_DISCUSSION] = "talked about",
            [OFFER_NEWS] = "in the news",
            [OFFER_AUCTION] = "at auction",
            [OFFER_RANSOM] = "held to ransom",
        },
    .states =
        {
            [TRIAGE_NEW] = "new",
            [TRIAGE_ACKNOWLEDGED] = "acknowledged",
            [TRIAGE_FALSE_POSITIVE] = "false positive",
            [TRIAGE_CONFIRMED] = "confirmed",
            [TRIAGE_CLOSED] = "closed",
        },
    .severities =
        {
            [STORE_LOW] = "low",
            [STORE_MEDIUM] = "medium",
            [STORE_HIGH] = "high",
            [STORE_CRITICAL] = "critical",
        },
    .fields =
        {
            [FIELD_NAME] = "names",
            [FIELD_BIRTH_DATE] = "birth dates",
            [FIELD_SEX] = "sex",
            [FIELD_ADDRESS] = "addresses",
            [FIELD_EMAIL] = "e-mail addresses",
            [FIELD_PHONE] = "phone numbers",
            [FIELD_NATIONAL_ID] = "national id numbers",
            [FIELD_HEALTH_INSURANCE_ID] = "health insurance numbers",
            [FIELD_INSURER] = "insurers",
            [FIELD_DOCTOR] = "doctors",
            [FIELD_BLOOD_GROUP] = "blood groups",
            [FIELD_DIAGNOSIS] = "diagnoses",
            [FIELD_TREATMENT] = "treatments",
            [FIELD_TEST_RESULT] = "test results",
            [FIELD_PASSWORD] = "passwords",
            [FIELD_IBAN] = "bank accounts",
            [FIELD_CARD] = "payment cards",
            [FIELD_DOCUMENT_SCAN] = "scanned documents",
            [FIELD_IP] = "IP addresses",
            [FIELD_EMPLOYER] = "employers",
            [FIELD_SALARY] = "salaries",
        },
    .months = {"January", "February", "March", "April", "May", "June", "July", "August",
        "September", "October", "November", "December"},
    .first_of_month = "1",
    .thousands = ",",
    .zero_is_plural = true,
};
/* NOLINTEND(bugprone-suspicious-missing-comma) */
