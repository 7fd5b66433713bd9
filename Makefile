# `make site` builds the example site; `make test` runs every test. Both set up what they need.
SHELL := /bin/sh
VENV ?= .venv
PORT ?= 8000
BIN := $(VENV)/bin
export NO_MKDOCS_2_WARNING := 1

.PHONY: site serve test check lint bench lighthouse screens schema manual goldens clean help

help:
	@echo "make site    build the example site into site/"
	@echo "make serve   show it at http://127.0.0.1:$(PORT)/ (PORT=8001 for another) and rebuild when a file is saved"
	@echo "make check   the fast part of the tests, for while you work"
	@echo "make test    every test; installs Debian's chromium and LibreOffice when it may"
	@echo "make bench   timings beside plain Material for MkDocs"
	@echo "make screens take the pictures in docs/screens again"
	@echo "make lighthouse scores of Lighthouse, with a phone's screen and a slow line"
	@echo "make schema  write the JSON Schemas again"
	@echo "make manual  write the manual's pages in content/rules again"
	@echo "make goldens write the golden files again; read the difference before you commit it"

site: $(VENV)/.site
	@out=$$($(BIN)/corporate-parenting check) || { echo "$$out"; exit 1; }; echo "$$out" | tail -n 1
	@$(BIN)/mkdocs build --strict --quiet
	@echo "The site is built in site/. To look at it, run: make serve, and open http://127.0.0.1:8000/"

serve: $(VENV)/.site
	@$(BIN)/mkdocs serve --dev-addr 127.0.0.1:$(PORT)

test: $(VENV)/.test .chromium .office .servers .java tests/browser/node_modules/.package-lock.json lint
	@$(BIN)/pytest -q -n 2 --dist worksteal

check: $(VENV)/.test lint
	@$(BIN)/pytest -q -n 2 -m "not slow"

lint: $(VENV)/.test
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --quiet --check .
	@$(BIN)/mypy --no-error-summary
	@out=$$($(BIN)/lint-imports --no-logo 2>&1) || { echo "$$out"; exit 1; }

bench: $(VENV)/.test
	@$(BIN)/python benchmarks/run.py
	@$(BIN)/python benchmarks/check.py

lighthouse: $(VENV)/.test .chromium benchmarks/lighthouse/node_modules/.package-lock.json
	@$(BIN)/python benchmarks/lighthouse.py

screens: $(VENV)/.test .chromium
	@$(BIN)/python docs/screens/take.py

schema: $(VENV)/.test
	@$(BIN)/corporate-parenting schema --output schema
	@$(BIN)/pytest -q -n 0 tests/exports/test_schema.py --rewrite

manual: $(VENV)/.site
	@$(BIN)/corporate-parenting explain --pages content/rules

goldens: $(VENV)/.test .chromium
	@$(BIN)/pytest -q -m "not slow" --rewrite
	@$(BIN)/pytest -q -n 0 tests/browser/test_accessibility_tree.py --rewrite

$(VENV)/.site: pyproject.toml constraints.txt
	@.ci/venv $(VENV) ""
	@touch $@

$(VENV)/.test: pyproject.toml constraints.txt
	@.ci/venv $(VENV) "[test]"
	@touch $@ $(VENV)/.site

.PHONY: .chromium
.chromium:
	@command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 || .ci/debian chromium

.PHONY: .servers
.servers:
	@{ [ -x /usr/sbin/nginx ] && [ -x /usr/sbin/apache2 ]; } || .ci/debian nginx-light apache2-bin media-types || [ -z "$$CI" ]

.PHONY: .java
.java:
	@command -v java >/dev/null 2>&1 || .ci/debian default-jre-headless

%/node_modules/.package-lock.json: %/package-lock.json
	@.ci/node $*
	@touch $@

.PHONY: .office
.office:
	@command -v soffice >/dev/null 2>&1 || .ci/debian libreoffice-writer libreoffice-calc || [ -z "$$CI" ]

clean:
	@rm -rf $(VENV) site build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
