# make site   builds the site into site/      make test   runs every test, browser included
# make serve  shows every change at once      make check  checks the records only
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
NEEDS := "This project needs Python 3.11 or newer; this one is older. Name another: make site PYTHON=python3.12"

.PHONY: help site serve check publish test accept pictures lock messages bench clean

help:
	@sed -n '1,2s/^# //p' Makefile

# SHARD=1/3 writes one of three parts of the site: docs/scale.md
site: $(VENV)/site.stamp
	@$(RUN) -m generator build $(if $(SHARD),--shard $(SHARD))

serve: $(VENV)/site.stamp
	@$(RUN) -m generator serve

# FORMAT=github or gitlab gives annotations beside the lines of a change, EXPLAIN=1 the reasons.
check: $(VENV)/site.stamp
	@$(RUN) -m generator check $(if $(FORMAT),--format $(FORMAT)) $(if $(EXPLAIN),--explain)

# TO=user@example.org:/var/www/gzg, or a folder; the site changes there in one step. How: docs/publishing.md
publish: site
	@sh hosting/publish.sh "$(TO)"

test: $(VENV)/test.stamp
	@$(RUN) tests/chromium.py --install
	@command -v npm > /dev/null || echo "npm is not there, so the tests of the editor (tests/editor) will fail; on Debian: apt-get install npm" >&2
	@$(RUN) -m pytest -n auto --dist loadfile --no-loadscope-reorder

# Accept the golden site as it comes out now; look at the difference before you commit it.
accept: $(VENV)/test.stamp
	@$(RUN) -m pytest tests/golden tests/contract/test_reference.py --accept
	@$(MAKE) --no-print-directory pictures

# Take the pictures of the documentation anew, where what they show has changed.
pictures: $(VENV)/test.stamp
	@$(RUN) tests/pictures.py 2> /dev/null || { $(RUN) tests/chromium.py --install && \
	  $(RUN) -m pytest -m picture tests/browser/test_pictures_taken.py tests/preview/test_preview_browser.py tests/editor --accept; }

# Sizes to measure, in projects. All that the targets are about: make bench SIZES="100 1000 10000 100000" (hours)
SIZES ?= 100 1000

bench: $(VENV)/test.stamp
	@$(RUN) -m benchmarks $(SIZES) --date $$(date +%F)

# Bring new or changed messages into the catalogue of each language.
messages: $(VENV)/test.stamp
	@$(RUN) -m babel.messages.frontend -q extract -F generator/locale/babel.cfg -k N_ --no-location --sort-output --omit-header -o build/messages.pot .
	@for po in generator/locale/*/messages.po; do \
	  $(RUN) -m babel.messages.frontend -q update -i build/messages.pot -o $$po -l $$(basename $$(dirname $$po)) --no-fuzzy-matching --ignore-obsolete --omit-header -w 100; done

# Needs uv; writes names, versions and hashes, no addresses.
lock:
	uv pip compile pyproject.toml --extra formats --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links -q -o requirements.lock
	uv pip compile pyproject.toml --extra test --extra borders --extra formats --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links -q -o requirements-test.lock

clean:
	rm -rf build site

# An environment without its own pip, filled by the pip of the machine: works where venv lacks ensurepip.
$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo $(NEEDS); exit 1; }
	@$(PYTHON) -m venv --without-pip $(VENV)

$(VENV)/site.stamp: requirements.lock $(VENV)/bin/python
	@echo "Installing what the build needs ..." >&2
	@$(PYTHON) -m pip --python $(RUN) install --quiet --disable-pip-version-check --no-deps --only-binary :all: --require-hashes -r requirements.lock
	@touch $@

$(VENV)/test.stamp: requirements-test.lock $(VENV)/site.stamp
	@echo "Installing what the tests need ..."
	@$(PYTHON) -m pip --python $(RUN) install --quiet --disable-pip-version-check --no-deps --only-binary :all: --require-hashes -r requirements-test.lock
	@touch $@
