import json
from datetime import date
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

from unbroken.engines.redaction.decide.rows import Scope
from unbroken.engines.redaction.decide.table import load_policy, parse_policy
from unbroken.engines.redaction.errors import PolicyMalformed

DOMAIN_ROWS = {f"B{n}" for n in range(1, 8)} | {f"O{n}" for n in range(1, 8)} | {str(n) for n in range(1, 81)}


def table() -> dict[str, Any]:
    raw = resources.files("unbroken.engines.redaction.decide").joinpath("policy-v0.1.json").read_text("utf-8")
    return dict(json.loads(raw))


def row(content: dict[str, Any], row_id: str) -> dict[str, Any]:
    return next(each for each in content["rows"] if each["id"] == row_id)


def test_shipped_table_passes_the_checks_of_any_other() -> None:
    assert parse_policy(json.dumps(table())) == load_policy()


def test_shipped_table_loads_and_has_every_row_of_the_domain() -> None:
    policy = load_policy()
    assert policy.version == "0.1"
    assert {each.row for each in policy.rows} >= DOMAIN_ROWS


def test_shipped_table_says_why_in_sentences_without_jargon() -> None:
    for each in load_policy().rows:
        assert each.reason.endswith("."), each.id
        assert each.reason[0].isupper(), each.id
        assert each.basis, each.id


def test_every_row_of_the_project_says_that_the_table_is_silent() -> None:
    for each in load_policy().rows:
        assert each.row.startswith("P") == each.basis.startswith("project row: the table is silent"), each.id


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"kinds": ["NAMES"]}, '"kinds"'),
        ({"subjects": ["ROBOT"]}, '"subjects"'),
        ({"recipients": []}, '"recipients"'),
        ({"documents": ["MG99"]}, '"documents"'),
        ({"with": ["lucky"]}, '"with"'),
        ({"with": ["scene"], "without": ["scene"]}, '"without"'),
        ({"action": "HIDE"}, '"action"'),
        ({"second_person": "yes"}, '"second_person"'),
        ({"reason": " "}, '"reason"'),
        ({"reason_code": "R99"}, '"reason_code"'),
        ({"since": "23 November 2026"}, '"since"'),
        ({"until": "2020-01-01"}, '"until"'),
        ({"scope": "moon"}, '"scope"'),
        ({"colour": "red"}, '"colour"'),
    ],
)
def test_malformed_field_is_refused_with_row_and_field(change: dict[str, Any], named: str) -> None:
    content = table()
    row(content, "3").update(change)
    with pytest.raises(PolicyMalformed) as refused:
        parse_policy(json.dumps(content))
    assert "Row 3 " in str(refused.value)
    assert named in str(refused.value)


def test_row_number_used_twice_is_refused() -> None:
    content = table()
    content["rows"].append(dict(row(content, "8")))
    with pytest.raises(PolicyMalformed, match=r"Row 8 .* twice"):
        parse_policy(json.dumps(content))


def test_row_that_never_decides_is_refused() -> None:
    content = table()
    content["rows"].append({**row(content, "8"), "id": "8z", "subjects": ["VIC"]})
    with pytest.raises(PolicyMalformed, match=r"Row 8z .* never decide"):
        parse_policy(json.dumps(content))


def test_shipped_table_uses_every_scope() -> None:
    assert {each.scope for each in load_policy().rows} == set(Scope)


@pytest.mark.parametrize("raw", ["", "[]", "{}", '{"version": "1", "version": "2"}', "[" * 100_000, '{"rows": 3}'])
def test_text_that_is_no_table_is_refused(raw: str) -> None:
    with pytest.raises(PolicyMalformed):
        parse_policy(raw)


def test_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PolicyMalformed, match="cannot be read"):
        load_policy(tmp_path / "none.json")


def test_row_is_in_force_from_its_day_to_its_last(tmp_path: Path) -> None:
    content = table()
    row(content, "8").update({"since": "2027-01-01", "until": "2027-12-31"})
    path = tmp_path / "policy.json"
    path.write_text(json.dumps(content))

    def has_row_8(day: date) -> bool:
        return any(each.id == "8" for each in load_policy(path, on=day).rows)

    days = [date(2026, 12, 31), date(2027, 1, 1), date(2027, 12, 31), date(2028, 1, 1)]
    assert [has_row_8(day) for day in days] == [False, True, True, False]
