"""Which stems of words offers have and talk has not: config/score/stems.list, which
parsers/stems.c looks into. What is done here is done there."""

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


class Stems:
    """Counted over posts, each given once: {(text, number): (label, stems)}."""

    def __init__(self, posts):
        self.posts = posts
        self.seen = (collections.Counter(), collections.Counter())
        self.count = [0, 0]
        texts = collections.defaultdict(set)
        for (text, _), (label, stems) in posts.items():
            texts[text] |= stems
            self.seen[label].update(stems)
            self.count[label] += 1
        self.texts = collections.Counter(stem for stems in texts.values() for stem in stems)

    def weight(self, stem, without=None):
        """None: too few texts have it; `without` a label, as if one such post had not been."""
        if self.texts[stem] - (without is not None) < LEAST_TEXTS:
            return None
        seen = [self.seen[label][stem] - (without == label) for label in (0, 1)]
        of = [self.count[label] - (without == label) for label in (0, 1)]
        shares = [(seen[label] + DOUBT) / (of[label] + 2 * DOUBT) for label in (0, 1)]
        return max(-MOST, min(MOST, math.log(shares[1] / shares[0])))

    def weigh(self, key, stems, length):
        """Of a post; one that was counted is weighed as if it had not been."""
        label = self.posts[key][0] if key in self.posts else None
        found = (self.weight(stem, label) for stem in stems)
        total = sum(weight for weight in found if weight is not None and abs(weight) >= WORTH)
        return max(-MOST_OF_TEXT, min(MOST_OF_TEXT, total / (math.sqrt(length) + 1)))

    def lines(self):
        weights = {stem: self.weight(stem) for stem in self.texts}
        kept = {stem: weight for stem, weight in weights.items() if weight is not None and abs(weight) >= WORTH}
        return [f"{stem} {kept[stem]:.2f}" for stem in sorted(kept, key=lambda stem: stem.encode())]
