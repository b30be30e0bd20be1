"""What one answer is asked for: the words of the page, the articles they are about, and who looks at them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.callbacks.shelf import Shelf
from dashboard.figures import Look
from dashboard.state import REFRESHED, Words, read_selection
from dashboard.stores import ARTICLES
from dashboard.text import Language
from dashboard.theme import THEMES
from data.selection import Selection


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A moment of the page. `device` is {"theme": ..., "narrow": ...}."""

    words: Words
    view: Words
    shelf: Shelf
    language: Language
    device: Mapping[str, Any]

    @property
    def selection(self) -> Selection:
        """The words as a Selection."""
        return read_selection(self.words)

    @property
    def look(self) -> Look:
        """How this reader's figures are to look."""
        return Look(
            theme=THEMES.get(self.device.get("theme", "light"), THEMES["light"]),
            language=self.language,
            patterned="patterns" in self.view,
            narrow=bool(self.device.get("narrow")),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the page: what shows it, as {name of an output: value}, and what it has to be shown anew for.

    It depends on the selection but for the words in `ignores` (on none of it where `ignores` is None), on the words of the view in `views`,
    and on the reader's device where it `is_drawn`.
    """

    show: Callable[[Asked], dict[str, Any]]
    ignores: tuple[str, ...] | None = ()
    views: tuple[str, ...] = ()
    is_drawn: bool = False

    def is_as_before(self, before: Asked | None, now: Asked) -> bool:
        """Whether it would show now what it showed before; None is nothing."""
        return before is not None and self._depend(before) == self._depend(now)

    def _depend(self, asked: Asked) -> tuple[Any, ...]:
        words = {} if self.ignores is None else {w: v for w, v in asked.words.items() if w not in self.ignores}
        views = [asked.view.get(word) for word in (*self.views, ARTICLES, REFRESHED)]
        return words, views, asked.device if self.is_drawn else None
