"""What the page of a municipality proposes to join or to copy, and which municipalities are like it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.matching.reasons import Kind, Proposal
from generator.pages.page import Site
from generator.records.municipality import Municipality
from generator.records.project import Project

KINDS = tuple(Kind)  # in the order in which they are offered to be switched off


def proposals(site: Site, municipality: Municipality) -> dict[str, object]:
    """What the template shows."""
    return {"to_join": site.partners.to_join(municipality), "like": site.partners.like(municipality), "kinds": KINDS}


def both(site: Site, municipality: Municipality) -> tuple[Proposal, ...]:
    return (*site.partners.to_join(municipality), *site.partners.like(municipality))


def rests_on(site: Site, municipality: Municipality) -> Iterator[Project]:
    """Every project that is proposed or stands behind a reason."""
    for proposal in both(site, municipality):
        named = (record for reason in proposal.reasons for record in (*reason.records, *reason.via))
        yield from (record for record in (proposal.record, *named) if isinstance(record, Project))


def told(site: Site, municipality: Municipality) -> str:
    """What is proposed, in which order and why: other projects than those shown decide it."""
    return str([proposal.told for proposal in both(site, municipality)])
