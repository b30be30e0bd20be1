"""A server in a process of its own: when it answers, and what it costs."""

import os
import time
from pathlib import Path
from urllib.request import urlopen


def wait_for(address: str) -> None:
    """Wait until an address answers; raises TimeoutError after a minute."""
    for _ in range(600):
        try:
            urlopen(address).close()
            return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(f"{address}: no answer in a minute")


def cpu_seconds(process: int) -> float:
    """The seconds of processor a process has used, its own and the kernel's for it."""
    fields = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
