"""Amounts of a column: the decimal sign is detected over all of them, and refused when they leave it open."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from generator.importers.xlsx import Exact
from generator.problems import Place, Problem, problem, warning
from generator.texts import N_

NOISE = re.compile(r"^(?:EUR|€)|(?:EUR|euro|€)$|[\s'’]+", re.IGNORECASE)
SIGNS = re.compile(r"[.,]")
EXACT = re.compile(r"\d{1,15}(?:\.\d{1,2}0*)?")


def cleaned(text: str) -> str:
    """Without spaces of any kind and without the sign of the euro."""
    return NOISE.sub("", text.strip()).removesuffix(",-").removesuffix(",--")


def evidence(text: str) -> str:
    """The decimal sign that this amount proves: "," or "."; "?" when it can be read in two ways; "" when it has no sign."""
    value = cleaned(text)
    signs = SIGNS.findall(value)
    if not signs or not re.fullmatch(r"[\d.,]+", value):
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


def decimal_sign(cells: Iterable[tuple[Place, str]], heading: str, given: str) -> tuple[str, list[Problem]]:
    """The sign of the whole column, told as a finding; or the problem that nothing decides."""
    proofs = [(place, text, evidence(text)) for place, text in cells if not isinstance(text, Exact)]
    signs = {proof for _, _, proof in proofs if proof in (",", ".")}
    if given in (",", "."):
        return given, []
    if len(signs) == 1:
        sign = signs.pop()
        place = next(place for place, _, proof in proofs if proof == sign)
        return sign, [warning(place, "import-detected", N_("'%(heading)s' has '%(sign)s' before the cents"), heading=heading,
                              sign=sign)]
    doubtful = [(place, text) for place, text, proof in proofs if proof and (signs or proof == "?")]
    if not doubtful:
        return ".", []
    place, text = doubtful[0]
    return "", [problem(place, "ambiguous-amount",
                        N_("'%(value)s' can be read in two ways, and no other amount of '%(heading)s' decides; "
                           "give `decimal` in a mapping"), value=text, heading=heading)]


def read_amount(text: str, sign: str) -> Decimal | None:
    """The exact amount in euro and cents; None when it is none."""
    value = text.strip() if isinstance(text, Exact) else cleaned(text)
    if isinstance(text, Exact):
        return Decimal(value) if EXACT.fullmatch(value) else None
    thousands = re.escape("." if sign == "," else ",")
    whole = rf"(?:[0-9]{{1,15}}|[0-9]{{1,3}}(?:{thousands}[0-9]{{3}}){{1,4}})"
    if not re.fullmatch(rf"{whole}(?:{re.escape(sign)}[0-9]{{1,2}})?", value):
        return None
    return Decimal(re.sub(thousands, "", value).replace(sign, "."))


def amount_text(amount: Decimal) -> str:
    """The amount as records write it: whole euros, or two digits for the cents."""
    return f"{amount:.0f}" if amount == amount.to_integral_value() else f"{amount:.2f}"
