# `make` lists what there is to do. Every target installs what it misses.
SCENARIO ?= scenarios/xintai.yaml
POLICY ?= scenarios/policies/rate-cut.yaml
OUT ?= results/$(basename $(notdir $(SCENARIO)))
PUHUI := .build/release/puhui
PYTHON := .build/python/bin/python
SOURCES := Sources Tests Benchmarks/Benchmarks Package.swift Benchmarks/Package.swift
ifeq ($(shell uname -s),Darwin)
  # Homebrew keeps GSL where the compiler does not look.
  BREW := $(shell brew --prefix 2>/dev/null)
  SWIFTFLAGS += -Xcc -I$(BREW)/include -Xlinker -L$(BREW)/lib
endif
# Vectors of 256 bits, where this machine has them (most processors since 2015); results are the same bytes without.
# `make build PORTABLE=1` leaves them out, for a program that is to run on any machine.
ifeq ($(PORTABLE)$(shell uname -m),x86_64)
  ifeq ($(strip $(shell grep -sm1 -owE 'avx2|bmi1|bmi2|f16c|fma|abm|movbe' /proc/cpuinfo | sort -u | wc -l)),7)
    RELEASEFLAGS := -Xcc -march=x86-64-v3
  endif
endif

.DEFAULT_GOAL := help
.PHONY: help run compare validate test test-report test-oracles test-notebooks test-slurm formats python build static docs lint format bench install clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: build ## Simulate Xintai county and say what happened beside what was published
	$(PUHUI) run $(SCENARIO) --out $(OUT)

validate: build ## Put the evidence to the model and write docs/validation.md
	$(PUHUI) validate $(SCENARIO)

compare: build ## Compare a rate cut of one point with Xintai as it is, in 20 paired replicates
	$(PUHUI) compare $(SCENARIO) --with $(POLICY) --replicates 20 --months 36 --out $(OUT)-compared

test: install ## Run every test
	scripts/install.sh libnetcdf-dev libsqlite3-dev
	swift build $(SWIFTFLAGS) --build-tests
	swift test $(SWIFTFLAGS) --skip-build
	scripts/check-columns.sh
	$(MAKE) test-oracles
	scripts/test-report.sh

test-report: install ## Look at the reports in a real browser
	swift build $(SWIFTFLAGS) --product puhui
	scripts/test-report.sh

test-slurm: build ## Run a sweep under a real Slurm on this machine, and disturb it
	scripts/install.sh slurm-wlm munge
	Tests/Slurm/run.sh $(PUHUI)
	Tests/Slurm/calibration.sh $(PUHUI)

build: install ## Build puhui for speed
	swift build $(SWIFTFLAGS) $(RELEASEFLAGS) -c release --product puhui

static: install ## Build a puhui that needs no library, for machines without Swift or GSL
	swift build -c release --product puhui --static-swift-stdlib -Xswiftc -static-executable \
	  --scratch-path .build/static
	strip -o .build/puhui-static .build/static/release/puhui
	@scripts/check-static.sh .build/puhui-static

formats: install ## Build the companion that writes NetCDF and SQLite
	scripts/install.sh libnetcdf-dev libsqlite3-dev
	swift build $(SWIFTFLAGS) $(RELEASEFLAGS) -c release --product puhui-formats

test-oracles: install python ## Compare the sensitivity indices with those of SALib
	swift build $(SWIFTFLAGS) --product puhui
	PUHUI=.build/debug/puhui $(PYTHON) -m pytest -q Tests/Python/test_sensitivity.py

test-notebooks: install python ## Run exported notebooks, and read exports with xarray and sqlite3
	scripts/install.sh libnetcdf-dev libsqlite3-dev
	swift build $(SWIFTFLAGS) --product puhui
	swift build $(SWIFTFLAGS) --product puhui-formats
	PUHUI=.build/debug/puhui $(PYTHON) -m pytest -q Tests/Python/test_exports.py

python: .build/python/ready # The Python packages that tests compare with

.build/python/ready: Tests/Python/requirements.txt
	scripts/install.sh python3-venv
	python3 -m venv --clear .build/python
	.build/python/bin/pip install --quiet -r Tests/Python/requirements.txt
	touch .build/python/ready

docs: install ## Write the reference pages, the commands' help, the schema of scenarios and a story
	swift build $(SWIFTFLAGS) --product puhui
	.build/debug/puhui docs
	scripts/write-help.sh .build/debug/puhui docs/help
	.build/debug/puhui schema --out scenarios/schema.json
	scripts/write-story.sh .build/debug/puhui docs/stories.md

lint: ## Check the layout of the code
	swift format lint --strict -r $(SOURCES)

format: ## Lay out the code
	swift format -i -r $(SOURCES)

bench: build ## Measure the speed, and count instructions against the guard
	$(PUHUI) bench
	scripts/install.sh valgrind
	scripts/count-instructions.sh

install: ## Install what is missing to build
	@scripts/install.sh

clean: ## Remove what was built (results stay)
	rm -rf .build Benchmarks/.build
