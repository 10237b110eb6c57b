"""The bag: BagIt takes it, equal sites give equal bytes, and its pages open from a disk and lead on."""

from __future__ import annotations

import shutil
import sys
from importlib import metadata
from pathlib import Path
from types import SimpleNamespace
from zipfile import ZipFile

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser
from test_publish import built, run, tree

from generator.bag.local import local_address, local_page
from generator.commands import main

__all__ = ["built"]

with pytest.MonkeyPatch.context() as patch:  # the newest wheel of bagit asks for its version in a way that setuptools has no more
    patch.setitem(sys.modules, "pkg_resources", SimpleNamespace(
        DistributionNotFound=metadata.PackageNotFoundError, get_distribution=metadata.distribution))
    import bagit


def verified(place: Path) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["verify", str(place)])
    return result.exit_code, result.output.partition("\n")[0]


@pytest.fixture(scope="module")
def packed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ZIP of the small programme."""
    target = tmp_path_factory.mktemp("bag") / "one.zip"
    answer = run("bag", built, "--into", str(target))
    assert answer.exit_code == 0, answer.output
    return target


@pytest.fixture(scope="module")
def unpacked(packed: Path) -> Path:
    with ZipFile(packed) as file:
        file.extractall(packed.parent / "out")
    return next((packed.parent / "out").iterdir())


def test_bagit_takes_it_and_an_edit_is_seen(packed: Path, unpacked: Path, tmp_path: Path) -> None:
    bagit.Bag(str(unpacked)).validate()
    assert verified(packed)[0] == verified(unpacked)[0] == 0
    copy = shutil.copytree(unpacked, tmp_path / "copy")
    (copy / "data" / "data" / "projecten.csv").write_text("spoiled")
    with pytest.raises(bagit.BagValidationError):
        bagit.Bag(str(copy)).validate()
    assert (1, "data/data/projecten.csv differs from the list") == verified(copy)


def test_it_holds_what_readers_of_the_site_get(built: Path, unpacked: Path) -> None:
    site, bag = tree(built / "site"), tree(unpacked / "data")
    left = {name for name in site if name.rpartition("/")[2] in ("404.html", ".htaccess", "_headers", "_redirects", ".nojekyll")}
    assert bag.keys() == site.keys() - left - {"robots.txt", "SHA256SUMS"}
    assert [] == [name for name in bag if not name.endswith(".html") and bag[name] != site[name]]


def test_equal_sites_give_equal_bags(packed: Path, built: Path, tmp_path: Path) -> None:
    """At other times, in another order, under another name."""
    root = tmp_path / "root"
    for name in reversed(sorted(tree(built / "site"))):
        (root / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(built / "site" / name, root / "site" / name)
    assert run("bag", root, "--into", str(tmp_path / "two.zip")).exit_code == 0
    assert packed.read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_without_a_site_there_is_no_bag(tmp_path: Path) -> None:
    answer = run("bag", tmp_path)
    assert (answer.exit_code, "there is no built site in" in answer.output, "gzg build" in answer.output) == (1, True, True)
    assert not list(tmp_path.rglob("*.zip*"))


@pytest.mark.parametrize(("address", "local"), [
    ("../", "../index.html"), ("a/?b=c/#d", "a/index.html?b=c/#d"), ("./#x", "./index.html#x"), ("..", "../index.html"),
    ("#x", "#x"), ("a.csv", "a.csv"), ("https://example.org/", "https://example.org/"), ("mailto:a@b/", "mailto:a@b/"), ("", ""),
])
def test_a_folder_is_shown_by_its_index(address: str, local: str) -> None:
    assert local == local_address(address)


def test_texts_that_look_like_addresses_stay() -> None:
    page = '<p>href="a/"</p><a class="x" href="a/">a/</a><script type="application/ld+json">{"url": "a/"}</script>'
    assert page.replace(' href="a/">', ' href="a/index.html">') == local_page(page)


@pytest.mark.browser
def test_pages_open_from_a_disk_and_lead_to_the_tables(browser: Browser, unpacked: Path) -> None:
    context = browser.new_context(accept_downloads=True)
    page, told = context.new_page(), []
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("requestfailed", lambda request: told.append(request.url))

    page.goto((unpacked / "data" / "index.html").as_uri())
    page.locator("a[href='projecten/index.html']").first.click()
    page.locator("a[href$='projecten/buurtapp/index.html'], a[href$='/buurtapp/index.html']").first.click()
    assert "Buurtapp" in page.locator("h1").inner_text()
    assert "Source Sans 3" in page.evaluate("getComputedStyle(document.body).fontFamily")
    page.goto((unpacked / "data" / "zoeken" / "index.html").as_uri())
    assert "die werken hier niet" in page.locator("main").inner_text()
    page.goto((unpacked / "data" / "data" / "index.html").as_uri())
    assert told == []
    with page.expect_download() as saved:
        page.locator("a[href='projecten.csv'], a[href$='/projecten.csv']").first.click()
    assert (unpacked / "data" / "data" / "projecten.csv").read_bytes() == Path(saved.value.path()).read_bytes()
    context.close()
