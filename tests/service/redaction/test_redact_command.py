"""The commands `unbroken redact` and `unbroken find`: a contract with outside scripts."""

import io
import json
from pathlib import Path

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas
from typer.testing import CliRunner

from unbroken.service.cli.root import app

CASE = {
    "urn": "18ZA0000226",
    "people": [
        {"id": "d1", "role": "DEF", "forenames": ["Darren"], "surname": "Holt", "dob": "1987-05-14"},
        {
            "id": "v1",
            "role": "VIC",
            "title": "Ms",
            "forenames": ["Leah"],
            "surname": "Carrow",
            "dob": "1990-11-02",
            "addresses": [{"lines": ["Flat 2, Juniper House", "Fernleigh"], "postcode": "AA1 1AB", "kind": "refuge"}],
            "phones": ["07700 900123"],
            "emails": ["leah.carrow@post.example"],
        },
    ],
    "offences": [{"code": "OF61102", "wording": "Assault", "date": "2026-03-03", "place": "41 Tannery Row"}],
}
STATEMENT = [
    "WITNESS STATEMENT  MG11",
    "URN 18ZA0000226",
    "Statement of: Leah Carrow",
    "I was born on 02/11/1990. I am now staying at Flat 2, Juniper House, Fernleigh AA1 1AB.",
    "My number is 07700 900123. Darren Holt pushed me. I exhibit a photograph as LC/1.",
]
REMOVED = ("02/11/1990", "Juniper", "AA1 1AB", "900123")
KEPT = ("Leah Carrow", "Darren Holt", "LC/1", "18ZA0000226")


def pdf(lines: list[str]) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    for number, line in enumerate(lines):
        canvas.drawString(60, 780 - 24 * number, line)
    canvas.save()
    return out.getvalue()


def text_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path.read_bytes())
    return " ".join("\n".join(page.get_textpage().get_text_range() for page in document).split())


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "case.json").write_text(json.dumps(CASE))
    (tmp_path / "statement.pdf").write_bytes(pdf(STATEMENT))
    return tmp_path


def run(*arguments: object) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, [str(argument) for argument in arguments])
    return done.exit_code, done.stdout, done.stderr


def redact(desk: Path, source: str = "statement.pdf", **options: str) -> tuple[int, str]:
    given = {"case": desk / "case.json", "document-type": "MG11", "recipient": "DEF_REP"}
    given |= {"out": desk / "out.pdf", "report": desk / "report.json", **options}
    flags = [part for name, value in given.items() for part in (f"--{name}", value)]
    code, _, said = run("redact", desk / source, *flags, "--auto")
    return code, said


def test_redact_releases_a_statement_without_what_must_go(desk) -> None:
    source = (desk / "statement.pdf").read_bytes()
    assert redact(desk) == (0, "")
    text = text_of(desk / "out.pdf")
    assert [secret for secret in REMOVED if secret in text] == []
    assert [word for word in KEPT if word not in text] == []
    assert (desk / "statement.pdf").read_bytes() == source
    assert (desk / "out.pdf").stat().st_mode & 0o077 == 0


def test_redact_reports_every_finding_and_check_and_no_removed_text(desk) -> None:
    redact(desk)
    raw = (desk / "report.json").read_text()
    assert [secret for secret in REMOVED if secret in raw] == []
    report = json.loads(raw)
    assert report["blocked"] is None
    assert report["proof"]["passed"] is True
    assert {"name", "passed", "detail"} == set(report["proof"]["checks"][0])
    assert {"policy_version", "engine_version", "seconds"} < set(report)
    finding = next(found for found in report["findings"] if found["kind"] == "PHONE")
    assert finding["subject"] == "v1"
    assert finding["role"] == "VIC"
    assert finding["action"] == "REDACT"
    assert finding["row"] == "6"
    assert finding["locator"]["page"] == 1
    assert len(finding["locator"]["box"]) == 4
    assert {"reason", "found_by", "confidence"} < set(finding)


def test_redact_of_a_form_that_may_not_go_is_blocked_and_leaves_no_output(desk) -> None:
    (desk / "out.pdf").write_text("an earlier output")
    code, said = redact(desk, **{"document-type": "MG9"})
    assert code == 3
    assert said.startswith("Not released: rule B3.")
    assert not (desk / "out.pdf").exists()
    assert json.loads((desk / "report.json").read_text())["blocked"]["rule"] == "B3"


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"recipient": "NEIGHBOUR"}, "There is no recipient of that name"),
        ({"document-type": "MG99"}, "There is no document type of that name"),
        ({"case": "nowhere.json"}, "No such file"),
        ({"policy": "statement.pdf"}, "polic"),
    ],
)
def test_redact_with_bad_options_says_what_is_wrong_and_exits_2(desk, options, sentence) -> None:
    if "policy" in options:
        options = {"policy": str(desk / "statement.pdf")}
    code, said = redact(desk, **options)
    assert code == 2
    assert sentence in said
    assert not (desk / "out.pdf").exists()


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\nnot really", b"\x00\x01\x02" * 50])
def test_redact_of_a_file_that_cannot_be_read_exits_2_and_writes_nothing(desk, content) -> None:
    (desk / "broken.pdf").write_bytes(content)
    code, said = redact(desk, "broken.pdf")
    assert code == 2
    assert said.strip().endswith(".")
    assert "Traceback" not in said
    assert sorted(path.name for path in desk.iterdir()) == ["broken.pdf", "case.json", "statement.pdf"]


def test_redact_onto_its_own_source_or_case_is_refused(desk) -> None:
    for taken in ("statement.pdf", "case.json"):
        before = (desk / taken).read_bytes()
        assert redact(desk, out=str(desk / taken))[0] == 2
        assert (desk / taken).read_bytes() == before


def test_redact_without_auto_is_refused(desk) -> None:
    code, _, said = run(
        "redact", desk / "statement.pdf", "--case", desk / "case.json", "--recipient", "DEF_REP",
        "--out", desk / "out.pdf", "--report", desk / "report.json",
    )  # fmt: skip
    assert code == 2
    assert "--auto" in said


def test_redact_of_several_files_gives_each_its_own_end_and_the_worst_exit_code(desk) -> None:
    (desk / "broken.pdf").write_bytes(b"%PDF-1.7\nnot really")
    (desk / "list.txt").write_text("Note for the file\nLeah Carrow rang from 07700 900123 today.\n")
    code, shown, _ = run(
        "redact", desk / "statement.pdf", desk / "broken.pdf", desk / "list.txt", "--case", desk / "case.json",
        "--recipient", "DEF_REP", "--document-type", "MG11", "--out-dir", desk / "released", "--auto",
    )  # fmt: skip
    assert code == 2
    assert "2 of 3 released." in shown
    assert sorted(path.name for path in (desk / "released").iterdir()) == [
        "list.redacted.pdf",
        "list.report.json",
        "statement.redacted.pdf",
        "statement.report.json",
    ]
    assert "900123" not in text_of(desk / "released" / "list.redacted.pdf")


def test_find_prints_findings_and_writes_nothing(desk) -> None:
    code, shown, _ = run(
        "find", desk / "statement.pdf", "--case", desk / "case.json", "--document-type", "MG11", "--json"
    )
    assert code == 0
    assert {"PHONE", "DOB", "ADDRESS", "NAME"} <= {found["kind"] for found in json.loads(shown)["findings"]}
    assert [secret for secret in REMOVED if secret in shown] == []
    assert sorted(path.name for path in desk.iterdir()) == ["case.json", "statement.pdf"]


JUDGMENT = [
    "JUDGMENT",
    "1. The case originated in an application (no. 55512/04) lodged by Ms Leah Carrow.",
    "2. The applicant was born in 1990 and lives in Fernleigh.",
    "3. The Court notes that on 4 June 2004 the applicant complained under Article 8 of the Convention.",
]


@pytest.mark.parametrize("lines", [STATEMENT, JUDGMENT], ids=["statement", "judgment"])
def test_find_shows_exactly_what_redact_burns(desk, lines) -> None:
    (desk / "paper.pdf").write_bytes(pdf(lines))
    code, shown, _ = run("find", desk / "paper.pdf", "--case", desk / "case.json", "--document-type", "OTHER", "--json")
    assert code == 0
    assert redact(desk, "paper.pdf", **{"document-type": "OTHER"}) == (0, "")
    burned = json.loads((desk / "report.json").read_text())["findings"]
    assert json.loads(shown)["findings"] == burned
    assert {"REDACT", "ASK"} & {found["action"] for found in burned}
