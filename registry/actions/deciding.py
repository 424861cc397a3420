"""Which ministry an officer decides for."""

from registry.errors import AlreadyDecided, FieldError, InvalidInput, NotAllowed
from registry.model.people import Actor
from registry.model.reviews import Review


def deciding_ministry(
    actor: Actor,
    ministries: tuple[str, ...],
    wanted: str | None,
    reviews: tuple[Review, ...],
    submission: int,
) -> str:
    """Return the ministry of the deal that the officer decides for now.

    `wanted` is needed only by an officer of several of them. Raises NotAllowed for another
    ministry's name, AlreadyDecided when the officer's have all decided on this submission, and
    InvalidInput when it is not clear which is meant.
    """
    own = [code for code in ministries if code in actor.ministries]
    if wanted is not None and wanted not in own:
        raise NotAllowed
    decided = {review.ministry for review in reviews if review.submission == submission}
    asked = [wanted] if wanted is not None else own
    undecided = [code for code in asked if code not in decided]
    if not undecided:
        raise AlreadyDecided(ministry=asked[0])
    if len(undecided) > 1:
        raise InvalidInput(FieldError("/ministry", "required"))
    return undecided[0]
