"""What the drill found, for people and for machines."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Final

from rich.table import Table

from unbroken.service.drill.vocabulary import Outcome, Verdict

NAMED: Final = (
    *(f"T{number:02}" for number in (*range(1, 5), *range(6, 16), *range(17, 30), 31, 32, 34)),
    "N01-N10",
    *(f"A{number}" for number in range(1, 7)),
    *(f"F{number}" for number in range(15, 20)),
)
"""What a whole drill tries: traps of the register, controls, doors, and the failures that began it all."""
STYLES: Final = {
    Verdict.STOPPED: "green",
    Verdict.DETECTED: "green",
    Verdict.READABLE: "green",
    Verdict.UNPROVEN: "bold red",
    Verdict.GOT_THROUGH: "bold red",
}
NOTE: Final = (
    "The drill does not look inside recordings: the gate must keep them back, and T04 and T27 are judged by their "
    "transcripts. T05, T16 and T35 (faces and voices inside recordings) are not in it."
)


def is_sound(outcomes: Iterable[Outcome]) -> bool:
    """Say whether nothing got through."""
    return all(one.is_sound for one in outcomes)


def missing(outcomes: Iterable[Outcome]) -> list[str]:
    """Return what was not tried of what a whole drill tries."""
    tried = {one.trap for one in outcomes}
    return [name for name in NAMED if name not in tried]


def line(one: Outcome) -> str:
    """Return one outcome as a line with colours."""
    by = f" by {one.rule}" if one.rule else ""
    return (
        f"[bold]{one.trap:<7}[/] [{STYLES[one.verdict]}]{one.verdict.value:<11}[/]{by} "
        f"after {one.seconds:.1f} s: {one.tried}. [dim]{one.words}[/]"
    )


def table(outcomes: Sequence[Outcome], seconds: float) -> Table:
    """Return the summary."""
    found = Table("what", "count", title="The drill", title_justify="left")
    found.add_row("Attempts", str(len(outcomes)))
    for verdict in Verdict:
        found.add_row(verdict.value.capitalize(), str(sum(one.verdict is verdict for one in outcomes)))
    found.add_row("Traps and failures tried", str(len({one.trap for one in outcomes})))
    found.add_row("Seconds", f"{seconds:.0f}")
    return found


def as_json(outcomes: Sequence[Outcome], seconds: float) -> str:
    """Return the same for machines."""
    rows = [{**asdict(one), "verdict": one.verdict.value, "seconds": round(one.seconds, 3)} for one in outcomes]
    whole = {"sound": is_sound(outcomes), "seconds": round(seconds, 1), "not_tried": missing(outcomes)}
    return json.dumps({**whole, "outcomes": rows}, indent=2, ensure_ascii=False)
