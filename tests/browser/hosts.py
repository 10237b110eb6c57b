"""The published `_headers` as Netlify and Cloudflare read it."""

from __future__ import annotations

from fnmatch import fnmatchcase

Rules = list[tuple[str, str, str]]  # addresses, name and value of a header


def header_rules(text: str) -> Rules:
    """Every header of every rule."""
    found: Rules = []
    addresses = ""
    for line in text.splitlines():
        if line.startswith("/"):
            addresses = line.strip()
        elif line.strip():
            name, _, value = line.strip().partition(": ")
            found.append((addresses, name, value))
    return found


def headers_of(path: str, rules: Rules) -> dict[str, str]:
    """What is said with the answer for a path, wherever the site stands; two rules that say the same header are refused."""
    found: dict[str, str] = {}
    for addresses, name, value in rules:
        if fnmatchcase(path, f"*{addresses}"):
            assert name not in found, f"two rules tell {name} for {path}"
            found[name] = value
    return found
