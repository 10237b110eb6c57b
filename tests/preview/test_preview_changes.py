"""What the preview answers after a change: the new page at once, or the last good one with the problems above it."""

from __future__ import annotations

import os
import shutil
from datetime import date
from pathlib import Path

import pytest
from conftest import PAGE, PROJECT, Previewed, previewing, state_told, wait_for

from generator.freezing import freeze
from generator.gather import Project, gather

OVERLAY = '<section class="preview-problems" role="alert"'
UNNAMED = "data/projects/hostile.yml"  # no other record names it


def test_a_new_title_stands_everywhere(preview: Previewed) -> None:
    assert "Straatapp" not in preview.get(PAGE).text

    preview.change(PROJECT, "nl: Buurtapp", "nl: Straatapp")

    for target in (PAGE, "/projecten/", "/data/projecten.csv", "/gemeenten/zandhoek/"):
        assert "Straatapp" in preview.get(target).text, target
    assert "Neighbourhood app" in preview.get("/en" + PAGE).text


def test_a_broken_record_leaves_the_last_good_page_with_the_problem_above_it(preview: Previewed) -> None:
    preview.change(PROJECT, "- Veenrand", "- Venrand")

    for target in (PAGE, "/en/", "/over/", "/nowhere/"):
        page = preview.get(target).text
        assert page.count(OVERLAY) == 1, target
        assert "data/projects/buurtapp.yml:18:5" in page
        assert "did you mean &#x27;Veenrand&#x27;?" in page
        assert "Repair: " in page
    assert "<h1" in preview.get(PAGE).text and "Buurtapp" in preview.get(PAGE).text
    assert any("buurtapp.yml:18:5" in line for line in preview.said)

    preview.change(PROJECT, "- Venrand", "- Veenrand")

    assert OVERLAY not in preview.get(PAGE).text


def test_a_problem_is_escaped_and_in_the_language_of_the_editor(built: Path, tmp_path: Path) -> None:
    shutil.copytree(built, tmp_path / "copy")
    with previewing(tmp_path / "copy", "nl") as preview:
        preview.get("/")
        preview.change(PROJECT, "status: funded", "status: <script>alert(1)</script>")

        page = preview.get("/en/").text

    assert "&lt;script&gt;alert(1)" in page and "<script>alert" not in page
    assert 'lang="nl-BE" tabindex="0"' in page and "Herstel: " in page


def test_nothing_in_the_overlay_needs_inline_code(preview: Previewed) -> None:
    preview.change(PROJECT, "- Veenrand", "- Venrand")

    overlay = preview.get("/").text.partition('<link rel="stylesheet" href="/_preview/')[2].partition("</section>")[0]

    assert "style=" not in overlay and "<script" not in overlay and " on" not in overlay.replace(" one", "")


def test_a_template_that_is_broken_has_a_page_that_says_where(preview: Previewed) -> None:
    template = preview.root / "site_templates/project.md.j2"
    right = template.read_text(encoding="utf-8")
    line = right.count("\n") + 1

    preview.save("site_templates/project.md.j2", right + "{% if %}\n")
    got = preview.get(PAGE)
    assert 500 == got.status
    assert f"<code>site_templates/project.md.j2:{line}:1</code>" in got.text
    assert any(f"site_templates/project.md.j2:{line}:1" in said for said in preview.said)
    assert 200 == preview.get("/projecten/").status, "other pages stand"

    preview.save("site_templates/project.md.j2", right + "{{ project.nothing }}\n")
    got = preview.get(PAGE)
    assert (500, True) == (got.status, f"project.md.j2:{line}:1</code>" in got.text and "nothing" in got.text)

    preview.save("site_templates/project.md.j2", right + "{{ 1 / 0 }}\n")
    assert "ZeroDivisionError" in preview.get(PAGE).text

    preview.save("site_templates/project.md.j2", right + "A sentence more.\n")
    assert "A sentence more." in preview.get(PAGE).text


def test_a_macro_that_is_missing_is_named(preview: Previewed) -> None:
    preview.change("site_templates/projects.md.j2", "macros/lists.j2", "macros/none.j2")

    got = preview.get("/projecten/")

    assert (500, True) == (got.status, "macros/none.j2" in got.text)


def test_a_renamed_project_has_another_address(preview: Previewed) -> None:
    preview.change(UNNAMED, "id: hostile", "id: straatapp")
    with preview.noticed():
        (preview.root / UNNAMED).rename(preview.root / "data/projects/straatapp.yml")

    assert [404, 200] == [preview.get(target).status for target in ("/projecten/hostile/", "/projecten/straatapp/")]
    assert "hostile" not in preview.get("/data/projecten.csv").text


def test_a_deleted_record_is_gone(preview: Previewed) -> None:
    assert 200 == preview.get("/projecten/hostile/").status

    with preview.noticed():
        (preview.root / UNNAMED).unlink()

    assert 404 == preview.get("/projecten/hostile/").status
    assert "projecten/hostile/" not in preview.get("/projecten/").text


def test_many_changes_at_once_are_read_together(preview: Previewed) -> None:
    before = preview.current.state.number
    with preview.noticed():
        for number in range(200):
            text = (preview.root / PROJECT).read_text(encoding="utf-8").replace("id: buurtapp", f"id: app-{number}")
            (preview.root / f"data/projects/app-{number}.yml").write_text(text, encoding="utf-8")

    assert 200 == preview.get("/projecten/app-199/").status
    assert preview.current.state.number <= before + 3


def test_a_page_written_by_hand_waits_for_the_publisher(preview: Previewed) -> None:
    preview.change("docs/nl/over.md", "# Over", "# Over ons")
    assert "Over ons</h1>" in preview.get("/over/").text

    preview.save("docs/nl/nieuw.md", "---\ntitle: Nieuw\ndescription: Een pagina.\n---\n\n# Nieuw\n")
    assert [200, 200] == [preview.get(target).status for target in ("/nieuw/", "/en/nieuw/")]

    with preview.noticed():
        (preview.root / "docs/nl/nieuw.md").unlink()
    assert 404 == preview.get("/nieuw/").status


def test_a_figure_on_a_page_written_by_hand_follows_the_records(preview: Previewed) -> None:
    assert '"projects-funded" value="2"' in preview.get("/over/").text

    preview.change(PROJECT, "status: funded", "status: withdrawn")

    assert '"projects-funded" value="1"' in preview.get("/over/").text


def test_the_theme_and_the_name_of_the_programme_reach_every_page(preview: Previewed) -> None:
    preview.change("site_templates/theme/main.html", '<meta name="color-scheme"', '<meta name="seen"><meta name="color-scheme"')

    assert '<meta name="seen">' in preview.get(PAGE).text
    assert '<meta name="seen">' in preview.get("/en/over/").text


def test_a_theme_that_is_broken_leaves_the_site_and_says_where(preview: Previewed) -> None:
    main = "site_templates/theme/main.html"
    preview.change(main, "{% block libs %}", "{% blok libs %}")

    got = preview.get(PAGE)
    assert (200, True, True) == (got.status, OVERLAY in got.text, f"{main}:" in got.text)

    preview.change(main, "{% blok libs %}", "{% block libs %}")
    assert OVERLAY not in preview.get(PAGE).text


def test_a_link_to_nowhere_in_a_written_page_is_told(preview: Previewed) -> None:
    preview.change("docs/nl/over.md", "cijfers/index.md", "nergens.md")

    page = preview.get("/over/").text

    assert OVERLAY in page and "nergens.md" in page


def test_a_template_asks_for_no_gathering(preview: Previewed, monkeypatch: pytest.MonkeyPatch) -> None:
    from generator.preview import making

    monkeypatch.setattr(making, "gather", None)
    right = (preview.root / "site_templates/project.md.j2").read_text(encoding="utf-8")
    preview.save("site_templates/project.md.j2", right + "A sentence more.\n")

    page = preview.get(PAGE).text
    assert "A sentence more." in page and OVERLAY not in page


def test_a_style_is_new_at_once(preview: Previewed) -> None:
    preview.save("site_templates/assets/site.css", "body { color: red }\n")

    assert "body { color: red }\n" == preview.get("/assets/site.css").text


def test_a_folder_that_was_replaced_is_watched_on(preview: Previewed) -> None:
    projects = preview.root / "data"
    with preview.noticed():
        projects.rename(preview.root / "aside")
        shutil.copytree(preview.root / "aside", projects)
    assert 200 == preview.get(PAGE).status

    preview.change(PROJECT, "nl: Buurtapp", "nl: Straatapp")
    assert "Straatapp" in preview.get(PAGE).text


def test_reading_changes_nothing(preview: Previewed) -> None:
    preview.get("/")
    wait_for(lambda: not preview.current.behind)
    before = preview.current.reports

    (preview.root / PROJECT).read_text(encoding="utf-8")
    (preview.root / "data/projects/.buurtapp.yml.swp").write_text("x", encoding="utf-8")
    os.stat(preview.root / PROJECT)
    preview.change(PROJECT, "nl: Buurtapp", "nl: Straatapp")

    assert "Straatapp" in preview.get(PAGE).text
    assert preview.current.reports - before <= 3, "the project alone was reported"


def test_without_good_records_there_is_a_page_that_says_so(built: Path, tmp_path: Path) -> None:
    root = tmp_path / "copy"
    shutil.copytree(built, root)
    (root / PROJECT).write_text("id: buurtapp\n", encoding="utf-8")
    with previewing(root) as preview:
        got = preview.get(PAGE)
        assert 503 == got.status
        assert "data/projects/buurtapp.yml:1:1" in got.text and "/_preview/reload.js" in got.text

        preview.save(PROJECT, (built / PROJECT).read_text(encoding="utf-8"))
        assert 200 == preview.get(PAGE).status


def test_a_fault_of_ours_is_told_and_the_server_lives(preview: Previewed, monkeypatch: pytest.MonkeyPatch,
                                                      capfd: pytest.CaptureFixture) -> None:
    from generator.preview import making

    def fails(*_: object) -> None:
        raise RuntimeError("a bug")

    preview.get("/")
    with monkeypatch.context() as patched:
        patched.setattr(making, "gather", fails)
        preview.change(PROJECT, "nl: Buurtapp", "nl: Straatapp")
        page = preview.get(PAGE).text
    assert OVERLAY in page and "RuntimeError: a bug" in page and "Buurtapp" in page
    assert "Traceback" in capfd.readouterr().err

    preview.change(PROJECT, "nl: Straatapp", "nl: Laanapp")
    assert "Laanapp" in preview.get(PAGE).text


# events


def test_every_page_that_listens_is_told_of_a_new_state(preview: Previewed) -> None:
    listeners = [preview.listen() for _ in range(5)]
    first = {state_told(listener) for listener in listeners}
    assert f'data-state="{min(first)}"' in preview.get("/").text and len(first) == 1

    preview.change(PROJECT, "nl: Buurtapp", "nl: Straatapp")

    second = {state_told(listener) for listener in listeners}
    assert len(second) == 1 and first != second
    assert f'data-state="{min(second)}"' in preview.get("/").text


def test_a_change_is_told_once(preview: Previewed) -> None:
    before = preview.current.state.number
    preview.change(PROJECT, "nl: Buurtapp", "nl: Straatapp")
    preview.get("/")
    preview.get("/over/")

    assert before + 1 == preview.current.state.number


# the publisher


def test_a_change_in_a_project_does_not_call_the_publisher(preview: Previewed, monkeypatch: pytest.MonkeyPatch) -> None:
    from generator.preview import edition

    monkeypatch.setattr(edition, "make_frames", None)
    preview.change(PROJECT, "nl: Buurtapp", "nl: Straatapp")

    for target in (PAGE, "/projecten/", "/gemeenten/zandhoek/", "/assets/site.css", "/nowhere/"):
        assert OVERLAY not in preview.get(target).text, target


def test_the_first_page_in_a_shell_waits_for_the_publisher(preview: Previewed) -> None:
    right = (preview.root / PROJECT).read_text(encoding="utf-8")
    assert 404 == preview.get("/projecten/pagina/2/").status

    with preview.noticed():
        for number in range(100):
            (preview.root / f"data/projects/app-{number}.yml").write_text(
                right.replace("id: buurtapp", f"id: app-{number}"), encoding="utf-8")

    page = preview.get("/projecten/pagina/2/")
    assert (200, False) == (page.status, OVERLAY in page.text)
    assert "<h1" in page.text and "gzg" not in page.text.partition("</head>")[2].partition("<script")[0]


def test_a_name_in_the_navigation_follows_the_records(preview: Previewed) -> None:
    preview.change("data/programme.yml", "nl: ", "nl: Nieuw ")

    assert "Nieuw " in preview.get(PAGE).text


def test_a_release_is_shown_with_its_files_and_so_is_what_changed_since(preview: Previewed) -> None:
    project = Project(preview.root)
    preview.get("/wijzigingen/")
    freeze(project, gather(project)[0], date(2026, 11, 28))
    wait_for(lambda: preview.get("/r/2026-11-28/").status == 200)
    frozen = project.releases / "2026-11-28/projecten.csv"

    assert frozen.read_bytes() == preview.get("/r/2026-11-28/projecten.csv").body

    preview.change(PROJECT, "nl: Buurtapp", "nl: Straatapp")
    assert "<ins>Straatapp</ins>" in preview.get("/wijzigingen/").text
    assert b"Straatapp" in preview.get("/wijzigingen.atom").body
    frozen.write_bytes(b"id\n")
    wait_for(lambda: "release-edited" in preview.get(PAGE).text)
