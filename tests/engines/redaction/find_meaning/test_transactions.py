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


SHOPS = parse_case(
    json.dumps(
        {
            "urn": "18ZB0004126",
            "offences": [
                {"wording": "Fraud, using a stolen card at Fuelquick and Corner Larder", "date": "5 February 2026"},
                {"wording": "Handling stolen goods", "date": "6 February 2026"},
            ],
        }
    )
)


def test_each_of_two_shops_that_a_charge_names_in_one_breath_keeps_its_own_row_only() -> None:
    rows = [
        "05/02/2026\tCARD PAYMENT FUELQUICK FERNLEIGH\t41.20\t900.00",
        "05/02/2026\tCARD PAYMENT CORNER LARDER\t28.50\t871.50",
        "06/02/2026\tDIRECT DEBIT EVERMORE LIFE COVER\t22.00\t849.50",
    ]
    irrelevant = found(HEAD + "\n".join(rows), "BANK_STATEMENT", SHOPS, ["BANK"])

    assert irrelevant == [" ".join(rows[2].split())]


def test_one_firm_of_two_words_is_not_taken_for_two() -> None:
    case = parse_case(
        json.dumps({"urn": "18ZB0004126", "offences": [{"wording": "Fraud on Fox and Hounds", "date": "2026-02-05"}]})
    )
    rows = ["05/02/2026\tFOX AND HOUNDS\t41.20\t900.00", "05/02/2026\tFOX GARAGE\t28.50\t871.50"]

    assert found(HEAD + "\n".join(rows), "BANK_STATEMENT", case, ["BANK"]) == [" ".join(rows[1].split())]


def test_sums_without_pence_under_a_heading_of_money_make_rows_of_their_own() -> None:
    text = (
        "Row\tName\tDate\tReference\tAmount\n"
        "1\tTamsin Wren\t04/03/2026\tAlder Roofcare deposit\t1200\n"
        "2\tTamsin Wren\t05/03/2026\tMeadow Pharmacy\t17.35\n"
        "3\tTamsin Wren\t10/03/2026\tAlder Roofcare tiles\t2500\n"
        "4\tOpal Dunn\t13/03/2026\tSeaside Coaches\t450\n"
    )
    irrelevant = found(text, "SPREADSHEET", FRAUD, ["BANK"])

    assert irrelevant == [
        "2 Tamsin Wren 05/03/2026 Meadow Pharmacy 17.35",
        "4 Opal Dunn 13/03/2026 Seaside Coaches 450",
    ]


def test_times_and_dates_with_points_in_a_statement_of_a_witness_are_no_transactions() -> None:
    text = (
        "I am PC 4411 Dale. At 12.52 pm on 5 March 2026\nI went to Fell Row and spoke to Tamsin Wren, born\n"
        "09.11.51, on the doorstep.\nAt 8.10 on 7 March 2026 I went back.\nI left by 9.30 on 7 March 2026 again.\n"
    )
    assert found(text, "MG11", BURGLARY, ["BANK"]) == []


def test_a_witness_who_tells_of_payments_writes_no_table() -> None:
    text = "".join(f"On {day} March 2026 I paid 450.00 to the man that came.\n" for day in (5, 6, 7, 8))

    assert found(text, "MG11", BURGLARY, ["BANK"]) == []


def test_a_table_copied_into_a_statement_of_a_witness_is_still_read() -> None:
    rows = [f"0{day}/03/2026   MEADOW PHARMACY   {day}.40   500.00" for day in (5, 6, 7)]

    assert len(found("Card payments\n\n" + "\n".join(rows), "MG11", BURGLARY, ["BANK"])) == len(rows)


def _theft(wording: str, *exhibits: str) -> str:
    """Return a record of one theft from 2 March to 20 April 2026, with these exhibits, and a fraud at a shop."""
    offences = [
        {"wording": wording, "date": "between 2 March 2026 and 20 April 2026", "place": "Fernleigh"},
        {"wording": "Fraud at Bexley Carpets with her bank card", "date": "9 April 2026", "place": "Fernleigh"},
    ]
    shown = [{"ref": f"TW/{number}", "description": each} for number, each in enumerate(exhibits, 1)]
    return json.dumps({"urn": "18ZB0004126", "offences": offences, "exhibits": shown})


CASH_ROWS = [
    "04 Mar\tCASHPOINT MARKET PLACE 10:14\t150.00\t900.00",
    "11 Mar\tATM WITHDRAWAL FERNLEIGH\t80.00\t820.00",
    "09 Apr\tCARD BEXLEY CARPETS\t640.00\t180.00",
]
OWN_ROWS = [
    "05 Mar\tDD MEADOW PHARMACY\t12.40\t887.60",
    "06 Mar\tCASHBACK REWARD CLUB\t3.00\t884.60",
    "19 Mar\tCARD CASH AND CARRY\t41.00\t779.00",
    "24 Apr\tCASHPOINT MARKET PLACE 09:10\t20.00\t160.00",
]


@pytest.mark.parametrize(
    "record",
    [
        _theft("Theft of £2,310 in cash, the property of Tamsin Wren"),
        _theft("Stole money withdrawn with the card of Tamsin Wren"),
        _theft("Theft of £2,310 belonging to Tamsin Wren"),
        _theft("Theft from Tamsin Wren", "schedule of withdrawals"),
        _theft("Theft from Tamsin Wren", "film of the cash machine"),
    ],
)
def test_cash_of_the_charged_days_stays_beside_a_shop_that_is_charged(record: str) -> None:
    rows = "\n".join(CASH_ROWS + OWN_ROWS)

    assert found(HEAD + rows, "BANK_STATEMENT", parse_case(record), ["BANK"]) == [
        " ".join(each.split()) for each in OWN_ROWS
    ]


@pytest.mark.parametrize(
    "wording",
    ["Theft of a carriage clock", "Theft of tools worth £2,310", "Theft of £150 and £80 in cash from an envelope"],
)
def test_cash_that_no_charge_means_goes(wording: str) -> None:
    other = "12 Mar\tCASHPOINT MARKET PLACE 10:14\t70.00\t750.00"
    gone = found(HEAD + "\n".join([*CASH_ROWS, other]), "BANK_STATEMENT", parse_case(_theft(wording)), ["BANK"])

    assert " ".join(other.split()) in gone
    assert not any("BEXLEY" in each for each in gone)
