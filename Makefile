# Every target sets up what it needs: the virtual environment, the locked libraries and a browser.
PYTHON ?= python3
BIN := .venv/bin
UV_LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-annotate --custom-compile-command "make lock"

.PHONY: demo test check format lock ready ready-dev browser browser-dev

demo: browser
	$(BIN)/aanbod demo --no-serve

# ARGS narrows it: make test ARGS="tests/crawler"
test: browser-dev
	$(BIN)/python -m pytest -n 2 --dist loadfile $(ARGS)

check: ready-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/mypy tools
	$(BIN)/lint-imports

format: ready-dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# The newest versions that pyproject.toml allows, for every Python and system at once. LOCK="--upgrade-package NAME" renews one.
LOCK ?= --upgrade
lock: ready-dev
	$(UV_LOCK) $(LOCK) pyproject.toml --group build --output-file requirements.lock
	$(UV_LOCK) $(LOCK) pyproject.toml --group dev --constraints requirements.lock --output-file requirements-dev.lock
	$(UV_LOCK) $(LOCK) --group build --constraints requirements.lock --output-file requirements-build.lock

ready:
	@$(PYTHON) tools/set_up.py run

ready-dev:
	@$(PYTHON) tools/set_up.py dev

browser: ready
	@$(BIN)/python tools/get_browser.py

browser-dev: ready-dev
	@$(BIN)/python tools/get_browser.py
