"""Turn what obstore raises into the vault's own errors, so that no address or path reaches a reader."""

from __future__ import annotations

import errno
import re
from collections.abc import Iterator
from contextlib import contextmanager

from obstore.exceptions import (
    AlreadyExistsError,
    BaseError,
    PermissionDeniedError,
    PreconditionError,
    UnauthenticatedError,
)

from unbroken.engines.vault.errors import BlobExists, BlobMissing, StoreFull, StoreRefused, StoreUnavailable

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_OS_ERROR = re.compile(r"\(os error (\d+)\)")


@contextmanager
def told_apart() -> Iterator[None]:
    """Raise BlobMissing, BlobExists, StoreRefused, StoreFull or StoreUnavailable for whatever went wrong."""
    try:
        yield
    except FileNotFoundError as error:
        raise BlobMissing from error
    except (AlreadyExistsError, FileExistsError, PreconditionError) as error:
        raise BlobExists from error
    except (PermissionDeniedError, UnauthenticatedError, PermissionError) as error:
        raise StoreRefused from error
    except BaseError as error:
        raise (StoreFull if _is_full(str(error)) else StoreUnavailable) from error
    except OSError as error:
        raise (StoreFull if error.errno in _FULL else StoreUnavailable) from error


def _is_full(message: str) -> bool:
    return any(int(number) in _FULL for number in _OS_ERROR.findall(message))
