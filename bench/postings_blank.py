"""Pages with their engine's names taken out, so that only the generic parser reads them.

Comments, generator tags and inline scripts go. Ids, class names, data-* and form names
become neutral: with `names`, everyday words in them stay ("post_body" becomes "z-post-body",
as the next engine may call it), with `all` nothing does. Addresses of the site itself keep
their numbers and lose their words."""

import json
import pathlib
import re
import zlib

EVERYDAY = set(
    "post posts message messages author user username name title subject date time body content text quote"
    " blockquote code thread threads topic topics forum forums board boards pagination pager page pages next prev"
    " previous nav navigation breadcrumb signature comment comments reply replies item list row card entry article"
    " header footer main sidebar button link login search price description avatar".split()
)
TAG = re.compile(r"<([a-zA-Z][\w:-]*)((?:\s+[^<>]*?)?)(/?)>", re.S)
ATTRIBUTE = re.compile(r"""([\w:@.-]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?""", re.S)
COMMENT = re.compile(r"<!--.*?-->", re.S)
SCRIPT = re.compile(r"<(script|style|template)\b.*?</\1\s*>", re.S | re.I)
ENGINES = re.compile(
    r"mybb|phpbb|\bsmf\b|simple ?machines|xenforo|vbulletin|invision|\bips(?=[A-Z])|discourse|nodebb|fluxbb|punbb|vanilla|flarum", re.I
)
SITE = re.compile(r"^(?:https?://[a-z2-7]{56}\.onion)?(?=[^:]*$)", re.I)
NAMES = ("class", "id", "for", "name", "headers", "aria-controls", "aria-labelledby", "aria-describedby")
ADDRESSES = ("href", "src", "action")
FILE = re.compile(r"\.(7z|zip|rar|gz|csv|sql|txt|xlsx?|pdf|tar|json)$", re.I)


def neutral(word):
    return f"z{zlib.crc32(word.encode()) % 46656:x}"


def blank_name(name, how):
    """ "post_body_31" -> "z-post-body-31"; "tid_31" -> "z1f-31"."""
    parts = re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+", name)
    kept = [part.lower() for part in parts if how == "names" and part.lower() in EVERYDAY]
    numbers = [part for part in parts if part.isdigit()]
    left = "".join(part for part in parts if not part.isdigit() and part.lower() not in kept)
    rest = [neutral(left or name)] if left or not kept else []
    return "-".join([*(["z", *kept] if kept else []), *rest, *numbers])


def blank_address(url):
    """Words of the site's own addresses become others; numbers, files and rest stay."""
    match = SITE.match(url)
    if not match or url.startswith(("#", "?", "//")) or FILE.search(url):
        return url
    prefix, rest = match.group(0), url[match.end() :]
    return prefix + re.sub(r"[A-Za-zÀ-ɏ_][\w.-]*", lambda word: re.sub(r"[^\W\d]+", lambda part: neutral(part.group(0)), word.group(0)), rest)


def blank_value(tag, name, value, how):
    if name in NAMES and not (tag.lower() == "meta" and name == "name"):
        return " ".join(blank_name(word, how) for word in value.split())
    return blank_address(value) if name in ADDRESSES else value


def blank_tag(match, how):
    tag, attributes, close = match.groups()
    made = []
    for attribute in ATTRIBUTE.finditer(attributes):
        name, value = attribute.group(1).lower(), attribute.group(2)
        shown = blank_name(name[5:], how) if name.startswith("data-") else None
        shown = f"data-{shown}" if shown else name
        if value is None:
            made.append(shown)
            continue
        quote = value[0] if value[0] in "\"'" else '"'
        inside = value.strip("\"'") if value[0] in "\"'" else value
        made.append(f"{shown}={quote}{blank_value(tag, name, inside, how)}{quote}")
    return f"<{tag}{' ' if made else ''}{' '.join(made)}{close}>"


def blank_page(html, how):
    html = SCRIPT.sub("", COMMENT.sub("", html))
    html = re.sub(r"<meta\b[^>]*generator[^>]*>", "", html, flags=re.I)
    return ENGINES.sub("board", TAG.sub(lambda match: blank_tag(match, how), html))


def blank_fact(fact):
    """What is then expected of it."""
    base, path = fact["url"][: fact["url"].index(".onion") + 6], fact["url"][fact["url"].index(".onion") + 6 :]
    return {
        **fact,
        "url": base + blank_address(path),
        "expected_engine": "generic",
        "threads": [blank_address(url) for url in fact["threads"]],
        "next": fact["next"] and blank_address(fact["next"]),
    }


def blank_folder(whole, folder, how):
    """The pages of `whole` that make sense so, in `folder`."""
    whole, folder = pathlib.Path(whole), pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    with open(whole / "pages.jsonl", encoding="utf-8") as lines:
        facts = [fact for fact in map(json.loads, lines) if fact["blank"] and fact["file"].endswith(".html")]
    for fact in facts:
        path = folder / fact["file"]
        path.parent.mkdir(exist_ok=True)
        path.write_text(blank_page((whole / fact["file"]).read_text(encoding="utf-8"), how), encoding="utf-8")
    text = "".join(json.dumps(blank_fact(fact), ensure_ascii=False) + "\n" for fact in facts)
    (folder / "pages.jsonl").write_text(text, encoding="utf-8")
