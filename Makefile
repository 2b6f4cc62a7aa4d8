# Two commands set up everything on a fresh machine with Python 3.11 and a C compiler:
#   make demo   installs what a user needs and reads examples/
#   make test   installs what a developer needs and passes every check
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: demo test format lint types imports unit floors bench picture pictures install develop lock clean

demo: install
	$(BIN)/twosource read examples/ || test $$? -eq 1
	$(BIN)/twosource read examples/ --format html -o dossier.html --quiet || test $$? -eq 1
	@echo "The page is beside this: dossier.html"

test: develop lint types imports unit floors

lint: develop
	$(BIN)/ruff format --check src tests evaluation training
	$(BIN)/ruff check src tests evaluation training

types: develop
	$(BIN)/mypy

imports: develop
	$(BIN)/lint-imports --no-logo

unit: develop
	$(BIN)/python -m pytest --quiet --cov --cov-report= --cov-fail-under=93

floors: develop
	$(BIN)/python -m evaluation

bench: develop
	$(BIN)/python -m evaluation --slow

format: develop
	$(BIN)/ruff format src tests evaluation training
	$(BIN)/ruff check --fix src tests evaluation training

# The README's picture; needs Debian's chromium.
TRAWLER := nordwire-0712.txt nordwire-0719-correction.txt halifax-ledger.txt worldbriefly-rewrite.txt \
           havblikk-tromso.txt newsmash-aggregator.txt
picture: install
	$(BIN)/twosource read $(addprefix examples/,$(TRAWLER)) -o /tmp/dossier.html
	chromium --headless --no-sandbox --hide-scrollbars --window-size=1060,1750 \
	  --screenshot=docs/pictures/dossier.png file:///tmp/dossier.html

# The desk's pictures in docs/; needs Debian's chromium and the extras web and browser.
pictures: develop
	$(PIP) -c requirements.lock -e '.[web,browser]'
	$(BIN)/python docs/pictures/desk.py

install: $(VENV)/.installed
develop: $(VENV)/.developed

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: $(BIN)/python pyproject.toml requirements.lock
	$(PIP) -c requirements.lock -e .
	@touch $@

$(VENV)/.developed: $(BIN)/python pyproject.toml requirements.lock
	$(PIP) -c requirements.lock -e '.[dev]'
	@touch $@ $(VENV)/.installed

lock: $(BIN)/python
	$(BIN)/python -m pip freeze --exclude-editable | grep -v '@' > requirements.lock

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .coverage dossier.html
