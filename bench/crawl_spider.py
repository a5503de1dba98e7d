"""What bench/crawl asks of Scrapy: every page of the hosts in the file `names`, by their
links, one request at a time per host, as vigie does. Nothing is looked for in the pages and
nothing is stored: with that vigie, which does both, is compared. Where `keep` names a file,
the text of each page is searched for the addresses of `listed` (a CSV with a header), kept
as keyed hashes, and pages and hits are stored in SQLite, 64 pages a transaction: much of
what vigie does, without postings, claims, likeness, leases and walls between processes."""

import csv
import hashlib
import hmac
import re
import secrets
import sqlite3

import scrapy
from scrapy.linkextractors import LinkExtractor

MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
TABLES = """
PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
CREATE TABLE page (url TEXT PRIMARY KEY, title TEXT, content BLOB, links INTEGER);
CREATE TABLE hit (url TEXT, record BLOB, PRIMARY KEY (url, record));
"""


class Kept:
    def __init__(self, path, listed):
        self.key = secrets.token_bytes(32)
        with open(listed, encoding="utf-8", newline="") as rows:
            self.listed = {self.keyed(row[0]) for row in list(csv.reader(rows))[1:]}
        self.store = sqlite3.connect(path)
        self.store.executescript(TABLES)
        self.waiting = 0

    def keyed(self, mail):
        return hmac.digest(self.key, mail.lower().encode(), "sha256")

    def add(self, response, links):
        text = " ".join(response.xpath("//body//text()").getall())
        found = {self.keyed(mail) for mail in MAIL.findall(text)} & self.listed
        title = response.xpath("//title/text()").get("")
        self.store.execute("INSERT OR REPLACE INTO page VALUES (?, ?, ?, ?)",
                           (response.url, title, hashlib.sha256(response.body).digest(), len(links)))
        self.store.executemany("INSERT OR REPLACE INTO hit VALUES (?, ?)",
                               [(response.url, record) for record in found])
        self.waiting += 1
        if self.waiting % 64 == 0:
            self.store.commit()

    def close(self):
        self.store.commit()
        self.store.close()


class Boards(scrapy.Spider):
    name = "boards"
    links = LinkExtractor()
    keep = None

    def start_requests(self):
        self.kept = Kept(self.keep, self.listed) if self.keep else None
        with open(self.names, encoding="ascii") as names:
            for name in names:
                yield scrapy.Request(f"http://{name.strip()}:{self.port}/")

    def parse(self, response):
        links = self.links.extract_links(response)
        if self.kept:
            self.kept.add(response, links)
        for link in links:
            yield scrapy.Request(link.url)

    def closed(self, reason):
        if self.kept:
            self.kept.close()
