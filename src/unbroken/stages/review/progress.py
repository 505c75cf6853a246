"""How far the work of the engine is on the documents of a case: what is read, and which copies are made."""

from collections.abc import Sequence
from dataclasses import dataclass

from unbroken.stages.review.listing import DocumentRow
from unbroken.stages.review.vocabulary import ReadingState, RenditionState


@dataclass(frozen=True)
class Progress:
    """One kind of work. waiting: asked for and not done; failed: could not be done. pages: of what is done."""

    done: int
    waiting: int
    failed: int
    pages: int

    @property
    def of(self) -> int:
        """How many were asked for."""
        return self.done + self.waiting + self.failed

    @property
    def is_going_on(self) -> bool:
        """Say whether something is still to be done by the machine."""
        return self.waiting > 0


@dataclass(frozen=True)
class CaseProgress:
    """The readings and the copies of a case for one recipient."""

    reading: Progress
    copying: Progress


def progress_of(rows: Sequence[DocumentRow]) -> CaseProgress:
    """Return how far readings and copies are. A copy that was superseded is not counted."""
    read = [one for one in rows if one.reading_state is ReadingState.READ]
    copies = [
        (one, one.standing.rendition.state)
        for one in rows
        if one.standing.rendition is not None and (one.standing.rendition.is_current or not _is_proven(one))
    ]
    proven = [one for one, state in copies if state is RenditionState.PROVEN]
    return CaseProgress(
        Progress(
            done=len(read),
            waiting=sum(one.reading_state is ReadingState.QUEUED for one in rows),
            failed=sum(one.reading_state is ReadingState.FAILED for one in rows),
            pages=sum(one.standing.page_count for one in read),
        ),
        Progress(
            done=len(proven),
            waiting=sum(state is RenditionState.QUEUED for _, state in copies),
            failed=sum(state is RenditionState.FAILED for _, state in copies),
            pages=sum(one.standing.page_count for one in proven),
        ),
    )


def _is_proven(row: DocumentRow) -> bool:
    return row.standing.rendition is not None and row.standing.rendition.is_proven
