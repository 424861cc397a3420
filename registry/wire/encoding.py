"""What leaves the registry, as JSON bytes."""

import msgspec

_ENCODER = msgspec.json.Encoder(decimal_format="number")


def encode(content: object) -> bytes:
    """Return a Struct of the wire as JSON; quantities are exact JSON numbers."""
    return _ENCODER.encode(content)
