# Nghị quyết mở / Open Resolutions. `make site` and `make test` need Python 3.11 or newer and nothing else.

PYTHON ?= python3
UV ?= uv
# More options for `python build.py`, such as SITE_FLAGS="--base-url https://example.org/data/"
SITE_FLAGS ?=
# How many documents `make bench-scale` builds
SCALE ?= 30 100
# More options for pytest, such as TEST_FLAGS="-k wall"
TEST_FLAGS ?=

VENV := .venv
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --only-binary :all: --require-hashes
COMPILE := $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site test judge screenshots bench bench-scale torture mutants check chromium coverage licences requirements clean

help: ## show these targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -e 's/:.*## /: /' -e 's/^/make /'

site: $(VENV)/run.stamp ## build datapackage/ and site/
	$(BIN)/python build.py $(SITE_FLAGS)

test: $(VENV)/test.stamp ## lint, types, the committed data, all tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check --quiet .
	$(BIN)/mypy
	$(BIN)/python build.py check
	@$(BIN)/python tests/find_chromium.py || echo "The tests go on; those that need a browser will fail." >&2
	$(BIN)/python -m pytest -n auto $(TEST_FLAGS)

check: $(VENV)/run.stamp ## prove content/ and the committed datapackage/ without writing
	$(BIN)/python build.py check

bench: $(VENV)/test.stamp ## score the reader, measure what reading costs, and count faults of translations found
	$(BIN)/python bench/reading.py
	$(BIN)/python bench/cost.py
	$(BIN)/python bench/translations.py
	$(MAKE) bench-scale

bench-scale: $(VENV)/bench.stamp ## what many documents cost beside Hugo (SCALE="1000 5000 10000": hours)
	$(BIN)/python -m bench.scale $(SCALE)

torture: $(VENV)/test.stamp ## faults, spoilt documents, numbers, hostile texts and 20 random orders of the tests (hours)
	$(BIN)/python bench/faults.py --count 1000
	$(BIN)/python bench/fuzz.py --count 20000
	$(BIN)/python bench/fuzz.py --scanner 10000000
	$(BIN)/python bench/cost.py
	$(BIN)/python bench/smuggling.py
	$(BIN)/python bench/same_bytes.py
	$(BIN)/python bench/cached_is_clean.py
	$(BIN)/python bench/torture_publish.py
	$(BIN)/python bench/orders.py --rounds 20

chromium: $(VENV)/test.stamp ## find a Chromium for the browser tests, or install one
	$(BIN)/python tests/find_chromium.py

judge: site $(VENV)/test.stamp ## ask the outside judges about site/ (those that this machine can run)
	$(BIN)/python tests/judges.py

screenshots: site $(VENV)/test.stamp ## draw each kind of page into screenshots/, for review
	$(BIN)/python tests/screenshots.py

coverage: $(VENV)/test.stamp ## run the tests and list the lines and branches they do not reach; fail when there is one
	COVERAGE_FILE="$(CURDIR)/.coverage" $(BIN)/python -m pytest -n auto --cov --cov-report term-missing:skip-covered $(TEST_FLAGS)

mutants: $(VENV)/mutants.stamp ## put small faults into the program, and fail when the tests do not notice one
	$(BIN)/python bench/mutants.py

licences: $(VENV)/test.stamp ## list the licences of everything that is installed
	$(BIN)/python bench/licences.py

requirements: ## pin requirements*.txt again (needs uv; UPGRADE=--upgrade takes newer versions)
	$(COMPILE) $(UPGRADE) requirements.in -o requirements.txt
	$(COMPILE) $(UPGRADE) requirements-test.in -o requirements-test.txt
	$(COMPILE) $(UPGRADE) requirements-judge.in -o requirements-judge.txt
	$(COMPILE) $(UPGRADE) requirements-mutants.in -o requirements-mutants.txt
	$(COMPILE) $(UPGRADE) requirements-bench.in -o requirements-bench.txt

clean: ## delete what was installed, built and cached; datapackage/ stays
	rm -rf $(VENV) .judges screenshots site .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis .coverage

# The stamps make a second run quick: packages are installed again only when their pins change.
$(VENV)/run.stamp: requirements.txt
	@$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11))" || \
	  { echo "Python 3.11 or newer is needed. Name one, such as: make PYTHON=python3.13 site" >&2; exit 1; }
	@if test -L $(VENV); then echo "$(VENV) is a link, and what it leads to would be emptied: delete the link." >&2; exit 1; fi
	@echo "Installing what the build needs into $(VENV) (once) ..."
	@$(PYTHON) -m venv --clear $(VENV)
	@$(INSTALL) -r requirements.txt
	@touch $@

$(VENV)/test.stamp: requirements-test.txt $(VENV)/run.stamp
	@echo "Installing what the tests need into $(VENV) (once) ..."
	@$(INSTALL) -r requirements-test.txt
	@touch $@

$(VENV)/mutants.stamp: requirements-mutants.txt $(VENV)/test.stamp
	@echo "Installing what makes faults into $(VENV) (once) ..."
	@$(INSTALL) --no-binary yattag -r requirements-mutants.txt  # yattag is published as source alone
	@touch $@

$(VENV)/bench.stamp: requirements-bench.txt $(VENV)/test.stamp
	@echo "Installing what the benchmark is compared with into $(VENV) (once) ..."
	@$(INSTALL) -r requirements-bench.txt
	@touch $@
