# run, install, test, check, bench: each is one command and all the set-up there is.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run install test check bench evaluate screenshots lock browser clean

run: install  ## serve the bundled sample at http://127.0.0.1:8050
	$(BIN)/conflict-timeline serve

install: .venv/installed  ## make .venv with everything the project needs

.venv/installed: pyproject.toml requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or later is needed; $(PYTHON) is $$($(PYTHON) --version 2>&1). Name another: make $(MAKECMDGOALS) PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || \
	  { echo "Python lacks its venv module; on Debian or Ubuntu: apt install python3-venv"; exit 1; }
	$(PYTHON) -m venv --clear .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

test: install browser  ## run the tests, the browser's too
	$(BIN)/pytest -n 2 --dist loadfile

check: install  ## style and types
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

bench: install  ## how fast it reads, relates and draws here
	for each in benchmarks/bench_*.py; do echo "== $$each"; $(BIN)/python -m benchmarks.$$(basename $$each .py) || exit 1; done

evaluate: install  ## how right it reads, on the bundled gold labels
	$(BIN)/conflict-timeline evaluate

screenshots: install browser  ## take docs/*.png, the pictures in README.md, again
	$(BIN)/python tests/take_screenshots.py

lock: install  ## choose the newest versions of every dependency again
	$(BIN)/uv pip compile --quiet --universal --upgrade --python-version 3.11 --extra cluster --group dev --no-header pyproject.toml -o requirements.lock

browser: install  ## find the browser that the tests drive, or get Debian's
	@$(BIN)/python -m tests.browser

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis
