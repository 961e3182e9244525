# `make demo` shows what the converter does, `make test` proves it; `make help` lists the rest.

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
CONFIGURATION ?= debug
CLI = .build/$(CONFIGURATION)/convert-cli
# Real documents beside the checkout, where there are some.
CORPUS = $(or $(DISCLOSURE_CORPUS),$(if $(wildcard ../shared/seeds),$(abspath ../shared)))
SOURCES = Sources Tests Package.swift $(wildcard Benchmarks/Package.swift Benchmarks/Sources)
TARGET ?= all
TIME ?= 60
COUNT ?= 10000

.PHONY: help setup build demo test docs findings lint format bench bench-archive test-tsan fuzz damage mutation check-page test-csv-variants validate-json validate-xml validate-package test-spark test-spreadsheet check-privacy install clean

help:
	@echo 'make demo            set up, build, and convert a sample to JSON, text and XML'
	@echo 'make test            run all tests (DISCLOSURE_CORPUS=DIR: those of real documents too)'
	@echo 'make docs            write the documentation of the libraries to .build/documentation'
	@echo 'make setup           install what the system lacks'
	@echo 'make lint            hold the sources to the format; make format puts them into it'
	@echo 'make bench           measure reading and writing'
	@echo 'make fuzz TARGET=xml TIME=60  feed a reader, or all of them, what nobody would write'
	@echo 'make test-tsan       run many inputs on several threads under the thread sanitizer'
	@echo 'make bench-archive COUNT=10000  measure a run over many files'
	@echo 'make damage          damage right tables and count what is read right, in doubt, wrong'
	@echo 'make mutation        change each amount of documents and count what the checks catch'
	@echo 'make check-page      open the page of a report in a headless browser'
	@echo 'make findings        write docs/findings.md anew'
	@echo 'make validate-json   hold JSON made of the samples to the JSON Schema'
	@echo 'make validate-xml    hold XML of samples and generated documents to the XML Schema'
	@echo 'make test-spark      hold the stream of records under Apache Spark against a run over files'
	@echo 'make validate-package  hold data packages to their schemas and load them into a database'
	@echo 'make test-spreadsheet  send CSV through LibreOffice and read it back'
	@echo 'make test-csv-variants  change CSV as people and spreadsheets do, and read it back'
	@echo 'make check-privacy   look for words of real documents in the repository'
	@echo 'make install         program, manual page and completions below PREFIX=$(PREFIX)'

setup:
	@Scripts/setup.sh

build: setup
	$(SWIFT) build --configuration $(CONFIGURATION) --product convert-cli

demo: build
	@Scripts/demo.sh $(CLI)

test: setup
	$(SWIFT) test

docs: setup
	$(SWIFT) package --allow-writing-to-directory .build/documentation generate-documentation \
	  --target Convert --target Formats --enable-experimental-combined-documentation \
	  --warnings-as-errors --output-path .build/documentation

lint:
	$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)

format:
	$(SWIFT) format --in-place --recursive --parallel $(SOURCES)

bench: setup
	@Scripts/bench.sh

bench-archive: setup
	@Scripts/bench-archive.sh "$(COUNT)"

test-tsan: setup
	@Scripts/test-tsan.sh

fuzz: setup
	@Scripts/fuzz.sh "$(TARGET)" "$(TIME)"

damage: setup
	DISCLOSURE_CORPUS=$(CORPUS) $(SWIFT) run --configuration release damage

mutation: setup
	DISCLOSURE_CORPUS=$(CORPUS) $(SWIFT) run --configuration release mutation

check-page: build
	@Scripts/check-page.sh $(CLI)

findings: build
	$(CLI) explain --markdown > docs/findings.md

validate-json: build
	@Scripts/validate-samples.sh $(CLI)

validate-xml: build
	$(SWIFT) build --configuration $(CONFIGURATION) --product generate
	@DISCLOSURE_CORPUS=$(CORPUS) Scripts/validate-xml.sh $(CLI) .build/$(CONFIGURATION)/generate

test-spark: CONFIGURATION = release
test-spark: build
	$(SWIFT) build --configuration $(CONFIGURATION) --product generate
	@DISCLOSURE_CORPUS=$(CORPUS) Scripts/test-spark.sh $(CLI) .build/$(CONFIGURATION)/generate

validate-package: build
	$(SWIFT) build --configuration $(CONFIGURATION) --product generate
	@DISCLOSURE_CORPUS=$(CORPUS) Scripts/validate-package.sh $(CLI) .build/$(CONFIGURATION)/generate

test-spreadsheet: build
	@DISCLOSURE_CORPUS=$(CORPUS) Scripts/test-spreadsheet.sh $(CLI)

test-csv-variants: build
	@DISCLOSURE_CORPUS=$(CORPUS) Scripts/test-csv-variants.sh $(CLI)

check-privacy:
	@python3 Scripts/check-privacy.py ../shared

install:
	@Scripts/install.sh "$(DESTDIR)$(PREFIX)"

clean:
	$(SWIFT) package clean
