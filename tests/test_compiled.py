"""The wheel whose reading is compiled (`make wheel`) reads just what the sources read."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import asdict
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
READ_SAMPLE = "import tests.test_compiled as own; own.print_events()"


def print_events() -> None:
    """Print where the reading comes from, then all that is read of the sample, an article a line."""
    from data.extract import events, extract_events
    from data.read import read_articles
    from data.records import Article
    from data.sample import sample_paths

    print(events.__file__)
    for article in read_articles(sample_paths()):
        if isinstance(article, Article):
            print(json.dumps([asdict(event) for event in extract_events(article)], default=str))


def run(python_path: Path) -> tuple[str, list[str]]:
    """The file of the reading that a Python with this path first takes, and what it reads."""
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(python_path), str(ROOT)])}
    told = subprocess.run(
        [sys.executable, "-P", "-c", READ_SAMPLE], env=env, cwd=python_path, check=True, capture_output=True, text=True
    )
    origin, *read = told.stdout.splitlines()
    return origin, read


@pytest.mark.skipif(shutil.which(os.environ.get("CC", "cc")) is None, reason="no C compiler here to compile with")
def test_what_is_compiled_reads_what_the_sources_read(tmp_path):
    subprocess.run(
        [
            sys.executable,
            "-m",
            "uv",
            "build",
            "--quiet",
            "--no-build-isolation",
            f"--python={sys.executable}",
            f"--out-dir={tmp_path}",
        ],
        cwd=ROOT,
        env={**os.environ, "HATCH_BUILD_HOOK_ENABLE_MYPYC": "1"},
        check=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    zipfile.ZipFile(wheel).extractall(tmp_path / "compiled")
    origin, compiled = run(tmp_path / "compiled")
    assert not origin.endswith(".py")
    plain_origin, plain = run(ROOT)
    assert plain_origin.endswith(".py")
    assert len(plain) > 50
    assert compiled == plain
