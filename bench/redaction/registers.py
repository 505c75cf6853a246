"""Measure patterns and names on invented documents of many registers, marked by hand.

    python bench/redaction/registers.py [--show]

In `registers/*.txt`, [[KIND:text]] must be found whole and {{text}} must be left alone. A find that carries the
mark public-body, the role OFFICER or EXPERT, or lies under a shield, counts as left alone: the policy keeps it.
"""

from __future__ import annotations

import argparse
import re
import time
from collections import Counter
from pathlib import Path

from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.document import TextFlow
from unbroken.engines.redaction.find.names import find_names
from unbroken.engines.redaction.find.patterns import find_patterns
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import DocumentType, Mark, Role

_MARKED = re.compile(r"\[\[(?P<kind>[A-Z_]+):(?P<find>[^\]]+)\]\]|\{\{(?P<keep>[^}]+)\}\}")


def read(path: Path) -> tuple[str, list[tuple[int, int, str]]]:
    """Return a document's text and its marked spans; the kind of what must stay is ""."""
    text = ""
    spans = []
    last = 0
    marked = path.read_text(encoding="utf-8")
    for match in _MARKED.finditer(marked):
        text += marked[last : match.start()]
        inner = match["find"] or match["keep"]
        spans.append((len(text), len(text) + len(inner), match["kind"] or ""))
        text += inner
        last = match.end()
    return text + marked[last:], spans


def is_kept(candidate: Candidate) -> bool:
    """Return whether the policy keeps this find by its own mark or role."""
    return Mark.PUBLIC_BODY in candidate.marks or candidate.role in {Role.OFFICER, Role.EXPERT}


class Tally:
    """What was found, missed and wrongly found so far."""

    def __init__(self, *, show: bool) -> None:
        self.show = show
        self.wanted: Counter[str] = Counter()
        self.got: Counter[str] = Counter()
        self.kept = self.wrong = self.loose = self.words = 0
        self.spent = 0.0

    def say(self, line: str) -> None:
        if self.show:
            print(line)

    def add(self, path: Path) -> None:
        text, spans = read(path)
        flow = TextFlow(text, (), (), (), (0,))
        began = time.process_time()
        found = find_patterns(flow, Case(""), DocumentType.OTHER) + find_names(flow, Case(""), DocumentType.OTHER)
        self.spent += time.process_time() - began
        self.words += len(text.split())
        shields = [each for each in found if each.finder.startswith("shield:")]
        finds = [each for each in found if not each.finder.startswith("shield:") and not _shielded(each, shields)]
        covered = _mask(len(text), finds)
        burned = _mask(len(text), [each for each in finds if not is_kept(each)])
        for start, end, kind in spans:
            if kind:
                full = all(
                    covered[at] for at in range(start, end) if text[at].isalnum() and not _is_title(text, start, at)
                )
                self.wanted[kind] += 1
                self.got[kind] += full
                if not full:
                    self.say(f"{path.stem}: missed {kind} {text[start:end]!r}")
                continue
            self.kept += 1
            if any(burned[start:end]):
                self.wrong += 1
                self.say(f"{path.stem}: wrongly found in {text[start:end]!r}: {_who(finds, start, end)}")
        for each in finds:
            if not is_kept(each) and not any(start < each.end and each.start < end for start, end, _ in spans):
                self.loose += 1
                self.say(f"{path.stem}: unmarked {each.kind} {text[each.start : each.end]!r} {each.finder}")

    def table(self) -> None:
        for kind in sorted(self.wanted):
            print(f"{kind:12} {self.got[kind]:3} of {self.wanted[kind]:3}")
        got, total = sum(self.got.values()), sum(self.wanted.values())
        print(
            f"found {got} of {total} ({got / total:.1%}); wrong {self.wrong} of {self.kept} to keep; {self.loose} finds elsewhere"
        )
        print(f"{self.spent / self.words * 500 * 1000:.0f} ms of processor time for 500 words")


def main() -> None:
    """Print recall a kind, finds on what must stay, finds on unmarked text, and the speed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--show", action="store_true", help="print what was missed and what was found wrongly")
    options = parser.parse_args()
    find_names(TextFlow("Warm up", (), (), (), (0,)), Case(""), DocumentType.OTHER)
    tally = Tally(show=options.show)
    for path in sorted((Path(__file__).parent / "registers").glob("*.txt")):
        tally.add(path)
    tally.table()


def _mask(length: int, finds: list[Candidate]) -> bytearray:
    mask = bytearray(length)
    for each in finds:
        mask[each.start : each.end] = b"\1" * (each.end - each.start)
    return mask


def _shielded(candidate: Candidate, shields: list[Candidate]) -> bool:
    return any(
        each.start <= candidate.start and candidate.end <= each.end and candidate.confidence <= each.confidence
        for each in shields
    )


def _is_title(text: str, start: int, at: int) -> bool:
    title = re.match(r"(?:Mr|Mrs|Ms|Miss|Dr|MR|MRS)\.? ", text[start : start + 6])
    return title is not None and at < start + title.end()


def _who(finds: list[Candidate], start: int, end: int) -> str:
    return ", ".join(
        f"{each.kind} {each.finder}" for each in finds if start < each.end and each.start < end and not is_kept(each)
    )


if __name__ == "__main__":
    main()
