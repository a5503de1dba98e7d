"""Which stems of words offers have and talk has not, and which of them offers of health data have:
config/score/stems.list, which parsers/stems.c looks into. What is done here is done there."""

import collections
import math
import re
import unicodedata

LETTERS = 6
LEAST_TEXTS = 2  # different ones: what one text repeats, a name mostly, says nothing of others
MOST = 1.5  # of one stem: what few texts have is chance
MOST_OF_TEXT = 3
DOUBT = 1  # as if so many more posts of either kind had it
WORTH = 0.2  # less says nothing
UNSEEN = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
CURRENCIES = {"€": " eur ", "£": " gbp ", "₽": " rub "}


def folded(text):
    """As parsers/fold.h does with most texts."""
    made = []
    for letter in text.lower():
        if letter in UNSEEN:
            continue
        parts = unicodedata.normalize("NFKD", letter)
        if len(parts) > 1 and "a" <= parts[0] <= "z":
            letter = "".join(part for part in parts if not unicodedata.combining(part))
        made.append({"ß": "ss", "ё": "е", **CURRENCIES}.get(letter, letter))
    return "".join(made)


def words(text):
    return re.findall(r"[^\W\d_]+", folded(text))


def stems_of(title, body):
    """The stems of a post, those of its title marked, and how many words there are."""
    above, below = words(title), words(body)
    stems = {word[:LETTERS] for word in above + below} | {"^" + word[:LETTERS] for word in above}
    return frozenset(stems), len(above) + len(below)


class Counts:
    """Of posts: how many of each label there are and have each stem, and how many texts have it."""

    def __init__(self):
        self.seen = (collections.Counter(), collections.Counter())
        self.count = [0, 0]
        self.texts = collections.Counter()

    def add(self, posts):
        """{(text, number): (label, stems)}; a text's posts are all among them."""
        texts = collections.defaultdict(set)
        for (text, _), (label, stems) in posts.items():
            texts[text] |= stems
            self.seen[label].update(stems)
            self.count[label] += 1
        self.texts.update(stem for stems in texts.values() for stem in stems)
        return self


class Stems:
    """What counts say, added up with their signs: [(1, all of them), (-1, some of these) ...]."""

    def __init__(self, counts):
        self.counts = counts
        self.count = [sum(sign * part.count[label] for sign, part in counts) for label in (0, 1)]
        self.known = {}

    def weight(self, stem):
        """None: too few texts have it."""
        if stem not in self.known:
            self.known[stem] = self.weight_of(stem)
        return self.known[stem]

    def weight_of(self, stem):
        if sum(sign * part.texts[stem] for sign, part in self.counts) < LEAST_TEXTS:
            return None
        seen = [sum(sign * part.seen[label][stem] for sign, part in self.counts) for label in (0, 1)]
        shares = [(seen[label] + DOUBT) / (self.count[label] + 2 * DOUBT) for label in (0, 1)]
        return max(-MOST, min(MOST, math.log(shares[1] / shares[0])))

    def weigh(self, stems, length):
        """Of a post that was not counted."""
        found = (self.weight(stem) for stem in stems)
        total = math.fsum(weight for weight in found if weight is not None and abs(weight) >= WORTH)
        return max(-MOST_OF_TEXT, min(MOST_OF_TEXT, total / (math.sqrt(length) + 1)))

    def kept(self):
        weights = {stem: self.weight(stem) for stem in self.counts[0][1].texts}
        return {stem: weight for stem, weight in weights.items() if weight is not None and abs(weight) >= WORTH}


class Parted:
    """Posts of which parts can be left out, given as {(text, number): (label, stems)}; `parts_of` says, by a text's
    name, which parts it is in."""

    def __init__(self, posts, parts_of):
        self.parts_of = parts_of
        parts = collections.defaultdict(dict)
        for key, post in posts.items():
            names = parts_of(key[0])
            for name in (None, *names, names if len(names) > 1 else None):
                parts[name][key] = post
        self.counts = collections.defaultdict(Counts, {name: Counts().add(posts) for name, posts in parts.items()})

    def without(self, *parts):
        """None, one part, or two."""
        found = [(1, self.counts[None]), *((-1, self.counts[part]) for part in parts)]
        return Stems(found + ([(1, self.counts[parts])] if len(parts) > 1 else []))


def lines(*learned):
    """A stem and what it says in each model a line, 0 where it says nothing."""
    kept = [stems.kept() for stems in learned]
    for stem in sorted(set().union(*kept), key=lambda stem: stem.encode()):
        yield " ".join([stem, *(f"{weights.get(stem, 0.0):.2f}" for weights in kept)])
