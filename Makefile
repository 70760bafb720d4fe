# `make` lists what there is to do. Every target installs what it misses.
SCENARIO ?= scenarios/xintai.yaml
OUT ?= results/$(basename $(notdir $(SCENARIO)))
PUHUI := .build/release/puhui
SOURCES := Sources Tests Benchmarks Package.swift
ifeq ($(shell uname -s),Darwin)
  # Homebrew keeps GSL where the compiler does not look.
  BREW := $(shell brew --prefix 2>/dev/null)
  SWIFTFLAGS += -Xcc -I$(BREW)/include -Xlinker -L$(BREW)/lib
endif

.DEFAULT_GOAL := help
.PHONY: help run test build docs lint format bench install clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: build ## Simulate Xintai county and say what happened beside what was published
	$(PUHUI) run $(SCENARIO) --out $(OUT)

test: install ## Run every test
	swift build $(SWIFTFLAGS) --build-tests
	swift test $(SWIFTFLAGS) --skip-build

build: install ## Build puhui for speed
	swift build $(SWIFTFLAGS) -c release --product puhui

docs: build ## Write the reference pages, the commands' help and the schema of scenarios
	$(PUHUI) docs
	scripts/write-help.sh $(PUHUI) docs/help
	$(PUHUI) schema --out scenarios/schema.json

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
