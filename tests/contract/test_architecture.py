"""The stages stand in one order, that of the docstring of generator/__init__.py; nothing imports what comes later."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import generator

ROOT = Path(generator.__file__).parent
OUTSIDE = {"__init__", "__main__"}


def stages() -> list[str]:
    """The first word of each line of the list in the docstring."""
    listed = generator.__doc__.split(":\n\n", 1)[1]
    return [line.split()[0] for line in listed.splitlines() if line.strip()]


STAGES = stages()
MODULES = sorted(path.relative_to(ROOT) for path in ROOT.rglob("*.py"))


def stage_of(module: str) -> str:
    """The stage of generator.x.y is x."""
    return module.split(".")[1] if "." in module else ""


def imported(source: str) -> Iterator[str]:
    """Every module of the package that a source imports, also inside functions; generator.x for `from generator import x`."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.startswith("generator."))
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "imports are written in full"
            if node.module == "generator":
                yield from (f"generator.{alias.name}" for alias in node.names)
            elif (node.module or "").startswith("generator."):
                yield node.module


def later(stage: str, source: str) -> list[str]:
    """The stages that `source`, a module of `stage`, imports although they come later."""
    used = {stage_of(module) for module in imported(source)}
    return sorted(u for u in used if u not in STAGES or STAGES.index(u) > STAGES.index(stage))


def test_the_list_is_read() -> None:
    assert ["texts", "problems", "routes", "progress", "templates", "workers", "reading", "records"] == STAGES[:8]
    assert len(set(STAGES)) == len(STAGES) >= 15


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_no_stage_imports_a_later_one(module: Path) -> None:
    stage = module.parts[0].removesuffix(".py")
    if stage in OUTSIDE:
        return
    assert stage in STAGES, f"'{stage}' is no stage: add it to the list in generator/__init__.py"

    assert [] == later(stage, (ROOT / module).read_text(encoding="utf-8"))


@pytest.mark.parametrize(("stage", "source", "expected"), [
    ("reading", "from generator.problems import Place", []),
    ("reading", "from generator.records.build import build", ["records"]),
    ("reading", "def f():\n    import generator.checks", ["checks"]),
    ("checks", "from generator import routes, figures", ["figures"]),
    ("tables", "import json\nfrom pathlib import Path", []),
    ("texts", "from generator.problems import Place", ["problems"]),
    ("pages", "from generator.utils import x", ["utils"]),
    ("publish", "from generator.importers import borders", ["importers"]),
    ("commands", "from generator.importers import borders", []),
])
def test_a_wrong_import_is_seen(stage: str, source: str, expected: list[str]) -> None:
    assert expected == later(stage, source)
