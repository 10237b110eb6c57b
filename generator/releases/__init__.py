"""Releases: the records frozen under a date and a hash, and what changed between them, record by record and field by field.

plain      a record as plain values, and as the values of its fields by their path
change     what differs between two states of the records
state      the records of today, and those of a release
explained  records that a release holds and that are gone: renamed, withdrawn with a reason, or unexplained
folder     the folder of a release, and whether it is as it was frozen
history    all releases and all changes, up to the records of today
"""

VERSION = "0.1.0"  # of the generator, which a manifest names; the same as in pyproject.toml
