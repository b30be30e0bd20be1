# run, install, test, check, bench: each is one command and all the set-up there is.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run install test check bench wheel evaluate screenshots lock browser clean

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

bench: install build/compiled  ## how fast it reads, relates and draws here, and how fast it reads when compiled
	PYTHONPATH=build/compiled:. $(BIN)/python -P -m benchmarks.bench_extract
	for each in benchmarks/bench_*.py; do echo "== $$each"; $(BIN)/python -m benchmarks.$$(basename $$each .py) || exit 1; done

wheel: build/compiled  ## dist/*.whl, whose reading mypyc has compiled: for an archive; needs a C compiler and some minutes

# Built from an archive of the sources, so that nothing compiled ever lies beside them, where Python would take it before them.
build/compiled: pyproject.toml $(shell find data geo dashboard -name '*.py') | install
	rm -rf $@ dist
	HATCH_BUILD_HOOK_ENABLE_MYPYC=1 $(BIN)/uv build --quiet --python $(BIN)/python --no-build-isolation
	$(BIN)/python -m zipfile -e dist/*.whl $@

evaluate: install  ## how right it reads, on the bundled gold labels
	$(BIN)/conflict-timeline evaluate

screenshots: install browser  ## take docs/*.png, the pictures in README.md, again
	$(BIN)/python tests/take_screenshots.py

lock: install  ## choose the newest versions of every dependency again
	$(BIN)/uv pip compile --quiet --universal --upgrade --python-version 3.11 --extra cluster --group dev --no-header pyproject.toml -o requirements.lock

browser: install  ## find the browser that the tests drive, or get Debian's
	@$(BIN)/python -m tests.browser

clean:
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
