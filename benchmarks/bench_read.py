"""How fast articles are read: python -m benchmarks.bench_read [PAGES...]

Prints articles a second for plain text and JSON Lines of 2 KB each, and for web pages the time beside trafilatura's own. PAGES are
saved web pages; without any, pages of the shape of a news site's are made up.
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import trafilatura
from htmldate import find_date

from data.read import read_articles
from data.read.webpage import read_page
from data.records import Article

SENTENCES = (
    "Forty lorries with food and medicine reached the town on Wednesday, aid workers said.",
    "The road to the south had been closed since the beginning of the month.",
    "A spokesman for the council said that a second convoy would follow within the week.",
    "Residents waited at the edge of the town, where the road crosses the railway line.",
    "No one was hurt when a shell fell near the bridge on February 22, according to the same source.",
)


def make_text(number: int) -> str:
    """A body of about 2 KB in eight paragraphs."""
    return "\n\n".join(" ".join(SENTENCES[(number + n + k) % 5] for k in range(3)) for n in range(8))


def make_page(number: int) -> str:
    """A page of about 40 KB: a menu, an article, related stories, a side bar and scripts."""
    day = f"2016-02-{number % 28 + 1:02}"
    menu = "".join(f'<li class="menu-item"><a href="/section/{n}">Section number {n}</a></li>' for n in range(80))
    cards = "".join(
        f'<div class="card"><a href="/world/{n}"><img src="/i/{n}.jpg" alt=""><h3>Another story about matter {n}</h3></a></div>'
        for n in range(60)
    )
    body = "".join(f"<p>{paragraph}</p>" for paragraph in make_text(number).split("\n\n"))
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Convoy {number} reaches town | Courier</title>'
        f'<meta property="og:title" content="Convoy {number} reaches town"><meta property="og:site_name" content="Courier">'
        f'<meta property="article:published_time" content="{day}T10:00:00+02:00"><style>{".a{color:red}" * 200}</style></head>'
        f"<body><header><ul>{menu}</ul></header><main><article><h1>Convoy {number} reaches town</h1>{body}</article>"
        f'<div class="related-stories"><ul><li><a href="/2016/02/01/{number}">The road is opened after talks</a></li></ul></div>'
        f"</main><aside>{cards}</aside><script>{'var a = 1;' * 800}</script><footer>© Courier</footer></body></html>"
    )


def time_it(run: Callable[[], object]) -> float:
    """The shortest of three runs, in seconds of this process, so that a busy machine does not count."""
    spent = []
    for _ in range(3):
        start = time.process_time()
        run()
        spent.append(time.process_time() - start)
    return min(spent)


def bench_texts(count: int = 2000) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for number in range(count):
            Path(folder, f"{number}.txt").write_text(
                f"Convoy {number} reaches town\n\n24 February 2016\n\n{make_text(number)}\n"
            )
        lines = Path(folder, "lines.jsonl")
        print(f"plain text   {count / time_it(lambda: list(read_articles([folder]))):8,.0f} articles a second")
        record = [{"title": f"Convoy {n}", "text": make_text(n), "published": "2016-02-24"} for n in range(count)]
        lines.write_text("".join(json.dumps(each) + "\n" for each in record))
        print(f"JSON Lines   {count / time_it(lambda: list(read_articles([lines]))):8,.0f} articles a second")


def bench_pages(pages: list[bytes]) -> None:
    read = time_it(lambda: [list(read_page(page, place="page")) for page in pages])
    text = time_it(lambda: [trafilatura.extract(page) for page in pages])
    metadata = time_it(lambda: [trafilatura.extract(page, with_metadata=True) for page in pages])
    outcomes = [next(iter(read_page(page, place="page"))) for page in pages]
    articles = sum(isinstance(outcome, Article) for outcome in outcomes)
    same_day = sum(
        isinstance(outcome, Article) and (outcome.published or "")[:10] == (find_date(page, original_date=True) or "")
        for outcome, page in zip(outcomes, pages, strict=True)
    )
    print(
        f"web pages    {len(pages) / read:8,.0f} pages a second, of {sum(map(len, pages)) / len(pages) / 1000:,.0f} KB"
    )
    print(f"  time over trafilatura's text alone {read / text:.2f}, over its text and metadata {read / metadata:.2f}")
    print(
        f"  read as articles {articles / len(pages):.3f}, same day as htmldate {same_day / max(articles, 1):.3f}, n = {len(pages)}"
    )


if __name__ == "__main__":
    bench_texts()
    bench_pages([Path(path).read_bytes() for path in sys.argv[1:]] or [make_page(n).encode() for n in range(100)])
