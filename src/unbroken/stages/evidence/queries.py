"""Every read of evidence. One thing is fetched with its access decision; lists show only what the actor may see."""

from collections.abc import Iterable

from unbroken.engines.vault import FileKey, SealedFile
from unbroken.ground.access import bubble
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import Decision, can, decide, require
from unbroken.ground.access.target import DocumentKind, Target
from unbroken.ground.errors import NotVisible
from unbroken.ground.organisations import queries as organisations
from unbroken.ground.reading import read_once
from unbroken.ground.resources import resources
from unbroken.stages.cases import queries as cases
from unbroken.stages.evidence.envelopes import open_with
from unbroken.stages.evidence.keyholders import in_whose_logs, keyholder, keyholders
from unbroken.stages.evidence.models import Envelope, Item, Upload, Version
from unbroken.stages.evidence.rules import (
    PURPOSES,
    EnvelopeState,
    VersionState,
    clean_file_name,
    clean_text,
    order_of_ref,
)
from unbroken.stages.evidence.targets import item_target, item_targets
from unbroken.stages.evidence.views import ItemView, VersionView


def list_items(actor: Actor, case_id: str) -> list[ItemView]:
    """Return the items of a case whose facts actor may see, in the order of their exhibit references."""
    return list(read_once(("items", actor, case_id), lambda: _list_items(actor, case_id)))


def _list_items(actor: Actor, case_id: str) -> list[ItemView]:
    items, targets = _items_and_targets(actor, case_id)
    allowed = {
        item_id: decision
        for item_id, target in targets.items()
        if (decision := decide(actor, Action.VIEW_ITEM_FACTS, target)).allowed
    }
    versions = _versions(allowed)
    views = [_item(items[item_id], versions.get(item_id, []), decision) for item_id, decision in allowed.items()]
    return sorted(views, key=lambda view: order_of_ref(view.exhibit_ref))


def _items_and_targets(actor: Actor, case_id: str) -> tuple[dict[str, Item], dict[str, Target]]:
    def read() -> tuple[dict[str, Item], dict[str, Target]]:
        items = {item.pk: item for item in Item.objects.filter(case_id=case_id)}
        return items, item_targets(cases.case_relation(actor, case_id), items.values())

    return read_once(("item targets", actor, case_id), read)


def get_item(actor: Actor, item_id: str) -> ItemView:
    """Return one item whose facts actor may see. Raises NotVisible."""
    item = Item.objects.filter(pk=item_id).first()
    if item is None:
        raise NotVisible
    decision = require(actor, Action.VIEW_ITEM_FACTS, item_target(actor, item))
    return _item(item, _versions([item_id]).get(item_id, []), decision)


def get_version(actor: Actor, version_id: str) -> VersionView:
    """Return one version of an item whose facts actor may see. Raises NotVisible."""
    version = Version.objects.filter(pk=version_id).first()
    if version is None:
        raise NotVisible
    item = get_item(actor, version.item_id)
    return next(view for view in item.versions if view.id == version_id)


def get_item_of_version(actor: Actor, version_id: str) -> ItemView:
    """Return the item of a version whose facts actor may see. Raises NotVisible."""
    item_id = Version.objects.filter(pk=version_id).values_list("item_id", flat=True).first()
    return get_item(actor, item_id or "")


def list_versions(actor: Actor, version_ids: Iterable[str]) -> list[tuple[ItemView, VersionView]]:
    """Return sealed versions with their items, as asked for, to be sent or exported. Raises NotVisible."""
    wanted = list(dict.fromkeys(version_ids))
    owners = dict(Version.objects.filter(pk__in=wanted).values_list("pk", "item_id"))
    items = {item_id: get_item(actor, item_id) for item_id in dict.fromkeys(owners.values())}
    found = []
    for version_id in wanted:
        item = items.get(owners.get(version_id, ""))
        version = next((one for one in item.versions if one.id == version_id and one.is_sealed), None) if item else None
        if item is None or version is None:
            raise NotVisible
        found.append((item, version))
    return found


def why(actor: Actor, item_id: str, action: Action) -> Decision:
    """Return whether actor may do action to an item whose facts they may see, and why. Raises NotVisible."""
    item = Item.objects.filter(pk=item_id).first()
    target = item_target(actor, item) if item else None
    require(actor, Action.VIEW_ITEM_FACTS, target)
    assert target is not None  # noqa: S101  (require refuses None)
    return decide(actor, action, target)


def can_add(actor: Actor, case_id: str) -> bool:
    """Say whether actor may add items to a case."""
    return can(actor, Action.ADD_ITEM, cases.case_relation(actor, case_id))


def require_adding(actor: Actor, case_id: str) -> None:
    """Raise NotVisible unless actor may add items to a case."""
    require(actor, Action.ADD_ITEM, cases.case_relation(actor, case_id))


def require_viewing(actor: Actor, item_id: str) -> None:
    """Raise NotVisible unless actor may open an item."""
    require(actor, Action.VIEW_ITEM, target_of(actor, item_id))


def require_reading(actor: Actor, version_id: str) -> None:
    """Raise NotVisible unless actor may open a version now, and there is a key with which they do."""
    item_id = Version.objects.filter(pk=version_id).values_list("item_id", flat=True).first()
    require_viewing(actor, item_id or "")
    keyholder(actor, version_id)


def get_sealed(version_id: str) -> VersionView:
    """Return a sealed version for the byte path, which has asked require_reading. Raises NotVisible."""
    row = Version.objects.filter(pk=version_id).first()
    if row is None or row.state != VersionState.SEALED:
        raise NotVisible
    return version_view(row, row.size_bytes)


def require_sending_bytes(actor: Actor, version_id: str) -> None:
    """Raise NotVisible unless actor may upload to the item of a version now."""
    item_id = Version.objects.filter(pk=version_id).values_list("item_id", flat=True).first()
    require(actor, Action.UPLOAD, target_of(actor, item_id or ""))


def require_history(actor: Actor, item_id: str) -> None:
    """Raise NotVisible unless actor may read the custody record of an item."""
    require(actor, Action.VIEW_CUSTODY, target_of(actor, item_id))


def can_view_case(actor: Actor, case_id: str) -> bool:
    """Say whether actor may view the case itself: somebody offered an item sees that item first."""
    return can(actor, Action.VIEW_CASE, cases.case_relation(actor, case_id))


def taken_refs(actor: Actor, case_id: str) -> list[str]:
    """Return every exhibit reference of a case to which actor may add items. Raises NotVisible."""
    require_adding(actor, case_id)
    return list(Item.objects.filter(case_id=case_id).values_list("exhibit_ref", flat=True))


def find_unfinished(actor: Actor, case_id: str, file_name: str, size_bytes: int, last_modified: str) -> str:
    """Return the item whose unfinished upload this file continues, or nothing. Raises NotVisible."""
    require_adding(actor, case_id)
    found = Version.objects.filter(
        item__case_id=case_id,
        organisation_id=actor.organisation_id,
        begun_by_id=actor.person_id,
        state=VersionState.RECEIVING,
        file_name=clean_file_name(file_name),
        size_bytes=size_bytes,
        last_modified=clean_text(last_modified)[:40],
    )
    return found.order_by("begun_at").values_list("item_id", flat=True).first() or ""


def target_of(actor: Actor, item_id: str) -> Target:
    """Return what the access policy needs of an item. It decides nothing. Raises NotVisible when there is none."""
    item = Item.objects.filter(pk=item_id).first()
    if item is None:
        raise NotVisible
    return item_target(actor, item)


def header_of(version_id: str, organisation_id: str) -> bytes:
    """Return the age header that opens a version for an organisation that holds or is offered it. Raises NotVisible.

    What was served on others is opened by wrappings of its own: nobody outside police and prosecution has a header.
    """
    if not bubble.is_inside(organisations.get_organisation(organisation_id).kind):
        raise NotVisible
    header = (
        Envelope.objects.filter(version_id=version_id, organisation_id=organisation_id)
        .exclude(state=EnvelopeState.WITHDRAWN)
        .values_list("header", flat=True)
        .first()
    )
    if not header:
        raise NotVisible
    return bytes(header)


def places_of(version_ids: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Return the item and the case of versions, by version id. It decides nothing: ask list_items who may see them."""
    rows = Version.objects.filter(pk__in=list(version_ids)).values_list("pk", "item_id", "item__case_id")
    return {version_id: (item_id, case_id) for version_id, item_id, case_id in rows}


def list_allowed(actor: Actor, case_id: str, action: Action) -> set[str]:
    """Return the items of a case to which actor may do action, by id, in a constant number of queries."""
    _items, targets = _items_and_targets(actor, case_id)
    return {item_id for item_id, target in targets.items() if can(actor, action, target)}


def held_of(version_ids: Iterable[str], organisation_id: str) -> set[str]:
    """Return those versions that an organisation holds."""
    rows = Envelope.objects.filter(
        version_id__in=list(version_ids), organisation_id=organisation_id, state=EnvelopeState.HELD
    )
    return set(rows.values_list("version_id", flat=True))


def holds(version_id: str, organisation_id: str) -> bool:
    """Say whether an organisation holds a version: it added it, or signed for it."""
    return Envelope.objects.filter(
        version_id=version_id, organisation_id=organisation_id, state=EnvelopeState.HELD
    ).exists()


def held_versions(organisation_id: str, version_ids: Iterable[str]) -> frozenset[str]:
    """Return which of these versions an organisation holds."""
    held = Envelope.objects.filter(
        version_id__in=list(version_ids), organisation_id=organisation_id, state=EnvelopeState.HELD
    )
    return frozenset(held.values_list("version_id", flat=True))


def open_file_key(version_id: str, organisation_id: str) -> FileKey:
    """Return the file key of a version. Only for the byte path, the sealing job and the export of packages.

    Raises NotVisible, VaultError.
    """
    return open_with(header_of(version_id, organisation_id), organisation_id)


def open_sealed(version_id: str, organisation_id: str) -> SealedFile:
    """Return the payload of a sealed version, open for reading at random. The caller has decided that it may be read.

    Raises NotVisible, VaultError.
    """
    version = Version.objects.get(pk=version_id)
    blob = resources().store.open(version.blob_key)
    return SealedFile(blob.read, blob.size, open_file_key(version_id, organisation_id))


def open_for(actor: Actor, version_id: str) -> SealedFile:
    """Return the payload of a version for actor, for whom require_reading was asked. Raises as open_sealed."""
    return open_sealed(version_id, keyholder(actor, version_id))


def purpose_words(purpose: str) -> str:
    """Return a recorded purpose in plain words."""
    code, _, words = purpose.partition(": ")
    return f"{PURPOSES[code]}: {words}" if words and code in PURPOSES else PURPOSES.get(code, purpose)


def _versions(item_ids: Iterable[str]) -> dict[str, list[VersionView]]:
    rows = list(Version.objects.filter(item_id__in=list(item_ids)).order_by("begun_at", "id"))
    waiting = [row.pk for row in rows if row.state == VersionState.RECEIVING]
    received = dict(Upload.objects.filter(version_id__in=waiting).values_list("version_id", "offset_bytes"))
    views: dict[str, list[VersionView]] = {}
    for row in rows:
        views.setdefault(row.item_id, []).append(version_view(row, received.get(row.pk, row.size_bytes)))
    return views


def version_view(row: Version, received_bytes: int) -> VersionView:
    """Return a row as the value pages see."""
    return VersionView(
        id=row.pk,
        item_id=row.item_id,
        organisation_id=row.organisation_id,
        label=row.label,
        state=VersionState(row.state),
        file_name=row.file_name,
        size_bytes=row.size_bytes,
        received_bytes=received_bytes,
        sha256_client=row.sha256_client,
        sha256_server=row.sha256_server,
        format=row.format,
        blob_key=row.blob_key,
        sealed_size_bytes=row.sealed_size_bytes or 0,
        refusal=row.refusal,
        begun_at=row.begun_at,
        settled_at=row.settled_at,
    )


def _item(item: Item, versions: list[VersionView], decision: Decision) -> ItemView:
    return ItemView(
        id=item.pk,
        case_id=item.case_id,
        organisation_id=item.organisation_id,
        exhibit_ref=item.exhibit_ref,
        kind=DocumentKind(item.kind),
        title=item.title,
        producer=item.producer,
        captured_at=item.captured_at,
        captured_where=item.captured_where,
        added_at=item.added_at,
        added_by_id=item.added_by_id,
        versions=tuple(versions),
        decision=decision,
        form_code=item.form_code,
        about=tuple(item.about),
    )


__all__ = ["in_whose_logs", "keyholder", "keyholders"]
