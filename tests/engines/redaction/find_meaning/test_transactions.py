import json

import pytest

from engines.redaction.decide.paper import document_of
from engines.redaction.find_meaning.kit import BURGLARY, FRAUD, candidates, found
from unbroken.engines.redaction.case import parse_case
from unbroken.engines.redaction.vocabulary import Mark, Role

HEAD = "Northern Mutual\nMrs T Wren   4 Fell Row\nSort code 00-00-00   Account number 12345678\n\n"


@pytest.mark.parametrize(
    "row",
    [
        "04 Mar 2026   FASTER PAYMENT ALDER ROOFCARE   1,500.00   6,698.04",
        "09/03/2026   R KESTREL   850.00   5,797.04",
        "2026-03-11   CHEQUE 000123   4,850.00   900.00",
        "12/03/26   TRANSFER SEE TW/1   77.00   823.00",
    ],
)
def test_transaction_that_bears_on_the_charge_stays(row: str) -> None:
    others = "02 Mar 2026   MEADOW PHARMACY   12.40   8,198.04\n"
    assert found(HEAD + others + row, "BANK_STATEMENT", FRAUD, ["BANK"]) == [" ".join(others.split())]


@pytest.mark.parametrize(
    "row",
    [
        "02 Mar 2026   MEADOW PHARMACY FERNLEIGH   12.40   8,198.04",
        "05/03/2026   ST OLAVE CHURCH GIFT   20.00   6,678.04",
        "2026-03-07,DD,WATER BOARD,31.00,6647.04",
        "7 Mar   WREN T SAVINGS   £200.00   £6,447.04",
        "07-Mar-2026   CORNER BAKERY   4.85",
    ],
)
def test_transaction_without_bearing_is_found_whole(row: str) -> None:
    relevant = "\n04 Mar 2026   FASTER PAYMENT ALDER ROOFCARE   1,500.00   6,698.04"
    assert found(HEAD + row + relevant, "BANK_STATEMENT", FRAUD, ["BANK"]) == [" ".join(row.split())]


def test_description_wrapped_below_its_row_goes_with_it() -> None:
    text = HEAD + "02 Mar 2026   CARD PAYMENT   12.40   8,198.04\n   MEADOW PHARMACY\n   FERNLEIGH\n"
    assert found(text, "BANK_STATEMENT", FRAUD) == ["02 Mar 2026 CARD PAYMENT 12.40 8,198.04 MEADOW PHARMACY FERNLEIGH"]


def test_rows_without_a_day_of_their_own_are_found() -> None:
    text = HEAD + "02 Mar 2026   MEADOW PHARMACY   12.40\nOPTIC HOUSE   60.00\nCAT RESCUE   5.00\n"
    assert len(found(text, "BANK_STATEMENT", FRAUD)) == 3


def test_rows_that_the_document_marks_stay() -> None:
    text = HEAD + "".join(f"0{n} Mar 2026   SHOP {n}   1{n}.40   8,198.04\n" for n in range(1, 8))
    text += "08 Mar 2026   GARAGE 22   99.00   1.00   *\n"
    rows = found(text, "BANK_STATEMENT", BURGLARY)
    assert len(rows) == 7
    assert not any("GARAGE" in row for row in rows)


def test_days_decide_only_where_nothing_else_does() -> None:
    case = parse_case(json.dumps({"urn": "18ZB0004126", "offences": [{"wording": "Fraud", "date": "2026-03-04"}]}))
    text = (
        HEAD
        + "02 Mar 2026   MEADOW PHARMACY   12.40\n04 Mar 2026   GARAGE 22   60.00\n09 Mar 2026   CAT RESCUE   5.00\n"
    )
    assert [row[:2] for row in found(text, "BANK_STATEMENT", case)] == ["02", "09"]


def test_head_and_balances_without_a_day_stay() -> None:
    assert found(HEAD + "Opening balance   8,210.44\nTotal paid out   99.00", "BANK_STATEMENT", FRAUD) == []


def test_account_holder_is_whose_it_is() -> None:
    one = candidates(HEAD + "02 Mar 2026   MEADOW PHARMACY   12.40   8,198.04\n", "BANK_STATEMENT", FRAUD)[0]
    assert (one.person_id, one.role, one.marks) == ("P2", Role.VIC, frozenset({Mark.IRRELEVANT}))


def test_ledger_that_is_no_account_is_left_alone() -> None:
    text = "Day   Item   Weight\n02/03/2026   Bolts   12.40\n03/03/2026   Nuts   10.00\n04/03/2026   Nails   5.00\n"
    assert found(text, "SPREADSHEET", FRAUD, ["BANK"]) == []


def test_money_in_a_letter_is_no_table() -> None:
    assert found("On 4 March 2026 I paid £1,500.00 to him.", "LETTER", BURGLARY, ["BANK"]) == []


LONG = parse_case(
    json.dumps(
        {
            "urn": "18ZB0004126",
            "people": [{"id": "P1", "role": "DEF", "surname": "Kestrel", "forenames": ["Rowan"]}],
            "offences": [{"wording": "Fraud by false representation", "date": "between 1 and 28 February 2026"}],
        }
    )
)


def test_statement_over_weeks_keeps_the_cash_and_the_far_larger_sum_only() -> None:
    cash = "12 Feb 2026   COUNTER CASH WITHDRAWAL   300.00   900.11"
    large = "13 Feb 2026   TRANSFER OUT   6,500.00   400.11"
    others = [f"{day} Feb 2026   WATER BOARD   {day}.40   500.00" for day in (10, 11, 14, 15, 16)]
    text = HEAD + "\n".join([*others, cash, large])

    assert found(text, "BANK_STATEMENT", LONG, ["BANK"])[: len(others)] == [" ".join(each.split()) for each in others]
    assert " ".join(cash.split()) not in _irrelevant(text)
    assert " ".join(large.split()) not in _irrelevant(text)


def test_statement_over_weeks_without_a_telling_row_keeps_none_for_its_day_alone() -> None:
    rows = [f"{day} Feb 2026   WATER BOARD   {day}.40   500.00" for day in (10, 11, 14)]
    assert _irrelevant(HEAD + "\n".join(rows)) == [" ".join(each.split()) for each in rows]


def _irrelevant(text: str) -> list[str]:
    flow = document_of(text).flow
    return [
        " ".join(flow.text[each.start : each.end].split())
        for each in candidates(text, "BANK_STATEMENT", LONG)
        if Mark.IRRELEVANT in each.marks
    ]
