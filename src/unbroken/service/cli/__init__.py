"""The command `unbroken`: one file a group of commands."""

import sys


def main() -> None:
    """Run the command line; an error the user can mend is one sentence on stderr and exit code 1."""
    from unbroken.service.cli.sentences import sentence_for  # noqa: PLC0415  (keeps `import unbroken.service.cli` light)

    words = sys.argv[1:]
    try:
        if not _is_done_quickly(words):
            from unbroken.service.cli.tree import build  # noqa: PLC0415

            build(words)(standalone_mode=True)
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as error:
        sentence = sentence_for(error)
        if sentence is None:
            raise
        print(sentence, file=sys.stderr)  # noqa: T201
        sys.exit(1)


def _is_done_quickly(words: list[str]) -> bool:
    """Do what needs no description of options, and say whether that was it."""
    if words[:2] != ["vault", "encrypt"]:
        return False
    from unbroken.service.cli import vault  # noqa: PLC0415

    return vault.main(words[1:])
