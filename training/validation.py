"""Dice on held-out samples while a training goes on."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch

from training.grids import normalise
from training.loss import slice_shares
from training.nets.registry import build_network, grid_of
from training.stored_sample import StoredSample


@torch.no_grad()
def validation_dice(
    name: str, weights: dict[str, torch.Tensor], files: list[Path], device: torch.device
) -> list[float | None]:
    """
    Mean Dice per foreground class over the samples in `files`, the middle of each; samples without the class
    in truth and prediction are left out, and so are the classes of solid samples, which do not tell them
    apart: of these the Dice of the whole kidney is a third number, where there are any.
    """
    network = build_network(name).to(device)
    network.load_state_dict(weights)
    network.eval()
    scores: tuple[list[float], ...] = ([], [], [])
    for file in files:
        sample = StoredSample.load(file).crop_centre(grid_of(name).shape)
        image = torch.from_numpy(normalise(sample.image))[None, None].to(device)
        with torch.autocast(device.type, torch.bfloat16):
            predicted = network(image)[0].argmax(0)
        truth = slice_shares(torch.from_numpy(sample.labels).to(device)[None], 3)[0]
        if sample.solid:
            scores[2].append(_dice(predicted > 0, truth[1:].sum(0)))
        else:
            for c in (1, 2):
                scores[c - 1].append(_dice(predicted == c, truth[c]))
    means = [_mean(values) for values in scores]
    return means if scores[2] else means[:2]


def _mean(values: list[float]) -> float | None:
    known = [value for value in values if not np.isnan(value)]
    return round(float(np.mean(known)), 4) if known else None


def _dice(predicted: torch.Tensor, truth: torch.Tensor) -> float:
    both = float(predicted.sum() + truth.sum())
    return 2 * float(truth[predicted].sum()) / both if both else float("nan")
