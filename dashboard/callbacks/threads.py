"""Callbacks in threads: Dash's ASGI servers run a plain function in the event loop, where one slow question holds up everybody's."""

from asyncio import to_thread
from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Any


def in_thread(callback: Callable[..., Any]) -> Callable[..., Awaitable[Any]]:
    """A callback that the event loop waits for instead of running it; what a page asks at once is answered side by side."""

    @wraps(callback)
    async def answer(*values: Any, **named: Any) -> Any:
        return await to_thread(callback, *values, **named)

    return answer
