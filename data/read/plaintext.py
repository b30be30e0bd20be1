"""Plain text of a page: headline, dateline, body, sign-off, and PHP's var_dump of the related stories.

Only the body is certain; each of the others is taken off when it stands where pages put it. A text with none of them is an
article all the same, its first line the headline when it is short enough for one.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from data.read.compose import compose_article
from data.read.outcome import Outcome, Rejection
from data.records import ListedStory

FORMAT = "text"
_LONGEST_HEADLINE = 300
_LONGEST_DATELINE = 80
_LONGEST_LINE = 500_000
_DUMP = re.compile(r'^[ \t]*string\((\d+)\) "', re.MULTILINE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|[٠-٩]{4}")
_SIGN_OFF = re.compile(r"[A-Z]{1,4}(?:/[A-Z]{1,4})+(?: ?\d{1,3})?|[A-Z]{2,4} ?\d{1,3}")
_STORY_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)/(0[1-9]|1[0-2])/(0[1-9]|[12]\d|3[01])(?!\d)")
# What a line of date and time may hold beside numbers: months, weekdays, and the words that introduce or follow them.
_DATELINE_WORD = re.compile(
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)"
    r"(?:uary|ruary|ch|il|ust|tember|ober|ember|day)?|st|nd|rd|th|am|pm|gmt|utc|edt|est|eet|eest|bst|cet|local|time|at|on|"
    r"published|posted|updated|last|modified|date|of|t|z",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedList:
    """The stories of a var_dump, how the text continues after it, and what is wrong with it (None when nothing is)."""

    stories: tuple[ListedStory, ...]
    start: int
    end: int
    problem: str | None


def read_plaintext(text: str, *, raw: bytes, place: str, name: str | None = None) -> Iterator[Outcome]:
    """Yield the article of a page's text; then a line for a related list that is not what it says it is."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    related = find_related_list(text)
    if related:
        text = f"{text[: related.start]}\n{text[related.end :]}"
    title, dateline, body = split_page(text)
    yield from compose_article(
        place=place,
        format=FORMAT,
        raw=raw,
        title=title,
        text=body,
        dateline=dateline,
        name=name,
        listed=related.stories if related else (),
    )
    if related and related.problem:
        yield Rejection(place=place, reason=related.problem, kept=True)
    longest = max(map(len, text.split("\n")))
    if longest > _LONGEST_LINE:
        yield Rejection(
            place=place,
            reason=f"one line of {longest:,} characters; expected paragraphs of at most {_LONGEST_LINE:,}; the article is kept as it is",
            kept=True,
        )


def split_page(text: str) -> tuple[str | None, str | None, str]:
    """Split a page into headline, dateline and body; the headline may stand twice, the sign-off goes."""
    lines = text.strip().split("\n")
    title = dateline = None
    first = lines[0].strip()
    if len(lines) > 1 and len(first) <= _LONGEST_HEADLINE and not is_dateline(first):
        title = first
        lines = _after_blank(lines[1:])
        while lines and lines[0].strip() == title:
            lines = _after_blank(lines[1:])
    elif len(lines) == 1 and len(first) <= _LONGEST_HEADLINE:
        return first, None, ""
    if lines and is_dateline(lines[0]):
        dateline = lines[0].strip()
        lines = _after_blank(lines[1:])
    while lines and not lines[-1].strip():
        lines.pop()
    if len(lines) > 1 and _SIGN_OFF.fullmatch(lines[-1].strip()):
        lines.pop()
    return title, dateline, "\n".join(lines).strip()


def is_dateline(line: str) -> bool:
    """Whether a line is a date, or a date and time, and says nothing else."""
    line = line.strip()
    return (
        len(line) <= _LONGEST_DATELINE
        and bool(_YEAR.search(line))
        and all(_DATELINE_WORD.fullmatch(word) for word in _WORD.findall(line))
    )


def find_related_list(text: str) -> RelatedList | None:
    """The related stories PHP's var_dump lists: `string(BYTES) "[{...} ,{...}]"`; None when there is no such dump.

    BYTES counts the UTF-8 bytes between the quotation marks. A list that is cut short, or whose count is wrong, keeps its whole stories.
    """
    opening = _DUMP.search(text)
    if not opening:
        return None
    declared = int(opening[1])
    counted = text[opening.end() :].encode("utf-8", "surrogatepass")[: declared + 1]
    problem = None
    if len(counted) == declared + 1 and counted[declared:] == b'"':
        content = counted[:declared].decode("utf-8", "replace")
        end = opening.end() + len(content) + 1
    else:
        closing = text.rfind('"', opening.end())
        rest = text[opening.end() :]
        whole = rest.rstrip().endswith(']"') or re.search(r'\]\s*"', rest)
        if whole and closing > 0:
            close = max(match.end() for match in re.finditer(r'\]\s*"', rest))
            content, end = rest[: close - 1], opening.end() + close
            found = len(content.encode("utf-8", "surrogatepass"))
            problem = f"related list: string({declared}) announces {declared:,} bytes, found {found:,}"
        else:
            content, end = rest, len(text)
            found = len(content.strip().encode("utf-8", "surrogatepass"))
            problem = f"related list cut short: string({declared}) announces {declared:,} bytes, found {found:,}"
    stories, is_whole = _read_stories(content)
    if not is_whole and not problem:
        problem = "related list: expected a JSON list of stories, found text that is none"
    if problem:
        problem += f"; the article is kept with the {len(stories)} stories that could be read"
    return RelatedList(stories=stories, start=opening.start(), end=end, problem=problem)


def _read_stories(content: str) -> tuple[tuple[ListedStory, ...], bool]:
    """Read the stories of a JSON list, and whether all of it could be read."""
    try:
        entries = json.loads(content)
        is_whole = isinstance(entries, list)
    except ValueError:
        entries, is_whole = list(_recover_objects(content)), False
    stories = []
    for entry in entries if isinstance(entries, list) else ():
        story = read_listed_story(entry)
        if story:
            stories.append(story)
        else:
            is_whole = False
    return tuple(stories), is_whole


def _recover_objects(content: str) -> Iterator[object]:
    decoder = json.JSONDecoder()
    position = content.find("{")
    while position >= 0:
        try:
            entry, position = decoder.raw_decode(content, position)
            yield entry
        except ValueError:
            position += 1
        position = content.find("{", position)


def read_listed_story(entry: object) -> ListedStory | None:
    """Read one related story: an object with a title, its day told or in the path of its picture; None when it has no title."""
    if not isinstance(entry, dict) or not isinstance(entry.get("title"), str) or not entry["title"].strip():
        return None
    day = _STORY_DAY.search(str(entry.get("pic") or ""))
    published = _text(entry.get("published")) or (f"{day[1]}-{day[2]}-{day[3]}" if day else None)
    return ListedStory(
        title=entry["title"].strip(), ref=_text(entry.get("id")), url=_text(entry.get("url")), published=published
    )


def _text(value: object) -> str | None:
    return str(value).strip() or None if isinstance(value, str | int) and not isinstance(value, bool) else None


def _after_blank(lines: list[str]) -> list[str]:
    start = 0
    while start < len(lines) and not lines[start].strip():
        start += 1
    return lines[start:]
