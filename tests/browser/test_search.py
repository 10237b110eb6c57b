"""The search: what is found, by hand and by the engine alone, and whatever else is typed."""

from __future__ import annotations

import pytest
from awaited import until
from playwright.sync_api import Browser, Page, Route, expect
from sought import DUTCH, ENGLISH, HOSTILE, NAMES
from watching import watch

from generator.words.folding import folded, words_of

pytestmark = pytest.mark.browser
FIRST_THREE = """async ([base, queries]) => {
  const { openIndex } = await import(`${base}search.js`);
  const index = await openIndex(`${base}search/`);
  const answers = [];
  for (const query of queries) {
    const found = await index.find(query);
    answers.push((await index.shown(found.documents.slice(0, 3))).map(({ address }) => address));
  }
  return answers;
}"""
FIND = """async ([base, query, options]) => {
  const { openIndex } = await import(`${base}search.js`);
  return (await openIndex(`${base}search/`)).find(query, options);
}"""
WORDS = """async ([base, texts]) => {
  const { wordsOf } = await import(`${base}search-words.js`);
  return texts.map(wordsOf);
}"""

ANSWERED = "() => document.querySelector('.find__status').textContent || !document.querySelector('#find').value.trim()"


def answers(page: Page, address: str, language: str, queries: list[str]) -> list[list[str]]:
    page.goto(f"{address}{language}privacy/")
    return page.evaluate(FIRST_THREE, [f"{address}{language}assets/", queries])


@pytest.mark.parametrize(("language", "table"), [("", DUTCH), ("en/", ENGLISH)])
def test_the_page_is_among_the_first_three(page: Page, address: str, language: str, table: tuple[tuple[str, str], ...]) -> None:
    found = answers(page, address, language, [typed for typed, _ in table])

    assert [(typed, first) for (typed, page_), first in zip(table, found, strict=True) if page_ not in first] == []


@pytest.mark.parametrize("language", ["", "en/"])
def test_a_name_stands_first(page: Page, address: str, language: str) -> None:
    found = answers(page, address, language, [typed for typed, _ in NAMES])

    assert [first[0] for first in found] == [expected for _, expected in NAMES]


def test_the_engine_tells_how_words_were_read(page: Page, address: str) -> None:
    page.goto(f"{address}privacy/")
    found = page.evaluate(FIND, [f"{address}assets/", "het leefloom gent xqxqxq", {"last": False}])

    assert found["dropped"] == ["het"]
    read = [(word["typed"], word["how"]) for word in found["words"]]
    assert read == [("leefloom", "typing"), ("gent", "exact"), ("xqxqxq", "")]
    assert not found["all"]
    assert found["scores"] == sorted(found["scores"], reverse=True)


def test_kinds_keep_the_others_out(page: Page, address: str) -> None:
    page.goto(f"{address}privacy/")
    everything, projects = (page.evaluate(FIND, [f"{address}assets/", "gent", options])["documents"]
                            for options in ({}, {"kinds": ["projects"]}))

    assert 0 < len(projects) < len(everything)
    assert max(projects) < 11  # the first documents are the projects


def test_words_are_the_same_in_both_languages_of_the_program(page: Page, address: str) -> None:
    texts = ["Één café", "e\u0301\u0301n", "İzmir ﬁets ½ ⑴", "GAS4/5 a_b", "नमस्ते", "𐐀𐐨", "ΣΑΣ", "Straße", "😀", "x" * 60]
    page.goto(f"{address}privacy/")

    assert page.evaluate(WORDS, [f"{address}assets/", texts]) == [list(map(folded, words_of(text))) for text in texts]


def test_results_come_while_typing_and_by_kind(page: Page, address: str) -> None:
    """By keyboard, and the address leads to the same again."""
    page.goto(f"{address}zoeken/#find")
    expect(page.locator("#find")).to_be_focused()
    page.keyboard.insert_text("antwerpen")  # at once: between slow keys, a part of it would be looked for
    expect(page.locator(".find__status")).to_contain_text("resultaten")
    expect(page.locator(".find__results h2").first).to_have_text("Antwerpen")
    expect(page.locator(".find__lists")).to_be_hidden()
    expect(page.locator(".find__results > li")).to_have_count(10)
    page.locator(".find__more").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".find__results > li")).to_have_count(20)
    expect(page.locator(".find__results > li").nth(10).locator("a")).to_be_focused()

    page.locator(".find__kinds input").first.focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".find__results .find__kind").first).to_have_text("Project")
    expect(page).to_have_url(f"{address}zoeken/?zoek=antwerpen&soort=projects")
    before = page.locator(".find__results h2").all_text_contents()
    page.reload()
    expect(page.locator(".find__results h2")).to_have_text(before)
    page.locator(".find__results a").first.click()
    expect(page.locator("h1")).to_have_text(before[0])


def test_what_was_typed_before_the_script_came_is_looked_for(page: Page, address: str) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/site-search.js", hold)
    page.goto(f"{address}zoeken/?zoek=leuven", wait_until="commit")
    page.fill("#find", "gent")
    while not held:
        page.wait_for_timeout(20)
    held[0].continue_()
    expect(page.locator(".find__results h2").first).to_have_text("Gent")
    expect(page.locator("#find")).to_have_value("gent")


def test_nothing_found_says_so_and_shows_the_lists(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/?zoek=xqxqxq")
    expect(page.locator(".find__status")).to_contain_text("Niets gevonden")
    expect(page.locator(".find__lists")).to_be_visible()


@pytest.mark.parametrize("typed", HOSTILE)
def test_whatever_is_typed(page: Page, address: str, typed: str) -> None:
    """The fixtures fail the test on an error in the console."""
    page.goto(f"{address}zoeken/")
    page.fill("#find", typed)
    page.keyboard.press("Enter")
    until(page, ANSWERED)
    expect(page.locator("h1")).to_have_text("Zoeken")
    assert page.locator(".find script").count() == 0


MANGLED = ("zoek=%E0%A4%A", "zoek=%", "zoek=%00", "zoek", "zoek=a&zoek=b", "soort=__proto__&zoek=gent", "%zz=1")


@pytest.mark.parametrize("query", MANGLED)
def test_mangled_addresses(page: Page, address: str, query: str) -> None:
    page.goto(f"{address}zoeken/?{query}")
    page.wait_for_load_state("networkidle")
    expect(page.locator("h1")).to_have_text("Zoeken")


def test_an_index_that_does_not_load_says_so(page: Page, address: str, complaints: list[str]) -> None:
    page.route("**/search/index.json", lambda route: route.abort())
    page.goto(f"{address}zoeken/?zoek=gent")
    expect(page.locator(".find__status")).to_contain_text("kon niet laden")
    expect(page.locator(".find__lists")).to_be_visible()
    page.unroute("**/search/index.json")
    page.locator(".find button").first.click()
    expect(page.locator(".find__results h2").first).to_have_text("Gent")
    complaints.clear()  # the browser tells of the request that failed


@pytest.mark.parametrize("width", [320, 1280])
def test_the_key_leads_to_the_search(page: Page, address: str, width: int) -> None:
    """On a phone to its page, else to the field in the header, which leads there with what was typed."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}data/")
    page.keyboard.press("/")
    if width == 320:
        expect(page).to_have_url(f"{address}zoeken/#find")
    expect(page.locator("#find, .head__search input").locator("visible=true")).to_be_focused()
    page.keyboard.type("gent/")
    page.keyboard.press("Enter")
    expect(page.locator(".find__results h2").first).to_have_text("Gent")


def test_the_key_can_be_turned_off(page: Page, address: str) -> None:
    page.goto(f"{address}zoeken/")
    page.get_by_label("De toets /").uncheck()
    page.goto(f"{address}data/")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement === document.body")


def test_without_scripts_it_leads_to_the_lists(browser: Browser, address: str, foreign: list[str], complaints: list[str]) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    watch(page, address, foreign, complaints)
    page.goto(address)
    page.fill(".head__search input", "gent")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}zoeken/?zoek=gent")
    assert "Zoeken werkt alleen met scripts" in page.locator("noscript p").inner_text()  # what is hidden has no text
    page.locator(".find__lists").get_by_role("link", name="Gemeenten").click()
    expect(page).to_have_url(f"{address}gemeenten/")
    context.close()


def test_the_page_for_what_is_not_found_offers_the_search(browser: Browser, site_at_root: str) -> None:
    page = browser.new_page()
    page.goto(f"{site_at_root}404.html")
    page.fill("#find", "leefloon")
    page.keyboard.press("Enter")
    expect(page.locator(".find__results h2").first).to_contain_text("leefloon")
    page.close()
