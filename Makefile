# `make site` and `make test` work on a fresh Debian 12 with Swift 6.3: they install the Debian packages that are missing.

SWIFT ?= swift
FLAGS := --explicit-target-dependency-import-check error
PACKAGES := libcmark-gfm-dev libcmark-gfm-extensions-dev libexpat1-dev libgumbo-dev libssl-dev libstemmer-dev libvips42 zlib1g-dev
# The GFM specification, which the tests run, comes with the program cmark-gfm. Chromium looks at the preview.
TEST_PACKAGES := chromium cmark-gfm python3-pip python3-venv
SPECIFICATION := /usr/share/doc/cmark-gfm/spec.txt.gz
# What judges open data and schemas in the tests: programs of others, in a Python environment of their own.
VALIDATORS := .build/validators
VALIDATOR_PACKAGES := frictionless==5.21.0 jsonschema==4.26.0 pyshacl==0.40.1
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
TERANG := .build/release/terang
SOURCES := Package.swift Sources Tests Plugins Benchmarks

.PHONY: site test check format docs bench clean packages test-packages program

site: program
	$(TERANG) build

program: packages
	$(SWIFT) build -c release $(FLAGS) --product terang

test: packages test-packages
	$(SWIFT) build --build-tests $(FLAGS)
	$(SWIFT) test --disable-xctest $(FLAGS)

check:
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

format:
	$(SWIFT) format --in-place --parallel --recursive $(SOURCES)

docs: program
	$(TERANG) docs rules > docs/rules.md
	$(TERANG) docs themes > docs/themes.md
	for page in content kunci registers; do \
	    $(TERANG) docs docs/$$page.md > docs/$$page.new && mv docs/$$page.new docs/$$page.md || exit 1; done

bench: packages
	$(SWIFT) build -c release $(FLAGS)
	.build/release/benchmarks

clean:
	rm -rf .build .terang

packages: ; $(call install,$(PACKAGES))

# Container images of Debian leave documentation out, where the specification is.
test-packages:
	$(call install,$(TEST_PACKAGES))
	@test -e $(SPECIFICATION) || { \
	    folder=$$(mktemp -d) && cd $$folder && chmod 755 . && apt-get download -q cmark-gfm && \
	    dpkg-deb -x cmark-gfm_*.deb . && $(SUDO) install -D -m 644 .$(SPECIFICATION) $(SPECIFICATION); }
	@test "$$(cat $(VALIDATORS)/installed 2>/dev/null)" = "$(VALIDATOR_PACKAGES)" || { \
	    echo "Installing: $(VALIDATOR_PACKAGES)" && python3 -m venv --clear $(VALIDATORS) && \
	    $(VALIDATORS)/bin/pip install -q --disable-pip-version-check $(VALIDATOR_PACKAGES) && \
	    echo "$(VALIDATOR_PACKAGES)" > $(VALIDATORS)/installed; }

# Installs what is missing, and asks the network for nothing where nothing is.
define install
@missing=""; \
for package in $(1); do \
    dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
done; \
if [ -n "$$missing" ]; then \
    echo "Installing:$$missing"; \
    $(SUDO) apt-get update -q && \
    $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $$missing; \
fi
endef
