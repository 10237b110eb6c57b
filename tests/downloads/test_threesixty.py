"""The 360Giving export holds what the standard can hold, and says what it cannot.

No package carries the schemas of the standard; what it requires of a grant and an organisation is written out here, from the
grant schema of version 1.1 (https://standard.threesixtygiving.org/).
"""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from conftest import about_of
from jsonschema import Draft202012Validator
from problems_cases.small_folder import FILES

from generator.downloads.about import About
from generator.downloads.threesixty import grants_file, report_file

RECIPIENT = "90001"
TEXT = {"type": "string", "minLength": 1}
ORGANISATION = {"type": "array", "minItems": 1, "items": {
    "type": "object", "required": ["id", "name"], "properties": {"id": TEXT, "name": TEXT}}}
GRANT = {
    "type": "object",
    "required": ["id", "title", "description", "currency", "amountAwarded", "awardDate", "recipientOrganization",
                 "fundingOrganization"],
    "properties": {
        "id": {"type": "string", "pattern": "^360G-"}, "title": TEXT, "description": TEXT,
        "currency": {"type": "string", "pattern": "^[A-Z]{3}$"}, "amountAwarded": {"type": "number"},
        "awardDate": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
        "recipientOrganization": ORGANISATION, "fundingOrganization": ORGANISATION},
}
PACKAGE = {"type": "object", "required": ["grants"], "properties": {"grants": {"type": "array", "items": GRANT}}}


def programme() -> str:
    return FILES["programme.yml"] + "threesixty_prefix: 360G-voorbeeld\n"


def calls() -> str:
    return FILES["calls.yml"].replace("  kind: proef\n  opens", "  awarded_on: 2022-05-03\n  kind: proef\n  opens", 1)


def read(about: About) -> tuple[dict, dict]:
    return json.loads(grants_file(about)), json.loads(report_file(about))


def test_a_programme_that_knows_too_little_exports_nothing_and_says_so(about: About) -> None:
    """The shipped one: amounts, recipients and days of the award were never published."""
    package, report = read(about)

    assert [] == package["grants"]
    assert (0, len(about.catalogue.projects)) == (report["grants"], report["leftOut"])
    assert {"id", "amountAwarded", "awardDate", "recipientOrganization"} == {each["field"] for each in report["reasons"]}
    assert list(about.catalogue.projects) == list(report["projects"])


def test_what_the_records_suffice_for_is_a_grant(write: Callable) -> None:
    package, report = read(about_of(write(**{"programme.yml": programme(), "calls.yml": calls()})))

    assert [] == [error.message for error in Draft202012Validator(PACKAGE).iter_errors(package)]
    assert [{
        "id": "360G-voorbeeld-buurtapp", "title": "Buurtapp", "description": "Buren helpen elkaar.", "currency": "EUR",
        "amountAwarded": 1234.5, "awardDate": "2022-05-03",
        "recipientOrganization": [{"id": f"360G-voorbeeld-org-{RECIPIENT}", "name": "Zandhoek"}],
        "fundingOrganization": [{"id": "360G-voorbeeld-org-samen-digitaal", "name": "Dienst Digitaal"}],
        "grantProgramme": [{"code": "oproep-a", "title": "Oproep A"}], "dateModified": "2025-06-01"}] == package["grants"]
    assert (1, 1) == (report["grants"], report["leftOut"])


@pytest.mark.parametrize("prefix", ["360G", "voorbeeld", "360G-", "360G-a b"])
def test_a_prefix_has_its_form(write: Callable, prefix: str) -> None:
    with pytest.raises(AssertionError):
        about_of(write(**{"programme.yml": FILES["programme.yml"] + f"threesixty_prefix: {prefix}\n"}))
