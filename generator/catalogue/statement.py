"""Who said to want or to use something."""

from __future__ import annotations

from typing import NamedTuple

from generator.records.interest import Interest
from generator.records.municipality import Municipality


class Statement(NamedTuple):
    """Interest that was shown, with the municipality of its time and that of today."""

    interest: Interest
    then: Municipality | None
    today: Municipality | None

    @property
    def about(self) -> tuple[str, str]:
        """Kind and id of what it is about."""
        return ("projects", self.interest.project) if self.interest.project else ("ideas", self.interest.idea or "")

    @property
    def by(self) -> str:
        """Who is counted once: the municipality of today, also when one that went into it spoke, or else the organisation."""
        return self.today.nis if self.today else self.interest.organisation or ""
