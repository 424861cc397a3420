"""The nouns of the registry and its rules: frozen Structs and pure functions.

No I/O, no clock and no framework in this room: whoever needs today's date is given it.
"""
