"""Sign in from a process of its own, as a second web process would: `attempts.py EMAIL wrong|right TIMES`."""

import sys


def main() -> None:
    """Print what came of each attempt: the status of the last answer, and whether somebody is signed in."""
    import django

    django.setup()
    from django.test import Client

    from service.identity.people import sign_in
    from unbroken.ground.organisations.models import Person

    email, how, times = sys.argv[1:]
    for _ in range(int(times)):
        client = Client(HTTP_HOST="localhost")
        if how == "wrong":
            client.post("/account/login/", {"login": email, "password": "wrong"})
        else:
            sign_in(client, Person.objects.get(email=email))
        print("in" if client.get("/organisation/").status_code == 200 else "out")


if __name__ == "__main__":
    main()
