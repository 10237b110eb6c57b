"""The programme of the small folder as a text, so that a test adds a line to it."""

from __future__ import annotations

import pytest
from problems_cases.small_folder import FILES


@pytest.fixture
def small_programme() -> str:
    return FILES["programme.yml"]
