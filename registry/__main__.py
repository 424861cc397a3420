"""What `python -m registry` runs: the same as the `registry` command."""

from registry.cli import main

main(prog_name="registry")
