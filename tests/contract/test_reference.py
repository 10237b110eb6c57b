"""docs/ has every command, option, field and figure, as declared."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
import reference

from generator.commands import main
from generator.figures import Figures

DOCS = Path(__file__).parents[2] / "docs"
MADE = {
    "commands.md": lambda figures: reference.commands(main),
    "fields.md": lambda figures: reference.records(),
    "figures.md": lambda figures: reference.figures(figures.values(), figures.statistics("en")),
}


@pytest.mark.parametrize("name", MADE)
def test_reference_is_as_declared(name: str, figures: Figures, request: pytest.FixtureRequest) -> None:
    made, path = MADE[name](figures), DOCS / name
    if request.config.getoption("--accept"):
        path.write_text(made, encoding="utf-8", newline="")

    assert made == path.read_text(encoding="utf-8"), "Meant? make accept"


def test_a_new_command_and_a_new_option_are_noticed() -> None:
    @click.command()
    @click.option("--fast", is_flag=True, help="Be quick.")
    def added(fast: bool) -> None:
        """Add something. Example: gzg added --fast"""

    more = click.Group(commands={**main.commands, "added": added})

    assert "## `gzg added`\n\nAdd something.\n\n```\ngzg added --fast\n```\n" in reference.commands(more)
    assert "| `--fast` | Be quick. |" in reference.commands(more)
    assert "added" not in reference.commands(main)
