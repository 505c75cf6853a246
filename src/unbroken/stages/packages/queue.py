"""Put the building of a package in the queue, in the transaction that asks for it.

The job itself is in jobs.py, by the same name.
"""

from procrastinate.contrib.django import app

BUILD = "packages.build"


def build_later(export_id: str) -> None:
    """Queue the building of one package; jobs about the same one run one after the other."""
    app.configure_task(BUILD, lock=f"export:{export_id}", queue="packages").defer(export_id=export_id)
