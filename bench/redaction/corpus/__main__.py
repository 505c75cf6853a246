"""Write the corpus: python -m corpus FOLDER [profile] (run in bench/redaction)."""

import sys
from pathlib import Path

from .make import make_corpus

if __name__ == "__main__":
    made = make_corpus(Path(sys.argv[1]), *(sys.argv[2:3] or ["tuned"]))
    print(f"{len(made)} documents, {sum(len(each.truth['items']) for each in made)} marked pieces")
