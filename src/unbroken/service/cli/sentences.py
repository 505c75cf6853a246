"""Turn an error into the sentence a person at the command line can act on."""


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
        return f"{error.strerror}: {error.filename}"
    return None
