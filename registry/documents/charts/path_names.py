"""The names of a path's targets, beside the ends of their lines: the value, and whose it is."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from registry.documents.charts.chart import NARROW, PAPER, WIDE
from registry.documents.charts.lettering import lines_of, width_of
from registry.documents.charts.path_parts import Aim, Path
from registry.locale import marked, translate

LINE: Final = 15
_SIZE, _BETWEEN, _GAP = 12, 5, 4
_ROOM: Final = {PAPER: 190, WIDE: 150, NARROW: 84}
_ROOM_FOR_ONE_LINE: Final = {PAPER: 250, WIDE: 210, NARROW: 120}
_MOST_LINES: Final = 3

_NAMES: Final = {
    "own": marked("Own target {year}"),
    "deal": marked("The deal's target {year}"),
    "both": marked("Own and the deal's target {year}"),
}


class Piece(NamedTuple):
    """A text of a name: so many pixels from where the name begins, on a line of it counted from zero."""

    text: str
    weight: int
    dx: float
    line: int


class Name(NamedTuple):
    """What stands beside the end of a target's line."""

    aim: Aim
    pieces: tuple[Piece, ...]

    @property
    def width(self) -> float:
        """How far it reaches, in pixels."""
        return max(piece.dx + width_of(piece.text, _SIZE, piece.weight) for piece in self.pieces)

    @property
    def height(self) -> float:
        """How high it is, in pixels."""
        return (self.pieces[-1].line + 1) * LINE


def names_of(path: Path, width: int, height: int) -> list[Name]:
    """Return the name of each target in a picture so wide, whose plot is so high.

    The value stands above whose it is; where that leaves no room for all of them, beside it, or with
    the year alone. Of more than there are lines for, the last in time are named.
    """
    stacked = [Name(aim, _stacked(path, aim, _ROOM[width])) for aim in path.aims]
    if sum(name.height + _GAP for name in stacked) <= height + LINE:
        return stacked
    aims = path.aims[-(height // LINE) :]
    names = [Name(aim, _in_a_line(path, aim, _said(path, aim))) for aim in aims]
    if _widest(names) > _ROOM_FOR_ONE_LINE[width]:
        names = [Name(aim, _in_a_line(path, aim, str(aim.due_on.year))) for aim in aims]
    return names


def _stacked(path: Path, aim: Aim, room: float) -> tuple[Piece, ...]:
    lines = lines_of(_said(path, aim), room, _SIZE, most=_MOST_LINES)
    return (
        Piece(path.written(aim.value), 600, 0, 0),
        *(Piece(text, 400, 0, line) for line, text in enumerate(lines, start=1)),
    )


def _in_a_line(path: Path, aim: Aim, said: str) -> tuple[Piece, ...]:
    value = path.written(aim.value)
    return Piece(value, 600, 0, 0), Piece(said, 400, width_of(value, _SIZE, 600) + _BETWEEN, 0)


def _said(path: Path, aim: Aim) -> str:
    return translate(path.language, _NAMES[aim.whose], year=aim.due_on.year)


def _widest(names: Iterable[Name]) -> float:
    return max(name.width for name in names)
