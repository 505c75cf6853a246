"""Give the pages of what is served on a court their numbers, in the transaction that serves it.

The bundle's row is locked meanwhile, and a number is unique in the database: two servings cannot take the same one.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.ids import new_id
from unbroken.ground.live import announce
from unbroken.stages.disclosure.bundles.models import Bundle, BundlePage, Lodged
from unbroken.stages.disclosure.bundles.rules import FOR_COURT, Given, PageNumber, Wanted, allot, part_of, shown
from unbroken.stages.disclosure.serving.models import ServedDocument, Service
from unbroken.stages.disclosure.serving.vocabulary import Section
from unbroken.stages.evidence.kinds import FORMATS

PAGED = frozenset({"pdf", "image"})


def number_service(
    service: Service, documents: Sequence[ServedDocument], old: Service | None, actor: Actor, now: datetime
) -> None:
    """Give numbers to the pages of a service on a court; to any other, none. old: what it replaces.

    Call inside the transaction that serves, after the rows of the service are there.
    """
    if service.recipient != FOR_COURT or not service.recipient_organisation_id or not documents:
        return
    with act(
        actor,
        EventType.BUNDLE_NUMBERED,
        now=now,
        case_id=service.case_id,
        object_id=service.pk,
        recipient=service.recipient_organisation_id,
    ) as event:
        bundle = _locked(service, now)
        given = _given_in(bundle)
        numbers = allot(map(_given, given), _wanted(service, documents, given, old))
        BundlePage.objects.bulk_create(_rows(bundle, documents, numbers))
        event.values |= {
            "bundle": bundle.pk,
            "pages": sum(map(len, numbers.values())),
            "first": min((one[0] for one in numbers.values()), key=_place).label,
            "last": max((one[-1] for one in numbers.values()), key=_place).label,
        }
        announce("disclosure", [service.recipient_organisation_id], bundle.pk)


def number_lodged(row: Lodged) -> str:
    """Give numbers to the pages of a lodged document; return them in words. Inside the act() that lodges it."""
    bundle = Bundle.objects.select_for_update().get(pk=row.bundle_id)
    wanted = Wanted(row.pk, part_of(Section(row.section), row.client_id), row.page_count)
    numbers = allot(map(_given, _given_in(bundle)), [wanted])[row.pk]
    BundlePage.objects.bulk_create(
        BundlePage(
            id=new_id(),
            bundle=bundle,
            lodged=row,
            place=place,
            series=number.series,
            whole=number.whole,
            letters=number.letters,
        )
        for place, number in enumerate(numbers, 1)
    )
    return shown(numbers)


def page_count(document: ServedDocument) -> int:
    """Return how many pages a document has in a bundle. What has no pages, such as a recording, has one sheet."""
    kind = FORMATS.get(document.format)
    return max(1, document.page_count) if kind is not None and kind.viewer in PAGED else 1


def _locked(service: Service, now: datetime) -> Bundle:
    bundle, _made = Bundle.objects.get_or_create(
        case_id=service.case_id,
        organisation_id=service.recipient_organisation_id,
        defaults={"id": new_id(), "urn": service.urn, "begun_at": now},
    )
    return Bundle.objects.select_for_update().get(pk=bundle.pk)


def _place(number: PageNumber) -> tuple[str, int, int]:
    return number.place


def _given_in(bundle: Bundle) -> list[BundlePage]:
    rows = BundlePage.objects.filter(bundle=bundle).select_related("document__service", "lodged")
    return list(rows.defer("document__text"))


def _given(row: BundlePage) -> Given:
    number = PageNumber(row.whole, row.letters, row.series)
    if row.document is not None:
        return Given(part_of(Section(row.document.section), row.document.service.client_id), number)
    assert row.lodged is not None  # noqa: S101  (the database keeps it: a page is of one or the other)
    return Given(part_of(Section(row.lodged.section), row.lodged.client_id), number)


def _wanted(
    service: Service, documents: Iterable[ServedDocument], given: Iterable[BundlePage], old: Service | None
) -> list[Wanted]:
    """Return the documents in their order; one that is served anew goes where its earlier copy stands."""
    earlier: dict[tuple[str, str], PageNumber] = {}
    for row in given:
        if old is not None and row.document is not None and row.document.service_id == old.pk:
            earlier[row.document.item_id, row.document.section] = PageNumber(row.whole, row.letters, row.series)
    return [
        Wanted(
            key=one.pk,
            part=part_of(Section(one.section), service.client_id),
            pages=page_count(one),
            after=earlier.get((one.item_id, one.section)),
        )
        for one in documents
    ]


def _rows(
    bundle: Bundle, documents: Iterable[ServedDocument], numbers: dict[str, list[PageNumber]]
) -> list[BundlePage]:
    return [
        BundlePage(
            id=new_id(), bundle=bundle, document=document, place=place, whole=number.whole, letters=number.letters
        )
        for document in documents
        for place, number in enumerate(numbers[document.pk], 1)
    ]
