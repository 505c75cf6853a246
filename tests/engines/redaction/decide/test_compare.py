import json
from importlib import resources
from typing import Any

import pytest

from unbroken.engines.redaction.decide.compare import compare_policies, load_report
from unbroken.engines.redaction.decide.rows import Policy
from unbroken.engines.redaction.decide.table import load_policy, parse_policy
from unbroken.engines.redaction.vocabulary import DocumentType, Recipient

BEFORE = load_policy()
WHOLE_DOCUMENTS = len(DocumentType) * len(Recipient)


def changed(**changes: dict[str, Any]) -> Policy:
    raw = resources.files("unbroken.engines.redaction.decide").joinpath("policy-v0.1.json").read_text("utf-8")
    content = json.loads(raw)
    for row_id, change in changes.items():
        next(each for each in content["rows"] if each["id"] == row_id.removeprefix("r")).update(change)
    return parse_policy(json.dumps(content))


def test_same_table_changes_nothing() -> None:
    result = compare_policies(BEFORE, load_policy())
    assert result.is_same
    assert (result.added, result.removed, result.edited) == ((), (), ())


def test_changed_action_is_reported_by_row_with_examples() -> None:
    result = compare_policies(BEFORE, changed(r8={"action": "ASK"}))
    assert result.edited == ("8",)
    assert {(each.before.row, each.before.action, each.after.action) for each in result.changes} == {
        ("8", "REDACT", "ASK")
    }
    assert "DOB of" in result.changes[0].examples[0]
    assert result.changes[0].sentence.startswith("row 8 REDACT becomes row 8 ASK: ")


def test_changed_reason_alone_changes_no_decision() -> None:
    result = compare_policies(BEFORE, changed(r8={"reason": "Another sentence."}))
    assert result.edited == ("8",)
    assert result.is_same


def test_change_of_a_row_with_a_mark_is_seen() -> None:
    result = compare_policies(BEFORE, changed(r13={"action": "REDACT"}))
    assert {each.before.row for each in result.changes} == {"13"}
    assert "(fraud)" in result.changes[0].examples[0]


def test_change_of_a_whole_document_rule_is_seen() -> None:
    result = compare_policies(BEFORE, changed(B3={"recipients": ["DEF_*", "PUBLIC", "COURT"]}))
    assert {example for each in result.changes for example in each.examples} >= {"a whole MG2 for COURT"}


def test_findings_of_an_earlier_report_are_asked() -> None:
    report = load_report(
        json.dumps(
            {
                "document_type": "MG11",
                "recipient": "DEF_REP",
                "findings": [{"kind": "DOB", "role": "VIC"}, {"kind": "?"}],
            }
        )
    )
    assert compare_policies(BEFORE, BEFORE, [report]).asked == WHOLE_DOCUMENTS + 1


@pytest.mark.parametrize("raw", ["[]", "{}", '{"findings": 3}', "nonsense"])
def test_file_that_is_no_report_is_refused(raw: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        load_report(raw)
