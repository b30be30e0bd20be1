"""The stories an article lists as related: PHP's var_dump of a JSON list, and the objects of any such list."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from data.records import ListedStory

_DUMP = re.compile(r'^[ \t]*string\((\d+)\) "', re.MULTILINE)
_MOST_FAILURES = 100
# The end of a list whose byte count leads elsewhere.
_CLOSING = re.compile(r'\]\s*(?P<mark>")[ \t]*(?:\n|\Z)')
_STORY_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)/(0[1-9]|1[0-2])/(0[1-9]|[12]\d|3[01])(?!\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedList:
    """The stories of a var_dump, how the text continues after it, and what is wrong with it (None when nothing is)."""

    stories: tuple[ListedStory, ...]
    start: int
    end: int
    problem: str | None


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
        rest = text[opening.end() :]
        closing = _CLOSING.search(rest)
        if closing:
            content, end = rest[: closing.start("mark")], opening.end() + closing.end("mark")
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
    except (ValueError, RecursionError):
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
    """The whole objects of a broken list; the search ends where hardly anything can be read."""
    decoder = json.JSONDecoder()
    position = content.find("{")
    failures = 0
    while position >= 0 and failures < _MOST_FAILURES:
        try:
            entry, position = decoder.raw_decode(content, position)
            yield entry
        except (ValueError, RecursionError):
            failures += 1
            position += 1
        position = content.find("{", position)


def read_listed_story(entry: object) -> ListedStory | None:
    """Read one related story: an object with a title, its day told or in the path of its picture, or a bare title; None for another thing."""
    if isinstance(entry, str) and entry.strip():
        return ListedStory(title=entry.strip())
    if not isinstance(entry, dict) or not isinstance(entry.get("title"), str) or not entry["title"].strip():
        return None
    day = _STORY_DAY.search(str(entry.get("pic") or ""))
    published = _text(entry.get("published")) or (f"{day[1]}-{day[2]}-{day[3]}" if day else None)
    return ListedStory(
        title=entry["title"].strip(), ref=_text(entry.get("id")), url=_text(entry.get("url")), published=published
    )


def _text(value: object) -> str | None:
    return str(value).strip() or None if isinstance(value, str | int) and not isinstance(value, bool) else None
