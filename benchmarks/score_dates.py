"""Score `find_dates` on the labelled sets: a mention counts when its words and its first and last day are both right.

python -m benchmarks.score_dates [--errors]      the score; with --errors, what is missed and what is invented in the tuned set
"""

import re
import sys
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from data.extract.dates import find_dates

FOLDER = Path(__file__).with_name("dates")
_MENTION = re.compile(r"\[([^\[\]=]+)=([^\[\]]+)\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A labelled text: each mention is its start, its end, its first and its last day."""

    published: date | None
    text: str
    mentions: frozenset[tuple[int, int, date | None, date | None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How many mentions were right, found, and labelled."""

    right: int
    found: int
    labelled: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (self.found + self.labelled) if self.found + self.labelled else 0.0


def read_documents(path: Path) -> list[Document]:
    """Read a labelled set: one document a line, as README.md beside it says."""
    documents = []
    for line in path.read_text(encoding="utf-8").splitlines():
        day, marked = line.split("\t")
        text, mentions, position = "", set(), 0
        for found in _MENTION.finditer(marked):
            text += marked[position : found.start()]
            mentions.add((len(text), len(text) + len(found[1]), *read_days(found[2])))
            text += found[1]
            position = found.end()
        published = None if day == "-" else date.fromisoformat(day)
        documents.append(Document(published=published, text=text + marked[position:], mentions=frozenset(mentions)))
    return documents


def read_days(words: str) -> tuple[date | None, date | None]:
    """The first and last day of "2016-02-24", "2016-02", "2016", "2016-W08" or "A..B"; None for "?"."""
    if words == "?":
        return None, None
    first, _, last = words.partition("..")
    return _bounds(first)[0], _bounds(last or first)[1]


def _bounds(words: str) -> tuple[date, date]:
    if "W" in words:
        monday = date.fromisocalendar(int(words[:4]), int(words[6:]), 1)
        return monday, monday + timedelta(days=6)
    parts = [int(part) for part in words.split("-")]
    if len(parts) == 1:
        return date(parts[0], 1, 1), date(parts[0], 12, 31)
    if len(parts) == 2:
        return date(parts[0], parts[1], 1), date(parts[0], parts[1], monthrange(parts[0], parts[1])[1])
    return date(*parts), date(*parts)


def score(documents: list[Document], *, show: bool = False) -> Score:
    """Score the finder on labelled documents; with `show`, print what differs."""
    right = found = labelled = 0
    for document in documents:
        mentions = {
            (mention.start, mention.end, mention.first, mention.last)
            for mention in find_dates(document.text, published=document.published)
        }
        right += len(mentions & document.mentions)
        found += len(mentions)
        labelled += len(document.mentions)
        if show and mentions != document.mentions:
            print(document.published, document.text)
            for sign, differing in (("-", document.mentions - mentions), ("+", mentions - document.mentions)):
                for start, end, first, last in sorted(differing, key=lambda mention: mention[:2]):
                    print(f"    {sign} {document.text[start:end]!r} {first} {last}")
    return Score(right=right, found=found, labelled=labelled)


def main(arguments: list[str]) -> None:
    """Print precision, recall and F1 of each set."""
    for path in sorted(FOLDER.glob("*.tsv")):
        result = score(read_documents(path), show="--errors" in arguments and path.stem != "kept")
        precision, recall = result.right / max(1, result.found), result.right / max(1, result.labelled)
        print(
            f"{path.stem:8} n={result.labelled:4}  precision {precision:.3f}  recall {recall:.3f}  F1 {result.f1:.3f}"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
