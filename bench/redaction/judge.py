"""Compare what an output gives away with the truth: leaks, over-redactions, block decisions."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Any

from extract import TEXT_CHANNELS
from rapidfuzz import fuzz

POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b", re.IGNORECASE)
TITLES = {"mr", "mrs", "ms", "miss", "dr", "sister", "pc", "dc", "ds", "ps", "di"}
READ_BY_EYE = {"scan", "fax", "fine", "rotated", "mixed", "jpeg", "png", "tiff", "heic", "photo"}
LONG_WORDS = 7


@dataclass(frozen=True)
class Verdict:
    """What became of one marked piece. outcome: removed, leaked, kept, lost."""

    doc: str
    trap: str
    kind: str
    medium: str
    role: str
    recorded: bool
    place: str
    text: str
    expected: str
    outcome: str
    channel: str = ""
    needle: str = ""


def words_of(text: str) -> list[str]:
    """Return the words of a text, small letters and digits only."""
    plain = unicodedata.normalize("NFKD", text)
    return re.findall(r"[a-z0-9]+", "".join(c for c in plain if not unicodedata.combining(c)).lower())


def fold(tight: str) -> str:
    """Return the letters and digits that readers of pixels confuse as one and the same."""
    return tight.translate(str.maketrans("oilsbz", "011582"))


class Text:
    """A text prepared for counting."""

    def __init__(self, text: str) -> None:
        words = words_of(text)
        self.spaced = f" {' '.join(words)} "
        self.tight = "".join(words)
        self.words = words
        self.folded = fold(self.tight)

    def count(self, needle: str, *, raw: bool = False) -> int:
        """Return how often the needle occurs: as whole words, or, when it is long enough, with all gaps closed."""
        words = words_of(needle)
        tight = "".join(words)
        if not tight or (raw and len(tight) < 6):
            return 0
        spaced = " " + " ".join(words) + " "
        found = len(re.findall(f"(?={re.escape(spaced)})", self.spaced))
        if len(tight) >= 7 and any(c.isdigit() for c in tight) and not raw:
            found = max(found, self.folded.count(fold(tight)))
        return max(found, self.tight.count(tight)) if len(tight) >= 8 else found

    def shingles(self) -> set[tuple[str, ...]]:
        """Return all runs of four words."""
        return {tuple(self.words[n : n + 4]) for n in range(len(self.words) - 3)}

    def near_count(self, needle: str) -> int:
        """Return how often something like the needle occurs (a letter or two misread)."""
        words = words_of(needle)
        wanted, size = " ".join(words), len(words)
        found = place = 0
        while place + size <= len(self.words):
            if fuzz.ratio(wanted, " ".join(self.words[place : place + size])) >= 80:
                found += 1
                place += size
            else:
                place += 1
        return max(found, 1 if not found and fuzz.partial_ratio("".join(words), self.tight) >= 88 else 0)


def parts_of(item: dict[str, Any]) -> list[str]:
    """Return the needles that would give the piece away: its whole text and its telling parts."""
    text = item["exact_text"]
    parts = [text]
    if item["kind"] == "NAME" and "recorded" in item:
        names = [
            name
            for name in re.split(r"[^\w'-]+", text.replace("-\n", ""))
            if len(name) > 3 and name.lower() not in TITLES
        ]
        if len(names) > 1:
            surname = names[0] if "," in text else names[-1]
            parts.append(surname)
    if item["kind"] == "ADDRESS":
        lines = [line.strip() for line in re.split(r"[,\n]", text)]
        parts += [line for line in lines[:2] if re.match(r"\d+\w? \w+", line)]
        parts += POSTCODE.findall(text)
    return list(dict.fromkeys(parts))


def kept_text(truth: dict[str, Any], recipient: str) -> str:
    """Return what the reader may see: the visible text without the pieces that must go."""
    text = list(truth["visible_text"])
    for item in truth["items"]:
        if item["place"] == "visible" and item["expected"][recipient] in {"REDACT", "ASK"}:
            span = item["locator"]
            text[span["char_start"] : span["char_end"]] = " " * (span["char_end"] - span["char_start"])
    return "".join(text)


def judge(truth: dict[str, Any], recipient: str, channels: dict[str, str]) -> list[Verdict]:
    """Return a verdict on each marked piece of a released document."""
    texts = {name: Text(text) for name, text in channels.items()}
    return _leaks(truth, recipient, texts) + _losses(truth, recipient, texts)


def _verdict(item: dict[str, Any], recipient: str, outcome: str, channel: str = "", needle: str = "") -> Verdict:
    return Verdict(
        item["doc"], item["trap"], item["kind"], item["medium"], item["role"], item["recorded"], item["place"],
        item["exact_text"], item["expected"][recipient], outcome, channel, needle,
    )  # fmt: skip


def _leaks(truth: dict[str, Any], recipient: str, texts: dict[str, Text]) -> list[Verdict]:
    allowed = Text(kept_text(truth, recipient))
    shingles = {name: text.shingles() for name, text in texts.items()}
    innocent = allowed.shingles()
    items = [item for item in truth["items"] if item["expected"][recipient] in {"REDACT", "ASK"}]
    carriers: dict[str, list[int]] = defaultdict(list)
    found: dict[int, tuple[str, str]] = {}
    for number, item in enumerate(items):
        if len(words_of(item["exact_text"])) >= LONG_WORDS and item["kind"] not in {"PHONE", "ADDRESS", "DOB"}:
            own = Text(item["exact_text"]).shingles() - innocent
            for name, seen in shingles.items():
                if own and len(own & seen) > 0.4 * len(own):
                    found.setdefault(number, (name, "most of it"))
            continue
        for part in parts_of(item):
            carriers[" ".join(words_of(part))].append(number)
    for needle, numbers in carriers.items():
        for name, text in texts.items():
            excess = text.count(needle, raw=name == "raw") - allowed.count(needle)
            for number in numbers[: max(0, excess)]:
                found.setdefault(number, (name, needle))
    return [
        _verdict(item, recipient, "leaked", *found[n]) if n in found else _verdict(item, recipient, "removed")
        for n, item in enumerate(items)
    ]


def _losses(truth: dict[str, Any], recipient: str, texts: dict[str, Text]) -> list[Verdict]:
    items = [item for item in truth["items"] if item["expected"][recipient] == "KEEP" and item["place"] == "visible"]
    kept = Text(" # ".join(f"{item['exact_text']} xqx" for item in items))
    by_eye = truth["medium"] in READ_BY_EYE
    missing: Counter[str] = Counter()
    for needle in {" ".join(words_of(item["exact_text"])) for item in items}:
        need = kept.count(needle)
        seen = [texts[name] for name in TEXT_CHANNELS if name in texts]
        have = max((text.count(needle) for text in seen), default=0)
        if have < need and by_eye:
            have = max(have, max((text.near_count(needle) for text in seen), default=0))
        missing[needle] = max(0, need - have)
    verdicts = []
    for item in reversed(items):
        needle = " ".join(words_of(item["exact_text"]))
        lost = missing[needle] > 0
        missing[needle] -= 1
        verdicts.append(_verdict(item, recipient, "lost" if lost else "kept"))
    return verdicts[::-1]
