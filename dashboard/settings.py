"""What the operator decides, read from the environment once, at the front door."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`store`: the store to serve; None serves the bundled sample."""

    store: Path | None = None

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Self:
        """Settings from STORE; an empty value counts as unset."""
        store = environment.get("STORE")
        return cls(store=Path(store) if store else None)
