"""Snippets of HTML, as feeds and JSON carry them, to plain text."""

import re

from lxml import etree, html

BLOCKS = frozenset(
    [
        "p",
        "div",
        "br",
        "li",
        "ul",
        "ol",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
        "tr",
        "table",
        "section",
        "article",
        "figure",
        "pre",
        "hr",
        "dd",
        "dt",
    ]
)
UNSEEN = frozenset({"script", "style", "noscript", "template", "iframe"})
_MARKUP = re.compile(
    r"</?(?:p|div|br|a|b|i|em|strong|span|ul|ol|li|h[1-6]|img|figure|blockquote|table|article|section)\b[^<>]*>", re.I
)
_BLOCK_MARKUP = re.compile(r"<(?:p|div|br|li|h[1-6]|blockquote|table|section)\b", re.I)
_ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-f]+|[a-z]{2,8});", re.I)
_BLANKS = re.compile(r"[ \t\r\n\u00a0]+")


def has_markup(text: str) -> bool:
    """Whether a text is written in HTML."""
    return bool(_MARKUP.search(text))


def strip_markup(text: str) -> str:
    """The text a reader of an HTML snippet sees, a blank line between its blocks; plain text comes back as it is."""
    if not has_markup(text) and not _ENTITY.search(text):
        return text
    if not _BLOCK_MARKUP.search(text):
        # Its lines are what divides it: a bold word makes no page of it.
        text = text.replace("\n", "<br>")
    try:
        tree = html.fromstring(f"<div>{text}</div>")
    except (etree.ParserError, ValueError):
        return _MARKUP.sub(" ", text)
    blocks: list[str] = [""]
    _collect(tree, blocks)
    lines = (_BLANKS.sub(" ", block).strip() for block in blocks)
    return "\n\n".join(line for line in lines if line)


def _collect(tree: html.HtmlElement, blocks: list[str]) -> None:
    """Gather the text of a tree block by block, without recursion: pages nest thousands deep."""
    for action, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        is_element = isinstance(element.tag, str)
        if action == "start":
            if element.tag in BLOCKS:
                blocks.append("")
            if element.text and element.tag not in UNSEEN:
                blocks[-1] += element.text
            continue
        if is_element and element.tag in BLOCKS:
            blocks.append("")
        if element.tail and element is not tree:
            blocks[-1] += element.tail


def find_text(element: html.HtmlElement) -> str:
    """The text of an element and all in it, on one line."""
    return squeeze(element.text_content())


def squeeze(text: str) -> str:
    """The text with every run of blanks as one space."""
    return " ".join(text.split())
