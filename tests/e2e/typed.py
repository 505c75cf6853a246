"""What people typed in a journey: each value with who typed it and where, what was typed twice, keys and seconds."""

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import combinations

TIMELIKE = re.compile(r"[\d\s:/.T-]+")
"""Dates, times and plain numbers: two facts may well have the same one."""
DAY_FIRST = re.compile(r"(\d\d)/(\d\d)/(\d{4})")
LONG = 80
"""Longer text is somebody's own words; it may mention what a field holds."""


@dataclass(frozen=True)
class Typed:
    """One value by the keyboard. about: the record it belongs to, such as `offence OF61102`; name: its field."""

    who: str
    about: str
    name: str
    value: str

    @property
    def place(self) -> str:
        """Where it was typed, in words."""
        return f"{self.who}: {self.about}, {self.name}"


@dataclass
class Step:
    """One step of the journey. keys: what the hand presses, a click or a choice being one."""

    name: str
    seconds: float = 0.0
    keys: int = 0
    typed: int = 0
    chosen: int = 0
    held: int = 0
    pages: int = 0


@dataclass
class Recorder:
    """Everything typed, chosen and pressed, step by step."""

    values: list[Typed] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Count what follows as this step; a step may be entered again."""
        found = next((one for one in self.steps if one.name == name), None)
        if found is None:
            found = Step(name)
        else:
            self.steps.remove(found)
        self.steps.append(found)
        began = time.perf_counter()
        try:
            yield
        finally:
            found.seconds += time.perf_counter() - began

    @property
    def now(self) -> Step:
        """The step that runs."""
        return self.steps[-1]

    def type(self, who: str, about: str, name: str, value: str) -> None:
        """Note a value typed with the keyboard."""
        self.values.append(Typed(who, about, name, value))
        self.now.typed += 1
        self.now.keys += len(value)

    def choose(self, keys: int = 1) -> None:
        """Note a choice from what the page offers, or a paste."""
        self.now.chosen += 1
        self.now.keys += keys

    def press(self) -> None:
        """Note a button or link."""
        self.now.keys += 1
        self.now.pages += 1

    def find_held(self) -> None:
        """Note a field that the page had filled in already."""
        self.now.held += 1

    def repeated(self) -> list[str]:
        """Return each fact that was typed a second time, in words."""
        return [
            f"“{two.value}” was typed twice. First by {one.place}; then by {two.place}"
            for one, two in combinations(self.values, 2)
            if is_again(one, two)
        ]


def is_again(one: Typed, two: Typed) -> bool:
    """Say whether the second value is a fact that the first one told already.

    The same field of the same record twice, whatever is typed. The same words anywhere. A number or name that stands
    within another short value. The same date, time or number only where records of a kind share the field, or when it
    is an instant: the day of a statement and the day of a checklist are two facts.
    """
    if (one.about, one.name) == (two.about, two.name):
        return True
    first, second = _plain(one.value), _plain(two.value)
    if not first or not second:
        return False
    if TIMELIKE.fullmatch(one.value) and TIMELIKE.fullmatch(two.value):
        first, second = first.replace("t", ""), second.replace("t", "")
        is_sibling = one.about.split(" ")[0] == two.about.split(" ")[0] and one.name == two.name
        return first == second and (is_sibling or len(first) >= len("202603011430"))
    if first == second:
        return True
    shorter, longer = sorted((first, second), key=len)
    has_number = any(letter.isdigit() for letter in shorter) and len(shorter) > len("AA1 4QS")
    return has_number and len(longer) <= LONG and shorter in longer


def _plain(value: str) -> str:
    if turned := DAY_FIRST.match(value):
        day, month, year = turned.groups()
        value = f"{year}-{month}-{day}{value[turned.end() :]}"
    return "".join(letter for letter in value.casefold() if letter.isalnum())
