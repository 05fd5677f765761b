"""Checkpoints over held-out synthetic samples, where the truth is known exactly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

from training.checkpoint import Checkpoint
from training.evaluation.agreement import agreement
from training.grids import normalise
from training.nets.registry import classes_of, grid_of
from training.stored_sample import StoredSample


def evaluate_samples(run: Path, pools: list[Path], count: int) -> Iterator[dict]:
    """
    One row per sample and class for the first `count` samples of each pool, which training holds out
    (`--held-out`). For the refining network also the solid kidney, parenchyma and sinus together.
    """
    checkpoint = Checkpoint.load(run)
    network, grid = checkpoint.averaged_network(), grid_of(checkpoint.network)
    classes = classes_of(checkpoint.network)
    chosen: dict[str, tuple[int, ...]] = {name: (n,) for n, name in enumerate(classes) if n}
    if "sinus" in classes:
        chosen["solid"] = (1, 2)
    for file in (file for pool in pools for file in sorted(pool.glob("[0-9]*.npz"))[:count]):
        sample = StoredSample.load(file).crop_centre(grid.shape)
        with torch.no_grad():
            logits = network(torch.from_numpy(normalise(sample.image))[None, None])
        # Like the product: probabilities are brought to the finer grid before the decision.
        thin = F.interpolate(logits.softmax(1), scale_factor=(2.0, 1.0, 1.0), mode="trilinear")
        predicted = thin[0].argmax(0).numpy()
        spacing = np.array(grid.spacing_mm) / (2, 1, 1)
        for name, numbers in chosen.items():
            measured = agreement(np.isin(predicted, numbers), np.isin(sample.labels, numbers), spacing)
            yield {"case": file.stem, "class": name, **asdict(measured)}
