"""The one-time link with which an invited person chooses their first password."""

from allauth.account.forms import default_token_generator
from allauth.account.models import EmailAddress
from allauth.account.utils import user_pk_to_url_str
from django.urls import reverse

from unbroken.ground.errors import NotVisible
from unbroken.ground.organisations.models import Person


def invitation_link(person_id: str, address: str) -> str:
    """Return the link; it works until a password is set, three days at most. address: https://host, no slash.

    Whoever has the link becomes the person: give it over a safe channel. Raises NotVisible.
    """
    person = Person.objects.filter(pk=person_id, is_active=True).first()
    if person is None:
        raise NotVisible
    EmailAddress.objects.get_or_create(user=person, email=person.email, defaults={"verified": True, "primary": True})
    key = default_token_generator.make_token(person)
    path = reverse("account_reset_password_from_key", kwargs={"uidb36": user_pk_to_url_str(person), "key": key})
    return address.rstrip("/") + path
