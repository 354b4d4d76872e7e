# Three commands: `make demo`, `make test`, `make bench`. Each sets up what it needs by itself.
PYTHON ?= python3
BIN := .venv/bin
VENV := .venv/made
RUN := .venv/ready-to-run
DEV := .venv/ready-to-test
CATALOGUES := $(wildcard locales/*/LC_MESSAGES/messages.po)
COMPILED := .venv/catalogues-compiled
# Whatever the machine says, modules are kept compiled: tests start our programs many times.
TEST := env PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -p no:cacheprovider

# One line of requirements with sums. uv fetches side by side; where it can't, for a mirror that only pip is told of, pip does.
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r
FETCH = $(PIP) requirements/fetch.txt && $(BIN)/uv pip install --quiet --python $(BIN)/python --link-mode copy --compile-bytecode \
	--require-hashes -r $(1) || { echo "Once more, with pip …"; $(PIP) $(1); }

.PHONY: demo test bench lint types rules catalogues stories page programs others browser pictures image ready run train extract pins clean
.DELETE_ON_ERROR:

demo: $(RUN) $(COMPILED)
	@$(BIN)/python -m sandbox --demo

test: $(DEV) $(COMPILED) lint stories

bench: $(DEV) $(COMPILED)
	@$(BIN)/python -m bench

run: $(RUN) $(COMPILED)
	@$(BIN)/python -m bot run

# Everything that the bot needs, and no start: for the service, whose user may not write here.
ready: $(RUN) $(COMPILED)
	@$(BIN)/python -m compileall -q bot domain handlers scheduler storage understanding views

lint: $(DEV)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(DEV)
	$(BIN)/mypy bot sandbox handlers scheduler views storage understanding domain deploy

rules: $(DEV)
	$(BIN)/lint-imports

catalogues: $(DEV)
	$(BIN)/python -m views.catalogues check

# All beside one another. What waits a lot, for programs and the page, goes before what only reckons: so no processor stands idle.
stories: $(DEV) $(COMPILED) browser
	@$(MAKE) --no-print-directory --jobs --keep-going --output-sync=line page programs others types rules catalogues

page:
	@$(TEST) tests/browser

programs:
	@$(TEST) tests/process

# One more at a time than there are processors, for some wait; who is done takes over from who is not.
AT_A_TIME := $(shell expr 1 + `getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2`)
others:
	@nice $(TEST) --numprocesses=$(AT_A_TIME) --dist=worksteal --ignore=tests/browser --ignore=tests/process

# The page is looked at in Debian's chromium: fetched where it is missing and we may. Else its tests say loudly that they did not run.
browser:
	@command -v chromium >/dev/null || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; } || exit 0; \
	command -v chromium >/dev/null || { echo "Fetching chromium for the tests of the page (once, about a minute) …"; \
	apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null 2>&1 || true; }

# After a change of the page: take the pictures of README and docs/ again.
pictures: $(DEV) $(COMPILED) browser
	@$(BIN)/python -m tests.browser.pictures

# Build the image without a Docker engine and try it, as docs/operator.md tells. Needs root, buildah and mmdebstrap.
image: $(RUN)
	@deploy/try-image

# After a change of any .toml in locales/ or programmes/: train the tables again. They are committed; a test says if they are stale.
train: $(DEV)
	$(BIN)/python -m understanding.training

# After a change of a sentence in views/: bring all catalogues up to date.
extract: $(DEV)
	$(BIN)/python -m views.catalogues extract

$(COMPILED): $(CATALOGUES) | $(RUN)
	@$(BIN)/python -m views.catalogues compile
	@touch $@

$(RUN): requirements/run.txt | $(VENV)
	@echo "Fetching what the program needs (once, half a minute) …"
	@$(call FETCH,requirements/run.txt)
	@touch $@

$(DEV): requirements/dev.txt | $(VENV)
	@echo "Fetching what the tests need (once, half a minute) …"
	@$(call FETCH,requirements/dev.txt)
	@touch $@ $(RUN)

# pip comes late and `activate` last: where one is missing, the making of the venv was interrupted, and is begun anew.
$(VENV):
	@[ -x $(BIN)/pip ] && [ -e $(BIN)/activate ] || rm -rf .venv
	@[ -e .venv ] || $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; name it with: make PYTHON=python3.12 …"; exit 1; }
	@[ -e .venv ] || $(PYTHON) -m venv .venv || { rm -rf .venv; echo "Python's venv is missing. On Debian: sudo apt install python3-venv"; exit 1; }
	@touch $@

# Pinned requirements with hashes and no address, from the .in files, and the same for the client on Node in the tests.
pins: $(DEV)
	for part in fetch run dev; do $(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-annotate --no-header requirements/$$part.in -o requirements/$$part.txt; done
	npm update --prefix tests/sandbox/clients --package-lock-only --omit-lockfile-registry-resolved --ignore-scripts --no-audit --no-fund

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
