"""What the operator decides, read from the environment once, at the front door."""

import os
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, Self, cast, get_args

Uploads = Literal["off", "visit", "store"]
UPLOADS: tuple[Uploads, ...] = get_args(Uploads)


class SettingsError(ValueError):
    """A setting that makes no sense; the message names it, what was found and what was expected."""


def _own_folder() -> Path:
    return Path(tempfile.gettempdir()) / f"conflict-timeline-{os.getuid()}" / "workspaces"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`store`: the store to serve; None serves the bundled sample.

    `uploads`: whether visitors may hand over articles of their own: not at all, for their visit, or into the store. `upload_bytes` is the most
    at once. `corrections`: whether visitors may correct the store that is served; everybody sees what they do. `workspaces` is the folder that keeps visitors' articles for a day; all processes of one server share it.
    """

    store: Path | None = None
    uploads: Uploads = "off"
    corrections: bool = True
    upload_bytes: int = 50_000_000
    workspaces: Path = field(default_factory=_own_folder)

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ, *, is_private: bool = False) -> Self:
        """Settings from STORE, UPLOADS, CORRECTIONS, UPLOAD_MB and WORKSPACES; an empty value counts as unset.

        What others could do is off unless switched on, save where this machine alone is served (`is_private`). Raises SettingsError.
        """
        given = {name: value for name, value in environment.items() if value}
        uploads = _read_choice(given, "UPLOADS", UPLOADS, "visit" if is_private else "off")
        corrections = _read_choice(given, "CORRECTIONS", ("on", "off"), "on" if is_private else "off")
        megabytes = given.get("UPLOAD_MB", "50")
        if not megabytes.isdecimal() or megabytes == "0":
            raise SettingsError(f"UPLOAD_MB: expected a whole number of megabytes, found {megabytes!r}")
        return cls(
            store=Path(given["STORE"]) if "STORE" in given else None,
            uploads=cast(Uploads, uploads),
            corrections=corrections == "on",
            upload_bytes=int(megabytes) * 1_000_000,
            workspaces=Path(given["WORKSPACES"]) if "WORKSPACES" in given else _own_folder(),
        )


def _read_choice(given: Mapping[str, str], name: str, choices: Sequence[str], default: str) -> str:
    value = given.get(name, default)
    if value not in choices:
        raise SettingsError(f"{name}: expected one of {', '.join(choices)}; found {value!r}")
    return value
