"""All records joined, read-only: the questions that figures, tables and pages ask."""

from generator.catalogue.grouping import grouped
from generator.catalogue.participation import Participation
from generator.catalogue.statement import Statement
from generator.catalogue.whole import Catalogue

__all__ = ["Catalogue", "Participation", "Statement", "grouped"]
