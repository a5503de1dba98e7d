"""What bench/crawl asks of Scrapy: every page of the hosts in the file `names`, by their
links, one request at a time per host, as vigie does. Nothing is looked for in the pages and
nothing is stored."""

import scrapy
from scrapy.linkextractors import LinkExtractor


class Boards(scrapy.Spider):
    name = "boards"
    links = LinkExtractor()

    def start_requests(self):
        with open(self.names, encoding="ascii") as names:
            for name in names:
                yield scrapy.Request(f"http://{name.strip()}:{self.port}/")

    def parse(self, response):
        for link in self.links.extract_links(response):
            yield scrapy.Request(link.url)
