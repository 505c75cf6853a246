"""Totals and tables of a score."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

import runs
from rich.console import Console
from rich.table import Table

if TYPE_CHECKING:
    from judge import Verdict
    from score import Result

CONTROLS = tuple(f"N{number:02d}" for number in range(1, 11))
MEANING = {"MEDICAL", "INTEL", "TRANSACTION", "COUNSELLING", "SEXUAL", "RELIGION", "TACTIC", "FREE_ID", "PREVCON"}


def group_of(verdict: Any) -> str:
    """Return the bar that a REDACT piece counts towards."""
    if verdict.place != "visible":
        return "hidden"
    if verdict.kind in MEANING:
        return "meaning"
    if not verdict.recorded:
        return "unrecorded"
    return (
        "recorded-seen"
        if verdict.medium in {"scan", "fax", "fine", "rotated", "mixed", "jpeg", "png", "tiff", "heic"}
        else "recorded-text"
    )


BARS = {"recorded-text": 0.0, "recorded-seen": 0.01, "unrecorded": 0.05, "meaning": 0.05, "hidden": 0.0}


def summary(results: list[Result]) -> dict[str, Any]:
    """Return the totals of a run."""
    verdicts = [verdict for result in results for verdict in result.verdicts]
    must_go = [v for v in verdicts if v.expected == "REDACT"]
    asked = [v for v in verdicts if v.expected == "ASK"]
    keeps = [v for v in verdicts if v.expected == "KEEP"]
    leaks, lost = [v for v in must_go if v.outcome == "leaked"], [v for v in keeps if v.outcome == "lost"]
    removed = len(must_go) - len(leaks)
    groups = _share(must_go, group_of, "leaked")
    controls = {name: [v.outcome for v in keeps if v.trap == name] for name in CONTROLS}
    passed_controls = [name for name, outcomes in controls.items() if outcomes and "lost" not in outcomes]
    released = [result for result in results if result.code == runs.RELEASED]
    bars = {name: share["rate"] <= BARS[name] for name, share in groups.items()}
    return {
        "documents": len(results),
        "must_go": len(must_go), "leaked": len(leaks), "leak_rate": _rate(len(leaks), len(must_go)),
        "keep": len(keeps), "lost": len(lost), "over_redaction_rate": _rate(len(lost), len(keeps)),
        "precision": _rate(removed, removed + len(lost)),
        "ask": len(asked), "ask_kept": sum(v.outcome == "leaked" for v in asked),
        "blocks_right": sum(r.block_right for r in results), "codes": dict(Counter(str(r.code) for r in results)),
        "controls_passed": passed_controls, "controls_seen": [name for name in CONTROLS if controls[name]],
        "groups": groups, "kinds": _share(must_go, lambda v: v.kind, "leaked"),
        "media": _share(must_go, lambda v: v.medium, "leaked"), "kept_kinds": _share(keeps, lambda v: v.kind, "lost"),
        "kept_media": _share(keeps, lambda v: v.medium, "lost"),
        "seconds_a_page": _speed(released), "report_leaks": sum(len(r.report_leaks) for r in results), "bars": bars,
        "passed": bool(released) and all(bars.values()) and _rate(len(lost), len(keeps)) <= 0.03
        and all(r.block_right for r in results) and not any(r.report_leaks for r in results)
        and all(r.code in {runs.RELEASED, runs.BLOCKED} for r in results),
    }  # fmt: skip


def _rate(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0


def _share(verdicts: list[Any], key: Any, outcome: str) -> dict[str, dict[str, Any]]:
    total: Counter[str] = Counter(key(v) for v in verdicts)
    hit: Counter[str] = Counter(key(v) for v in verdicts if v.outcome == outcome)
    return {
        name: {"of": total[name], outcome: hit[name], "rate": _rate(hit[name], total[name])} for name in sorted(total)
    }


def _speed(results: list[Result]) -> dict[str, float]:
    seconds: dict[str, float] = defaultdict(float)
    pages: Counter[str] = Counter()
    for result in results:
        seconds[result.medium] += result.seconds
        pages[result.medium] += result.pages
    return {medium: round(seconds[medium] / pages[medium], 2) for medium in sorted(pages)}


def print_results(name: str, total: dict[str, Any]) -> None:
    """Print the tables."""
    console = Console(width=170, soft_wrap=True)
    console.rule(name)
    for title, went, kept in (("kind", "kinds", "kept_kinds"), ("medium", "media", "kept_media")):
        table = Table(title, "must go", "leaked", "%", "must stay", "lost", "%", box=None)
        for key in sorted({*total[went], *total[kept]}):
            gone, stay = total[went].get(key, {}), total[kept].get(key, {})
            table.add_row(
                key,
                str(gone.get("of", "")),
                str(gone.get("leaked", "")),
                _percent(gone),
                str(stay.get("of", "")),
                str(stay.get("lost", "")),
                _percent(stay),
            )
        console.print(table)
    table = Table("bar", "must go", "leaked", "%", "allowed %", "met", box=None)
    for key, share in total["groups"].items():
        table.add_row(
            key,
            str(share["of"]),
            str(share["leaked"]),
            _percent(share),
            f"{BARS[key] * 100:.0f}",
            "yes" if total["bars"][key] else "NO",
        )
    console.print(table)
    console.print(
        f"{name}: leaks {total['leaked']} of {total['must_go']} ({total['leak_rate']:.2%}); over-redacted {total['lost']} of {total['keep']} "
        f"({total['over_redaction_rate']:.2%}); precision {total['precision']:.2%}; for a person to decide and kept {total['ask_kept']} of {total['ask']}; "
        f"block decisions right {total['blocks_right']} of {total['documents']}; exit codes {total['codes']}; "
        f"controls {len(total['controls_passed'])} of {len(total['controls_seen'])}; reports that repeat removed text {total['report_leaks']}; "
        f"seconds a page {total['seconds_a_page']}"
    )


def _percent(share: dict[str, Any]) -> str:
    return f"{share['rate'] * 100:.1f}" if share else ""


def print_faults(result: Result) -> None:
    """Print each fault of one document, with the engine's own reason where that is known."""
    head = f"{result.doc} -> {result.recipient}"
    lines = [f"REPORT {head}: repeats {text!r}" for text in result.report_leaks]
    if not result.block_right:
        lines.append(f"BLOCK {head}: wanted {result.wanted_block or 'release'}, exit {result.code} {result.blocked}")
    if result.code not in {runs.RELEASED, runs.BLOCKED}:
        lines.append(f"EXIT {result.code} {head}: {result.sentence} {result.failed_checks}")
    for verdict in result.verdicts:
        if verdict.outcome in {"leaked", "lost"}:
            reasons = [f"      {reason}" for reason in result.reasons.get(verdict.text, [])]
            lines.append("\n".join([_fault(head, verdict), *reasons]))
    for line in lines:
        print(line, flush=True)


def _fault(head: str, verdict: Verdict) -> str:
    stranger = "" if verdict.recorded else " (not in the record)"
    about = f"{verdict.text!r} {verdict.kind} of {verdict.role}{stranger} {verdict.trap} {verdict.place}"
    if verdict.outcome == "lost":
        return f"OVER {head}: {about}"
    word = "LEAK" if verdict.expected == "REDACT" else "ask kept"
    return f"{word} {head}: {about} by {verdict.channel} ({verdict.needle})"
