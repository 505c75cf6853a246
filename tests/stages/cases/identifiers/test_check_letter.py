from hypothesis import given
from hypothesis import strategies as st

from unbroken.stages.cases.identifiers import is_cro, is_pncid
from unbroken.stages.cases.identifiers.check_letter import TABLE, check_letter


def test_table_has_23_letters_without_i_o_s() -> None:
    assert len(set(TABLE)) == len(TABLE) == 23
    assert not set(TABLE) & set("IOS")
    assert check_letter("23") == check_letter("0") == "Z"


@given(year=st.integers(0, 99), serial=st.integers(0, 9_999_999), letter=st.sampled_from(TABLE))
def test_pncid_only_one_letter_of_the_table_fits(year: int, serial: int, letter: str) -> None:
    right = check_letter(f"{year:02}{serial:07}")
    assert is_pncid(f"{year:02}/{serial:07}{letter}") == (letter == right)


@given(year=st.integers(0, 99), serial=st.integers(0, 999_999), place=st.integers(0, 5), digit=st.integers(0, 9))
def test_cro_one_changed_digit_is_found(year: int, serial: int, place: int, digit: int) -> None:
    digits = f"{serial:06}"
    changed = digits[:place] + str(digit) + digits[place + 1 :]
    letter = check_letter(f"{year:02}{digits}")
    assert is_cro(f"{changed}/{year:02}{letter}") == (changed == digits)
