"""As much of PostgreSQL's protocol (version 3, without encryption) as tells when a transaction commits."""

from collections.abc import Iterator

_LENGTH_BYTES = 4


class _Messages:
    """Puts the bytes of one direction together to whole messages."""

    def __init__(self, *, first_has_type: bool) -> None:
        self._bytes = b""
        self._type_bytes = int(first_has_type)

    def _whole(self, chunk: bytes) -> Iterator[bytes]:
        self._bytes += chunk
        while (head := self._type_bytes + _LENGTH_BYTES) <= len(self._bytes):
            # The length counts itself, but not the letter that says of what type the message is.
            end = self._type_bytes + int.from_bytes(self._bytes[self._type_bytes : head])
            if len(self._bytes) < end:
                return
            message, self._bytes = self._bytes[:end], self._bytes[end:]
            self._type_bytes = 1
            yield message


class Requests(_Messages):
    """What a client sends. Of its messages, the first alone has no type.

    A commit is a statement of its own that begins with the word, said simply or prepared and executed.
    """

    def __init__(self) -> None:
        super().__init__(first_has_type=False)
        self._is_first = True
        self._commits: set[bytes] = set()
        """The prepared statements and, after a slash, the portals that commit."""

    def read(self, chunk: bytes) -> Iterator[tuple[bytes, bool]]:
        """Yield each message that is whole now, and whether it makes the server commit."""
        for message in self._whole(chunk):
            yield message, not self._is_first and self._is_commit(message[:1], message[5:])
            self._is_first = False

    def _is_commit(self, kind: bytes, body: bytes) -> bool:
        first, _, rest = body.partition(b"\0")
        match kind:
            case b"Q":
                return _begins_with_commit(first)
            case b"P":  # prepare: the statement's name, its text
                self._note(first, commits=_begins_with_commit(rest))
            case b"B":  # bind: the portal's name, the statement's
                self._note(b"/" + first, commits=rest.partition(b"\0")[0] in self._commits)
            case b"E":  # execute: the portal's name
                return b"/" + first in self._commits
        return False

    def _note(self, name: bytes, *, commits: bool) -> None:
        if commits:
            self._commits.add(name)
        else:
            self._commits.discard(name)


def _begins_with_commit(text: bytes) -> bool:
    return text.lstrip()[:6].lower() == b"commit"


class Answers(_Messages):
    """What a server sends."""

    def __init__(self) -> None:
        super().__init__(first_has_type=True)

    def settle(self, chunk: bytes) -> bool:
        """Say whether a transaction has ended with these bytes, or an attempt at ending it has failed."""
        kinds = [(message[:1], message[5:].rstrip(b"\0")) for message in self._whole(chunk)]
        return any(kind == b"E" or (kind == b"C" and tag in {b"COMMIT", b"ROLLBACK"}) for kind, tag in kinds)
