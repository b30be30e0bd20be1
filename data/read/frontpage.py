"""Front pages and sections: links to stories, and no story of their own."""

from lxml.html import HtmlElement

from data.read.markup import find_text
from data.read.pagehead import PageHead

# Headings of this many characters are headlines, and no names of sections.
_SHORTEST_HEADLINE = 20
# A page with its outlet's own address is a front page from so many headlines, any other page from so many more, each for so much prose at most.
_FEWEST_AT_THE_DOOR = 4
_FEWEST_ELSEWHERE = 20
_PROSE_A_HEADLINE = 100
_SHORTEST_PARAGRAPH = 120


def count_headlines(tree: HtmlElement, head: PageHead, text: str) -> int:
    """How many other stories a page is a list of; 0 where it is a story itself: it says so, it has a day, or it tells more than it lists."""
    if head.is_story or head.stamps:
        return 0
    links = tree.xpath("//h2//a | //h3//a | //h4//a | //a[descendant::h2 or descendant::h3 or descendant::h4]")
    headlines = len({words for link in links if len(words := find_text(link)) >= _SHORTEST_HEADLINE})
    if head.is_front_door:
        return headlines if headlines >= _FEWEST_AT_THE_DOOR else 0
    prose = sum(len(line) for line in text.split("\n") if len(line) >= _SHORTEST_PARAGRAPH)
    return headlines if headlines >= _FEWEST_ELSEWHERE and prose < _PROSE_A_HEADLINE * headlines else 0
