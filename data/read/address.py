"""Addresses of pages, taken apart and joined; what is none of any kind is no error."""

from urllib.parse import SplitResult, urljoin, urlsplit


def split_address(address: str | None) -> SplitResult | None:
    """The parts of an address; None without one, and for what cannot be one."""
    try:
        return urlsplit(address) if address else None
    except ValueError:
        return None


def join_address(base: str | None, href: str) -> str:
    """The address a link on a page leads to; the link as it stands when it makes none."""
    try:
        return urljoin(base or "", href)
    except ValueError:
        return href


def find_source(address: str | None) -> str | None:
    """The outlet as the host of an address without its "www."; None without an address."""
    parts = split_address(address)
    return parts.hostname.removeprefix("www.") if parts and parts.hostname else None
