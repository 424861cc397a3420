"""Copies of whole databases: why there is none."""


class NotCopied(Exception):
    """A database was not copied, restored or moved; the text says why, and whether anything was changed.

    Only operators meet it, at the command line: so it speaks English, and is no `RegistryError`.
    """
