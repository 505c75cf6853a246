"""Money traced through accounts: a victim's in another's account, what it was said to be for, where it went on."""

import json

import pytest

from engines.redaction.find_meaning.kit import BURGLARY, FRAUD, found
from unbroken.engines.redaction.case import Case, parse_case
from unbroken.engines.redaction.find.meaning.traced import is_income

MULE = "Vale Bank\nMs J Sparrow\nSort code 00-00-00   Account number 12345679\n\n"
OWN = "Vale Bank\nMrs T Wren\nSort code 00-00-00   Account number 12345678\n\n"
USUAL = (
    "05 Mar 2026   NURSERY FEES   31.00   400.00\n06 Mar 2026   BEAUTY SUPPLIES   12.40   387.60\n"
    "18 Mar 2026   BINGO PALACE   20.00   367.60\n19 Mar 2026   CATALOGUE   15.00   352.60\n"
)


def gone(rows: str, head: str = MULE, case: Case = FRAUD) -> list[str]:
    return found(head + USUAL + rows, "BANK_STATEMENT", case, ["BANK"])


def test_usual_rows_go_and_what_the_victim_paid_in_stays() -> None:
    rows = gone("09 Mar 2026   CREDIT T WREN   4,200.00   4,552.60\n")
    assert len(rows) == 4
    assert not any("WREN" in row for row in rows)


def test_most_of_it_taken_out_within_days_stays_and_later_cash_goes() -> None:
    rows = gone(
        "09 Mar 2026   CREDIT T WREN   4,200.00   4,552.60\n11 Mar 2026   CASH WITHDRAWAL   4,000.00   552.60\n"
        "17 Mar 2026   CASH WITHDRAWAL   3,900.00   52.60\n"
    )
    assert any("17 Mar" in row for row in rows)
    assert not any("11 Mar" in row for row in rows)


def test_large_sum_for_what_the_deceit_was_about_stays_and_a_small_one_goes() -> None:
    rows = gone(
        "10 Mar 2026   TRANSFER FOR ROOF BEAMS   1,400.00   9.00\n12 Mar 2026   SKY ROOF BAR   9.50   8.00\n", OWN
    )
    assert any("BAR" in row for row in rows)
    assert not any("BEAMS" in row for row in rows)


def test_row_that_completes_the_sum_of_the_charge_stays() -> None:
    rows = gone("04 Mar 2026   ALDER ROOFCARE   4,000.00   9.00\n12 Mar 2026   COUNTER   850.00   8.00\n", OWN)
    assert not any("COUNTER" in row for row in rows)


def test_ledger_that_names_victims_in_every_row_loses_their_shopping() -> None:
    rows = "".join(f"1{n} Mar 2026   WREN T   SHOP {n}   1{n}.00\n" for n in range(6))
    assert len(found(MULE + rows, "BANK_STATEMENT", FRAUD, ["BANK"])) == 6


@pytest.mark.parametrize("row", ["CREDIT STUDENT FINANCE", "PENSION", "SALARY NORTHSIDE", "UNIVERSAL CREDIT"])
def test_income_of_the_day_of_an_offence_goes(row: str) -> None:
    rows = found(OWN + USUAL + f"04 Mar 2026   {row}   812.00   9.00\n", "BANK_STATEMENT", BURGLARY, ["BANK"])
    assert any(row in each for each in rows)
    assert is_income(row, BURGLARY)


def test_income_of_which_a_charge_speaks_is_no_mere_income() -> None:
    offence = {"wording": "Failing to notify a change to universal credit", "date": "2026-03-04", "place": "Fernleigh"}
    case = parse_case(json.dumps({"urn": "18ZB0004126", "people": [], "offences": [offence]}))
    assert not is_income("UNIVERSAL CREDIT", case)


def test_relative_of_the_victim_by_another_initial_is_no_payment_of_the_victim() -> None:
    rows = gone(
        "09 Mar 2026   CREDIT T WREN   4,200.00   4,552.60\n10 Mar 2026   FPO J WREN BIRTHDAY   50.00   4,502.60\n"
    )
    assert any("BIRTHDAY" in row for row in rows)
    assert not any("T WREN" in row for row in rows)


def test_what_a_stolen_card_paid_that_day_stays_beside_rows_the_bank_marked() -> None:
    offence = {"wording": "Theft of a handbag and a bank card", "date": "2026-03-04", "place": "Fernleigh"}
    case = parse_case(json.dumps({"urn": "18ZB0004126", "people": [], "offences": [offence]}))
    rows = gone(
        "04 Mar 2026   CONTACTLESS BARGATE PETROL   45.00   9.00\n04 Mar 2026   PENSION   450.00   9.00\n"
        "05 Mar 2026   CARD BLOCKED, REPORTED STOLEN   0.00   9.00\n",
        OWN,
        case,
    )
    assert not any("PETROL" in row for row in rows)
    assert any("PENSION" in row for row in rows)


def test_payment_after_cash_was_taken_is_not_money_going_on() -> None:
    rows = gone(
        "09 Mar 2026   CREDIT T WREN   4,200.00   4,552.60\n11 Mar 2026   ATM WITHDRAWAL T WREN   2,000.00   552.60\n"
        "13 Mar 2026   TRANSFER TO FERTILITY CLINIC   1,400.00   52.60\n"
    )
    assert any("FERTILITY" in row for row in rows)
    assert not any("11 Mar" in row for row in rows)


def test_sum_goes_on_once() -> None:
    rows = gone(
        "09 Mar 2026   CREDIT T WREN   2,000.00   2,352.60\n"
        "10 Mar 2026   TRANSFER TO R KESTREL   1,900.00   452.60\n"
        "10 Mar 2026   TRANSFER TO FERTILITY CLINIC   1,800.00   52.60\n"
    )
    assert any("FERTILITY" in row for row in rows)


def test_sum_goes_on_by_the_first_row_that_takes_most_of_it() -> None:
    rows = gone(
        "09 Mar 2026   CREDIT T WREN   2,000.00   2,352.60\n10 Mar 2026   TRANSFER TO SAVER   1,900.00   452.60\n"
        "11 Mar 2026   TRANSFER TO FERTILITY CLINIC   1,800.00   52.60\n"
    )
    assert any("FERTILITY" in row for row in rows)
    assert not any("SAVER" in row for row in rows)
