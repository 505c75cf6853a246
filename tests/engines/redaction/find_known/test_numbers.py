import pytest

from engines.redaction.find_known.people_kit import found


@pytest.mark.parametrize(
    "written",
    [
        "07700 900123",
        "07700900123",
        "(07700) 900 123",
        "07700-900-123",
        "07700.900.123",
        "+44 7700 900123",
        "+44 (0)7700 900123",
        "0044 7700 900 123",
        "0 7 7 0 0 9 0 0 1 2 3",
        "07700\n900123",
        "O77OO 9OO123",
        "01632 960144",
        "(01632) 960 144",
        "7700900123",
        "oh seven seven double oh nine hundred one two three",
        "zero double seven double zero nine zero zero one two three",
        "oh one six three two, ninety-six, oh one double four",
    ],
)
def test_a_phone_in_another_written_form_is_found(written: str) -> None:
    assert ("PHONE", written, "P2") in found(f"call her on {written} now")


@pytest.mark.parametrize(
    "written", ["oh seven eight double oh nine hundred one two three", "one two three four five six"]
)
def test_another_number_said_aloud_is_left(written: str) -> None:
    assert not found(f"call her on {written} now")


def test_a_phone_said_over_two_turns_is_found_without_the_call_taker() -> None:
    text = "CALLER: oh seven seven double oh\nOPERATOR: yes\nCALLER: er, nine hundred one two three"
    hits = {each[1] for each in found(text)}

    assert "oh seven seven double oh" in hits
    assert any("nine hundred one two three" in hit for hit in hits)
    assert not any("OPERATOR" in hit for hit in hits)


@pytest.mark.parametrize(
    "written",
    [
        "02/11/1990",
        "2/11/90",
        "02.11.1990",
        "2.11.90",
        "02-11-90",
        "1990-11-02",
        "2nd November 1990",
        "2 Nov 1990",
        "02 NOV 1990",
        "November 2, 1990",
        "Nov 2nd 1990",
        "02111990",
        "0 2 1 1 1 9 9 0",
        "0 2 / 1 1 / 1 9 9 0",
        "second of November nineteen ninety",
        "second of the eleventh, nineteen ninety",
        "O2/11/199O",
        "02/11/\n1990",
    ],
)
def test_a_date_of_birth_in_another_written_form_is_found(written: str) -> None:
    assert ("DOB", written, "P2") in found(f"She was born on {written} in town.")


@pytest.mark.parametrize("text", ["12/11/1990", "02/11/19901", "02/11/1991", "in 1990", "the 2 November hearing"])
def test_another_date_is_no_date_of_birth(text: str) -> None:
    assert not {each for each in found(f"On the day {text} we met.") if each[0] == "DOB"}


def test_a_day_and_month_count_beside_a_birthday_only() -> None:
    assert ("DOB", "2 November", "P2") in found("her birthday is 2 November")
    assert not found("the meeting of 2 November")


@pytest.mark.parametrize(
    ("written", "kind", "person"),
    [
        ("999 000 1006", "NHS", "P2"),
        ("999-000-1006", "NHS", "P2"),
        ("9990001006", "NHS", "P2"),
        ("999 OOO 1OO6", "NHS", "P2"),
        ("QQ 12 34 56 C", "NINO", "P2"),
        ("qq123456c", "NINO", "P2"),
        ("990011223", "PASSPORT", "P2"),
        ("12345678", "BANK", "P2"),
        ("1234 5678", "BANK", "P2"),
        ("00-00-00", "BANK", "P2"),
        ("2007/9900102L", "FREE_ID", "P1"),
        ("07/9900102L", "FREE_ID", "P1"),
        ("HOLT9 805147 D99AB", "DRIVER_NO", "P1"),
        ("YX01 KLM", "VRM", "P1"),
        ("yx01klm", "VRM", "P1"),
        ("YXO1 KLM", "VRM", "P1"),
        ("leah.carrow90@mail.example", "EMAIL", "P2"),
        ("LEAH.CARROW90@MAIL.EXAMPLE", "EMAIL", "P2"),
        ("leah.carrow90 at mail dot example", "EMAIL", "P2"),
        ("lcarrow@work.example", "EMAIL", "P2"),
        ("@leahcarrow_x", "SOCIAL", "P2"),
        ("instagram.com/leah.carrow", "SOCIAL", "P2"),
    ],
)
def test_an_identifier_in_another_written_form_is_found(written: str, kind: str, person: str) -> None:
    assert (kind, written, person) in found(f"It reads {written} here")


@pytest.mark.parametrize(
    "text", ["19990001006", "112345678", "ZYX01 KLMN", "leah.jones@police.example", "harold@x.example"]
)
def test_an_identifier_inside_a_longer_one_is_left(text: str) -> None:
    assert not {each for each in found(f"It reads {text} here") if each[2] in {"P1", "P2"}}


def test_a_sort_code_after_a_sum_of_money_leaves_the_sum() -> None:
    hits = {each[1] for each in found("Leah Carrow\t£31,650.00\t00-00-00\t12345678")}

    assert "00-00-00" in hits
    assert not any("\t00-00-00" in hit for hit in hits)
