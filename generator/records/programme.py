"""The programme and the recovery plan it belongs to."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import model_validator

from generator.records.codes import Colour, Country, Currency, Form, LocaleName, Slug, ThreeSixtyPrefix, TimeZone
from generator.records.days import Date, Period
from generator.records.editor import Editor
from generator.records.fact import UNKNOWN, Citation, Fact
from generator.records.field import Record, Refers, field, record
from generator.records.links import IssueAddress, Link, Mailbox, TileAddress
from generator.records.localised import Localised
from generator.records.numbers import Count, Money
from generator.records.repository import Repository
from generator.records.text import Text
from generator.records.values import Listing, refuse
from generator.texts import N_


class Measure(StrEnum):
    """What a programme tells about itself in numbers."""

    APPLICATIONS = "applications"
    INITIATORS = "initiators"
    PROJECTS_FUNDED = "projects-funded"
    PROJECTS_APPROVED = "projects-approved"
    BOOST_PROJECTS = "boost-projects"
    AWARDED_TOTAL = "awarded-total"
    LOCAL_GOVERNMENTS = "local-governments"


MEASURE_LABELS = {
    Measure.APPLICATIONS: N_("Applications"),
    Measure.INITIATORS: N_("Initiators"),
    Measure.PROJECTS_FUNDED: N_("Projects funded"),
    Measure.PROJECTS_APPROVED: N_("Projects approved"),
    Measure.BOOST_PROJECTS: N_("Boost projects"),
    Measure.AWARDED_TOTAL: N_("Awarded in total"),
    Measure.LOCAL_GOVERNMENTS: N_("Local governments taking part"),
}


@record
class Reported(Record):
    """A number that the programme itself told; kept apart from what the records give."""

    measure: Measure = field(N_("Measure"), N_("what was counted"))
    value: Money = field(N_("Value"), N_("the number as told"))
    theme: Annotated[Slug, Refers("themes")] | None = field(
        N_("Theme"), N_("the theme the number is about, when it is about one"), default=None)
    period: Period | None = field(N_("Period"), N_("the time the number is about"), default=None)
    source: Citation = field(N_("Source"), N_("the source that tells it"))
    note: Localised | None = field(N_("Note"), N_("a remark for readers"), default=None)


@record
class PlanCount(Record):
    """How large the recovery plan was said to be, on a certain day."""

    counted_on: Fact[Date] = field(N_("Counted on"), N_("the day of the count"))
    priorities: Count | None = field(N_("Priorities"), N_("number of priorities"), default=None)
    clusters: Count | None = field(N_("Clusters"), N_("number of clusters"), default=None)
    projects: Count | None = field(N_("Projects"), N_("number of projects"), default=None)
    source: Citation = field(N_("Source"), N_("the source that tells it"))


@record
class RecoveryPlan(Record):
    """The plan that the programme is part of."""

    name: Localised = field(N_("Name"), N_("name of the plan"))
    cluster: Localised = field(N_("Cluster"), N_("cluster of the plan that the programme belongs to"))
    counts: Listing[PlanCount] = field(N_("Counts"), N_("sizes of the plan as they were told, each with its date"),
                                       default=())


@record
class Post(Record):
    """Where those who run the site take what visitors wrote; what is left out is not offered."""

    mailbox: Mailbox | None = field(
        N_("Mailbox"), N_("e-mail address of the service that takes ideas and interest; never a person's"), default=None,
        example="ideeen@example.org")
    new_issue: IssueAddress | None = field(
        N_("New issue"), N_("address at which a new issue of the repository begins, with {title} and {body} where its words go"),
        default=None, example="https://example.org/site/issues/new?title={title}&body={body}")


@record
class Register(Record):
    """The official register that the municipalities and their codes come from."""

    source: Annotated[Slug, Refers("sources")] | None = field(
        N_("Source"), N_("id of the source of names, codes and population"), default=None)
    code_form: Form | None = field(
        N_("Form of a code"), N_("regular expression that every code of a municipality meets"), default=None, example="[0-9]{5}")
    postal_code_form: Form | None = field(
        N_("Form of a postal code"), N_("regular expression that every postal code meets"), default=None, example="[0-9]{4}")


@record
class Contact(Record):
    """Who answers questions about the data; never a person."""

    name: Localised = field(N_("Name"), N_("name of the service"))
    mailbox: Mailbox | None = field(
        N_("Mailbox"), N_("e-mail address of the service, never that of a person"), default=None, example="data@example.org")
    page: Link | None = field(N_("Page"), N_("web page of the service"), default=None, example="https://example.org/contact")

    @model_validator(mode="after")
    def reached(self) -> Contact:
        if self.mailbox is None and self.page is None:
            raise refuse("missing-field", N_("a contact has a 'mailbox' or a 'page', so that somebody can be asked"))
        return self


@record
class Programme(Record):
    """The programme this site is about."""

    kind: ClassVar[str] = "programme"

    id: Slug = field(N_("Id"), N_("short name that never changes"))
    name: Localised = field(N_("Name"), N_("name of the programme"))
    short_name: Text = field(N_("Short name"), N_("abbreviation of the programme"))
    summary: Localised = field(N_("Summary"), N_("what the programme does, in a sentence"))
    code: Text | None = field(N_("Code"), N_("code of the programme in its plan"), default=None)
    agency: Localised = field(N_("Agency"), N_("the public body that runs the programme"))
    region: Localised = field(N_("Region"), N_("the region whose municipalities can take part"))
    standing_of_site: Localised | None = field(
        N_("Standing of the site"), N_("who does not speak here, shown in every footer"), default=None)
    matchmaking: Localised | None = field(
        N_("Matchmaking"), N_("how municipalities found partners, in the words of the editors"), default=None)
    country: Country = field(N_("Country"), N_("ISO 3166-1 code"))
    currency: Currency = field(N_("Currency"), N_("ISO 4217 code of every amount"))
    languages: Listing[LocaleName] = field(
        N_("Languages"), N_("languages of the site as locales, the main one first"), min_length=1, example="nl_BE; en_GB")
    as_of: Date = field(N_("State of the records"), N_("the day the records speak of; it dates every page"))
    map_tiles: TileAddress | None = field(
        N_("Map tiles"), N_("address of background tiles with {z}, {x} and {y}; off by default, since it asks another host"),
        default=None)
    map_tiles_credit: Text | None = field(N_("Credit of the map tiles"), N_("who made the background tiles"), default=None)
    post: Post | None = field(
        N_("Post"), N_("where visitors can send an idea or their interest; left out: they can only save the file"), default=None)
    repository: Repository | None = field(
        N_("Repository"), N_("the git repository that holds the records; every page of a record then leads to its file"),
        default=None)
    editor: Editor | None = field(
        N_("Editor"), N_("an editor in the browser at /beheer/, which saves records to the repository; left out: there is none"),
        default=None)
    colour: Colour | None = field(
        N_("Colour"), N_("colour of links and headings; it is made lighter or darker where it could not be read"), default=None,
        example="#0b5558")
    contact: Contact | None = field(
        N_("Contact"), N_("who answers questions about the data; catalogues of open data ask for it"), default=None)
    threesixty_prefix: ThreeSixtyPrefix | None = field(
        N_("360Giving prefix"), N_("the prefix that 360Giving gave to the publisher; without it no grant can be named there"),
        default=None, example="360G-example")
    time_zone: TimeZone = field(
        N_("Time zone"), N_("the time zone in which deadlines are days"), default="Europe/Brussels", example="Europe/Brussels")
    register: Register | None = field(
        N_("Register"), N_("the official register that the municipalities come from"), default=None)
    framework_amount: Fact[Money] = field(
        N_("Framework amount"), N_("what the whole programme may spend"), default=UNKNOWN)
    framework_approved_on: Fact[Date] = field(
        N_("Framework approved on"), N_("the day the government approved it"), default=UNKNOWN)
    requirements: Listing[Localised] = field(N_("Requirements"), N_("what every project had to meet"), default=())
    recovery_plan: RecoveryPlan | None = field(
        N_("Recovery plan"), N_("the plan that the programme is part of"), default=None)
    reported: Listing[Reported] = field(N_("Reported"), N_("numbers told about the whole programme"), default=())
    source: Citation = field(N_("Source"), N_("where the record comes from"))

    @model_validator(mode="after")
    def saved_somewhere(self) -> Programme:
        if self.editor and not self.repository:
            raise refuse("missing-field", N_("an editor saves to a 'repository'; say which"))
        return self
