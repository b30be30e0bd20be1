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
# Headlines that lead elsewhere and head what a page tells: it tells the beginnings of other stories.
_FEWEST_IN_TEXT = 3


def find_front_page(tree: HtmlElement, head: PageHead, text: str) -> str | None:
    """What a page is that lists other stories; None where it is a story itself: it says so, it has a day, or it tells more than it lists."""
    if head.is_story or head.stamps:
        return None
    lines = text.split("\n")
    prose = sum(len(line) for line in lines if len(line) >= _SHORTEST_PARAGRAPH)
    links = tree.xpath("//h2//a | //h3//a | //h4//a | //a[descendant::h2 or descendant::h3 or descendant::h4]")
    headlines = {words for link in links if len(words := find_text(link)) >= _SHORTEST_HEADLINE}
    if head.is_front_door:
        is_list = len(headlines) >= _FEWEST_AT_THE_DOOR
    else:
        is_list = len(headlines) >= _FEWEST_ELSEWHERE and prose < _PROSE_A_HEADLINE * len(headlines)
    if is_list or len(headlines.intersection(lines)) >= _FEWEST_IN_TEXT:
        return f"a page of links to {len(headlines)} other stories"
    return "the front page of a site" if head.is_front_door and not prose else None
