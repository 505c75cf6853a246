import pytest

from unbroken.ground.paging import page_number


@pytest.mark.parametrize(
    ("text", "number"),
    [("2", 2), (" 3 ", 3), ("0", 1), ("", 1), ("-4", 1), ("two", 1), ("²", 1), ("9" * 9, 999_999_999), ("9" * 5000, 1)],
)
def test_page_number_of_any_text_is_a_page(text, number):
    assert page_number(text) == number
