"""Scans that end within the box, as the program shows them to the networks."""

from __future__ import annotations

import torch

from training.factory.noise import Random
from training.grids import PADDING_HU, REPEATED_END_MM, Grid


def end_scan(rng: Random, image: torch.Tensor, labels: torch.Tensor, grid: Grid) -> None:
    """
    Lets the scan end above or below, often within a kidney; `image` [z, y, x] on `grid` and `labels`
    [2 z, y, x] are changed in place. The program repeats the last slice for `REPEATED_END_MM` before air
    begins, so that this slice is drawn as the others are: image and labels are repeated alike.
    """
    spacing_mm = grid.spacing_mm[0]
    cut = int(rng.integers(1, grid.shape[0] // 2))
    # The last slice lies up to one step of the grid before the first sample beyond it.
    repeated = int((REPEATED_END_MM - rng.uniform(0, spacing_mm)) / spacing_mm) + 1
    air = max(0, cut - repeated)
    if rng.random() < 0.5:
        image[:cut], image[:air] = image[cut].clone(), PADDING_HU
        labels[: 2 * cut] = labels[2 * cut : 2 * cut + 2].repeat(cut, 1, 1)
        labels[: 2 * air] = 0
        return
    last = image.shape[0] - 1 - cut
    image[last + 1 :] = image[last].clone()
    labels[2 * (last + 1) :] = labels[2 * last : 2 * last + 2].repeat(cut, 1, 1)
    if air:
        image[-air:], labels[-2 * air :] = PADDING_HU, 0
