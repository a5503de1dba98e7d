"""Composed pages and what `vigie read` says of each; both kept under build/ until their
inputs change."""

import concurrent.futures
import hashlib
import json
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
FIXTURES = ROOT / "tests/fixtures/postings"
PROCESSES = 2
BATCH = 40  # pages a process reads
KEPT = 4  # sets of composed pages, the latest ones
TIMEOUT_S = 60


def fingerprint():
    """Of every text and template, and of what composes them."""
    digest = hashlib.sha256()
    for path in sorted(path for path in FIXTURES.rglob("*") if path.is_file() and path.suffix != ".pyc"):
        digest.update(f"{path.relative_to(FIXTURES)}\0".encode() + path.read_bytes())
    for name in ("postings_blank.py",):
        digest.update((ROOT / "bench" / name).read_bytes())
    return digest.hexdigest()[:16]


def composed(cache, blank, every_text=None, only=()):
    """The folder of the pages, composed unless they are there already: of these engines
    alone, unless all are there."""
    import postings_blank

    more = ["--every-text", every_text] if every_text else []
    words = [word for word in (fingerprint(), every_text, blank) if word]
    folder = cache / "-".join(words)
    if only and not every_text and not folder.exists():
        more = [word for engine in sorted(only) for word in ("--only", engine)]
        folder = cache / "-".join([*words, *sorted(only)])
    if not (folder / "pages.jsonl").exists():
        whole = folder if not blank else composed(cache, None, every_text, only)
        if not blank:
            shutil.rmtree(folder, ignore_errors=True)
            subprocess.run([FIXTURES / "compose", *more, folder], check=True)
        else:
            postings_blank.blank_folder(whole, folder, blank)
        for old in sorted(cache.iterdir(), key=lambda path: path.stat().st_mtime)[:-KEPT]:
            shutil.rmtree(old)
    return folder


def read_facts(folder, only):
    with open(folder / "pages.jsonl", encoding="utf-8") as lines:
        facts = [json.loads(line) for line in lines]
    return [fact for fact in facts if not only or fact["engine"] in only]


def read_one(vigie, folder, fact, more):
    """What vigie says of the page, or {"failed": why}."""
    command = [vigie, "read", "--format", "jsonl", "--url", fact["url"], "--fetched-at", fact["fetched_at"], *more]
    try:
        done = subprocess.run([*command, folder / fact["file"]], capture_output=True, timeout=TIMEOUT_S, check=False)
    except subprocess.TimeoutExpired:
        return {"failed": f"no answer in {TIMEOUT_S} s"}
    if done.returncode != 0:
        return {"failed": done.stderr.decode(errors="replace")[-500:]}
    try:
        return json.loads(done.stdout)
    except ValueError as error:
        return {"failed": f"not JSON: {error}"}


def read_batch(vigie, folder, facts, more):
    """The same of several pages, by one process; each by its own where that one did not come
    through, or knows no lists."""
    pages = "".join(f"{fact['fetched_at']}\t{fact['url']}\t{folder / fact['file']}\n" for fact in facts)
    try:
        done = subprocess.run(
            [vigie, "read", "--list", "-", *more], input=pages.encode(), capture_output=True, timeout=TIMEOUT_S, check=False
        )
        read = [json.loads(line) for line in done.stdout.splitlines()]
    except (subprocess.TimeoutExpired, ValueError):
        read = []
    return read if len(read) == len(facts) else [read_one(vigie, folder, fact, more) for fact in facts]


def read_all(vigie, folder, facts, more=()):
    """(expectation, what was read), page by page, in order."""
    batches = [facts[at : at + BATCH] for at in range(0, len(facts), BATCH)]
    with concurrent.futures.ThreadPoolExecutor(PROCESSES) as pool:
        read = pool.map(lambda batch: read_batch(vigie, folder, batch, more), batches)
        return list(zip(facts, [page for pages in read for page in pages]))


def newest_vigie():
    built = [path for path in ROOT.glob("build/*/vigie") if path.is_file()]
    if not built:
        sys.exit("no vigie is built under build/; say which with --vigie")
    return max(built, key=lambda path: path.stat().st_mtime)
