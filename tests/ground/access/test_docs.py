"""The generated page says what the code says."""

from pathlib import Path

from unbroken.ground.access.docs import roles_page

PAGE = Path(__file__).resolve().parents[3] / "docs" / "reference" / "roles.md"


def test_roles_page_is_up_to_date() -> None:
    assert PAGE.read_text() == roles_page()
