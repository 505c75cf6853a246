"""All commands in one tree."""

from unbroken.service.cli.tree import build

app = build()
