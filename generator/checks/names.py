"""What somebody probably meant by a name that is not that of a municipality at the time."""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from generator.checks.spelling import LONGEST, Spelling, folded
from generator.reading.meant import word_for_nothing
from generator.records.gazetteer import Gazetteer
from generator.records.municipality import Merger, Municipality, Province, Relation
from generator.texts import N_

UNKNOWN = N_("'%(name)s' is no municipality")
SEPARATORS = re.compile(r"\s*[,;/&+|]\s*|\s+(?:en|et|and)\s+")
BODY = re.compile(r"(?:de )?(?:stad|gemeente|ville de|commune de|city of|gemeentebestuur|stadsbestuur|lokaal bestuur)\s+"
                  r"(?:van )?(.+)", re.IGNORECASE)
ORGANISATION = re.compile(r"(OCMW|AGB|CPAS|politiezone|hulpverleningszone|zorgbedrijf|welzijnsvereniging)[\s-]+(?:van )?(.+)",
                          re.IGNORECASE)
GAP = re.compile(r"\s+-\s+|\s+|\s*[-–]\s*")
REMARK = re.compile(r"(.+?)\s*\(.*\)")  # a remark in brackets behind the name
GLUED = re.compile(r"(?:municipality|gemeente):(\S.*)")
GROUP = re.compile(r"\b(?:gemeenten|steden|diverse|andere|alle|verschillende|regio|streek|provincie|besturen)\b", re.IGNORECASE)


class Names:
    """Municipalities by everything that people call them."""

    def __init__(self, municipalities: list[Municipality], mergers: Iterable[Merger], provinces: Iterable[Province] = ()) -> None:
        self.gazetteer = Gazetteer(municipalities)
        self.provinces = {name for province in provinces for name in province.names}
        self.mergers: dict[str, list[Merger]] = defaultdict(list)
        self.origins: dict[str, list[Municipality]] = defaultdict(list)
        for municipality in municipalities:
            if municipality.successor:
                self.origins[municipality.successor].append(municipality)
        for merger in mergers:
            self.mergers[merger.former].append(merger)

    @cached_property
    def spelling(self) -> Spelling:
        return Spelling(self.gazetteer.by_name)

    @cached_property
    def translated(self) -> dict[str, str]:
        """A name in any language -> that in the main one, where it is that of one municipality only."""
        found: dict[str, set[str]] = defaultdict(set)
        for municipality in self.gazetteer.by_nis.values():
            for name in municipality.names:
                found[name].add(municipality.name)
        return {name: next(iter(names)) for name, names in found.items() if len(names) == 1}

    def with_postal_code(self, code: str, day: datetime.date) -> str:
        """The municipality of that day whose main postal code it is."""
        return next((m.name for m in self.gazetteer.by_nis.values() if m.main_postal_code == code and m.valid_on(day)), "")

    @cached_property
    def by_part(self) -> dict[str, set[str]]:
        """Part of a name -> the names of several words that hold it: Heist is in two of them."""
        found: dict[str, set[str]] = defaultdict(set)
        for name in self.gazetteer.by_name:
            parts = re.split("[- ]", name)
            for part in parts if len(parts) > 1 else ():
                found[part].add(name)
        return found

    def is_spelt_alike(self, name: str) -> bool:
        """It is one name but for hyphens, spaces, capitals and accents."""
        return folded(name) in self.spelling.words

    def holds_more(self, name: str) -> bool:
        """A name that is known stands beside another that is not."""
        parts = [part for part in SEPARATORS.split(name.strip()) if part]
        return len(parts) > 1 and any(self.gazetteer.named(part) for part in parts)

    def several(self, name: str) -> list[str]:
        """The municipalities that stand together in one text; nothing when a part of it is no municipality."""
        found: list[str] = []
        for part in filter(None, SEPARATORS.split(name.strip())):
            names = [part] if self.gazetteer.named(part) else self.side_by_side(part)
            if not names:
                return []
            found += names
        return found if len(found) > 1 else []

    def side_by_side(self, text: str) -> list[str]:
        """`Vilvoorde Zemst`: names with a space or hyphen between, the longest first."""
        for gap in reversed(list(GAP.finditer(text[:LONGEST]))):
            one, rest = text[: gap.start()], text[gap.end():]
            if self.gazetteer.named(one):
                others = [rest] if self.gazetteer.named(rest) else self.side_by_side(rest)
                if others:
                    return [one, *others]
        return []

    def explained(self, name: str, day: datetime.date) -> tuple[str, str]:
        """A message, and the name that was probably meant."""
        return self.of_another_kind(name, day) or self.with_more(name) or (
            UNKNOWN, self.spelling.nearest(name) or self.whole(name, day))

    def of_another_kind(self, name: str, day: datetime.date) -> tuple[str, str] | None:
        """A name in another language, a postal code, a province, or a word for nothing."""
        if name in self.translated:
            return N_("'%(name)s' is the name of a municipality in another language"), self.translated[name]
        if name.isdecimal() and (meant := self.with_postal_code(name, day)):
            return N_("'%(name)s' is a postal code; write the name of the municipality"), meant
        if name in self.provinces:
            return N_("'%(name)s' is a province; write its municipalities, or 'group: ...' when nobody names them"), ""
        if word_for_nothing(name):
            return N_("'%(name)s' is no municipality; leave out a participant that nobody knows"), ""
        return None

    def with_more(self, name: str) -> tuple[str, str] | None:
        """A name with a word before or behind it, or a group of municipalities."""
        if found := GLUED.fullmatch(name):
            return N_("'%(name)s' has no space behind its colon"), f"municipality: {found[1]}"
        if found := BODY.fullmatch(name):
            return N_("'%(name)s' is more than the name; write the name of the municipality alone"), self.meant(found[1])
        if (found := ORGANISATION.fullmatch(name)) and (meant := self.meant(found[2])):
            return (N_("'%(name)s' is an organisation; write the municipality, and the organisation in 'organisation'"), meant)
        if GROUP.search(name):
            return N_("'%(name)s' is no municipality; when it is a group without names, write 'group: ...'"), ""
        if (found := REMARK.fullmatch(name)) and (meant := self.meant(found[1])):
            return N_("'%(name)s' is more than the name; write the name of the municipality alone"), meant
        return None

    def whole(self, part: str, day: datetime.date) -> str:
        """The one municipality of that day whose name begins with `part`, such as Knokke; no other name may hold it."""
        found = [name for name in self.by_part.get(part, ()) if self.gazetteer.find(name, day)]
        return found[0] if len(found) == 1 and re.match(f"{re.escape(part)}[- ]", found[0]) else ""

    def meant(self, name: str) -> str:
        return name if self.gazetteer.named(name) else self.spelling.nearest(name)

    def before(self, municipality: Municipality, day: datetime.date) -> list[Municipality]:
        """The municipalities of that day whose land it has."""
        found, waiting, seen = [], [municipality], {municipality.nis}
        while waiting:
            for origin in self.origins[waiting.pop().nis]:
                if origin.nis not in seen:
                    seen.add(origin.nis)
                    (found if origin.valid_on(day) else waiting).append(origin)
        return found

    def after(self, municipality: Municipality, day: datetime.date) -> list[Municipality]:
        """The municipalities of that day that have its land; more than one when it was split."""
        found, waiting, seen = [], [municipality.nis], {municipality.nis}
        while waiting:
            former = self.gazetteer.by_nis[waiting.pop()]
            for nis in {former.successor, *(m.successor for m in self.mergers[former.nis])} - seen - {None}:
                seen.add(nis)
                later = self.gazetteer.by_nis.get(nis)
                if later and later.valid_on(day):
                    found.append(later)
                elif later:
                    waiting.append(nis)
        return found or [municipality]

    def listed(self, municipalities: list[Municipality]) -> str:
        return ", ".join(sorted({municipality.name for municipality in municipalities}))

    def reason_of_beginning(self, municipality: Municipality) -> str:
        """Why the name is too young."""
        origins = self.origins[municipality.nis]
        if any(origin.name == municipality.name for origin in origins):
            return N_("'%(name)s' is the code since %(since)s only; on %(day)s it was: %(then)s")
        if len(origins) > 1:
            return N_("'%(name)s' exists since %(since)s only, by a merger; on %(day)s it was: %(then)s")
        return N_("'%(name)s' exists since %(since)s only; on %(day)s it was: %(then)s")

    def reason_of_end(self, municipality: Municipality) -> str:
        """Why the name is too old."""
        mergers = self.mergers[municipality.nis]
        if len({merger.successor for merger in mergers}) > 1:
            return N_("'%(name)s' existed until %(until)s, when it was split; on %(day)s it is part of %(then)s")
        if municipality.successor and len(self.origins[municipality.successor]) == 1 and not any(
                merger.relation is Relation.ABSORBED for merger in mergers):
            return N_("'%(name)s' existed until %(until)s; since then it is called %(then)s")
        return N_("'%(name)s' existed until %(until)s; on %(day)s it is part of %(then)s")
