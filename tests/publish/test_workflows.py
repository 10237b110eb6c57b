"""Workflows that publish: valid for their host, without secrets, and calling what there is; and publishing in one step."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import check_jsonschema
import jsonschema
import pytest
import yaml

ROOT = Path(__file__).parents[2]
SCHEMAS = Path(check_jsonschema.__file__).parent / "builtin_schemas" / "vendor"
WORKFLOWS = {".github/workflows/site.yml": "github-workflows", ".gitlab-ci.yml": "gitlab-ci",
             ".forgejo/workflows/site.yml": "github-workflows"}  # Forgejo reads the same form
RSYNC = '#!/bin/sh\nfor last; do from=$to; to=$last; done\nmkdir -p "$to" && cp -R "$from." "$to"\n'  # where there is none


def read(name: str) -> dict:
    """As YAML 1.2 reads it, in which `on` is no truth value."""
    text = (ROOT / name).read_text(encoding="utf-8")
    return yaml.safe_load(re.sub(r"^on:", '"on":', text, flags=re.MULTILINE))


@pytest.mark.parametrize("name", WORKFLOWS)
def test_a_workflow_is_valid(name: str) -> None:
    schema = json.loads((SCHEMAS / f"{WORKFLOWS[name]}.json").read_text(encoding="utf-8"))

    jsonschema.validators.validator_for(schema)(schema).validate(read(name))


@pytest.mark.parametrize("name", WORKFLOWS)
def test_a_workflow_checks_previews_and_publishes_without_secrets(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")

    assert all(word in text for word in ("make check", "make site", "review"))
    assert "secrets." not in text and "schedule" not in text.replace("scheduled", "")
    assert set(re.findall(r"\bmake (?:-s )?(\w+)", re.sub("#.*", "", text))) <= targets()


def targets() -> set[str]:
    return set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


@pytest.mark.parametrize("name", WORKFLOWS)
def test_an_action_of_others_has_a_version(name: str) -> None:
    used = re.findall(r"uses: (\S+)", (ROOT / name).read_text(encoding="utf-8"))

    assert [] == [action for action in used if not re.search(r"@(v[0-9]+|[0-9a-f]{40})$", action)]


def publish(tmp_path: Path, to: Path) -> subprocess.CompletedProcess:
    """The script, with a stand-in for rsync where that is not installed."""
    tools = tmp_path / "tools"
    tools.mkdir(exist_ok=True)
    if not shutil.which("rsync"):
        (tools / "rsync").write_text(RSYNC, encoding="utf-8")
        (tools / "rsync").chmod(0o755)
    return subprocess.run(["sh", ROOT / "hosting/publish.sh", to, tmp_path / "site"], capture_output=True, text=True, check=False,
                          env={**os.environ, "PATH": f"{tools}:{os.environ['PATH']}"})


def test_publishing_changes_one_link_and_keeps_the_last(tmp_path: Path) -> None:
    to = tmp_path / "www it's".replace("'", "")
    (tmp_path / "site").mkdir()
    for number in range(5):
        (tmp_path / "site/index.html").write_text(f"{number}", encoding="utf-8")
        if number:  # a release of an earlier second
            os.rename(to / os.readlink(to / "current"), to / f"releases/2026010{number}T000000Z")
            (to / "current").unlink()
            (to / "current").symlink_to(f"releases/2026010{number}T000000Z")
        told = publish(tmp_path, to)
        assert (0, "") == (told.returncode, told.stderr)
        assert f"{number}" == (to / "current/index.html").read_text(encoding="utf-8")

    assert 3 == len(list((to / "releases").iterdir()))


def test_nothing_is_published_before_there_is_a_site(tmp_path: Path) -> None:
    told = publish(tmp_path, tmp_path / "www")

    assert 1 == told.returncode and "make site" in told.stderr and not (tmp_path / "www").exists()
