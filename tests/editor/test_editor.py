"""The editor: its configuration follows from the declarations, and a record that it saves is the record it read."""

from __future__ import annotations

import base64
import hashlib
import json
import shutil
import tarfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pictures
import pytest
from awaited import until
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from playwright.sync_api import Browser, Page, Route, expect

from generator import policy
from generator.checks import check
from generator.editor import editor_tasks, npm
from generator.editor.collections import LABELS
from generator.gather import Project, gather
from generator.hosting import apache, netlify, nginx
from generator.pages import components
from generator.pages.page import Site
from generator.records.editor import Editor
from generator.records.folder import read_records
from generator.records.kinds import KINDS
from generator.records.repository import Repository
from generator.sbom import sbom_task
from generator.sitemap import sitemap_task

ROOT = Path(__file__).parents[2]
SWITCH = "editor: {sign_in: token}\nrepository: {address: https://github.com/example/site, forge: github}\n"
HOST = "http://localhost:8000/"
TYPES = {"html": "text/html", "js": "text/javascript", "json": "application/json"}


@pytest.fixture(scope="module")
def instance(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped records with an editor, and its packages, which npm brings once."""
    folder = tmp_path_factory.mktemp("edited")
    shutil.copytree(ROOT / "data", folder / "data")
    with (folder / "data/programme.yml").open("a", encoding="utf-8") as out:
        out.write(SWITCH)
    if problems := npm.fetch(ROOT / "build"):
        pytest.fail(f"make test needs npm for the editor: {problems[0].text()}", pytrace=False)
    shutil.copytree(ROOT / "build/cache/npm", folder / "build/cache/npm")
    return folder


@pytest.fixture(scope="module")
def sites(instance: Path) -> list[Site]:
    gathered, problems = gather(Project(instance))
    assert gathered, problems
    return list(gathered.sites())


@pytest.fixture(scope="module")
def files(instance: Path, sites: list[Site]) -> dict[str, bytes]:
    return {name: content for task in editor_tasks(Project(instance), sites) for name, content in task.make()}


def settings(files: dict[str, bytes], prefix: str = "") -> dict[str, Any]:
    return json.loads(files[f"{prefix}beheer/settings.json"])


def opened(browser: Browser, files: dict[str, bytes], headers: dict[str, str], button: str) -> tuple[Page, list[str]]:
    """The editor in Chromium with these headers, once it shows a button; and all that went wrong or was asked elsewhere."""
    told: list[str] = []
    page = browser.new_context(locale="nl-BE", viewport={"width": 1080, "height": 720}).new_page()

    def serve(route: Route) -> None:
        name = route.request.url.removeprefix(HOST)
        name += "index.html" if name.endswith("/") else ""
        if name not in files:
            told.append(f"asked {route.request.url}")
            route.abort()
        else:
            route.fulfill(body=files[name], headers={**headers, "content-type": TYPES.get(name.rpartition(".")[2], "text/plain")})

    page.route("**/*", serve)
    page.on("console", lambda message: told.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: told.append(str(error)))
    page.goto(f"{HOST}beheer/")
    until(page, "button => document.body.innerText.includes(button)", button)
    return page, told


@pytest.mark.picture
def test_the_form_of_a_new_record_is_pictured(browser: Browser, files: dict[str, bytes], request: pytest.FixtureRequest) -> None:
    """In a repository that exists in this browser alone."""
    made = settings(files)
    made["cms"]["backend"] = {"name": "test-repo"}
    page, _ = opened(browser, files | {"beheer/settings.json": json.dumps(made).encode()}, {}, "testrepository")
    page.get_by_role("button", name="testrepository").click()
    expect(page.get_by_text("Belangstelling")).to_be_visible()
    page.goto(f"{HOST}beheer/#/collections/projects/new")
    page.get_by_role("textbox", name="Id").fill("leefloonadvies")
    pictures.keep(page, "editor", request.config.getoption("--accept"))
    page.context.close()


def test_nothing_is_made_where_no_editor_is_asked_for(instance: Path, sites: list[Site]) -> None:
    plain = replace(sites[0], catalogue=gather_plain())
    assert [*editor_tasks(Project(instance), [plain])] == []
    for text in (netlify([plain]), apache(plain, [], "/"), nginx([plain], [], "/")):
        assert "beheer" not in text


def gather_plain() -> Any:
    gathered, _ = gather(Project(ROOT))
    return gathered.catalogue


def test_the_configuration_is_one_that_the_editor_takes(instance: Path, files: dict[str, bytes]) -> None:
    with tarfile.open(npm.kept(npm.PACKAGES[0], instance / "build")) as packed:
        schema = json.load(packed.extractfile("package/schema/sveltia-cms.json"))
    for prefix in ("", "en/"):
        made = settings(files, prefix)["cms"]
        assert wrong(flat(made), schema, "CmsConfig") == []
        fields = {json.dumps(flat(field) | {name: "" for name in ("label", "hint") if name in field}) for field in widgets(made)}
        assert [told for field in sorted(fields) for told in wrong(json.loads(field), schema, "Field")] == []


def wrong(part: dict[str, Any], schema: dict[str, Any], name: str) -> list[str]:
    """What the schema says against a part, told with the part itself."""
    validator = jsonschema.Draft7Validator({"$ref": f"#/definitions/{name}", "definitions": schema["definitions"]})
    return [f"{part}: {error.message[:200]}" for error in validator.iter_errors(part)]


def widgets(part: Any) -> list[dict[str, Any]]:
    """Every widget at any depth."""
    if isinstance(part, list):
        return [each for entry in part for each in widgets(entry)]
    inner = [each for value in part.values() for each in widgets(value)] if isinstance(part, dict) else []
    return inner + ([part] if isinstance(part, dict) and "widget" in part else [])


def flat(part: Any) -> Any:
    """A part without the depth below its widgets, of which each is looked at by itself, and with few of its many options."""
    if isinstance(part, list):
        return [flat(each) for each in part]
    if not isinstance(part, dict):
        return part
    leaf = {"name": "leaf", "widget": "string"}
    short = {"fields": [leaf], "field": leaf, "options": part.get("options", [])[:2]}
    return {name: short[name] if name in short else flat(value) for name, value in part.items()}


def test_every_record_comes_back_as_it_was(browser: Browser, files: dict[str, bytes], sites: list[Site], instance: Path,
                                           tmp_path: Path) -> None:
    """Opens the editor, then reads and writes each file with its formats; every value has a widget that can hold it."""
    programme = sites[0].catalogue.programme
    page, told = opened(browser, files, policy.headers(programme) | policy.editing(programme), "toegangstoken")
    assert told == []
    made, data = settings(files), tmp_path / "data"
    shutil.copytree(instance / "data", data)
    for collection in made["cms"]["collections"]:
        for form in collection.get("files", [collection]):
            found = [tmp_path / form["file"]] if "file" in form else sorted((tmp_path / form["folder"]).glob("*.yml"))
            for path in found:
                content, text = page.evaluate(
                    "([shape, list, text]) => { const f = RecordFormat(shape, list); const c = f.fromFile(text);"
                    " return [c, f.toFile(c)]; }",
                    [made["shapes"][form["name"]], "file" in form and form["name"] not in made["alone"], path.read_text("utf-8")])
                assert misfits(content, form["fields"]) == [], path
                path.write_text(text, encoding="utf-8")
    before, after = read_records(instance / "data"), read_records(data)
    assert [*check(after)] == [*check(before)]
    for kind, entries in before.entries.items():
        assert [entry.record for entry in after.entries[kind]] == [entry.record for entry in entries], kind


def misfits(content: dict[str, Any], fields: list[dict[str, Any]], above: str = "") -> list[str]:
    """The values that no widget can hold, and the required fields without one."""
    known = {field["name"]: field for field in fields}
    told = [f"{above}{name}: no widget" for name in content if name not in known]
    told += [f"{above}{name}: required" for name, field in known.items()
             if field.get("required", True) and field["widget"] != "hidden" and name not in content]
    for name, value in content.items():
        told += misfit(value, known.get(name, {}), f"{above}{name}") if name in known else []
    return told


def misfit(value: Any, field: dict[str, Any], where: str) -> list[str]:
    widget = field["widget"]
    if isinstance(value, list):
        if widget != "list" and not field.get("multiple"):
            return [f"{where}: list in {widget}"]
        inner = field if field.get("multiple") else field.get("field") or {"widget": "object", "fields": field.get("fields", [])}
        one = {**inner, "multiple": False}
        return [told for number, each in enumerate(value) for told in misfit(each, one, f"{where}.{number}")]
    if widget == "object":
        return misfits(value, field["fields"], f"{where}.") if isinstance(value, dict) else [f"{where}: no group"]
    if widget == "select":
        return [] if value in {option["value"] for option in field["options"]} else [f"{where}: '{value}' is no option"]
    return [] if isinstance(value, str) and not field.get("multiple") else [f"{where}: {type(value).__name__} in {widget}"]


def test_lists_have_names_in_the_language_of_the_site(files: dict[str, bytes]) -> None:
    assert set(LABELS) == set(KINDS)
    *_, lists = settings(files)["cms"]["collections"]
    told = {form["name"]: form["label"] for form in lists["files"]}
    assert ("Soorten oproepen", "Verwante woorden", "Thema's") == tuple(
        told[name] for name in ("call_kinds", "related_words", "themes"))
    assert {*told.values()} - {"Programma"} == {form["fields"][0]["label"] for form in lists["files"]} - {"Id"}


def test_what_the_editor_is_made_of_is_told(sites: list[Site], instance: Path, files: dict[str, bytes]) -> None:
    ((_, content),) = sbom_task(sites[0].catalogue.programme).make()
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(content.decode()) is None
    made = {each["name"]: each for each in json.loads(content)["components"]}
    page = next(iter(components.pages(sites[0])))
    for package in npm.PACKAGES:
        with tarfile.open(npm.kept(package, instance / "build")) as packed:
            told = json.load(packed.extractfile("package/package.json"))
        assert made[package.name]["version"] == told["version"]
        assert made[package.name]["licenses"] == [{"expression": told["license"]}]
        assert package.component in page.shown()["components"] and package.component.address in files
    assert "pkg:npm/%40sveltia/cms@" in content.decode()
    assert "pkg:npm" not in b"".join(made for _, made in sbom_task(gather_plain().programme).make()).decode()


def test_only_the_editor_has_another_policy(sites: list[Site]) -> None:
    programme = sites[0].catalogue.programme
    told = policy.editing(programme)["Content-Security-Policy"]
    assert "script-src" not in told and "default-src 'self'" in told
    assert "connect-src 'self' data: blob: https://api.github.com;" in told
    assert f'set $content_security_policy "{told}";' in nginx(sites, [], "/")
    assert b"beheer" not in b"".join(content for _, content in sitemap_task(sites[0], (), [], HOST).make())


def test_the_backend_follows_from_the_repository() -> None:
    own = Repository(address="https://git.example.org/team/site.git", forge="forgejo", branch="live")
    assert Editor(sign_in="token").backend(own) == {
        "name": "gitea", "repo": "team/site", "branch": "live", "auth_methods": ["token"],
        "api_root": "https://git.example.org/api/v1", "base_url": "https://git.example.org"}
    assert Editor(sign_in="token").hosts(own) == ["https://git.example.org"]


def test_one_sentence_says_that_npm_brought_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(npm.shutil, "which", lambda _: None)
    (told,) = npm.fetch(tmp_path)
    assert told.code == "editor-missing"
    (tmp_path / "cache/npm").mkdir(parents=True)
    damaged = npm.kept(npm.PACKAGES[0], tmp_path)
    damaged.write_bytes(b"something else")  # another version, or a file that was tampered with
    assert base64.b64encode(hashlib.sha512(b"something else").digest()).decode() != npm.PACKAGES[0].sha512
    assert [told.code for told in npm.fetch(tmp_path)] == ["editor-missing"]
