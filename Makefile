# make demo and make test set everything up themselves, in .venv; they need Python (3.11 or newer), git and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SAMPLE := fixtures/articles/sample
READY := $(VENV)/.ready

.PHONY: demo test deep fuzz coverage mutate check format bench model lock clean help

help:
	@echo "make demo    install, and check the sample article offline"
	@echo "make test    all tests that need nothing but Python"
	@echo "make deep    what needs a browser, an office suite or a long sweep"
	@echo "make fuzz    made-up files without end (EXAMPLES=200000 a reader, then SECONDS=300 a target by coverage)"
	@echo "make coverage  lines and branches that the tests reach"
	@echo "make mutate  the rules made wrong in one place at a time, and which tests notice (WHAT=check, link, match or decide)"
	@echo "make check   format, lint, types"
	@echo "make bench   speed and quality (DATA=DIR for a folder of annotated data; bench.pdf, bench.index: see there)"
	@echo "make model   train the field parser's model (DATA=DIR, see training/README.md)"

# Compiled at once: where Python is told to write no bytecode, each start would take a quarter of a second more.
$(READY): pyproject.toml requirements-dev.lock
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "citecheck needs Python 3.11 or newer (make PYTHON=...)")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -q --disable-pip-version-check -r requirements-dev.lock
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps -e .
	$(BIN)/python -m compileall -q citecheck
	touch $@

# The sample has findings, so the command ends with 1: that is the demonstration, not a failure.
demo: $(READY)
	$(BIN)/citecheck check $(SAMPLE)/article.txt --records $(SAMPLE)/records.jsonl --offline || test $$? -eq 1

test: $(READY)
	$(BIN)/python -m pytest -rs -m "not deep" -n 2

# Where CITECHECK_SAMPLE takes a part of the sweeps (.ci/deep), the coverage is not measured either.
deep: $(READY)
	$(BIN)/python -m pip install -q --disable-pip-version-check -e '.[deep]'
	$(BIN)/python -m pytest -rs -m deep -n 2
	CITECHECK_EXAMPLES=$(or $(EXAMPLES),2000) $(BIN)/python -m pytest -n 2 tests/properties
	$(if $(CITECHECK_SAMPLE),,$(MAKE) coverage)

# 200,000 made-up files a reader (a day or so on two cores), then each target by coverage for SECONDS.
fuzz: $(READY)
	$(BIN)/python -m pip install -q --disable-pip-version-check -e '.[fuzz]'
	CITECHECK_EXAMPLES=$(or $(EXAMPLES),200000) $(BIN)/python -m pytest -n 2 tests/properties
	$(BIN)/python -m fuzz.seeds build/fuzz
	set -e; for target in $$(ls build/fuzz); do \
	  $(BIN)/python -m fuzz.by_coverage $$target -max_total_time=$(or $(SECONDS),300) -artifact_prefix=build/fuzz- build/fuzz/$$target; done

# The tests of faults and of the house run programs and read sources: they are left out, and so is what programs run.
# Lines and branches together are held by pyproject.toml; the branches alone, which are fewer and sooner missed, here.
LEAST_BRANCHES := 95
coverage: $(READY)
	CITECHECK_EXAMPLES=50 $(BIN)/python -m pytest -n 2 -m "not deep" --ignore=tests/faults --ignore=tests/house \
	  --cov --cov-report=term:skip-covered --cov-report=json:build/coverage.json
	$(BIN)/python -c 'import json, sys; s = json.load(open("build/coverage.json"))["totals"]["percent_branches_covered"]; \
	  print(f"branches alone: {s:.2f}"); \
	  sys.exit(s < $(LEAST_BRANCHES) and "too few: at least $(LEAST_BRANCHES); which ones are missed stands in build/coverage.json")'

mutate: $(READY)
	$(BIN)/python -m tests.mutation.sweep $(or $(WHAT),check)

check: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(READY)
	$(BIN)/python -m bench $(if $(DATA),--data $(DATA))

model: $(READY)
	$(BIN)/python -m pip install -q --disable-pip-version-check -e '.[training]'
	$(BIN)/python -m training.train $(DATA)

lock: $(READY)
	$(BIN)/python -m pip install -q pip-tools
	$(BIN)/pip-compile -q --extra dev --strip-extras --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-header -o requirements-dev.lock pyproject.toml

clean:
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .hypothesis
