# shellcheck shell=bash
# What every script here shares: where the project is, how to speak, and the Python environment.
# Sourced by bash, never run.

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd -P)
venv=$root/.venv

say() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }

die() {
    say "$@"
    exit 1
}

# A mistake in the call is told apart from a failure of the work: exit status 2, as shells have it.
refuse() {
    printf '%s\n' "$@" >&2
    exit 2
}

# shellcheck source=script/lib/system.sh
source "$root/script/lib/system.sh"
# shellcheck source=script/lib/environment.sh
source "$root/script/lib/environment.sh"
