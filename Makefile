# Werkkamer. `make` alone prints what there is. A step runs again only when what it reads has changed.
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run klaar check proef bench beelden openapi regels slot vertaal schoon FORCE

VAR := $(or $(WERKKAMER_VAR),var)
PY := .venv/bin/python
STAP := $(PY) tools/stap.py
PIP := $(PY) -m pip --disable-pip-version-check --no-input install --quiet --retries 2
OFFLINE := Could not fetch what is needed. Is this machine online, and may it reach its package registries?

export DJANGO_SETTINGS_MODULE := loket.settings
export WERKKAMER_DEMO ?= 1
export PYTHONPATH := src:.

LOCALE := src/loket/locale/nl/LC_MESSAGES/django
CODE_AND_DATA := $(shell find src -name '*.py' -o -name '*.yaml' -o -name '*.csv' -o -name '*.json')
STATIC := $(shell find src/loket -path '*/static/*' -type f)

help:  ## This list
	@sed -n 's/^\([a-z-]*\):.*  ## /\1|/p' $(MAKEFILE_LIST) | while IFS='|' read -r name text; do \
		printf '  make %-16s %s\n' "$$name" "$$text"; done

## -- Using it -------------------------------------------------------------------------------------------------------

run: klaar  ## Set up what is missing and serve on 127.0.0.1:8000 (PORT=8001 changes it)
	@exec $(PY) -m tools.serve

klaar: .venv/.stamp-project $(LOCALE).mo $(VAR)/.stamp-static $(VAR)/.stamp-data  ## Set up only

.venv/.stamp-venv:
	@sh tools/venv.sh
	@touch $@

.venv/.stamp-runtime: requirements/runtime.txt .venv/.stamp-venv
	@$(STAP) "Python packages" --stil --hint "$(OFFLINE)" -- $(PIP) --require-hashes -r $<
	@touch $@

.venv/.stamp-project: pyproject.toml requirements/runtime.in .venv/.stamp-runtime
	@$(STAP) "Werkkamer itself" --stil -- $(PIP) --no-deps --no-build-isolation -e .
	@touch $@

node_modules/.stamp: package-lock.json package.json .npmrc tools/npm.sh | .venv/.stamp-runtime
	@$(STAP) "Style sheets and fonts" --stil --hint "$(OFFLINE)" -- sh tools/npm.sh ci --omit=dev
	@touch $@

$(VAR)/assets/loket/vendor.css: node_modules/.stamp tools/assets.py
	@$(PY) -m tools.assets $(VAR)/assets/loket

$(LOCALE).mo: $(LOCALE).po tools/catalog.py | .venv/.stamp-runtime
	@$(PY) -m tools.catalog compile

$(VAR)/.stamp-static: $(VAR)/assets/loket/vendor.css $(STATIC) src/loket/settings.py | .venv/.stamp-project
	@$(STAP) "Static files" --stil -- $(PY) -m django collectstatic --no-input --clear --verbosity 0
	@touch $@

# With DATABASE_URL, or when the SQLite file is gone, a stamp would tell about another database.
$(VAR)/.stamp-data: $(CODE_AND_DATA) $(if $(DATABASE_URL),FORCE) $(if $(wildcard $(VAR)/werkkamer.sqlite3),,FORCE) \
		| .venv/.stamp-project
	@mkdir -p $(VAR)/assets
	@$(STAP) "Database" --stil -- $(PY) -m django migrate --no-input --verbosity 0
	@$(STAP) "Reference data" --stil -- $(PY) -m django laad_referenties
	@if [ "$$WERKKAMER_DEMO" = 1 ]; then $(STAP) "Made-up accounts" --stil -- $(PY) -m django laad_demo; fi
	@touch $@

## -- The gate -------------------------------------------------------------------------------------------------------

PYTEST := $(PY) -m pytest --numprocesses auto --maxprocesses 8
STEPS := lint types imports templates data actueel vertalingen tests tests-postgres tests-browser
.PHONY: $(STEPS)

check: $(STEPS)  ## The whole gate, at most 15 minutes
	@echo "make check: all $(words $(STEPS)) steps are good."

.venv/.stamp-dev: requirements/dev.txt .venv/.stamp-project
	@$(STAP) "Python packages of the gate" --stil --hint "$(OFFLINE)" -- $(PIP) --require-hashes -r $<
	@touch $@

node_modules/.stamp-dev: node_modules/.stamp
	@$(STAP) "Accessibility checker" --stil --hint "$(OFFLINE)" -- sh tools/npm.sh ci
	@touch $< $@

lint: .venv/.stamp-dev  ## Ruff: rules and layout of the Python code
	@$(STAP) lint -- $(PY) -m ruff check .
	@$(STAP) layout -- $(PY) -m ruff format --check .

types: .venv/.stamp-dev  ## mypy --strict on both packages and the tools
	@$(STAP) types -- $(PY) -m mypy

imports: .venv/.stamp-dev  ## import-linter: imports run one way
	@$(STAP) imports -- .venv/bin/lint-imports --no-cache

templates: .venv/.stamp-dev  ## djlint: rules of the templates
	@$(STAP) templates -- .venv/bin/djlint src/loket --lint

data: .venv/.stamp-dev  ## Every data file of the law against its schema, with all findings
	@$(STAP) data -- $(PY) -m banenafspraak

actueel: .venv/.stamp-dev $(LOCALE).mo  ## Generated files say what the code says
	@$(STAP) actueel -- $(PY) -m tools.bench --controle
	@$(STAP) actueel-regelmetingen -- $(PY) -m tools.regelbench --controle
	@$(STAP) actueel-openapi -- $(PY) -m tools.openapi --controle
	@$(STAP) actueel-toegang -- $(PY) -m tools.toegang --controle
	@$(STAP) actueel-regels -- $(PY) -m tools.regels --controle

vertalingen: .venv/.stamp-dev  ## Every text is there in Dutch and English, and can be read
	@$(STAP) vertalingen -- $(PY) -m tools.catalog check
	@$(STAP) leesbaar -- $(PY) -m tools.leesbaar

tests: .venv/.stamp-dev $(LOCALE).mo  ## pytest on SQLite
	@$(STAP) tests -- $(PYTEST) -m "not browser and not proef"

tests-postgres: .venv/.stamp-dev $(LOCALE).mo  ## pytest on a real PostgreSQL: all that reaches the database
	@$(STAP) tests-postgres -- $(PY) -m tools.postgres $(PYTEST) -m "database and not browser and not proef"

tests-browser: .venv/.stamp-dev node_modules/.stamp-dev $(LOCALE).mo  ## Each page type in a real Chromium, with axe
	@$(STAP) tests-browser -- $(PYTEST) tests/browser

## -- Longer work ----------------------------------------------------------------------------------------------------

proef: .venv/.stamp-dev $(LOCALE).mo  ## The long proofs, at most 45 minutes
	@HYPOTHESIS_PROFILE=proef $(STAP) proef-eigenschappen -- $(PYTEST) -m "(hypothesis or proef) and not browser"
	@$(STAP) proef-schone-kloon --toon "^" -- $(PY) -m tools.schone_kloon

bench: .venv/.stamp-dev node_modules/.stamp $(LOCALE).mo  ## Measure, and write docs/metingen.md, docs/metingen-regels.md
	@$(PY) -m tools.bench
	@$(PY) -m tools.regelbench

beelden: .venv/.stamp-dev node_modules/.stamp $(LOCALE).mo  ## Make the pictures of the README from the running software
	@$(PY) -m tools.beelden

regels: .venv/.stamp-dev  ## Write docs/regels from the rules
	@$(PY) -m tools.regels

openapi: .venv/.stamp-dev $(LOCALE).mo  ## Write docs/openapi.json from the code
	@$(PY) -m tools.openapi

vertaal: .venv/.stamp-dev  ## Collect new texts into the Dutch catalogue, ready to translate
	@$(PY) -m tools.catalog update

slot: .venv/.stamp-venv  ## Refresh the locks (requirements/*.txt, package-lock.json)
	@sh tools/slot.sh

schoon:  ## Remove everything that these targets made, also the local database
	rm -rf .venv node_modules $(VAR) build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find src -name '*.mo' -delete
	find src tests tools -name __pycache__ -prune -exec rm -rf {} +
	rm -rf src/*.egg-info
