"""Score finding provinces on labelled texts outside the repository, by the places a text names alone.

    python benchmarks/score_places.py [--misses N]

Headlines: UCDP GED of Syria 2017, a headline against its event's province, even ids (for tuning) and odd ids (kept unread) apart. Recall is of all
headlines; precision of all provinces answered; `within` of the headlines that got an answer. Articles: the labelled news articles, the first province of the
headline, else of the text, and whether it is among the gold ones. --misses prints some even headlines that were missed.
"""

import argparse
import csv
from collections.abc import Iterable
from pathlib import Path

from geo.find import find_places
from geo.provinces import find_province

SHARED = Path(__file__).parents[2] / "shared" / "dev"
HEADLINES = SHARED / "ucdp_ged_syria_2017.csv"
ARTICLES = SHARED / "articles_dev.csv"


def main() -> None:
    """Print the scores; say so where the texts are absent."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", type=int, default=0)
    misses = parser.parse_args().misses
    if not HEADLINES.exists():
        raise SystemExit(f"the labelled headlines are not here: {HEADLINES}")
    rows = [(int(float(row["id"])), row["source_headline"], _province(row["adm_1"])) for row in _read(HEADLINES)]
    rows = [row for row in rows if row[1] and row[2]]
    for name, odd in (("even", 0), ("odd", 1)):
        print(f"headlines, {name} ids: {_score([row[1:] for row in rows if row[0] % 2 == odd])}")
    print(f"articles: {_score_articles(_read(ARTICLES))}")
    for number, headline, gold in rows:
        if misses and number % 2 == 0 and gold not in _provinces(headline):
            print(gold, headline, [(each.name, each.provinces, each.rule) for each in find_places(headline)])
            misses -= 1


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _province(name: str) -> str:
    found = find_province(name.replace(" Governorate", ""))
    return found.code if found else ""


def _provinces(text: str) -> list[str]:
    """The provinces a text names, in order of first mention."""
    return list(dict.fromkeys(code for each in find_places(text) for code in each.provinces))


def _score(pairs: Iterable[tuple[str, str]]) -> str:
    n = hits = answered = given = 0
    for text, gold in pairs:
        found = _provinces(text)
        n, given, answered = n + 1, given + len(found), answered + bool(found)
        hits += gold in found
    return f"recall {hits / n:.3f}, precision {hits / given:.3f}, within {hits / answered:.3f}, n {n}"


def _score_articles(rows: Iterable[dict[str, str]]) -> str:
    n = hits = 0
    for row in rows:
        gold = set((row["gold_province"] or "").split("|")) - {""}
        if not gold:
            continue
        found = _provinces(row["title"]) or _provinces(row["text"])
        n, hits = n + 1, hits + bool(found and found[0] in gold)
    return f"first province among the gold ones {hits / n:.3f}, n {n}"


if __name__ == "__main__":
    main()
