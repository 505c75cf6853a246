"""`python -m unbroken` is the command `unbroken`."""

from unbroken.service.cli import main

main()
