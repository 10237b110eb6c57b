"""What is typed into a form comes out on the page as it was typed: form, YAML, import, page."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page
from problems_cases.small_folder import write_data

from generator.gather import Project, gather
from generator.importers.posted import import_posted, read_posted
from generator.importers.record_text import record_text
from generator.pages import join
from generator.pages.html import html_of
from generator.pages.markdown import typed
from generator.pages.rendering import Renderer, make_environment
from generator.records.idea import Idea

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
HARD = (
    "Één café: ’s avonds “open” — 100 % 👨‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️",
    "- een streepje", "# een hekje", ": een dubbelpunt", "? vraag", "& * ! | > % @ `",
    "'enkel' \"dubbel\" \\ schuin \\n geen regel",
    "<script>alert(1)</script><img src=x onerror=alert(1)>", "{{ 7*7 }} {% raw %} ${x}",
    "[link](javascript:alert(1)) **vet** `code` <!-- -->", "a: b #c", "&lt;b&gt; &amp; &#60;",
    "een\n\n  twee\n- drie\n# vier", "x" * 10_240,
    "ë😀" * 4_000, "---", "Null", "yes", "0x1F", "2026-01-01", "١٢٣ שלום",
)
SOME = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("-#:?\"'\\\n \u2028\u0085\u00e9<&{|>%@`\t"), min_size=1)
MAKE = """(texts) => {
  const { tidy, Rules } = window["post-rules"], { yaml, idOf } = window["post-yaml"];
  const [title, summary] = texts.map(tidy);
  if (!title || !summary || rules.refusal("line", title) || rules.refusal("lines", summary)) return null;
  return [title, summary, yaml([["id", idOf(title) || "idee"], ["status", "open"], ["title", { nl: title }],
                                ["summary", { nl: summary }],
                                ["subjects", []], ["municipality", ""], ["posted_on", "2025-01-02"]])];
}"""


@settings(max_examples=200)
@given(SOME, SOME)
def test_any_text_survives_as_yaml(page: Page, tmp_path_factory: pytest.TempPathFactory, title: str, summary: str) -> None:
    made = page.evaluate(MAKE, [title, summary])
    if made is None:  # refused, and so no file is made
        return
    file = tmp_path_factory.getbasetemp() / "idee.yml"
    file.write_bytes(made[2].encode())
    contents, problems = read_posted(Idea, file)
    assert [] == problems
    record = contents.entries[0].record
    assert (made[0], made[1]) == (record.title.get("nl"), record.summary.get("nl"))
    assert {"nl": made[1]} == yaml.safe_load(made[2])["summary"], "other programs read the same"

    file.write_bytes(record_text(record).encode())
    again, problems = read_posted(Idea, file)
    assert ([], record) == (problems, again.entries[0].record), "and so does the file that the import writes"


class Words(HTMLParser):
    """The text of a page, and the names of its elements."""

    def __init__(self) -> None:
        super().__init__()
        self.text, self.elements = "", []

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.elements.append(tag)


@given(SOME)
def test_a_text_as_typed_is_text_and_nothing_else(text: str) -> None:
    words = Words()
    words.feed(f"<p>{typed(text)}</p>")
    words.close()
    assert (["p"], text.replace("\x1a", "")) == (words.elements, words.text)


def test_form_yaml_import_page(page: Page, tmp_path: Path) -> None:
    write_data(tmp_path)
    expected = {}
    for number, text in enumerate(HARD):
        _, summary, file = page.evaluate(MAKE, [f"Idee {number}", text])
        (tmp_path / "idee.yml").write_bytes(file.encode())
        path, problems = import_posted(Idea, tmp_path / "idee.yml", tmp_path)
        assert path == tmp_path / f"data/ideas/idee-{number}.yml", [problem.text() for problem in problems]
        expected[f"idee-{number}"] = summary
    gathered, problems = gather(Project(tmp_path))
    assert gathered is not None, problems
    site = next(gathered.sites())
    shown, = join.pages(site)
    markdown = Renderer(make_environment(ROOT / "site_templates"), site).render(shown)
    made = html_of(markdown.partition("---\n\n")[2])
    for name, summary in expected.items():
        card = re.search(rf'<li class="card" id="{name}">.*?<p class="typed">(.*?)</p>', made, re.DOTALL)
        words = Words()
        words.feed(card[1])
        assert (["span"], summary) == (words.elements, words.text)


@pytest.fixture
def say() -> Callable[[str], dict[str, str]]:
    return lambda mailbox: {"letter": "Here.", "letterAttach": "Added.", "attach": "Too long.", "post": "idea",
                            "mailbox": mailbox, "issue": "https://example.org/issues/new?title={title}&body={body}"}


LETTER = """([say, text]) => {
  const ready = document.createElement("div");
  ready.innerHTML = '<a data-mail></a><a data-issue></a><p data-attach hidden></p>';
  window["post-letter"].letter({ ready, say, file: { text } }, "buurtapp");
  return [ready.querySelector("[data-mail]").href,
          ready.querySelector("[data-issue]").href, ready.querySelector("[data-attach]").hidden];
}"""


def test_a_message_holds_the_file(page: Page, say: Callable[[str], dict[str, str]]) -> None:
    mail, issue, hidden = page.evaluate(LETTER, [say("ideeen@example.org"), 'title: "a & b"\n'])
    assert mail == "mailto:ideeen@example.org?subject=idea%3A%20buurtapp&body=Here.%0D%0A%0D%0Atitle%3A%20%22a%20%26%20b%22%0D%0A"
    assert issue.startswith("https://example.org/issues/new?title=idea%3A%20buurtapp&body=Here.%0A%0A%60%60%60yaml%0Atitle%3A")
    assert hidden


def test_a_long_file_is_added_by_hand(page: Page, say: Callable[[str], dict[str, str]]) -> None:
    mail, issue, hidden = page.evaluate(LETTER, [say("ideeen@example.org"), "x" * 9000])
    assert (mail.endswith("body=Added."), issue.endswith("body=Added."), hidden) == (True, True, False)
