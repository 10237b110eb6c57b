"""Signs of whole columns: the sign before the cents, and the order of day and month. What nothing decides is told."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from generator.importers import amounts, days
from generator.importers.plan import AMOUNTS, CARRIED, DAYS, Plan
from generator.importers.sheet import Sheet
from generator.problems import Place, Problem, problem, warning
from generator.texts import N_


@dataclass(frozen=True)
class Kind:
    """How one kind of column is detected, and the messages for what was found."""

    evidence: Callable[[str], str]
    usual: str
    proven: str
    as_others: str
    doubt: Callable[[Place, str, str], Problem]
    both: str


def doubtful_amount(place: Place, value: str, heading: str) -> Problem:
    return problem(place, "ambiguous-amount",
                   N_("'%(value)s' can be read in two ways, and no other amount of '%(heading)s' decides; "
                      "give `decimal` in a mapping"), value=value, heading=heading)


def doubtful_day(place: Place, value: str, heading: str) -> Problem:
    return problem(place, "ambiguous-date",
                   N_("'%(value)s' can be read in two ways, and no other date of '%(heading)s' decides; "
                      "give `dates` in a mapping"), value=value, heading=heading)


AMOUNT = Kind(amounts.evidence, ".", N_("'%(heading)s' has '%(sign)s' before the cents"),
              N_("'%(heading)s' is read with '%(sign)s' before the cents, as the other amounts of the file"), doubtful_amount,
              N_("'%(value)s' has '%(sign)s' before the cents, and another amount of '%(heading)s' has '%(other)s', on line "
                 "%(line)s; mend one, or give `decimal` in a mapping"))
DAY = Kind(days.evidence, days.ORDERS[0], N_("'%(heading)s' has dates in the order %(order)s"),
           N_("'%(heading)s' is read with dates in the order %(order)s, as the other dates of the file"), doubtful_day,
           N_("'%(value)s' has the order %(sign)s, and another date of '%(heading)s' has %(other)s, on line %(line)s; mend one, "
              "or give `dates` in a mapping"))


@dataclass(frozen=True)
class Proof:
    """What the cells of a column prove: each sign with the first place; the first cell that can be read in two ways."""

    heading: str
    signs: dict[str, Place]
    doubtful: tuple[Place, str] | None


def detected(sheet: Sheet, columns: dict[str, int], plan: Plan) -> tuple[dict[str, str], list[Problem]]:
    """The decimal sign of each column of amounts and the order of each column of dates; empty where nothing decides.

    A doubt in a column that a record has a field for is an error; another stays as it is written.
    """
    signs: dict[str, str] = {}
    told: list[Problem] = []
    for kind, names, given in ((AMOUNT, AMOUNTS, plan.decimal), (DAY, DAYS, plan.dates)):
        proofs = {name: proof_of(sheet, columns[name], kind) for name in columns if name in names}
        agreed = {sign for proof in proofs.values() for sign in proof.signs}
        for name, proof in proofs.items():
            signs[name], more = (given, []) if given else settled(proof, kind, agreed, name in CARRIED)
            told += more
    return signs, told


def proof_of(sheet: Sheet, column: int, kind: Kind) -> Proof:
    return proof_in(((Place(sheet.name, row.line), row.cells[column]) for row in sheet.rows),
                    " ".join(sheet.head.cells[column].split()), kind)


def proof_in(cells: Iterable[tuple[Place, str]], heading: str, kind: Kind) -> Proof:
    """All signs that the cells prove; when they differ, every cell with a sign is doubtful."""
    signs: dict[str, Place] = {}
    doubtful = first = None
    for place, text in cells:
        sign = kind.evidence(text)
        first = first or ((place, text) if sign else None)
        if sign == "?":
            doubtful = doubtful or (place, text)
        elif sign:
            signs.setdefault(sign, place)
    return Proof(heading, signs, first if len(signs) > 1 else doubtful)


def settled(proof: Proof, kind: Kind, agreed: set[str], is_carried: bool) -> tuple[str, list[Problem]]:
    """The sign of one column, and how it is known."""
    if len(proof.signs) == 1:
        (sign, place), = proof.signs.items()
        return sign, [warning(place, "import-detected", kind.proven, heading=proof.heading, sign=sign, order=sign)]
    if proof.doubtful is None:
        return kind.usual, []
    place, text = proof.doubtful
    if not proof.signs and len(agreed) == 1:
        sign, = agreed
        return sign, [warning(place, "import-detected", kind.as_others, heading=proof.heading, sign=sign, order=sign)]
    found = kind.doubt(place, text, proof.heading)
    if len(proof.signs) > 1:
        (one, _), (other, there) = list(proof.signs.items())[:2]
        found = problem(place, found.code, kind.both, value=text, sign=one, heading=proof.heading, other=other, line=there.line)
    return "", [found if is_carried else replace(found, is_warning=True)]
