"""Samples as files: what the factory and the hospital's cases are turned into before training."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np


@dataclass
class StoredSample:
    """
    image: HU [z, y, x]; labels: class [2 z, y, x], two thin slices to each of the image, whose share is the
    truth of a slice. solid: the labels do not tell parenchyma from sinus.
    """

    image: np.ndarray
    labels: np.ndarray
    solid: bool = False

    def save(self, file: Path) -> None:
        """Stores int16 and uint8; appears under its name only when it is whole."""
        unfinished = file.with_name(f".{file.stem}.tmp.npz")
        image, labels = self.image.astype(np.int16), self.labels.astype(np.uint8)
        np.savez(unfinished, image=image, labels=labels, solid=np.array(self.solid))
        unfinished.rename(file)

    @staticmethod
    def load(file: Path) -> StoredSample:
        """The arrays as stored."""
        stored = np.load(file)
        return StoredSample(stored["image"], stored["labels"], "solid" in stored and bool(stored["solid"]))

    def crop(self, start: tuple[int, ...], shape: tuple[int, ...]) -> StoredSample:
        """`start` and `shape` in the image's voxels; image as float32, a copy."""
        (z, y, x), (nz, ny, nx) = start, shape
        return StoredSample(
            self.image[z : z + nz, y : y + ny, x : x + nx].astype(np.float32),
            self.labels[2 * z : 2 * (z + nz), y : y + ny, x : x + nx],
            self.solid,
        )

    def crop_centre(self, shape: tuple[int, ...]) -> StoredSample:
        """The middle `shape` voxels."""
        return self.crop(tuple((n - w) // 2 for n, w in zip(self.image.shape, shape)), shape)
