# shellcheck shell=bash
# What the operating system must bring: a Python with venv, the C libraries WeasyPrint sets text with and,
# for the tests, a PostgreSQL server, a browser and a token for keys.

# Pango draws on the first two; HarfBuzz-subset keeps only the used letters of a font in a PDF.
weasyprint_packages=(libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0)

is_debian() { command -v dpkg-query >/dev/null && command -v apt-get >/dev/null; }

package_is_installed() {
    dpkg-query --show --showformat='${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed
}

# Prints the first Python that is new enough; fails when there is none.
# Each candidate is run, since a version switcher leaves names on the PATH that lead nowhere.
find_python() {
    local candidate
    for candidate in ${PYTHON:+"$PYTHON"} python3 python3.14 python3.13 python3.12 python3.11; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$candidate"
            return
        fi
    done
    return 1
}

# Debian cuts these two out of Python and puts them into a package of their own.
can_make_environments() { "$1" -c 'import ensurepip, venv' 2>/dev/null; }

# Whether there is a PostgreSQL server that is new enough. The tests start it themselves, each time a new
# one: what runs on this machine is neither used nor touched. tests/postgresql/programs.py looks likewise.
has_postgresql() {
    local postgres
    for postgres in /usr/lib/postgresql/*/bin/postgres "$(command -v postgres)"; do
        [[ $("$postgres" --version 2>/dev/null) =~ \)\ ([0-9]+) ]] && ((BASH_REMATCH[1] >= 15)) && return
    done
    return 1
}

# Whether there is a browser that the tests can steer: Chromium as the system brings it, under one of these
# names on the PATH. None is ever downloaded. tests/browser/chromium.py looks likewise.
has_chromium() {
    local name
    for name in chromium chromium-browser google-chrome; do
        command -v "$name" >/dev/null && return
    done
    return 1
}

# Whether there is a token in software, which tests of the seal put a key on (tests/documents/tokens.py).
has_softhsm() { command -v softhsm2-util >/dev/null; }

# Whether there is what tells where words stand in a PDF, and what makes pictures of its pages.
has_poppler() { command -v pdftotext >/dev/null && command -v pdftoppm >/dev/null; }

# Prints the Debian packages that are still to be installed, one a line; with --test those of the tests too.
missing_packages() {
    local python package
    if ! python=$(find_python); then
        echo python3-venv
    elif ! can_make_environments "$python"; then
        "$python" -c 'import sys; print("python{}.{}-venv".format(*sys.version_info))'
    fi
    for package in "${weasyprint_packages[@]}"; do
        package_is_installed "$package" || echo "$package"
    done
    if [[ ${1-} == --test ]]; then
        has_postgresql || echo postgresql
        has_chromium || echo chromium
        has_softhsm || echo softhsm2
        has_poppler || echo poppler-utils
    fi
}

# On its first install Debian's PostgreSQL makes a database and starts it with the machine: told not to by a
# file that is there while apt-get runs. The words before each command are in $as_root.
quiet_postgresql=/etc/postgresql-common/createcluster.d/only-for-tests.conf

apt_install() {
    local status=0
    if [[ " $* " == *' postgresql '* ]]; then
        "${as_root[@]}" install -D --mode=644 /dev/stdin "$quiet_postgresql" <<<'create_main_cluster = false'
    fi
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive "$@" || status=$?
    "${as_root[@]}" rm -f "$quiet_postgresql"
    return "$status"
}

install_packages() {
    local install=(apt-get install --yes --no-install-recommends "$@")
    local as_root=()
    if [[ $(id -u) != 0 ]]; then
        if ! sudo -n true 2>/dev/null; then
            say "these system packages are missing: $*"
            die "please run: sudo apt-get update && sudo ${install[*]}"
        fi
        as_root=(sudo -n)
    fi
    say "installing the system packages $*"
    # A stale package list is no reason to stop: the install itself says what it cannot find.
    "${as_root[@]}" apt-get update -qq || say "could not refresh the list of packages"
    local output
    if ! output=$(apt_install "${install[@]}" 2>&1); then
        printf '%s\n' "$output" >&2
        die "apt-get could not install: $*"
    fi
}

# With --test, also what the tests need. Elsewhere than on Debian nothing is installed; the checks at the end
# say what is missing.
require_system_packages() {
    if is_debian; then
        local missing
        mapfile -t missing < <(missing_packages "$@")
        [[ ${#missing[@]} == 0 ]] || install_packages "${missing[@]}"
    fi
    [[ ${1-} == --test ]] || return 0
    has_postgresql ||
        die "the tests need the server programs of PostgreSQL 15 or newer: please install them, with postgres on the PATH"
    has_softhsm || die "the tests need SoftHSM 2 (Debian's package softhsm2): please install it, with softhsm2-util on the PATH"
    has_poppler || die "the tests need Poppler (Debian's package poppler-utils): please install it, with pdftotext on the PATH"
    has_chromium || die "the tests need Chromium (Debian's package chromium): please install it, with chromium on the PATH"
}
