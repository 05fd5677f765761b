"""Whether new weights are not worse than old ones on cases that neither was trained on."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class GateRule:
    """
    What new weights may lose on each frozen set. mean_dice: nothing. worst_dice: of the kidney that is
    drawn worst; a single one moves by a hundredth or two with every training. volume_error: of the mean
    departure of the volume ratio from 1, since the dose is an average over the volume.
    """

    mean_dice: float = 0.0
    worst_dice: float = 0.02
    volume_error: float = 0.01

    def in_words(self) -> str:
        return (
            "the new weights are installed only if they find kidneys, and if on every frozen set the mean "
            f"Dice is not lower by more than {self.mean_dice:g}, the Dice of the worst kidney is not "
            f"lower by more than {self.worst_dice:g}, and the mean volume error is not larger by more than "
            f"{100 * self.volume_error:g} percentage points"
        )


@dataclass(frozen=True)
class Figures:
    """Of the kidneys of one set, `count` of them; volume_error: mean of |ratio - 1|."""

    count: int
    mean_dice: float
    worst_dice: float
    volume_error: float


@dataclass(frozen=True)
class Judgement:
    """Of one set; `reasons` say what is worse, and are empty where nothing is."""

    frozen: str
    old: Figures
    new: Figures
    reasons: tuple[str, ...]


def judge(frozen: str, old_rows: list[dict], new_rows: list[dict], rule: GateRule) -> Judgement:
    """
    Rows as of `evaluate_cases`, of the same cases. A kidney counts in the convention that it was drawn in.

    Raises ValueError where the set has no kidney, or the rows are of other kidneys.
    """
    old, new = _drawn(old_rows), _drawn(new_rows)
    if [(row["case"], row["side"]) for row in old] != [(row["case"], row["side"]) for row in new]:
        raise ValueError(f"{frozen}: the old and the new weights were measured on different kidneys")
    if not old:
        raise ValueError(f"{frozen}: no kidney to measure on")
    before, after = _figures(old), _figures(new)
    losses = (
        ("the mean Dice", before.mean_dice - after.mean_dice, rule.mean_dice),
        ("the Dice of the worst kidney", before.worst_dice - after.worst_dice, rule.worst_dice),
        ("the mean volume error", after.volume_error - before.volume_error, rule.volume_error),
    )
    # Rounding of the sums is no loss.
    reasons = [f"{what} is worse by {loss:.4f}" for what, loss, allowed in losses if loss > allowed + 1e-9]
    if after.mean_dice == 0:
        reasons.append("no kidney is found")
    return Judgement(frozen, before, after, tuple(reasons))


def _drawn(rows: list[dict]) -> list[dict]:
    """One row a kidney that the case has: that of its own convention."""
    return [row for row in rows if row["reference"] == "drawn" and row["reference_ml"] > 0]


def _figures(rows: list[dict]) -> Figures:
    dice = np.array([row["dice"] for row in rows])
    ratio = np.array([row["volume_ratio"] for row in rows])
    return Figures(len(rows), float(dice.mean()), float(dice.min()), float(np.abs(ratio - 1).mean()))
