# The two commands a newcomer needs: make demo, make test. Both set up everything first.
.DEFAULT_GOAL := help
TOOLS := .tools
UV := $(shell command -v uv 2>/dev/null || echo $(TOOLS)/bin/uv)
PYTHON ?= python3
# Some images forbid compiled files. Without them each of our processes compiles Django anew: half of its start.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help setup demo serve test e2e check fix bench redaction-score redaction-speed docs tools clean

help: ## show this list
	@grep -E '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 12

$(TOOLS)/bin/uv:
	$(PYTHON) -m venv $(TOOLS)
	$(TOOLS)/bin/pip install --quiet --disable-pip-version-check uv

setup: $(if $(filter $(TOOLS)/%,$(UV)),$(TOOLS)/bin/uv) ## prepare .venv with the locked dependencies
	$(UV) sync --locked --quiet

demo: setup ## run the whole journey with fictional data and leave the server running
	$(UV) run --locked unbroken demo

serve: setup ## start the service on the data folder ./var/unbroken
	$(UV) run --locked unbroken serve

tools: setup ## install the outside programs the tests check against (apt, as root), or say which
	$(UV) run --locked python scripts/ensure_tools.py

test: setup tools ## every test: unit, PostgreSQL, S3, browser
	$(UV) run --locked pytest -n 2 --dist loadfile --no-loadscope-reorder

e2e: setup tools ## the tests in a browser only
	$(UV) run --locked pytest -m browser

check: setup ## format, lint, types, imports, generated pages up to date
	$(UV) run --locked ruff format --check .
	$(UV) run --locked ruff check .
	$(UV) run --locked mypy
	$(UV) run --locked lint-imports
	$(UV) run --locked python scripts/generate_docs.py --check

fix: setup ## format and mend what can be mended, regenerate pages
	$(UV) run --locked ruff check --fix .
	$(UV) run --locked ruff format .
	$(UV) run --locked python scripts/generate_docs.py

docs: fix

bench: setup ## measure speed and memory beside peers (ARGS="journey" for the walk from scene to charge alone)
	$(UV) run --locked python bench/run.py $(ARGS)

redaction-score: setup ## score the redaction engine on the fictional corpus (ARGS="--stock --only SYN-2")
	$(UV) run --locked --group bench python bench/redaction/score.py $(ARGS)

redaction-speed: setup ## measure the redaction command's speed and memory (ARGS="--pages 1000")
	$(UV) run --locked --group bench python bench/redaction/speed.py $(ARGS)

clean:
	rm -rf .venv .tools var
