"""How long pages are looked at, by a clock that the test turns: only what is visible and active counts."""

from pathlib import Path

import pytest

from service.pages.scripts import run_module

BEGIN = """
let time = 0;
const clock = new module.PageClock(() => time);
const after = (seconds) => { time += seconds * 1000; };
const read = (seconds) => {
  for (let at = 0; at < seconds; at += 10) { after(Math.min(10, seconds - at)); clock.sign(); }
};
clock.show("1");
"""


@pytest.mark.parametrize(
    ("what", "script", "wanted"),
    [
        ("reading", "read(45);", (45, 1)),
        ("idle time ends after two minutes", "after(3600); clock.sign(); read(10);", (130, 1)),
        ("idle and never back", "after(3600);", (120, 1)),
        ("a hidden window does not count", "read(20); clock.hide(); after(900); clock.wake(); read(5);", (25, 1)),
        ("signs while hidden do not count", "clock.hide(); read(600);", (0, 0)),
        ("each page counts once", "read(10); clock.show('2'); read(10); clock.show('1'); read(10);", (30, 2)),
        ("turning and zooming is the same page", "read(10); clock.show('1'); clock.show('1'); read(5);", (15, 1)),
        ("leafing past is no look", "clock.show('2'); after(0.4); clock.show('3'); read(10);", (10, 1)),
        ("parts of a second add up", "for (let at = 0; at < 8; at += 1) { after(0.5); clock.sign(); }", (4, 1)),
        ("nothing happened", "", (0, 0)),
    ],
)
def test_page_clock_counts_what_was_looked_at(tmp_path: Path, what: str, script: str, wanted: tuple[int, int]) -> None:
    taken = run_module(tmp_path, "page-clock", f"{BEGIN}{script}\ndone(clock.take());")
    assert (taken["seconds"], taken["pages"]) == wanted, what


def test_page_clock_sends_sums_alone_each_once_and_keeps_what_could_not_be_sent(tmp_path: Path) -> None:
    script = """
    read(30);
    const first = clock.take();
    clock.giveBack(first);
    read(12);
    const second = clock.take();
    read(7);
    done([first, second, clock.take()]);
    """
    first, second, third = run_module(tmp_path, "page-clock", BEGIN + script)
    assert first == {"seconds": 30, "pages": 1}, "no page, no document, nobody"
    assert second == {"seconds": 42, "pages": 1}
    assert third == {"seconds": 7, "pages": 0}, "more of the same page is no further page"
