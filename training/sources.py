"""What a training batch is drawn from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from training.case_dataset import CaseDataset
from training.grids import Shape, normalise
from training.pool_dataset import PoolDataset


@dataclass
class Sources:
    """
    Synthetic samples, real cases, or both; `real_share` of the samples are then drawn from the cases.

    Raises FileNotFoundError where there is neither.
    """

    pool: PoolDataset | None
    cases: CaseDataset | None
    real_share: float

    def __post_init__(self) -> None:
        if self.pool is None and self.cases is None:
            raise FileNotFoundError("nothing to train on: neither pools nor cases")
        if self.cases is not None and not self.cases.files:
            raise FileNotFoundError("no resampled cases to train on")

    @property
    def count(self) -> int:
        """Samples that may be drawn now."""
        return sum(len(source.files) for source in (self.pool, self.cases) if source is not None)

    @property
    def validation(self) -> dict[str, list[Path]]:
        """Held-out files by the name of their score in the log."""
        named = {"validation_dice": self.pool, "real_dice": self.cases}
        return {name: source.validation for name, source in named.items() if source is not None}

    def draw(
        self, rng: np.random.Generator, size: int, crop: Shape
    ) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """
        Images float32 [size, 1, z, y, x] normalised, labels int64 [size, 2 z, y, x], solid bool [size].
        """
        drawn = [self._source(rng).draw(rng, crop) for _ in range(size)]
        images = np.stack([normalise(sample.image) for sample in drawn])[:, None].astype(np.float32)
        labels = np.stack([sample.labels for sample in drawn]).astype(np.int64)
        return (
            torch.from_numpy(images),
            torch.from_numpy(labels),
            torch.tensor([sample.solid for sample in drawn]),
        )

    def _source(self, rng: np.random.Generator) -> PoolDataset | CaseDataset:
        if self.pool is None or self.cases is None:
            chosen = self.pool or self.cases
        else:
            chosen = self.cases if rng.random() < self.real_share else self.pool
        assert chosen is not None
        return chosen
