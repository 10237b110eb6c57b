"""One amount: which decimal sign it proves, and its exact value when the sign is known."""

from __future__ import annotations

import re
from decimal import Decimal

from generator.importers.cells import Exact

NOISE = re.compile(r"^(?:EUR|€)|(?:EUR|euro|€)$|[\s'’]+", re.IGNORECASE)
SIGNS = re.compile(r"[.,]")
WHOLE = re.compile(r"[0-9]{1,15}")
EXACT = re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,2}0*)?")


def cleaned(text: str) -> str:
    """Without spaces of any kind and without the sign of the euro."""
    return NOISE.sub("", text.strip()).removesuffix(",-").removesuffix(",--")


def evidence(text: str) -> str:
    """The decimal sign that this amount proves: "," or "."; "?" when it can be read in two ways; "" when it has no sign."""
    if isinstance(text, Exact):
        return ""
    value = cleaned(text)
    signs = SIGNS.findall(value)
    if not signs or not re.fullmatch(r"[0-9.,]+", value):
        return ""
    if len(set(signs)) > 1:
        return signs[-1]
    other = "," if signs[0] == "." else "."
    if len(signs) > 1:
        return other
    before, after = SIGNS.split(value)
    if len(after) == 3 and 1 <= len(before) <= 3 and before != "0":
        return "?"
    return signs[0]


def read_amount(text: str, sign: str) -> Decimal | None:
    """The exact amount in euro and cents; None when it is none. Without a sign only whole amounts are read."""
    value = cleaned(text)
    if isinstance(text, Exact):
        return Decimal(value) if EXACT.fullmatch(value) else None
    if not sign:
        return Decimal(value) if WHOLE.fullmatch(value) else None
    thousands = re.escape("." if sign == "," else ",")
    whole = rf"(?:[0-9]{{1,15}}|[0-9]{{1,3}}(?:{thousands}[0-9]{{3}}){{1,4}})"
    if not re.fullmatch(rf"{whole}(?:{re.escape(sign)}[0-9]{{1,2}})?", value):
        return None
    return Decimal(re.sub(thousands, "", value).replace(sign, "."))


def amount_text(amount: Decimal) -> str:
    """The amount as records write it: whole euros, or two digits for the cents."""
    return f"{amount:.0f}" if amount == amount.to_integral_value() else f"{amount:.2f}"
