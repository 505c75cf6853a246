"""The command `unbroken`: one file a group of commands."""

import sys


def main() -> None:
    """Run the command line; an error the user can mend is one sentence on stderr and exit code 1."""
    from unbroken.service.cli.root import app  # noqa: PLC0415  (keeps `import unbroken.service.cli` light)
    from unbroken.service.cli.sentences import sentence_for  # noqa: PLC0415

    try:
        app(standalone_mode=True)
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as error:
        sentence = sentence_for(error)
        if sentence is None:
            raise
        print(sentence, file=sys.stderr)  # noqa: T201
        sys.exit(1)
