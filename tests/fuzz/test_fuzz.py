"""The quick version of run.py: whatever is done to a data folder, problems are told and nothing crashes."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from mutations import Mutation, folders, write

from generator.gather import Project, gather

EXAMPLES = 1000


def told(root: Path, as_table: bool, wanted: list[Mutation]) -> None:
    """Gathers a folder with mutations; every problem can be printed as one line."""
    write(root / "data", as_table, wanted)
    gathered, problems = gather(Project(root))
    assert gathered is not None or problems
    for problem in problems:
        line = problem.text()
        assert line.isprintable(), line
        assert len(line) < 1500


@settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
@given(folders)
def test_any_change_is_told_or_harmless(folder: tuple[bool, list[Mutation]]) -> None:
    told(ROOT, *folder)


KEPT = TemporaryDirectory()  # one folder for all examples: each writes every file anew
ROOT = Path(KEPT.name)
