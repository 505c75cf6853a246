"""Write report.pdf: what, who, when and with what result, in plain words that a court would accept to read."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterable, Sequence
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

from unbroken.engines.bag.clocks import both_clocks, in_utc, london
from unbroken.engines.bag.contents import CaseFacts, Custody, EventRecord, Form, LogRecord, StoredItem
from unbroken.engines.bag.fingerprint import grouped, policy_fingerprint
from unbroken.engines.bag.reportframe import (
    BLUE,
    BODY,
    CELL,
    CODE,
    DIGEST,
    HEADING,
    ITEM_HEADING,
    LABEL,
    MARGIN,
    PALE,
    RULE,
    SMALL,
    SUBTITLE,
    TITLE,
    WIDTH,
    canvas_for,
    register_fonts,
)
from unbroken.engines.bag.reporttext import (
    HOW_WITH,
    HOW_WITHOUT,
    WHAT_IT_PROVES,
    WHAT_IT_PROVES_NOT,
    event_sentence,
    event_time,
    size_words,
)
from unbroken.engines.ledger import Checkpoint

Story = list[Flowable]


def format_report(case: CaseFacts, items: Sequence[StoredItem], custody: Custody, checkpoint: Checkpoint) -> bytes:
    """Return the PDF. The same contents always give the same bytes."""
    register_fonts()
    output = io.BytesIO()
    title = f"Evidence package of case {case.urn}"
    document = SimpleDocTemplate(
        output,
        pagesize=A4,
        leftMargin=MARGIN,
        rightMargin=MARGIN,
        topMargin=20 * mm,
        bottomMargin=22 * mm,
        title=title,
        author=case.organisation,
        subject="Items, chain of custody, and how to verify them",
        creator="Unbroken",
        lang="en-GB",
        displayDocTitle=True,
        invariant=1,
    )
    story = [
        *_cover(case, items, custody, checkpoint),
        PageBreak(),
        *_item_list(items),
        *_histories(items, custody),
        *_handovers(custody),
        *_trust(custody, checkpoint),
        *_how(),
    ]
    footer = f"{case.urn} \u00b7 {case.organisation} \u00b7 exported {london(case.exported_at)}"
    document.build(story, canvasmaker=canvas_for(case.marking, footer))
    return output.getvalue()


def _text(text: str, style: Any = BODY) -> Paragraph:
    return Paragraph(escape(text), style)


def _facts(rows: Iterable[tuple[str, str | Paragraph]]) -> Table:
    cells = [
        [_text(label, LABEL), value if isinstance(value, Paragraph) else _text(value, CELL)] for label, value in rows
    ]
    table = Table(cells, colWidths=[38 * mm, WIDTH - 38 * mm], hAlign="LEFT")
    table.setStyle(
        [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LINEBELOW", (0, 0), (-1, -1), 0.4, RULE),
            ("LEFTPADDING", (0, 0), (0, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 3),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ]
    )
    return table


def _cover(case: CaseFacts, items: Sequence[StoredItem], custody: Custody, checkpoint: Checkpoint) -> Story:
    events = len(custody.own.events)
    return [
        Spacer(1, 20 * mm),
        _text(f"Evidence package {case.urn}", TITLE),
        _text(case.operation_name, SUBTITLE),
        _facts(
            [
                ("Case (URN)", case.urn),
                ("Exported by", f"{case.exported_by}, {case.organisation}"),
                ("Exported for", case.exported_for),
                ("Purpose", case.purpose),
                ("Exported on", both_clocks(case.exported_at)),
                ("Items", f"{len(items)}, {size_words(sum(item.facts.size_bytes for item in items))} in all"),
                ("Custody events", f"{events}, from a log of {checkpoint.size} events"),
                ("Receipts", str(len(custody.receipts))),
            ]
        ),
        Spacer(1, 8 * mm),
        _text("What this package proves, once verified", HEADING),
        *[_text(sentence) for sentence in WHAT_IT_PROVES],
        _text("What it does not prove", HEADING),
        *[_text(sentence) for sentence in WHAT_IT_PROVES_NOT],
    ]


def _item_list(items: Sequence[StoredItem]) -> Story:
    story: Story = [
        _text("Items", HEADING),
        _text(
            "The SHA-256 is the fingerprint of the content itself. It was recorded in the custody log when the "
            "item was sealed. Groups of four are for reading only."
        ),
    ]
    for item in items:
        facts = item.facts
        captured = both_clocks(facts.captured_at) if facts.captured_at else "not recorded"
        where = f", {facts.captured_where}" if facts.captured_where else ""
        rows: list[tuple[str, str | Paragraph]] = [
            ("What", f"{facts.kind}, {size_words(facts.size_bytes)}"),
            ("Produced by", facts.producer),
            ("Captured", f"{captured}{where}"),
            ("Content SHA-256", _text(grouped(facts.sha256), DIGEST)),
            ("File here", f"{item.path}, {_form_words(facts.form)}"),
        ]
        if facts.form is Form.AGE:
            rows.append(("File SHA-256", _text(grouped(item.stored_sha256), DIGEST)))
        if facts.file_name:
            rows.insert(1, ("Name at capture", facts.file_name))
        heading = _text(f"{facts.exhibit_ref}: {facts.title}", ITEM_HEADING)
        story.append(KeepTogether([heading, _facts(rows)]))
    return story


def _form_words(form: Form) -> str:
    return "locked for the recipient (age)" if form is Form.AGE else "not locked"


def _histories(items: Sequence[StoredItem], custody: Custody) -> Story:
    story: Story = [
        PageBreak(),
        _text("Custody history", HEADING),
        _text(
            "Every event is a leaf of the signed log; its number is its place there. Times are London time, then UTC."
        ),
    ]
    shown = {item.facts.key for item in items}
    for item in items:
        story.append(_text(f"{item.facts.exhibit_ref}: {item.facts.title}", ITEM_HEADING))
        for log in (*custody.others, custody.own):
            story += _history(log, custody, {item.facts.key})
    rest = [event for event in custody.own.events if event.parsed().item not in shown]
    if rest:
        story.append(_text("Events about the case and its hand-overs", ITEM_HEADING))
        story.append(_event_table(rest))
    return story


def _history(log: LogRecord, custody: Custody, keys: set[str]) -> Story:
    events = [event for event in log.events if event.parsed().item in keys]
    if not events:
        return []
    story: Story = [_event_table(events)]
    if log is not custody.own:
        story.insert(0, _text(f"From the log {log.checkpoint.split(chr(10), 1)[0]}:", SMALL))
    return story


def _event_table(events: Sequence[EventRecord]) -> Table:
    rows = [[_text("Entry", LABEL), _text("When", LABEL), _text("What happened", LABEL)]]
    for event in events:
        at_utc = event_time(event.parsed().time)
        when = f"{london(at_utc)}<br/>{in_utc(at_utc)}"
        rows.append([_text(str(event.index), SMALL), Paragraph(when, SMALL), _text(event_sentence(event), CELL)])
    table = Table(rows, colWidths=[14 * mm, 52 * mm, WIDTH - 66 * mm], hAlign="LEFT", repeatRows=1)
    table.setStyle(
        [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LINEBELOW", (0, 0), (-1, -1), 0.4, RULE),
            ("LEFTPADDING", (0, 0), (0, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 3),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ]
    )
    return table


def _handovers(custody: Custody) -> Story:
    story: Story = [_text("Hand-overs and receipts", HEADING)]
    if not custody.receipts:
        story.append(_text("This package holds no receipt."))
    for receipt in custody.receipts:
        sentence = receipt.sentence or "A receipt signed by the receiving organisation."
        story.append(_text(f"{sentence} (File {receipt.name}.)"))
    return story


def _trust(custody: Custody, checkpoint: Checkpoint) -> Story:
    fingerprint = grouped(policy_fingerprint(custody.policy.encode()))
    half = len(fingerprint) // 2
    anchor = Table(
        [[[_text("Fingerprint of the trust policy (SHA-256)", LABEL),
           _text(fingerprint[:half].strip(), DIGEST), _text(fingerprint[half:].strip(), DIGEST)]]],
        colWidths=[WIDTH],
    )  # fmt: skip
    anchor.setStyle([("BACKGROUND", (0, 0), (-1, -1), PALE), ("BOX", (0, 0), (-1, -1), 0.8, BLUE)])
    root = base64.b64encode(checkpoint.root).decode()
    return [
        _text("Trust anchor", HEADING),
        _text(
            "The policy names the keys that sign the log. Compare its fingerprint with the one that the "
            "organisations publish, or ask them by telephone. A forger could replace the whole package, this page "
            "included, but not what the organisations tell you themselves."
        ),
        KeepTogether([anchor]),
        Spacer(1, 4 * mm),
        _facts(
            [
                ("Log", checkpoint.origin),
                ("Events in the log", str(checkpoint.size)),
                ("Root", _text(root, DIGEST)),
            ]
        ),
    ]


def _how() -> Story:
    return [
        *_steps("How to verify it with our software", HOW_WITH),
        *_steps("How to verify it without our software", HOW_WITHOUT),
    ]


def _steps(heading: str, steps: Sequence[tuple[str, str]]) -> Story:
    """Return the steps; a heading never stands alone at the foot of a page."""
    first, *rest = steps
    return [KeepTogether([_text(heading, HEADING), *_step(first)]), *(KeepTogether(_step(step)) for step in rest)]


def _step(step: tuple[str, str]) -> Story:
    text, command = step
    return [_text(text), *([_text(command, CODE)] if command else [])]
