# shellcheck shell=bash
# The Python environment in .venv: made once, renewed when a lock file, pyproject.toml, the Python
# or the project's place on the disk has changed.
# shellcheck disable=SC2154 # root and venv come from common.sh

# Says what .venv was last filled from. It reads "unfinished" while an install runs, so that one
# which was interrupted is seen and begun anew: pip takes a half-copied package for an installed one.
stamp=$venv/installed.txt

# What the stamp says when .venv holds everything of the lock file $1.
wanted_stamp() {
    printf 'in %s\n' "$root"
    "$venv/bin/python" --version
    (cd "$root" && cksum pyproject.toml "$1")
}

# From small to large: each lock file holds all of the one before at the same versions, so that who
# has a larger one has what was asked for.
locks=(requirements.lock requirements-test.lock requirements-bench.lock)

is_current() {
    [[ -x $venv/bin/python && -f $stamp ]] || return 1
    local lock is_enough=
    for lock in "${locks[@]}"; do
        [[ $lock != "$1" ]] || is_enough=yes
        [[ -n $is_enough && $(<"$stamp") == "$(wanted_stamp "$lock")" ]] && return 0
    done
    return 1
}

# A copied or moved environment still runs the Python and the project of its old place.
is_usable() {
    "$venv/bin/python" -m pip --version >/dev/null 2>&1 || return 1
    [[ ! -f $stamp ]] || head -n 1 "$stamp" | grep -qxF "in $root"
}

make_environment() {
    local python
    python=$(find_python) || die "Python 3.11 or newer is needed, as python3 or python3.11 to python3.14 on the PATH"
    can_make_environments "$python" || die "$python lacks the modules venv and ensurepip"
    say "making .venv with $("$python" --version)"
    "$python" -m venv --clear "$venv" || die "$python could not make .venv"
}

pip_install() {
    "$venv/bin/python" -m pip install -qq --no-input --disable-pip-version-check "$@"
}

# WeasyPrint only warns when HarfBuzz-subset is missing, and then writes far larger files.
check_weasyprint() {
    "$venv/bin/python" -W ignore -c 'import sys; from weasyprint.text import ffi
sys.exit(ffi.harfbuzz_subset is None)' >/dev/null 2>&1 ||
        die "WeasyPrint does not find Pango (with Fontconfig) and HarfBuzz (with HarfBuzz-subset): please install them"
}

# Makes .venv hold everything of the lock file $1, and the command `registry`. Quiet when it does.
require_environment() {
    local lock=$1
    if is_current "$lock"; then return; fi
    is_usable || make_environment
    say "installing the Python packages of $lock"
    echo unfinished >"$stamp"
    pip_install --require-hashes --requirement "$root/$lock" || die "pip could not install $lock"
    rm -- "$stamp" # whatever fails from here on, the packages are whole
    # hatchling comes from the lock file too: the project's own install asks no network.
    pip_install --no-build-isolation --no-deps --editable "$root" || die "pip could not install the project"
    check_weasyprint
    wanted_stamp "$lock" >"$stamp"
}
