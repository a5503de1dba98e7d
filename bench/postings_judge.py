"""Sets what was read of a page beside what was expected, and counts."""

import re

SIZE_TOLERANCE = 0.11  # "38 GB" may be 38 * 2^30 bytes
SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "month": 31 * 86400}
SHARES = ("kind", "engine", "lang", "next", "title", "board", "edited", "offer", "records", "price", "size", "date", "author", "sector", "country", "quoted")
PAIRS = ("dataset", "health", "fields", "victims", "links", "files")


class Tally:
    """Shares are right of all; pairs are true positives, false positives, false negatives."""

    def __init__(self):
        self.pages = self.failed = self.expected = self.found = self.matched = 0
        self.shares = {name: [0, 0] for name in SHARES}
        self.pairs = {name: [0, 0, 0] for name in PAIRS}
        self.confusion = {}

    def share(self, name, right):
        self.shares[name][0] += bool(right)
        self.shares[name][1] += 1

    def pair(self, name, expected, found):
        self.pairs[name][0] += len(expected & found)
        self.pairs[name][1] += len(found - expected)
        self.pairs[name][2] += len(expected - found)

    def add(self, other):
        for name in ("pages", "failed", "expected", "found", "matched"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        for name, (right, of) in other.shares.items():
            self.shares[name] = [self.shares[name][0] + right, self.shares[name][1] + of]
        for name, counts in other.pairs.items():
            self.pairs[name] = [a + b for a, b in zip(self.pairs[name], counts)]

    def precision(self, name):
        true, false, _ = self.pairs[name]
        return true / (true + false) if true + false else None

    def recall(self, name):
        true, _, missed = self.pairs[name]
        return true / (true + missed) if true + missed else None

    def right(self, name):
        right, of = self.shares[name]
        return right / of if of else None


def seconds_of(iso):
    import datetime

    return datetime.datetime.fromisoformat(iso.replace("Z", "+00:00")).timestamp() if iso else None


def same_time(expected, found, precision):
    if expected is None or found is None:
        return expected is found
    unit = SECONDS[precision]
    if precision in ("second", "minute", "day"):
        return seconds_of(expected) // unit == seconds_of(found) // unit
    return abs(seconds_of(expected) - seconds_of(found)) <= unit


def plain(text):
    text = re.sub("[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]", "", text or "")
    return re.sub(r"[\W_]+", " ", text).strip().lower()


def same_title(fact, expected, found):
    """A reply may be shown with the thread's title; personal data are masked in one."""
    wanted, shown = plain(expected["title"]), plain(found.get("title"))
    wanted, shown = (text[3:] if text.startswith("re ") else text for text in (wanted, shown))
    masked = re.search(r"[█*•]|\[\w+\]", found.get("title") or "")
    return shown.startswith(wanted[:50]) or bool(masked)


def likeness(expected, found):
    """How much speaks for that this is that posting."""
    score = 0.0
    if expected["author"] and expected["author"] == found.get("author"):
        score += 1
    if expected["at"] and found.get("posted_at") and abs(seconds_of(expected["at"]) - seconds_of(found["posted_at"])) < 60:
        score += 1
    wanted, shown = set(plain(expected["words"]).split()), set(plain(found.get("excerpt")).split())
    if wanted and shown:
        score += 2 * len(wanted & shown) / min(len(wanted), len(shown))
    if plain(expected["title"])[:40] == plain(found.get("title"))[:40]:
        score += 0.5
    return score


def align(expected, found):
    """Pairs (expected, found) in the page's order, as like as can be; one side may be None."""
    rows, columns = len(expected), len(found)
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            both = best[i + 1][j + 1] + likeness(expected[i], found[j])
            best[i][j] = max(both, best[i + 1][j], best[i][j + 1])
    pairs, i, j = [], 0, 0
    while i < rows and j < columns:
        like = likeness(expected[i], found[j])
        if like > 0.4 and best[i][j] == best[i + 1][j + 1] + like:
            pairs.append((expected[i], found[j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            pairs.append((expected[i], None))
            i += 1
        else:
            pairs.append((None, found[j]))
            j += 1
    return pairs + [(post, None) for post in expected[i:]] + [(None, post) for post in found[j:]]


def same_price(expected, found):
    if expected is None or found is None:
        return expected is found
    return float(expected["amount"]) == float(found["amount"]) and (expected["currency"] or None) == (found["currency"] or None)


def same_size(expected, found):
    if expected is None or found is None:
        return expected is found
    return abs(expected - found) <= SIZE_TOLERANCE * expected


def victim_sets(expected, found):
    """The names as sets in which those that mean one and the same are the same word: one
    holds the other, case and punctuation apart."""
    means = {}
    for name in found:
        like = [other for other in expected if plain(other) in plain(name) or plain(name) in plain(other)]
        means[name] = like[0] if like and plain(name) else name
    return set(expected), set(means.values())


class Judge:
    """Judges one page; `wrong` gathers (what, text, expected, found)."""

    def __init__(self, fact, read):
        self.fact, self.read, self.tally, self.wrong = fact, read, Tally(), []

    def share(self, name, right, text, expected, found):
        self.tally.share(name, right)
        if not right:
            self.wrong.append((name, text, expected, found))

    def pair(self, name, expected, found, text):
        self.tally.pair(name, expected, found)
        if expected != found:
            self.wrong.append((name, text, sorted(expected - found), sorted(found - expected)))

    def fact_of(self, name, same, text, expect, key, found):
        """Cases in which neither anything is claimed nor anything found are no cases."""
        if key in expect and (expect[key] is not None or found is not None):
            self.share(name, same(expect[key], found), text, expect[key], found)

    def judge_claims(self, wanted, found):
        expect, text = wanted["expect"], wanted["text"]
        if "offer" in expect and (expect["offer"] != "none" or found["offer"] != "none"):
            self.share("offer", expect["offer"] == found["offer"], text, expect["offer"], found["offer"])
        self.fact_of("records", lambda a, b: a == b, text, expect, "records", found["records"])
        self.fact_of("price", same_price, text, expect, "price", found["price"])
        self.fact_of("size", same_size, text, expect, "size_bytes", found.get("size_bytes"))
        self.fact_of("sector", lambda a, b: a == b, text, expect, "sector", found.get("sector"))
        self.fact_of("country", lambda a, b: a == b, text, expect, "country", found.get("country"))
        if "fields" in expect:
            self.pair("fields", set(expect["fields"] or []), set(found["fields"]), text)
        if "victims" in expect:
            self.pair("victims", *victim_sets(expect["victims"] or [], found["victims"]), text)
        if expect.get("quoted") or found["quoted"]:
            self.share("quoted", bool(expect.get("quoted")) == found["quoted"], text, expect.get("quoted"), found["quoted"])

    def judge_posting(self, wanted, found):
        expect, text = (wanted["expect"], wanted["text"]) if wanted else ({}, "-")
        if "is_dataset" in expect or not wanted:
            marks = ({"dataset"} if expect.get("is_dataset") else set(), {"dataset"} if found and found["is_dataset"] else set())
            self.pair("dataset", *marks, text)
        if "health" in expect:
            marks = ({"health"} if expect["health"] else set(), {"health"} if found and found.get("health") else set())
            self.pair("health", *marks, text)
        if not wanted or not found:
            self.wrong.append(("posting", text, wanted and wanted["title"], found and found["title"]))
            return
        self.tally.matched += 1
        if self.fact["precision"] != "none":
            self.share("date", same_time(wanted["at"], found["posted_at"], self.fact["precision"]), text, wanted["at"], found["posted_at"])
        if wanted["author"]:
            self.share("author", wanted["author"] == found["author"], text, wanted["author"], found["author"])
        self.share("title", same_title(self.fact, wanted, found), text, wanted["title"], found["title"])
        if wanted["board"]:
            self.share("board", wanted["board"] == found["board"], text, wanted["board"], found["board"])
        if wanted["edited_at"] or found.get("edited_at"):
            same = same_time(wanted["edited_at"], found.get("edited_at"), self.fact["precision"])
            self.share("edited", same, text, wanted["edited_at"], found.get("edited_at"))
        self.pair("files", set(wanted["links"]), {link["url"] for link in found["links"]} & set(wanted["links"]), text)
        self.judge_claims(wanted, found)

    def judge_links(self):
        found = {link["url"].split("#")[0] for link in self.read["links"] if link["rel"] == "thread"}
        wanted = {url.split("#")[0] for url in self.fact["threads"]}
        # Other threads may be led to from anywhere; what is looked for is those of the list.
        self.pair("links", wanted, found, "-")

    def judge(self):
        self.tally.pages = 1
        if "failed" in self.read:
            self.tally.failed = 1
            self.wrong.append(("failed", "-", "an answer", self.read["failed"]))
            self.read = {"kind": None, "engine": None, "next": None, "postings": [], "links": []}
        fact, read = self.fact, self.read
        self.tally.expected, self.tally.found = len(fact["postings"]), len(read["postings"])
        self.share("kind", fact["kind"] == read["kind"], "-", fact["kind"], read["kind"])
        self.share("engine", fact["expected_engine"] == read["engine"], "-", fact["expected_engine"], read["engine"])
        if "language" in read and fact["postings"]:
            self.share("lang", fact["lang"] == read["language"], "-", fact["lang"], read["language"])
        if fact["next"] or read["next"]:
            self.share("next", fact["next"] == read["next"], "-", fact["next"], read["next"])
        if fact["threads"]:
            self.judge_links()
        for wanted, found in align(fact["postings"], read["postings"]):
            self.judge_posting(wanted, found)
        return self
