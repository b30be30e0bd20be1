"""The command line: serve, parse, ingest, export, evaluate, remove."""

import csv
import ipaddress
import socket
import sys
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from enum import StrEnum
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer
from rich.console import Console
from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from dashboard.settings import Settings, SettingsError, Uploads

# Reading, the store and the page take long to load: each command loads what it needs, and asking for help nothing.
if TYPE_CHECKING:
    from data.evaluate import Score
    from data.ingest import Report
    from data.parse import Parsed
    from data.read import Rejection
    from data.records import Event
    from data.selection import Selection

app = typer.Typer(
    name="conflict-timeline",
    help="Read news articles about a war into dated event records, and explore them on a timeline and a map.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)

# Everything that is not the answer itself goes to standard error, so that an answer can be piped.
err = Console(stderr=True, highlight=False, soft_wrap=True)

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH...", help="Files, folders or archives of articles; - is standard input.", show_default=False
    ),
]
Store = Annotated[Path, typer.Option("--store", metavar="FILE", help="The store.", show_default=False)]
Gazetteer = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="More places: a GeoNames dump, a CSV with name, latitude, longitude and optionally province, or a UCDP or ACLED table.",
        show_default=False,
    ),
]
Strict = Annotated[bool, typer.Option("--strict", help="Exit with 1 when anything was rejected.")]


def _filter(word: str, metavar: str, meaning: str) -> Any:
    return typer.Option(word, metavar=metavar, help=meaning, show_default=False)


class Format(StrEnum):
    """How `parse` prints."""

    table = "table"
    jsonl = "jsonl"
    csv = "csv"


def main() -> None:
    """Run the command line; a reader of our output that goes away early is no error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that lacks a letter shows a mark, not a failure
    try:
        app()
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)


@app.command()
def serve(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATH...]",
            help="Articles to show; with neither PATH nor --store, the bundled sample.",
            show_default=False,
        ),
    ] = None,
    store: Annotated[
        Path | None, typer.Option("--store", metavar="FILE", help="A store to show.", show_default=False)
    ] = None,
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port to listen on.")] = 8050,
    uploads: Annotated[
        Uploads | None,
        typer.Option(
            help="Whether visitors may hand over articles: off, for their visit, or into the store. "
            "For their visit when served to this machine alone, else off.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Show articles, a store or the bundled sample at http://HOST:PORT."""
    import uvicorn

    from dashboard.app import create_app
    from dashboard.sample import end_tidily_on_sigterm, open_articles, open_sample
    from data.store import EventStore, StoreError

    if paths and store:
        _refuse("serve: expected PATH... or --store FILE, found both; ingest the articles into the store first")
    try:
        settings = Settings.from_environment(is_private=_is_this_machine(host))
    except SettingsError as error:
        _refuse(str(error))
    _refuse_taken_port(host, port)
    try:
        if store:
            opened = EventStore(store)
        elif paths:
            read, report = open_articles(paths)
            _say_rejected(report.rejected)
            if read is None:
                _fail("nothing could be read")
            _say_report(report)
            opened = read
        else:
            opened = open_sample()
    except StoreError as error:
        _fail(str(error))
    end_tidily_on_sigterm()
    err.print(f"Conflict Timeline: http://{host}:{port} (Ctrl+C ends it)")
    app_of_store = create_app(opened, replace(settings, uploads=uploads or settings.uploads))
    uvicorn.run(app_of_store.server, host=host, port=port, log_level="warning")


@app.command()
def parse(
    paths: Paths,
    form: Annotated[Format, typer.Option("--format", help="How to print them.")] = Format.table,
    gazetteer: Gazetteer = None,
    strict: Strict = False,
) -> None:
    """Print the events of articles; nothing is written."""
    from data.parse import parse_articles
    from data.read import Rejection

    _check_gazetteer(gazetteer)

    printer = _PRINTERS[form]()
    next(printer)
    articles = rejected = 0
    for item in parse_articles(paths, gazetteer=gazetteer):
        if isinstance(item, Rejection):
            _say_rejected([item])
            rejected += 1
        else:
            articles += 1
            printer.send(item)
    printer.close()
    _finish(articles, rejected, strict)


@app.command()
def ingest(
    paths: Paths,
    store: Store,
    workers: Annotated[int, typer.Option(min=1, help="Processes that read side by side.")] = 1,
    dask: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="A dask scheduler to read on instead.", show_default=False)
    ] = None,
    gazetteer: Gazetteer = None,
    corrections: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="Corrections that `export corrections` wrote, taken over first.", show_default=False
        ),
    ] = None,
    strict: Strict = False,
) -> None:
    """Read articles into a store: all of a run, or nothing. Articles it knows change nothing."""
    from data.ingest import ingest_articles
    from data.relate.corrections import CorrectionError, corrections_path, import_corrections, read_corrections_file
    from data.store import StoreError

    _check_gazetteer(gazetteer)
    if corrections:
        try:
            taken = import_corrections(corrections_path(store), read_corrections_file(corrections))
        except (CorrectionError, OSError) as error:
            _fail(f"{corrections}: {error.strerror}" if isinstance(error, OSError) else str(error))
        err.print(_count(taken, "correction") + " taken over")
    try:
        with _progress() as advance:
            report = ingest_articles(paths, store, workers=workers, dask=dask, gazetteer=gazetteer, progress=advance)
    except StoreError as error:
        _fail(str(error))
    _say_rejected(report.rejected)
    _say_report(report)
    _finish(report.articles + report.known, len(report.rejected), strict)


@app.command()
def export(
    what: Annotated[
        str,
        typer.Argument(
            metavar="events|edges|articles|timeline|map|network|bundle|corrections", help="What to take along."
        ),
    ],
    store: Store,
    out: Annotated[
        Path, typer.Option("--out", metavar="FILE", help="The file to write; its ending says how.", show_default=False)
    ],
    first: Annotated[str | None, _filter("--from", "DAY", "First day wanted.")] = None,
    last: Annotated[str | None, _filter("--to", "DAY", "Last day wanted.")] = None,
    undated: Annotated[bool, typer.Option("--undated", help="Only events whose date is unknown.")] = False,
    province: Annotated[
        list[str] | None, _filter("--province", "NAME|CODE", "Province; may be repeated, as may those below.")
    ] = None,
    type_: Annotated[list[str] | None, _filter("--type", "T", "Event type.")] = None,
    sub_type: Annotated[list[str] | None, _filter("--sub-type", "T", "Sub-event type.")] = None,
    actor: Annotated[list[str] | None, _filter("--actor", "A", "Canonical name of an actor.")] = None,
    source: Annotated[list[str] | None, _filter("--source", "S", "Name of an outlet.")] = None,
    text: Annotated[list[str] | None, _filter("--text", "WORDS", "Words in the title or the sentence.")] = None,
    min_killed: Annotated[str | None, _filter("--min-killed", "N", "Smallest number of killed.")] = None,
    precision: Annotated[list[str] | None, _filter("--precision", "P", "Precision of the date.")] = None,
    place_precision: Annotated[list[str] | None, _filter("--place-precision", "P", "Precision of the place.")] = None,
    status: Annotated[list[str] | None, _filter("--status", "S", "occurred, planned or denied.")] = None,
    full_only: Annotated[
        bool, typer.Option("--full-only", help="Leave out events known from a headline only.")
    ] = False,
) -> None:
    """Write events, edges or articles, the timeline, the map or the network of stories, all of it as a bundle, or what users corrected, to a file."""
    from dashboard.export.charts import NoBrowserError
    from dashboard.export.files import ENDINGS, write_file
    from dashboard.export.files import export as export_content
    from data.relate.corrections import corrections_path, read_corrections, write_corrections
    from data.store import EventStore, StoreError

    words: dict[str, Any] = {
        "from": [first], "to": [last], "undated": ["1"] * undated, "province": province, "type": type_, "sub-type": sub_type,
        "actor": actor, "source": source, "q": text, "min-killed": [min_killed], "precision": precision,
        "place-precision": place_precision, "status": status, "full-only": ["1"] * full_only,
    }  # fmt: skip
    if what not in (*ENDINGS, "corrections"):
        _refuse(f"export: expected one of {', '.join(ENDINGS)}, corrections; found {what!r}")
    selection = _read_filters(words)
    try:
        opened = EventStore(store)
        if what == "corrections":
            write_corrections(read_corrections(corrections_path(store)), out)
        else:
            content = export_content(opened, selection, what, out.suffix.lower(), today=date.today())
            write_file(content, out)
    except ValueError as error:
        _refuse(str(error))
    except (StoreError, NoBrowserError, TimeoutError) as error:
        _fail(str(error))
    except OSError as error:
        _fail(f"{out}: cannot be written: {error.strerror}")


@app.command()
def remove(
    articles: Annotated[
        list[str],
        typer.Argument(metavar="ARTICLE...", help="Articles by id, reference or address.", show_default=False),
    ],
    store: Store,
) -> None:
    """Take retracted articles out of a store, with what came from them."""
    from data.ingest import remove_articles
    from data.store import EventStore, StoreError

    try:
        EventStore(store).close()  # removing from a store that is not there must not make one
        count = remove_articles(articles, store)
    except (StoreError, LookupError) as error:
        _fail(str(error.args[0]))
    err.print(f"{count} article{'s' * (count != 1)} removed")


@app.command()
def evaluate(
    gold: Annotated[
        Path | None,
        typer.Argument(
            metavar="[GOLD.csv]",
            help="Labelled articles: id, title, text and any of gold_published, gold_province, gold_type, "
            "gold_killed_civilians, gold_killed_noncivilians; none: the bundled sample's.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Print how right the reading is: precision, recall, F1 or accuracy, with n and a 95% interval."""
    from data.evaluate import evaluate as score_reading
    from data.evaluate_sample import evaluate_sample
    from data.sample import gold_path

    try:
        scores = score_reading(gold or gold_path())
    except (OSError, ValueError) as error:
        _fail(f"{gold}: {error.strerror}" if isinstance(error, OSError) else str(error))
    _print_scores("The main event of each article", scores)
    if gold is None:
        _print_scores("Every event of the bundled sample", evaluate_sample())
        err.print(
            "The bundled sample was written for this project and flatters; labelled articles of your own say more."
        )


def _print_scores(title: str, scores: "Iterable[Score]") -> None:
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, title=title, title_justify="left")
    table.add_column("what")
    for heading in ("n", "precision", "recall", "F1", "accuracy", "95% interval"):
        table.add_column(heading, justify="right")
    for score in scores:
        rates = (score.precision, score.recall, score.f1, score.accuracy)
        interval = f"{score.low:.3f} to {score.high:.3f}" if score.low is not None and score.high is not None else ""
        table.add_row(score.what, str(score.n), *("" if rate is None else f"{rate:.3f}" for rate in rates), interval)
    Console(highlight=False, width=None if sys.stdout.isatty() else 120).print(table)


Printer = Generator[None, "Parsed", None]


def _print_table() -> Printer:
    """An article's headline, then a row an event; as wide as the terminal, wide enough to read in a pipe."""
    out = Console(highlight=False, width=None if sys.stdout.isatty() else 200)
    while True:
        parsed = yield
        article = parsed.article
        heading = f"{article.published or 'undated'}  {article.title or '(no headline)'}"
        out.print("\n" + _quiet(heading), style="bold", markup=False)
        if not parsed.events:
            out.print("  no event found", style="dim")
            continue
        table = Table(box=None, padding=(0, 1), pad_edge=False, show_edge=False)
        for heading in ("date", "status", "type", "provinces", "place", "killed", "injured", "sentence"):
            table.add_column(heading, overflow="fold" if heading == "sentence" else "ellipsis")
        for event in parsed.events:
            table.add_row(*(Text(_quiet(cell)) for cell in _summarise(event)))
        out.print(table)


def _print_jsonl() -> Printer:
    """One event a line, with the columns of the contract."""
    from dashboard.export.tables import to_jsonl
    from data.tables import events_to_frame

    while True:
        parsed = yield
        # As bytes: JSON is UTF-8 whatever the terminal's own encoding is.
        sys.stdout.flush()
        sys.stdout.buffer.write(to_jsonl(events_to_frame(parsed.events)))


def _print_csv() -> Printer:
    """A header, then one event a row."""
    from dashboard.export.tables import to_csv_rows
    from data.records import EVENT_COLUMNS
    from data.tables import events_to_frame

    writer = csv.writer(sys.stdout)
    writer.writerow(EVENT_COLUMNS)
    while True:
        parsed = yield
        writer.writerows(to_csv_rows(events_to_frame(parsed.events)))


_PRINTERS = {Format.table: _print_table, Format.jsonl: _print_jsonl, Format.csv: _print_csv}


def _summarise(event: "Event") -> tuple[str, ...]:
    """An event's cells in the terminal's table; unknown is empty."""
    day = str(event.date_start or "unknown")
    if event.date_end and event.date_end != event.date_start:
        day += f" to {event.date_end}"
    return (
        day,
        event.status,
        event.sub_event_type or event.event_type or "",
        " ".join(event.provinces),
        event.place or "",
        _write_toll(event.killed, event.killed_low, event.killed_high),
        _write_toll(event.injured, event.injured_low, event.injured_high),
        event.sentence or event.title or "",
    )


def _write_toll(best: int | None, low: int | None, high: int | None) -> str:
    if best is not None:
        return str(best) if low in (None, best) and high in (None, best) else f"{best} ({_bounds(low, high)})"
    return _bounds(low, high)


def _bounds(low: int | None, high: int | None) -> str:
    if low is not None and high is not None:
        return f"{low}-{high}"
    return f"{low}+" if low is not None else f"up to {high}" if high is not None else ""


def _read_filters(words: dict[str, Any]) -> "Selection":
    from data.selection import selection_from_words

    given = {word: [value for value in values or () if value is not None] for word, values in words.items()}
    try:
        return selection_from_words(given)
    except ValueError as error:
        _refuse(f"--{error}" if str(error).split(":")[0] in given else str(error))


@contextmanager
def _progress() -> Iterator[Callable[[int], None]]:
    """A count of articles on a terminal; nothing in a pipe."""
    columns = (SpinnerColumn(), TextColumn("reading articles"), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=err, disable=not err.is_terminal, transient=True) as bar:
        task = bar.add_task("read", total=None)
        yield lambda articles: bar.advance(task, articles)


def _say_rejected(rejected: "Iterable[Rejection]") -> None:
    for each in rejected:
        err.print(_quiet(f"rejected: {each.place}: {each.reason}"), markup=False)


def _quiet(text: str) -> str:
    """Text of an article, a path or a member's name without what would speak to the terminal (escape codes, line ends)."""
    return "".join(character if character.isprintable() else "\ufffd" for character in text)


def _say_report(report: "Report") -> None:
    parts = [_count(report.articles, "new article")]
    if report.known:
        parts.append(f"{report.known:,} already known")
    if report.undated:
        parts.append(f"{report.undated:,} undated")
    if report.without_event:
        parts.append(f"{report.without_event:,} without an event")
    parts += [
        _count(report.stubs, "listed story", "listed stories"),
        _count(report.events, "event"),
        _count(report.edges, "link"),
    ]
    if report.rejected:
        parts.append(f"{len(report.rejected):,} rejected")
    err.print(", ".join(parts))
    for table in report.event_tables:
        if Path(table).is_file():
            err.print(
                _quiet(f"{table}: an event table; with --gazetteer {table} its places are found in articles, too"),
                markup=False,
            )


def _count(number: int, one: str, many: str | None = None) -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _finish(articles: int, rejected: int, strict: bool) -> None:
    """Exit status: 1 when nothing could be read, or when strict and something was rejected."""
    if articles == 0:
        _fail("nothing could be read")
    if strict and rejected:
        raise typer.Exit(1)


def _check_gazetteer(path: Path | None) -> None:
    """Load the places before anything is read: a file of places that makes no sense is one line."""
    from data.parse import find_gazetteer
    from geo.place_files import GazetteerError

    try:
        find_gazetteer(path)
    except GazetteerError as error:
        _fail(str(error))


def _is_this_machine(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _refuse_taken_port(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            _fail(f"cannot listen on {host}:{port}: {error.strerror}; try another --port")


def _fail(message: str) -> NoReturn:
    err.print(message, markup=False, style="red")
    raise typer.Exit(1)


def _refuse(message: str) -> NoReturn:
    err.print(message, markup=False, style="red")
    raise typer.Exit(2)


if __name__ == "__main__":
    main()
