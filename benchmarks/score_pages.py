"""Score reading saved web pages of yours: python -m benchmarks.score_pages FOLDER [--wrong]

FOLDER holds the pages and a labels.csv of `file,published` and, if you like, `article`: `published` is the day (2016-02-24), "none" for a page
that says no day, or empty where nobody has looked; `article` is "no" for a front page, a list of links or an empty frame. Prints how many
articles are read and how many of the other pages are turned away; how many days are right, and beside them htmldate's own on the same pages
(its defaults, asked for the original day); days given to pages that say none; the time over trafilatura's text alone. --wrong lists each
mistake.
"""

import argparse
import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from htmldate import find_date

from benchmarks.bench_read import bench_pages
from data.read.outcome import Rejection
from data.read.webpage import read_page
from data.records import Article

NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPage:
    """A labelled page and what was read from it; a day is "" where none was found, `reason` says why there is no article."""

    name: str
    label: str
    is_article: bool
    reason: str
    day: str
    peer_day: str

    @property
    def is_read(self) -> bool:
        """Whether an article came out of it."""
        return not self.reason


def read_labelled(folder: Path) -> list[ReadPage]:
    """Read every page that labels.csv names."""
    with (folder / "labels.csv").open(encoding="utf-8", newline="") as file:
        return [_read(folder, row) for row in csv.DictReader(file)]


def _read(folder: Path, row: dict[str, str]) -> ReadPage:
    raw = (folder / row["file"]).read_bytes()
    outcome = next(iter(read_page(raw, place=row["file"])))
    return ReadPage(
        name=row["file"],
        label=(row.get("published") or "").strip(),
        is_article=(row.get("article") or "").strip() != "no",
        reason=outcome.reason if isinstance(outcome, Rejection) else "",
        day=(outcome.published or "")[:10] if isinstance(outcome, Article) else "",
        peer_day=find_date(raw, original_date=True) or "",
    )


def print_scores(pages: Sequence[ReadPage]) -> None:
    articles = [page for page in pages if page.is_article]
    others = [page for page in pages if not page.is_article]
    dated = [page for page in pages if page.label not in ("", NONE)]
    undated = [page for page in pages if page.label == NONE]
    print(f"articles read              {_share(sum(page.is_read for page in articles), len(articles))}")
    print(f"other pages turned away    {_share(sum(not page.is_read for page in others), len(others))}")
    print(f"publication day right      {_share(sum(page.day == page.label for page in dated), len(dated))}")
    print(f"  htmldate's               {_share(sum(page.peer_day == page.label for page in dated), len(dated))}")
    print(f"a day for a page of none   {_share(sum(bool(page.day) for page in undated), len(undated))}")
    print(f"  htmldate's               {_share(sum(bool(page.peer_day) for page in undated), len(undated))}")


def _share(count: int, total: int) -> str:
    return f"{count / total:.3f} ({count} of {total})" if total else "- (no such page)"


def print_mistakes(pages: Sequence[ReadPage]) -> None:
    for page in pages:
        if page.is_read != page.is_article:
            print(f"{page.name}: {page.reason or 'taken for an article'}")
        expected = "" if page.label == NONE else page.label
        if page.label and page.day != expected and (page.is_read or page.is_article):
            print(f"{page.name}: expected {page.label}, found {page.day or '-'}; htmldate {page.peer_day or '-'}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--wrong", action="store_true")
    arguments = parser.parse_args()
    pages = read_labelled(arguments.folder)
    print_scores(pages)
    if arguments.wrong:
        print_mistakes(pages)
    else:
        bench_pages([(arguments.folder / page.name).read_bytes() for page in pages])


if __name__ == "__main__":
    main()
