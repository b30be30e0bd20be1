"""The house's arrows: tests -> dashboard -> data -> geo, and never back."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MAY_IMPORT = {"geo": set(), "data": {"geo"}, "dashboard": {"data", "geo"}}
OURS = {*MAY_IMPORT, "tests", "benchmarks"}


def imported_rooms(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return {name.partition(".")[0] for name in names} & OURS


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_a_room_imports_only_what_lies_below_it(room):
    files = list((ROOT / room).rglob("*.py"))
    assert files
    wrong = {
        f"{path.relative_to(ROOT)} -> {name}"
        for path in files
        for name in imported_rooms(path) - {room} - MAY_IMPORT[room]
    }
    assert wrong == set()


def test_figures_know_neither_dash_nor_the_store():
    wrong = set()
    for path in (ROOT / "dashboard" / "figures").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            module = node.module or "" if isinstance(node, ast.ImportFrom) else ""
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [module]
            wrong |= {
                f"{path.name} -> {name}"
                for name in names
                if name.partition(".")[0] in ("dash", "duckdb") or name == "data.store"
            }
    assert wrong == set()
