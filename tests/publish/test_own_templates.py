"""An instance takes the templates of the program, and overrides single files."""

from __future__ import annotations

from pathlib import Path

from generator.gather import Project
from generator.pages.rendering import make_environment
from generator.templates import OWN, all_files, files_in


def test_an_instance_without_templates_has_those_of_the_program(tmp_path: Path) -> None:
    folders = Project(tmp_path).templates

    assert all_files((OWN,), "theme") == all_files(folders, "theme") != {}
    assert files_in((OWN,), "assets") == files_in(folders, "assets")


def test_a_file_of_the_instance_comes_first(tmp_path: Path) -> None:
    own = tmp_path / "site_templates"
    for name in ("theme/partials/footer.html", "assets/site.css", "home.md.j2"):
        (own / name).parent.mkdir(parents=True, exist_ok=True)
        (own / name).write_text("ours", encoding="utf-8")
    folders = Project(tmp_path).templates

    assert b"ours" == all_files(folders, "theme")["partials/footer.html"]
    assert own / "assets" / "site.css" == files_in(folders, "assets")["site.css"]
    assert "ours" == make_environment(folders).get_template("home.md.j2").render()
    assert {"call.md.j2", "home.md.j2"} <= set(make_environment(folders).list_templates())
