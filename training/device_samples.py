"""Synthetic samples in the memory of a GPU, which is faster than any disk can feed it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from training.grids import Shape, normalise
from training.pool_dataset import PoolDataset
from training.stored_sample import StoredSample
from training.vary import vary


@dataclass
class _Held:
    image: torch.Tensor
    labels: torch.Tensor


class DeviceSamples:
    """
    Draws batches as `Sources` does, from samples that were copied to the device: one more with each draw, so
    that a pool which grows while the network trains is taken up without a pause.
    """

    def __init__(self, pool: PoolDataset, device: torch.device):
        self.pool, self.device = pool, device
        self._held: list[_Held] = []
        self._copied: set[Path] = set()
        self._waiting: list[Path] = []

    @property
    def count(self) -> int:
        """Samples that may be drawn now."""
        return len(self._held)

    @property
    def validation(self) -> dict[str, list[Path]]:
        """Held-out files by the name of their score in the log."""
        return {"validation_dice": self.pool.validation}

    def draw(
        self, rng: np.random.Generator, size: int, crop: Shape
    ) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """
        Images float32 [size, 1, z, y, x] normalised, labels uint8 [size, 2 z, y, x], solid bool [size]: on
        the device.
        """
        self._take_up(max(1, size - self.count))
        drawn = [self._crop(rng, self._held[rng.integers(self.count)], crop) for _ in range(size)]
        images = torch.stack([normalise(vary(rng, one.image)) for one in drawn])[:, None]
        labels = torch.stack([one.labels for one in drawn])
        return images, labels, torch.zeros(size, dtype=torch.bool, device=self.device)

    def _take_up(self, most: int) -> None:
        self.pool.refresh()
        if not self._waiting:
            self._waiting = [file for file in self.pool.files if file not in self._copied]
        for file in self._waiting[:most]:
            stored = StoredSample.load(file)
            self._held.append(
                _Held(
                    torch.from_numpy(stored.image).to(self.device),
                    torch.from_numpy(stored.labels).to(self.device),
                )
            )
            self._copied.add(file)
        self._waiting = self._waiting[most:]

    @staticmethod
    def _crop(rng: np.random.Generator, held: _Held, crop: Shape) -> _Held:
        z, y, x = (int(rng.integers(n - wanted + 1)) for n, wanted in zip(held.image.shape, crop))
        nz, ny, nx = crop
        return _Held(
            held.image[z : z + nz, y : y + ny, x : x + nx].float(),
            held.labels[2 * z : 2 * (z + nz), y : y + ny, x : x + nx],
        )
