"""What the idea check costs a visitor at many different projects: bytes of its index, milliseconds a keystroke in Chromium.

    python -m benchmarks.ideas 5000

The synthetic projects share a few hundred words, so each gets more: words of the shipped groups and records put together two by
two, as Dutch does, most of which stand in no other project. Every fifth keystroke of each sentence of two sets is asked.
"""

from __future__ import annotations

import csv
import gzip
import random
import re
import shutil
import sys
import tempfile
from pathlib import Path
from statistics import quantiles

import yaml
from playwright.sync_api import sync_playwright

from benchmarks import records
from generator.gather import Project, gather
from generator.matching.compared import Compared
from generator.matching.index import idea_index

ROOT = Path(__file__).parents[1]
ASSETS = ROOT / "site_templates" / "assets"
SETS = ("ideas.yml", "ideas_by_another.yml")
HOST = "http://ideas.test/"
NEW_WORDS, SEED = 12, 20261128
ASK = """async (texts) => {
  const { Resemblance } = await import("./resemblance.js");
  const begun = performance.now();
  const check = new Resemblance(await (await fetch("index.json")).json());
  const opened = performance.now() - begun;
  const took = texts.map((text) => { const now = performance.now(); check.find(text); return performance.now() - now; });
  return { opened, took };
}"""


def different(size: int, folder: Path) -> None:
    """Synthetic projects, each with words of its own."""
    records.write(size, folder, table=True)
    text = "".join((ROOT / path).read_text(encoding="utf-8") for path in ("data/related_words.yml", "benchmarks/words.py"))
    nouns = sorted(set(re.findall(r"\b[a-z]{4,9}\b", text)))
    table = folder / "projects.csv"
    with table.open(encoding="utf-8", newline="") as file:
        head, *rows = csv.reader(file)
    places = [head.index(f"summary.{language}") for language in ("nl", "en")]
    for number, row in enumerate(rows):
        chance = random.Random(f"{SEED} {number}")
        words = ["".join(chance.sample(nouns, 2)) for _ in range(NEW_WORDS)]
        for place in places:
            row[place] += f" {' '.join(words)}."
    with table.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([head, *rows])


def keystrokes() -> list[str]:
    """What stands in the field while the sentences of the sets are typed, every fifth time."""
    told = [yaml.safe_load((ROOT / "tests" / "matching" / name).read_text(encoding="utf-8")) for name in SETS]
    said = [each["said"] for one in told for kind in ("exists", "new") for each in one[kind] if each["language"] == "nl"]
    return [text[:length] for text in said for length in range(5, len(text) + 1, 5)]


def asked(index: bytes, texts: list[str]) -> dict[str, list[float]]:
    """What a browser needs: milliseconds to open the index, and for each text."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        page.route(f"{HOST}**", lambda route: route.fulfill(**answer(route.request.url.removeprefix(HOST), index)))
        page.goto(HOST)
        return page.evaluate(ASK.replace('"./', f'"{HOST}'), texts)


def answer(name: str, index: bytes) -> dict[str, object]:
    if name.endswith(".js"):
        return {"path": ASSETS / name, "content_type": "text/javascript"}
    if name:
        return {"body": index, "content_type": "application/json"}
    return {"body": "<title>x</title>", "content_type": "text/html"}


def main(size: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        different(size, Path(folder) / "data")
        gathered, problems = gather(Project(Path(folder)))
        assert gathered is not None, problems[:3]
        language = gathered.languages[0]
        index = idea_index(Compared(gathered.catalogue, language))
    found = asked(index, keystrokes())
    steps = quantiles(found["took"], n=100)
    packed = len(gzip.compress(index, 6))
    print(f"{size} projects: index of {len(index) / 1e6:.2f} MB, {packed / 1e6:.2f} MB over the wire, "
          f"opened in {found['opened']:.0f} ms; a keystroke {steps[49]:.1f} ms, 95 % within {steps[94]:.1f} ms, "
          f"99 % within {steps[98]:.1f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]))
