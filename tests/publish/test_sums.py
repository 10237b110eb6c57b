"""`SHA256SUMS` of a site, and the reading of such lists."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from pathlib import Path

import pytest
from test_publish import built, tree

from generator.sums import read_sums, sums

__all__ = ["built"]

ONE, TWO = "1" * 64, "2" * 64


def test_the_list_names_every_published_file_but_itself(built: Path) -> None:
    site = tree(built / "site")
    listed = site.pop("SHA256SUMS").decode()
    assert listed == "".join(f"{hashlib.sha256(site[name]).hexdigest()}  {name}\n" for name in sorted(site))
    assert read_sums(listed) == {name: hashlib.sha256(content).hexdigest() for name, content in site.items()}


def test_the_line_of_the_documents_makes_the_same_list(built: Path, tmp_path: Path) -> None:
    """What whoever lays shards over each other runs, and `sha256sum -c`."""
    root = Path(__file__).parents[2]
    line = (root / "docs" / "scale.md").read_text(encoding="utf-8").partition("`cd site && ")[2].partition("`")[0]
    site = shutil.copytree(built / "site", tmp_path / "site")
    expected = (site / "SHA256SUMS").read_bytes()
    (site / "SHA256SUMS").unlink()
    subprocess.run(["bash", "-c", f"{line} && sha256sum --quiet --strict -c SHA256SUMS"], cwd=site, check=True)
    assert (site / "SHA256SUMS").read_bytes() == expected


def test_a_list_is_sorted_by_the_bytes_of_names_and_leaves_itself_out() -> None:
    assert sums({"é": ONE, "a/b": TWO, "a.b": ONE, "SHA256SUMS": TWO}).decode() == f"{ONE}  a.b\n{TWO}  a/b\n{ONE}  é\n"


@pytest.mark.parametrize(("text", "line"), [
    (f"{ONE}  a\n{TWO}  b", 2), (f"{ONE}  a\n\n", 2), (f"{ONE[1:]}  a\n", 1), ("<html>\n", 1),
    (f"{'A' * 64}  a\n", 1), (f"{ONE}  a\n{TWO}", 2), (f"\\{ONE}  a\\\\b\n", 1), (f"{ONE}  a\\nb\n", 1),
])
def test_a_line_that_is_none_is_told(text: str, line: int) -> None:
    with pytest.raises(ValueError, match=f"^{line}$"):
        read_sums(text)
