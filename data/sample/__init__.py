"""The bundled sample: articles written for this project, and gold labels for them. SOURCES.md says what they rest on."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

FICTIONAL_OUTLETS: tuple[str, ...] = (
    "Orontes Wire (fictional)",
    "The Example Dispatch",
    "Placeholder Monitor (fictional)",
    "Sample State Gazette",
    "Specimen Aid Bulletin",
    "صحيفة المثال (خيالية)",
)


def sample_paths() -> list[Path]:
    """The files that hold the sample's articles, in the order of their names."""
    return sorted(path for path in (sample_folder() / "articles").iterdir() if path.suffix in {".txt", ".jsonl"})


def gold_path() -> Path:
    """The table of each article's main event that `conflict-timeline evaluate` scores against when none is named."""
    return sample_folder() / "gold.csv"


def load_gold() -> list[dict[str, Any]]:
    """The hand-made labels, one dict an article: id, title, published, and events in order of prominence.

    Each event has date_start, date_end (ISO days or None), status, event_type, sub_event_type, provinces, place, killed, injured, incident
    (a key shared by the articles that tell the same happening) and sentence (how the telling sentence begins).
    """
    lines = (sample_folder() / "gold_events.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def sample_folder() -> Path:
    """The folder that holds the sample; the package is installed as files, never zipped."""
    return Path(str(files(__name__)))
