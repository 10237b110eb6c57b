"""What belongs to a person is told; what only looks like it is not."""

from __future__ import annotations

import pytest

from generator.checks.personal import may_be_personal, personal


def told(text: str) -> int:
    """How many things are told of a text."""
    return len(list(personal(text))) if may_be_personal(text) else 0


@pytest.mark.parametrize("text", [
    "jan.janssens@voorbeeld.be", "mail an_peeters@telenet.be", "a@b.be", "mailto:jan@gemeente.be", "jan (at) voorbeeld.be",
    "jan.janssens\uff20voorbeeld.be", "bouwdienst.an@hotmail.com", "09 266 81 11", "09/266.81.11", "0477 12 34 56", "0477123456",
    "+32 477 12 34 56", "+32(0)477/12.34.56", "0032477123456", "(09) 266 81 11", "85.07.30-033.28", "85073003328",
    "85 07 30 033 28", "BE68 5390 0754 7034", "jan.janssens@voorbeeld.be of info@voorbeeld.be",
    "Vraag het aan mevr. Peeters", "dhr. J. Van den Berg", "Mevrouw Élise Dupont", "de heer Claes", "dr. D'hondt",
])
def test_of_a_person(text: str) -> None:
    assert 1 == told(text)


@pytest.mark.parametrize("text", [
    "info@gent.be", "burgerzaken@gent.be", "dienst.burgerzaken@gent.be", "digitaal@aalst.be", "subsidies.abb@vlaanderen.be",
    "participatie@oudenaarde.be", "projecten@vvsg.be", "bib@gent.be", "smartcity@mechelen.be", "team.digitaal@gent.be",
    "gemeentezondergemeentehuis@vlaanderen.be", "no.reply@gent.be", "klachten@gent.be", "@gent", "0800 12 345", "078 15 00 00",
    "112", "BE0411905847", "0411.905.847", "BTW BE 0411.905.847", "2021-09-20 tot 2021-11-12", "20/09/2021 - 12/11/2021",
    "1.107.397,55 euro", "35000000 euro", "150 000 000", "NIS 44021 en 44022", "projectnummer 2021123456", "dossier 20210912345",
    "ISBN 978-90-1234-567-8", "2018 2019 2020 2021", "2022-2023-2024-2025", "OVO002067", "VR 2021 0907 DOC.0802/1",
    "https://voorbeeld.be/2021/09/20/12345678", "51.04753, 3.69466", "9a40c72c-4761-4cbd-8a85-96c30c3f829c",
    "van 01 01 2022 tot 31 12 2024", "een mevrouw uit Gent", "heer en meester", "5 mw. en 3 ms.", "een dr. en een ir.", "de heer",
])
def test_of_nobody(text: str) -> None:
    assert 0 == told(text)
