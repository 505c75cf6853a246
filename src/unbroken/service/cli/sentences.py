"""Turn an error into the sentence a person at the command line can act on."""

import errno

_ADVICE = {
    errno.ENOENT: "Check the name.",
    errno.ENOTDIR: "Check the name.",
    errno.EISDIR: "Name a file.",
    errno.EACCES: "Check its rights, or run this as somebody who has them.",
    errno.EPERM: "Check its rights, or run this as somebody who has them.",
    errno.ENOSPC: "Make room, then try again.",
    errno.EROFS: "Choose a place that can be written.",
}


def sentence_of_system(error: OSError, subject: str = "The file") -> str:
    """Return what the system refused, and what to do. subject: what is named when the error names no file."""
    named = f": {error.filename}" if error.filename else ""
    advice = _ADVICE.get(error.errno or 0, "")
    return f"{error.strerror or f'{subject} cannot be used'}{named}. {advice}".rstrip()


def sentence_for(error: BaseException) -> str | None:
    """Return one sentence for an error we know, or None for a defect of ours, which should show itself."""
    if isinstance(getattr(type(error), "code", None), str):
        return str(error)
    if type(error).__module__.startswith("unbroken."):
        return str(error)
    if type(error).__name__ == "OperationalError":
        return "The database does not answer. Check that it runs and DATABASE_URL is right, or run `unbroken doctor`."
    if type(error.__cause__).__name__ in {"UndefinedTable", "UndefinedColumn"}:
        return "The database has no schema yet, or an older one. Run `unbroken migrate`, then try again."
    if isinstance(error, PermissionError | FileNotFoundError | OSError) and error.filename:
        return sentence_of_system(error)
    return None
