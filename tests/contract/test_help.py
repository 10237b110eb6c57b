"""Help in the language that is asked for, with the same examples; nothing of it stays for the next who asks."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner

from generator.commands import main
from generator.commands.helping import helps, language_of_locale, messages
from generator.texts import load_translations

EXAMPLES = re.compile(r"(?:Example|Voorbeeld): ((?:[^\n]|\n(?!\n))*)")


def names(command: click.Command, above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    yield above
    for name, below in getattr(command, "commands", {}).items():
        yield from names(below, (*above, name))


def shown(*words: str, **environment: str) -> str:
    usual = {"LC_ALL": "", "LC_MESSAGES": "", "LANG": "", "COLUMNS": "200"}
    result = CliRunner().invoke(main, [*words, "--help"], env=usual | environment)
    assert 0 == result.exit_code, result.output
    return result.stdout


@pytest.mark.parametrize("words", list(names(main)), ids=" ".join)
def test_help_is_dutch_with_the_same_examples(words: tuple[str, ...]) -> None:
    english, dutch = shown(*words), shown("--lang", "nl", *words)

    assert "Usage: gzg" in english or "Usage: main" in english
    assert dutch.startswith("Gebruik: ") and "Opties:" in dutch and "Deze tekst tonen en stoppen." in dutch
    assert [" ".join(each.split()) for each in EXAMPLES.findall(english)] == [
        " ".join(each.split()) for each in EXAMPLES.findall(dutch)]
    assert english == shown(*words), "nothing of another language stays"


def test_the_locale_asks_and_the_option_decides() -> None:
    assert "Opdrachten:" in shown(LANG="nl_BE.UTF-8") and "De gegevens" in shown("check", LC_ALL="nl_NL", LANG="en_GB.UTF-8")
    assert "De gegevens" in shown("check", "--lang=nl") and "Gebruik: " in shown("import", "idea", "--lang", "nl")
    assert "Commands:" in shown("--lang", "en", LANG="nl_BE.UTF-8") and "Check the records" in shown("check", LANG="C.UTF-8")
    assert ("en", "en") == (language_of_locale({}), language_of_locale({"LANG": "xx_XX"}))


def test_every_sentence_of_help_is_in_the_catalogue() -> None:
    translate = load_translations("nl").gettext
    assert [] == [text for help_ in helps(main) for text in messages(help_)
                  if translate(text) == text and not text.startswith("360Giving")]
