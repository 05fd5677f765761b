"""Random training samples out of a growing pool of synthetic ones."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import torch

from training.stored_sample import StoredSample
from training.vary import vary

#: Seconds between two looks at what the factory has added.
REFRESH_S = 20.0


class PoolDataset:
    """
    Samples of one or several pools; the first `held_out` of each pool are never trained on. Each sample is
    cropped at random, changed in contrast and now and then blurred when it is drawn, so that it is never
    seen twice in the same way.
    """

    def __init__(self, pools: list[Path], held_out: int):
        self.pools, self.held_out = pools, held_out
        self.files: list[Path] = []
        self.validation: list[Path] = []
        self.looked_at = -np.inf
        self.refresh()

    def refresh(self) -> None:
        """Looks for new files, at most every `REFRESH_S` seconds."""
        if time.monotonic() - self.looked_at < REFRESH_S:
            return
        found = [sorted(pool.glob("[0-9]*.npz")) for pool in self.pools]
        self.validation = [file for files in found for file in files[: self.held_out]]
        self.files = [file for files in found for file in files[self.held_out :]]
        self.looked_at = time.monotonic()

    def wait_for(self, count: int, still_growing=lambda: True) -> None:
        """Until the pools hold `count` samples to train on, or `still_growing` says there will be no more."""
        while len(self.files) < count and still_growing():
            time.sleep(2)
            self.looked_at = -np.inf
            self.refresh()
        if not self.files:
            pools = ", ".join(map(str, self.pools))
            raise FileNotFoundError(f"{pools}: no more samples than the {self.held_out} held out")

    def draw(self, rng: np.random.Generator, crop: tuple[int, int, int]) -> StoredSample:
        """`crop`: shape of the image; image in HU, float32."""
        self.refresh()
        stored = StoredSample.load(self.files[rng.integers(len(self.files))])
        start = tuple(int(rng.integers(n - wanted + 1)) for n, wanted in zip(stored.image.shape, crop))
        sample = stored.crop(start, crop)
        sample.image = vary(rng, torch.from_numpy(sample.image)).numpy()
        return sample
