"""The Chrome or Chromium that the browser tests drive: found where it is, or Debian's installed where that is allowed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge")
ELSEWHERE = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
# No sandbox: a container has none to offer. Nothing in the background: the page alone decides what is asked of whom.
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
NONE_FOUND = (
    "The browser tests need Chrome or Chromium, and none was found: install it (Debian: apt install chromium; "
    "elsewhere: google.com/chrome), or name one: CHROMIUM=/path/to/chrome make test"
)


def find_browser() -> str | None:
    """The path of $CHROMIUM, or of the first Chrome or Chromium that starts; None when there is none."""
    candidates = [os.environ.get("CHROMIUM"), *map(shutil.which, NAMES), *ELSEWHERE]
    return next((path for path in candidates if path and Path(path).exists() and _starts(path)), None)


def _starts(path: str) -> bool:
    # Ubuntu's chromium is a stand-in that only says to install a snap.
    answer = subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False)
    return answer.returncode == 0


def install_browser() -> None:
    """Install Debian's chromium, as root or by a sudo that asks nothing; quietly do nothing where that cannot be."""
    if not shutil.which("apt-get"):
        return
    as_root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if as_root and subprocess.run([*as_root, "true"], capture_output=True, check=False).returncode != 0:
        return
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "chromium"]):
        subprocess.run([*as_root, *command], env=environment, stdout=subprocess.DEVNULL, check=False)


if __name__ == "__main__":
    if find_browser() is None:
        install_browser()
    if find_browser() is None:
        sys.exit(NONE_FOUND)
