import pytest

from unbroken.service.database import django_database, with_login


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (
            "postgresql://me:p%40ss@db.example:5433/unbroken?sslmode=require",
            {
                "NAME": "unbroken",
                "USER": "me",
                "PASSWORD": "p@ss",
                "HOST": "db.example",
                "PORT": "5433",
                "sslmode": "require",
            },
        ),
        (
            "postgresql://me:x@/unbroken?host=/run/pg",
            {"NAME": "unbroken", "USER": "me", "PASSWORD": "x", "HOST": "/run/pg", "PORT": ""},
        ),
    ],
)
def test_django_database_of_a_url_has_its_parts(url, expected):
    entry = django_database(url)
    flat = {**entry, **entry["OPTIONS"]}
    assert {name: flat[name] for name in expected} == expected


def test_with_login_quotes_what_would_break_the_url():
    url = with_login("postgresql://postgres:@/postgres?host=/run/pg", "app", "a/b@c:d", "unbroken")
    entry = django_database(url)
    assert (entry["USER"], entry["PASSWORD"], entry["NAME"], entry["HOST"]) == ("app", "a/b@c:d", "unbroken", "/run/pg")
