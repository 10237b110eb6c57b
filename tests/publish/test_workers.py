"""Tasks side by side: their results in order, and never a process that waits for ever."""

from __future__ import annotations

import os
from itertools import chain

import pytest

from generator.problems import Stopped
from generator.workers import Background, Turns, side_by_side


def test_results_stand_in_the_order_of_the_tasks() -> None:
    assert side_by_side([lambda step, number=number: number * 2 for number in range(5)]) == [0, 2, 4, 6, 8]


def test_every_turn_is_given_once() -> None:
    turns = Turns(200)
    taken = side_by_side([lambda step: list(turns)] * 3)
    assert sorted(chain(*taken)) == list(range(200))


def test_an_error_of_a_task_is_raised_here() -> None:
    def fail(step: object) -> None:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        side_by_side([fail, lambda step: 1])


def test_a_process_that_was_ended_is_told() -> None:
    with pytest.raises(Stopped):
        side_by_side([lambda step: os._exit(9), lambda step: 1])


def test_an_error_of_who_listens_ends_the_others() -> None:
    def talk(step) -> None:
        for _ in range(100_000):  # more than a pipe holds
            step(1)

    def deaf(done: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        side_by_side([talk, talk], deaf)


def test_in_the_background() -> None:
    assert Background([lambda: 7, lambda: 8]).results() == [7, 8]
