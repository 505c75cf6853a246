"""The scorer sees a planted leak, an over-redaction and a right answer for what they are."""

from collections import Counter
from typing import Any

import pytest
from corpus.make import Made, make_corpus
from extract import extract
from judge import Text, judge
from score import Result
from show import summary


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return make_corpus(tmp_path_factory.mktemp("corpus"), only=["SYN-2_MG11-CARROW_pdf"], workers=1)[0]


def outcomes(made: Made, text: str, recipient: str = "DEF_REP") -> Counter[str]:
    return Counter(verdict.outcome for verdict in judge(made.truth, recipient, {"pdfium": text}))


def redacted(truth: dict[str, Any], recipient: str = "DEF_REP", *, but: str = "") -> str:
    """Return the visible text as a perfect engine leaves it; `but` is one text that it forgets."""
    text = list(truth["visible_text"])
    for item in truth["items"]:
        if item["expected"][recipient] in {"REDACT", "ASK"} and item["exact_text"] != but:
            span = item["locator"]
            text[span["char_start"] : span["char_end"]] = "#" * (span["char_end"] - span["char_start"])
    return "".join(text)


def test_judge_original_file_leaks_everything_and_loses_nothing(original: Made) -> None:
    verdicts = judge(original.truth, "DEF_REP", extract(original.source, ocr=False))
    assert {verdict.outcome for verdict in verdicts} == {"leaked", "kept"}


def test_judge_blank_output_loses_everything_and_leaks_nothing(original: Made) -> None:
    assert set(outcomes(original, "")) == {"removed", "lost"}


def test_judge_perfect_output_has_no_fault(original: Made) -> None:
    assert set(outcomes(original, redacted(original.truth))) == {"removed", "kept"}


@pytest.mark.parametrize("forgotten", ["07700 900123", "2 November 1990", "Stephen Garvey", "YL00 CRW"])
def test_judge_one_forgotten_piece_is_one_leak(original: Made, forgotten: str) -> None:
    assert outcomes(original, redacted(original.truth, but=forgotten))["leaked"] == 1


@pytest.mark.parametrize("variant", ["0 7 7 0 0 9 0 0 1 2 3", "07700-\n900123", "O77OO 9OO123"])
def test_judge_broken_or_misread_piece_still_leaks(original: Made, variant: str) -> None:
    assert outcomes(original, redacted(original.truth) + variant)["leaked"] == 1


def test_judge_surname_left_of_a_removed_name_leaks(original: Made) -> None:
    assert outcomes(original, redacted(original.truth) + " Garvey ")["leaked"] == 1


def test_judge_one_removed_occurrence_of_a_kept_name_is_lost(original: Made) -> None:
    text = redacted(original.truth).replace("Mr Engstrom", "#")
    assert outcomes(original, text)["lost"] == 1


def test_judge_text_in_metadata_leaks(original: Made) -> None:
    channels = {"pdfium": redacted(original.truth), "metadata": "Author: leah.carrow90@postbox.example"}
    [leak] = [verdict for verdict in judge(original.truth, "DEF_REP", channels) if verdict.outcome == "leaked"]
    assert (leak.kind, leak.channel) == ("EMAIL", "metadata")


def test_judge_prosecutor_may_see_contact_data(original: Made) -> None:
    assert set(outcomes(original, original.truth["visible_text"], "CPS_PRE")) == {"kept"}


def test_text_count_short_needle_needs_whole_words() -> None:
    assert Text("Alfie and Ralfie").count("Alfie") == 1


def test_summary_leak_or_wrong_block_does_not_pass(original: Made) -> None:
    clean = Result(
        "d",
        "DEF_REP",
        "pdf",
        "MG11",
        0,
        1.0,
        1,
        verdicts=judge(original.truth, "DEF_REP", {"pdfium": redacted(original.truth)}),
    )
    leaky = Result(
        "d",
        "DEF_REP",
        "pdf",
        "MG11",
        0,
        1.0,
        1,
        verdicts=judge(original.truth, "DEF_REP", {"pdfium": original.truth["visible_text"]}),
    )
    unblocked = Result("d", "DEF_REP", "pdf", "MG9", 0, 1.0, 1, wanted_block="B3")
    assert summary([clean])["passed"]
    assert not summary([leaky])["passed"]
    assert not summary([clean, unblocked])["passed"]
