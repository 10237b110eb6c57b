"""The published `_headers` as Netlify and Cloudflare read it."""

from __future__ import annotations

from fnmatch import fnmatchcase

POLICY = "Content-Security-Policy"
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
    """What is said with the answer for a path, wherever the site stands. As its folder is not known, a rule of the main language
    fits the path of another one too; the longer rule is the right one. Two of the same length that say the same are refused.
    Policies are joined: a browser holds to each of them."""
    found: dict[str, tuple[int, str]] = {}
    for addresses, name, value in rules:
        if fnmatchcase(path, f"*{addresses}"):
            length = len(addresses)
            if name == POLICY and name in found:
                found[name] = (length, f"{found[name][1]}, {value}" if value not in found[name][1] else found[name][1])
                continue
            assert found.get(name, (0, ""))[0] != length, f"two rules tell {name} for {path}"
            found[name] = max(found.get(name, (0, "")), (length, value))
    return {name: value for name, (_, value) in found.items()}
