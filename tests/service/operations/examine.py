"""Look at a stopped installation from the inside: python examine.py, then one line of JSON.

Every version is opened again as the receiving organisation would, from the blob store, and hashed.
"""

import hashlib
import json
from collections import Counter


def main() -> None:
    from unbroken.service import bootstrap
    from unbroken.service.settings import Settings

    settings = Settings.read()
    with bootstrap.database(settings) as urls:
        bootstrap.use(settings, urls)
        print(json.dumps(examine()))


def examine() -> dict[str, object]:
    from django.db import connection

    from unbroken.ground.resources import resources
    from unbroken.stages.evidence import queries
    from unbroken.stages.evidence.models import Envelope, Item, Upload, Version
    from unbroken.stages.handovers.models import Handover

    digests, holders = {}, {}
    for version in Version.objects.all():
        holders[version.pk] = list(
            Envelope.objects.filter(version=version).order_by("offered_at").values_list("organisation_id", flat=True)
        )
        digest = hashlib.sha256()
        if version.state == "SEALED":
            for piece in queries.open_sealed(version.pk, holders[version.pk][-1]).open_all():
                digest.update(piece)
        digests[version.pk] = digest.hexdigest()
    known = set(Version.objects.values_list("blob_key", flat=True))
    stray = [key for key in resources().store.list("") if not any(key.startswith(one) for one in known)]
    with connection.cursor() as cursor:
        cursor.execute("SELECT type, count(*) FROM custody_entry GROUP BY type")
        events = dict(cursor.fetchall())
        cursor.execute("SELECT count(*) FROM custody_pending")
        pending = cursor.fetchone()[0]
    return {
        "states": Counter(Version.objects.values_list("state", flat=True)),
        "agree": all(one.sha256_client == one.sha256_server == digests[one.pk] for one in Version.objects.all()),
        "digests": digests,
        "holders": holders,
        "items": Item.objects.count(),
        "unfinished": Upload.objects.filter(is_over=False).count(),
        "handovers": Counter(Handover.objects.values_list("state", flat=True)),
        "handover_ids": list(Handover.objects.values_list("id", flat=True)),
        "stray": stray,
        "events": events,
        "pending": pending,
    }


if __name__ == "__main__":
    main()
